package org.intertwiner.harmonic.haar;

import java.util.Arrays;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.lie.rotation.UnitQuaternion;

/**
 * Quadratures of any degree on the circle, on spheres Sⁿ and on SU(2), as products of Gauss rules.
 *
 * <p><em>Accuracy:</em> points and weights within some rounding errors. <em>Source:</em> A. H.
 * Stroud, Approximate Calculation of Multiple Integrals (1971), 2.6 and 2.7.
 *
 * <p>Example: {@code SphereRules.sphere(3, 5).count()} is 54.
 */
public final class SphereRules {
  private SphereRules() {}

  /**
   * Equal steps on the circle.
   *
   * @param degree d ≥ 0
   * @return the d + 1 angles 2πi/(d + 1) with equal weights
   * @throws InvalidInput for a negative degree
   * @throws LimitExceeded for more than {@link Quadrature#MAX_POINTS} points
   */
  public static Quadrature<Double> circle(int degree) {
    requireDegree(degree);
    Quadrature.requireCount("the circle", degree + 1.0);
    int count = degree + 1;
    double[] weights = new double[count];
    Arrays.fill(weights, 1.0 / count);
    return Quadrature.of(
        "circle of " + count + " points",
        i -> 2 * Math.PI * i / count,
        weights,
        degree,
        HarmonicFamily.circle());
  }

  /**
   * Gauss rules of the coordinates of Sⁿ ⊂ ℝⁿ⁺¹, last one first, times equal steps on a circle.
   *
   * @param n the dimension of the sphere, at least 1
   * @param degree d ≥ 0
   * @return a positive rule of (d + 1)(⌊d/2⌋ + 1)ⁿ⁻¹ points, exact up to degree d
   * @throws InvalidInput for n &lt; 1 or a negative degree
   * @throws LimitExceeded for more than {@link Quadrature#MAX_POINTS} points
   */
  public static Quadrature<double[]> sphere(int n, int degree) {
    HarmonicFamily<double[]> family = HarmonicFamily.sphere(n);
    requireDegree(degree);
    int steps = degree / 2 + 1;
    String name = "product rule of degree " + degree + " on S" + n;
    Quadrature.requireCount(name, (degree + 1.0) * Math.pow(steps, n - 1.0));
    int around = degree + 1;
    GaussRule[] rules = new GaussRule[n + 1];
    int count = around;
    for (int k = 2; k <= n; k++) {
      rules[k] = GaussRule.of(k, steps);
      count *= steps;
    }
    double[] weights = new double[count];
    for (int i = 0; i < count; i++) {
      double weight = 1.0 / around;
      int rest = i / around;
      for (int k = 2; k <= n; k++) {
        weight *= rules[k].weight(rest % steps);
        rest /= steps;
      }
      weights[i] = weight;
    }
    return Quadrature.of(name, i -> point(i, n, around, steps, rules), weights, degree, family);
  }

  private static double[] point(int i, int n, int around, int steps, GaussRule... rules) {
    double[] x = new double[n + 1];
    double angle = 2 * Math.PI * (i % around) / around;
    x[0] = Math.cos(angle);
    x[1] = Math.sin(angle);
    int rest = i / around;
    for (int k = 2; k <= n; k++) {
      double z = rules[k].node(rest % steps);
      rest /= steps;
      double radius = Math.sqrt((1 - z) * (1 + z));
      for (int v = 0; v < k; v++) {
        x[v] *= radius;
      }
      x[k] = z;
    }
    return x;
  }

  /**
   * A rule of SU(2), by steps of the outer angles and a Gauss rule of the inner one: the circles
   * |a| = const and |b| = const of (a, b) ∈ S³ ⊂ ℂ².
   *
   * @param twiceSpin d ≥ 0, twice the largest spin whose matrix elements are integrated exactly
   * @return a positive rule of (⌊d/4⌋ + 1)(d + 1)² quaternions, whose degree counts 2j
   * @throws InvalidInput for a negative degree
   * @throws LimitExceeded for more than {@link Quadrature#MAX_POINTS} points
   */
  public static Quadrature<UnitQuaternion> unitQuaternions(int twiceSpin) {
    requireDegree(twiceSpin);
    int inner = twiceSpin / 2 / 2 + 1;
    int outer = twiceSpin + 1;
    String name = "product rule of SU(2) to spin " + twiceSpin + "/2";
    Quadrature.requireCount(name, (double) inner * outer * outer);
    // |a|² is uniform on (0, 1), so z = 2|a|² − 1 has the weight of a coordinate of S²
    GaussRule rule = GaussRule.of(2, inner);
    double[] weights = new double[inner * outer * outer];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = rule.weight(i / (outer * outer)) / ((double) outer * outer);
    }
    return Quadrature.of(
        name,
        i -> quaternion(i, outer, rule),
        weights,
        twiceSpin,
        HarmonicFamily.unitQuaternions());
  }

  private static UnitQuaternion quaternion(int i, int outer, GaussRule rule) {
    double z = rule.node(i / (outer * outer));
    double a = Math.sqrt((1 + z) / 2);
    double b = Math.sqrt((1 - z) / 2);
    double first = 2 * Math.PI * (i / outer % outer) / outer;
    double second = 2 * Math.PI * (i % outer) / outer;
    return UnitQuaternion.from(
        a * Math.cos(first), b * Math.sin(second), b * Math.cos(second), a * Math.sin(first));
  }

  private static void requireDegree(int degree) {
    if (degree < 0) {
      throw new InvalidInput("degree of a quadrature", "" + degree, "a degree ≥ 0", "");
    }
  }
}
