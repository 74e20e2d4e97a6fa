package org.intertwiner.nn.potential;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;

/** What networks that begin with species and end with invariants share. */
final class Species {
  private static final int DEEPEST = 64;

  private Species() {}

  static void requireLayers(int layers) {
    if (layers < 1 || layers > DEEPEST) {
      throw new InvalidInput("layers of a network", "" + layers, "1 … " + DEEPEST, "");
    }
  }

  /** The invariants of a type, as a type. */
  static <G> FieldType<G> invariants(FieldType<G> type) {
    int copies =
        type.parts().stream()
            .filter(FieldType.Part::isTrivial)
            .mapToInt(FieldType.Part::copies)
            .sum();
    if (copies == 0) {
      throw new InvalidInput(
          "features of atoms", type.toString(), "at least one invariant", "add 1x0e");
    }
    return FieldType.trivial(type.action(), copies);
  }

  /** The invariant channels of features. */
  static <G> Tensor invariants(FieldType<G> type, Tensor features) {
    List<Tensor> found = new ArrayList<>();
    for (int p = 0; p < type.parts().size(); p++) {
      FieldType.Part<G> part = type.parts().get(p);
      if (part.isTrivial()) {
        found.add(features.slice(1, type.offset(p), type.offset(p) + part.channels()));
      }
    }
    return found.size() == 1 ? found.get(0) : Tensors.concat(1, found);
  }

  /** One-hot species scaled to mean square 1, so that maps that choose by species keep sizes. */
  static Tensor unit(Tensor species) {
    return species.scale(Math.sqrt(species.shape().at(1)));
  }
}
