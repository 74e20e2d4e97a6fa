package org.intertwiner.harmonic.fourier.sphere;

import java.util.Arrays;
import org.intertwiner.algebra.Interruption;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.reptheory.clebschgordan.CouplingVector;
import org.intertwiner.reptheory.clebschgordan.CouplingVectors;

/**
 * The bispectrum of a function on S²: third-order invariants of rotations, which tell functions
 * apart that have the same power spectrum.
 *
 * <p><i>Formula:</i> b(l₁, l₂, l) = Σ ⟨l₁ m₁ l₂ m₂ | l m⟩ f_{l₁m₁} f_{l₂m₂} f̄_lm, for l₁ ≤ l₂ and
 * l₂ − l₁ ≤ l ≤ l₁ + l₂, all below L; b(l₂, l₁, l) = (−1)^(l₁+l₂−l) b(l₁, l₂, l). For a real
 * function b is real where l₁ + l₂ + l is even and imaginary where it is odd; then it changes sign
 * under the reflection x → −x. <i>Accuracy:</i> some rounding errors relative to |f|³.
 * <i>Complexity:</i> L⁵. <i>Source:</i> Kakarala and Mao (2010); the coefficients are those of
 * {@link CouplingVectors}.
 *
 * <p>Example: {@code SphereBispectrum.of(coefficients, 8).re(1, 2, 3)}.
 */
public final class SphereBispectrum {
  /** The largest band limit: two million numbers, some seconds. */
  public static final int MAX_BAND_LIMIT = 96;

  private final int bandLimit;
  private final double[][] values;

  private SphereBispectrum(int bandLimit, double[][] values) {
    this.bandLimit = bandLimit;
    this.values = values;
  }

  /**
   * Computes all of it.
   *
   * @param f L² real or 2L² complex coefficients
   * @param bandLimit L, 1 … {@link #MAX_BAND_LIMIT}
   * @return the bispectrum
   * @throws InvalidInput for another length, a number that is not finite, or a band limit below 1
   * @throws LimitExceeded above the largest band limit
   */
  public static SphereBispectrum of(double[] f, int bandLimit) {
    boolean real = SphereConvolution.parts(f, bandLimit) == 1;
    if (bandLimit > MAX_BAND_LIMIT) {
      throw new LimitExceeded(
          "band limit of a bispectrum",
          "" + bandLimit,
          "at most " + MAX_BAND_LIMIT,
          "the cost grows like its fifth power");
    }
    double[] complex = real ? HarmonicCoefficients.toComplex(f, bandLimit) : f;
    double[][] values = new double[bandLimit * (bandLimit + 1) / 2][];
    for (int l2 = 0; l2 < bandLimit; l2++) {
      for (int l1 = 0; l1 <= l2; l1++) {
        Interruption.check();
        values[pair(l1, l2)] = pairOf(complex, bandLimit, l1, l2);
      }
    }
    return new SphereBispectrum(bandLimit, values);
  }

  private static int pair(int l1, int l2) {
    return l2 * (l2 + 1) / 2 + l1;
  }

  /** b(l₁, l₂, l) for l = l₂ − l₁ … min(l₁ + l₂, L − 1), re and im. */
  private static double[] pairOf(double[] f, int bandLimit, int l1, int l2) {
    int lowest = l2 - l1;
    int highest = Math.min(l1 + l2, bandLimit - 1);
    double[] sums = new double[2 * (highest - lowest + 1)];
    for (int m1 = -l1; m1 <= l1; m1++) {
      for (int m2 = -l2; m2 <= l2; m2++) {
        int p = 2 * HarmonicCoefficients.index(l1, m1);
        int q = 2 * HarmonicCoefficients.index(l2, m2);
        double re = f[p] * f[q] - f[p + 1] * f[q + 1];
        double im = f[p] * f[q + 1] + f[p + 1] * f[q];
        if (re == 0 && im == 0) {
          continue;
        }
        CouplingVector symbols = CouplingVectors.threeJOverJ3(2 * l1, 2 * l2, 2 * m1, 2 * m2);
        double[] threeJ = symbols.values();
        int m = m1 + m2;
        int first = symbols.first().doubled() / 2;
        double sign = (l1 - l2 + m) % 2 == 0 ? 1 : -1;
        for (int l = Math.max(first, lowest); l <= highest; l++) {
          int r = 2 * HarmonicCoefficients.index(l, m);
          double coupling = sign * Math.sqrt(2 * l + 1) * threeJ[l - first];
          sums[2 * (l - lowest)] += coupling * (re * f[r] + im * f[r + 1]);
          sums[2 * (l - lowest) + 1] += coupling * (im * f[r] - re * f[r + 1]);
        }
      }
    }
    return sums;
  }

  /** {@return the band limit L} */
  public int bandLimit() {
    return bandLimit;
  }

  /**
   * The real part of an entry.
   *
   * @param l1 l₁ ≤ l₂
   * @param l2 l₂ &lt; L
   * @param l l₂ − l₁ … l₁ + l₂, below L
   * @return Re b(l₁, l₂, l)
   * @throws InvalidInput for degrees outside these ranges
   */
  public double re(int l1, int l2, int l) {
    return at(l1, l2, l, 0);
  }

  /**
   * The imaginary part of an entry.
   *
   * @param l1 l₁ ≤ l₂
   * @param l2 l₂ &lt; L
   * @param l l₂ − l₁ … l₁ + l₂, below L
   * @return Im b(l₁, l₂, l)
   * @throws InvalidInput for degrees outside these ranges
   */
  public double im(int l1, int l2, int l) {
    return at(l1, l2, l, 1);
  }

  private double at(int l1, int l2, int l, int part) {
    boolean ordered = l1 >= 0 && l1 <= l2 && l2 < bandLimit;
    if (!ordered || l < l2 - l1 || l > l1 + l2 || l >= bandLimit) {
      throw new InvalidInput(
          "degrees of a bispectrum",
          "(" + l1 + ", " + l2 + ", " + l + ")",
          "0 ≤ l1 ≤ l2, l2 − l1 ≤ l ≤ l1 + l2, all below " + bandLimit,
          "b(l2, l1, l) = (−1)^(l1+l2−l) b(l1, l2, l)");
    }
    return values[pair(l1, l2)][2 * (l - l2 + l1) + part];
  }

  /**
   * All entries side by side, a vector of invariants.
   *
   * @return re, im for l₂ from 0, within it l₁ from 0, within it l from l₂ − l₁ upwards
   */
  public double[] toArray() {
    return Arrays.stream(values).flatMapToDouble(Arrays::stream).toArray();
  }

  @Override
  public String toString() {
    return "bispectrum of band limit " + bandLimit;
  }
}
