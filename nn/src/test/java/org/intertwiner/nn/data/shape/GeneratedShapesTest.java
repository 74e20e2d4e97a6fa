package org.intertwiner.nn.data.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.nn.data.LabelledArrays;
import org.junit.jupiter.api.Test;

class GeneratedShapesTest {

  @Test
  void classesComeEquallyOftenAndTheSeedDecidesEverything() {
    GeneratedShapes rule = GeneratedShapes.of(12);
    LabelledArrays a = rule.draw(30, Pose.ANY, 5);
    assertThat(a.toString()).isEqualTo("30 fields [1, 12, 12, 12] in 10 classes");
    int[] counts = new int[10];
    for (int label : a.labels()) {
      counts[label]++;
    }
    assertThat(counts).containsOnly(3);
    assertThat(rule.draw(30, Pose.ANY, 5).field(17)).isEqualTo(a.field(17));
    assertThat(rule.draw(30, Pose.ANY, 6).field(17)).isNotEqualTo(a.field(17));
    assertThat(rule.draw(10, Pose.ANY, 5).field(7)).isEqualTo(a.field(7));
  }

  @Test
  void posesTurnTheSameShapes() {
    GeneratedShapes still =
        new GeneratedShapes(11, Arrays.asList(GeneratedShapes.Kind.values()), 2, 0.05, 0, 0);
    LabelledArrays upright = still.draw(22, Pose.UPRIGHT, 3);
    LabelledArrays turned = still.draw(22, Pose.OCTAHEDRAL, 3);
    assertThat(turned.labels()).isEqualTo(upright.labels());
    int changed = 0;
    for (int n = 0; n < 22; n++) {
      float[] u = upright.field(n);
      float[] t = turned.field(n);
      boolean some =
          VoxelisationTest.cubeRotations().stream()
              .anyMatch(r -> Arrays.equals(VoxelisationTest.moved(u, 11, r), t));
      assertThat(some).isTrue();
      changed += Arrays.equals(u, t) ? 0 : 1;
    }
    assertThat(changed).isGreaterThan(11);
  }

  @Test
  void shapesFillTheMiddleAndNotTheBorder() {
    LabelledArrays set = GeneratedShapes.of(16).withNoise(0).draw(40, Pose.ANY, 2);
    for (int n = 0; n < set.count(); n++) {
      float[] cells = set.field(n);
      assertThat(MeshTest.sum(cells)).isBetween(40.0, 2000.0);
      for (int c = 0; c < cells.length; c++) {
        boolean corner = c % 16 < 1 && c / 16 % 16 < 1;
        assertThat(cells[c]).isBetween(0f, corner ? 0f : 1f);
      }
    }
  }

  @Test
  void noiseHasTheDeviationAskedFor() {
    GeneratedShapes rule = GeneratedShapes.of(16).withKinds(GeneratedShapes.Kind.BALL);
    float[] clean = rule.withNoise(0).draw(1, Pose.UPRIGHT, 1).field(0);
    float[] noisy = rule.withNoise(0.2).draw(1, Pose.UPRIGHT, 1).field(0);
    double sum = 0;
    for (int c = 0; c < clean.length; c++) {
      sum += (noisy[c] - clean[c]) * (noisy[c] - clean[c]);
    }
    assertThat(Math.sqrt(sum / clean.length)).isBetween(0.19, 0.21);
  }

  @Test
  void posesAreRotations() {
    SplittableRandom random = new SplittableRandom(6);
    for (Pose pose : Pose.values()) {
      for (int n = 0; n < 50; n++) {
        DenseMatrix r = pose.draw(random);
        assertThat(r.transpose().multiply(r).subtract(DenseMatrix.identity(3)).maxAbs())
            .isLessThan(1e-14);
        double[] m = r.toArray();
        double det =
            m[0] * (m[4] * m[8] - m[5] * m[7])
                - m[1] * (m[3] * m[8] - m[5] * m[6])
                + m[2] * (m[3] * m[7] - m[4] * m[6]);
        assertThat(det).isPositive();
        assertThat(pose != Pose.ABOUT_Z || Math.abs(m[8] - 1) < 1e-14).isTrue();
      }
    }
  }

  @Test
  void impossibleSetsAreRefused() {
    assertThatThrownBy(() -> GeneratedShapes.of(4)).isInstanceOf(InvalidInput.class);
    GeneratedShapes rule = GeneratedShapes.of(128);
    assertThatThrownBy(() -> rule.draw(0, Pose.ANY, 1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> rule.draw(2000, Pose.ANY, 1)).isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(rule::withKinds).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> rule.withNoise(-1)).isInstanceOf(InvalidInput.class);
  }
}
