package org.intertwiner.cli.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.harmonic.kernel.KernelSpace;
import org.intertwiner.harmonic.kernel.sample.GaussianRings;
import org.intertwiner.harmonic.kernel.sample.Grid;
import org.intertwiner.harmonic.kernel.sample.PointSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class KernelPictureTest {
  @ParameterizedTest
  @CsvSource({
    "D4, regular, vector, 4, degree 4 · 4 kernels",
    "SO2, freq:1, freq:2, 3, degree 1 · 1",
    "C4, trivial, vector, 3, degree 1 · 1",
    "C4, vector, trivial, 1, '2 elements up to degree 1 on ℝ², proved complete'",
    "point:Oh, trivial, vector, 3, ℝ³",
    "D3, 2*vector, vector, 1, 'rows 1–2, columns 3–4'",
    "point:O, regular, regular, 1, 6 of 24 entries",
    "C2, vector, trivial, 0, 0 elements"
  })
  void picturesAreWellFormedAndAlwaysTheSame(
      String group, String in, String out, int maxDegree, String text) throws Exception {
    KernelSpace space = Pictures.solve(group, in, out, maxDegree);
    String svg = KernelPicture.of(space, PictureOptions.DEFAULT).toSvg();
    assertThat(KernelPicture.of(space, PictureOptions.DEFAULT).toSvg()).isEqualTo(svg);
    assertThat(svg).contains(text).doesNotContain("NaN").doesNotContain("\r");
    Element root = Pictures.parsed(svg).getDocumentElement();
    assertThat(root.getAttribute("role")).isEqualTo("img");
    assertThat(root.getElementsByTagName("title").item(0).getTextContent())
        .isEqualTo("Steerable kernels of " + group + ": " + in + " → " + out);
    assertThat(root.getElementsByTagName("desc").item(0).getTextContent()).contains("red positive");
  }

  @Test
  void everyTileStandsWhereItIsNeededAndIsDrawnOnce() throws Exception {
    KernelSpace space = Pictures.solve("D4", "regular", "regular", 1);
    Document svg = Pictures.parsed(KernelPicture.of(space, PictureOptions.DEFAULT).toSvg());
    int uses = svg.getElementsByTagName("use").getLength();
    assertThat(uses).isEqualTo(space.dimension() * 64);
    // nothing, a constant, ±x, ±y
    assertThat(svg.getElementsByTagName("defs").item(0).getChildNodes().getLength()).isLessThan(60);
  }

  @Test
  void largeBasesAreShownInPart() {
    KernelSpace space = Pictures.solve("C4", "regular", "regular", 4);
    assertThat(space.dimension()).isGreaterThan(30);
    PictureOptions twenty = PictureOptions.DEFAULT.withElements(0, 20);
    assertThat(KernelPicture.of(space, twenty).toSvg())
        .contains("20 of " + space.dimension() + " elements, the first of every degree")
        .contains("degree 4");
    assertThat(KernelPicture.of(space, twenty.withElements(5, 10)).toSvg())
        .contains("elements 6 to 15 of " + space.dimension());
    assertThatThrownBy(() -> KernelPicture.of(space, twenty.withElements(1000, 1)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("first element");
  }

  @Test
  void arrowsAreAnOption() {
    KernelSpace space = Pictures.solve("D4", "trivial", "vector", 1);
    PictureOptions plain = PictureOptions.DEFAULT.withoutArrows().withWidth(400);
    assertThat(KernelPicture.of(space, PictureOptions.DEFAULT).toSvg()).contains("#1f4e79");
    assertThat(KernelPicture.of(space, plain).toSvg()).doesNotContain("#1f4e79");
    // irrep:4 is not the action itself, so its values are no vectors of the plane
    KernelSpace other = Pictures.solve("D4", "trivial", "freq:1,1", 1);
    assertThat(KernelPicture.of(other, PictureOptions.DEFAULT).toSvg()).doesNotContain("#1f4e79");
  }

  @Test
  void pixelsShowTheSigns() throws IOException {
    KernelSpace space = Pictures.solve("C1", "trivial", "trivial", 1);
    byte[] png = KernelPicture.of(space, PictureOptions.DEFAULT).toPng(600);
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    assertThat(image.getWidth()).isEqualTo(600);
    int red = 0;
    int blue = 0;
    for (int y = 0; y < image.getHeight() * 3 / 4; y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int rgb = image.getRGB(x, y) & 0xFFFFFF;
        red += rgb == Palette.colour(2, true) ? 1 : 0;
        blue += rgb == Palette.colour(2, false) ? 1 : 0;
      }
    }
    // one constant, which is positive, and two with as much of either sign
    assertThat(blue).isGreaterThan(50);
    assertThat(red).isGreaterThan(blue + 50);
    assertThat(KernelPicture.of(space, PictureOptions.DEFAULT).toPng(600)).isEqualTo(png);
    assertThatThrownBy(() -> KernelPicture.of(space, PictureOptions.DEFAULT).toPng(0))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> KernelPicture.of(space, PictureOptions.DEFAULT).toPng(100_000))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void sampledKernelsAreDrawnCellByCell() throws Exception {
    KernelSpace space = Pictures.solve("C4", "trivial", "regular", 2);
    var basis = space.sample(Grid.of(5, 7), GaussianRings.of(0, 1, 2));
    String svg = KernelPicture.ofSampled(basis, PictureOptions.DEFAULT).toSvg();
    assertThat(svg).contains("degree 1, ring 2").contains("grid 5x7");
    Pictures.parsed(svg);
    assertThat(KernelPicture.ofSampled(basis, PictureOptions.DEFAULT.withElements(1, 2)).toSvg())
        .contains("elements 2 to 3 of " + basis.size());
    var large = space.sample(Grid.of(3, 99), GaussianRings.of(1));
    assertThatThrownBy(() -> KernelPicture.ofSampled(large, PictureOptions.DEFAULT))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("64");
  }

  @Test
  void sampledKernelsOfSpaceAreDrawnInLayers() throws Exception {
    KernelSpace space = Pictures.solve("point:Oh", "trivial", "vector", 1);
    var basis = space.sample(Grid.of(3, 5, 7), GaussianRings.of(1, 2));
    String svg = KernelPicture.ofSampled(basis, PictureOptions.DEFAULT).toSvg();
    assertThat(svg).contains("layers z = −1, 0, 1").contains("degree 1, ring 2");
    // three layers of each of three components
    Document document = Pictures.parsed(svg);
    assertThat(document.getElementsByTagName("use").getLength()).isEqualTo(9 * basis.size());
    assertThat(KernelPicture.ofSampled(basis, PictureOptions.DEFAULT).toSvg()).isEqualTo(svg);
    KernelSpace wide = Pictures.solve("point:D2", "regular", "regular", 0);
    var many = wide.sample(Grid.cube(3), GaussianRings.of(0));
    assertThat(KernelPicture.ofSampled(many, PictureOptions.DEFAULT).toSvg())
        .contains("the first 4 × 3 of 4 × 4");
    var deep = space.sample(Grid.of(17, 3, 3), GaussianRings.of(1));
    assertThatThrownBy(() -> KernelPicture.ofSampled(deep, PictureOptions.DEFAULT))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("15 layers");
    KernelSpace line = Pictures.solve("C1", "trivial", "trivial", 0);
    var points = line.sample(PointSet.from(new double[] {0, 1}), GaussianRings.of(1));
    assertThatThrownBy(() -> KernelPicture.ofSampled(points, PictureOptions.DEFAULT))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void edgesOfTheSphereAreSmooth() throws IOException {
    KernelSpace space = Pictures.solve("point:Oh", "trivial", "trivial", 0);
    byte[] png = KernelPicture.of(space, PictureOptions.DEFAULT).toPng(900);
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    int darkest = Palette.colour(4, true);
    int mixed = 0;
    for (int y = 1; y + 1 < image.getHeight(); y++) {
      for (int x = 1; x + 1 < image.getWidth(); x++) {
        int rgb = image.getRGB(x, y) & 0xFFFFFF;
        boolean beside =
            (image.getRGB(x - 1, y) & 0xFFFFFF) == darkest
                || (image.getRGB(x + 1, y) & 0xFFFFFF) == darkest;
        // between the dark red of the map and the white of the page
        mixed += beside && rgb != darkest && rgb != 0xFFFFFF ? 1 : 0;
      }
    }
    assertThat(mixed).isGreaterThan(60);
  }

  @Test
  void otherSpacesAndLayoutsAreRefused() {
    KernelSpace line = Pictures.solve("O2", "freq:0,0", "freq:0,0", 0);
    assertThat(KernelPicture.of(line, PictureOptions.DEFAULT).toSvg()).contains("1 element ");
    assertThatThrownBy(() -> new PictureOptions(10, 0, 1, true)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> new PictureOptions(500, -1, 1, true)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> new PictureOptions(500, 0, 0, true)).isInstanceOf(InvalidInput.class);
    var c1 = org.intertwiner.algebra.group.Groups.cyclic(1);
    var flat = org.intertwiner.reptheory.Representations.trivial(c1);
    KernelSpace one = KernelSpace.on(flat).from(flat).to(flat).upToDegree(1);
    assertThatThrownBy(() -> KernelPicture.of(one, PictureOptions.DEFAULT))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("ℝ²");
  }
}
