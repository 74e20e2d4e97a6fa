package org.intertwiner.nn.check;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of convolution under its group, and controls that are refuted. */
class KernelsIT {
  private static final VerifiedTable TABLE = new VerifiedTable("convolutions");

  static List<LayerCatalogue.Entry> kernelsOnTheLine() {
    return LayerCatalogue.entries(1, true);
  }

  static List<LayerCatalogue.Entry> kernelsOnThePlane() {
    return LayerCatalogue.entries(2, true);
  }

  static List<LayerCatalogue.Entry> kernelsInSpace() {
    return LayerCatalogue.entries(3, true);
  }

  @AfterAll
  static void write() {
    TABLE.write();
  }

  @ParameterizedTest
  @MethodSource
  void kernelsOnTheLine(LayerCatalogue.Entry entry) {
    LayerVerification.verify(entry, TABLE);
  }

  @ParameterizedTest
  @MethodSource
  void kernelsOnThePlane(LayerCatalogue.Entry entry) {
    LayerVerification.verify(entry, TABLE);
  }

  @ParameterizedTest
  @MethodSource
  void kernelsInSpace(LayerCatalogue.Entry entry) {
    LayerVerification.verify(entry, TABLE);
  }
}
