package org.intertwiner.cli.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.intertwiner.cli.bench.BenchCase.Work;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.Engines;
import org.intertwiner.nn.engine.Memory;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.engine.Step;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.layer.convolution.KernelWindow;
import org.intertwiner.nn.layer.convolution.SteerableConv;
import org.intertwiner.nn.product.ProductMap;
import org.intertwiner.nn.product.TensorProduct;
import org.intertwiner.nn.tensor.Parameter;
import org.intertwiner.nn.tensor.Tape;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.reptheory.notation.RepresentationNotation;

/** Steps of training on the best engine that is there, in float32. */
final class NetworkCases {
  private static final int BATCH = 10_000;
  private static final int SLICES = 16;

  private NetworkCases() {}

  static List<BenchCase> all() {
    return List.of(
        new BenchCase(
            "conv-C8",
            "steerable convolution forward and backward: C8, 16 regular fields, 7x7, 16 of 64x64",
            () -> convolution("C8", "16*regular", 7, 16, 64, 64)),
        new BenchCase(
            "conv-C8-small",
            "the same with 8 regular fields, 5x5, 16 of 28x28",
            () -> convolution("C8", "8*regular", 5, 16, 28, 28)),
        new BenchCase(
            "conv-SO3",
            "steerable convolution forward and backward: SO3, 8 fields each of l <= 2, 5x5x5, 2 of"
                + " 16x16x16",
            () -> convolution("SO3", "8x0+8x1+8x2", 5, 2, 16, 16, 16)),
        new BenchCase(
            "tensor-product",
            "fully connected product 32x(0e+1o+2e) with 0e+1o+2e, batch 10000, forward",
            () -> product(false)),
        new BenchCase(
            "tensor-product-backward",
            "the same with its derivatives in both factors and the weights",
            () -> product(true)));
  }

  private static Work convolution(String group, String fields, int size, int batch, int... sides) {
    return convolution(GroupNotation.parse(group), fields, size, batch, sides);
  }

  private static <G> Work convolution(
      NamedGroup<G> group, String fields, int size, int batch, int[] sides) {
    Engine engine = Engines.best();
    FieldType<G> type =
        FieldType.of(group.action(sides.length), RepresentationNotation.parse(fields, group));
    int[] extents = new int[sides.length + 2];
    Arrays.fill(extents, sides[0]);
    extents[0] = batch;
    extents[1] = type.channels();
    Tensor input = draw(engine, 1, 3, extents).asVariable();
    SteerableConv<G> conv = SteerableConv.from(type).to(type).kernelSize(size);
    KernelWindow window = conv.window();
    Weights weights = Weights.initial(conv, engine, DType.FLOAT32, 1);
    Shape shape = window.kernelShape(type.channels(), type.channels());
    Parameter kernel =
        Parameter.of(
            "kernel", Tensors.normal(engine, DType.FLOAT32, shape, 0.01, new SplittableRandom(2)));
    return Work.of(
            () -> {
              try (Step step = engine.step()) {
                Tensor output =
                    conv.bind(weights.scope(true, new SplittableRandom(3))).apply(input);
                return gradients(step, output, input, weights.learned());
              }
            })
        .beside(
            "a convolution with as many channels and a free kernel",
            () -> {
              try (Step step = engine.step()) {
                return gradients(step, window.apply(input, kernel.value()), input, List.of(kernel));
              }
            })
        .with(memory(engine));
  }

  private static double gradients(Step step, Tensor output, Tensor input, List<Parameter> learned) {
    Tensor loss = output.sum();
    List<Tensor> variables = new ArrayList<>(List.of(input));
    learned.forEach(p -> variables.add(p.value()));
    return Tape.gradients(loss, variables).size() + loss.item() + step.size();
  }

  private static Work product(boolean backward) {
    return product(GroupNotation.parse("O3"), backward);
  }

  private static <G> Work product(NamedGroup<G> group, boolean backward) {
    Engine engine = Engines.best();
    FieldType<G> many = type(group, "32x0e+32x1o+32x2e");
    FieldType<G> harmonics = type(group, "1x0e+1x1o+1x2e");
    TensorProduct<G> own = TensorProduct.fullyConnected(many, harmonics, many);
    Weights weights = Weights.initial(own, engine, DType.FLOAT32, 1);
    ProductMap map = own.bind(weights.scope(true, new SplittableRandom(1)));
    Tensor left = draw(engine, 1, 4, BATCH, many.channels());
    Tensor right = draw(engine, 1, 5, BATCH, harmonics.channels());
    Tensor dense = draw(engine, 1, 6, many.channels() * harmonics.channels(), many.channels());
    if (backward) {
      Tensor gradient = draw(engine, 1, 7, BATCH, many.channels());
      List<Tensor> learned = weights.learned().stream().map(Parameter::value).toList();
      return Work.of(() -> pullback(engine, map, left, right, gradient, learned))
          .beside(
              "the forward product as pairs of coordinates times one dense matrix",
              () -> densely(engine, left, right, dense))
          .with(memory(engine));
    }
    return Work.of(
            () -> {
              try (Step step = engine.step()) {
                Tensor result = Tape.withoutGradients(() -> map.apply(left, right));
                return result.slice(0, 0, 1).sum().item() + step.size();
              }
            })
        .beside(
            "pairs of coordinates times one dense matrix",
            () -> densely(engine, left, right, dense))
        .with(memory(engine));
  }

  private static double pullback(
      Engine engine,
      ProductMap map,
      Tensor left,
      Tensor right,
      Tensor gradient,
      List<Tensor> learned) {
    try (Step step = engine.step()) {
      Tensor x = left.asVariable();
      Tensor y = right.asVariable();
      List<Tensor> inputs = new ArrayList<>(List.of(x, y));
      inputs.addAll(learned);
      return Tape.pullback(map.apply(x, y), gradient, inputs).size() + step.size();
    }
  }

  /** In slices, as all pairs of the whole batch together would take gigabytes. */
  private static double densely(Engine engine, Tensor left, Tensor right, Tensor dense) {
    double sum = 0;
    int part = BATCH / SLICES;
    for (int k = 0; k < SLICES; k++) {
      try (Step step = engine.step()) {
        Tensor x = left.slice(0, k * part, (k + 1) * part).insertAxis(2);
        Tensor y = right.slice(0, k * part, (k + 1) * part).insertAxis(1);
        int width = left.shape().at(1) * right.shape().at(1);
        Tensor result = x.multiply(y).reshape(part, width).matmul(dense);
        sum += result.slice(0, 0, 1).sum().item() + step.size();
      }
    }
    return sum;
  }

  private static <G> FieldType<G> type(NamedGroup<G> group, String text) {
    return FieldType.of(group.action(), RepresentationNotation.parse(text, group));
  }

  private static Tensor draw(Engine engine, double deviation, int seed, int... extents) {
    return Tensors.normal(
        engine, DType.FLOAT32, Shape.of(extents), deviation, new SplittableRandom(seed));
  }

  private static Optional<Memory> memory(Engine engine) {
    // the tensors of the engine in Java lie on the heap, which is counted anyway
    return engine.name().equals("java") ? Optional.empty() : Optional.of(engine.memory());
  }
}
