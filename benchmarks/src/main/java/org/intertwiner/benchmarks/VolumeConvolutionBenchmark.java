package org.intertwiner.benchmarks;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.Engines;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.engine.Step;
import org.intertwiner.nn.engine.Window;
import org.intertwiner.nn.tensor.Convolutions;
import org.intertwiner.nn.tensor.Parameter;
import org.intertwiner.nn.tensor.Tape;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;
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
 * The convolution of volumes that eight copies of l ≤ 2 need: 72 channels to 72, 5×5×5, batch 2,
 * 16×16×16; and, at the same number of multiply-adds, that of 32 pictures of 360 channels, which
 * the engine's own library does without rearranging anything.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 4)
@Measurement(iterations = 5, time = 4)
@Fork(1)
public class VolumeConvolutionBenchmark {
  private static final int CHANNELS = 72;
  private static final int TAPS = 5;
  private static final int SIDE = 16;
  private static final int BATCH = 2;

  /** The engine. */
  @Param({"nd4j", "java"})
  public String engineName;

  private Engine engine;
  private Tensor volumes;
  private Tensor pictures;
  private Parameter solid;
  private Parameter flat;

  /** For JMH. */
  public VolumeConvolutionBenchmark() {}

  /** Draws the fields and the kernels. */
  @Setup
  public void prepare() {
    engine = Engines.named(engineName);
    volumes = draw(BATCH, CHANNELS, SIDE, SIDE, SIDE).asVariable();
    pictures = draw(BATCH * SIDE, CHANNELS * TAPS, SIDE, SIDE).asVariable();
    solid = Parameter.of("solid", draw(CHANNELS, CHANNELS, TAPS, TAPS, TAPS));
    flat = Parameter.of("flat", draw(CHANNELS, CHANNELS * TAPS, TAPS, TAPS));
  }

  private Tensor draw(int... extents) {
    SplittableRandom random = new SplittableRandom(4);
    return Tensors.normal(engine, DType.FLOAT32, Shape.of(extents), 0.1, random);
  }

  private double gradients(Tensor x, Tensor w, Window window) {
    Step arena = engine.step();
    try {
      Tensor y = Convolutions.convolve(x, w, window);
      List<Tensor> gradients = Tape.gradients(y.sum(), List.of(x, w));
      return gradients.get(1).sum().item();
    } finally {
      arena.close();
    }
  }

  /**
   * Forward alone.
   *
   * @return the sum of the result
   */
  @Benchmark
  public double volumesForward() {
    Step arena = engine.step();
    try {
      Window window = Window.unit(3).withPadding(TAPS / 2);
      return Convolutions.convolve(volumes.detach(), solid.value().detach(), window).sum().item();
    } finally {
      arena.close();
    }
  }

  /**
   * Forward and both gradients.
   *
   * @return a number that depends on everything
   */
  @Benchmark
  public double volumes() {
    return gradients(volumes, solid.value(), Window.unit(3).withPadding(TAPS / 2));
  }

  /**
   * Forward and both gradients of as many multiply-adds over two axes.
   *
   * @return a number that depends on everything
   */
  @Benchmark
  public double pictures() {
    return gradients(pictures, flat.value(), Window.unit(2).withPadding(TAPS / 2));
  }
}
