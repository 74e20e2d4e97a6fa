package org.intertwiner.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.Engines;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.engine.Step;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.product.ProductMap;
import org.intertwiner.nn.product.TensorProduct;
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
import org.openjdk.jmh.annotations.Warmup;

/**
 * Tensor products over O(3): fully connected 32×(0e+1o+2e) ⊗ (0e+1o+2e), batch 10⁴; channel by
 * channel with weights for each sample, 16 channels of l ≤ 3, batch 10⁴, and 8 channels of l ≤ 6,
 * batch 2000. The peer of the same sizes is {@code src/main/python/tensor_products.py}.
 *
 * <p>Beside the fully connected product stands the plain way, for a sixteenth of the batch: all
 * pairs of coordinates times one dense matrix, the weights and coefficients multiplied out.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class TensorProductBenchmark {
  /** The engine. */
  @Param({"torch", "java", "nd4j"})
  public String engineName;

  /** What is multiplied. */
  @Param({"fully connected", "channels l<=3", "channels l<=6"})
  public String product;

  private Engine engine;
  private Tensor left;
  private Tensor right;
  private List<Tensor> external = List.of();
  private List<Tensor> learned = List.of();
  private Tensor gradient;
  private ProductMap map;
  private Tensor dense;

  /** For JMH. */
  public TensorProductBenchmark() {}

  /** Draws the fields and the weights. */
  @Setup
  public void prepare() {
    engine = Engines.named(engineName);
    prepare(GroupNotation.parse("O3"));
  }

  private <G> void prepare(NamedGroup<G> group) {
    boolean mixed = product.equals("fully connected");
    int degree = mixed ? 2 : product.endsWith("3") ? 3 : 6;
    int channels = mixed ? 32 : degree == 3 ? 16 : 8;
    int batch = degree == 6 ? 2000 : 10_000;
    FieldType<G> many = type(group, channels, degree);
    FieldType<G> harmonics = type(group, 1, degree);
    TensorProduct<G> own =
        mixed
            ? TensorProduct.fullyConnected(many, harmonics, many)
            : TensorProduct.channelwise(many, harmonics, harmonics).withExternalWeights();
    Weights weights = Weights.initial(own, engine, DType.FLOAT32, 1);
    learned = weights.learned().stream().map(Parameter::value).toList();
    map = own.bind(weights.scope(true, new SplittableRandom(1)));
    left = draw(batch, many.channels());
    right = draw(batch, harmonics.channels());
    gradient = draw(batch, own.output().channels());
    external = mixed ? List.of() : List.of(draw(batch, own.weightCount()));
    dense = mixed ? draw(many.channels() * harmonics.channels(), many.channels()) : draw(1, 1);
  }

  private static <G> FieldType<G> type(NamedGroup<G> group, int copies, int degree) {
    StringBuilder text = new StringBuilder();
    for (int l = 0; l <= degree; l++) {
      text.append(l == 0 ? "" : "+").append(copies).append('x').append(l);
      text.append(l % 2 == 0 ? 'e' : 'o');
    }
    return FieldType.of(group.action(), RepresentationNotation.parse(text.toString(), group));
  }

  private Tensor draw(int... extents) {
    return Tensors.normal(
        engine, DType.FLOAT32, Shape.of(extents), 1, new SplittableRandom(extents[1]));
  }

  private Tensor product(Tensor x, Tensor y, List<Tensor> weights) {
    return weights.isEmpty() ? map.apply(x, y) : map.apply(x, y, weights.get(0));
  }

  /**
   * The product.
   *
   * @return one number of the result
   */
  @Benchmark
  public boolean forward() {
    Step step = engine.step();
    try {
      return Tape.withoutGradients(() -> product(left, right, external)).isTracked();
    } finally {
      step.close();
    }
  }

  /**
   * The product and its derivatives in both factors and the weights.
   *
   * @return one number of the result
   */
  @Benchmark
  public int forwardAndBackward() {
    Step step = engine.step();
    try {
      Tensor x = left.asVariable();
      Tensor y = right.asVariable();
      List<Tensor> weights = external.stream().map(Tensor::asVariable).toList();
      List<Tensor> inputs = new ArrayList<>(List.of(x, y));
      inputs.addAll(weights);
      inputs.addAll(learned);
      return Tape.pullback(product(x, y, weights), gradient, inputs).size();
    } finally {
      step.close();
    }
  }

  /**
   * All pairs of coordinates, for the fully connected product times one dense matrix; a sixteenth
   * of the batch.
   *
   * @return the number of results
   */
  @Benchmark
  public int denseSixteenth() {
    Step step = engine.step();
    try {
      int batch = left.shape().at(0) / 16;
      Tensor x = left.slice(0, 0, batch).insertAxis(2);
      Tensor y = right.slice(0, 0, batch).insertAxis(1);
      Tensor pairs = x.multiply(y).reshape(batch, left.shape().at(1) * right.shape().at(1));
      return dense.shape().at(0) > 1 ? pairs.matmul(dense).size() : pairs.size();
    } finally {
      step.close();
    }
  }
}
