package org.intertwiner.harmonic.fourier.circle;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;

/**
 * The bispectrum of a function on the circle, b(k, l) = f̂_k f̂_l conj(f̂_{k+l}) for |k|, |l|,
 * |k+l| ≤ K: the transform of the triple correlation.
 *
 * <p>It is unchanged by rotations, and determines a function whose coefficients f̂_0 and f̂_1 are
 * not zero and whose others are reached from them by sums of frequencies, up to a rotation: {@link
 * #reconstruct}. <em>Shape:</em> (2K + 1)² complex numbers. <em>Source:</em> D. R. Brillinger
 * (1965); R. Kakarala, J. Math. Imaging Vis. 44 (2012).
 *
 * <p>Example: {@code spectrum.bispectrum().reconstruct()}.
 */
public final class CircleBispectrum {
  /** The largest frequency. */
  public static final int MAX_FREQUENCY = 2048;

  private static final double NOTHING = 1e-12;

  private final int maxFrequency;
  private final double[] data;

  private CircleBispectrum(int maxFrequency, double... data) {
    this.maxFrequency = maxFrequency;
    this.data = data;
  }

  /**
   * The bispectrum of a function.
   *
   * @param f its spectrum
   * @return the bispectrum
   * @throws LimitExceeded if K is above {@link #MAX_FREQUENCY}
   */
  public static CircleBispectrum of(CircleSpectrum f) {
    int top = f.maxFrequency();
    if (top > MAX_FREQUENCY) {
      throw new LimitExceeded(
          "bispectrum on the circle",
          "frequencies up to " + top,
          "at most " + MAX_FREQUENCY,
          "it has (2K + 1)² numbers; truncate the spectrum");
    }
    int size = 2 * top + 1;
    double[] data = new double[2 * size * size];
    for (int k = -top; k <= top; k++) {
      for (int l = Math.max(-top, -top - k); l <= Math.min(top, top - k); l++) {
        double x = f.re(k) * f.re(l) - f.im(k) * f.im(l);
        double y = f.re(k) * f.im(l) + f.im(k) * f.re(l);
        int at = 2 * ((k + top) * size + l + top);
        data[at] = x * f.re(k + l) + y * f.im(k + l);
        data[at + 1] = y * f.re(k + l) - x * f.im(k + l);
      }
    }
    return new CircleBispectrum(top, data);
  }

  /**
   * The largest frequency.
   *
   * @return K
   */
  public int maxFrequency() {
    return maxFrequency;
  }

  private int place(int k, int l) {
    if (Math.abs((long) k) > maxFrequency
        || Math.abs((long) l) > maxFrequency
        || Math.abs((long) k + l) > maxFrequency) {
      throw new InvalidInput(
          "frequencies of a bispectrum",
          k + ", " + l,
          "|k|, |l| and |k + l| at most " + maxFrequency,
          "");
    }
    return 2 * ((k + maxFrequency) * (2 * maxFrequency + 1) + l + maxFrequency);
  }

  /**
   * The real part of an entry.
   *
   * @param k a frequency
   * @param l a frequency
   * @return Re b(k, l)
   * @throws InvalidInput if |k|, |l| or |k + l| is above K
   */
  public double re(int k, int l) {
    return data[place(k, l)];
  }

  /**
   * The imaginary part of an entry.
   *
   * @param k a frequency
   * @param l a frequency
   * @return Im b(k, l)
   * @throws InvalidInput if |k|, |l| or |k + l| is above K
   */
  public double im(int k, int l) {
    return data[place(k, l) + 1];
  }

  /**
   * The largest difference of an entry from that of another bispectrum.
   *
   * @param other a bispectrum with the same K
   * @return the distance in the maximum norm
   * @throws InvalidInput if its K is another
   */
  public double distance(CircleBispectrum other) {
    if (other.maxFrequency != maxFrequency) {
      throw new InvalidInput(
          "bispectrum to compare",
          "frequencies up to " + other.maxFrequency,
          "frequencies up to " + maxFrequency,
          "truncate the spectra to one K");
    }
    double largest = 0;
    for (int i = 0; i < data.length; i++) {
      largest = Math.max(largest, Math.abs(data[i] - other.data[i]));
    }
    return largest;
  }

  /**
   * A function with this bispectrum: f itself up to a rotation, turned so that f̂_1 is positive.
   *
   * <p><em>Method:</em> b(0, 0) gives f̂_0 and b(0, k) gives |f̂_k|²; the phase of f̂_k is that of
   * the sum of conj(b(a, k − a)) f̂_a f̂_{k−a} over the a between 0 and k, all of which agree;
   * negative frequencies follow from b(k, −k). <em>Accuracy:</em> rounding errors times the number
   * of steps, divided by the size of the coefficients that are used.
   *
   * @return the spectrum of the function
   * @throws InvalidInput if f̂_0 or f̂_1 is zero or a frequency is not reached (which)
   */
  public CircleSpectrum reconstruct() {
    int top = maxFrequency;
    double[] c = new double[2 * (2 * top + 1)];
    double size = Math.cbrt(Math.hypot(re(0, 0), im(0, 0)));
    if (size == 0) {
      throw vanishing(0);
    }
    c[2 * top] = re(0, 0) / (size * size);
    c[2 * top + 1] = im(0, 0) / (size * size);
    double[] moduli = new double[2 * top + 1];
    double largest = 0;
    for (int k = -top; k <= top; k++) {
      moduli[k + top] = Math.sqrt(Math.hypot(re(0, k), im(0, k)) / size);
      largest = Math.max(largest, moduli[k + top]);
    }
    for (int k = 1; k <= top; k++) {
      positive(c, k, moduli, NOTHING * largest);
      negative(c, k, moduli, NOTHING * largest);
    }
    return CircleSpectrum.of(c);
  }

  private void positive(double[] c, int k, double[] moduli, double nothing) {
    int top = maxFrequency;
    double modulus = moduli[k + top];
    if (k == 1) {
      if (modulus <= nothing) {
        throw vanishing(1);
      }
      c[2 * (top + 1)] = modulus;
      return;
    }
    if (modulus <= nothing) {
      return;
    }
    double[] sum = new double[2];
    for (int a = 1; a < k; a++) {
      add(c, sum, a, k - a);
    }
    set(c, k, modulus, sum, nothing);
  }

  /** f̂_{−k} from b(k, −k), or from what is known where f̂_k vanishes. */
  private void negative(double[] c, int k, double[] moduli, double nothing) {
    int top = maxFrequency;
    double modulus = moduli[top - k];
    if (modulus <= nothing) {
      return;
    }
    // b(k, −k) = f̂_k f̂_{−k} conj(f̂_0): f̂_{−k} is along b(k, −k) f̂_0 conj(f̂_k)
    double x = re(k, -k) * c[2 * top] - im(k, -k) * c[2 * top + 1];
    double y = re(k, -k) * c[2 * top + 1] + im(k, -k) * c[2 * top];
    double u = c[2 * (top + k)];
    double v = c[2 * (top + k) + 1];
    double[] sum = {x * u + y * v, y * u - x * v};
    for (int a = 1; a < k; a++) {
      add(c, sum, -a, a - k);
    }
    set(c, -k, modulus, sum, nothing);
  }

  /** Adds conj(b(a, l)) f̂_a f̂_l = |f̂_a f̂_l|² f̂_{a+l}. */
  private void add(double[] c, double[] sum, int a, int l) {
    int i = 2 * (a + maxFrequency);
    int j = 2 * (l + maxFrequency);
    double x = c[i] * c[j] - c[i + 1] * c[j + 1];
    double y = c[i] * c[j + 1] + c[i + 1] * c[j];
    sum[0] += re(a, l) * x + im(a, l) * y;
    sum[1] += re(a, l) * y - im(a, l) * x;
  }

  private void set(double[] c, int k, double modulus, double[] sum, double nothing) {
    double size = Math.hypot(sum[0], sum[1]);
    if (!(size > nothing * nothing * nothing * nothing * modulus)) {
      throw vanishing(k);
    }
    c[2 * (k + maxFrequency)] = modulus * sum[0] / size;
    c[2 * (k + maxFrequency) + 1] = modulus * sum[1] / size;
  }

  private static InvalidInput vanishing(int k) {
    return new InvalidInput(
        "function from a bispectrum on the circle",
        k == 0 || k == 1
            ? "coefficient " + k + " is zero"
            : "coefficient " + k + " is no sum of known frequencies",
        "coefficients 0 and 1 that are not zero, and others that are sums of frequencies present",
        "the bispectrum determines a function up to rotation only then");
  }

  @Override
  public String toString() {
    return "bispectrum on the circle, |k| <= " + maxFrequency;
  }
}
