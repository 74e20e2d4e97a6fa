package org.intertwiner.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.CompactGroup;
import org.intertwiner.algebra.laws.Sampler;
import org.intertwiner.verify.Settings.Options;
import org.intertwiner.verify.Settings.Shard;
import org.intertwiner.verify.action.NumericMap;
import org.intertwiner.verify.action.Symmetry;
import org.intertwiner.verify.statistics.ClopperPearson;
import org.intertwiner.verify.tolerance.ErrorMetric;
import org.intertwiner.verify.tolerance.Tolerance;

/**
 * A check that a map commutes with a group: f(g·x) = g·f(x).
 *
 * <p>An immutable description; nothing runs before {@link #check()}:
 *
 * <pre>{@code
 * Report report = Equivariance.of(map).under(group).inputs(sampler).samples(299).seed(7).check();
 * }</pre>
 *
 * <p>Three budgets are kept apart: special elements; independent samples (Haar-random g, random x),
 * the only ones that enter statistics; and an adversarial search. The accepted error is a multiple
 * of the measured noise floor. A failure is shrunk to a simple group element and input. A map that
 * is {@linkplain NumericMap#declaredLinear() declared linear} is checked on a basis and on
 * generators, and certified; one that is {@linkplain NumericMap#declaredRandom() declared random}
 * is compared in distribution.
 *
 * <p><b>Accuracy</b>: TESTED means what {@link ClopperPearson#upper} says. Same seed, same report,
 * whatever the number of threads. <b>Complexity</b>: about 3 evaluations of the map per sample, and
 * 100 more for the noise floor.
 *
 * @param <G> the group elements
 * @param <X> the inputs
 * @param <Y> the outputs
 */
public final class Equivariance<G, X, Y> {
  private static final int DEFAULT_SAMPLES = 299;
  private static final double DEFAULT_DELTA = 0.05;
  private static final String SHRUNK =
      "element, input and residual of the counter-example are those of the shrunk one, the errors"
          + " of the check are those of the sample as found";

  private static final Options DEFAULTS =
      new Options(
          DEFAULT_SAMPLES,
          DEFAULT_DELTA,
          0,
          Tolerance.fromNoise(),
          ErrorMetric.L2,
          4,
          25,
          false,
          Shard.ALL,
          1,
          Progress.NONE);

  private final NumericMap<G, X, Y> map;
  private final Optional<Symmetry<G>> symmetry;
  private final Optional<Sampler<X>> inputs;
  private final Options options;
  private volatile Optional<Preflight.Findings> looked = Optional.empty();

  private Equivariance(
      NumericMap<G, X, Y> map,
      Optional<Symmetry<G>> symmetry,
      Optional<Sampler<X>> inputs,
      Options options) {
    this.map = map;
    this.symmetry = symmetry;
    this.inputs = inputs;
    this.options = options;
  }

  /**
   * Starts the description of a check with the map.
   *
   * @param <G> the group elements
   * @param <X> the inputs
   * @param <Y> the outputs
   * @param map the map with the actions on its inputs and outputs
   * @return a check of 299 samples, δ = 0.05, seed 0, tolerance from the noise floor
   */
  public static <G, X, Y> Equivariance<G, X, Y> of(NumericMap<G, X, Y> map) {
    return new Equivariance<>(map, Optional.empty(), Optional.empty(), DEFAULTS);
  }

  private Equivariance<G, X, Y> with(Options other) {
    return new Equivariance<>(map, symmetry, inputs, other);
  }

  /**
   * Under which compact group, with its Haar measure.
   *
   * @param group a compact group; a finite one is also walked by its generators
   * @return a copy
   */
  public Equivariance<G, X, Y> under(CompactGroup<G> group) {
    return under(Symmetry.haar(group));
  }

  /**
   * Under which group, drawn from how: translations, scalings, boosts, permutations.
   *
   * @param claimed the group with a named distribution; a statistical claim speaks of that
   *     distribution
   * @return a copy
   */
  public Equivariance<G, X, Y> under(Symmetry<G> claimed) {
    return new Equivariance<>(map, Optional.of(claimed), inputs, options);
  }

  /**
   * On which inputs.
   *
   * @param sampler makes random inputs; see {@link Inputs}
   * @return a copy
   */
  public Equivariance<G, X, Y> inputs(Sampler<X> sampler) {
    return new Equivariance<>(map, symmetry, Optional.of(sampler), options);
  }

  /**
   * How many independent samples.
   *
   * @param samples at least 1
   * @return a copy
   * @throws InvalidInput if the number is below 1
   */
  public Equivariance<G, X, Y> samples(int samples) {
    if (samples < 1) {
      throw new InvalidInput("number of samples", Integer.toString(samples), "at least 1", "");
    }
    return with(options.samples(samples));
  }

  /**
   * Which claim the samples shall support: that at most the fraction ε of all pairs (g, x)
   * violates, wrong with probability at most δ. Sets the number of samples.
   *
   * @param epsilon ε in (0, 1)
   * @param delta δ in (0, 1)
   * @return a copy
   * @throws InvalidInput if ε or δ is out of range, or more than 10⁹ samples were needed
   */
  public Equivariance<G, X, Y> claiming(double epsilon, double delta) {
    long n = ClopperPearson.samplesWithoutFailure(epsilon, delta);
    if (n > 1_000_000_000L) {
      throw new InvalidInput(
          "violating fraction ε", Double.toString(epsilon), "a claim within 10⁹ samples", "");
    }
    return with(options.samples((int) n).delta(delta));
  }

  /**
   * With which probability statistical claims may be wrong.
   *
   * @param delta δ in (0, 1)
   * @return a copy
   * @throws InvalidInput if δ is out of range
   */
  public Equivariance<G, X, Y> delta(double delta) {
    if (!(delta > 0 && delta < 1)) {
      throw new InvalidInput("probability δ", Double.toString(delta), "a number in (0, 1)", "");
    }
    return with(options.delta(delta));
  }

  /**
   * From which seed all random samples derive.
   *
   * @param seed any number
   * @return a copy
   */
  public Equivariance<G, X, Y> seed(long seed) {
    return with(options.seed(seed));
  }

  /**
   * Which error is accepted.
   *
   * @param tolerance a multiple of the noise floor, or a declared number with a reason
   * @return a copy
   */
  public Equivariance<G, X, Y> tolerance(Tolerance tolerance) {
    return with(options.tolerance(tolerance));
  }

  /**
   * How the two sides are compared.
   *
   * @param metric the relative error
   * @return a copy
   */
  public Equivariance<G, X, Y> metric(ErrorMetric metric) {
    return with(options.metric(metric));
  }

  /**
   * How hard to search for a violation beyond the independent samples.
   *
   * @param climbs number of climbs, each from a random sample; 0 for none
   * @param steps number of steps of a climb
   * @return a copy
   * @throws InvalidInput if a number is negative
   */
  public Equivariance<G, X, Y> adversarial(int climbs, int steps) {
    if (climbs < 0 || steps < 0) {
      throw new InvalidInput(
          "adversarial budget", climbs + " × " + steps, "no negative number", "");
    }
    return with(options.adversarial(climbs, steps));
  }

  /**
   * Evaluates samples on all processors; the map and the actions must allow that. The report stays
   * the same.
   *
   * @return a copy
   */
  public Equivariance<G, X, Y> parallel() {
    return parallel(Runtime.getRuntime().availableProcessors());
  }

  /**
   * Evaluates samples on several threads; the map and the actions must allow that. The report stays
   * the same.
   *
   * @param threads how many, at least 1
   * @return a copy
   * @throws InvalidInput if the number is below 1
   */
  public Equivariance<G, X, Y> parallel(int threads) {
    if (threads < 1) {
      throw new InvalidInput("number of threads", Integer.toString(threads), "at least 1", "");
    }
    return with(options.threads(threads));
  }

  /**
   * Tries every element of a finite group, not its generators only; without effect for other
   * groups.
   *
   * @return a copy
   */
  public Equivariance<G, X, Y> everyElement() {
    return with(options.walkingAll());
  }

  /**
   * A part of the campaign, for a cluster: the samples of every budget are split into blocks, and
   * {@link Report#merge} puts the reports of all parts together to that of the whole.
   *
   * @param index which part, from 0
   * @param count how many parts, at most as many as samples
   * @return a copy
   * @throws InvalidInput if there is no such part
   */
  public Equivariance<G, X, Y> shard(int index, int count) {
    if (index < 0 || index >= count || count > options.samples()) {
      throw new InvalidInput(
          "shard",
          index + " of " + count,
          "0 … count − 1, and no more shards than the " + options.samples() + " samples",
          "set the number of samples first");
    }
    return with(options.shard(new Shard(index, count)));
  }

  /**
   * Who is told how far the check has come.
   *
   * @param listener called by one thread at a time; changes no report
   * @return a copy
   */
  public Equivariance<G, X, Y> progress(Progress listener) {
    return with(options.progress(listener));
  }

  private Settings<G, X, Y> settings() {
    Symmetry<G> g =
        symmetry.orElseThrow(
            () -> new InvalidInput("group of the check", "none", "a group", "call under(group)"));
    Sampler<X> s =
        inputs.orElseThrow(
            () ->
                new InvalidInput(
                    "inputs of the check", "none", "a sampler", "call inputs(Inputs.normal(…))"));
    return new Settings<>(map, g, s, options);
  }

  /**
   * Runs the check.
   *
   * @return what was found
   * @throws InvalidInput if the group or the inputs are missing, or shapes do not fit the actions
   */
  public Report check() {
    return run(Optional.empty());
  }

  /**
   * Runs the check and fails unless the claim holds; for tests.
   *
   * @return the report
   * @throws AssertionError with the report as text if the claim is refuted or nothing could be
   *     concluded
   * @throws InvalidInput as {@link #check()}
   */
  public Report assertHolds() {
    return check().orElseThrow();
  }

  /**
   * Evaluates a single sample of an earlier check again. Seed and algorithm come from the token,
   * everything else from this description.
   *
   * @param token the token of the sample
   * @return a report on this sample alone
   * @throws InvalidInput if the token names another random generator, or as {@link #check()}
   */
  public Report replay(ReplayToken token) {
    if (!token.algorithm().equals(Settings.ALGORITHM)) {
      throw new InvalidInput(
          "random generator of the replay token",
          token.algorithm(),
          Settings.ALGORITHM,
          "the token comes from another version");
    }
    return seed(token.seed()).run(Optional.of(token));
  }

  /**
   * Whether the map commutes with a single element.
   *
   * <p>The noise floor is measured at the first call and kept by this object.
   *
   * @param g a group element
   * @param count how many inputs are tried, at least 1
   * @return TESTED, REFUTED with an input, or INCONCLUSIVE
   * @throws InvalidInput if the number is below 1, or as {@link #check()}
   */
  public Check at(G g, int count) {
    if (count < 1) {
      throw new InvalidInput("number of inputs", Integer.toString(count), "at least 1", "");
    }
    Settings<G, X, Y> settings = settings();
    Evaluator<G, X, Y> evaluator = new Evaluator<>(settings);
    Preflight.Findings findings =
        looked.orElseGet(() -> new Preflight<>(settings, evaluator).run());
    looked = Optional.of(findings);
    Evaluator<G, X, Y> used = findings.evaluator(evaluator);
    return findings
        .stop()
        .orElseGet(
            () ->
                new Campaign<>(settings, used, new Judge<>(settings, used, findings.floor()))
                    .at(g, count));
  }

  /**
   * Certifies the claim for all elements of the group at every sampled input.
   *
   * <p>If g ↦ ‖f(g·x) − g·f(x)‖ (relative) changes by at most L · d(g, h) between g and h, as the
   * caller declares, then its maximum is at most that over a net, plus L times the covering radius.
   * The bound must not exceed the accepted error; with the default tolerance it can do so for nets
   * of radius 0 only.
   *
   * @param net the net
   * @param lipschitz the declared constant L ≥ 0, for the distance of the net
   * @return CERTIFIED, REFUTED, or INCONCLUSIVE where the bound is too large
   * @throws InvalidInput if the constant is negative or not finite, or as {@link #check()}
   */
  public Report certify(CoveringNet<G> net, double lipschitz) {
    if (!(lipschitz >= 0 && lipschitz < Double.POSITIVE_INFINITY)) {
      throw new InvalidInput("Lipschitz constant", Double.toString(lipschitz), "a number ≥ 0", "");
    }
    Settings<G, X, Y> settings = settings();
    Evaluator<G, X, Y> evaluator = new Evaluator<>(settings);
    Preflight.Findings findings = new Preflight<>(settings, evaluator).run();
    Evaluator<G, X, Y> used = findings.evaluator(evaluator);
    Check check =
        findings
            .stop()
            .orElseGet(
                () -> new NetCheck<>(settings, used, findings.floor(), net, lipschitz).run());
    return report(settings, check, findings.notes());
  }

  private Report run(Optional<ReplayToken> token) {
    Settings<G, X, Y> settings = settings();
    Evaluator<G, X, Y> evaluator = new Evaluator<>(settings);
    if (map.isDeclaredRandom()) {
      Check check =
          new Preflight<>(settings, evaluator)
              .actionsOnly()
              .orElseGet(() -> new RandomCheck<>(settings, evaluator).run());
      return report(settings, check, List.of());
    }
    Preflight.Findings findings = new Preflight<>(settings, evaluator).run();
    List<String> notes = new ArrayList<>(findings.notes());
    if (findings.stop().isPresent()) {
      return report(settings, findings.stop().get(), notes);
    }
    Evaluator<G, X, Y> used = findings.evaluator(evaluator);
    Judge<G, X, Y> judge = new Judge<>(settings, used, findings.floor());
    Campaign<G, X, Y> campaign = new Campaign<>(settings, used, judge);
    if (token.isPresent()) {
      Report replayed = report(settings, campaign.replay(token.get()), notes);
      boolean shrunk = replayed.witness().filter(w -> w.shrinkSteps() > 0).isPresent();
      return shrunk ? replayed.withNotes(List.of(SHRUNK)) : replayed;
    }
    if (map.isDeclaredLinear()) {
      Optional<Check> linear = new LinearCheck<>(settings, evaluator, findings.floor()).run();
      if (linear.isPresent()) {
        return report(settings, linear.get(), notes);
      }
      notes.add("declared linear, but not all generators act exactly: sampled instead");
    }
    return Merging.of(settings, notes, campaign.run());
  }

  private static Report report(Settings<?, ?, ?> settings, Check check, List<String> notes) {
    return new Report(
            settings.subject(), settings.symmetry().name(), List.of(check), notes, settings.seed())
        .withTolerance(settings.tolerance());
  }
}
