package org.intertwiner.nn.engine.heap;

import java.util.Arrays;
import org.intertwiner.algebra.parallel.Workers;

/** Contractions of float64 arrays, for exactness rather than speed. */
final class DoubleContractions {
  private final Workers workers;

  DoubleContractions(Workers workers) {
    this.workers = workers;
  }

  void matmul(Contractions.Product p, double[] a, double[] b, double[] c) {
    int ai = p.transposeA() ? 1 : p.inner();
    int ak = p.transposeA() ? p.rows() : 1;
    int bk = p.transposeB() ? 1 : p.columns();
    int bj = p.transposeB() ? p.inner() : 1;
    workers.split(
        p.batch() * p.rows(),
        (int) (1 + (1 << 14) / Math.max(1, (long) p.inner() * p.columns())),
        (from, to) -> {
          for (int r = from; r < to; r++) {
            int ao = r / p.rows() * p.stepA() + r % p.rows() * ai;
            int bo = r / p.rows() * p.stepB();
            int co = r * p.columns();
            Arrays.fill(c, co, co + p.columns(), 0);
            for (int k = 0; k < p.inner(); k++) {
              double v = a[ao + k * ak];
              for (int j = 0; j < p.columns(); j++) {
                c[co + j] += v * b[bo + k * bk + j * bj];
              }
            }
          }
        });
  }

  void convolve(Contraction s, double[] x, double[] w, double[] y) {
    Arrays.fill(y, 0, s.batch() * s.outputs() * s.result().cells(), 0);
    new DirectConvolution(s, workers)
        .byResult(
            (k, xo, step, yo, n) -> {
              double v = w[k];
              for (int i = 0; i < n; i++) {
                y[yo + i] += v * x[xo + i * step];
              }
            });
  }

  void inputGradient(Contraction s, double[] gy, double[] w, double[] gx) {
    Arrays.fill(gx, 0, s.batch() * s.channels() * s.field().cells(), 0);
    new DirectConvolution(s, workers)
        .byField(
            (k, xo, step, yo, n) -> {
              double v = w[k];
              for (int i = 0; i < n; i++) {
                gx[xo + i * step] += v * gy[yo + i];
              }
            });
  }

  void weightGradient(Contraction s, double[] x, double[] gy, double[] gw) {
    Arrays.fill(gw, 0, s.outputs() * s.tapsPerOutput(), 0);
    new DirectConvolution(s, workers)
        .byKernel(
            (k, xo, step, yo, n) -> {
              double total = 0;
              for (int i = 0; i < n; i++) {
                total += x[xo + i * step] * gy[yo + i];
              }
              gw[k] += total;
            });
  }
}
