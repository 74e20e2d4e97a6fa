package org.intertwiner.nn.data.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.nn.data.LabelledArrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VoxelisationTest {
  private static final Mesh WEDGE =
      Mesh.of(
          new double[] {0, 0, 0, 2, 0.3, 0, 0.2, 1.1, 0.1, 0.3, 0.4, 3},
          new int[] {0, 2, 1, 0, 1, 3, 1, 2, 3, 2, 0, 3});

  /** The 24 rotations of the cube. */
  static List<DenseMatrix> cubeRotations() {
    List<DenseMatrix> found = new ArrayList<>();
    SplittableRandom random = new SplittableRandom(1);
    while (found.size() < 24) {
      DenseMatrix drawn = Pose.OCTAHEDRAL.draw(random);
      if (!found.contains(drawn)) {
        found.add(drawn);
      }
    }
    return found;
  }

  /** The cells moved by a rotation R of the cube: the value at p comes from Rᵀp. */
  static float[] moved(float[] cells, int side, DenseMatrix rotation) {
    float[] out = new float[cells.length];
    for (int k = 0; k < side; k++) {
      for (int r = 0; r < side; r++) {
        for (int c = 0; c < side; c++) {
          double[] p = {2 * c + 1 - side, side - 1 - 2 * r, 2 * k + 1 - side};
          double[] q = rotation.transpose().apply(p);
          int plane = (int) ((q[2] + side - 1) / 2);
          int row = (int) ((side - 1 - q[1]) / 2);
          int from = (plane * side + row) * side + (int) ((q[0] + side - 1) / 2);
          out[(k * side + r) * side + c] = cells[from];
        }
      }
    }
    return out;
  }

  @ParameterizedTest
  @EnumSource(Voxelisation.Fill.class)
  void turningByTheCubeBeforeIsMovingCellsAfterwards(Voxelisation.Fill fill) {
    for (int side : new int[] {9, 12}) {
      Voxelisation rule = new Voxelisation(side, fill, 3, 1);
      float[] upright = rule.of(WEDGE);
      assertThat(MeshTest.sum(upright)).isGreaterThan(4);
      int changed = 0;
      for (DenseMatrix rotation : cubeRotations()) {
        assertThat(rule.of(WEDGE, rotation)).isEqualTo(moved(upright, side, rotation));
        changed += java.util.Arrays.equals(rule.of(WEDGE, rotation), upright) ? 0 : 1;
      }
      assertThat(changed).isEqualTo(23);
    }
  }

  @Test
  void fillingsOfACubeAreKnown(@TempDir Path folder) throws java.io.IOException {
    Mesh cube = MeshTest.read(folder, MeshTest.CUBE);
    // corners at (±2, ±2, ±2) in a volume of 8³ cells
    Voxelisation surface = Voxelisation.surface(8).withMargin(4 - 2 * Math.sqrt(3));
    assertThat(MeshTest.sum(surface.of(cube))).isEqualTo(6 * 6 * 6 - 2 * 2 * 2);
    Voxelisation solid = Voxelisation.flooded(8).withMargin(4 - 2 * Math.sqrt(3));
    assertThat(MeshTest.sum(solid.of(cube))).isEqualTo(6 * 6 * 6);
    Voxelisation inside = Voxelisation.inside(8, 2).withMargin(4 - 2 * Math.sqrt(3));
    float[] cells = inside.of(cube);
    assertThat(MeshTest.sum(cells)).isEqualTo(64);
    assertThat(cells[(2 * 8 + 2) * 8 + 2]).isEqualTo(1f);
    assertThat(cells[(2 * 8 + 2) * 8 + 1]).isZero();
  }

  @Test
  void theInsideHasTheVolumeOfTheMesh() {
    Mesh unit = WEDGE.centred();
    double expected = unit.volume() * Math.pow(19, 3);
    assertThat(expected).isPositive();
    double found = MeshTest.sum(Voxelisation.inside(40, 3).of(WEDGE));
    assertThat(found).isCloseTo(expected, within(0.01 * expected));
  }

  @Test
  void insideCellsLieWithinTheFloodedOnes() {
    float[] flooded = Voxelisation.flooded(16).of(WEDGE);
    float[] inside = Voxelisation.inside(16, 4).of(WEDGE);
    float[] surface = Voxelisation.surface(16).of(WEDGE);
    for (int c = 0; c < flooded.length; c++) {
      assertThat(inside[c]).isLessThanOrEqualTo(flooded[c]);
      if (surface[c] == 0) {
        assertThat(inside[c]).isEqualTo(flooded[c]);
      }
    }
  }

  @Test
  void aSetOfMeshesHasThemAsClasses() {
    Mesh flat =
        WEDGE.transformed(DenseMatrix.from(3, 3, new double[] {1, 0, 0, 0, 1, 0, 0, 0, 0.2}));
    LabelledArrays set = Voxelisation.flooded(10).set(List.of(WEDGE, flat), 3, Pose.ANY, 4);
    assertThat(set.toString()).isEqualTo("6 fields [1, 10, 10, 10] in 2 classes");
    assertThat(set.labels()).containsExactly(0, 1, 0, 1, 0, 1);
    assertThat(set.field(0)).isNotEqualTo(set.field(2));
    LabelledArrays again = Voxelisation.flooded(10).set(List.of(WEDGE, flat), 3, Pose.ANY, 4);
    assertThat(again.field(5)).isEqualTo(set.field(5));
  }

  @Test
  void badRulesAndOpenMeshesAreRefused() {
    Mesh open = Mesh.of(new double[] {0, 0, 0, 1, 0, 0, 0, 1, 0}, new int[] {0, 1, 2});
    assertThatThrownBy(() -> Voxelisation.inside(8, 2).of(open))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("3 open edges")
        .hasMessageContaining("flood");
    assertThat(MeshTest.sum(Voxelisation.flooded(8).of(open))).isPositive();
    assertThatThrownBy(() -> Voxelisation.surface(0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Voxelisation.inside(8, 17)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Voxelisation.surface(8).withMargin(4))
        .isInstanceOf(InvalidInput.class);
    Voxelisation large = Voxelisation.surface(256);
    assertThatThrownBy(() -> large.set(List.of(open), 1000, Pose.ANY, 1))
        .isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> large.set(List.of(), 1, Pose.ANY, 1)).isInstanceOf(InvalidInput.class);
  }
}
