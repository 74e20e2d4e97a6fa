package org.intertwiner.harmonic.invariant;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.intertwiner.algebra.Interruption;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.polynomial.UnivariatePolynomial;

/**
 * Constant terms CT_z Σ c_k z^k ∏ 1/(1 − ε t z^{−w})^m as rational functions of t.
 *
 * <p>The coefficient of z^k counts solutions of one linear equation Σ a_w w = k. Its denominator is
 * the product over the extreme rays of the cone of solutions for k = 0 (Stanley): the zero weights,
 * and the pairs w &gt; 0 &gt; −u, of degree (w + u)/gcd; by the residues at zᵘ = ε t of order m_u a
 * pair of weights has the exponent m_w + m_u − 1 only. As t grows the residues outside the circle
 * take the place of those inside, so the function grows no faster than t^{|k|}; hence the numerator
 * is known from that many terms of the series.
 *
 * <p>Source: R. P. Stanley, Combinatorics and Commutative Algebra (1996), chapter I.
 */
final class WeightSeries {
  private static final int CHECKED_ZEROS = 8;
  private static final long MOST_CELLS = 50_000_000;

  /** A factor 1/(1 − ε t z^weight). */
  record Factor(int weight, int sign) implements Comparable<Factor> {
    @Override
    public int compareTo(Factor other) {
      int byWeight = Integer.compare(weight, other.weight);
      return byWeight != 0 ? byWeight : Integer.compare(other.sign, sign);
    }
  }

  private WeightSeries() {}

  static MolienFraction of(Map<Factor, Integer> factors, SortedMap<Integer, Long> terms) {
    SortedMap<Integer, Integer> denominator = denominator(factors);
    UnivariatePolynomial<BigInteger> d = CyclotomicPolynomials.product(denominator);
    int growth = terms.keySet().stream().mapToInt(Math::abs).max().orElse(0);
    int last = d.degree() + growth;
    List<BigInteger> series = series(factors, terms, last + CHECKED_ZEROS);
    List<BigInteger> numerator = new ArrayList<>();
    for (int i = 0; i <= last + CHECKED_ZEROS; i++) {
      BigInteger sum = BigInteger.ZERO;
      for (int k = 0; k <= Math.min(i, d.degree()); k++) {
        sum = sum.add(d.coefficient(k).multiply(series.get(i - k)));
      }
      numerator.add(sum);
    }
    if (numerator.subList(last + 1, numerator.size()).stream().anyMatch(c -> c.signum() != 0)) {
      throw new IllegalStateException("the Molien series has another denominator than " + d);
    }
    return MolienFraction.reduced(DegreeTuples.polynomial(numerator), denominator);
  }

  /** Half the sum of two fractions. */
  static MolienFraction mean(MolienFraction a, MolienFraction b) {
    SortedMap<Integer, Integer> common = new TreeMap<>(a.cyclotomicFactors());
    b.cyclotomicFactors().forEach((k, e) -> common.merge(k, e, Math::max));
    UnivariatePolynomial<BigInteger> sum = raised(a, common).add(raised(b, common));
    BigInteger two = BigInteger.TWO;
    return MolienFraction.reduced(
        DegreeTuples.polynomial(sum.coefficients().stream().map(c -> c.divide(two)).toList()),
        common);
  }

  private static UnivariatePolynomial<BigInteger> raised(
      MolienFraction f, Map<Integer, Integer> common) {
    SortedMap<Integer, Integer> missing = new TreeMap<>(common);
    f.cyclotomicFactors().forEach((k, e) -> missing.merge(k, -e, Integer::sum));
    return DegreeTuples.polynomial(f.numerator()).multiply(CyclotomicPolynomials.product(missing));
  }

  private static SortedMap<Integer, Integer> denominator(Map<Factor, Integer> factors) {
    SortedMap<Integer, Integer> exponents = new TreeMap<>();
    factors.forEach(
        (f, m) -> {
          if (f.weight == 0) {
            include(exponents, 1, f.sign, m);
          }
          factors.forEach(
              (g, n) -> {
                if (f.weight > 0 && g.weight < 0 && m > 0 && n > 0) {
                  int common =
                      BigInteger.valueOf(f.weight).gcd(BigInteger.valueOf(g.weight)).intValue();
                  int a = -g.weight / common;
                  int b = f.weight / common;
                  int sign = (f.sign < 0 && a % 2 == 1) != (g.sign < 0 && b % 2 == 1) ? -1 : 1;
                  include(exponents, a + b, sign, m + n - 1);
                }
              });
        });
    exponents.values().removeIf(e -> e == 0);
    return exponents;
  }

  /** The factor (1 − ε tᵈ)^m. */
  private static void include(SortedMap<Integer, Integer> exponents, int d, int sign, int m) {
    int top = sign > 0 ? d : 2 * d;
    for (int k = 1; k <= top; k++) {
      if (top % k == 0 && (sign > 0 || d % k != 0)) {
        exponents.merge(k, m, Integer::sum);
      }
    }
  }

  private static List<BigInteger> series(
      Map<Factor, Integer> factors, SortedMap<Integer, Long> terms, int last) {
    int widest = factors.keySet().stream().mapToInt(f -> Math.abs(f.weight)).max().orElse(0);
    int reach = last * widest;
    long cells = (2L * reach + 1) * (last + 1);
    if (cells > MOST_CELLS) {
      throw new LimitExceeded(
          "Molien series in closed form",
          cells + " coefficients",
          "at most " + MOST_CELLS + " coefficients",
          "MolienSeries counts by degree");
    }
    BigInteger[][] c = new BigInteger[last + 1][2 * reach + 1];
    for (BigInteger[] row : c) {
      java.util.Arrays.fill(row, BigInteger.ZERO);
    }
    c[0][reach] = BigInteger.ONE;
    factors.forEach(
        (f, m) -> {
          for (int copy = 0; copy < m; copy++) {
            Interruption.check();
            multiply(c, f);
          }
        });
    List<BigInteger> series = new ArrayList<>();
    for (BigInteger[] row : c) {
      BigInteger sum = BigInteger.ZERO;
      for (Map.Entry<Integer, Long> term : terms.entrySet()) {
        int at = reach + term.getKey();
        if (at >= 0 && at < row.length) {
          sum = sum.add(row[at].multiply(BigInteger.valueOf(term.getValue())));
        }
      }
      series.add(sum);
    }
    return series;
  }

  private static void multiply(BigInteger[][] c, Factor f) {
    for (int d = 1; d < c.length; d++) {
      for (int x = Math.max(0, f.weight); x < c[d].length + Math.min(0, f.weight); x++) {
        BigInteger before = c[d - 1][x - f.weight];
        if (before.signum() != 0) {
          c[d][x] = f.sign > 0 ? c[d][x].add(before) : c[d][x].subtract(before);
        }
      }
    }
  }
}
