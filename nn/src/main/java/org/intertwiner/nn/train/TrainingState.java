package org.intertwiner.nn.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.io.NamedArray;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.tensor.Parameter;
import org.intertwiner.nn.tensor.Tape;
import org.intertwiner.nn.tensor.Tensors;
import org.intertwiner.nn.train.checkpoint.CheckpointFile;
import org.intertwiner.nn.train.optimiser.Optimiser;

/**
 * Everything a run needs to go on. As a file it is a safetensors file with arrays {@code NAME}
 * (weights and buffers), {@code optimiser.STATE.NAME}, {@code average.NAME}, {@code best.NAME},
 * {@code history.steps} and {@code history.epochs}, and the fingerprint of the run among its texts.
 * Random streams are functions of the seed and the number of the step and need no place.
 */
final class TrainingState {
  private static final String FORMAT = "intertwiner training state 2";
  private static final String STEPS = "history.steps";
  private static final String EPOCHS = "history.epochs";
  private static final String AVERAGE = "average.";
  private static final String BEST = "best.";

  private final Weights weights;
  private final Optional<Weights> average;
  private final Optional<Weights> best;
  private final List<List<Parameter>> optimiser = new ArrayList<>();
  private final int perEpoch;
  private History history;
  private Optional<String> notice = Optional.empty();

  TrainingState(
      Weights weights, Optimiser rule, int perEpoch, double average, OptionalInt patience) {
    this.weights = weights;
    this.average = average > 0 ? Optional.of(weights.copy()) : Optional.empty();
    this.best = patience.isPresent() ? Optional.of(weights.copy()) : Optional.empty();
    this.perEpoch = perEpoch;
    this.history = History.empty(perEpoch);
    for (Parameter p : weights.learned()) {
      optimiser.add(
          rule.state().stream().map(n -> zeros("optimiser." + n + "." + p.name(), p)).toList());
    }
  }

  private static Parameter zeros(String name, Parameter like) {
    return Parameter.buffer(
        name, Tensors.zeros(like.value().engine(), like.value().type(), like.value().shape()));
  }

  Weights weights() {
    return weights;
  }

  Optional<Weights> average() {
    return average;
  }

  Optional<Weights> best() {
    return best;
  }

  History history() {
    return history;
  }

  /** What the optimiser remembers of a learned parameter. */
  List<Parameter> optimiser(int i) {
    return optimiser.get(i);
  }

  /** The weights by which the network is judged. */
  Weights judged() {
    return average.orElse(weights);
  }

  /** Moves the average towards the weights; buffers are copied. */
  void follow(double decay) {
    average.ifPresent(
        a -> {
          List<Parameter> learned = weights.learned();
          List<Parameter> averaged = a.learned();
          List<Parameter> to = a.all();
          int next = 0;
          for (int i = 0; i < to.size(); i++) {
            Parameter from = weights.all().get(i);
            boolean moves = next < learned.size() && learned.get(next) == from;
            if (moves) {
              averaged.get(next++).accumulate(decay, from.value(), 1 - decay);
            } else {
              to.get(i).assign(from.value());
            }
          }
        });
  }

  /** Remembers the judged weights as the best. */
  void keepBest() {
    best.ifPresent(b -> assign(b, judged()));
  }

  private static void assign(Weights to, Weights from) {
    for (int i = 0; i < to.all().size(); i++) {
      to.all().get(i).assign(from.all().get(i).value());
    }
  }

  /** The first parameter that is not finite. */
  Optional<Parameter> notFinite() {
    return weights.all().stream().filter(p -> !p.value().isFinite()).findFirst();
  }

  void write(CheckpointFile file, String fingerprint, String machine) {
    SortedMap<String, NamedArray> arrays = weights.arrays();
    optimiser.forEach(list -> list.forEach(m -> arrays.put(m.name(), Weights.toArray(m.value()))));
    average.ifPresent(w -> w.arrays().forEach((name, a) -> arrays.put(AVERAGE + name, a)));
    best.ifPresent(w -> w.arrays().forEach((name, a) -> arrays.put(BEST + name, a)));
    arrays.put(STEPS, history.stepArray());
    arrays.put(EPOCHS, history.epochArray());
    file.write(arrays, Map.of("format", FORMAT, "fingerprint", fingerprint, "engine", machine));
  }

  /** Replaces this state by that of a file; nothing is changed if it does not fit. */
  void restore(CheckpointFile.Loaded loaded, String fingerprint, String machine) {
    String what = "checkpoint " + loaded.file();
    SortedMap<String, String> texts = loaded.contents().metadata();
    if (!FORMAT.equals(texts.get("format"))) {
      throw new InvalidInput(
          what,
          "format '" + texts.getOrDefault("format", "") + "'",
          "'" + FORMAT + "'",
          "this file holds no training state of this version");
    }
    String other = texts.getOrDefault("fingerprint", "");
    if (!fingerprint.equals(other)) {
      throw new InvalidInput(
          what,
          "a run with " + other,
          "the run with " + fingerprint,
          "resume with the same network, data, settings, seed and engine, or start afresh"
              + " elsewhere");
    }
    SortedMap<String, NamedArray> arrays = loaded.contents().arrays();
    NamedArray steps = arrays.get(STEPS);
    NamedArray epochs = arrays.get(EPOCHS);
    if (steps == null || epochs == null) {
      throw new InvalidInput(what, "no history", STEPS + " and " + EPOCHS, "it is damaged");
    }
    History restored = History.restored(perEpoch, steps, epochs);
    List<Runnable> changes = new ArrayList<>();
    optimiser.forEach(list -> list.forEach(m -> changes.add(Weights.restoring(m, arrays))));
    collect(weights, arrays, "", changes);
    average.ifPresent(w -> collect(w, arrays, AVERAGE, changes));
    best.ifPresent(w -> collect(w, arrays, BEST, changes));
    Tape.withoutGradients(() -> changes.forEach(Runnable::run));
    history = restored;
    String before = texts.getOrDefault("engine", "");
    if (!before.equals(machine)) {
      notice =
          Optional.of(
              "the run began on '"
                  + before
                  + "' and goes on on '"
                  + machine
                  + "': it is sound, but its bits may not be those of an uninterrupted run");
    }
  }

  /** What people should know of the checkpoint that was restored. */
  Optional<String> notice() {
    return notice;
  }

  private static void collect(
      Weights to, SortedMap<String, NamedArray> arrays, String prefix, List<Runnable> changes) {
    Map<String, NamedArray> named = new TreeMap<>();
    arrays.forEach(
        (name, array) -> {
          if (name.startsWith(prefix)) {
            named.put(name.substring(prefix.length()), array);
          }
        });
    to.all().forEach(p -> changes.add(Weights.restoring(p, named)));
  }
}
