package org.intertwiner.nn.potential.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.nn.graph.Cell;
import org.intertwiner.nn.graph.Structure;
import org.intertwiner.nn.potential.MotionRun;
import org.intertwiner.nn.potential.SurfaceLab;
import org.intertwiner.nn.potential.Verlet;
import org.junit.jupiter.api.Test;

/** Springs: gradients, the ring of which everything is known, images across the cell. */
class HarmonicLatticeTest {
  private static final Structure CRYSTAL = Crystals.faceCentred(0, 1.5, 2, 2, 2);
  private static final HarmonicLattice SPRINGS = HarmonicLattice.of(CRYSTAL, 1.2, 40);

  private static Structure shaken() {
    return ThermalMotion.displaced(CRYSTAL, 0.05, new SplittableRandom(5));
  }

  private static Structure ring(int n) {
    double[] x = new double[n];
    Arrays.setAll(x, i -> 1.5 * i);
    return Structure.of(1, x).withCell(Cell.orthorhombic(1.5 * n));
  }

  @Test
  void restsWithoutForce() {
    assertThat(SPRINGS.bonds()).isEqualTo(6 * 32);
    assertThat(SPRINGS.at(SPRINGS.rest()).energy()).isCloseTo(0, within(1e-25));
    assertThat(SPRINGS.at(CRYSTAL).force(7)[0]).isCloseTo(0, within(1e-12));
  }

  @Test
  void forcesAndStrainGradientAreDerivatives() {
    assertThat(SurfaceLab.forceError(SPRINGS, shaken(), 1e-3)).isLessThan(1e-8);
    assertThat(SurfaceLab.strainError(SPRINGS, shaken(), 1e-3)).isLessThan(1e-8);
    assertThat(SurfaceLab.momentumError(SPRINGS, shaken())).isLessThan(1e-12);
    Structure ball = Clusters.icosahedron(0, 1, 1);
    HarmonicLattice free = HarmonicLattice.of(ball, 1.1, 10);
    Structure at = ThermalMotion.displaced(ball, 0.05, new SplittableRandom(6));
    assertThat(SurfaceLab.forceError(free, at, 1e-3)).isLessThan(1e-8);
  }

  @Test
  void atomsThatCrossTheCellKeepTheirBonds() {
    double energy = SPRINGS.at(shaken()).energy();
    double[] far = shaken().positions();
    for (int i = 0; i < far.length; i++) {
      far[i] += i % 2 == 0 ? 3 : -6;
    }
    assertThat(SPRINGS.at(shaken().withPositions(far)).energy()).isCloseTo(energy, within(1e-10));
    assertThat(SPRINGS.at(shaken().wrapped()).energy()).isCloseTo(energy, within(1e-10));
  }

  @Test
  void aRingSwingsAsItsDispersionSays() {
    int n = 8;
    double mass = 2;
    double stiffness = 3;
    Structure rest = ring(n);
    HarmonicLattice chain = HarmonicLattice.of(rest, 1.6, stiffness);
    for (int q = 1; q < n; q++) {
      double omega = 2 * Math.sqrt(stiffness / mass) * Math.sin(Math.PI * q / n);
      double[] x = rest.positions();
      for (int i = 0; i < n; i++) {
        x[i] += 0.1 * Math.cos(2 * Math.PI * q * i / n);
      }
      int steps = 2000;
      double period = 2 * Math.PI / omega;
      MotionRun run =
          Verlet.of(chain, period / steps)
              .withMasses(s -> mass)
              .run(rest.withPositions(x), new double[n], steps);
      double[] y = run.last().structure().positions();
      for (int i = 0; i < n; i++) {
        // after one period Verlet is late by ω²Δt²/24 of it, which cosine sees squared
        assertThat(y[i]).isCloseTo(x[i], within(1e-10));
      }
    }
  }

  @Test
  void theHessianIsTheDerivativeOfForces() {
    double[] h = SPRINGS.hessian();
    int size = CRYSTAL.nodes() * 3;
    double[] x = CRYSTAL.positions();
    SplittableRandom random = new SplittableRandom(7);
    double[] u = random.doubles(size, -1, 1).toArray();
    double t = 1e-5;
    double[] plus = x.clone();
    double[] minus = x.clone();
    for (int i = 0; i < size; i++) {
      plus[i] += t * u[i];
      minus[i] -= t * u[i];
    }
    double[] f = SPRINGS.at(CRYSTAL.withPositions(plus)).forces();
    double[] g = SPRINGS.at(CRYSTAL.withPositions(minus)).forces();
    for (int i = 0; i < size; i++) {
      double sum = 0;
      for (int j = 0; j < size; j++) {
        sum += h[i * size + j] * u[j];
      }
      assertThat((g[i] - f[i]) / (2 * t)).isCloseTo(sum, within(1e-6));
    }
  }

  @Test
  void refusesWhatHasNoMeaning() {
    assertThatThrownBy(() -> HarmonicLattice.of(CRYSTAL, 0.5, 1))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("larger radius");
    assertThatThrownBy(() -> HarmonicLattice.of(CRYSTAL, 1.2, 0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> SPRINGS.at(CRYSTAL.withoutCell())).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> SPRINGS.at(ring(4))).isInstanceOf(InvalidInput.class);
    Structure large = Crystals.simpleCubic(0, 1, 13, 13, 13);
    HarmonicLattice springs = HarmonicLattice.of(large, 1.1, 1);
    assertThatThrownBy(springs::hessian).isInstanceOf(LimitExceeded.class);
  }
}
