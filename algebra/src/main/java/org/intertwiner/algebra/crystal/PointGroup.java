package org.intertwiner.algebra.crystal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.GroupLimits;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;

/**
 * A finite group of rotations and reflections of space, by its family and the order of its main
 * axis.
 *
 * <p>The seven axial families are C_n, C_nv, C_nh, S_2n, D_n, D_nh, D_nd; the seven others T, T_d,
 * T_h, O, O_h, I, I_h. Names of Schoenflies and of Hermann and Mauguin are made by rule for any n.
 *
 * <p>The orientation of the {@link #generators()}: the main axis is z; D_n adds the half turn about
 * the x axis; the index h adds the mirror z → −z, v the mirror y → −y, d the turn by π/n joined
 * with z → −z; the cube has its edges along the axes and the icosahedron the vertices (0, ±1, ±φ)
 * and their cyclic permutations. Some values name the same type in other orientations (D1 is C2
 * about x): {@link #canonical()} picks the usual name.
 *
 * <p><em>Source:</em> A. Schoenflies, Krystallsysteme und Krystallstructur (1891); International
 * Tables for Crystallography A, chapter 10 (names, also of the non-crystallographic groups); Conway
 * and Smith, On Quaternions and Octonions (2003), chapter 3.
 *
 * <p>Example: {@code PointGroup.parse("m-3m").schoenflies()} is {@code Oh}.
 *
 * @param family the family
 * @param n the index: the order of the main axis of C_n … D_nd, half the index of S_2n; 1 for the
 *     families without an index
 */
public record PointGroup(Family family, int n) {
  /** The largest index. */
  public static final int MAX_INDEX = 999_999;

  /**
   * The largest index of a group that is listed: products of numbers in the field of the n-th roots
   * of unity take n steps, n elements n² of them.
   */
  public static final int MAX_LISTED_INDEX = 1_000;

  /** The families of finite point groups. */
  public enum Family {
    /** C_n: rotations about one axis. */
    C,
    /** C_nv: rotations and mirrors through the axis. */
    CV,
    /** C_nh: rotations and the mirror across the axis. */
    CH,
    /** S_2n: powers of the turn by π/n joined with the mirror across the axis. */
    S,
    /** D_n: rotations about one axis and half turns across it. */
    D,
    /** D_nh: D_n and the mirror across the axis. */
    DH,
    /** D_nd: D_n and mirrors between the half turns. */
    DD,
    /** T: the rotations of the tetrahedron. */
    T,
    /** T_d: the tetrahedron. */
    TD,
    /** T_h: T and the inversion. */
    TH,
    /** O: the rotations of the cube. */
    O,
    /** O_h: the cube. */
    OH,
    /** I: the rotations of the icosahedron. */
    I,
    /** I_h: the icosahedron. */
    IH;

    private static final Set<Family> AXIAL = EnumSet.range(C, DD);

    /** {@return whether members have an index} */
    public boolean isAxial() {
      return AXIAL.contains(this);
    }
  }

  /**
   * Checks the index.
   *
   * @param family the family
   * @param n the index: the order of the main axis of C_n … D_nd, half the index of S_2n; 1 for the
   *     families without an index
   * @throws InvalidInput where the index is out of range
   */
  public PointGroup {
    int most = family.isAxial() ? MAX_INDEX : 1;
    if (n < 1 || n > most) {
      throw new InvalidInput(
          "index of a point group of the family " + family,
          Integer.toString(n),
          most == 1 ? "1" : "1 … " + most,
          "");
    }
  }

  static PointGroup of(Family family) {
    return new PointGroup(family, 1);
  }

  /**
   * Reads a symbol of Schoenflies ({@code D4h}) or of Hermann and Mauguin ({@code 4/mmm}).
   *
   * @param symbol the symbol
   * @return the group
   * @throws InvalidInput where there is no such symbol; the nearest is suggested
   */
  public static PointGroup parse(String symbol) {
    return PointGroupSymbols.schoenflies(symbol)
        .or(() -> HermannMauguin.parse(symbol))
        .orElseThrow(() -> PointGroupSymbols.unknown("point group", symbol));
  }

  /**
   * Reads a symbol of Schoenflies: Cn, Cnv, Cnh, Dn, Dnd, Dnh and S2n for any n, Cs, Ci, T, Td, Th,
   * O, Oh, I, Ih; {@code D_4h}, {@code D₄h} and {@code C3i} are understood.
   *
   * @param symbol the symbol
   * @return the group in the orientation that the symbol names
   * @throws InvalidInput where there is no such symbol; the nearest is suggested
   */
  public static PointGroup ofSchoenflies(String symbol) {
    return PointGroupSymbols.schoenflies(symbol)
        .orElseThrow(() -> PointGroupSymbols.unknown("Schoenflies symbol", symbol));
  }

  /**
   * Reads a symbol of Hermann and Mauguin, short or full, with or without spaces: {@code mmm},
   * {@code 4/mmm}, {@code -43m}, {@code 6/m 2/m 2/m}, {@code -10m2}, {@code 5/m}; an overbar on a
   * digit is read as the sign before it.
   *
   * <p>Where digits run together the dihedral reading comes before the cyclic one (32 is D₃), and
   * the cubic and icosahedral symbols before both (23 is T); spaces or parentheses around the order
   * of the main axis decide otherwise: {@code (23)} is C₂₃.
   *
   * @param symbol the symbol
   * @return the type
   * @throws InvalidInput where there is no such symbol; the nearest is suggested
   */
  public static PointGroup ofHermannMauguin(String symbol) {
    return HermannMauguin.parse(symbol)
        .orElseThrow(() -> PointGroupSymbols.unknown("Hermann–Mauguin symbol", symbol));
  }

  /**
   * The type of a finite group of real 3 × 3 matrices, in any basis.
   *
   * <p>A group of matrices over ℝ is orthogonal in a suitable basis, and its type is told by the
   * determinants and orders of the elements: the rotations among ±g form two groups H ≤ K of index
   * at most 2, each cyclic, dihedral, T, O or I. Complexity: one pass over the classes.
   * <em>Source:</em> F. Klein, Vorlesungen über das Ikosaeder (1884), chapter 1; H. Weyl, Symmetry
   * (1952), appendix A.
   *
   * @param group a finite group of 3 × 3 matrices over the real numbers
   * @return the type, canonical
   * @throws InvalidInput where the matrices are not 3 × 3 or not real
   */
  public static PointGroup recognize(FiniteGroup<Matrix<Cyclotomic>> group) {
    return PointGroupType.of(group);
  }

  /**
   * The type of the finite group generated by real 3 × 3 matrices, in any basis.
   *
   * @param generators generators
   * @return the type, canonical
   * @throws InvalidInput where the matrices are not 3 × 3, not real or not invertible, or generate
   *     an infinite group
   */
  public static PointGroup recognize(List<Matrix<Cyclotomic>> generators) {
    return recognize(Groups.generatedByMatrices(3, generators, GroupLimits.DEFAULT));
  }

  /**
   * Coordinates in which a point group has the standard orientation.
   *
   * <p>With B the result, all BgB⁻¹ are the elements of {@code recognize(group).group()}. Where the
   * group is orthogonal and fixes no line, B is a multiple of an orthogonal matrix. Complexity: a
   * few linear systems of nine unknowns for each element of the group at most.
   *
   * @param group a finite group of real 3 × 3 matrices, in any basis
   * @return an invertible matrix B
   * @throws InvalidInput where the matrices are not 3 × 3 or not real
   */
  public static Matrix<Cyclotomic> standardCoordinates(FiniteGroup<Matrix<Cyclotomic>> group) {
    return PointGroupAlignment.of(group);
  }

  /**
   * The 32 crystallographic types, by system and then as the International Tables list them.
   *
   * @return 32 canonical values
   */
  public static List<PointGroup> crystallographic() {
    List<PointGroup> list = new ArrayList<>();
    String symbols =
        "1 -1 2 m 2/m 222 mm2 mmm 4 -4 4/m 422 4mm -42m 4/mmm 3 -3 32 3m -3m"
            + " 6 -6 6/m 622 6mm -6m2 6/mmm 23 m-3 432 -43m m-3m";
    for (String symbol : symbols.split(" ", -1)) {
      list.add(ofHermannMauguin(symbol));
    }
    return List.copyOf(list);
  }

  /**
   * The usual name of the type: C_1v and C_1h are C_s = C_1h, D_1 is C_2, D_1h is C_2v, D_1d is
   * C_2h.
   *
   * @return a value of the same type; equal for groups that are conjugate in O(3)
   */
  public PointGroup canonical() {
    if (n > 1) {
      return this;
    }
    return switch (family) {
      case CV -> new PointGroup(Family.CH, 1);
      case D -> new PointGroup(Family.C, 2);
      case DH -> new PointGroup(Family.CV, 2);
      case DD -> new PointGroup(Family.CH, 2);
      default -> this;
    };
  }

  /** {@return the symbol of Schoenflies, for example {@code C4v}, {@code S6}, {@code Cs}} */
  public String schoenflies() {
    return PointGroupSymbols.print(this);
  }

  /**
   * The short symbol of Hermann and Mauguin.
   *
   * @return for example {@code 4mm}, {@code -3}, {@code m-3m}, {@code -10m2}; {@link
   *     #ofHermannMauguin} reads it back
   */
  public String hermannMauguin() {
    return HermannMauguin.print(canonical());
  }

  /** {@return the full symbol, for example {@code 4/m2/m2/m}, {@code 4/m-32/m}, {@code -32/m}} */
  public String fullHermannMauguin() {
    return HermannMauguin.printFull(canonical());
  }

  /** {@return exact orthogonal generators in the orientation of the Schoenflies symbol} */
  public List<Matrix<Cyclotomic>> generators() {
    return PointGroupGenerators.of(this);
  }

  /**
   * The group of matrices.
   *
   * @return the group, named by its Schoenflies symbol
   * @throws LimitExceeded where the index is larger than {@link #MAX_LISTED_INDEX}
   */
  public FiniteGroup<Matrix<Cyclotomic>> group() {
    requireListable();
    return Groups.generatedByMatrices(3, generators(), GroupLimits.DEFAULT).withName(schoenflies());
  }

  /**
   * Refuses a group that is too large for a list of its matrices.
   *
   * @throws LimitExceeded where the index is larger than {@link #MAX_LISTED_INDEX}
   */
  public void requireListable() {
    if (n > MAX_LISTED_INDEX) {
      throw new LimitExceeded(
          "matrices of the point group " + schoenflies(),
          "index " + n,
          "an index of at most " + MAX_LISTED_INDEX,
          "groups of permutations such as C" + n + " may be larger");
    }
  }

  /** {@return whether −1 belongs to the group} */
  public boolean isCentrosymmetric() {
    return switch (family) {
      case CH, DH -> n % 2 == 0;
      case S, DD -> n % 2 == 1;
      case TH, OH, IH -> true;
      default -> false;
    };
  }

  /** {@return whether all elements are rotations} */
  public boolean isChiral() {
    return switch (family) {
      case C, D, T, O, I -> true;
      default -> false;
    };
  }

  /** {@return whether some vector other than 0 is fixed by all elements} */
  public boolean isPolar() {
    return switch (canonical().family) {
      case C, CV -> true;
      case CH -> canonical().n == 1;
      default -> false;
    };
  }

  /** {@return the subgroup of rotations} */
  public PointGroup rotations() {
    return switch (canonical().family) {
      case C, CV, CH, S -> new PointGroup(Family.C, canonical().n);
      case D, DH, DD -> new PointGroup(Family.D, n);
      case T, TD, TH -> of(Family.T);
      case O, OH -> of(Family.O);
      case I, IH -> of(Family.I);
    };
  }

  /**
   * The type generated together with the inversion, which diffraction cannot tell from this one.
   *
   * @return a centrosymmetric type
   */
  public PointGroup laueClass() {
    return PointGroupType.withInversion(PointGroupType.rotationParts(canonical()));
  }

  /** {@return whether the group fixes a lattice: all rotations have order 1, 2, 3, 4 or 6} */
  public boolean isCrystallographic() {
    return crystalSystem().isPresent();
  }

  /** {@return the crystal system; nothing for groups that fix no lattice} */
  public Optional<CrystalSystem> crystalSystem() {
    return PointGroupType.system(PointGroupType.rotationParts(canonical()));
  }

  /** {@return the symbol of Schoenflies} */
  @Override
  public String toString() {
    return schoenflies();
  }
}
