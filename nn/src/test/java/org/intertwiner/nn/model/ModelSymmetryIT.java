package org.intertwiner.nn.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.intertwiner.nn.check.LayerCheck;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.Engines;
import org.intertwiner.nn.layer.Network;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.tensor.Parameter;
import org.intertwiner.nn.tensor.Tensors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Groups and options of models that {@code EveryModelIT} does not go through, on small data in
 * float64, with a control that is refuted; and quarter turns made without the library's actions.
 */
class ModelSymmetryIT {
  private static final Engine ENGINE = Engines.named("java");

  /** Random numbers everywhere, also where layers start with constants. */
  static Weights random(Network network, long seed) {
    Weights weights = Weights.initial(network, ENGINE, DType.FLOAT64, seed);
    SplittableRandom random = new SplittableRandom(seed);
    List<Weight> described = network.weights();
    for (int i = 0; i < described.size(); i++) {
      Parameter p = weights.all().get(i);
      double[] values = p.value().toDoubles();
      // positive variances, and positive shifts so that no rectifier is closed everywhere
      String name = described.get(i).name();
      boolean spread = described.get(i).use() == Weight.Use.BUFFER || name.contains("shift");
      for (int k = 0; k < values.length; k++) {
        values[k] += spread ? 0.5 * random.nextDouble() : 0.1 * random.nextGaussian();
      }
      p.assign(Tensors.from(ENGINE, DType.FLOAT64, p.value().shape(), values));
    }
    return weights;
  }

  static String verdict(Network network, int side) {
    int[] space = new int[network.input().dimension()];
    Arrays.fill(space, side);
    return LayerCheck.of(network, random(network, 3))
        .on(space)
        .samples(8)
        .seed(4)
        .check()
        .verdict()
        .word();
  }

  private static Network model(String name, String group, int side, int target, String options) {
    ModelRequest<?> request = ModelsTest.request(group, side).withParameters(target).withData(1, 3);
    for (String option : options.split(";", -1)) {
      int at = option.indexOf('=');
      request =
          at < 0 ? request : request.withOption(option.substring(0, at), option.substring(at + 1));
    }
    return Models.of(name, request);
  }

  @Tag("thorough")
  @ParameterizedTest
  @CsvSource({
    "mnist-rot, SO2, 21, 6000, frequency=1",
    "digits, SO2, 13, 1500, nonlinearity=squash;frequency=2"
  })
  void soAreThoseOfRotations(String name, String group, int side, int target, String options) {
    outputsAreInvariantAndThoseOfTheControlAreNot(name, group, side, target, options);
  }

  @Tag("thorough")
  @ParameterizedTest
  @CsvSource("voxels, point:I, 9, 600, nonlinearity=elu")
  void soAreThoseOfTheIcosahedralGroup(
      String name, String group, int side, int target, String options) {
    volumesOfAnyGroupOfSpaceToo(name, group, side, target, options);
  }

  @Tag("thorough")
  @ParameterizedTest
  @CsvSource("voxels, point:O, plain-voxels, O3, 8")
  void soArePlainNetworksInSpace(
      String name, String group, String control, String ignored, int side) {
    plainNetworksAreNotInvariantUnderTheGroupsOfOthers(name, group, control, ignored, side);
  }

  @ParameterizedTest
  @CsvSource("digits, C8, 12, 1500, ''")
  void outputsAreInvariantAndThoseOfTheControlAreNot(
      String name, String group, int side, int target, String options) {
    Network network = model(name, group, side, target, options);
    assertThat(verdict(network, side)).isEqualTo("TESTED");
    Network control = Models.shuffled(network, new SplittableRandom(1));
    assertThat(control.parameterCount()).isEqualTo(network.parameterCount());
    assertThat(verdict(control, side)).isEqualTo("REFUTED");
  }

  @ParameterizedTest
  @CsvSource("voxels, O3, 9, 400, nonlinearity=norm")
  void volumesOfAnyGroupOfSpaceToo(
      String name, String group, int side, int target, String options) {
    Network network = model(name, group, side, target, options);
    assertThat(verdict(network, side)).isEqualTo("TESTED");
    Network control = Models.shuffled(network, new SplittableRandom(1));
    boolean quarter = !group.equals("point:I");
    if (quarter) {
      assertThat(QuarterTurn.change(network, random(network, 3), side)).isLessThan(1e-12);
    }
    assertThat(QuarterTurn.change(control, random(control, 3), side)).isGreaterThan(1e-4);
  }

  @ParameterizedTest
  @CsvSource({"digits, D4, plain, C1, 12", "pdo, D4, plain, C1, 12"})
  void plainNetworksAreNotInvariantUnderTheGroupsOfOthers(
      String name, String group, String control, String ignored, int side) {
    Network network = model(name, group, side, 1500, "");
    assertThat(verdict(network, side)).isEqualTo("TESTED");
    Network plain = model(control, group, side, 1500, "");
    List<Double> differences = new ArrayList<>();
    // its own group has one element, so that the check of the network itself says nothing
    assertThat(verdict(plain, side)).isEqualTo("TESTED");
    differences.add(QuarterTurn.change(network, random(network, 3), side));
    differences.add(QuarterTurn.change(plain, random(plain, 3), side));
    assertThat(differences.get(0)).isLessThan(1e-12);
    assertThat(differences.get(1)).isGreaterThan(1e-3);
  }
}
