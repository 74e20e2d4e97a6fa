package org.intertwiner.nn.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.intertwiner.nn.check.LayerCheck;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.tensor.Parameter;
import org.intertwiner.nn.tensor.Tape;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;
import org.intertwiner.verify.tolerance.Tolerance;

/** Checks of one layer with random numbers: equivariance, and derivatives of two orders. */
public final class CheckLab {
  private CheckLab() {}

  /** On the grid under every element that keeps it, and without space under the whole group. */
  public static void assertCommutes(Layer layer, int side) {
    assertThat(verdict(layer, side)).isEqualTo("TESTED");
    assertThat(verdictWithoutSpace(layer)).isEqualTo("TESTED");
  }

  public static String verdict(Layer layer, int side) {
    int[] space = new int[layer.input().dimension()];
    Arrays.fill(space, side);
    return word(LayerCheck.of(layer, weights(layer)).on(space).samples(4).seed(3));
  }

  public static String verdictWithoutSpace(Layer layer) {
    return word(LayerCheck.of(layer, weights(layer)).samples(20).seed(4));
  }

  private static String word(LayerCheck check) {
    Tolerance rounding =
        new Tolerance.Declared(1e-12, "sums that come in another order round otherwise");
    return check.tolerance(rounding).check().verdict().word();
  }

  /** max |f(g·x) − g·f(x)| over max |f(x)|, for one element and features without space. */
  public static <G> double error(
      FieldType<G> in, FieldType<G> out, UnaryOperator<Tensor> map, G g, Tensor x) {
    Tensor y = map.apply(x);
    double[] turned = map.apply(turned(in, g, x)).toDoubles();
    double[] expected = turned(out, g, y).toDoubles();
    double worst = 0;
    double scale = 0;
    for (int i = 0; i < turned.length; i++) {
      worst = Math.max(worst, Math.abs(turned[i] - expected[i]));
      scale = Math.max(scale, Math.abs(expected[i]));
    }
    return worst / scale;
  }

  /** ρ(g) on the channels of features without space. */
  public static <G> Tensor turned(FieldType<G> type, G g, Tensor x) {
    double[][] matrix = type.representation().from(g);
    int n = matrix.length;
    double[] flat = new double[n * n];
    for (int i = 0; i < n * n; i++) {
      flat[i] = matrix[i / n][i % n];
    }
    Tensor rho = Tensors.from(x.engine(), x.type(), Shape.of(n, n), flat);
    return x.matmul(false, rho, true);
  }

  public static Weights weights(Layer layer) {
    return LayerLab.randomWeights(Network.of(layer), 17);
  }

  public static Scope evaluation(Layer layer) {
    return weights(layer).scope(false, new SplittableRandom(1));
  }

  public static Tensor random(Layer layer, int batch, int side, long seed) {
    int[] extents = new int[side == 0 ? 2 : layer.input().dimension() + 2];
    Arrays.fill(extents, side);
    extents[0] = batch;
    extents[1] = layer.input().channels();
    Shape shape = Shape.of(extents);
    return Tensors.from(LayerLab.ENGINE, DType.FLOAT64, shape, LayerLab.random(shape.size(), seed));
  }

  /** Derivatives by input and all that is learned, of first and second order, while training. */
  public static void assertDerivatives(Layer layer, int side) {
    Weights weights = weights(layer);
    List<Parameter> all = new ArrayList<>();
    all.add(Parameter.of("input", random(layer, 2, side, 8)));
    all.addAll(weights.learned());
    List<Tensor> values = all.stream().map(Parameter::value).toList();
    Supplier<Tensor> scalar =
        () -> {
          Scope scope = weights.scope(true, new SplittableRandom(5));
          return weighted(layer.bind(scope).apply(values.get(0)), 1);
        };
    assertFirst(scalar, all, 3e-7);
    assertFirst(
        () -> {
          List<Tensor> gradients = Tape.differentiableGradients(scalar.get(), values);
          Tensor total = weighted(gradients.get(0), 2);
          for (int i = 1; i < gradients.size(); i++) {
            total = total.add(weighted(gradients.get(i), 2 + i));
          }
          return total;
        },
        all,
        3e-6);
  }

  private static Tensor weighted(Tensor y, int seed) {
    double[] w = new double[y.size()];
    for (int i = 0; i < w.length; i++) {
      w[i] = Math.sin(1.7 * (i + 1) + seed) + 0.3;
    }
    return y.multiply(Tensors.from(y.engine(), y.type(), y.shape(), w)).sum();
  }

  /** Along a random direction of each array. */
  private static void assertFirst(Supplier<Tensor> f, List<Parameter> all, double tolerance) {
    List<Tensor> gradients = Tape.gradients(f.get(), all.stream().map(Parameter::value).toList());
    for (int k = 0; k < all.size(); k++) {
      double[] direction = LayerLab.random(all.get(k).value().size(), 31 + k);
      double[] g = gradients.get(k).toDoubles();
      double exact = 0;
      double size = 1;
      for (int i = 0; i < g.length; i++) {
        exact += g[i] * direction[i];
        size += Math.abs(g[i] * direction[i]);
      }
      double h = 1e-6;
      double there = value(f, all.get(k), direction, h);
      double difference = (there - value(f, all.get(k), direction, -h)) / (2 * h);
      assertThat(Math.abs(exact - difference) / size)
          .as("derivative by %s", all.get(k).name())
          .isLessThan(tolerance);
    }
  }

  private static double value(Supplier<Tensor> f, Parameter moved, double[] direction, double h) {
    double[] before = moved.value().toDoubles();
    double[] after = before.clone();
    for (int i = 0; i < after.length; i++) {
      after[i] += h * direction[i];
    }
    assign(moved, after);
    double value = f.get().item();
    assign(moved, before);
    return value;
  }

  private static void assign(Parameter parameter, double... values) {
    Shape shape = parameter.value().shape();
    parameter.assign(Tensors.from(LayerLab.ENGINE, DType.FLOAT64, shape, values));
  }
}
