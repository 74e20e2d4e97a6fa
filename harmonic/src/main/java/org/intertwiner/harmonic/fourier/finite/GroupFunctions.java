package org.intertwiner.harmonic.fourier.finite;

import org.intertwiner.algebra.Interruption;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.FiniteGroup;

/**
 * Real functions on a finite group by their values: what the theorems on spectra are checked with.
 *
 * <p><em>Shape:</em> |G| values in the order of the group's elements. <em>Accuracy:</em> sums of
 * |G| products. <em>Complexity:</em> O(|G|²); spectra are faster from a few hundred elements on.
 *
 * <p>Example: {@code GroupFunctions.convolve(group, f, k)}.
 */
public final class GroupFunctions {
  /** The largest order for which triple correlations, |G|² numbers, are made. */
  public static final int MAX_TRIPLE = 4096;

  private GroupFunctions() {}

  /**
   * Convolution by its definition: (f ∗ k)(x) = (1/|G|) Σ_y f(y) k(y⁻¹x).
   *
   * @param group a finite group
   * @param f values of f
   * @param k values of k
   * @return values of f ∗ k
   * @throws InvalidInput if a length is wrong or a value is not finite (which)
   */
  public static double[] convolve(FiniteGroup<?> group, double[] f, double[] k) {
    require(group, f);
    require(group, k);
    double[] result = new double[f.length];
    for (int y = 0; y < f.length; y++) {
      if ((y & 0xFF) == 0) {
        Interruption.check();
      }
      int[] products = group.leftMultiples(y);
      double weight = f[y] / f.length;
      for (int z = 0; z < f.length; z++) {
        result[products[z]] += weight * k[z];
      }
    }
    return result;
  }

  /**
   * Correlation by its definition: (k ⋆ f)(x) = (1/|G|) Σ_y k(x⁻¹y) f(y).
   *
   * @param group a finite group
   * @param f values of f
   * @param k values of k
   * @return values of k ⋆ f
   * @throws InvalidInput if a length is wrong or a value is not finite (which)
   */
  public static double[] correlate(FiniteGroup<?> group, double[] f, double[] k) {
    require(group, f);
    require(group, k);
    double[] result = new double[f.length];
    for (int x = 0; x < f.length; x++) {
      if ((x & 0xFF) == 0) {
        Interruption.check();
      }
      int[] products = group.leftMultiples(x);
      double sum = 0;
      for (int z = 0; z < f.length; z++) {
        sum += k[z] * f[products[z]];
      }
      result[x] = sum / f.length;
    }
    return result;
  }

  /**
   * The function x ↦ f(a⁻¹x).
   *
   * @param group a finite group
   * @param f values of f
   * @param a the number of an element
   * @return values of the translated function
   * @throws InvalidInput if the length is wrong, a value is not finite (which) or there is no such
   *     element
   */
  public static double[] translatedLeft(FiniteGroup<?> group, double[] f, int a) {
    require(group, f);
    int[] products = group.leftMultiples(a);
    double[] result = new double[f.length];
    for (int x = 0; x < f.length; x++) {
      result[products[x]] = f[x];
    }
    return result;
  }

  /**
   * The function x ↦ f(xa).
   *
   * @param group a finite group
   * @param f values of f
   * @param a the number of an element
   * @return values of the translated function
   * @throws InvalidInput if the length is wrong, a value is not finite (which) or there is no such
   *     element
   */
  public static double[] translatedRight(FiniteGroup<?> group, double[] f, int a) {
    require(group, f);
    group.element(a);
    double[] result = new double[f.length];
    for (int x = 0; x < f.length; x++) {
      result[x] = f[group.multiply(x, a)];
    }
    return result;
  }

  /**
   * The triple correlation (s, t) ↦ (1/|G|) Σ_x f(x) f(xs) f(xt), unchanged by translations from
   * the left.
   *
   * @param group a finite group
   * @param f values of f
   * @return |G|² numbers, s the slow index
   * @throws InvalidInput if the length is wrong or a value is not finite (which)
   * @throws LimitExceeded if the order is above {@link #MAX_TRIPLE}
   */
  public static double[] tripleCorrelation(FiniteGroup<?> group, double... f) {
    require(group, f);
    int n = f.length;
    requireTriple(group);
    double[] result = new double[n * n];
    double[] moved = new double[n];
    for (int x = 0; x < n; x++) {
      Interruption.check();
      int[] products = group.leftMultiples(x);
      for (int s = 0; s < n; s++) {
        moved[s] = f[products[s]];
      }
      for (int s = 0; s < n; s++) {
        Axpy.add(moved, 0, result, s * n, n, f[x] * moved[s] / n);
      }
    }
    return result;
  }

  static void requireTriple(FiniteGroup<?> group) {
    if (group.order() > MAX_TRIPLE) {
      throw new LimitExceeded(
          "triple correlation on " + group.name(),
          "order " + group.order(),
          "at most " + MAX_TRIPLE,
          "it has |G|² numbers; power spectra serve larger groups");
    }
  }

  private static void require(FiniteGroup<?> group, double... values) {
    if (values.length != group.order()) {
      throw new InvalidInput(
          "real function on " + group.name(),
          values.length + " numbers",
          group.order() + " numbers",
          "one value for each element");
    }
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i])) {
        throw new InvalidInput(
            "real function on " + group.name(), values[i] + " at index " + i, "finite numbers", "");
      }
    }
  }
}
