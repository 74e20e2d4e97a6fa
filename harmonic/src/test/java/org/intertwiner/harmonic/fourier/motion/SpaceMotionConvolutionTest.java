package org.intertwiner.harmonic.fourier.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.lie.rotation.UnitQuaternion;
import org.intertwiner.algebra.parallel.Workers;
import org.intertwiner.harmonic.fourier.rotation.RotationConvolution;
import org.intertwiner.harmonic.fourier.rotation.RotationLayout;
import org.intertwiner.harmonic.fourier.rotation.RotationSampling;
import org.junit.jupiter.api.Test;

class SpaceMotionConvolutionTest {
  private static final int SIDE = 15;
  private static final RotationLayout LAYOUT = RotationLayout.of(2);
  private static final double[] MEAN = {7.2, 6.6, 7.5};
  private static final double[] SHIFT = {0.4, -0.3, 0.5};
  private static final double WIDTH = 1.7;

  private static double[] random(int count, long seed) {
    return new SplittableRandom(seed).doubles(count, -1, 1).toArray();
  }

  /** A Gaussian of one variable, summed over the periods. */
  private static double periodic(double x, double width) {
    double sum = 0;
    for (int period = -3; period <= 3; period++) {
      double d = x + period * SIDE;
      sum += Math.exp(-d * d / (2 * width * width));
    }
    return sum / (width * Math.sqrt(2 * Math.PI));
  }

  private static double[] field(double[] coefficients) {
    int points = SIDE * SIDE * SIDE;
    double[] field = new double[coefficients.length * points];
    for (int at = 0; at < points; at++) {
      int first = at / (SIDE * SIDE);
      double value =
          periodic(first - MEAN[0], WIDTH)
              * periodic(at / SIDE % SIDE - MEAN[1], WIDTH)
              * periodic(at % SIDE - MEAN[2], WIDTH);
      for (int c = 0; c < coefficients.length / 2; c++) {
        field[2 * (c * points + at)] = value * coefficients[2 * c];
        field[2 * (c * points + at) + 1] = value * coefficients[2 * c + 1];
      }
    }
    return field;
  }

  /** The Gaussian about SHIFT with weights b(R). */
  private static SpaceMotionConvolution.Spectrum gaussian(double[] b) {
    return (qx, qy, qz, out) -> {
      double size = Math.exp(-(qx * qx + qy * qy + qz * qz) * WIDTH * WIDTH / 2);
      double phase = -(qx * SHIFT[0] + qy * SHIFT[1] + qz * SHIFT[2]);
      double re = size * Math.cos(phase);
      double im = size * Math.sin(phase);
      for (int i = 0; i < b.length; i += 2) {
        out[i] = re * b[i] - im * b[i + 1];
        out[i + 1] = re * b[i + 1] + im * b[i];
      }
    };
  }

  /** ∫ a(S) b(S⁻¹R) G(x − μ − Sν) dS by quadrature on the group. */
  private static double[] expected(double[] a, double[] b, int[] x, UnitQuaternion r) {
    RotationSampling grid = RotationSampling.gaussLegendre(9);
    double width = WIDTH * Math.sqrt(2);
    double re = 0;
    double im = 0;
    for (int k = 0; k < grid.betas(); k++) {
      for (int i = 0; i < grid.alphas(); i++) {
        for (int j = 0; j < grid.gammas(); j++) {
          UnitQuaternion s = grid.rotation(i, k, j);
          double[] moved = s.rotate(SHIFT);
          double[] u = RotationConvolution.value(LAYOUT, a, s);
          double[] v = RotationConvolution.value(LAYOUT, b, s.inverse().multiply(r));
          double w = grid.weight(k) / (grid.alphas() * grid.gammas());
          for (int c = 0; c < 3; c++) {
            w *= periodic(x[c] - MEAN[c] - moved[c], width);
          }
          re += w * (u[0] * v[0] - u[1] * v[1]);
          im += w * (u[0] * v[1] + u[1] * v[0]);
        }
      }
    }
    return new double[] {re, im};
  }

  @Test
  void convolutionsOfGaussiansAgreeWithTheIntegral() {
    double[] a = random(2 * LAYOUT.size(), 1);
    double[] b = random(2 * LAYOUT.size(), 2);
    SpaceMotionConvolution plan =
        SpaceMotionConvolution.of(SIDE, 2, 16, new Workers(2), MotionLimits.DEFAULT);
    double[] product = plan.apply(field(a), plan.kernel(gaussian(b)));
    // the kernel's transform has more than two degrees in the direction of q
    SpaceMotionConvolution coarse = SpaceMotionConvolution.of(SIDE, 2, 1);
    double[] cut = coarse.apply(field(a), coarse.kernel(gaussian(b)));
    double lost = 0;
    double most = 0;
    for (int i = 0; i < cut.length; i++) {
      lost = Math.max(lost, Math.abs(cut[i] - product[i]));
      most = Math.max(most, Math.abs(product[i]));
    }
    assertThat(lost).isGreaterThan(1e-4 * most);
    UnitQuaternion r = UnitQuaternion.from(0.3, -0.5, 0.7, 0.2);
    int points = SIDE * SIDE * SIDE;
    for (int[] x : new int[][] {{7, 7, 7}, {8, 5, 9}, {3, 8, 6}}) {
      int at = (x[0] * SIDE + x[1]) * SIDE + x[2];
      double[] c = new double[2 * LAYOUT.size()];
      for (int i = 0; i < LAYOUT.size(); i++) {
        c[2 * i] = product[2 * (i * points + at)];
        c[2 * i + 1] = product[2 * (i * points + at) + 1];
      }
      double[] value = RotationConvolution.value(LAYOUT, c, r);
      double[] integral = expected(a, b, x, r);
      double size = Math.hypot(integral[0], integral[1]);
      // the spectrum of the product is 1e-12 of its peak at |q| = π
      assertThat(value).containsExactly(integral, within(1e-8 * size));
    }
  }

  @Test
  void aPointMassIsTheIdentity() {
    // k = δ(x) δ(R), as far as the band limit goes
    double[] one = new double[2 * LAYOUT.size()];
    for (int l = 0; l < 2; l++) {
      for (int m = -l; m <= l; m++) {
        one[2 * LAYOUT.index(l, m, m)] = 1;
      }
    }
    SpaceMotionConvolution plan = SpaceMotionConvolution.of(4, 2, 0);
    SpaceMotionConvolution.Kernel identity =
        plan.kernel((x, y, z, out) -> System.arraycopy(one, 0, out, 0, one.length));
    SpaceMotionConvolution odd = SpaceMotionConvolution.of(5, 2, 0);
    double[] f = random(2 * LAYOUT.size() * 125, 3);
    double[] same =
        odd.apply(f, odd.kernel((x, y, z, out) -> System.arraycopy(one, 0, out, 0, one.length)));
    assertThat(same).containsExactly(f, within(1e-13));
    // an even side loses the frequencies that have no sign
    double[] g = random(2 * LAYOUT.size() * 64, 4);
    double[] once = plan.apply(g, identity);
    assertThat(Math.abs(once[0] - g[0])).isGreaterThan(1e-3);
    assertThat(plan.apply(once, identity)).containsExactly(once, within(1e-13));
    assertThat(identity).hasToString("kernel on SE(3) of band limit 2 for 4³ points");
  }

  @Test
  void badInputIsNamed() {
    SpaceMotionConvolution plan = SpaceMotionConvolution.of(3, 1, 0);
    assertThat(plan).hasToString("convolution on SE(3) of 3³ points, band limit 1");
    assertThat(plan.layout()).isEqualTo(RotationLayout.of(1));
    SpaceMotionConvolution.Kernel kernel = plan.kernel((x, y, z, out) -> out[0] = 1);
    assertThatThrownBy(() -> plan.apply(new double[4], kernel))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("54 numbers");
    double[] bad = new double[54];
    bad[11] = Double.NaN;
    assertThatThrownBy(() -> plan.apply(bad, kernel))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("number of a field 5");
    assertThatThrownBy(() -> plan.kernel((x, y, z, out) -> out[0] = Double.NaN))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> SpaceMotionConvolution.of(5, 1, 0).apply(new double[250], kernel))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("kernel on SE(3)");
    assertThatThrownBy(() -> SpaceMotionConvolution.of(3, 0, 0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> SpaceMotionConvolution.of(256, 8, 4))
        .isInstanceOf(LimitExceeded.class);
  }
}
