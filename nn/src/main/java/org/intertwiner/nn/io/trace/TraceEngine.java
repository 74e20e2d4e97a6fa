package org.intertwiner.nn.io.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.nn.engine.AdamRates;
import org.intertwiner.nn.engine.Array;
import org.intertwiner.nn.engine.Binary;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.Memory;
import org.intertwiner.nn.engine.Storage;
import org.intertwiner.nn.engine.Unary;
import org.intertwiner.nn.engine.Window;
import org.intertwiner.nn.engine.sparse.SparseProduct;
import org.jspecify.annotations.Nullable;

/**
 * Notes every primitive and performs none. Its storages hold no numbers but the number of the value
 * that stands there now. What does not depend on the input is computed when it is read. For one
 * thread.
 */
final class TraceEngine implements Engine {
  /** Longer programs are refused. */
  static final int MAX_OPERATIONS = 2_000_000;

  private final Engine numbers;
  private final Memory memory = new Memory(Place::new);
  private final List<Operation> operations = new ArrayList<>();
  private String layer = "";

  /** An engine that computes constants on another one. */
  TraceEngine(Engine numbers) {
    this.numbers = numbers;
    memory.limit(Long.MAX_VALUE);
  }

  private static final class Place implements Storage {
    private final DType type;
    private final int capacity;
    private @Nullable Value value;

    Place(DType type, int capacity) {
      this.type = type;
      this.capacity = capacity;
    }

    @Override
    public DType type() {
      return type;
    }

    @Override
    public int capacity() {
      return capacity;
    }
  }

  /** The engine that computes constants. */
  Engine numbers() {
    return numbers;
  }

  List<Operation> operations() {
    return operations;
  }

  /** The value that stands in an array, as the array shows it. */
  Operand operand(Array array) {
    Place place = (Place) array.storage();
    Value value = place.value;
    if (value == null || value.shape().size() != array.shape().size()) {
      value = define(new Primitive.Undefined(), List.of(), array, false);
      place.value = value;
    }
    return new Operand(value, array.shape());
  }

  private Value define(Primitive primitive, List<Operand> inputs, Array out, boolean varying) {
    if (operations.size() >= MAX_OPERATIONS) {
      throw new LimitExceeded(
          "recording", "more operations", "at most " + MAX_OPERATIONS + " operations", "");
    }
    if (Thread.currentThread().isInterrupted()) {
      throw new LimitExceeded("recording", "the thread was interrupted", "no interruption", "");
    }
    Value value = new Value(operations.size(), out.type(), out.shape());
    operations.add(new Operation(primitive, inputs, value, varying, layer));
    return value;
  }

  private void note(Primitive primitive, Array out, Array... inputs) {
    List<Operand> operands = Arrays.stream(inputs).map(this::operand).toList();
    boolean varying = operands.stream().anyMatch(this::varies);
    ((Place) out.storage()).value = define(primitive, operands, out, varying);
  }

  private boolean varies(Operand operand) {
    return operations.get(operand.value().index()).varying();
  }

  /** Says to which layer the operations that follow belong. */
  void within(String name) {
    layer = name;
  }

  /** Declares what stands in an array to be an input of the program. */
  Value input(Array array) {
    Value value = define(new Primitive.Input(), List.of(), array, true);
    ((Place) array.storage()).value = value;
    return value;
  }

  private static List<Integer> list(int... values) {
    return Arrays.stream(values).boxed().toList();
  }

  @Override
  public String name() {
    return "trace";
  }

  @Override
  public String description() {
    return "notes operations without computing";
  }

  @Override
  public Memory memory() {
    return memory;
  }

  @Override
  public void write(float[] source, int offset, Array out) {
    note(Primitive.Data.of(source, offset, out.shape().size()), out);
  }

  @Override
  public void write(double[] source, int offset, Array out) {
    note(Primitive.Data.of(source, offset, out.shape().size()), out);
  }

  @Override
  public void write(int[] source, int offset, Array out) {
    note(Primitive.Data.of(source, offset, out.shape().size()), out);
  }

  private Array computed(Array x) {
    Operand operand = operand(x);
    if (varies(operand)) {
      throw new InvalidInput(
          "recording",
          "a map that looks at numbers computed from its input",
          "a map that performs the same operations for every input",
          "use operations on tensors in place of decisions about their entries");
    }
    return new Evaluation(numbers, operations).array(operand);
  }

  @Override
  public void read(Array x, float[] target, int offset) {
    numbers.read(computed(x), target, offset);
  }

  @Override
  public void read(Array x, double[] target, int offset) {
    numbers.read(computed(x), target, offset);
  }

  @Override
  public void read(Array x, int[] target, int offset) {
    numbers.read(computed(x), target, offset);
  }

  @Override
  public boolean isFinite(Array x) {
    return numbers.isFinite(computed(x));
  }

  @Override
  public void fill(Array out, double value) {
    note(new Primitive.Fill(value), out);
  }

  @Override
  public void copy(Array x, Array out) {
    note(new Primitive.Copied(), out, x);
  }

  @Override
  public void unary(Unary op, Array x, Array out) {
    note(new Primitive.Pointwise(op), out, x);
  }

  @Override
  public void affine(Array x, double scale, double shift, Array out) {
    note(new Primitive.Affine(scale, shift), out, x);
  }

  @Override
  public void binary(Binary op, Array a, Array b, Array out) {
    note(new Primitive.Combined(op), out, a, b);
  }

  @Override
  public void scaleShift(Array x, Array a, Array b, Array out) {
    note(new Primitive.ScaleShift(), out, x, a, b);
  }

  @Override
  public void combine(Array x, Array a, Array z, Array b, Array c, Array out) {
    note(new Primitive.Combination(), out, x, a, z, b, c);
  }

  @Override
  public void sum(Array x, Array out) {
    note(new Primitive.Sum(), out, x);
  }

  @Override
  public void productSum(Array x, Array z, Array out) {
    note(new Primitive.ProductSum(), out, x, z);
  }

  @Override
  public void squaredDeviation(Array x, Array m, Array out) {
    note(new Primitive.SquaredDeviation(), out, x, m);
  }

  @Override
  public void argmax(Array x, int axis, Array out) {
    note(new Primitive.Argmax(axis), out, x);
  }

  @Override
  public void logSoftmax(Array x, Array out) {
    note(new Primitive.LogSoftmax(), out, x);
  }

  @Override
  public void permute(Array x, int[] axes, Array out) {
    note(new Primitive.Permute(list(axes)), out, x);
  }

  @Override
  public void slice(Array x, int[] starts, Array out) {
    note(new Primitive.Block(list(starts)), out, x);
  }

  @Override
  public void place(Array x, int[] starts, Array out) {
    note(new Primitive.Placed(list(starts)), out, x, out);
  }

  @Override
  public void gather(Array x, int axis, Array index, Array out) {
    note(new Primitive.Gather(axis), out, x, index);
  }

  @Override
  public void scatterAdd(Array x, int axis, Array index, Array out) {
    note(new Primitive.ScatterAdd(axis), out, x, index);
  }

  @Override
  public void gatherAlong(Array x, int axis, Array index, Array out) {
    note(new Primitive.GatherAlong(axis), out, x, index);
  }

  @Override
  public void scatterAddAlong(Array x, int axis, Array index, Array out) {
    note(new Primitive.ScatterAddAlong(axis), out, x, index);
  }

  @Override
  public void matmul(Array a, boolean transposeA, Array b, boolean transposeB, Array out) {
    note(new Primitive.Product(transposeA, transposeB), out, a, b);
  }

  @Override
  public void multiply(SparseProduct product, List<Array> factors, Array out) {
    note(new Primitive.SparseMultiply(product), out, factors.toArray(new Array[0]));
  }

  @Override
  public void convolve(Array x, Array w, Window window, Array y) {
    note(new Primitive.Convolution(window), y, x, w);
  }

  @Override
  public void inputGradient(Array gy, Array w, Window window, Array gx) {
    note(new Primitive.InputGradient(window), gx, gy, w);
  }

  @Override
  public void weightGradient(Array x, Array gy, Window window, Array gw) {
    note(new Primitive.WeightGradient(window), gw, x, gy);
  }

  @Override
  public void convolutionGradients(Array x, Array w, Array gy, Window window, Array gx, Array gw) {
    inputGradient(gy, w, window, gx);
    weightGradient(x, gy, window, gw);
  }

  @Override
  public void argmaxPool(Array x, int[] taps, Window window, Array out) {
    note(new Primitive.ArgmaxPool(list(taps), window), out, x);
  }

  @Override
  public void accumulate(Array target, double beta, Array x, double alpha) {
    note(new Primitive.Accumulate(beta, alpha), target, x, target);
  }

  @Override
  public void adam(Array parameter, Array gradient, Array first, Array second, AdamRates rates) {
    throw new InvalidInput(
        "recording", "a step of an optimiser", "an evaluation or its derivatives", "");
  }
}
