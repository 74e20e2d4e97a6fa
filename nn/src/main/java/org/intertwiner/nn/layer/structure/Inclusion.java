package org.intertwiner.nn.layer.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.CompactGroup;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.structure.Homomorphism;
import org.intertwiner.algebra.lie.O2;
import org.intertwiner.algebra.lie.PlaneIsometry;
import org.intertwiner.algebra.lie.PlaneRotation;
import org.intertwiner.algebra.lie.SO2;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.LieRepresentation;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.plane.PlaneGroup;
import org.intertwiner.reptheory.rotation.RotationRestriction;

/**
 * A group H inside a group G, φ: H → G, with what it does to elements and to representations.
 *
 * <p><i>Formula</i>: (φ*ρ)(h) = ρ(φ(h)). <i>Accuracy</i>: representations are restricted exactly;
 * elements of Lie groups are rounded once.
 *
 * <pre>{@code
 * Inclusion.standard(O2.group(), Groups.dihedral(4)).pullBack(type)
 * }</pre>
 *
 * <p><i>Source</i>: Serre (1977), section 7.1.
 *
 * @param <H> the elements of the smaller group
 * @param <G> the elements of the larger group
 */
public final class Inclusion<H, G> {
  private final CompactGroup<H> small;
  private final CompactGroup<G> large;
  private final Function<H, G> map;
  private final Function<Representation<G>, Representation<H>> restriction;

  private Inclusion(
      CompactGroup<H> small,
      CompactGroup<G> large,
      Function<H, G> map,
      Function<Representation<G>, Representation<H>> restriction) {
    this.small = small;
    this.large = large;
    this.map = map;
    this.restriction = restriction;
  }

  /**
   * The inclusion of groups of the plane: C_N, D_N, SO(2) ⊂ O(2), with the rotation by 2π/N and the
   * reflection x → −x in their places.
   *
   * @param <H> the elements of the smaller group
   * @param <G> the elements of the larger group
   * @param large C_M, D_M, SO(2) or O(2)
   * @param small a smaller one of these
   * @return the inclusion
   * @throws InvalidInput if one is no such group or they are not nested
   */
  public static <H, G> Inclusion<H, G> standard(CompactGroup<G> large, CompactGroup<H> small) {
    return new Inclusion<>(
        small,
        large,
        planeMap(large, small),
        rho -> org.intertwiner.reptheory.Restriction.standard(rho, small));
  }

  /**
   * The inclusion of a group of some of the same elements.
   *
   * @param <G> the elements of both groups
   * @param large the larger group
   * @param small as from {@link FiniteGroup#toGroup}
   * @return the inclusion
   * @throws InvalidInput if a generator of the smaller group is not in the larger one
   */
  public static <G> Inclusion<G, G> of(FiniteGroup<G> large, FiniteGroup<G> small) {
    small.generators().forEach(large::indexOf);
    return new Inclusion<>(
        small,
        large,
        Function.identity(),
        rho -> org.intertwiner.reptheory.Restriction.of((FiniteRepresentation<G>) rho, small));
  }

  /**
   * An injective homomorphism.
   *
   * @param <H> the elements of the smaller group
   * @param <G> the elements of the larger group
   * @param map φ
   * @return the inclusion
   * @throws InvalidInput if elements other than 1 are sent to 1
   */
  public static <H, G> Inclusion<H, G> of(Homomorphism<H, G> map) {
    if (!map.isInjective()) {
      throw new InvalidInput(
          "inclusion of " + map.source().name() + " in " + map.target().name(),
          "a homomorphism with a kernel of order " + map.kernel().order(),
          "an injective homomorphism",
          "only a subgroup is included");
    }
    return new Inclusion<>(
        map.source(),
        map.target(),
        map::at,
        rho -> org.intertwiner.reptheory.Restriction.along((FiniteRepresentation<G>) rho, map));
  }

  /**
   * The inclusion of a point group in SO(3) or O(3).
   *
   * @param <H> the elements of the point group
   * @param <G> the elements of the rotation group
   * @param large SO(3) or O(3)
   * @param space how the point group turns the vectors (x, y, z); orthogonal, for SO(3) of
   *     determinant 1
   * @return the inclusion
   * @throws InvalidInput if the matrices are not orthogonal of three rows, or the large group is
   *     none of the two
   */
  public static <H, G> Inclusion<H, G> ofPoints(
      CompactGroup<G> large, FiniteRepresentation<H> space) {
    boolean spatial = large.name().equals("SO3") || large.name().equals("O3");
    if (!spatial || space.dimension() != 3 || !space.isOrthogonal()) {
      throw new InvalidInput(
          "inclusion of " + space.group().name() + " by " + space.name() + " in " + large.name(),
          "a representation in dimension " + space.dimension(),
          "orthogonal 3 × 3 matrices, and SO3 or O3",
          "groups of the plane have Inclusion.standard");
    }
    return new Inclusion<>(
        space.group(),
        large,
        h -> seen(large, DenseMatrix.from(space.from(h))),
        rho -> RotationRestriction.along((LieRepresentation<G>) rho, space));
  }

  @SuppressWarnings("unchecked") // the class of the identity is that of all elements
  private static <G> G seen(CompactGroup<G> group, Object element) {
    if (!group.identity().getClass().isInstance(element)) {
      throw new IllegalStateException("an element of " + group.name() + " of another class");
    }
    return (G) element;
  }

  private static <H, G> Function<H, G> planeMap(CompactGroup<G> large, CompactGroup<H> small) {
    if (large.equals(small)) {
      return h -> seen(large, h);
    }
    if (large instanceof O2 && small instanceof SO2) {
      return h -> seen(large, new PlaneIsometry(((PlaneRotation) h).angle(), false));
    }
    PlaneGroup<H> inner = plane(small).orElseThrow(() -> notNested(large, small));
    if (large instanceof O2 || large instanceof SO2) {
      if (large instanceof SO2 && inner.hasReflections()) {
        throw notNested(large, small);
      }
      return h -> {
        int index = inner.group().indexOf(h);
        double angle = 2 * Math.PI * inner.turns(index) / inner.rotations();
        return large instanceof SO2
            ? seen(large, new PlaneRotation(angle))
            : seen(large, new PlaneIsometry(angle, inner.isReflection(index)));
      };
    }
    PlaneGroup<G> outer = plane(large).orElseThrow(() -> notNested(large, small));
    if (outer.rotations() % inner.rotations() != 0
        || (inner.hasReflections() && !outer.hasReflections())) {
      throw notNested(large, small);
    }
    int step = outer.rotations() / inner.rotations();
    return h -> {
      int index = inner.group().indexOf(h);
      int turn = outer.rotation(step * inner.turns(index));
      return outer
          .group()
          .element(
              inner.isReflection(index)
                  ? outer.group().multiply(turn, outer.reflection().orElseThrow())
                  : turn);
    };
  }

  private static <G> Optional<PlaneGroup<G>> plane(CompactGroup<G> group) {
    return group instanceof FiniteGroup<G> finite ? PlaneGroup.recognise(finite) : Optional.empty();
  }

  private static InvalidInput notNested(CompactGroup<?> large, CompactGroup<?> small) {
    return new InvalidInput(
        "inclusion of " + small.name() + " in " + large.name(),
        "groups that are not nested in a standard way",
        "C_N or D_N inside C_M, D_M (N divides M), SO2 or O2, or SO2 inside O2",
        "give a subgroup, a homomorphism, or the matrices of a point group");
  }

  /**
   * The smaller group.
   *
   * @return H
   */
  public CompactGroup<H> small() {
    return small;
  }

  /**
   * The larger group.
   *
   * @return G
   */
  public CompactGroup<G> large() {
    return large;
  }

  /**
   * The image of an element.
   *
   * @param h an element of the smaller group
   * @return φ(h)
   */
  public G at(H h) {
    return map.apply(h);
  }

  /**
   * A representation of the larger group seen over the smaller one.
   *
   * @param rho a representation of G
   * @return h ↦ ρ(φ(h)), exactly, in the same basis
   * @throws InvalidInput if it belongs to another group
   */
  public Representation<H> pullBack(Representation<G> rho) {
    requireLarge(rho.group());
    return restriction.apply(rho);
  }

  /**
   * Fields over the larger group seen over the smaller one, channel by channel.
   *
   * @param type fields over G
   * @return the same channels over H
   * @throws InvalidInput if the fields are over another group
   */
  public FieldType<H> pullBack(FieldType<G> type) {
    Representation<H> action = action(type);
    List<FieldType<H>> parts = new ArrayList<>();
    for (FieldType.Part<G> part : type.parts()) {
      parts.add(FieldType.of(action, pullBack(part.representation()), part.copies()));
    }
    return parts.stream().reduce(FieldType::plus).orElseThrow();
  }

  /** How the smaller group moves the points of space. */
  Representation<H> action(FieldType<G> type) {
    return pullBack(type.action()).withName(type.action().name());
  }

  private void requireLarge(CompactGroup<?> group) {
    if (!group.equals(large)) {
      throw new InvalidInput(
          "restriction from " + large.name() + " to " + small.name(),
          "a representation of " + group.name(),
          "one of this very group " + large.name(),
          "make field types and inclusion from one group object");
    }
  }

  @Override
  public String toString() {
    return small.name() + " in " + large.name();
  }
}
