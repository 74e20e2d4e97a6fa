package org.intertwiner.verify.action;

import java.util.function.Function;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.linear.DenseMatrix;

/** (g·f)(x) = ρ(g) f(A(g)⁻¹x) for any invertible matrices A(g). */
record LinearGridAction<G>(
    GridShape shape, Function<G, double[][]> matrix, Function<G, double[][]> channels, int order)
    implements DataAction<G, double[]> {

  LinearGridAction {
    GridAction.checkOrder(order);
  }

  @Override
  public double[] act(G g, double[] x) {
    if (x.length != shape.size()) {
      throw new InvalidInput(
          "size of a field array",
          Integer.toString(x.length),
          shape.size() + " = " + shape,
          "does the map change the number of channels or cells?");
    }
    double[][] rho = channels.apply(g);
    if (rho.length != shape.channels() || rho[0].length != shape.channels()) {
      throw new InvalidInput(
          "matrix on the channels",
          rho.length + " rows",
          shape.channels() + " rows and columns, the number of channels of " + shape,
          "");
    }
    RowMatrix rows = RowMatrix.of(rho, shape.channels());
    return GridMotion.ofInverse(shape, inverse(g), rows, order).apply(shape, x);
  }

  /** A⁻¹ along the axes of the array: the transpose of what is conjugated is A⁻ᵀ. */
  private double[][] inverse(G g) {
    double[][] m = matrix.apply(g);
    int d = shape.dimension();
    if (m.length != d || m[0].length != d) {
      throw new InvalidInput("matrix on space", m.length + " rows", d + " rows and columns", "");
    }
    DenseMatrix inverse = DenseMatrix.from(m).solve(DenseMatrix.identity(d));
    return GridMotion.inverse(inverse.transpose().toRows());
  }

  @Override
  public Space<double[]> space() {
    return Spaces.shaped(Spaces.doubles(), shape);
  }

  @Override
  public Discretisation discretisation(G g) {
    return GridResampling.permutesCells(inverse(g), shape.space())
        ? Discretisation.exact()
        : Discretisation.interpolated(order);
  }
}
