package org.intertwiner.nn.layer.structure;

import java.util.List;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;

/** Orthonormal bases of the invariant vectors of representations, exact until rounded. */
final class Invariants {
  private Invariants() {}

  /** Rows v with ρ(g)v = v, orthonormal; none if there are no such vectors but 0. */
  static <G> List<double[]> of(FieldType<G> type, FieldType.Part<G> part) {
    Representation<G> trivial = Representations.trivial(type.group());
    return new IrreducibleParts<>(type.action())
        .piece(trivial, part.representation())
        .map(piece -> piece.down().stream().map(rows -> rows[0]).toList())
        .orElse(List.of());
  }
}
