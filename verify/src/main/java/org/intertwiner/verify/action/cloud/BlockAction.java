package org.intertwiner.verify.action.cloud;

import java.util.List;
import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.verify.action.DataAction;
import org.intertwiner.verify.action.Discretisation;
import org.intertwiner.verify.action.Space;
import org.intertwiner.verify.action.Spaces;

/** Vectors of a matrix group and invariant numbers side by side on the last axis. */
record BlockAction(
    int size, int dimension, List<Boolean> blocks, List<Optional<double[][]>> derivatives)
    implements DataAction<DenseMatrix, double[]> {

  @Override
  public double[] act(DenseMatrix g, double[] x) {
    if (g.rows() != size) {
      throw new InvalidInput(
          "matrix on vectors", g.rows() + " rows", size + " rows", "is it of another group?");
    }
    return apply(g.toRows(), x, 1);
  }

  private double[] apply(double[][] m, double[] x, double still) {
    if (x.length % dimension != 0) {
      throw new InvalidInput(
          "number of values of vectors",
          Integer.toString(x.length),
          "a multiple of their dimension " + dimension,
          "the last axis runs over the coordinates");
    }
    double[] out = new double[x.length];
    for (int at = 0; at < x.length; ) {
      for (boolean vector : blocks) {
        if (!vector) {
          out[at] = still * x[at];
          at++;
          continue;
        }
        for (int i = 0; i < size; i++) {
          double sum = 0;
          for (int j = 0; j < size; j++) {
            sum += m[i][j] * x[at + j];
          }
          out[at + i] = sum;
        }
        at += size;
      }
    }
    return out;
  }

  @Override
  public Space<double[]> space() {
    return Spaces.doubles();
  }

  @Override
  public Discretisation discretisation(DenseMatrix g) {
    return Discretisation.exact();
  }

  @Override
  public Optional<double[]> derivative(int generator, double[] x) {
    return generator < derivatives.size()
        ? derivatives.get(generator).map(m -> apply(m, x, 0))
        : Optional.empty();
  }
}
