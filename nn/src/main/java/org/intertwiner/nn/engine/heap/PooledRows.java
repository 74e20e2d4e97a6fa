package org.intertwiner.nn.engine.heap;

import java.util.Arrays;
import org.intertwiner.nn.engine.Window;

/**
 * Where the largest float32 number under a window lies, one row of results at a time: the maxima
 * first, tap by tap, and then from the last tap to the first the places that hold them, so that no
 * branch depends on which of two numbers is larger. A window that sees some number that is none
 * finds the first such.
 */
final class PooledRows {
  private final Contraction s;
  private final float[] x;
  private final int[] found;
  private final float[] best;
  private final int step;
  private final int[] bases;
  private final int[] lefts;
  private final int[] rights;
  private int seen;

  PooledRows(Contraction s, float[] x, int[] found) {
    this.s = s;
    this.x = x;
    this.found = found;
    this.best = new float[s.result().columns()];
    this.step = s.window().stride(2);
    this.bases = new int[s.taps().cells()];
    this.lefts = new int[bases.length];
    this.rights = new int[bases.length];
  }

  /** Channels of fields, counted through the batch. */
  void run(int from, int to) {
    int width = s.result().columns();
    for (int p = from; p < to; p++) {
      int at = p * s.field().cells();
      int row = p * s.result().cells();
      for (int z = 0; z < s.result().depth(); z++) {
        for (int r = 0; r < s.result().rows(); r++) {
          look(z, r);
          maxima(at);
          places(at, row);
          row += width;
        }
      }
    }
  }

  /** Notes the taps that see some of the field, in reading order. */
  private void look(int z, int r) {
    Window v = s.window();
    seen = 0;
    for (int d = 0; d < s.taps().depth(); d++) {
      int plane = z * v.stride(0) + d * v.dilation(0) - v.padding(0);
      for (int i = 0; i < s.taps().rows(); i++) {
        int line = r * v.stride(1) + i * v.dilation(1) - v.padding(1);
        boolean inside = plane >= 0 && plane < s.field().depth();
        if (inside && line >= 0 && line < s.field().rows()) {
          columns((plane * s.field().rows() + line) * s.field().columns());
        }
      }
    }
  }

  private void columns(int line) {
    Window v = s.window();
    int columns = s.field().columns();
    for (int j = 0; j < s.taps().columns(); j++) {
      int side = j * v.dilation(2) - v.padding(2);
      int left = side >= 0 ? 0 : (-side + step - 1) / step;
      int right = Math.min(best.length, Math.floorDiv(columns - 1 - side, step) + 1);
      if (left < right) {
        bases[seen] = line + side;
        lefts[seen] = left;
        rights[seen] = right;
        seen++;
      }
    }
  }

  private void maxima(int at) {
    Arrays.fill(best, Float.NEGATIVE_INFINITY);
    for (int t = 0; t < seen; t++) {
      int base = at + bases[t];
      for (int c = lefts[t]; c < rights[t]; c++) {
        best[c] = Math.max(best[c], x[base + c * step]);
      }
    }
  }

  private void places(int at, int row) {
    Arrays.fill(found, row, row + best.length, 0);
    for (int t = seen - 1; t >= 0; t--) {
      int base = bases[t];
      for (int c = lefts[t]; c < rights[t]; c++) {
        int here = base + c * step;
        int before = found[row + c];
        found[row + c] = x[at + here] == best[c] ? here : before;
      }
    }
    for (int c = 0; c < best.length; c++) {
      if (Float.isNaN(best[c])) {
        found[row + c] = firstNaN(at, c);
      }
    }
  }

  private int firstNaN(int at, int c) {
    for (int t = 0; t < seen; t++) {
      int here = bases[t] + c * step;
      if (c >= lefts[t] && c < rights[t] && Float.isNaN(x[at + here])) {
        return here;
      }
    }
    return 0;
  }
}
