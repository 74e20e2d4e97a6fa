package org.intertwiner.verify.foreign;

import java.util.function.Predicate;
import org.intertwiner.algebra.laws.Sampler;
import org.intertwiner.verify.Equivariance;
import org.intertwiner.verify.Progress;
import org.intertwiner.verify.action.NumericMap;
import org.intertwiner.verify.action.Symmetry;
import org.intertwiner.verify.tensor.ArrayTuple;
import org.intertwiner.verify.tolerance.Tolerance;

/**
 * One symmetry that a model is claimed to have.
 *
 * @param <G> the elements of the group
 * @param of the kind of claim: {@code group}, {@code interpolated}, {@code permutations}, {@code
 *     translations}, {@code batch order} or {@code batch composition}, with the size of space where
 *     several are tried
 * @param map the model with the actions on its arrays
 * @param symmetry the group, and how its elements are drawn
 * @param inputs random inputs
 * @param options how much is tried
 * @param seed the seed of this claim alone
 */
public record Claim<G>(
    String of,
    NumericMap<G, ArrayTuple, ArrayTuple> map,
    Symmetry<G> symmetry,
    Sampler<ArrayTuple> inputs,
    ForeignOptions options,
    long seed) {

  /** Whether the claim is that of the group, whose action on space explains what a step breaks. */
  boolean isOfGroup() {
    return of.startsWith("group");
  }

  /** Which elements act exactly on the arrays of the model, so that their errors are its own. */
  Predicate<G> acting() {
    return g -> map.source().discretisation(g).coarser(map.target().discretisation(g)).decides();
  }

  /** The same claim for some elements only, against the noise floor instead of a tolerance. */
  Claim<G> measured(Symmetry<G> part) {
    return new Claim<>(of, map, part, inputs, options.measured(), seed);
  }

  /**
   * The check of this claim, not yet run.
   *
   * @param progress is told how far it has come
   * @return the description of the check
   */
  public Equivariance<G, ArrayTuple, ArrayTuple> check(Progress progress) {
    Equivariance<G, ArrayTuple, ArrayTuple> check =
        Equivariance.of(map)
            .under(symmetry)
            .inputs(inputs)
            .samples(options.samples())
            .delta(options.delta())
            .seed(seed)
            .adversarial(options.climbs(), options.climbSteps())
            .shard(options.shard().index(), options.shard().count())
            .parallel(options.threads())
            .progress(progress);
    if (options.everyElement()) {
      check = check.everyElement();
    }
    return options.tolerance().isPresent()
        ? check.tolerance((Tolerance) options.tolerance().get())
        : check;
  }
}
