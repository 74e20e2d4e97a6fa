package org.intertwiner.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.parallel.Workers;
import org.intertwiner.verify.Judge.Judged;
import org.intertwiner.verify.Judge.Kind;
import org.intertwiner.verify.Settings.Sample;
import org.intertwiner.verify.statistics.ErrorSummary;
import org.intertwiner.verify.statistics.ErrorTally;
import org.intertwiner.verify.tolerance.Tolerance;

/** The three budgets of a sampled check, kept apart. */
final class Campaign<G, X, Y> {
  private static final int INPUTS_PER_SPECIAL = 2;
  private static final int BLOCK = 16;
  private static final long MAX_ELEMENTS = 1_000_000;
  private static final int PROGRESS_STEPS = 100;
  private static final Set<Kind> NO_ANSWER = Set.of(Kind.FAILED, Kind.NOT_FINITE);

  private final Settings<G, X, Y> settings;
  private final Evaluator<G, X, Y> evaluator;
  private final Judge<G, X, Y> judge;
  private final Elements<G> elements;
  private final List<G> special;
  private final Ascent<G, X, Y> ascent;
  private final Gallery<G> gallery;

  Campaign(Settings<G, X, Y> settings, Evaluator<G, X, Y> evaluator, Judge<G, X, Y> judge) {
    this.settings = settings;
    this.evaluator = evaluator;
    this.judge = judge;
    this.elements = new Elements<>(settings.symmetry());
    this.special = elements.special();
    this.ascent = new Ascent<>(settings, evaluator, elements, special);
    this.gallery = new Gallery<>(elements, special, evaluator.target().space().fieldShape());
  }

  /** What was counted and seen. */
  record Outcome(List<Tally> tallies, Exhibits exhibits) {}

  Outcome run() {
    List<Tally> tallies = new ArrayList<>();
    for (ReplayToken.Budget budget : ReplayToken.Budget.values()) {
      if (planned(budget) > 0) {
        tallies.add(budget(budget));
      }
    }
    return new Outcome(tallies, gallery.exhibits());
  }

  private int planned(ReplayToken.Budget budget) {
    return switch (budget) {
      case INDEPENDENT -> settings.options().samples();
      case SPECIAL -> INPUTS_PER_SPECIAL * specialCount();
      case ADVERSARIAL -> settings.options().climbs();
    };
  }

  private boolean walksAll() {
    return settings.options().everyElement() && elements.finite().isPresent();
  }

  private int specialCount() {
    if (!walksAll()) {
      return special.size();
    }
    long order = elements.finite().orElseThrow().order();
    if (order > MAX_ELEMENTS) {
      throw new LimitExceeded(
          "elements of a group that are all tried",
          Long.toString(order),
          "at most " + MAX_ELEMENTS,
          "the generators suffice: leave out everyElement()");
    }
    return (int) order;
  }

  private String title(ReplayToken.Budget budget) {
    return switch (budget) {
      case INDEPENDENT -> "independent samples";
      case SPECIAL ->
          walksAll() ? "every element of " + settings.symmetry().name() : "special elements";
      case ADVERSARIAL -> "adversarial search";
    };
  }

  /** The sample of any token, made again from nothing but the settings. */
  Sample<G, X> sample(ReplayToken token) {
    return switch (token.budget()) {
      case INDEPENDENT -> settings.independent(token);
      case SPECIAL -> special(token);
      case ADVERSARIAL ->
          ascent.climb(
              settings.independent(token),
              settings.options().climbSteps(),
              Settings.random(~token.sampleSeed()));
    };
  }

  private Sample<G, X> special(ReplayToken token) {
    int index = token.index() / INPUTS_PER_SPECIAL;
    Optional<FiniteGroup<G>> finite = elements.finite();
    G g =
        walksAll() && finite.isPresent()
            ? finite.get().element((int) (index % finite.get().order()))
            : special.get(index % special.size());
    return settings.sample(g, Settings.random(token.sampleSeed()));
  }

  private Tally budget(ReplayToken.Budget budget) {
    int planned = planned(budget);
    Tally.Range range = settings.options().shard().of(planned);
    Judged[] all = judgeAll(budget, range);
    Map<Kind, Long> counts = new EnumMap<>(Kind.class);
    Arrays.stream(all).forEach(j -> counts.merge(j.kind(), 1L, Long::sum));
    List<Tally.Range> covered = range.from() < range.to() ? List.of(range) : List.of();
    return new Tally(
        title(budget),
        budget,
        settings.metric().title(),
        judge.floor(),
        settings.options().delta(),
        settings.symmetry().distribution(),
        planned,
        covered,
        counts.getOrDefault(Kind.PASS, 0L),
        counts.getOrDefault(Kind.VIOLATION, 0L),
        counts.getOrDefault(Kind.UNDECIDED, 0L),
        counts.getOrDefault(Kind.NOT_FINITE, 0L),
        counts.getOrDefault(Kind.FAILED, 0L),
        errors(all, false),
        errors(all, true),
        finding(budget, range.from(), all));
  }

  private static ErrorTally errors(Judged[] all, boolean interpolated) {
    return ErrorTally.of(
        Arrays.stream(all)
            .filter(j -> j.isMeasured() && interpolated == (j.kind() == Kind.INTERPOLATED))
            .mapToDouble(Judged::residual)
            .toArray());
  }

  private Optional<Tally.Finding> finding(ReplayToken.Budget budget, int from, Judged[] all) {
    for (Set<Kind> kinds : List.of(Set.of(Kind.VIOLATION), NO_ANSWER)) {
      for (int i = 0; i < all.length; i++) {
        if (kinds.contains(all[i].kind())) {
          ReplayToken token = settings.token(budget, from + i);
          Verdict verdict =
              switch (all[i].kind()) {
                case VIOLATION -> refuted(token, all[i]);
                case NOT_FINITE ->
                    new Verdict.Inconclusive(
                        "neither f(g·x) nor f(x) is finite (replay " + token + ")");
                default -> new Verdict.Inconclusive(all[i].message() + " (replay " + token + ")");
              };
          boolean violation = all[i].kind() == Kind.VIOLATION;
          return Optional.of(new Tally.Finding(from + i, violation, verdict));
        }
      }
    }
    return Optional.empty();
  }

  /** All samples of a range, in blocks that are shared among threads. */
  private Judged[] judgeAll(ReplayToken.Budget budget, Tally.Range range) {
    int n = range.to() - range.from();
    Judged[] out = new Judged[n];
    int batch = settings.map().batchSize();
    int block =
        budget == ReplayToken.Budget.ADVERSARIAL ? 1 : batch > 1 ? Math.max(1, batch / 2) : BLOCK;
    int blocks = (n + block - 1) / block;
    AtomicReferenceArray<RuntimeException> failures = new AtomicReferenceArray<>(blocks);
    AtomicInteger firstFailure = new AtomicInteger(Integer.MAX_VALUE);
    AtomicInteger done = new AtomicInteger();
    new Workers(settings.options().threads())
        .run(
            blocks,
            b -> {
              if (firstFailure.get() < b) {
                return; // what comes later does not matter any more
              }
              try {
                int from = b * block;
                judgeBlock(budget, range.from(), from, Math.min(n, from + block), out);
                progress(budget, done.incrementAndGet(), blocks, n);
              } catch (RuntimeException e) {
                failures.set(b, e);
                firstFailure.accumulateAndGet(b, Math::min);
              }
            });
    if (firstFailure.get() < blocks) {
      throw failures.get(firstFailure.get());
    }
    return out;
  }

  private void progress(ReplayToken.Budget budget, int done, int blocks, int samples) {
    int every = Math.max(1, blocks / PROGRESS_STEPS);
    if (done % every == 0 || done == blocks) {
      synchronized (settings) {
        settings.options().progress().step(title(budget), (long) samples * done / blocks, samples);
      }
    }
  }

  private void judgeBlock(ReplayToken.Budget budget, int offset, int from, int to, Judged[] out) {
    Settings.stopIfInterrupted();
    List<Sample<G, X>> samples = new ArrayList<>(to - from);
    for (int i = from; i < to; i++) {
      samples.add(sample(settings.token(budget, offset + i)));
    }
    boolean cells = gallery.hasCells() && budget != ReplayToken.Budget.ADVERSARIAL;
    var outcomes =
        evaluator.evaluate(
            samples,
            (i, left, right) -> {
              if (cells && evaluator.decides(samples.get(i).g())) {
                gallery.cells(left, right);
              }
            });
    for (int i = from; i < to; i++) {
      Sample<G, X> sample = samples.get(i - from);
      long noise = ~settings.token(budget, offset + i).sampleSeed();
      out[i] = judge.judge(sample, outcomes.get(i - from), noise);
      if (out[i].isMeasured() && budget != ReplayToken.Budget.ADVERSARIAL) {
        boolean isSpecial = budget == ReplayToken.Budget.SPECIAL;
        int number = isSpecial ? (offset + i) / INPUTS_PER_SPECIAL : -1;
        gallery.element(sample.g(), number, out[i].residual(), evaluator.decides(sample.g()));
      }
    }
  }

  /** A violation is evaluated once more: what cannot be repeated refutes nothing. */
  private Verdict refuted(ReplayToken token, Judged violation) {
    Sample<G, X> sample = sample(token);
    double again = evaluator.evaluate(sample).residual();
    if (settings.tolerance() instanceof Tolerance.FromNoise && again != violation.residual()) {
      boolean repeats = again == evaluator.evaluate(sample).residual();
      if (settings.map().batchSize() == 1 || !repeats) {
        return notDeterministic(violation.residual(), again, token);
      }
      if (judge.judge(sample, ~token.sampleSeed()).kind() != Kind.VIOLATION) {
        return new Verdict.Inconclusive(
            String.format(
                Locale.ROOT,
                "the error is %.3e in a batch and %.3e alone: an output depends on the other"
                    + " inputs of its batch (replay %s)",
                violation.residual(),
                again,
                token));
      }
    }
    return new Verdict.Refuted(
        new Shrinker<>(settings, evaluator, judge, Optional.of(elements.ladder()))
            .shrink(sample, again, Optional.of(token)));
  }

  private static Verdict notDeterministic(double first, double second, ReplayToken token) {
    return new Verdict.Inconclusive(
        String.format(
            Locale.ROOT,
            "the errors of two evaluations of one sample are %.3e and %.3e: the map is not"
                + " deterministic (replay %s)",
            first,
            second,
            token));
  }

  /** One sample again. */
  Check replay(ReplayToken token) {
    Sample<G, X> sample = sample(token);
    Judged judged = judge.judge(sample, ~token.sampleSeed());
    Verdict verdict =
        switch (judged.kind()) {
          case VIOLATION -> refuted(token, judged);
          case PASS ->
              new Verdict.Tested(
                  1, 1, settings.options().delta(), settings.symmetry().distribution());
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

  /** One element on several inputs; a counter-example keeps the element. */
  Check at(G g, int inputs) {
    Judged[] all = new Judged[inputs];
    List<Sample<G, X>> samples = new ArrayList<>();
    for (int i = 0; i < inputs; i++) {
      ReplayToken token = settings.token(ReplayToken.Budget.INDEPENDENT, i);
      samples.add(settings.independent(token).with(g));
      all[i] = judge.judge(samples.get(i), ~token.sampleSeed());
    }
    Map<Kind, Long> counts = new EnumMap<>(Kind.class);
    Arrays.stream(all).forEach(j -> counts.merge(j.kind(), 1L, Long::sum));
    Optional<Tally.Finding> found = Optional.empty();
    for (int i = 0; i < inputs && found.isEmpty(); i++) {
      if (all[i].kind() == Kind.VIOLATION) {
        Witness witness =
            new Shrinker<>(settings, evaluator, judge, Optional.empty())
                .shrink(samples.get(i), all[i].residual(), Optional.empty());
        found = Optional.of(new Tally.Finding(i, true, new Verdict.Refuted(witness)));
      }
    }
    Verdict verdict = found.map(Tally.Finding::verdict).orElseGet(() -> atVerdict(counts, inputs));
    return new Check(
        "the element " + elements.name(g),
        verdict,
        settings.metric().title(),
        errors(all, counts.containsKey(Kind.INTERPOLATED)).summary(),
        judge.floor());
  }

  private Verdict atVerdict(Map<Kind, Long> counts, int inputs) {
    if (counts.getOrDefault(Kind.PASS, 0L) == inputs) {
      return new Verdict.Tested(
          inputs, 1, settings.options().delta(), settings.symmetry().distribution());
    }
    return new Verdict.Inconclusive(counts + " of " + inputs + " inputs");
  }
}
