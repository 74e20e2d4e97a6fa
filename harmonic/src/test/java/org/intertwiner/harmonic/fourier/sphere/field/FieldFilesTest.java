package org.intertwiner.harmonic.fourier.sphere.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.parallel.Workers;
import org.intertwiner.harmonic.fourier.sphere.RingGrid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FieldFilesTest {
  @TempDir private Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("field.txt"), text);
  }

  private CoefficientFile model(String text) throws IOException {
    return CoefficientFile.read(file(text), FieldLimits.DEFAULT);
  }

  private void assertRefused(String text, String... words) {
    assertThatThrownBy(() -> model(text))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContainingAll(words);
  }

  @Test
  void aModelIsReadIntoTheOrderAndNormOfTheLibrary() throws IOException {
    CoefficientFile model =
        model("# degree order C S\n  0 0 -2.5 0\r\n\n1 1 3D0 -4.0e0\n1 0 .5 0.000");
    double norm = Math.sqrt(4 * Math.PI);
    assertThat(model.bandLimit()).isEqualTo(2);
    assertThat(model.maxDegree()).isEqualTo(1);
    double[] expected = {-2.5 * norm, -4 * norm, 0.5 * norm, 3 * norm};
    for (int i = 0; i < 4; i++) {
      assertThat(model.coefficients()[i]).isCloseTo(expected[i], within(1e-14));
    }
    // lower degrees may be left out
    assertThat(model("2 0 1 0\n2 1 1 1\n2 2 1 1\n").coefficients()).startsWith(0, 0, 0, 0);
    assertThat(model.toString()).contains("degree 1");
    // a mark of the byte order, as some editors write it
    assertThat(model("\ufeff0 0 2 0\n").coefficients()).containsExactly(2 * norm);
  }

  @Test
  void wrongLinesAreNamedAndNothingIsHalfRead() {
    assertRefused("0 0 1 0\n1 0 1\n", "line 2", "l m C S");
    assertRefused("0 0 1 0\n1 2 1 0\n", "line 2", "m ≤ l");
    assertRefused("0 0 1 0\n\n1 0 x 0\n", "line 3 of ");
    assertRefused("0 0 NaN 0\n", "line 1");
    assertRefused("0 0 1e999 0\n", "line 1", "float64");
    assertRefused("-1 0 1 0\n", "line 1");
    assertRefused("0 0 1 2\n", "S = 0");
    assertRefused("0 0 1 0\n0 0 1 0\n", "line 2", "once");
    assertRefused("0 0 1 0\n1 0 1 0\n", "degree 1 without order 1", "complete");
    assertRefused("0 0 1 0\n2 0 1 0\n2 1 1 0\n2 2 1 0\n", "degree 1 without order 0");
    assertRefused("", "no coefficients");
    assertRefused("x".repeat(500), "line 1", "…");
    // trying every place where the digits might end would take hours
    assertRefused("0 0 " + "2147".repeat(500_000) + "x 0\n", "line 1", "2147…");
    assertRefused("0 0 1." + "0".repeat(2_000_000) + "e 0\n", "line 1", "0…");
    assertThatThrownBy(() -> CoefficientFile.read(folder.resolve("none"), FieldLimits.DEFAULT))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("can be read");
  }

  @Test
  void limitsHold() throws IOException {
    Path path = file("0 0 1 0\n1 0 1 0\n1 1 1 0\n");
    assertThatThrownBy(() -> CoefficientFile.read(path, FieldLimits.DEFAULT.withMaxDegree(0)))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("line 2");
    assertThatThrownBy(() -> CoefficientFile.read(path, new FieldLimits(10, 10, 10)))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("10 bytes");
    assertThatThrownBy(() -> new FieldLimits(-1, 1, 1)).isInstanceOf(InvalidInput.class);
    Path mesh = file("v 1 0 0\nv 0 1 0\n");
    assertThatThrownBy(() -> VertexFile.read(mesh, new FieldLimits(100, 1, 1)))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("line 2");
  }

  @Test
  void verticesAreRead() throws IOException {
    Path mesh = file("# a mesh\no part\nv 1 -2.5 3e1 1.0\nvt 0 0\nv 4 5 6\nf 1/1 2/2 1/1\n");
    assertThat(VertexFile.read(mesh, FieldLimits.DEFAULT)).containsExactly(1, -2.5, 30, 4, 5, 6);
    for (String text : new String[] {"v 1 2\n", "v 1 2 z\n", "f 1 2 3\n\n12 3\n", "f 1 2 3\n"}) {
      Path wrong = file(text);
      assertThatThrownBy(() -> VertexFile.read(wrong, FieldLimits.DEFAULT))
          .isInstanceOf(InvalidInput.class);
    }
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 1000; i++) {
      many.append("v ").append(i).append(" 0 0\n");
    }
    double[] points = VertexFile.read(file(many.toString()), FieldLimits.DEFAULT);
    assertThat(points).hasSize(3000);
    assertThat(points[2997]).isEqualTo(999);
  }

  @Test
  void radiiOfAnEllipsoidAreFitted() {
    double[] points = RingGrid.healpix(8).points();
    for (int j = 0; j < points.length; j++) {
      points[j] = points[j] * (j % 3 == 2 ? 1.1 : 1) + (j % 3);
    }
    RadiusFit fit = RadiusFit.of(points, 12);
    assertThat(fit.centre()[2]).isCloseTo(2, within(1e-12));
    assertThat(fit.radii()).hasSize(768);
    assertThat(fit.fit().converged()).isTrue();
    assertThat(fit.fit().rmsResidual()).isLessThan(1e-6);
    assertThat(RadiusFit.of(points, 4).fit().rmsResidual()).isGreaterThan(1e-5);
    double[] u = fit.directions();
    assertThat(u[0] * u[0] + u[1] * u[1] + u[2] * u[2]).isCloseTo(1, within(1e-15));
    assertThat(fit).isEqualTo(RadiusFit.of(points, 12));
    assertThat(fit.hashCode()).isEqualTo(RadiusFit.of(points, 12).hashCode());
    assertThat(fit.toString()).contains("768 points");
    points[4] = Double.NaN;
    assertThatThrownBy(() -> RadiusFit.of(points, 4)).hasMessageContaining("point number 1");
  }

  @Test
  void roundTripsReportWhatIsLost() {
    double[] c = new double[64];
    c[0] = 5;
    c[40] = 2;
    RoundTrip exact = RoundTrip.of(RingGrid.gaussLegendre(8), 8, c, new Workers(1));
    assertThat(exact.iterations()).isZero();
    assertThat(exact.maxError()).isLessThan(1e-14);
    assertThat(exact.maxCoefficientError()).isLessThan(1e-14);
    assertThat(exact.lowest()).isLessThan(exact.highest());
    assertThat(exact.grid()).contains("Gauss");
    assertThat(exact.lossByDegree()).hasSize(8);
    assertThat(exact.lossByDegree()[6]).isLessThan(1e-28);
    assertThat(exact).isEqualTo(RoundTrip.of(RingGrid.gaussLegendre(8), 8, c, new Workers(1)));
    assertThat(exact.hashCode()).isNotZero();
    assertThat(exact.toString()).contains("rms error");
    RoundTrip fitted = RoundTrip.of(RingGrid.healpix(4), 8, c, new Workers(2));
    assertThat(fitted.iterations()).isPositive();
    assertThat(fitted.samples()).isEqualTo(192);
    assertThat(fitted.rmsError()).isLessThanOrEqualTo(fitted.maxError()).isLessThan(1e-12);
    assertThatThrownBy(() -> RoundTrip.of(RingGrid.healpix(2), 8, c, new Workers(1)))
        .hasMessageContaining("HEALPix");
  }
}
