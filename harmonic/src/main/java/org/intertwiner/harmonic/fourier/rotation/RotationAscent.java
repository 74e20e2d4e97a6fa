package org.intertwiner.harmonic.fourier.rotation;

import org.intertwiner.algebra.Interruption;
import org.intertwiner.algebra.lie.rotation.UnitQuaternion;
import org.intertwiner.harmonic.wigner.CoefficientRotation;

/**
 * Newton's method for the greatest Re C(g), C(g) = Σ f_{lm} (D^l_{mn}(g) h_{ln})*.
 *
 * <p><i>Formula:</i> C(g exp ξ) = ⟨D(g)* f, exp(−i ξ·J) h⟩, so the derivatives at ξ = 0 are those
 * of the right side: −iJ_a h and −(J_a J_b + J_b J_a) h / 2 with the ladder operators. Where the
 * second derivative is not negative definite, the step follows the gradient.
 */
final class RotationAscent {
  private static final int STEPS = 40;

  private final int bandLimit;
  private final CoefficientRotation rotation;
  private final double[] f;
  private final double[] h;
  private final double[][] first = new double[3][];
  private final double[][] second = new double[9][];

  RotationAscent(int bandLimit, double[] f, double[] h) {
    this.bandLimit = bandLimit;
    this.rotation = CoefficientRotation.of(bandLimit);
    this.f = f;
    this.h = h;
    for (int a = 0; a < 3; a++) {
      first[a] = generator(a, h);
    }
    for (int a = 0; a < 3; a++) {
      for (int b = 0; b < 3; b++) {
        second[3 * a + b] = generator(a, first[b]);
      }
    }
  }

  /** −iJ_a x for a = x, y, z. */
  private double[] generator(int a, double... x) {
    double[] y = new double[x.length];
    for (int l = 0; l < bandLimit; l++) {
      int centre = l * l + l;
      for (int m = -l; m <= l; m++) {
        int at = 2 * (centre + m);
        if (a == 2) {
          y[at] = m * x[at + 1];
          y[at + 1] = -m * x[at];
          continue;
        }
        // J₊ takes m − 1 to m, J₋ takes m + 1 to m
        double up = Math.sqrt((double) (l + m) * (l - m + 1)) / 2;
        double down = Math.sqrt((double) (l - m) * (l + m + 1)) / 2;
        double lre = m > -l ? up * x[at - 2] : 0;
        double lim = m > -l ? up * x[at - 1] : 0;
        double rre = m < l ? down * x[at + 2] : 0;
        double rim = m < l ? down * x[at + 3] : 0;
        // −iJ_x = −i(J₊ + J₋)/2, −iJ_y = −(J₊ − J₋)/2
        y[at] = a == 0 ? lim + rim : rre - lre;
        y[at + 1] = a == 0 ? -lre - rre : rim - lim;
      }
    }
    return y;
  }

  RotationPeak climb(UnitQuaternion start) {
    UnitQuaternion q = start;
    double[] turned = turnedBack(q);
    double value = product(turned, h);
    for (int step = 0; step < STEPS; step++) {
      Interruption.check();
      double[] xi = direction(turned);
      double length = norm(xi);
      double most = Math.PI / (2 * bandLimit);
      double shrink = length > most ? most / length : 1;
      UnitQuaternion next = q;
      double best = value;
      for (int half = 0; half < 30; half++, shrink /= 2) {
        next = q.multiply(UnitQuaternion.exp(scaled(xi, shrink)));
        turned = turnedBack(next);
        best = product(turned, h);
        if (best >= value || shrink * length < 1e-9) {
          break;
        }
      }
      q = next;
      value = best;
      if (shrink * length < 1e-13) {
        break;
      }
    }
    return new RotationPeak(q, value);
  }

  private static double norm(double... x) {
    return Math.sqrt(x[0] * x[0] + x[1] * x[1] + x[2] * x[2]);
  }

  private static double[] scaled(double[] x, double t) {
    return new double[] {t * x[0], t * x[1], t * x[2]};
  }

  /** D(q)* f. */
  private double[] turnedBack(UnitQuaternion q) {
    double[] out = f.clone();
    rotation.complex(q.inverse(), out);
    return out;
  }

  /** Re Σ x y*. */
  private static double product(double[] x, double[] y) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += x[i] * y[i];
    }
    return sum;
  }

  /** Newton's step, or one along the gradient. */
  private double[] direction(double[] turned) {
    double[] gradient = new double[3];
    double[][] hessian = new double[3][3];
    for (int a = 0; a < 3; a++) {
      gradient[a] = product(turned, first[a]);
      for (int b = 0; b <= a; b++) {
        hessian[a][b] =
            (product(turned, second[3 * a + b]) + product(turned, second[3 * b + a])) / 2;
        hessian[b][a] = hessian[a][b];
      }
    }
    double[] newton = solveNegative(hessian, gradient);
    if (newton.length > 0) {
      return newton;
    }
    double size = norm(gradient);
    return size == 0 ? gradient : scaled(gradient, Math.PI / (2 * bandLimit * size));
  }

  /** −H⁻¹g by Cholesky's factors of −H; nothing where −H is not positive definite. */
  private static double[] solveNegative(double[][] hessian, double[] g) {
    double[][] c = new double[3][3];
    double scale = 0;
    for (int i = 0; i < 3; i++) {
      scale = Math.max(scale, Math.abs(hessian[i][i]));
    }
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = -hessian[i][j];
        for (int k = 0; k < j; k++) {
          sum -= c[i][k] * c[j][k];
        }
        if (i == j && !(sum > 1e-12 * scale)) {
          return new double[0];
        }
        c[i][j] = i == j ? Math.sqrt(sum) : sum / c[j][j];
      }
    }
    double[] x = g.clone();
    for (int i = 0; i < 3; i++) {
      for (int k = 0; k < i; k++) {
        x[i] -= c[i][k] * x[k];
      }
      x[i] /= c[i][i];
    }
    for (int i = 2; i >= 0; i--) {
      for (int k = i + 1; k < 3; k++) {
        x[i] -= c[k][i] * x[k];
      }
      x[i] /= c[i][i];
    }
    return x;
  }
}
