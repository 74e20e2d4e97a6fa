package org.intertwiner.nn.data.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.lie.rotation.UnitQuaternion;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SolidTest {

  static Stream<Arguments> solids() {
    DenseMatrix turn = UnitQuaternion.from(1, 0.3, -2, 0.7).toRotation();
    return Stream.of(
        Arguments.of("ball", Solid.ball(0.8), 4.0 / 3 * Math.PI * 0.512),
        Arguments.of("ellipsoid", Solid.ellipsoid(0.4, 0.6, 0.9), 4.0 / 3 * Math.PI * 0.216),
        Arguments.of("box", Solid.box(0.5, 0.6, 0.3).turned(turn), 8 * 0.09),
        Arguments.of("torus", Solid.torus(0.6, 0.3), 2 * Math.PI * Math.PI * 0.6 * 0.09),
        Arguments.of("cone", Solid.cone(1.2, 0.7), Math.PI * 0.49 * 0.4),
        Arguments.of("cylinder", Solid.cylinder(1, 0.6).turned(turn), Math.PI * 0.36),
        Arguments.of("capsule", Solid.capsule(0.6, 0.3), Math.PI * (0.054 + 4.0 / 3 * 0.027)),
        Arguments.of("tetrahedron", Solid.tetrahedron(0.3).turned(turn), 8 * Math.sqrt(3) * 0.027),
        Arguments.of("cross", Solid.cross(0.8, 0.2), 3 * 8 * 0.032 - 2 * 0.064),
        Arguments.of(
            "both",
            Solid.ball(0.5).and(Solid.box(0.5, 0.5, 0.25).shifted(0, 0, 0.25)),
            2.0 / 3 * Math.PI * 0.125),
        Arguments.of("larger", Solid.ball(0.4).scaled(2), 4.0 / 3 * Math.PI * 0.512));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("solids")
  void fillingsAddUpToTheVolume(String name, Solid solid, double volume) {
    Voxelisation rule = Voxelisation.inside(32, 3).withMargin(1);
    double cells = volume * 15 * 15 * 15;
    assertThat(MeshTest.sum(rule.of(solid))).isCloseTo(cells, within(0.015 * cells));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("solids")
  void slopesAreAtMostOneAlsoWithWaves(String name, Solid solid, double volume) {
    SplittableRandom random = new SplittableRandom(4);
    Solid wavy = solid.dented(0.1, new double[] {5, -7, 3}, 0.4);
    Solid spring = Solid.helix(0.5, 1, 2.5, 0.1);
    for (int n = 0; n < 3000; n++) {
      double[] p = new double[6];
      double far = n % 2 == 0 ? 1 : 0.01;
      for (int i = 0; i < 3; i++) {
        p[i] = random.nextGaussian();
        p[3 + i] = p[i] + far * random.nextGaussian();
      }
      double distance =
          Math.sqrt(
              (p[3] - p[0]) * (p[3] - p[0])
                  + (p[4] - p[1]) * (p[4] - p[1])
                  + (p[5] - p[2]) * (p[5] - p[2]));
      for (Solid s : new Solid[] {solid, wavy, spring}) {
        assertThat(Math.abs(s.value(p[0], p[1], p[2]) - s.value(p[3], p[4], p[5])))
            .isLessThanOrEqualTo(distance * (1 + 1e-12) + 1e-12);
      }
    }
  }

  @Test
  void skippedCellsAreThoseThatSamplesWouldFillOrLeave() {
    Solid solid = Solid.helix(0.5, 1.2, -1.5, 0.2).dented(0.05, new double[] {3, 4, 5}, 1);
    Voxelisation rule = Voxelisation.inside(13, 3);
    float[] cells = rule.of(solid);
    double unit = 1 / rule.radius();
    for (int k = 0; k < 13; k++) {
      for (int r = 0; r < 13; r++) {
        for (int c = 0; c < 13; c++) {
          int count = 0;
          for (int s = 0; s < 27; s++) {
            double x = unit * (c - 6 + (s % 3 - 1) / 3.0);
            double y = unit * (6 - r + (s / 3 % 3 - 1) / 3.0);
            double z = unit * (k - 6 + (s / 9 - 1) / 3.0);
            count += solid.value(x, y, z) <= 0 ? 1 : 0;
          }
          assertThat(cells[(k * 13 + r) * 13 + c]).isEqualTo(count / 27f);
        }
      }
    }
  }

  @Test
  void springsOfBothHandsAreMirrorImages() {
    Solid right = Solid.helix(0.5, 1, 1.7, 0.1);
    Solid left = Solid.helix(0.5, 1, -1.7, 0.1);
    SplittableRandom random = new SplittableRandom(8);
    boolean differ = false;
    for (int n = 0; n < 100; n++) {
      double x = random.nextGaussian();
      double y = random.nextGaussian();
      double z = random.nextGaussian();
      assertThat(left.value(x, -y, z)).isEqualTo(right.value(x, y, z));
      differ |= Math.abs(left.value(x, y, z) - right.value(x, y, z)) > 0.1;
    }
    assertThat(differ).isTrue();
  }

  @Test
  void impossibleSolidsAreRefused() {
    assertThatThrownBy(() -> Solid.ball(0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Solid.helix(1, 1, 0, 1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Solid.ball(1).scaled(-1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Solid.ball(1).dented(1, new double[2], 0))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Solid.ball(1).turned(DenseMatrix.identity(3).scale(2)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("orthogonal");
  }
}
