package org.intertwiner.algebra.crystal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.crystal.PointGroup.Family;
import org.intertwiner.algebra.group.ConjugacyClasses;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;

/**
 * Types of point groups from the orders of their elements.
 *
 * <p>Every element is ±r with a rotation r. H are the rotations of the group and K all r that
 * occur; G = H, or G = K ∪ −K where −1 belongs to it, or G = H ∪ −(K ∖ H) with H of index 2 in K.
 */
final class PointGroupType {
  private PointGroupType() {}

  /**
   * One element: whether it is a rotation, and the order of the rotation r in ±r.
   *
   * @param proper det = 1
   * @param order the order of r
   */
  record Signature(boolean proper, int order) {}

  static PointGroup of(FiniteGroup<Matrix<Cyclotomic>> group) {
    ConjugacyClasses classes = group.classes();
    List<Signature> all = new ArrayList<>();
    Matrix<Cyclotomic> inversion = Matrix.identity(Cyclotomics.FIELD, 3).negate();
    for (int c = 0; c < classes.count(); c++) {
      int index = classes.representative(c);
      Matrix<Cyclotomic> g = group.element(index);
      check(g);
      boolean proper = ExactLinearAlgebra.determinant(Cyclotomics.FIELD, g).signum() > 0;
      int order = classes.elementOrder(c);
      boolean hasInversion =
          order % 4 == 2 && group.element(group.power(index, order / 2)).equals(inversion);
      Signature one = signature(proper, order, hasInversion);
      for (long k = 0; k < classes.size(c); k++) {
        all.add(one);
      }
    }
    return of(all);
  }

  private static void check(Matrix<Cyclotomic> g) {
    if (g.rows() != 3) {
      throw new InvalidInput(
          "point group", "matrices of " + g.rows() + " rows", "3 × 3 matrices", "");
    }
    if (!g.toRows().stream().flatMap(List::stream).allMatch(Cyclotomic::isReal)) {
      throw new InvalidInput("point group", "a matrix that is not real: " + g, "real entries", "");
    }
  }

  /**
   * The signature of an element of some order.
   *
   * @param halfIsInversion whether its power by half the order is −1; asked only for orders ≡ 2
   *     modulo 4
   */
  static Signature signature(boolean proper, int order, boolean halfIsInversion) {
    return new Signature(proper, !proper && order % 4 == 2 && halfIsInversion ? order / 2 : order);
  }

  static PointGroup of(List<Signature> elements) {
    List<Signature> rotations = elements.stream().filter(Signature::proper).toList();
    PointGroup h = rotations(rotations);
    if (rotations.size() == elements.size()) {
      return h;
    }
    if (elements.contains(new Signature(false, 1))) {
      return withInversion(h);
    }
    return mixed(rotations(elements), h);
  }

  /** The group of the rotations with such orders. */
  private static PointGroup rotations(List<Signature> elements) {
    int count = elements.size();
    int longest = elements.stream().mapToInt(Signature::order).max().orElse(1);
    if (longest == count) {
      return new PointGroup(Family.C, count);
    }
    if (2 * longest == count) {
      return new PointGroup(Family.D, longest);
    }
    return Stream.of(new int[] {12, 3}, new int[] {24, 4}, new int[] {60, 5})
        .filter(pair -> pair[0] == count && pair[1] == longest)
        .map(pair -> PointGroup.of(count == 12 ? Family.T : count == 24 ? Family.O : Family.I))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidInput(
                    "point group",
                    count + " rotations, the longest of order " + longest,
                    "a finite group of rotations of space",
                    "are these all elements of a group of real matrices?"));
  }

  /** K × {1, −1}. */
  static PointGroup withInversion(PointGroup k) {
    boolean even = k.n() % 2 == 0;
    return switch (k.family()) {
      case C -> new PointGroup(even ? Family.CH : Family.S, k.n());
      case D -> new PointGroup(even ? Family.DH : Family.DD, k.n());
      case T -> PointGroup.of(Family.TH);
      case O -> PointGroup.of(Family.OH);
      default -> PointGroup.of(Family.IH);
    };
  }

  /** H ∪ −(K ∖ H). */
  private static PointGroup mixed(PointGroup k, PointGroup h) {
    int n = h.n();
    PointGroup mixed =
        switch (k.family()) {
          case C -> new PointGroup(n % 2 == 0 ? Family.S : Family.CH, n);
          case D ->
              h.family() == Family.C
                  ? new PointGroup(Family.CV, k.n())
                  : new PointGroup(n % 2 == 0 ? Family.DD : Family.DH, n);
          default -> PointGroup.of(Family.TD);
        };
    return mixed.canonical();
  }

  /** The group K of all rotations r with r or −r in a group. */
  static PointGroup rotationParts(PointGroup g) {
    boolean even = g.n() % 2 == 0;
    return switch (g.family()) {
      case C, D, T, O, I -> g;
      case CV -> new PointGroup(Family.D, g.n());
      case CH -> new PointGroup(Family.C, even ? g.n() : 2 * g.n());
      case S -> new PointGroup(Family.C, even ? 2 * g.n() : g.n());
      case DH -> new PointGroup(Family.D, even ? g.n() : 2 * g.n());
      case DD -> new PointGroup(Family.D, even ? 2 * g.n() : g.n());
      case TD, OH -> PointGroup.of(Family.O);
      case TH -> PointGroup.of(Family.T);
      case IH -> PointGroup.of(Family.I);
    };
  }

  static Optional<CrystalSystem> system(PointGroup k) {
    return switch (k.family()) {
      case C, D ->
          switch (k.n()) {
            case 1 -> Optional.of(CrystalSystem.TRICLINIC);
            case 2 ->
                Optional.of(
                    k.family() == Family.C ? CrystalSystem.MONOCLINIC : CrystalSystem.ORTHORHOMBIC);
            case 3 -> Optional.of(CrystalSystem.TRIGONAL);
            case 4 -> Optional.of(CrystalSystem.TETRAGONAL);
            case 6 -> Optional.of(CrystalSystem.HEXAGONAL);
            default -> Optional.empty();
          };
      case T, O -> Optional.of(CrystalSystem.CUBIC);
      default -> Optional.empty();
    };
  }
}
