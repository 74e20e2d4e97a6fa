package org.intertwiner.nn.layer.dense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.Engines;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.layer.nonlinearity.Activation;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;
import org.junit.jupiter.api.Test;

final class PerceptronTest {
  private static final Engine ENGINE = Engines.named("java");

  private static double[] apply(Perceptron perceptron, double... x) {
    return perceptron.bind(scope(perceptron)).apply(row(x)).toDoubles();
  }

  private static Scope scope(Perceptron perceptron) {
    return Weights.initial(perceptron, ENGINE, DType.FLOAT64, 1)
        .scope(false, new SplittableRandom(1));
  }

  private static Tensor row(double... values) {
    return Tensors.from(ENGINE, DType.FLOAT64, Shape.of(1, values.length), values);
  }

  @Test
  void computesItsFormula() {
    Perceptron perceptron = Perceptron.of(2, 3, 1);
    Scope scope = scope(perceptron);
    double[] w = scope.value(0).toDoubles();
    double[] v = scope.value(2).toDoubles();
    double expected = 0;
    for (int i = 0; i < 3; i++) {
      double z = w[2 * i] * 0.5 - w[2 * i + 1];
      expected += v[i] * z / (1 + Math.exp(-z));
    }
    assertThat(apply(perceptron, 0.5, -1)[0]).isCloseTo(expected, within(1e-14));
    assertThat(perceptron.toString()).isEqualTo("perceptron 2→3→1 (silu)");
    assertThat(perceptron.inputs()).isEqualTo(2);
    assertThat(perceptron.outputs()).isEqualTo(1);
  }

  @Test
  void keepsTheMeanSquareOfFirstValues() {
    Perceptron perceptron = Perceptron.of(64, 512, 512, 512).withActivation(Activation.relu());
    Tensor x = Tensors.normal(ENGINE, DType.FLOAT64, Shape.of(64, 64), 1, new SplittableRandom(2));
    Tensor y = perceptron.bind(scope(perceptron)).apply(x);
    assertThat(y.square().mean().item()).isBetween(0.4, 1.6);
  }

  @Test
  void optionsSayWhatTheyDo() {
    Perceptron plain = Perceptron.of(3, 4, 2);
    assertThat(plain.weights()).hasSize(4);
    assertThat(plain.withoutEndBias().weights()).hasSize(3);
    Perceptron bounded = plain.withActivation(Activation.tanh()).withEndActivation();
    assertThat(apply(bounded, 1e3, 1e3, -1e3)).containsExactly(new double[2], within(1.0));
    assertThat(apply(plain.withEndScale(0), 1, 2, 3)).containsExactly(0, 0);
    Perceptron normalised = plain.withNormalisation();
    assertThat(apply(normalised, 0, 0, 0)).containsExactly(0, 0);
    double[] once = apply(normalised, 1e3, 2e3, 3e3);
    assertThat(apply(normalised, 1e4, 2e4, 3e4)).containsExactly(once, within(1e-5));
  }

  @Test
  void takesAnEmptyBatchAndRefusesWrongWidths() {
    Perceptron perceptron = Perceptron.of(3, 4, 2);
    Tensor none = Tensors.zeros(ENGINE, DType.FLOAT64, Shape.of(0, 3));
    assertThat(perceptron.bind(scope(perceptron)).apply(none).shape()).isEqualTo(Shape.of(0, 2));
    assertThatThrownBy(() -> apply(perceptron, 1, 2))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("(batch, 3)");
    assertThatThrownBy(() -> Perceptron.of(3)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Perceptron.of(3, 0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> perceptron.withEndScale(Double.NaN)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> perceptron.withEndScale(Double.POSITIVE_INFINITY))
        .isInstanceOf(InvalidInput.class);
  }
}
