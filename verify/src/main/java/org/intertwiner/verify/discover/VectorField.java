package org.intertwiner.verify.discover;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.lie.CompactLieGroup;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.reptheory.LieRepresentation;
import org.intertwiner.reptheory.Representations;

/**
 * A candidate for an infinitesimal symmetry: how inputs and outputs would move together.
 *
 * <p>A map f has the symmetry if Df(x)[a(x)] = b(f(x)) for all x, where a and b are the two fields.
 *
 * <p>Example: {@code VectorField.linear("J", new double[][] {{0, -1}, {1, 0}}, new double[][]
 * {{0}})} for functions of the plane that rotations leave alone.
 *
 * @param name a short name
 * @param onInputs a, from an input to its velocity
 * @param onOutputs b, from an output to its velocity
 */
public record VectorField(
    String name, UnaryOperator<double[]> onInputs, UnaryOperator<double[]> onOutputs) {

  /**
   * Linear motions x ↦ Ax, y ↦ By, applied to one block of numbers after the other.
   *
   * @param name a short name
   * @param inputs A, square; inputs are a whole number of blocks of this size
   * @param outputs B, square
   * @return the candidate
   * @throws InvalidInput if a matrix is not square
   */
  public static VectorField linear(String name, double[][] inputs, double[][] outputs) {
    return new VectorField(name, blocks(name, inputs), blocks(name, outputs));
  }

  private static UnaryOperator<double[]> blocks(String name, double[][] matrix) {
    int d = matrix.length;
    double[][] copy = new double[d][];
    for (int i = 0; i < d; i++) {
      if (matrix[i].length != d) {
        throw new InvalidInput(
            "matrix of '" + name + "'", d + " × " + matrix[i].length, "a square matrix", "");
      }
      copy[i] = matrix[i].clone();
    }
    return x -> {
      if (d == 0 || x.length % d != 0) {
        throw new InvalidInput(
            "number of values that '" + name + "' moves",
            Integer.toString(x.length),
            "a multiple of " + d,
            "");
      }
      double[] out = new double[x.length];
      for (int at = 0; at < x.length; at += d) {
        for (int i = 0; i < d; i++) {
          for (int j = 0; j < d; j++) {
            out[at + i] += copy[i][j] * x[at + j];
          }
        }
      }
      return out;
    };
  }

  /**
   * The motions of a Lie group in a pair of representations, one for each basis element of its
   * algebra.
   *
   * @param <G> the group elements
   * @param in the representation on inputs, real
   * @param out the representation on outputs, real
   * @return the candidates, in the order of the algebra's basis
   */
  public static <G> List<VectorField> of(LieRepresentation<G> in, LieRepresentation<G> out) {
    List<Matrix<Cyclotomic>> a = Representations.onAlgebra(in);
    List<Matrix<Cyclotomic>> b = Representations.onAlgebra(out);
    List<VectorField> fields = new ArrayList<>();
    CompactLieGroup<G> group = (CompactLieGroup<G>) in.group();
    for (int k = 0; k < a.size(); k++) {
      fields.add(linear(group.algebra().names().get(k), rounded(a.get(k)), rounded(b.get(k))));
    }
    return List.copyOf(fields);
  }

  private static double[][] rounded(Matrix<Cyclotomic> exact) {
    double[][] out = new double[exact.rows()][exact.columns()];
    for (int i = 0; i < exact.rows(); i++) {
      for (int j = 0; j < exact.columns(); j++) {
        out[i][j] = exact.at(i, j).re();
      }
    }
    return out;
  }

  /**
   * All linear motions of vectors of ℝⁿ, under which outputs do not change: the n² matrix units.
   *
   * @param n the length of a vector
   * @return the candidates E₁₁, E₁₂, …, Eₙₙ
   * @throws InvalidInput if n is below 1 or above 16
   */
  public static List<VectorField> linearInvariants(int n) {
    if (n < 1 || n > 16) {
      throw new InvalidInput("length of a vector", Integer.toString(n), "1 … 16", "");
    }
    List<VectorField> fields = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double[][] unit = new double[n][n];
        unit[i][j] = 1;
        fields.add(linear("E" + (i + 1) + (j + 1), unit, new double[1][1]));
      }
    }
    return List.copyOf(fields);
  }
}
