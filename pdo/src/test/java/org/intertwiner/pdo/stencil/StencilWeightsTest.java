package org.intertwiner.pdo.stencil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.harmonic.circular.CircularHarmonics;
import org.intertwiner.harmonic.kernel.sample.Grid;
import org.intertwiner.harmonic.kernel.sample.PointSet;
import org.intertwiner.harmonic.polynomial.Form;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;
import org.intertwiner.pdo.DifferentialOperator;
import org.intertwiner.pdo.NamedOperators;
import org.junit.jupiter.api.Test;

class StencilWeightsTest {
  /** f(x) = exp(a·x) is an eigenfunction of all derivatives and of the smoothing. */
  @Test
  void gaussianDerivativesHaveTheMomentsOfTheirOperator() {
    for (Grid grid : List.of(Grid.square(5), Grid.square(6), Grid.of(5, 7))) {
      for (DifferentialOperator d : List.of(laplacian(2), named("gradient", 2, 2, 1))) {
        StencilWeights weights = GaussianDerivatives.on(grid, 0.9).of(d);
        assertThat(weights.rows()).isEqualTo(d.symbol().rows());
        assertThat(weights.columns()).isEqualTo(1);
        double[] values = weights.toArray();
        for (int row = 0; row < weights.rows(); row++) {
          double constant = 0;
          double first = 0;
          double second = 0;
          for (int o = 0; o < grid.count(); o++) {
            double w = values[row * grid.count() + o];
            constant += w;
            first += w * grid.coordinate(o, row);
            second += w * grid.coordinate(o, row) * grid.coordinate(o, row) / 2;
          }
          assertThat(constant).isCloseTo(0, within(1e-13));
          assertThat(first).isCloseTo(d.order() == 1 ? 1 : 0, within(1e-13));
          assertThat(second).isCloseTo(d.order() == 2 ? 1 : 0, within(1e-13));
        }
      }
    }
  }

  @Test
  void withinAWideGridSamplesNeedNoCorrection() {
    GaussianDerivatives wide = GaussianDerivatives.on(Grid.square(15), 1.2);
    double[] plain = wide.uncorrected(laplacian(2)).toArray();
    double[] peak = GaussianDerivatives.on(Grid.square(1), 1.2).uncorrected(identity()).toArray();
    assertThat(peak[0]).isCloseTo(1 / (2 * Math.PI * 1.44), within(1e-15));
    assertThat(plain[7 * 15 + 7]).isCloseTo(-2 / 1.44 * peak[0], within(1e-14));
    double sum = 0;
    for (double w : plain) {
      sum += w;
    }
    assertThat(sum).as("a Laplacian of a whole Gaussian").isCloseTo(0, within(1e-6));
  }

  /** x² − y² and 2xy, the pair of circular frequency 2, are weakened unequally; moments mend it. */
  @Test
  void plainGaussiansTurnFrequencyTwoUnequally() {
    List<PolynomialMatrix.Entry> pair =
        List.of(
            new PolynomialMatrix.Entry(0, 0, CircularHarmonics.forms(2).get(0)),
            new PolynomialMatrix.Entry(1, 0, CircularHarmonics.forms(2).get(1)));
    DifferentialOperator second = new DifferentialOperator(PolynomialMatrix.of(2, 1, 2, 2, pair));
    GaussianDerivatives gaussian = GaussianDerivatives.on(Grid.square(5), 1);
    double plain = Anisotropy.of(gaussian.uncorrected(second), second, 0.1);
    double corrected = Anisotropy.of(gaussian.of(second), second, 0.1);
    assertThat(plain).isBetween(0.1, 0.3);
    assertThat(corrected).isLessThan(1e-4);
  }

  @Test
  void isotropicErrorsShowInTheMeasure() {
    FiniteDifferences square = FiniteDifferences.on(Grid.square(3));
    StencilWeights isotropic = StencilWeights.from(square.isotropic(laplacian(2), 2));
    StencilWeights cross = StencilWeights.from(Grid.square(3), 1, 1, 0, 1, 0, 1, -4, 1, 0, 1, 0);
    assertThat(Anisotropy.of(isotropic, laplacian(2), 1)).isLessThan(0.01);
    assertThat(Anisotropy.of(cross, laplacian(2), 1)).isBetween(0.015, 0.05);
    StencilWeights cube = StencilWeights.from(FiniteDifferences.on(Grid.cube(3)).of(curl()));
    assertThat(Anisotropy.of(cube, curl(), 0.1)).isLessThan(1e-5);
  }

  @Test
  void timeStepsOfTheHeatAndTheWaveEquation() {
    for (int n = 1; n <= 3; n++) {
      int[] shape = new int[n];
      Arrays.fill(shape, 3);
      double[] cross = new double[(int) Math.pow(3, n)];
      cross[cross.length / 2] = -2 * n;
      for (int v = 0, stride = 1; v < n; v++, stride *= 3) {
        cross[cross.length / 2 - stride] = 1;
        cross[cross.length / 2 + stride] = 1;
      }
      Stability stability = Stability.of(StencilWeights.from(Grid.of(shape), 1, 1, cross));
      assertThat(stability.heatStep().orElseThrow()).isCloseTo(0.5 / n, within(1e-12));
      assertThat(stability.waveStep().orElseThrow()).isCloseTo(1 / Math.sqrt(n), within(1e-12));
    }
    Stability nine =
        Stability.of(
            StencilWeights.from(FiniteDifferences.on(Grid.square(3)).isotropic(laplacian(2), 2)));
    assertThat(nine.lowest()).isCloseTo(-16.0 / 3, within(1e-9));
    for (int size = 3; size <= 9; size += 2) {
      StencilWeights laplacian =
          StencilWeights.from(FiniteDifferences.on(Grid.square(size)).of(laplacian(2)));
      assertThat(Stability.of(laplacian).heatStep()).as("size %d", size).isPresent();
    }
    Stability fourth =
        Stability.of(StencilWeights.from(FiniteDifferences.on(Grid.of(5)).of(laplacian(1))));
    assertThat(fourth.heatStep().orElseThrow()).isCloseTo(3.0 / 8, within(1e-9));
  }

  @Test
  void whatGrowsHasNoStep() {
    Stability backward = Stability.of(StencilWeights.from(Grid.of(3), 1, 1, -1, 2, -1));
    assertThat(backward.heatStep()).isEmpty();
    assertThat(backward.waveStep()).isEmpty();
  }

  @Test
  void vectorsMoveAsTheirComponentsDo() {
    FiniteDifferences square = FiniteDifferences.on(Grid.square(3));
    DifferentialOperator vectors = named("vector Laplacian", 2, 2, 2);
    Stability one = Stability.of(StencilWeights.from(square.of(laplacian(2))));
    Stability two = Stability.of(StencilWeights.from(square.of(vectors)));
    assertThat(two.lowest()).isCloseTo(one.lowest(), within(1e-9));
    assertThat(two.highest()).isCloseTo(one.highest(), within(1e-9));
  }

  @Test
  void badInputIsRefused() {
    Grid line = Grid.of(3);
    assertThatThrownBy(() -> StencilWeights.from(line, 1, 1, 1, 2))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> StencilWeights.from(line, 1, 1, 1, 2, Double.NaN))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("not finite");
    assertThatThrownBy(() -> GaussianDerivatives.on(line, 0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> GaussianDerivatives.on(line, Double.NaN))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> GaussianDerivatives.on(Grid.of(2), 1).of(laplacian(1)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("at least 3 cells");
    assertThatThrownBy(() -> GaussianDerivatives.on(line, 1).of(laplacian(2)))
        .isInstanceOf(InvalidInput.class);
    StencilWeights first = StencilWeights.from(line, 1, 1, -0.5, 0, 0.5);
    assertThatThrownBy(() -> Stability.of(first))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("Hermitian");
    assertThatThrownBy(() -> Stability.of(StencilWeights.from(line, 1, 2, new double[6])))
        .isInstanceOf(InvalidInput.class);
    StencilWeights even = StencilWeights.from(Grid.of(4), 1, 1, 0.5, -0.5, -0.5, 0.5);
    assertThatThrownBy(() -> Stability.of(even))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("odd numbers");
    StencilWeights scattered =
        StencilWeights.from(PointSet.from(new double[] {0}, new double[] {1}), 1, 1, 1, -1);
    assertThatThrownBy(() -> Stability.of(scattered)).isInstanceOf(InvalidInput.class);
    StencilWeights many = StencilWeights.from(Grid.of(1, 1, 1, 1, 1, 1), 1, 1, -1);
    assertThatThrownBy(() -> Stability.of(many)).isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> Anisotropy.of(first, laplacian(1), 1))
        .isInstanceOf(InvalidInput.class);
    StencilWeights zero = StencilWeights.from(Grid.square(1), 1, 1, 0);
    assertThatThrownBy(() -> Anisotropy.of(zero, laplacian(2), 1))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("zero");
    assertThatThrownBy(() -> Anisotropy.of(zero, curl(), 1)).isInstanceOf(InvalidInput.class);
    DifferentialOperator complex =
        new DifferentialOperator(scalar(Form.variable(1, 0).scale(Cyclotomic.zeta(4, 1))));
    assertThatThrownBy(() -> GaussianDerivatives.on(line, 1).of(complex))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("real coefficients");
  }

  private static DifferentialOperator identity() {
    return named("identity", 2, 1, 1);
  }

  private static DifferentialOperator curl() {
    return named("curl", 3, 3, 3);
  }

  private static DifferentialOperator laplacian(int n) {
    return named("Laplacian", n, 1, 1);
  }

  private static DifferentialOperator named(String name, int n, int rows, int columns) {
    return NamedOperators.ofShape(n, rows, columns).get(name);
  }

  private static PolynomialMatrix scalar(Form form) {
    return PolynomialMatrix.of(
        1, 1, form.variables(), form.degree(), List.of(new PolynomialMatrix.Entry(0, 0, form)));
  }
}
