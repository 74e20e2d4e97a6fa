package org.intertwiner.nn.engine.heap;

import java.util.Arrays;

/**
 * Contractions without native code: matrix products by rows that stay in cache, convolutions
 * directly.
 */
public final class JavaContractions implements Contractions {
  private static final int GRAIN = 1 << 16;
  private static final int COLUMNS = 1024;

  private final Workers workers;
  private final ThreadLocal<float[][]> scratch = ThreadLocal.withInitial(() -> new float[2][0]);

  /**
   * Creates contractions.
   *
   * @param workers the threads to share loops with
   */
  public JavaContractions(Workers workers) {
    this.workers = workers;
  }

  @Override
  public String description() {
    return "Java loops, " + workers.count() + " threads";
  }

  @Override
  public void matmul(Product p, float[] a, float[] b, float[] c) {
    for (int n = 0; n < p.batch(); n++) {
      int ao = n * p.stepA();
      int bo = n * p.stepB();
      boolean turnA = p.transposeA() && (n == 0 || p.stepA() > 0);
      boolean turnB = p.transposeB() && (n == 0 || p.stepB() > 0);
      float[] left = p.transposeA() ? turned(0, turnA, a, ao, p.inner(), p.rows()) : a;
      float[] right = p.transposeB() ? turned(1, turnB, b, bo, p.columns(), p.inner()) : b;
      int lo = p.transposeA() ? 0 : ao;
      int ro = p.transposeB() ? 0 : bo;
      int co = n * p.rows() * p.columns();
      workers.split(
          p.rows(),
          (int) (1 + GRAIN / Math.max(1, (long) p.inner() * p.columns())),
          (from, to) -> rows(p, left, lo, right, ro, c, co, from, to));
    }
  }

  /** The transpose of a rows × columns matrix, in memory of this thread. */
  private float[] turned(int slot, boolean anew, float[] x, int xo, int rows, int columns) {
    float[][] own = scratch.get();
    if (!anew) {
      return own[slot];
    }
    if (own[slot].length < rows * columns) {
      own[slot] = new float[rows * columns];
    }
    float[] y = own[slot];
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        y[c * rows + r] = x[xo + r * columns + c];
      }
    }
    return y;
  }

  private static void rows(
      Product p, float[] a, int ao, float[] b, int bo, float[] c, int co, int from, int to) {
    int k = p.inner();
    int n = p.columns();
    Arrays.fill(c, co + from * n, co + to * n, 0f);
    for (int j = 0; j < n; j += COLUMNS) {
      int width = Math.min(COLUMNS, n - j);
      int i = from;
      for (; i + 1 < to; i += 2) {
        pair(a, ao + i * k, k, b, bo + j, n, c, co + i * n + j, width);
      }
      if (i < to) {
        single(a, ao + i * k, k, b, bo + j, n, c, co + i * n + j, width);
      }
    }
  }

  private static void pair(
      float[] a, int ao, int k, float[] b, int bo, int n, float[] c, int co, int width) {
    int q = 0;
    for (; q + 3 < k; q += 4) {
      four(a, ao + q, ao + k + q, b, bo + q * n, n, c, co, co + n, width);
    }
    for (; q < k; q++) {
      axpy(a[ao + q], b, bo + q * n, 1, c, co, width);
      axpy(a[ao + k + q], b, bo + q * n, 1, c, co + n, width);
    }
  }

  private static void four(
      float[] a, int a0, int a1, float[] b, int bo, int n, float[] c, int c0, int c1, int width) {
    float p0 = a[a0];
    float p1 = a[a0 + 1];
    float p2 = a[a0 + 2];
    float p3 = a[a0 + 3];
    float q0 = a[a1];
    float q1 = a[a1 + 1];
    float q2 = a[a1 + 2];
    float q3 = a[a1 + 3];
    int b1 = bo + n;
    int b2 = b1 + n;
    int b3 = b2 + n;
    for (int j = 0; j < width; j++) {
      c[c0 + j] += p0 * b[bo + j] + p1 * b[b1 + j] + (p2 * b[b2 + j] + p3 * b[b3 + j]);
    }
    for (int j = 0; j < width; j++) {
      c[c1 + j] += q0 * b[bo + j] + q1 * b[b1 + j] + (q2 * b[b2 + j] + q3 * b[b3 + j]);
    }
  }

  private static void single(
      float[] a, int ao, int k, float[] b, int bo, int n, float[] c, int co, int width) {
    for (int q = 0; q < k; q++) {
      axpy(a[ao + q], b, bo + q * n, 1, c, co, width);
    }
  }

  /** y ← y + w·x, the image stepping. */
  static void axpy(float w, float[] x, int xo, int step, float[] y, int yo, int n) {
    if (step == 1) {
      for (int i = 0; i < n; i++) {
        y[yo + i] += w * x[xo + i];
      }
    } else {
      for (int i = 0; i < n; i++) {
        y[yo + i] += w * x[xo + i * step];
      }
    }
  }

  /** x ← x + w·y, the image stepping. */
  static void spread(float w, float[] y, int yo, float[] x, int xo, int step, int n) {
    if (step == 1) {
      for (int i = 0; i < n; i++) {
        x[xo + i] += w * y[yo + i];
      }
    } else {
      for (int i = 0; i < n; i++) {
        x[xo + i * step] += w * y[yo + i];
      }
    }
  }

  static float dot(float[] x, int xo, int step, float[] y, int yo, int n) {
    float even = 0;
    float odd = 0;
    int i = 0;
    for (; i + 1 < n; i += 2) {
      even += x[xo + i * step] * y[yo + i];
      odd += x[xo + (i + 1) * step] * y[yo + i + 1];
    }
    if (i < n) {
      even += x[xo + i * step] * y[yo + i];
    }
    return even + odd;
  }

  @Override
  public void conv2d(Contraction s, float[] x, float[] w, float[] y) {
    if (DepthwiseConvolution.fits(s)) {
      new DepthwiseConvolution(s, workers).forward(x, w, y);
      return;
    }
    Arrays.fill(y, 0, s.batch() * s.outputs() * s.outRows() * s.outColumns(), 0f);
    new DirectConvolution(s, workers)
        .byResult((k, xo, step, yo, n) -> axpy(w[k], x, xo, step, y, yo, n));
  }

  @Override
  public void inputGradient(Contraction s, float[] gy, float[] w, float[] gx) {
    if (DepthwiseConvolution.fits(s)) {
      new DepthwiseConvolution(s, workers).inputGradient(gy, w, gx);
      return;
    }
    Arrays.fill(gx, 0, s.batch() * s.channels() * s.rows() * s.columns(), 0f);
    new DirectConvolution(s, workers)
        .byImage((k, xo, step, yo, n) -> spread(w[k], gy, yo, gx, xo, step, n));
  }

  @Override
  public void weightGradient(Contraction s, float[] x, float[] gy, float[] gw) {
    if (DepthwiseConvolution.fits(s)) {
      new DepthwiseConvolution(s, workers).weightGradient(x, gy, gw);
      return;
    }
    Arrays.fill(gw, 0, s.outputs() * s.channelsPerGroup() * s.tapRows() * s.tapColumns(), 0f);
    new DirectConvolution(s, workers)
        .byKernel((k, xo, step, yo, n) -> gw[k] += dot(x, xo, step, gy, yo, n));
  }

  @Override
  public void gradients(Contraction s, float[] x, float[] w, float[] gy, float[] gx, float[] gw) {
    inputGradient(s, gy, w, gx);
    weightGradient(s, x, gy, gw);
  }
}
