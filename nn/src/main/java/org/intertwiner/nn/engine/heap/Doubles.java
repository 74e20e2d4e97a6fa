package org.intertwiner.nn.engine.heap;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.intertwiner.nn.engine.Binary;
import org.intertwiner.nn.engine.Unary;

/** The element-wise primitives in float64: plain and exact to rounding rather than fast. */
final class Doubles {
  private Doubles() {}

  /** Copies float32 numbers to float64 ones, or the other way round. */
  static void convert(Object x, Object y, int n) {
    if (x instanceof float[] a && y instanceof double[] b) {
      for (int i = 0; i < n; i++) {
        b[i] = a[i];
      }
    } else if (x instanceof double[] a && y instanceof float[] b) {
      for (int i = 0; i < n; i++) {
        b[i] = (float) a[i];
      }
    }
  }

  static DoubleUnaryOperator of(Unary op) {
    return switch (op) {
      case NEGATE -> x -> -x;
      case ABS -> Math::abs;
      case SIGN -> Math::signum;
      case EXP -> Math::exp;
      case LOG -> Math::log;
      case SQRT -> Math::sqrt;
      case RECIPROCAL -> x -> 1 / x;
      case SQUARE -> x -> x * x;
      case TANH -> Math::tanh;
      case SIGMOID -> x -> 1 / (1 + Math.exp(-x));
      case SOFTPLUS -> x -> Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
      case RELU -> x -> Math.max(x, 0);
      case STEP -> x -> x > 0 ? 1 : 0;
      case ELU -> x -> x > 0 ? x : Math.expm1(x);
      case SIN -> Math::sin;
      case COS -> Math::cos;
    };
  }

  static DoubleBinaryOperator of(Binary op) {
    return switch (op) {
      case ADD -> Double::sum;
      case SUBTRACT -> (a, b) -> a - b;
      case MULTIPLY -> (a, b) -> a * b;
      case DIVIDE -> (a, b) -> a / b;
      case MAXIMUM -> Math::max;
      case MINIMUM -> Math::min;
      case GATE -> (a, b) -> b > 0 ? a : 0;
      case ELU_GRADIENT -> (a, b) -> a * (1 + Math.min(b, 0));
    };
  }

  static void binary(DoubleBinaryOperator op, Strides nest, double[] a, double[] b, double[] y) {
    Strides.Walk walk = nest.new Walk(0);
    int n = nest.inner();
    int sa = nest.innerStep(0);
    int sb = nest.innerStep(1);
    int at = 0;
    for (int r = nest.rows(); r > 0; r--) {
      for (int i = 0; i < n; i++) {
        y[at++] = op.applyAsDouble(a[walk.offset[0] + i * sa], b[walk.offset[1] + i * sb]);
      }
      walk.next();
    }
  }

  /** y = a·x + b·z + c; operands of the nest are the coefficients, then x and z (all of step 1). */
  static void combine(
      Strides nest, double[] x, double[] a, double[] z, double[] b, double[] c, double[] y) {
    Strides.Walk walk = nest.new Walk(0);
    int n = nest.inner();
    int s = nest.innerStep(0);
    int at = 0;
    for (int r = nest.rows(); r > 0; r--) {
      for (int i = 0; i < n; i++) {
        int k = walk.offset[0] + i * s;
        y[at] = a[k] * x[at] + b[k] * z[at] + c[k];
        at++;
      }
      walk.next();
    }
  }

  static void sum(Sums.Kind kind, Sums plan, double[] x, double[] z, double[] out) {
    Strides.Walk kept = plan.kept.new Walk(0);
    int n = plan.kept.inner();
    for (int r = plan.kept.rows(); r > 0; r--) {
      for (int j = 0; j < n; j++) {
        int at = kept.offset[1] + j * plan.kept.innerStep(1);
        int start = kept.offset[0] + j * plan.kept.innerStep(0);
        out[at] = one(kind, plan.summed, x, z, start, at);
      }
      kept.next();
    }
  }

  private static double one(
      Sums.Kind kind, Strides summed, double[] x, double[] z, int start, int at) {
    double total = 0;
    Strides.Walk walk = summed.new Walk(0);
    for (int r = summed.rows(); r > 0; r--) {
      for (int i = 0; i < summed.inner(); i++) {
        int k = start + walk.offset[0] + i * summed.innerStep(0);
        double v = x[k];
        total +=
            switch (kind) {
              case PLAIN -> v;
              case PRODUCT -> v * z[k];
              case DEVIATION -> (v - z[at]) * (v - z[at]);
            };
      }
      walk.next();
    }
    return total;
  }

  static void logSoftmax(double[] x, double[] y, int rows, int n) {
    for (int r = 0; r < rows; r++) {
      double max = Double.NEGATIVE_INFINITY;
      for (int i = r * n; i < (r + 1) * n; i++) {
        max = Math.max(max, x[i]);
      }
      double total = 0;
      for (int i = r * n; i < (r + 1) * n; i++) {
        total += Math.exp(x[i] - max);
      }
      double log = max + Math.log(total);
      for (int i = r * n; i < (r + 1) * n; i++) {
        y[i] = x[i] - log;
      }
    }
  }

  static void accumulate(double[] y, double beta, double[] x, double alpha, int n) {
    for (int i = 0; i < n; i++) {
      y[i] = (beta == 0 ? 0 : beta * y[i]) + alpha * x[i];
    }
  }
}
