package org.intertwiner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of bases: documents that are checked again, pictures, samples, formulas. */
class BasisFilesTest {
  @TempDir private Path folder;

  @Test
  void aDocumentOfKernelsIsCheckedAgainAndRefutedWhenChanged() throws IOException {
    Path file = folder.resolve("kernels.json");
    Shell.Run written =
        Shell.run(words("kernels D4 --in regular --out vector --max-degree 3 --document", file));
    assertThat(written.out()).contains("document in " + file);
    Shell.Run checked = Shell.run(words("verify basis", file));
    assertThat(checked.code()).isZero();
    assertThat(checked.out()).contains("PROVED", "completeness");
    assertThat(Shell.run(words("verify basis --format json", file)).json().at("/verdict").asText())
        .isEqualTo("PROVED");
    String text = Files.readString(file);
    int element = text.indexOf("\"elements\"");
    int number = text.indexOf("\"1\"", element);
    Files.writeString(file, text.substring(0, number) + "\"3\"" + text.substring(number + 3));
    Shell.Run refuted = Shell.run(words("verify basis", file));
    assertThat(refuted.code()).isEqualTo(1);
    assertThat(refuted.out()).contains("REFUTED");
  }

  @Test
  void aDocumentOfOperatorsIsCheckedAgain() {
    Path file = folder.resolve("operators.json");
    Shell.run(words("pdo SO3 --in vector --out vector --order 2 --document", file));
    assertThat(Shell.run(words("verify basis", file)).out()).contains("PROVED", "operators");
    assertThat(
            Shell.run(words("pdo SO3 --in vector --out vector --order 1 --document", file)).err())
        .contains("--force");
  }

  @Test
  void kernelsOnOtherSpacesAreKeptAndCheckedAgain() throws IOException {
    String[] questions = {
      "kernels D6 --space lattice:triangular --in trivial --out vector --shells 3",
      "kernels space:Fd-3m@8a --in trivial --out site(vector) --shells 2",
      "kernels D6 --space cosets --in C3(freq:1) --out D2(trivial)",
      "kernels S4 --space quotient:{g1} --in irrep:2 --out regular",
      "kernels D4 --in trivial --out vector --max-degree 3 --scale-base 2 --offsets 0..1",
      "kernels SO3 --space cosets --in S2(freq:1) --out S2(freq:2) --max-degree 3",
      "kernels SO3 --space cosets --in RP2 --out S2 --max-degree 2",
      "kernels O3 --space cosets --in S2 --out S2xC2(freq:1) --max-degree 2",
      "kernels SU2 --space cosets --in S2(freq:1) --out group --max-degree 1",
      "kernels SU2 --space cosets --in S2(freq:1) --out S2 --max-degree 1 --complex",
      "kernels O2 --space cosets --in S1 --out point(freq:1,1) --max-degree 3",
      "kernels SO4 --space cosets --in S3 --out S3(spin:1) --max-degree 1",
      "pdo O(1,3) --in trivial --out trivial --order 2",
      "pdo SO(1,3) --in covector --out form:2 --order 2",
      "pdo O(1,3) --in spinor --out spinor --order 2",
      "pdo Lorentz --in real-spinor --out real-spinor --order 1",
      "pdo SO+(1,3) --in lorentz:1/2,0 --out lorentz:0,1/2 --order 1",
      "pdo O(2,2) --in vector --out det*vector --order 3"
    };
    for (int k = 0; k < questions.length; k++) {
      Path file = folder.resolve("space" + k + ".json");
      Shell.Run written = Shell.run(words(questions[k] + " --document", file));
      assertThat(written.code()).as(questions[k] + written.err()).isZero();
      Shell.Run checked = Shell.run(words("verify basis", file));
      assertThat(checked.code()).as(questions[k] + checked.out()).isZero();
      assertThat(checked.out()).as(questions[k]).startsWith("PROVED");
    }
    assertThat(
            Shell.run(
                    words(
                        "kernels SO3 --space cosets --in S2 --out S2 --max-degree 1 --out-file",
                        folder.resolve("never.npz")))
                .code())
        .isEqualTo(2);
  }

  @Test
  void latticesAndStencilsAreDrawnAndWritten() throws IOException {
    String lattice = "kernels D6 --space lattice:triangular --in trivial --out vector --shells 3";
    Path svg = folder.resolve("lattice.svg");
    Path npz = folder.resolve("lattice.npz");
    Shell.run(words(lattice + " --out-file " + npz + " --plot", svg));
    assertThat(Files.readString(svg)).contains("<svg", "proved complete");
    try (ZipFile archive = new ZipFile(npz.toFile())) {
      assertThat(archive.getEntry("basis.npy")).isNotNull();
      assertThat(archive.getEntry("vectors.npy")).isNotNull();
    }
    Path weights = folder.resolve("cosets.npz");
    Shell.run(words("kernels S4 --space group --in trivial --out regular --out-file", weights));
    try (ZipFile archive = new ZipFile(weights.toFile())) {
      assertThat(archive.getEntry("weight.npy")).isNotNull();
    }
    Path stencil = folder.resolve("stencil.svg");
    Shell.run(
        words("pdo D4 --in trivial --out trivial --order 2 --stencil fd --size 3 --plot", stencil));
    assertThat(Files.readString(stencil)).contains("Laplacian");
    assertThat(
            Shell.run(words("pdo D4 --in trivial --out trivial --order 2 --force --plot", stencil))
                .err())
        .contains("--document");
  }

  @Test
  void whatIsNoDocumentIsRefused() throws IOException {
    Path file = folder.resolve("other.json");
    assertThat(Shell.run(words("verify basis", file)).err()).contains("no file");
    Files.writeString(file, "{\"schema\": 1}");
    assertThat(Shell.run(words("verify basis", file)).code()).isEqualTo(2);
  }

  @Test
  void basesAreDrawn() throws IOException {
    Path svg = folder.resolve("basis.svg");
    Shell.run(words("kernels D4 --in trivial --out vector --max-degree 3 --plot", svg));
    assertThat(Files.readString(svg)).contains("<svg", "<title", "D4");
    Path png = folder.resolve("basis.png");
    Shell.run(words("kernels point:O --in trivial --out vector --max-degree 3 --plot", png));
    assertThat(Files.readAllBytes(png)).startsWith(0x89, 'P', 'N', 'G');
    Path other = folder.resolve("basis.gif");
    assertThat(
            Shell.run(words("kernels D4 --in trivial --out trivial --max-degree 1 --plot", other))
                .err())
        .contains(".svg or .png");
    assertThat(
            Shell.run(words("kernels D4 --space group --in trivial --out trivial --plot", svg))
                .code())
        .isEqualTo(2);
  }

  @Test
  void basesAreSampledInManyWays() {
    Path file = folder.resolve("basis.safetensors");
    String kernels =
        "kernels D4 --in regular --out regular --max-degree 4 --force --out-file " + file;
    assertThat(
            Shell.run(words(kernels + " --sample 7x7 --radial bessel:3 --band-limit", "none"))
                .out())
        .contains("216 elements");
    Shell.Run oblong = Shell.run(words(kernels + " --factored --sample 7x5 --spacing", "1,2"));
    assertThat(oblong.out()).contains("keeps 4 of the 8 elements");
    assertThat(Shell.run(words(kernels + " --sample 5x5 --radial gto:1 --rings", "0,1")).err())
        .contains("one of both");
    String sphere =
        "kernels SO3 --space S2 --in spin:1 --out spin:1 --max-degree 2 --force --out-file " + file;
    for (String points :
        new String[] {"icosahedral:2", "fibonacci:30", "equal-area:2", "gauss:4x8"}) {
      assertThat(Shell.run(words(sphere + " --sample", "sphere:" + points)).out())
          .as(points)
          .contains("3 elements written");
    }
    assertThat(Shell.run(words(sphere + " --sample", "sphere:cube:2")).err())
        .contains("sphere:fibonacci:N");
    assertThat(Shell.run(words(sphere + " --rings 1 --sample", "sphere:fibonacci:9")).err())
        .contains("radius 1");
  }

  @Test
  void formulasAndLabelsAndOrbitsAreShown() {
    assertThat(
            Shell.run(
                    words("kernels SO3 --in spin:2 --out spin:1 --max-degree 2 --format", "latex"))
                .out())
        .contains("\\begin{align*}", "\\sqrt{3}");
    Shell.Run shown =
        Shell.run(
            words("kernels D4 --in regular --out vector --max-degree 3 --orbits", "--labels"));
    assertThat(shown.out()).contains("mirror line", "l=3:", "which span the same space");
    var json =
        Shell.run(
                words(
                    "kernels SO3 --in spin:2 --out spin:1 --max-degree 3 --orbits --labels"
                        + " --format",
                    "json"))
            .json();
    assertThat(json.get("labels")).hasSize(3);
    assertThat(json.at("/secondWayAgrees").asBoolean()).isTrue();
    assertThat(json.at("/orbits/1/kernels").asInt()).isEqualTo(3);
    assertThat(
            Shell.run(
                    words(
                        "kernels SO3 --space S2 --in trivial --out trivial --max-degree 1",
                        "--orbits"))
                .code())
        .isEqualTo(2);
  }

  @Test
  void orbitTypesOfLieGroupsAreListed() {
    String tensors = "kernels SO3 --action spin:2 --in spin:1 --out spin:1 --max-degree 1";
    assertThat(Shell.run(words(tensors, "--orbits")).out())
        .contains("O(2), dimension 1", "D2, order 4", "these are all types of orbits");
    var json = Shell.run(words(tensors + " --orbits --format", "json")).json();
    assertThat(json.at("/orbits/2/stabilizer").asText()).isEqualTo("D2");
    assertThat(json.at("/orbits/2/orbitDimension").asInt()).isEqualTo(3);
    assertThat(json.at("/orbits/2/fixedDimension").asInt()).isEqualTo(2);
    assertThat(json.at("/orbitsComplete").asBoolean()).isTrue();
    Shell.Run product =
        Shell.run(
            words("kernels SO3xSO2 --in vector --out vector --max-degree 1 --orbits", "--labels"));
    assertThat(product.out())
        .contains("SO(2) x C1, dimension 1", "spin:1 x freq:0", "which span the same space");
    Shell.Run other =
        Shell.run(
            words(
                "kernels SO3xSO3 --action realweight:2,2 --in trivial --out trivial --max-degree 1",
                "--orbits"));
    assertThat(other.out()).contains("those between are not listed");
  }

  @Test
  void operatorsOfSpaceAndTimeAreNamed() {
    Shell.Run run =
        Shell.run("pdo", "O(1,3)", "--in", "vector", "--out", "vector", "--order", "2", "--basis");
    assertThat(run.out())
        .contains("Maxwell operator", "= −gradient vector of divergence", "PROVED");
    assertThat(
            Shell.run(
                    "pdo",
                    "O(1,3)",
                    "--in",
                    "vector",
                    "--out",
                    "vector",
                    "--order",
                    "2",
                    "--stencil",
                    "fd")
                .code())
        .isEqualTo(2);
    assertThat(
            Shell.batch(
                    "{\"id\":1,\"command\":\"pdo\",\"group\":\"O(1,3)\",\"in\":\"spinor\","
                        + "\"out\":\"spinor\",\"order\":2}")
                .replies()
                .get(0)
                .at("/result/dimsByOrder")
                .toString())
        .isEqualTo("[1,1,1]");
    assertThat(Shell.run("pdo", "D4", "--in", "trivial", "--out", "trivial", "--order", "2").out())
        .contains("Laplacian")
        .doesNotContain("Cauchy");
    assertThat(
            Shell.run(
                    words(
                        "pdo D4 --in trivial --out trivial --order 2 --size 9 --stencil",
                        "spectral"))
                .out())
        .contains("spectral, measured error");
  }

  @Test
  void ringsOfInvariantsHaveGenerators() {
    assertThat(Shell.run("invariants", "point:I", "--structure").out())
        .contains("f15", "relation", "PROVED");
    var json = Shell.run(words("invariants D4 --rep vector --structure --format", "json")).json();
    assertThat(json.at("/primaryDegrees").toString()).isEqualTo("[2,4]");
    assertThat(json.at("/equivariants/generators")).hasSize(2);
    assertThat(json.at("/equivariants/certificate/minimal").asBoolean()).isTrue();
    assertThat(Shell.run(words("invariants point:Oh --format", "latex")).out()).contains("f_{6}");
    assertThat(Shell.run(words("molien S5 --action permutation --max-degree", "4")).out())
        .contains("[1, 1, 2, 3, 5]");
    assertThat(Shell.run(words("invariants SO3 --max-degree 3", "--structure")).code())
        .isEqualTo(2);
  }

  private static String[] words(String command, Object last) {
    return (command + " " + last).split(" ");
  }
}
