package org.intertwiner.algebra.ring;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.intertwiner.algebra.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * An exact element of a cyclotomic field: Σ c_e ζₙᵉ with rational c_e and ζₙ = exp(2πi/n).
 *
 * <p>Canonical: n is the conductor (the smallest possible, never ≡ 2 modulo 4) and the exponents
 * lie in the tensor product of the power bases of the prime-power parts of n, so equal numbers are
 * equal objects. Numerators are {@code long} over one common denominator while all fit in 62 bits,
 * {@link BigInteger} otherwise. Accuracy: exact. Complexity: sums are linear in the number of
 * terms, products bilinear plus n.
 *
 * <p>Source: Bosma, "Canonical bases for cyclotomic fields", AAECC 1 (1990), for the descent;
 * Breuer, "Integral bases for subfields of cyclotomic fields", AAECC 8 (1997).
 */
public final class Cyclotomic {
  /** The conductor beyond which results are refused unless a field with another limit is used. */
  public static final int DEFAULT_CONDUCTOR_LIMIT = 100_000;

  private static final int[] NO_EXPONENTS = {};
  private static final int[] EXPONENT_ZERO = {0};
  private static final long[] NO_NUMERATORS = {};

  /** Zero. */
  public static final Cyclotomic ZERO = new Cyclotomic(1, NO_EXPONENTS, NO_NUMERATORS, 1, null);

  /** One. */
  public static final Cyclotomic ONE = new Cyclotomic(1, EXPONENT_ZERO, new long[] {1}, 1, null);

  /** The imaginary unit ζ₄. */
  public static final Cyclotomic I = zeta(4, 1);

  private final int conductor;
  private final int[] exponents;
  private final long[] numerators;
  private final long denominator;
  private final @Nullable Big big;

  /** Numerators and denominator where one of them needs more than 62 bits. */
  record Big(BigInteger[] numerators, BigInteger denominator) {}

  private Cyclotomic(
      int conductor, int[] exponents, long[] numerators, long denominator, @Nullable Big big) {
    this.conductor = conductor;
    this.exponents = exponents;
    this.numerators = numerators;
    this.denominator = denominator;
    this.big = big;
  }

  /** Canonical parts with long numerators; the caller guarantees canonicity. */
  static Cyclotomic ofCanonical(int n, int[] exponents, long[] numerators, long denominator) {
    return exponents.length == 0
        ? ZERO
        : new Cyclotomic(n, exponents, numerators, denominator, null);
  }

  /** Canonical parts with big numerators; the caller guarantees canonicity. */
  static Cyclotomic ofCanonical(int n, int[] exponents, Big big) {
    return new Cyclotomic(n, exponents, NO_NUMERATORS, 1, big);
  }

  /**
   * The image of an integer.
   *
   * @param value the integer
   * @return the number
   */
  public static Cyclotomic of(long value) {
    if (value == 0) {
      return ZERO;
    }
    return value == 1 ? ONE : of(Rational.of(value));
  }

  /**
   * The image of a rational number.
   *
   * @param value the rational
   * @return the number
   */
  public static Cyclotomic of(Rational value) {
    if (value.isZero()) {
      return ZERO;
    }
    if (value.isLong()) {
      return new Cyclotomic(
          1, EXPONENT_ZERO, new long[] {value.longNumerator()}, value.longDenominator(), null);
    }
    Big parts = new Big(new BigInteger[] {value.numerator()}, value.denominator());
    return new Cyclotomic(1, EXPONENT_ZERO, NO_NUMERATORS, 1, parts);
  }

  /**
   * Σ c_e ζₙᵉ from any exponents, repeated modulo n or not.
   *
   * @param n a number ≥ 1; need not be the conductor
   * @param coefficients exponent ↦ coefficient
   * @return the canonical form
   * @throws InvalidInput when n &lt; 1
   * @throws org.intertwiner.algebra.LimitExceeded when n exceeds {@link #DEFAULT_CONDUCTOR_LIMIT}
   */
  public static Cyclotomic of(int n, Map<Integer, Rational> coefficients) {
    return CyclotomicArithmetic.ofTerms(n, coefficients, DEFAULT_CONDUCTOR_LIMIT);
  }

  /**
   * The root of unity exp(2πik/n).
   *
   * @param n a number ≥ 1
   * @param k any integer
   * @return ζₙᵏ
   * @throws InvalidInput when n &lt; 1
   * @throws org.intertwiner.algebra.LimitExceeded when n/gcd(n, k) exceeds the default limit
   */
  public static Cyclotomic zeta(int n, int k) {
    if (n < 1) {
      throw CyclotomicArithmetic.badOrder(n);
    }
    int e = Math.floorMod(k, n);
    int g = (int) Rational.gcd(n, e);
    return CyclotomicArithmetic.ofTerms(
        n / g, Map.of(e / g, Rational.ONE), DEFAULT_CONDUCTOR_LIMIT);
  }

  /**
   * cos(2πk/n), exactly.
   *
   * @param n a number ≥ 1
   * @param k any integer
   * @return (ζₙᵏ + ζₙ⁻ᵏ)/2
   */
  public static Cyclotomic cos2pi(int n, int k) {
    Cyclotomic z = zeta(n, k);
    return z.add(z.conjugate()).scale(Rational.of(1, 2));
  }

  /**
   * sin(2πk/n), exactly.
   *
   * @param n a number ≥ 1
   * @param k any integer
   * @return (ζₙᵏ − ζₙ⁻ᵏ)/(2i)
   */
  public static Cyclotomic sin2pi(int n, int k) {
    Cyclotomic z = zeta(n, k);
    return z.subtract(z.conjugate()).multiply(I).scale(Rational.of(-1, 2));
  }

  /**
   * The square root of an integer, by Gauss sums.
   *
   * @param d any integer
   * @return √d ≥ 0, or i√|d| for negative d
   * @throws org.intertwiner.algebra.LimitExceeded when the conductor (at most 4|d|) is too large
   */
  public static Cyclotomic sqrt(long d) {
    return GaussSums.sqrt(d);
  }

  /**
   * Reads sums, products, quotients and powers of rationals, {@code E(n)} or {@code ζn} for ζₙ,
   * {@code i}, {@code sqrt(d)} and parentheses.
   *
   * @param text for example {@code 1/2 - 3*E(5)^2} or {@code (1+sqrt(5))/4}; at most 20 000
   *     characters
   * @return the number
   * @throws InvalidInput when the text is not such an expression
   */
  public static Cyclotomic parse(String text) {
    return new CyclotomicParser(text).parse();
  }

  /**
   * The smallest n with this ∈ ℚ(ζₙ).
   *
   * @return a number ≥ 1, not ≡ 2 modulo 4
   */
  public int conductor() {
    return conductor;
  }

  /**
   * The non-zero coefficients in the canonical basis.
   *
   * @return exponent of ζ_conductor ↦ coefficient, unmodifiable
   */
  public SortedMap<Integer, Rational> coefficients() {
    SortedMap<Integer, Rational> map = new TreeMap<>();
    for (int i = 0; i < exponents.length; i++) {
      map.put(exponents[i], coefficient(i));
    }
    return Collections.unmodifiableSortedMap(map);
  }

  Rational coefficient(int i) {
    Big b = big;
    return b == null
        ? Rational.of(numerators[i], denominator)
        : Rational.of(b.numerators[i], b.denominator);
  }

  /** The canonical exponents, ascending; not to be written to. */
  int[] exponents() {
    return exponents;
  }

  /** The numerators when {@link #isLong()}; not to be written to. */
  long[] longNumerators() {
    return numerators;
  }

  /** The common denominator when {@link #isLong()}. */
  long longDenominator() {
    return denominator;
  }

  boolean isLong() {
    return big == null;
  }

  /** The numerators as big integers, a fresh array in the long case. */
  BigInteger[] bigNumerators() {
    Big b = big;
    return b == null
        ? Arrays.stream(numerators).mapToObj(BigInteger::valueOf).toArray(BigInteger[]::new)
        : b.numerators;
  }

  /** The common denominator. */
  BigInteger bigDenominator() {
    Big b = big;
    return b == null ? BigInteger.valueOf(denominator) : b.denominator;
  }

  /**
   * Sum.
   *
   * @param other the other summand
   * @return this + other
   */
  public Cyclotomic add(Cyclotomic other) {
    return CyclotomicArithmetic.add(this, other, DEFAULT_CONDUCTOR_LIMIT);
  }

  /**
   * Difference.
   *
   * @param other the subtrahend
   * @return this − other
   */
  public Cyclotomic subtract(Cyclotomic other) {
    return CyclotomicArithmetic.add(this, other.negate(), DEFAULT_CONDUCTOR_LIMIT);
  }

  /**
   * Product.
   *
   * @param other the other factor
   * @return this · other
   */
  public Cyclotomic multiply(Cyclotomic other) {
    return CyclotomicArithmetic.multiply(this, other, DEFAULT_CONDUCTOR_LIMIT);
  }

  /**
   * Product with a rational number.
   *
   * @param factor the rational
   * @return factor · this
   */
  public Cyclotomic scale(Rational factor) {
    return CyclotomicArithmetic.scale(this, factor);
  }

  /**
   * Quotient.
   *
   * @param other the divisor, not 0
   * @return this / other
   * @throws InvalidInput when other = 0
   */
  public Cyclotomic divide(Cyclotomic other) {
    return multiply(other.inverse());
  }

  /**
   * Multiplicative inverse, by partial norms down a chain of subfields.
   *
   * @return 1/this
   * @throws InvalidInput when this = 0
   */
  public Cyclotomic inverse() {
    return CyclotomicArithmetic.inverse(this);
  }

  /** {@return −this} */
  public Cyclotomic negate() {
    Big b = big;
    if (b != null) {
      BigInteger[] negated =
          Arrays.stream(b.numerators).map(BigInteger::negate).toArray(BigInteger[]::new);
      return new Cyclotomic(
          conductor, exponents, NO_NUMERATORS, 1, new Big(negated, b.denominator));
    }
    long[] negated = new long[numerators.length];
    for (int i = 0; i < negated.length; i++) {
      negated[i] = -numerators[i];
    }
    return ofCanonical(conductor, exponents, negated, denominator);
  }

  /** {@return the complex conjugate, the image under ζ ↦ ζ⁻¹} */
  public Cyclotomic conjugate() {
    return conductor == 1 ? this : CyclotomicArithmetic.galois(this, conductor - 1);
  }

  /**
   * Galois conjugate.
   *
   * @param k a number prime to the conductor
   * @return the image under ζ ↦ ζᵏ, ζ of order {@link #conductor()}
   * @throws InvalidInput when k and the conductor have a common factor
   */
  public Cyclotomic galois(int k) {
    return CyclotomicArithmetic.galois(this, k);
  }

  /**
   * Integer power.
   *
   * @param exponent any integer; negative only when this ≠ 0
   * @return this to the exponent
   * @throws InvalidInput when this = 0 and the exponent is negative
   */
  public Cyclotomic pow(int exponent) {
    return Cyclotomics.FIELD.power(exponent < 0 ? inverse() : this, Math.abs((long) exponent));
  }

  /** {@return whether this is 0} */
  public boolean isZero() {
    return exponents.length == 0;
  }

  /** {@return whether this is 1} */
  public boolean isOne() {
    return conductor == 1 && big == null && !isZero() && numerators[0] == 1 && denominator == 1;
  }

  /** {@return whether the conductor is 1} */
  public boolean isRational() {
    return conductor == 1;
  }

  /** {@return whether this is an algebraic integer, in ℤ[ζ]} */
  public boolean isIntegral() {
    return bigDenominator().equals(BigInteger.ONE);
  }

  /**
   * The value as a rational number.
   *
   * @return the rational
   * @throws InvalidInput when this is irrational
   */
  public Rational toRational() {
    if (conductor != 1) {
      throw new InvalidInput("rational number", toString(), "conductor 1", "keep it cyclotomic");
    }
    return isZero() ? Rational.ZERO : coefficient(0);
  }

  /** {@return whether this is its own conjugate, a real number} */
  public boolean isReal() {
    return conductor == 1 || equals(conjugate());
  }

  /**
   * The exact sign of a real number.
   *
   * @return −1, 0 or 1
   * @throws InvalidInput when this is not real
   */
  public int signum() {
    if (!isReal()) {
      throw new InvalidInput("sign", toString(), "a real number", "take real or imaginary parts");
    }
    return isZero() ? 0 : CyclotomicEvaluation.signOfRealPart(this);
  }

  /**
   * The real part.
   *
   * <p>Accuracy: within 1 ulp of the exact value, exactly 0 when it is 0.
   *
   * @return the rounded real part
   */
  public double re() {
    return CyclotomicEvaluation.realPart(this);
  }

  /**
   * The imaginary part.
   *
   * <p>Accuracy: within 1 ulp of the exact value, exactly 0 when it is 0.
   *
   * @return the rounded imaginary part
   */
  public double im() {
    return CyclotomicEvaluation.imaginaryPart(this);
  }

  /**
   * A square in the complex plane around this number, with rational centre.
   *
   * <p>Proved: each root of unity is wrong by at most 2 units of its last place, and the
   * coefficients multiply that at most by their sum.
   *
   * @param bits the radius is at most 2^(−bits); 0 … 100 000
   * @return |Re this − re| ≤ radius and |Im this − im| ≤ radius
   * @throws InvalidInput when bits is negative
   * @throws org.intertwiner.algebra.LimitExceeded when there are too many bits
   */
  public Enclosure enclosure(int bits) {
    return CyclotomicEvaluation.enclosure(this, bits);
  }

  /**
   * A square parallel to the axes.
   *
   * @param re real part of the centre
   * @param im imaginary part of the centre
   * @param radius half a side
   */
  public record Enclosure(Rational re, Rational im, Rational radius) {}

  @Override
  public boolean equals(@Nullable Object o) {
    if (this == o) {
      return true;
    }
    if (!(o instanceof Cyclotomic other)
        || conductor != other.conductor
        || !Arrays.equals(exponents, other.exponents)) {
      return false;
    }
    Big a = big;
    Big b = other.big;
    if (a == null || b == null) {
      return (a == null) == (b == null)
          && denominator == other.denominator
          && Arrays.equals(numerators, other.numerators);
    }
    return a.denominator.equals(b.denominator) && Arrays.equals(a.numerators, b.numerators);
  }

  @Override
  public int hashCode() {
    Big b = big;
    int values =
        b == null
            ? 31 * Arrays.hashCode(numerators) + Long.hashCode(denominator)
            : 31 * Arrays.hashCode(b.numerators) + b.denominator.hashCode();
    return (31 * conductor + Arrays.hashCode(exponents)) * 31 + values;
  }

  /** Text that {@link #parse} reads back, for example {@code 1/2-3*E(5)^2}. */
  @Override
  public String toString() {
    return CyclotomicText.plain(this);
  }

  /**
   * LaTeX source.
   *
   * @return for example {@code \frac{1}{2}-3\zeta_{5}^{2}}
   */
  public String toLatex() {
    return CyclotomicText.latex(this);
  }
}
