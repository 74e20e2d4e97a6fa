package org.intertwiner.harmonic.wigner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.lie.rotation.UnitQuaternion;
import org.intertwiner.reptheory.rotation.ZyzAngles;
import org.junit.jupiter.api.Test;

class RotationBatchTest {
  private static final Offset<Double> ROUNDING = Offset.offset(1e-14);

  private static UnitQuaternion random(SplittableRandom random) {
    return UnitQuaternion.from(
        random.nextGaussian(), random.nextGaussian(), random.nextGaussian(), random.nextGaussian());
  }

  private static void assertSame(UnitQuaternion a, UnitQuaternion b, double sign) {
    assertThat(a.w()).isCloseTo(sign * b.w(), ROUNDING);
    assertThat(a.x()).isCloseTo(sign * b.x(), ROUNDING);
    assertThat(a.y()).isCloseTo(sign * b.y(), ROUNDING);
    assertThat(a.z()).isCloseTo(sign * b.z(), ROUNDING);
  }

  @Test
  void everyFormOfARotationIsTheSameRotation() {
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < 200; i++) {
      UnitQuaternion q =
          i == 0
              ? UnitQuaternion.ONE
              : i == 1
                  ? new UnitQuaternion(0, 1, 0, 0)
                  : i == 2 ? new UnitQuaternion(0, 0, 0, 1) : random(random);
      assertSame(RotationBatch.of(q).quaternion(0), q, 1);
      assertSame(RotationBatch.ofQuaternions(q.w(), q.x(), q.y(), q.z()).quaternion(0), q, 1);
      ZyzAngles angles = RotationBatch.of(List.of(q, q)).angles(1);
      RotationBatch again = RotationBatch.ofAngles(angles.alpha(), angles.beta(), angles.gamma());
      assertSame(again.quaternion(0), q, 1);
      UnitQuaternion rebuilt = RotationBatch.ofMatrices(q.toRotation().toArray()).quaternion(0);
      double sign =
          q.w() * rebuilt.w() + q.x() * rebuilt.x() + q.y() * rebuilt.y() + q.z() * rebuilt.z();
      assertSame(rebuilt, q, Math.signum(sign));
    }
  }

  @Test
  void anglesBeyondTheirRangeKeepTheSignOfTheQuaternion() {
    double[] k = {0, 0, 1};
    double[] j = {0, 1, 0};
    UnitQuaternion expected =
        UnitQuaternion.about(k, 5)
            .multiply(UnitQuaternion.about(j, -4))
            .multiply(UnitQuaternion.about(k, 9));
    assertSame(RotationBatch.ofAngles(5, -4, 9).quaternion(0), expected, 1);
  }

  @Test
  void whatIsNoRotationIsRefusedByPlaceAndSize() {
    double[] two = new double[18];
    for (int i = 0; i < 2; i++) {
      two[9 * i] = 1;
      two[9 * i + 4] = 1;
      two[9 * i + 8] = 1;
    }
    two[9 + 5] = 0.25;
    assertThatThrownBy(() -> RotationBatch.ofMatrices(two))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("rotation matrix 1")
        .hasMessageContaining("entry (1, 2) of RRᵀ is off by 0.25");
    two[9 + 5] = Double.NaN;
    assertThatThrownBy(() -> RotationBatch.ofMatrices(two))
        .hasMessageContaining("entry (1, 2) is NaN");
    two[9 + 5] = 0;
    two[8] = -1;
    assertThatThrownBy(() -> RotationBatch.ofMatrices(two))
        .hasMessageContaining("rotation matrix 0")
        .hasMessageContaining("reflection");
    assertThatThrownBy(() -> RotationBatch.ofMatrices(1, 2)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> RotationBatch.ofAngles(1, 2)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> RotationBatch.ofAngles(1, Double.NaN, 2))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("rotation 0");
    assertThatThrownBy(() -> RotationBatch.ofQuaternions(1, 0, 0, 0, 1, 1, 0, 0))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("rotation 1")
        .hasMessageContaining("2.0");
    assertThatThrownBy(() -> RotationBatch.ofQuaternions(1, 0, 0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> RotationBatch.of(UnitQuaternion.ONE).quaternion(1))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void hugeAndTinyComponentsKeepTheirDirection() {
    RotationBatch tilted = RotationBatch.of(UnitQuaternion.from(1, 3e-200, 4e-200, 0));
    ZyzAngles angles = tilted.angles(0);
    assertThat(Math.cos((angles.alpha() - angles.gamma()) / 2)).isCloseTo(0.8, ROUNDING);
    assertThat(tilted).hasToString("1 rotations");
  }
}
