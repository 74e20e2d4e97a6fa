package org.intertwiner.nn.sphere;

import java.util.List;
import org.intertwiner.nn.io.onnx.ExportLab;
import org.junit.jupiter.api.Test;

/** Networks on the sphere, exported and run by ONNX Runtime. */
class SphereExportTest {
  private static final SphereFields<?> FIELDS = SphereFields.standard();

  @Test
  void sphericalNetworksRunTheSame() {
    SphericalCnn net =
        new SphericalCnn(
            4,
            List.of(new SphericalCnn.Stage(3, 2, 6), new SphericalCnn.Stage(2, 3, 4)),
            new LocalisedKernel(1, 4, 4, 0.5),
            true,
            5,
            3);
    ExportLab.assertAgrees(net.network(FIELDS));
  }

  @Test
  void clebschGordanNetsRunTheSame() {
    ExportLab.assertAgrees(ClebschGordanNet.network(FIELDS, 3, 3));
  }
}
