package org.intertwiner.nn.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.assertj.core.data.Offset;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.data.shape.Mesh;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurfacePointsTest {
  /** Two triangles of a square of side 2 in the plane z = 1, and one of no area. */
  private static final Mesh SQUARE =
      Mesh.of(
          new double[] {0, 0, 1, 2, 0, 1, 2, 2, 1, 0, 2, 1}, new int[] {0, 1, 2, 0, 2, 3, 1, 1, 2});

  @TempDir Path folder;

  @Test
  void verticesAndEdges() {
    Structure vertices = SurfacePoints.vertices(SQUARE);
    assertThat(vertices.positions()).containsExactly(0, 0, 1, 2, 0, 1, 2, 2, 1, 0, 2, 1);
    Graph edges = SurfacePoints.edges(SQUARE);
    assertThat(edges.edges()).isEqualTo(10);
    assertThat(edges.degrees()).containsExactly(3, 2, 3, 2);
    assertThat(edges.sources()).startsWith(1, 2, 3, 0, 2);
  }

  @Test
  void drawnPointsAreUniformByArea() {
    int count = 20_000;
    Structure cloud = SurfacePoints.drawn(SQUARE, count, new SplittableRandom(3));
    double[] normals = cloud.nodeNumbers(SurfacePoints.NORMALS);
    double[] moments = new double[5];
    for (int i = 0; i < count; i++) {
      double x = cloud.position(i, 0);
      double y = cloud.position(i, 1);
      assertThat(cloud.position(i, 2)).isEqualTo(1, Offset.offset(1e-14));
      assertThat(normals[3 * i + 2]).isEqualTo(1);
      double[] terms = {x, y, x * x, x * y, y * y};
      for (int k = 0; k < 5; k++) {
        moments[k] += terms[k] / count;
      }
    }
    assertThat(moments)
        .containsExactly(new double[] {1, 1, 4 / 3.0, 1, 4 / 3.0}, Offset.offset(0.03));
    assertThat(SurfacePoints.drawn(SQUARE, 0, new SplittableRandom(3)).nodes()).isZero();
  }

  @Test
  void farthestPointsSpread() {
    Structure line =
        Structure.of(1, new double[] {0, 1, 2, 3, 4, 5, 6, 7, 8})
            .withNodes("mass", 0, 1, 2, 3, 4, 5, 6, 7, 8);
    Structure chosen = SurfacePoints.farthest(line, 4, 0);
    assertThat(chosen.positions()).containsExactly(0, 8, 4, 2);
    assertThat(chosen.nodeNumbers("mass")).containsExactly(0, 8, 4, 2);
    Structure same = Structure.of(2, new double[6]);
    assertThat(SurfacePoints.farthest(same, 3, 1).nodes()).isEqualTo(3);
    assertThat(SurfacePoints.farthest(line, 9, 4).nodes()).isEqualTo(9);
  }

  @Test
  void cloudsWithoutFacesAreRead() throws IOException {
    Path file = Files.writeString(folder.resolve("cloud.obj"), "v 1 2 3\nv 4 5 6\n");
    assertThat(SurfacePoints.readObj(file).positions()).containsExactly(1, 2, 3, 4, 5, 6);
    assertThatThrownBy(() -> Mesh.readObj(file)).hasMessageContaining("no face");
  }

  @Test
  void refusesWhatCannotBeDrawn() {
    Mesh flat = Mesh.of(new double[9], new int[] {0, 1, 2});
    Structure points = Structure.of(1, new double[2]);
    List<Runnable> wrong =
        List.of(
            () -> SurfacePoints.drawn(flat, 1, new SplittableRandom(1)),
            () -> SurfacePoints.drawn(SQUARE, -1, new SplittableRandom(1)),
            () -> SurfacePoints.farthest(points, 3, 0),
            () -> SurfacePoints.farthest(points, 0, 0),
            () -> SurfacePoints.farthest(points, 1, 2));
    for (Runnable call : wrong) {
      assertThatThrownBy(call::run).isInstanceOf(InvalidInput.class);
    }
  }

  @Test
  void stopsWhenInterrupted() {
    Structure points = Structure.of(1, new double[] {1, 2, 4, 8});
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> SurfacePoints.farthest(points, 3, 0))
        .isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isFalse();
  }
}
