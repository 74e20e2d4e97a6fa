package org.intertwiner.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.Engines;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.engine.Step;
import org.intertwiner.nn.engine.Window;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Network;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.layer.convolution.SteerableConv;
import org.intertwiner.nn.tensor.Convolutions;
import org.intertwiner.nn.tensor.Parameter;
import org.intertwiner.nn.tensor.Tape;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;
import org.intertwiner.reptheory.Representations;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A steerable convolution of 16 regular fields of C8 to 16, 7×7, batch 16, 64×64, forward and both
 * gradients, beside the plain convolution of the same engine and shape.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(1)
public class ConvolutionBenchmark {
  private static final int BATCH = 16;
  private static final int FIELDS = 16;
  private static final int SIDE = 64;
  private static final int TAPS = 7;

  private Engine engine;
  private Network<?> network;
  private Weights weights;
  private Parameter kernel;
  private Tensor input;
  private long allocationsBefore;

  /** For JMH. */
  public ConvolutionBenchmark() {}

  /** Makes the layer, its weights and the input. */
  @Setup
  public void prepare() {
    engine = Engines.best();
    var group = Groups.cyclic(8);
    var regular =
        FieldType.of(Representations.plane(group), Representations.regular(group), FIELDS);
    network = Network.of(List.of(SteerableConv.from(regular).to(regular).kernelSize(TAPS)));
    weights = Weights.initial(network, engine, DType.FLOAT32, 1);
    SplittableRandom random = new SplittableRandom(2);
    int channels = regular.channels();
    Shape shape = Shape.of(channels, channels, TAPS, TAPS);
    kernel = Parameter.of("kernel", Tensors.normal(engine, DType.FLOAT32, shape, 0.01, random));
    Shape field = Shape.of(BATCH, channels, SIDE, SIDE);
    input = Tensors.normal(engine, DType.FLOAT32, field, 1, random).asVariable();
    steerable();
    plain();
    allocationsBefore = engine.memory().statistics().freshAllocations();
  }

  /** A steady step takes its tensors from the arena. */
  @TearDown
  public void requireNoAllocation() {
    long fresh = engine.memory().statistics().freshAllocations() - allocationsBefore;
    if (fresh != 0) {
      throw new IllegalStateException(fresh + " tensors were allocated in steady steps");
    }
  }

  /**
   * The steerable layer.
   *
   * @return the sum of the outputs
   */
  @Benchmark
  public double steerable() {
    Step arena = engine.step();
    try {
      Tensor output = network.bindTraining(weights, new SplittableRandom(3)).apply(input);
      return gradients(output, weights.learned());
    } finally {
      arena.close();
    }
  }

  /**
   * The plain convolution.
   *
   * @return the sum of the outputs
   */
  @Benchmark
  public double plain() {
    Step arena = engine.step();
    try {
      Window window = Window.unit(2).withPadding(TAPS / 2);
      Tensor output = Convolutions.convolve(input, kernel.value(), window);
      return gradients(output, List.of(kernel));
    } finally {
      arena.close();
    }
  }

  private double gradients(Tensor output, List<Parameter> learned) {
    Tensor loss = output.sum();
    List<Tensor> variables = new ArrayList<>(List.of(input));
    learned.forEach(p -> variables.add(p.value()));
    Tape.gradients(loss, variables);
    return loss.item();
  }
}
