package org.intertwiner.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.lie.PlaneRotation;
import org.intertwiner.algebra.lie.SO2;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.Engines;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.engine.Step;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.layer.convolution.Conv;
import org.intertwiner.nn.layer.nonlinearity.Activation;
import org.intertwiner.nn.layer.nonlinearity.FourierNonlinearity;
import org.intertwiner.nn.layer.nonlinearity.GatedNonlinearity;
import org.intertwiner.nn.layer.nonlinearity.NormNonlinearity;
import org.intertwiner.nn.layer.nonlinearity.Pointwise;
import org.intertwiner.nn.layer.nonlinearity.TensorProductNonlinearity;
import org.intertwiner.nn.layer.normalisation.FieldLayerNorm;
import org.intertwiner.nn.layer.normalisation.InnerBatchNorm;
import org.intertwiner.nn.layer.normalisation.InstanceNorm;
import org.intertwiner.nn.layer.pooling.AntialiasedPool;
import org.intertwiner.nn.tensor.Parameter;
import org.intertwiner.nn.tensor.Tape;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;
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
 * Non-linearities, normalisations and pooling, forward and backward, on 16 pictures of 28 × 28
 * cells and 64 channels, to be read beside the plain 5 × 5 convolution of the same channels.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class FieldLayerBenchmark {
  private static final int BATCH = 16;
  private static final int SIDE = 28;

  /** The engine. */
  @Param({"java", "nd4j"})
  public String engineName;

  /** The layer; {@code convolution} is the plain one. */
  @Param({
    "convolution",
    "batch-norm",
    "elu",
    "antialiased-pool",
    "antialiased-max-pool",
    "instance-norm",
    "layer-norm",
    "norm-nonlinearity",
    "gated-nonlinearity",
    "fourier-elu",
    "tensor-product"
  })
  public String layerName;

  private Engine engine;
  private Layer layer;
  private Weights weights;
  private Parameter input;
  private List<Tensor> variables;

  /** For JMH. */
  public FieldLayerBenchmark() {}

  /** Makes the layer, its numbers and the input. */
  @Setup
  public void prepare() {
    engine = Engines.named(engineName);
    layer = layer(layerName);
    weights = Weights.initial(layer, engine, DType.FLOAT32, 1);
    Shape shape = Shape.of(BATCH, layer.input().channels(), SIDE, SIDE);
    SplittableRandom random = new SplittableRandom(2);
    input = Parameter.of("input", Tensors.normal(engine, DType.FLOAT32, shape, 1, random));
    variables = new ArrayList<>(List.of(input.value()));
    weights.learned().forEach(p -> variables.add(p.value()));
  }

  private static Layer layer(String name) {
    FiniteGroup<Permutation> group = Groups.cyclic(8);
    FieldType<Permutation> regular =
        FieldType.of(Representations.plane(group), Representations.regular(group), 8);
    FieldType<PlaneRotation> irreps = frequencies();
    return switch (name) {
      case "convolution" -> plain();
      case "batch-norm" -> InnerBatchNorm.of(regular);
      case "elu" -> Pointwise.elu(regular);
      case "antialiased-pool" -> AntialiasedPool.of(regular, 4, 2);
      case "antialiased-max-pool" -> AntialiasedPool.max(regular, 3, 4, 2);
      case "instance-norm" -> InstanceNorm.of(regular);
      case "layer-norm" -> FieldLayerNorm.of(regular);
      case "norm-nonlinearity" -> NormNonlinearity.of(irreps);
      case "gated-nonlinearity" -> GatedNonlinearity.to(irreps);
      case "fourier-elu" -> FourierNonlinearity.of(irreps, Activation.elu(), 16);
      default -> TensorProductNonlinearity.of(irreps, irreps);
    };
  }

  private static Layer plain() {
    Representation<Permutation> plane = Representations.plane(Groups.cyclic(1));
    FieldType<Permutation> channels = FieldType.trivial(plane, 64);
    return Conv.of(channels, channels, 5);
  }

  private static FieldType<PlaneRotation> frequencies() {
    SO2 group = SO2.group();
    Representation<PlaneRotation> plane = Representations.plane(group);
    FieldType<PlaneRotation> type = FieldType.trivial(plane, 10);
    int[] copies = {10, 10, 7};
    for (int k = 1; k <= 3; k++) {
      type = type.plus(FieldType.of(plane, Representations.frequency(group, k), copies[k - 1]));
    }
    return type;
  }

  /**
   * One training step of the layer alone.
   *
   * @return a number of the gradient by the input
   */
  @Benchmark
  public int step() {
    try (Step step = engine.step()) {
      Tensor y = layer.bind(weights.scope(true, new SplittableRandom(1))).apply(input.value());
      return Tape.pullback(y, y.detach(), variables).get(0).size() + step.size();
    }
  }
}
