package org.intertwiner.reptheory.power;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.function.IntFunction;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;

/**
 * The symmetric or exterior power of a space with a basis e_0 … e_{d−1}, and of its linear maps.
 *
 * <p><em>Formula:</em> SᵏV has the basis e_{i₁} ⋯ e_{iₖ}, i₁ ≤ … ≤ iₖ, and ΛᵏV the basis e_{i₁} ∧ …
 * ∧ e_{iₖ}, i₁ &lt; … &lt; iₖ, both in lexicographic order; a map A acts by A e_{i₁} ⋯ A e_{iₖ}.
 * <em>Shape:</em> C(d+k−1, k) and C(d, k). <em>Accuracy:</em> exact. <em>Complexity:</em> products
 * share their first factors, so that a matrix costs about as many multiplications as the result has
 * entries, times k. <em>Source:</em> Fulton and Harris (1991), appendix B.
 *
 * <p>Example: {@code Power.exterior(3, 2).of(rotation)} turns axial vectors.
 */
public final class Power {
  private final boolean exterior;
  private final int size;
  private final int degree;
  private final int dimension;
  private final PowerLimits limits;
  private final long[][] binomials;

  private Power(boolean exterior, int size, int degree, PowerLimits limits) {
    this.exterior = exterior;
    this.size = size;
    this.degree = degree;
    this.limits = limits;
    BigInteger count = binomial(exterior ? size : size + (long) degree - 1, degree);
    this.dimension = limits.requireDimension(toString(), count);
    int top = exterior ? size : size + degree;
    limits.requireEntries("the binomial table of " + this, (top + 1L) * (degree + 2L));
    this.binomials = pascal(top, degree + 1);
  }

  /**
   * The symmetric power.
   *
   * @param size the dimension d of the space, at least 1
   * @param degree k, at least 0
   * @return SᵏV
   * @throws InvalidInput where a number is out of range
   * @throws org.intertwiner.algebra.LimitExceeded where the dimension is larger than allowed
   */
  public static Power symmetric(int size, int degree) {
    return symmetric(size, degree, PowerLimits.DEFAULT);
  }

  /**
   * The symmetric power.
   *
   * @param size the dimension d of the space, at least 1
   * @param degree k, at least 0
   * @param limits how large it may become
   * @return SᵏV
   * @throws InvalidInput where a number is out of range
   * @throws org.intertwiner.algebra.LimitExceeded where the dimension is larger than allowed
   */
  public static Power symmetric(int size, int degree, PowerLimits limits) {
    requireNatural(size, degree, "symmetric");
    return new Power(false, size, degree, limits);
  }

  /**
   * The exterior power.
   *
   * @param size the dimension d of the space, at least 1
   * @param degree k, 0 ≤ k ≤ d
   * @return ΛᵏV
   * @throws InvalidInput where a number is out of range; ΛᵏV is the zero space for k &gt; d
   * @throws org.intertwiner.algebra.LimitExceeded where the dimension is larger than allowed
   */
  public static Power exterior(int size, int degree) {
    return exterior(size, degree, PowerLimits.DEFAULT);
  }

  /**
   * The exterior power.
   *
   * @param size the dimension d of the space, at least 1
   * @param degree k, 0 ≤ k ≤ d
   * @param limits how large it may become
   * @return ΛᵏV
   * @throws InvalidInput where a number is out of range; ΛᵏV is the zero space for k &gt; d
   * @throws org.intertwiner.algebra.LimitExceeded where the dimension is larger than allowed
   */
  public static Power exterior(int size, int degree, PowerLimits limits) {
    requireNatural(size, degree, "exterior");
    if (degree > size) {
      throw new InvalidInput(
          "exterior power",
          "degree " + degree + " of a space of dimension " + size,
          "a degree of at most " + size,
          "beyond the dimension the exterior power is the zero space, which is no representation");
    }
    return new Power(true, size, degree, limits);
  }

  private static void requireNatural(int size, int degree, String which) {
    if (size < 1 || degree < 0) {
      throw new InvalidInput(
          which + " power",
          "degree " + degree + " of a space of dimension " + size,
          "a degree of at least 0 and a dimension of at least 1",
          "negative powers: take the dual first");
    }
  }

  /** C(n, k), or some partial product beyond 2¹²⁸ where it is larger than that. */
  static BigInteger binomial(long n, int k) {
    BigInteger value = BigInteger.ONE;
    for (int i = 1; i <= Math.min(k, n - k) && value.bitLength() <= 128; i++) {
      value = value.multiply(BigInteger.valueOf(n - i + 1)).divide(BigInteger.valueOf(i));
    }
    return n < k ? BigInteger.ZERO : value;
  }

  /** Binomial coefficients; those that overflow are never asked for, being above the dimension. */
  private static long[][] pascal(int top, int columns) {
    long[][] rows = new long[top + 1][columns + 1];
    for (int n = 0; n <= top; n++) {
      rows[n][0] = 1;
      for (int k = 1; k <= Math.min(n, columns); k++) {
        rows[n][k] = rows[n - 1][k - 1] + (k < n ? rows[n - 1][k] : 0);
      }
    }
    return rows;
  }

  /** The same power of another degree. */
  Power level(int t) {
    return new Power(exterior, size, t, limits);
  }

  PowerLimits limits() {
    return limits;
  }

  /** {@return the dimension d of the space} */
  public int size() {
    return size;
  }

  /** {@return the number of basis vectors} */
  public int dimension() {
    return dimension;
  }

  /** {@return k} */
  public int degree() {
    return degree;
  }

  /** {@return whether this is an exterior power} */
  public boolean isExterior() {
    return exterior;
  }

  /**
   * The factors of a basis vector.
   *
   * @param index the number of the basis vector
   * @return the numbers i₁ … iₖ of its factors, ascending
   */
  public int[] factors(int index) {
    int[] factors = new int[degree];
    long rest = index;
    int least = 0;
    for (int t = 0; t < degree; t++) {
      int value = least;
      while (rest >= after(degree, t, value)) {
        rest -= after(degree, t, value);
        value++;
      }
      factors[t] = value;
      least = exterior ? value + 1 : value;
    }
    return factors;
  }

  /** How many ways the places after t can be filled when place t has a value. */
  private long after(int length, int t, int value) {
    int left = length - t - 1;
    return exterior ? binomials[size - value - 1][left] : binomials[size - value + left - 1][left];
  }

  /**
   * The number of the basis vector with these factors.
   *
   * @param factors the numbers of k basis vectors, ascending
   * @return its number in lexicographic order
   */
  public int indexOf(int... factors) {
    return rank(factors, factors.length);
  }

  /** The lexicographic rank of the first factors among all of their number. */
  int rank(int[] factors, int length) {
    long rank = 0;
    int least = 0;
    for (int t = 0; t < length; t++) {
      int left = length - t;
      int value = factors[t];
      rank +=
          exterior
              ? binomials[size - least][left] - binomials[size - value][left]
              : binomials[size - least + left - 1][left] - binomials[size - value + left - 1][left];
      least = exterior ? value + 1 : value;
    }
    return (int) rank;
  }

  /**
   * The power of a permutation matrix, for symmetric powers a permutation of the monomials.
   *
   * @param images where each basis vector of the space goes
   * @return where each monomial goes
   * @throws InvalidInput where this is an exterior power
   */
  public int[] ofPermutation(int... images) {
    if (exterior) {
      throw new InvalidInput(
          "permutation of wedge products",
          "an exterior power",
          "a symmetric power",
          "wedge products are permuted up to signs; use"
              + " of(SparseMatrix.permutation(Cyclotomics.FIELD, …))");
    }
    int[] moved = new int[dimension];
    int[] factors = new int[degree];
    int[] sorted = new int[degree];
    for (int m = 0; m < dimension; m++) {
      for (int t = 0; t < degree; t++) {
        sorted[t] = images[factors[t]];
      }
      Arrays.sort(sorted);
      moved[m] = rank(sorted, degree);
      advance(factors);
    }
    return moved;
  }

  /** The next multiset in lexicographic order. */
  private void advance(int[] factors) {
    int t = degree - 1;
    while (t >= 0 && factors[t] == size - 1) {
      t--;
    }
    if (t >= 0) {
      Arrays.fill(factors, t, degree, factors[t] + 1);
    }
  }

  /**
   * The power of a linear map.
   *
   * @param matrix a d × d matrix
   * @return SᵏA or ΛᵏA
   * @throws InvalidInput where the matrix has another shape
   * @throws org.intertwiner.algebra.LimitExceeded where more entries appear than allowed
   */
  public SparseMatrix<Cyclotomic> of(SparseMatrix<Cyclotomic> matrix) {
    if (matrix.rows() != size || matrix.columns() != size) {
      throw new InvalidInput(
          toString(),
          "a " + matrix.rows() + " × " + matrix.columns() + " matrix",
          "a " + size + " × " + size + " matrix",
          "");
    }
    return new PowerExpansion(this, matrix).run();
  }

  /**
   * The trace of the power of a map, by Newton's identities k·h_k = Σ p_j h_{k−j} and k·e_k = Σ
   * (−1)^{j−1} p_j e_{k−j}: no matrix is needed.
   *
   * @param powerSums p_j = tr Aʲ for j = 1 … k
   * @return tr SᵏA or tr ΛᵏA
   */
  public Cyclotomic trace(IntFunction<Cyclotomic> powerSums) {
    Cyclotomic[] sums = new Cyclotomic[degree + 1];
    Cyclotomic[] traces = new Cyclotomic[degree + 1];
    traces[0] = Cyclotomic.ONE;
    for (int n = 1; n <= degree; n++) {
      sums[n] = powerSums.apply(n);
      Cyclotomic total = Cyclotomic.ZERO;
      for (int j = 1; j <= n; j++) {
        Cyclotomic term = sums[j].multiply(traces[n - j]);
        total = exterior && j % 2 == 0 ? total.subtract(term) : total.add(term);
      }
      traces[n] = total.scale(Rational.of(1, n));
    }
    return traces[degree];
  }

  @Override
  public String toString() {
    return (exterior ? "exterior" : "symmetric") + " power " + degree + " of dimension " + size;
  }
}
