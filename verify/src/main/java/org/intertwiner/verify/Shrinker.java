package org.intertwiner.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.intertwiner.verify.Evaluator.MapFailed;
import org.intertwiner.verify.Evaluator.Outcome;
import org.intertwiner.verify.Evaluator.Sides;
import org.intertwiner.verify.Settings.Sample;
import org.intertwiner.verify.action.ElementLadder;
import org.intertwiner.verify.action.Space;
import org.intertwiner.verify.tolerance.NoiseFloor;
import org.intertwiner.verify.tolerance.Tolerance;

/**
 * Makes a counter-example as simple as it can: first the group element, then the input (few
 * non-zero numbers, then ones), while it keeps failing by at least a hundredth of the first error.
 */
final class Shrinker<G, X, Y> {
  /** Evaluations spent on the first budget's counter-example, which reports show. */
  private static final int BUDGET = 3000;

  /** Evaluations spent on the others. */
  private static final int SMALL_BUDGET = 300;

  private static final double KEPT = 0.01;
  private static final int LISTED = 4;

  private final Settings<G, X, Y> settings;
  private final Evaluator<G, X, Y> evaluator;
  private final Judge<G, X, Y> judge;
  private final Elements<G> elements;
  private final Optional<ElementLadder<G>> ladder;

  /** With the elements to try in place of the failing one; nothing to keep it. */
  Shrinker(
      Settings<G, X, Y> settings,
      Evaluator<G, X, Y> evaluator,
      Judge<G, X, Y> judge,
      Optional<ElementLadder<G>> ladder) {
    this.settings = settings;
    this.evaluator = evaluator;
    this.judge = judge;
    this.elements = new Elements<>(settings.symmetry());
    this.ladder = ladder;
  }

  /** The smallest counter-example found from a failing sample. */
  Witness shrink(Sample<G, X> failing, double residual, Optional<ReplayToken> token) {
    long seed = token.map(ReplayToken::sampleSeed).orElse(settings.seed());
    boolean shown = token.map(t -> t.budget() == ReplayToken.Budget.INDEPENDENT).orElse(true);
    Descent descent = new Descent(failing, residual, shown ? BUDGET : SMALL_BUDGET);
    descent.run();
    Sample<G, X> best = descent.best;
    int steps = descent.steps;
    NoiseFloor floor = judge.localFloor(best, seed);
    Outcome outcome = evaluator.evaluate(best);
    if (!(outcome.residual() > settings.tolerance().accepted(floor))) {
      best = failing;
      steps = 0;
      floor = judge.localFloor(best, seed);
      outcome = evaluator.evaluate(best);
    }
    return new Witness(
        elements.description(best.g(), evaluator.source()),
        elements.name(failing.g()),
        steps,
        describe(best),
        outcome.residual(),
        Optional.empty(),
        floor.relative(),
        new Diagnosis<>(settings, evaluator).cause(failing, outcome, judge.accepted()),
        token,
        outcome.sides() == Sides.FINITE ? evaluator.contrasts(best) : List.of());
  }

  private String describe(Sample<G, X> sample) {
    Space<X> space = evaluator.source().space();
    double[] x = sample.x();
    int[] nonZero = nonZero(x);
    if (nonZero.length == 0) {
      return "zero";
    }
    if (nonZero.length > LISTED) {
      return nonZero.length + " of " + x.length + " numbers are not zero";
    }
    List<String> parts = new ArrayList<>();
    for (int i : nonZero) {
      parts.add(number(x[i]) + " at " + space.place(i));
    }
    return (nonZero.length == 1 ? "one-hot: " : "") + String.join("; ", parts);
  }

  private static String number(double v) {
    return v == Math.rint(v) && Math.abs(v) < 1e9
        ? Long.toString((long) v)
        : String.format(Locale.ROOT, "%.6g", v);
  }

  private static int[] nonZero(double[] x) {
    int[] out = new int[x.length];
    int n = 0;
    for (int i = 0; i < x.length; i++) {
      if (x[i] != 0) {
        out[n++] = i;
      }
    }
    return Arrays.copyOf(out, n);
  }

  /** One descent; not shared between threads. */
  private final class Descent {
    private final Predicate<Outcome> fails;
    private Sample<G, X> best;
    private int steps;
    private int budget;

    Descent(Sample<G, X> start, double residual, int budget) {
      this.best = start;
      this.budget = budget;
      double threshold = Math.max(judge.accepted(), KEPT * residual);
      this.fails =
          Double.isInfinite(residual)
              ? o -> o.sides() == Sides.ONE_NOT_FINITE
              : o -> o.sides() == Sides.FINITE && o.residual() > threshold;
    }

    void run() {
      element();
      sampled();
      fewer();
      simpler();
      element();
    }

    private boolean accept(Sample<G, X> candidate) {
      Settings.stopIfInterrupted();
      if (budget-- <= 0) {
        return false;
      }
      boolean decidable =
          settings.tolerance() instanceof Tolerance.Declared || evaluator.decides(candidate.g());
      try {
        if (decidable && fails.test(evaluator.evaluate(candidate))) {
          best = candidate;
          steps++;
          return true;
        }
      } catch (MapFailed failed) {
        return false; // another failure than the one that is followed
      }
      return false;
    }

    /** Simple elements first; then steps from the failing one towards them. */
    private void element() {
      if (ladder.isEmpty()) {
        return;
      }
      List<G> rungs = ladder.get().rungs();
      for (G g : rungs) {
        if (settings.group().areEqual(g, best.g()) || accept(best.with(g))) {
          return;
        }
      }
      boolean progress = true;
      while (progress && budget > 0) {
        progress = false;
        List<G> below = ladder.get().simpler(best.g());
        for (G g : below.subList(Math.min(rungs.size(), below.size()), below.size())) {
          if (accept(best.with(g))) {
            progress = true;
            break;
          }
        }
      }
    }

    /** What the sampler itself calls simpler. */
    private void sampled() {
      boolean progress = true;
      while (progress && budget > 0) {
        progress = false;
        X now = evaluator.source().space().with(best.form(), best.x());
        for (X candidate : settings.inputs().shrink(now)) {
          double[] numbers = evaluator.source().space().coordinates(candidate);
          if (accept(new Sample<>(best.g(), candidate, numbers))) {
            progress = true;
            break;
          }
        }
      }
    }

    /** Sets ever smaller groups of numbers to zero (delta debugging). */
    private void fewer() {
      int parts = 2;
      while (budget > 0) {
        int[] alive = nonZero(best.x());
        if (alive.length <= 1) {
          return;
        }
        parts = Math.min(parts, alive.length);
        if (keepOnePart(alive, parts)) {
          parts = 2;
        } else if (parts > 2 && dropOnePart(alive, parts)) {
          parts = Math.max(2, parts - 1);
        } else if (parts == alive.length) {
          return;
        } else {
          parts = Math.min(2 * parts, alive.length);
        }
      }
    }

    private boolean keepOnePart(int[] alive, int parts) {
      for (int p = 0; p < parts; p++) {
        double[] x = new double[best.x().length];
        for (int k = start(alive, parts, p); k < start(alive, parts, p + 1); k++) {
          x[alive[k]] = best.x()[alive[k]];
        }
        if (accept(best.with(x))) {
          return true;
        }
      }
      return false;
    }

    private boolean dropOnePart(int[] alive, int parts) {
      for (int p = 0; p < parts; p++) {
        double[] x = best.x().clone();
        for (int k = start(alive, parts, p); k < start(alive, parts, p + 1); k++) {
          x[alive[k]] = 0;
        }
        if (accept(best.with(x))) {
          return true;
        }
      }
      return false;
    }

    private int start(int[] alive, int parts, int part) {
      return (int) ((long) alive.length * part / parts);
    }

    /** Replaces numbers by ones or short numbers. */
    private void simpler() {
      int[] alive = nonZero(best.x());
      double[] ones = best.x().clone();
      for (int i : alive) {
        ones[i] = Math.signum(ones[i]);
      }
      if (!Arrays.equals(ones, best.x())) {
        accept(best.with(ones));
      }
      for (int i : alive) {
        double v = best.x()[i];
        for (double candidate : new double[] {1, -1, Math.rint(v), Math.rint(v * 8) / 8}) {
          double[] x = best.x().clone();
          x[i] = candidate;
          if (v == candidate || (candidate != 0 && accept(best.with(x)))) {
            break;
          }
        }
      }
    }
  }
}
