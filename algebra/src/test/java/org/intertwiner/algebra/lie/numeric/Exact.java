package org.intertwiner.algebra.lie.numeric;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.intertwiner.algebra.linear.DenseMatrix;

/** Real matrices of sixty decimal digits, the independent way to exponentials. */
public final class Exact {
  private static final MathContext DIGITS = new MathContext(60);

  private final BigDecimal[][] rows;

  private Exact(BigDecimal[][] rows) {
    this.rows = rows;
  }

  /** The exact value of a float64 matrix; a complex n × n one as the real 2n × 2n one. */
  public static Exact of(ComplexMatrix m) {
    return of(m, m.isReal() ? m.rows() : 2 * m.rows());
  }

  private static Exact of(ComplexMatrix m, int size) {
    int n = m.rows();
    if (size == n) {
      return table(n, (i, j) -> new BigDecimal(m.re(i, j)));
    }
    return table(
        2 * n,
        (i, j) -> {
          double sign = i < n && j >= n ? -1 : 1;
          boolean diagonal = (i < n) == (j < n);
          double value = diagonal ? m.re(i % n, j % n) : sign * m.im(i % n, j % n);
          return new BigDecimal(value);
        });
  }

  /** The exact value of a complex matrix as a real one of twice the size. */
  public static Exact ofComplex(ComplexMatrix m) {
    return of(m, 2 * m.rows());
  }

  /** The exact value of a float64 matrix. */
  public static Exact of(DenseMatrix m) {
    return of(ComplexMatrix.from(m));
  }

  private interface Entry {
    BigDecimal at(int i, int j);
  }

  private static Exact table(int n, Entry entry) {
    BigDecimal[][] rows = new BigDecimal[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        rows[i][j] = entry.at(i, j);
      }
    }
    return new Exact(rows);
  }

  /** The product, each entry rounded to sixty digits. */
  public Exact multiply(Exact other) {
    int n = rows.length;
    return table(
        n,
        (i, j) ->
            IntStream.range(0, n)
                .mapToObj(k -> rows[i][k].multiply(other.rows[k][j], DIGITS))
                .reduce(BigDecimal.ZERO, (a, b) -> a.add(b, DIGITS)));
  }

  /** exp by Taylor's series of a part small enough, squared back. */
  public Exact exp() {
    int n = rows.length;
    BigDecimal norm =
        Arrays.stream(rows)
            .flatMap(Arrays::stream)
            .map(BigDecimal::abs)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    int halvings = 8;
    while (norm.compareTo(BigDecimal.ONE) > 0) {
      norm = norm.divide(BigDecimal.valueOf(2), DIGITS);
      halvings++;
    }
    BigDecimal factor = BigDecimal.ONE.divide(BigDecimal.valueOf(2).pow(halvings), DIGITS);
    Exact small = table(n, (i, j) -> rows[i][j].multiply(factor, DIGITS));
    Exact one = table(n, (i, j) -> i == j ? BigDecimal.ONE : BigDecimal.ZERO);
    Exact sum = one;
    Exact term = one;
    for (int k = 1; k <= 20; k++) {
      Exact next = term.multiply(small);
      BigDecimal index = BigDecimal.valueOf(k);
      term = table(n, (i, j) -> next.rows[i][j].divide(index, DIGITS));
      Exact before = sum;
      Exact added = term;
      sum = table(n, (i, j) -> before.rows[i][j].add(added.rows[i][j], DIGITS));
    }
    for (int k = 0; k < halvings; k++) {
      sum = sum.multiply(sum);
    }
    return sum;
  }

  /** Every entry rounded to float64. */
  public DenseMatrix rounded() {
    double[][] out = new double[rows.length][rows.length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < rows.length; j++) {
        out[i][j] = rows[i][j].doubleValue();
      }
    }
    return DenseMatrix.from(out);
  }

  /** The largest absolute difference of entries from those of a float64 matrix. */
  public double distance(ComplexMatrix m) {
    Exact other = of(m, rows.length);
    double worst = 0;
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < rows.length; j++) {
        worst = Math.max(worst, rows[i][j].subtract(other.rows[i][j], DIGITS).abs().doubleValue());
      }
    }
    return worst;
  }

  /** The largest relative difference of entries; an entry 0 must be met exactly. */
  public double relativeDistance(ComplexMatrix m) {
    Exact other = of(m, rows.length);
    double worst = 0;
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < rows.length; j++) {
        BigDecimal difference = rows[i][j].subtract(other.rows[i][j], DIGITS).abs();
        if (difference.signum() != 0) {
          worst =
              Math.max(
                  worst,
                  rows[i][j].signum() == 0
                      ? Double.POSITIVE_INFINITY
                      : difference.divide(rows[i][j].abs(), DIGITS).doubleValue());
        }
      }
    }
    return worst;
  }
}
