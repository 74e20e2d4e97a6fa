package org.intertwiner.reptheory.clebschgordan;

import java.math.BigInteger;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.number.SignedRoot;
import org.intertwiner.algebra.ring.Rational;

/**
 * Clebsch–Gordan coefficients and 3j symbols of SU(2), and integrals of three spherical harmonics.
 *
 * <p><em>Formula:</em> with a = j₁+j₂−j₃, b = j₁−j₂+j₃, c = −j₁+j₂+j₃,
 *
 * <pre>
 * (j₁ j₂ j₃; m₁ m₂ m₃) = (−1)^(j₁−j₂−m₃) S √[∏ (jᵢ+mᵢ)! (jᵢ−mᵢ)! / (a! b! c! (j₁+j₂+j₃+1)!)]
 * S = Σₖ (−1)ᵏ C(a, k) C(b, j₁−m₁−k) C(c, j₂+m₂−k)
 * ⟨j₁m₁ j₂m₂|jm⟩ = (−1)^(j₁−j₂+m) √(2j+1) (j₁ j₂ j; m₁ m₂ −m)
 * </pre>
 *
 * <p><em>Accuracy:</em> exact. <em>Complexity:</em> O(j) terms, in machine words up to j₁+j₂+j₃ =
 * 62. <em>Source:</em> Racah (1942); Edmonds (1957), (3.6.11); Wei (1999), (6). Condon–Shortley
 * phases.
 *
 * <p>Example: {@code ClebschGordan.coefficient(half, half, half, minusHalf, one, zero)} is √(1/2).
 */
public final class ClebschGordan {
  /** The largest sum of the three angular momenta; the primes up to it are listed. */
  static final int MAX_SUM = 200_000;

  private ClebschGordan() {}

  /**
   * The coefficient ⟨j₁m₁ j₂m₂|jm⟩.
   *
   * @param j1 first angular momentum
   * @param m1 its projection
   * @param j2 second angular momentum
   * @param m2 its projection
   * @param j total angular momentum
   * @param m its projection
   * @return the exact value; 0 where a selection rule forbids it
   * @throws InvalidInput if a j is negative, |m| &gt; j, j − m is no integer, or j₁+j₂+j is none
   * @throws LimitExceeded if j₁+j₂+j is more than a million
   */
  public static SignedRoot coefficient(
      HalfInteger j1,
      HalfInteger m1,
      HalfInteger j2,
      HalfInteger m2,
      HalfInteger j,
      HalfInteger m) {
    return coefficient(
            j1.doubled(), m1.doubled(), j2.doubled(), m2.doubled(), j.doubled(), m.doubled())
        .toRoot();
  }

  /**
   * The coefficient ⟨j₁m₁ j₂m₂|jm⟩ in factored form, all arguments doubled.
   *
   * @param tj1 2j₁
   * @param tm1 2m₁
   * @param tj2 2j₂
   * @param tm2 2m₂
   * @param tj 2j
   * @param tm 2m
   * @return the exact value; 0 where a selection rule forbids it
   * @throws InvalidInput as {@link #coefficient(HalfInteger, HalfInteger, HalfInteger, HalfInteger,
   *     HalfInteger, HalfInteger)}
   * @throws LimitExceeded if j₁+j₂+j is more than a million
   */
  public static FactoredRoot coefficient(int tj1, int tm1, int tj2, int tm2, int tj, int tm) {
    requireSpins(tj1, tj2, tj, tm1, tm2, tm);
    if (tm1 + tm2 != tm || !isTriangle(tj1, tj2, tj)) {
      return FactoredRoot.ZERO;
    }
    PrimePowers radicand = radicand(tj1, tj2, tj, tm1, tm2, -tm);
    // 2j + 1 is at most the largest factorial's argument, j₁ + j₂ + j + 1
    return sum(tj1, tj2, tj, tm1, tm2, radicand.number(tj + 1, 1), 0);
  }

  /**
   * The 3j symbol (j₁ j₂ j₃; m₁ m₂ m₃).
   *
   * @param j1 first angular momentum
   * @param j2 second angular momentum
   * @param j3 third angular momentum
   * @param m1 projection of the first
   * @param m2 projection of the second
   * @param m3 projection of the third
   * @return the exact value; 0 where a selection rule forbids it
   * @throws InvalidInput if a j is negative, |m| &gt; j, j − m is no integer, or j₁+j₂+j₃ is none
   * @throws LimitExceeded if j₁+j₂+j₃ is more than a million
   */
  public static SignedRoot threeJ(
      HalfInteger j1,
      HalfInteger j2,
      HalfInteger j3,
      HalfInteger m1,
      HalfInteger m2,
      HalfInteger m3) {
    return threeJ(
            j1.doubled(), j2.doubled(), j3.doubled(), m1.doubled(), m2.doubled(), m3.doubled())
        .toRoot();
  }

  /**
   * The 3j symbol in factored form, all arguments doubled.
   *
   * @param tj1 2j₁
   * @param tj2 2j₂
   * @param tj3 2j₃
   * @param tm1 2m₁
   * @param tm2 2m₂
   * @param tm3 2m₃
   * @return the exact value; 0 where a selection rule forbids it
   * @throws InvalidInput as {@link #threeJ(HalfInteger, HalfInteger, HalfInteger, HalfInteger,
   *     HalfInteger, HalfInteger)}
   * @throws LimitExceeded if j₁+j₂+j₃ is more than a million
   */
  public static FactoredRoot threeJ(int tj1, int tj2, int tj3, int tm1, int tm2, int tm3) {
    requireSpins(tj1, tj2, tj3, tm1, tm2, tm3);
    if (tm1 + tm2 + tm3 != 0 || !isTriangle(tj1, tj2, tj3)) {
      return FactoredRoot.ZERO;
    }
    PrimePowers radicand = radicand(tj1, tj2, tj3, tm1, tm2, tm3);
    return sum(tj1, tj2, tj3, tm1, tm2, radicand, (tj1 - tj2 - tm3) / 2);
  }

  private static PrimePowers radicand(int tj1, int tj2, int tj3, int tm1, int tm2, int tm3) {
    int top = (tj1 + tj2 + tj3) / 2 + 1;
    return new PrimePowers(top)
        .factorial((tj1 + tm1) / 2, 1)
        .factorial((tj1 - tm1) / 2, 1)
        .factorial((tj2 + tm2) / 2, 1)
        .factorial((tj2 - tm2) / 2, 1)
        .factorial((tj3 + tm3) / 2, 1)
        .factorial((tj3 - tm3) / 2, 1)
        .factorial((tj1 + tj2 - tj3) / 2, -1)
        .factorial((tj1 - tj2 + tj3) / 2, -1)
        .factorial((-tj1 + tj2 + tj3) / 2, -1)
        .factorial(top, -1);
  }

  /** (−1)^phase · S · √radicand. C(b, j₁−m₁−k) is taken as C(b, k + b − j₁ + m₁). */
  private static FactoredRoot sum(
      int tj1, int tj2, int tj3, int tm1, int tm2, PrimePowers radicand, int phase) {
    int a = (tj1 + tj2 - tj3) / 2;
    int b = (tj1 - tj2 + tj3) / 2;
    int c = (-tj1 + tj2 + tj3) / 2;
    int s2 = (tj1 - tm1) / 2 - b;
    int s3 = (tj2 + tm2) / 2 - c;
    boolean odd = (phase & 1) != 0;
    if (BinomialSum.isSmall(a, b, c)) {
      long sum = BinomialSum.small(a, 0, b, s2, c, s3);
      return new FactoredRoot(odd ? -sum : sum, radicand);
    }
    BigInteger sum = BinomialSum.any(a, 0, b, s2, c, s3);
    return new FactoredRoot(odd ? sum.negate() : sum, radicand);
  }

  /**
   * The integral of three complex spherical harmonics over the sphere, times √π.
   *
   * <p><em>Formula:</em> √π ∫ Y(l₁m₁) Y(l₂m₂) Y(l₃m₃) dΩ = √[(2l₁+1)(2l₂+1)(2l₃+1)/4] (l₁ l₂ l₃; 0
   * 0 0) (l₁ l₂ l₃; m₁ m₂ m₃), orthonormal harmonics with Condon–Shortley phase. <em>Source:</em>
   * Gaunt (1929); Edmonds (1957), (4.6.3).
   *
   * @param l1 first degree
   * @param l2 second degree
   * @param l3 third degree
   * @param m1 first order
   * @param m2 second order
   * @param m3 third order
   * @return the exact value times √π; 0 where a selection rule forbids it
   * @throws InvalidInput if l &lt; 0 or |m| &gt; l
   * @throws LimitExceeded if l₁+l₂+l₃ is more than a million
   */
  public static SignedRoot gauntTimesRootPi(int l1, int l2, int l3, int m1, int m2, int m3) {
    HalfInteger[] l = {HalfInteger.of(l1), HalfInteger.of(l2), HalfInteger.of(l3)};
    HalfInteger[] m = {HalfInteger.of(m1), HalfInteger.of(m2), HalfInteger.of(m3)};
    HalfInteger zero = HalfInteger.ZERO;
    SignedRoot value = threeJ(l[0], l[1], l[2], m[0], m[1], m[2]);
    SignedRoot parity = threeJ(l[0], l[1], l[2], zero, zero, zero);
    Rational weight =
        Rational.of(2L * l1 + 1)
            .multiply(Rational.of(2L * l2 + 1))
            .multiply(Rational.of(2L * l3 + 1, 4));
    return value.multiply(parity).multiply(SignedRoot.ofSquare(1, weight));
  }

  /** Whether j₃ runs from |j₁ − j₂| to j₁ + j₂; the sum is known to be an integer. */
  static boolean isTriangle(int tj1, int tj2, int tj3) {
    return tj3 <= tj1 + tj2 && tj3 >= Math.abs(tj1 - tj2);
  }

  /** Refuses a triad whose sum is no integer, negative entries, and sums beyond the limit. */
  static void requireTriad(int tj1, int tj2, int tj3) {
    if ((tj1 | tj2 | tj3) < 0) {
      throw new InvalidInput("angular momenta", triad(tj1, tj2, tj3), "none of them negative", "");
    }
    if (((tj1 + tj2 + tj3) & 1) != 0) {
      throw new InvalidInput(
          "angular momenta",
          triad(tj1, tj2, tj3),
          "a sum that is an integer",
          "an even number of half-integers couples to an integer");
    }
    if ((long) tj1 + tj2 + tj3 > 2L * MAX_SUM) {
      throw new LimitExceeded(
          "angular momenta", triad(tj1, tj2, tj3), "a sum of at most " + MAX_SUM, "");
    }
  }

  private static String triad(int tj1, int tj2, int tj3) {
    return new HalfInteger(tj1) + ", " + new HalfInteger(tj2) + ", " + new HalfInteger(tj3);
  }

  private static void requireSpins(int tj1, int tj2, int tj3, int tm1, int tm2, int tm3) {
    requireProjection(tj1, tm1);
    requireProjection(tj2, tm2);
    requireProjection(tj3, tm3);
    requireTriad(tj1, tj2, tj3);
  }

  /** Refuses projections that the angular momentum does not have; negative ones pass. */
  static void requireProjection(int tj, int tm) {
    if (tj >= 0 && (Math.abs(tm) > tj || ((tj - tm) & 1) != 0)) {
      throw new InvalidInput(
          "projection of the angular momentum " + new HalfInteger(tj),
          "m = " + new HalfInteger(tm),
          "m = −j, −j+1, …, j",
          "");
    }
  }
}
