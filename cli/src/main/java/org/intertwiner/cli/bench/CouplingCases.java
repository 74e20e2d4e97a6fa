package org.intertwiner.cli.bench;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.cli.bench.BenchCase.Work;
import org.intertwiner.reptheory.clebschgordan.ClebschGordan;
import org.intertwiner.reptheory.clebschgordan.CouplingVectors;

/** Tables of 3j symbols: j₁ and j₂ to a bound, integers and halves, all j₃ and all m. */
final class CouplingCases {
  private CouplingCases() {}

  static List<BenchCase> all() {
    return List.of(3, 8, 16, 24).stream()
        .map(
            j ->
                new BenchCase("3j-" + j, "all exact 3j symbols with j1, j2 <= " + j, () -> work(j)))
        .toList();
  }

  private interface Symbol {
    double at(int tj1, int tj2, int tj3, int tm1, int tm2, int tm3);
  }

  private static Work work(int most) {
    Work work =
        Work.of(
            () ->
                sum(
                    most,
                    (a, b, c, m1, m2, m3) ->
                        ClebschGordan.threeJ(a, b, c, m1, m2, m3).doubleValue()));
    return most <= 8
        ? work.beside("Racah's sum over factorials, exact", () -> racah(most))
        : work.beside("recursion over m2 in float64", () -> recursion(most));
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

  private static double recursion(int most) {
    double sum = 0;
    for (int tj1 = 0; tj1 <= 2 * most; tj1++) {
      for (int tj2 = 0; tj2 <= 2 * most; tj2++) {
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

  private static double racah(int most) {
    List<BigInteger> factorials = new ArrayList<>(List.of(BigInteger.ONE));
    for (int n = 1; n <= 4 * most + 1; n++) {
      factorials.add(factorials.get(n - 1).multiply(BigInteger.valueOf(n)));
    }
    return sum(most, (a, b, c, m1, m2, m3) -> racah(factorials, a, b, c, m1, m2, m3));
  }

  private static double racah(
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
}
