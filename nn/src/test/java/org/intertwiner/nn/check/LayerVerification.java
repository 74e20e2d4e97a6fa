package org.intertwiner.nn.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.convolution.Conv;
import org.intertwiner.verify.Report;

/** A layer commutes with its group, and its control is refuted by the same check. */
final class LayerVerification {
  private LayerVerification() {}

  static void verify(LayerCatalogue.Entry entry, VerifiedTable table) {
    Layer layer = entry.layer();
    int elements = Looking.elements(layer);
    // a plain convolution commutes with the group of one element, which says nothing
    assertThat(elements > 1).isEqualTo(!(layer instanceof Conv<?>));
    for (int[] space : entry.places()) {
      Report report = Looking.report(layer, DType.FLOAT64, space);
      assertThat(report.verdict().word()).as(report.toText()).isEqualTo("TESTED");
      Report control =
          Looking.report(
              entry.control(),
              Looking.random(entry.control(), DType.FLOAT64, entry.leave()),
              space);
      assertThat(control.verdict().word()).as(control.toText()).isEqualTo("REFUTED");
      assertThat(Looking.movesSomething(control)).as(control.toText()).isTrue();
      table.row(
          layer.kind(),
          layer.input() + " → " + layer.output(),
          Looking.words(space),
          elements,
          Looking.largestError(report),
          VerifiedTable.refuted(entry.mistake(), control));
    }
  }

  /** In float32 too, up to its rounding, and the control is still told apart. */
  static void verifyRounded(LayerCatalogue.Entry entry) {
    for (int[] space : entry.places()) {
      Report report = Looking.report(entry.layer(), DType.FLOAT32, space);
      assertThat(report.verdict().word()).as(report.toText()).isEqualTo("TESTED");
      Report control =
          Looking.report(
              entry.control(),
              Looking.random(entry.control(), DType.FLOAT32, entry.leave()),
              space);
      assertThat(control.verdict().word()).as(control.toText()).isEqualTo("REFUTED");
    }
  }
}
