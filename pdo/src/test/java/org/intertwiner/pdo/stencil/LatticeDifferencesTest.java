package org.intertwiner.pdo.stencil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.pdo.DifferentialOperator;
import org.intertwiner.pdo.Metric;
import org.intertwiner.pdo.NamedOperators;
import org.junit.jupiter.api.Test;

class LatticeDifferencesTest {

  private static DifferentialOperator find(String name) {
    return NamedOperators.find(Metric.euclidean(2), name).orElseThrow();
  }

  @Test
  void theSevenPointLaplacianIsTheKnownOne() {
    LatticeDifferences lattice = LatticeDifferences.triangular(Rational.ONE);
    Stencil stencil = lattice.of(find("Laplacian"));
    // 2/3 on the six neighbours, −4 in the middle, nothing on the two far corners
    int sixths = 0;
    for (int cell = 0; cell < 9; cell++) {
      Cyclotomic w = stencil.weight(0, 0, cell);
      if (cell == 4) {
        assertThat(w).isEqualTo(Cyclotomic.of(-4));
      } else if (!w.isZero()) {
        assertThat(w).isEqualTo(Cyclotomic.of(Rational.of(2, 3)));
        sixths++;
      }
    }
    assertThat(sixths).isEqualTo(6);
    // its leading error is Δ²/16: the lattice is isotropic to fourth order
    Accuracy accuracy = lattice.accuracy(find("Laplacian")).orElseThrow();
    assertThat(accuracy.order()).isEqualTo(2);
    assertThat(accuracy.isotropic()).isTrue();
    assertThat(accuracy.error())
        .isEqualTo(find("bi-Laplacian").scale(Cyclotomic.of(Rational.of(1, 16))).symbol());
  }

  @Test
  void stencilsTurnWithTheLattice() {
    LatticeDifferences lattice = LatticeDifferences.triangular(Rational.of(3));
    // a sixth of a turn, in coordinates of the lattice: a ↦ b, b ↦ b − a
    for (String name : new String[] {"gradient", "Laplacian", "Hessian"}) {
      DifferentialOperator d = find(name);
      Cyclotomic c = Cyclotomic.cos2pi(6, 1);
      Cyclotomic s = Cyclotomic.sin2pi(6, 1);
      Matrix<Cyclotomic> turn =
          Matrix.of(Cyclotomics.FIELD, 2, 2, (i, j) -> i == j ? c : i == 0 ? s.negate() : s);
      StencilWeights moved = lattice.weights(d.inCoordinates(turn));
      StencilWeights own = lattice.weights(d);
      int points = own.points().count();
      assertThat(points).isEqualTo(13);
      for (int o = 0; o < points; o++) {
        double[] x = own.points().at(o);
        double x1 = x[0] / 2 - x[1] * Math.sqrt(3) / 2;
        double y1 = x[0] * Math.sqrt(3) / 2 + x[1] / 2;
        for (int k = 0; k < points; k++) {
          double[] y = own.points().at(k);
          if (Math.hypot(y[0] - x1, y[1] - y1) < 1e-9) {
            for (int row = 0; row < own.rows(); row++) {
              assertThat(moved.toArray()[row * points + k])
                  .isCloseTo(own.toArray()[row * points + o], within(1e-13));
            }
          }
        }
      }
    }
  }

  @Test
  void moreShellsAreMoreAccurate() {
    assertThat(
            LatticeDifferences.triangular(Rational.of(4))
                .accuracy(find("Laplacian"))
                .orElseThrow()
                .order())
        .isGreaterThanOrEqualTo(4);
    StencilWeights weights = LatticeDifferences.triangular(Rational.ONE).weights(find("curl"));
    assertThat(Anisotropy.of(weights, find("curl"), 0.5)).isLessThan(0.01);
  }

  @Test
  void badInputIsRefused() {
    assertThatThrownBy(
            () -> LatticeDifferences.on(Matrix.zero(Cyclotomics.FIELD, 2, 2), Rational.ONE))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> LatticeDifferences.triangular(Rational.of(400)))
        .isInstanceOf(LimitExceeded.class);
    LatticeDifferences small = LatticeDifferences.triangular(Rational.ZERO);
    assertThatThrownBy(() -> small.of(find("Laplacian"))).isInstanceOf(InvalidInput.class);
  }
}
