package org.intertwiner.nn.engine.heap;

import org.intertwiner.nn.engine.Binary;

/**
 * Functions of two float32 numbers over rows, of which either operand may repeat one number (step
 * 0); the other step is 1. A row of one repeated pair has both steps 0 and length 1.
 */
final class FloatBinary {
  /** HUGE·HUGE·x ≥ 1 for every positive x, subnormal ones too. */
  private static final float HUGE = 1e38f;

  private FloatBinary() {}

  static void row(
      Binary op, float[] a, int ao, int as, float[] b, int bo, int bs, float[] y, int yo, int n) {
    switch (op) {
      case ADD -> add(a, ao, as, b, bo, bs, y, yo, n);
      case SUBTRACT -> subtract(a, ao, as, b, bo, bs, y, yo, n);
      case MULTIPLY -> multiply(a, ao, as, b, bo, bs, y, yo, n);
      case DIVIDE -> divide(a, ao, as, b, bo, bs, y, yo, n);
      case MAXIMUM -> maximum(a, ao, as, b, bo, bs, y, yo, n);
      case MINIMUM -> minimum(a, ao, as, b, bo, bs, y, yo, n);
      case GATE -> gate(a, ao, as, b, bo, bs, y, yo, n);
      case ELU_GRADIENT -> eluGradient(a, ao, as, b, bo, bs, y, yo, n);
    }
  }

  private static void add(
      float[] a, int ao, int as, float[] b, int bo, int bs, float[] y, int yo, int n) {
    if (as == 0) {
      float v = a[ao];
      for (int i = 0; i < n; i++) {
        y[yo + i] = v + b[bo + i];
      }
    } else if (bs == 0) {
      float v = b[bo];
      for (int i = 0; i < n; i++) {
        y[yo + i] = a[ao + i] + v;
      }
    } else {
      for (int i = 0; i < n; i++) {
        y[yo + i] = a[ao + i] + b[bo + i];
      }
    }
  }

  private static void subtract(
      float[] a, int ao, int as, float[] b, int bo, int bs, float[] y, int yo, int n) {
    if (as == 0) {
      float v = a[ao];
      for (int i = 0; i < n; i++) {
        y[yo + i] = v - b[bo + i];
      }
    } else if (bs == 0) {
      float v = b[bo];
      for (int i = 0; i < n; i++) {
        y[yo + i] = a[ao + i] - v;
      }
    } else {
      for (int i = 0; i < n; i++) {
        y[yo + i] = a[ao + i] - b[bo + i];
      }
    }
  }

  private static void multiply(
      float[] a, int ao, int as, float[] b, int bo, int bs, float[] y, int yo, int n) {
    if (as == 0) {
      float v = a[ao];
      for (int i = 0; i < n; i++) {
        y[yo + i] = v * b[bo + i];
      }
    } else if (bs == 0) {
      float v = b[bo];
      for (int i = 0; i < n; i++) {
        y[yo + i] = a[ao + i] * v;
      }
    } else {
      for (int i = 0; i < n; i++) {
        y[yo + i] = a[ao + i] * b[bo + i];
      }
    }
  }

  private static void divide(
      float[] a, int ao, int as, float[] b, int bo, int bs, float[] y, int yo, int n) {
    if (as == 0) {
      float v = a[ao];
      for (int i = 0; i < n; i++) {
        y[yo + i] = v / b[bo + i];
      }
    } else if (bs == 0) {
      float v = b[bo];
      for (int i = 0; i < n; i++) {
        y[yo + i] = a[ao + i] / v;
      }
    } else {
      for (int i = 0; i < n; i++) {
        y[yo + i] = a[ao + i] / b[bo + i];
      }
    }
  }

  private static void maximum(
      float[] a, int ao, int as, float[] b, int bo, int bs, float[] y, int yo, int n) {
    if (as == 0) {
      float v = a[ao];
      for (int i = 0; i < n; i++) {
        y[yo + i] = Math.max(v, b[bo + i]);
      }
    } else if (bs == 0) {
      float v = b[bo];
      for (int i = 0; i < n; i++) {
        y[yo + i] = Math.max(a[ao + i], v);
      }
    } else {
      for (int i = 0; i < n; i++) {
        y[yo + i] = Math.max(a[ao + i], b[bo + i]);
      }
    }
  }

  private static void minimum(
      float[] a, int ao, int as, float[] b, int bo, int bs, float[] y, int yo, int n) {
    if (as == 0) {
      float v = a[ao];
      for (int i = 0; i < n; i++) {
        y[yo + i] = Math.min(v, b[bo + i]);
      }
    } else if (bs == 0) {
      float v = b[bo];
      for (int i = 0; i < n; i++) {
        y[yo + i] = Math.min(a[ao + i], v);
      }
    } else {
      for (int i = 0; i < n; i++) {
        y[yo + i] = Math.min(a[ao + i], b[bo + i]);
      }
    }
  }

  private static void gate(
      float[] a, int ao, int as, float[] b, int bo, int bs, float[] y, int yo, int n) {
    if (as == 0) {
      float v = a[ao];
      for (int i = 0; i < n; i++) {
        y[yo + i] = v * Math.min(1f, Math.max(b[bo + i], 0f) * HUGE * HUGE);
      }
    } else if (bs == 0) {
      float v = b[bo];
      for (int i = 0; i < n; i++) {
        y[yo + i] = a[ao + i] * Math.min(1f, Math.max(v, 0f) * HUGE * HUGE);
      }
    } else {
      for (int i = 0; i < n; i++) {
        y[yo + i] = a[ao + i] * Math.min(1f, Math.max(b[bo + i], 0f) * HUGE * HUGE);
      }
    }
  }

  private static void eluGradient(
      float[] a, int ao, int as, float[] b, int bo, int bs, float[] y, int yo, int n) {
    if (as == 0) {
      float v = a[ao];
      for (int i = 0; i < n; i++) {
        y[yo + i] = v * (1f + Math.min(b[bo + i], 0f));
      }
    } else if (bs == 0) {
      float v = b[bo];
      for (int i = 0; i < n; i++) {
        y[yo + i] = a[ao + i] * (1f + Math.min(v, 0f));
      }
    } else {
      for (int i = 0; i < n; i++) {
        y[yo + i] = a[ao + i] * (1f + Math.min(b[bo + i], 0f));
      }
    }
  }
}
