package org.intertwiner.nn.product.aligned;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.layer.Constant;
import org.intertwiner.nn.product.aligned.Pieces.Piece;
import org.intertwiner.nn.tensor.Tensor;

/**
 * From weights to the matrices of all orders: a sparse linear map that is fixed once; what the
 * matrices of the same weights are at an edge without direction is a second one.
 */
final class Assembly {
  private static final long MOST_ENTRIES = 1L << 27;

  /**
   * One path with its weights, {@code (copies in, copies out)}, the latter fastest.
   *
   * @param input the piece that comes in
   * @param output the piece that goes out
   * @param coupling the path in the frame
   * @param firstWeight where its weights begin
   */
  record Term(int input, int output, Coupling coupling, int firstWeight) {}

  private final int chunk;
  private final int size;
  private final int[] sources;
  private final int[] targets;
  private final double[] factors;

  private Assembly(int chunk, int size, List<int[]> entries, List<Double> factors) {
    this.chunk = chunk;
    this.size = size;
    this.sources = entries.stream().mapToInt(e -> e[0]).toArray();
    this.targets = entries.stream().mapToInt(e -> e[1]).toArray();
    this.factors = factors.stream().mapToDouble(f -> f).toArray();
  }

  static Assembly of(
      OrderProducts products, Layout input, Layout output, boolean together, List<Term> terms) {
    Builder builder = new Builder(products, input, output, together);
    terms.forEach(builder::add);
    return new Assembly(output.chunk(), products.size(), builder.entries, builder.factors);
  }

  List<Constant> constants() {
    return List.of(
        Constant.indices(sources),
        Constant.indices(targets),
        Constant.of(Shape.of(factors.length, 1), factors));
  }

  /** The matrices {@code (b, size)} of weights {@code (b, count)}. */
  Tensor matrices(Tensor weights, List<Tensor> constants) {
    int batch = weights.shape().at(0);
    int count = weights.shape().at(1);
    return weights
        .reshape(batch, count / chunk, chunk)
        .gather(1, constants.get(0))
        .multiply(constants.get(2).to(weights.type()))
        .scatterAdd(1, constants.get(1), size / chunk)
        .reshape(batch, size);
  }

  /** Places the entries of the paths. */
  private static final class Builder {
    private final OrderProducts products;
    private final Layout input;
    private final Layout output;
    private final boolean together;
    private final List<int[]> entries = new ArrayList<>();
    private final List<Double> factors = new ArrayList<>();

    Builder(OrderProducts products, Layout input, Layout output, boolean together) {
      this.products = products;
      this.input = input;
      this.output = output;
      this.together = together;
    }

    void add(Term term) {
      Piece from = input.pieces().get(term.input);
      Piece to = output.pieces().get(term.output);
      for (int m = 0; m <= Math.min(from.maxOrder(), to.maxOrder()); m++) {
        double even = term.coupling.even()[m];
        double odd = term.coupling.odd()[m];
        if (together) {
          put(term, m, false, false, even);
          if (m > 0) {
            put(term, m, true, true, even);
            put(term, m, true, false, odd);
            put(term, m, false, true, -odd);
          }
        } else {
          put(term, m, false, false, reflected(from, to, even, odd));
        }
      }
    }

    private void put(Term term, int m, boolean sineIn, boolean sineOut, double factor) {
      if (factor == 0) {
        return;
      }
      int u = input.pieces().get(term.input).copies();
      int v = output.pieces().get(term.output).copies();
      int chunk = output.chunk();
      int row = input.within(term.input, m) + (sineIn ? input.width(m) : 0);
      int column = output.within(term.output, m) + (sineOut ? output.width(m) : 0);
      if ((long) (entries.size() + u * (v / chunk)) * chunk > MOST_ENTRIES) {
        throw new LimitExceeded(
            "aligned product",
            "more than " + MOST_ENTRIES + " entries from weights to matrices",
            "at most that",
            "take fewer copies or smaller degrees");
      }
      for (int i = 0; i < u; i++) {
        int at = products.start(m) + (row + i) * products.row(m) + column;
        for (int k = 0; k < v / chunk; k++) {
          entries.add(new int[] {(term.firstWeight + i * v) / chunk + k, at / chunk + k});
          factors.add(factor);
        }
      }
    }
  }

  /**
   * What a path multiplies both halves of an order with where pseudo-tensors are laid out a
   * quarter-turn on.
   */
  static double reflected(Piece from, Piece to, double even, double odd) {
    boolean like = from.sign() == to.sign();
    if ((like ? odd : even) != 0) {
      throw new InvalidInput(
          "aligned product",
          "a path of degrees " + from.degree() + " → " + to.degree() + " of the wrong parity",
          "a product that commutes with reflections",
          "");
    }
    return like ? even : from.sign() > 0 ? -odd : odd;
  }
}
