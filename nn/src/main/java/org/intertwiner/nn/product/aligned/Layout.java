package org.intertwiner.nn.product.aligned;

import java.util.Arrays;
import java.util.List;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.product.aligned.Pieces.Piece;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;

/**
 * Features in the frame, order after order: first m = 0 of all pieces, then for m = 1, 2, … the
 * cosine half and the sine half, each with the copies of all pieces of that order.
 *
 * <p>So laid out, of a pseudo-tensor the cosine half holds f_{−m} and the sine half −f_m, a
 * quarter-turn; then maps that commute with reflections treat both halves alike.
 */
final class Layout {
  private final List<Piece> pieces;
  private final boolean inRows;
  private final int maxOrder;
  private final int chunk;
  private final int channels;
  private final int[] widths;
  private final int[][] starts;
  private final int[] order;
  private final double[] signs;

  private Layout(List<Piece> pieces, boolean inRows) {
    this.pieces = List.copyOf(pieces);
    this.inRows = inRows;
    this.maxOrder = pieces.stream().mapToInt(Piece::maxOrder).max().orElse(0);
    this.chunk = chunk(pieces.stream().mapToInt(Piece::copies).toArray());
    this.widths = new int[maxOrder + 1];
    this.starts = new int[pieces.size()][maxOrder + 1];
    int total = 0;
    for (int m = 0; m <= maxOrder; m++) {
      for (int i = 0; i < pieces.size(); i++) {
        starts[i][m] = total + widths[m];
        widths[m] += pieces.get(i).maxOrder() >= m ? pieces.get(i).copies() : 0;
      }
      total += (m == 0 ? 1 : 2) * widths[m];
    }
    this.channels = total;
    this.order = new int[total / chunk];
    this.signs = new double[total];
    place();
  }

  /** Order after order. */
  static Layout ofOrders(List<Piece> pieces) {
    return new Layout(pieces, false);
  }

  /** As the rotations leave it: piece after piece, rows −M … M, halves as they are. */
  static Layout ofRows(List<Piece> pieces) {
    return new Layout(pieces, true);
  }

  /** The greatest length that divides all of some lengths. */
  static int chunk(int... lengths) {
    int divisor = 0;
    for (int length : lengths) {
      int a = divisor;
      int b = length;
      while (b != 0) {
        int rest = a % b;
        a = b;
        b = rest;
      }
      divisor = a;
    }
    return Math.max(1, divisor);
  }

  /** Where each chunk is taken from in the rows −M … M of one piece after the other. */
  private void place() {
    Arrays.fill(signs, 1);
    int from = 0;
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      int n = piece.copies() / chunk;
      for (int m = -piece.maxOrder(); m <= piece.maxOrder(); m++) {
        boolean pseudo = !inRows && piece.sign() < 0 && m != 0;
        boolean sine = pseudo ? m > 0 : m < 0;
        int at = start(i, Math.abs(m), sine);
        for (int k = 0; k < n; k++) {
          order[at / chunk + k] = from + k;
        }
        if (pseudo && m > 0) {
          Arrays.fill(signs, at, at + piece.copies(), -1);
        }
        from += n;
      }
    }
  }

  List<Piece> pieces() {
    return pieces;
  }

  int maxOrder() {
    return maxOrder;
  }

  /** Divides the copies of all pieces. */
  int chunk() {
    return chunk;
  }

  /** All channels in the frame. */
  int channels() {
    return channels;
  }

  /** All channels outside. */
  int fieldChannels() {
    return pieces.stream().mapToInt(p -> p.copies() * p.dimension()).sum();
  }

  /** The channels of one half of an order. */
  int width(int m) {
    return widths[m];
  }

  /** Where the copies of a piece begin in an order. */
  int start(int piece, int m, boolean sine) {
    if (inRows) {
      int before = pieces.subList(0, piece).stream().mapToInt(p -> p.rows() * p.copies()).sum();
      Piece own = pieces.get(piece);
      return before + (own.maxOrder() + (sine ? -m : m)) * own.copies();
    }
    return starts[piece][m] + (sine ? widths[m] : 0);
  }

  /** Where they begin within their half. */
  int within(int piece, int m) {
    int before = 0;
    for (int i = 0; i < piece; i++) {
      before += pieces.get(i).maxOrder() >= m ? pieces.get(i).copies() : 0;
    }
    return before;
  }

  /** From piece after piece (e, channels) to order after order. */
  Tensor byOrder(Tensor x) {
    return inRows ? x : signed(moved(x, false));
  }

  /** The inverse, which is the adjoint. */
  Tensor byPiece(Tensor y) {
    return inRows ? y : moved(signed(y), true);
  }

  private Tensor moved(Tensor x, boolean back) {
    int edges = x.shape().at(0);
    int[] index = order;
    if (back) {
      index = new int[order.length];
      for (int i = 0; i < order.length; i++) {
        index[order[i]] = i;
      }
    }
    Tensor where = Tensors.indices(x.engine(), Shape.of(index.length), index);
    return x.reshape(edges, index.length, chunk).gather(1, where).reshape(edges, channels);
  }

  private Tensor signed(Tensor x) {
    return pieces.stream().noneMatch(p -> p.sign() < 0 && p.maxOrder() > 0)
        ? x
        : x.multiply(Tensors.from(x.engine(), x.type(), Shape.of(1, channels), signs));
  }
}
