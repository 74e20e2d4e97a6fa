package org.intertwiner.nn.engine.heap;

import java.util.Arrays;
import org.intertwiner.algebra.parallel.Workers;

/**
 * Sums of float32 numbers over axes. Rows are summed in eight lanes over blocks of 1024 and the
 * blocks in double precision; columns in float32 over blocks of 64 rows and those in double
 * precision, so rounding does not grow with the batch.
 */
final class FloatSums {
  private static final int BLOCK = 1024;
  private static final int ROWS = 64;
  private static final int CHUNK = 1 << 16;
  private static final int COLUMNS = 2048;

  private final Workers workers;
  private final Sums.Kind kind;
  private final float[] x;
  private final float[] z;
  private final float[] out;

  FloatSums(Workers workers, Sums.Kind kind, float[] x, float[] z, float[] out) {
    this.workers = workers;
    this.kind = kind;
    this.x = x;
    this.z = z;
    this.out = out;
  }

  void run(Sums plan) {
    if (plan.innerSummed) {
      rows(plan);
    } else {
      columns(plan);
    }
  }

  private void rows(Sums plan) {
    int outputs = plan.kept.rows() * plan.kept.inner();
    int perOutput = plan.summed.rows() * plan.summed.inner();
    if (outputs == 1) {
      out[0] = (float) single(plan.summed);
      return;
    }
    int inner = plan.kept.inner();
    int step = plan.kept.innerStep(0);
    int outStep = plan.kept.innerStep(1);
    workers.split(
        outputs,
        Math.max(1, CHUNK / Math.max(1, perOutput)),
        (from, to) -> {
          Strides.Walk walk = plan.kept.new Walk(from / inner);
          int j = from % inner;
          for (int o = from; o < to; o++) {
            int at = walk.offset[1] + j * outStep;
            out[at] = (float) one(plan.summed, walk.offset[0] + j * step, at);
            if (++j == inner) {
              j = 0;
              walk.next();
            }
          }
        });
  }

  /** The sum that belongs to one output. */
  private double one(Strides summed, int start, int at) {
    int n = summed.inner();
    if (summed.rank() == 1) {
      return row(start, n, at);
    }
    double total = 0;
    Strides.Walk walk = summed.new Walk(0);
    for (int r = summed.rows(); r > 0; r--) {
      total += row(start + walk.offset[0], n, at);
      walk.next();
    }
    return total;
  }

  /** A sum over everything, cut into chunks at fixed positions. */
  private double single(Strides summed) {
    int n = summed.inner();
    int chunks = (n + CHUNK - 1) / CHUNK;
    if (summed.rank() > 1 || chunks < 2) {
      return one(summed, 0, 0);
    }
    double[] parts = new double[chunks];
    workers.split(
        chunks,
        1,
        (from, to) -> {
          for (int c = from; c < to; c++) {
            parts[c] = row(c * CHUNK, Math.min(CHUNK, n - c * CHUNK), 0);
          }
        });
    double total = 0;
    for (double part : parts) {
      total += part;
    }
    return total;
  }

  private double row(int start, int n, int at) {
    double total = 0;
    for (int b = 0; b < n; b += BLOCK) {
      int end = start + Math.min(n, b + BLOCK);
      total +=
          switch (kind) {
            case PLAIN -> sum(x, start + b, end);
            case PRODUCT -> dot(x, z, start + b, end);
            case DEVIATION -> deviation(x, z[at], start + b, end);
          };
    }
    return total;
  }

  private static float sum(float[] x, int from, int to) {
    float a = 0;
    float b = 0;
    float c = 0;
    float d = 0;
    float e = 0;
    float f = 0;
    float g = 0;
    float h = 0;
    int i = from;
    for (; i + 7 < to; i += 8) {
      a += x[i];
      b += x[i + 1];
      c += x[i + 2];
      d += x[i + 3];
      e += x[i + 4];
      f += x[i + 5];
      g += x[i + 6];
      h += x[i + 7];
    }
    for (; i < to; i++) {
      a += x[i];
    }
    return ((a + b) + (c + d)) + ((e + f) + (g + h));
  }

  private static float dot(float[] x, float[] z, int from, int to) {
    float a = 0;
    float b = 0;
    float c = 0;
    float d = 0;
    float e = 0;
    float f = 0;
    float g = 0;
    float h = 0;
    int i = from;
    for (; i + 7 < to; i += 8) {
      a += x[i] * z[i];
      b += x[i + 1] * z[i + 1];
      c += x[i + 2] * z[i + 2];
      d += x[i + 3] * z[i + 3];
      e += x[i + 4] * z[i + 4];
      f += x[i + 5] * z[i + 5];
      g += x[i + 6] * z[i + 6];
      h += x[i + 7] * z[i + 7];
    }
    for (; i < to; i++) {
      a += x[i] * z[i];
    }
    return ((a + b) + (c + d)) + ((e + f) + (g + h));
  }

  private static float deviation(float[] x, float m, int from, int to) {
    float a = 0;
    float b = 0;
    float c = 0;
    float d = 0;
    int i = from;
    for (; i + 3 < to; i += 4) {
      float p = x[i] - m;
      float q = x[i + 1] - m;
      float r = x[i + 2] - m;
      float s = x[i + 3] - m;
      a += p * p;
      b += q * q;
      c += r * r;
      d += s * s;
    }
    for (; i < to; i++) {
      float p = x[i] - m;
      a += p * p;
    }
    return (a + b) + (c + d);
  }

  private void columns(Sums plan) {
    int length = plan.kept.inner();
    int pieces = (length + COLUMNS - 1) / COLUMNS;
    int rows = plan.summed.rows() * plan.summed.inner();
    int work = plan.kept.rows() * pieces;
    if (work < workers.count() && rows >= 16 * ROWS && (long) rows * length >= CHUNK) {
      tall(plan, rows, length);
      return;
    }
    workers.split(
        work,
        Math.max(1, CHUNK / Math.max(1, rows * Math.min(length, COLUMNS))),
        (from, to) -> {
          double[] total = new double[Math.min(length, COLUMNS)];
          float[] partial = new float[total.length];
          for (int w = from; w < to; w++) {
            Strides.Walk kept = plan.kept.new Walk(w / pieces);
            int begin = w % pieces * COLUMNS;
            int n = Math.min(COLUMNS, length - begin);
            int at = kept.offset[1] + begin;
            Arrays.fill(total, 0, n, 0);
            add(plan.summed, 0, rows, kept.offset[0] + begin, at, n, partial, total);
            store(total, at, n);
          }
        });
  }

  /** Few columns and many rows: the rows are cut at fixed positions. */
  private void tall(Sums plan, int rows, int length) {
    int chunks = 16;
    for (int k = 0; k < plan.kept.rows(); k++) {
      Strides.Walk kept = plan.kept.new Walk(k);
      double[][] parts = new double[chunks][length];
      workers.split(
          chunks,
          1,
          (from, to) -> {
            float[] partial = new float[length];
            for (int c = from; c < to; c++) {
              int first = (int) ((long) rows * c / chunks);
              int last = (int) ((long) rows * (c + 1) / chunks);
              add(
                  plan.summed,
                  first,
                  last,
                  kept.offset[0],
                  kept.offset[1],
                  length,
                  partial,
                  parts[c]);
            }
          });
      for (int c = 1; c < chunks; c++) {
        for (int i = 0; i < length; i++) {
          parts[0][i] += parts[c][i];
        }
      }
      store(parts[0], kept.offset[1], length);
    }
  }

  private void store(double[] total, int at, int n) {
    for (int i = 0; i < n; i++) {
      out[at + i] = (float) total[i];
    }
  }

  private void add(
      Strides summed,
      int first,
      int last,
      int start,
      int at,
      int n,
      float[] partial,
      double[] total) {
    float[] row = new float[n];
    float[] other = new float[kind == Sums.Kind.PLAIN ? 0 : n];
    if (kind == Sums.Kind.DEVIATION) {
      System.arraycopy(z, at, other, 0, n);
    }
    int inner = summed.inner();
    int step = summed.innerStep(0);
    Strides.Walk walk = summed.new Walk(first / inner);
    int j = first % inner;
    for (int r = first; r < last; r += ROWS) {
      Arrays.fill(partial, 0, n, 0f);
      for (int q = r; q < Math.min(last, r + ROWS); q++) {
        int from = start + walk.offset[0] + j * step;
        switch (kind) {
          case PLAIN -> addRow(x, from, partial, row, n);
          case PRODUCT -> addProducts(x, z, from, partial, row, other, n);
          case DEVIATION -> addDeviations(x, from, other, partial, row, n);
        }
        if (++j == inner) {
          j = 0;
          walk.next();
        }
      }
      for (int i = 0; i < n; i++) {
        total[i] += partial[i];
      }
    }
  }

  /** Adds a row whose index differs from the sum's, by way of an array whose index does not. */
  private static void addRow(float[] x, int from, float[] y, float[] row, int n) {
    System.arraycopy(x, from, row, 0, n);
    for (int i = 0; i < n; i++) {
      y[i] += row[i];
    }
  }

  private static void addProducts(
      float[] x, float[] z, int from, float[] y, float[] row, float[] other, int n) {
    System.arraycopy(x, from, row, 0, n);
    System.arraycopy(z, from, other, 0, n);
    for (int i = 0; i < n; i++) {
      y[i] += row[i] * other[i];
    }
  }

  private static void addDeviations(
      float[] x, int from, float[] centre, float[] y, float[] row, int n) {
    System.arraycopy(x, from, row, 0, n);
    for (int i = 0; i < n; i++) {
      float d = row[i] - centre[i];
      y[i] += d * d;
    }
  }
}
