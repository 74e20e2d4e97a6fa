package org.intertwiner.nn.engine.heap;

import org.intertwiner.nn.engine.Unary;

/**
 * Functions of one float32 number over ranges of arrays.
 *
 * <p>ELU and tanh use eʰ − 1 by a polynomial on a small interval and repeated (1 + y)² − 1 = y(y +
 * 2), which has no branch and becomes vector code; both are within 4·10⁻⁷ of the result, relative
 * for ELU and absolute for tanh. Exponential and logistic function are within 3 units in the last
 * place.
 */
final class FloatUnary {
  /** HUGE·HUGE·x ≥ 1 for every positive x, subnormal ones too. */
  private static final float HUGE = 1e38f;

  private static final int BLOCK = 1024;

  /** Adding and subtracting it rounds to a whole number. */
  private static final float ROUNDER = 12582912f;

  private static final float LN2_HIGH = 355f / 512;
  private static final float LN2_LOW = -2.12194440e-4f;
  private static final double LOG2_E = 1.4426950408889634;
  private static final double LN2 = 0.6931471805599453;

  private FloatUnary() {}

  static void apply(Unary op, float[] x, float[] y, int from, int to) {
    switch (op) {
      case NEGATE -> negate(x, y, from, to);
      case ABS -> abs(x, y, from, to);
      case SIGN -> sign(x, y, from, to);
      case EXP -> exp(x, y, from, to);
      case LOG -> log(x, y, from, to);
      case SQRT -> sqrt(x, y, from, to);
      case RECIPROCAL -> reciprocal(x, y, from, to);
      case SQUARE -> square(x, y, from, to);
      case TANH -> tanh(x, y, from, to);
      case SIGMOID -> sigmoid(x, y, from, to);
      case SOFTPLUS -> softplus(x, y, from, to);
      case RELU -> relu(x, y, from, to);
      case STEP -> step(x, y, from, to);
      case ELU -> elu(x, y, from, to);
      case SIN -> sin(x, y, from, to);
      case COS -> cos(x, y, from, to);
    }
  }

  private static void negate(float[] x, float[] y, int from, int to) {
    for (int i = from; i < to; i++) {
      y[i] = -x[i];
    }
  }

  private static void abs(float[] x, float[] y, int from, int to) {
    for (int i = from; i < to; i++) {
      y[i] = Math.abs(x[i]);
    }
  }

  private static void sign(float[] x, float[] y, int from, int to) {
    for (int i = from; i < to; i++) {
      y[i] = Math.max(-1f, Math.min(1f, x[i] * HUGE * HUGE));
    }
  }

  private static void sqrt(float[] x, float[] y, int from, int to) {
    for (int i = from; i < to; i++) {
      y[i] = (float) Math.sqrt(x[i]);
    }
  }

  private static void reciprocal(float[] x, float[] y, int from, int to) {
    for (int i = from; i < to; i++) {
      y[i] = 1f / x[i];
    }
  }

  private static void square(float[] x, float[] y, int from, int to) {
    for (int i = from; i < to; i++) {
      y[i] = x[i] * x[i];
    }
  }

  /**
   * eˣ = 2ᵏ·eʳ: the rounding to k and the polynomial of r are vector code, the scaling by two
   * factors 2^(k/2), which reaches subnormal results and infinity, is not.
   */
  private static void exp(float[] x, float[] y, int from, int to) {
    scaledExp(x, 1f, y, from, to);
  }

  private static void scaledExp(float[] x, float sign, float[] y, int from, int to) {
    float[] powers = new float[BLOCK];
    float[] values = new float[BLOCK];
    for (int at = from; at < to; at += BLOCK) {
      int n = Math.min(BLOCK, to - at);
      System.arraycopy(x, at, values, 0, n);
      reduce(values, sign, powers, n);
      scale(values, powers, n);
      System.arraycopy(values, 0, y, at, n);
    }
  }

  private static void scale(float[] values, float[] powers, int n) {
    for (int i = 0; i < n; i++) {
      int k = (int) powers[i];
      int half = k >> 1;
      float low = Float.intBitsToFloat((half + 127) << 23);
      float high = Float.intBitsToFloat((k - half + 127) << 23);
      values[i] = values[i] * low * high;
    }
  }

  /** Replaces x by eʳ and notes k, where sign·x = k·ln 2 + r and |r| ≤ ln 2/2. */
  private static void reduce(float[] v, float sign, float[] powers, int n) {
    for (int i = 0; i < n; i++) {
      float c = Math.max(Math.min(sign * v[i], 90f), -105f);
      float k = c * (float) LOG2_E + ROUNDER - ROUNDER;
      float r = c - k * LN2_HIGH - k * LN2_LOW;
      powers[i] = k;
      v[i] =
          1f
              + r
                  * (1f
                      + r
                          * (1f / 2
                              + r * (1f / 6 + r * (1f / 24 + r * (1f / 120 + r * (1f / 720))))));
    }
  }

  private static void log(float[] x, float[] y, int from, int to) {
    for (int i = from; i < to; i++) {
      y[i] = (float) Math.log(x[i]);
    }
  }

  private static void sigmoid(float[] x, float[] y, int from, int to) {
    scaledExp(x, -1f, y, from, to);
    for (int i = from; i < to; i++) {
      y[i] = 1f / (1f + y[i]);
    }
  }

  /**
   * ln(1 + eˣ) = max(x, 0) + ln(1 + e) with e = e^−|x|, and ln(1 + e) = 2·artanh(e/(2 + e)), whose
   * series in squares of at most 1/9 is cut after seven terms.
   */
  private static void softplus(float[] x, float[] y, int from, int to) {
    float[] powers = new float[BLOCK];
    float[] values = new float[BLOCK];
    float[] given = new float[BLOCK];
    for (int at = from; at < to; at += BLOCK) {
      int n = Math.min(BLOCK, to - at);
      System.arraycopy(x, at, given, 0, n);
      for (int i = 0; i < n; i++) {
        values[i] = Math.abs(given[i]);
      }
      reduce(values, -1f, powers, n);
      scale(values, powers, n);
      for (int i = 0; i < n; i++) {
        float s = values[i] / (2f + values[i]);
        float q = s * s;
        float series =
            1f + q * (1f / 3 + q * (1f / 5 + q * (1f / 7 + q * (1f / 9 + q * (1f / 11 + q / 13)))));
        values[i] = Math.max(given[i], 0f) + 2f * s * series;
      }
      System.arraycopy(values, 0, y, at, n);
    }
  }

  private static void relu(float[] x, float[] y, int from, int to) {
    for (int i = from; i < to; i++) {
      y[i] = Math.max(x[i], 0f);
    }
  }

  private static void step(float[] x, float[] y, int from, int to) {
    for (int i = from; i < to; i++) {
      y[i] = Math.min(1f, Math.max(x[i], 0f) * HUGE * HUGE);
    }
  }

  private static void sin(float[] x, float[] y, int from, int to) {
    for (int i = from; i < to; i++) {
      y[i] = (float) Math.sin(x[i]);
    }
  }

  private static void cos(float[] x, float[] y, int from, int to) {
    for (int i = from; i < to; i++) {
      y[i] = (float) Math.cos(x[i]);
    }
  }

  private static void elu(float[] x, float[] y, int from, int to) {
    for (int i = from; i < to; i++) {
      float v = x[i];
      float h = Math.max(Math.min(v, 0f), -17.5f) * (1f / 32);
      float e =
          h * (1f + h * (1f / 2 + h * (1f / 6 + h * (1f / 24 + h * (1f / 120 + h * (1f / 720))))));
      e = e * (e + 2f);
      e = e * (e + 2f);
      e = e * (e + 2f);
      e = e * (e + 2f);
      e = e * (e + 2f);
      y[i] = Math.max(v, 0f) + e;
    }
  }

  private static void tanh(float[] x, float[] y, int from, int to) {
    for (int i = from; i < to; i++) {
      float h = Math.max(Math.min(x[i], 9.1f), -9.1f) * (1f / 32);
      float e =
          h * (1f + h * (1f / 2 + h * (1f / 6 + h * (1f / 24 + h * (1f / 120 + h * (1f / 720))))));
      e = e * (e + 2f);
      e = e * (e + 2f);
      e = e * (e + 2f);
      e = e * (e + 2f);
      e = e * (e + 2f);
      e = e * (e + 2f);
      y[i] = e / (e + 2f);
    }
  }

  /** Overflows to infinity above 88.7 and to 0 below −104, as rounding demands. */
  static float exp(float x) {
    return (float) expDouble(x);
  }

  private static double expDouble(double x) {
    if (!(x > -700 && x < 700)) {
      return x > 0 ? Double.POSITIVE_INFINITY : x < 0 ? 0 : x;
    }
    double k = Math.rint(x * LOG2_E);
    double r = x - k * LN2;
    double high = 1.0 / 24 + r * (1.0 / 120 + r * (1.0 / 720 + r * (1.0 / 5040 + r / 40320)));
    double p = 1 + r * (1 + r * (0.5 + r * (1.0 / 6 + r * high)));
    return p * Double.longBitsToDouble(((long) k + 1023) << 52);
  }
}
