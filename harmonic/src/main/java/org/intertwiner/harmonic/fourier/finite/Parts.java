package org.intertwiner.harmonic.fourier.finite;

/**
 * Numbers in flight: real and imaginary parts apart, so that a real matrix is applied to each of
 * them alone.
 *
 * @param re the real parts
 * @param im the imaginary parts; empty when all of them are zero and stay so
 */
record Parts(double[] re, double[] im) {
  static Parts of(int length, boolean real) {
    return new Parts(new double[length], new double[real ? 0 : length]);
  }

  boolean isReal() {
    return im.length == 0;
  }
}
