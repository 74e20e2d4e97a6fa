package org.intertwiner.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.Engines;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.engine.Step;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.message.EdgeHarmonics;
import org.intertwiner.nn.product.ProductMap;
import org.intertwiner.nn.product.TensorProduct;
import org.intertwiner.nn.product.aligned.AlignedLinear;
import org.intertwiner.nn.product.aligned.AlignedMap;
import org.intertwiner.nn.product.aligned.AlignedProduct;
import org.intertwiner.nn.product.aligned.EdgeFrames;
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
import org.openjdk.jmh.annotations.Warmup;

/**
 * Products of features with the harmonics of edges, dense and in the frames of the edges: 32 copies
 * of all degrees up to L on both sides, harmonics up to L, 10⁴ edges, with harmonics and frames in
 * the time.
 *
 * <p>{@code mixed}: fully connected, learned weights for all edges; {@code channelwise}: weights of
 * each edge; {@code gains}: the map by orders with gains of each edge, which has no dense twin and
 * is to be read beside the others.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 4, time = 3)
@Fork(value = 1, jvmArgsAppend = "-Xmx10g")
public class AlignedProductBenchmark {
  private static final int EDGES = 10_000;
  private static final int COPIES = 32;

  /** The engine. */
  @Param({"nd4j"})
  public String engineName;

  /** The largest degree L. */
  @Param({"1", "2", "3", "4", "6"})
  public int degree;

  /** How, and with which weights. */
  @Param({"mixed-dense", "mixed-aligned", "channelwise-dense", "channelwise-aligned", "gains"})
  public String route;

  private Engine engine;
  private Supplier<Tensor> product;
  private List<Tensor> variables;

  /** For JMH. */
  public AlignedProductBenchmark() {}

  /** Makes the product and its numbers. */
  @Setup
  public void prepare() {
    engine = Engines.named(engineName);
    variables = new ArrayList<>();
    product = product(GroupNotation.parse("O3"));
  }

  private Tensor random(int columns, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return Tensors.normal(engine, DType.FLOAT32, Shape.of(EDGES, columns), 1, random);
  }

  private Tensor variable(int columns, long seed) {
    Tensor x = random(columns, seed).asVariable();
    variables.add(x);
    return x;
  }

  private <G> FieldType<G> type(NamedGroup<G> group, int copies) {
    StringBuilder text = new StringBuilder();
    for (int l = 0; l <= degree; l++) {
      text.append(l == 0 ? "" : "+")
          .append(copies)
          .append('x')
          .append(l)
          .append("eo".charAt(l % 2));
    }
    return FieldType.of(group.action(3), RepresentationNotation.parse(text.toString(), group));
  }

  private org.intertwiner.nn.layer.Scope scope(Weights weights) {
    weights.learned().forEach(p -> variables.add(p.value()));
    return weights.scope(true, new SplittableRandom(1));
  }

  private <G> Supplier<Tensor> product(NamedGroup<G> group) {
    FieldType<G> type = type(group, COPIES);
    Tensor x = variable(type.channels(), 1);
    Tensor vectors = random(3, 2);
    if (route.equals("gains")) {
      AlignedLinear<G> map = AlignedLinear.of(type, type).withGains();
      Tensor gains = variable(map.gainCount(), 3);
      var scope = scope(Weights.initial(map, engine, DType.FLOAT32, 1));
      return () -> map.bind(scope).apply(EdgeFrames.of(vectors, degree), x, gains);
    }
    EdgeHarmonics<G> harmonics = EdgeHarmonics.upTo(group.action(3), degree);
    boolean mixed = route.startsWith("mixed");
    TensorProduct<G> dense =
        mixed
            ? TensorProduct.fullyConnected(type, harmonics.type(), type)
            : TensorProduct.channelwise(type, harmonics.type(), type).withExternalWeights();
    List<Tensor> own = mixed ? List.of() : List.of(variable(dense.weightCount(), 3));
    if (route.endsWith("aligned")) {
      AlignedProduct<G> aligned = AlignedProduct.of(dense, harmonics.normalisation());
      var scope = scope(Weights.initial(aligned, engine, DType.FLOAT32, 1));
      return () -> {
        AlignedMap map = aligned.bind(scope);
        EdgeFrames frames = EdgeFrames.of(vectors, degree);
        return own.isEmpty() ? map.apply(frames, x) : map.apply(frames, x, own.get(0));
      };
    }
    var scope = scope(Weights.initial(dense, engine, DType.FLOAT32, 1));
    UnaryOperator<Tensor> values =
        harmonics.bind(scope(Weights.initial(harmonics, engine, DType.FLOAT32, 1)));
    return () -> {
      ProductMap map = dense.bind(scope);
      Tensor y = values.apply(vectors);
      return own.isEmpty() ? map.apply(x, y) : map.apply(x, y, own.get(0));
    };
  }

  /**
   * The product alone.
   *
   * @return the size of the result
   */
  @Benchmark
  public int forward() {
    try (Step step = engine.step()) {
      return Tape.withoutGradients(product).size() + step.size();
    }
  }

  /**
   * The product and its derivatives in features and weights.
   *
   * @return a number of the gradients
   */
  @Benchmark
  public int step() {
    try (Step step = engine.step()) {
      Tensor y = product.get();
      return Tape.pullback(y, y.detach(), variables).get(0).size() + step.size();
    }
  }
}
