package org.intertwiner.nn.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.nn.check.LayerCheck;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engines;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Network;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.layer.structure.Residual;
import org.intertwiner.nn.layer.structure.Restriction;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelsTest {

  static ModelRequest<?> request(String group, int side) {
    return ModelRequest.of(GroupNotation.parse(group).action(), side);
  }

  @ParameterizedTest
  @CsvSource({
    "digits, C4, 28, 5000, 0.02",
    "digits, SO2, 28, 5000, 0.05",
    "plain, C8, 28, 5000, 0.02",
    "pdo, D4, 28, 5000, 0.02",
    "mnist-rot, D4, 28, 60000, 0.02",
    "cn-steerable, C4, 29, 60000, 0.02",
    "wide-resnet-10-8, C4, 16, 60000, 0.1",
    "voxels, point:O, 9, 9000, 0.1",
    "voxels, SO3, 9, 3000, 0.1",
    "plain-voxels, O3, 9, 3000, 0.1"
  })
  void theNumberOfLearnedNumbersIsTheWantedOne(
      String name, String group, int side, int target, double tolerance) {
    Network network = Models.of(name, request(group, side).withParameters(target).withData(2, 7));
    assertThat((double) network.parameterCount())
        .isBetween((1 - tolerance) * target, (1 + tolerance) * target);
    assertThat(network.check(side)).isEmpty();
    assertThat(network.input().channels()).isEqualTo(2);
    assertThat(network.output().channels()).isEqualTo(7);
    assertThat(network.output().isTrivial()).isTrue();
  }

  @Test
  void theNetworkForRotatedDigitsHasSevenLayersAndTwoGroups() {
    Network network = Models.of("mnist-rot", request("D8", 28).withParameters(30_000));
    Restriction<?, ?> restriction =
        (Restriction<?, ?>)
            network.layers().stream()
                .filter(Restriction.class::isInstance)
                .findFirst()
                .orElseThrow();
    assertThat(restriction.input().group().name()).isEqualTo("D8");
    assertThat(restriction.output().group().name()).isEqualTo("C8");
    assertThat(count(network, "steerable-convolution")).isEqualTo(6);
    assertThat(count(network, "intertwiner")).isEqualTo(2);
    assertThat(count(network, "linear")).isEqualTo(1);
    assertThat(count(network, "field-dropout")).isEqualTo(3);
    Network kept =
        Models.of(
            "mnist-rot", request("D8", 28).withParameters(30_000).withOption("restrict", "none"));
    assertThat(count(kept, "restriction")).isZero();
  }

  private static long count(Network network, String kind) {
    return network.layers().stream().map(Layer::kind).filter(kind::equals).count();
  }

  @Test
  void wideNetworksLoseSymmetryAlongTheDepth() {
    Network network = Models.of("wide-resnet-16-8", request("D8", 16).withParameters(20_000));
    long blocks = network.layers().stream().filter(Residual.class::isInstance).count();
    assertThat(blocks).isEqualTo(6);
    assertThat(count(network, "restriction")).isEqualTo(2);
    assertThat(network.output().group().name()).isEqualTo("D1");
    assertThat(network.check(16)).isEmpty();
    assertThat(Models.of("wide-resnet-10-8", request("D8", 33).withParameters(9000)).check(33))
        .isEmpty();
  }

  @Test
  void plainControlsHaveTheArchitectureWithoutTheGroup() {
    ModelRequest<?> request = request("D4", 28).withParameters(20_000);
    Network steerable = Models.of("digits", request);
    Network plain = Models.of("digits", request.withOption("features", "plain"));
    assertThat(plain.layers()).hasSameSizeAs(steerable.layers());
    assertThat(count(plain, "convolution")).isEqualTo(4);
    assertThat(count(Models.of("plain", request), "convolution")).isEqualTo(4);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "no-such-model | C4 | 28 | x | y | digits",
        "voxels | C4 | 28 | x | y | dimension 3",
        "digits | point:O | 28 | x | y | dimension 2",
        "digits | C4 | 7 | x | y | 7 cells",
        "digits | C4 | 28 | colour | red | colour",
        "digits | C4 | 28 | nonlinearity | gated | relu",
        "digits | SO2 | 28 | frequency | 99 | whole number",
        "digits | SO2 | 28 | frequency | high | whole number",
        "digits | SO2 | 28 | features | regular | irreps",
        "mnist-rot | C4 | 28 | dropout | 2 | from 0.0 to 0.9",
        "mnist-rot | C4 | 28 | dropout | much | from 0.0 to 0.9",
        "mnist-rot | D4 | 28 | restrict | C4,C2 | 1 subgroups",
        "wide-resnet-10-8 | SO2 | 16 | nonlinearity | norm | finite group",
        "wide-resnet-10-8 | C4 | 5 | dropout | 0 | 5 cells"
      })
  void whatDoesNotFitIsRefused(
      String name, String group, int side, String option, String value, String words) {
    ModelRequest<?> plain = request(group, side);
    ModelRequest<?> request = option.equals("x") ? plain : plain.withOption(option, value);
    assertThatThrownBy(() -> Models.of(name, request))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining(words);
  }

  @Test
  void groupsThatAreTooLargeAreRefused() {
    assertThatThrownBy(() -> Models.of("digits", request("C60", 28)))
        .isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> request("C4", 28).withParameters(0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> request("C4", 28).withData(0, 1)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void theSummaryCountsWhatLayersTake() {
    Network network = Models.of("digits", request("C4", 28).withParameters(5000));
    ModelSummary summary = ModelSummary.of(network, 28);
    assertThat(summary.parameters()).isEqualTo(network.parameterCount());
    assertThat(summary.rows()).hasSameSizeAs(network.layers());
    ModelSummary.Row lift = summary.rows().get(0);
    assertThat(lift.size()).isEqualTo(28);
    assertThat(lift.multiplyAdds()).isEqualTo(28L * 28 * 49 * lift.channels());
    assertThat(summary.multiplyAdds())
        .isEqualTo(summary.rows().stream().mapToLong(ModelSummary.Row::multiplyAdds).sum());
    assertThat(summary.peakBytes()).isPositive();
    assertThat(summary.toString())
        .contains("0.steerable-convolution", "regular", "learned numbers", "mult-adds");
  }

  @Test
  void aNetworkWithoutBasesHasNoShuffledControl() {
    Network operators = Models.of("pdo", request("D4", 12).withParameters(500));
    assertThatThrownBy(() -> Models.shuffled(operators, new SplittableRandom(1)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("to shuffle");
  }

  @Test
  void fourierNonLinearitiesOfThePlaneKeepQuarterTurnsExactly() {
    Network network =
        Models.of(
            "digits",
            request("SO2", 13).withParameters(1500).withOption("nonlinearity", "fourier"));
    Weights weights = Weights.initial(network, Engines.named("java"), DType.FLOAT64, 3);
    assertThat(LayerCheck.of(network, weights).on(13, 13).samples(5).check().verdict().word())
        .isEqualTo("TESTED");
  }
}
