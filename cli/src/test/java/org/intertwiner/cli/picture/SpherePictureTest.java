package org.intertwiner.cli.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.List;
import javax.imageio.ImageIO;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.cli.report.LineChart;
import org.junit.jupiter.api.Test;

class SpherePictureTest {
  /** North positive, south negative. */
  private static SphereRaster halves() {
    double[][] rows = new double[40][80];
    for (int i = 0; i < 40; i++) {
      for (int j = 0; j < 80; j++) {
        rows[i][j] = i < 20 ? 1 : -1;
      }
    }
    return new SphereRaster("halves", rows);
  }

  @Test
  void aRasterIsLinearBetweenItsPoints() {
    double[][] rows = new double[90][180];
    for (int i = 0; i < 90; i++) {
      double theta = Math.PI * (i + 0.5) / 90;
      for (int j = 0; j < 180; j++) {
        rows[i][j] = Math.sin(theta) * Math.cos(2 * Math.PI * j / 180);
      }
    }
    SphereRaster raster = new SphereRaster("x", rows);
    assertThat(raster.largest()).isCloseTo(1, within(1e-3));
    double[][] points = {{1, 0, 0}, {0, 1, 0}, {-0.6, -0.48, 0.64}, {0.28, -0.96, 0}, {0, 0, 1}};
    for (double[] point : points) {
      assertThat(raster.at(point)).isCloseTo(point[0], within(0.02));
    }
  }

  @Test
  void landAndSeaHaveTheirColours() throws Exception {
    LineChart chart =
        new LineChart(
            "power",
            "degree",
            "power",
            true,
            List.of(new LineChart.Curve("a", List.of(1.0, 2.0), List.of(1.0, 0.1))));
    SpherePicture picture =
        SpherePicture.ofFields("two halves", "a test", List.of(halves()), List.of(chart));
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture.toPng(800)));
    int top = 0;
    int bottom = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int colour = image.getRGB(x, y) & 0xFFFFFF;
        if (colour == 0xFAF8F5) {
          top++;
        } else if (colour == 0x0B2F63) {
          bottom++;
        }
      }
    }
    assertThat(top).isGreaterThan(1_000);
    assertThat(bottom).isCloseTo(top, within(top / 10));
    assertThat(picture.toSvg()).contains("two halves", "<image ", "data:image/png;base64,");
    assertThat(Pictures.parsed(picture.toSvg()).getElementsByTagName("image").getLength())
        .isEqualTo(2);
  }

  @Test
  void harmonicsAreDrawnWithTheirOrders() throws Exception {
    SpherePicture picture = SpherePicture.ofHarmonics(2);
    assertThat(picture.toSvg()).isEqualTo(SpherePicture.ofHarmonics(2).toSvg());
    assertThat(picture.toSvg()).contains("m = -2", "m = 0", "m = 2").doesNotContain("NaN");
    assertThat(Pictures.parsed(picture.toSvg()).getElementsByTagName("use").getLength())
        .isEqualTo(5);
    assertThatThrownBy(() -> SpherePicture.ofHarmonics(31)).isInstanceOf(LimitExceeded.class);
  }

  @Test
  void ragsAreNoRaster() {
    assertThatThrownBy(() -> new SphereRaster("", new double[][] {{1, 2}, {1}}))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> new SphereRaster("", new double[][] {{1, 2}}))
        .isInstanceOf(InvalidInput.class);
  }
}
