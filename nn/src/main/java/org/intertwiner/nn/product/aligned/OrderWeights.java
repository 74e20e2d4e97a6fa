package org.intertwiner.nn.product.aligned;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.nn.product.aligned.Assembly.Term;
import org.intertwiner.nn.product.aligned.Pieces.Piece;

/**
 * Weights order by order: for each piece that goes out and each that comes in, the even numbers of
 * all orders that they share, then the odd ones; of these, those that reflections allow.
 *
 * @param terms one for each order, with the factor that keeps the mean square
 * @param means the same weights at an edge without direction
 * @param count of weights
 */
record OrderWeights(List<Term> terms, List<Term> means, int count) {
  private static final int MOST_WEIGHTS = 1 << 26;

  static OrderWeights of(Layout input, Layout output, boolean together) {
    List<Term> terms = new ArrayList<>();
    List<Term> means = new ArrayList<>();
    long count = 0;
    for (int o = 0; o < output.pieces().size(); o++) {
      for (int i = 0; i < input.pieces().size(); i++) {
        Piece from = input.pieces().get(i);
        Piece to = output.pieces().get(o);
        int orders = Math.min(from.maxOrder(), to.maxOrder()) + 1;
        boolean like = from.sign() == to.sign();
        for (int odd = 0; odd < 2; odd++) {
          if (!together && like != (odd == 0)) {
            continue;
          }
          for (int m = odd; m < orders; m++) {
            double factor = factor(input, to, m, together);
            Coupling unit = Coupling.unit(orders, m, odd == 1, factor);
            terms.add(new Term(i, o, unit, (int) count));
            means.add(new Term(i, o, unit.mean(from.degree(), to.degree()), (int) count));
            count += (long) from.copies() * to.copies();
            requireFew(count);
          }
        }
      }
    }
    return new OrderWeights(List.copyOf(terms), List.copyOf(means), (int) count);
  }

  /** The weights of the map that paths with weights of their own make: a_m = Σ_p c_p(m) w_p. */
  double[] from(Layout input, Layout output, List<Term> paths, double... weights) {
    double[] orders = new double[count];
    for (Term term : terms) {
      int pairs =
          input.pieces().get(term.input()).copies() * output.pieces().get(term.output()).copies();
      double[] even = term.coupling().even();
      double[] odd = term.coupling().odd();
      for (Term path : paths) {
        if (path.input() != term.input() || path.output() != term.output()) {
          continue;
        }
        double factor = 0;
        for (int m = 0; m < even.length; m++) {
          factor += even[m] == 0 ? 0 : path.coupling().even()[m] / even[m];
          factor += odd[m] == 0 ? 0 : path.coupling().odd()[m] / odd[m];
        }
        for (int k = 0; k < pairs; k++) {
          orders[term.firstWeight() + k] += factor * weights[path.firstWeight() + k];
        }
      }
    }
    return orders;
  }

  private static void requireFew(long count) {
    if (count > MOST_WEIGHTS) {
      throw new LimitExceeded(
          "aligned map", "more than " + MOST_WEIGHTS + " weights", "at most that", "");
    }
  }

  /**
   * 1/√(what is added up at this order), times what makes up for orders of the piece that nothing
   * reaches.
   */
  private static double factor(Layout input, Piece to, int m, boolean together) {
    int reached = 0;
    for (int k = 0; k <= to.maxOrder(); k++) {
      reached += sources(input, to, k, together) > 0 ? (k == 0 ? 1 : 2) : 0;
    }
    return Math.sqrt((double) to.dimension() / reached / sources(input, to, m, together));
  }

  private static int sources(Layout input, Piece to, int m, boolean together) {
    int sources = 0;
    for (Piece from : input.pieces()) {
      if (from.maxOrder() >= m && (m > 0 || together || from.sign() == to.sign())) {
        sources += from.copies() * (together && m > 0 ? 2 : 1);
      }
    }
    return sources;
  }
}
