package org.intertwiner.nn.tensor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.EngineStatus;
import org.intertwiner.nn.engine.Engines;

/** What the conformance tests have in common. */
final class Checks {
  /** The largest error of a derivative against central differences in float64. */
  static final double DERIVATIVE = 2e-7;

  private Checks() {}

  /** Every engine that can be opened here. */
  static Stream<Engine> engines() {
    return Engines.statuses().stream()
        .filter(EngineStatus::available)
        .map(s -> Engines.named(s.name()));
  }

  /** Relative rounding errors that a result of a few operations may carry. */
  static double tolerance(DType type) {
    return type == DType.FLOAT32 ? 2e-6 : 1e-13;
  }

  /** Entries agree within the tolerance of the kind, relative to the largest entry or 1. */
  static void assertClose(Tensor got, Reference expected) {
    assertClose(got, expected, tolerance(got.type()));
  }

  static void assertClose(Tensor got, Reference expected, double tolerance) {
    assertThat(got.shape().toArray()).as("shape").isEqualTo(expected.extents());
    double[] g = got.toDoubles();
    double scale = 1;
    for (double v : expected.values()) {
      scale = Math.max(scale, Math.abs(v));
    }
    for (int i = 0; i < g.length; i++) {
      // the words of a failure only where there is one: entries come in millions
      if (!(Math.abs(g[i] - expected.values()[i]) <= tolerance * scale)) {
        assertThat(g[i])
            .as("entry %d of %s", i, got.shape())
            .isCloseTo(expected.values()[i], Offset.offset(tolerance * scale));
      }
    }
  }

  /**
   * Compares first derivatives with central differences, and second derivatives of a fixed
   * combination of the first ones with central differences of those.
   *
   * @param f a function of the inputs, smooth near them
   */
  static void assertDerivatives(Function<List<Tensor>, Tensor> f, List<Tensor> inputs) {
    assertFirst(xs -> weighted(f.apply(xs), 1), inputs);
    assertFirst(combination(f), inputs);
  }

  /** The largest errors of first and of second derivatives against central differences. */
  static double[] derivativeErrors(Function<List<Tensor>, Tensor> f, List<Tensor> inputs) {
    return new double[] {
      firstError(xs -> weighted(f.apply(xs), 1), inputs), firstError(combination(f), inputs)
    };
  }

  /** A fixed combination of the first derivatives. */
  private static Function<List<Tensor>, Tensor> combination(Function<List<Tensor>, Tensor> f) {
    return xs -> {
      List<Tensor> gs = Tape.differentiableGradients(weighted(f.apply(xs), 1), xs);
      Tensor total = weighted(gs.get(0), 2);
      for (int i = 1; i < gs.size(); i++) {
        total = total.add(weighted(gs.get(i), 2 + i));
      }
      return total;
    };
  }

  /** A generic linear form, so that no entry's derivative is lost. */
  private static Tensor weighted(Tensor y, int seed) {
    double[] w = new double[y.size()];
    for (int i = 0; i < w.length; i++) {
      w[i] = Math.sin(1.7 * (i + 1) + seed) + 0.3;
    }
    return y.multiply(Tensors.from(y.engine(), y.type(), y.shape(), w)).sum();
  }

  private static void assertFirst(Function<List<Tensor>, Tensor> f, List<Tensor> inputs) {
    assertThat(firstError(f, inputs)).as("relative error of a derivative").isLessThan(DERIVATIVE);
  }

  /**
   * The largest difference between derivatives of a scalar function and central differences,
   * relative to the larger of the difference and 1; infinite if some derivative is not a number.
   */
  private static double firstError(Function<List<Tensor>, Tensor> f, List<Tensor> inputs) {
    List<Tensor> variables = inputs.stream().map(Tensor::asVariable).toList();
    List<Tensor> gradients = Tape.gradients(f.apply(variables), variables);
    double h = 1e-5;
    double worst = 0;
    for (int k = 0; k < inputs.size(); k++) {
      double[] g = gradients.get(k).toDoubles();
      double[] x = inputs.get(k).toDoubles();
      for (int i = 0; i < x.length; i++) {
        double difference =
            (value(f, inputs, k, x, i, h) - value(f, inputs, k, x, i, -h)) / (2 * h);
        double error = Math.abs(g[i] - difference) / Math.max(1, Math.abs(difference));
        worst = Math.max(worst, Double.isNaN(error) ? Double.POSITIVE_INFINITY : error);
      }
    }
    return worst;
  }

  private static double value(
      Function<List<Tensor>, Tensor> f, List<Tensor> inputs, int k, double[] x, int i, double h) {
    double[] moved = x.clone();
    moved[i] += h;
    Tensor old = inputs.get(k);
    List<Tensor> xs = new ArrayList<>(inputs);
    xs.set(k, Tensors.from(old.engine(), old.type(), old.shape(), moved));
    return f.apply(xs.stream().map(Tensor::asVariable).toList()).item();
  }
}
