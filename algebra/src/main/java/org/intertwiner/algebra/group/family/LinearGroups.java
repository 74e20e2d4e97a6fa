package org.intertwiner.algebra.group.family;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.FiniteField;

/**
 * General and special linear groups over finite fields, their projective, semilinear and affine
 * forms.
 *
 * <p>Linear groups are matrices over 𝔽_q and act on the vectors; projective groups act on the (qⁿ
 * − 1)/(q − 1) points of the projective space, affine groups on all qⁿ vectors. Semilinear groups
 * have the generator φ: x ↦ xᵖ of the field automorphisms besides.
 *
 * <p>Accuracy: exact. Complexity: at most a million vectors. Throws {@link InvalidInput} when n
 * &lt; 1 or q is no power of a prime, {@link org.intertwiner.algebra.LimitExceeded} with the
 * predicted order when there are too many vectors.
 *
 * <p>Source of the generators: Steinberg, Canad. J. Math. 14 (1962); Taylor, Pairs of generators
 * for matrix groups I, The Cayley Bulletin 3 (1987).
 */
public final class LinearGroups {
  private LinearGroups() {}

  private static String name(String letters, int n, long q) {
    return letters + "(" + n + "," + q + ")";
  }

  /** The points acted on. */
  private enum Points {
    VECTORS,
    LINES,
    AFFINE
  }

  /** Checks n, q and the number of points; ∏ (qⁿ − qⁱ) stands in the message of refusal only. */
  private static FiniteField field(
      String name, int n, long q, Points points, boolean special, boolean frobenius) {
    FiniteField field = FieldOrbits.field(name, n, 1, q);
    int m = Math.min(n, 30);
    BigInteger all = FieldOrbits.power(q, m);
    BigInteger units = BigInteger.valueOf(q - 1);
    BigInteger order = BigInteger.ONE;
    for (int i = 0; i < m; i++) {
      order = order.multiply(all.subtract(FieldOrbits.power(q, i)));
    }
    order = special ? order.divide(units) : order;
    order = frobenius ? order.multiply(BigInteger.valueOf(field.degree())) : order;
    if (points == Points.LINES) {
      BigInteger scalars = special ? units.gcd(BigInteger.valueOf(n)) : units;
      FieldOrbits.size(name, all.subtract(BigInteger.ONE).divide(units), order.divide(scalars));
    } else {
      FieldOrbits.size(name, all, points == Points.AFFINE ? order.multiply(all) : order);
    }
    return field;
  }

  /** Generators of GL(n, q). */
  static List<Matrix<Long>> generalGenerators(FiniteField field, int n) {
    if (field.order() == 2) {
      return specialGenerators(field, n);
    }
    List<Matrix<Long>> generators = new ArrayList<>();
    long zeta = field.generator();
    generators.add(diagonal(field, n, zeta, 1));
    if (n > 1) {
      generators.add(steinberg(field, n));
    }
    return generators;
  }

  /** Generators of SL(n, q). */
  static List<Matrix<Long>> specialGenerators(FiniteField field, int n) {
    if (n == 1) {
      return List.of();
    }
    if (field.order() <= 3) {
      return List.of(transvection(field, n), signedCycle(field, n));
    }
    long zeta = field.generator();
    return List.of(diagonal(field, n, zeta, field.inverse(zeta)), steinberg(field, n));
  }

  private static Matrix<Long> diagonal(FiniteField field, int n, long first, long second) {
    return Matrix.of(field, n, n, (i, j) -> i != j ? 0L : i == 0 ? first : i == 1 ? second : 1L);
  }

  private static Matrix<Long> transvection(FiniteField field, int n) {
    return Matrix.of(field, n, n, (i, j) -> i == j || (i == 0 && j == 1) ? 1L : 0L);
  }

  private static Matrix<Long> signedCycle(FiniteField field, int n) {
    Long last = n % 2 == 1 ? field.one() : field.negate(field.one());
    return Matrix.of(
        field, n, n, (i, j) -> i == j + 1 ? 1L : i == 0 && j == n - 1 ? last : field.zero());
  }

  private static Matrix<Long> steinberg(FiniteField field, int n) {
    Long minus = field.negate(field.one());
    return Matrix.of(
        field,
        n,
        n,
        (i, j) ->
            i == 0 ? (j == n - 1 ? 1L : j == 0 ? minus : 0L) : i == j + 1 ? minus : field.zero());
  }

  private static Family<Matrix<Long>> linear(
      String name, FiniteField field, int n, List<Matrix<Long>> generators) {
    return FieldOrbits.matrices(
        name, SmallGroups.numbered("g", generators.size()), field, n, generators);
  }

  /**
   * GL(n, q), the invertible matrices.
   *
   * @param n the dimension ≥ 1
   * @param q the number of elements of the field
   * @return the group of n × n matrices over 𝔽_q
   */
  public static Family<Matrix<Long>> general(int n, long q) {
    String name = name("GL", n, q);
    FiniteField field = field(name, n, q, Points.VECTORS, false, false);
    return linear(name, field, n, generalGenerators(field, n));
  }

  /**
   * SL(n, q), the matrices of determinant 1.
   *
   * @param n the dimension ≥ 1
   * @param q the number of elements of the field
   * @return the group of n × n matrices over 𝔽_q
   */
  public static Family<Matrix<Long>> special(int n, long q) {
    String name = name("SL", n, q);
    FiniteField field = field(name, n, q, Points.VECTORS, true, false);
    return linear(name, field, n, specialGenerators(field, n));
  }

  private static Family<Permutation> points(
      String name, FiniteField field, int n, List<UnaryOperator<long[]>> maps, boolean frobenius) {
    List<String> names = new ArrayList<>(SmallGroups.numbered("g", maps.size()));
    List<UnaryOperator<long[]>> all = new ArrayList<>(maps);
    if (frobenius && field.degree() > 1) {
      all.add(FieldOrbits.semilinear(field, Matrix.identity(field, n), 1));
      names.add("phi");
    }
    return FieldOrbits.permutations(name, names, field, FieldOrbits.firstUnit(n), all, true);
  }

  /**
   * PGL(n, q), the matrices up to multiples, on the points of the projective space.
   *
   * @param n the dimension of the vectors ≥ 1
   * @param q the number of elements of the field
   * @return the group of permutations
   */
  public static Family<Permutation> projectiveGeneral(int n, long q) {
    String name = name("PGL", n, q);
    FiniteField field = field(name, n, q, Points.LINES, false, false);
    return points(name, field, n, FieldOrbits.linear(field, generalGenerators(field, n)), false);
  }

  /**
   * PSL(n, q), the matrices of determinant 1 up to multiples, on the points of the projective
   * space.
   *
   * <p>Example: {@code projectiveSpecial(2, 7)} has order 168 on 8 points.
   *
   * @param n the dimension of the vectors ≥ 1
   * @param q the number of elements of the field
   * @return the group of permutations
   */
  public static Family<Permutation> projectiveSpecial(int n, long q) {
    String name = name("PSL", n, q);
    FiniteField field = field(name, n, q, Points.LINES, true, false);
    return points(name, field, n, FieldOrbits.linear(field, specialGenerators(field, n)), false);
  }

  /**
   * PΓL(n, q), the semilinear maps up to multiples, on the points of the projective space; on the
   * line (n = 1) trivial.
   *
   * @param n the dimension of the vectors ≥ 2
   * @param q the number of elements of the field
   * @return the group of permutations
   */
  public static Family<Permutation> projectiveSemilinear(int n, long q) {
    String name = name("PGammaL", n, q);
    FieldOrbits.field(name, n, 2, q);
    FiniteField field = field(name, n, q, Points.LINES, false, true);
    return points(name, field, n, FieldOrbits.linear(field, generalGenerators(field, n)), true);
  }

  /**
   * ΓL(n, q), the semilinear maps, on the non-zero vectors.
   *
   * @param n the dimension ≥ 1
   * @param q the number of elements of the field
   * @return the group of permutations
   */
  public static Family<Permutation> semilinear(int n, long q) {
    String name = name("GammaL", n, q);
    FiniteField field = field(name, n, q, Points.VECTORS, false, true);
    List<UnaryOperator<long[]>> maps =
        new ArrayList<>(FieldOrbits.linear(field, generalGenerators(field, n)));
    List<String> names = new ArrayList<>(SmallGroups.numbered("g", maps.size()));
    if (field.degree() > 1) {
      maps.add(FieldOrbits.semilinear(field, Matrix.identity(field, n), 1));
      names.add("phi");
    }
    return FieldOrbits.permutations(name, names, field, FieldOrbits.firstUnit(n), maps, false);
  }

  private static Family<Permutation> affine(
      String name, FiniteField field, int n, List<Matrix<Long>> matrices, boolean frobenius) {
    List<UnaryOperator<long[]>> maps = new ArrayList<>(FieldOrbits.linear(field, matrices));
    List<String> names = new ArrayList<>(SmallGroups.numbered("g", maps.size()));
    if (frobenius && field.degree() > 1) {
      maps.add(FieldOrbits.semilinear(field, Matrix.identity(field, n), 1));
      names.add("phi");
    }
    // without matrices nothing moves the first translation to the others
    List<Long> units = matrices.isEmpty() ? SmallGroups.basis(field) : List.of(1L);
    for (long unit : units) {
      long[] vector = new long[n];
      vector[0] = unit;
      maps.add(FieldOrbits.translation(field, vector));
      names.add(units.size() == 1 ? "t" : "t" + (maps.size() - matrices.size()));
    }
    return FieldOrbits.permutations(name, names, field, new long[n], maps, false);
  }

  /**
   * AGL(n, q), the maps v ↦ Mv + w with M invertible, on the vectors.
   *
   * <p>Example: {@code affineGeneral(1, 8)} has order 56 on 8 points.
   *
   * @param n the dimension ≥ 1
   * @param q the number of elements of the field
   * @return the group of permutations
   */
  public static Family<Permutation> affineGeneral(int n, long q) {
    String name = name("AGL", n, q);
    FiniteField field = field(name, n, q, Points.AFFINE, false, false);
    return affine(name, field, n, generalGenerators(field, n), false);
  }

  /**
   * ASL(n, q), the maps v ↦ Mv + w with det M = 1, on the vectors.
   *
   * @param n the dimension ≥ 1
   * @param q the number of elements of the field
   * @return the group of permutations
   */
  public static Family<Permutation> affineSpecial(int n, long q) {
    String name = name("ASL", n, q);
    FiniteField field = field(name, n, q, Points.AFFINE, true, false);
    return affine(name, field, n, specialGenerators(field, n), false);
  }

  /**
   * AΓL(n, q), the maps v ↦ Mφ(v) + w with field automorphisms φ, on the vectors.
   *
   * @param n the dimension ≥ 1
   * @param q the number of elements of the field
   * @return the group of permutations
   */
  public static Family<Permutation> affineSemilinear(int n, long q) {
    String name = name("AGammaL", n, q);
    FiniteField field = field(name, n, q, Points.AFFINE, false, true);
    return affine(name, field, n, generalGenerators(field, n), true);
  }
}
