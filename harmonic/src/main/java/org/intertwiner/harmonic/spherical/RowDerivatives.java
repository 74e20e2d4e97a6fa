package org.intertwiner.harmonic.spherical;

/**
 * First and second derivatives of one row of harmonics: the scratch of one thread.
 *
 * <p>With R = r^l Y homogeneous of degree l and n = x/r, on the unit sphere ∂_i Y = ∂_i R − l n_i Y
 * and ∂_i ∂_j Y = ∂_i ∂_j R − l (n_i ∂_j R + n_j ∂_i R) + (l (l + 2) n_i n_j − l δ_ij) Y.
 */
final class RowDerivatives {
  private static final int[] FIRST = {0, 0, 0, 1, 1, 2};
  private static final int[] SECOND = {0, 1, 2, 1, 2, 2};

  private final int maxDegree;
  private final int size;
  private final SolidDerivative derivative;
  private final double[][] first;
  private final double[] second;
  private final double[] values;
  private final double[] unit = new double[3];
  private double radius;

  RowDerivatives(SolidDerivative derivative, int maxDegree) {
    this.derivative = derivative;
    this.maxDegree = maxDegree;
    size = (maxDegree + 1) * (maxDegree + 1);
    first = new double[3][size];
    second = new double[size];
    values = new double[size];
  }

  /** Takes a point and the harmonics of its direction. */
  void load(double x, double y, double z, double[] row, int at) {
    radius = PointCheck.radius(x, y, z);
    double largest = Math.max(Math.max(Math.abs(x), Math.abs(y)), Math.abs(z));
    // the origin has any direction: what is asked there is multiplied by powers of 0
    double scale = largest == 0 ? 1 : largest;
    double scaled = PointCheck.radius(x / scale, y / scale, z / scale);
    unit[0] = scaled == 0 ? 0 : x / scale / scaled;
    unit[1] = scaled == 0 ? 0 : y / scale / scaled;
    unit[2] = scaled == 0 ? 1 : z / scale / scaled;
    System.arraycopy(row, at, values, 0, size);
    for (int axis = 0; axis < 3; axis++) {
      derivative.apply(axis, values, first[axis]);
    }
  }

  /** ∂_i Y for i = x, y, z, rows of one point. */
  void gradient(double[] out, int at) {
    for (int axis = 0; axis < 3; axis++) {
      double[] d = first[axis];
      int to = at + axis * size;
      for (int l = 0; l <= maxDegree; l++) {
        double inward = l * unit[axis];
        for (int j = l * l; j < (l + 1) * (l + 1); j++) {
          out[to + j] = (d[j] - inward * values[j]) / radius;
        }
      }
    }
  }

  /** ∂_i ∂_j Y for xx, xy, xz, yy, yz, zz, rows of one point. */
  void hessian(double[] out, int at) {
    for (int pair = 0; pair < 6; pair++) {
      int a = FIRST[pair];
      int b = SECOND[pair];
      double ab = unit[a] * unit[b];
      derivative.apply(a, first[b], second);
      for (int l = 0; l <= maxDegree; l++) {
        double own = l * ((l + 2) * ab - (a == b ? 1 : 0));
        double byA = l * unit[a];
        double byB = l * unit[b];
        for (int j = l * l; j < (l + 1) * (l + 1); j++) {
          double mixed = second[j] - byA * first[b][j] - byB * first[a][j];
          out[at + pair * size + j] = (mixed + own * values[j]) / radius / radius;
        }
      }
    }
  }

  /** r^l Y of one point. */
  void solidValues(double[] out, int at) {
    scaled(values, 0, out, at);
  }

  /** ∂_i r^l Y, rows of one point. */
  void solidGradient(double[] out, int at) {
    for (int axis = 0; axis < 3; axis++) {
      scaled(first[axis], 1, out, at + axis * size);
    }
  }

  /** ∂_i ∂_j r^l Y, rows of one point. */
  void solidHessian(double[] out, int at) {
    for (int pair = 0; pair < 6; pair++) {
      derivative.apply(FIRST[pair], first[SECOND[pair]], second);
      scaled(second, 2, out, at + pair * size);
    }
  }

  private void scaled(double[] row, int lost, double[] out, int at) {
    for (int l = 0; l <= maxDegree; l++) {
      double power = l < lost ? 0 : Math.pow(radius, l - lost);
      for (int j = l * l; j < (l + 1) * (l + 1); j++) {
        out[at + j] = row[j] * power;
      }
    }
  }
}
