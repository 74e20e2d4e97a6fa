package org.intertwiner.nn.engine.heap;

import java.util.Arrays;
import org.intertwiner.algebra.parallel.Workers;

/**
 * Contractions without native code: matrix products by rows that stay in cache; convolutions as
 * products with patches, plane by plane where every channel has its own kernel, and directly where
 * there is little to do.
 */
public final class JavaContractions implements Contractions {
  private static final int GRAIN = 1 << 16;
  private static final int COLUMNS = 512;
  private static final long TINY = 512;

  private final Workers workers;

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
    if (p.work() < TINY || p.columns() < 8) {
      int grain = (int) (1 + GRAIN / (1 + (long) p.inner() * p.columns()));
      workers.split(p.batch() * p.rows(), grain, (from, to) -> plain(p, a, b, c, from, to));
      return;
    }
    if (p.batch() > 1 && p.work() < GRAIN && p.columns() <= COLUMNS) {
      int grain = (int) (1 + GRAIN / p.work());
      workers.split(p.batch(), grain, (from, to) -> products(p, a, b, c, from, to));
      return;
    }
    int ai = p.transposeA() ? 1 : p.inner();
    int ak = p.transposeA() ? p.rows() : 1;
    int panel = Math.min(p.columns(), COLUMNS);
    float[][] rows = new float[p.inner()][panel];
    for (int n = 0; n < p.batch(); n++) {
      int ao = n * p.stepA();
      int co = n * p.rows() * p.columns();
      for (int j = 0; j < p.columns(); j += panel) {
        int width = Math.min(panel, p.columns() - j);
        if (n == 0 || p.stepB() > 0 || panel < p.columns()) {
          pack(p, b, n * p.stepB(), j, width, rows);
        }
        int start = co + j;
        workers.split(
            p.rows(),
            (int) (2 + GRAIN / Math.max(1, (long) p.inner() * width)),
            (from, to) ->
                new RowProducts(rows, p.inner(), width)
                    .run(
                        a,
                        ao,
                        ai,
                        ak,
                        from,
                        to,
                        (i, row) -> System.arraycopy(row, 0, c, start + i * p.columns(), width)));
      }
    }
  }

  /** Small products, each by one thread. */
  private static void products(Product p, float[] a, float[] b, float[] c, int from, int to) {
    float[][] rows = new float[p.inner()][p.columns()];
    RowProducts product = new RowProducts(rows, p.inner(), p.columns());
    int ai = p.transposeA() ? 1 : p.inner();
    int ak = p.transposeA() ? p.rows() : 1;
    int width = p.columns();
    for (int n = from; n < to; n++) {
      if (n == from || p.stepB() > 0) {
        pack(p, b, n * p.stepB(), 0, width, rows);
      }
      int start = n * p.rows() * width;
      product.run(
          a,
          n * p.stepA(),
          ai,
          ak,
          0,
          p.rows(),
          (i, row) -> System.arraycopy(row, 0, c, start + i * width, width));
    }
  }

  /** Columns j … j + width − 1 of the right factor, each row in an array of its own. */
  private static void pack(Product p, float[] b, int bo, int j, int width, float[][] rows) {
    for (int k = 0; k < p.inner(); k++) {
      if (p.transposeB()) {
        for (int q = 0; q < width; q++) {
          rows[k][q] = b[bo + (j + q) * p.inner() + k];
        }
      } else {
        System.arraycopy(b, bo + k * p.columns() + j, rows[k], 0, width);
      }
    }
  }

  private static void plain(Product p, float[] a, float[] b, float[] c, int from, int to) {
    int ai = p.transposeA() ? 1 : p.inner();
    int ak = p.transposeA() ? p.rows() : 1;
    int bk = p.transposeB() ? 1 : p.columns();
    int bj = p.transposeB() ? p.inner() : 1;
    for (int r = from; r < to; r++) {
      int ao = r / p.rows() * p.stepA() + r % p.rows() * ai;
      int bo = r / p.rows() * p.stepB();
      for (int j = 0; j < p.columns(); j++) {
        float sum = 0;
        for (int k = 0; k < p.inner(); k++) {
          sum += a[ao + k * ak] * b[bo + k * bk + j * bj];
        }
        c[r * p.columns() + j] = sum;
      }
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
  public void convolve(Contraction s, float[] x, float[] w, float[] y) {
    if (DepthwiseConvolution.fits(s)) {
      new DepthwiseConvolution(s, workers).forward(x, w, y);
      return;
    }
    if (PatchConvolution.pays(s)) {
      new PatchConvolution(s, workers).forward(x, w, y);
      return;
    }
    Arrays.fill(y, 0, s.batch() * s.outputs() * s.result().cells(), 0f);
    new DirectConvolution(s, workers)
        .byResult((k, xo, step, yo, n) -> axpy(w[k], x, xo, step, y, yo, n));
  }

  @Override
  public void inputGradient(Contraction s, float[] gy, float[] w, float[] gx) {
    if (DepthwiseConvolution.fits(s)) {
      new DepthwiseConvolution(s, workers).inputGradient(gy, w, gx);
      return;
    }
    if (PatchConvolution.pays(s)) {
      new PatchConvolution(s, workers).inputGradient(gy, w, gx);
      return;
    }
    Arrays.fill(gx, 0, s.batch() * s.channels() * s.field().cells(), 0f);
    new DirectConvolution(s, workers)
        .byField((k, xo, step, yo, n) -> spread(w[k], gy, yo, gx, xo, step, n));
  }

  @Override
  public void weightGradient(Contraction s, float[] x, float[] gy, float[] gw) {
    if (DepthwiseConvolution.fits(s)) {
      new DepthwiseConvolution(s, workers).weightGradient(x, gy, gw);
      return;
    }
    if (PatchConvolution.pays(s)) {
      new PatchConvolution(s, workers).weightGradient(x, gy, gw);
      return;
    }
    Arrays.fill(gw, 0, s.outputs() * s.tapsPerOutput(), 0f);
    new DirectConvolution(s, workers)
        .byKernel((k, xo, step, yo, n) -> gw[k] += dot(x, xo, step, gy, yo, n));
  }

  @Override
  public void gradients(Contraction s, float[] x, float[] w, float[] gy, float[] gx, float[] gw) {
    inputGradient(s, gy, w, gx);
    weightGradient(s, x, gy, gw);
  }
}
