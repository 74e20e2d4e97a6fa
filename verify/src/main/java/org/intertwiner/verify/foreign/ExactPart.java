package org.intertwiner.verify.foreign;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Generator;
import org.intertwiner.algebra.group.Group;
import org.intertwiner.verify.action.Symmetry;

/**
 * The elements of a group that act exactly on sampled data: a subgroup, which is listed.
 *
 * @param <G> the group elements
 */
record ExactPart<G>(Symmetry<G> whole, List<G> elements, List<Generator<G>> generators)
    implements Symmetry<G> {
  /** The largest subgroup that is listed. */
  private static final int MOST = 4096;

  private static final int DRAWN = 16;

  ExactPart {
    elements = List.copyOf(elements);
    generators = List.copyOf(generators);
  }

  /**
   * Of a finite group all exact elements; of another what its special elements and generators that
   * are exact generate.
   */
  static <G> ExactPart<G> of(Symmetry<G> whole, Predicate<G> exact) {
    List<G> candidates = new ArrayList<>();
    if (whole.compact().isPresent() && whole.compact().get() instanceof FiniteGroup<G> finite) {
      for (int i = 0; i < Math.min(finite.order(), MOST); i++) {
        candidates.add(finite.element(i));
      }
    } else {
      whole.special().forEach(candidates::add);
      for (Generator<G> generator : whole.generators()) {
        if (generator instanceof Generator.Element<G> element) {
          candidates.add(element.element());
        }
      }
    }
    candidates.removeIf(g -> !exact.test(g));
    return generated(whole, candidates);
  }

  /** Whether all elements act exactly, as far as those that matter and some random ones tell. */
  static <G> boolean isWhole(Symmetry<G> whole, Predicate<G> exact, long seed) {
    List<G> elements = new ArrayList<>(whole.special());
    for (Generator<G> generator : whole.generators()) {
      if (generator instanceof Generator.Element<G> element) {
        elements.add(element.element());
      }
    }
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    for (int k = 0; k < DRAWN; k++) {
      elements.add(whole.random(random));
    }
    return elements.stream().allMatch(exact);
  }

  /** Dimino's way: cosets of what is there already. */
  private static <G> ExactPart<G> generated(Symmetry<G> whole, List<G> candidates) {
    Group<G> group = whole.group();
    List<G> elements = new ArrayList<>(List.of(group.identity()));
    List<G> chosen = new ArrayList<>();
    for (G candidate : candidates) {
      if (!contains(group, elements, candidate)) {
        chosen.add(candidate);
        extend(group, elements, chosen);
      }
    }
    List<Generator<G>> generators = new ArrayList<>();
    for (int k = 0; k < chosen.size(); k++) {
      generators.add(new Generator.Element<>("e" + (k + 1), chosen.get(k)));
    }
    return new ExactPart<>(whole, elements, generators);
  }

  private static <G> void extend(Group<G> group, List<G> elements, List<G> generators) {
    for (int i = 0; i < elements.size() && elements.size() < MOST; i++) {
      for (G generator : generators) {
        G product = group.multiply(elements.get(i), generator);
        if (!contains(group, elements, product)) {
          elements.add(product);
        }
      }
    }
  }

  private static <G> boolean contains(Group<G> group, List<G> elements, G g) {
    return elements.stream().anyMatch(h -> group.areEqual(g, h));
  }

  boolean isTrivial() {
    return elements.size() == 1;
  }

  @Override
  public String name() {
    return elements.size() + " exact elements of " + whole.name();
  }

  @Override
  public Group<G> group() {
    return whole.group();
  }

  @Override
  public G random(RandomGenerator random) {
    return elements.get(random.nextInt(elements.size()));
  }

  @Override
  public String distribution() {
    return "uniform over the " + elements.size() + " elements that act exactly";
  }

  @Override
  public List<G> special() {
    return elements.subList(0, Math.min(elements.size(), 96));
  }

  @Override
  public List<G> simpler(G g) {
    return whole.simpler(g).stream().filter(h -> contains(group(), elements, h)).toList();
  }

  @Override
  public Optional<String> describe(G g) {
    return whole.describe(g);
  }
}
