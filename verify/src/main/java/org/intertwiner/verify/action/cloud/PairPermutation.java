package org.intertwiner.verify.action.cloud;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.verify.action.DataAction;
import org.intertwiner.verify.action.Discretisation;
import org.intertwiner.verify.action.Space;
import org.intertwiner.verify.action.Spaces;

/** Numbers on pairs of nodes: (σ·A)[σ(i), σ(j)] = A[i, j], that is P A Pᵀ, matrix by matrix. */
record PairPermutation(int nodes, int inner) implements DataAction<Permutation, double[]> {
  @Override
  public double[] act(Permutation g, double[] x) {
    AxisPermutation.checkDegree(g, nodes);
    int size = nodes * nodes * inner;
    if (x.length == 0 || x.length % size != 0) {
      throw new InvalidInput(
          "number of values on pairs of nodes",
          Integer.toString(x.length),
          "a multiple of " + size + " = " + nodes + " · " + nodes + " · " + inner,
          "");
    }
    double[] out = new double[x.length];
    for (int at = 0; at < x.length; at += size) {
      for (int i = 0; i < nodes; i++) {
        for (int j = 0; j < nodes; j++) {
          int from = at + (i * nodes + j) * inner;
          int to = at + (g.at(i) * nodes + g.at(j)) * inner;
          System.arraycopy(x, from, out, to, inner);
        }
      }
    }
    return out;
  }

  @Override
  public Space<double[]> space() {
    return Spaces.doubles();
  }

  @Override
  public Discretisation discretisation(Permutation g) {
    return Discretisation.exact();
  }
}
