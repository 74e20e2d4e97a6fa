package org.intertwiner.benchmarks;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.intertwiner.nn.engine.AdamRates;
import org.intertwiner.nn.engine.Array;
import org.intertwiner.nn.engine.Binary;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.Engines;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.engine.Unary;
import org.intertwiner.nn.engine.Window;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The primitives of the engines side by side, in float32, each writing into an array that is there:
 * convolutions and both their gradients, one million numbers entry by entry, sums, rows moved by an
 * index, matrix products, and one small operation.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class EngineBenchmark {
  private static final int ROWS = 200_000;
  private static final AdamRates RATES = new AdamRates(1e-6, 0.9, 0.999, 1e-8, 0, 10);

  /** The engine. */
  @Param({"nd4j", "torch", "java"})
  public String engineName;

  private final SplittableRandom random = new SplittableRandom(4);
  private Engine engine;
  private Convolution flat;
  private Convolution first;
  private Convolution solid;
  private Array a;
  private Array b;
  private Array c;
  private Array firstMoments;
  private Array secondMoments;
  private Array perChannel;
  private Array turned;
  private Array table;
  private Array chosen;
  private Array segments;
  private Array index;
  private Array segment;
  private Array left;
  private Array right;
  private Array product;
  private Array small;
  private Array smallResult;

  /** Operands and results of a convolution. */
  private record Convolution(
      Array field, Array kernel, Array result, Array fieldGradient, Array kernelGradient) {}

  /** For JMH. */
  public EngineBenchmark() {}

  /** Fills the operands. */
  @Setup
  public void prepare() {
    engine = Engines.named(engineName);
    flat = convolution(new int[] {64, 48, 15, 15}, 72, 5);
    first = convolution(new int[] {64, 1, 28, 28}, 48, 5);
    solid = convolution(new int[] {2, 72, 16, 16, 16}, 72, 5);
    a = normal(64, 72, 15, 15);
    b = normal(64, 72, 15, 15);
    c = normal(64, 72, 15, 15);
    firstMoments = normal(64, 72, 15, 15);
    secondMoments = normal(64, 72, 15, 15);
    engine.fill(firstMoments, 0);
    engine.fill(secondMoments, 0);
    perChannel = normal(1, 72, 1, 1);
    turned = normal(64, 15, 15, 72);
    table = normal(ROWS, 128);
    chosen = normal(ROWS, 128);
    segments = normal(ROWS / 10, 128);
    index = indices(ROWS);
    segment = indices(ROWS / 10);
    left = normal(1, 2000, 500);
    right = normal(1, 500, 400);
    product = normal(1, 2000, 400);
    small = normal(16);
    smallResult = normal(16);
  }

  private Convolution convolution(int[] field, int outputs, int taps) {
    int[] kernel = field.clone();
    int[] result = field.clone();
    kernel[0] = outputs;
    result[1] = outputs;
    for (int axis = 2; axis < field.length; axis++) {
      kernel[axis] = taps;
      result[axis] = field[axis] - taps + 1;
    }
    return new Convolution(
        normal(field), normal(kernel), normal(result), normal(field), normal(kernel));
  }

  private Array normal(int... extents) {
    Array array = engine.memory().loose(DType.FLOAT32, Shape.of(extents));
    float[] values = new float[array.shape().size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    engine.write(values, 0, array);
    return array;
  }

  private Array indices(int below) {
    Array array = engine.memory().loose(DType.INT32, Shape.of(ROWS));
    engine.write(random.ints(ROWS, 0, below).toArray(), 0, array);
    return array;
  }

  private static Window window(Convolution of) {
    return Window.unit(of.field.shape().rank() - 2);
  }

  private void forward(Convolution of) {
    engine.convolve(of.field, of.kernel, window(of), of.result);
  }

  private void backward(Convolution of) {
    engine.convolutionGradients(
        of.field, of.kernel, of.result, window(of), of.fieldGradient, of.kernelGradient);
  }

  /** 48 → 72 channels, 15², 5×5, batch 64. */
  @Benchmark
  public void convolutionForward() {
    forward(flat);
  }

  /** Its two gradients. */
  @Benchmark
  public void convolutionGradients() {
    backward(flat);
  }

  /** 1 → 48 channels, 28², 5×5, batch 64. */
  @Benchmark
  public void firstLayerForward() {
    forward(first);
  }

  /** 72 → 72 channels, 16³, 5³, batch 2. */
  @Benchmark
  public void volumeForward() {
    forward(solid);
  }

  /** Its two gradients. */
  @Benchmark
  public void volumeGradients() {
    backward(solid);
  }

  /** One million sums. */
  @Benchmark
  public void add() {
    engine.binary(Binary.ADD, a, b, c);
  }

  /** A million values of the exponential linear unit. */
  @Benchmark
  public void elu() {
    engine.unary(Unary.ELU, a, c);
  }

  /** A million products with a number for each channel. */
  @Benchmark
  public void channelProduct() {
    engine.binary(Binary.MULTIPLY, a, perChannel, c);
  }

  /** A million numbers summed over batch and space. */
  @Benchmark
  public void channelSum() {
    engine.sum(a, perChannel);
  }

  /** A million numbers, channels last. */
  @Benchmark
  public void permute() {
    engine.permute(a, new int[] {0, 2, 3, 1}, turned);
  }

  /** A step of Adam for a million numbers. */
  @Benchmark
  public void adam() {
    engine.adam(c, b, firstMoments, secondMoments, RATES);
  }

  /** 200 000 rows of 128 numbers, chosen. */
  @Benchmark
  public void gather() {
    engine.gather(table, 0, index, chosen);
  }

  /** 200 000 rows of 128 numbers, added up in 20 000 segments. */
  @Benchmark
  public void segmentSum() {
    engine.scatterAdd(table, 0, segment, segments);
  }

  /** 2000×500 times 500×400. */
  @Benchmark
  public void matrixProduct() {
    engine.matmul(left, false, right, false, product);
  }

  /** Sixteen sums. */
  @Benchmark
  public void smallOperation() {
    engine.binary(Binary.ADD, small, small, smallResult);
  }
}
