package org.intertwiner.harmonic.fourier.circle;

import java.util.function.IntUnaryOperator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.harmonic.fourier.Dft;

/**
 * The Fourier coefficients f̂_k, |k| ≤ K, of a function on the circle.
 *
 * <p><em>Shape:</em> 2K + 1 complex numbers, k = −K … K, interleaved. <em>Accuracy:</em> float64;
 * each operation adds a few rounding errors to each coefficient. Combinations of different K are
 * taken up to the smaller one.
 *
 * <p>Example: {@code spectrum.rotated(0.3).power()} equals {@code spectrum.power()}.
 */
public final class CircleSpectrum {
  private final int maxFrequency;
  private final double[] data;

  private CircleSpectrum(double... data) {
    this.data = data;
    this.maxFrequency = (data.length / 2 - 1) / 2;
  }

  /**
   * A spectrum from its numbers.
   *
   * @param numbers 2(2K + 1) numbers
   * @return the spectrum
   * @throws InvalidInput if their number is not of this form or one is not finite (which)
   */
  public static CircleSpectrum of(double... numbers) {
    if (numbers.length % 4 != 2) {
      throw new InvalidInput(
          "coefficients on the circle",
          numbers.length + " numbers",
          "2(2K + 1) numbers",
          "re and im for k = -K … K");
    }
    CircleTransform.requireFinite("coefficients on the circle", numbers);
    return new CircleSpectrum(numbers.clone());
  }

  /**
   * The largest frequency.
   *
   * @return K
   */
  public int maxFrequency() {
    return maxFrequency;
  }

  /**
   * The real part of a coefficient.
   *
   * @param k any frequency
   * @return Re f̂_k, 0 for |k| above K
   */
  public double re(int k) {
    return Math.abs((long) k) > maxFrequency ? 0 : data[2 * (k + maxFrequency)];
  }

  /**
   * The imaginary part of a coefficient.
   *
   * @param k any frequency
   * @return Im f̂_k, 0 for |k| above K
   */
  public double im(int k) {
    return Math.abs((long) k) > maxFrequency ? 0 : data[2 * (k + maxFrequency) + 1];
  }

  /**
   * All the numbers.
   *
   * @return a new array of 2(2K + 1) numbers
   */
  public double[] toArray() {
    return data.clone();
  }

  /**
   * The value at an angle.
   *
   * @param theta θ in radians
   * @return re and im of Σ f̂_k e^{ikθ}, by Horner's rule
   * @throws InvalidInput if the angle is not finite
   */
  public double[] at(double theta) {
    requireAngle(theta);
    double c = Math.cos(theta);
    double s = Math.sin(theta);
    double x = 0;
    double y = 0;
    for (int k = maxFrequency; k >= -maxFrequency; k--) {
      double next = x * c - y * s + re(k);
      y = x * s + y * c + im(k);
      x = next;
    }
    double back = maxFrequency * theta;
    double cb = Math.cos(back);
    double sb = Math.sin(back);
    return new double[] {x * cb + y * sb, y * cb - x * sb};
  }

  private static void requireAngle(double theta) {
    if (!Double.isFinite(theta)) {
      throw new InvalidInput("angle", Double.toString(theta), "a finite number", "radians");
    }
  }

  /** f̂_{from(k)} · factor(k). */
  private CircleSpectrum map(IntUnaryOperator from, Factor factor) {
    double[] result = new double[data.length];
    for (int k = -maxFrequency; k <= maxFrequency; k++) {
      double x = re(from.applyAsInt(k));
      double y = im(from.applyAsInt(k));
      double a = factor.re(k);
      double b = factor.im(k);
      result[2 * (k + maxFrequency)] = x * a - y * b;
      result[2 * (k + maxFrequency) + 1] = x * b + y * a;
    }
    return new CircleSpectrum(result);
  }

  /** A complex factor for each k. */
  private interface Factor {
    double re(int k);

    double im(int k);
  }

  /** e^{ikφ}. */
  private record Phase(double angle) implements Factor {
    @Override
    public double re(int k) {
      return Math.cos(k * angle);
    }

    @Override
    public double im(int k) {
      return Math.sin(k * angle);
    }
  }

  /** The coefficients of another function, or their conjugates. */
  private record Other(CircleSpectrum spectrum, int sign) implements Factor {
    @Override
    public double re(int k) {
      return spectrum.re(k);
    }

    @Override
    public double im(int k) {
      return sign * spectrum.im(k);
    }
  }

  /** (ik)ⁿ. */
  private record Power(int order) implements Factor {
    @Override
    public double re(int k) {
      return switch (order % 4) {
        case 0 -> Math.pow(k, order);
        case 2 -> -Math.pow(k, order);
        default -> 0;
      };
    }

    @Override
    public double im(int k) {
      return switch (order % 4) {
        case 1 -> Math.pow(k, order);
        case 3 -> -Math.pow(k, order);
        default -> 0;
      };
    }
  }

  private CircleSpectrum common(CircleSpectrum other) {
    return other.maxFrequency < maxFrequency ? truncated(other.maxFrequency) : this;
  }

  /**
   * The function without its higher frequencies, or with zeros for them.
   *
   * @param newMaxFrequency the new K
   * @return the coefficients up to it
   * @throws InvalidInput for a negative frequency
   * @throws LimitExceeded if there are more coefficients than {@link Dft#MAX_SIZE}
   */
  public CircleSpectrum truncated(int newMaxFrequency) {
    if (newMaxFrequency < 0) {
      throw new InvalidInput(
          "largest frequency on the circle", Integer.toString(newMaxFrequency), "at least 0", "");
    }
    long count = 2L * newMaxFrequency + 1;
    if (count > Dft.MAX_SIZE) {
      throw new LimitExceeded(
          "coefficients on the circle", count + " numbers", "at most " + Dft.MAX_SIZE, "");
    }
    double[] result = new double[2 * (2 * newMaxFrequency + 1)];
    for (int k = -newMaxFrequency; k <= newMaxFrequency; k++) {
      result[2 * (k + newMaxFrequency)] = re(k);
      result[2 * (k + newMaxFrequency) + 1] = im(k);
    }
    return new CircleSpectrum(result);
  }

  /**
   * Convolution: (f ∗ k)(θ) = (1/2π) ∫ f(τ) k(θ − τ) dτ, whose coefficients are f̂_k k̂_k.
   *
   * @param kernel k
   * @return the spectrum of f ∗ k
   */
  public CircleSpectrum convolve(CircleSpectrum kernel) {
    return common(kernel).map(k -> k, new Other(kernel, 1));
  }

  /**
   * Correlation: (k ⋆ f)(θ) = (1/2π) ∫ conj(k(τ − θ)) f(τ) dτ, whose coefficients are conj(k̂_k)
   * f̂_k.
   *
   * @param kernel k
   * @return the spectrum of k ⋆ f
   */
  public CircleSpectrum correlate(CircleSpectrum kernel) {
    return common(kernel).map(k -> k, new Other(kernel, -1));
  }

  /**
   * The function θ ↦ f(θ − α), whose coefficients are e^{−ikα} f̂_k.
   *
   * @param angle α in radians
   * @return its spectrum
   * @throws InvalidInput if the angle is not finite
   */
  public CircleSpectrum rotated(double angle) {
    requireAngle(angle);
    return map(k -> k, new Phase(-angle));
  }

  /**
   * The function θ ↦ f(2φ − θ): the reflection in the line at the angle φ, an element of O(2). Its
   * coefficients are e^{−2ikφ} f̂_{−k}.
   *
   * @param axis φ in radians; π/2 for the reflection x ↦ −x
   * @return its spectrum
   * @throws InvalidInput if the angle is not finite
   */
  public CircleSpectrum reflected(double axis) {
    requireAngle(axis);
    return map(k -> -k, new Phase(-2 * axis));
  }

  /**
   * The derivative of some order with respect to θ, whose coefficients are (ik)ⁿ f̂_k.
   *
   * @param order n ≥ 0
   * @return its spectrum
   * @throws InvalidInput for a negative order, or where a coefficient is beyond the range of
   *     float64
   */
  public CircleSpectrum derivative(int order) {
    if (order < 0) {
      throw new InvalidInput("order of a derivative", Integer.toString(order), "at least 0", "");
    }
    CircleSpectrum derivative = map(k -> k, new Power(order));
    CircleTransform.requireFinite("coefficients of the derivative", derivative.data);
    return derivative;
  }

  /**
   * The power |f̂_k|² of each frequency, k = −K … K, unchanged by rotations; the sum is the mean of
   * |f|².
   *
   * @return 2K + 1 numbers
   */
  public double[] power() {
    double[] power = new double[2 * maxFrequency + 1];
    for (int i = 0; i < power.length; i++) {
      power[i] = data[2 * i] * data[2 * i] + data[2 * i + 1] * data[2 * i + 1];
    }
    return power;
  }

  /**
   * The bispectrum.
   *
   * @return f̂_k f̂_l conj(f̂_{k+l}) for all k and l
   */
  public CircleBispectrum bispectrum() {
    return CircleBispectrum.of(this);
  }

  @Override
  public String toString() {
    return "spectrum on the circle, |k| <= " + maxFrequency;
  }
}
