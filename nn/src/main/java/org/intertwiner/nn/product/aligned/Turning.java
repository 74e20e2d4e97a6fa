package org.intertwiner.nn.product.aligned;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.harmonic.wigner.WignerMatrices;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.product.aligned.Pieces.Piece;
import org.intertwiner.nn.tensor.Tape;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;

/**
 * Turning features into the frame, x′ = D x, and back, y = Dᵀ y′: three operations whose
 * derivatives are these three.
 *
 * <p>Each is one operation on the tape for all pieces, so that no gradient is padded piece by
 * piece. In the frame features are laid out order by order.
 */
final class Turning {
  private final Layout layout;

  Turning(Layout layout) {
    this.layout = layout;
  }

  /** x′: from {@code (e, field channels)} to {@code (e, frame channels)}. */
  Tensor into(Tensor wigner, Tensor x) {
    return into(wigner, x, true);
  }

  /** y: from {@code (e, frame channels)} to {@code (e, field channels)}. */
  Tensor back(Tensor wigner, Tensor y) {
    return back(wigner, y, true);
  }

  /** D⁰ is 1 and is not looked up; a change of D has none, and there invariants become 0. */
  private Tensor into(Tensor wigner, Tensor x, boolean invariants) {
    return Tape.record(
        "turn into the frame",
        Tape.withoutGradients(() -> intoFrame(wigner, x, invariants)),
        List.of(wigner, x),
        (y, g, to) -> {
          if (to.needs(0)) {
            to.give(0, outer(x, g, wigner.shape().at(1)));
          }
          if (to.needs(1)) {
            to.give(1, back(wigner, g, invariants));
          }
        });
  }

  private Tensor back(Tensor wigner, Tensor y, boolean invariants) {
    return Tape.record(
        "turn back from the frame",
        Tape.withoutGradients(() -> outOfFrame(wigner, y, invariants)),
        List.of(wigner, y),
        (x, g, to) -> {
          if (to.needs(0)) {
            to.give(0, outer(g, y, wigner.shape().at(1)));
          }
          if (to.needs(1)) {
            to.give(1, into(wigner, g, invariants));
          }
        });
  }

  /** The derivative of ⟨y, D x⟩ in D. */
  private Tensor outer(Tensor x, Tensor y, int size) {
    return Tape.record(
        "derivative in the frame",
        Tape.withoutGradients(() -> outerProducts(x, y, size)),
        List.of(x, y),
        (w, g, to) -> {
          if (to.needs(0)) {
            to.give(0, back(g, y, false));
          }
          if (to.needs(1)) {
            to.give(1, into(g, x, false));
          }
        });
  }

  private Tensor intoFrame(Tensor wigner, Tensor x, boolean invariants) {
    int edges = x.shape().at(0);
    List<Tensor> turned = new ArrayList<>();
    int from = 0;
    for (Piece piece : layout.pieces()) {
      int width = piece.copies() * piece.dimension();
      Tensor own = x.slice(1, from, from + width);
      from += width;
      if (piece.degree() > 0) {
        Tensor fields = own.reshape(edges, piece.copies(), piece.dimension());
        own = rows(wigner, piece).matmul(false, fields, true);
      } else if (!invariants) {
        own = Tensors.zeros(x.engine(), x.type(), own.shape());
      }
      turned.add(own.reshape(edges, piece.rows() * piece.copies()));
    }
    return layout.byOrder(joined(turned));
  }

  private Tensor outOfFrame(Tensor wigner, Tensor y, boolean invariants) {
    int edges = y.shape().at(0);
    Tensor byPiece = layout.byPiece(y);
    List<Tensor> turned = new ArrayList<>();
    int from = 0;
    for (Piece piece : layout.pieces()) {
      int width = piece.rows() * piece.copies();
      Tensor own = byPiece.slice(1, from, from + width);
      from += width;
      if (piece.degree() > 0) {
        Tensor fields = own.reshape(edges, piece.rows(), piece.copies());
        own = rows(wigner, piece).matmul(true, fields, false).permute(0, 2, 1);
      } else if (!invariants) {
        own = Tensors.zeros(y.engine(), y.type(), own.shape());
      }
      turned.add(own.reshape(edges, piece.copies() * piece.dimension()));
    }
    return joined(turned);
  }

  private Tensor outerProducts(Tensor x, Tensor y, int size) {
    int edges = x.shape().at(0);
    Tensor byPiece = layout.byPiece(y);
    int maxDegree = Pieces.maxDegree(layout.pieces());
    Tensor[] sums = new Tensor[maxDegree + 1];
    int fieldFrom = 0;
    int frameFrom = 0;
    for (Piece piece : layout.pieces()) {
      int l = piece.degree();
      int fieldWidth = piece.copies() * piece.dimension();
      int frameWidth = piece.rows() * piece.copies();
      if (l > 0) {
        Tensor rows =
            byPiece
                .slice(1, frameFrom, frameFrom + frameWidth)
                .reshape(edges, piece.rows(), piece.copies());
        Tensor fields =
            x.slice(1, fieldFrom, fieldFrom + fieldWidth)
                .reshape(edges, piece.copies(), piece.dimension());
        int missing = l - piece.maxOrder();
        Tensor own = rows.matmul(fields).pad(1, missing, missing);
        sums[l] = sums[l] == null ? own : sums[l].add(own);
      }
      fieldFrom += fieldWidth;
      frameFrom += frameWidth;
    }
    return packed(sums, x, size);
  }

  private static Tensor packed(Tensor[] sums, Tensor like, int size) {
    int edges = like.shape().at(0);
    List<Tensor> blocks = new ArrayList<>();
    for (int l = 0; l < sums.length; l++) {
      int d = 2 * l + 1;
      blocks.add(
          sums[l] == null
              ? Tensors.zeros(like.engine(), like.type(), Shape.of(edges, d * d))
              : sums[l].reshape(edges, d * d));
    }
    Tensor all = joined(blocks);
    return all.pad(1, 0, size - WignerMatrices.blockOffset(sums.length));
  }

  /** The rows −M … M of D^l. */
  private static Tensor rows(Tensor wigner, Piece piece) {
    Tensor all = EdgeFrames.block(wigner, piece.degree());
    int missing = piece.degree() - piece.maxOrder();
    return all.slice(1, missing, missing + piece.rows());
  }

  private static Tensor joined(List<Tensor> parts) {
    return parts.size() == 1 ? parts.get(0) : Tensors.concat(1, parts);
  }
}
