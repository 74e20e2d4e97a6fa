package org.intertwiner.nn.data.particle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.graph.Structure;
import org.junit.jupiter.api.Test;

class TetrisBlockTest {
  private static final Set<TetrisBlock> SCREWS =
      EnumSet.of(TetrisBlock.LEFT_SCREW, TetrisBlock.RIGHT_SCREW);

  /** Sorted distances of all pairs. */
  private static double[] distances(Structure s) {
    double[] all = new double[6];
    int next = 0;
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < i; j++) {
        all[next++] = MoleculeProperty.distance(s, i, j);
      }
    }
    Arrays.sort(all);
    return all;
  }

  @Test
  void onlyTheScrewsHaveEqualDistances() {
    for (TetrisBlock one : TetrisBlock.values()) {
      assertThat(distances(one.upright())).startsWith(1, 1, 1);
      for (TetrisBlock two : TetrisBlock.values()) {
        boolean screws = SCREWS.contains(one) && SCREWS.contains(two);
        boolean equal = Arrays.equals(distances(one.upright()), distances(two.upright()));
        assertThat(equal).isEqualTo(one == two || screws);
      }
    }
  }

  /** The volume of the tetrahedron in the order of the path through the four cubes. */
  private static double volume(Structure s, int... path) {
    double[][] e = new double[3][3];
    for (int i = 0; i < 3; i++) {
      for (int a = 0; a < 3; a++) {
        e[i][a] = s.position(path[i + 1], a) - s.position(path[i], a);
      }
    }
    return e[0][0] * (e[1][1] * e[2][2] - e[1][2] * e[2][1])
        + e[0][1] * (e[1][2] * e[2][0] - e[1][0] * e[2][2])
        + e[0][2] * (e[1][0] * e[2][1] - e[1][1] * e[2][0]);
  }

  @Test
  void rotationsKeepTheSenseOfTheScrews() {
    for (Structure s : TetrisBlock.LEFT_SCREW.rotated(20, 1)) {
      assertThat(volume(s, 1, 0, 2, 3)).isCloseTo(-1, within(1e-12));
    }
    for (Structure s : TetrisBlock.RIGHT_SCREW.rotated(20, 1)) {
      assertThat(volume(s, 1, 0, 2, 3)).isCloseTo(1, within(1e-12));
    }
  }

  @Test
  void rotatedShapesHaveTheSameDistances() {
    List<Structure> turned = TetrisBlock.TEE.rotated(5, 3);
    assertThat(turned).hasSize(5);
    for (Structure s : turned) {
      assertThat(distances(s)).containsExactly(distances(TetrisBlock.TEE.upright()), within(1e-12));
    }
    assertThat(TetrisBlock.TEE.rotated(2, 3).get(1).positions())
        .isEqualTo(turned.get(1).positions());
    assertThatThrownBy(() -> TetrisBlock.TEE.rotated(-1, 1)).isInstanceOf(InvalidInput.class);
  }
}
