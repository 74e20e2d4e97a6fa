package org.intertwiner.verify.foreign;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.verify.statistics.ClopperPearson;
import org.intertwiner.verify.tolerance.Tolerance;

/**
 * How much is tried, and under which assumptions.
 *
 * <p>Example: {@code ForeignOptions.DEFAULT.withClaim(1e-3, 1e-2).withSize("batch", 3)}.
 *
 * @param samples independent samples of every claim
 * @param delta the probability δ that a claim may be wrong with
 * @param seed the user's part of the seed
 * @param tolerance the accepted error; empty for a multiple of the noise floor
 * @param sizes the lengths of named open axes
 * @param shapes the shapes of inputs, by name; they win over {@code sizes}
 * @param permutations whether permutations of nodes are checked
 * @param batch whether the composition of batches is checked
 * @param everyElement whether all elements of a finite group are walked, not generators only
 * @param random whether the model is declared random, to be compared in distribution
 * @param layers whether the steps of the model are measured even if nothing is refuted
 * @param climbs adversarial climbs of every claim
 * @param climbSteps steps of a climb
 * @param threads how many samples are evaluated at once, where the model allows it
 * @param shard which part of the samples is run, of how many parts
 */
public record ForeignOptions(
    int samples,
    double delta,
    long seed,
    Optional<Tolerance.Declared> tolerance,
    Map<String, Integer> sizes,
    Map<String, List<Integer>> shapes,
    boolean permutations,
    boolean batch,
    boolean everyElement,
    boolean random,
    boolean layers,
    int climbs,
    int climbSteps,
    int threads,
    Shard shard) {

  /**
   * A part of a campaign.
   *
   * @param index which part, from 0
   * @param count how many parts
   */
  public record Shard(int index, int count) {
    /**
     * Checks the numbers.
     *
     * @param index which part, from 0
     * @param count how many parts
     * @throws InvalidInput unless 0 ≤ index &lt; count
     */
    public Shard {
      if (index < 0 || index >= count) {
        throw new InvalidInput(
            "shard", index + "/" + count, "I/N with 0 ≤ I < N", "parts are counted from 0");
      }
    }
  }

  /** 299 samples, δ = 0.05, seed 0, tolerance from the noise floor, everything checked. */
  public static final ForeignOptions DEFAULT =
      new ForeignOptions(
          299,
          0.05,
          0,
          Optional.empty(),
          Map.of(),
          Map.of(),
          true,
          true,
          false,
          false,
          false,
          2,
          15,
          1,
          new Shard(0, 1));

  /**
   * Checks the numbers and copies the maps.
   *
   * @param samples independent samples of every claim
   * @param delta the probability δ that a claim may be wrong with
   * @param seed the user's part of the seed
   * @param tolerance the accepted error; empty for a multiple of the noise floor
   * @param sizes the lengths of named open axes
   * @param shapes the shapes of inputs, by name; they win over {@code sizes}
   * @param permutations whether permutations of nodes are checked
   * @param batch whether the composition of batches is checked
   * @param everyElement whether all elements of a finite group are walked, not generators only
   * @param random whether the model is declared random, to be compared in distribution
   * @param layers whether the steps of the model are measured even if nothing is refuted
   * @param climbs adversarial climbs of every claim
   * @param climbSteps steps of a climb
   * @param threads how many samples are evaluated at once, where the model allows it
   * @param shard which part of the samples is run, of how many parts
   * @throws InvalidInput if a number is out of range
   */
  public ForeignOptions {
    require("number of samples", samples, samples >= 1 && samples <= 1_000_000_000, "1 … 10⁹");
    require("δ", delta, delta > 0 && delta < 1, "a number in (0, 1)");
    require("adversarial climbs", climbs, climbs >= 0, "no negative number");
    require("steps of a climb", climbSteps, climbSteps >= 0, "no negative number");
    require("threads", threads, threads >= 1 && threads <= 1024, "1 … 1024");
    sizes.forEach((s, n) -> require("length of '" + s + "'", n, n >= 1, "at least 1"));
    shapes.forEach(
        (s, shape) ->
            require("shape of '" + s + "'", shape, shape.stream().allMatch(n -> n >= 0), "no −"));
    sizes = Map.copyOf(sizes);
    shapes = Map.copyOf(shapes);
  }

  private static void require(String what, Object got, boolean fine, String expected) {
    if (!fine) {
      throw new InvalidInput(what, got.toString(), expected, "");
    }
  }

  private Builder copy() {
    return new Builder(this);
  }

  /** The fields while one of them changes. */
  private static final class Builder {
    int samples;
    double delta;
    long seed;
    Optional<Tolerance.Declared> tolerance;
    Map<String, Integer> sizes;
    Map<String, List<Integer>> shapes;
    boolean permutations;
    boolean batch;
    boolean everyElement;
    boolean random;
    boolean layers;
    int climbs;
    int climbSteps;
    int threads;
    Shard shard;

    Builder(ForeignOptions o) {
      samples = o.samples;
      delta = o.delta;
      seed = o.seed;
      tolerance = o.tolerance;
      sizes = new TreeMap<>(o.sizes);
      shapes = new TreeMap<>(o.shapes);
      permutations = o.permutations;
      batch = o.batch;
      everyElement = o.everyElement;
      random = o.random;
      layers = o.layers;
      climbs = o.climbs;
      climbSteps = o.climbSteps;
      threads = o.threads;
      shard = o.shard;
    }

    ForeignOptions done() {
      return new ForeignOptions(
          samples,
          delta,
          seed,
          tolerance,
          sizes,
          shapes,
          permutations,
          batch,
          everyElement,
          random,
          layers,
          climbs,
          climbSteps,
          threads,
          shard);
    }
  }

  /**
   * With another number of samples.
   *
   * @param number 1 … 10⁹
   * @return a copy
   * @throws InvalidInput if it is out of range
   */
  public ForeignOptions withSamples(int number) {
    Builder b = copy();
    b.samples = number;
    return b.done();
  }

  /**
   * With as many samples as a claim needs: at most the fraction ε violates, wrong with probability
   * at most δ.
   *
   * @param epsilon ε in (0, 1)
   * @param probability δ in (0, 1)
   * @return a copy
   * @throws InvalidInput if ε or δ is out of range, or more than 10⁹ samples were needed
   */
  public ForeignOptions withClaim(double epsilon, double probability) {
    long n = ClopperPearson.samplesWithoutFailure(epsilon, probability);
    require("violating fraction ε", epsilon, n <= 1_000_000_000, "a claim within 10⁹ samples");
    Builder b = copy();
    b.samples = (int) n;
    b.delta = probability;
    return b.done();
  }

  /**
   * With another probability of being wrong.
   *
   * @param probability δ in (0, 1)
   * @return a copy
   * @throws InvalidInput if it is out of range
   */
  public ForeignOptions withDelta(double probability) {
    Builder b = copy();
    b.delta = probability;
    return b.done();
  }

  /**
   * With another seed.
   *
   * @param number any
   * @return a copy
   */
  public ForeignOptions withSeed(long number) {
    Builder b = copy();
    b.seed = number;
    return b.done();
  }

  /**
   * With a declared tolerance, which also decides for elements that interpolate.
   *
   * @param relative the accepted relative error
   * @param reason why so much is accepted
   * @return a copy
   * @throws InvalidInput if the number is not positive or the reason is blank
   */
  public ForeignOptions withTolerance(double relative, String reason) {
    Builder b = copy();
    b.tolerance = Optional.of(new Tolerance.Declared(relative, reason));
    return b.done();
  }

  /** Against the noise floor, all samples in one part, without a search. */
  ForeignOptions measured() {
    Builder b = copy();
    b.tolerance = Optional.empty();
    b.climbs = 0;
    b.shard = new Shard(0, 1);
    return b.done();
  }

  /**
   * With the length of a named open axis.
   *
   * @param symbol its name
   * @param length at least 1
   * @return a copy
   * @throws InvalidInput if the length is below 1
   */
  public ForeignOptions withSize(String symbol, int length) {
    Builder b = copy();
    b.sizes.put(symbol, length);
    return b.done();
  }

  /**
   * With the shape of an input.
   *
   * @param input its name
   * @param shape the length of every axis
   * @return a copy
   * @throws InvalidInput if a length is negative
   */
  public ForeignOptions withShape(String input, List<Integer> shape) {
    Builder b = copy();
    b.shapes.put(input, List.copyOf(shape));
    return b.done();
  }

  /**
   * With or without permutations of nodes.
   *
   * @param on whether they are checked
   * @return a copy
   */
  public ForeignOptions withPermutations(boolean on) {
    Builder b = copy();
    b.permutations = on;
    return b.done();
  }

  /**
   * With or without the composition of batches; off where the first axis is no batch.
   *
   * @param on whether it is checked
   * @return a copy
   */
  public ForeignOptions withBatch(boolean on) {
    Builder b = copy();
    b.batch = on;
    return b.done();
  }

  /**
   * With all elements of a finite group, not its generators only.
   *
   * @param on whether all are walked
   * @return a copy
   */
  public ForeignOptions withEveryElement(boolean on) {
    Builder b = copy();
    b.everyElement = on;
    return b.done();
  }

  /**
   * With the model declared random: it is compared in distribution.
   *
   * @param on whether it is random
   * @return a copy
   */
  public ForeignOptions withRandom(boolean on) {
    Builder b = copy();
    b.random = on;
    return b.done();
  }

  /**
   * With the steps of the model measured even if nothing is refuted: their residuals and hidden
   * representations.
   *
   * @param on whether they are
   * @return a copy
   */
  public ForeignOptions withLayers(boolean on) {
    Builder b = copy();
    b.layers = on;
    return b.done();
  }

  /**
   * With another adversarial budget.
   *
   * @param number climbs of every claim; 0 for none
   * @param steps steps of a climb
   * @return a copy
   * @throws InvalidInput if a number is negative
   */
  public ForeignOptions withAdversarial(int number, int steps) {
    Builder b = copy();
    b.climbs = number;
    b.climbSteps = steps;
    return b.done();
  }

  /**
   * On several threads, where the model allows it; the report stays the same.
   *
   * @param number 1 … 1024
   * @return a copy
   * @throws InvalidInput if the number is out of range
   */
  public ForeignOptions withThreads(int number) {
    Builder b = copy();
    b.threads = number;
    return b.done();
  }

  /**
   * One part of the samples only; the reports of all parts merge to that of the whole.
   *
   * @param index which part, from 0
   * @param count how many parts
   * @return a copy
   * @throws InvalidInput unless 0 ≤ index &lt; count
   */
  public ForeignOptions withShard(int index, int count) {
    Builder b = copy();
    b.shard = new Shard(index, count);
    return b.done();
  }
}
