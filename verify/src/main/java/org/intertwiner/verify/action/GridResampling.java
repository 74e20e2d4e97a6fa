package org.intertwiner.verify.action;

import java.util.Arrays;
import java.util.List;

/**
 * One grid of numbers read at moved places, out(u) = in(m⁻¹u) about the centre, zero outside.
 *
 * <p>Places are counted along the axes of the array. Where cells go to cells, one index per cell is
 * kept; otherwise the weights along each axis, whose products are the weights of the neighbours.
 * Immutable.
 */
final class GridResampling {
  /** How near a matrix entry must be to 0 or ±1 to count as such. */
  private static final double NEAR = 1e-12;

  private final int cells;
  private final int[] source;
  private final int[] counts;
  private final double[] weight;

  /** Without weights, every cell is a copy of one cell. */
  private GridResampling(int cells, int[] source, int[] counts, double[] weight) {
    this.cells = cells;
    this.source = source;
    this.counts = counts;
    this.weight = weight;
  }

  /** Whether the inverse is a signed permutation of axes of equal lengths. */
  static boolean permutesCells(double[][] inverse, List<Integer> space) {
    for (int a = 0; a < inverse.length; a++) {
      for (int b = 0; b < inverse.length; b++) {
        double e = inverse[a][b];
        double whole = Math.rint(e);
        if (Math.abs(e - whole) > NEAR || Math.abs(whole) > 1) {
          return false;
        }
        if (whole != 0 && !space.get(a).equals(space.get(b))) {
          return false;
        }
      }
    }
    return true;
  }

  /** The numbers that are kept for an inverse that does not permute cells. */
  static long weights(List<Integer> space, int order) {
    long product = (long) order * space.size();
    for (int n : space) {
      product *= n;
    }
    return product;
  }

  /** For a signed permutation that keeps the grid. */
  static GridResampling exact(double[][] inverse, GridShape shape) {
    int d = shape.dimension();
    int[] source = new int[shape.cells()];
    for (int cell = 0; cell < source.length; cell++) {
      int[] at = shape.position(cell);
      int from = 0;
      for (int a = 0; a < d; a++) {
        int n = shape.space().get(a);
        int place = 0;
        for (int b = 0; b < d; b++) {
          int sign = (int) Math.rint(inverse[a][b]);
          place += sign == 0 ? 0 : sign > 0 ? at[b] : n - 1 - at[b];
        }
        from = from * n + place;
      }
      source[cell] = from;
    }
    return new GridResampling(source.length, source, new int[0], new double[0]);
  }

  /** For any inverse matrix: tensor-product Lagrange interpolation on order cells per axis. */
  static GridResampling lagrange(double[][] inverse, GridShape shape, int order) {
    int d = shape.dimension();
    int cells = shape.cells();
    int[] strides = new int[d];
    for (int a = d - 1, stride = 1; a >= 0; a--) {
      strides[a] = stride;
      stride *= shape.space().get(a);
    }
    int[] source = new int[cells * d * order];
    double[] weight = new double[cells * d * order];
    for (int cell = 0, k = 0; cell < cells; cell++) {
      int[] at = shape.position(cell);
      for (int a = 0; a < d; a++) {
        double place = 0.5 * (shape.space().get(a) - 1);
        for (int b = 0; b < d; b++) {
          place += inverse[a][b] * (at[b] - 0.5 * (shape.space().get(b) - 1));
        }
        double settled = Math.abs(place - Math.rint(place)) <= NEAR ? Math.rint(place) : place;
        double inside = Math.max(-order, Math.min(settled, shape.space().get(a) + order));
        int first = (int) Math.floor(inside) - (order / 2 - 1);
        double[] w = lagrangeWeights(inside - first, order);
        for (int j = 0; j < order; j++, k++) {
          boolean exists = first + j >= 0 && first + j < shape.space().get(a);
          source[k] = exists ? (first + j) * strides[a] : 0;
          weight[k] = exists ? w[j] : 0;
        }
      }
    }
    int[] counts = {1, 1, 1};
    Arrays.fill(counts, 3 - d, 3, order);
    return new GridResampling(cells, source, counts, weight);
  }

  /** The Lagrange basis polynomials on the nodes 0 … count − 1 at t. */
  static double[] lagrangeWeights(double t, int count) {
    double[] w = new double[count];
    for (int k = 0; k < count; k++) {
      double product = 1;
      for (int l = 0; l < count; l++) {
        if (l != k) {
          product *= (t - l) / (k - l);
        }
      }
      w[k] = product;
    }
    return w;
  }

  boolean isExact() {
    return counts.length == 0;
  }

  /** Writes factor times the moved grid. */
  void apply(double[] in, int inAt, double[] out, int outAt, double factor) {
    if (!isExact()) {
      interpolate(in, inAt, out, outAt, factor);
    } else if (factor == 1) {
      for (int cell = 0; cell < cells; cell++) {
        out[outAt + cell] = in[inAt + source[cell]];
      }
    } else {
      for (int cell = 0; cell < cells; cell++) {
        out[outAt + cell] = factor * in[inAt + source[cell]] + 0.0; // no negative zeros
      }
    }
  }

  private void interpolate(double[] in, int inAt, double[] out, int outAt, double factor) {
    int slices = counts[0];
    int rows = counts[1];
    int columns = counts[2];
    int perCell = source.length / cells;
    for (int cell = 0; cell < cells; cell++) {
      int end = (cell + 1) * perCell;
      int columnAt = end - columns;
      int rowAt = rows == 1 ? columnAt : columnAt - rows;
      int sliceAt = cell * perCell;
      double sum = 0;
      for (int s = 0; s < slices; s++) {
        double ws = slices == 1 ? 1 : weight[sliceAt + s];
        int fs = slices == 1 ? inAt : inAt + source[sliceAt + s];
        for (int r = 0; ws != 0 && r < rows; r++) {
          double wr = rows == 1 ? ws : ws * weight[rowAt + r];
          int fr = rows == 1 ? fs : fs + source[rowAt + r];
          for (int c = columnAt; wr != 0 && c < end; c++) {
            sum += weight[c] == 0 ? 0 : wr * weight[c] * in[fr + source[c]];
          }
        }
      }
      out[outAt + cell] = factor * sum + 0.0;
    }
  }
}
