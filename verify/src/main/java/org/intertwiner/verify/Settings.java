package org.intertwiner.verify;

import java.util.concurrent.CancellationException;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.intertwiner.algebra.group.Group;
import org.intertwiner.algebra.laws.Sampler;
import org.intertwiner.verify.action.NumericMap;
import org.intertwiner.verify.action.Symmetry;
import org.intertwiner.verify.tolerance.ErrorMetric;
import org.intertwiner.verify.tolerance.Tolerance;

/** Everything that determines a check. */
record Settings<G, X, Y>(
    NumericMap<G, X, Y> map, Symmetry<G> symmetry, Sampler<X> inputs, Options options) {
  static final String ALGORITHM = "L64X128MixRandom";
  private static final RandomGeneratorFactory<RandomGenerator> FACTORY =
      RandomGeneratorFactory.of(ALGORITHM);

  /** What does not depend on types; {@code threads}, {@code progress} change no report. */
  record Options(
      int samples,
      double delta,
      long seed,
      Tolerance tolerance,
      ErrorMetric metric,
      int climbs,
      int climbSteps,
      boolean everyElement,
      Shard shard,
      int threads,
      Progress progress) {
    Options samples(int value) {
      return new Options(
          value,
          delta,
          seed,
          tolerance,
          metric,
          climbs,
          climbSteps,
          everyElement,
          shard,
          threads,
          progress);
    }

    Options delta(double value) {
      return new Options(
          samples,
          value,
          seed,
          tolerance,
          metric,
          climbs,
          climbSteps,
          everyElement,
          shard,
          threads,
          progress);
    }

    Options seed(long value) {
      return new Options(
          samples,
          delta,
          value,
          tolerance,
          metric,
          climbs,
          climbSteps,
          everyElement,
          shard,
          threads,
          progress);
    }

    Options tolerance(Tolerance value) {
      return new Options(
          samples,
          delta,
          seed,
          value,
          metric,
          climbs,
          climbSteps,
          everyElement,
          shard,
          threads,
          progress);
    }

    Options metric(ErrorMetric value) {
      return new Options(
          samples,
          delta,
          seed,
          tolerance,
          value,
          climbs,
          climbSteps,
          everyElement,
          shard,
          threads,
          progress);
    }

    Options shard(Shard value) {
      return new Options(
          samples,
          delta,
          seed,
          tolerance,
          metric,
          climbs,
          climbSteps,
          everyElement,
          value,
          threads,
          progress);
    }

    Options threads(int value) {
      return new Options(
          samples,
          delta,
          seed,
          tolerance,
          metric,
          climbs,
          climbSteps,
          everyElement,
          shard,
          value,
          progress);
    }

    Options progress(Progress value) {
      return new Options(
          samples,
          delta,
          seed,
          tolerance,
          metric,
          climbs,
          climbSteps,
          everyElement,
          shard,
          threads,
          value);
    }

    Options adversarial(int count, int steps) {
      return new Options(
          samples,
          delta,
          seed,
          tolerance,
          metric,
          count,
          steps,
          everyElement,
          shard,
          threads,
          progress);
    }

    Options walkingAll() {
      return new Options(
          samples,
          delta,
          seed,
          tolerance,
          metric,
          climbs,
          climbSteps,
          true,
          shard,
          threads,
          progress);
    }
  }

  /** The part {@code index} of {@code count} of every budget: a block of neighbouring samples. */
  record Shard(int index, int count) {
    static final Shard ALL = new Shard(0, 1);

    Tally.Range of(int planned) {
      return new Tally.Range(
          (int) ((long) planned * index / count), (int) ((long) planned * (index + 1) / count));
    }
  }

  static RandomGenerator random(long seed) {
    return FACTORY.create(seed);
  }

  /** Lets a long check be stopped. */
  static void stopIfInterrupted() {
    if (Thread.interrupted()) {
      throw new CancellationException("the check was stopped");
    }
  }

  Group<G> group() {
    return symmetry.group();
  }

  long seed() {
    return options.seed();
  }

  Tolerance tolerance() {
    return options.tolerance();
  }

  ErrorMetric metric() {
    return options.metric();
  }

  ReplayToken token(ReplayToken.Budget budget, int index) {
    return new ReplayToken(ALGORITHM, options.seed(), budget, index);
  }

  /** The independent sample of a token: a random element, a random input. */
  Sample<G, X> independent(ReplayToken token) {
    RandomGenerator random = random(token.sampleSeed());
    G g = symmetry.random(random);
    return sample(g, random);
  }

  /** A random input for a given element. */
  Sample<G, X> sample(G g, RandomGenerator random) {
    X form = inputs.sample(random);
    return new Sample<>(g, form, map.source().space().coordinates(form));
  }

  String subject() {
    return symmetry.name() + "-equivariance of '" + map.name() + "'";
  }

  /** A group element and the numbers of an input. */
  record Sample<G, X>(G g, X form, double[] x) {
    Sample<G, X> with(G other) {
      return new Sample<>(other, form, x);
    }

    Sample<G, X> with(double[] other) {
      return new Sample<>(g, form, other);
    }
  }
}
