package org.intertwiner.nn.check;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every layer on the line and the plane under its group, and controls that are refuted. */
class LayersOfThePlaneIT {
  private static final VerifiedTable TABLE = new VerifiedTable("layers on the line and the plane");

  static List<LayerCatalogue.Entry> layersOnTheLine() {
    return LayerCatalogue.entries(1, false);
  }

  static List<LayerCatalogue.Entry> layersOnThePlane() {
    return LayerCatalogue.entries(2, false);
  }

  @AfterAll
  static void write() {
    TABLE.write();
  }

  @ParameterizedTest
  @MethodSource
  void layersOnTheLine(LayerCatalogue.Entry entry) {
    LayerVerification.verify(entry, TABLE);
  }

  @ParameterizedTest
  @MethodSource
  void layersOnThePlane(LayerCatalogue.Entry entry) {
    LayerVerification.verify(entry, TABLE);
  }

  static Stream<LayerCatalogue.Entry> rounded() {
    return Stream.of(1, 2)
        .flatMap(d -> LayerCatalogue.entries(d, false).stream())
        .filter(e -> e.layer().input().channels() <= 10);
  }

  @ParameterizedTest
  @MethodSource
  void rounded(LayerCatalogue.Entry entry) {
    LayerVerification.verifyRounded(entry);
  }
}
