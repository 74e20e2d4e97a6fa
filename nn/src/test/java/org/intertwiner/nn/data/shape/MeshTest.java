package org.intertwiner.nn.data.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.lie.rotation.UnitQuaternion;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeshTest {
  @TempDir Path folder;

  /** A cube of side 2, written with everything that polygons may have. */
  static final String CUBE =
      """
      # a cube
      mtllib none.mtl
      o cube
      v -1 -1 -1
      v 1 -1 -1 1.0
      v 1 1 -1 0.5 0.5 0.5
      v -1 1 -1
      v -2 -2 2 2
      v 1 -1 1
      v 1 1 1
      v -1 1 1
      vt 0 0
      vn 0 0 1
      s off
      f 4 3 2 1
      f 5/1 6/1 7/1 8/1   # a comment
      f 1//1 2//1 6//1 \\
        5//1
      f 2/1/1 3/1/1 7/1/1 6/1/1
      f -6 -5 -1 -2
      f 4 1 5 8
      """;

  static Mesh read(Path folder, String text) throws IOException {
    return Mesh.readObj(Files.writeString(folder.resolve("mesh.obj"), text));
  }

  @Test
  void readsPolygonsInEveryNotation() throws IOException {
    Mesh cube = read(folder, CUBE);
    assertThat(cube.toString()).isEqualTo("8 vertices, 12 triangles");
    assertThat(cube.vertex(4)).containsExactly(-1, -1, 1);
    assertThat(cube.triangle(1)).containsExactly(3, 1, 0);
    assertThat(cube.isClosed()).isTrue();
    assertThat(cube.area()).isEqualTo(24);
    assertThat(cube.volume()).isEqualTo(8);
    assertThat(read(folder, CUBE.replace("\n", "\r\n")).volume()).isEqualTo(8);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "v 1 2 | line 1 | 2 numbers",
        "v 1 2 x | line 1 | \"x\"",
        "v 1 2 1e300 | line 1 | 1e300",
        "v 1 2 NaN | line 1 | NaN",
        "v 1 2 3 0 | line 1 | infinity",
        "v 0 0 0;f 1 1 | line 2 | 2 corners",
        "v 0 0 0;;f 1 1 2 | line 3 | vertex 2",
        "v 0 0 0;f 1 1 0 | line 2 | vertex 0",
        "v 0 0 0;f 1 1 -2 | line 2 | vertex -2",
        "v 0 0 0;f 1 1 a/1 | line 2 | \"a/1\"",
        "v 0 0 \\;0;cstype bezier | line 3 | cstype",
        "hello world | line 1 | hello",
        "v 0 0 0 | mesh.obj | no face"
      })
  void wrongLinesAreNamed(String text, String line, String found) {
    assertThatThrownBy(() -> read(folder, text.replace(";", "\n")))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining(line)
        .hasMessageContaining(found);
  }

  @Test
  void limitsAreKept() throws IOException {
    Path file = Files.writeString(folder.resolve("mesh.obj"), CUBE);
    Mesh.Limits enough = new Mesh.Limits(1000, 8, 12, 4);
    assertThat(Mesh.readObj(file, enough).triangleCount()).isEqualTo(12);
    assertLimit(file, new Mesh.Limits(100, 8, 12, 4), "bytes");
    assertLimit(file, new Mesh.Limits(1000, 7, 12, 4), "7 vertices");
    assertLimit(file, new Mesh.Limits(1000, 8, 11, 4), "11 triangles");
    assertLimit(file, new Mesh.Limits(1000, 8, 12, 3), "3 corners");
    Path wide = Files.writeString(folder.resolve("wide.obj"), "#" + "x".repeat(1 << 17));
    assertThatThrownBy(() -> Mesh.readObj(wide)).hasMessageContaining("shorter line");
    assertThatThrownBy(() -> Mesh.readObj(folder.resolve("none")))
        .hasMessageContaining("no such file");
  }

  private static void assertLimit(Path file, Mesh.Limits limits, String words) {
    assertThatThrownBy(() -> Mesh.readObj(file, limits))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining(words);
  }

  @Test
  void aHoleHasOpenEdgesAndATurnedTriangleToo() throws IOException {
    String hole = CUBE.replace("f 4 1 5 8\n", "");
    assertThat(read(folder, hole).openEdges()).isEqualTo(4);
    String flipped = CUBE.replace("f 4 1 5 8", "f 8 5 1 4");
    assertThat(read(folder, flipped).openEdges()).isEqualTo(4);
  }

  @Test
  void centringCommutesWithTurning() throws IOException {
    Mesh cube = read(folder, CUBE.replace("v 1 1 1\n", "v 3 2 2\n"));
    DenseMatrix turn = UnitQuaternion.from(1, 2, -1, 0.5).toRotation();
    Mesh a = cube.centred().transformed(turn);
    Mesh b = cube.transformed(turn).centred();
    double largest = 0;
    for (int v = 0; v < a.vertexCount(); v++) {
      for (int r = 0; r < 3; r++) {
        assertThat(a.vertex(v)[r]).isCloseTo(b.vertex(v)[r], within(1e-14));
      }
      double[] p = a.vertex(v);
      largest = Math.max(largest, Math.sqrt(p[0] * p[0] + p[1] * p[1] + p[2] * p[2]));
    }
    assertThat(largest).isCloseTo(1, within(1e-14));
    assertThat(cube.transformed(turn).volume()).isCloseTo(cube.volume(), within(1e-13));
  }

  @Test
  void meshesWithoutSenseAreRefused() {
    double[] points = {0, 0, 0, 1, 0, 0, 0, 1, 0};
    assertThatThrownBy(() -> Mesh.of(points, new int[0])).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Mesh.of(points, new int[] {0, 1, 3})).isInstanceOf(InvalidInput.class);
    double[] infinite = Arrays.copyOf(points, 9);
    infinite[4] = Double.POSITIVE_INFINITY;
    assertThatThrownBy(() -> Mesh.of(infinite, new int[] {0, 1, 2}))
        .isInstanceOf(InvalidInput.class);
    Mesh point = Mesh.of(points, new int[] {1, 1, 1});
    assertThatThrownBy(point::centred).isInstanceOf(InvalidInput.class);
    assertThat(point.openEdges()).isZero();
    assertThatThrownBy(() -> point.transformed(DenseMatrix.identity(2)))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void readsRealMeshes() {
    String data = System.getenv("INTERTWINER_DATA");
    Assumptions.assumeTrue(data != null, "INTERTWINER_DATA is not set");
    Path spot = Path.of(data, "spot.obj");
    Path bunny = Path.of(data, "stanford-bunny.obj");
    Assumptions.assumeTrue(Files.exists(spot) && Files.exists(bunny), "no meshes there");
    Mesh cow = Mesh.readObj(spot);
    assertThat(cow.toString()).isEqualTo("2930 vertices, 5856 triangles");
    assertThat(cow.isClosed()).isTrue();
    assertThat(cow.volume()).isPositive();
    Mesh rabbit = Mesh.readObj(bunny);
    assertThat(rabbit.toString()).isEqualTo("35947 vertices, 69451 triangles");
    // its underside has holes
    assertThat(rabbit.openEdges()).isEqualTo(223);
    double inside = rabbit.centred().volume() * 9 * 9 * 9;
    double shell = sum(Voxelisation.surface(20).of(rabbit));
    // its holes are smaller than these cells
    assertThat(sum(Voxelisation.flooded(20).of(rabbit))).isBetween(inside, inside + shell);
    assertThat(sum(Voxelisation.flooded(20).of(rabbit))).isGreaterThan(1.2 * shell);
    double unit = cow.centred().volume() * 19 * 19 * 19;
    assertThat(sum(Voxelisation.inside(40, 2).of(cow))).isCloseTo(unit, within(0.01 * unit));
  }

  static double sum(float[] cells) {
    double sum = 0;
    for (float c : cells) {
      sum += c;
    }
    return sum;
  }
}
