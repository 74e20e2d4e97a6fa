package org.intertwiner.reptheory.clebschgordan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.laws.Law;
import org.intertwiner.algebra.laws.Sampler;
import org.intertwiner.algebra.number.Radical;
import org.intertwiner.algebra.ring.Rational;

/**
 * The identities of 3j, 6j and 9j symbols, on random angular momenta, checked exactly.
 *
 * <p>Orthogonality in both ways and the 72 symmetries of Regge for 3j; orthogonality, the back
 * coupling of Racah and the identity of Biedenharn and Elliott for 6j; symmetries, orthogonality
 * and reduction to 6j for 9j; sums without a partner; the recoupling of four 3j to one 6j. A sample
 * is a list of numbers from which admissible angular momenta are made. <em>Accuracy:</em> exact.
 * <em>Source:</em> Varshalovich, Moskalev and Khersonskii (1988), chapters 8 to 10; Regge (1958).
 *
 * <p>Example: {@code Laws.refuted(CouplingLaws.of(8), 1, 100)} is empty.
 */
public final class CouplingLaws {
  private static final int NUMBERS = 12;
  private static final int[][] PERMUTATIONS = {
    {0, 1, 2}, {1, 2, 0}, {2, 0, 1}, {1, 0, 2}, {0, 2, 1}, {2, 1, 0}
  };

  private CouplingLaws() {}

  /**
   * The laws for angular momenta up to about a bound.
   *
   * @param most the largest 2j that is drawn; others follow by triangles
   * @return the laws, on lists of numbers
   * @throws InvalidInput if the bound is negative or more than 1000
   */
  public static List<Law<List<Integer>>> of(int most) {
    if (most < 0 || most > 1000) {
      throw new InvalidInput("largest 2j of a sample", "" + most, "0 … 1000", "");
    }
    return List.of(
        law(most, "3j symbols are orthonormal over j", CouplingLaws::orthogonalOverJ),
        law(most, "3j symbols are orthonormal over m", CouplingLaws::orthogonalOverM),
        law(most, "3j symbols have Regge's symmetries", CouplingLaws::regge),
        law(most, "Clebsch–Gordan coefficients are 3j symbols", CouplingLaws::coefficients),
        law(most, "6j symbols are orthonormal", CouplingLaws::sixJOrthogonal),
        law(most, "6j symbols have their symmetries", CouplingLaws::sixJSymmetric),
        law(most, "Racah's back coupling", CouplingLaws::backCoupling),
        law(most, "the identity of Biedenharn and Elliott", CouplingLaws::biedenharnElliott),
        law(most, "sums of single 6j symbols", CouplingLaws::sixJSums),
        law(Math.min(most, 16), "9j symbols have their symmetries", CouplingLaws::nineJSymmetric),
        law(Math.min(most, 16), "9j symbols reduce to 6j symbols", CouplingLaws::nineJReduced),
        law(Math.min(most, 4), "9j symbols are orthonormal", CouplingLaws::nineJOrthogonal),
        law(Math.min(most, 8), "four 3j symbols recouple to a 6j symbol", CouplingLaws::recoupled));
  }

  private static Law<List<Integer>> law(int most, String name, Predicate<List<Integer>> holds) {
    Sampler<Integer> numbers =
        Sampler.of(random -> random.nextInt(most + 1), n -> IntStream.range(0, n).boxed().toList());
    return new Law<>(name, numbers.tuples(NUMBERS), holds, List::toString);
  }

  // the angular momenta of a sample: everything is doubled

  /** A third side of a triangle. */
  private static int side(int a, int b, int number) {
    return Math.abs(a - b) + 2 * (number % (Math.min(a, b) + 1));
  }

  /** A common side of two triangles, or −1; the parities agree. */
  private static int side(int a, int b, int c, int d, int number) {
    int from = Math.max(Math.abs(a - b), Math.abs(c - d));
    int to = Math.min(a + b, c + d);
    return from > to ? -1 : from + 2 * (number % ((to - from) / 2 + 1));
  }

  private static int projection(int j, int number) {
    return j - 2 * (number % (j + 1));
  }

  private static Radical threeJ(int j1, int j2, int j3, int m1, int m2) {
    return Math.abs(m1 + m2) > j3
        ? Radical.ZERO
        : ClebschGordan.threeJ(j1, j2, j3, m1, m2, -m1 - m2).toRadical();
  }

  private static Radical sixJ(int a, int b, int c, int d, int e, int f) {
    return Recoupling.sixJ(a, b, c, d, e, f).toRadical();
  }

  private static Radical signed(int power, Radical value) {
    return (power & 1) == 0 ? value : value.negate();
  }

  private static Radical times(Radical value, long factor) {
    return value.scale(Rational.of(factor));
  }

  private static boolean orthogonalOverJ(List<Integer> s) {
    int j1 = s.get(0);
    int j2 = s.get(1);
    int m1 = projection(j1, s.get(2));
    int m2 = projection(j2, s.get(3));
    // another pair of projections with the same sum, or the same pair
    int shift = 2 * (s.get(4) % 3);
    boolean moved = m1 + shift <= j1 && m2 - shift >= -j2;
    int n1 = moved ? m1 + shift : m1;
    int n2 = moved ? m2 - shift : m2;
    Radical sum = Radical.ZERO;
    for (int j3 = Math.abs(j1 - j2); j3 <= j1 + j2; j3 += 2) {
      Radical product = threeJ(j1, j2, j3, m1, m2).multiply(threeJ(j1, j2, j3, n1, n2));
      sum = sum.add(times(product, j3 + 1));
    }
    return sum.equals(n1 == m1 ? Radical.ONE : Radical.ZERO);
  }

  private static boolean orthogonalOverM(List<Integer> s) {
    int j1 = s.get(0);
    int j2 = s.get(1);
    int j3 = side(j1, j2, s.get(2));
    int other = side(j1, j2, s.get(3));
    int m3 = projection(Math.min(j3, other), s.get(4));
    Radical sum = Radical.ZERO;
    for (int m1 = -j1; m1 <= j1; m1 += 2) {
      int m2 = -m3 - m1;
      if (Math.abs(m2) <= j2) {
        sum = sum.add(threeJ(j1, j2, j3, m1, m2).multiply(threeJ(j1, j2, other, m1, m2)));
      }
    }
    return sum.equals(j3 == other ? Radical.of(Rational.of(1, j3 + 1)) : Radical.ZERO);
  }

  /** Rows, columns and the diagonal of the square of Regge are exchanged. */
  private static boolean regge(List<Integer> s) {
    int[] j = {s.get(0), s.get(1), side(s.get(0), s.get(1), s.get(2))};
    int[] m = {projection(j[0], s.get(3)), projection(j[1], s.get(4)), 0};
    m[2] = -m[0] - m[1];
    if (Math.abs(m[2]) > j[2]) {
      return true;
    }
    int sum = (j[0] + j[1] + j[2]) / 2;
    int rows = s.get(5) % 6;
    int columns = s.get(6) % 6;
    int[][] square = new int[3][3];
    for (int i = 0; i < 3; i++) {
      int column = PERMUTATIONS[columns][i];
      square[PERMUTATIONS[rows][0]][i] = sum - j[column];
      square[PERMUTATIONS[rows][1]][i] = (j[column] - m[column]) / 2;
      square[PERMUTATIONS[rows][2]][i] = (j[column] + m[column]) / 2;
    }
    boolean transposed = s.get(7) % 2 == 1;
    int[] k = new int[3];
    int[] n = new int[3];
    for (int i = 0; i < 3; i++) {
      int minus = transposed ? square[i][1] : square[1][i];
      int plus = transposed ? square[i][2] : square[2][i];
      k[i] = plus + minus;
      n[i] = plus - minus;
    }
    int odd = rows / 3 + columns / 3;
    Radical expected = signed(odd * sum, threeJ(j[0], j[1], j[2], m[0], m[1]));
    return threeJ(k[0], k[1], k[2], n[0], n[1]).equals(expected) && n[0] + n[1] + n[2] == 0;
  }

  private static boolean coefficients(List<Integer> s) {
    int j1 = s.get(0);
    int j2 = s.get(1);
    int j = side(j1, j2, s.get(2));
    int m1 = projection(j1, s.get(3));
    int m2 = projection(j2, s.get(4));
    if (Math.abs(m1 + m2) > j) {
      return true;
    }
    Radical value = ClebschGordan.coefficient(j1, m1, j2, m2, j, m1 + m2).toRadical();
    Radical root = Radical.sqrt(Rational.of(j + 1));
    return value.equals(signed((j1 - j2 + m1 + m2) / 2, threeJ(j1, j2, j, m1, m2).multiply(root)));
  }

  /** a, b, c, d, f, g with triads (a d f), (b c f) and the same with g. */
  private static int[] quadrangle(List<Integer> s) {
    int a = s.get(0);
    int b = s.get(1);
    int c = s.get(2);
    int d = side(side(a, b, s.get(3)), c, s.get(4));
    return new int[] {a, b, c, d, side(a, d, b, c, s.get(5)), side(a, d, b, c, s.get(6))};
  }

  private static boolean sixJOrthogonal(List<Integer> s) {
    int[] q = quadrangle(s);
    Radical sum = Radical.ZERO;
    int from = Math.max(Math.abs(q[0] - q[1]), Math.abs(q[2] - q[3]));
    for (int x = from; x <= Math.min(q[0] + q[1], q[2] + q[3]); x += 2) {
      Radical product =
          sixJ(q[0], q[1], x, q[2], q[3], q[4]).multiply(sixJ(q[0], q[1], x, q[2], q[3], q[5]));
      sum = sum.add(times(product, (x + 1L) * (q[4] + 1)));
    }
    return sum.equals(q[4] == q[5] ? Radical.ONE : Radical.ZERO);
  }

  /** Columns are permuted, two of them turned upside down; and Regge's symmetry of columns. */
  private static boolean sixJSymmetric(List<Integer> s) {
    int[] q = quadrangle(s);
    int x = side(q[0], q[1], q[2], q[3], s.get(7));
    int[] up = {q[0], q[1], x};
    int[] down = {q[2], q[3], q[4]};
    Radical value = sixJ(up[0], up[1], up[2], down[0], down[1], down[2]);
    int[] p = PERMUTATIONS[s.get(8) % 6];
    Radical turned = sixJ(down[p[0]], down[p[1]], up[p[2]], up[p[0]], up[p[1]], down[p[2]]);
    int half = (up[1] + up[2] + down[1] + down[2]) / 2;
    Radical regge =
        sixJ(up[0], half - up[1], half - up[2], down[0], half - down[1], half - down[2]);
    return turned.equals(value) && regge.equals(value);
  }

  /** Σₓ (−1)^(p+q+x) (2x+1) {a b x; c d p} {c d x; b a q} = {c a q; d b p}. */
  private static boolean backCoupling(List<Integer> s) {
    int[] t = quadrangle(s);
    int q = side(t[2], t[0], t[1], t[3], s.get(7));
    if (q < 0) {
      return true;
    }
    Radical sum = Radical.ZERO;
    int from = Math.max(Math.abs(t[0] - t[1]), Math.abs(t[2] - t[3]));
    for (int x = from; x <= Math.min(t[0] + t[1], t[2] + t[3]); x += 2) {
      Radical product =
          sixJ(t[0], t[1], x, t[2], t[3], t[4]).multiply(sixJ(t[2], t[3], x, t[1], t[0], q));
      sum = sum.add(times(signed((t[4] + q + x) / 2, product), x + 1));
    }
    return sum.equals(sixJ(t[2], t[0], q, t[3], t[1], t[4]));
  }

  /**
   * Σₓ (−1)^(J+x) (2x+1) {a b x; c d g} {c d x; e f h} {e f x; b a j} = {g h j; e a d} {g h j; f b
   * c}, J the sum of the nine others.
   */
  private static boolean biedenharnElliott(List<Integer> s) {
    int g = s.get(0);
    int h = s.get(1);
    int j = side(g, h, s.get(2));
    int a = s.get(3);
    int d = side(g, a, s.get(4));
    int e = side(h, d, a, j, s.get(5));
    int b = s.get(6);
    int c = side(g, b, s.get(7));
    int f = side(h, c, b, j, s.get(8));
    int from = Math.max(Math.abs(a - b), Math.max(Math.abs(c - d), Math.abs(e - f)));
    int to = Math.min(a + b, Math.min(c + d, e + f));
    Radical sum = Radical.ZERO;
    for (int x = from; x <= to; x += 2) {
      Radical product =
          sixJ(a, b, x, c, d, g).multiply(sixJ(c, d, x, e, f, h)).multiply(sixJ(e, f, x, b, a, j));
      int power = (a + b + c + d + e + f + g + h + j + x) / 2;
      sum = sum.add(times(signed(power, product), x + 1));
    }
    return sum.equals(sixJ(g, h, j, e, a, d).multiply(sixJ(g, h, j, f, b, c)));
  }

  /** Σ (2x+1) {a b x; a b f} = (−1)^2(a+b) and Σ (−1)^(a+b+x) (2x+1) {a b x; b a f} = δ √…. */
  private static boolean sixJSums(List<Integer> s) {
    int a = s.get(0);
    int b = s.get(1);
    int f = side(a, b, s.get(2));
    int even = side(a, a, b, b, s.get(3));
    Radical plain = Radical.ZERO;
    Radical alternating = Radical.ZERO;
    for (int x = Math.abs(a - b); x <= a + b; x += 2) {
      plain = plain.add(times(sixJ(a, b, x, a, b, f), x + 1));
      Radical term = signed((a + b + x) / 2, sixJ(a, b, x, b, a, even));
      alternating = alternating.add(times(term, x + 1));
    }
    Radical root = Radical.sqrt(Rational.of((a + 1L) * (b + 1)));
    return plain.equals(signed(a + b, Radical.ONE))
        && alternating.equals(even == 0 ? root : Radical.ZERO);
  }

  /** Nine angular momenta whose rows and columns are triads, or none. */
  private static List<Integer> square(List<Integer> s) {
    int a = s.get(0);
    int b = s.get(1);
    int c = side(a, b, s.get(2));
    int d = s.get(3);
    int e = s.get(4);
    int f = side(d, e, s.get(5));
    int g = side(a, d, s.get(6));
    int h = side(b, e, s.get(7));
    int j = side(g, h, c, f, s.get(8));
    return j < 0 ? List.of() : List.of(a, b, c, d, e, f, g, h, j);
  }

  private static FactoredRoot nineJ(List<Integer> t) {
    return Recoupling.nineJ(t.stream().mapToInt(Integer::intValue).toArray());
  }

  private static boolean nineJSymmetric(List<Integer> s) {
    List<Integer> t = square(s);
    if (t.isEmpty()) {
      return true;
    }
    int rows = s.get(9) % 6;
    int columns = s.get(10) % 6;
    List<Integer> permuted = new ArrayList<>(Collections.nCopies(9, 0));
    for (int i = 0; i < 3; i++) {
      for (int k = 0; k < 3; k++) {
        int value = t.get(3 * PERMUTATIONS[rows][i] + PERMUTATIONS[columns][k]);
        permuted.set(s.get(11) % 2 == 0 ? 3 * i + k : 3 * k + i, value);
      }
    }
    int sum = t.stream().mapToInt(Integer::intValue).sum() / 2;
    boolean odd = ((rows / 3 + columns / 3) * sum & 1) != 0;
    return nineJ(permuted).equals(nineJ(t).scaled(odd ? -1 : 1, 0));
  }

  /** {a b c; d e c; g g 0} = (−1)^(b+c+d+g) {a b c; e d g} / √((2c+1)(2g+1)). */
  private static boolean nineJReduced(List<Integer> s) {
    int a = s.get(0);
    int b = s.get(1);
    int c = side(a, b, s.get(2));
    int d = s.get(3);
    int e = side(c, d, s.get(4));
    int g = side(a, d, b, e, s.get(5));
    if (g < 0) {
      return true;
    }
    Radical nine = nineJ(List.of(a, b, c, d, e, c, g, g, 0)).toRadical();
    Radical weight = Radical.sqrt(Rational.of(1, (c + 1L) * (g + 1)));
    return nine.equals(signed((b + c + d + g) / 2, sixJ(a, b, c, e, d, g).multiply(weight)));
  }

  /** Σ over c and f of the products of two symbols that differ in g and h. */
  private static boolean nineJOrthogonal(List<Integer> s) {
    List<Integer> t = square(s);
    if (t.isEmpty()) {
      return true;
    }
    int g = side(t.get(0), t.get(3), s.get(9));
    int h = side(t.get(1), t.get(4), s.get(10));
    if (!ClebschGordan.isTriangle(g, h, t.get(8))) {
      return true;
    }
    Radical sum = Radical.ZERO;
    for (int c = Math.abs(t.get(0) - t.get(1)); c <= t.get(0) + t.get(1); c += 2) {
      for (int f = Math.abs(t.get(3) - t.get(4)); f <= t.get(3) + t.get(4); f += 2) {
        List<Integer> first = new ArrayList<>(t);
        first.set(2, c);
        first.set(5, f);
        List<Integer> second = new ArrayList<>(first);
        second.set(6, g);
        second.set(7, h);
        Radical product = nineJ(first).toRadical().multiply(nineJ(second).toRadical());
        sum = sum.add(times(product, (c + 1L) * (f + 1)));
      }
    }
    boolean same = g == t.get(6) && h == t.get(7);
    Rational norm = Rational.of(1, (g + 1L) * (h + 1));
    return sum.equals(same ? Radical.of(norm) : Radical.ZERO);
  }

  /**
   * Σ (−1)^(d−m_d+e−m_e+f−m_f) (a e f; m_a −m_e m_f) (d b f; m_d m_b −m_f) (d e c; −m_d m_e m_c) =
   * {a b c; d e f} (a b c; m_a m_b m_c), over m_d, m_e and m_f.
   */
  private static boolean recoupled(List<Integer> s) {
    int[] q = quadrangle(s);
    int a = q[0];
    int b = q[1];
    int c = side(a, b, q[2], q[3], s.get(7));
    int d = q[2];
    int e = q[3];
    int f = q[4];
    int ma = projection(a, s.get(8));
    int mb = projection(b, s.get(9));
    if (Math.abs(ma + mb) > c) {
      return true;
    }
    Radical sum = Radical.ZERO;
    for (int me = -e; me <= e; me += 2) {
      int mf = me - ma;
      int md = mf - mb;
      if (Math.abs(mf) <= f && Math.abs(md) <= d) {
        Radical product = threeJ(a, e, f, ma, -me).multiply(threeJ(d, b, f, md, mb));
        product = product.multiply(threeJ(d, e, c, -md, me));
        sum = sum.add(signed((d - md + e - me + f - mf) / 2, product));
      }
    }
    return sum.equals(sixJ(a, b, c, d, e, f).multiply(threeJ(a, b, c, ma, mb)));
  }
}
