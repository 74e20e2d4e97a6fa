package org.intertwiner.harmonic.kernel.sample;

import java.util.SplittableRandom;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;
import org.hipparchus.special.BesselJ;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.harmonic.solid.SolidHarmonics;

/**
 * How much sampling spoils a kernel φ(|x|)·Y(x/|x|), measured in two ways: the part of its energy
 * that lies beyond a frequency, and the error with which the sampled kernel turns.
 *
 * <p>The Fourier transform of φ(|x|)·Y is a multiple of ψ(|ξ|)·Y, where ψ(k)·k^((n−1)/2) = ∫
 * φ(r)·r^((n−1)/2) √(kr) J_{l+n/2−1}(kr) dr is a unitary transform (Hankel).
 *
 * <p><i>Accuracy:</i> Gauss–Legendre quadrature with some twelve nodes to an oscillation; 10⁻⁶ for
 * smooth profiles, 10⁻³ for those with kinks. <i>Source:</i> Stein and Weiss (1971), theorem
 * IV.3.10.
 *
 * <p>Example: {@code Aliasing.rotationError(Grid.square(7), rings, 3, 1, Math.PI / 2)} is 0.5:
 * degree 3 does not fit on the ring of radius 1.
 */
public final class Aliasing {
  private static final int NODES = 12;
  private static final int SHELLS = 6;
  private static final int DIRECTIONS = 48;

  private Aliasing() {}

  /**
   * The part of the energy of each φ_{l,i}(|x|)·Y_l(x/|x|) that lies beyond a frequency.
   *
   * <p><i>Complexity:</i> O((reach · frequency)²) Bessel functions of all degrees.
   *
   * @param profile the rings
   * @param dimension n
   * @param maxDegree the highest degree
   * @param frequency the limit k of |ξ|, in radians per unit of length
   * @return numbers 0 … 1, [degree][ring]; zero for functions that vanish
   * @throws InvalidInput if the frequency is not positive and finite
   */
  public static double[][] energyBeyond(
      RadialProfile profile, int dimension, int maxDegree, double frequency) {
    requireFrequency(frequency);
    GaussIntegrator unit = new GaussIntegratorFactory().legendre(NODES);
    double[][] r = nodes(unit, profile.reach(), panels(profile.reach() * frequency));
    double[][] k = nodes(unit, frequency, panels(profile.reach() * frequency));
    double[][][] g = new double[maxDegree + 1][profile.rings()][r[0].length];
    double[][] total = new double[maxDegree + 1][profile.rings()];
    for (int l = 0; l <= maxDegree; l++) {
      for (int i = 0; i < profile.rings(); i++) {
        for (int x = 0; x < r[0].length; x++) {
          double v = profile.value(l, i, r[0][x]) * Math.pow(r[0][x], (dimension - 1) / 2.0);
          total[l][i] += r[1][x] * v * v;
          g[l][i][x] = r[1][x] * v;
        }
      }
    }
    double[][] inside = inside(g, r[0], k, dimension);
    for (int l = 0; l <= maxDegree; l++) {
      for (int i = 0; i < profile.rings(); i++) {
        double part = total[l][i] > 0 ? 1 - inside[l][i] / total[l][i] : 0;
        inside[l][i] = Math.max(0, Math.min(1, part));
      }
    }
    return inside;
  }

  private static double[][] inside(double[][][] g, double[] r, double[][] k, int dimension) {
    int degrees = g.length;
    int rings = g[0].length;
    double[][] energy = new double[degrees][rings];
    for (int j = 0; j < k[0].length; j++) {
      double[][] psi = new double[degrees][rings];
      for (int x = 0; x < r.length; x++) {
        double[] kernel = hankel(k[0][j] * r[x], dimension, degrees);
        for (int l = 0; l < degrees; l++) {
          for (int i = 0; i < rings; i++) {
            psi[l][i] += g[l][i][x] * kernel[l];
          }
        }
      }
      for (int l = 0; l < degrees; l++) {
        for (int i = 0; i < rings; i++) {
          energy[l][i] += k[1][j] * psi[l][i] * psi[l][i];
        }
      }
    }
    return energy;
  }

  /** √z·J_{l+n/2−1}(z) for l = 0 … count − 1. */
  private static double[] hankel(double z, int dimension, int count) {
    double[] values = new double[count];
    if (dimension == 1) {
      double scale = Math.sqrt(2 / Math.PI);
      values[0] = scale * Math.cos(z);
      if (count > 1) {
        values[1] = scale * Math.sin(z);
      }
      return values;
    }
    int skipped = (dimension - 2) / 2;
    double fraction = dimension % 2 == 0 ? 0 : 0.5;
    BesselJ.BesselJResult all = BesselJ.rjBesl(z, fraction, skipped + count);
    double[] vals = all.getVals();
    // beyond the orders that it could compute the functions are below the smallest number
    int good = Math.min(count, Math.max(0, all.getnVals() - skipped));
    for (int l = 0; l < good; l++) {
      values[l] = Math.sqrt(z) * vals[skipped + l];
    }
    return values;
  }

  private static int panels(double phase) {
    return 3 + (int) Math.ceil(phase / Math.PI);
  }

  /** Composite Gauss–Legendre nodes and weights on [0, end]. */
  private static double[][] nodes(GaussIntegrator unit, double end, int panels) {
    int count = unit.getNumberOfPoints();
    double[][] nodes = new double[2][panels * count];
    double half = end / (2 * panels);
    for (int p = 0; p < panels; p++) {
      for (int i = 0; i < count; i++) {
        nodes[0][p * count + i] = half * (2 * p + 1 + unit.getPoint(i));
        nodes[1][p * count + i] = half * unit.getWeight(i);
      }
    }
    return nodes;
  }

  /**
   * The error with which a sampled kernel turns, for inputs up to a frequency: the transfer
   * function Σ_x φ(|x|) Y(x/|x|) exp(−iξ·x) of the sampled kernels would be c(|ξ|)·Y(ξ/|ξ|) if they
   * turned exactly; the answer is the relative distance from that in the mean square over all ξ
   * with |ξ| ≤ frequency and all Y of the degree.
   *
   * @param points the points
   * @param profile the rings
   * @param degree l
   * @param ring the ring
   * @param frequency the largest |ξ|, π/(2h) for inputs of half the Nyquist frequency
   * @return a number 0 … 1; one if the kernel vanishes at all points
   * @throws InvalidInput if the frequency is not positive and finite
   */
  public static double rotationError(
      SamplePoints points, RadialProfile profile, int degree, int ring, double frequency) {
    requireFrequency(frequency);
    int n = points.dimension();
    SolidHarmonics harmonics = SolidHarmonics.upTo(n, degree);
    double[] norms = new double[harmonics.count(degree)];
    for (int i = 0; i < norms.length; i++) {
      norms[i] = Math.sqrt(harmonics.form(degree, i).fischer(harmonics.form(degree, i)).re());
    }
    double[][] x = new double[points.count()][];
    double[][] kernel = new double[points.count()][norms.length];
    for (int p = 0; p < x.length; p++) {
      x[p] = points.at(p);
      double radius = points.radius(p);
      if (radius > 0 || degree == 0) {
        double phi = profile.value(degree, ring, radius);
        double[] y = harmonics.values(scaled(x[p], radius > 0 ? 1 / radius : 0))[degree];
        for (int i = 0; i < norms.length; i++) {
          kernel[p][i] = phi * y[i] / norms[i];
        }
      }
    }
    double[][] directions = directions(n);
    double[][] target = new double[directions.length][norms.length];
    for (int d = 0; d < directions.length; d++) {
      double[] y = harmonics.values(directions[d])[degree];
      for (int i = 0; i < norms.length; i++) {
        target[d][i] = y[i] / norms[i];
      }
    }
    double error = 0;
    double energy = 0;
    for (int s = 1; s <= SHELLS; s++) {
      double weight = Math.pow(s, n - 1);
      double[] shell = shell(x, kernel, directions, target, frequency * s / SHELLS);
      error += weight * shell[0];
      energy += weight * shell[1];
    }
    return energy > 0 ? Math.sqrt(Math.max(0, error) / energy) : 1;
  }

  /** The squared distance from c·Y on one sphere of frequencies, and the squared norm. */
  private static double[] shell(
      double[][] x, double[][] kernel, double[][] directions, double[][] target, double k) {
    int size = target[0].length;
    double norm = 0;
    double targetNorm = 0;
    double re = 0;
    double im = 0;
    for (int d = 0; d < directions.length; d++) {
      double[] cosine = new double[size];
      double[] sine = new double[size];
      for (int p = 0; p < x.length; p++) {
        double phase = 0;
        for (int v = 0; v < x[p].length; v++) {
          phase += x[p][v] * directions[d][v];
        }
        double c = Math.cos(k * phase);
        double s = Math.sin(k * phase);
        for (int i = 0; i < size; i++) {
          cosine[i] += kernel[p][i] * c;
          sine[i] += kernel[p][i] * s;
        }
      }
      for (int i = 0; i < size; i++) {
        norm += cosine[i] * cosine[i] + sine[i] * sine[i];
        targetNorm += target[d][i] * target[d][i];
        re += cosine[i] * target[d][i];
        im += sine[i] * target[d][i];
      }
    }
    return new double[] {norm - (re * re + im * im) / targetNorm, norm};
  }

  private static double[][] directions(int n) {
    if (n == 1) {
      return new double[][] {{1}, {-1}};
    }
    double[][] directions = new double[n == 2 ? DIRECTIONS : 2 * DIRECTIONS][];
    SplittableRandom random = new SplittableRandom(1);
    for (int d = 0; d < directions.length; d++) {
      double[] u = new double[n];
      if (n == 2) {
        u[0] = Math.cos(2 * Math.PI * d / directions.length);
        u[1] = Math.sin(2 * Math.PI * d / directions.length);
      } else {
        double square = 0;
        for (int v = 0; v < n; v++) {
          u[v] = random.nextGaussian();
          square += u[v] * u[v];
        }
        u = scaled(u, 1 / Math.sqrt(square));
      }
      directions[d] = u;
    }
    return directions;
  }

  private static double[] scaled(double[] x, double factor) {
    double[] y = new double[x.length];
    for (int v = 0; v < y.length; v++) {
      y[v] = factor * x[v];
    }
    return y;
  }

  private static void requireFrequency(double frequency) {
    if (!(frequency > 0) || Double.isInfinite(frequency)) {
      throw new InvalidInput(
          "frequency", "" + frequency, "a positive number", "π divided by the spacing is Nyquist");
    }
  }
}
