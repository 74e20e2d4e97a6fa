package org.intertwiner.nn.io.onnx;

import java.util.Arrays;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.intertwiner.nn.layer.Network;
import org.intertwiner.nn.model.ModelRequest;
import org.intertwiner.nn.model.Models;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every model, exported and run by ONNX Runtime. */
class ModelExportIT {
  static Stream<Arguments> models() {
    return Stream.of(
        Arguments.of("digits", "C8", 21, 1_500),
        Arguments.of("digits", "SO2", 21, 1_500),
        Arguments.of("plain", "C4", 21, 1_500),
        Arguments.of("cn-steerable", "C4", 29, 3_000),
        Arguments.of("mnist-rot", "D4", 28, 3_000),
        Arguments.of("wide-resnet-10-8", "D8", 21, 20_000),
        Arguments.of("pdo", "D4", 21, 1_500),
        Arguments.of("voxels", "SO3", 13, 1_500),
        Arguments.of("voxels", "point:O", 13, 1_500),
        Arguments.of("plain-voxels", "SO3", 13, 1_500));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("models")
  void runsTheSame(String name, String group, int side, int parameters) {
    int dimension = name.contains("voxels") ? 3 : 2;
    Network network = network(name, GroupNotation.parse(group), side, parameters);
    int[] space = new int[dimension];
    Arrays.fill(space, side);
    ExportLab.assertAgrees(network, space);
  }

  private static <G> Network network(String name, NamedGroup<G> group, int side, int parameters) {
    return Models.of(
        name,
        new ModelRequest<>(group.action(), 1, 10, side, OptionalInt.of(parameters), Map.of()));
  }
}
