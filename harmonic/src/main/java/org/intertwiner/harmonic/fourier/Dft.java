package org.intertwiner.harmonic.fourier;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.jtransforms.fft.DoubleFFT_1D;

/**
 * The discrete Fourier transform of n complex numbers, X_k = Σ_j x_j exp(−2πi jk/n), for any n: the
 * one door to the library that computes it.
 *
 * <p><i>Shapes:</i> complex numbers are interleaved, re and im side by side, and every method works
 * on the n of them that begin at an offset. <i>Accuracy:</i> a few rounding errors times log n,
 * relative to the largest entry; sizes with a prime factor above 5 go through Bluestein's
 * convolution and lose one digit more. <i>Complexity:</i> O(n log n). <i>Threads:</i> a plan may be
 * shared; the arrays may not.
 *
 * <p><i>Source:</i> Cooley and Tukey (1965); Bluestein (1970).
 *
 * <p>Example: {@code Dft.of(12).forward(samples, 0)}.
 */
public final class Dft {
  /** The largest size. */
  public static final int MAX_SIZE = 1 << 26;

  private final int size;
  private final DoubleFFT_1D plan;

  private Dft(int size) {
    this.size = size;
    this.plan = new DoubleFFT_1D(size);
  }

  /**
   * Plans transforms of one size.
   *
   * @param size n ≥ 1
   * @return the plan
   * @throws InvalidInput for a size below one
   * @throws LimitExceeded for a size above {@link #MAX_SIZE}
   */
  public static Dft of(int size) {
    if (size < 1) {
      throw new InvalidInput(
          "size of a Fourier transform",
          Integer.toString(size),
          "at least 1",
          "it is the number of samples");
    }
    if (size > MAX_SIZE) {
      throw new LimitExceeded(
          "size of a Fourier transform",
          Integer.toString(size),
          "at most " + MAX_SIZE,
          "take fewer samples");
    }
    return new Dft(size);
  }

  /**
   * The number of samples.
   *
   * @return n
   */
  public int size() {
    return size;
  }

  /**
   * X_k = Σ_j x_j exp(−2πi jk/n), in place.
   *
   * @param data 2n numbers from the offset on
   * @param offset where they begin
   */
  public void forward(double[] data, int offset) {
    requireRoom("samples", data, offset, 2 * size);
    plan.complexForward(data, offset);
  }

  /**
   * x_j = Σ_k X_k exp(+2πi jk/n), in place: n times the inverse of {@link #forward}.
   *
   * @param data 2n numbers from the offset on
   * @param offset where they begin
   */
  public void backward(double[] data, int offset) {
    requireRoom("spectrum", data, offset, 2 * size);
    plan.complexInverse(data, offset, false);
  }

  /**
   * The numbers X_0 … X_{⌊n/2⌋} of n real samples, in place; the others are their conjugates. The
   * samples stand at the offset, n + 2 places (n + 1 for odd n) from there on are written.
   *
   * @param data n samples from the offset on, with room behind them
   * @param offset where they begin
   */
  public void realForward(double[] data, int offset) {
    requireRoom("samples with room for the spectrum", data, offset, spectrumLength());
    if (size == 1) {
      data[offset + 1] = 0;
      return;
    }
    plan.realForward(data, offset);
    // the library keeps the last entry's real (even n) or imaginary part (odd n) where Im X_0 = 0
    // belongs
    data[offset + size] = data[offset + 1];
    data[offset + 1] = 0;
    if (size % 2 == 0) {
      data[offset + size + 1] = 0;
    }
  }

  /**
   * The n real samples x_j = Σ_k X_k exp(+2πi jk/n) whose numbers X_0 … X_{⌊n/2⌋} are given, in
   * place: n times the inverse of {@link #realForward}. Im X_0, and Im X_{n/2} for even n, are
   * taken to be zero.
   *
   * @param data the {@link #spectrumLength()} numbers from the offset on; the first n become the
   *     samples, those behind them are undefined
   * @param offset where they begin
   */
  public void realBackward(double[] data, int offset) {
    requireRoom("spectrum", data, offset, spectrumLength());
    if (size == 1) {
      return;
    }
    data[offset + 1] = data[offset + size];
    plan.realInverse(data, offset, true);
    for (int j = offset; j < offset + size; j++) {
      data[j] *= size;
    }
  }

  /**
   * The places that the spectrum of real samples takes.
   *
   * @return 2(⌊n/2⌋ + 1)
   */
  public int spectrumLength() {
    return 2 * (size / 2 + 1);
  }

  private static void requireRoom(String what, double[] data, int offset, int length) {
    if (offset < 0 || data.length - offset < length) {
      throw new InvalidInput(
          what,
          data.length + " numbers, offset " + offset,
          length + " numbers from the offset on",
          "complex numbers take two places");
    }
  }

  @Override
  public String toString() {
    return "Fourier transform of size " + size;
  }
}
