package org.intertwiner.cli.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.intertwiner.harmonic.kernel.sample.GaussianRings;
import org.intertwiner.harmonic.kernel.sample.Grid;
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

  private static void compare(String name, KernelPicture picture) throws IOException {
    Path file = IMAGES.resolve(name + ".svg");
    String svg = picture.toSvg();
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
        name, KernelPicture.of(Pictures.solve(group, in, out, maxDegree), PictureOptions.DEFAULT));
  }

  @Test
  void sampledKernels() throws IOException {
    var basis =
        Pictures.solve("C8", "trivial", "regular", 2)
            .sample(Grid.square(7), GaussianRings.of(0, 1, 2, 3));
    compare("kernels-c8-sampled", KernelPicture.ofSampled(basis, PictureOptions.DEFAULT));
  }
}
