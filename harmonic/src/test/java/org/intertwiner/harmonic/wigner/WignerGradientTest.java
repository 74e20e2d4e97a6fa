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

class WignerGradientTest {
  private static final int DEGREE = 6;
  private static final double STEP = 1e-4;
  // the third derivative is at most l³, and central differences lose a sixth of it times the step²
  private static final Offset<Double> DIFFERENCE =
      Offset.offset(DEGREE * DEGREE * DEGREE * STEP * STEP);

  private final WignerMatrices plan = WignerMatrices.of(DEGREE);
  private final WignerGradient gradient = WignerGradient.of(DEGREE);

  private double[] at(UnitQuaternion q) {
    return plan.real(RotationBatch.of(q));
  }

  private static UnitQuaternion turn(int axis, double angle) {
    double[] omega = new double[3];
    omega[axis] = angle;
    return UnitQuaternion.exp(omega);
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 0", "0.3, 0, 0", "0.2, 3.141592653589793, 0.5", "1, 2, 3", "1, 1e-9, 0"})
  void derivativesAgreeWithCentralDifferences(double alpha, double beta, double gamma) {
    UnitQuaternion q = RotationBatch.ofAngles(alpha, beta, gamma).quaternion(0);
    double[] d = at(q);
    for (int axis = 0; axis < 3; axis++) {
      double[] left = gradient.left(axis, d);
      double[] right = gradient.right(axis, d);
      double[] up = at(turn(axis, STEP).multiply(q));
      double[] down = at(turn(axis, -STEP).multiply(q));
      double[] rightUp = at(q.multiply(turn(axis, STEP)));
      double[] rightDown = at(q.multiply(turn(axis, -STEP)));
      for (int i = 0; i < d.length; i++) {
        assertThat(left[i]).isCloseTo((up[i] - down[i]) / (2 * STEP), DIFFERENCE);
        assertThat(right[i]).isCloseTo((rightUp[i] - rightDown[i]) / (2 * STEP), DIFFERENCE);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 0", "0.2, 3.141592653589793, 0.5", "1, 2, 3"})
  void adjointsAgreeWithCentralDifferences(double alpha, double beta, double gamma) {
    RotationBatch batch = RotationBatch.ofAngles(alpha, beta, gamma);
    UnitQuaternion q = batch.quaternion(0);
    double[] cotangent = new SplittableRandom(1).doubles(plan.size(), -1, 1).toArray();
    Offset<Double> near = Offset.offset(plan.size() * DIFFERENCE.value);
    double[] byQuaternion = gradient.byQuaternion(batch, cotangent);
    double[] components = {q.w(), q.x(), q.y(), q.z()};
    for (int c = 0; c < 4; c++) {
      double difference =
          pairing(cotangent, at(moved(components, c, STEP)))
              - pairing(cotangent, at(moved(components, c, -STEP)));
      assertThat(byQuaternion[c]).isCloseTo(difference / (2 * STEP), near);
    }
    double[] byMatrix = gradient.byMatrix(batch, cotangent);
    for (int axis = 0; axis < 3; axis++) {
      double[] up = turn(axis, STEP).multiply(q).toRotation().toArray();
      double[] down = turn(axis, -STEP).multiply(q).toRotation().toArray();
      double slope = 0;
      for (int i = 0; i < 9; i++) {
        slope += byMatrix[i] * (up[i] - down[i]) / (2 * STEP);
      }
      double difference =
          pairing(cotangent, plan.real(RotationBatch.ofMatrices(up)))
              - pairing(cotangent, plan.real(RotationBatch.ofMatrices(down)));
      assertThat(slope).isCloseTo(difference / (2 * STEP), near);
    }
  }

  private static UnitQuaternion moved(double[] q, int c, double by) {
    double[] p = q.clone();
    p[c] += by;
    return UnitQuaternion.from(p[0], p[1], p[2], p[3]);
  }

  private static double pairing(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  @Test
  void generatorsObeyTheCommutationRelations() {
    for (int l : new int[] {0, 1, 2, 7}) {
      RotationGenerators x = RotationGenerators.of(l);
      int n = 2 * l + 1;
      double[][] dense = new double[3][n * n];
      double[] one = new double[n * n];
      for (int i = 0; i < n; i++) {
        one[i * n + i] = 1;
      }
      for (int axis = 0; axis < 3; axis++) {
        x.apply(axis, one, 0, n, dense[axis], 0);
        double[] right = new double[n * n];
        x.applyRight(axis, one, 0, right, 0);
        assertThat(right).isEqualTo(dense[axis]);
      }
      for (int a = 0; a < 3; a++) {
        double[] ab = new double[n * n];
        double[] ba = new double[n * n];
        x.apply(a, dense[(a + 1) % 3], 0, n, ab, 0);
        x.apply((a + 1) % 3, dense[a], 0, n, ba, 0);
        for (int i = 0; i < n * n; i++) {
          assertThat(ab[i] - ba[i])
              .isCloseTo(dense[(a + 2) % 3][i], Offset.offset(1e-14 * (l * l + 1)));
        }
      }
      assertThat(x.degree()).isEqualTo(l);
    }
  }

  @Test
  void batchesAndThreadsGiveWhatOneGives() {
    double[] angles = new SplittableRandom(2).doubles(3 * 40, -3, 3).toArray();
    RotationBatch batch = RotationBatch.ofAngles(angles);
    double[] d = plan.real(batch);
    double[] cotangents = new SplittableRandom(3).doubles(d.length, -1, 1).toArray();
    double[] one = new double[120];
    double[] three = new double[120];
    gradient.adjoint(d, cotangents, one, new Workers(1));
    gradient.adjoint(d, cotangents, three, new Workers(3));
    assertThat(three).isEqualTo(one);
    assertThat(gradient.byQuaternion(batch, cotangents)).hasSize(160);
  }

  @Test
  void badInputIsRefused() {
    assertThatThrownBy(() -> WignerGradient.of(-1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> WignerGradient.of(1000)).isInstanceOf(LimitExceeded.class);
    double[] d = at(UnitQuaternion.ONE);
    assertThatThrownBy(() -> gradient.left(3, d)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> gradient.right(-1, d)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> gradient.left(0, new double[3])).isInstanceOf(InvalidInput.class);
    Workers workers = new Workers(1);
    double[] three = new double[3];
    assertThatThrownBy(() -> gradient.adjoint(d, three, three, workers))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> gradient.adjoint(d, d, new double[2], workers))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> RotationGenerators.of(-1)).isInstanceOf(InvalidInput.class);
    RotationGenerators x = RotationGenerators.of(1);
    assertThatThrownBy(() -> x.apply(0, three, 0, 3, three, 0)).isInstanceOf(InvalidInput.class);
    assertThat(x).hasToString("generators of rotations of degree 1");
    assertThat(gradient).hasToString("gradients of Wigner matrices of degree ≤ 6");
    assertThat(gradient.maxDegree()).isEqualTo(6);
  }
}
