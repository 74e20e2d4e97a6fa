package org.intertwiner.nn.product.aligned;

import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.engine.sparse.SparseProduct;
import org.intertwiner.nn.engine.sparse.SparseProduct.Operand;
import org.intertwiner.nn.product.aligned.Assembly.Term;
import org.intertwiner.nn.product.aligned.Pieces.Piece;
import org.intertwiner.nn.tensor.Products;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;

/**
 * Paths that keep copies apart, in the frame: each row of what goes out is one row of the same
 * order of what comes in, times a number of the path and a weight of the copy.
 */
final class PathProducts {
  private final SparseProduct direct;
  private final SparseProduct invariant;

  private PathProducts(SparseProduct direct, SparseProduct invariant) {
    this.direct = direct;
    this.invariant = invariant;
  }

  /**
   * The products.
   *
   * @param input what comes in, in rows
   * @param output what goes out, in rows: the copies of all its paths one after the other
   * @param terms the paths
   * @param copies the first copy that each writes
   * @param weights how many; 0 for none
   */
  static PathProducts of(Layout input, Layout output, List<Term> terms, int[] copies, int weights) {
    SparseProduct.Builder direct = builder(input, output, weights);
    SparseProduct.Builder invariant = builder(input, output, weights);
    for (int p = 0; p < terms.size(); p++) {
      Term term = terms.get(p);
      Piece from = input.pieces().get(term.input());
      Piece to = output.pieces().get(term.output());
      Coupling mean = term.coupling().mean(from.degree(), to.degree());
      int most = Math.min(from.maxOrder(), to.maxOrder());
      for (int m = -most; m <= most; m++) {
        int order = Math.abs(m);
        boolean sine = m < 0;
        double even = term.coupling().even()[order];
        double odd = (sine ? -1 : 1) * term.coupling().odd()[order];
        requireOne(from, to, even, odd);
        int row = output.start(term.output(), order, sine) + copies[p];
        int same = input.start(term.input(), order, sine);
        int other = input.start(term.input(), order, !sine);
        int weight = weights == 0 ? 0 : term.firstWeight();
        for (int k = 0; k < from.copies(); k++) {
          int source = (even == 0 ? other : same) + k;
          put(direct, even == 0 ? odd : even, row + k, source, weight + k, weights);
          put(invariant, mean.even()[order], row + k, same + k, weight + k, weights);
        }
      }
    }
    return new PathProducts(direct.build(), invariant.build());
  }

  private static void requireOne(Piece from, Piece to, double even, double odd) {
    if (even != 0 && odd != 0) {
      throw new InvalidInput(
          "aligned product",
          "a path of degrees " + from.degree() + " → " + to.degree() + " of both parities",
          "paths with one degree of harmonics each",
          "");
    }
  }

  private static SparseProduct.Builder builder(Layout input, Layout output, int weights) {
    // without weights there is a single one, which is 1
    return SparseProduct.to(Operand.of(output.channels()))
        .from(Operand.of(input.channels()), Operand.of(Math.max(1, weights)));
  }

  private static void put(
      SparseProduct.Builder to, double factor, int row, int source, int weight, int weights) {
    if (factor != 0) {
      to.add(factor, row, source, weights == 0 ? 0 : weight);
    }
  }

  /** What stands for the weights where there are none. */
  static Tensor none(Tensor like) {
    return Tensors.full(like.engine(), like.type(), Shape.of(1, 1), 1);
  }

  /** From features in the frame and weights to all paths. */
  Tensor apply(Tensor x, Tensor w) {
    return Products.multiply(direct, List.of(x, w));
  }

  /** The same at an edge without direction. */
  Tensor invariant(Tensor x, Tensor w) {
    return Products.multiply(invariant, List.of(x, w));
  }
}
