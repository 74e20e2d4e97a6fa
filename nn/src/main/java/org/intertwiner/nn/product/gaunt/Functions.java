package org.intertwiner.nn.product.gaunt;

import java.util.Arrays;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.product.aligned.RotationDegree;

/**
 * A type as functions on the sphere: each degree at most once, with as many copies as every other.
 *
 * @param copies of the function
 * @param sign 1 for functions, −1 for functions times the determinant, 0 without reflections
 * @param first where the channels of a degree begin; −1 where it is missing
 * @param channels all channels
 */
record Functions(int copies, int sign, int[] first, int channels) {

  static <G> Functions of(FieldType<G> type, String what) {
    RotationDegree[] found = new RotationDegree[type.parts().size()];
    for (int p = 0; p < found.length; p++) {
      found[p] = RotationDegree.of(type, type.parts().get(p), what);
    }
    int most = Arrays.stream(found).mapToInt(RotationDegree::degree).max().orElse(0);
    int[] first = new int[most + 1];
    Arrays.fill(first, -1);
    int copies = type.parts().get(0).copies();
    for (int p = 0; p < found.length; p++) {
      int l = found[p].degree();
      if (found[p].sign() != found[0].sign()) {
        throw new InvalidInput(
            what,
            "the type " + type,
            "parities (−1)^l of functions, or all of them opposite",
            "take a product for each: signs of functions multiply");
      }
      if (type.parts().get(p).copies() != copies || first[l] >= 0) {
        throw new InvalidInput(
            what, "the type " + type, "each degree once, all with the same copies", "");
      }
      first[l] = type.offset(p);
    }
    return new Functions(copies, found[0].sign(), first, type.channels());
  }

  int maxDegree() {
    return first.length - 1;
  }

  boolean has(int degree) {
    return first[degree] >= 0;
  }

  /** The number of degrees. */
  int degrees() {
    return (int) Arrays.stream(first).filter(at -> at >= 0).count();
  }

  /** The channel of an order of a degree of a copy. */
  int channel(int degree, int copy, int order) {
    return first[degree] + copy * (2 * degree + 1) + degree + order;
  }

  /** For each channel, which weight of {@code (degrees, copies)} it takes. */
  int[] weightOf() {
    int[] index = new int[channels];
    int row = 0;
    for (int l = 0; l < first.length; l++) {
      if (has(l)) {
        for (int i = 0; i < copies * (2 * l + 1); i++) {
          index[first[l] + i] = row * copies + i / (2 * l + 1);
        }
        row++;
      }
    }
    return index;
  }
}
