package org.intertwiner.nn.train;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.io.NamedArray;
import org.intertwiner.nn.io.Safetensors;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.tensor.Parameter;
import org.intertwiner.nn.tensor.Tape;
import org.intertwiner.nn.tensor.Tensors;

/**
 * Everything a run needs to go on: weights, moments of Adam, losses so far. As a file it is a
 * safetensors file with arrays {@code NAME}, {@code adam.first.NAME}, {@code adam.second.NAME} and
 * {@code training.losses}, and the fingerprint of the run among its texts.
 */
final class TrainingState {
  private static final String FORMAT = "intertwiner training state 1";
  private static final String LOSSES = "training.losses";

  private final Weights weights;
  private final List<Parameter> first = new ArrayList<>();
  private final List<Parameter> second = new ArrayList<>();
  private double[] losses = {};
  private int step;

  TrainingState(Weights weights) {
    this.weights = weights;
    for (Parameter p : weights.learned()) {
      first.add(zeros("adam.first." + p.name(), p));
      second.add(zeros("adam.second." + p.name(), p));
    }
  }

  private static Parameter zeros(String name, Parameter like) {
    return Parameter.buffer(
        name, Tensors.zeros(like.value().engine(), like.value().type(), like.value().shape()));
  }

  Weights weights() {
    return weights;
  }

  Parameter first(int i) {
    return first.get(i);
  }

  Parameter second(int i) {
    return second.get(i);
  }

  int step() {
    return step;
  }

  List<Double> losses() {
    return Arrays.stream(losses, 0, step).boxed().toList();
  }

  /** The mean loss of the last steps. */
  double recentLoss(int count) {
    int from = Math.max(0, step - count);
    return Arrays.stream(losses, from, step).average().orElse(Double.NaN);
  }

  void advance(double loss) {
    if (step == losses.length) {
      losses = Arrays.copyOf(losses, Math.max(64, 2 * step));
    }
    losses[step++] = loss;
  }

  void write(Path file, String fingerprint) {
    SortedMap<String, NamedArray> arrays = weights.arrays();
    for (List<Parameter> moments : List.of(first, second)) {
      moments.forEach(m -> arrays.put(m.name(), Weights.toArray(m.value())));
    }
    arrays.put(LOSSES, NamedArray.of(Shape.of(step), Arrays.copyOf(losses, step)));
    SortedMap<String, String> texts = new TreeMap<>();
    texts.put("format", FORMAT);
    texts.put("fingerprint", fingerprint);
    new Safetensors(arrays, texts).write(file);
  }

  /** Replaces this state by that of a file; nothing is changed if it does not fit. */
  void restore(Path file, String fingerprint) {
    Safetensors stored = Safetensors.read(file);
    String what = "checkpoint " + file;
    if (!FORMAT.equals(stored.metadata().get("format"))) {
      throw new InvalidInput(
          what,
          "format '" + stored.metadata().getOrDefault("format", "") + "'",
          "'" + FORMAT + "'",
          "this file holds no training state of this version");
    }
    String other = stored.metadata().getOrDefault("fingerprint", "");
    if (!fingerprint.equals(other)) {
      throw new InvalidInput(
          what,
          "a run with " + other,
          "the run with " + fingerprint,
          "resume with the same network, data, plan and seed, or start afresh elsewhere");
    }
    NamedArray old = stored.arrays().get(LOSSES);
    if (old == null || old.shape().rank() != 1) {
      throw new InvalidInput(what, "no losses", "array " + LOSSES, "the file is damaged");
    }
    List<Runnable> changes = new ArrayList<>();
    first.forEach(m -> changes.add(Weights.restoring(m, stored.arrays())));
    second.forEach(m -> changes.add(Weights.restoring(m, stored.arrays())));
    weights.restore(stored.arrays());
    Tape.withoutGradients(() -> changes.forEach(Runnable::run));
    losses = old.doubles();
    step = losses.length;
  }
}
