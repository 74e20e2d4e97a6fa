package org.intertwiner.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Functions on the sphere on the command line. */
class SphereFieldTest {
  @TempDir private Path folder;

  private Path field() throws IOException {
    Path file = folder.resolve("field.msl");
    Files.writeString(file, "0 0 3 0\n1 0 1 0\n1 1 -2 0.5\n2 0 0 0\n2 1 0 0\n2 2 0 4\n");
    return file;
  }

  @Test
  void aFieldComesBackFromEveryGrid() throws IOException {
    String grids = "gauss-legendre,driscoll-healy,clenshaw-curtis,fejer,healpix";
    Shell.Run run =
        Shell.run(
            "harmonics",
            "--field",
            field().toString(),
            "--grid",
            grids,
            "--rotate",
            "0.3,2.5,1",
            "--format",
            "json");
    JsonNode json = run.json();
    assertThat(json.at("/maxDegree").asInt()).isEqualTo(2);
    assertThat(json.at("/coefficients").asInt()).isEqualTo(9);
    // the mean square of geodesy's coefficients is the sum of their squares
    assertThat(json.at("/rms").asDouble())
        .isCloseTo(Math.sqrt(9 + 1 + 4 + 0.25 + 16), within(1e-12));
    assertThat(json.at("/powerChange").asDouble()).isLessThan(1e-13);
    assertThat(json.at("/rotatedBackRms").asDouble()).isLessThan(1e-13);
    assertThat(json.at("/grids").size()).isEqualTo(5);
    for (JsonNode grid : json.at("/grids")) {
      assertThat(grid.at("/lossMax").asDouble()).as(grid.toString()).isLessThan(1e-11);
      assertThat(grid.at("/steps").asInt() > 0)
          .isEqualTo(grid.at("/grid").asText().startsWith("HEALPix"));
    }
  }

  @Test
  void aRandomFieldStandsInWhereThereIsNone() {
    Shell.Run run = Shell.run("harmonics", "--max-degree", "6", "--grid", "fejer");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("degree ≤ 6, 49 coefficients", "back within rms 1e-");
    assertThat(Shell.run("harmonics", "--max-degree", "6", "--grid", "fejer").out())
        .isEqualTo(run.out());
  }

  @Test
  void aFieldIsDrawnBeforeAndAfter() throws IOException {
    Path picture = folder.resolve("maps.svg");
    String[] words = {
      "harmonics", "--field", field().toString(), "--plot", picture.toString(), "--threads", "2"
    };
    assertThat(Shell.run(words).out()).contains("picture in " + picture);
    String svg = Files.readString(picture);
    assertThat(svg).contains("before", "turned", "data:image/png;base64,", "Euler angles");
    Shell.Run again = Shell.run(words);
    assertThat(again.code()).isNotZero();
    assertThat(again.err()).contains("--force");
  }

  @Test
  void theHarmonicsOfADegreeAreDrawn() throws IOException {
    Path picture = folder.resolve("degree.svg");
    Shell.Run run = Shell.run("harmonics", "--l", "3", "--plot", picture.toString());
    assertThat(run.out()).contains("Y(3,0) = ", "picture in ");
    assertThat(Files.readString(picture)).contains("m = -3", "m = 3").doesNotContain("NaN");
    Path png = folder.resolve("degree.png");
    assertThat(Shell.run("harmonics", "--l", "1", "--plot", png.toString()).code()).isZero();
    assertThat(Files.size(png)).isGreaterThan(1_000);
    assertThat(
            Shell.run("harmonics", "--l", "31", "--plot", folder.resolve("far.svg").toString())
                .err())
        .contains("degree of harmonics to draw", "at most 30");
  }

  @Test
  void verticesOfAMeshAreFitted() throws IOException {
    Path mesh = folder.resolve("octahedron.obj");
    Files.writeString(mesh, "v 2 0 0\nv -2 0 0\nv 0 2 0\nv 0 -2 0\nv 0 0 2\nv 0 0 -2\n");
    JsonNode json =
        Shell.run("harmonics", "--vertices", mesh.toString(), "--format", "json").json();
    assertThat(json.at("/count").asInt()).isEqualTo(6);
    assertThat(json.at("/maxDegree").asInt()).isZero();
    assertThat(json.at("/meanRadius").asDouble()).isEqualTo(2);
    assertThat(json.at("/coefficients/0").asDouble())
        .isCloseTo(2 * Math.sqrt(4 * Math.PI), within(1e-12));
    assertThat(json.at("/maxResidual").asDouble()).isLessThan(1e-12);
    assertThat(Shell.run("harmonics", "--vertices", mesh.toString()).out())
        .contains("6 points", "1 harmonics of degree ≤ 0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "harmonics | no degree",
        "harmonics --m 1 | no degree",
        "harmonics --l 2 --max-degree 3 | one degree and a function",
        "harmonics --max-degree -1 | at least 0",
        "harmonics --max-degree 5000 | at most 2000",
        "harmonics --max-degree 3 --rotate 1,2 | three finite angles",
        "harmonics --max-degree 3 --rotate 1,2,NaN | three finite angles",
        "harmonics --max-degree 3 --rotate 1,2,x | three numbers",
        "harmonics --max-degree 3 --grid mercator | one of gauss-legendre",
        "harmonics --max-degree 3 --threads 0 | 1 … 256",
        "harmonics --field nowhere.msl | nowhere.msl",
        "harmonics --vertices nowhere.obj | nowhere.obj",
        "harmonics --vertices nowhere.obj --grid fejer | options of a field",
        "harmonics --l 3 --plot picture.txt | .svg or .png"
      })
  void badInputIsRefusedWithAReason(String words, String reason) {
    Shell.Run run = Shell.run(words.split(" "));
    assertThat(run.code()).isNotZero();
    assertThat(run.err()).contains(reason);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void aDegreeBeyondTheFileIsRefused() throws IOException {
    Shell.Run run = Shell.run("harmonics", "--field", field().toString(), "--max-degree", "3");
    assertThat(run.err()).contains("at most 2, what the file has");
    Files.writeString(folder.resolve("broken.msl"), "0 0 1 0\n1 0 x 0\n");
    assertThat(Shell.run("harmonics", "--field", folder.resolve("broken.msl").toString()).err())
        .contains("line 2");
  }
}
