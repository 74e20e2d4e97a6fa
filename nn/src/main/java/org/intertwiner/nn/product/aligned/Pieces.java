package org.intertwiner.nn.product.aligned;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.nn.field.FieldType;

/** The degrees of the parts of a type. */
final class Pieces {
  private Pieces() {}

  /**
   * Channels that turn with one degree.
   *
   * @param degree l
   * @param sign parity times (−1)^l: 1 for true tensors, −1 for pseudo-tensors; 0 without
   *     reflections
   * @param copies how many
   * @param maxOrder the largest |m| that is used in the frame
   */
  record Piece(int degree, int sign, int copies, int maxOrder) {
    int dimension() {
      return 2 * degree + 1;
    }

    int rows() {
      return 2 * maxOrder + 1;
    }

    Piece upTo(int order) {
      return new Piece(degree, sign, copies, Math.min(degree, order));
    }
  }

  static <G> List<Piece> of(FieldType<G> type) {
    List<Piece> pieces = new ArrayList<>();
    for (FieldType.Part<G> part : type.parts()) {
      RotationDegree found = RotationDegree.of(type, part, "aligned map");
      pieces.add(new Piece(found.degree(), found.sign(), part.copies(), found.degree()));
    }
    return List.copyOf(pieces);
  }

  /** Whether the group has elements that turn space inside out. */
  static boolean haveReflections(List<Piece> pieces) {
    return pieces.get(0).sign() != 0;
  }

  static int maxDegree(List<Piece> pieces) {
    return pieces.stream().mapToInt(Piece::degree).max().orElse(0);
  }
}
