package org.intertwiner.harmonic.fourier.sphere.field;

import java.nio.file.Path;
import java.util.BitSet;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;

/**
 * A spherical harmonic model read from a file of lines {@code l m C S} in the normalisation of
 * geodesy.
 *
 * <p><i>Formula:</i> f = Σ P̄_lm (C_lm cos mφ + S_lm sin mφ) with harmonics of mean square 1 over
 * the sphere and no Condon–Shortley phase, so the coefficients over orthonormal real harmonics are
 * √(4π) C at order m and √(4π) S at order −m. <i>Units:</i> those of the file. <i>Accuracy:</i> one
 * rounding. <i>Complexity:</i> linear in the file.
 *
 * <p><i>Source:</i> Hofmann-Wellenhof and Moritz, Physical Geodesy (2005), 1.10.
 *
 * <p>Example: {@code CoefficientFile.read(path, FieldLimits.DEFAULT).bandLimit()}.
 */
public final class CoefficientFile {
  private static final double NORM = Math.sqrt(4 * Math.PI);
  private static final String MEANING = "l m C S: two whole numbers 0 ≤ m ≤ l and two decimal ones";

  private final int maxDegree;
  private final double[] coefficients;

  private CoefficientFile(int maxDegree, double[] coefficients) {
    this.maxDegree = maxDegree;
    this.coefficients = coefficients;
  }

  /**
   * Reads a file whole. Lines may come in any order; empty ones and those that begin with # are
   * passed over. Every degree from the lowest in the file to the highest must have all its orders,
   * degrees below the lowest are zero.
   *
   * @param file where it is
   * @param limits its largest size and degree
   * @return the model
   * @throws InvalidInput for a file that cannot be read, a line that is not of the form (which), a
   *     coefficient given twice, or a degree with an order missing
   * @throws LimitExceeded for a file or a degree above the limits
   */
  public static CoefficientFile read(Path file, FieldLimits limits) {
    Reading reading = new Reading(limits);
    Lines.each(file, limits, reading::take);
    return reading.finish(file);
  }

  private static final class Reading {
    private final FieldLimits limits;
    private final BitSet seen = new BitSet();
    private double[] values = new double[256];
    private int largest = -1;

    Reading(FieldLimits limits) {
      this.limits = limits;
    }

    void take(String where, String[] words) {
      if (words.length != 4) {
        throw Lines.wrong(where, words, MEANING);
      }
      int l = Lines.whole(where, words, 0, MEANING);
      int m = Lines.whole(where, words, 1, MEANING);
      double c = Lines.number(where, words, 2, MEANING);
      double s = Lines.number(where, words, 3, MEANING);
      if (m > l) {
        throw Lines.wrong(where, words, MEANING);
      }
      if (m == 0 && s != 0) {
        throw Lines.wrong(where, words, "S = 0 where m = 0");
      }
      if (l > limits.maxDegree()) {
        throw new LimitExceeded(
            "degree in " + where,
            "" + l,
            "at most " + limits.maxDegree(),
            "the limit is a parameter");
      }
      int centre = l * l + l;
      if (seen.get(centre + m)) {
        throw Lines.wrong(where, words, "each l m once");
      }
      seen.set(centre + m);
      if (centre + l >= values.length) {
        values = java.util.Arrays.copyOf(values, Math.max(2 * values.length, centre + l + 1));
      }
      values[centre + m] = NORM * c;
      if (m > 0) {
        values[centre - m] = NORM * s;
      }
      largest = Math.max(largest, l);
    }

    CoefficientFile finish(Path file) {
      if (largest < 0) {
        throw new InvalidInput("file " + file, "no coefficients", "lines " + MEANING, "");
      }
      int lowest = (int) Math.sqrt(seen.nextSetBit(0));
      for (int l = lowest; l <= largest; l++) {
        for (int m = 0; m <= l; m++) {
          if (!seen.get(l * l + l + m)) {
            throw new InvalidInput(
                "file " + file,
                "degree " + l + " without order " + m,
                "every order of every degree up to " + largest,
                "is the file complete?");
          }
        }
      }
      int size = (largest + 1) * (largest + 1);
      return new CoefficientFile(largest, java.util.Arrays.copyOf(values, size));
    }
  }

  /** {@return the largest degree of the file} */
  public int maxDegree() {
    return maxDegree;
  }

  /** {@return the band limit L, the largest degree and one} */
  public int bandLimit() {
    return maxDegree + 1;
  }

  /** {@return a fresh array of the L² coefficients over real orthonormal harmonics} */
  public double[] coefficients() {
    return coefficients.clone();
  }

  @Override
  public String toString() {
    return "spherical harmonic model to degree " + maxDegree;
  }
}
