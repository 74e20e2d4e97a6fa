package org.intertwiner.reptheory.clebschgordan;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.number.SignedRoot;

/**
 * 6j and 9j symbols: changes between the orders in which three or four angular momenta are coupled.
 *
 * <p><em>Formula:</em> with Δ²(abc) = (a+b−c)! (a−b+c)! (−a+b+c)! / (a+b+c+1)! and T(abc) = a+b+c,
 *
 * <pre>
 * {a b c; d e f} = R √[Δ²(aef) Δ²(dbf) Δ²(dec) / Δ²(abc)]
 * R = Σₜ (−1)ᵗ C(t+1, T(abc)+1) C(b+c−a, t−T(aef)) C(c+a−b, t−T(dbf)) C(a+b−c, t−T(dec))
 * {a b c; d e f; g h i} = Σₓ (−1)²ˣ (2x+1) {a d g; h i x} {b e h; d x f} {c f i; x a b}
 * </pre>
 *
 * <p>In the sum over x every triad that holds x occurs twice, so that all roots can be taken out
 * and what is left is a sum of rationals with known factors. <em>Accuracy:</em> exact.
 * <em>Complexity:</em> O(j) terms for 6j, O(j²) for 9j. <em>Source:</em> Racah (1942); Wigner
 * (1940); Edmonds (1957), (6.3.7) and (6.4.3); Wei (1999), (8).
 *
 * <p>Example: {@code Recoupling.sixJ(1, 1, 1, 1, 1, 1)} is 1/6 (integers for brevity).
 */
public final class Recoupling {
  /** The largest sum of a row or a column of a 9j symbol. */
  static final int MAX_NINE = 6000;

  private Recoupling() {}

  /**
   * The 6j symbol {j₁ j₂ j₃; j₄ j₅ j₆}.
   *
   * @param j the six angular momenta, row by row
   * @return the exact value; 0 where one of the four triads is no triangle
   * @throws InvalidInput if there are not six, one is negative, or the sum of a triad is no integer
   * @throws LimitExceeded if the sum of a triad is more than a million
   */
  public static SignedRoot sixJ(List<HalfInteger> j) {
    int[] t = doubled(j, 6, "6j symbol");
    return sixJ(t[0], t[1], t[2], t[3], t[4], t[5]).toRoot();
  }

  /**
   * The 6j symbol in factored form, all arguments doubled.
   *
   * @param ta 2j₁
   * @param tb 2j₂
   * @param tc 2j₃
   * @param td 2j₄
   * @param te 2j₅
   * @param tf 2j₆
   * @return the exact value; 0 where one of the four triads is no triangle
   * @throws InvalidInput if one is negative, or the sum of a triad is no integer
   * @throws LimitExceeded if the sum of a triad is more than a million
   */
  public static FactoredRoot sixJ(int ta, int tb, int tc, int td, int te, int tf) {
    int[][] triads = {{ta, tb, tc}, {ta, te, tf}, {td, tb, tf}, {td, te, tc}};
    if (!areTriangles(triads)) {
      return FactoredRoot.ZERO;
    }
    PrimePowers radicand = new PrimePowers(largest(triads) + 1).triangle(ta, tb, tc, -1);
    for (int i = 1; i < 4; i++) {
      radicand.triangle(triads[i][0], triads[i][1], triads[i][2], 1);
    }
    return new FactoredRoot(sum(ta, tb, tc, td, te, tf), radicand);
  }

  /** The sum R, where all four triads are triangles. */
  private static BigInteger sum(int ta, int tb, int tc, int td, int te, int tf) {
    int abc = (ta + tb + tc) / 2;
    int[] triads = {(ta + te + tf) / 2, (td + tb + tf) / 2, (td + te + tc) / 2};
    int[] n = {(tb + tc - ta) / 2, (tc + ta - tb) / 2, (ta + tb - tc) / 2};
    int from = abc;
    int to = Integer.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      from = Math.max(from, triads[i]);
      to = Math.min(to, triads[i] + n[i]);
    }
    if (to + 1 + abc <= 62) {
      // Σ C(n₁,·) C(n₂,·) C(n₃,·) ≤ 2^abc, and C(t+1,·) ≤ 2^(to+1)
      return BigInteger.valueOf(BinomialSum.small(from, to, abc, n, triads));
    }
    BigInteger term = BinomialSum.binomial(from + 1, abc + 1);
    for (int i = 0; i < 3; i++) {
      term = term.multiply(BinomialSum.binomial(n[i], from - triads[i]));
    }
    if ((from & 1) != 0) {
      term = term.negate();
    }
    BigInteger sum = term;
    for (int t = from; t < to; t++) {
      BinomialSum.checkInterrupted();
      // the ratio of neighbours; each product has four factors below 2³¹
      term = term.multiply(product(t + 2, triads[0] + n[0] - t));
      term = term.multiply(product(triads[1] + n[1] - t, triads[2] + n[2] - t)).negate();
      term = term.divide(product(t + 1 - abc, t + 1 - triads[0]));
      term = term.divide(product(t + 1 - triads[1], t + 1 - triads[2]));
      sum = sum.add(term);
    }
    return sum;
  }

  private static BigInteger product(int a, int b) {
    return BigInteger.valueOf((long) a * b);
  }

  /**
   * The 9j symbol {j₁ j₂ j₃; j₄ j₅ j₆; j₇ j₈ j₉}.
   *
   * @param j the nine angular momenta, row by row
   * @return the exact value; 0 where a row or a column is no triangle
   * @throws InvalidInput if there are not nine, one is negative, or the sum of a row or a column is
   *     no integer
   * @throws LimitExceeded if the sum of a row or a column is more than 6000
   */
  public static SignedRoot nineJ(List<HalfInteger> j) {
    return nineJ(doubled(j, 9, "9j symbol")).toRoot();
  }

  /**
   * The 9j symbol in factored form, all arguments doubled.
   *
   * @param t the doubles of the nine angular momenta, row by row
   * @return the exact value; 0 where a row or a column is no triangle
   * @throws InvalidInput if there are not nine, one is negative, or the sum of a row or a column is
   *     no integer
   * @throws LimitExceeded if the sum of a row or a column is more than 6000
   */
  public static FactoredRoot nineJ(int... t) {
    if (t.length != 9) {
      throw wrongCount("9j symbol", t.length, 9);
    }
    int[][] triads = {
      {t[0], t[1], t[2]}, {t[3], t[4], t[5]}, {t[6], t[7], t[8]},
      {t[0], t[3], t[6]}, {t[1], t[4], t[7]}, {t[2], t[5], t[8]}
    };
    if (!areTriangles(triads)) {
      return FactoredRoot.ZERO;
    }
    if (largest(triads) > MAX_NINE) {
      throw new LimitExceeded(
          "9j symbol",
          "a row or a column of sum " + largest(triads),
          "sums of at most " + MAX_NINE,
          "its cost grows with the third power");
    }
    int[] pairs = {t[0] + t[8], t[3] + t[7], t[1] + t[5]};
    int least =
        Math.max(Math.abs(t[0] - t[8]), Math.max(Math.abs(t[3] - t[7]), Math.abs(t[1] - t[5])));
    int most = Arrays.stream(pairs).min().orElseThrow();
    int widest = (most + Arrays.stream(pairs).max().orElseThrow()) / 2;
    int room = Math.max(largest(triads), widest) + 1;
    List<BigInteger> sums = new ArrayList<>();
    List<PrimePowers> powers = new ArrayList<>();
    for (int x = least; x <= most; x += 2) {
      BigInteger r =
          sum(t[0], t[3], t[6], t[7], t[8], x)
              .multiply(sum(t[1], t[4], t[7], t[3], x, t[5]))
              .multiply(sum(t[2], t[5], t[8], x, t[0], t[1]));
      r = r.multiply(BigInteger.valueOf(x + 1));
      sums.add((x & 1) == 0 ? r : r.negate());
      powers.add(
          new PrimePowers(room)
              .triangle(t[0], t[8], x, 1)
              .triangle(t[3], t[7], x, 1)
              .triangle(t[1], t[5], x, 1));
    }
    return assembled(t, sums, powers, room);
  }

  /** Σ r·p with the common part of the powers taken out, times the root that does not hold x. */
  private static FactoredRoot assembled(
      int[] t, List<BigInteger> sums, List<PrimePowers> powers, int room) {
    PrimePowers common = powers.get(0).copy();
    powers.forEach(common::lowerTo);
    BigInteger total = BigInteger.ZERO;
    for (int i = 0; i < sums.size(); i++) {
      total = total.add(sums.get(i).multiply(powers.get(i).multiply(common, -1).numerator()));
    }
    PrimePowers radicand =
        new PrimePowers(room)
            .triangle(t[7], t[8], t[6], 1)
            .triangle(t[3], t[4], t[5], 1)
            .triangle(t[0], t[1], t[2], 1)
            .triangle(t[0], t[3], t[6], -1)
            .triangle(t[1], t[4], t[7], -1)
            .triangle(t[2], t[5], t[8], -1);
    // the common part stands outside the root: its square goes under it
    return new FactoredRoot(total, radicand.multiply(common, 2));
  }

  private static boolean areTriangles(int[][] triads) {
    for (int[] triad : triads) {
      ClebschGordan.requireTriad(triad[0], triad[1], triad[2]);
    }
    for (int[] triad : triads) {
      if (!ClebschGordan.isTriangle(triad[0], triad[1], triad[2])) {
        return false;
      }
    }
    return true;
  }

  private static int largest(int[][] triads) {
    int largest = 0;
    for (int[] triad : triads) {
      largest = Math.max(largest, (triad[0] + triad[1] + triad[2]) / 2);
    }
    return largest;
  }

  private static int[] doubled(List<HalfInteger> j, int count, String what) {
    if (j.size() != count) {
      throw wrongCount(what, j.size(), count);
    }
    return j.stream().mapToInt(HalfInteger::doubled).toArray();
  }

  private static InvalidInput wrongCount(String what, int got, int expected) {
    return new InvalidInput(what, got + " angular momenta", expected + " of them, row by row", "");
  }
}
