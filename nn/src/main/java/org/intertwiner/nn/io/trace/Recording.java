package org.intertwiner.nn.io.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.Array;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.Engines;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.engine.Step;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Network;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.tensor.Parameter;
import org.intertwiner.nn.tensor.Tape;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;

/**
 * The straight-line program of primitives that a layer performs on one shape of input.
 *
 * <p>Formula: values v₀, v₁, …, each made by one primitive from earlier ones. Values that nothing
 * asks for are left out. <i>Accuracy</i>: performing the program on an engine gives the bits that
 * the layer gives on that engine, because they are the same calls.
 *
 * <p>Example: {@code Recording.of(network, weights, Shape.of(1, 1, 28, 28)).operations()}.
 */
public final class Recording {
  private final List<Operation> operations;
  private final Value input;
  private final List<Operand> outputs;
  private final Engine engine;
  private final long bufferBytes;

  private Recording(
      List<Operation> operations,
      Value input,
      List<Operand> outputs,
      Engine engine,
      long bufferBytes) {
    this.operations = List.copyOf(operations);
    this.input = input;
    this.outputs = List.copyOf(outputs);
    this.engine = engine;
    this.bufferBytes = bufferBytes;
  }

  /**
   * Records the evaluation of a layer.
   *
   * @param layer the layer; a network is one
   * @param weights its numbers; their engine computes what depends on constants alone
   * @param input the shape of the input
   * @return the program
   * @throws InvalidInput if the layer does not take this shape, or looks at numbers computed from
   *     its input
   */
  public static Recording of(Layer layer, Weights weights, Shape input) {
    TraceEngine tracer = new TraceEngine(weights.engine());
    Weights own = Weights.initial(layer, tracer, weights.type(), 0);
    own.restore(weights.arrays());
    return evaluation(tracer, layer, own.computingIn(weights.computing()), input);
  }

  /**
   * Records the evaluation of a layer with first weights: for its operations and their cost.
   *
   * @param layer the layer; a network is one
   * @param type the kind of number
   * @param input the shape of the input
   * @return the program
   * @throws InvalidInput if the layer does not take this shape, or looks at numbers computed from
   *     its input
   */
  public static Recording of(Layer layer, DType type, Shape input) {
    TraceEngine tracer = new TraceEngine(Engines.named("java"));
    return evaluation(tracer, layer, Weights.initial(layer, tracer, type, 0), input);
  }

  private static Recording evaluation(
      TraceEngine tracer, Layer layer, Weights weights, Shape shape) {
    UnaryOperator<Tensor> map = bound(tracer, layer, weights);
    Tensor x = Tensors.zeros(tracer, weights.type(), shape);
    Value input = tracer.input(x.array());
    return inStep(tracer, input, () -> List.of(Tape.withoutGradients(() -> map.apply(x))));
  }

  private static UnaryOperator<Tensor> bound(TraceEngine tracer, Layer layer, Weights weights) {
    if (!(layer instanceof Network network)) {
      return layer.bind(weights.scope(false, new SplittableRandom(0)));
    }
    List<UnaryOperator<Tensor>> maps = network.bindLayers(weights);
    return x -> {
      Tensor y = x;
      for (int i = 0; i < maps.size(); i++) {
        tracer.within(network.name(i));
        y = maps.get(i).apply(y);
      }
      tracer.within("");
      return y;
    };
  }

  /**
   * Records one training step of a layer: its output, then the derivatives of half the sum of
   * squares of its output in each of its learned numbers.
   *
   * @param layer the layer; a network is one
   * @param type the kind of number
   * @param input the shape of the input
   * @return the program; its outputs are the layer's output and the derivatives
   * @throws InvalidInput if the layer does not take this shape, or looks at numbers computed from
   *     its input
   */
  public static Recording ofTrainingStep(Layer layer, DType type, Shape input) {
    TraceEngine tracer = new TraceEngine(Engines.named("java"));
    Weights weights = Weights.initial(layer, tracer, type, 0);
    List<Tensor> learned = weights.learned().stream().map(Parameter::value).toList();
    learned.forEach(p -> tracer.input(p.array()));
    Tensor x = Tensors.zeros(tracer, type, input);
    Value own = tracer.input(x.array());
    return inStep(
        tracer,
        own,
        () -> {
          Scope scope = weights.scope(true, new SplittableRandom(0));
          Tensor y = layer.bind(scope).apply(x);
          List<Tensor> outputs = new ArrayList<>(List.of(y));
          if (y.isTracked()) {
            outputs.addAll(Tape.pullback(y, y.detach(), learned));
          }
          return outputs;
        });
  }

  private static Recording inStep(
      TraceEngine tracer, Value input, Supplier<List<Tensor>> computation) {
    long before = tracer.statistics().freshBytes();
    Step step = tracer.step();
    try {
      List<Operand> outputs =
          computation.get().stream().map(t -> tracer.operand(t.array())).toList();
      return pruned(tracer, input, outputs, tracer.statistics().freshBytes() - before);
    } finally {
      step.close();
    }
  }

  /** Leaves out what nothing asks for, and counts anew. */
  private static Recording pruned(
      TraceEngine tracer, Value input, List<Operand> outputs, long bytes) {
    List<Operation> all = tracer.operations();
    boolean[] live = live(all, outputs.stream().map(Operand::value).toList());
    live[input.index()] = true;
    Value[] renamed = new Value[all.size()];
    List<Operation> kept = new ArrayList<>();
    for (Operation operation : all) {
      Value old = operation.output();
      if (live[old.index()]) {
        Value value = new Value(kept.size(), old.type(), old.shape());
        renamed[old.index()] = value;
        List<Operand> inputs = renamed(operation.inputs(), renamed);
        kept.add(operation.renamed(inputs, value));
      }
    }
    return new Recording(
        kept, renamed[input.index()], renamed(outputs, renamed), tracer.numbers(), bytes);
  }

  private static List<Operand> renamed(List<Operand> operands, Value[] renamed) {
    return operands.stream().map(o -> new Operand(renamed[o.value().index()], o.shape())).toList();
  }

  private static boolean[] live(List<Operation> all, Collection<Value> wanted) {
    boolean[] live = new boolean[all.size()];
    wanted.forEach(v -> live[v.index()] = true);
    for (int i = all.size() - 1; i >= 0; i--) {
      if (live[i]) {
        all.get(i).inputs().forEach(o -> live[o.value().index()] = true);
      }
    }
    return live;
  }

  /**
   * The steps of the program.
   *
   * @return in the order in which they are performed; the operation at position i makes value i
   */
  public List<Operation> operations() {
    return operations;
  }

  /**
   * The input.
   *
   * @return the value that {@link Primitive.Input} makes
   */
  public Value input() {
    return input;
  }

  /**
   * The outputs.
   *
   * @return at least one
   */
  public List<Operand> outputs() {
    return outputs;
  }

  /**
   * The operation that makes a value.
   *
   * @param value a value of this program
   * @return its operation
   */
  public Operation maker(Value value) {
    return operations.get(value.index());
  }

  /**
   * Computes values that do not depend on the input.
   *
   * @param operands what to compute
   * @return row-major numbers, one array for each; indices are widened
   * @throws InvalidInput if one depends on the input
   */
  public List<double[]> constants(List<Operand> operands) {
    Evaluation evaluation = new Evaluation(engine, operations);
    List<double[]> result = new ArrayList<>();
    for (Operand operand : operands) {
      if (maker(operand.value()).varying()) {
        throw new InvalidInput(
            "constant of a recording", maker(operand.value()).toString(), "no input in it", "");
      }
      Array array = evaluation.array(operand);
      double[] numbers = new double[operand.shape().size()];
      engine.read(array, numbers, 0);
      result.add(numbers);
    }
    return result;
  }

  /**
   * Performs the program.
   *
   * @param x the input, on any engine
   * @return the first output, on the same engine
   * @throws InvalidInput if kind or shape of the input are not the recorded ones
   */
  public Tensor evaluate(Tensor x) {
    if (x.type() != input.type() || !x.shape().equals(input.shape())) {
      throw new InvalidInput(
          "input of a recording",
          x.type().toString() + x.shape(),
          input.type().toString() + input.shape(),
          "record again for this shape");
    }
    Evaluation evaluation = new Evaluation(x.engine(), operations);
    evaluation.bind(input, x.array());
    Tensor y = Tensors.zeros(x.engine(), outputs.get(0).value().type(), outputs.get(0).shape());
    x.engine().copy(evaluation.array(outputs.get(0)), y.array());
    return y;
  }

  /**
   * What the program takes.
   *
   * @return counts of operations and bytes
   */
  public Cost cost() {
    long multiplyAdds = 0;
    long results = 0;
    long activations = 0;
    for (Operation operation : operations) {
      if (operation.varying() && !(operation.primitive() instanceof Primitive.Input)) {
        long products = operation.multiplyAdds();
        multiplyAdds += products;
        results += products == 0 ? operation.output().shape().size() : 0;
        activations += operation.output().bytes();
      }
    }
    int[] lastUse = lastUses();
    long constants = 0;
    for (Operation operation : operations) {
      if (!operation.varying() && lastUse[operation.output().index()] >= 0) {
        constants += operation.output().bytes();
      }
    }
    long peak = constants + peak(lastUse);
    return new Cost(multiplyAdds, results, constants, activations, peak, bufferBytes);
  }

  /** The last operation depending on the input that uses each value; −1 if there is none. */
  private int[] lastUses() {
    int[] last = new int[operations.size()];
    Arrays.fill(last, -1);
    for (Operation operation : operations) {
      if (operation.varying()) {
        operation.inputs().forEach(o -> last[o.value().index()] = operation.output().index());
      }
    }
    outputs.forEach(o -> last[o.value().index()] = operations.size());
    return last;
  }

  /** The most bytes of values depending on the input that live at one time. */
  private long peak(int[] lastUse) {
    long[] freed = new long[operations.size() + 1];
    long live = 0;
    long peak = 0;
    for (Operation operation : operations) {
      int index = operation.output().index();
      if (operation.varying()) {
        live += operation.output().bytes();
        peak = Math.max(peak, live);
        freed[Math.max(index, lastUse[index])] += operation.output().bytes();
      }
      live -= freed[index];
    }
    return peak;
  }
}
