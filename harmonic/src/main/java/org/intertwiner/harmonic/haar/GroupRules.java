package org.intertwiner.harmonic.haar;

import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.Interruption;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.CompactGroup;
import org.intertwiner.algebra.group.FiniteGroup;

/**
 * Haar measure of groups: the mean over a finite group, which is exact for every function, and
 * estimates by uniform samples of any compact group.
 *
 * <p>Example: {@code GroupRules.finite(group).integrate(g -> chi(g))} is 0 for a character without
 * trivial part.
 */
public final class GroupRules {
  private GroupRules() {}

  /**
   * The mean over all elements.
   *
   * @param <G> the elements
   * @param group a finite group
   * @return every element with weight 1/|G|; its functions are sines and cosines of the number of
   *     an element, which span all functions
   * @throws org.intertwiner.algebra.LimitExceeded for more than {@link Quadrature#MAX_POINTS}
   *     elements
   */
  public static <G> Quadrature<G> finite(FiniteGroup<G> group) {
    Quadrature.requireCount(group.name(), (double) group.order());
    int n = Math.toIntExact(group.order());
    double[] weights = new double[n];
    Arrays.fill(weights, 1.0 / n);
    HarmonicFamily<G> family =
        new HarmonicFamily<>(
            "functions on " + group.name(),
            n / 2,
            k -> k == 0 ? 1 : 2 * k < n ? 2 : 2 * k == n ? 1 : 0,
            (g, maxDegree) -> waves(group.indexOf(g), n, maxDegree));
    IntFunction<G> points = group::element;
    return Quadrature.of(
        "mean over " + group.name(), points, weights, Quadrature.EVERY_DEGREE, family);
  }

  private static double[][] waves(int index, int n, int maxDegree) {
    double[][] rows = new double[maxDegree + 1][0];
    for (int k = 0; k <= maxDegree && 2 * k <= n; k++) {
      double angle = 2 * Math.PI * ((long) k * index % n) / n;
      if (k == 0) {
        rows[k] = new double[] {1};
      } else if (2 * k == n) {
        rows[k] = new double[] {index % 2 == 0 ? 1 : -1};
      } else {
        rows[k] = new double[] {Math.sqrt(2) * Math.cos(angle), Math.sqrt(2) * Math.sin(angle)};
      }
    }
    return rows;
  }

  /**
   * A mean of samples.
   *
   * @param mean the mean
   * @param standardError the standard deviation of the mean, by the spread of the samples
   * @param samples their number
   */
  public record Estimate(double mean, double standardError, int samples) {}

  /**
   * The integral of a function by uniform samples.
   *
   * <p><em>Accuracy:</em> the error is about the standard error, which falls with the square root
   * of the number of samples; no bound is proved.
   *
   * @param <G> the elements
   * @param group a compact group with a Haar sampler
   * @param f the function
   * @param samples how many samples, at least 2
   * @param random the source of randomness
   * @return the mean with its standard error
   * @throws InvalidInput for fewer samples, or when a value is not finite, with the element
   */
  public static <G> Estimate sampled(
      CompactGroup<G> group, ToDoubleFunction<? super G> f, int samples, RandomGenerator random) {
    if (samples < 2) {
      throw new InvalidInput("number of samples", "" + samples, "a number ≥ 2", "");
    }
    double mean = 0;
    double squares = 0;
    for (int i = 1; i <= samples; i++) {
      if ((i & 1023) == 0) {
        Interruption.check();
      }
      G g = group.random(random);
      double value = f.applyAsDouble(g);
      if (!Double.isFinite(value)) {
        throw new InvalidInput(
            "integrand at sample " + i, value + " at " + g, "a finite number", "");
      }
      double change = value - mean;
      mean += change / i;
      squares += change * (value - mean);
    }
    double variance = squares / (samples - 1.0);
    return new Estimate(mean, Math.sqrt(variance / samples), samples);
  }
}
