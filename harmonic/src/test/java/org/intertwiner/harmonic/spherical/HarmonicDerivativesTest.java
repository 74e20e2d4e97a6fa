package org.intertwiner.harmonic.spherical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.intertwiner.algebra.parallel.Workers;
import org.intertwiner.harmonic.polynomial.Form;
import org.junit.jupiter.api.Test;

class HarmonicDerivativesTest {
  private static final Workers ONE = new Workers(1);
  private static final int[] FIRST = {0, 0, 0, 1, 1, 2};
  private static final int[] SECOND = {0, 1, 2, 1, 2, 2};

  /** The exact polynomials, differentiated exactly. */
  @Test
  void solidHarmonicsAndTheirDerivativesAreThoseOfThePolynomials() {
    double[][] points = {{0.3, -0.4, 0.5}, {1.2, 0.1, -0.7}, {0, 0, 2}, {0, 0, -0.5}, {0, 0, 0}};
    int maxDegree = 9;
    SphericalHarmonics harmonics = SphericalHarmonics.of(maxDegree);
    int size = harmonics.size();
    for (double[] point : points) {
      double[] values = new double[size];
      double[] gradients = new double[3 * size];
      double[] hessians = new double[6 * size];
      harmonics.solidValues(point, values, ONE);
      harmonics.solidGradients(point, gradients, ONE);
      harmonics.solidHessians(point, hessians, ONE);
      for (int l = 0; l <= maxDegree; l++) {
        for (int m = -l; m <= l; m++) {
          int j = SphericalHarmonics.index(l, m);
          SphericalHarmonic exact = SphericalHarmonic.of(l, m);
          double norm = exact.realNorm().doubleValue() / Math.sqrt(Math.PI);
          Form form = exact.polynomial();
          String what = Arrays.toString(point) + " " + exact;
          double bound = 1e-13 * (1 + Math.pow(1.5, l));
          assertThat(values[j]).as(what).isCloseTo(norm * form.evaluate(point), within(bound));
          for (int a = 0; a < 3 && l > 0; a++) {
            assertThat(gradients[a * size + j])
                .as("∂%d %s", a, what)
                .isCloseTo(norm * form.derivative(a).evaluate(point), within(10 * bound));
          }
          for (int pair = 0; pair < 6 && l > 1; pair++) {
            Form second = form.derivative(FIRST[pair]).derivative(SECOND[pair]);
            assertThat(hessians[pair * size + j])
                .as("∂∂%d %s", pair, what)
                .isCloseTo(norm * second.evaluate(point), within(100 * bound));
          }
        }
      }
      assertThat(gradients[0]).isZero();
      assertThat(Arrays.copyOf(hessians, 4)).containsOnly(0);
    }
  }

  /** Fourth-order differences of the values. */
  @Test
  void gradientsAndHessiansAreTheDerivativesOfTheValues() {
    SphericalHarmonics harmonics = SphericalHarmonics.of(12);
    int size = harmonics.size();
    for (double[] point : List.of(new double[] {0.3, -0.4, 0.5}, new double[] {0, 0, -1.5})) {
      double[] gradient = new double[3 * size];
      double[] hessian = new double[6 * size];
      harmonics.gradients(point, gradient, ONE);
      harmonics.hessians(point, hessian, ONE);
      for (int axis = 0; axis < 3; axis++) {
        double[] expected = difference(point, axis, harmonics::values);
        for (int j = 0; j < size; j++) {
          assertThat(gradient[axis * size + j]).isCloseTo(expected[j], within(1e-6));
        }
      }
      for (int pair = 0; pair < 6; pair++) {
        double[] expected =
            difference(
                point,
                FIRST[pair],
                p -> {
                  double[] g = new double[3 * size];
                  harmonics.gradients(p, g, ONE);
                  return g;
                });
        for (int j = 0; j < size; j++) {
          assertThat(hessian[pair * size + j])
              .isCloseTo(expected[SECOND[pair] * size + j], within(1e-4));
        }
      }
    }
  }

  /** Σ_m |∇Y_lm|² = l (l + 1)(2l + 1)/4π r², and the trace of the Hessian is −l (l + 1) Y/r². */
  @Test
  void sumsOverOrdersHoldForHighDegreesAndAtThePoles() {
    double[][] points = {{0.3, -0.4, 0.5}, {0, 0, 3}, {1e-5, 2e-7, -1}, {1e100, 2e100, 0}};
    int maxDegree = 400;
    SphericalHarmonics harmonics = SphericalHarmonics.of(maxDegree);
    int size = harmonics.size();
    for (double[] p : points) {
      double radius = PointCheck.radius(p[0], p[1], p[2]);
      double[] values = harmonics.values(p);
      double[] g = new double[3 * size];
      double[] h = new double[6 * size];
      harmonics.gradients(p, g, ONE);
      harmonics.hessians(p, h, ONE);
      for (int l : new int[] {0, 1, 2, 33, 250, 400}) {
        double sum = 0;
        double eigen = l * (l + 1.0);
        for (int j = l * l; j < (l + 1) * (l + 1); j++) {
          double radial = 0;
          for (int axis = 0; axis < 3; axis++) {
            double d = g[axis * size + j] * radius;
            sum += d * d;
            radial += d * p[axis] / radius;
          }
          assertThat(radial).isCloseTo(0, within(1e-12 * (1 + l)));
          double trace = (h[j] + h[3 * size + j] + h[5 * size + j]) * radius * radius;
          assertThat(trace).isCloseTo(-eigen * values[j], within(1e-13 * (1 + eigen)));
        }
        double expected = eigen * (2 * l + 1) / (4 * Math.PI);
        assertThat(sum).isCloseTo(expected, within(1e-12 * expected));
      }
    }
  }

  @Test
  void singlePrecisionGradientsAreRoundedAndThreadsChangeNothing() {
    SphericalHarmonics harmonics = SphericalHarmonics.of(64);
    int size = harmonics.size();
    double[] points = {0.25, -0.5, 0.5, 0, 0, 1, 0.5, 0.5, -0.75, 1, 0, 0, 0, 1, 0};
    float[] single = {0.25f, -0.5f, 0.5f, 0, 0, 1, 0.5f, 0.5f, -0.75f, 1, 0, 0, 0, 1, 0};
    double[] exact = new double[15 * size];
    double[] shared = new double[15 * size];
    harmonics.gradients(points, exact, ONE);
    harmonics.gradients(points, shared, new Workers(3));
    assertThat(Arrays.equals(exact, shared)).isTrue();
    float[] rounded = new float[15 * size];
    harmonics.gradients(single, rounded, ONE);
    for (int j = 0; j < rounded.length; j++) {
      assertThat(rounded[j]).isEqualTo((float) exact[j]);
    }
  }

  private interface Rows {
    double[] at(double[] point);
  }

  private static double[] difference(double[] point, int axis, Rows rows) {
    double h = 1e-3;
    double[] result = new double[0];
    double[] weights = {1.0 / 12, -2.0 / 3, 2.0 / 3, -1.0 / 12};
    int[] steps = {-2, -1, 1, 2};
    for (int s = 0; s < 4; s++) {
      double[] moved = point.clone();
      moved[axis] += steps[s] * h;
      double[] row = rows.at(moved);
      result = s == 0 ? new double[row.length] : result;
      for (int j = 0; j < row.length; j++) {
        result[j] += weights[s] * row[j] / h;
      }
    }
    return result;
  }
}
