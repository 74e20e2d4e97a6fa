package org.intertwiner.harmonic.kernel.orbit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.intertwiner.algebra.group.CompactGroup;
import org.intertwiner.algebra.group.Generator;
import org.intertwiner.algebra.lie.CompactLieGroup;
import org.intertwiner.algebra.lie.CompactProductLieGroup;
import org.intertwiner.algebra.lie.LiePair;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;
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
    if (group instanceof CompactProductLieGroup<?, ?> product) {
      return split(product, action, coordinates, in, out);
    }
    return Optional.empty();
  }

  private static <A, B> Optional<List<LieFactor<?>>> split(
      CompactProductLieGroup<A, B> product,
      Representation<?> action,
      List<Integer> coordinates,
      Representation<?> in,
      Representation<?> out) {
    Optional<List<Integer>> first = places(product, product.first(), true);
    Optional<List<Integer>> second = places(product, product.second(), false);
    if (first.isEmpty() || second.isEmpty()) {
      return Optional.empty();
    }
    List<Integer> right = moved(action, second.orElseThrow());
    List<Integer> left = moved(action, first.orElseThrow());
    if (left.stream().anyMatch(right::contains)) {
      return Optional.empty();
    }
    List<Integer> rest =
        IntStream.range(0, action.dimension()).boxed().filter(i -> !right.contains(i)).toList();
    Optional<List<LieFactor<?>>> a =
        part(product.first(), first.orElseThrow(), action, rest, coordinates, in, out);
    Optional<List<LieFactor<?>>> b =
        part(product.second(), second.orElseThrow(), action, right, coordinates, in, out);
    if (a.isEmpty() || b.isEmpty()) {
      return Optional.empty();
    }
    List<LieFactor<?>> all = new ArrayList<>(a.orElseThrow());
    all.addAll(b.orElseThrow());
    return Optional.of(all);
  }

  private static <A> Optional<List<LieFactor<?>>> part(
      CompactLieGroup<A> factor,
      List<Integer> generators,
      Representation<?> action,
      List<Integer> mine,
      List<Integer> coordinates,
      Representation<?> in,
      Representation<?> out) {
    return of(
        restricted(factor, generators, action, mine),
        mine.stream().map(coordinates::get).toList(),
        restricted(factor, generators, in, all(in)),
        restricted(factor, generators, out, all(out)));
  }

  private static List<Integer> all(Representation<?> representation) {
    return IntStream.range(0, representation.dimension()).boxed().toList();
  }

  /** The places among the generators of the product of those of one factor. */
  private static <A, B, C> Optional<List<Integer>> places(
      CompactProductLieGroup<A, B> product, CompactLieGroup<C> factor, boolean isFirst) {
    List<Generator<LiePair<A, B>>> pairs = product.topologicalGenerators();
    int offset = isFirst ? 0 : product.first().dimension();
    List<Integer> places = new ArrayList<>();
    for (Generator<C> own : factor.topologicalGenerators()) {
      int place = -1;
      for (int k = 0; k < pairs.size(); k++) {
        if (isSame(product, pairs.get(k), own, isFirst, offset)) {
          place = k;
        }
      }
      if (place < 0) {
        return Optional.empty();
      }
      places.add(place);
    }
    return Optional.of(places);
  }

  @SuppressWarnings("unchecked") // the elements of a factor are those of one side of the pairs
  private static <A, B, C> boolean isSame(
      CompactProductLieGroup<A, B> product,
      Generator<LiePair<A, B>> pair,
      Generator<C> own,
      boolean isFirst,
      int offset) {
    if (pair instanceof Generator.Infinitesimal<LiePair<A, B>> x
        && own instanceof Generator.Infinitesimal<C> y) {
      return x.index() == y.index() + offset;
    }
    if (pair instanceof Generator.Element<LiePair<A, B>> x
        && own instanceof Generator.Element<C> y) {
      A a = isFirst ? (A) y.element() : product.first().identity();
      B b = isFirst ? product.second().identity() : (B) y.element();
      return product.first().areEqual(x.element().first(), a)
          && product.second().areEqual(x.element().second(), b);
    }
    return false;
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

  private static <A> LieRepresentation<A> restricted(
      CompactLieGroup<A> factor,
      List<Integer> generators,
      Representation<?> whole,
      List<Integer> mine) {
    List<Matrix<Cyclotomic>> matrices = new ArrayList<>();
    for (int k : generators) {
      Matrix<Cyclotomic> m = whole.seminormalOnGenerator(k);
      matrices.add(
          Matrix.of(
              Cyclotomics.FIELD,
              mine.size(),
              mine.size(),
              (i, j) -> m.at(mine.get(i), mine.get(j))));
    }
    List<Rational> norms = mine.stream().map(i -> whole.norms().get(i)).toList();
    return LieRepresentation.seminormal(factor, whole.name(), matrices, norms);
  }
}
