package org.intertwiner.harmonic.wigner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.assertj.core.data.Offset;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.lie.LieGroups;
import org.intertwiner.algebra.lie.rotation.UnitQuaternion;
import org.intertwiner.algebra.parallel.Workers;
import org.intertwiner.harmonic.Golden;
import org.intertwiner.reptheory.clebschgordan.HalfInteger;
import org.intertwiner.reptheory.rotation.RotationIrreps;
import org.intertwiner.reptheory.rotation.WignerSmallD;
import org.junit.jupiter.api.Test;

class WignerMatricesTest {
  private static final Offset<Double> ROUNDING = Offset.offset(1e-13);

  @Test
  void e3nnHasTheSameRealMatrices() {
    JsonNode golden = Golden.read("wigner-functions.json").get("rotation");
    JsonNode angles = golden.get("alpha_beta_gamma (YXY: Ry(a)Rx(b)Ry(c))");
    // its y and x axes are z and y here
    RotationBatch g =
        RotationBatch.ofAngles(
            angles.get(0).asDouble(), angles.get(1).asDouble(), angles.get(2).asDouble());
    int largest = golden.get("D").size();
    double[] d = WignerMatrices.of(largest).real(g);
    int compared = 0;
    for (int l = 1; l <= largest; l++) {
      JsonNode block = golden.get("D").get(Integer.toString(l));
      for (int i = 0; i <= 2 * l; i++) {
        for (int j = 0; j <= 2 * l; j++) {
          assertThat(d[WignerMatrices.blockOffset(l) + i * (2 * l + 1) + j])
              .isCloseTo(block.get(i).get(j).asDouble(), ROUNDING);
          compared++;
        }
      }
    }
    assertThat(compared).isGreaterThan(30);
  }

  @Test
  void irrepsOfTheRotationGroupHaveTheSameMatrices() {
    SplittableRandom random = new SplittableRandom(8);
    WignerMatrices plan = WignerMatrices.of(9);
    for (int i = 0; i < 6; i++) {
      UnitQuaternion q =
          UnitQuaternion.from(
              random.nextGaussian(), random.nextGaussian(), random.nextGaussian(), 0.3);
      double[] d = plan.real(RotationBatch.of(q));
      for (int l : new int[] {0, 1, 2, 5, 9}) {
        double[][] expected =
            RotationIrreps.spin(LieGroups.specialOrthogonal(3), HalfInteger.of(l))
                .from(q.toRotation());
        for (int r = 0; r <= 2 * l; r++) {
          for (int c = 0; c <= 2 * l; c++) {
            assertThat(d[WignerMatrices.blockOffset(l) + r * (2 * l + 1) + c])
                .isCloseTo(expected[r][c], ROUNDING);
          }
        }
      }
    }
  }

  @Test
  void complexMatricesAreThePhasesTimesD() {
    double alpha = 0.4;
    double beta = 2.2;
    double gamma = -1.3;
    int degree = 12;
    double[] d = WignerMatrices.of(degree).complex(RotationBatch.ofAngles(alpha, beta, gamma));
    double[] small = WignerMatrices.of(degree).small(beta);
    for (int l = 0; l <= degree; l++) {
      for (int m1 = -l; m1 <= l; m1++) {
        for (int m2 = -l; m2 <= l; m2++) {
          int at = WignerMatrices.blockOffset(l) + (l + m1) * (2 * l + 1) + l + m2;
          double value =
              WignerSmallD.at(HalfInteger.of(l), HalfInteger.of(m1), HalfInteger.of(m2), beta);
          double phase = -m1 * alpha - m2 * gamma;
          assertThat(small[at]).isCloseTo(value, ROUNDING);
          assertThat(d[2 * at]).isCloseTo(value * Math.cos(phase), ROUNDING);
          assertThat(d[2 * at + 1]).isCloseTo(value * Math.sin(phase), ROUNDING);
        }
      }
    }
  }

  @Test
  void degreeHundredIsOrthogonal() {
    int l = 100;
    double[] d = WignerMatrices.of(l).real(RotationBatch.ofAngles(1, 1e-3, 0.2));
    int at = WignerMatrices.blockOffset(l);
    int n = 2 * l + 1;
    for (int i = 0; i < n; i += 7) {
      for (int j = 0; j < n; j += 3) {
        double sum = 0;
        for (int k = 0; k < n; k++) {
          sum += d[at + i * n + k] * d[at + j * n + k];
        }
        assertThat(sum).isCloseTo(i == j ? 1 : 0, ROUNDING);
      }
    }
  }

  @Test
  void manyRotationsAndThreadsGiveWhatOneGives() {
    SplittableRandom random = new SplittableRandom(5);
    double[] angles =
        DoubleStream.generate(() -> random.nextDouble(-4, 4)).limit(3 * 150).toArray();
    WignerMatrices plan = WignerMatrices.of(4);
    RotationBatch batch = RotationBatch.ofAngles(angles);
    double[] one = plan.real(batch);
    double[] three = new double[one.length];
    plan.real(batch, three, new Workers(3));
    assertThat(three).isEqualTo(one);
    for (int k = 0; k < 150; k += 29) {
      double[] alone =
          plan.real(RotationBatch.ofAngles(angles[3 * k], angles[3 * k + 1], angles[3 * k + 2]));
      for (int i = 0; i < plan.size(); i++) {
        assertThat(one[k * plan.size() + i]).isEqualTo(alone[i]);
      }
    }
    double[] complex = plan.complex(batch);
    double[] again = new double[complex.length];
    plan.complex(batch, again, new Workers(2));
    assertThat(again).isEqualTo(complex);
  }

  @Test
  void theIdentityIsTheIdentity() {
    double[] d = WignerMatrices.of(3).real(RotationBatch.of(UnitQuaternion.ONE));
    for (int l = 0; l <= 3; l++) {
      for (int i = 0; i < (2 * l + 1) * (2 * l + 1); i++) {
        assertThat(d[WignerMatrices.blockOffset(l) + i]).isEqualTo(i % (2 * l + 2) == 0 ? 1 : 0);
      }
    }
  }

  @Test
  void badInputIsRefused() {
    assertThatThrownBy(() -> WignerMatrices.of(-1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> WignerMatrices.of(701))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("CoefficientRotation");
    WignerMatrices plan = WignerMatrices.of(2);
    RotationBatch one = RotationBatch.of(UnitQuaternion.ONE);
    Workers workers = new Workers(1);
    double[] narrow = new double[34];
    assertThatThrownBy(() -> plan.real(one, narrow, workers)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> plan.small(Double.POSITIVE_INFINITY)).isInstanceOf(InvalidInput.class);
    RotationBatch many = RotationBatch.ofAngles(new double[30]);
    WignerMatrices large = WignerMatrices.of(700);
    assertThatThrownBy(() -> large.real(many)).isInstanceOf(LimitExceeded.class);
    assertThat(plan).hasToString("Wigner matrices of degree ≤ 2");
    assertThat(plan.maxDegree()).isEqualTo(2);
  }
}
