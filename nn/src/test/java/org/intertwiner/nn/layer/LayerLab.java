package org.intertwiner.nn.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.lie.PlaneIsometry;
import org.intertwiner.algebra.lie.PlaneRotation;
import org.intertwiner.algebra.lie.SO2;
import org.intertwiner.nn.data.Interpolation;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.Engines;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.field.FieldAction;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.tensor.Parameter;
import org.intertwiner.nn.tensor.Tape;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;
import org.intertwiner.reptheory.Representation;

/**
 * What the tests of all layers need: float64 evaluation, elements that keep the grid, gradients.
 */
public final class LayerLab {
  public static final Engine ENGINE = Engines.named("java");

  private LayerLab() {}

  /** Weights with random values everywhere, also where layers start with constants. */
  public static Weights randomWeights(Network network, long seed) {
    Weights weights = Weights.initial(network, ENGINE, DType.FLOAT64, seed);
    SplittableRandom random = new SplittableRandom(seed + 1);
    int next = 0;
    for (int i = 0; i < network.layers().size(); i++) {
      for (int j = 0; j < network.layers().get(i).weights().size(); j++) {
        String name = network.layers().get(i).weights().get(j).name();
        // positive variances, and positive shifts so that no rectifier is closed everywhere
        boolean positive = name.startsWith("variance") || name.startsWith("shift");
        Parameter p = weights.all().get(next++);
        double[] values = p.value().toDoubles();
        for (int k = 0; k < values.length; k++) {
          values[k] += positive ? random.nextDouble() : 0.3 * random.nextGaussian();
        }
        p.assign(Tensors.from(ENGINE, DType.FLOAT64, p.value().shape(), values));
      }
    }
    return weights;
  }

  public static double[] random(int size, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] values = new double[size];
    for (int i = 0; i < size; i++) {
      values[i] = random.nextGaussian();
    }
    return values;
  }

  /** The elements of a group that keep the square grid. */
  public static <G> List<G> exactElements(FieldType<G> type) {
    List<G> elements = new ArrayList<>();
    for (G g : candidates(type.action())) {
      if (FieldAction.of(type, g, Interpolation.BILINEAR).isExact()) {
        elements.add(g);
      }
    }
    return elements;
  }

  @SuppressWarnings("unchecked")
  private static <G> List<G> candidates(Representation<G> action) {
    List<G> elements = new ArrayList<>();
    if (action.group() instanceof FiniteGroup<G> finite) {
      for (int g = 0; g < finite.order(); g++) {
        elements.add(finite.element(g));
      }
      return elements;
    }
    for (int quarter = 0; quarter < 4; quarter++) {
      double angle = quarter * Math.PI / 2;
      if (action.group() instanceof SO2) {
        elements.add((G) new PlaneRotation(angle));
      } else {
        elements.add((G) new PlaneIsometry(angle, false));
        elements.add((G) new PlaneIsometry(angle, true));
      }
    }
    return elements;
  }

  /** max |f(g·x) − g·f(x)| over the elements that keep the grid, over max |f(x)|. */
  public static double equivarianceError(Network network, Weights weights, int side) {
    return equivarianceError(network, network.bind(weights), side);
  }

  public static double equivarianceError(Network network, UnaryOperator<Tensor> map, int side) {
    return equivarianceError(network.input(), network, map, side);
  }

  private static <G> double equivarianceError(
      FieldType<G> input, Network network, UnaryOperator<Tensor> map, int side) {
    int batch = 2;
    double[] x = random(batch * network.input().channels() * side * side, 5);
    Tensor y = apply(map, x, network, batch, side);
    int outSide = y.rank() == 4 ? y.shape().at(2) : 1;
    double[] fx = y.toDoubles();
    double worst = 0;
    double scale = 0;
    for (G g : exactElements(input)) {
      double[] gx = FieldAction.of(input, g, Interpolation.BILINEAR).apply(x, side, side);
      double[] fgx = apply(map, gx, network, batch, side).toDoubles();
      double[] gfx =
          FieldAction.of(input.alike(network.output()), g, Interpolation.BILINEAR)
              .apply(fx, outSide, outSide);
      for (int i = 0; i < fgx.length; i++) {
        worst = Math.max(worst, Math.abs(fgx[i] - gfx[i]));
        scale = Math.max(scale, Math.abs(fx[i]));
      }
    }
    return worst / scale;
  }

  private static Tensor apply(
      UnaryOperator<Tensor> map, double[] x, Network network, int batch, int side) {
    Shape shape = Shape.of(batch, network.input().channels(), side, side);
    return Tape.withoutGradients(() -> map.apply(Tensors.from(ENGINE, DType.FLOAT64, shape, x)));
  }

  /**
   * Largest relative difference between the gradient along random directions and a central
   * difference, for every learned array and for the input, in training mode.
   */
  public static double gradientError(Network network, long seed, int side) {
    Weights weights = randomWeights(network, seed);
    Shape shape = Shape.of(3, network.input().channels(), side, side);
    Parameter input =
        Parameter.of(
            "input", Tensors.from(ENGINE, DType.FLOAT64, shape, random(shape.size(), seed + 7)));
    List<Parameter> all = new ArrayList<>(weights.learned());
    all.add(input);
    Tensor first = network.bindTraining(weights, new SplittableRandom(1)).apply(input.value());
    double[] probe = random(first.size(), seed + 9);
    Tensor p = Tensors.from(ENGINE, DType.FLOAT64, first.shape(), probe);
    Tensor loss = first.productSumKeep(p).reshape();
    List<Tensor> gradients = Tape.gradients(loss, all.stream().map(Parameter::value).toList());
    double worst = 0;
    for (int i = 0; i < all.size(); i++) {
      Tensor value = all.get(i).value();
      double[] direction = random(value.size(), seed + 11 + i);
      double[] g = gradients.get(i).toDoubles();
      double exact = 0;
      double size = 0;
      for (int k = 0; k < g.length; k++) {
        exact += g[k] * direction[k];
        size += Math.abs(g[k] * direction[k]);
      }
      double h = 1e-5;
      double difference =
          (loss(network, weights, input, all.get(i), direction, h, probe)
                  - loss(network, weights, input, all.get(i), direction, -h, probe))
              / (2 * h);
      worst = Math.max(worst, Math.abs(exact - difference) / Math.max(1e-3, size));
    }
    return worst;
  }

  private static double loss(
      Network network,
      Weights weights,
      Parameter input,
      Parameter moved,
      double[] direction,
      double step,
      double[] probe) {
    double[] before = moved.value().toDoubles();
    double[] after = before.clone();
    for (int i = 0; i < after.length; i++) {
      after[i] += step * direction[i];
    }
    Shape shape = moved.value().shape();
    moved.assign(Tensors.from(ENGINE, DType.FLOAT64, shape, after));
    double[] y =
        Tape.withoutGradients(
                () -> network.bindTraining(weights, new SplittableRandom(1)).apply(input.value()))
            .toDoubles();
    moved.assign(Tensors.from(ENGINE, DType.FLOAT64, shape, before));
    double sum = 0;
    for (int i = 0; i < y.length; i++) {
      sum += y[i] * probe[i];
    }
    return sum;
  }
}
