package org.intertwiner.harmonic.space;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.action.FiniteOrbit;
import org.intertwiner.algebra.action.GSet;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Group;
import org.intertwiner.algebra.group.LeftCosets;
import org.intertwiner.algebra.group.Subgroup;

/**
 * The cosets G/H of a finite group by their numbers, with the representatives of {@link LeftCosets}
 * as section.
 *
 * <p><em>Accuracy:</em> exact. <em>Source:</em> Serre (1977), section 3.3.
 *
 * <p>Example: {@code CosetSpace.of(group, subgroup).twist(g, 2)} is t₍ᵢ₎⁻¹ g t₂ with g t₂ in the
 * coset i.
 *
 * @param <G> the elements of the group
 */
public final class CosetSpace<G> implements HomogeneousSpace<G, Integer, G> {
  private final FiniteGroup<G> group;
  private final FiniteGroup<G> stabilizer;
  private final LeftCosets cosets;

  private CosetSpace(FiniteGroup<G> group, FiniteGroup<G> stabilizer, LeftCosets cosets) {
    this.group = group;
    this.stabilizer = stabilizer;
    this.cosets = cosets;
  }

  /**
   * The cosets of a subgroup.
   *
   * @param <G> the elements of the group
   * @param group G
   * @param subgroup H
   * @return G/H
   * @throws InvalidInput where the subgroup belongs to another group
   */
  public static <G> CosetSpace<G> of(FiniteGroup<G> group, Subgroup subgroup) {
    if (!subgroup.group().equals(group)) {
      throw new InvalidInput(
          "stabiliser of a homogeneous space",
          "a subgroup of " + subgroup.group().name(),
          "a subgroup of this very group " + group.name(),
          "build it by group.subgroup(…)");
    }
    return new CosetSpace<>(group, group.toGroup(subgroup), subgroup.leftCosets());
  }

  /**
   * The points of a transitive finite set, with the stabiliser of the first point and the
   * representatives of its cosets as section.
   *
   * @param <G> the elements of the group
   * @param <X> the points
   * @param set a transitive set
   * @return the set as a homogeneous space
   * @throws InvalidInput where the set has not one orbit
   */
  public static <G, X> HomogeneousSpace<G, X, G> of(GSet<G, X> set) {
    if (set.orbits().size() != 1) {
      throw new InvalidInput(
          "homogeneous space " + set,
          set.orbits().size() + " orbits",
          "a transitive action",
          "take each orbit by itself");
    }
    FiniteOrbit orbit = set.orbits().get(0);
    CosetSpace<G> space = of(set.group(), orbit.stabilizer());
    int[] points = new int[space.cosets.count()];
    int[] numbers = new int[set.size()];
    for (int point : orbit.points()) {
      numbers[point] = space.cosets.cosetOf(orbit.transversal(point));
      points[numbers[point]] = point;
    }
    return space.withPoints(
        set.toString(),
        coset -> set.points().get(points[coset]),
        x -> numbers[set.indexOf(x)],
        (x, y) -> x.equals(y) ? 0 : 1);
  }

  /** {@return the number of points, [G : H]} */
  public int size() {
    return cosets.count();
  }

  /** {@return 0 … size − 1, the coset H first} */
  public List<Integer> points() {
    return IntStream.range(0, size()).boxed().toList();
  }

  @Override
  public String name() {
    return group.name() + "/H of " + size() + " points";
  }

  @Override
  public FiniteGroup<G> group() {
    return group;
  }

  @Override
  public Group<G> stabilizer() {
    return stabilizer;
  }

  /** {@return H as a group of its own, what fibres are represented over} */
  public FiniteGroup<G> finiteStabilizer() {
    return stabilizer;
  }

  @Override
  public Integer base() {
    return 0;
  }

  @Override
  public Integer act(G g, Integer x) {
    require(x);
    return cosets.cosetOf(group.multiply(group.indexOf(g), cosets.representative(x)));
  }

  @Override
  public G section(Integer x) {
    return group.element(cosets.representative(require(x)));
  }

  @Override
  public G embed(G h) {
    return h;
  }

  @Override
  public G restrict(G g) {
    if (!stabilizer.contains(g)) {
      throw new InvalidInput(
          "stabiliser of the coset H in " + group.name(),
          g + ", which moves it to the coset " + act(g, 0),
          "an element of H",
          "");
    }
    return g;
  }

  @Override
  public double separation(Integer x, Integer y) {
    return x.equals(y) ? 0 : 1;
  }

  @Override
  public Integer require(Integer x) {
    if (x < 0 || x >= size()) {
      throw new InvalidInput("point of " + name(), "number " + x, "0 … " + (size() - 1), "");
    }
    return x;
  }

  @Override
  public boolean isCompact() {
    return true;
  }

  @Override
  public Integer sample(RandomGenerator random, double scale) {
    return random.nextInt(size());
  }

  @Override
  public G sampleElement(RandomGenerator random, double scale) {
    return group.random(random);
  }

  @Override
  public Optional<Metric<Integer>> metric() {
    return Optional.of((x, y) -> x.equals(y) ? 0 : 1);
  }

  @Override
  public String toString() {
    return name();
  }
}
