package org.intertwiner.harmonic.haar.sphere;

import org.intertwiner.algebra.Interruption;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;

/**
 * Quadrature in the cosine of the colatitude: ½ ∫ f(z) dz ≈ Σ w f(cos θ).
 *
 * <p><em>Shape:</em> rings by ascending colatitude, from the north. <em>Accuracy:</em> cosines,
 * sines and weights within some rounding errors. <em>Complexity:</em> O(count²). <em>Source:</em>
 * L. Fejér, Math. Z. 37 (1933); C. W. Clenshaw and A. R. Curtis, Numer. Math. 2 (1960); J. R.
 * Driscoll and D. M. Healy, Adv. Appl. Math. 15 (1994).
 *
 * <p>Example: {@code LatitudeRule.driscollHealy(8).exactDegree()} is 15.
 */
public final class LatitudeRule {
  /** The largest number of rings. */
  public static final int MAX_RINGS = 1 << 16;

  private static final int MAX_STEPS = 20;

  private final String name;
  private final double[] angles;
  private final double[] cosines;
  private final double[] sines;
  private final double[] weights;
  private final int exactDegree;

  private LatitudeRule(
      String name,
      double[] angles,
      double[] cosines,
      double[] sines,
      double[] weights,
      int exactDegree) {
    this.name = name;
    this.angles = angles;
    this.cosines = cosines;
    this.sines = sines;
    this.weights = weights;
    this.exactDegree = exactDegree;
  }

  /**
   * Gauss–Legendre quadrature.
   *
   * @param rings n ≥ 1
   * @return n rings between the poles, exact up to degree 2n − 1
   * @throws InvalidInput for a number below one
   * @throws LimitExceeded for more than {@link #MAX_RINGS} rings
   */
  public static LatitudeRule gaussLegendre(int rings) {
    requireCount("rings of Gauss and Legendre", rings, 1);
    double[] ratios = new double[rings];
    for (int k = 0; k < rings; k++) {
      ratios[k] = k / (k + 1.0);
    }
    double[] angles = new double[rings];
    double[] cosines = new double[rings];
    double[] sines = new double[rings];
    double[] weights = new double[rings];
    double[] slope = new double[1];
    for (int i = 0; i < (rings + 1) / 2; i++) {
      Interruption.check();
      double theta = 2 * i + 1 == rings ? Math.PI / 2 : zero(i, ratios, slope);
      legendre(theta, ratios, slope);
      int mirrored = rings - 1 - i;
      angles[mirrored] = Math.PI - theta;
      angles[i] = theta;
      sines[i] = Math.sin(theta);
      sines[mirrored] = sines[i];
      cosines[i] = 2 * i + 1 == rings ? 0 : Math.cos(theta);
      cosines[mirrored] = 0 - cosines[i];
      weights[i] = 1 / (slope[0] * slope[0]);
      weights[mirrored] = weights[i];
    }
    return new LatitudeRule(
        "Gauss–Legendre, " + rings + " rings", angles, cosines, sines, weights, 2 * rings - 1);
  }

  /** The i-th zero of P(cos θ) from the north: Newton steps from Tricomi's asymptotic one. */
  private static double zero(int i, double[] ratios, double[] slope) {
    int n = ratios.length;
    double theta = Math.PI * (4.0 * i + 3) / (4.0 * n + 2);
    theta += 1 / (8.0 * n * n * Math.tan(theta));
    for (int s = 0; s < MAX_STEPS; s++) {
      double change = legendre(theta, ratios, slope) / slope[0];
      theta -= change;
      // the next step would be the square of this one
      if (Math.abs(change) < 1e-9 * theta) {
        return theta;
      }
    }
    return theta;
  }

  /**
   * P_n(cos θ), with its derivative in θ in an array. The differences of neighbours are carried
   * along, with 1 − cos θ as 2 sin²(θ/2), so that nothing cancels near the pole.
   */
  private static double legendre(double theta, double[] ratios, double[] slope) {
    int n = ratios.length;
    double half = Math.sin(theta / 2);
    double u = 2 * half * half;
    double value = 1;
    double difference = 0;
    for (int k = 0; k < n; k++) {
      difference = ratios[k] * difference - (1 + ratios[k]) * u * value;
      value += difference;
    }
    slope[0] = n * (difference - u * value) / Math.sin(theta);
    return value;
  }

  /**
   * Fejér's first rule, rings at (i + ½)π/n.
   *
   * @param rings n ≥ 1
   * @return n rings without the poles, positive, exact up to degree n − 1, or n for odd n
   * @throws InvalidInput for a number below one
   * @throws LimitExceeded for more than {@link #MAX_RINGS} rings
   */
  public static LatitudeRule fejer(int rings) {
    requireCount("rings of Fejér", rings, 1);
    double[] weights = new double[rings];
    double[] cosines = turns(2 * rings);
    for (int i = 0; i < rings; i++) {
      Interruption.check();
      double sum = 0;
      for (int k = rings / 2; k >= 1; k--) {
        sum += cosines[(int) (k * (2L * i + 1) % (2L * rings))] / (4.0 * k * k - 1);
      }
      weights[i] = (1 - 2 * sum) / rings;
    }
    return steps("Fejér, " + rings + " rings", 2 * rings, 1, weights, (rings - 1) | 1);
  }

  /**
   * The rule of Clenshaw and Curtis, rings at iπ/(n − 1) with both poles.
   *
   * @param rings n ≥ 2
   * @return n rings, positive, exact up to degree n − 1, or n for odd n
   * @throws InvalidInput for a number below two
   * @throws LimitExceeded for more than {@link #MAX_RINGS} rings
   */
  public static LatitudeRule clenshawCurtis(int rings) {
    requireCount("rings of Clenshaw and Curtis", rings, 2);
    int n = rings - 1;
    double[] weights = new double[rings];
    double[] cosines = turns(n);
    for (int i = 0; i <= n; i++) {
      Interruption.check();
      double sum = 0;
      for (int k = n / 2; k >= 1; k--) {
        double factor = 2 * k == n ? 1 : 2;
        sum += factor * cosines[(int) ((long) k * i % n)] / (4.0 * k * k - 1);
      }
      weights[i] = (i == 0 || i == n ? 0.5 : 1) * (1 - sum) / n;
    }
    return steps("Clenshaw–Curtis, " + rings + " rings", 2 * n, 0, weights, n | 1);
  }

  /**
   * The rings of Driscoll and Healy at iπ/(2L), for transforms of functions of degrees below L.
   *
   * @param bandLimit L ≥ 1
   * @return 2L rings, the first of them the north pole with weight 0; exact up to degree 2L − 1
   * @throws InvalidInput for a band limit below one
   * @throws LimitExceeded for more than {@link #MAX_RINGS} rings
   */
  public static LatitudeRule driscollHealy(int bandLimit) {
    requireCount("band limit of Driscoll and Healy", bandLimit, 1);
    int rings = 2 * bandLimit;
    requireCount("rings of Driscoll and Healy", rings, 1);
    double[] weights = new double[rings];
    for (int i = 1; i < rings; i++) {
      Interruption.check();
      double sum = 0;
      for (int k = bandLimit - 1; k >= 0; k--) {
        sum += sine((2L * k + 1) * i, 2 * rings) / (2 * k + 1);
      }
      weights[i] = 2 * sine(i, 2 * rings) * sum / rings;
    }
    return steps("Driscoll–Healy, band limit " + bandLimit, 2 * rings, 0, weights, rings - 1);
  }

  /** Rings at (2i + shift)π/steps. */
  private static LatitudeRule steps(
      String name, int steps, int shift, double[] weights, int exactDegree) {
    double[] angles = new double[weights.length];
    double[] cosines = new double[weights.length];
    double[] sines = new double[weights.length];
    for (int i = 0; i < weights.length; i++) {
      angles[i] = Math.PI * (2L * i + shift) / steps;
      sines[i] = sine(2L * i + shift, 2 * steps);
      cosines[i] = cosine(2L * i + shift, 2 * steps);
    }
    return new LatitudeRule(name, angles, cosines, sines, weights, exactDegree);
  }

  /** The cosines of the multiples of a whole turn divided by n. */
  private static double[] turns(int n) {
    double[] cosines = new double[n];
    for (int i = 0; i < n; i++) {
      cosines[i] = cosine(i, n);
    }
    return cosines;
  }

  private static double cosine(long i, int turn) {
    // a whole turn has `turn` steps; exact zeros and ones on the axes
    long k = 8 * Math.floorMod(i, (long) turn);
    long folded = k > 4L * turn ? 8L * turn - k : k;
    if (folded <= turn) {
      return Math.cos(Math.PI * folded / (4.0 * turn));
    }
    return folded <= 3L * turn
        ? Math.sin(Math.PI * (2.0 * turn - folded) / (4.0 * turn))
        : -Math.cos(Math.PI * (4.0 * turn - folded) / (4.0 * turn));
  }

  private static double sine(long i, int turn) {
    // sin(x) = cos(x − a quarter turn), in steps of a quarter of a step
    return cosine(4 * i - turn, 4 * turn);
  }

  private static void requireCount(String what, int given, int least) {
    if (given < least) {
      throw new InvalidInput(what, "" + given, "a number ≥ " + least, "");
    }
    if (given > MAX_RINGS) {
      throw new LimitExceeded(what, "" + given, "at most " + MAX_RINGS, "");
    }
  }

  /** {@return the number of rings} */
  public int count() {
    return weights.length;
  }

  /** {@return a fresh array of cos θ} */
  public double[] cosines() {
    return cosines.clone();
  }

  /** {@return a fresh array of sin θ ≥ 0} */
  public double[] sines() {
    return sines.clone();
  }

  /** {@return a fresh array of weights with sum 1} */
  public double[] weights() {
    return weights.clone();
  }

  /** {@return a fresh array of the colatitudes θ in [0, π], ascending} */
  public double[] colatitudes() {
    return angles.clone();
  }

  /** {@return the degree of the polynomials in cos θ that are integrated exactly} */
  public int exactDegree() {
    return exactDegree;
  }

  @Override
  public String toString() {
    return name;
  }
}
