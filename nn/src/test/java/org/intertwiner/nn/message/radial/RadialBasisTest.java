package org.intertwiner.nn.message.radial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.message.MessageLab;
import org.intertwiner.nn.tensor.Parameter;
import org.intertwiner.nn.tensor.Tape;
import org.intertwiner.nn.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RadialBasisTest {
  private static final double[] LENGTHS = {0, 1e-9, 0.4, 1.7, 2.5, 3};

  static Stream<RadialBasis> all() {
    return Stream.of(
        RadialBasis.bessel(8, 3),
        RadialBasis.gaussian(10, 3),
        RadialBasis.chebyshev(1, 3),
        RadialBasis.chebyshev(9, 3));
  }

  private static UnaryOperator<Tensor> map(RadialBasis basis, DType type) {
    return basis.bind(MessageLab.scope(basis, type));
  }

  @ParameterizedTest
  @MethodSource("all")
  void hasTheValuesOfTheFormula(RadialBasis basis) {
    Tensor r = MessageLab.tensor(DType.FLOAT64, LENGTHS.length, LENGTHS);
    double[] y = map(basis, DType.FLOAT64).apply(r).toDoubles();
    for (int i = 0; i < LENGTHS.length; i++) {
      double[] expected = basis.at(LENGTHS[i]);
      assertThat(expected).hasSize(basis.size());
      for (int k = 0; k < basis.size(); k++) {
        assertThat(y[i * basis.size() + k]).isCloseTo(expected[k], Offset.offset(1e-13));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void hasDerivativesOfTwoOrders(RadialBasis basis) {
    Parameter r = Parameter.of("r", MessageLab.tensor(DType.FLOAT64, 3, 0.4, 1.7, 2.5));
    UnaryOperator<Tensor> map = map(basis, DType.FLOAT64);
    MessageLab.assertDerivatives(() -> MessageLab.weighted(map.apply(r.value()), 1), List.of(r));
  }

  @ParameterizedTest
  @MethodSource("all")
  void isFiniteAtZeroWithItsDerivatives(RadialBasis basis) {
    for (DType type : List.of(DType.FLOAT32, DType.FLOAT64)) {
      Tensor zero = MessageLab.tensor(type, 1, 0).asVariable();
      Tensor y = map(basis, type).apply(zero);
      Tensor g = Tape.differentiableGradients(y.sum(), List.of(zero)).get(0);
      assertThat(y.isFinite()).isTrue();
      assertThat(g.isFinite()).isTrue();
      if (g.isTracked()) {
        assertThat(Tape.gradients(g.sum(), List.of(zero)).get(0).isFinite()).isTrue();
      }
    }
  }

  @Test
  void besselFunctionsAreOrthonormalInTheBall() {
    RadialBasis basis = RadialBasis.bessel(4, 3);
    int points = 3000;
    double[][] gram = new double[4][4];
    for (int i = 0; i < points; i++) {
      double r = 3 * (i + 0.5) / points;
      double[] b = basis.at(r);
      for (int j = 0; j < 16; j++) {
        gram[j / 4][j % 4] += b[j / 4] * b[j % 4] * r * r * 3 / points;
      }
    }
    for (int j = 0; j < 16; j++) {
      assertThat(gram[j / 4][j % 4]).isCloseTo(j / 4 == j % 4 ? 1 : 0, Offset.offset(1e-6));
    }
  }

  @Test
  void besselFunctionsAgreeWithE3nn() {
    // e3nn 0.6.0, soft_one_hot_linspace(x, 0, 3, 4, basis="bessel", cutoff=False), float32 digits
    double[] y = RadialBasis.bessel(4, 3).at(0.4);
    double[] expected = {8.3025e-01, 1.5169, 1.9413, 2.0301};
    for (int k = 0; k < 4; k++) {
      assertThat(y[k]).isCloseTo(expected[k], Offset.offset(1e-4));
    }
  }

  @Test
  void perceptronVanishesWithItsBasisAndKeepsSize() {
    RadialPerceptron perceptron = RadialPerceptron.of(64, 500, 256, 256);
    UnaryOperator<Tensor> map = perceptron.bind(MessageLab.scope(perceptron, DType.FLOAT64));
    Tensor zero = MessageLab.tensor(DType.FLOAT64, 1, new double[64]);
    assertThat(map.apply(zero).toDoubles()).containsOnly(0);
    Tensor normal = MessageLab.random(DType.FLOAT64, 40, 64, 4);
    double size = map.apply(normal).square().mean(0, 1).item();
    assertThat(size).isBetween(0.8, 1.25);
    assertThat(perceptron.inputs()).isEqualTo(64);
    assertThat(perceptron.outputs()).isEqualTo(500);
    assertThat(perceptron.toString()).contains("64", "500");
  }

  @Test
  void refusesWrongSizes() {
    assertThatThrownBy(() -> RadialBasis.bessel(0, 1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> RadialBasis.gaussian(1, 1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> RadialBasis.chebyshev(4, Double.NaN)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> RadialBasis.bessel(2000, 1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> RadialPerceptron.of(0, 1)).isInstanceOf(InvalidInput.class);
    RadialPerceptron perceptron = RadialPerceptron.of(3, 2);
    Tensor wide = MessageLab.random(DType.FLOAT64, 2, 4, 1);
    UnaryOperator<Tensor> map = perceptron.bind(MessageLab.scope(perceptron, DType.FLOAT64));
    assertThatThrownBy(() -> map.apply(wide)).isInstanceOf(InvalidInput.class);
    Tensor one = MessageLab.random(DType.FLOAT64, 1, 1, 1);
    assertThatThrownBy(() -> ClosedFamily.record("family", one, x -> x, ClosedFamily.chebyshev(3)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("family");
  }
}
