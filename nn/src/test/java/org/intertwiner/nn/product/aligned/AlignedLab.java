package org.intertwiner.nn.product.aligned;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.Engines;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Parametrised;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.tensor.Tape;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.reptheory.notation.RepresentationNotation;

/** What the tests of maps along edges need. */
final class AlignedLab {
  static final Engine ENGINE = Engines.named("java");
  static final Space<?> O3 = new Space<>(GroupNotation.parse("O3"));
  static final Space<?> SO3 = new Space<>(GroupNotation.parse("SO3"));

  private AlignedLab() {}

  /** A group of space and types of its fields. */
  record Space<G>(NamedGroup<G> group) {
    FieldType<G> type(String text) {
      return FieldType.of(group.action(3), RepresentationNotation.parse(text, group));
    }
  }

  static Tensor random(int rows, int columns, long seed) {
    return random(DType.FLOAT64, rows, columns, seed);
  }

  static Tensor random(DType type, int rows, int columns, long seed) {
    return Tensors.normal(ENGINE, type, Shape.of(rows, columns), 1, new SplittableRandom(seed));
  }

  static Tensor tensor(int rows, int columns, double... values) {
    return Tensors.from(ENGINE, DType.FLOAT64, Shape.of(rows, columns), values);
  }

  /** What a map sees in training, its weights drawn. */
  static Scope scope(Parametrised map, DType type, long seed) {
    Weights weights = Weights.initial(map, ENGINE, type, seed);
    return new Scope(
        weights.all(),
        map.constants().stream().map(c -> c.on(ENGINE, type)).toList(),
        true,
        type,
        new SplittableRandom(seed));
  }

  /** ρ(g) applied to each row. */
  static <G> Tensor acted(FieldType<G> type, G g, Tensor x) {
    List<Tensor> parts = new ArrayList<>();
    int at = 0;
    for (FieldType.Part<G> part : type.parts()) {
      int d = part.representation().dimension();
      Tensor own = x.slice(1, at, at + part.channels());
      at += part.channels();
      int rows = x.shape().at(0) * part.copies();
      Tensor turned =
          own.reshape(rows, d).matmul(false, matrix(part.representation().from(g), x), true);
      parts.add(turned.reshape(x.shape().at(0), part.channels()));
    }
    return Tensors.concat(1, parts);
  }

  /** The action on space applied to each row. */
  static <G> Tensor moved(FieldType<G> type, G g, Tensor vectors) {
    return vectors.matmul(false, matrix(type.action().from(g), vectors), true);
  }

  private static Tensor matrix(double[][] rows, Tensor like) {
    double[] all = new double[rows.length * rows.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = rows[i / rows.length][i % rows.length];
    }
    return Tensors.from(ENGINE, like.type(), Shape.of(rows.length, rows.length), all);
  }

  /** The largest difference over the largest entry of the second. */
  static double difference(Tensor a, Tensor b) {
    double[] x = a.toDoubles();
    double[] y = b.toDoubles();
    double worst = 0;
    double scale = 0;
    for (int i = 0; i < y.length; i++) {
      worst = Math.max(worst, Math.abs(x[i] - y[i]));
      scale = Math.max(scale, Math.abs(y[i]));
    }
    return x.length == y.length ? worst / scale : Double.POSITIVE_INFINITY;
  }

  /** A function of one tensor, as one number: the inner product with fixed random numbers. */
  static Tensor probed(Tensor y, long seed) {
    return y.productSumKeep(random(y.shape().at(0), y.shape().at(1), seed)).reshape();
  }

  /**
   * The relative difference between a gradient along a random direction and a central difference of
   * fourth order.
   */
  static double gradientError(Function<Tensor, Tensor> function, Tensor x, double step) {
    Tensor variable = x.asVariable();
    Tensor gradient = Tape.gradients(function.apply(variable), List.of(variable)).get(0);
    Tensor any = random(x.shape().at(0), x.shape().at(1), 77);
    Tensor direction = any.scale(1 / Math.sqrt(any.square().sum().item()));
    double exact = gradient.productSumKeep(direction).item();
    double[] at = new double[4];
    double[] steps = {-2, -1, 1, 2};
    for (int i = 0; i < 4; i++) {
      at[i] = function.apply(x.add(direction.scale(steps[i] * step)).asVariable()).item();
    }
    double numeric = (at[0] - 8 * at[1] + 8 * at[2] - at[3]) / (12 * step);
    return Math.abs(exact - numeric) / Math.max(1, Math.abs(exact));
  }

  /** The squared length of the gradient of a function, differentiable once more. */
  static Function<Tensor, Tensor> squaredGradient(Function<Tensor, Tensor> function) {
    return x -> Tape.differentiableGradients(function.apply(x), List.of(x)).get(0).square().sum();
  }
}
