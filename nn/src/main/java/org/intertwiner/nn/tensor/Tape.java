package org.intertwiner.nn.tensor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator.SplittableGenerator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.Array;
import org.intertwiner.nn.engine.Step;

/**
 * Reverse-mode differentiation.
 *
 * <p>Operations on tracked tensors are recorded as they happen; a backward sweep visits them once,
 * latest first. Cost: a small multiple (about 2 to 3) of the forward computation, whatever the
 * number of inputs.
 *
 * <p><b>Source.</b> Griewank and Walther 2008, section 3.2.
 */
public final class Tape {
  private static final ThreadLocal<Boolean> PAUSED = ThreadLocal.withInitial(() -> false);

  private Tape() {}

  /**
   * Says whether operations of this thread are being recorded.
   *
   * @return false inside {@link #withoutGradients} and inside a plain backward sweep
   */
  public static boolean isRecording() {
    return !PAUSED.get();
  }

  /**
   * Computes without recording: results are not tracked.
   *
   * @param work what to compute
   * @param <T> the type of the result
   * @return its result
   */
  public static <T> T withoutGradients(Supplier<T> work) {
    return recording(false, work);
  }

  /**
   * Computes without recording.
   *
   * @param work what to do
   */
  public static void withoutGradients(Runnable work) {
    recording(
        false,
        () -> {
          work.run();
          return Boolean.TRUE;
        });
  }

  /**
   * Differentiates a single number: ∂y/∂xᵢ.
   *
   * @param y a tensor with one entry
   * @param xs tracked tensors
   * @return one untracked gradient for each x, of its shape; zero where y does not depend on it
   * @throws InvalidInput if y has several entries, some x is not tracked, or an input of a recorded
   *     operation was changed in place since
   */
  public static List<Tensor> gradients(Tensor y, List<Tensor> xs) {
    return pullback(y, seed(y), xs);
  }

  /**
   * Differentiates a single number so that the gradients can be differentiated again.
   *
   * @param y a tensor with one entry
   * @param xs tracked tensors
   * @return one tracked gradient for each x
   * @throws InvalidInput as {@link #gradients}
   */
  public static List<Tensor> differentiableGradients(Tensor y, List<Tensor> xs) {
    return differentiablePullback(y, seed(y), xs);
  }

  /**
   * Computes the product of a row vector with the derivative: Σⱼ gⱼ·∂yⱼ/∂xᵢ.
   *
   * @param y any tensor
   * @param gradient g, of the shape of y
   * @param xs tracked tensors
   * @return one untracked gradient for each x
   * @throws InvalidInput as {@link #gradients}, or if g has another shape than y
   */
  public static List<Tensor> pullback(Tensor y, Tensor gradient, List<Tensor> xs) {
    return pullback(y, gradient, xs, false);
  }

  private static List<Tensor> pullback(Tensor y, Tensor gradient, List<Tensor> xs, boolean stops) {
    try (Step step = y.engine().step()) {
      Sweep sweep = new Sweep(xs, stops, live -> step.retainOnly(live));
      List<Tensor> result = recording(false, () -> sweep.run(y, gradient));
      result.forEach(Tensor::keep);
      return result;
    }
  }

  /**
   * As {@link #pullback}, with gradients that can be differentiated again.
   *
   * @param y any tensor
   * @param gradient g, of the shape of y
   * @param xs tracked tensors
   * @return one tracked gradient for each x
   * @throws InvalidInput as {@link #pullback}
   */
  public static List<Tensor> differentiablePullback(Tensor y, Tensor gradient, List<Tensor> xs) {
    return recording(true, () -> new Sweep(xs, false, live -> {}).run(y, gradient));
  }

  /** The pullback of what was computed from some tensors, not through their own histories. */
  static List<Tensor> pullbackTo(Tensor y, Tensor gradient, List<Tensor> xs) {
    return isRecording()
        ? new Sweep(xs, true, live -> {}).run(y, gradient)
        : pullback(y, gradient, xs, true);
  }

  /**
   * Computes without keeping what is computed on the way: the backward sweep computes it again.
   *
   * <p>Memory: of the function's intermediate tensors only its result lives on; the sweep needs
   * them for one such function at a time. A chain of n operations cut into √n functions needs
   * memory for about 2√n of them. Cost: one more forward computation. Exact: the values are the
   * same bits as without it, which is checked when they are computed again. Parameters and other
   * tracked tensors that the function refers to take part as usual. Buffers that the function
   * changes (running means) are changed once: not when it is computed again. Gradients of gradients
   * are right too, but keep everything.
   *
   * <p><b>Source.</b> Griewank and Walther 2008, chapter 12.
   *
   * @param function the computation; gives the same result when called again
   * @param inputs what it is computed from, at least one tensor
   * @return its result
   * @throws InvalidInput if there is no input; in the backward sweep, if the function gives another
   *     result when called again
   */
  public static Tensor checkpoint(Function<List<Tensor>, Tensor> function, List<Tensor> inputs) {
    return Replay.checkpoint(function, inputs);
  }

  /**
   * As {@link #checkpoint(Function, List)}, for a function that draws: every call draws the same.
   *
   * @param random where the function's generator is split off
   * @param function the computation, from a generator of its own
   * @param inputs what it is computed from, at least one tensor
   * @return its result
   * @throws InvalidInput as {@link #checkpoint(Function, List)}
   */
  public static Tensor checkpoint(
      SplittableGenerator random,
      BiFunction<SplittableGenerator, List<Tensor>, Tensor> function,
      List<Tensor> inputs) {
    long seed = random.nextLong();
    return Replay.checkpoint(xs -> function.apply(new SplittableRandom(seed), xs), inputs);
  }

  /**
   * Records a function of one's own: gives a computed tensor a derivative.
   *
   * @param operation its name, for messages
   * @param output the computed value; its own history, if any, is forgotten
   * @param inputs what it was computed from
   * @param pullback the derivative
   * @return the value, tracked if recording is on and some input is tracked
   */
  public static Tensor record(
      String operation, Tensor output, List<Tensor> inputs, Pullback pullback) {
    if (!isRecording() || inputs.stream().noneMatch(Tensor::isTracked)) {
      return output.detach();
    }
    return new Tensor(output.engine(), output.array(), Node.of(operation, inputs, pullback));
  }

  private static Tensor seed(Tensor y) {
    if (y.size() != 1) {
      throw new InvalidInput(
          "gradient",
          "a value of shape " + y.shape(),
          "a single number",
          "sum it, or use pullback");
    }
    return Tensors.full(y.engine(), y.type(), y.shape(), 1);
  }

  static <T> T recording(boolean on, Supplier<T> work) {
    boolean before = PAUSED.get();
    PAUSED.set(!on);
    try {
      return work.get();
    } finally {
      PAUSED.set(before);
    }
  }

  /** Told, between two operations, which arrays are still needed. */
  private interface Collector {
    void collect(List<Array> live);
  }

  /** One backward sweep. */
  private static final class Sweep {
    private final List<Tensor> xs;
    private final boolean stops;
    private final Collector collector;
    private final Map<Node, Tensor> pending = new HashMap<>();
    private final Map<Node, Tensor> done = new HashMap<>();
    private final Set<Node> targets = new HashSet<>();

    /** A sweep to some tensors, which stops there or goes on through their histories. */
    Sweep(List<Tensor> xs, boolean stops, Collector collector) {
      this.xs = xs;
      this.stops = stops;
      this.collector = collector;
      for (Tensor x : xs) {
        if (x.node() == null) {
          throw new InvalidInput(
              "gradient",
              "a tensor of shape " + x.shape() + " that is not tracked",
              "a parameter, or a tensor made by asVariable()",
              "");
        }
        targets.add(x.node());
      }
    }

    List<Tensor> run(Tensor y, Tensor gradient) {
      if (!gradient.shape().equals(y.shape())) {
        throw new InvalidInput(
            "pullback", "gradient of shape " + gradient.shape(), "shape " + y.shape(), "");
      }
      List<Tensor> order = relevant(y);
      if (!order.isEmpty()) {
        pending.put(node(y), gradient);
      }
      for (Tensor output : order) {
        visit(output);
      }
      List<Tensor> result = new ArrayList<>(xs.size());
      for (Tensor x : xs) {
        Tensor g = done.get(node(x));
        result.add(g == null ? Tensors.zeros(x.engine(), x.type(), x.shape()) : g);
      }
      return result;
    }

    private void visit(Tensor output) {
      Node node = node(output);
      Tensor gradient = pending.remove(node);
      if (gradient == null) {
        return;
      }
      if (targets.contains(node)) {
        done.put(node, gradient);
        if (stops) {
          return;
        }
      }
      Naming.at(node.place, () -> pull(node, output, gradient));
      List<Array> live = new ArrayList<>(pending.size() + done.size());
      pending.values().forEach(t -> live.add(t.array()));
      done.values().forEach(t -> live.add(t.array()));
      collector.collect(live);
    }

    private boolean pull(Node node, Tensor output, Tensor gradient) {
      node.checkUnchanged();
      boolean[] needed = new boolean[node.inputs.size()];
      for (int i = 0; i < needed.length; i++) {
        Node source = node.inputs.get(i).node();
        needed[i] = source != null && leadsToTarget.contains(source);
      }
      Cotangents to = new Cotangents(node.operation, node.inputs, needed);
      node.pullback.pull(output, gradient, to);
      for (int i = 0; i < needed.length; i++) {
        Tensor part = to.at(i);
        if (part != null) {
          pending.merge(node(node.inputs.get(i)), part, Tensor::add);
        }
      }
      return needed.length > 0;
    }

    private final Set<Node> leadsToTarget = new HashSet<>();

    /** Tensors whose history holds some target, latest first. */
    private List<Tensor> relevant(Tensor y) {
      Map<Node, Tensor> reached = new HashMap<>();
      Deque<Tensor> queue = new ArrayDeque<>();
      queue.add(y);
      while (!queue.isEmpty()) {
        Tensor t = queue.removeLast();
        Node node = t.node();
        if (node != null && reached.putIfAbsent(node, t) == null) {
          queue.addAll(stops && targets.contains(node) ? List.of() : node.inputs);
        }
      }
      List<Tensor> order = new ArrayList<>(reached.values());
      order.sort(Comparator.comparingLong(t -> node(t).number));
      List<Tensor> kept = new ArrayList<>();
      for (Tensor t : order) {
        Node node = node(t);
        boolean leads = targets.contains(node);
        for (Tensor input : node.inputs) {
          leads |= input.node() != null && leadsToTarget.contains(input.node());
        }
        if (leads) {
          leadsToTarget.add(node);
          kept.add(t);
        }
      }
      Collections.reverse(kept);
      return kept;
    }

    private static Node node(Tensor t) {
      Node node = t.node();
      if (node == null) {
        throw new IllegalStateException("untracked tensor in the graph");
      }
      return node;
    }
  }
}
