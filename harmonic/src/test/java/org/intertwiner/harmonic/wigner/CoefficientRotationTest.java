package org.intertwiner.harmonic.wigner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.lie.rotation.UnitQuaternion;
import org.intertwiner.algebra.parallel.Workers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoefficientRotationTest {

  private static double[] random(int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] c = new double[count];
    for (int i = 0; i < count; i++) {
      c[i] = random.nextGaussian();
    }
    return c;
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0",
    "0.3, 0.7, -1.1",
    "1.2, 2.5, 0.4",
    "0.2, 3.141592653589793, 0.5",
    "0.1, 1e-5, 0.2",
    "0.1, 1e-40, 0.2",
    "0.1, 1.5707963267948966, 0.2",
    "0.1, 3.1415926, 0.7",
    "2, 1e-12, 1"
  })
  void coefficientsAreMultipliedByTheMatrices(double alpha, double beta, double gamma) {
    int limit = 40;
    RotationBatch g = RotationBatch.ofAngles(alpha, beta, gamma);
    double[] c = random(limit * limit, 1);
    double[] turned = CoefficientRotation.of(limit).rotated(g.quaternion(0), c);
    double[] complex = random(2 * limit * limit, 2);
    double[] complexTurned = complex.clone();
    CoefficientRotation.of(limit).complex(g.quaternion(0), complexTurned);
    double[] d = WignerMatrices.of(limit - 1).real(g);
    double[] z = WignerMatrices.of(limit - 1).complex(g);
    for (int l = 0; l < limit; l++) {
      int n = 2 * l + 1;
      for (int i = 0; i < n; i++) {
        double sum = 0;
        double re = 0;
        double im = 0;
        for (int j = 0; j < n; j++) {
          int at = WignerMatrices.blockOffset(l) + i * n + j;
          int from = l * l + j;
          sum += d[at] * c[from];
          re += z[2 * at] * complex[2 * from] - z[2 * at + 1] * complex[2 * from + 1];
          im += z[2 * at] * complex[2 * from + 1] + z[2 * at + 1] * complex[2 * from];
        }
        int to = l * l + i;
        Offset<Double> near = Offset.offset(1e-13);
        assertThat(turned[to]).isCloseTo(sum, near);
        assertThat(complexTurned[2 * to]).isCloseTo(re, near);
        assertThat(complexTurned[2 * to + 1]).isCloseTo(im, near);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"1.2, 2.5, 0.4", "0.1, 1e-3, 0.2"})
  void atBandLimitAThousandNothingIsLost(double alpha, double beta, double gamma) {
    int limit = 1000;
    UnitQuaternion q = RotationBatch.ofAngles(alpha, beta, gamma).quaternion(0);
    double[] c = random(limit * limit, 3);
    CoefficientRotation plan = CoefficientRotation.of(limit, new Workers(2));
    double[] turned = plan.rotated(q, c);
    for (int l = 0; l < limit; l++) {
      double before = 0;
      double after = 0;
      for (int i = l * l; i < (l + 1) * (l + 1); i++) {
        before += c[i] * c[i];
        after += turned[i] * turned[i];
      }
      assertThat(Math.sqrt(after / before)).isCloseTo(1, Offset.offset(1e-13));
    }
    plan.real(q.inverse(), turned);
    for (int i = 0; i < c.length; i++) {
      assertThat(Math.abs(turned[i] - c[i])).isLessThan(1e-12);
    }
  }

  @Test
  void highDegreesAgreeWithTheRecursionInTheDegree() {
    int l = 700;
    double beta = 0.4;
    int column = 350;
    double[] c = new double[(l + 1) * (l + 1)];
    c[l * l + l + column] = 1;
    double[] turned =
        CoefficientRotation.of(l + 1).rotated(RotationBatch.ofAngles(0, beta, 0).quaternion(0), c);
    WignerRecursion recursion = WignerRecursion.of(l, beta);
    WignerRecursion.Cursor cursor = recursion.cursor(1);
    for (int m = 1; m <= l; m += 9) {
      double[] d = new double[2];
      for (int i = 0; i < 2; i++) {
        cursor.begin(m, i == 0 ? column : -column, 0, 1);
        while (!cursor.isLast()) {
          cursor.next();
        }
        d[i] = cursor.values()[0];
      }
      double sign = m % 2 == 0 ? 1 : -1;
      assertThat(turned[l * l + l + m]).isCloseTo(sign * d[0] + sign * d[1], Offset.offset(1e-13));
      assertThat(turned[l * l + l - m]).isZero();
    }
  }

  @Test
  void floatsAreTurnedInDoublePrecision() {
    int limit = 33;
    double[] c = random(limit * limit, 7);
    float[] small = new float[c.length];
    for (int i = 0; i < c.length; i++) {
      small[i] = (float) c[i];
      c[i] = small[i];
    }
    UnitQuaternion q = UnitQuaternion.from(1, 2, 3, 4);
    CoefficientRotation plan = CoefficientRotation.of(limit);
    plan.real(q, small);
    double[] turned = plan.rotated(q, c);
    for (int i = 0; i < c.length; i++) {
      assertThat(small[i]).isEqualTo((float) turned[i]);
    }
  }

  @Test
  void threadsDoNotChangeTheResult() {
    int limit = 90;
    UnitQuaternion q = UnitQuaternion.from(1, -2, 0.5, 4);
    double[] c = random(2 * limit * limit, 9);
    double[] again = c.clone();
    CoefficientRotation.of(limit).complex(q, c);
    CoefficientRotation.of(limit, new Workers(3)).complex(q, again);
    assertThat(again).isEqualTo(c);
  }

  @Test
  void badInputIsRefused() {
    assertThatThrownBy(() -> CoefficientRotation.of(0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> CoefficientRotation.of(20_001)).isInstanceOf(LimitExceeded.class);
    CoefficientRotation plan = CoefficientRotation.of(2);
    UnitQuaternion q = UnitQuaternion.ONE;
    assertThatThrownBy(() -> plan.real(q, new double[3]))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("4");
    assertThatThrownBy(() -> plan.real(q, new float[3])).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> plan.complex(q, new double[4])).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> plan.real(q, new double[] {0, 0, Double.NaN, 0}))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("coefficient at 2");
    assertThatThrownBy(() -> plan.real(q, new float[] {0, 0, 0, Float.POSITIVE_INFINITY}))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("coefficient at 3");
    assertThat(plan.bandLimit()).isEqualTo(2);
    assertThat(plan).hasToString("rotation of coefficients of band limit 2");
  }
}
