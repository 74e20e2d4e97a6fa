package org.intertwiner.verify.action.cloud;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.verify.action.DataAction;
import org.intertwiner.verify.action.Discretisation;
import org.intertwiner.verify.action.Space;
import org.intertwiner.verify.action.Spaces;

/** Vectors at sites, or matrices on links where there are any. */
record GaugeAction<G>(Representation<G> representation, int sites, List<List<Integer>> links)
    implements DataAction<List<G>, double[]> {

  @Override
  public double[] act(List<G> g, double[] x) {
    int d = representation.dimension();
    int size = links.isEmpty() ? sites * d : links.size() * d * d;
    if (g.size() != sites || x.length % size != 0) {
      throw new InvalidInput(
          "gauge transformation",
          g.size() + " elements on " + x.length + " values",
          sites + " elements on a multiple of " + size + " values",
          "one element for each site");
    }
    double[] out = new double[x.length];
    List<double[][]> left = g.stream().map(representation::from).toList();
    if (links.isEmpty()) {
      for (int at = 0, k = 0; at < x.length; at += d, k++) {
        multiply(left.get(k % sites), x, at, 1, out);
      }
      return out;
    }
    List<double[][]> right = new ArrayList<>();
    for (G one : g) {
      right.add(representation.from(representation.group().inverse(one)));
    }
    for (int at = 0, k = 0; at < x.length; at += d * d, k++) {
      List<Integer> link = links.get(k % links.size());
      double[] half = new double[d * d];
      double[] matrix = java.util.Arrays.copyOfRange(x, at, at + d * d);
      for (int j = 0; j < d; j++) {
        multiply(left.get(link.get(0)), matrix, j, d, half);
      }
      timesFromRight(half, right.get(link.get(1)), out, at);
    }
    return out;
  }

  /** One column, its entries a stride apart. */
  private static void multiply(double[][] m, double[] x, int at, int stride, double[] out) {
    for (int i = 0; i < m.length; i++) {
      double sum = 0;
      for (int j = 0; j < m.length; j++) {
        sum += m[i][j] * x[at + j * stride];
      }
      out[at + i * stride] = sum;
    }
  }

  private static void timesFromRight(double[] a, double[][] m, double[] out, int at) {
    int d = m.length;
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        double sum = 0;
        for (int k = 0; k < d; k++) {
          sum += a[i * d + k] * m[k][j];
        }
        out[at + i * d + j] = sum;
      }
    }
  }

  @Override
  public Space<double[]> space() {
    return Spaces.doubles();
  }

  @Override
  public Discretisation discretisation(List<G> g) {
    return Discretisation.exact();
  }
}
