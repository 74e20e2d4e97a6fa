package org.intertwiner.verify.action.cloud;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.verify.action.DataAction;
import org.intertwiner.verify.action.Discretisation;
import org.intertwiner.verify.action.Space;
import org.intertwiner.verify.action.Spaces;

/**
 * Affine maps on the last axis, v ↦ A(g)v + t(g), with the derivatives of the generators where they
 * are known.
 */
record LastAxis<G>(
    int dimension,
    Function<G, Affine> map,
    List<Optional<Affine>> derivatives,
    Function<G, Optional<String>> words)
    implements DataAction<G, double[]> {

  /** v ↦ Av + t; an empty A is the identity, or zero in a derivative, and an empty t is zero. */
  record Affine(double[][] linear, double[] shift) {}

  @Override
  public double[] act(G g, double[] x) {
    return apply(map.apply(g), x, true);
  }

  private double[] apply(Affine a, double[] x, boolean keeps) {
    int d = dimension;
    if (x.length % d != 0) {
      throw new InvalidInput(
          "number of values of vectors",
          Integer.toString(x.length),
          "a multiple of their dimension " + d,
          "the last axis runs over the coordinates");
    }
    double[][] m = a.linear();
    double[] t = a.shift();
    double[] out = m.length == 0 && keeps ? x.clone() : new double[x.length];
    for (int at = 0; at < x.length; at += d) {
      for (int i = 0; i < m.length; i++) {
        double sum = 0;
        for (int j = 0; j < d; j++) {
          sum += m[i][j] * x[at + j];
        }
        out[at + i] = sum;
      }
      for (int i = 0; i < t.length; i++) {
        out[at + i] += t[i];
      }
    }
    return out;
  }

  @Override
  public Space<double[]> space() {
    return Spaces.doubles();
  }

  @Override
  public Discretisation discretisation(G g) {
    return Discretisation.exact();
  }

  @Override
  public Optional<String> describe(G g) {
    return words.apply(g);
  }

  @Override
  public Optional<double[]> derivative(int generator, double[] x) {
    return generator < derivatives.size()
        ? derivatives.get(generator).map(a -> apply(a, x, false))
        : Optional.empty();
  }
}
