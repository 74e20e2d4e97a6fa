package org.intertwiner.harmonic.fourier.sphere;

/** Powers of exp(iφ). */
final class Phases {
  private Phases() {}

  /**
   * Writes cos(mφ) and sin(mφ) for m below a number: the powers below 32 and those of every 32nd as
   * they are, the others as one product.
   */
  static void powers(double phi, int count, double[] cosine, double[] sine) {
    int block = 32;
    for (int m = 0; m < Math.min(block, count); m++) {
      cosine[m] = Math.cos(m * phi);
      sine[m] = Math.sin(m * phi);
    }
    for (int start = block; start < count; start += block) {
      double c = Math.cos(start * phi);
      double s = Math.sin(start * phi);
      for (int m = start; m < Math.min(count, start + block); m++) {
        double x = cosine[m - start];
        double y = sine[m - start];
        cosine[m] = c * x - s * y;
        sine[m] = c * y + s * x;
      }
    }
  }
}
