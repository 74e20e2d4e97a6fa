package org.intertwiner.reptheory.finite;

import java.math.BigInteger;
import java.util.Map;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;

/**
 * A ring homomorphism ζ_n ↦ ωᵃ from the numbers of ℚ(ζ_n) with denominators prime to p to 𝔽_p.
 *
 * <p>Together with {@link #conjugate()} it also carries complex conjugation.
 */
final class Embedding {
  private final ModP field;
  private final int n;
  private final int a;
  private final long[] powers;

  /**
   * The field must contain the n-th roots of unity, n = {@code field.order()}; a is a unit modulo
   * n.
   */
  Embedding(ModP field, int a) {
    this.field = field;
    this.n = field.order();
    this.a = Math.floorMod(a, n);
    long[] roots = field.rootPowers(n);
    this.powers = new long[n];
    for (int i = 0; i < n; i++) {
      powers[i] = roots[(int) ((long) i * this.a % n)];
    }
  }

  ModP field() {
    return field;
  }

  int unit() {
    return a;
  }

  /** The embedding x ↦ image of the complex conjugate of x. */
  Embedding conjugate() {
    return new Embedding(field, -a);
  }

  /** The image of ζ_mⁱ where m divides n, or 2n with n odd. */
  long root(int m, long i) {
    int j = (int) Math.floorMod(i, (long) m);
    if (n % m == 0) {
      return powers[(int) ((long) (n / m) * j % n)];
    }
    int half = m / 2;
    long value = powers[(int) ((long) (n / half) * ((half + 1L) / 2 * j % half) % n)];
    return j % 2 == 0 ? value : field.neg(value);
  }

  /**
   * The image of a number of ℚ(ζ_n).
   *
   * @throws ArithmeticException if p divides a denominator
   */
  long of(Cyclotomic x) {
    long step = n / x.conductor();
    long sum = 0;
    for (Map.Entry<Integer, Rational> term : x.coefficients().entrySet()) {
      long root = powers[(int) (step * term.getKey() % n)];
      sum = field.reduce(sum + of(term.getValue()) * root);
    }
    return sum;
  }

  private long of(Rational q) {
    BigInteger p = BigInteger.valueOf(field.p());
    long numerator = q.numerator().mod(p).longValue();
    return q.isInteger()
        ? numerator
        : field.mul(numerator, field.inv(q.denominator().mod(p).longValue()));
  }

  /** The least conductor n for which all these orders of roots of unity fit {@link #root}. */
  static int conductor(int... orders) {
    int n = 1;
    for (int m : orders) {
      n = TableNumbers.lcm(n, m);
    }
    return n % 4 == 2 ? n / 2 : n;
  }
}
