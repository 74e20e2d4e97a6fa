package org.intertwiner.verify.statistics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;

/**
 * All errors of a campaign, so that parts of it can be put together exactly.
 *
 * <p>A tally is a function of the multiset of errors: merging is associative and commutative, and
 * the tally of a union is what would have come out of one run. Up to {@value #EXACT} distinct
 * values are kept as they are. Beyond that they are counted in bins of relative width 2⁻⁸ (the
 * leading 8 bits behind the binary point of the significand), and count, maximum and sum of squares
 * stay exact.
 *
 * <p><b>Accuracy</b>: exact, except quantiles of more than {@value #EXACT} distinct values, which
 * are too large by less than 0.4 %. <b>Complexity</b>: O(n log n) for n errors, O(n) to merge.
 *
 * <p><b>Source</b>: fixed logarithmic bins as in C. Masson, J. E. Rim, H. K. Lee, DDSketch, PVLDB
 * 12 (2019).
 *
 * <p>Example: {@code ErrorTally.of(a).merge(ErrorTally.of(b)).summary()}.
 */
public final class ErrorTally {
  /** The largest number of distinct values that are kept as they are. */
  public static final int EXACT = 1 << 17;

  /** The tally of no errors. */
  public static final ErrorTally EMPTY =
      new ErrorTally(true, new double[0], new long[0], 0, BigDecimal.ZERO);

  private static final long BIN = (1L << 44) - 1;

  private final boolean exact;
  private final double[] values; // ascending; upper ends of bins if not exact
  private final long[] counts;
  private final double max;
  private final BigDecimal squares; // of the finite errors; zero while exact

  private ErrorTally(
      boolean exact, double[] values, long[] counts, double max, BigDecimal squares) {
    this.exact = exact;
    this.values = values;
    this.counts = counts;
    this.max = max;
    this.squares = squares;
  }

  /**
   * A value and how often it was seen.
   *
   * @param value an error; where values are binned, the upper end of the bin
   * @param count at least 1
   */
  public record Bin(double value, long count) {}

  /**
   * Counts errors.
   *
   * @param errors non-negative numbers, infinity included; not changed
   * @return their tally
   * @throws InvalidInput if an error is negative or not a number
   */
  public static ErrorTally of(double... errors) {
    double[] sorted = errors.clone();
    Arrays.sort(sorted);
    if (sorted.length > 0 && !(sorted[0] >= 0 && !Double.isNaN(sorted[sorted.length - 1]))) {
      throw new InvalidInput("errors", "negative or not a number", "numbers ≥ 0", "");
    }
    double[] values = new double[sorted.length];
    long[] counts = new long[sorted.length];
    int n = 0;
    for (double e : sorted) {
      if (n == 0 || values[n - 1] != e) {
        values[n++] = e;
      }
      counts[n - 1]++;
    }
    return kept(Arrays.copyOf(values, n), Arrays.copyOf(counts, n));
  }

  /**
   * Puts a tally together again from what it was written as.
   *
   * @param exact whether the bins are single values
   * @param bins ascending, without zeros in the counts
   * @param max the largest error
   * @param sumOfSquares the exact sum of the squares of the finite errors; not looked at if exact
   * @return the tally
   * @throws InvalidInput if the bins are not ascending, a count is not positive, the maximum is not
   *     of the last bin, or bins that are called exact are too many
   */
  public static ErrorTally from(
      boolean exact, List<Bin> bins, double max, BigDecimal sumOfSquares) {
    double[] values = bins.stream().mapToDouble(Bin::value).toArray();
    long[] counts = bins.stream().mapToLong(Bin::count).toArray();
    boolean fine = !exact || values.length <= EXACT;
    for (int i = 0; i < values.length; i++) {
      fine &= counts[i] > 0 && values[i] >= (i == 0 ? 0 : Math.nextUp(values[i - 1]));
      fine &= exact || values[i] == upperEnd(values[i]);
    }
    double last = values.length == 0 ? 0 : values[values.length - 1];
    fine &= exact ? max == last : upperEnd(max) == last && sumOfSquares.signum() >= 0;
    if (!fine) {
      throw new InvalidInput(
          "tally of errors",
          values.length + " bins, maximum " + max,
          "bins that ascend, positive counts, the maximum in the last bin",
          "was the report changed?");
    }
    return new ErrorTally(exact, values, counts, last == 0 ? 0 : max, exact ? ZERO : sumOfSquares);
  }

  private static final BigDecimal ZERO = BigDecimal.ZERO;

  private static ErrorTally kept(double[] values, long[] counts) {
    double max = values.length == 0 ? 0 : values[values.length - 1];
    ErrorTally all = new ErrorTally(true, values, counts, max, ZERO);
    return values.length <= EXACT ? all : all.binned();
  }

  /** The upper end of the bin that a value lies in; 0 and infinity are bins of their own. */
  private static double upperEnd(double value) {
    return value == 0 || Double.isInfinite(value)
        ? value
        : Math.min(
            Double.MAX_VALUE, Double.longBitsToDouble(Double.doubleToRawLongBits(value) | BIN));
  }

  private ErrorTally binned() {
    if (!exact) {
      return this;
    }
    double[] ends = new double[values.length];
    long[] sums = new long[values.length];
    int n = 0;
    BigDecimal sum = ZERO;
    for (int i = 0; i < values.length; i++) {
      double end = upperEnd(values[i]);
      if (n == 0 || ends[n - 1] != end) {
        ends[n++] = end;
      }
      sums[n - 1] += counts[i];
      if (!Double.isInfinite(values[i])) {
        BigDecimal v = new BigDecimal(values[i]);
        sum = sum.add(v.multiply(v).multiply(BigDecimal.valueOf(counts[i])));
      }
    }
    return new ErrorTally(false, Arrays.copyOf(ends, n), Arrays.copyOf(sums, n), max, sum);
  }

  /**
   * The tally of both sets of errors together.
   *
   * @param other another tally
   * @return the tally of the union
   */
  public ErrorTally merge(ErrorTally other) {
    if (exact && other.exact) {
      return merged(this, other, ZERO);
    }
    ErrorTally a = binned();
    ErrorTally b = other.binned();
    return merged(a, b, a.squares.add(b.squares));
  }

  private static ErrorTally merged(ErrorTally a, ErrorTally b, BigDecimal squares) {
    double[] values = new double[a.values.length + b.values.length];
    long[] counts = new long[values.length];
    int n = 0;
    int i = 0;
    int j = 0;
    while (i < a.values.length || j < b.values.length) {
      double left = i < a.values.length ? a.values[i] : Double.NaN;
      double right = j < b.values.length ? b.values[j] : Double.NaN;
      double v = Double.isNaN(right) || left <= right ? left : right;
      values[n] = v;
      if (v == left) {
        counts[n] += a.counts[i++];
      }
      if (v == right) {
        counts[n] += b.counts[j++];
      }
      n++;
    }
    double[] kept = Arrays.copyOf(values, n);
    long[] times = Arrays.copyOf(counts, n);
    return a.exact
        ? kept(kept, times)
        : new ErrorTally(false, kept, times, Math.max(a.max, b.max), squares);
  }

  /**
   * Whether every error is kept as it is.
   *
   * @return false if the errors were too many and are binned
   */
  public boolean isExact() {
    return exact;
  }

  /**
   * How many errors.
   *
   * @return the number of errors counted
   */
  public long count() {
    return Arrays.stream(counts).sum();
  }

  /**
   * The largest error.
   *
   * @return exact; 0 for no errors
   */
  public double max() {
    return max;
  }

  /**
   * The distinct values with their numbers.
   *
   * @return ascending
   */
  public List<Bin> bins() {
    List<Bin> out = new ArrayList<>(values.length);
    for (int i = 0; i < values.length; i++) {
      out.add(new Bin(values[i], counts[i]));
    }
    return out;
  }

  /**
   * The sum of the squares of all finite errors.
   *
   * @return exact
   */
  public BigDecimal sumOfSquares() {
    return exact ? binned().squares : squares;
  }

  /**
   * The largest error, the root mean square and quantiles.
   *
   * @return the summary; the root mean square is the exact one, rounded
   */
  public ErrorSummary summary() {
    long n = count();
    if (n == 0) {
      return ErrorSummary.EMPTY;
    }
    return new ErrorSummary(n, max, rms(n), quantile(n, 0.5), quantile(n, 0.9), quantile(n, 0.99));
  }

  private double rms(long n) {
    if (max == 0 || Double.isInfinite(max)) {
      return max;
    }
    if (!exact) {
      return squares
          .divide(BigDecimal.valueOf(n), MathContext.DECIMAL64)
          .sqrt(MathContext.DECIMAL64)
          .doubleValue();
    }
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += (values[i] / max) * (values[i] / max) * counts[i];
    }
    return max * Math.sqrt(sum / n);
  }

  private double quantile(long n, double q) {
    long rank = Math.max(1, (long) Math.ceil(q * n));
    long seen = 0;
    for (int i = 0; i < values.length; i++) {
      seen += counts[i];
      if (seen >= rank) {
        return Math.min(values[i], max);
      }
    }
    return max;
  }

  @Override
  public boolean equals(@org.jspecify.annotations.Nullable Object o) {
    return o instanceof ErrorTally t
        && exact == t.exact
        && Arrays.equals(values, t.values)
        && Arrays.equals(counts, t.counts)
        && max == t.max
        && squares.compareTo(t.squares) == 0;
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(values) + Arrays.hashCode(counts);
  }

  @Override
  public String toString() {
    return count() + " errors up to " + max;
  }
}
