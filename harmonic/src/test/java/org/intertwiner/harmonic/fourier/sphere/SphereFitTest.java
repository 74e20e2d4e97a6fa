package org.intertwiner.harmonic.fourier.sphere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.parallel.Workers;
import org.junit.jupiter.api.Test;

class SphereFitTest {
  @Test
  void bandLimitedSamplesOnHealpixAreFittedToRounding() {
    for (int side = 1; side <= 7; side += 3) {
      int limit = 2 * side;
      SphereTransform t = SphereTransform.fitting(RingGrid.healpix(side), limit);
      double[] c = Reference.random(limit * limit, side);
      SphereFit fit = SphereFit.of(t, t.synthesis(c));
      assertThat(fit.converged()).isTrue();
      assertThat(Reference.distance(fit.coefficients(), c)).isLessThan(1e-12);
      assertThat(fit.rmsResidual()).isLessThan(1e-12);
      assertThat(fit.maxResidual()).isLessThan(1e-11);
      assertThat(fit.condition()).isBetween(1.0, 2.0);
      assertThat(fit.toString()).contains("converged in");
    }
  }

  @Test
  void whatDoesNotFitStaysInTheResidual() {
    SphereTransform wide = SphereTransform.fitting(RingGrid.healpix(6), 10);
    SphereTransform narrow = SphereTransform.fitting(RingGrid.healpix(6), 9);
    double[] c = new double[100];
    c[5] = 3;
    c[95] = 2;
    SphereFit fit = SphereFit.of(narrow, wide.synthesis(c));
    // the part of degree 9 has mean square 4/4π
    assertThat(fit.rmsResidual()).isCloseTo(Math.sqrt(1 / Math.PI), within(0.02));
    assertThat(fit.coefficients()[5]).isCloseTo(3, within(0.1));
    assertThat(SphereFit.of(wide, wide.synthesis(c)).rmsResidual()).isLessThan(1e-12);
  }

  @Test
  void aFitMinimisesTheWeightedSquares() {
    PointTransform t = PointTransform.icosahedral(2, 4);
    double[] f = Reference.random(t.samples(), 1);
    SphereFit fit = SphereFit.of(t, f);
    double[] values = new double[f.length];
    t.synthesis(fit.coefficients(), values);
    double[] w = t.weights();
    double[] r = new double[f.length];
    double square = 0;
    double most = 0;
    for (int j = 0; j < f.length; j++) {
      r[j] = w[j] * (f[j] - values[j]);
      square += r[j] * (f[j] - values[j]);
      most = Math.max(most, Math.abs(f[j] - values[j]));
    }
    double[] gradient = new double[16];
    t.adjointSynthesis(r, gradient);
    assertThat(Reference.distance(gradient, new double[16])).isLessThan(1e-12);
    assertThat(fit.rmsResidual()).isCloseTo(Math.sqrt(square / (4 * Math.PI)), within(1e-12));
    assertThat(fit.maxResidual()).isCloseTo(most, within(1e-12));
  }

  @Test
  void theConditionIsTheRatioOfSingularValues() {
    // on two constants' worth of points: weights 1 and 3 on opposite points, degrees 0 and z only
    double[] points = {0, 0, 1, 0, 0, -1, 1, 0, 0, 0, 1, 0};
    PointTransform t = PointTransform.of(points, 2).withWeights(1, 1, 1, 1);
    double[] f = {1, 2, -3, 0.5};
    SphereFit fit = SphereFit.of(t, f);
    assertThat(fit.maxResidual()).isLessThan(1e-12);
    // YᵀWY/w in the basis (1, y, z, x) · norms, its eigenvalues by hand: the two blocks of z and of
    // (1, x, y), whose matrix is that of x and y with the constant
    double norm = 3 / (4 * Math.PI);
    double constant = 4 * (1 / (4 * Math.PI));
    double mixed = Math.sqrt(3) / (4 * Math.PI) * Math.sqrt(2);
    double root = Math.sqrt((constant - norm) * (constant - norm) / 4 + mixed * mixed);
    double middle = (constant + norm) / 2;
    double largest = Math.max(middle + root, 2 * norm);
    double smallest = Math.min(middle - root, norm);
    assertThat(fit.condition()).isCloseTo(Math.sqrt(largest / smallest), within(1e-4));
  }

  @Test
  void pointsTakeValuesAndSumsOfHarmonics() {
    double[] points = RingGrid.healpix(3).points();
    int limit = 6;
    PointTransform t = PointTransform.of(points, limit);
    double[] c = Reference.random(36, 2);
    double[] f = new double[t.samples()];
    t.synthesis(c, f);
    for (int j = 0; j < f.length; j++) {
      assertThat(f[j])
          .isCloseTo(Reference.value(c, limit, Reference.point(points, j)), within(1e-13));
    }
    double[] g = Reference.random(f.length, 3);
    double[] sums = new double[36];
    t.adjointSynthesis(g, sums);
    assertThat(Reference.dot(f, g)).isCloseTo(Reference.dot(c, sums), within(1e-12));
  }

  @Test
  void pointsAgreeWithGridsAtHighDegreesOnAnyNumberOfThreads() {
    RingGrid grid = RingGrid.gaussLegendre(100);
    PointTransform points = PointTransform.of(grid.points(), 100);
    SphereTransform rings = SphereTransform.of(grid, 100);
    double[] c = Reference.random(10_000, 4);
    double[] f = new double[points.samples()];
    points.synthesis(c, f);
    assertThat(Reference.distance(f, rings.synthesis(c))).isLessThan(5e-12);
    double[] sums = new double[c.length];
    double[] more = new double[c.length];
    points.adjointSynthesis(f, sums);
    points.withWorkers(new Workers(3)).adjointSynthesis(f, more);
    assertThat(more).isEqualTo(sums);
    assertThat(points.toString()).contains("20000 points");
  }

  @Test
  void icosahedralGridsAreFitted() {
    PointTransform t = PointTransform.icosahedral(5, 12);
    double[] c = Reference.random(144, 5);
    double[] f = new double[t.samples()];
    t.synthesis(c, f);
    SphereFit fit = SphereFit.of(t, f);
    assertThat(Reference.distance(fit.coefficients(), c)).isLessThan(1e-11);
    assertThat(fit.iterations()).isLessThan(40);
  }

  @Test
  void pointsThatCannotBeTakenAreNamed() {
    double[] points = RingGrid.healpix(2).points();
    points[9] *= 1.001;
    points[10] *= 1.001;
    points[11] *= 1.001;
    assertThatThrownBy(() -> PointTransform.of(points, 3))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("point number 3")
        .hasMessageContaining("1 + 9.99");
    assertThat(PointTransform.ofDirections(points, 3).samples()).isEqualTo(48);
    assertThatThrownBy(() -> PointTransform.of(points, 7))
        .hasMessageContaining("48 points")
        .hasMessageContaining("at least L² = 49");
    assertThatThrownBy(() -> PointTransform.of(new double[4], 1))
        .hasMessageContaining("three numbers");
    points[0] = 0;
    points[1] = 0;
    points[2] = 0;
    assertThatThrownBy(() -> PointTransform.ofDirections(points, 3))
        .hasMessageContaining("point number 0");
    points[0] = Double.NaN;
    assertThatThrownBy(() -> PointTransform.of(points, 3)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> PointTransform.ofDirections(points, 3))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> PointTransform.icosahedral(1, 4)).hasMessageContaining("12 points");
    assertThatThrownBy(() -> PointTransform.of(new double[3 * 17_000_000], 4000))
        .isInstanceOf(LimitExceeded.class);
  }

  @Test
  void weightsAndOptionsAreChecked() {
    PointTransform t = PointTransform.icosahedral(1, 2);
    double[] w = t.weights();
    assertThatThrownBy(() -> t.withWeights(1, 2)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> t.withWeights(new double[12])).hasMessageContaining("all zero");
    w[4] = -1;
    assertThatThrownBy(() -> t.withWeights(w)).hasMessageContaining("number 4");
    assertThatThrownBy(() -> new SphereFit.Options(1, 3)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> new SphereFit.Options(0.1, 0)).isInstanceOf(InvalidInput.class);
    double[] f = new double[12];
    SphereFit zero = SphereFit.of(t, f);
    assertThat(zero.iterations()).isZero();
    assertThat(zero.converged()).isTrue();
    f[7] = Double.NaN;
    assertThatThrownBy(() -> SphereFit.of(t, f)).hasMessageContaining("sample number 7");
    assertThatThrownBy(() -> SphereFit.of(t, new double[11])).hasMessageContaining("12 numbers");
    SphereTransform hard = SphereTransform.fitting(RingGrid.healpix(4), 12);
    double[] samples = hard.synthesis(Reference.random(144, 6));
    SphereFit few = SphereFit.of(hard, samples, new SphereFit.Options(1e-13, 2));
    assertThat(few.converged()).isFalse();
    assertThat(few.iterations()).isEqualTo(2);
    assertThat(few.gradient()).isGreaterThan(1e-13);
    assertThat(few.toString()).contains("not converged");
    assertThat(few).isEqualTo(SphereFit.of(hard, samples, new SphereFit.Options(1e-13, 2)));
    assertThat(few.hashCode()).isNotEqualTo(zero.hashCode());
  }

  @Test
  void pointsThatDetermineNothingHaveNoFiniteCondition() {
    // twelve points of one meridian, where harmonics that turn about the axis are not told apart
    double[] points = new double[36];
    double[] samples = new double[12];
    for (int j = 0; j < 12; j++) {
      points[3 * j] = Math.sin(0.2 * (j + 1));
      points[3 * j + 2] = Math.cos(0.2 * (j + 1));
      samples[j] = points[3 * j + 2];
    }
    SphereFit fit = SphereFit.of(PointTransform.of(points, 3), samples);
    assertThat(fit.rmsResidual()).isLessThan(1e-9);
    assertThat(fit.condition()).isInfinite();
  }
}
