package org.intertwiner.nn.product.aligned;

import java.util.List;
import org.intertwiner.nn.layer.Constant;
import org.intertwiner.nn.product.aligned.Assembly.Term;
import org.intertwiner.nn.product.aligned.Pieces.Piece;

/**
 * Where the gain of each feature in the frame stands, and that of each weight.
 *
 * @param input the features
 * @param terms the weights
 * @param output where they lead
 */
record Gains(Layout input, List<Term> terms, Layout output) {

  /** Where the gains of an order of a piece begin. */
  private int start(int piece, int order) {
    int at = 0;
    for (int i = 0; i < piece; i++) {
      Piece before = input.pieces().get(i);
      at += before.copies() * (before.maxOrder() + 1);
    }
    return at + order * input.pieces().get(piece).copies();
  }

  /** For each chunk of features in the frame. */
  Constant onFeatures() {
    int chunk = input.chunk();
    int[] index = new int[input.channels() / chunk];
    for (int i = 0; i < input.pieces().size(); i++) {
      Piece piece = input.pieces().get(i);
      for (int m = -piece.maxOrder(); m <= piece.maxOrder(); m++) {
        int at = input.start(i, Math.abs(m), m < 0) / chunk;
        for (int k = 0; k < piece.copies() / chunk; k++) {
          index[at + k] = start(i, Math.abs(m)) / chunk + k;
        }
      }
    }
    return Constant.indices(index);
  }

  /** For each weight. */
  Constant onWeights() {
    int count = 0;
    for (Term term : terms) {
      count += copies(term);
    }
    int[] index = new int[count];
    for (Term term : terms) {
      int v = output.pieces().get(term.output()).copies();
      for (int k = 0; k < copies(term); k++) {
        index[term.firstWeight() + k] = start(term.input(), order(term)) + k / v;
      }
    }
    return Constant.indices(index);
  }

  private int copies(Term term) {
    return input.pieces().get(term.input()).copies() * output.pieces().get(term.output()).copies();
  }

  private static int order(Term term) {
    for (int m = 0; m < term.coupling().even().length; m++) {
      if (term.coupling().even()[m] != 0 || term.coupling().odd()[m] != 0) {
        return m;
      }
    }
    return 0;
  }
}
