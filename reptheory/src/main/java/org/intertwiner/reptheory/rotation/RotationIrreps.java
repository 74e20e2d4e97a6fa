package org.intertwiner.reptheory.rotation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.CompactGroup;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.reptheory.LieRepresentation;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.clebschgordan.HalfInteger;

/**
 * The irreducible representations of SU(2), Spin(3), SO(3) and O(3).
 *
 * <p><em>Formula:</em> on |j m⟩, dρ(E_a) = −iJ_a with J_± |j m⟩ = √((j∓m)(j±m+1)) |j m±1⟩; on the
 * real spherical harmonics of degree l the rotation g sends Y to Y∘g⁻¹. <em>Accuracy:</em> the
 * seminormal matrices are rational (or rational times i), norms are binomial coefficients; values
 * of group elements by Wigner's functions, good to 2·10⁻¹⁶·(j + 4) for a given quaternion.
 * <em>Complexity:</em> O(j²) for the matrices, O(j³) for a value. <em>Source:</em> Varshalovich,
 * Moskalev and Khersonskii (1988), chapter 4.
 *
 * <p>Example: {@code RotationIrreps.spin(LieGroups.spin3(), HalfInteger.parse("1/2"))} is the
 * defining representation on two-component spinors.
 */
public final class RotationIrreps {
  /** Largest j, unless another limit is given. */
  public static final int LARGEST = 128;

  private RotationIrreps() {}

  /**
   * The irrep of spin j: complex on |j m⟩, m = j, j − 1, …, −j, for SU(2) and Spin(3), real on the
   * spherical harmonics of degree l = j, m = −l … l, for SO(3).
   *
   * @param <G> the group elements
   * @param group SU(2), Spin(3) or SO(3)
   * @param j an integer, or half of one for SU(2) and Spin(3); at most {@link #LARGEST}
   * @return the representation {@code spin:j}
   * @throws InvalidInput for another group, a negative j, or a half for SO(3)
   * @throws LimitExceeded where j is too large
   */
  public static <G> LieRepresentation<G> spin(CompactGroup<G> group, HalfInteger j) {
    return spin(group, j, LARGEST);
  }

  /**
   * The irrep of spin j under another limit.
   *
   * @param <G> the group elements
   * @param group SU(2), Spin(3) or SO(3)
   * @param j an integer, or half of one for SU(2) and Spin(3)
   * @param limit the largest accepted j
   * @return the representation {@code spin:j}
   * @throws InvalidInput as {@link #spin(CompactGroup, HalfInteger)}
   * @throws LimitExceeded where j is beyond the limit
   */
  public static <G> LieRepresentation<G> spin(CompactGroup<G> group, HalfInteger j, int limit) {
    String name = "spin:" + j;
    return switch (Kind.of(group)) {
      case SPIN -> {
        require(name, j.doubled(), limit);
        yield SpinMatrices.complex(group, name, j.doubled());
      }
      case ROTATIONS -> harmonics(group, name, integer(j, group), 0, limit);
      case ORTHOGONAL ->
          throw new InvalidInput(
              name + " of " + group.name(),
              "an irrep without parity",
              "a parity: " + j + "e or " + j + "o",
              "1o are vectors, 1e axial vectors");
    };
  }

  /**
   * The irrep of degree l of O(3), real on the spherical harmonics, m = −l … l.
   *
   * @param <G> the group elements
   * @param group O(3)
   * @param l the degree, at most {@link #LARGEST}
   * @param parity what −1 acts by: 1 (even, {@code e}) or −1 (odd, {@code o})
   * @return the representation {@code le} or {@code lo}
   * @throws InvalidInput for another group, a negative l or another parity
   * @throws LimitExceeded where l is too large
   */
  public static <G> LieRepresentation<G> spin(CompactGroup<G> group, int l, int parity) {
    String name = l + (parity > 0 ? "e" : "o");
    if (Kind.of(group) != Kind.ORTHOGONAL || Math.abs(parity) != 1) {
      throw new InvalidInput(
          "representation " + name + " of " + group.name(),
          "parity " + parity,
          "the group O3 and parity 1 or −1",
          "SO3 has spin:l");
    }
    return harmonics(group, name, l, parity, LARGEST);
  }

  /**
   * The real irrep that contains spin j: the real harmonics of degree j for an integer, of
   * dimension 2(2j + 1) and quaternionic type for a half, on (Re, Im) of the |j m⟩.
   *
   * @param <G> the group elements
   * @param group SU(2), Spin(3) or SO(3)
   * @param j as {@link #spin(CompactGroup, HalfInteger)}
   * @return a real representation {@code realspin:j} that is irreducible over ℝ
   * @throws InvalidInput as {@link #spin(CompactGroup, HalfInteger)}
   * @throws LimitExceeded where j is too large
   */
  public static <G> LieRepresentation<G> realSpin(CompactGroup<G> group, HalfInteger j) {
    String name = "realspin:" + j;
    if (Kind.of(group) != Kind.SPIN) {
      return spin(group, j);
    }
    require(name, j.doubled(), LARGEST);
    return j.isInteger()
        ? SpinMatrices.harmonic(group, name, j.doubled() / 2, 0)
        : SpinMatrices.realified(group, name, j.doubled());
  }

  /**
   * A basis of the maps that commute with {@link #realSpin}: 1, and for a half also I, J and K = IJ
   * with I² = J² = −1, IJ = −JI; I is the multiplication by i.
   *
   * @param j an integer or a half
   * @return one matrix or four, with entries 0 and ±1, of the dimension of the real irrep
   * @throws InvalidInput where j is negative
   * @throws LimitExceeded where j is too large
   */
  public static List<Matrix<Cyclotomic>> endomorphisms(HalfInteger j) {
    require("spin:" + j, j.doubled(), LARGEST);
    int n = j.doubled() + 1;
    if (j.isInteger()) {
      return List.of(Matrix.identity(Cyclotomics.FIELD, n));
    }
    // time reversal |j m⟩ ↦ (−1)^{j−m} |j −m⟩ is antilinear: it turns the sign of Im
    Matrix<Cyclotomic> one = Matrix.identity(Cyclotomics.FIELD, 2 * n);
    Matrix<Cyclotomic> i =
        Matrix.of(
            Cyclotomics.FIELD,
            2 * n,
            2 * n,
            (r, c) -> r == c + n ? sign(1) : c == r + n ? sign(-1) : Cyclotomic.ZERO);
    Matrix<Cyclotomic> reversal =
        Matrix.of(
            Cyclotomics.FIELD,
            2 * n,
            2 * n,
            (r, c) ->
                r / n == c / n && r % n + c % n == n - 1
                    ? sign((c % n % 2 == 0 ? 1 : -1) * (c < n ? 1 : -1))
                    : Cyclotomic.ZERO);
    return List.of(one, i, reversal, i.multiply(reversal));
  }

  private static Cyclotomic sign(int sign) {
    return Cyclotomic.of(sign);
  }

  /**
   * The change of basis from |l m⟩ to the real harmonics: U ρ_complex U⁻¹ = ρ_real.
   *
   * @param l the degree
   * @return the unitary matrix with rows m = −l … l (real harmonics) and columns m = l … −l (|l m⟩)
   *     with entries 1, ±1/√2 and ±i/√2
   * @throws InvalidInput where l is negative
   * @throws LimitExceeded where l is too large
   */
  public static Matrix<Cyclotomic> toRealHarmonics(int l) {
    require("spin:" + l, 2 * l, LARGEST);
    Cyclotomic root = Cyclotomic.sqrt(2).scale(Rational.of(1, 2));
    Cyclotomic imaginary = root.multiply(Cyclotomic.I);
    Cyclotomic[][] rows = new Cyclotomic[2 * l + 1][2 * l + 1];
    for (Cyclotomic[] row : rows) {
      java.util.Arrays.fill(row, Cyclotomic.ZERO);
    }
    rows[l][l] = Cyclotomic.ONE;
    for (int m = 1; m <= l; m++) {
      boolean even = m % 2 == 0;
      // coordinates of a vector: rows are the complex conjugates of the real harmonics
      rows[l + m][l + m] = root;
      rows[l + m][l - m] = even ? root : root.negate();
      rows[l - m][l + m] = imaginary.negate();
      rows[l - m][l - m] = even ? imaginary : imaginary.negate();
    }
    return Matrix.of(Cyclotomics.FIELD, rows.length, rows.length, (i, k) -> rows[i][k]);
  }

  /**
   * The characters' values on rotations about one axis, for {@link
   * LieRepresentation#withClosedForm}.
   */
  static Map<List<Integer>, Long> weights(int doubled, int scale, int alternating) {
    Map<List<Integer>, Long> weights = new TreeMap<>((a, b) -> a.get(0).compareTo(b.get(0)));
    for (int m = -doubled; m <= doubled; m += 2) {
      boolean odd = alternating != 0 && m / 2 % 2 != 0;
      long value = alternating == 0 ? 1 : odd ? -alternating : alternating;
      weights.put(List.of(m * scale / 2), value);
    }
    return weights;
  }

  private static <G> LieRepresentation<G> harmonics(
      CompactGroup<G> group, String name, int l, int parity, int limit) {
    require(name, 2 * l, limit);
    return SpinMatrices.harmonic(group, name, l, parity);
  }

  private static int integer(HalfInteger j, CompactGroup<?> group) {
    if (!j.isInteger()) {
      throw new InvalidInput(
          "spin:" + j + " of " + group.name(),
          "a half",
          "an integer",
          "half spins are representations of SU2, the double cover");
    }
    return j.doubled() / 2;
  }

  private static void require(String name, int doubled, int limit) {
    if (doubled < 0) {
      throw new InvalidInput("representation " + name, "a negative spin", "0 or more", "");
    }
    if (doubled > 2L * limit) {
      throw new LimitExceeded("representation " + name, "spin " + name, "at most " + limit, "");
    }
  }

  /** Which of the groups it is. */
  enum Kind {
    SPIN,
    ROTATIONS,
    ORTHOGONAL;

    static Kind of(CompactGroup<?> group) {
      return switch (group.name()) {
        case "SU2", "Spin3" -> SPIN;
        case "SO3" -> ROTATIONS;
        case "O3" -> ORTHOGONAL;
        default ->
            throw new InvalidInput(
                "irrep of a rotation group", group.name(), "SU2, Spin3, SO3 or O3", "");
      };
    }
  }

  /**
   * The representation in which O(3), SO(3), SU(2) or Spin(3) turns the vectors (x, y, z) of space;
   * SU(2) and Spin(3) through the double cover.
   *
   * @param <G> the group elements
   * @param group one of these groups
   * @return the representation {@code vector}; it is spin 1 with coordinates in another order
   * @throws InvalidInput for another group
   */
  public static <G> Representation<G> space(CompactGroup<G> group) {
    return SpinMatrices.space(group, Kind.of(group));
  }
}
