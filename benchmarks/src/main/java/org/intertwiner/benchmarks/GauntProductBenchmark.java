package org.intertwiner.benchmarks;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.BinaryOperator;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.Engines;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.engine.Step;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.product.ProductMap;
import org.intertwiner.nn.product.TensorProduct;
import org.intertwiner.nn.product.gaunt.GauntProduct;
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
 * Products of functions on the sphere, 32 copies of all degrees up to L with one more function,
 * 1000 samples: through values on an exact grid, and by the Clebsch–Gordan tensors of all paths,
 * which keeps the paths apart.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 4, time = 3)
@Fork(value = 1, jvmArgsAppend = "-Xmx10g")
public class GauntProductBenchmark {
  private static final int SAMPLES = 1000;
  private static final int COPIES = 32;

  /** The engine. */
  @Param({"nd4j"})
  public String engineName;

  /** The largest degree L. */
  @Param({"1", "2", "3", "4", "6"})
  public int degree;

  /** Through a grid, or path by path. */
  @Param({"grid", "paths"})
  public String route;

  private Engine engine;
  private Tensor left;
  private Tensor right;
  private BinaryOperator<Tensor> product;

  /** For JMH. */
  public GauntProductBenchmark() {}

  /** Makes the product and its factors. */
  @Setup
  public void prepare() {
    engine = Engines.named(engineName);
    product = product(GroupNotation.parse("O3"));
  }

  private <G> BinaryOperator<Tensor> product(NamedGroup<G> group) {
    FieldType<G> type = type(group, COPIES);
    FieldType<G> one = type(group, 1);
    left = random(type.channels(), 1);
    right = random(one.channels(), 2);
    if (route.equals("grid")) {
      GauntProduct<G> grid = GauntProduct.of(type, one, type);
      ProductMap map = grid.bind(scope(Weights.initial(grid, engine, DType.FLOAT32, 1)));
      return map::apply;
    }
    TensorProduct<G> paths = TensorProduct.channelwise(type, one, type).withoutWeights();
    ProductMap map = paths.bind(scope(Weights.initial(paths, engine, DType.FLOAT32, 1)));
    return map::apply;
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

  private static org.intertwiner.nn.layer.Scope scope(Weights weights) {
    return weights.scope(true, new SplittableRandom(1));
  }

  private Tensor random(int columns, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Shape shape = Shape.of(SAMPLES, columns);
    return Tensors.normal(engine, DType.FLOAT32, shape, 1, random).asVariable();
  }

  /**
   * The product alone.
   *
   * @return the size of the result
   */
  @Benchmark
  public int forward() {
    try (Step step = engine.step()) {
      return Tape.withoutGradients(() -> product.apply(left, right)).size() + step.size();
    }
  }

  /**
   * The product and its derivatives in both factors.
   *
   * @return a number of the gradients
   */
  @Benchmark
  public int step() {
    try (Step step = engine.step()) {
      Tensor y = product.apply(left, right);
      return Tape.pullback(y, y.detach(), List.of(left, right)).get(0).size() + step.size();
    }
  }
}
