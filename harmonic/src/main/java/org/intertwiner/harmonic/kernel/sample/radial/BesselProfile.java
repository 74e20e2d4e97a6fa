package org.intertwiner.harmonic.kernel.sample.radial;

import org.hipparchus.special.BesselJ;
import org.hipparchus.special.Gamma;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.harmonic.kernel.sample.BandLimit;
import org.intertwiner.harmonic.kernel.sample.RadialProfile;

/**
 * The eigenfunctions of the Laplacian on the ball of radius R in ℝⁿ that vanish at its boundary:
 *
 * <pre>  φ_{l,i}(r) = N_{l,i} (kr)^(1−n/2) J_{l+n/2−1}(kr),   k = z_{l,i}/R,   r &lt; R,</pre>
 *
 * <p>z_{l,i} the i-th positive zero of J_{l+n/2−1}: cosines and sines on ℝ¹, J_l on ℝ², spherical
 * Bessel functions on ℝ³. They are orthonormal in L²(rⁿ⁻¹ dr). With an envelope of order p they are
 * multiplied by u(r/R), u(t) = 1 − (p+1)(p+2)/2 tᵖ + p(p+2) tᵖ⁺¹ − p(p+1)/2 tᵖ⁺², which makes them
 * vanish twice differentiably at R and costs the orthogonality.
 *
 * <p><i>Accuracy:</i> 10⁻¹³ of the largest value. <i>Complexity:</i> zeros are found once, a value
 * costs one Bessel function. <i>Sources:</i> DLMF 10.22(v) for orthogonality; Gasteiger, Groß and
 * Günnemann (2020), equation 8, for the envelope.
 *
 * <p>Example: {@code BesselProfile.of(3, 4, 5, 2.5)} has 5 functions for each degree l ≤ 4 on the
 * ball of radius 2.5.
 */
public final class BesselProfile implements RadialProfile {
  private static final double SERIES_BELOW = 1;
  private static final double LARGEST_ARGUMENT = 1e4;

  private final int dimension;
  private final double cutoff;
  private final int envelope;
  private final double[][] zeros;
  private final double[][] norms;
  private final BandLimit bandLimit;

  private BesselProfile(
      int dimension,
      double cutoff,
      int envelope,
      double[][] zeros,
      double[][] norms,
      BandLimit bandLimit) {
    this.dimension = dimension;
    this.cutoff = cutoff;
    this.envelope = envelope;
    this.zeros = zeros;
    this.norms = norms;
    this.bandLimit = bandLimit;
  }

  /**
   * The first functions of each degree, without an envelope, that keep at most 10 % aliased energy.
   *
   * @param dimension n ≥ 1
   * @param maxDegree the highest harmonic degree
   * @param count the number of functions of each degree
   * @param cutoff R
   * @return the profile
   * @throws InvalidInput if a number is out of range
   * @throws LimitExceeded if a zero would be beyond 10⁴
   */
  public static BesselProfile of(int dimension, int maxDegree, int count, double cutoff) {
    Checks.count("dimension", dimension, 1);
    Checks.count("highest degree", maxDegree, 0);
    Checks.count("number of Bessel functions", count, 1);
    Checks.length("cutoff", cutoff);
    double nu = dimension / 2.0 - 1;
    if (maxDegree + nu + 4.0 * count > LARGEST_ARGUMENT) {
      throw new LimitExceeded(
          "Bessel functions",
          "degree " + maxDegree + ", " + count + " functions",
          "zeros below " + LARGEST_ARGUMENT,
          "take fewer functions");
    }
    int degrees = dimension == 1 ? Math.min(maxDegree, 1) : maxDegree;
    double[][] zeros = new double[degrees + 1][];
    double[][] norms = new double[degrees + 1][count];
    for (int l = 0; l <= degrees; l++) {
      zeros[l] = zeros(dimension, l, count);
      for (int i = 0; i < count; i++) {
        // ∫ (kr)^(−2ν) J_μ(kr)² r^(n−1) dr = k^(−2ν) R²/2 J_{μ+1}(z)²; z^ν·Λ_{l+1}(z) = J_{μ+1}(z)
        double z = zeros[l][i];
        double last = Math.abs(lambda(dimension, l + 1, z)) * Math.pow(z, nu);
        norms[l][i] = Math.pow(z / cutoff, nu) * Math.sqrt(2) / (cutoff * last);
      }
    }
    return new BesselProfile(dimension, cutoff, 0, zeros, norms, BandLimit.aliasing(0.1));
  }

  /**
   * The same functions times an envelope.
   *
   * @param order p ≥ 2, or 0 for none
   * @return the profile, no longer orthonormal for p ≥ 2
   * @throws InvalidInput for another order
   */
  public BesselProfile withEnvelope(int order) {
    if (order != 0 && (order < 2 || order > 100)) {
      throw new InvalidInput("order of an envelope", "" + order, "0, or 2 … 100", "6 is usual");
    }
    return new BesselProfile(dimension, cutoff, order, zeros, norms, bandLimit);
  }

  @Override
  public BesselProfile withBandLimit(BandLimit limit) {
    return new BesselProfile(dimension, cutoff, envelope, zeros, norms, limit);
  }

  /**
   * A zero of the Bessel function of a degree.
   *
   * @param degree l
   * @param ring i, from 0
   * @return z_{l,i}
   */
  public double zero(int degree, int ring) {
    Checks.degree(degree, zeros.length - 1);
    return zeros[degree][ring];
  }

  @Override
  public int rings() {
    return zeros[0].length;
  }

  @Override
  public double radius(int ring) {
    return cutoff;
  }

  @Override
  public double value(int degree, int ring, double radius) {
    Checks.degree(degree, zeros.length - 1);
    if (radius >= cutoff) {
      return 0;
    }
    double k = zeros[degree][ring] / cutoff;
    double bare = norms[degree][ring] * lambda(dimension, degree, k * radius);
    return bare * envelope(radius / cutoff);
  }

  @Override
  public double derivative(int degree, int ring, double radius) {
    Checks.degree(degree, zeros.length - 1);
    if (radius >= cutoff) {
      return 0;
    }
    double k = zeros[degree][ring] / cutoff;
    double norm = norms[degree][ring];
    double bare = norm * lambda(dimension, degree, k * radius);
    double slope = norm * k * lambdaDerivative(dimension, degree, k * radius);
    double t = radius / cutoff;
    return slope * envelope(t) + bare * envelopeDerivative(t) / cutoff;
  }

  @Override
  public boolean dependsOnDegree() {
    return true;
  }

  @Override
  public double reach() {
    return cutoff;
  }

  @Override
  public BandLimit bandLimit() {
    return bandLimit;
  }

  private double envelope(double t) {
    int p = envelope;
    if (p == 0) {
      return 1;
    }
    double head = (p + 1.0) * (p + 2.0) / 2;
    return 1 - Math.pow(t, p) * (head - t * (p * (p + 2.0) - t * (p * (p + 1.0) / 2)));
  }

  private double envelopeDerivative(double t) {
    int p = envelope;
    // the derivative of the envelope is −p(p+1)(p+2)/2 t^(p−1) (1−t)²
    return p == 0 ? 0 : -p * (p + 1.0) * (p + 2.0) / 2 * Math.pow(t, p - 1) * (1 - t) * (1 - t);
  }

  /** z^(−ν) J_{l+ν}(z), ν = n/2 − 1. */
  private static double lambda(int dimension, int l, double z) {
    double nu = dimension / 2.0 - 1;
    if (z < SERIES_BELOW) {
      return Math.pow(z, l) * series(nu, l, z);
    }
    if (dimension == 1) {
      double scale = Math.sqrt(2 / Math.PI);
      return switch (l) {
        case 0 -> scale * Math.cos(z);
        case 1 -> scale * Math.sin(z);
        default -> scale * (Math.sin(z) / z - Math.cos(z));
      };
    }
    return Math.pow(z, -nu) * BesselJ.value(l + nu, z);
  }

  /** Λ_l′ = l Λ_l/z − Λ_{l+1}. */
  private static double lambdaDerivative(int dimension, int l, double z) {
    double nu = dimension / 2.0 - 1;
    double next = lambda(dimension, l + 1, z);
    if (l == 0) {
      return -next;
    }
    double quotient =
        z < SERIES_BELOW ? Math.pow(z, l - 1) * series(nu, l, z) : lambda(dimension, l, z) / z;
    return l * quotient - next;
  }

  /** z^(−l−ν) J_{l+ν}(z) = Σ_m (−1)^m (z/2)^(2m) / (m! Γ(m+l+ν+1) 2^(l+ν)). */
  private static double series(double nu, int l, double z) {
    double order = l + nu;
    double term = Math.exp(-Gamma.logGamma(order + 1) - order * Math.log(2));
    double sum = 0;
    for (int m = 1; m < 20; m++) {
      sum += term;
      term *= -(z * z / 4) / (m * (m + order));
    }
    return sum;
  }

  private static double[] zeros(int dimension, int l, int count) {
    double[] zeros = new double[count];
    if (dimension == 1) {
      for (int i = 0; i < count; i++) {
        zeros[i] = Math.PI * (i + (l == 0 ? 0.5 : 1));
      }
      return zeros;
    }
    // the first zero lies beyond the order, and neighbours are more than 3 apart
    double step = 0.5;
    double x = Math.max(l + dimension / 2.0 - 1, 0.5);
    double before = lambda(dimension, l, x);
    for (int i = 0; i < count; ) {
      double after = lambda(dimension, l, x + step);
      if (before * after <= 0) {
        zeros[i++] = root(dimension, l, x, x + step);
        after = lambda(dimension, l, x + step);
      }
      x += step;
      before = after;
    }
    return zeros;
  }

  private static double root(int dimension, int l, double low, double high) {
    double a = low;
    double b = high;
    boolean positive = lambda(dimension, l, a) > 0;
    while (Math.nextUp(a) < b) {
      double middle = 0.5 * (a + b);
      if (middle <= a || middle >= b) {
        break;
      }
      if (lambda(dimension, l, middle) > 0 == positive) {
        a = middle;
      } else {
        b = middle;
      }
    }
    return 0.5 * (a + b);
  }

  @Override
  public String toString() {
    return rings()
        + " Bessel functions on the ball of radius "
        + cutoff
        + " in ℝ^"
        + dimension
        + (envelope == 0 ? "" : " with an envelope of order " + envelope)
        + ", "
        + bandLimit.describe();
  }
}
