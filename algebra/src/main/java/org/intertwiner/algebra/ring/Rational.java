package org.intertwiner.algebra.ring;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * An exact rational number in lowest terms with a positive denominator.
 *
 * <p>Numerator and denominator are {@code long} while they fit in 62 bits and {@link BigInteger}
 * otherwise; the choice is canonical, so equal numbers are equal objects. Accuracy: exact.
 */
public final class Rational implements Comparable<Rational> {
  /** Zero. */
  public static final Rational ZERO = new Rational(0, 1);

  /** One. */
  public static final Rational ONE = new Rational(1, 1);

  private static final int LONG_BITS = 62;
  private static final int MAX_TEXT = 20_000;
  private static final int ROUNDING_BITS = 66;

  private final long num;
  private final long den;
  private final @Nullable Big big;

  private record Big(BigInteger num, BigInteger den) {}

  private Rational(long num, long den) {
    this.num = num;
    this.den = den;
    this.big = null;
  }

  private Rational(Big big) {
    this.num = 0;
    this.den = 0;
    this.big = big;
  }

  /**
   * The image of an integer.
   *
   * @param value the integer
   * @return value/1
   */
  public static Rational of(long value) {
    if (value == 0) {
      return ZERO;
    }
    if (value == 1) {
      return ONE;
    }
    return fits(value) ? new Rational(value, 1) : of(BigInteger.valueOf(value), BigInteger.ONE);
  }

  /**
   * A fraction of two integers.
   *
   * @param numerator the numerator
   * @param denominator the denominator, not 0
   * @return numerator/denominator in lowest terms
   * @throws InvalidInput when the denominator is 0
   */
  public static Rational of(long numerator, long denominator) {
    if (denominator == 0) {
      throw zeroDenominator(Long.toString(numerator));
    }
    if (!fits(numerator) || !fits(denominator)) {
      return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }
    return reduced(numerator, denominator);
  }

  /**
   * A fraction of two integers of any size.
   *
   * @param numerator the numerator
   * @param denominator the denominator, not 0
   * @return numerator/denominator in lowest terms
   * @throws InvalidInput when the denominator is 0
   */
  public static Rational of(BigInteger numerator, BigInteger denominator) {
    if (denominator.signum() == 0) {
      throw zeroDenominator(numerator.toString());
    }
    if (denominator.equals(BigInteger.ONE)) {
      return ofLowest(numerator, denominator);
    }
    BigInteger gcd = numerator.gcd(denominator);
    if (denominator.signum() < 0) {
      gcd = gcd.negate();
    }
    return ofLowest(numerator.divide(gcd), denominator.divide(gcd));
  }

  /**
   * The fraction a/b with a ≡ br modulo m and |a|, b ≤ bound, by Euclid's algorithm.
   *
   * @param residue r
   * @param modulus m ≥ 2
   * @param bound at most √(m/2), so that there is one fraction at most
   * @return the fraction; empty where none is that small
   */
  public static Optional<Rational> reconstruct(
      BigInteger residue, BigInteger modulus, BigInteger bound) {
    return RationalReconstruction.of(residue, modulus, bound);
  }

  /** A fraction known to be in lowest terms, the denominator positive. */
  static Rational ofLowest(BigInteger n, BigInteger d) {
    if (n.abs().bitLength() <= LONG_BITS && d.bitLength() <= LONG_BITS) {
      return new Rational(n.longValue(), d.longValue());
    }
    return new Rational(new Big(n, d));
  }

  /**
   * Reads {@code p}, {@code p/q} or a terminating decimal such as {@code -0.25}.
   *
   * @param text the number; at most 20 000 characters
   * @return the exact value
   * @throws InvalidInput when the text is not such a number
   */
  public static Rational parse(String text) {
    String trimmed = text.trim();
    if (trimmed.length() > MAX_TEXT) {
      throw new InvalidInput(
          "rational number",
          trimmed.length() + " characters",
          "at most " + MAX_TEXT,
          "shorten the number");
    }
    if (!trimmed.matches("[+-]?\\d+(\\s*/\\s*[+-]?\\d+|\\.\\d+)?")) {
      throw new InvalidInput(
          "rational number", quote(trimmed), "p, p/q or a decimal", "for example -3/4");
    }
    int dot = trimmed.indexOf('.');
    if (dot >= 0) {
      BigInteger scale = BigInteger.TEN.pow(trimmed.length() - dot - 1);
      return of(new BigInteger(trimmed.substring(0, dot) + trimmed.substring(dot + 1)), scale);
    }
    int slash = trimmed.indexOf('/');
    if (slash < 0) {
      return of(new BigInteger(trimmed), BigInteger.ONE);
    }
    return of(
        new BigInteger(trimmed.substring(0, slash).trim()),
        new BigInteger(trimmed.substring(slash + 1).trim()));
  }

  private static String quote(String text) {
    return '"' + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + '"';
  }

  private static InvalidInput zeroDenominator(String numerator) {
    return new InvalidInput(
        "rational number",
        numerator + "/0",
        "a denominator other than 0",
        "there is no such number");
  }

  private static boolean fits(long value) {
    return value < 1L << LONG_BITS && value > -(1L << LONG_BITS);
  }

  private static Rational reduced(long numerator, long denominator) {
    if (numerator == 0) {
      return ZERO;
    }
    long gcd = gcd(numerator, denominator);
    if (denominator < 0) {
      gcd = -gcd;
    }
    return new Rational(numerator / gcd, denominator / gcd);
  }

  /** The non-negative greatest common divisor; arguments other than Long.MIN_VALUE. */
  static long gcd(long a, long b) {
    long x = Math.abs(a);
    long y = Math.abs(b);
    if (x == 0 || y == 0) {
      return x + y;
    }
    int twos = Long.numberOfTrailingZeros(x | y);
    x >>= Long.numberOfTrailingZeros(x);
    while (y != 0) {
      y >>= Long.numberOfTrailingZeros(y);
      if (x > y) {
        long t = x;
        x = y;
        y = t;
      }
      y -= x;
    }
    return x << twos;
  }

  /**
   * Sum.
   *
   * @param other the other summand
   * @return this + other
   */
  public Rational add(Rational other) {
    if (big == null && other.big == null) {
      if (den == 1 && other.den == 1) {
        long sum = num + other.num;
        if (fits(sum)) {
          return of(sum);
        }
      } else if (small() && other.small()) {
        return ofChecked(num * other.den + other.num * den, den * other.den);
      }
    }
    BigInteger d = denominator();
    BigInteger e = other.denominator();
    return of(numerator().multiply(e).add(other.numerator().multiply(d)), d.multiply(e));
  }

  private boolean small() {
    return num == (int) num && den == (int) den;
  }

  private static Rational ofChecked(long numerator, long denominator) {
    return fits(numerator) && fits(denominator)
        ? reduced(numerator, denominator)
        : of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  /**
   * Difference.
   *
   * @param other the subtrahend
   * @return this − other
   */
  public Rational subtract(Rational other) {
    return add(other.negate());
  }

  /**
   * Product.
   *
   * @param other the other factor
   * @return this · other
   */
  public Rational multiply(Rational other) {
    if (big == null && other.big == null && small() && other.small()) {
      return ofChecked(num * other.num, den * other.den);
    }
    return of(numerator().multiply(other.numerator()), denominator().multiply(other.denominator()));
  }

  /**
   * Quotient.
   *
   * @param other the divisor, not 0
   * @return this / other
   * @throws InvalidInput when other = 0
   */
  public Rational divide(Rational other) {
    return multiply(other.inverse());
  }

  /**
   * Additive inverse.
   *
   * @return −this
   */
  public Rational negate() {
    Big b = big;
    return b == null ? new Rational(-num, den) : new Rational(new Big(b.num.negate(), b.den));
  }

  /**
   * Multiplicative inverse.
   *
   * @return 1/this
   * @throws InvalidInput when this = 0
   */
  public Rational inverse() {
    Big b = big;
    if (b != null) {
      boolean negative = b.num.signum() < 0;
      return new Rational(
          negative ? new Big(b.den.negate(), b.num.negate()) : new Big(b.den, b.num));
    }
    if (num == 0) {
      throw zeroDenominator("1");
    }
    return num > 0 ? new Rational(den, num) : new Rational(-den, -num);
  }

  /**
   * Absolute value.
   *
   * @return |this|
   */
  public Rational abs() {
    return signum() < 0 ? negate() : this;
  }

  /**
   * Integer power.
   *
   * @param exponent any integer; negative only when this ≠ 0
   * @return this to the exponent
   * @throws InvalidInput when this = 0 and the exponent is negative
   */
  public Rational pow(int exponent) {
    Rational base = exponent < 0 ? inverse() : this;
    int e = Math.abs(exponent);
    return of(base.numerator().pow(e), base.denominator().pow(e));
  }

  /**
   * Sign.
   *
   * @return −1, 0 or 1
   */
  public int signum() {
    Big b = big;
    return b == null ? Long.signum(num) : b.num.signum();
  }

  /**
   * Whether this is 0.
   *
   * @return this = 0
   */
  public boolean isZero() {
    return big == null && num == 0;
  }

  /**
   * Whether this is 1.
   *
   * @return this = 1
   */
  public boolean isOne() {
    return big == null && num == 1 && den == 1;
  }

  /**
   * Whether this is a whole number.
   *
   * @return denominator = 1
   */
  public boolean isInteger() {
    Big b = big;
    return b == null ? den == 1 : b.den.equals(BigInteger.ONE);
  }

  /**
   * The numerator in lowest terms; carries the sign.
   *
   * @return the numerator
   */
  public BigInteger numerator() {
    Big b = big;
    return b == null ? BigInteger.valueOf(num) : b.num;
  }

  /**
   * The denominator in lowest terms.
   *
   * @return a number ≥ 1
   */
  public BigInteger denominator() {
    Big b = big;
    return b == null ? BigInteger.valueOf(den) : b.den;
  }

  /** Whether both parts are held as long (at most 62 bits). */
  boolean isLong() {
    return big == null;
  }

  /** The numerator when {@link #isLong()}. */
  long longNumerator() {
    return num;
  }

  /** The denominator when {@link #isLong()}. */
  long longDenominator() {
    return den;
  }

  /**
   * The value as a {@code long}.
   *
   * @return the integer
   * @throws InvalidInput when this is not an integer that fits
   */
  public long toLong() {
    if (!isInteger() || numerator().bitLength() > 63) {
      throw new InvalidInput("integer", toString(), "a whole number below 2⁶³", "");
    }
    return numerator().longValue();
  }

  /**
   * The nearest float64.
   *
   * <p>Accuracy: correctly rounded, ties to even.
   *
   * @return the rounded value; ±∞ beyond the largest float64
   */
  public double doubleValue() {
    if (big == null && Math.abs(num) < 1L << 53 && den < 1L << 53) {
      return (double) num / (double) den;
    }
    BigInteger n = numerator();
    BigInteger d = denominator();
    int shift = ROUNDING_BITS - (n.bitLength() - d.bitLength());
    BigInteger[] parts =
        n.shiftLeft(Math.max(shift, 0)).divideAndRemainder(d.shiftLeft(Math.max(-shift, 0)));
    // one more bit says whether anything was cut off
    BigInteger sticky = BigInteger.valueOf(parts[1].signum());
    BigInteger mantissa = parts[0].shiftLeft(1).add(sticky);
    if (mantissa.bitLength() - shift > Double.MIN_EXPONENT + 2) {
      return Math.scalb(mantissa.doubleValue(), -shift - 1);
    }
    BigDecimal power = new BigDecimal(BigInteger.ONE.shiftLeft(Math.max(shift + 1, 0)));
    return new BigDecimal(mantissa).divide(power).doubleValue();
  }

  @Override
  public int compareTo(Rational other) {
    if (big == null && other.big == null && small() && other.small()) {
      return Long.compare(num * other.den, other.num * den);
    }
    return numerator()
        .multiply(other.denominator())
        .compareTo(other.numerator().multiply(denominator()));
  }

  @Override
  public boolean equals(@Nullable Object o) {
    if (!(o instanceof Rational other)) {
      return false;
    }
    Big b = big;
    return b == null
        ? other.big == null && num == other.num && den == other.den
        : b.equals(other.big);
  }

  @Override
  public int hashCode() {
    Big b = big;
    return b == null ? Long.hashCode(num) * 31 + Long.hashCode(den) : b.hashCode();
  }

  @Override
  public String toString() {
    return isInteger() ? numerator().toString() : numerator() + "/" + denominator();
  }

  /**
   * LaTeX source.
   *
   * @return for example {@code -\frac{3}{4}}
   */
  public String toLatex() {
    if (isInteger()) {
      return numerator().toString();
    }
    return (signum() < 0 ? "-" : "") + "\\frac{" + numerator().abs() + "}{" + denominator() + "}";
  }
}
