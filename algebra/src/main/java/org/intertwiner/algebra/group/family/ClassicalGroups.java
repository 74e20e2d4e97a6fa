package org.intertwiner.algebra.group.family;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.FiniteField;

/**
 * Symplectic, unitary and orthogonal groups over finite fields, their projective forms, and
 * Suzuki's groups.
 *
 * <p>Matrices act on columns in a basis e₁ … e_m, w₁ …, f_m … f₁ with ⟨eᵢ, fᵢ⟩ = 1, the w spanning
 * an anisotropic space of dimension at most 2. Projective forms act on the orbit of the singular
 * point ⟨e₁⟩. Unitary groups stand over 𝔽_{q²} and are called by q.
 *
 * <p>Accuracy: exact. Complexity: at most a million vectors. Throws {@link InvalidInput} when the
 * dimension does not fit or q is no power of a prime, {@link org.intertwiner.algebra.LimitExceeded}
 * with the predicted order when there are too many vectors.
 *
 * <p>Sources: Taylor, The Geometry of the Classical Groups (1992), chapters 8, 10 and 11
 * (generation by root elements and Siegel transformations); Suzuki, Proc. Nat. Acad. Sci. 46
 * (1960).
 */
public final class ClassicalGroups {
  private ClassicalGroups() {}

  private static String name(String letters, int n, long q) {
    return letters + "(" + n + "," + q + ")";
  }

  /** q^power · ∏ (q^(step·i) ± 1), for the message that refuses large members only. */
  private static BigInteger predicted(long q, int power, int to, int step, int sign) {
    BigInteger order = FieldOrbits.power(q, power);
    for (int i = 1; i <= Math.min(to, 30); i++) {
      BigInteger one = BigInteger.valueOf(i % 2 == 1 ? sign : -1);
      order = order.multiply(FieldOrbits.power(q, step * i).add(one));
    }
    return order;
  }

  private static FormGenerators alternating(String name, int n, long q, boolean projective) {
    FiniteField field = FieldOrbits.field(name, n, 2, q);
    if (n % 2 == 1) {
      throw new InvalidInput(
          "dimension of " + name,
          Integer.toString(n),
          "an even number",
          "an alternating form on a space of odd dimension is degenerate");
    }
    int m = n / 2;
    BigInteger order = predicted(q, Math.min(m, 30) * Math.min(m, 30), m, 2, -1);
    BigInteger vectors = FieldOrbits.power(q, n).subtract(BigInteger.ONE);
    BigInteger units = BigInteger.valueOf(q - 1);
    if (projective) {
      FieldOrbits.size(name, vectors.divide(units), order.divide(units.gcd(BigInteger.TWO)));
    } else {
      FieldOrbits.size(name, vectors, order);
    }
    return new FormGenerators(field, n, m, false);
  }

  private static Family<Matrix<Long>> matrices(
      String name, FiniteField field, int n, List<Matrix<Long>> generators) {
    List<String> names = SmallGroups.numbered("g", generators.size());
    return FieldOrbits.matrices(name, names, field, n, generators, Optional.empty());
  }

  private static Family<Permutation> points(
      String name, FiniteField field, int n, List<Matrix<Long>> generators) {
    return FieldOrbits.permutations(
        name,
        SmallGroups.numbered("g", generators.size()),
        field,
        FieldOrbits.firstUnit(n),
        FieldOrbits.linear(field, generators),
        true,
        Optional.empty());
  }

  /**
   * Sp(n, q), the isometries of the alternating form.
   *
   * @param n the dimension, even, ≥ 2
   * @param q the number of elements of the field
   * @return the group of n × n matrices over 𝔽_q
   */
  public static Family<Matrix<Long>> symplectic(int n, long q) {
    String name = name("Sp", n, q);
    FormGenerators form = alternating(name, n, q, false);
    return matrices(name, FiniteField.ofOrder(q), n, form.symplectic());
  }

  /**
   * PSp(n, q) on the points of the projective space.
   *
   * @param n the dimension of the vectors, even, ≥ 2
   * @param q the number of elements of the field
   * @return the group of permutations
   */
  public static Family<Permutation> projectiveSymplectic(int n, long q) {
    String name = name("PSp", n, q);
    FormGenerators form = alternating(name, n, q, true);
    return points(name, FiniteField.ofOrder(q), n, form.symplectic());
  }

  /** 𝔽_{q²}, after the number of isotropic vectors or points was checked. */
  private static FiniteField square(
      String name, int n, long q, boolean special, boolean projective) {
    FieldOrbits.field(name, n, projective ? 2 : 1, q);
    int m = Math.min(n, 30);
    BigInteger order = predicted(q, m * (m - 1) / 2, m, 1, 1);
    BigInteger norms = BigInteger.valueOf(q + 1);
    BigInteger sign = BigInteger.valueOf(n % 2 == 0 ? 1 : -1);
    BigInteger vectors =
        FieldOrbits.power(q, n).subtract(sign).multiply(FieldOrbits.power(q, n - 1).add(sign));
    order = special ? order.divide(norms) : order;
    if (projective) {
      BigInteger scalars = special ? norms.gcd(BigInteger.valueOf(n)) : norms;
      BigInteger units = BigInteger.valueOf(q).pow(2).subtract(BigInteger.ONE);
      FieldOrbits.size(name, vectors.divide(units), order.divide(scalars));
    } else {
      FieldOrbits.size(name, vectors, order);
    }
    return FiniteField.ofOrder(Math.multiplyExact(q, q));
  }

  private static FormGenerators hermitian(FiniteField field, int n) {
    return new FormGenerators(field, n, n / 2, true);
  }

  /**
   * GU(n, q), the isometries of the Hermitian form over 𝔽_{q²}.
   *
   * @param n the dimension ≥ 1
   * @param q the number of elements of the fixed field
   * @return the group of n × n matrices over 𝔽_{q²}
   */
  public static Family<Matrix<Long>> generalUnitary(int n, long q) {
    String name = name("GU", n, q);
    FiniteField field = square(name, n, q, false, false);
    return matrices(name, field, n, hermitian(field, n).generalUnitary());
  }

  /**
   * SU(n, q), the isometries of determinant 1 of the Hermitian form over 𝔽_{q²}.
   *
   * <p>Example: {@code specialUnitary(3, 3)} has order 6048.
   *
   * @param n the dimension ≥ 1
   * @param q the number of elements of the fixed field
   * @return the group of n × n matrices over 𝔽_{q²}
   */
  public static Family<Matrix<Long>> specialUnitary(int n, long q) {
    String name = name("SU", n, q);
    FiniteField field = square(name, n, q, true, false);
    return matrices(name, field, n, hermitian(field, n).specialUnitary());
  }

  /**
   * PGU(n, q) on the isotropic points.
   *
   * @param n the dimension of the vectors ≥ 2
   * @param q the number of elements of the fixed field
   * @return the group of permutations
   */
  public static Family<Permutation> projectiveGeneralUnitary(int n, long q) {
    String name = name("PGU", n, q);
    FiniteField field = square(name, n, q, false, true);
    return points(name, field, n, hermitian(field, n).generalUnitary());
  }

  /**
   * PSU(n, q) on the isotropic points.
   *
   * @param n the dimension of the vectors ≥ 2
   * @param q the number of elements of the fixed field
   * @return the group of permutations
   */
  public static Family<Permutation> projectiveSpecialUnitary(int n, long q) {
    String name = name("PSU", n, q);
    FiniteField field = square(name, n, q, true, true);
    return points(name, field, n, hermitian(field, n).specialUnitary());
  }

  private static FormGenerators quadratic(String name, int n, long q, int sign, FiniteField field) {
    boolean odd = n % 2 == 1;
    if (odd == (sign != 0)) {
      throw new InvalidInput(
          "type of " + name,
          sign == 0 ? "none for the even dimension " + n : "a sign for the odd dimension " + n,
          odd ? "no sign" : "+ or -",
          "forms of even dimension have Witt index n/2 (+) or n/2 − 1 (−)");
    }
    if (odd && field.characteristic() == 2) {
      throw new InvalidInput(
          "field of " + name,
          q + " elements",
          "an odd number",
          "in characteristic 2 this group is Sp(" + (n - 1) + "," + q + ")");
    }
    int half = Math.min(30, (n - 1) / 2);
    BigInteger order =
        odd
            ? predicted(q, half * half, half, 2, -1)
            : predicted(q, half * (half + 1), half, 2, -1)
                .multiply(FieldOrbits.power(q, n / 2).subtract(BigInteger.valueOf(sign)));
    BigInteger singular = FieldOrbits.power(q, n - 1);
    FieldOrbits.size(name, singular, order.shiftLeft(name.startsWith("GO") ? 1 : 0));
    return new FormGenerators(field, n, sign < 0 ? n / 2 - 1 : n / 2, false);
  }

  private static String signed(String letters, int sign) {
    return letters + (sign > 0 ? "+" : sign < 0 ? "-" : "");
  }

  /**
   * Ω(n, q) or Ω^±(n, q): the subgroup of the isometries of a quadratic form that Siegel's
   * transformations generate; the derived subgroup apart from small cases.
   *
   * @param n the dimension ≥ 3
   * @param q the number of elements of the field, odd where n is odd
   * @param sign 1 or −1 for the two forms of even dimension, 0 for odd dimension
   * @return the group of n × n matrices over 𝔽_q
   */
  public static Family<Matrix<Long>> omega(int n, long q, int sign) {
    String name = name(signed("Omega", sign), n, q);
    FiniteField field = FieldOrbits.field(name, n, 3, q);
    return matrices(name, field, n, quadratic(name, n, q, sign, field).omega());
  }

  /**
   * PΩ(n, q) or PΩ^±(n, q) on the orbit of a singular point.
   *
   * @param n the dimension of the vectors ≥ 3
   * @param q the number of elements of the field, odd where n is odd
   * @param sign 1 or −1 for the two forms of even dimension, 0 for odd dimension
   * @return the group of permutations
   */
  public static Family<Permutation> projectiveOmega(int n, long q, int sign) {
    String name = name(signed("POmega", sign), n, q);
    FiniteField field = FieldOrbits.field(name, n, 3, q);
    return points(name, field, n, quadratic(name, n, q, sign, field).omega());
  }

  /**
   * SO(n, q) or SO^±(n, q), the isometries of determinant 1.
   *
   * @param n the dimension ≥ 3
   * @param q the number of elements of the field, odd
   * @param sign 1 or −1 for the two forms of even dimension, 0 for odd dimension
   * @return the group of n × n matrices over 𝔽_q
   */
  public static Family<Matrix<Long>> specialOrthogonal(int n, long q, int sign) {
    String name = signed("SO", sign) + "(" + n + ",GF(" + q + "))";
    FiniteField field = FieldOrbits.field(name, n, 3, q);
    FormGenerators form = quadratic(name, n, q, sign, field);
    if (field.characteristic() == 2) {
      throw new InvalidInput(
          "field of " + name,
          q + " elements",
          "an odd number",
          "in characteristic 2 every isometry has determinant 1: GO and Omega are its groups");
    }
    return matrices(name, field, n, form.specialOrthogonal());
  }

  /**
   * GO(n, q) or GO^±(n, q), the isometries of a quadratic form.
   *
   * @param n the dimension ≥ 3
   * @param q the number of elements of the field, odd where n is odd
   * @param sign 1 or −1 for the two forms of even dimension, 0 for odd dimension
   * @return the group of n × n matrices over 𝔽_q
   */
  public static Family<Matrix<Long>> generalOrthogonal(int n, long q, int sign) {
    String name = name(signed("GO", sign), n, q);
    FiniteField field = FieldOrbits.field(name, n, 3, q);
    return matrices(name, field, n, quadratic(name, n, q, sign, field).generalOrthogonal());
  }

  /**
   * Suzuki's group Sz(q) on the q² + 1 points of its ovoid.
   *
   * @param q an odd power of 2, at least 8
   * @return the group of permutations
   */
  public static Family<Permutation> suzuki(long q) {
    String name = "Sz(" + q + ")";
    if (q < 8 || Long.bitCount(q) != 1 || Long.numberOfTrailingZeros(q) % 2 == 0) {
      throw new InvalidInput(
          "field of " + name, q + " elements", "8, 32, 128, …", "an odd power of 2");
    }
    BigInteger base = BigInteger.valueOf(q);
    BigInteger order =
        base.pow(2)
            .multiply(base.pow(2).add(BigInteger.ONE))
            .multiply(base.subtract(BigInteger.ONE));
    FieldOrbits.size(name, base.pow(2).add(BigInteger.ONE), order);
    FiniteField field = FiniteField.ofOrder(q);
    List<Matrix<Long>> generators = FormGenerators.suzuki(field);
    long[] start = {0, 0, 0, 1};
    return FieldOrbits.permutations(
        name,
        List.of("a", "b", "h", "w"),
        field,
        start,
        FieldOrbits.linear(field, generators),
        true,
        Optional.empty());
  }
}
