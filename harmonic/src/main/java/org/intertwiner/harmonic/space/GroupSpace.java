package org.intertwiner.harmonic.space;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.CompactGroup;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Group;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.lie.LieGroup;

/**
 * A group as a homogeneous space of itself, by products from the left; the stabiliser is trivial
 * and the section s(x) = x continuous.
 *
 * <p><em>Accuracy:</em> that of the group. The distance of a Lie group is that of {@link
 * LieGroup#distance}. Example: {@code GroupSpace.of(LieGroups.specialOrthogonal(3))}.
 *
 * @param <G> the elements
 */
public final class GroupSpace<G> implements HomogeneousSpace<G, G, Permutation> {
  private static final FiniteGroup<Permutation> TRIVIAL = Groups.trivial(1);

  private final String name;
  private final Group<G> group;
  private final boolean compact;
  private final BiFunction<RandomGenerator, Double, G> elements;
  private final Optional<Metric<G>> metric;

  private GroupSpace(
      String name,
      Group<G> group,
      boolean compact,
      BiFunction<RandomGenerator, Double, G> elements,
      Optional<Metric<G>> metric) {
    this.name = name;
    this.group = group;
    this.compact = compact;
    this.elements = elements;
    this.metric = metric;
  }

  /**
   * A Lie group.
   *
   * @param <G> the elements
   * @param group G
   * @return G/1
   */
  public static <G> GroupSpace<G> of(LieGroup<G> group) {
    return new GroupSpace<>(
        group.name(), group, group.isCompact(), group::sample, Optional.of(group::distance));
  }

  /**
   * A finite or compact group.
   *
   * @param <G> the elements
   * @param group G
   * @return G/1
   */
  public static <G> GroupSpace<G> ofCompact(CompactGroup<G> group) {
    return new GroupSpace<>(
        group.name(), group, true, (random, scale) -> group.random(random), Optional.empty());
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Group<G> group() {
    return group;
  }

  @Override
  public Group<Permutation> stabilizer() {
    return TRIVIAL;
  }

  @Override
  public G base() {
    return group.identity();
  }

  @Override
  public G act(G g, G x) {
    return group.multiply(g, x);
  }

  @Override
  public G section(G x) {
    return x;
  }

  @Override
  public G embed(Permutation h) {
    return group.identity();
  }

  @Override
  public Permutation restrict(G g) {
    if (!group.areEqual(g, group.identity())) {
      throw new InvalidInput(
          "stabiliser of 1 in " + name, "an element that moves 1 to " + g, "the identity", "");
    }
    return TRIVIAL.identity();
  }

  @Override
  public Permutation twist(G g, G x) {
    return TRIVIAL.identity();
  }

  @Override
  public double separation(G x, G y) {
    return group.areEqual(x, y) ? 0 : 1;
  }

  @Override
  public G require(G x) {
    return x;
  }

  @Override
  public boolean isCompact() {
    return compact;
  }

  @Override
  public G sample(RandomGenerator random, double scale) {
    return elements.apply(random, scale);
  }

  @Override
  public G sampleElement(RandomGenerator random, double scale) {
    return elements.apply(random, scale);
  }

  @Override
  public Optional<Metric<G>> metric() {
    return metric;
  }

  @Override
  public String toString() {
    return name;
  }
}
