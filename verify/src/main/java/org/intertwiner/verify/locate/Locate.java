package org.intertwiner.verify.locate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.intertwiner.verify.Progress;
import org.intertwiner.verify.action.DataAction;
import org.intertwiner.verify.action.Symmetry;
import org.intertwiner.verify.tensor.ArrayTuple;

/**
 * Finds where equivariance breaks in a network whose intermediate values can be seen.
 *
 * <p>For every value t and every element g tried it looks for a matrix R(g) with t(g·x) =
 * R(g)·(moved t(x)), from the simplest reading of the axes of t to the most general: nothing but
 * places moves; R permutes features; R is linear on one axis or several; t transforms together with
 * siblings. R is fitted on two thirds of the samples and judged on the others.
 *
 * <p><em>Accuracy</em>: a value is broken where the relative residual exceeds 64 times its noise:
 * the larger of its spread under perturbations of the inputs by one unit in the last place and of
 * u·√(1 + number of steps before). <em>Complexity</em>: samples × (elements + 1) evaluations for as
 * many values as fit into memory at once, more for values whose fit needs more samples; C³ +
 * C²·rows operations for a fit of C features. Only elements that act exactly are tried.
 *
 * <p>Example: {@code Locate.of(network, Symmetry.haar(d4), images, labels).run(sampler)}.
 *
 * <p><em>Source</em>: see the package.
 *
 * @param <G> the group elements
 */
public final class Locate<G> {
  private final TracedMap map;
  private final Symmetry<G> symmetry;
  private final DataAction<G, ArrayTuple> source;
  private final DataAction<G, ArrayTuple> target;
  private final LocateLimits limits;
  private final long seed;
  private final Progress progress;
  private final boolean refuted;

  private Locate(
      TracedMap map,
      Symmetry<G> symmetry,
      DataAction<G, ArrayTuple> source,
      DataAction<G, ArrayTuple> target,
      LocateLimits limits,
      long seed,
      Progress progress,
      boolean refuted) {
    this.map = map;
    this.symmetry = symmetry;
    this.source = source;
    this.target = target;
    this.limits = limits;
    this.seed = seed;
    this.progress = progress;
    this.refuted = refuted;
  }

  /**
   * A search with default limits.
   *
   * @param <G> the group elements
   * @param map the network
   * @param symmetry the group, and how its elements are drawn
   * @param source the action on the inputs
   * @param target the declared action on the outputs
   * @return the search, not yet run
   */
  public static <G> Locate<G> of(
      TracedMap map,
      Symmetry<G> symmetry,
      DataAction<G, ArrayTuple> source,
      DataAction<G, ArrayTuple> target) {
    return new Locate<>(
        map, symmetry, source, target, LocateLimits.DEFAULT, 0x10CA7EL, Progress.NONE, false);
  }

  /**
   * Other limits.
   *
   * @param other how much work may be done
   * @return a copy
   */
  public Locate<G> withLimits(LocateLimits other) {
    return new Locate<>(map, symmetry, source, target, other, seed, progress, refuted);
  }

  /**
   * Another seed: all that is random here follows from it.
   *
   * @param other the seed
   * @return a copy
   */
  public Locate<G> withSeed(long other) {
    return new Locate<>(map, symmetry, source, target, limits, other, progress, refuted);
  }

  /**
   * Listens to the progress.
   *
   * @param other is told after every part
   * @return a copy
   */
  public Locate<G> progress(Progress other) {
    return new Locate<>(map, symmetry, source, target, limits, seed, other, refuted);
  }

  /**
   * Says that the outputs are known not to transform as declared, however small their error is
   * here: the worst output is then traced back even if its error is within the tolerance.
   *
   * @return a copy
   */
  public Locate<G> refuted() {
    return new Locate<>(map, symmetry, source, target, limits, seed, progress, true);
  }

  /**
   * Runs the search.
   *
   * @param samples makes generic inputs of one shape
   * @return what was found; without an offender where the outputs transform as declared
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public Located run(Function<? super RandomGenerator, ArrayTuple> samples) {
    List<G> elements = ElementChoice.of(symmetry, source, target, limits.elements(), seed);
    List<UnaryOperator<ArrayTuple>> before = new ArrayList<>();
    List<UnaryOperator<ArrayTuple>> after = new ArrayList<>();
    for (G g : elements) {
      before.add(x -> source.act(g, x));
      after.add(y -> target.act(g, y));
    }
    if (elements.isEmpty()) {
      List<String> notes = List.of("no element of " + symmetry.name() + " acts exactly");
      return new Located(List.of(), Optional.empty(), Double.NaN, List.of(), notes);
    }
    RepresentationNames<G> names = new RepresentationNames<>(symmetry.group(), elements);
    List<String> words = elements.stream().map(this::words).toList();
    Search search =
        new Search(
            map,
            before,
            after,
            limits,
            seed,
            progress,
            refuted,
            (tensor, found, batch) -> names.of(tensor, found, batch, words));
    return search.run(samples);
  }

  private String words(G g) {
    return symmetry.describe(g).or(() -> source.describe(g)).orElseGet(g::toString);
  }
}
