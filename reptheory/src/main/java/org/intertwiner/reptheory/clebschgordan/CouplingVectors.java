package org.intertwiner.reptheory.clebschgordan;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;

/**
 * Whole rows of 3j and 6j symbols in float64 by stable recursion, for large tables.
 *
 * <p><em>Formula:</em> along j, or along m, the symbols satisfy X(n)ψ(n+1) + Y(n)ψ(n) + Z(n)ψ(n−1)
 * = 0. Towards both ends, where they fall off as in a classically forbidden region, quotients of
 * neighbours are computed from the ends inwards; between, the values themselves from left to right;
 * the sum of squares and the sign of the last value are known. Nothing overflows, and values too
 * small for float64 become 0. <em>Accuracy:</em> with w the least weight in that sum of squares
 * (2j+1 for 3j symbols, times 2j₄+1 for 6j), the absolute error of each of the N values is at most
 * 2⁻⁵²(16 + 2N)/√w; this is not proved but was never passed, nor half of it, by the differences
 * from the exact values for angular momenta up to 2000. <em>Complexity:</em> O(1) a value.
 * <em>Source:</em> Schulten and Gordon, J. Math. Phys. 16 (1975) 1961; Luscombe and Luban, Phys.
 * Rev. E 57 (1998) 7274.
 *
 * <p>Example: {@code CouplingVectors.threeJOverJ3(2, 2, 0, 0).values()} is {−√(1/3), 0, √(2/15)}.
 */
public final class CouplingVectors {
  private static final int MAX_SUM = 10_000_000;

  private CouplingVectors() {}

  /**
   * The 3j symbols (j₁ j₂ j₃; m₁ m₂ −m₁−m₂) for every j₃; arguments doubled.
   *
   * @param tj1 2j₁
   * @param tj2 2j₂
   * @param tm1 2m₁
   * @param tm2 2m₂
   * @return the values by j₃
   * @throws InvalidInput if j is negative or m no projection of it
   * @throws LimitExceeded if j₁+j₂ is more than ten million
   */
  public static CouplingVector threeJOverJ3(int tj1, int tj2, int tm1, int tm2) {
    ClebschGordan.requireProjection(tj1, tm1);
    ClebschGordan.requireProjection(tj2, tm2);
    requireSize(tj1, tj2);
    int tm3 = -tm1 - tm2;
    int first = Math.max(Math.abs(tj1 - tj2), Math.abs(tm3));
    int count = (tj1 + tj2 - first) / 2 + 1;
    ThreeTermRecursion recursion = new ThreeTermRecursion(count);
    double m3 = tm3 / 2.0;
    double turn = m3 * (casimir(tj1) - casimir(tj2));
    for (int n = 0; n < count; n++) {
      double j = first / 2.0 + n;
      double below = alongJ3(j, tj1, tj2, m3);
      double above = alongJ3(j + 1, tj1, tj2, m3);
      double b = (2 * j + 1) * (j * (j + 1) * (tm2 - tm1) / 2.0 - turn);
      if (j == 0) {
        // the equation divided by j, of which the limit is meant
        recursion.set(n, above, (tm2 - tm1) / 2.0, 0);
      } else {
        recursion.set(n, j * above, b, (j + 1) * below);
      }
    }
    boolean minus = ((tj1 - tj2 - tm3) / 2 & 1) != 0;
    return new CouplingVector(first, recursion.solve(minus, n -> first + 2.0 * n + 1));
  }

  private static double alongJ3(double j, int tj1, int tj2, double m3) {
    double difference = (tj1 - tj2) / 2.0;
    double sum = (tj1 + tj2) / 2.0 + 1;
    return Math.sqrt(
        (j - difference) * (j + difference) * ((sum - j) * (sum + j)) * ((j - m3) * (j + m3)));
  }

  private static double casimir(int tj) {
    return tj / 2.0 * (tj / 2.0 + 1);
  }

  /**
   * The 3j symbols (j₁ j₂ j₃; m₁ m₂ −m₁−m₂) for every m₂; arguments doubled.
   *
   * @param tj1 2j₁
   * @param tj2 2j₂
   * @param tj3 2j₃
   * @param tm1 2m₁
   * @return the values by m₂, no value where the three are no triangle
   * @throws InvalidInput if j is negative, the sum of the three no integer, or m₁ no projection
   * @throws LimitExceeded if the sum is past a limit
   */
  public static CouplingVector threeJOverM2(int tj1, int tj2, int tj3, int tm1) {
    ClebschGordan.requireTriad(tj1, tj2, tj3);
    ClebschGordan.requireProjection(tj1, tm1);
    int first = Math.max(-tj2, -tj3 - tm1);
    int last = Math.min(tj2, tj3 - tm1);
    if (!ClebschGordan.isTriangle(tj1, tj2, tj3)) {
      return new CouplingVector(first, new double[0]);
    }
    int count = (last - first) / 2 + 1;
    ThreeTermRecursion recursion = new ThreeTermRecursion(count);
    double constant = casimir(tj2) + casimir(tj3) - casimir(tj1);
    for (int n = 0; n < count; n++) {
      double m2 = first / 2.0 + n;
      double m3 = -tm1 / 2.0 - m2;
      double above = alongM2(tj2, tj3, m2 + 1, m3 - 1);
      recursion.set(n, above, constant + 2 * m2 * m3, alongM2(tj2, tj3, m2, m3));
    }
    boolean minus = ((tj2 - tj3 - tm1) / 2 & 1) != 0;
    return new CouplingVector(first, recursion.solve(minus, n -> tj1 + 1.0));
  }

  private static double alongM2(int tj2, int tj3, double m2, double m3) {
    double j2 = tj2 / 2.0;
    double j3 = tj3 / 2.0;
    return Math.sqrt((j2 - m2 + 1) * (j2 + m2) * ((j3 - m3) * (j3 + m3 + 1)));
  }

  /**
   * The 6j symbols {j₁ j₂ j₃; j₄ j₅ j₆} for every j₁; arguments doubled.
   *
   * @param tj2 2j₂
   * @param tj3 2j₃
   * @param tj4 2j₄
   * @param tj5 2j₅
   * @param tj6 2j₆
   * @return the values by j₁, no value where a triad without j₁ is no triangle
   * @throws InvalidInput if one is negative, or the sum of a triad is no integer
   * @throws LimitExceeded if the sum of a triad is past a limit
   */
  public static CouplingVector sixJOverJ1(int tj2, int tj3, int tj4, int tj5, int tj6) {
    ClebschGordan.requireTriad(tj4, tj2, tj6);
    ClebschGordan.requireTriad(tj4, tj5, tj3);
    int first = Math.max(Math.abs(tj2 - tj3), Math.abs(tj5 - tj6));
    int last = Math.min(tj2 + tj3, tj5 + tj6);
    boolean possible =
        ClebschGordan.isTriangle(tj4, tj2, tj6) && ClebschGordan.isTriangle(tj4, tj5, tj3);
    if (!possible) {
      return new CouplingVector(first, new double[0]);
    }
    // then the two ranges of j₁ overlap
    int count = (last - first) / 2 + 1;
    ThreeTermRecursion recursion = new ThreeTermRecursion(count);
    for (int n = 0; n < count; n++) {
      double j = first / 2.0 + n;
      double below = alongJ1(j, tj2, tj3, tj5, tj6);
      double above = alongJ1(j + 1, tj2, tj3, tj5, tj6);
      if (j == 0) {
        // j₂ = j₃ and j₅ = j₆; the equation divided by j, of which the limit is meant
        recursion.set(n, above, 2 * (casimir(tj2) + casimir(tj5) - casimir(tj4)), 0);
      } else {
        double jj = j * (j + 1);
        double c2 = casimir(tj2);
        double c3 = casimir(tj3);
        double f =
            jj * (c2 + c3 - jj - 2 * casimir(tj4))
                + casimir(tj5) * (jj + c2 - c3)
                + casimir(tj6) * (jj - c2 + c3);
        recursion.set(n, j * above, (2 * j + 1) * f, (j + 1) * below);
      }
    }
    boolean minus = ((tj2 + tj3 + tj5 + tj6) / 2 & 1) != 0;
    double weight = tj4 + 1.0;
    return new CouplingVector(first, recursion.solve(minus, n -> weight * (first + 2.0 * n + 1)));
  }

  private static double alongJ1(double j, int tj2, int tj3, int tj5, int tj6) {
    double a = (tj2 - tj3) / 2.0;
    double b = (tj2 + tj3) / 2.0 + 1;
    double c = (tj5 - tj6) / 2.0;
    double d = (tj5 + tj6) / 2.0 + 1;
    double first = (j - a) * (j + a) * ((b - j) * (b + j));
    double second = (j - c) * (j + c) * ((d - j) * (d + j));
    return Math.sqrt(first) * Math.sqrt(second);
  }

  private static void requireSize(int tj1, int tj2) {
    if ((tj1 | tj2) < 0) {
      String got = new HalfInteger(tj1) + ", " + new HalfInteger(tj2);
      throw new InvalidInput("angular momenta", got, "none of them negative", "");
    }
    if ((long) tj1 + tj2 > 2L * MAX_SUM) {
      String got = new HalfInteger(tj1) + ", " + new HalfInteger(tj2);
      throw new LimitExceeded("angular momenta", got, "a sum of at most " + MAX_SUM, "");
    }
  }
}
