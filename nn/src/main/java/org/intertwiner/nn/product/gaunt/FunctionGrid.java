package org.intertwiner.nn.product.gaunt;

import java.util.List;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.harmonic.haar.sphere.LatitudeRule;
import org.intertwiner.harmonic.spherical.AssociatedLegendre;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.layer.Constant;
import org.intertwiner.nn.tensor.Tensor;

/**
 * Rings at the nodes of Gauss and Legendre with equal steps in longitude: values of functions from
 * their coefficients, and coefficients from values, each in two steps, along a ring and across.
 *
 * <p>Exact for polynomials up to a degree D: ⌊D/2⌋ + 1 rings of D + 1 points.
 */
final class FunctionGrid {
  private static final long MOST_POINTS = 1L << 16;

  private final LatitudeRule rings;
  private final int points;
  private final int exactness;

  private FunctionGrid(int exactness) {
    this.rings = LatitudeRule.gaussLegendre(exactness / 2 + 1);
    this.points = exactness + 1;
    this.exactness = exactness;
  }

  static FunctionGrid exactUpTo(int degree) {
    if ((degree / 2 + 1L) * (degree + 1L) > MOST_POINTS) {
      throw new LimitExceeded(
          "grid on the sphere",
          "exactness up to degree " + degree,
          "at most " + MOST_POINTS + " points",
          "take smaller degrees");
    }
    return new FunctionGrid(degree);
  }

  int exactness() {
    return exactness;
  }

  int rings() {
    return rings.count();
  }

  int points() {
    return points;
  }

  /** How many constants each direction takes. */
  static final int CONSTANTS = 3;

  /** Order of coefficients, Legendre functions, and sines and cosines. */
  List<Constant> toValues(Functions f) {
    return List.of(
        Constant.indices(coefficients(f)),
        Constant.of(Shape.of(orders(f), f.maxDegree() + 1, rings.count()), legendre(f)),
        Constant.of(Shape.of(points, orders(f)), waves(f)));
  }

  /** The order of coefficients, and the same functions times the weights of the rule. */
  List<Constant> toCoefficients(Functions f) {
    double[] weighted = legendre(f);
    double[] weights = rings.weights();
    for (int i = 0; i < weighted.length; i++) {
      weighted[i] *= 4 * Math.PI * weights[i % weights.length] / points;
    }
    int[] order = coefficients(f);
    int[] where = new int[f.channels()];
    for (int i = order.length - 1; i >= 0; i--) {
      int l = i % (f.maxDegree() + 1);
      int m = i / (f.maxDegree() + 1) / f.copies() - f.maxDegree();
      if (f.has(l) && Math.abs(m) <= l) {
        where[order[i]] = i;
      }
    }
    return List.of(
        Constant.indices(where),
        Constant.of(Shape.of(orders(f), f.maxDegree() + 1, rings.count()), weighted),
        Constant.of(Shape.of(points, orders(f)), waves(f)));
  }

  private static int orders(Functions f) {
    return 2 * f.maxDegree() + 1;
  }

  /** Channels by order, copy and degree; where there is none, any, since its functions are 0. */
  private static int[] coefficients(Functions f) {
    int degrees = f.maxDegree() + 1;
    int[] index = new int[orders(f) * f.copies() * degrees];
    for (int i = 0; i < index.length; i++) {
      int l = i % degrees;
      int copy = i / degrees % f.copies();
      int m = i / degrees / f.copies() - f.maxDegree();
      index[i] = f.has(l) && Math.abs(m) <= l ? f.channel(l, copy, m) : 0;
    }
    return index;
  }

  private double[] legendre(Functions f) {
    int degrees = f.maxDegree() + 1;
    int n = rings.count();
    double[] values = new double[orders(f) * degrees * n];
    AssociatedLegendre plan = AssociatedLegendre.of(f.maxDegree());
    for (int m = -f.maxDegree(); m <= f.maxDegree(); m++) {
      double[] column = plan.column(m, rings.colatitudes());
      for (int l = Math.abs(m); l < degrees; l++) {
        if (f.has(l)) {
          int at = ((m + f.maxDegree()) * degrees + l) * n;
          System.arraycopy(column, (l - Math.abs(m)) * n, values, at, n);
        }
      }
    }
    return values;
  }

  private double[] waves(Functions f) {
    double[] values = new double[points * orders(f)];
    for (int k = 0; k < points; k++) {
      for (int m = -f.maxDegree(); m <= f.maxDegree(); m++) {
        // reduced before the division, so that the angles are exact multiples of a turn
        double angle = 2 * Math.PI * ((long) k * Math.abs(m) % points) / points;
        double wave = m == 0 ? 1 : Math.sqrt(2) * (m > 0 ? Math.cos(angle) : Math.sin(angle));
        values[k * orders(f) + m + f.maxDegree()] = wave;
      }
    }
    return values;
  }

  /** Values, {@code (points, batch, copies, rings)}, of coefficients {@code (batch, channels)}. */
  Tensor values(Functions f, Tensor x, List<Tensor> constants) {
    int batch = x.shape().at(0);
    int orders = orders(f);
    int degrees = f.maxDegree() + 1;
    Tensor sorted =
        x.gather(1, constants.get(0))
            .reshape(batch, orders, f.copies() * degrees)
            .permute(1, 0, 2)
            .reshape(orders, batch * f.copies(), degrees);
    Tensor onRings =
        sorted.matmul(constants.get(1)).reshape(orders, batch * f.copies() * rings.count());
    return constants.get(2).matmul(onRings).reshape(points, batch, f.copies(), rings.count());
  }

  /** Coefficients, {@code (batch, channels)}, of values {@code (points, batch, copies, rings)}. */
  Tensor coefficients(Functions f, Tensor values, List<Tensor> constants) {
    int batch = values.shape().at(1);
    int orders = orders(f);
    int degrees = f.maxDegree() + 1;
    Tensor flat = values.reshape(points, batch * f.copies() * rings.count());
    Tensor onRings =
        constants
            .get(2)
            .matmul(true, flat, false)
            .reshape(orders, batch * f.copies(), rings.count());
    return onRings
        .matmul(false, constants.get(1), true)
        .reshape(orders, batch, f.copies() * degrees)
        .permute(1, 0, 2)
        .reshape(batch, orders * f.copies() * degrees)
        .gather(1, constants.get(0));
  }
}
