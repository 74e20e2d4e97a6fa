package org.intertwiner.harmonic.fourier.rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.lie.rotation.UnitQuaternion;
import org.junit.jupiter.api.Test;

class RotationConvolutionTest {
  private static final RotationLayout LAYOUT = RotationLayout.of(4);
  private static final double[] F = RotationSamples.random(2 * LAYOUT.size(), 1);
  private static final double[] K = RotationSamples.random(2 * LAYOUT.size(), 2);

  /** ∫ f(y) k(y⁻¹x) dy or ∫ f(y) k(x⁻¹y)* dy by quadrature over the grid. */
  private static double[] integral(UnitQuaternion x, boolean correlation) {
    RotationSampling grid = RotationSampling.gaussLegendre(4);
    double re = 0;
    double im = 0;
    for (int k = 0; k < grid.betas(); k++) {
      for (int i = 0; i < grid.alphas(); i++) {
        for (int j = 0; j < grid.gammas(); j++) {
          UnitQuaternion y = grid.rotation(i, k, j);
          UnitQuaternion z = correlation ? x.inverse().multiply(y) : y.inverse().multiply(x);
          double[] a = RotationConvolution.value(LAYOUT, F, y);
          double[] b = RotationConvolution.value(LAYOUT, K, z);
          double w = grid.weight(k) / (grid.alphas() * grid.gammas());
          double s = correlation ? -b[1] : b[1];
          re += w * (a[0] * b[0] - a[1] * s);
          im += w * (a[0] * s + a[1] * b[0]);
        }
      }
    }
    return new double[] {re, im};
  }

  @Test
  void theoremsAgreeWithQuadrature() {
    UnitQuaternion x = RotationSamples.rotation(3);
    double[] convolved =
        RotationConvolution.value(LAYOUT, RotationConvolution.convolve(LAYOUT, F, LAYOUT, K), x);
    double[] correlated =
        RotationConvolution.value(LAYOUT, RotationConvolution.correlate(LAYOUT, F, LAYOUT, K), x);
    assertThat(convolved).containsExactly(integral(x, false), within(1e-11));
    assertThat(correlated).containsExactly(integral(x, true), within(1e-11));
    double[] wrongOrder =
        RotationConvolution.value(LAYOUT, RotationConvolution.convolve(LAYOUT, K, LAYOUT, F), x);
    assertThat(Math.abs(wrongOrder[0] - convolved[0])).isGreaterThan(1e-3);
  }

  @Test
  void limitedOrdersConvolveAsZerosDo() {
    RotationLayout few = RotationLayout.of(4, 2);
    double[] small = RotationSamples.random(2 * few.size(), 4);
    double[] padded = new double[2 * LAYOUT.size()];
    for (int l = 0; l < 4; l++) {
      for (int n = -Math.min(l, 1); n <= Math.min(l, 1); n++) {
        for (int m = -l; m <= l; m++) {
          padded[2 * LAYOUT.index(l, n, m)] = small[2 * few.index(l, n, m)];
          padded[2 * LAYOUT.index(l, n, m) + 1] = small[2 * few.index(l, n, m) + 1];
        }
      }
    }
    assertThat(RotationConvolution.convolve(few, small, LAYOUT, K))
        .containsExactly(RotationConvolution.convolve(LAYOUT, padded, LAYOUT, K), within(1e-12));
    assertThat(RotationConvolution.correlate(few, small, LAYOUT, K))
        .containsExactly(RotationConvolution.correlate(LAYOUT, padded, LAYOUT, K), within(1e-12));
    assertThat(RotationConvolution.correlate(LAYOUT, K, few, small))
        .containsExactly(RotationConvolution.correlate(LAYOUT, K, LAYOUT, padded), within(1e-12));
    assertThat(RotationConvolution.convolve(LAYOUT, F, few, small)).hasSize(2 * few.size());
  }

  @Test
  void translationsMoveTheFunction() {
    UnitQuaternion g = RotationSamples.rotation(5);
    UnitQuaternion x = RotationSamples.rotation(6);
    double[] left = RotationConvolution.translateLeft(LAYOUT, F, g);
    assertThat(RotationConvolution.value(LAYOUT, left, x))
        .containsExactly(
            RotationConvolution.value(LAYOUT, F, g.inverse().multiply(x)), within(1e-12));
    double[] right = RotationConvolution.translateRight(LAYOUT, F, g);
    assertThat(RotationConvolution.value(LAYOUT, right, x))
        .containsExactly(RotationConvolution.value(LAYOUT, F, x.multiply(g)), within(1e-12));
    RotationLayout halves = RotationLayout.halves(3, 3);
    double[] odd = RotationSamples.random(2 * halves.size(), 7);
    assertThat(
            RotationConvolution.value(halves, RotationConvolution.translateLeft(halves, odd, g), x))
        .containsExactly(
            RotationConvolution.value(halves, odd, g.inverse().multiply(x)), within(1e-12));
    double[] values = RotationConvolution.value(halves, odd, x);
    assertThat(RotationConvolution.value(halves, odd, x.negate()))
        .containsExactly(new double[] {-values[0], -values[1]}, within(1e-12));
  }

  @Test
  void halvesConvolveToo() {
    RotationLayout halves = RotationLayout.halves(3, 3);
    double[] odd = RotationSamples.random(2 * halves.size(), 7);
    UnitQuaternion g = RotationSamples.rotation(8);
    double[] moved = RotationConvolution.translateLeft(halves, odd, g);
    assertThat(RotationConvolution.correlate(halves, moved, halves, moved))
        .hasSize(2 * halves.size());
    assertThat(RotationSpectra.power(halves, moved))
        .containsExactly(RotationSpectra.power(halves, odd), within(1e-11));
  }

  @Test
  void badInputIsNamed() {
    RotationLayout few = RotationLayout.of(4, 2);
    assertThatThrownBy(
            () ->
                RotationConvolution.translateRight(
                    few, new double[2 * few.size()], UnitQuaternion.ONE))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("all orders");
    assertThatThrownBy(
            () ->
                RotationConvolution.convolve(
                    LAYOUT, F, RotationLayout.of(3), new double[2 * RotationLayout.of(3).size()]))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("same degrees");
    assertThatThrownBy(() -> RotationConvolution.value(LAYOUT, new double[3], UnitQuaternion.ONE))
        .isInstanceOf(InvalidInput.class);
  }
}
