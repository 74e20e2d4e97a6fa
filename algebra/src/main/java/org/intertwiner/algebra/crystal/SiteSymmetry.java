package org.intertwiner.algebra.crystal;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.ring.Rational;

/**
 * The operations of a space group that fix a position.
 *
 * @param position the position, a point or a family of points with free parameters
 * @param operations the operations g with g(position) = position, with their translations in full;
 *     the identity first
 */
public record SiteSymmetry(AffineOperation position, List<AffineOperation> operations) {

  /**
   * Keeps the fields.
   *
   * @param position the position, a point or a family of points with free parameters
   * @param operations the operations g with g(position) = position, with their translations in
   *     full; the identity first
   */
  public SiteSymmetry {
    operations = List.copyOf(operations);
  }

  /**
   * The type of the linear parts; in the plane as a group about and along z, in one dimension along
   * z.
   *
   * @return the type
   * @throws InvalidInput in more than three dimensions
   */
  public PointGroup pointGroup() {
    return type(position.dimension(), operations);
  }

  static SiteSymmetry of(SpaceGroup group, AffineOperation position) {
    List<AffineOperation> fixing = new ArrayList<>();
    for (AffineOperation g : group.operations()) {
      AffineOperation image = g.multiply(position);
      if (image.hasLinearPartOf(position)) {
        List<Rational> shift = new ArrayList<>();
        for (int i = 0; i < group.dimension(); i++) {
          shift.add(position.shiftAt(i).subtract(image.shiftAt(i)));
        }
        if (shift.stream().allMatch(Rational::isInteger)) {
          fixing.add(AffineOperation.translation(shift).multiply(g));
        }
      }
    }
    return new SiteSymmetry(position, fixing);
  }

  /** The type of the group of linear parts, told from determinants and orders. */
  static PointGroup type(int n, List<AffineOperation> operations) {
    if (n > 3) {
      throw new InvalidInput(
          "type of a point group", n + " dimensions", "at most 3 dimensions", "");
    }
    List<PointGroupType.Signature> signatures = new ArrayList<>();
    operations.forEach(g -> signatures.add(signature(g)));
    return PointGroupType.of(signatures);
  }

  /** The matrix is completed by 1 in the plane, and diag(1, 1, W) on the line. */
  private static PointGroupType.Signature signature(AffineOperation g) {
    AffineOperation w = g.withTranslation(AffineOperation.identity(g.dimension()).translation());
    List<AffineOperation> powers = new ArrayList<>(List.of(w));
    while (!powers.get(powers.size() - 1).isTranslation()) {
      powers.add(powers.get(powers.size() - 1).multiply(w));
    }
    int order = powers.size();
    boolean half = g.dimension() == 3 && order % 2 == 0 && isInversion(powers.get(order / 2 - 1));
    boolean proper = g.determinant().signum() > 0;
    return PointGroupType.signature(proper, order, half);
  }

  private static boolean isInversion(AffineOperation w) {
    int n = w.dimension();
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        if (!w.linearAt(i, j).equals(Rational.of(i == j ? -1 : 0))) {
          return false;
        }
      }
    }
    return true;
  }
}
