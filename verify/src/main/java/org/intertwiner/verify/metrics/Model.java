package org.intertwiner.verify.metrics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.intertwiner.algebra.Interruption;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;

/** A classifier that is given inputs in batches and held to what it promises. */
final class Model<X> {
  private final Function<List<X>, List<double[]>> logits;
  private final MetricsOptions options;
  private int length = -1;
  private long evaluations;

  Model(Function<List<X>, List<double[]>> logits, MetricsOptions options) {
    this.logits = logits;
    this.options = options;
  }

  /** The logits of a stream of inputs, in order; what is not finite stays as it is. */
  List<double[]> all(Stream<X> inputs) {
    List<double[]> out = new ArrayList<>();
    List<X> batch = new ArrayList<>();
    inputs.forEach(
        x -> {
          batch.add(x);
          if (batch.size() == options.batch()) {
            run(batch, out);
          }
        });
    if (!batch.isEmpty()) {
      run(batch, out);
    }
    return out;
  }

  private void run(List<X> batch, List<double[]> out) {
    Interruption.check();
    evaluations += batch.size();
    if (evaluations > options.maxEvaluations()) {
      throw new LimitExceeded(
          "evaluations for invariance metrics",
          "more",
          "at most " + options.maxEvaluations(),
          "take fewer data, elements or directions of saliency, or raise the limit");
    }
    List<double[]> answers = logits.apply(List.copyOf(batch));
    if (answers.size() != batch.size()) {
      throw new InvalidInput(
          "answers of a model",
          answers.size() + " for " + batch.size() + " inputs",
          "one for each input",
          "");
    }
    for (double[] answer : answers) {
      length = length < 0 ? answer.length : length;
      if (answer.length != length || length == 0) {
        throw new InvalidInput(
            "logits of a model",
            answer.length + " numbers after " + length,
            "the same number ≥ 1 for every input",
            "");
      }
      out.add(answer.clone());
    }
    batch.clear();
  }

  /** The number of logits. */
  int length() {
    return length;
  }

  static boolean isFinite(double[] v) {
    return Arrays.stream(v).allMatch(Double::isFinite);
  }
}
