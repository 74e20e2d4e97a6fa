package org.intertwiner.verify.locate;

import java.util.ArrayList;
import java.util.List;
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

  public static <G> Locate<G> of(
      TracedMap map,
      Symmetry<G> symmetry,
      DataAction<G, ArrayTuple> source,
      DataAction<G, ArrayTuple> target) {
    return new Locate<>(
        map, symmetry, source, target, LocateLimits.DEFAULT, 0x10CA7EL, Progress.NONE, false);
  }

  public Locate<G> withLimits(LocateLimits other) {
    return new Locate<>(map, symmetry, source, target, other, seed, progress, refuted);
  }

  public Locate<G> withSeed(long other) {
    return new Locate<>(map, symmetry, source, target, limits, other, progress, refuted);
  }

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

  public Located run(Function<? super RandomGenerator, ArrayTuple> samples) {
    List<G> elements = ElementChoice.of(symmetry, source, target, limits.elements(), seed);
    List<UnaryOperator<ArrayTuple>> before = new ArrayList<>();
    List<UnaryOperator<ArrayTuple>> after = new ArrayList<>();
    for (G g : elements) {
      before.add(x -> source.act(g, x));
      after.add(y -> target.act(g, y));
    }
    Search search = new Search(map, before, after, limits, seed, progress, refuted);
    return search.run(samples);
  }
}
