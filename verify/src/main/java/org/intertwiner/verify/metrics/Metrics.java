package org.intertwiner.verify.metrics;

import java.util.Arrays;
import org.intertwiner.algebra.InvalidInput;

/**
 * How invariant two answers of a classifier are: the formulas for one input x and one group element
 * g, on the logits a = f(x), b = f(g·x) and their saliencies.
 *
 * <p><b>Source</b>: A. Moskalev, A. Sepliarskaia, E. J. Bekkers, A. Smeulders, On genuine
 * invariance learning without weight-tying, ICML workshop TAG-ML 2023, for the kinds of invariance;
 * the normalisations are those stated here.
 *
 * <p>Example: {@code Metrics.predictive(new double[] {2, 1}, new double[] {2, 1})} is 1.
 */
public final class Metrics {
  private Metrics() {}

  /**
   * Logit invariance error, LI = ½ ‖b − a‖². It falls with the square of the scale of f, so that a
   * network becomes more invariant by it when it only shrinks.
   *
   * @param a logits f(x)
   * @param b logits f(g·x)
   * @return a number ≥ 0; 0 for equal logits
   * @throws InvalidInput if the lengths differ
   */
  public static double logit(double[] a, double[] b) {
    return squaredDistance(a, b) / 2;
  }

  /**
   * Relative logit invariance error, RLI = ‖b − a‖² / (‖b − f̄‖² + ‖a − f̄‖²), with f̄ the mean
   * over the data. It does not change when f is scaled or shifted; for answers that have nothing to
   * do with each other its mean is about 1.
   *
   * @param a logits f(x)
   * @param b logits f(g·x)
   * @param mean f̄
   * @return a number from 0 to 2; 0 for equal logits
   * @throws InvalidInput if the lengths differ
   */
  public static double relative(double[] a, double[] b, double[] mean) {
    double distance = squaredDistance(a, b);
    return distance == 0 ? 0 : distance / (squaredDistance(b, mean) + squaredDistance(a, mean));
  }

  /**
   * Predictive-distribution invariance, PDI = 1 − JS(p, q) / ln 2 with p = softmax a, q = softmax b
   * and JS the divergence of Jensen and Shannon. A single logit is read as that of two classes.
   *
   * <p><b>Accuracy</b>: absolute 1e-15; where p and q nearly agree, 1 − PDI keeps its leading
   * digits.
   *
   * @param a logits f(x)
   * @param b logits f(g·x)
   * @return a number from 0 (disjoint) to 1 (the same)
   * @throws InvalidInput if the lengths differ
   */
  public static double predictive(double[] a, double[] b) {
    requireSameLength(a, b);
    double[] p = probabilities(a);
    double[] q = probabilities(b);
    double twice = 0;
    for (int i = 0; i < p.length; i++) {
      twice += excess(p[i], q[i]) + excess(q[i], p[i]);
    }
    return Math.max(0, Math.min(1, 1 - twice / 2 / Math.log(2)));
  }

  /** p log(2p / (p + q)). */
  private static double excess(double p, double q) {
    return p == 0 ? 0 : p * Math.log1p((p - q) / (p + q));
  }

  /**
   * The softmax of logits; of a single logit, the two probabilities of its logistic function.
   *
   * @param logits at least one number
   * @return probabilities
   */
  public static double[] probabilities(double... logits) {
    double[] all = logits.length == 1 ? new double[] {logits[0], 0} : logits;
    double max = Arrays.stream(all).max().orElse(0);
    double[] p = Arrays.stream(all).map(l -> Math.exp(l - max)).toArray();
    double sum = Arrays.stream(p).sum();
    return Arrays.stream(p).map(e -> e / sum).toArray();
  }

  /**
   * Saliency invariance similarity, SIS = cos(s, t) with s = ∇f_c(x) and t = g⁻¹ · ∇f_c(g·x) of one
   * class c. If f(g·x) = f(x) for all x, then s = t for every g that acts orthogonally: a network
   * that is invariant only on the data it saw agrees in its values there, but not in its gradients.
   *
   * @param s the saliency at x
   * @param t the saliency at g·x, moved back
   * @return a number from −1 to 1; not a number where s or t is zero
   * @throws InvalidInput if the lengths differ
   */
  public static double similarity(double[] s, double[] t) {
    requireSameLength(s, t);
    double largestS = largest(s);
    double largestT = largest(t);
    double product = 0;
    double normS = 0;
    double normT = 0;
    for (int i = 0; i < s.length; i++) {
      double x = s[i] / largestS; // so that squares neither overflow nor vanish
      double y = t[i] / largestT;
      product += x * y;
      normS += x * x;
      normT += y * y;
    }
    return Math.max(-1, Math.min(1, product / Math.sqrt(normS) / Math.sqrt(normT)));
  }

  private static double largest(double[] v) {
    return Arrays.stream(v).map(Math::abs).max().orElse(0);
  }

  /** ‖b − a‖². */
  static double squaredDistance(double[] a, double[] b) {
    requireSameLength(a, b);
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (b[i] - a[i]) * (b[i] - a[i]);
    }
    return sum;
  }

  private static void requireSameLength(double[] a, double[] b) {
    if (a.length != b.length || a.length == 0) {
      throw new InvalidInput(
          "numbers to compare", a.length + " and " + b.length, "two lists of one length ≥ 1", "");
    }
  }
}
