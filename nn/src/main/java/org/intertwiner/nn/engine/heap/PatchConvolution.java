package org.intertwiner.nn.engine.heap;

import java.util.Arrays;
import org.intertwiner.algebra.parallel.Workers;

/**
 * Float32 convolution of one group as products with matrices of patches, one image at a time: row k
 * of the patches is what tap k of the kernel sees of the image.
 */
final class PatchConvolution {
  private static final int ENOUGH = 4;

  private final Contraction s;
  private final Workers workers;
  private final int image;
  private final int result;
  private final int taps;
  private final int plane;

  PatchConvolution(Contraction s, Workers workers) {
    this.s = s;
    this.workers = workers;
    this.image = s.rows() * s.columns();
    this.plane = s.tapRows() * s.tapColumns();
    this.taps = s.channelsPerGroup() * plane;
    this.result = s.outRows() * s.outColumns();
  }

  static boolean pays(Contraction s) {
    return s.outputsPerGroup() >= ENOUGH && s.outRows() * s.outColumns() >= ENOUGH;
  }

  /** The patches of one image and group. */
  private void patches(float[] x, int n, int group, float[][] rows) {
    int channel = n * s.channels() + group * s.channelsPerGroup();
    for (int k = 0; k < taps; k++) {
      int at = (channel + k / plane) * image;
      s.seen(x, at, k % plane / s.tapColumns(), k % s.tapColumns(), rows[k]);
    }
  }

  private int grain() {
    return (int) (1 + (1 << 16) / Math.max(1, s.work() / s.batch()));
  }

  void forward(float[] x, float[] w, float[] y) {
    int outputs = s.outputsPerGroup();
    workers.split(
        s.batch(),
        grain(),
        (from, to) -> {
          float[][] rows = new float[taps][result];
          RowProducts product = new RowProducts(rows, taps, result);
          for (int n = from; n < to; n++) {
            for (int g = 0; g < s.window().groups(); g++) {
              patches(x, n, g, rows);
              int start = (n * s.outputs() + g * outputs) * result;
              product.run(
                  w,
                  g * outputs * taps,
                  taps,
                  1,
                  0,
                  outputs,
                  (o, row) -> System.arraycopy(row, 0, y, start + o * result, result));
            }
          }
        });
  }

  void inputGradient(float[] gy, float[] w, float[] gx) {
    int outputs = s.outputsPerGroup();
    workers.split(
        s.batch(),
        grain(),
        (from, to) -> {
          float[][] rows = new float[outputs][result];
          RowProducts product = new RowProducts(rows, outputs, result);
          Arrays.fill(gx, from * s.channels() * image, to * s.channels() * image, 0f);
          for (int n = from; n < to; n++) {
            for (int g = 0; g < s.window().groups(); g++) {
              for (int o = 0; o < outputs; o++) {
                int at = (n * s.outputs() + g * outputs + o) * result;
                System.arraycopy(gy, at, rows[o], 0, result);
              }
              int channel = n * s.channels() + g * s.channelsPerGroup();
              product.run(
                  w,
                  g * outputs * taps,
                  1,
                  taps,
                  0,
                  taps,
                  (k, row) ->
                      s.shown(
                          row,
                          k % plane / s.tapColumns(),
                          k % s.tapColumns(),
                          gx,
                          (channel + k / plane) * image));
            }
          }
        });
  }

  void weightGradient(float[] x, float[] gy, float[] gw) {
    int size = s.outputs() * taps;
    int parts = s.batch() < 2 * grain() ? 1 : Math.min(workers.count(), s.batch());
    float[][] sums = new float[parts][];
    workers.run(
        parts,
        p -> {
          sums[p] = p == 0 ? gw : new float[size];
          Arrays.fill(sums[p], 0, size, 0f);
          int from = (int) ((long) s.batch() * p / parts);
          addGradients(x, gy, sums[p], from, (int) ((long) s.batch() * (p + 1) / parts));
        });
    for (int p = 1; p < parts; p++) {
      for (int i = 0; i < size; i++) {
        gw[i] += sums[p][i];
      }
    }
  }

  private void addGradients(float[] x, float[] gy, float[] gw, int from, int to) {
    int outputs = s.outputsPerGroup();
    float[][] rows = new float[taps][result];
    float[][] turned = new float[result][taps];
    RowProducts product = new RowProducts(turned, result, taps);
    for (int n = from; n < to; n++) {
      for (int g = 0; g < s.window().groups(); g++) {
        patches(x, n, g, rows);
        turn(rows, turned);
        int start = g * outputs * taps;
        product.run(
            gy,
            (n * s.outputs() + g * outputs) * result,
            result,
            1,
            0,
            outputs,
            (o, row) -> add(gw, start + o * taps, row, taps));
      }
    }
  }

  private static void turn(float[][] rows, float[][] turned) {
    for (int k = 0; k < rows.length; k++) {
      float[] row = rows[k];
      for (int p = 0; p < turned.length; p++) {
        turned[p][k] = row[p];
      }
    }
  }

  private static void add(float[] target, int at, float[] x, int n) {
    for (int i = 0; i < n; i++) {
      target[at + i] += x[i];
    }
  }
}
