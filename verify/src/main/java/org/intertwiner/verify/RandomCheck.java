package org.intertwiner.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.Refusal;
import org.intertwiner.verify.Settings.Sample;
import org.intertwiner.verify.action.NumericMap;
import org.intertwiner.verify.action.Space;
import org.intertwiner.verify.statistics.EnergyTest;
import org.intertwiner.verify.statistics.ErrorSummary;
import org.intertwiner.verify.statistics.TwoSample;
import org.intertwiner.verify.tolerance.NoiseFloor;

/**
 * Compares f(g·x) with g·f(x) in distribution, for maps that are declared random.
 *
 * <p>At each of several pairs (g, x) both sides are drawn a few times, and all pairs are tested
 * together. A rejection at level δ is confirmed on fresh pairs and draws, so that a right map is
 * refuted with probability at most δ².
 */
final class RandomCheck<G, X, Y> {
  private static final int DRAWS = 8;
  private static final int PERMUTATIONS = 999;
  private static final double EFFECT = 0.5;
  private static final int POWER_TRIALS = 20;
  private static final int ELEMENTS_TRIED = 8;
  private static final int ATTEMPTS = 20;

  private final Settings<G, X, Y> settings;
  private final NumericMap<G, X, Y> map;
  private final Evaluator<G, X, Y> evaluator;
  private final Elements<G> elements;
  private final NoiseFloor floor;

  RandomCheck(Settings<G, X, Y> settings, Evaluator<G, X, Y> evaluator) {
    this.settings = settings;
    this.map = settings.map();
    this.evaluator = evaluator;
    this.elements = new Elements<>(settings.symmetry());
    this.floor = NoiseFloor.atRoundoff(map.target().space().precision());
  }

  /** Draws of both sides. */
  private record Draws(List<double[][]> left, List<double[][]> right) {}

  /** Says that nothing could be compared, and why. */
  private static final class NotComparable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotComparable(String message) {
      super(message);
    }
  }

  Check run() {
    try {
      double level = settings.options().delta();
      Draws first = draws(0, Optional.empty());
      EnergyTest.Result once = test(first, 1);
      EnergyTest.Result result = once;
      boolean rejected = once.pValue() <= level;
      if (rejected) {
        result = test(draws(1, Optional.empty()), 2);
        rejected = result.pValue() <= level;
      }
      Verdict verdict =
          rejected
              ? new Verdict.Refuted(witness(result, level))
              : new Verdict.Compared(outcome(first, result));
      return check(verdict, ErrorSummary.of(result.inhomogeneity()));
    } catch (NotComparable reason) {
      return check(new Verdict.Inconclusive(reason.getMessage()), ErrorSummary.EMPTY);
    }
  }

  private Check check(Verdict verdict, ErrorSummary errors) {
    return new Check(
        "f(g·x) and g·f(x) in distribution", verdict, "relative energy distance", errors, floor);
  }

  private EnergyTest.Result test(Draws draws, long stream) {
    RandomGenerator random = Settings.random(settings.seed() + stream);
    return EnergyTest.of(draws.left(), draws.right(), floor.precision(), permutations(), random);
  }

  /** Enough that p-values reach a tenth of δ. */
  private int permutations() {
    return (int)
        Math.max(PERMUTATIONS, Math.min(100_000, Math.ceil(30 / settings.options().delta())));
  }

  private int places() {
    return Math.max(2, (settings.options().samples() + DRAWS - 1) / DRAWS);
  }

  private TwoSample outcome(Draws draws, EnergyTest.Result result) {
    double level = settings.options().delta();
    double single =
        EnergyTest.power(
            draws.left(),
            draws.right(),
            floor.precision(),
            EFFECT,
            level,
            POWER_TRIALS,
            Settings.random(settings.seed() + 3));
    return new TwoSample(
        "energy distance, means and spreads, by permutations",
        (long) places() * DRAWS,
        result.pValue(),
        level * level,
        EFFECT,
        single * single);
  }

  /** Fresh pairs and draws of a stage, with random elements or a fixed one. */
  private Draws draws(int stage, Optional<G> fixed) {
    List<double[][]> left = new ArrayList<>();
    List<double[][]> right = new ArrayList<>();
    int n = places();
    for (int k = 0; k < n; k++) {
      Settings.stopIfInterrupted();
      settings.options().progress().step("draws", k, n);
      ReplayToken token = settings.token(ReplayToken.Budget.INDEPENDENT, stage * n + k);
      RandomGenerator random = Settings.random(token.sampleSeed());
      Sample<G, X> sample = settings.sample(fixed.orElseGet(() -> element(random)), random);
      Space<X> inputs = map.source().space();
      double[][] a = new double[DRAWS][];
      double[][] b = new double[DRAWS][];
      for (int i = 0; i < DRAWS; i++) {
        X x = inputs.with(sample.form(), sample.x());
        X moved = map.source().act(sample.g(), inputs.with(sample.form(), sample.x()));
        a[i] = map.target().space().coordinates(draw(moved, random));
        b[i] = evaluator.movedOutput(sample.g(), draw(x, random));
        if (!Evaluator.isFinite(a[i]) || !Evaluator.isFinite(b[i])) {
          throw new NotComparable(
              "the map gave outputs that are not finite (replay " + token + ")");
        }
      }
      left.add(a);
      right.add(b);
    }
    return new Draws(left, right);
  }

  private G element(RandomGenerator random) {
    for (int i = 0; i < ATTEMPTS; i++) {
      G g = settings.symmetry().random(random);
      if (evaluator.decides(g)) {
        return g;
      }
    }
    List<G> exact = elements.special().stream().filter(evaluator::decides).toList();
    return exact.get(random.nextInt(exact.size())); // the identity at least
  }

  private Y draw(X x, RandomGenerator random) {
    try {
      return map.draw(x, random);
    } catch (Refusal refusal) {
      throw refusal;
    } catch (RuntimeException e) {
      throw new NotComparable("the map threw " + e);
    }
  }

  /** The simplest element that shows the difference by itself. */
  private Witness witness(EnergyTest.Result result, double level) {
    String element = "random elements";
    EnergyTest.Result shown = result;
    List<G> rungs = elements.ladder().rungs();
    int steps = 0;
    for (G g : rungs.subList(0, Math.min(ELEMENTS_TRIED, rungs.size()))) {
      if (settings.group().areEqual(g, settings.group().identity()) || !evaluator.decides(g)) {
        continue;
      }
      EnergyTest.Result single = test(draws(2, Optional.of(g)), 4);
      if (single.pValue() <= level / ELEMENTS_TRIED) {
        element = elements.description(g, map.source());
        shown = single;
        steps = 1;
        break;
      }
    }
    String cause =
        String.format(
            Locale.ROOT,
            "the distributions differ, most clearly in their %s (p = %.2g, confirmed on fresh"
                + " draws)",
            shown.deciding(),
            result.pValue());
    return new Witness(
        element,
        "random elements",
        steps,
        places() + " random inputs, " + DRAWS + " draws each",
        shown.inhomogeneity(),
        Optional.empty(),
        Math.max(shown.usual(), floor.relative()),
        Optional.of(cause),
        Optional.empty());
  }
}
