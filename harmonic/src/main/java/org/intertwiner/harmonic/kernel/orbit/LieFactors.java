package org.intertwiner.harmonic.kernel.orbit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.intertwiner.algebra.group.CompactGroup;
import org.intertwiner.algebra.group.Generator;
import org.intertwiner.algebra.lie.CompactProductLieGroup;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.harmonic.kernel.ProductSides;
import org.intertwiner.reptheory.LieRepresentation;
import org.intertwiner.reptheory.Representation;

/** Products of groups taken apart, where each factor acts on coordinates of its own. */
final class LieFactors {
  private LieFactors() {}

  /**
   * The factors of a group with a list of subgroups; none if one has no such list, or if two act on
   * one coordinate.
   */
  static <G> Optional<List<LieFactor<?>>> of(
      LieRepresentation<G> action, LieRepresentation<G> in, LieRepresentation<G> out) {
    return of(action, IntStream.range(0, action.dimension()).boxed().toList(), in, out);
  }

  private static <G> Optional<List<LieFactor<?>>> of(
      LieRepresentation<G> action,
      List<Integer> coordinates,
      LieRepresentation<G> in,
      LieRepresentation<G> out) {
    CompactGroup<G> group = action.group();
    Optional<SubgroupClass.Ambient> ambient = SubgroupClass.Ambient.of(group.name());
    if (ambient.isPresent()) {
      return Optional.of(
          List.of(new LieFactor<>(ambient.orElseThrow(), action, coordinates, in, out)));
    }
    return group instanceof CompactProductLieGroup<?, ?> product
        ? ProductSides.of(product).flatMap(sides -> split(sides, action, coordinates, in, out))
        : Optional.empty();
  }

  private static <A, B> Optional<List<LieFactor<?>>> split(
      ProductSides<A, B> sides,
      LieRepresentation<?> action,
      List<Integer> coordinates,
      LieRepresentation<?> in,
      LieRepresentation<?> out) {
    List<Integer> left = moved(action, sides.first());
    List<Integer> right = moved(action, sides.second());
    if (left.stream().anyMatch(right::contains)) {
      return Optional.empty();
    }
    List<Integer> rest =
        IntStream.range(0, action.dimension()).boxed().filter(i -> !right.contains(i)).toList();
    Optional<List<LieFactor<?>>> a =
        of(
            sides.onFirst(action, rest),
            rest.stream().map(coordinates::get).toList(),
            sides.onFirst(in),
            sides.onFirst(out));
    Optional<List<LieFactor<?>>> b =
        of(
            sides.onSecond(action, right),
            right.stream().map(coordinates::get).toList(),
            sides.onSecond(in),
            sides.onSecond(out));
    if (a.isEmpty() || b.isEmpty()) {
      return Optional.empty();
    }
    List<LieFactor<?>> all = new ArrayList<>(a.orElseThrow());
    all.addAll(b.orElseThrow());
    return Optional.of(all);
  }

  /** The coordinates that some of the generators move. */
  private static <G> List<Integer> moved(Representation<G> action, List<Integer> generators) {
    List<Generator<G>> all = action.group().topologicalGenerators();
    TreeSet<Integer> moved = new TreeSet<>();
    for (int k : generators) {
      Matrix<Cyclotomic> m = action.seminormalOnGenerator(k);
      if (!(all.get(k) instanceof Generator.Infinitesimal<G>)) {
        m = m.subtract(Matrix.identity(Cyclotomics.FIELD, m.rows()));
      }
      for (int i = 0; i < m.rows(); i++) {
        for (int j = 0; j < m.columns(); j++) {
          if (!m.at(i, j).isZero()) {
            moved.add(i);
            moved.add(j);
          }
        }
      }
    }
    return List.copyOf(moved);
  }
}
