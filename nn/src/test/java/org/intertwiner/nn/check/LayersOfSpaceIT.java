package org.intertwiner.nn.check;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every layer in space under its group, and controls that are refuted. */
class LayersOfSpaceIT {
  private static final VerifiedTable TABLE = new VerifiedTable("layers in space");

  static List<LayerCatalogue.Entry> layersInSpace() {
    return LayerCatalogue.entries(3, false);
  }

  @AfterAll
  static void write() {
    TABLE.write();
  }

  @ParameterizedTest
  @MethodSource
  void layersInSpace(LayerCatalogue.Entry entry) {
    LayerVerification.verify(entry, TABLE);
  }
}
