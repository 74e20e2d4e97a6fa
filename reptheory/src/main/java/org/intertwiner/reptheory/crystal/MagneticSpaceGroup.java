package org.intertwiner.reptheory.crystal;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.crystal.AffineOperation;
import org.intertwiner.algebra.crystal.SpaceGroup;

/**
 * A magnetic space group with time reversal in some of its operations: a space group D and one more
 * operation with time reversal.
 *
 * <p>Grey groups (type II) have time reversal itself, those of type III an operation whose linear
 * part is new, those of type IV a translation joined with time reversal. Groups without time
 * reversal (type I) are {@link SpaceGroup}s. <em>Accuracy:</em> exact. <em>Source:</em> N. V.
 * Belov, N. N. Neronova, T. S. Smirnova (1957); Bradley and Cracknell (1972), chapter 7.
 *
 * <p>Example: {@code MagneticSpaceGroup.grey(SpaceGroups.named("P2_1/c"))}.
 */
public final class MagneticSpaceGroup {

  /** The types with time reversal. */
  public enum Type {
    /** Grey: time reversal belongs to the group. */
    II,
    /** Black and white, with the lattice of the unitary operations. */
    III,
    /** Black and white lattice: a translation joined with time reversal. */
    IV
  }

  private final SpaceGroup unitary;
  private final AffineOperation reversed;
  private final SpaceGroup family;

  private MagneticSpaceGroup(SpaceGroup unitary, AffineOperation reversed) {
    this.unitary = unitary;
    this.reversed = reversed;
    List<AffineOperation> all = new ArrayList<>(unitary.group().generators());
    all.add(reversed);
    this.family =
        unitary.contains(reversed)
            ? unitary
            : SpaceGroup.of(unitary.dimension(), all).withName("family of " + unitary.name());
  }

  /**
   * The grey group: all operations with and without time reversal.
   *
   * @param group a space group
   * @return the magnetic group of type II
   */
  public static MagneticSpaceGroup grey(SpaceGroup group) {
    return new MagneticSpaceGroup(group, AffineOperation.identity(group.dimension()));
  }

  /**
   * The group of the operations of a space group and one more, joined with time reversal.
   *
   * @param unitary the operations without time reversal, D
   * @param reversed {W|w} that occurs with time reversal
   * @return the magnetic group D ∪ {W|w}T·D
   * @throws InvalidInput if {W|w} does not map D to itself by conjugation, or its square is not in
   *     D
   */
  public static MagneticSpaceGroup of(SpaceGroup unitary, AffineOperation reversed) {
    if (reversed.dimension() != unitary.dimension()) {
      throw new InvalidInput(
          "operation " + reversed + " with time reversal",
          reversed.dimension() + " coordinates",
          unitary.dimension() + " coordinates",
          "");
    }
    AffineOperation back = reversed.inverse();
    boolean square = unitary.contains(reversed.multiply(reversed));
    for (int j = 0; j < unitary.dimension(); j++) {
      AffineOperation step = AffineOperation.translation(reversed.linear().column(j));
      square &= unitary.contains(step);
    }
    boolean normal =
        unitary.group().generators().stream()
            .allMatch(g -> unitary.contains(reversed.multiply(g).multiply(back)));
    if (!square || !normal) {
      throw new InvalidInput(
          "operation " + reversed + " with time reversal",
          square ? "one that does not normalize the unitary group" : "one whose square is missing",
          "an operation a with a² in " + unitary.name() + " and aDa⁻¹ = D",
          "the unitary operations are a subgroup of index 2");
    }
    return new MagneticSpaceGroup(unitary, reversed);
  }

  /**
   * The black and white group of a space group and a subgroup of index 2, type III or IV.
   *
   * @param group a space group
   * @param unitary the operations without time reversal, in the same basis
   * @return the magnetic group
   * @throws InvalidInput if the second is not a subgroup of index 2 of the first
   */
  public static MagneticSpaceGroup of(SpaceGroup group, SpaceGroup unitary) {
    if (unitary.dimension() != group.dimension()
        || 2 * unitary.order() != group.order()
        || !unitary.operations().stream().allMatch(group::contains)) {
      throw new InvalidInput(
          "unitary operations of " + group.name(),
          unitary.name() + " with " + unitary.order() + " operations in the cell",
          "a subgroup of index 2, in the same basis",
          group.name() + " has " + group.order());
    }
    AffineOperation first =
        group.operations().stream().filter(g -> !unitary.contains(g)).findFirst().orElseThrow();
    return of(unitary, first);
  }

  /** {@return the operations without time reversal} */
  public SpaceGroup unitary() {
    return unitary;
  }

  /** {@return the operations of space that occur with or without time reversal} */
  public SpaceGroup family() {
    return family;
  }

  /** {@return one operation with time reversal, without it} */
  public AffineOperation reversed() {
    return reversed;
  }

  /** {@return the type} */
  public Type type() {
    if (unitary.contains(reversed)) {
      return Type.II;
    }
    boolean linear =
        unitary.operations().stream().anyMatch(g -> g.linear().equals(reversed.linear()));
    return linear ? Type.IV : Type.III;
  }

  /**
   * Whether an operation belongs to the group.
   *
   * @param operation any operation
   * @return membership
   */
  public boolean contains(MagneticOperation operation) {
    if (operation.operation().dimension() != unitary.dimension()) {
      return false;
    }
    return unitary.contains(
        operation.reversed()
            ? reversed.inverse().multiply(operation.operation())
            : operation.operation());
  }

  @Override
  public String toString() {
    return "magnetic group of type " + type() + " with unitary operations " + unitary.name();
  }
}
