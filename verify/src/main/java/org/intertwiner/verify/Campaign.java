package org.intertwiner.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.intertwiner.verify.Evaluator.MapFailed;
import org.intertwiner.verify.Judge.Judged;
import org.intertwiner.verify.Judge.Kind;
import org.intertwiner.verify.Settings.Sample;
import org.intertwiner.verify.statistics.ClopperPearson;
import org.intertwiner.verify.statistics.ErrorSummary;
import org.intertwiner.verify.tolerance.Tolerance;

/** The three budgets of a sampled check, kept apart. */
final class Campaign<G, X, Y> {
  private static final int INPUTS_PER_SPECIAL = 2;
  private static final double UNDECIDED_ACCEPTED = 0.05;

  private final Settings<G, X, Y> settings;
  private final Evaluator<G, X, Y> evaluator;
  private final Judge<G, X, Y> judge;
  private final List<G> special;
  private final List<Check> checks = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  Campaign(Settings<G, X, Y> settings, Evaluator<G, X, Y> evaluator, Judge<G, X, Y> judge) {
    this.settings = settings;
    this.evaluator = evaluator;
    this.judge = judge;
    this.special = new Elements<>(settings.group()).special();
  }

  List<Check> checks() {
    return List.copyOf(checks);
  }

  List<String> notes() {
    return List.copyOf(notes);
  }

  void run() {
    independent();
    int count = special.size() * INPUTS_PER_SPECIAL;
    budget("special elements", ReplayToken.Budget.SPECIAL, count, this::special);
    budget(
        "adversarial search", ReplayToken.Budget.ADVERSARIAL, settings.climbs(), this::adversarial);
  }

  /** The sample of any token, made again from nothing but the settings. */
  Sample<G, X> sample(ReplayToken token) {
    return switch (token.budget()) {
      case INDEPENDENT -> settings.independent(token);
      case SPECIAL -> special(token.index());
      case ADVERSARIAL -> adversarial(token.index());
    };
  }

  private Sample<G, X> special(int index) {
    ReplayToken token = settings.token(ReplayToken.Budget.SPECIAL, index);
    G g = special.get(index / INPUTS_PER_SPECIAL % special.size());
    return settings.sample(g, Settings.random(token.sampleSeed()));
  }

  /** A sample made worse step by step; violations of other kinds end the climb at once. */
  private Sample<G, X> adversarial(int index) {
    ReplayToken token = settings.token(ReplayToken.Budget.ADVERSARIAL, index);
    Sample<G, X> best = settings.independent(token);
    RandomGenerator random = Settings.random(~token.sampleSeed());
    double height = height(best);
    for (int step = 0; step < settings.climbSteps(); step++) {
      Sample<G, X> candidate = neighbour(best, random);
      double h = height(candidate);
      if (h > height) {
        best = candidate;
        height = h;
      }
    }
    return best;
  }

  private double height(Sample<G, X> sample) {
    if (!evaluator.decides(sample.g()) || !Evaluator.isFinite(sample.x())) {
      return -1;
    }
    try {
      var outcome = evaluator.evaluate(sample);
      return outcome.sides() == Evaluator.Sides.BOTH_NOT_FINITE ? -1 : outcome.residual();
    } catch (MapFailed failed) {
      return -1; // inputs that the sampler would not have made may be refused
    }
  }

  private Sample<G, X> neighbour(Sample<G, X> from, RandomGenerator random) {
    var group = settings.group();
    int move = random.nextInt(6);
    if (move == 0) {
      return from.with(group.random(random));
    }
    if (move == 1) {
      return from.with(group.multiply(special.get(random.nextInt(special.size())), from.g()));
    }
    double[] x = from.x().clone();
    int changed = 1 + random.nextInt(Math.max(1, x.length / 8));
    int kind = random.nextInt(4);
    for (int k = 0; k < changed; k++) {
      int i = random.nextInt(x.length);
      x[i] =
          switch (kind) {
            case 0 -> 0;
            case 1 -> -x[i];
            case 2 -> x[i] * Math.scalb(1.0, random.nextInt(9) - 4);
            default -> x[random.nextInt(x.length)];
          };
    }
    return from.with(
        evaluator.source().space().coordinates(evaluator.source().space().with(from.form(), x)));
  }

  private Judged[] judgeAll(
      ReplayToken.Budget budget, int count, IntFunction<Sample<G, X>> samples) {
    IntStream indices = IntStream.range(0, count);
    if (settings.parallel()) {
      indices = indices.parallel();
    }
    return indices
        .mapToObj(
            i -> {
              Settings.stopIfInterrupted();
              return judge.judge(samples.apply(i), ~settings.token(budget, i).sampleSeed());
            })
        .toArray(Judged[]::new);
  }

  private void independent() {
    int n = settings.samples();
    Judged[] all =
        judgeAll(
            ReplayToken.Budget.INDEPENDENT,
            n,
            i -> settings.independent(settings.token(ReplayToken.Budget.INDEPENDENT, i)));
    Judged[] decided =
        Arrays.stream(all).filter(j -> j.kind() != Kind.INTERPOLATED).toArray(Judged[]::new);
    if (decided.length > 0) {
      String of =
          decided.length == n
              ? "independent samples"
              : "independent samples, elements that act exactly";
      Verdict verdict = verdict(ReplayToken.Budget.INDEPENDENT, all, decided);
      checks.add(check(of, verdict, decided));
      violations(decided);
    }
    if (decided.length < n) {
      interpolated(all, n - decided.length);
    }
  }

  private void violations(Judged[] decided) {
    long failures = Arrays.stream(decided).filter(j -> j.kind() == Kind.VIOLATION).count();
    if (failures > 0) {
      double half = settings.delta() / 2;
      notes.add(
          String.format(
              Locale.ROOT,
              "%d of %d independent samples violate the claim: between %.3g and %.3g of all, wrong"
                  + " with probability at most %.0e",
              failures,
              decided.length,
              ClopperPearson.lower(failures, decided.length, half),
              ClopperPearson.upper(failures, decided.length, half),
              settings.delta()));
    }
  }

  private void interpolated(Judged[] all, int count) {
    Judged[] those =
        Arrays.stream(all).filter(j -> j.kind() == Kind.INTERPOLATED).toArray(Judged[]::new);
    Verdict verdict =
        new Verdict.Inconclusive(
            count
                + " samples act by interpolation: their error mixes that of the map with that of"
                + " the grid; restrict the group, declare a tolerance, or test the order of"
                + " convergence");
    checks.add(check("independent samples, elements that interpolate", verdict, those));
  }

  private void budget(
      String of, ReplayToken.Budget budget, int count, IntFunction<Sample<G, X>> samples) {
    Judged[] all = judgeAll(budget, count, samples);
    Judged[] decided =
        Arrays.stream(all).filter(j -> j.kind() != Kind.INTERPOLATED).toArray(Judged[]::new);
    if (decided.length > 0) {
      checks.add(check(of, verdict(budget, all, decided), decided));
    }
  }

  private Check check(String of, Verdict verdict, Judged[] judged) {
    double[] errors =
        Arrays.stream(judged)
            .filter(j -> j.kind() != Kind.NOT_FINITE && j.kind() != Kind.FAILED)
            .mapToDouble(Judged::residual)
            .toArray();
    return new Check(
        of, verdict, settings.metric().title(), ErrorSummary.of(errors), judge.floor());
  }

  private Verdict verdict(ReplayToken.Budget budget, Judged[] all, Judged[] decided) {
    for (int i = 0; i < all.length; i++) {
      if (all[i].kind() == Kind.VIOLATION) {
        return refuted(settings.token(budget, i), all[i]);
      }
    }
    for (int i = 0; i < all.length; i++) {
      if (all[i].kind() == Kind.FAILED) {
        return new Verdict.Inconclusive(
            all[i].message() + " (replay " + settings.token(budget, i) + ")");
      }
    }
    int n = decided.length;
    long notFinite = Arrays.stream(decided).filter(j -> j.kind() == Kind.NOT_FINITE).count();
    long undecided = Arrays.stream(decided).filter(j -> j.kind() == Kind.UNDECIDED).count();
    if (notFinite > 0) {
      return new Verdict.Inconclusive(
          notFinite + " of " + n + " samples gave outputs that are not finite");
    }
    if (undecided > UNDECIDED_ACCEPTED * n) {
      return new Verdict.Inconclusive(
          undecided + " of " + n + " samples lie where the map is as sensitive as noise");
    }
    if (budget != ReplayToken.Budget.INDEPENDENT) {
      return new Verdict.Tested(n, 1, settings.delta());
    }
    if (undecided > 0) {
      notes.add(
          undecided + " samples lie where the map is unstable; they count as violations in ε");
    }
    return new Verdict.Tested(
        n, ClopperPearson.upper(undecided, n, settings.delta()), settings.delta());
  }

  /** A violation is evaluated once more: what cannot be repeated refutes nothing. */
  private Verdict refuted(ReplayToken token, Judged violation) {
    Sample<G, X> sample = sample(token);
    double again = evaluator.evaluate(sample).residual();
    if (settings.tolerance() instanceof Tolerance.FromNoise && again != violation.residual()) {
      return new Verdict.Inconclusive(
          String.format(
              Locale.ROOT,
              "the errors of two evaluations of one sample are %.3e and %.3e: the map is not"
                  + " deterministic (replay %s)",
              violation.residual(),
              again,
              token));
    }
    return new Verdict.Refuted(
        new Shrinker<>(settings, evaluator, judge).shrink(sample, violation.residual(), token));
  }

  /** One sample again. */
  Check replay(ReplayToken token) {
    Sample<G, X> sample = sample(token);
    Judged judged = judge.judge(sample, ~token.sampleSeed());
    Verdict verdict =
        switch (judged.kind()) {
          case VIOLATION -> refuted(token, judged);
          case PASS -> new Verdict.Tested(1, 1, settings.delta());
          case FAILED -> new Verdict.Inconclusive(judged.message());
          case UNDECIDED ->
              new Verdict.Inconclusive("the map is as sensitive as noise at this input");
          case NOT_FINITE -> new Verdict.Inconclusive("the output is not finite");
          case INTERPOLATED -> new Verdict.Inconclusive("the element acts by interpolation");
        };
    Optional<Judged> finite = Optional.of(judged).filter(j -> !Double.isNaN(j.residual()));
    return new Check(
        "the sample " + token,
        verdict,
        settings.metric().title(),
        finite.map(j -> ErrorSummary.of(j.residual())).orElse(ErrorSummary.EMPTY),
        judge.floor());
  }
}
