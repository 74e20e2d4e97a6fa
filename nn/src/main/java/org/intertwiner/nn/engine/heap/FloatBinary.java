package org.intertwiner.nn.engine.heap;

import java.util.Arrays;
import org.intertwiner.nn.engine.Binary;

/**
 * Functions of two float32 numbers over rows, of which either operand may repeat one number (step
 * 0); else the step is 1.
 *
 * <p>The compiler makes vector code only of loops in which all arrays have the same index. An
 * operand that lies at another offset than the result is therefore first copied into the result's
 * row.
 */
final class FloatBinary {
  /** HUGE·HUGE·x ≥ 1 for every positive x, subnormal ones too. */
  private static final float HUGE = 1e38f;

  private FloatBinary() {}

  static void row(
      Binary op, float[] a, int ao, int as, float[] b, int bo, int bs, float[] y, int yo, int n) {
    int end = yo + n;
    if (as == 0 && bs == 0) {
      y[yo] = b[bo];
      apply(op, a[ao], y, y, yo, yo + 1);
      Arrays.fill(y, yo + 1, end, y[yo]);
    } else if (as == 0) {
      apply(op, a[ao], moved(b, bo, y, yo, n), y, yo, end);
    } else if (bs == 0) {
      apply(op, moved(a, ao, y, yo, n), b[bo], y, yo, end);
    } else if (ao == yo) {
      apply(op, a, moved(b, bo, y, yo, n), y, yo, end);
    } else if (bo == yo) {
      apply(op, moved(a, ao, y, yo, n), b, y, yo, end);
    } else {
      System.arraycopy(a, ao, y, yo, n);
      for (int i = 0; i < n; i++) {
        apply(op, y, b[bo + i], y, yo + i, yo + i + 1);
      }
    }
  }

  /** The row at the result's offset: where it is, or copied into the result. */
  private static float[] moved(float[] x, int xo, float[] y, int yo, int n) {
    if (xo == yo) {
      return x;
    }
    System.arraycopy(x, xo, y, yo, n);
    return y;
  }

  private static void apply(Binary op, float[] a, float[] b, float[] y, int from, int to) {
    switch (op) {
      case ADD -> add(a, b, y, from, to);
      case SUBTRACT -> subtract(a, b, y, from, to);
      case MULTIPLY -> multiply(a, b, y, from, to);
      case DIVIDE -> divide(a, b, y, from, to);
      case MAXIMUM -> maximum(a, b, y, from, to);
      case MINIMUM -> minimum(a, b, y, from, to);
      case GATE -> gate(a, b, y, from, to);
      case ELU_GRADIENT -> eluGradient(a, b, y, from, to);
    }
  }

  private static void apply(Binary op, float[] a, float b, float[] y, int from, int to) {
    switch (op) {
      case ADD -> add(a, b, y, from, to);
      case SUBTRACT -> subtract(a, b, y, from, to);
      case MULTIPLY -> multiply(a, b, y, from, to);
      case DIVIDE -> divide(a, b, y, from, to);
      case MAXIMUM -> maximum(a, b, y, from, to);
      case MINIMUM -> minimum(a, b, y, from, to);
      case GATE -> gate(a, b, y, from, to);
      case ELU_GRADIENT -> eluGradient(a, b, y, from, to);
    }
  }

  private static void apply(Binary op, float a, float[] b, float[] y, int from, int to) {
    switch (op) {
      case ADD -> add(a, b, y, from, to);
      case SUBTRACT -> subtract(a, b, y, from, to);
      case MULTIPLY -> multiply(a, b, y, from, to);
      case DIVIDE -> divide(a, b, y, from, to);
      case MAXIMUM -> maximum(a, b, y, from, to);
      case MINIMUM -> minimum(a, b, y, from, to);
      case GATE -> gate(a, b, y, from, to);
      case ELU_GRADIENT -> eluGradient(a, b, y, from, to);
    }
  }

  private static void add(float[] a, float[] b, float[] y, int from, int to) {
    for (int i = from; i < to; i++) {
      y[i] = a[i] + b[i];
    }
  }

  private static void add(float[] a, float b, float[] y, int from, int to) {
    for (int i = from; i < to; i++) {
      y[i] = a[i] + b;
    }
  }

  private static void add(float a, float[] b, float[] y, int from, int to) {
    for (int i = from; i < to; i++) {
      y[i] = a + b[i];
    }
  }

  private static void subtract(float[] a, float[] b, float[] y, int from, int to) {
    for (int i = from; i < to; i++) {
      y[i] = a[i] - b[i];
    }
  }

  private static void subtract(float[] a, float b, float[] y, int from, int to) {
    for (int i = from; i < to; i++) {
      y[i] = a[i] - b;
    }
  }

  private static void subtract(float a, float[] b, float[] y, int from, int to) {
    for (int i = from; i < to; i++) {
      y[i] = a - b[i];
    }
  }

  private static void multiply(float[] a, float[] b, float[] y, int from, int to) {
    for (int i = from; i < to; i++) {
      y[i] = a[i] * b[i];
    }
  }

  private static void multiply(float[] a, float b, float[] y, int from, int to) {
    for (int i = from; i < to; i++) {
      y[i] = a[i] * b;
    }
  }

  private static void multiply(float a, float[] b, float[] y, int from, int to) {
    for (int i = from; i < to; i++) {
      y[i] = a * b[i];
    }
  }

  private static void divide(float[] a, float[] b, float[] y, int from, int to) {
    for (int i = from; i < to; i++) {
      y[i] = a[i] / b[i];
    }
  }

  private static void divide(float[] a, float b, float[] y, int from, int to) {
    for (int i = from; i < to; i++) {
      y[i] = a[i] / b;
    }
  }

  private static void divide(float a, float[] b, float[] y, int from, int to) {
    for (int i = from; i < to; i++) {
      y[i] = a / b[i];
    }
  }

  private static void maximum(float[] a, float[] b, float[] y, int from, int to) {
    for (int i = from; i < to; i++) {
      y[i] = Math.max(a[i], b[i]);
    }
  }

  private static void maximum(float[] a, float b, float[] y, int from, int to) {
    for (int i = from; i < to; i++) {
      y[i] = Math.max(a[i], b);
    }
  }

  private static void maximum(float a, float[] b, float[] y, int from, int to) {
    for (int i = from; i < to; i++) {
      y[i] = Math.max(a, b[i]);
    }
  }

  private static void minimum(float[] a, float[] b, float[] y, int from, int to) {
    for (int i = from; i < to; i++) {
      y[i] = Math.min(a[i], b[i]);
    }
  }

  private static void minimum(float[] a, float b, float[] y, int from, int to) {
    for (int i = from; i < to; i++) {
      y[i] = Math.min(a[i], b);
    }
  }

  private static void minimum(float a, float[] b, float[] y, int from, int to) {
    for (int i = from; i < to; i++) {
      y[i] = Math.min(a, b[i]);
    }
  }

  private static void gate(float[] a, float[] b, float[] y, int from, int to) {
    for (int i = from; i < to; i++) {
      y[i] = a[i] * Math.min(1f, Math.max(b[i], 0f) * HUGE * HUGE);
    }
  }

  private static void gate(float[] a, float b, float[] y, int from, int to) {
    for (int i = from; i < to; i++) {
      y[i] = a[i] * Math.min(1f, Math.max(b, 0f) * HUGE * HUGE);
    }
  }

  private static void gate(float a, float[] b, float[] y, int from, int to) {
    for (int i = from; i < to; i++) {
      y[i] = a * Math.min(1f, Math.max(b[i], 0f) * HUGE * HUGE);
    }
  }

  private static void eluGradient(float[] a, float[] b, float[] y, int from, int to) {
    for (int i = from; i < to; i++) {
      y[i] = a[i] * (1f + Math.min(b[i], 0f));
    }
  }

  private static void eluGradient(float[] a, float b, float[] y, int from, int to) {
    for (int i = from; i < to; i++) {
      y[i] = a[i] * (1f + Math.min(b, 0f));
    }
  }

  private static void eluGradient(float a, float[] b, float[] y, int from, int to) {
    for (int i = from; i < to; i++) {
      y[i] = a * (1f + Math.min(b[i], 0f));
    }
  }
}
