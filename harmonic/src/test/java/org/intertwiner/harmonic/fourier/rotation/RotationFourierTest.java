package org.intertwiner.harmonic.fourier.rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.parallel.Workers;
import org.intertwiner.reptheory.rotation.ZyzAngles;
import org.junit.jupiter.api.Test;

class RotationFourierTest {

  private static List<RotationSampling> grids(int bandLimit) {
    return List.of(
        RotationSampling.driscollHealy(bandLimit),
        RotationSampling.gaussLegendre(bandLimit),
        RotationSampling.gaussLegendre(2 * bandLimit + 1, bandLimit + 2, 2 * bandLimit - 1));
  }

  @Test
  void theInverseIsTheSumOfMatrixElements() {
    for (int orders : new int[] {1, 3, 5}) {
      RotationLayout layout = RotationLayout.of(5, orders);
      double[] c = RotationSamples.random(2 * layout.size(), orders);
      for (RotationSampling grid : grids(5)) {
        double[] f =
            RotationFourier.of(grid, layout, new Workers(1), RotationLimits.DEFAULT).inverse(c);
        for (int t = 0; t < 12; t++) {
          int i = t * 5 % grid.alphas();
          int k = t % grid.betas();
          int j = t * 7 % grid.gammas();
          double[] expected =
              RotationSamples.value(layout, c, grid.alpha(i), grid.beta(k), grid.gamma(j));
          int at = 2 * grid.index(i, k, j);
          assertThat(f[at]).isCloseTo(expected[0], within(1e-12));
          assertThat(f[at + 1]).isCloseTo(expected[1], within(1e-12));
          ZyzAngles angles = ZyzAngles.from(grid.rotation(i, k, j));
          double[] again =
              RotationSamples.value(layout, c, angles.alpha(), angles.beta(), angles.gamma());
          assertThat(again[0]).isCloseTo(expected[0], within(1e-12));
          double[] atRotation = RotationConvolution.value(layout, c, grid.rotation(i, k, j));
          assertThat(atRotation[1]).isCloseTo(expected[1], within(1e-12));
        }
      }
    }
  }

  @Test
  void theRoundTripKeepsCoefficients() {
    for (int bandLimit : new int[] {1, 2, 7, 16, 33}) {
      for (RotationSampling grid : grids(bandLimit)) {
        RotationFourier plan = RotationFourier.of(grid, bandLimit);
        double[] c = RotationSamples.random(2 * plan.layout().size(), bandLimit);
        double[] again = plan.forward(plan.inverse(c));
        assertThat(RotationSamples.largestDifference(c, again)).isLessThan(1e-13);
      }
    }
  }

  @Test
  void theRoundTripAtBandLimit64() {
    RotationFourier plan = RotationFourier.of(RotationSampling.driscollHealy(64), 64);
    double[] c = RotationSamples.random(2 * plan.layout().size(), 64);
    double[] again = plan.forward(plan.inverse(c));
    assertThat(RotationSamples.largestDifference(c, again)).isLessThan(1e-12);
  }

  @Test
  void oneDegreeMoreIsAliased() {
    RotationSampling grid = RotationSampling.gaussLegendre(11, 5, 11);
    RotationFourier plan = RotationFourier.of(grid, 5);
    RotationFourier larger = RotationFourier.of(RotationSampling.gaussLegendre(11, 6, 11), 6);
    double[] c = new double[2 * larger.layout().size()];
    c[2 * larger.layout().index(5, 0, 0)] = 1;
    // the values of degree 5 on the smaller grid
    double[] f = new double[Math.toIntExact(2 * grid.size())];
    for (int k = 0; k < grid.betas(); k++) {
      double[] v = RotationSamples.value(larger.layout(), c, 0, grid.beta(k), 0);
      for (int at = 0; at < 121; at++) {
        f[2 * (k * 121 + at)] = v[0];
      }
    }
    double[] seen = plan.forward(f);
    double most = RotationSamples.largestDifference(seen, new double[seen.length]);
    // five Gauss–Legendre nodes are the zeros of P₅; of the equiangular ones none is
    assertThat(most).isLessThan(1e-12);
    RotationFourier equiangular = RotationFourier.of(RotationSampling.driscollHealy(6), 6);
    double[] g = equiangular.inverse(c);
    RotationFourier smaller = RotationFourier.of(RotationSampling.driscollHealy(6), 5);
    assertThat(RotationSamples.largestDifference(smaller.forward(g), new double[seen.length]))
        .isLessThan(1e-12);
    double[] high = new double[c.length];
    high[2 * larger.layout().index(5, 5, 5)] = 1;
    RotationSampling nine = RotationSampling.gaussLegendre(9, 5, 9);
    double[] onNine = new double[Math.toIntExact(2 * nine.size())];
    for (int k = 0; k < 5; k++) {
      for (int i = 0; i < 9; i++) {
        for (int j = 0; j < 9; j++) {
          double[] v =
              RotationSamples.value(
                  larger.layout(), high, nine.alpha(i), nine.beta(k), nine.gamma(j));
          onNine[2 * nine.index(i, k, j)] = v[0];
          onNine[2 * nine.index(i, k, j) + 1] = v[1];
        }
      }
    }
    // order 5 is seen as order −4 by nine angles
    double[] aliased = RotationFourier.of(nine, 5).forward(onNine);
    assertThat(RotationSamples.largestDifference(aliased, new double[aliased.length]))
        .isGreaterThan(1e-3);
  }

  @Test
  void realFunctionsTakeTheSameCoefficients() {
    for (int orders : new int[] {1, 4, 6}) {
      RotationLayout layout = RotationLayout.of(6, orders);
      for (RotationSampling grid : grids(6)) {
        RotationFourier plan =
            RotationFourier.of(grid, layout, new Workers(2), RotationLimits.DEFAULT);
        double[] c = RotationSamples.random(2 * layout.size(), 3);
        double[] complex = plan.inverse(c);
        double[] real = new double[complex.length / 2];
        plan.inverseReal(c, real);
        double[] padded = new double[complex.length];
        for (int i = 0; i < real.length; i++) {
          assertThat(real[i]).isCloseTo(complex[2 * i], within(1e-12));
          padded[2 * i] = real[i];
        }
        double[] half = new double[c.length];
        plan.forwardReal(real, half);
        assertThat(RotationSamples.largestDifference(half, plan.forward(padded))).isLessThan(1e-13);
      }
    }
  }

  @Test
  void adjointsTransposeTheTransforms() {
    RotationLayout layout = RotationLayout.of(5, 3);
    for (RotationSampling grid : grids(5)) {
      RotationFourier plan =
          RotationFourier.of(grid, layout, new Workers(1), RotationLimits.DEFAULT);
      int size = Math.toIntExact(grid.size());
      double[] c = RotationSamples.random(2 * layout.size(), 1);
      double[] s = RotationSamples.random(2 * size, 2);
      double[] r = RotationSamples.random(size, 3);
      double[] samples = new double[2 * size];
      double[] reals = new double[size];
      double[] coefficients = new double[c.length];
      plan.forwardAdjoint(c, samples);
      assertThat(RotationSamples.product(c, plan.forward(s)))
          .isCloseTo(RotationSamples.product(samples, s), within(1e-11));
      plan.inverseAdjoint(s, coefficients);
      double expected = RotationSamples.product(plan.inverse(c), s);
      assertThat(RotationSamples.product(coefficients, c))
          .isCloseTo(expected, within(1e-11 * Math.abs(expected) + 1e-9));
      plan.forwardRealAdjoint(c, reals);
      plan.forwardReal(r, coefficients);
      assertThat(RotationSamples.product(reals, r))
          .isCloseTo(RotationSamples.product(coefficients, c), within(1e-11));
      plan.inverseReal(c, reals);
      plan.inverseRealAdjoint(r, coefficients);
      assertThat(RotationSamples.product(coefficients, c))
          .isCloseTo(RotationSamples.product(reals, r), within(1e-8));
    }
  }

  @Test
  void theNumberOfThreadsDoesNotMatter() {
    RotationSampling grid = RotationSampling.gaussLegendre(12);
    RotationFourier one = RotationFourier.of(grid, 12);
    RotationFourier three =
        RotationFourier.of(grid, RotationLayout.of(12), new Workers(3), RotationLimits.DEFAULT);
    double[] c = RotationSamples.random(2 * one.layout().size(), 5);
    double[] f = one.inverse(c);
    assertThat(three.inverse(c)).containsExactly(f);
    assertThat(three.forward(f)).containsExactly(one.forward(f));
  }

  @Test
  void weightsIntegrateAndNodesAreRoots() {
    for (RotationSampling grid : grids(24)) {
      double[] moments = new double[3];
      for (int k = 0; k < grid.betas(); k++) {
        double x = Math.cos(grid.beta(k));
        moments[0] += grid.weight(k);
        moments[1] += grid.weight(k) * x * x;
        moments[2] += grid.weight(k) * Math.pow(x, 40);
      }
      assertThat(moments[0]).isCloseTo(1, within(1e-14));
      assertThat(moments[1]).isCloseTo(1 / 3.0, within(1e-14));
      assertThat(moments[2]).isCloseTo(1 / 41.0, within(1e-14));
    }
    RotationSampling five = RotationSampling.gaussLegendre(1, 5, 1);
    assertThat(Math.cos(five.beta(0)))
        .isCloseTo(Math.sqrt(5 + 2 * Math.sqrt(10 / 7.0)) / 3, within(1e-15));
    assertThat(five.weight(2)).isCloseTo(128 / 450.0, within(1e-15));
    assertThat(five.exactDegree()).isEqualTo(9);
  }

  @Test
  void largeDegreesStayAccurate() {
    int bandLimit = 512;
    RotationSampling grid = RotationSampling.gaussLegendre(1024, bandLimit, 1);
    RotationLayout layout = RotationLayout.of(bandLimit, 1);
    RotationFourier plan = RotationFourier.of(grid, layout, new Workers(1), RotationLimits.DEFAULT);
    double[] c = RotationSamples.random(2 * layout.size(), 8);
    assertThat(RotationSamples.largestDifference(plan.forward(plan.inverse(c)), c))
        .isLessThan(1e-12);
  }

  @Test
  void badInputIsNamed() {
    RotationSampling grid = RotationSampling.driscollHealy(3);
    RotationFourier plan = RotationFourier.of(grid, 3);
    assertThatThrownBy(() -> plan.forward(new double[7]))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("432 numbers");
    double[] samples = new double[432];
    samples[2 * grid.index(1, 2, 3) + 1] = Double.NaN;
    assertThatThrownBy(() -> plan.forward(samples))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("sample " + grid.index(1, 2, 3))
        .hasMessageContaining("α = " + grid.alpha(1) + ", β = " + grid.beta(2));
    double[] c = new double[2 * plan.layout().size()];
    c[9] = Double.POSITIVE_INFINITY;
    assertThatThrownBy(() -> plan.inverse(c))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("coefficient 4");
    assertThatThrownBy(() -> RotationFourier.of(grid, 4))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("at least 7");
    assertThatThrownBy(() -> RotationFourier.of(RotationSampling.gaussLegendre(9, 5, 7), 5))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("angles γ");
    assertThatThrownBy(() -> RotationFourier.of(RotationSampling.gaussLegendre(9, 2, 9), 5))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("exact for degree 8");
    assertThatThrownBy(() -> RotationSampling.driscollHealy(0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> RotationSampling.gaussLegendre(1, 20_000, 1))
        .isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> new RotationLimits(0)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void memoryIsPredicted() {
    RotationSampling grid = RotationSampling.driscollHealy(512);
    assertThat(grid.size()).isEqualTo(1L << 30);
    assertThatThrownBy(() -> RotationFourier.of(grid, 512))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("16.00 GiB");
    assertThatThrownBy(
            () ->
                RotationFourier.of(
                    grid, RotationLayout.of(512), new Workers(1), new RotationLimits(1L << 40)))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("length of an array");
    assertThatThrownBy(
            () ->
                RotationFourier.of(
                    RotationSampling.driscollHealy(8),
                    RotationLayout.of(8),
                    new Workers(1),
                    new RotationLimits(60_000)))
        .isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> RotationLayout.of(2000)).isInstanceOf(LimitExceeded.class);
  }

  @Test
  void layoutsCount() {
    RotationLayout layout = RotationLayout.of(4);
    assertThat(layout.size()).isEqualTo(4 * 63 / 3);
    assertThat(layout.index(2, -2, -2)).isEqualTo(2 * 15 / 3);
    assertThat(layout.index(2, -1, 0)).isEqualTo(10 + 5 + 2);
    RotationLayout halves = RotationLayout.halves(3, 3);
    assertThat(halves.offset(2)).isEqualTo(4 * 2 * 3 * 5 / 6);
    assertThat(halves.indexOfDoubled(1, 1, -1)).isEqualTo(2);
    assertThat(layout).isEqualTo(RotationLayout.of(4, 4)).isNotEqualTo(halves);
    assertThat(layout.hashCode()).isEqualTo(RotationLayout.of(4, 4).hashCode());
    assertThat(halves).hasToString("layout of degrees 1/2 … 5/2, orders |n| ≤ 5/2");
    assertThatThrownBy(() -> layout.index(2, 3, 0))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("|n| ≤ 2");
    assertThatThrownBy(() -> layout.index(4, 0, 0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> halves.index(1, 0, 0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> layout.offset(4)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> RotationLayout.of(0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> RotationLayout.of(3, 4)).isInstanceOf(InvalidInput.class);
  }
}
