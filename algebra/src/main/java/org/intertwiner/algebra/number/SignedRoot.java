package org.intertwiner.algebra.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.ring.Rational;

/**
 * The square root of a rational number with a sign: ±√(p/q).
 *
 * <p><em>Formula:</em> sign · √(numerator/denominator), in lowest terms, sign 0 exactly for 0, so
 * that equal numbers are equal records. Closed under products and quotients, not under sums: those
 * live among the radicals. <em>Accuracy:</em> exact; {@link #doubleValue} is correctly rounded.
 *
 * <p>Example: {@code SignedRoot.ofSquare(1, Rational.of(2, 3)).doubleValue()} is 0.816496580927726.
 *
 * @param sign −1, 0 or 1
 * @param numerator p ≥ 0
 * @param denominator q ≥ 1, prime to p
 */
public record SignedRoot(int sign, BigInteger numerator, BigInteger denominator) {
  /** Zero. */
  public static final SignedRoot ZERO = new SignedRoot(0, BigInteger.ZERO, BigInteger.ONE);

  /** One. */
  public static final SignedRoot ONE = new SignedRoot(1, BigInteger.ONE, BigInteger.ONE);

  /** Bits of the root that are computed before it is rounded to 53. */
  private static final int WORKING_BITS = 60;

  /** Whole numbers of so many bits are exact in double precision, and so are their roots. */
  private static final int EXACT_IN_DOUBLE = 52;

  /**
   * A root in lowest terms.
   *
   * @param sign −1, 0 or 1
   * @param numerator p ≥ 0
   * @param denominator q ≥ 1, prime to p
   * @throws InvalidInput if the three do not fit together; {@link #ofSquare} reduces a fraction
   */
  public SignedRoot {
    boolean fits =
        Math.abs(sign) <= 1
            && numerator.signum() == Math.abs(sign)
            && denominator.signum() > 0
            && numerator.gcd(denominator).equals(BigInteger.ONE);
    if (!fits) {
      throw new InvalidInput(
          "signed root",
          "sign " + sign + " with " + numerator + "/" + denominator,
          "a sign, and a fraction in lowest terms that is 0 only where the sign is 0",
          "SignedRoot.ofSquare reduces the fraction");
    }
  }

  /**
   * The root of a rational number.
   *
   * @param sign the sign of the root: −1 or 1, of no effect where the square is 0
   * @param square the square, not negative
   * @return sign · √square
   * @throws InvalidInput if the square is negative or the sign is neither −1 nor 1
   */
  public static SignedRoot ofSquare(int sign, Rational square) {
    if (square.signum() < 0 || Math.abs(sign) != 1) {
      throw new InvalidInput(
          "signed root",
          "sign " + sign + " and square " + square,
          "sign −1 or 1, and a square that is not negative",
          "");
    }
    return square.isZero() ? ZERO : new SignedRoot(sign, square.numerator(), square.denominator());
  }

  /**
   * A rational number.
   *
   * @param value the number
   * @return the number as ±√(p²/q²)
   */
  public static SignedRoot of(Rational value) {
    return value.isZero() ? ZERO : ofSquare(value.signum(), value.multiply(value));
  }

  /**
   * The square.
   *
   * @return numerator/denominator
   */
  public Rational square() {
    return Rational.of(numerator, denominator);
  }

  /**
   * Product.
   *
   * @param other another root
   * @return this · other
   */
  public SignedRoot multiply(SignedRoot other) {
    int product = sign * other.sign;
    return product == 0 ? ZERO : ofSquare(product, square().multiply(other.square()));
  }

  /**
   * Quotient.
   *
   * @param other another root, not 0
   * @return this / other
   * @throws InvalidInput if the other is 0
   */
  public SignedRoot divide(SignedRoot other) {
    if (other.sign == 0) {
      throw new InvalidInput("quotient of signed roots", "the divisor 0", "a divisor not 0", "");
    }
    return sign == 0 ? ZERO : ofSquare(sign * other.sign, square().divide(other.square()));
  }

  /**
   * Additive inverse.
   *
   * @return −this
   */
  public SignedRoot negate() {
    return new SignedRoot(-sign, numerator, denominator);
  }

  /**
   * Whether this number is rational.
   *
   * @return whether numerator and denominator are squares
   */
  public boolean isRational() {
    return isSquare(numerator) && isSquare(denominator);
  }

  private static boolean isSquare(BigInteger n) {
    if (n.bitLength() <= EXACT_IN_DOUBLE) {
      long root = (long) Math.sqrt((double) n.longValue());
      return root * root == n.longValue();
    }
    return n.sqrtAndRemainder()[1].signum() == 0;
  }

  /**
   * The float64 nearest to this number, ties to even, subnormal numbers included.
   *
   * @return the correctly rounded value; ±0 or ±∞ beyond the range of float64
   */
  public double doubleValue() {
    if (sign == 0) {
      return 0;
    }
    if (numerator.bitLength() < 31 && denominator.bitLength() < 31) {
      double root = quickRoot((double) numerator.longValue(), (double) denominator.longValue());
      if (root > 0) {
        return sign * root;
      }
    }
    // √(p·4^s/q) has WORKING_BITS bits or one more; a last bit says whether anything was cut off
    int shift = WORKING_BITS - (numerator.bitLength() - denominator.bitLength()) / 2;
    BigInteger p = numerator.shiftLeft(Math.max(2 * shift, 0));
    BigInteger q = denominator.shiftLeft(Math.max(-2 * shift, 0));
    BigInteger[] quotient = p.divideAndRemainder(q);
    BigInteger[] root = quotient[0].sqrtAndRemainder();
    boolean cut = quotient[1].signum() != 0 || root[1].signum() != 0;
    BigInteger sticky = root[0].shiftLeft(1).add(cut ? BigInteger.ONE : BigInteger.ZERO);
    return sign * scaled(sticky, -shift - 1);
  }

  /**
   * √(p/q) by one step of Newton from its rounded value, with the residual in twice the precision;
   * 0 where the step, taken a little shorter or longer, rounds to different numbers.
   */
  private static double quickRoot(double p, double q) {
    double root = Math.sqrt(p / q);
    double square = root * root;
    double product = q * square;
    double residual =
        (product - p) + (Math.fma(q, square, -product) + q * Math.fma(root, root, -square));
    double step = -residual / (2 * q * root);
    double rounded = root + step * (1 - 0x1p-30);
    return rounded == root + step * (1 + 0x1p-30) ? rounded : 0;
  }

  /** mantissa · 2^exponent, rounded once. */
  private static double scaled(BigInteger mantissa, int exponent) {
    int top = mantissa.bitLength() + exponent;
    if (top > Double.MAX_EXPONENT + 1) {
      return Double.POSITIVE_INFINITY;
    }
    if (top < Double.MIN_EXPONENT - 54) {
      return 0;
    }
    if (top > Double.MIN_EXPONENT + 1) {
      return Math.scalb(mantissa.doubleValue(), exponent);
    }
    BigDecimal power = BigDecimal.ONE.divide(new BigDecimal(BigInteger.ONE.shiftLeft(-exponent)));
    return new BigDecimal(mantissa).multiply(power).doubleValue();
  }

  /**
   * The number in text.
   *
   * @return {@code 0}, {@code -1/2} or {@code √(2/3)}
   */
  @Override
  public String toString() {
    if (sign == 0) {
      return "0";
    }
    String minus = sign < 0 ? "-" : "";
    if (isRational()) {
      return minus + Rational.of(numerator.sqrt(), denominator.sqrt());
    }
    return minus + (denominator.equals(BigInteger.ONE) ? "√" + numerator : "√(" + square() + ")");
  }

  /**
   * The number in LaTeX.
   *
   * @return for instance {@code -\sqrt{\frac{2}{3}}}
   */
  public String toLatex() {
    if (isRational()) {
      return Rational.of(numerator.sqrt(), denominator.sqrt())
          .multiply(Rational.of(sign == 0 ? 1 : sign))
          .toLatex();
    }
    return (sign < 0 ? "-" : "") + "\\sqrt{" + square().toLatex() + "}";
  }

  /**
   * Reads what {@link #toString} writes.
   *
   * @param text for instance {@code -√(2/3)}, {@code √5} or {@code 1/2}
   * @return the number
   * @throws InvalidInput if the text is not of this form
   */
  public static SignedRoot parse(String text) {
    String rest = text.strip();
    int root = rest.indexOf('√');
    if (root < 0) {
      return of(Rational.parse(rest));
    }
    String minus = rest.substring(0, root);
    String radicand = rest.substring(root + 1);
    boolean bracketed = radicand.startsWith("(") && radicand.endsWith(")");
    if (!minus.isEmpty() && !minus.equals("-")) {
      throw new InvalidInput("signed root", "\"" + text + "\"", "such as -√(2/3), √5 or 1/2", "");
    }
    String inside = bracketed ? radicand.substring(1, radicand.length() - 1) : radicand;
    return ofSquare(minus.isEmpty() ? 1 : -1, Rational.parse(inside));
  }
}
