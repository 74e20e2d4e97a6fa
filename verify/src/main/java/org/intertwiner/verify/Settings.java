package org.intertwiner.verify;

import java.util.concurrent.CancellationException;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.intertwiner.algebra.group.CompactGroup;
import org.intertwiner.algebra.laws.Sampler;
import org.intertwiner.verify.action.NumericMap;
import org.intertwiner.verify.tolerance.ErrorMetric;
import org.intertwiner.verify.tolerance.Tolerance;

/** Everything that determines a check. */
record Settings<G, X, Y>(
    NumericMap<G, X, Y> map,
    CompactGroup<G> group,
    Sampler<X> inputs,
    int samples,
    double delta,
    long seed,
    Tolerance tolerance,
    ErrorMetric metric,
    int climbs,
    int climbSteps,
    boolean parallel) {
  static final String ALGORITHM = "L64X128MixRandom";
  private static final RandomGeneratorFactory<RandomGenerator> FACTORY =
      RandomGeneratorFactory.of(ALGORITHM);

  static RandomGenerator random(long seed) {
    return FACTORY.create(seed);
  }

  /** Lets a long check be stopped. */
  static void stopIfInterrupted() {
    if (Thread.interrupted()) {
      throw new CancellationException("the check was stopped");
    }
  }

  ReplayToken token(ReplayToken.Budget budget, int index) {
    return new ReplayToken(ALGORITHM, seed, budget, index);
  }

  /** The independent sample of a token: a Haar-random element, a random input. */
  Sample<G, X> independent(ReplayToken token) {
    RandomGenerator random = random(token.sampleSeed());
    G g = group.random(random);
    return sample(g, random);
  }

  /** A random input for a given element. */
  Sample<G, X> sample(G g, RandomGenerator random) {
    X form = inputs.sample(random);
    return new Sample<>(g, form, map.source().space().coordinates(form));
  }

  String subject() {
    return group.name() + "-equivariance of '" + map.name() + "'";
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
