package org.intertwiner.algebra.group.family;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
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

  /** There are too many vectors in larger dimensions, over every field. */
  private static final int LARGEST = 30;

  /** The points acted on. */
  private enum Points {
    VECTORS,
    LINES,
    AFFINE
  }

  /**
   * A member of one of the families.
   *
   * @param field 𝔽_q
   * @param special whether determinants are 1
   * @param frobenius whether the automorphisms of the field belong to it
   */
  private record Member(
      String name, int n, FiniteField field, Points points, boolean special, boolean frobenius) {

    /** Checks n, q and the number of points. */
    static Member of(
        String letters, int n, long q, Points points, boolean special, boolean frobenius) {
      String name = LinearGroups.name(letters, n, q);
      int least = points == Points.LINES && frobenius ? 2 : 1;
      FiniteField field = FieldOrbits.field(name, n, least, q);
      Member member = new Member(name, n, field, points, special, frobenius);
      BigInteger vectors = FieldOrbits.power(q, Math.min(n, LARGEST));
      BigInteger units = BigInteger.valueOf(q - 1);
      boolean lines = points == Points.LINES;
      BigInteger size = lines ? vectors.subtract(BigInteger.ONE).divide(units) : vectors;
      FieldOrbits.size(name, size, member.order());
      return member;
    }

    /**
     * The order of all such maps, by the number of bases of 𝔽_qⁿ; that of the least dimension with
     * too many points where n is larger, which is refused.
     */
    BigInteger order() {
      long q = field.order();
      int m = Math.min(n, LARGEST);
      BigInteger all = FieldOrbits.power(q, m);
      BigInteger units = BigInteger.valueOf(q - 1);
      BigInteger order = BigInteger.ONE;
      for (int i = 0; i < m; i++) {
        order = order.multiply(all.subtract(FieldOrbits.power(q, i)));
      }
      order = special ? order.divide(units) : order;
      order = frobenius ? order.multiply(BigInteger.valueOf(field.degree())) : order;
      return switch (points) {
        case VECTORS -> order;
        case AFFINE -> order.multiply(all);
        case LINES -> order.divide(special ? units.gcd(BigInteger.valueOf(n)) : units);
      };
    }

    /** Generators of the matrices; that they belong to the family bounds the order. */
    List<Matrix<Long>> matrices() {
      List<Matrix<Long>> matrices =
          special ? specialGenerators(field, n) : generalGenerators(field, n);
      for (Matrix<Long> m : matrices) {
        Long determinant = ExactLinearAlgebra.determinant(field, m);
        if (special ? !determinant.equals(field.one()) : determinant.equals(field.zero())) {
          throw new IllegalStateException(name + ": a generator of determinant " + determinant);
        }
      }
      return matrices;
    }
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

  private static Family<Matrix<Long>> linear(Member member) {
    List<Matrix<Long>> generators = member.matrices();
    List<String> names = SmallGroups.numbered("g", generators.size());
    return FieldOrbits.matrices(
        member.name, names, member.field, member.n, generators, Optional.of(member.order()));
  }

  /**
   * GL(n, q), the invertible matrices.
   *
   * @param n the dimension ≥ 1
   * @param q the number of elements of the field
   * @return the group of n × n matrices over 𝔽_q
   */
  public static Family<Matrix<Long>> general(int n, long q) {
    return linear(Member.of("GL", n, q, Points.VECTORS, false, false));
  }

  /**
   * SL(n, q), the matrices of determinant 1.
   *
   * @param n the dimension ≥ 1
   * @param q the number of elements of the field
   * @return the group of n × n matrices over 𝔽_q
   */
  public static Family<Matrix<Long>> special(int n, long q) {
    return linear(Member.of("SL", n, q, Points.VECTORS, true, false));
  }

  /** The maps v ↦ Mv and φ, then others, on the orbit of a vector or of a point. */
  private static Family<Permutation> acting(
      Member member, long[] start, List<String> moreNames, List<UnaryOperator<long[]>> more) {
    List<UnaryOperator<long[]>> maps =
        new ArrayList<>(FieldOrbits.linear(member.field, member.matrices()));
    List<String> names = new ArrayList<>(SmallGroups.numbered("g", maps.size()));
    if (member.frobenius && member.field.degree() > 1) {
      Matrix<Long> one = Matrix.identity(member.field, member.n);
      maps.add(FieldOrbits.semilinear(member.field, one, 1));
      names.add("phi");
    }
    maps.addAll(more);
    names.addAll(moreNames);
    boolean projective = member.points == Points.LINES;
    return FieldOrbits.permutations(
        member.name, names, member.field, start, maps, projective, Optional.of(member.order()));
  }

  private static Family<Permutation> linearAction(Member member) {
    return acting(member, FieldOrbits.firstUnit(member.n), List.of(), List.of());
  }

  /**
   * PGL(n, q), the matrices up to multiples, on the points of the projective space.
   *
   * @param n the dimension of the vectors ≥ 1
   * @param q the number of elements of the field
   * @return the group of permutations
   */
  public static Family<Permutation> projectiveGeneral(int n, long q) {
    return linearAction(Member.of("PGL", n, q, Points.LINES, false, false));
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
    return linearAction(Member.of("PSL", n, q, Points.LINES, true, false));
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
    return linearAction(Member.of("PGammaL", n, q, Points.LINES, false, true));
  }

  /**
   * ΓL(n, q), the semilinear maps, on the non-zero vectors.
   *
   * @param n the dimension ≥ 1
   * @param q the number of elements of the field
   * @return the group of permutations
   */
  public static Family<Permutation> semilinear(int n, long q) {
    return linearAction(Member.of("GammaL", n, q, Points.VECTORS, false, true));
  }

  private static Family<Permutation> affine(Member member) {
    FiniteField field = member.field;
    // without matrices nothing moves the first translation to the others
    List<Long> units = member.matrices().isEmpty() ? SmallGroups.basis(field) : List.of(1L);
    List<String> names = units.size() == 1 ? List.of("t") : SmallGroups.numbered("t", units.size());
    List<UnaryOperator<long[]>> translations = new ArrayList<>();
    for (long unit : units) {
      long[] vector = new long[member.n];
      vector[0] = unit;
      translations.add(FieldOrbits.translation(field, vector));
    }
    return acting(member, new long[member.n], names, translations);
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
    return affine(Member.of("AGL", n, q, Points.AFFINE, false, false));
  }

  /**
   * ASL(n, q), the maps v ↦ Mv + w with det M = 1, on the vectors.
   *
   * @param n the dimension ≥ 1
   * @param q the number of elements of the field
   * @return the group of permutations
   */
  public static Family<Permutation> affineSpecial(int n, long q) {
    return affine(Member.of("ASL", n, q, Points.AFFINE, true, false));
  }

  /**
   * AΓL(n, q), the maps v ↦ Mφ(v) + w with field automorphisms φ, on the vectors.
   *
   * @param n the dimension ≥ 1
   * @param q the number of elements of the field
   * @return the group of permutations
   */
  public static Family<Permutation> affineSemilinear(int n, long q) {
    return affine(Member.of("AGammaL", n, q, Points.AFFINE, false, true));
  }
}
