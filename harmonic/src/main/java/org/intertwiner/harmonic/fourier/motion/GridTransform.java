package org.intertwiner.harmonic.fourier.motion;

import org.intertwiner.algebra.Interruption;
import org.intertwiner.harmonic.fourier.Dft;

/** Fourier transforms of one function on (ℤ/N)ᵈ along all axes, in place. */
final class GridTransform {
  private GridTransform() {}

  /** The mean against exp(−2πi p·a/N) forward, the sum against exp(+…) backward. */
  static void all(Dft dft, int dimension, double[] data, int offset, boolean forward) {
    int side = dft.size();
    double[] line = new double[2 * side];
    int points = 1;
    for (int i = 0; i < dimension; i++) {
      points *= side;
    }
    int stride = 1;
    for (int axis = 0; axis < dimension; axis++) {
      Interruption.check();
      for (int outer = 0; outer < points; outer += stride * side) {
        for (int inner = 0; inner < stride; inner++) {
          line(dft, data, offset + 2 * (outer + inner), 2 * stride, line, forward);
        }
      }
      stride *= side;
    }
  }

  private static void line(
      Dft dft, double[] data, int at, int stride, double[] line, boolean forward) {
    int side = dft.size();
    for (int i = 0; i < side; i++) {
      line[2 * i] = data[at + i * stride];
      line[2 * i + 1] = data[at + i * stride + 1];
    }
    if (forward) {
      dft.forward(line, 0);
    } else {
      dft.backward(line, 0);
    }
    double scale = forward ? 1.0 / side : 1;
    for (int i = 0; i < side; i++) {
      data[at + i * stride] = scale * line[2 * i];
      data[at + i * stride + 1] = scale * line[2 * i + 1];
    }
  }
}
