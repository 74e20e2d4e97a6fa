package org.intertwiner.benchmarks;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.reptheory.clebschgordan.ClebschGordan;
import org.intertwiner.reptheory.clebschgordan.CouplingVectors;
import org.intertwiner.reptheory.clebschgordan.FactoredRoot;
import org.intertwiner.reptheory.clebschgordan.Recoupling;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Tables of 3j, 6j and 9j symbols: exactly in factored form, rounded to float64, by recursion, and
 * by Racah's sum over factorials.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class CouplingCoefficientBenchmark {
  /** For JMH. */
  public CouplingCoefficientBenchmark() {}

  /** All 3j symbols with j₁ and j₂ up to a bound, integers and halves, all j₃ and all m. */
  @State(Scope.Benchmark)
  public static class Table {
    /** The bound. */
    @Param({"8", "16", "24"})
    private int most;

    /** For JMH. */
    public Table() {}
  }

  /** The same for the plain way, which is left out where it takes minutes. */
  @State(Scope.Benchmark)
  public static class SmallTable {
    /** The bound. */
    @Param({"8"})
    private int most;

    /** For JMH. */
    public SmallTable() {}
  }

  /** One large symbol. */
  @State(Scope.Benchmark)
  public static class Large {
    /** All three angular momenta. */
    @Param({"500", "5000"})
    private int j;

    /** For JMH. */
    public Large() {}
  }

  private interface Symbol {
    double at(int tj1, int tj2, int tj3, int tm1, int tm2, int tm3);
  }

  private static double sum(int most, Symbol symbol) {
    double sum = 0;
    for (int tj1 = 0; tj1 <= 2 * most; tj1++) {
      for (int tj2 = 0; tj2 <= 2 * most; tj2++) {
        for (int tj3 = Math.abs(tj1 - tj2); tj3 <= tj1 + tj2; tj3 += 2) {
          for (int tm1 = -tj1; tm1 <= tj1; tm1 += 2) {
            int from = Math.max(-tj2, -tj3 - tm1);
            int to = Math.min(tj2, tj3 - tm1);
            for (int tm2 = from; tm2 <= to; tm2 += 2) {
              sum += symbol.at(tj1, tj2, tj3, tm1, tm2, -tm1 - tm2);
            }
          }
        }
      }
    }
    return sum;
  }

  /**
   * Signs and factors of every 3j symbol.
   *
   * @param table the bound
   * @return the sum of the signs
   */
  @Benchmark
  public double threeJFactored(Table table) {
    return sum(
        table.most, (a, b, c, m1, m2, m3) -> ClebschGordan.threeJ(a, b, c, m1, m2, m3).signum());
  }

  /**
   * The nearest float64 of every 3j symbol.
   *
   * @param table the bound
   * @return the sum of the values
   */
  @Benchmark
  public double threeJRounded(Table table) {
    return sum(
        table.most,
        (a, b, c, m1, m2, m3) -> ClebschGordan.threeJ(a, b, c, m1, m2, m3).doubleValue());
  }

  /**
   * Every 3j symbol in float64 by recursion over m₂.
   *
   * @param table the bound
   * @return the sum of the values
   */
  @Benchmark
  public double threeJByRecursion(Table table) {
    double sum = 0;
    for (int tj1 = 0; tj1 <= 2 * table.most; tj1++) {
      for (int tj2 = 0; tj2 <= 2 * table.most; tj2++) {
        for (int tj3 = Math.abs(tj1 - tj2); tj3 <= tj1 + tj2; tj3 += 2) {
          for (int tm1 = -tj1; tm1 <= tj1; tm1 += 2) {
            for (double value : CouplingVectors.threeJOverM2(tj1, tj2, tj3, tm1).values()) {
              sum += value;
            }
          }
        }
      }
    }
    return sum;
  }

  /**
   * Every 3j symbol by Racah's sum of quotients of factorials, exactly as a fraction under a root.
   *
   * @param table the bound
   * @return the sum of the values
   */
  @Benchmark
  public double threeJPlain(SmallTable table) {
    List<BigInteger> factorials = new ArrayList<>(List.of(BigInteger.ONE));
    for (int n = 1; n <= 4 * table.most + 1; n++) {
      factorials.add(factorials.get(n - 1).multiply(BigInteger.valueOf(n)));
    }
    return sum(table.most, (a, b, c, m1, m2, m3) -> plain(factorials, a, b, c, m1, m2, m3));
  }

  private static double plain(
      List<BigInteger> f, int tj1, int tj2, int tj3, int tm1, int tm2, int tm3) {
    int a = (tj1 + tj2 - tj3) / 2;
    int b = (tj1 - tm1) / 2;
    int c = (tj2 + tm2) / 2;
    int d = (tj3 - tj2 + tm1) / 2;
    int e = (tj3 - tj1 - tm2) / 2;
    Rational sum = Rational.ZERO;
    for (int k = Math.max(0, Math.max(-d, -e)); k <= Math.min(a, Math.min(b, c)); k++) {
      BigInteger below = f.get(k).multiply(f.get(a - k)).multiply(f.get(b - k));
      below = below.multiply(f.get(c - k)).multiply(f.get(d + k)).multiply(f.get(e + k));
      Rational term = Rational.of(BigInteger.ONE, below);
      sum = (k & 1) == 0 ? sum.add(term) : sum.subtract(term);
    }
    BigInteger above = f.get(a).multiply(f.get((tj1 - tj2 + tj3) / 2));
    above = above.multiply(f.get((tj2 + tj3 - tj1) / 2)).multiply(f.get(b)).multiply(f.get(c));
    above = above.multiply(f.get((tj1 + tm1) / 2)).multiply(f.get((tj2 - tm2) / 2));
    above = above.multiply(f.get((tj3 + tm3) / 2)).multiply(f.get((tj3 - tm3) / 2));
    Rational square = Rational.of(above, f.get((tj1 + tj2 + tj3) / 2 + 1));
    square = square.multiply(sum).multiply(sum);
    BigDecimal root =
        new BigDecimal(square.numerator())
            .divide(new BigDecimal(square.denominator()), MathContext.DECIMAL64)
            .sqrt(MathContext.DECIMAL64);
    boolean minus = ((tj1 - tj2 - tm3) / 2 & 1) != 0;
    return (minus ? -1 : 1) * sum.signum() * root.doubleValue();
  }

  /**
   * One large 3j symbol, rounded.
   *
   * @param large the angular momentum
   * @return its value
   */
  @Benchmark
  public double threeJLarge(Large large) {
    int tj = 2 * large.j;
    return ClebschGordan.threeJ(tj, tj, tj, 2, 4, -6).doubleValue();
  }

  /**
   * All 3j symbols (j j j₃; 1 2 −3) over j₃ by recursion.
   *
   * @param large the angular momentum
   * @return the last value
   */
  @Benchmark
  public double threeJVector(Large large) {
    int tj = 2 * large.j;
    double[] values = CouplingVectors.threeJOverJ3(tj, tj, 2, 4).values();
    return values[values.length - 1];
  }

  /**
   * All 6j symbols of angular momenta up to 4, integers and halves, in factored form.
   *
   * @return the sum of the signs
   */
  @Benchmark
  public int sixJFactored() {
    int most = 8;
    int sum = 0;
    for (int a = 0; a <= most; a++) {
      for (int b = 0; b <= most; b++) {
        for (int c = Math.abs(a - b); c <= Math.min(most, a + b); c += 2) {
          for (int d = 0; d <= most; d++) {
            for (int e = Math.abs(d - c); e <= Math.min(most, d + c); e += 2) {
              sum += sixJ(a, b, c, d, e, most);
            }
          }
        }
      }
    }
    return sum;
  }

  private static int sixJ(int a, int b, int c, int d, int e, int most) {
    int sum = 0;
    int from = Math.max(Math.abs(a - e), Math.abs(d - b));
    if (((a + e) & 1) != ((d + b) & 1)) {
      return 0;
    }
    for (int f = from; f <= Math.min(most, Math.min(a + e, b + d)); f += 2) {
      sum += Recoupling.sixJ(a, b, c, d, e, f).signum();
    }
    return sum;
  }

  /**
   * The 9j symbols of integers from 5 to 7, in factored form.
   *
   * @return the sum of the signs
   */
  @Benchmark
  public int nineJFactored() {
    int sum = 0;
    for (int code = 0; code < 19_683; code++) {
      int[] t = new int[9];
      int rest = code;
      for (int i = 0; i < 9; i++) {
        t[i] = 2 * (5 + rest % 3);
        rest /= 3;
      }
      FactoredRoot value = Recoupling.nineJ(t);
      sum += value.signum();
    }
    return sum;
  }
}
