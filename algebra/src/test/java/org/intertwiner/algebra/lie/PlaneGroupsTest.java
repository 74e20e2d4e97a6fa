package org.intertwiner.algebra.lie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.Generator;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.junit.jupiter.api.Test;

class PlaneGroupsTest {

  @Test
  void anglesAreReduced() {
    assertThat(new PlaneRotation(-Math.PI / 2).angle()).isEqualTo(1.5 * Math.PI);
    assertThat(new PlaneRotation(4 * Math.PI).angle()).isZero();
    assertThat(new PlaneRotation(-1e-300).angle()).isBetween(0.0, Math.nextDown(2 * Math.PI));
    assertThatThrownBy(() -> new PlaneRotation(Double.NaN)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> new PlaneIsometry(Double.POSITIVE_INFINITY, false))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void matricesMultiplyAsElements() {
    SplittableRandom random = new SplittableRandom(2);
    O2 group = O2.group();
    for (int i = 0; i < 200; i++) {
      PlaneIsometry a = group.random(random);
      PlaneIsometry b = group.random(random);
      DenseMatrix product = DenseMatrix.from(a.toMatrix()).multiply(DenseMatrix.from(b.toMatrix()));
      DenseMatrix expected = DenseMatrix.from(group.multiply(a, b).toMatrix());
      assertThat(product.subtract(expected).maxAbs()).isLessThan(1e-14);
      DenseMatrix inverse = DenseMatrix.from(group.inverse(a).toMatrix());
      assertThat(inverse.subtract(DenseMatrix.from(a.toMatrix()).transpose()).maxAbs())
          .isLessThan(1e-14);
      PlaneRotation r = SO2.group().random(random);
      assertThat(DenseMatrix.from(r.toMatrix()))
          .isEqualTo(DenseMatrix.from(new PlaneIsometry(r.angle(), false).toMatrix()));
    }
  }

  @Test
  void theReflectionTurnsXAround() {
    assertThat(new PlaneIsometry(0, true).toMatrix()[0][0]).isEqualTo(-1);
    assertThat(new PlaneIsometry(0, true).toMatrix()[1][1]).isEqualTo(1);
    assertThat(O2.group().topologicalGenerators())
        .containsExactly(
            new Generator.Infinitesimal<>("J", 0),
            new Generator.Element<>("s", new PlaneIsometry(0, true)));
    assertThat(SO2.group().topologicalGenerators())
        .containsExactly(new Generator.Infinitesimal<>("J", 0));
    assertThat(SO2.group()).hasToString("SO2");
    assertThat(O2.group()).hasToString("O2");
  }

  @Test
  void specialElementsComeIdentityFirst() {
    assertThat(SO2.group().special()).startsWith(SO2.group().identity()).doesNotHaveDuplicates();
    assertThat(O2.group().special()).startsWith(O2.group().identity()).doesNotHaveDuplicates();
  }

  /** The mean of cos kθ and the share of reflections over Haar samples. */
  @Test
  void samplesAreUniform() {
    SplittableRandom random = new SplittableRandom(11);
    int n = 20_000;
    double[] moments = new double[4];
    int reflected = 0;
    for (int i = 0; i < n; i++) {
      PlaneIsometry g = O2.group().random(random);
      reflected += g.reflected() ? 1 : 0;
      for (int k = 1; k <= 4; k++) {
        moments[k - 1] += Math.cos(k * g.angle()) / n;
      }
    }
    double fiveSigma = 5 / Math.sqrt(2.0 * n);
    for (double m : moments) {
      assertThat(Math.abs(m)).isLessThan(fiveSigma);
    }
    assertThat(Math.abs(reflected - n / 2.0)).isLessThan(2.5 * Math.sqrt(n));
  }

  @Test
  void equalityAcrossTheCut() {
    SO2 group = SO2.group();
    assertThat(group.areEqual(new PlaneRotation(0), new PlaneRotation(-1e-15))).isTrue();
    assertThat(group.areEqual(new PlaneRotation(0), new PlaneRotation(1e-9))).isFalse();
    assertThat(O2.group().areEqual(new PlaneIsometry(0, true), new PlaneIsometry(0, false)))
        .isFalse();
  }
}
