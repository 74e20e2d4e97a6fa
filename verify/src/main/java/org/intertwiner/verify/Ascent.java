package org.intertwiner.verify;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Group;
import org.intertwiner.algebra.lie.LieGroup;
import org.intertwiner.verify.Evaluator.MapFailed;
import org.intertwiner.verify.Evaluator.Sides;
import org.intertwiner.verify.Settings.Sample;
import org.intertwiner.verify.action.Space;

/**
 * A search for the largest error over elements and inputs, uphill from a random sample.
 *
 * <p>Elements move along the Lie algebra by steps that grow after a success and shrink after a
 * failure, or to neighbours in the Cayley graph; inputs move in all directions, in single
 * coordinates, in scale, and towards sparse and faded ones. Needs no derivatives of the map.
 */
final class Ascent<G, X, Y> {
  /** How much larger than at the start the numbers may become. */
  private static final double LARGEST = 64;

  private static final double GROWTH = 1.6;
  private static final double DECAY = 0.84; // balances one success in about four steps
  private static final double SHORTEST = 1e-9;

  private final Settings<G, X, Y> settings;
  private final Evaluator<G, X, Y> evaluator;
  private final Space<X> space;
  private final Group<G> group;
  private final List<G> special;
  private final Optional<FiniteGroup<G>> finite;
  private final Optional<LieGroup<G>> lie;

  Ascent(
      Settings<G, X, Y> settings,
      Evaluator<G, X, Y> evaluator,
      Elements<G> elements,
      List<G> special) {
    this.settings = settings;
    this.evaluator = evaluator;
    this.space = evaluator.source().space();
    this.group = settings.group();
    this.special = special;
    this.finite = elements.finite();
    this.lie = elements.lie();
  }

  /** The highest sample that a climb from the given one reaches. */
  Sample<G, X> climb(Sample<G, X> start, int steps, RandomGenerator random) {
    return new Climb(start, random).run(steps);
  }

  private double height(Sample<G, X> sample) {
    if (!evaluator.decides(sample.g()) || !Evaluator.isFinite(sample.x())) {
      return -1;
    }
    try {
      var outcome = evaluator.evaluate(sample);
      return outcome.sides() == Sides.FINITE ? outcome.residual() : -1;
    } catch (MapFailed failed) {
      return -1; // inputs that the sampler would not have made may be refused
    }
  }

  /** One climb; not shared between threads. */
  private final class Climb {
    private final RandomGenerator random;
    private final double bound;
    private Sample<G, X> best;
    private double height;
    private double elementStep = 0.5;
    private double inputStep = 0.5;

    Climb(Sample<G, X> start, RandomGenerator random) {
      this.random = random;
      this.best = start;
      this.height = height(start);
      this.bound = LARGEST * largest(start.x());
    }

    Sample<G, X> run(int steps) {
      for (int step = 0; step < steps; step++) {
        Settings.stopIfInterrupted();
        boolean element = random.nextBoolean();
        Sample<G, X> candidate = element ? best.with(neighbour(best.g())) : best.with(input());
        if (largest(candidate.x()) > bound) {
          continue;
        }
        double h = height(candidate);
        boolean better = h > height;
        if (better || (h == height && h >= 0)) {
          best = candidate;
          height = h;
        }
        adapt(element, better);
      }
      return best;
    }

    private void adapt(boolean element, boolean better) {
      double factor = better ? GROWTH : DECAY;
      if (element) {
        elementStep = Math.min(1, Math.max(SHORTEST, elementStep * factor));
      } else {
        inputStep = Math.min(1, Math.max(SHORTEST, inputStep * factor));
      }
    }

    private G neighbour(G g) {
      int kind = random.nextInt(8);
      if (kind == 0) {
        return settings.symmetry().random(random);
      }
      G step = kind == 1 ? special.get(random.nextInt(special.size())) : step();
      return random.nextBoolean() ? group.multiply(step, g) : group.multiply(g, step);
    }

    private G step() {
      if (finite.isPresent()) {
        List<G> generators = finite.get().generators();
        if (generators.isEmpty()) {
          return group.identity();
        }
        G s = generators.get(random.nextInt(generators.size()));
        return random.nextBoolean() ? s : group.inverse(s);
      }
      if (lie.isPresent()) {
        double[] direction = new double[lie.get().dimension()];
        for (int k = 0; k < direction.length; k++) {
          direction[k] = elementStep * random.nextGaussian();
        }
        return lie.get().exp(direction);
      }
      List<G> simpler = settings.symmetry().simpler(best.g());
      return simpler.isEmpty()
          ? special.get(random.nextInt(special.size()))
          : simpler.get(random.nextInt(simpler.size()));
    }

    private double[] input() {
      double[] x = best.x().clone();
      if (x.length == 0) {
        return x;
      }
      switch (random.nextInt(6)) {
        case 0, 1 -> everywhere(x);
        case 2 -> scale(x, Math.scalb(1.0, random.nextInt(9) - 4));
        case 3 -> window(x);
        default -> coordinates(x);
      }
      return space.coordinates(space.with(best.form(), x));
    }

    private void everywhere(double[] x) {
      double size = inputStep * largest(x);
      for (int i = 0; i < x.length; i++) {
        x[i] += size * random.nextGaussian();
      }
    }

    private void scale(double[] x, double factor) {
      for (int i = 0; i < x.length; i++) {
        x[i] *= factor;
      }
    }

    /** Fades everything outside of a run of coordinates. */
    private void window(double[] x) {
      int from = random.nextInt(x.length);
      int length = 1 + random.nextInt(x.length);
      double fade = random.nextBoolean() ? 0 : 0.5;
      for (int i = 0; i < x.length; i++) {
        x[i] *= Math.floorMod(i - from, x.length) < length ? 1 : fade;
      }
    }

    private void coordinates(double[] x) {
      int changed = 1 + random.nextInt(Math.max(1, x.length / 8));
      int kind = random.nextInt(5);
      for (int k = 0; k < changed; k++) {
        int i = random.nextInt(x.length);
        x[i] =
            switch (kind) {
              case 0 -> 0;
              case 1 -> -x[i];
              case 2 -> x[i] * Math.scalb(1.0, random.nextInt(9) - 4);
              case 3 -> x[i] + inputStep * largest(x) * random.nextGaussian();
              default -> x[random.nextInt(x.length)];
            };
      }
    }

    private double largest(double[] x) {
      double max = 0;
      for (double v : x) {
        max = Math.max(max, Math.abs(v));
      }
      return max;
    }
  }
}
