package org.intertwiner.nn.tensor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.Step;

/** Functions whose intermediate tensors are computed again in the backward sweep. */
final class Replay {
  private static final ThreadLocal<Boolean> RUNNING = ThreadLocal.withInitial(() -> false);

  private Replay() {}

  /** Whether this thread computes something for the second time. */
  static boolean isRunning() {
    return RUNNING.get();
  }

  static Tensor checkpoint(Function<List<Tensor>, Tensor> function, List<Tensor> inputs) {
    if (inputs.isEmpty()) {
      throw new InvalidInput("checkpoint", "no inputs", "at least one tensor", "");
    }
    List<Tensor> all = new ArrayList<>(inputs);
    Tensor value;
    try (Step step = inputs.get(0).engine().step()) {
      long start = Node.count();
      Tensor y = function.apply(variables(inputs));
      all.addAll(referredTo(y, start));
      step.keep(y.array());
      value = y.detach();
    }
    int own = inputs.size();
    return Tape.record(
        "checkpoint", value, List.copyOf(all), (y, g, to) -> pull(function, own, all, y, g, to));
  }

  private static List<Tensor> variables(List<Tensor> inputs) {
    return inputs.stream().map(x -> x.isTracked() ? x.asVariable() : x).toList();
  }

  /** Same numbers with a node of their own, so that the sweep can stop there. */
  private static List<Tensor> aliases(List<Tensor> inputs) {
    return inputs.stream()
        .map(x -> Ops.result("alias", x, x.array(), (y, g, to) -> to.give(0, g)))
        .toList();
  }

  /** Tensors recorded earlier that y was computed from. */
  private static List<Tensor> referredTo(Tensor y, long start) {
    List<Tensor> found = new ArrayList<>();
    Set<Node> seen = new HashSet<>();
    Deque<Tensor> queue = new ArrayDeque<>(List.of(y));
    while (!queue.isEmpty()) {
      Tensor t = queue.removeFirst();
      Node node = t.node();
      if (node != null && seen.add(node)) {
        if (node.number <= start) {
          found.add(t);
        } else {
          queue.addAll(node.inputs);
        }
      }
    }
    return found;
  }

  private static void pull(
      Function<List<Tensor>, Tensor> function,
      int own,
      List<Tensor> all,
      Tensor y,
      Tensor g,
      Cotangents to) {
    List<Tensor> inputs = all.subList(0, own);
    if (Tape.isRecording()) {
      List<Tensor> aliases = aliases(inputs);
      give(aliases, all, again(function, aliases, y), g, to);
      return;
    }
    try (Step step = y.engine().step()) {
      List<Tensor> variables = variables(inputs);
      Tensor again = Tape.recording(true, () -> again(function, variables, y));
      give(variables, all, again, g, to).forEach(t -> step.keep(t.array()));
    }
  }

  private static List<Tensor> give(
      List<Tensor> inputs, List<Tensor> all, Tensor again, Tensor g, Cotangents to) {
    List<Integer> numbers = new ArrayList<>();
    List<Tensor> targets = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (to.needs(i)) {
        numbers.add(i);
        targets.add(i < inputs.size() ? inputs.get(i) : all.get(i));
      }
    }
    List<Tensor> gradients = Tape.pullbackTo(again, g, targets);
    for (int i = 0; i < targets.size(); i++) {
      to.give(numbers.get(i), gradients.get(i));
    }
    return gradients;
  }

  private static Tensor again(
      Function<List<Tensor>, Tensor> function, List<Tensor> inputs, Tensor before) {
    Tensor y = running(() -> function.apply(inputs));
    if (!y.shape().equals(before.shape()) || differ(y, before)) {
      throw new InvalidInput(
          "checkpoint",
          "another result when computed again, of shape " + y.shape(),
          "the same numbers of shape " + before.shape() + " each time",
          "draw from the generator that checkpoint hands out; change no parameter in between");
    }
    return y;
  }

  /** Whether two finite tensors differ in some entry. */
  private static boolean differ(Tensor a, Tensor b) {
    double distance =
        Tape.recording(false, () -> a.detach().subtract(b.detach()).abs().sum().item());
    return distance > 0;
  }

  private static Tensor running(Supplier<Tensor> work) {
    boolean before = RUNNING.get();
    RUNNING.set(true);
    try {
      return work.get();
    } finally {
      RUNNING.set(before);
    }
  }
}
