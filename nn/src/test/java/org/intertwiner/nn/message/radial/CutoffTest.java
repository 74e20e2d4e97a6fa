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

class CutoffTest {
  private static final double RADIUS = 3;

  static Stream<Cutoff> all() {
    return Stream.of(
        Cutoff.polynomial(RADIUS, 2),
        Cutoff.polynomial(RADIUS, 6),
        Cutoff.polynomial(RADIUS, 64),
        Cutoff.cosine(RADIUS),
        Cutoff.bump(RADIUS));
  }

  private static Tensor lengths(DType type, double... values) {
    return MessageLab.tensor(type, values.length, values);
  }

  /** The derivative of an order, by the tape. */
  private static double[] derivative(UnaryOperator<Tensor> f, int order, double... at) {
    Tensor r = lengths(DType.FLOAT64, at).asVariable();
    Tensor y = f.apply(r);
    for (int i = 0; i < order; i++) {
      y = Tape.differentiableGradients(y.sum(), List.of(r)).get(0);
    }
    return y.toDoubles();
  }

  @ParameterizedTest
  @MethodSource("all")
  void fallsFromOneToZeroAndStaysThere(Cutoff cutoff) {
    double[] r = {0, 0.5, 1.2, 2.2, 2.9, RADIUS, 3.1, 1e6};
    for (DType type : List.of(DType.FLOAT32, DType.FLOAT64)) {
      double[] y = cutoff.apply(lengths(type, r)).to(DType.FLOAT64).toDoubles();
      assertThat(y[0]).isEqualTo(1);
      assertThat(y[5]).isZero();
      assertThat(y[6]).isZero();
      assertThat(y[7]).isZero();
      double error = type == DType.FLOAT64 ? 1e-12 : 1e-3;
      for (int i = 0; i < r.length; i++) {
        assertThat(y[i]).isCloseTo(cutoff.at(r[i]), Offset.offset(error));
        assertThat(i == 0 || y[i] <= y[i - 1] + error).isTrue();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void firstDerivativeVanishesAtTheRadius(Cutoff cutoff) {
    double step = 1e-7;
    double[] slopes = derivative(cutoff::apply, 1, RADIUS, RADIUS - step, RADIUS + step, 0);
    assertThat(slopes[0]).isZero();
    assertThat(slopes[2]).isZero();
    assertThat(slopes[1]).isCloseTo(0, Offset.offset(1e-6));
    assertThat(slopes[3]).isZero();
  }

  @Test
  void secondDerivativeVanishesForPolynomialAndBumpOnly() {
    double just = RADIUS - 1e-6;
    assertThat(derivative(Cutoff.polynomial(RADIUS, 6)::apply, 2, just)[0])
        .isCloseTo(0, Offset.offset(1e-3));
    assertThat(derivative(Cutoff.bump(RADIUS)::apply, 2, just)[0]).isZero();
    assertThat(derivative(Cutoff.bump(RADIUS)::apply, 3, just, RADIUS, 5)).containsOnly(0);
    double jump = Math.PI * Math.PI / (2 * RADIUS * RADIUS);
    assertThat(derivative(Cutoff.cosine(RADIUS)::apply, 2, just)[0])
        .isCloseTo(jump, Offset.offset(1e-5));
  }

  @ParameterizedTest
  @MethodSource("all")
  void hasDerivativesOfTwoOrders(Cutoff cutoff) {
    Parameter r = Parameter.of("r", lengths(DType.FLOAT64, 0.3, 1.1, 2.6, 3.4));
    MessageLab.assertDerivatives(() -> MessageLab.weighted(cutoff.apply(r.value()), 1), List.of(r));
  }

  @Test
  void noneIsOneEverywhere() {
    assertThat(Cutoff.none().radius()).isInfinite();
    assertThat(Cutoff.none().at(7)).isEqualTo(1);
    assertThat(Cutoff.none().apply(lengths(DType.FLOAT64, 0, 9)).toDoubles()).containsOnly(1);
  }

  @Test
  void refusesWhatIsNoRadiusOrPower() {
    for (double bad : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> Cutoff.cosine(bad)).isInstanceOf(InvalidInput.class);
      assertThatThrownBy(() -> Cutoff.bump(bad)).isInstanceOf(InvalidInput.class);
      assertThatThrownBy(() -> Cutoff.polynomial(bad, 6)).isInstanceOf(InvalidInput.class);
    }
    assertThatThrownBy(() -> Cutoff.polynomial(1, 1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Cutoff.polynomial(1, 65)).isInstanceOf(InvalidInput.class);
  }
}
