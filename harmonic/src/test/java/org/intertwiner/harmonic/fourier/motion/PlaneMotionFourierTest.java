package org.intertwiner.harmonic.fourier.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.parallel.Workers;
import org.junit.jupiter.api.Test;

class PlaneMotionFourierTest {
  private static final int SIDE = 36;

  /** A Gaussian for each element of H: its weight, its mean and its covariance (xx, xy, yy). */
  private record Blob(double weight, double x, double y, double xx, double xy, double yy) {

    double at(double px, double py) {
      double det = xx * yy - xy * xy;
      double dx = px - x;
      double dy = py - y;
      double form = (yy * dx * dx - 2 * xy * dx * dy + xx * dy * dy) / det;
      return weight * Math.exp(-form / 2) / (2 * Math.PI * Math.sqrt(det));
    }

    /** The convolution with a blob that is moved by a rotation or reflection (cos, sin, flip). */
    Blob times(Blob b, double c, double s, double flip) {
      double mx = flip * b.x;
      double my = b.y;
      double mxy = flip * b.xy;
      return new Blob(
          weight * b.weight,
          x + c * mx - s * my,
          y + s * mx + c * my,
          xx + c * c * b.xx - 2 * c * s * mxy + s * s * b.yy,
          xy + c * s * (b.xx - b.yy) + (c * c - s * s) * mxy,
          yy + s * s * b.xx + 2 * c * s * mxy + c * c * b.yy);
    }
  }

  private static double[] sample(Blob[] blobs) {
    double[] out = new double[2 * blobs.length * SIDE * SIDE];
    for (int h = 0; h < blobs.length; h++) {
      for (int i = 0; i < SIDE; i++) {
        for (int j = 0; j < SIDE; j++) {
          out[2 * ((h * SIDE + i) * SIDE + j)] =
              blobs[h].at(j - (SIDE - 1) / 2.0, (SIDE - 1) / 2.0 - i);
        }
      }
    }
    return out;
  }

  private static Blob[] blobs(int count, long seed) {
    SplittableRandom r = new SplittableRandom(seed);
    Blob[] blobs = new Blob[count];
    for (int h = 0; h < count; h++) {
      blobs[h] =
          new Blob(
              r.nextDouble(0.5, 2),
              r.nextDouble(-1, 1),
              r.nextDouble(-1, 1),
              r.nextDouble(3.6, 4.4),
              r.nextDouble(-0.3, 0.3),
              r.nextDouble(3.6, 4.4));
    }
    return blobs;
  }

  private static double largestDifference(double[] a, double[] b) {
    double most = 0;
    for (int i = 0; i < a.length; i++) {
      most = Math.max(most, Math.abs(a[i] - b[i]));
    }
    return most;
  }

  private static void checkConvolution(int rotations, boolean reflections) {
    PlaneMotionFourier plan =
        PlaneMotionFourier.of(
            SIDE, rotations, reflections, Math.PI, new Workers(1), MotionLimits.DEFAULT);
    int order = reflections ? 2 * rotations : rotations;
    Blob[] f = blobs(order, 1);
    Blob[] k = blobs(order, 2);
    double[] fHat = plan.forward(sample(f));
    double[] actual = plan.inverse(plan.convolve(fHat, plan.forward(sample(k))));
    double[] expected = new double[actual.length];
    for (int s = 0; s < order; s++) {
      double angle = 2 * Math.PI * (s % rotations) / rotations;
      for (int t = 0; t < order; t++) {
        boolean flipS = s >= rotations;
        int turn = Math.floorMod(s % rotations + (flipS ? -1 : 1) * (t % rotations), rotations);
        int product = flipS == t >= rotations ? turn : turn + rotations;
        Blob b = f[s].times(k[t], Math.cos(angle), Math.sin(angle), flipS ? -1 : 1);
        Blob[] only = new Blob[order];
        java.util.Arrays.fill(only, new Blob(0, 0, 0, 1, 0, 1));
        only[product] = b;
        double[] part = sample(only);
        for (int i = 0; i < part.length; i++) {
          expected[i] += part[i] / order;
        }
      }
    }
    // the spectra of the factors are 4e-8 of their peak at |q| = π, that of the product 1e-15
    assertThat(largestDifference(actual, expected)).isLessThan(1e-10);
    assertThat(expected[2 * (SIDE / 2 * SIDE + SIDE / 2)]).isGreaterThan(1e-3);
  }

  @Test
  void convolutionsOfGaussiansAreGaussians() {
    checkConvolution(3, false);
    checkConvolution(2, true);
  }

  @Test
  void theTransformIsInvertedUpToTheDisc() {
    PlaneMotionFourier plan = PlaneMotionFourier.of(SIDE, 2);
    Blob[] wide = {new Blob(1, 0.3, -0.4, 5, 0.5, 5), new Blob(2, -1, 0, 5, 0, 4.8)};
    double[] f = sample(wide);
    double[] matrices = plan.forward(f);
    assertThat(largestDifference(plan.inverse(matrices), f)).isLessThan(1e-11);
    double square = 0;
    for (double v : f) {
      square += v * v / 2;
    }
    assertThat(plan.squareNorm(matrices)).isCloseTo(square, within(1e-12));
    // what lies beyond the disc is lost: a single sample has all frequencies alike
    double[] spike = new double[f.length];
    spike[2 * (SIDE / 2 * SIDE + SIDE / 2)] = 1;
    double[] seen = plan.inverse(plan.forward(spike));
    assertThat(seen[2 * (SIDE / 2 * SIDE + SIDE / 2)]).isCloseTo(Math.PI / 4, within(1e-10));
  }

  @Test
  void aTemplateIsFoundWhereItWasMoved() {
    int side = 15;
    PlaneMotionFourier plan = PlaneMotionFourier.of(side, 5);
    // a template that says the same at all rotations: an image with a direction
    double[] image = new double[2 * plan.size()];
    for (int i = 0; i < side; i++) {
      for (int j = 0; j < side; j++) {
        double x = j - 7;
        double y = 7 - i;
        image[2 * (i * side + j)] =
            Math.exp(-(x * x + 4 * y * y) / 6) + Math.exp(-((x - 2) * (x - 2) + (y - 1) * (y - 1)));
      }
    }
    double[] template = plan.forward(image);
    double[] scene = plan.translate(template, 2, -1, 3);
    double[] values = plan.inverse(plan.correlate(scene, template));
    int best = 0;
    for (int i = 0; i < plan.size(); i++) {
      best = values[2 * i] > values[2 * best] ? i : best;
    }
    assertThat(best).isEqualTo((3 * side + 7 + 1) * side + 7 + 2);
    assertThat(values[2 * best]).isCloseTo(plan.squareNorm(template), within(1e-10));
  }

  @Test
  void motionsMultiplyTheMatrices() {
    PlaneMotionFourier plan =
        PlaneMotionFourier.of(SIDE, 2, true, 3, new Workers(2), MotionLimits.DEFAULT);
    Blob[] f = blobs(4, 3);
    Blob[] moved = new Blob[4];
    // (L_g f)(x, R) = f(g⁻¹(x, R)) with g = (a, r·flip), r the half turn: products 3·t = …
    int g = 3;
    int[] product = {3, 2, 1, 0};
    for (int t = 0; t < 4; t++) {
      moved[product[t]] = new Blob(1, 1.5, -0.25, 0, 0, 0).times(f[t], -1, 0, -1);
    }
    double[] expected = plan.forward(sample(moved));
    double[] actual = plan.translate(plan.forward(sample(f)), 1.5, -0.25, g);
    assertThat(largestDifference(actual, expected)).isLessThan(1e-6);
    assertThat(plan.squareNorm(actual)).isCloseTo(plan.squareNorm(expected), within(1e-9));
  }

  @Test
  void badInputIsNamed() {
    PlaneMotionFourier plan = PlaneMotionFourier.of(4, 3);
    assertThat(plan).hasToString("Fourier transform on 4² points and 3 rotations");
    double[] samples = new double[96];
    samples[2 * (2 * 16 + 4 + 2)] = Double.NaN;
    assertThatThrownBy(() -> plan.forward(samples))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("sample 38")
        .hasMessageContaining("[2, 1, 2]");
    assertThatThrownBy(() -> plan.forward(new double[4])).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> plan.inverse(new double[4])).isInstanceOf(InvalidInput.class);
    double[] matrices = plan.forward(new double[96]);
    assertThatThrownBy(() -> plan.translate(matrices, 0, Double.NaN, 0))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> plan.translate(matrices, 0, 0, 3)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> PlaneMotionFourier.of(0, 3)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> PlaneMotionFourier.of(3, 0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(
            () ->
                PlaneMotionFourier.of(
                    3, 1, false, Double.NaN, new Workers(1), MotionLimits.DEFAULT))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> PlaneMotionFourier.of(2000, 64))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("GiB");
    assertThat(plan.frequency(0)[1]).isZero();
    assertThat(plan.orbits()).isPositive();
  }
}
