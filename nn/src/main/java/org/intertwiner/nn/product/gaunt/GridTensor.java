package org.intertwiner.nn.product.gaunt;

import java.util.List;
import org.intertwiner.algebra.Interruption;
import org.intertwiner.harmonic.haar.sphere.LatitudeRule;
import org.intertwiner.harmonic.spherical.SphericalHarmonics;

/** The tensor that a grid computes with: Σ over its points of weight times three harmonics. */
final class GridTensor {
  private GridTensor() {}

  /** The Frobenius norm of the difference of two grids' tensors on some degrees. */
  static double difference(FunctionGrid a, FunctionGrid b, Functions x, Functions y, Functions z) {
    double[][] rowsA = rows(a, x, y, z);
    double[][] rowsB = rows(b, x, y, z);
    int m = size(x);
    int n = size(y);
    double sum = 0;
    for (int i = 0; i < m; i++) {
      Interruption.check();
      for (int j = 0; j < n; j++) {
        double[] productA = product(rowsA[i], rowsA[m + j]);
        double[] productB = product(rowsB[i], rowsB[m + j]);
        for (int k = m + n; k < rowsA.length; k++) {
          double d = inner(productA, rowsA[k]) - inner(productB, rowsB[k]);
          sum += d * d;
        }
      }
    }
    return Math.sqrt(sum);
  }

  private static double[] product(double[] a, double[] b) {
    double[] c = new double[a.length];
    for (int i = 0; i < c.length; i++) {
      c[i] = a[i] * b[i];
    }
    return c;
  }

  private static double inner(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static int size(Functions f) {
    int size = 0;
    for (int l = 0; l <= f.maxDegree(); l++) {
      size += f.has(l) ? 2 * l + 1 : 0;
    }
    return size;
  }

  /** The harmonics of x, of y, and of z times the weights, at all points. */
  private static double[][] rows(FunctionGrid grid, Functions x, Functions y, Functions z) {
    LatitudeRule rule = LatitudeRule.gaussLegendre(grid.rings());
    int points = grid.rings() * grid.points();
    double[] places = new double[3 * points];
    double[] weights = new double[points];
    for (int i = 0; i < points; i++) {
      int ring = i / grid.points();
      double angle = 2 * Math.PI * (i % grid.points()) / grid.points();
      places[3 * i] = rule.sines()[ring] * Math.cos(angle);
      places[3 * i + 1] = rule.sines()[ring] * Math.sin(angle);
      places[3 * i + 2] = rule.cosines()[ring];
      weights[i] = 4 * Math.PI * rule.weights()[ring] / grid.points();
    }
    int most = Math.max(x.maxDegree(), Math.max(y.maxDegree(), z.maxDegree()));
    SphericalHarmonics harmonics = SphericalHarmonics.of(most);
    double[] values = harmonics.values(places);
    double[][] rows = new double[size(x) + size(y) + size(z)][points];
    int row = 0;
    List<Functions> all = List.of(x, y, z);
    for (int n = 0; n < all.size(); n++) {
      Functions f = all.get(n);
      for (int l = 0; l <= f.maxDegree(); l++) {
        for (int m = -l; f.has(l) && m <= l; m++) {
          for (int i = 0; i < points; i++) {
            double value = values[i * harmonics.size() + SphericalHarmonics.index(l, m)];
            rows[row][i] = n == 2 ? value * weights[i] : value;
          }
          row++;
        }
      }
    }
    return rows;
  }
}
