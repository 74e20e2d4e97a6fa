package org.intertwiner.cli.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.harmonic.kernel.sample.GaussianRings;
import org.intertwiner.harmonic.kernel.sample.Grid;
import org.intertwiner.pdo.DifferentialOperator;
import org.intertwiner.pdo.Metric;
import org.intertwiner.pdo.NamedOperators;
import org.intertwiner.pdo.stencil.FiniteDifferences;
import org.intertwiner.pdo.stencil.LatticeDifferences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The pictures of the guide are what the library draws. With {@code -Dintertwiner.pictures=write}
 * they are written anew instead of compared.
 */
class GuidePicturesTest {
  private static final Path IMAGES = Path.of("..", "docs", "guide", "images");
  private static final int LARGEST = 200_000;

  private static void compare(String name, String svg) throws IOException {
    Path file = IMAGES.resolve(name + ".svg");
    assertThat(svg.length()).isLessThan(LARGEST);
    if ("write".equals(System.getProperty("intertwiner.pictures"))) {
      Files.createDirectories(IMAGES);
      Files.writeString(file, svg);
    }
    assertThat(Files.readString(file).equals(svg))
        .as("%s is what the library draws; write it with -Dintertwiner.pictures=write", file)
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "kernels-d4, D4, regular, vector, 4",
    "kernels-so2, SO2, freq:1, freq:2, 4",
    "kernels-d6-arrows, D6, trivial, vector, 7",
    "kernels-oh, point:Oh, trivial, vector, 5"
  })
  void exactKernels(String name, String group, String in, String out, int maxDegree)
      throws IOException {
    compare(
        name,
        KernelPicture.of(Pictures.solve(group, in, out, maxDegree), PictureOptions.DEFAULT)
            .toSvg());
  }

  @Test
  void sphericalHarmonics() throws IOException {
    compare("harmonics-3", SpherePicture.ofHarmonics(3).toSvg());
  }

  @Test
  void sampledKernels() throws IOException {
    var basis =
        Pictures.solve("C8", "trivial", "regular", 2)
            .sample(Grid.square(7), GaussianRings.of(0, 1, 2, 3));
    compare("kernels-c8-sampled", KernelPicture.ofSampled(basis, PictureOptions.DEFAULT).toSvg());
  }

  @Test
  void sampledKernelsInSpace() throws IOException {
    var basis =
        Pictures.solve("point:Oh", "trivial", "vector", 3)
            .sample(Grid.cube(5), GaussianRings.of(1, 2));
    compare("kernels-oh-layers", KernelPicture.ofSampled(basis, PictureOptions.DEFAULT).toSvg());
  }

  @Test
  void latticeKernels() throws IOException {
    var space = Pictures.lattice("lattice:triangular", "D6", "vector", "vector", 3);
    compare("lattice-triangular", LatticePicture.of(space, PictureOptions.DEFAULT).toSvg());
  }

  @Test
  void subgroups() throws IOException {
    compare("subgroups-s4", SubgroupPictureTest.of(Groups.symmetric(4)).toSvg());
  }

  @Test
  void stencils() throws IOException {
    Metric plane = Metric.euclidean(2);
    DifferentialOperator laplacian = NamedOperators.find(plane, "Laplacian").orElseThrow();
    DifferentialOperator gradient = NamedOperators.find(plane, "gradient").orElseThrow();
    FiniteDifferences nine = FiniteDifferences.on(Grid.square(3));
    Cyclotomic half = Cyclotomic.of(Rational.of(1, 2));
    Matrix<Cyclotomic> triangles =
        Matrix.of(
            Cyclotomics.FIELD,
            List.of(
                List.of(Cyclotomic.ONE, half),
                List.of(Cyclotomic.ZERO, Cyclotomic.sqrt(3).multiply(half))));
    StencilPicture picture =
        StencilPicture.titled("Stencils of the Laplacian and the gradient", PictureOptions.DEFAULT)
            .with("Laplacian, 3 × 3", nine.of(laplacian))
            .with("Laplacian, isotropic to order 4", nine.isotropic(laplacian, 2))
            .with(
                "Laplacian, 7 points of the triangular lattice",
                LatticeDifferences.triangular(Rational.ONE).of(laplacian),
                triangles)
            .with(
                "Laplacian, 13 points",
                LatticeDifferences.triangular(Rational.of(3)).of(laplacian),
                triangles)
            .with("gradient, 3 × 3", nine.of(gradient));
    compare("stencil-laplacian", picture.toSvg());
  }
}
