package org.intertwiner.nn.engine.heap;

import java.util.Arrays;
import org.intertwiner.nn.engine.Window;

/**
 * Where the largest float32 number under a window lies: one axis after the other, so that the cost
 * is the sum of the window's extents and not their product. Along an axis the maxima come first,
 * tap by tap, and then, from the last tap to the first, the places that hold them: no branch
 * depends on which of two numbers is larger, and of equal ones the first in reading order is found.
 * A window that sees some number that is none finds the first such.
 */
final class RunningMaxima {
  /** The place of a window that sees padding only. */
  private static final int NOWHERE = -1;

  private final Contraction s;
  private final float[] x;
  private final int[] found;
  private final int width;
  private final float[] lines;
  private final int[] linePlaces;
  private final float[] planes;
  private final int[] planePlaces;
  private final float[] best;
  private final float[] row;
  private final int[] places;

  RunningMaxima(Contraction s, float[] x, int[] found) {
    this.s = s;
    this.x = x;
    this.found = found;
    this.width = s.result().columns();
    int lineCount = s.field().depth() * s.field().rows();
    this.lines = new float[lineCount * width];
    this.linePlaces = new int[lines.length];
    this.planes = new float[s.field().depth() * s.result().plane()];
    this.planePlaces = new int[planes.length];
    int largest = Math.max(width, s.result().plane());
    this.best = new float[largest];
    this.row = new float[largest];
    this.places = new int[largest];
  }

  /** Channels of fields, counted through the batch. */
  void run(int from, int to) {
    int plane = s.result().plane();
    for (int p = from; p < to; p++) {
      for (int line = 0; line < s.field().depth() * s.field().rows(); line++) {
        alongColumns(p * s.field().cells(), line);
      }
      for (int d = 0; d < s.field().depth(); d++) {
        for (int r = 0; r < s.result().rows(); r++) {
          int at = (d * s.result().rows() + r) * width;
          int first = d * s.field().rows();
          across(1, s.field().rows(), s.taps().rows(), r, lines, linePlaces, first, width);
          System.arraycopy(best, 0, planes, at, width);
          System.arraycopy(places, 0, planePlaces, at, width);
        }
      }
      for (int z = 0; z < s.result().depth(); z++) {
        int at = p * s.result().cells() + z * plane;
        across(0, s.field().depth(), s.taps().depth(), z, planes, planePlaces, 0, plane);
        for (int i = 0; i < plane; i++) {
          found[at + i] = Math.max(0, places[i]);
        }
      }
    }
  }

  private int left(int side) {
    int step = s.window().stride(2);
    return Math.min(width, side >= 0 ? 0 : (-side + step - 1) / step);
  }

  private int right(int side) {
    int inside = s.field().columns() - 1 - side;
    return Math.min(width, Math.floorDiv(inside, s.window().stride(2)) + 1);
  }

  private void alongColumns(int at, int line) {
    Window v = s.window();
    int step = v.stride(2);
    int start = line * s.field().columns();
    Arrays.fill(best, 0, width, Float.NEGATIVE_INFINITY);
    Arrays.fill(places, 0, width, NOWHERE);
    for (int j = 0; j < s.taps().columns(); j++) {
      int side = j * v.dilation(2) - v.padding(2);
      take(at + start + side, step, left(side), right(side));
    }
    for (int j = s.taps().columns() - 1; j >= 0; j--) {
      int side = j * v.dilation(2) - v.padding(2);
      int base = start + side;
      for (int c = left(side), end = right(side); c < end; c++) {
        int here = base + c * step;
        places[c] = x[at + here] == best[c] ? here : places[c];
      }
    }
    for (int c = 0; c < width; c++) {
      if (Float.isNaN(best[c])) {
        places[c] = firstNaN(at, start, c);
      }
    }
    System.arraycopy(best, 0, lines, line * width, width);
    System.arraycopy(places, 0, linePlaces, line * width, width);
  }

  private void take(int base, int step, int left, int right) {
    if (left >= right) {
      return;
    }
    if (step == 1) {
      System.arraycopy(x, base + left, row, left, right - left);
    } else {
      for (int c = left; c < right; c++) {
        row[c] = x[base + c * step];
      }
    }
    for (int c = left; c < right; c++) {
      best[c] = Math.max(best[c], row[c]);
    }
  }

  private int firstNaN(int at, int start, int c) {
    Window v = s.window();
    for (int j = 0; j < s.taps().columns(); j++) {
      int side = j * v.dilation(2) - v.padding(2);
      int here = start + side + c * v.stride(2);
      if (c >= left(side) && c < right(side) && Float.isNaN(x[at + here])) {
        return here;
      }
    }
    return NOWHERE;
  }

  /** Results of rows (axis 1) or of whole planes (axis 0), from rows or planes found before. */
  private void across(
      int axis, int extent, int taps, int result, float[] in, int[] inPlaces, int first, int n) {
    Window v = s.window();
    int start = result * v.stride(axis) - v.padding(axis);
    int gap = v.dilation(axis);
    Arrays.fill(best, 0, n, Float.NEGATIVE_INFINITY);
    Arrays.fill(places, 0, n, NOWHERE);
    for (int t = 0; t < taps; t++) {
      int at = start + t * gap;
      if (at >= 0 && at < extent) {
        System.arraycopy(in, (first + at) * n, row, 0, n);
        for (int i = 0; i < n; i++) {
          best[i] = Math.max(best[i], row[i]);
        }
      }
    }
    for (int t = taps - 1; t >= 0; t--) {
      int at = start + t * gap;
      if (at >= 0 && at < extent) {
        choose(in, inPlaces, (first + at) * n, n);
      }
    }
  }

  /** A maximum that is no number equals none, but all that are none hold it. */
  private void choose(float[] in, int[] inPlaces, int from, int n) {
    for (int i = 0; i < n; i++) {
      places[i] = in[from + i] == best[i] ? inPlaces[from + i] : places[i];
    }
    for (int i = 0; i < n; i++) {
      if (Float.isNaN(best[i]) && Float.isNaN(in[from + i])) {
        places[i] = inPlaces[from + i];
      }
    }
  }
}
