package org.intertwiner.nn.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.lie.O2;
import org.intertwiner.algebra.lie.SO2;
import org.intertwiner.nn.layer.LayerLab;
import org.intertwiner.nn.layer.Network;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DigitNetTest {

  static Stream<Arguments> actions() {
    return Stream.of(
        Arguments.of("C12", Representations.plane(Groups.cyclic(12))),
        Arguments.of("C8", Representations.plane(Groups.cyclic(8))),
        Arguments.of("C4", Representations.plane(Groups.cyclic(4))),
        Arguments.of("D8", Representations.plane(Groups.dihedral(8))),
        Arguments.of("SO2", Representations.plane(SO2.group())),
        Arguments.of("O2", Representations.plane(O2.group())));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("actions")
  <G> void theNumberOfWeightsIsCloseToTheTargetAndThePlainNetworksIsCloser(
      String name, Representation<G> action) {
    Network steerable = SteerableDigitNet.of(action, 10, 28, 20_000);
    assertThat(steerable.parameterCount()).isBetween(16_000, 22_000);
    Network plain = PlainDigitNet.of(10, 28, steerable.parameterCount());
    double ratio = (double) plain.parameterCount() / steerable.parameterCount();
    assertThat(ratio).isBetween(0.98, 1.02);
    assertThat(steerable.check(28)).isEmpty();
    assertThat(steerable.input().channels()).isEqualTo(1);
    assertThat(steerable.output().isTrivial()).isTrue();
    assertThat(steerable.output().channels()).isEqualTo(10);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("actions")
  <G> void quarterTurnsChangeNothingButRounding(String name, Representation<G> action) {
    for (int side : new int[] {12, 13}) {
      Network network = SteerableDigitNet.of(action, 5, side, 1_500);
      assertThat(LayerLab.equivarianceError(network, LayerLab.randomWeights(network, 2), side))
          .isLessThan(1e-11);
      Network control = SteerableDigitNet.shuffled(network, new SplittableRandom(1));
      assertThat(control.parameterCount()).isEqualTo(network.parameterCount());
      assertThat(LayerLab.equivarianceError(control, LayerLab.randomWeights(control, 2), side))
          .isGreaterThan(1e-3);
    }
  }

  @Test
  void theArchitectureHalvesOddAndEvenPictures() {
    Network network = PlainDigitNet.of(10, 28, 20_000);
    assertThat(network.summary(28)).contains("14×14", "7×7", "learned numbers");
    assertThat(PlainDigitNet.of(10, 29, 20_000).summary(29)).contains("15×15", "8×8");
  }

  @Test
  void groupsThatAreTooLargeAndPicturesThatAreTooSmallAreRefused() {
    assertThatThrownBy(
            () -> SteerableDigitNet.of(Representations.plane(Groups.cyclic(60)), 10, 28, 20_000))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("order 60")
        .hasMessageContaining("SO2");
    assertThatThrownBy(() -> PlainDigitNet.of(10, 7, 20_000)).isInstanceOf(InvalidInput.class);
  }
}
