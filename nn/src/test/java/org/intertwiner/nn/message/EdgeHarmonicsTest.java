package org.intertwiner.nn.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.assertj.core.data.Offset;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.harmonic.spherical.SphericalHarmonics;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.product.Normalisation;
import org.intertwiner.nn.tensor.Parameter;
import org.intertwiner.nn.tensor.Tape;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EdgeHarmonicsTest {
  private static Tensor values(EdgeHarmonics<?> harmonics, Tensor vectors) {
    return harmonics.bind(MessageLab.scope(harmonics, vectors.type())).apply(vectors);
  }

  @Test
  void haveTheValuesOfTheLibrarysSphericalHarmonics() {
    int degree = 8;
    EdgeHarmonics<?> harmonics =
        EdgeHarmonics.upTo(MessageLab.group("SO3").action(), degree)
            .withNormalisation(Normalisation.INTEGRAL);
    Tensor vectors = MessageLab.random(DType.FLOAT64, 20, 3, 5);
    double[] points = vectors.toDoubles();
    double[] expected = new double[20 * 81];
    SphericalHarmonics library = SphericalHarmonics.of(degree);
    for (int e = 0; e < 20; e++) {
      double[] p = {points[3 * e], points[3 * e + 1], points[3 * e + 2]};
      double length = Math.sqrt(p[0] * p[0] + p[1] * p[1] + p[2] * p[2]);
      double[] unit = {p[0] / length, p[1] / length, p[2] / length};
      System.arraycopy(library.values(unit), 0, expected, 81 * e, 81);
    }
    Tensor exact = MessageLab.tensor(DType.FLOAT64, 20, expected);
    assertThat(MessageLab.difference(values(harmonics, vectors), exact)).isLessThan(1e-14);
  }

  @ParameterizedTest
  @CsvSource({"SO2, 9", "O2, 9", "SO3, 6", "O3, 6", "SU2, 4"})
  void turnWithTheVectors(String name, int degree) {
    turn(MessageLab.group(name), degree);
  }

  private static <G> void turn(NamedGroup<G> group, int degree) {
    EdgeHarmonics<G> directions = EdgeHarmonics.upTo(group.action(), degree);
    SplittableRandom random = new SplittableRandom(11);
    Tensor vectors = MessageLab.random(DType.FLOAT64, 7, group.action().dimension(), 2);
    for (EdgeHarmonics<G> harmonics : List.of(directions, directions.solid())) {
      for (int sample = 0; sample < 6; sample++) {
        G g = group.group().random(random);
        Tensor turned = MessageLab.turned(group.action().from(g), vectors);
        double[][] rho = harmonics.type().representation().from(g);
        Tensor expected = MessageLab.turned(rho, values(harmonics, vectors));
        assertThat(MessageLab.difference(values(harmonics, turned), expected)).isLessThan(1e-13);
      }
    }
  }

  /** Values of e3nn 0.6.0 at (0.3, −1.2, 0.7) in its axes, whose (y, z, x) are our (x, y, z). */
  @Test
  void agreeWithE3nn() {
    double[] component = {
      1.0, 0.3656000086660743, -1.462400034664297, 0.8530666868875069,
      0.4026368825265136, -0.6902346557597376, 1.273008997091464, -1.610547530106055,
      0.3834636976442987, 0.3016215140390465, -0.8994315885025456, 0.8769778292445022,
      -0.6303446447918247, 2.046281601570505, -0.8566015128595672, 0.1121973747874714
    };
    Tensor vector = MessageLab.tensor(DType.FLOAT64, 1, 0.7, 0.3, -1.2);
    EdgeHarmonics<?> harmonics = EdgeHarmonics.upTo(MessageLab.group("O3").action(), 3);
    Tensor expected = MessageLab.tensor(DType.FLOAT64, 1, component);
    assertThat(MessageLab.difference(values(harmonics, vector), expected)).isLessThan(1e-14);
    double[] solid = {0.5196152422706631, -2.078460969082653, 1.212435565298214};
    double[] ours = values(harmonics.solid(), vector).toDoubles();
    for (int m = 0; m < 3; m++) {
      assertThat(ours[1 + m]).isCloseTo(solid[m], Offset.offset(1e-14));
    }
  }

  @Test
  void typeNamesParity() {
    EdgeHarmonics<?> harmonics = EdgeHarmonics.upTo(MessageLab.group("O3").action(), 3);
    assertThat(harmonics.type().toString()).contains("0e", "1o", "2e", "3o");
    assertThat(harmonics.type().channels()).isEqualTo(16);
  }

  @Test
  void normalisationsAreWhatTheySay() {
    Tensor vectors = MessageLab.random(DType.FLOAT64, 5, 3, 3);
    for (Normalisation n : Normalisation.values()) {
      EdgeHarmonics<?> harmonics =
          EdgeHarmonics.upTo(MessageLab.group("O3").action(), 4).withNormalisation(n);
      Tensor squares = values(harmonics, vectors).square();
      for (int l = 0; l <= 4; l++) {
        double[] sums = squares.slice(1, l * l, (l + 1) * (l + 1)).sum(1).toDoubles();
        for (double sum : sums) {
          assertThat(sum).isCloseTo(n.meanSquare(2 * l + 1), Offset.offset(1e-13));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"SO3", "O2"})
  void haveDerivativesOfTwoOrders(String name) {
    NamedGroup<?> group = MessageLab.group(name);
    Tensor vectors = MessageLab.random(DType.FLOAT64, 3, group.action().dimension(), 9);
    Parameter v = Parameter.of("vectors", vectors);
    EdgeHarmonics<?> directions = EdgeHarmonics.upTo(group.action(), 4);
    for (EdgeHarmonics<?> harmonics : List.of(directions, directions.solid())) {
      UnaryOperator<Tensor> map = harmonics.bind(MessageLab.scope(harmonics, DType.FLOAT64));
      MessageLab.assertDerivatives(() -> MessageLab.weighted(map.apply(v.value()), 1), List.of(v));
    }
  }

  /** Zeros of one kind. */
  private static double[] unsigned(Tensor y) {
    return Arrays.stream(y.toDoubles()).map(x -> x + 0.0).toArray();
  }

  @Test
  void areZeroBeyondDegreeZeroAtCoincidentPoints() {
    for (DType type : List.of(DType.FLOAT32, DType.FLOAT64)) {
      Tensor zero = MessageLab.tensor(type, 2, 0, 0, 0, 1e-200, -0.0, 0).asVariable();
      EdgeHarmonics<?> harmonics = EdgeHarmonics.upTo(MessageLab.group("O3").action(), 3);
      Tensor y = values(harmonics, zero);
      double[] expected = new double[32];
      expected[0] = 1;
      expected[16] = 1;
      assertThat(unsigned(y)).containsExactly(expected);
      List<Tensor> gradient =
          Tape.differentiableGradients(MessageLab.weighted(y, 1), List.of(zero));
      assertThat(unsigned(gradient.get(0))).containsOnly(0);
      Tensor again = MessageLab.weighted(gradient.get(0), 2);
      assertThat(Tape.gradients(again, List.of(zero)).get(0).isFinite()).isTrue();
    }
  }

  @Test
  void roundAsTheirKindOfNumberDoes() {
    EdgeHarmonics<?> harmonics = EdgeHarmonics.upTo(MessageLab.group("O3").action(), 6);
    Tensor vectors = MessageLab.random(DType.FLOAT64, 50, 3, 21);
    Tensor rounded = values(harmonics, vectors.to(DType.FLOAT32)).to(DType.FLOAT64);
    assertThat(MessageLab.difference(rounded, values(harmonics, vectors))).isBetween(1e-9, 2e-6);
  }

  @Test
  void takeNoEdges() {
    EdgeHarmonics<?> harmonics = EdgeHarmonics.upTo(MessageLab.group("O3").action(), 2);
    Tensor none = MessageLab.random(DType.FLOAT64, 0, 3, 1).asVariable();
    Tensor y = values(harmonics, none);
    assertThat(y.shape().toArray()).containsExactly(0, 9);
    assertThat(Tape.gradients(y.sum(), List.of(none)).get(0).size()).isZero();
  }

  @Test
  void refuseOtherGroupsAndDegrees() {
    assertThatThrownBy(() -> EdgeHarmonics.upTo(MessageLab.group("C4").action(), 2))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("C4");
    assertThatThrownBy(() -> EdgeHarmonics.upTo(MessageLab.group("O3").action(), -1))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> EdgeHarmonics.upTo(MessageLab.group("O3").action(), 25))
        .isInstanceOf(LimitExceeded.class);
  }
}
