package org.intertwiner.nn.engine.heap;

import org.intertwiner.algebra.parallel.Workers;
import org.intertwiner.nn.engine.Window;

/**
 * Convolution and its adjoints as loops over rows, without rearranging memory: for each pair of
 * channels and each tap, one row of the field meets one row of the result. Serves both kinds of
 * number, every stride, dilation and grouping; cost is the number of multiply-adds.
 */
final class DirectConvolution {
  /** What a tap does with a row of the field and a row of the result. */
  @FunctionalInterface
  interface Row {
    /**
     * Meets two rows.
     *
     * @param k index of the tap in the kernel
     * @param x index of the first number in the field
     * @param step distance of neighbours in the field
     * @param y index of the first number in the result
     * @param n how many
     */
    void meet(int k, int x, int step, int y, int n);
  }

  private static final int GRAIN = 1 << 15;

  private final Contraction s;
  private final Workers workers;

  DirectConvolution(Contraction s, Workers workers) {
    this.s = s;
    this.workers = workers;
  }

  private void split(int count, Workers.Range body) {
    int each = (int) Math.min(Integer.MAX_VALUE - 1, s.work() / count);
    workers.split(count, 1 + GRAIN / (1 + each), body);
  }

  /** Visits all pairs, each channel of the result by one thread. */
  void byResult(Row row) {
    split(
        s.batch() * s.outputs(),
        (from, to) -> {
          for (int p = from; p < to; p++) {
            int o = p % s.outputs();
            for (int c = 0; c < s.channelsPerGroup(); c++) {
              volume(p / s.outputs(), o, c, row);
            }
          }
        });
  }

  /** Visits all pairs, each channel of the field by one thread. */
  void byField(Row row) {
    split(
        s.batch() * s.channels(),
        (from, to) -> {
          for (int p = from; p < to; p++) {
            int c = p % s.channels();
            int first = c / s.channelsPerGroup() * s.outputsPerGroup();
            for (int o = first; o < first + s.outputsPerGroup(); o++) {
              volume(p / s.channels(), o, c % s.channelsPerGroup(), row);
            }
          }
        });
  }

  /** Visits all pairs, each channel of each kernel by one thread. */
  void byKernel(Row row) {
    split(
        s.outputs() * s.channelsPerGroup(),
        (from, to) -> {
          for (int k = from; k < to; k++) {
            for (int n = 0; n < s.batch(); n++) {
              volume(n, k / s.channelsPerGroup(), k % s.channelsPerGroup(), row);
            }
          }
        });
  }

  private void volume(int n, int o, int c, Row row) {
    int channel = o / s.outputsPerGroup() * s.channelsPerGroup() + c;
    int depth = s.result().depth();
    int k = (o * s.channelsPerGroup() + c) * s.taps().cells();
    for (int z = n * depth; z < (n + 1) * depth; z++) {
      int y = s.target(z, o);
      for (int d = 0; d < s.taps().depth(); d++) {
        int x = s.source(z, channel, d);
        if (x >= 0) {
          plane(x, k + d * s.taps().plane(), y, row);
        }
      }
    }
  }

  private void plane(int x, int k, int y, Row row) {
    Window v = s.window();
    int down = v.stride(1);
    int step = v.stride(2);
    int rowGap = v.dilation(1);
    int top = v.padding(1);
    int columnGap = v.dilation(2);
    int edge = v.padding(2);
    int columns = s.field().columns();
    int width = s.result().columns();
    for (int i = 0; i < s.taps().rows(); i++) {
      int shift = i * rowGap - top;
      int first = first(shift, down);
      int last = last(shift, down, s.field().rows(), s.result().rows());
      for (int j = 0; j < s.taps().columns(); j++) {
        int side = j * columnGap - edge;
        int left = first(side, step);
        int count = last(side, step, columns, width) - left;
        int tap = k + i * s.taps().columns() + j;
        for (int r = count > 0 ? first : last; r < last; r++) {
          int from = x + (r * down + shift) * columns + left * step + side;
          row.meet(tap, from, step, y + r * width + left, count);
        }
      }
    }
  }

  /** First result index whose index in the field is not negative. */
  private static int first(int shift, int stride) {
    return shift >= 0 ? 0 : (-shift + stride - 1) / stride;
  }

  /** One past the last result index whose index in the field is inside. */
  private static int last(int shift, int stride, int extent, int results) {
    return Math.min(results, Math.floorDiv(extent - 1 - shift, stride) + 1);
  }
}
