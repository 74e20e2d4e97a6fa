package org.intertwiner.cli.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.harmonic.kernel.sample.Grid;
import org.intertwiner.harmonic.kernel.sample.PointSet;
import org.intertwiner.pdo.DifferentialOperator;
import org.intertwiner.pdo.Metric;
import org.intertwiner.pdo.NamedOperators;
import org.intertwiner.pdo.stencil.FiniteDifferences;
import org.intertwiner.pdo.stencil.LatticeDifferences;
import org.intertwiner.pdo.stencil.Stencil;
import org.intertwiner.pdo.stencil.StencilWeights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class StencilPictureTest {
  private static final StencilPicture EMPTY =
      StencilPicture.titled("Stencils & more", PictureOptions.DEFAULT);

  private static DifferentialOperator operator(int n, String name) {
    return NamedOperators.find(Metric.euclidean(n), name).orElseThrow();
  }

  private static List<String> texts(StencilPicture picture) throws Exception {
    Document document = Pictures.parsed(picture.toSvg());
    NodeList nodes = document.getElementsByTagName("text");
    List<String> texts = new ArrayList<>();
    for (int k = 0; k < nodes.getLength(); k++) {
      texts.add(nodes.item(k).getTextContent());
    }
    return texts;
  }

  @Test
  void weightsAreWrittenInTheCells() throws Exception {
    Stencil laplacian = FiniteDifferences.on(Grid.square(3)).isotropic(operator(2, "Laplacian"), 2);
    StencilPicture picture = EMPTY.with("Laplacian", laplacian);
    List<String> texts = texts(picture);
    assertThat(texts).contains("Stencils & more", "Laplacian", "−10/3");
    assertThat(texts.stream().filter("1/6"::equals)).hasSize(4);
    assertThat(texts.stream().filter("2/3"::equals)).hasSize(4);
    assertThat(EMPTY.with("Laplacian", laplacian).toSvg()).isEqualTo(picture.toSvg());
    assertThat(Pictures.parsed(picture.toSvg()).getElementsByTagName("desc").item(0))
        .extracting(d -> d.getTextContent())
        .asString()
        .contains("1 stencil: Laplacian")
        .contains("red positive");
  }

  @Test
  void oppositeWeightsHaveOppositeColours() {
    Stencil stencil =
        Stencil.of(
            Grid.of(3),
            1,
            1,
            List.of(
                new Stencil.Entry(
                    0, 0, List.of(Cyclotomic.of(-1), Cyclotomic.ZERO, Cyclotomic.of(1)))));
    String svg = EMPTY.with("difference", stencil).toSvg();
    for (boolean positive : new boolean[] {true, false}) {
      // the cell, and the legend
      String colour = SvgWriter.colour(Palette.colour(4, positive));
      assertThat(svg.split("fill=\"" + colour + "\"", -1)).hasSize(3);
    }
  }

  @Test
  void aPageHoldsSeveralOperatorsOfAnyShape() throws Exception {
    FiniteDifferences grid = FiniteDifferences.on(Grid.square(3));
    StencilPicture picture =
        EMPTY
            .with("gradient", grid.of(operator(2, "gradient")))
            .with("divergence", grid.of(operator(2, "divergence")));
    Document document = Pictures.parsed(picture.toSvg());
    // ground, values and words of two tiles each
    assertThat(document.getElementsByTagName("use").getLength()).isEqualTo(12);
    assertThat(texts(picture)).contains("gradient", "divergence");
    StencilPicture second = StencilPicture.titled("", PictureOptions.DEFAULT.withElements(1, 1));
    String shown =
        second
            .with("gradient", grid.of(operator(2, "gradient")))
            .with("divergence", grid.of(operator(2, "divergence")))
            .toSvg();
    assertThat(shown).contains("elements 2 to 2 of 2").contains(">divergence<");
    assertThat(shown).doesNotContain(">gradient<");
    assertThat(texts(EMPTY)).contains("Stencils & more");
  }

  @Test
  void spaceIsDrawnInLayersAndTheLineInOne() throws Exception {
    Stencil space = FiniteDifferences.on(Grid.cube(3)).of(operator(3, "Laplacian"));
    assertThat(texts(EMPTY.with("Laplacian", space))).contains("Laplacian · layers z = −1, 0, 1");
    Stencil line = FiniteDifferences.on(Grid.of(5)).of(operator(1, "Laplacian"));
    assertThat(texts(EMPTY.with("line", line))).contains("−5/2", "4/3", "−1/12");
  }

  @Test
  void latticesHaveTheirOwnCells() throws Exception {
    Cyclotomic half = Cyclotomic.of(Rational.of(1, 2));
    Matrix<Cyclotomic> basis =
        Matrix.of(
            Cyclotomics.FIELD,
            List.of(
                List.of(Cyclotomic.ONE, half),
                List.of(Cyclotomic.ZERO, Cyclotomic.sqrt(3).multiply(half))));
    LatticeDifferences triangular = LatticeDifferences.triangular(Rational.ONE);
    DifferentialOperator gradient = operator(2, "gradient");
    List<String> exact = texts(EMPTY.with("gradient", triangular.of(gradient), basis));
    assertThat(exact).contains("√3/6", "−√3/6", "−1/3");
    List<String> rounded = texts(EMPTY.with("gradient", triangular.weights(gradient)));
    assertThat(rounded).contains("0.289", "−0.333");
    assertThat(rounded).hasSameSizeAs(exact);
    assertThatThrownBy(
            () ->
                EMPTY.with(
                    "gradient", triangular.of(gradient), Matrix.identity(Cyclotomics.FIELD, 3)))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void whatCannotBeDrawnIsRefused() {
    StencilWeights large = StencilWeights.from(Grid.of(40, 40), 1, 1, new double[1600]);
    assertThatThrownBy(() -> EMPTY.with("large", large))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("1500 points");
    StencilWeights four = StencilWeights.from(Grid.of(1, 1, 1, 3), 1, 1, 1, 2, 3);
    assertThatThrownBy(() -> EMPTY.with("four", four)).isInstanceOf(InvalidInput.class);
    StencilPicture deep =
        EMPTY.with("deep", StencilWeights.from(Grid.of(17, 1, 1), 1, 1, new double[17]));
    assertThatThrownBy(deep::toSvg)
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("17 layers");
    Stencil complex =
        Stencil.of(Grid.of(1), 1, 1, List.of(new Stencil.Entry(0, 0, List.of(Cyclotomic.I))));
    assertThatThrownBy(() -> EMPTY.with("complex", complex)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> EMPTY.toPng(0)).isInstanceOf(InvalidInput.class);
    assertThat(EMPTY.with("one point", StencilWeights.from(Grid.of(1, 1), 1, 1, 2.5)).toPng(300))
        .isNotEmpty();
    StencilWeights scattered =
        StencilWeights.from(
            PointSet.from(new double[] {0, 0}, new double[] {0.3, 1}, new double[] {-1, 0.2}),
            1,
            1,
            1,
            0,
            -2);
    assertThat(EMPTY.with("scattered", scattered).toSvg()).contains(">−2<");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.5, −0.5",
    "0.66666666, 0.667",
    "-0.0019186, −0.0019",
    "1e-9, 1E−9",
    "12345678, 12300000",
    "-4, −4"
  })
  void numbersAreShort(double value, String text) {
    assertThat(Words.decimal(value)).isEqualTo(text.replace("12300000", "1.23E+7"));
  }

  @Test
  void exactNumbersAreFractionsAndRoots() {
    Cyclotomic root = Cyclotomic.sqrt(3);
    assertThat(Words.exact(root.scale(Rational.of(-1, 6)))).isEqualTo("−√3/6");
    assertThat(Words.exact(root.add(Cyclotomic.of(2)))).isEqualTo("2+√3");
    assertThat(Words.exact(Cyclotomic.of(Rational.of(-7, 12)))).isEqualTo("−7/12");
    assertThat(Words.exact(Cyclotomic.of(Rational.of(12345, 67891)))).isEqualTo("0.182");
    assertThat(Words.exact(Cyclotomic.ZERO)).isEqualTo("0");
  }

  @Test
  void cellsOfVoronoiHaveTheirAreas() {
    List<double[]> hexagonal = new ArrayList<>();
    for (int k = 0; k < 6; k++) {
      hexagonal.add(new double[] {Math.cos(k * Math.PI / 3), Math.sin(k * Math.PI / 3)});
    }
    hexagonal.add(new double[] {0, 0});
    double[] cell = Mosaic.cell(hexagonal, 5);
    assertThat(cell).hasSize(12);
    double twice = 0;
    for (int i = 0; i < cell.length; i += 2) {
      int k = (i + 2) % cell.length;
      twice += cell[i] * cell[k + 1] - cell[k] * cell[i + 1];
    }
    assertThat(twice / 2).isCloseTo(Math.sqrt(3) / 2, within(1e-12));
  }
}
