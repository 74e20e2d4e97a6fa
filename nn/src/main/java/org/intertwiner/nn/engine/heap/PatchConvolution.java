package org.intertwiner.nn.engine.heap;

import java.util.Arrays;
import org.intertwiner.algebra.parallel.Workers;

/**
 * Float32 convolution as products with matrices of patches, one group of one picture at a time: row
 * k of the patches is what tap k of the kernel sees of the field.
 */
final class PatchConvolution {
  private static final int ENOUGH = 4;

  private final Contraction s;
  private final Workers workers;
  private final int result;
  private final int cells;
  private final int taps;

  PatchConvolution(Contraction s, Workers workers) {
    this.s = s;
    this.workers = workers;
    this.cells = s.taps().cells();
    this.taps = s.tapsPerOutput();
    this.result = s.result().plane();
  }

  static boolean pays(Contraction s) {
    return s.outputsPerGroup() >= ENOUGH && s.result().plane() >= ENOUGH;
  }

  /** The index of the plane that a tap of one group sees. */
  private int source(int picture, int group, int k) {
    int channel = group * s.channelsPerGroup() + k / cells;
    return s.source(picture, channel, k % cells / s.taps().plane());
  }

  private int row(int k) {
    return k % s.taps().plane() / s.taps().columns();
  }

  private int column(int k) {
    return k % s.taps().columns();
  }

  /** The patches of one picture and group. */
  private void patches(float[] x, int picture, int group, float[][] rows) {
    for (int k = 0; k < taps; k++) {
      s.seen(x, source(picture, group, k), row(k), column(k), rows[k]);
    }
  }

  private int grain(int parts) {
    return (int) (1 + (1 << 16) / Math.max(1, s.work() / parts));
  }

  void forward(float[] x, float[] w, float[] y) {
    int outputs = s.outputsPerGroup();
    workers.split(
        s.pictures(),
        grain(s.pictures()),
        (from, to) -> {
          float[][] rows = new float[taps][result];
          RowProducts product = new RowProducts(rows, taps, result);
          for (int p = from; p < to; p++) {
            int picture = p;
            for (int g = 0; g < s.window().groups(); g++) {
              patches(x, picture, g, rows);
              int first = g * outputs;
              product.run(
                  w,
                  first * taps,
                  taps,
                  1,
                  0,
                  outputs,
                  (o, row) -> System.arraycopy(row, 0, y, s.target(picture, first + o), result));
            }
          }
        });
  }

  /** Each part takes some channels of one field, so that no two add to the same cell. */
  void inputGradient(float[] gy, float[] w, float[] gx) {
    int blocks = s.batch() >= workers.count() ? 1 : Math.min(workers.count(), s.channelsPerGroup());
    workers.split(
        s.batch() * blocks,
        grain(s.batch() * blocks),
        (from, to) -> {
          float[][] rows = new float[s.outputsPerGroup()][result];
          for (int p = from; p < to; p++) {
            int first = p % blocks * s.channelsPerGroup() / blocks;
            int last = (p % blocks + 1) * s.channelsPerGroup() / blocks;
            channels(p / blocks, first, last, gy, w, gx, rows);
          }
        });
  }

  private void channels(
      int n, int first, int last, float[] gy, float[] w, float[] gx, float[][] rows) {
    int outputs = s.outputsPerGroup();
    int volume = s.field().cells();
    RowProducts product = new RowProducts(rows, outputs, result);
    for (int g = 0; g < s.window().groups(); g++) {
      int group = g;
      int channel = n * s.channels() + g * s.channelsPerGroup();
      Arrays.fill(gx, (channel + first) * volume, (channel + last) * volume, 0f);
      for (int z = 0; z < s.result().depth(); z++) {
        int picture = n * s.result().depth() + z;
        for (int o = 0; o < outputs; o++) {
          System.arraycopy(gy, s.target(picture, g * outputs + o), rows[o], 0, result);
        }
        product.run(
            w,
            g * outputs * taps,
            1,
            taps,
            first * cells,
            last * cells,
            (k, row) -> s.shown(row, row(k), column(k), gx, source(picture, group, k)));
      }
    }
  }

  void weightGradient(float[] x, float[] gy, float[] gw) {
    int size = s.outputs() * taps;
    int pictures = s.pictures();
    int parts = pictures < 2 * grain(pictures) ? 1 : Math.min(workers.count(), pictures);
    float[][] sums = new float[parts][];
    workers.run(
        parts,
        p -> {
          sums[p] = p == 0 ? gw : new float[size];
          Arrays.fill(sums[p], 0, size, 0f);
          int from = (int) ((long) pictures * p / parts);
          addGradients(x, gy, sums[p], from, (int) ((long) pictures * (p + 1) / parts));
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
    // the planes of one picture's results lie one volume apart
    int apart = s.result().cells();
    for (int p = from; p < to; p++) {
      for (int g = 0; g < s.window().groups(); g++) {
        patches(x, p, g, rows);
        turn(rows, turned);
        int start = g * outputs * taps;
        product.run(
            gy,
            s.target(p, g * outputs),
            apart,
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
