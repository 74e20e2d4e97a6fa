package org.intertwiner.verify.action.cloud;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.verify.action.DataAction;
import org.intertwiner.verify.action.Discretisation;
import org.intertwiner.verify.action.Space;
import org.intertwiner.verify.action.Spaces;

/** Arrays of node numbers: every number i becomes σ(i). Negative numbers stand for no node. */
record Relabelling(int nodes) implements DataAction<Permutation, double[]> {
  @Override
  public double[] act(Permutation g, double[] x) {
    AxisPermutation.checkDegree(g, nodes);
    double[] out = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      if (x[i] >= nodes || x[i] != Math.rint(x[i])) {
        throw new InvalidInput(
            "number of a node", Double.toString(x[i]), "0 … " + (nodes - 1), "nodes count from 0");
      }
      out[i] = x[i] < 0 ? x[i] : g.at((int) x[i]);
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
