package org.intertwiner.nn.engine.heap;

import java.util.Arrays;

/**
 * Products c = a·b of float32 matrices whose right factor is given as rows in arrays of their own:
 * then all inner loops have one index and become vector code. Two rows of c and four of b at a
 * time.
 */
final class RowProducts {
  private final float[][] b;
  private final int inner;
  private final int width;
  private final float[] even;
  private final float[] odd;

  /** The rows b[0 … inner − 1], of which the first {@code width} numbers count. */
  RowProducts(float[][] b, int inner, int width) {
    this.b = b;
    this.inner = inner;
    this.width = width;
    this.even = new float[width];
    this.odd = new float[width];
  }

  /** Takes a finished row. */
  @FunctionalInterface
  interface Sink {
    /**
     * Takes a row.
     *
     * @param row number of the row
     * @param values its numbers, valid during the call
     */
    void take(int row, float[] values);
  }

  /** Rows from … to − 1 of the product with a[ao + i·ai + k·ak]. */
  void run(float[] a, int ao, int ai, int ak, int from, int to, Sink sink) {
    int i = from;
    for (; i + 1 < to; i += 2) {
      pair(a, ao + i * ai, ao + (i + 1) * ai, ak);
      sink.take(i, even);
      sink.take(i + 1, odd);
    }
    if (i < to) {
      pair(a, ao + i * ai, ao + i * ai, ak);
      sink.take(i, even);
    }
  }

  private void pair(float[] a, int first, int second, int ak) {
    Arrays.fill(even, 0f);
    Arrays.fill(odd, 0f);
    int k = 0;
    for (; k + 3 < inner; k += 4) {
      int p = first + k * ak;
      int q = second + k * ak;
      four(a[p], a[p + ak], a[p + 2 * ak], a[p + 3 * ak], b, k, even, width);
      four(a[q], a[q + ak], a[q + 2 * ak], a[q + 3 * ak], b, k, odd, width);
    }
    for (; k < inner; k++) {
      one(a[first + k * ak], b[k], even, width);
      one(a[second + k * ak], b[k], odd, width);
    }
  }

  private static void four(
      float p, float q, float r, float s, float[][] b, int k, float[] c, int n) {
    float[] b0 = b[k];
    float[] b1 = b[k + 1];
    float[] b2 = b[k + 2];
    float[] b3 = b[k + 3];
    for (int j = 0; j < n; j++) {
      c[j] += p * b0[j] + q * b1[j] + (r * b2[j] + s * b3[j]);
    }
  }

  private static void one(float p, float[] b, float[] c, int n) {
    for (int j = 0; j < n; j++) {
      c[j] += p * b[j];
    }
  }
}
