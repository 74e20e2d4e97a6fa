package org.intertwiner.nn.engine.heap;

import org.intertwiner.algebra.parallel.Workers;
import org.intertwiner.nn.engine.Window;

/**
 * Convolution and its adjoints as loops over rows, without rearranging memory: for each pair of
 * planes and each tap, one row of the image meets one row of the result. Serves both kinds of
 * number, every stride, dilation and grouping; cost is the number of multiply-adds.
 */
final class DirectConvolution {
  /** What a tap does with a row of the image and a row of the result. */
  @FunctionalInterface
  interface Row {
    /**
     * Meets two rows.
     *
     * @param k index of the tap in the kernel
     * @param x index of the first number in the image
     * @param step distance of neighbours in the image
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

  /** Visits all pairs, each plane of the result by one thread. */
  void byResult(Row row) {
    int perPlane = (int) Math.min(Integer.MAX_VALUE, s.work() / ((long) s.batch() * s.outputs()));
    workers.split(
        s.batch() * s.outputs(),
        1 + GRAIN / (1 + perPlane),
        (from, to) -> {
          for (int p = from; p < to; p++) {
            int o = p % s.outputs();
            for (int c = 0; c < s.channelsPerGroup(); c++) {
              plane(p / s.outputs(), o, c, row);
            }
          }
        });
  }

  /** Visits all pairs, each plane of the image by one thread. */
  void byImage(Row row) {
    int perPlane = (int) Math.min(Integer.MAX_VALUE, s.work() / ((long) s.batch() * s.channels()));
    workers.split(
        s.batch() * s.channels(),
        1 + GRAIN / (1 + perPlane),
        (from, to) -> {
          for (int p = from; p < to; p++) {
            int c = p % s.channels();
            int group = c / s.channelsPerGroup();
            for (int o = 0; o < s.outputsPerGroup(); o++) {
              plane(
                  p / s.channels(), group * s.outputsPerGroup() + o, c % s.channelsPerGroup(), row);
            }
          }
        });
  }

  /** Visits all pairs, each kernel plane by one thread. */
  void byKernel(Row row) {
    int kernels = s.outputs() * s.channelsPerGroup();
    int perKernel = (int) Math.min(Integer.MAX_VALUE, s.work() / kernels);
    workers.split(
        kernels,
        1 + GRAIN / (1 + perKernel),
        (from, to) -> {
          for (int k = from; k < to; k++) {
            for (int n = 0; n < s.batch(); n++) {
              plane(n, k / s.channelsPerGroup(), k % s.channelsPerGroup(), row);
            }
          }
        });
  }

  private void plane(int n, int o, int c, Row row) {
    Window v = s.window();
    int channel = o / s.outputsPerGroup() * s.channelsPerGroup() + c;
    int x = (n * s.channels() + channel) * s.rows() * s.columns();
    int y = (n * s.outputs() + o) * s.outRows() * s.outColumns();
    int k = (o * s.channelsPerGroup() + c) * s.tapRows() * s.tapColumns();
    for (int i = 0; i < s.tapRows(); i++) {
      int shift = i * v.dilation(0) - v.padding(0);
      int first = first(shift, v.stride(0));
      int last = last(shift, v.stride(0), s.rows(), s.outRows());
      for (int j = 0; j < s.tapColumns(); j++) {
        int side = j * v.dilation(1) - v.padding(1);
        int left = first(side, v.stride(1));
        int width = last(side, v.stride(1), s.columns(), s.outColumns()) - left;
        if (width <= 0) {
          continue;
        }
        for (int r = first; r < last; r++) {
          int xr = x + (r * v.stride(0) + shift) * s.columns() + left * v.stride(1) + side;
          row.meet(
              k + i * s.tapColumns() + j, xr, v.stride(1), y + r * s.outColumns() + left, width);
        }
      }
    }
  }

  /** First result index whose image index is not negative. */
  private static int first(int shift, int stride) {
    return shift >= 0 ? 0 : (-shift + stride - 1) / stride;
  }

  /** One past the last result index whose image index is inside. */
  private static int last(int shift, int stride, int extent, int results) {
    return Math.min(results, Math.floorDiv(extent - 1 - shift, stride) + 1);
  }
}
