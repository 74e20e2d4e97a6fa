package org.intertwiner.nn.engine.heap;

import org.intertwiner.algebra.parallel.Workers;
import org.intertwiner.nn.engine.Binary;

/** Element-wise float32 loops over rows of a nest. */
final class FloatLoops {
  private static final int GRAIN = 1 << 16;

  private final Workers workers;
  private final Strides nest;

  FloatLoops(Workers workers, Strides nest) {
    this.workers = workers;
    this.nest = nest;
  }

  void binary(Binary op, float[] a, float[] b, float[] y) {
    int n = nest.inner();
    int sa = nest.innerStep(0);
    int sb = nest.innerStep(1);
    if (nest.rank() == 1) {
      workers.split(
          n,
          GRAIN,
          (from, to) ->
              FloatBinary.row(op, a, from * sa, sa, b, from * sb, sb, y, from, to - from));
      return;
    }
    workers.split(
        nest.rows(),
        Math.max(1, GRAIN / n),
        (from, to) -> {
          Strides.Walk walk = nest.new Walk(from);
          for (int r = from; r < to; r++) {
            FloatBinary.row(op, a, walk.offset[0], sa, b, walk.offset[1], sb, y, r * n, n);
            walk.next();
          }
        });
  }

  void scaleShift(float[] x, float[] a, float[] b, float[] y) {
    rows(
        (at, k, step, n) -> {
          if (step == 0) {
            shiftRow(x, a[k], b[k], y, at, n);
          } else {
            for (int i = 0; i < n; i++) {
              y[at + i] = a[k + i] * x[at + i] + b[k + i];
            }
          }
        });
  }

  private static void shiftRow(float[] x, float a, float b, float[] y, int at, int n) {
    for (int i = at; i < at + n; i++) {
      y[i] = a * x[i] + b;
    }
  }

  void combine(float[] x, float[] a, float[] z, float[] b, float[] c, float[] y) {
    rows(
        (at, k, step, n) -> {
          if (step == 0) {
            combineRow(x, a[k], z, b[k], c[k], y, at, n);
          } else {
            for (int i = 0; i < n; i++) {
              y[at + i] = a[k + i] * x[at + i] + b[k + i] * z[at + i] + c[k + i];
            }
          }
        });
  }

  private static void combineRow(
      float[] x, float a, float[] z, float b, float c, float[] y, int at, int n) {
    for (int i = at; i < at + n; i++) {
      y[i] = a * x[i] + b * z[i] + c;
    }
  }

  /** A row of the field and where its coefficients are. */
  private interface Row {
    void run(int at, int k, int step, int n);
  }

  private void rows(Row body) {
    int n = nest.inner();
    int step = nest.innerStep(0);
    if (nest.rank() == 1) {
      workers.split(n, GRAIN, (from, to) -> body.run(from, from * step, step, to - from));
      return;
    }
    workers.split(
        nest.rows(),
        Math.max(1, GRAIN / n),
        (from, to) -> {
          Strides.Walk walk = nest.new Walk(from);
          for (int r = from; r < to; r++) {
            body.run(r * n, walk.offset[0], step, n);
            walk.next();
          }
        });
  }

  static void affine(float[] x, float scale, float shift, float[] y, int from, int to) {
    for (int i = from; i < to; i++) {
      y[i] = scale * x[i] + shift;
    }
  }

  static void accumulate(float[] y, float beta, float[] x, float alpha, int from, int to) {
    if (beta == 0) {
      for (int i = from; i < to; i++) {
        y[i] = alpha * x[i];
      }
    } else {
      for (int i = from; i < to; i++) {
        y[i] = beta * y[i] + alpha * x[i];
      }
    }
  }

  static boolean isFinite(float[] x, int n) {
    for (int i = 0; i < n; i += 1024) {
      float bad = 0;
      for (int j = i; j < Math.min(n, i + 1024); j++) {
        bad += x[j] * 0f;
      }
      if (bad != 0) {
        return false;
      }
    }
    return true;
  }

  static void logSoftmax(float[] x, float[] y, int from, int to, int n) {
    for (int r = from; r < to; r++) {
      int at = r * n;
      float max = Float.NEGATIVE_INFINITY;
      for (int i = at; i < at + n; i++) {
        max = Math.max(max, x[i]);
      }
      double total = 0;
      for (int i = at; i < at + n; i++) {
        total += FloatUnary.exp(x[i] - max);
      }
      double log = max + Math.log(total);
      for (int i = at; i < at + n; i++) {
        y[i] = (float) (x[i] - log);
      }
    }
  }
}
