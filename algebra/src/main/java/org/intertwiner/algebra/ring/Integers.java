package org.intertwiner.algebra.ring;

import java.math.BigInteger;
import org.intertwiner.algebra.InvalidInput;

/**
 * The ring ℤ of integers of any size; the involution is the identity.
 *
 * <p>Accuracy: exact. Division rounds down towards a remainder 0 ≤ r &lt; |b|; canonical associates
 * are ≥ 0.
 *
 * <p>Example: {@code Integers.Z.gcd(Integers.Z.ofLong(12), Integers.Z.ofLong(18))} is 6.
 */
public final class Integers implements EuclideanRing<BigInteger> {
  /** The only instance. */
  public static final Integers Z = new Integers();

  private static final int MAX_TEXT = 20_000;

  private Integers() {}

  @Override
  public BigInteger zero() {
    return BigInteger.ZERO;
  }

  @Override
  public BigInteger one() {
    return BigInteger.ONE;
  }

  @Override
  public BigInteger ofLong(long value) {
    return BigInteger.valueOf(value);
  }

  @Override
  public BigInteger add(BigInteger a, BigInteger b) {
    return a.add(b);
  }

  @Override
  public BigInteger subtract(BigInteger a, BigInteger b) {
    return a.subtract(b);
  }

  @Override
  public BigInteger negate(BigInteger a) {
    return a.negate();
  }

  @Override
  public BigInteger multiply(BigInteger a, BigInteger b) {
    return a.multiply(b);
  }

  @Override
  public boolean isZero(BigInteger a) {
    return a.signum() == 0;
  }

  @Override
  public boolean isOne(BigInteger a) {
    return a.equals(BigInteger.ONE);
  }

  @Override
  public boolean areEqual(BigInteger a, BigInteger b) {
    return a.equals(b);
  }

  @Override
  public BigInteger conjugate(BigInteger a) {
    return a;
  }

  @Override
  public String format(BigInteger a) {
    return a.toString();
  }

  @Override
  public BigInteger parse(String text) {
    String trimmed = text.trim();
    if (trimmed.length() > MAX_TEXT || !trimmed.matches("[+-]?[0-9]+")) {
      String shown = trimmed.length() > 40 ? trimmed.substring(0, 40) + "…" : trimmed;
      throw new InvalidInput(
          "integer", '"' + shown + '"', "at most " + MAX_TEXT + " digits", "for example -12");
    }
    return new BigInteger(trimmed);
  }

  @Override
  public String toLatex(BigInteger a) {
    return a.toString();
  }

  @Override
  public Division<BigInteger> divideAndRemainder(BigInteger a, BigInteger b) {
    if (b.signum() == 0) {
      throw new InvalidInput("division", a + " by 0", "a divisor other than 0", "");
    }
    BigInteger[] parts = a.divideAndRemainder(b);
    if (parts[1].signum() >= 0) {
      return new Division<>(parts[0], parts[1]);
    }
    BigInteger step = BigInteger.valueOf(b.signum());
    return new Division<>(parts[0].subtract(step), parts[1].add(b.abs()));
  }

  @Override
  public BigInteger norm(BigInteger a) {
    return a.abs();
  }

  @Override
  public BigInteger unitPart(BigInteger a) {
    return a.signum() < 0 ? BigInteger.ONE.negate() : BigInteger.ONE;
  }

  @Override
  public String toString() {
    return "ℤ";
  }
}
