package org.intertwiner.harmonic.invariant;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.intertwiner.algebra.Interruption;
import org.intertwiner.algebra.polynomial.UnivariatePolynomial;
import org.intertwiner.algebra.ring.Integers;

/**
 * Degrees of denominators ∏ (1 − t^{dᵢ}) of a Hilbert series: those that the series allows, in the
 * order of their products.
 */
final class DegreeTuples {
  private static final int MOST_TUPLES = 20_000;
  private static final int MOST_MULTIPLES = 64;
  private static final int MOST_FACTORS = 9;

  private DegreeTuples() {}

  /** The numerator over ∏ (1 − t^{dᵢ}), where it is a polynomial. */
  static Optional<UnivariatePolynomial<BigInteger>> numerator(
      UnivariatePolynomial<BigInteger> p, Map<Integer, Integer> q, List<Integer> degrees) {
    SortedMap<Integer, Integer> missing = CyclotomicPolynomials.factors(degrees);
    for (Map.Entry<Integer, Integer> e : q.entrySet()) {
      int left = missing.merge(e.getKey(), -e.getValue(), Integer::sum);
      if (left < 0) {
        return Optional.empty();
      }
    }
    return Optional.of(p.multiply(CyclotomicPolynomials.product(missing)));
  }

  /**
   * The admitted degrees of the smallest product, or those that cover the denominator greedily
   * where none is found.
   */
  static List<Integer> natural(UnivariatePolynomial<BigInteger> p, Map<Integer, Integer> q) {
    int factors = q.getOrDefault(1, 0);
    if (factors > MOST_FACTORS) {
      return greedy(q);
    }
    List<List<Integer>> admitted = admitted(p, q, factors, 1);
    return admitted.isEmpty() ? greedy(q) : admitted.get(0);
  }

  private static List<Integer> greedy(Map<Integer, Integer> q) {
    TreeMap<Integer, Integer> left = new TreeMap<>(q);
    left.values().removeIf(e -> e == 0);
    List<Integer> degrees = new ArrayList<>();
    while (!left.isEmpty()) {
      int d = left.lastKey();
      degrees.add(d);
      for (int k = 1; k <= d; k++) {
        if (d % k == 0 && left.containsKey(k)) {
          left.merge(k, -1, Integer::sum);
        }
      }
      left.values().removeIf(e -> e == 0);
    }
    degrees.sort(Comparator.naturalOrder());
    return List.copyOf(degrees);
  }

  /**
   * The tuples of as many degrees as the pole at 1 has order over which the numerator is a
   * polynomial without negative coefficients, by product, then by the largest degree. The product
   * times the limit of (1 − t)ⁿ times the series is the numerator at 1, a whole number, so that
   * only multiples of one number are tried.
   */
  static List<List<Integer>> admitted(
      UnivariatePolynomial<BigInteger> p, Map<Integer, Integer> q, int factors, int most) {
    List<List<Integer>> found = new ArrayList<>();
    if (factors == 0 || p.isZero()) {
      return found;
    }
    TreeMap<Integer, Integer> rest = new TreeMap<>(q);
    rest.put(1, 0);
    BigInteger below = CyclotomicPolynomials.product(rest).evaluate(BigInteger.ONE);
    BigInteger step = below.divide(below.gcd(p.evaluate(BigInteger.ONE)));
    for (int m = 1; m <= MOST_MULTIPLES && found.size() < most; m++) {
      BigInteger product = step.multiply(BigInteger.valueOf(m)).abs();
      if (product.bitLength() > 40) {
        break;
      }
      Interruption.check();
      List<List<Integer>> tuples = new ArrayList<>();
      split(product.longValueExact(), factors, 1, new ArrayList<>(), tuples);
      tuples.sort(Comparator.comparingInt(t -> t.get(t.size() - 1)));
      for (List<Integer> tuple : tuples) {
        Optional<UnivariatePolynomial<BigInteger>> numerator = numerator(p, q, tuple);
        if (numerator.isPresent()
            && numerator.get().coefficients().stream().allMatch(c -> c.signum() >= 0)) {
          found.add(tuple);
        }
      }
    }
    return found.size() <= most ? found : found.subList(0, most);
  }

  private static void split(
      long product, int factors, int least, List<Integer> chosen, List<List<Integer>> out) {
    if (out.size() >= MOST_TUPLES) {
      return;
    }
    if (factors == 1) {
      if (product >= least && product < Integer.MAX_VALUE) {
        List<Integer> tuple = new ArrayList<>(chosen);
        tuple.add((int) product);
        out.add(List.copyOf(tuple));
      }
      return;
    }
    for (int d = least; (double) d * d <= product || d == least; d++) {
      if (product % d == 0 && Math.pow(d, factors) <= product + 0.5) {
        chosen.add(d);
        split(product / d, factors - 1, d, chosen, out);
        chosen.remove(chosen.size() - 1);
      }
      if (Math.pow(d, factors) > product + 0.5) {
        break;
      }
    }
  }

  static UnivariatePolynomial<BigInteger> polynomial(List<BigInteger> coefficients) {
    return UnivariatePolynomial.of(Integers.Z, coefficients);
  }
}
