package org.intertwiner.verify.foreign;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.group.Generator;
import org.intertwiner.algebra.group.Group;
import org.intertwiner.verify.action.Symmetry;

/**
 * The elements of a group that do not act exactly on sampled data.
 *
 * @param <G> the group elements
 */
record InterpolatingPart<G>(Symmetry<G> whole, String name, Predicate<G> exact)
    implements Symmetry<G> {
  private static final int DRAWS = 64;

  @Override
  public Group<G> group() {
    return whole.group();
  }

  /** An exact element now and then, where almost all of them are, does no harm. */
  @Override
  public G random(RandomGenerator random) {
    G g = whole.random(random);
    for (int k = 0; k < DRAWS && exact.test(g); k++) {
      g = whole.random(random);
    }
    return g;
  }

  @Override
  public String distribution() {
    return whole.distribution() + ", without the elements that act exactly";
  }

  @Override
  public List<G> special() {
    List<G> out = new ArrayList<>(List.of(group().identity()));
    whole.special().stream().filter(g -> !exact.test(g)).forEach(out::add);
    return List.copyOf(out);
  }

  @Override
  public boolean concerns(G g) {
    return !exact.test(g);
  }

  @Override
  public List<Generator<G>> generators() {
    return whole.generators().stream()
        .filter(g -> !(g instanceof Generator.Element<G> e && exact.test(e.element())))
        .toList();
  }

  @Override
  public Optional<String> describe(G g) {
    return whole.describe(g);
  }
}
