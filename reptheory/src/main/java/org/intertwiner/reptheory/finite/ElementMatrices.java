package org.intertwiner.reptheory.finite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.intertwiner.algebra.Interruption;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.FiniteGroup;

/**
 * The orthonormal float64 matrices of all elements of a finite group, for use in bulk.
 *
 * <p><em>Formula:</em> ρ(xs) = ρ(x)ρ(s) along the breadth-first tree of the group, one product an
 * element. <em>Shape:</em> |G| matrices of d × d. <em>Accuracy:</em> ‖computed − exact‖_F ≤ {@link
 * #errorBound(int)}, which grows linearly with the length of the word: with ε = {@link
 * OrthonormalMatrices#ERROR_BOUND} for an entry of a generator, η = √2 dε and the rounding of a
 * complex inner product γ = 3(d + 1)u/(1 − 3(d + 1)u), u = 2⁻⁵³, the bounds satisfy δ(0) = 0 and
 * δ(l + 1) = δ(l)(1 + η) + η + γ(√d + δ(l))(√d + η). <em>Complexity:</em> |G|·d·(non-zero entries
 * of a generator). <em>Source:</em> Higham, Accuracy and Stability of Numerical Algorithms (2002),
 * 3.5 and 3.6.
 *
 * <p>Example: {@code ElementMatrices.of(irrep.group(), irrep.orthonormal()).real(0)} is the
 * identity.
 */
public final class ElementMatrices {
  /** The largest number of entries by default: 2²⁷, one GiB of real parts. */
  public static final long MAX_ENTRIES = 1L << 27;

  private static final double ROUNDING = 0x1p-53;

  private final int dimension;
  private final double[][] real;
  private final double[][] imaginary;
  private final int[] lengths;
  private final double[] bounds;

  private ElementMatrices(FiniteGroup<?> group, OrthonormalMatrices generators) {
    int order = Math.toIntExact(group.order());
    this.dimension = generators.dimension();
    this.real = new double[order][];
    this.lengths = new int[order];
    List<Sparse> factors = new ArrayList<>();
    boolean complex = false;
    for (int k = 0; k < generators.count(); k++) {
      factors.add(new Sparse(generators.real(k), generators.imaginary(k)));
      complex |= factors.get(k).complex;
    }
    this.imaginary = new double[complex ? order : 0][];
    multiply(group, factors);
    this.bounds = bounds(Arrays.stream(lengths).max().orElse(0), dimension);
  }

  /**
   * The matrices of all elements.
   *
   * @param group a finite group
   * @param generators the matrices of its generators
   * @return the matrices, in the order of the group's elements
   * @throws InvalidInput if there is not one matrix for each generator
   * @throws LimitExceeded if there are more than {@link #MAX_ENTRIES} entries
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public static ElementMatrices of(FiniteGroup<?> group, OrthonormalMatrices generators) {
    return of(group, generators, MAX_ENTRIES);
  }

  /**
   * The matrices of all elements within a limit.
   *
   * @param group a finite group
   * @param generators the matrices of its generators
   * @param maxEntries the largest number |G|·d² of entries
   * @return the matrices, in the order of the group's elements
   * @throws InvalidInput if there is not one matrix for each generator
   * @throws LimitExceeded if there are more entries
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public static ElementMatrices of(
      FiniteGroup<?> group, OrthonormalMatrices generators, long maxEntries) {
    if (generators.count() != group.generators().size()) {
      throw new InvalidInput(
          "matrices of the generators of " + group.name(),
          generators.count() + " matrices",
          group.generators().size() + " generators",
          "give the matrices of an irreducible representation of the same group");
    }
    long d = generators.dimension();
    if (group.order() > maxEntries / (d * d)) {
      throw new LimitExceeded(
          "matrices of all elements of " + group.name(),
          group.order() + " matrices of " + d + "×" + d,
          "at most " + maxEntries + " entries",
          "raise maxEntries, or multiply along words");
    }
    return new ElementMatrices(group, generators);
  }

  private void multiply(FiniteGroup<?> group, List<Sparse> factors) {
    boolean complex = imaginary.length > 0;
    for (int x = 0; x < real.length; x++) {
      if ((x & 0xFF) == 0) {
        Interruption.check();
      }
      real[x] = new double[dimension * dimension];
      if (complex) {
        imaginary[x] = new double[dimension * dimension];
      }
      if (x == 0) {
        for (int i = 0; i < dimension; i++) {
          real[x][i * dimension + i] = 1;
        }
        continue;
      }
      int parent = group.parent(x);
      lengths[x] = lengths[parent] + 1;
      Sparse factor = factors.get(group.lastLetter(x));
      factor.addProduct(real[parent], factor.re, real[x], 1);
      if (complex) {
        factor.addProduct(imaginary[parent], factor.im, real[x], -1);
        factor.addProduct(real[parent], factor.im, imaginary[x], 1);
        factor.addProduct(imaginary[parent], factor.re, imaginary[x], 1);
      }
    }
  }

  private static double[] bounds(int length, int d) {
    double[] bounds = new double[length + 1];
    double eta = Math.sqrt(2) * d * OrthonormalMatrices.ERROR_BOUND;
    double gamma = 3 * (d + 1) * ROUNDING / (1 - 3 * (d + 1) * ROUNDING);
    double root = Math.sqrt(d);
    for (int l = 0; l < length; l++) {
      double before = bounds[l];
      bounds[l + 1] = before * (1 + eta) + eta + gamma * (root + before) * (root + eta);
    }
    return bounds;
  }

  /**
   * The number of elements.
   *
   * @return the order of the group
   */
  public int size() {
    return real.length;
  }

  /**
   * The size of the matrices.
   *
   * @return the number of rows and columns
   */
  public int dimension() {
    return dimension;
  }

  /**
   * The real parts of a matrix.
   *
   * @param element the number of the element
   * @return a new array, row by row
   */
  public double[][] real(int element) {
    return rows(real[element]);
  }

  /**
   * The imaginary parts of a matrix.
   *
   * @param element the number of the element
   * @return a new array, row by row; zero for a real representation
   */
  public double[][] imaginary(int element) {
    return rows(imaginary.length > 0 ? imaginary[element] : new double[dimension * dimension]);
  }

  /**
   * The real parts of a matrix, rounded to float32.
   *
   * @param element the number of the element
   * @return a new array, row by row, each entry within 2⁻²⁵ of {@link #real(int)}
   */
  public float[][] realFloat32(int element) {
    return OrthonormalMatrices.single(real(element));
  }

  /**
   * The imaginary parts of a matrix, rounded to float32.
   *
   * @param element the number of the element
   * @return a new array, row by row, each entry within 2⁻²⁵ of {@link #imaginary(int)}
   */
  public float[][] imaginaryFloat32(int element) {
    return OrthonormalMatrices.single(imaginary(element));
  }

  private double[][] rows(double[] flat) {
    double[][] rows = new double[dimension][];
    for (int i = 0; i < dimension; i++) {
      rows[i] = Arrays.copyOfRange(flat, i * dimension, (i + 1) * dimension);
    }
    return rows;
  }

  /**
   * How far the matrix of an element may be from the exact one.
   *
   * @param element the number of the element
   * @return a bound of the Frobenius norm of the difference
   */
  public double errorBound(int element) {
    return bounds[lengths[element]];
  }

  /**
   * How far any of the matrices may be from the exact one.
   *
   * @return the largest of the bounds
   */
  public double errorBound() {
    return bounds[bounds.length - 1];
  }

  /** A generator's matrix by the non-zero entries of its rows. */
  private static final class Sparse {
    private final double[][] re;
    private final double[][] im;
    private final int[][] places;
    private final boolean complex;

    Sparse(double[][] re, double[][] im) {
      this.re = re;
      this.im = im;
      this.places = new int[re.length][];
      boolean anyImaginary = false;
      for (int i = 0; i < re.length; i++) {
        int[] at = new int[re.length];
        int count = 0;
        for (int j = 0; j < at.length; j++) {
          if (re[i][j] != 0 || im[i][j] != 0) {
            at[count++] = j;
          }
          anyImaginary |= im[i][j] != 0;
        }
        places[i] = Arrays.copyOf(at, count);
      }
      this.complex = anyImaginary;
    }

    /** target += sign · left · right. */
    void addProduct(double[] left, double[][] right, double[] target, int sign) {
      int d = right.length;
      for (int i = 0; i < d; i++) {
        for (int k = 0; k < d; k++) {
          double factor = sign * left[i * d + k];
          if (factor == 0) {
            continue;
          }
          double[] row = right[k];
          for (int j : places[k]) {
            target[i * d + j] += factor * row[j];
          }
        }
      }
    }
  }
}
