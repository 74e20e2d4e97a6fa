package org.intertwiner.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.Engines;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.engine.Step;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.layer.convolution.KernelWindow;
import org.intertwiner.nn.layer.convolution.SteerableConv;
import org.intertwiner.nn.tensor.Parameter;
import org.intertwiner.nn.tensor.Tape;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.reptheory.notation.RepresentationNotation;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Steerable convolutions, forward and both gradients, beside the plain convolution of the same
 * engine and shape: time, and the peak of live memory, which may be at most 1.2 times as large.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(1)
public class ConvolutionBenchmark {
  private static final double MEMORY = 1.2;

  /** The engine; {@code java} takes a minute a step for the large cases. */
  @Param({"nd4j", "torch"})
  public String engineName;

  /** Fields, kernel size, batch and side. */
  @Param({
    "C8_16xregular_7x7",
    "D8_16xregular_7x7",
    "SO3_8x(0,1,2)_5x5x5",
    "C8_8xregular_5x5_small"
  })
  public String layerName;

  private Engine engine;
  private SteerableConv<?> conv;
  private KernelWindow window;
  private Weights weights;
  private Parameter kernel;
  private Tensor input;
  private long allocationsBefore;

  /** For JMH. */
  public ConvolutionBenchmark() {}

  /** Makes the layer, its weights and the input. */
  @Setup
  public void prepare() {
    engine = Engines.named(engineName);
    conv =
        switch (layerName) {
          case "C8_16xregular_7x7" -> between("C8", "16*regular", 2, 7, 16, 64);
          case "D8_16xregular_7x7" -> between("D8", "16*regular", 2, 7, 4, 64);
          case "C8_8xregular_5x5_small" -> between("C8", "8*regular", 2, 5, 16, 28);
          default -> between("SO3", "8x0+8x1+8x2", 3, 5, 2, 16);
        };
    window = conv.window();
    weights = Weights.initial(conv, engine, DType.FLOAT32, 1);
    Shape shape = window.kernelShape(conv.output().channels(), conv.input().channels());
    SplittableRandom random = new SplittableRandom(2);
    kernel = Parameter.of("kernel", Tensors.normal(engine, DType.FLOAT32, shape, 0.01, random));
    requireLittleMemory();
    allocationsBefore = engine.memory().statistics().freshAllocations();
  }

  private SteerableConv<?> between(
      String group, String fields, int dimension, int size, int batch, int side) {
    return between(GroupNotation.parse(group), fields, dimension, size, batch, side);
  }

  private <G> SteerableConv<G> between(
      NamedGroup<G> group, String fields, int dimension, int size, int batch, int side) {
    FieldType<G> type =
        FieldType.of(group.action(dimension), RepresentationNotation.parse(fields, group));
    int[] extents = new int[dimension + 2];
    Arrays.fill(extents, side);
    extents[0] = batch;
    extents[1] = type.channels();
    SplittableRandom random = new SplittableRandom(3);
    input = Tensors.normal(engine, DType.FLOAT32, Shape.of(extents), 1, random).asVariable();
    return SteerableConv.from(type).to(type).kernelSize(size);
  }

  /**
   * The peak of the steps only grows, so what the second layer adds to it is what it needs more;
   * fields and numbers of the layers live outside of steps.
   */
  private void requireLittleMemory() {
    plain();
    long before = engine.memory().statistics().peakBytes();
    steerable();
    long after = engine.memory().statistics().peakBytes();
    long own = 0;
    for (Parameter p : weights.all()) {
      own += 4L * p.value().size();
    }
    long basis = conv.predictedBytes(4) - 4L * kernel.value().size();
    double plain = before + 4.0 * (input.size() + kernel.value().size());
    double ratio = (after + 4.0 * input.size() + own + basis) / plain;
    System.out.printf(Locale.ROOT, "peak memory %.3f times that of plain%n", ratio);
    if (ratio > MEMORY) {
      throw new IllegalStateException("peak memory " + ratio + " times that of plain");
    }
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
      Tensor output = conv.bind(weights.scope(true, new SplittableRandom(3))).apply(input);
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
      return gradients(window.apply(input, kernel.value()), List.of(kernel));
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
