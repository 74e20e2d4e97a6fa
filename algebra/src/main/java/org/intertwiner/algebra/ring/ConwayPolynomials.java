package org.intertwiner.algebra.ring;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

/**
 * The polynomials that define finite fields.
 *
 * <p>Conway's polynomial C_n for p is, in the order below, the first monic primitive polynomial of
 * degree n such that for every d | n, d &lt; n, the power (pⁿ − 1)/(p^d − 1) of its root is a root
 * of C_d. Order: xⁿ − c_{n−1}xⁿ⁻¹ + c_{n−2}xⁿ⁻² − …, compared by the word c_{n−1} … c₀ of numbers 0
 * … p − 1. C₁ = x − g with the smallest primitive root g, hence c₀ = g always.
 */
final class ConwayPolynomials {
  private ConwayPolynomials() {}

  /** Conway's polynomial below the table limit, otherwise the first primitive one. */
  static long[] modulus(long p, int n) {
    long g = Primes.primitiveRoot(p);
    if (n == 1) {
      return new long[] {p - g, 1};
    }
    long order = 1;
    for (int i = 0; i < n; i++) {
      order *= p;
    }
    List<Long> cofactors = new ArrayList<>();
    for (long r : Primes.factor(order - 1).keySet()) {
      cofactors.add((order - 1) / r);
    }
    boolean compatible = order <= FiniteField.TABLE_LIMIT;
    List<long[]> conditions = new ArrayList<>();
    for (int d = 2; compatible && d < n; d++) {
      if (n % d == 0) {
        conditions.add(modulus(p, d));
      }
    }
    for (long word = 0; ; word++) {
      if (Thread.interrupted()) {
        throw new CancellationException("interrupted while looking for a primitive polynomial");
      }
      long[] candidate = candidate(p, n, word, g);
      FiniteFieldArithmetic quotient = FiniteFieldArithmetic.plain(p, candidate);
      if (isPrimitive(quotient, order, cofactors) && meets(quotient, order, conditions)) {
        return candidate;
      }
    }
  }

  /** The digits of the word to the base p are c₁, c₂, … from the last place on. */
  private static long[] candidate(long p, int n, long word, long g) {
    long[] coefficients = new long[n + 1];
    coefficients[n] = 1;
    coefficients[0] = n % 2 == 0 ? g : p - g;
    long rest = word;
    for (int i = 1; i < n; i++) {
      long c = rest % p;
      rest /= p;
      coefficients[i] = (n - i) % 2 == 0 || c == 0 ? c : p - c;
    }
    return coefficients;
  }

  /**
   * Whether x has order pⁿ − 1 modulo the polynomial. Then 1, x, x², … are pⁿ − 1 different units,
   * so the quotient is a field and the polynomial is irreducible.
   */
  private static boolean isPrimitive(
      FiniteFieldArithmetic quotient, long order, List<Long> cofactors) {
    long x = quotient.generator();
    if (quotient.power(x, order - 1) != 1) {
      return false;
    }
    for (long cofactor : cofactors) {
      if (quotient.power(x, cofactor) == 1) {
        return false;
      }
    }
    return true;
  }

  private static boolean meets(
      FiniteFieldArithmetic quotient, long order, List<long[]> conditions) {
    for (long[] condition : conditions) {
      long suborder = 1;
      for (int i = 1; i < condition.length; i++) {
        suborder *= quotient.p;
      }
      long y = quotient.power(quotient.generator(), (order - 1) / (suborder - 1));
      long value = 0;
      for (int i = condition.length - 1; i >= 0; i--) {
        value = quotient.add(quotient.multiply(value, y), condition[i]);
      }
      if (value != 0) {
        return false;
      }
    }
    return true;
  }
}
