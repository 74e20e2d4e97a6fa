package org.intertwiner.nn.product.aligned;

import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.layer.Constant;
import org.intertwiner.nn.product.aligned.Assembly.Term;
import org.intertwiner.nn.product.aligned.Pieces.Piece;
import org.intertwiner.nn.tensor.Tensor;

/**
 * Paths that keep copies apart, in the frame: each half of an order of what goes out is one half of
 * the same order of what comes in, times a number of the path and a weight of the copy.
 */
final class PathProducts {
  private final int chunk;
  private final int channels;
  private final int[] sources;
  private final int[] weights;
  private final double[] factors;
  private final double[] means;

  /**
   * The products.
   *
   * @param input what comes in
   * @param output one piece for each path, with the copies of what it takes
   * @param together whether halves are as they are; otherwise pseudo-tensors are laid out a
   *     quarter-turn on
   * @param terms one for each piece that goes out
   */
  PathProducts(Layout input, Layout output, boolean together, List<Term> terms) {
    this.chunk = input.chunk();
    this.channels = output.channels();
    this.sources = new int[channels / chunk];
    this.weights = new int[channels / chunk];
    this.factors = new double[channels / chunk];
    this.means = new double[channels / chunk];
    for (Term term : terms) {
      Piece from = input.pieces().get(term.input());
      Piece to = output.pieces().get(term.output());
      Coupling mean = term.coupling().mean(from.degree(), to.degree());
      for (int m = -to.maxOrder(); m <= to.maxOrder(); m++) {
        int order = Math.abs(m);
        boolean sine = m < 0;
        boolean odd = together && isOdd(term.coupling());
        int at = output.start(term.output(), order, sine) / chunk;
        int source = input.start(term.input(), order, odd && order > 0 ? !sine : sine) / chunk;
        double factor = factor(from, to, term.coupling(), order, together, sine);
        double still = factor(from, to, mean, order, together, sine);
        for (int k = 0; k < from.copies() / chunk; k++) {
          sources[at + k] = source + k;
          weights[at + k] = term.firstWeight() / chunk + k;
          factors[at + k] = factor;
          means[at + k] = odd ? 0 : still;
        }
      }
    }
  }

  private static boolean isOdd(Coupling coupling) {
    for (double odd : coupling.odd()) {
      if (odd != 0) {
        return true;
      }
    }
    return false;
  }

  private static double factor(
      Piece from, Piece to, Coupling coupling, int order, boolean together, boolean sine) {
    double even = coupling.even()[order];
    double odd = coupling.odd()[order];
    if (!together) {
      return Assembly.reflected(from, to, even, odd);
    }
    if (isOdd(coupling) && even != 0) {
      throw new InvalidInput(
          "aligned product",
          "a path of degrees " + from.degree() + " → " + to.degree() + " of both parities",
          "paths with one degree of harmonics each",
          "");
    }
    return isOdd(coupling) ? (sine ? -odd : odd) : even;
  }

  List<Constant> constants() {
    Shape column = Shape.of(factors.length, 1);
    return List.of(
        Constant.indices(sources),
        Constant.indices(weights),
        Constant.of(column, factors),
        Constant.of(column, means));
  }

  /** From features in the frame and weights to all paths. */
  Tensor apply(Tensor x, Tensor w, List<Tensor> constants, boolean still) {
    Tensor factor = constants.get(still ? 3 : 2);
    Tensor scaled = chunks(w).gather(1, constants.get(1)).multiply(factor);
    int edges = x.shape().at(0);
    return chunks(x).gather(1, constants.get(0)).multiply(scaled).reshape(edges, channels);
  }

  private Tensor chunks(Tensor x) {
    return x.reshape(x.shape().at(0), x.shape().at(1) / chunk, chunk);
  }
}
