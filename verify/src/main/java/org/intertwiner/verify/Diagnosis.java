package org.intertwiner.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.intertwiner.algebra.Refusal;
import org.intertwiner.verify.Evaluator.MapFailed;
import org.intertwiner.verify.Evaluator.Outcome;
import org.intertwiner.verify.Evaluator.Sides;
import org.intertwiner.verify.Settings.Sample;

/**
 * Names the usual mistakes: what does f(g·x) equal instead of g·f(x)?
 *
 * <p>A hypothesis is believed if it explains the failing sample and three more, drawn
 * independently, of which at least one fails as well.
 */
final class Diagnosis<G, X, Y> {
  private static final int MORE = 3;
  private static final int DRAWS = 24;
  private static final double CLOSE = 1e-6;

  /** A hypothesis must explain the failure but for this part. */
  private static final double BETTER = 1e-3;

  private final Settings<G, X, Y> settings;
  private final Evaluator<G, X, Y> evaluator;

  Diagnosis(Settings<G, X, Y> settings, Evaluator<G, X, Y> evaluator) {
    this.settings = settings;
    this.evaluator = evaluator;
  }

  /**
   * One sample, evaluated: {@code left} = f(g·x), {@code right} = g·f(x), {@code still} = f(x),
   * {@code backward} = g⁻¹·f(x).
   */
  record Case<G>(
      G g, double[] x, double[] left, double[] right, double[] still, double[] backward) {}

  Optional<String> cause(Sample<G, X> sample, Outcome shrunk, double accepted) {
    if (shrunk.sides() == Sides.ONE_NOT_FINITE) {
      return Optional.of("one of f(g·x) and f(x) is finite, the other is not");
    }
    try {
      List<Case<G>> cases = cases(sample, accepted);
      if (cases.isEmpty() || isOfGrid(sample, cases, accepted)) {
        return Optional.empty();
      }
      double failure = settings.metric().relative(cases.get(0).left(), cases.get(0).right());
      double close = Math.max(accepted, Math.min(CLOSE, BETTER * failure));
      Hypotheses<G, X, Y> hypotheses = new Hypotheses<>(settings, evaluator, close);
      return first(hypotheses.all(), cases)
          .or(() -> joined(subgroup(sample, accepted), first(hypotheses.special(), cases)))
          .or(() -> first(hypotheses.general(), cases));
    } catch (MapFailed failed) {
      return Optional.empty();
    }
  }

  /** Whether the error may be that of the grid alone: no element that acts exactly fails. */
  private boolean isOfGrid(Sample<G, X> sample, List<Case<G>> cases, double accepted) {
    return !evaluator.decides(sample.g())
        && cases.stream()
            .filter(other -> evaluator.decides(other.g()))
            .noneMatch(other -> settings.metric().relative(other.left(), other.right()) > accepted);
  }

  private static Optional<String> joined(Optional<String> one, Optional<String> other) {
    return one.isPresent() && other.isPresent()
        ? Optional.of(one.get() + "; " + other.get())
        : one.or(() -> other);
  }

  private static <G> Optional<String> first(List<Hypothesis<G>> hypotheses, List<Case<G>> cases) {
    return hypotheses.stream().flatMap(h -> explanation(h, cases).stream()).findFirst();
  }

  /** Numbers that the space of the data refuses (negative probabilities) explain nothing. */
  private static <G> Optional<String> explanation(Hypothesis<G> hypothesis, List<Case<G>> cases) {
    try {
      return hypothesis.explains(cases);
    } catch (Refusal | MapFailed outside) {
      return Optional.empty();
    }
  }

  /** A mistake that explains failures. */
  interface Hypothesis<G> {
    /** The cause in words if all cases, the failing one first, fit. */
    Optional<String> explains(List<Case<G>> cases);
  }

  /** The failing sample and three others, failing ones if there are any. */
  private List<Case<G>> cases(Sample<G, X> sample, double accepted) {
    List<Case<G>> out = new ArrayList<>();
    List<Case<G>> passing = new ArrayList<>();
    evaluated(sample).ifPresent(out::add);
    for (int k = 0; k < DRAWS && out.size() <= MORE; k++) {
      Sample<G, X> other = settings.independent(settings.token(ReplayToken.Budget.INDEPENDENT, k));
      if (!evaluator.decides(other.g())) {
        continue;
      }
      Optional<Case<G>> next = evaluated(other);
      if (next.isPresent()) {
        boolean fails =
            settings.metric().relative(next.get().left(), next.get().right()) > accepted;
        (fails ? out : passing).add(next.get());
      }
    }
    for (Case<G> one : passing) {
      if (out.size() <= MORE) {
        out.add(one);
      }
    }
    return out;
  }

  private Optional<Case<G>> evaluated(Sample<G, X> sample) {
    G g = sample.g();
    Y y = evaluator.value(sample.form(), sample.x());
    double[] left = evaluator.left(sample);
    double[] right = evaluator.movedOutput(g, y);
    double[] still = evaluator.movedOutput(settings.group().identity(), y);
    double[] backward = evaluator.movedOutput(settings.group().inverse(g), y);
    boolean fine =
        Evaluator.isFinite(left) && Evaluator.isFinite(right) && left.length == right.length;
    return fine
        ? Optional.of(new Case<>(g, sample.x(), left, right, still, backward))
        : Optional.empty();
  }

  /** Which generators pass, where some do. */
  private Optional<String> subgroup(Sample<G, X> sample, double accepted) {
    Elements<G> elements = new Elements<>(settings.symmetry());
    List<String> pass = new ArrayList<>();
    List<String> fail = new ArrayList<>();
    for (G g : elements.directions()) {
      boolean trivial = settings.group().areEqual(g, settings.group().identity());
      if (trivial || !evaluator.decides(g)) {
        continue; // the generator r of D1 is the identity, under which all maps pass
      }
      boolean fine = true;
      for (int k = 0; k < MORE && fine; k++) {
        Sample<G, X> other =
            k == 0
                ? sample.with(g)
                : settings.independent(settings.token(ReplayToken.Budget.INDEPENDENT, k)).with(g);
        Outcome outcome = evaluator.evaluate(other);
        fine = outcome.sides() == Sides.FINITE && outcome.residual() <= accepted;
      }
      (fine ? pass : fail).add(elements.name(g));
    }
    return pass.isEmpty() || fail.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "equivariant under a subgroup only: passes for "
                + String.join(", ", pass)
                + ", fails for "
                + String.join(", ", fail));
  }
}
