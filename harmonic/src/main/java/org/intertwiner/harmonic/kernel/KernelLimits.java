package org.intertwiner.harmonic.kernel;

import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.harmonic.polynomial.Monomials;

/**
 * Limits on what a kernel request may cost, checked before any memory is spent.
 *
 * @param monomials the largest number M = C(n+L−1, L) of monomials of the highest degree; the
 *     harmonic forms of all degrees in 1 … n variables, which are made one from the other, may have
 *     M²/6 coefficients together
 * @param entries the largest number of polynomial entries over all elements
 * @param unknowns the largest number N of unknowns of one exact linear system; sparse systems, as
 *     those of Lie algebras are, may have up to 100 N of them as long as they have at most N²
 *     entries
 */
public record KernelLimits(long monomials, long entries, long unknowns) {

  private static final double BYTES_PER_ENTRY = 32;
  private static final int MOST_SPARSE = 100;

  /**
   * The usual limits: 20 000 monomials, 2²⁶ entries (some 2 GiB), 2500 unknowns.
   *
   * @return the limits that requests start with
   */
  public static KernelLimits usual() {
    return new KernelLimits(20_000, 1L << 26, 2_500);
  }

  void requireDegree(int dimension, int degree) {
    double predicted = 1;
    for (int i = 1; i < dimension; i++) {
      predicted *= (degree + (double) i) / i;
    }
    if (predicted > monomials || degree > 1_000) {
      throw new LimitExceeded(
          "maximal degree",
          degree + " on ℝ^" + dimension + ", that is " + Math.round(predicted) + " monomials",
          "at most " + monomials + " monomials and degree 1000",
          "lower the degree, or raise the limit with within(…)");
    }
    double coefficients = coefficients(dimension, degree);
    double most = (double) monomials * monomials / 6;
    if (coefficients > most) {
      throw new LimitExceeded(
          "maximal degree",
          String.format(
              Locale.ROOT,
              "%d on ℝ^%d, whose harmonic forms have %.3g coefficients",
              degree,
              dimension,
              coefficients),
          String.format(Locale.ROOT, "at most %.3g coefficients", most),
          "lower the degree, or raise the limit with within(…)");
    }
  }

  /** Σ over m ≤ n and d ≤ L of the squared numbers of monomials. */
  private static double coefficients(int dimension, int degree) {
    double total = 0;
    for (int m = 2; m <= dimension; m++) {
      double count = 1;
      for (int d = 0; d <= degree; d++) {
        total += count * count;
        count *= (m + (double) d) / (d + 1);
      }
    }
    return total;
  }

  /**
   * Refuses bases that may be too large.
   *
   * @param elements the number of elements by the character formula, asked for where a bound by
   *     blocks alone does not do
   */
  void requireEntries(
      List<List<BlockOrbit>> out,
      List<List<BlockOrbit>> in,
      long harmonics,
      long top,
      LongSupplier elements) {
    double total = 0;
    double largest = 0;
    for (List<BlockOrbit> o : out) {
      for (List<BlockOrbit> i : in) {
        double block = (double) o.get(0).blockSize() * i.get(0).blockSize();
        double size = (double) o.get(0).dimension() * i.get(0).dimension();
        total += size * harmonics * block;
        largest = Math.max(largest, size);
        requireUnknowns(block * top, o.get(0), i.get(0));
      }
    }
    double predicted = total > entries ? Math.min(total, largest * elements.getAsLong()) : total;
    if (predicted > entries) {
      throw new LimitExceeded(
          "size of the kernel basis",
          String.format(
              Locale.ROOT,
              "%.3g polynomial entries at most, some %.2g GiB",
              predicted,
              predicted * BYTES_PER_ENTRY / (1L << 30)),
          "at most " + entries + " entries",
          "lower the degree, take smaller representations, or raise the limit with within(…)");
    }
  }

  private void requireUnknowns(double predicted, BlockOrbit out, BlockOrbit in) {
    if (predicted > (double) unknowns * unknowns) {
      throw tooManyUnknowns(Math.round(predicted), out.blockSize(), in.blockSize());
    }
  }

  /** Refuses a system by its unknowns, and by its entries, at some 12 bytes each. */
  void requireSystem(long size, long predicted, int rows, int columns) {
    boolean dense = predicted > unknowns * unknowns;
    if (size > MOST_SPARSE * unknowns || (size > unknowns && dense)) {
      throw tooManyUnknowns(size, rows, columns);
    }
  }

  private LimitExceeded tooManyUnknowns(long size, int rows, int columns) {
    return new LimitExceeded(
        "exact linear system",
        size + " unknowns for a " + rows + "×" + columns + " block",
        String.format(
            Locale.ROOT,
            "at most %d unknowns, or %d in a sparse system of %d² entries",
            unknowns,
            MOST_SPARSE * unknowns,
            unknowns),
        "decompose the representations into smaller summands, or lower the degree");
  }

  /**
   * The number of monomials of a degree, which is what the first limit bounds.
   *
   * @param dimension n
   * @param degree L
   * @return C(n+L−1, L)
   */
  public static long monomials(int dimension, int degree) {
    return Monomials.count(dimension, degree);
  }
}
