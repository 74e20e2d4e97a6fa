package org.intertwiner.harmonic.fourier.rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.parallel.Workers;
import org.junit.jupiter.api.Test;

class SpinFourierTest {

  @Test
  void samplesAreSumsOfMatrixElements() {
    SpinFourier plan =
        SpinFourier.of(
            RotationSampling.gaussLegendre(9, 5, 10), 4, 3, new Workers(1), RotationLimits.DEFAULT);
    RotationSampling grid = plan.sampling();
    double[] integers = RotationSamples.random(2 * plan.integers().size(), 1);
    double[] halves = RotationSamples.random(2 * plan.halves().size(), 2);
    double[] samples = new double[Math.toIntExact(4 * grid.size())];
    plan.inverse(integers, halves, samples);
    for (int t = 0; t < 20; t++) {
      int i = t * 4 % 9;
      int k = t % 5;
      int j = t * 7 % 20;
      double gamma = 2 * Math.PI * j / 10;
      double[] a =
          RotationSamples.value(plan.integers(), integers, grid.alpha(i), grid.beta(k), gamma);
      double[] b = RotationSamples.value(plan.halves(), halves, grid.alpha(i), grid.beta(k), gamma);
      int at = 2 * ((k * 9 + i) * 20 + j);
      assertThat(samples[at]).isCloseTo(a[0] + b[0], within(1e-12));
      assertThat(samples[at + 1]).isCloseTo(a[1] + b[1], within(1e-12));
    }
    double[] first = new double[integers.length];
    double[] second = new double[halves.length];
    plan.forward(samples, first, second);
    assertThat(first).containsExactly(integers, within(1e-13));
    assertThat(second).containsExactly(halves, within(1e-13));
  }

  @Test
  void theRoundTripKeepsCoefficients() {
    SpinFourier plan = SpinFourier.of(12);
    double[] integers = RotationSamples.random(2 * plan.integers().size(), 1);
    double[] halves = RotationSamples.random(2 * plan.halves().size(), 2);
    double[] samples = new double[Math.toIntExact(4 * plan.sampling().size())];
    plan.inverse(integers, halves, samples);
    double[] first = new double[integers.length];
    double[] second = new double[halves.length];
    plan.forward(samples, first, second);
    assertThat(first).containsExactly(integers, within(1e-13));
    assertThat(second).containsExactly(halves, within(1e-13));
    assertThat(plan.toString()).contains("1/2 … 23/2");
  }

  @Test
  void badInputIsNamed() {
    SpinFourier plan = SpinFourier.of(2);
    assertThatThrownBy(() -> plan.forward(new double[1], new double[2], new double[2]))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("samples on SU(2)");
    RotationFourier odd =
        RotationFourier.of(
            RotationSampling.driscollHealy(3),
            RotationLayout.halves(2, 2),
            new Workers(1),
            RotationLimits.DEFAULT);
    assertThatThrownBy(() -> odd.forwardReal(new double[216], new double[2 * 20]))
        .isInstanceOf(InvalidInput.class);
  }
}
