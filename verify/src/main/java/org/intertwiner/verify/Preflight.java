package org.intertwiner.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.intertwiner.verify.Evaluator.MapFailed;
import org.intertwiner.verify.Settings.Sample;
import org.intertwiner.verify.action.DataAction;
import org.intertwiner.verify.action.Discretisation;
import org.intertwiner.verify.action.Space;
import org.intertwiner.verify.statistics.ErrorSummary;
import org.intertwiner.verify.tolerance.NoiseFloor;
import org.intertwiner.verify.tolerance.Precision;
import org.intertwiner.verify.tolerance.Tolerance;

/**
 * What is looked at before anything is concluded: do the actions act, does the map answer the same
 * question the same way, are its answers finite, and how noisy are they.
 */
final class Preflight<G, X, Y> {
  private static final int SAMPLES = 8;
  private static final int STEP_SAMPLES = 3;
  private static final int PERTURBATIONS = 4;
  private static final int LAW_TRIALS = 24;

  /** Accepted error of the action laws in units of roundoff. */
  private static final double LAW_ROUNDOFFS = 1e4;

  private final Settings<G, X, Y> settings;
  private Evaluator<G, X, Y> evaluator;
  private final List<String> notes = new ArrayList<>();
  private double actionNoise;

  Preflight(Settings<G, X, Y> settings, Evaluator<G, X, Y> evaluator) {
    this.settings = settings;
    this.evaluator = evaluator;
  }

  /**
   * The floor, remarks, the check that stops everything else, if there is one, and whether the map
   * rounds to fewer digits inside.
   */
  record Findings(NoiseFloor floor, List<String> notes, Optional<Check> stop, boolean inSteps) {
    <G, X, Y> Evaluator<G, X, Y> evaluator(Evaluator<G, X, Y> usual) {
      return inSteps ? usual.leavingOutSteps() : usual;
    }
  }

  Findings run() {
    NoiseFloor none = NoiseFloor.atRoundoff(settings.map().source().space().precision());
    try {
      Optional<Check> stop = actions().or(this::determinism);
      if (stop.isPresent()) {
        return new Findings(none, notes, stop, false);
      }
      boolean inSteps = inSteps();
      NoiseFloor floor = floor();
      return new Findings(floor, notes, tooNoisy(floor), inSteps);
    } catch (MapFailed failed) {
      return new Findings(
          none, notes, Optional.of(inconclusive("evaluation", failed.getMessage())), false);
    }
  }

  /** Whether the actions act, for maps whose values are random. */
  Optional<Check> actionsOnly() {
    try {
      return actions();
    } catch (MapFailed failed) {
      return Optional.of(inconclusive("evaluation", failed.getMessage()));
    }
  }

  private Check inconclusive(String of, String reason) {
    return new Check(
        of,
        new Verdict.Inconclusive(reason),
        settings.metric().title(),
        ErrorSummary.EMPTY,
        NoiseFloor.atRoundoff(settings.map().source().space().precision()));
  }

  private Sample<G, X> sample(int index) {
    return settings.independent(settings.token(ReplayToken.Budget.INDEPENDENT, index));
  }

  private Optional<Check> actions() {
    for (int k = 0; k < LAW_TRIALS; k++) {
      Sample<G, X> sample = sample(k);
      G h = sample(k + LAW_TRIALS).g();
      X x = evaluator.source().space().with(sample.form(), sample.x());
      Optional<Check> bad = law(evaluator.source(), "inputs", sample.g(), h, x, k);
      if (bad.isEmpty()) {
        Y y = evaluator.value(sample.form(), sample.x());
        bad = law(evaluator.target(), "outputs", sample.g(), h, y, k);
      }
      if (bad.isPresent()) {
        return bad;
      }
    }
    return Optional.empty();
  }

  /** (gh)·z = g·(h·z) and g⁻¹·(g·z) = z, where all elements act exactly. */
  private <Z> Optional<Check> law(DataAction<G, Z> action, String of, G g, G h, Z z, int index) {
    var group = settings.group();
    Space<Z> space = action.space();
    G gh = group.multiply(g, h);
    double[] numbers = space.coordinates(z);
    boolean exact =
        action
            .discretisation(g)
            .coarser(action.discretisation(h))
            .coarser(action.discretisation(gh))
            .equals(Discretisation.exact());
    if (!exact || !Evaluator.isFinite(numbers)) {
      return Optional.empty();
    }
    double[] once = space.coordinates(action.act(gh, z));
    double[] twice = space.coordinates(action.act(g, action.act(h, z)));
    double[] back = space.coordinates(action.act(group.inverse(g), action.act(g, z)));
    double defect =
        Math.max(
            settings.metric().relative(once, twice), settings.metric().relative(back, numbers));
    double accepted = Math.min(LAW_ROUNDOFFS * space.precision().unitRoundoff(), Judge.UNSTABLE);
    if (!(defect > accepted)) {
      actionNoise = Math.max(actionNoise, defect);
      return Optional.empty();
    }
    return Optional.of(noAction(of, g, h, defect, space.precision(), index));
  }

  private Check noAction(String of, G g, G h, double defect, Precision precision, int index) {
    Elements<G> names = new Elements<>(settings.symmetry());
    String pair = names.name(g) + " and " + names.name(h);
    Witness witness =
        new Witness(
            pair,
            pair,
            0,
            "a random element of the data",
            defect,
            Optional.empty(),
            precision.unitRoundoff(),
            Optional.of(
                "the declared action on " + of + " is no left action: (gh)·x and g·(h·x) differ"),
            Optional.of(settings.token(ReplayToken.Budget.INDEPENDENT, index)));
    return new Check(
        "the action on " + of,
        new Verdict.Refuted(witness),
        settings.metric().title(),
        ErrorSummary.of(defect),
        NoiseFloor.atRoundoff(precision));
  }

  private Optional<Check> determinism() {
    double worst = 0;
    boolean zero = true;
    for (int k = 0; k < SAMPLES; k++) {
      Sample<G, X> sample = sample(k);
      if (!Evaluator.isFinite(sample.x())) {
        return Optional.of(
            inconclusive("inputs", "the sampler of inputs gave numbers that are not finite"));
      }
      double[] first = evaluator.numbers(sample.form(), sample.x());
      double[] second = evaluator.numbers(sample.form(), sample.x());
      zero &= Arrays.stream(first).allMatch(v -> v == 0);
      if (first.length != second.length) {
        return Optional.of(
            inconclusive("determinism", "two evaluations at one input differ in length"));
      }
      if (!Arrays.equals(first, second)) {
        double d = settings.metric().relative(first, second);
        worst = Math.max(worst, Double.isNaN(d) ? 0 : d);
      }
    }
    if (zero) {
      notes.add("the output was zero at every one of the first " + SAMPLES + " inputs");
    }
    if (worst == 0) {
      return Optional.empty();
    }
    String noise =
        String.format(
            Locale.ROOT, "two evaluations at one input differ by up to %.1e relative", worst);
    if (settings.tolerance() instanceof Tolerance.Declared) {
      notes.add("the map is not deterministic: " + noise);
      return Optional.empty();
    }
    return Optional.of(
        inconclusive(
            "determinism",
            noise + ": the map is not deterministic; fix its seed or declare a tolerance"));
  }

  /** Rounding to fewer digits inside is an error of the map, not noise. */
  private boolean inSteps() {
    if (settings.tolerance() instanceof Tolerance.Declared) {
      return false;
    }
    int count = 0;
    for (int k = 0; k < STEP_SAMPLES; k++) {
      Sample<G, X> sample = sample(k);
      var random = Settings.random(sampleSeed(k) + 1);
      count += evaluator.movesInSteps(sample.form(), sample.x(), random) ? 1 : 0;
    }
    if (2 * count <= STEP_SAMPLES) {
      return false;
    }
    evaluator = evaluator.leavingOutSteps();
    notes.add(
        "the output moves in steps that are coarser than its numbers: the map rounds to fewer"
            + " digits inside; that counts as error, not as noise (declare a tolerance if it is"
            + " meant)");
    return true;
  }

  private long sampleSeed(int index) {
    return settings.token(ReplayToken.Budget.INDEPENDENT, index).sampleSeed();
  }

  private NoiseFloor floor() {
    List<NoiseFloor> floors = new ArrayList<>();
    for (int k = 0; k < SAMPLES; k++) {
      ReplayToken token = settings.token(ReplayToken.Budget.INDEPENDENT, k);
      Sample<G, X> sample = settings.independent(token);
      var random = Settings.random(~token.sampleSeed());
      floors.add(evaluator.floor(sample.form(), sample.x(), PERTURBATIONS, random));
    }
    floors.sort(Comparator.comparingDouble(NoiseFloor::relative));
    NoiseFloor median = floors.get(SAMPLES / 2);
    return new NoiseFloor(
        Math.max(median.relative(), actionNoise),
        median.rms(),
        floors.stream().mapToLong(NoiseFloor::perturbations).sum(),
        median.precision());
  }

  private Optional<Check> tooNoisy(NoiseFloor floor) {
    if (settings.tolerance() instanceof Tolerance.Declared
        || settings.tolerance().accepted(floor) <= Judge.UNSTABLE) {
      return Optional.empty();
    }
    return Optional.of(
        inconclusive(
            "noise floor",
            String.format(
                Locale.ROOT,
                "the output moves by %.1e relative when the input moves by one unit in the last"
                    + " place: no error can be told from noise",
                floor.relative())));
  }
}
