package org.intertwiner.verify.locate;

import java.util.List;

/** Values that only move from place to place, or shift by a constant vector. */
final class Identity {
  private static final int QUICK = 4096;

  private Identity() {}

  /** The relative error of t(g·x) = moved t(x), by element. */
  static double[] residuals(
      Series source, Series target, Layout layout, List<? extends Places> places) {
    double[] out = new double[target.elements()];
    for (int k = 0; k < out.length; k++) {
      int[] to = Places.targets(layout.shape(), layout.movedAxes(), places.get(k));
      out[k] = residual(source, target, k, to);
    }
    return out;
  }

  /** The relative error for one element; on a part of the numbers where that is plainly large. */
  static double residual(Series source, Series target, int element, int[] to) {
    int step = Math.max(1, to.length / QUICK);
    if (step > 1) {
      double quick = residual(source, target, element, to, step | 1, 1);
      if (quick > 100 * target.tolerance()) {
        return quick;
      }
    }
    return residual(source, target, element, to, 1, target.samples());
  }

  private static double residual(
      Series source, Series target, int element, int[] to, int step, int samples) {
    double squares = 0;
    double norm = 0;
    for (int i = 0; i < samples; i++) {
      double[] before = source.base()[i];
      double[] after = target.moved()[element][i];
      for (int p = 0; p < to.length; p += step) {
        double y = after[to[p]];
        double d = y - before[p];
        squares += d * d;
        norm += y * y;
      }
    }
    return Series.relative(squares, norm);
  }

  /** The relative error of the first item along an axis that holds a batch, by element. */
  static double[] firstItem(Series t, int axis, int batch) {
    int stride = Places.strides(t.shape())[axis];
    int each = t.shape()[axis] / batch;
    double[] out = new double[t.elements()];
    for (int k = 0; k < out.length; k++) {
      double squares = 0;
      double norm = 0;
      for (int i = 0; i < t.samples(); i++) {
        for (int p = 0; p < t.size(); p++) {
          if (p / stride % t.shape()[axis] < each) {
            double y = t.moved()[k][i][p];
            double d = y - t.base()[i][p];
            squares += d * d;
            norm += y * y;
          }
        }
      }
      out[k] = Series.relative(squares, norm);
    }
    return out;
  }

  /**
   * A shift of the features: t(g·x) = t(x) + a(g).
   *
   * @param residuals the relative error by element
   * @param shifts a(g) by element
   */
  record Shift(double[] residuals, double[][] shifts) {}

  /** Fits the shift on some samples and judges it on the others. */
  static Shift shift(Series t, Layout layout) {
    int[] cells = layout.cells();
    int[] offsets = layout.offsets();
    double[] residuals = new double[t.elements()];
    double[][] shifts = new double[t.elements()][offsets.length];
    for (int k = 0; k < residuals.length; k++) {
      long count = (long) t.trained() * cells.length;
      for (int i = 0; i < t.trained(); i++) {
        for (int cell : cells) {
          for (int f = 0; f < offsets.length; f++) {
            int p = cell + offsets[f];
            shifts[k][f] += (t.moved()[k][i][p] - t.base()[i][p]) / count;
          }
        }
      }
      residuals[k] = shifted(t, k, cells, offsets, shifts[k]);
    }
    return new Shift(residuals, shifts);
  }

  private static double shifted(Series t, int k, int[] cells, int[] offsets, double[] shift) {
    double squares = 0;
    double norm = 0;
    for (int i = t.trained(); i < t.samples(); i++) {
      for (int cell : cells) {
        for (int f = 0; f < offsets.length; f++) {
          int p = cell + offsets[f];
          double y = t.moved()[k][i][p];
          double d = y - t.base()[i][p] - shift[f];
          squares += d * d;
          norm += y * y;
        }
      }
    }
    return Series.relative(squares, norm);
  }
}
