package org.intertwiner.reptheory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.CompactGroup;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.group.structure.Homomorphism;
import org.intertwiner.algebra.group.structure.Quotient;
import org.intertwiner.algebra.lie.CompactLieGroup;
import org.intertwiner.algebra.lie.O2;
import org.intertwiner.algebra.lie.SO2;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.reptheory.plane.PlaneGroup;

/**
 * Representations of a group seen as representations of a smaller one, h ↦ ρ(φ(h)).
 *
 * <p><em>Accuracy:</em> exact. Permutations stay permutations and sums stay sums.
 */
public final class Restriction {
  private Restriction() {}

  /**
   * The restriction to a subgroup.
   *
   * @param <G> the group elements
   * @param representation a representation of the whole group
   * @param subgroup a group of some of the same elements, as from {@link FiniteGroup#toGroup}
   * @return the representation of the small group
   * @throws InvalidInput where a generator of the small group is not in the large one
   */
  public static <G> FiniteRepresentation<G> of(
      FiniteRepresentation<G> representation, FiniteGroup<G> subgroup) {
    FiniteGroup<G> large = representation.group();
    int[] images = new int[subgroup.generators().size()];
    for (int k = 0; k < images.length; k++) {
      images[k] = large.indexOf(subgroup.generators().get(k));
    }
    return pullBack(representation, subgroup, images);
  }

  /**
   * The pull-back along a homomorphism φ.
   *
   * @param <G> the elements of the large group
   * @param <H> the elements of the small group
   * @param representation a representation of the large group
   * @param group the small group
   * @param images φ of each generator of the small group, as numbers of elements of the large one
   * @return h ↦ ρ(φ(h))
   * @throws InvalidInput where the images break a relation of the small group, which is named
   */
  public static <G, H> FiniteRepresentation<H> along(
      FiniteRepresentation<G> representation, FiniteGroup<H> group, int... images) {
    if (images.length != group.generators().size()) {
      throw new InvalidInput(
          "images of the generators of " + group.name(),
          images.length + " elements",
          group.generators().size() + " elements, one for each generator",
          "");
    }
    FiniteGroup<G> large = representation.group();
    for (CayleyRelations.Relation relation : CayleyRelations.of(group)) {
      if (word(large, relation.left(), images) != word(large, relation.right(), images)) {
        throw new InvalidInput(
            "map of " + group.name() + " to " + large.name(),
            "images that break the relation "
                + relation.text(Representations.generatorNames(group)),
            "images that keep every relation of " + group.name(),
            "only a homomorphism pulls representations back");
      }
    }
    return pullBack(representation, group, images);
  }

  private static int word(FiniteGroup<?> group, int[] word, int[] images) {
    int product = 0;
    for (int letter : word) {
      product = group.multiply(product, images[letter]);
    }
    return product;
  }

  /**
   * The pull-back along a homomorphism φ: H → G; along an automorphism of G this is the twist by
   * it.
   *
   * @param <G> the elements of the large group
   * @param <H> the elements of the small group
   * @param representation a representation of G
   * @param map the homomorphism φ
   * @return h ↦ ρ(φ(h))
   * @throws InvalidInput where the homomorphism goes to another group
   */
  public static <G, H> FiniteRepresentation<H> along(
      FiniteRepresentation<G> representation, Homomorphism<H, G> map) {
    if (!map.target().equals(representation.group())) {
      throw new InvalidInput(
          "homomorphism to pull a representation back along",
          "one to " + map.target().name(),
          "one to " + representation.group().name(),
          "build both from the same group object");
    }
    return pullBack(
        representation, map.source(), map.imagesOfGenerators(), map::image, "pull-back of ");
  }

  /**
   * The inflation of a representation of a quotient G/N to the whole group.
   *
   * @param <G> the group elements
   * @param representation a representation of {@link Quotient#group}
   * @param quotient the quotient G/N
   * @return g ↦ ρ(gN), with N in its kernel
   * @throws InvalidInput where the representation is one of another group
   */
  public static <G> FiniteRepresentation<G> inflation(
      FiniteRepresentation<Permutation> representation, Quotient<G> quotient) {
    return along(representation, quotient.projection())
        .withName("inflation of " + representation.name());
  }

  /**
   * The restriction to one-parameter subgroups: the derivative of a representation on elements of
   * the Lie algebra, from its values on the generators by brackets.
   *
   * @param <G> the group elements
   * @param representation a representation of a compact Lie group
   * @param elements coordinates in the basis of the algebra
   * @return dρ′(X) for each X, in the seminormal basis
   * @throws InvalidInput where the number of coordinates is not the dimension of the algebra, or
   *     the group has no algebra
   */
  public static <G> List<Matrix<Cyclotomic>> derivatives(
      LieRepresentation<G> representation, List<List<Rational>> elements) {
    if (!(representation.group() instanceof CompactLieGroup<G> group)) {
      throw new InvalidInput(
          "derivative of " + representation.name(), "a group without algebra", "a Lie group", "");
    }
    for (List<Rational> x : elements) {
      if (x.size() != group.dimension()) {
        throw new InvalidInput(
            "element of the Lie algebra of " + group.name(),
            x.size() + " coordinates",
            group.dimension() + " coordinates",
            "the basis is that of algebra().names()");
      }
    }
    int count = group.topologicalGenerators().size();
    List<Matrix<Cyclotomic>> given =
        IntStream.range(0, count).mapToObj(representation::seminormalOnGenerator).toList();
    int size = representation.dimension();
    LieExtension extension = LieExtension.of(group, given, size);
    return elements.stream().map(x -> extension.at(x, size)).toList();
  }

  private static <G, H> FiniteRepresentation<H> pullBack(
      FiniteRepresentation<G> rho, FiniteGroup<H> group, int[] images) {
    int[] all = new int[rho.body() instanceof DerivedBody || isSum(rho) ? (int) group.order() : 0];
    for (int x = 1; x < all.length; x++) {
      all[x] = rho.group().multiply(all[group.parent(x)], images[group.lastLetter(x)]);
    }
    return pullBack(rho, group, images, x -> all[x], "restriction of ");
  }

  private static boolean isSum(FiniteRepresentation<?> rho) {
    return rho.body() instanceof FiniteBody.Sum;
  }

  private static <G, H> FiniteRepresentation<H> pullBack(
      FiniteRepresentation<G> rho,
      FiniteGroup<H> group,
      int[] images,
      IntUnaryOperator map,
      String what) {
    String name = what + rho.name();
    FiniteBody<G> body = rho.body();
    if (body instanceof FiniteBody.Sum<G> sum) {
      return new FiniteRepresentation<>(
          group,
          name,
          Operations.eachSummand(
              group, sum.structure(), s -> pullBack(s, group, images, map, what)));
    }
    if (rho.isPermutation()) {
      List<Permutation> moved = Arrays.stream(images).mapToObj(rho::permutation).toList();
      return new FiniteRepresentation<>(
          group, name, FiniteBody.permuting(group, rho.dimension(), moved));
    }
    if (body instanceof DerivedBody<G>) {
      return new FiniteRepresentation<>(
          group,
          name,
          new DerivedBody<>(
              group,
              rho.dimension(),
              h -> body.sparseAt(map.applyAsInt(h)),
              h -> body.trace(map.applyAsInt(h))));
    }
    List<Matrix<Cyclotomic>> matrices = Arrays.stream(images).mapToObj(rho::at).toList();
    return Representations.trusted(group, name, rho.dimension(), matrices);
  }

  /**
   * The restriction from a group of the plane to a smaller one of the same family, by the inclusion
   * C_N, D_N, SO(2) ⊂ O(2) that sends r to the rotation by 2π/N and s to the reflection x → −x.
   *
   * @param <G> the elements of the large group
   * @param <H> the elements of the small group
   * @param representation a representation of C_M, D_M, SO(2) or O(2)
   * @param group a smaller group out of these
   * @return the restriction
   * @throws InvalidInput where the small group is not contained in the large one
   */
  public static <G, H> Representation<H> standard(
      Representation<G> representation, CompactGroup<H> group) {
    if (representation instanceof LieRepresentation<G> lie) {
      return group instanceof FiniteGroup<H> finite ? toFinite(lie, finite) : toCircle(lie, group);
    }
    FiniteRepresentation<G> rho = (FiniteRepresentation<G>) representation;
    Optional<PlaneGroup<G>> large = PlaneGroup.recognise(rho.group());
    Optional<PlaneGroup<H>> small =
        group instanceof FiniteGroup<H> finite ? PlaneGroup.recognise(finite) : Optional.empty();
    if (large.isEmpty()
        || small.isEmpty()
        || large.get().rotations() % small.get().rotations() != 0
        || (small.get().hasReflections() && !large.get().hasReflections())) {
      throw notContained(rho.group(), group);
    }
    int step = large.get().rotations() / small.get().rotations();
    int[] images =
        onGenerators(small.get(), g -> image(large.get(), small.get(), step, g)).stream()
            .mapToInt(Integer::intValue)
            .toArray();
    return pullBack(rho, small.get().group(), images);
  }

  private static <G, H> int image(PlaneGroup<G> large, PlaneGroup<H> small, int step, int g) {
    int turn = large.rotation(step * small.turns(g));
    return small.isReflection(g)
        ? large.group().multiply(turn, large.reflection().orElseThrow())
        : turn;
  }

  private static <H, T> List<T> onGenerators(PlaneGroup<H> group, IntFunction<T> value) {
    List<T> values = new ArrayList<>();
    for (int k = 0; k < group.group().generators().size(); k++) {
      values.add(value.apply(group.group().generatorIndex(k)));
    }
    return values;
  }

  private static <G, H> FiniteRepresentation<H> toFinite(
      LieRepresentation<G> rho, FiniteGroup<H> group) {
    PlaneGroup<H> plane =
        PlaneGroup.recognise(group).orElseThrow(() -> notContained(rho.group(), group));
    if (plane.hasReflections() && rho.group() instanceof SO2) {
      throw notContained(rho.group(), group);
    }
    String name = "restriction of " + rho.name();
    if (rho.structure() instanceof Structure.Sum<G> sum) {
      List<Structure.Summand<H>> summands = new ArrayList<>();
      for (Structure.Summand<G> s : sum.summands()) {
        var part = (LieRepresentation<G>) s.representation();
        summands.add(new Structure.Summand<>(toFinite(part, group), s.copies()));
      }
      return new FiniteRepresentation<>(group, name, FiniteBody.sum(group, summands));
    }
    List<Matrix<Cyclotomic>> matrices =
        onGenerators(
            plane,
            g -> {
              Matrix<Cyclotomic> turn = rho.rotation(plane.rotations(), plane.turns(g));
              return plane.isReflection(g) ? turn.multiply(rho.onGenerator(1)) : turn;
            });
    return Representations.trusted(group, name, rho.dimension(), matrices);
  }

  private static <G, H> LieRepresentation<H> toCircle(
      LieRepresentation<G> rho, CompactGroup<H> group) {
    boolean contained = group instanceof SO2 || (group instanceof O2 && rho.group() instanceof O2);
    if (!contained) {
      throw notContained(rho.group(), group);
    }
    String name = "restriction of " + rho.name();
    if (rho.structure() instanceof Structure.Sum<G> sum) {
      List<Structure.Summand<H>> summands = new ArrayList<>();
      for (Structure.Summand<G> s : sum.summands()) {
        var part = (LieRepresentation<G>) s.representation();
        summands.add(new Structure.Summand<>(toCircle(part, group), s.copies()));
      }
      return LieRepresentation.sum(group, name, summands);
    }
    List<Matrix<Cyclotomic>> matrices =
        rho.onGenerators().subList(0, group.topologicalGenerators().size());
    return LieRepresentation.dense(group, name, matrices);
  }

  private static InvalidInput notContained(CompactGroup<?> large, CompactGroup<?> small) {
    return new InvalidInput(
        "restriction from " + large.name() + " to " + small.name(),
        "groups that are not nested in a standard way",
        "C_N or D_N inside C_M, D_M (N divides M), SO2 or O2",
        "give other homomorphisms by the images of the generators");
  }
}
