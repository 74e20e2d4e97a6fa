package org.intertwiner.verify.action.cloud;

import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.verify.action.DataAction;
import org.intertwiner.verify.action.Discretisation;
import org.intertwiner.verify.action.Space;
import org.intertwiner.verify.action.Spaces;

/** Blocks along one axis are permuted: (σ·x)[…, σ(i), …] = x[…, i, …]. */
record AxisPermutation(int outer, int count, int inner)
    implements DataAction<Permutation, double[]> {

  static AxisPermutation of(List<Integer> shape, int axis) {
    if (axis < 0 || axis >= shape.size()) {
      throw new InvalidInput(
          "axis that is permuted", Integer.toString(axis), "an axis of the shape " + shape, "");
    }
    int outer = product(shape.subList(0, axis));
    int inner = product(shape.subList(axis + 1, shape.size()));
    return new AxisPermutation(outer, shape.get(axis), inner);
  }

  static int product(List<Integer> lengths) {
    int product = 1;
    for (int n : lengths) {
      product = Math.multiplyExact(product, n);
    }
    return product;
  }

  @Override
  public double[] act(Permutation g, double[] x) {
    checkDegree(g, count);
    if (x.length != outer * count * inner) {
      throw new InvalidInput(
          "number of values of permuted rows",
          Integer.toString(x.length),
          outer * count * inner + " = " + outer + " · " + count + " · " + inner,
          "");
    }
    double[] out = new double[x.length];
    for (int o = 0; o < outer; o++) {
      for (int i = 0; i < count; i++) {
        int from = (o * count + i) * inner;
        int to = (o * count + g.at(i)) * inner;
        System.arraycopy(x, from, out, to, inner);
      }
    }
    return out;
  }

  static void checkDegree(Permutation g, int count) {
    if (g.degree() != count) {
      throw new InvalidInput(
          "permutation",
          "of " + g.degree() + " points",
          "of " + count + " points, the length of the axis",
          "");
    }
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
