package org.intertwiner.algebra.number;

import java.math.BigInteger;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.ring.Rational;

/** Enclosures of real {@link Radical}s by integer square roots. */
final class RadicalEvaluation {
  private static final int MAX_BITS = 1_000_000;

  private RadicalEvaluation() {}

  /**
   * With N the common denominator, N·2ᵇ·x = Σ n_d √(d·4ᵇ); every root is cut to an integer, so the
   * sum is wrong by less than Σ |n_d|.
   */
  private static Radical.Enclosure rough(Radical x, int bits) {
    if (Thread.interrupted()) {
      throw new CancellationException("interrupted while enclosing a radical");
    }
    BigInteger denominator = BigInteger.ONE;
    for (Rational q : x.terms().values()) {
      BigInteger d = q.denominator();
      denominator = denominator.divide(denominator.gcd(d)).multiply(d);
    }
    BigInteger lower = BigInteger.ZERO;
    BigInteger upper = BigInteger.ZERO;
    for (Map.Entry<BigInteger, Rational> term : x.terms().entrySet()) {
      Rational q = term.getValue();
      BigInteger n = q.numerator().multiply(denominator.divide(q.denominator()));
      BigInteger[] root = term.getKey().shiftLeft(2 * bits).sqrtAndRemainder();
      BigInteger ceiling = root[1].signum() == 0 ? root[0] : root[0].add(BigInteger.ONE);
      lower = lower.add(n.multiply(n.signum() > 0 ? root[0] : ceiling));
      upper = upper.add(n.multiply(n.signum() > 0 ? ceiling : root[0]));
    }
    BigInteger scale = denominator.shiftLeft(bits);
    return new Radical.Enclosure(Rational.of(lower, scale), Rational.of(upper, scale));
  }

  static int signum(Radical x) {
    if (x.terms().size() <= 1) {
      return x.isZero() ? 0 : x.terms().get(x.terms().firstKey()).signum();
    }
    for (int bits = 64; ; bits = Math.multiplyExact(bits, 2)) {
      Radical.Enclosure e = rough(x, bits);
      if (e.lower().signum() == e.upper().signum()) {
        return e.lower().signum();
      }
    }
  }

  static Radical.Enclosure enclosure(Radical x, int bits) {
    if (bits < 0) {
      throw new InvalidInput("bits of an enclosure", Integer.toString(bits), "a number ≥ 0", "");
    }
    if (bits > MAX_BITS) {
      throw new LimitExceeded(
          "bits of an enclosure", Integer.toString(bits), "at most " + MAX_BITS, "");
    }
    BigInteger size = BigInteger.ONE;
    for (Rational q : x.terms().values()) {
      size = size.add(q.abs().numerator().divide(q.denominator())).add(BigInteger.ONE);
    }
    return rough(x, bits + size.bitLength() + 1);
  }

  /** An irrational number is no midpoint of two floats, so the enclosure shrinks into one. */
  static double doubleValue(Radical x) {
    if (x.isRational()) {
      return x.toRational().doubleValue();
    }
    for (int bits = 64; ; bits = Math.multiplyExact(bits, 2)) {
      Radical.Enclosure e = rough(x, bits);
      double lower = e.lower().doubleValue();
      if (lower == e.upper().doubleValue() && lower != 0) {
        return lower;
      }
    }
  }
}
