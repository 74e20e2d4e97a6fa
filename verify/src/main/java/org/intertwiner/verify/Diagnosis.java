package org.intertwiner.verify;

import java.util.Optional;
import org.intertwiner.verify.Evaluator.Outcome;
import org.intertwiner.verify.Evaluator.Sides;
import org.intertwiner.verify.Settings.Sample;
import org.intertwiner.verify.tolerance.ErrorMetric;

/** Tries the usual mistakes on a failing sample: what does f(g·x) equal instead? */
final class Diagnosis<G, X, Y> {
  private final Settings<G, X, Y> settings;
  private final Evaluator<G, X, Y> evaluator;

  Diagnosis(Settings<G, X, Y> settings, Evaluator<G, X, Y> evaluator) {
    this.settings = settings;
    this.evaluator = evaluator;
  }

  Optional<String> cause(Sample<G, X> sample, Outcome shrunk, double accepted) {
    if (shrunk.sides() == Sides.ONE_NOT_FINITE) {
      return Optional.of("one of f(g·x) and f(x) is finite, the other is not");
    }
    G g = sample.g();
    G inverse = settings.group().inverse(g);
    ErrorMetric metric = settings.metric();
    Y y = evaluator.value(sample.form(), sample.x());
    double[] left = evaluator.numbers(sample.form(), evaluator.moved(sample));
    double[] fixed = evaluator.movedOutput(settings.group().identity(), y);
    double[] right = evaluator.movedOutput(g, y);
    double[] backward = evaluator.movedOutput(inverse, y);
    double[] opposite = right.clone();
    for (int i = 0; i < opposite.length; i++) {
      opposite[i] = -opposite[i];
    }
    double close = Math.max(accepted, 1e-6);
    if (metric.relative(left, fixed) <= close) {
      return Optional.of("the output does not move with the input: f(g·x) = f(x)");
    }
    if (metric.relative(left, opposite) <= close) {
      return Optional.of("a sign is wrong: f(g·x) = −g·f(x)");
    }
    if (metric.relative(left, backward) <= close) {
      return Optional.of("the output moves the wrong way: f(g·x) = g⁻¹·f(x)");
    }
    return Optional.empty();
  }
}
