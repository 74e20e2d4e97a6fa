package org.intertwiner.cli.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.crystal.Lattice;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Rationals;
import org.intertwiner.harmonic.lattice.CrystalLattice;
import org.intertwiner.harmonic.lattice.LatticeKernelSpace;
import org.intertwiner.reptheory.Representations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class LatticePictureTest {
  private static final String ARROW = "stroke=\"#1f4e79\"";

  private static String svg(LatticeKernelSpace<?> space) {
    return LatticePicture.of(space, PictureOptions.DEFAULT).toSvg();
  }

  private static int count(String text, String part) {
    return Pattern.compile(Pattern.quote(part)).split(text, -1).length - 1;
  }

  @ParameterizedTest
  @CsvSource({
    "triangular, trivial, trivial, 3, distance² 3 · 3",
    "triangular, vector, vector, 2, '3 elements on 2 shells, proved complete'",
    "square, regular, trivial, 2, distance² 1 · 4 kernels",
    "honeycomb, trivial, trivial, 3, from 2 to 2 sites a cell",
    "kagome, trivial, trivial, 2, from 3 to 3 sites",
    "line, trivial, vector, 3, distance² 4 · 2",
    "oblique, trivial, 2*vector, 2, row 4",
    "fcc, trivial, trivial, 2, 'layers z = −0.5, 0, 0.5'",
    "diamond, trivial, vector, 2, 'layers z = −0.25, 0, 0.25'",
    "cubic, vector, vector, 2, 'distance² 1 · 2'"
  })
  void picturesAreWellFormedAndAlwaysTheSame(
      String lattice, String in, String out, int shells, String text) throws Exception {
    var space = Pictures.lattice("lattice:" + lattice, in, out, shells);
    String svg = svg(space);
    assertThat(svg(Pictures.lattice("lattice:" + lattice, in, out, shells))).isEqualTo(svg);
    assertThat(svg).contains(text).doesNotContain("NaN").doesNotContain("\r");
    assertThat(svg.length()).isLessThan(100_000);
    Element root = Pictures.parsed(svg).getDocumentElement();
    assertThat(root.getAttribute("role")).isEqualTo("img");
    assertThat(root.getElementsByTagName("title").item(0).getTextContent())
        .isEqualTo("Lattice kernels of " + lattice + ": " + in + " → " + out);
    assertThat(root.getElementsByTagName("desc").item(0).getTextContent())
        .contains("red positive")
        .contains(space.dimensionsByShell().toString());
  }

  @Test
  void oneTileForEveryEntryOfEveryElement() throws Exception {
    var space = Pictures.lattice("lattice:triangular", "vector", "vector", 2);
    Document document = Pictures.parsed(svg(space));
    String ground = ((Element) document.getElementsByTagName("use").item(0)).getAttribute("href");
    var uses = document.getElementsByTagName("use");
    int grounds = 0;
    for (int k = 0; k < uses.getLength(); k++) {
      grounds += ((Element) uses.item(k)).getAttribute("href").equals(ground) ? 1 : 0;
    }
    assertThat(grounds).isEqualTo(4 * space.dimension());
  }

  @Test
  void hexagonsSquaresAndTriangles() {
    // corners after the first, of seven, five and eight cells
    assertThat(corners("triangular", 2)).containsExactly(6, 7);
    assertThat(corners("square", 2)).containsExactly(4, 5);
    assertThat(corners("honeycomb", 2)).containsExactly(3, 4);
  }

  /** The corners of a cell and the number of cells around a site. */
  private static int[] corners(String lattice, int shells) {
    LatticeSites sites =
        new LatticeSites(Pictures.lattice("lattice:" + lattice, "trivial", "trivial", shells));
    LatticeSites.Layer layer = sites.layers(0).get(0);
    return new int[] {layer.spots().get(0).outline().length / 2, layer.spots().size()};
  }

  @Test
  void vectorsAreArrowsFromBothSides() {
    var column = Pictures.lattice("lattice:triangular", "trivial", "vector", 2);
    // six arrows of one element, each an own line
    assertThat(column.dimension()).isEqualTo(1);
    assertThat(count(svg(column), ARROW)).isEqualTo(6);
    var row = Pictures.lattice("lattice:triangular", "vector", "trivial", 2);
    assertThat(count(svg(row), ARROW)).isEqualTo(6);
    String plain = LatticePicture.of(column, PictureOptions.DEFAULT.withoutArrows()).toSvg();
    assertThat(plain).doesNotContain(ARROW);
    assertThat(svg(Pictures.lattice("lattice:triangular", "trivial", "2*trivial", 2)))
        .doesNotContain(ARROW);
  }

  @Test
  void arrowsOfSpaceHaveTheirHeightAsColour() {
    var space = Pictures.lattice("lattice:cubic", "trivial", "vector", 2);
    String svg = svg(space);
    // four neighbours in the plane, one above, one below
    assertThat(count(svg, ARROW)).isEqualTo(4);
    assertThat(count(svg, "fill=\"" + SvgWriter.colour(Palette.colour(4, true)) + "\"/>"))
        .isEqualTo(1);
    assertThat(count(svg, "<ellipse")).isGreaterThan(6);
  }

  @Test
  void signsAreSymmetric() throws IOException {
    var space = Pictures.lattice("lattice:square", "D4", "trivial", "irrep:2", 6);
    PictureOptions plain = PictureOptions.DEFAULT;
    BufferedImage image =
        ImageIO.read(new ByteArrayInputStream(LatticePicture.of(space, plain).toPng(900)));
    assertThat(image.getWidth()).isEqualTo(900);
    int red = 0;
    int blue = 0;
    for (int y = 0; y < image.getHeight() * 2 / 3; y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int rgb = image.getRGB(x, y) & 0xFFFFFF;
        red += rgb == Palette.colour(4, true) ? 1 : 0;
        blue += rgb == Palette.colour(4, false) ? 1 : 0;
      }
    }
    // a nontrivial character has as many sites of either sign
    assertThat(red).isGreaterThan(100);
    assertThat((double) blue / red).isBetween(0.9, 1.1);
  }

  @Test
  void layersOfDifferentSitesMayLieElsewhere() {
    var space = Pictures.lattice("space:P-1@1/8,1/8,1/8", "trivial", "trivial", 2);
    assertThat(svg(space)).contains("layers of constant height, the lowest first");
  }

  @Test
  void elementsAreChosen() {
    var space = Pictures.lattice("lattice:square", "trivial", "regular", 3);
    PictureOptions three = PictureOptions.DEFAULT.withElements(2, 3);
    assertThat(LatticePicture.of(space, three).toSvg())
        .contains("elements 3 to 5 of " + space.dimension());
    assertThatThrownBy(() -> LatticePicture.of(space, PictureOptions.DEFAULT.withElements(100, 1)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("first element");
  }

  @Test
  void largeMatricesAreShownInPart() {
    var space = Pictures.lattice("lattice:cubic", "point:O", "regular", "regular", 1);
    PictureOptions two = PictureOptions.DEFAULT.withElements(0, 2);
    assertThat(LatticePicture.of(space, two).toSvg())
        .contains("24 elements")
        .contains("the first 8 × 8");
    var sums = Pictures.lattice("lattice:square", "C4", "2*regular", "vector", 1);
    assertThat(svg(sums)).contains("columns 5–8");
  }

  @Test
  void otherLatticesAreRefused() {
    CrystalLattice four = CrystalLattice.of(new Lattice(Matrix.identity(Rationals.Q, 4)));
    var field =
        four.symmetry().field(four.site(), Representations.trivial(four.symmetry().group()));
    var space = LatticeKernelSpace.from(field).to(field).upToShells(1);
    assertThatThrownBy(() -> LatticePicture.of(space, PictureOptions.DEFAULT))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("dimension 4");
    var far = Pictures.lattice("lattice:square", "trivial", "trivial", 450);
    assertThatThrownBy(() -> LatticePicture.of(far, PictureOptions.DEFAULT))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("shells");
    assertThatThrownBy(
            () ->
                LatticePicture.of(
                        Pictures.lattice("lattice:square", "trivial", "trivial", 1),
                        PictureOptions.DEFAULT)
                    .toPng(0))
        .isInstanceOf(InvalidInput.class);
  }
}
