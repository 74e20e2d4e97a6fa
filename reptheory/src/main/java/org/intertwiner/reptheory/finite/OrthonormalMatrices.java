package org.intertwiner.reptheory.finite;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;

/**
 * A representation in an orthonormal basis of its invariant form, rounded to float64.
 *
 * <p><em>Formula:</em> F = L D L* with L lower triangular with unit diagonal and D diagonal, both
 * exact; M(g) = L*ρ(g)L*⁻¹ exactly; entry (i, j) is Mᵢⱼ(g)·√(Dᵢ/Dⱼ). <em>Accuracy:</em> every real
 * and imaginary part is within {@link #ERROR_BOUND} of the exact unitary matrix: the entries of a
 * unitary matrix are at most 1, each of Mᵢⱼ, Dᵢ and Dⱼ is rounded once to within 1 ulp, and
 * quotient, root and product are rounded once each. <em>Source:</em> the pattern is Young's passage
 * from the seminormal to the orthogonal form.
 */
public final class OrthonormalMatrices {
  /** No part of any entry is farther than this from the exact one. */
  public static final double ERROR_BOUND = 0x1p-50;

  /**
   * No part of any entry of the float32 version is farther than this from the exact one: 2⁻²⁵ for
   * the second rounding, of numbers of absolute value at most 1, and {@link #ERROR_BOUND}.
   */
  public static final double FLOAT32_ERROR_BOUND = 0x1.000001p-25;

  private final List<double[][]> real;
  private final List<double[][]> imaginary;
  private final int dimension;

  private OrthonormalMatrices(int dimension, List<double[][]> real, List<double[][]> imaginary) {
    this.dimension = dimension;
    this.real = real;
    this.imaginary = imaginary;
  }

  /**
   * The orthonormal version of exact matrices.
   *
   * @param generators exact matrices on the generators
   * @param form an invariant positive definite Hermitian form
   * @return the rounded unitary matrices
   * @throws InvalidInput if the form is not positive definite
   */
  public static OrthonormalMatrices from(
      List<Matrix<Cyclotomic>> generators, Matrix<Cyclotomic> form) {
    int d = form.rows();
    Cyclotomic[][] upper = new Cyclotomic[d][d];
    double[] diagonal = factor(form, upper);
    List<double[][]> real = new ArrayList<>();
    List<double[][]> imaginary = new ArrayList<>();
    for (Matrix<Cyclotomic> generator : generators) {
      Matrix<Cyclotomic> exact = form.isIdentity() ? generator : carried(upper, generator);
      double[][] re = new double[d][d];
      double[][] im = new double[d][d];
      for (int i = 0; i < d; i++) {
        for (int j = 0; j < d; j++) {
          double scale = Math.sqrt(diagonal[i] / diagonal[j]);
          re[i][j] = exact.at(i, j).re() * scale;
          im[i][j] = exact.at(i, j).im() * scale;
        }
      }
      real.add(re);
      imaginary.add(im);
    }
    return new OrthonormalMatrices(d, real, imaginary);
  }

  /** F = U*DU with U = L* upper triangular; returns D, rounded. */
  private static double[] factor(Matrix<Cyclotomic> form, Cyclotomic[][] upper) {
    int d = form.rows();
    Cyclotomic[][] rest = new Cyclotomic[d][d];
    double[] diagonal = new double[d];
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        rest[i][j] = form.at(i, j);
        upper[i][j] = i == j ? Cyclotomic.ONE : Cyclotomic.ZERO;
      }
    }
    for (int k = 0; k < d; k++) {
      if (!rest[k][k].isReal() || rest[k][k].signum() <= 0) {
        throw new InvalidInput(
            "form", "pivot " + rest[k][k], "a positive definite Hermitian form", "");
      }
      diagonal[k] = rest[k][k].re();
      Cyclotomic inverse = rest[k][k].inverse();
      for (int j = k + 1; j < d; j++) {
        upper[k][j] = rest[k][j].isZero() ? Cyclotomic.ZERO : rest[k][j].multiply(inverse);
      }
      for (int i = k + 1; i < d; i++) {
        for (int j = k + 1; j < d; j++) {
          if (!rest[i][k].isZero() && !upper[k][j].isZero()) {
            rest[i][j] = rest[i][j].subtract(rest[i][k].multiply(upper[k][j]));
          }
        }
      }
    }
    return diagonal;
  }

  /** U·M·U⁻¹. */
  private static Matrix<Cyclotomic> carried(Cyclotomic[][] upper, Matrix<Cyclotomic> matrix) {
    int d = upper.length;
    Matrix<Cyclotomic> product =
        Matrix.of(Cyclotomics.FIELD, d, d, (i, j) -> upper[i][j]).multiply(matrix);
    Cyclotomic[][] x = new Cyclotomic[d][d];
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        Cyclotomic sum = product.at(i, j);
        for (int k = 0; k < j; k++) {
          if (!x[i][k].isZero() && !upper[k][j].isZero()) {
            sum = sum.subtract(x[i][k].multiply(upper[k][j]));
          }
        }
        x[i][j] = sum;
      }
    }
    return Matrix.of(Cyclotomics.FIELD, d, d, (i, j) -> x[i][j]);
  }

  /**
   * The number of matrices.
   *
   * @return one for each generator
   */
  public int count() {
    return real.size();
  }

  /**
   * The real parts.
   *
   * @param generator the number of a generator
   * @return a new array, row by row
   */
  public double[][] real(int generator) {
    return copy(real.get(generator));
  }

  /**
   * The imaginary parts, 0 for a real representation.
   *
   * @param generator the number of a generator
   * @return a new array, row by row
   */
  public double[][] imaginary(int generator) {
    return copy(imaginary.get(generator));
  }

  /**
   * The real parts, rounded to float32.
   *
   * @param generator the number of a generator
   * @return a new array, row by row, accurate to {@link #FLOAT32_ERROR_BOUND}
   */
  public float[][] realFloat32(int generator) {
    return single(real.get(generator));
  }

  /**
   * The imaginary parts, rounded to float32.
   *
   * @param generator the number of a generator
   * @return a new array, row by row, accurate to {@link #FLOAT32_ERROR_BOUND}
   */
  public float[][] imaginaryFloat32(int generator) {
    return single(imaginary.get(generator));
  }

  /**
   * The size of the matrices.
   *
   * @return the number of rows and columns
   */
  public int dimension() {
    return dimension;
  }

  static float[][] single(double[][] matrix) {
    float[][] rounded = new float[matrix.length][];
    for (int i = 0; i < rounded.length; i++) {
      rounded[i] = new float[matrix[i].length];
      for (int j = 0; j < rounded[i].length; j++) {
        rounded[i][j] = (float) matrix[i][j];
      }
    }
    return rounded;
  }

  private static double[][] copy(double[][] matrix) {
    double[][] copy = new double[matrix.length][];
    for (int i = 0; i < copy.length; i++) {
      copy[i] = matrix[i].clone();
    }
    return copy;
  }
}
