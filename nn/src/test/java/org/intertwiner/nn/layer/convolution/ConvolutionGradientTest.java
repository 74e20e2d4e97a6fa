package org.intertwiner.nn.layer.convolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.layer.convolution.ConvolutionLab.Case;
import org.intertwiner.nn.tensor.Parameter;
import org.intertwiner.nn.tensor.Tape;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** First and second derivatives of every option against central differences. */
class ConvolutionGradientTest {
  private static final double STEP = 1e-4;

  @ParameterizedTest(name = "{0}")
  @MethodSource("org.intertwiner.nn.layer.convolution.ConvolutionLab#types")
  <G> void firstAndSecondDerivatives(String name, FieldType<G> type) {
    for (Case one : ConvolutionLab.options(type)) {
      Weights weights = ConvolutionLab.random(one.layer(), 4);
      Tensor x = ConvolutionLab.randomField(type, 1, one.cells(), 5);
      List<Parameter> all = new ArrayList<>(weights.learned());
      all.add(Parameter.of("x", x));
      assertThat(error(one, weights, all, false)).as(one.name()).isLessThan(1e-6);
      assertThat(error(one, weights, all, true)).as(one.name() + ", second").isLessThan(1e-6);
    }
  }

  /** ¼ Σ y⁴, so that no derivative is constant; or Σ over all of the squared gradient. */
  private static Tensor function(Case one, Weights weights, List<Parameter> all, boolean second) {
    Tensor x = all.get(all.size() - 1).value();
    Tensor y = one.layer().bind(weights.scope(true, new SplittableRandom(1))).apply(x);
    Tensor square = y.multiply(y);
    Tensor value = square.multiply(square).sum().scale(0.25);
    if (!second) {
      return value;
    }
    List<Tensor> gradients =
        Tape.differentiableGradients(value, all.stream().map(Parameter::value).toList());
    Tensor sum = value;
    for (Tensor g : gradients) {
      sum = sum.add(g.multiply(g).sum());
    }
    return sum;
  }

  private static double error(Case one, Weights weights, List<Parameter> all, boolean second) {
    Tensor value = function(one, weights, all, second);
    List<Tensor> gradients = Tape.gradients(value, all.stream().map(Parameter::value).toList());
    double worst = 0;
    for (int i = 0; i < all.size(); i++) {
      double[] direction = ConvolutionLab.gaussian(all.get(i).value().size(), 9 + i);
      double[] g = gradients.get(i).toDoubles();
      double exact = 0;
      double size = 0;
      for (int k = 0; k < g.length; k++) {
        exact += g[k] * direction[k];
        size += Math.abs(g[k] * direction[k]);
      }
      double difference =
          (moved(one, weights, all, i, direction, STEP, second)
                  - moved(one, weights, all, i, direction, -STEP, second))
              / (2 * STEP);
      worst = Math.max(worst, Math.abs(exact - difference) / (1e-3 + size));
    }
    return worst;
  }

  private static double moved(
      Case one,
      Weights weights,
      List<Parameter> all,
      int which,
      double[] direction,
      double step,
      boolean second) {
    Tensor before = all.get(which).value();
    double[] values = before.toDoubles();
    double[] after = values.clone();
    for (int i = 0; i < after.length; i++) {
      after[i] += step * direction[i];
    }
    all.get(which).assign(Tensors.from(before.engine(), before.type(), before.shape(), after));
    double result = function(one, weights, all, second).item();
    all.get(which).assign(Tensors.from(before.engine(), before.type(), before.shape(), values));
    return result;
  }
}
