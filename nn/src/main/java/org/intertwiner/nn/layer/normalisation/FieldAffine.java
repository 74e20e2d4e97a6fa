package org.intertwiner.nn.layer.normalisation;

import java.util.Arrays;
import java.util.List;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Constant;
import org.intertwiner.nn.layer.FieldParts;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;

/**
 * The learned affine map after a normalisation: one scale for each field, one shift for each field
 * that is trivial or permuted, spread over the channels.
 */
final class FieldAffine {
  private final int fields;
  private final int shifts;
  private final int[] fieldOf;
  private final int[] shiftOf;

  private FieldAffine(int fields, int shifts, int[] fieldOf, int[] shiftOf) {
    this.fields = fields;
    this.shifts = shifts;
    this.fieldOf = fieldOf;
    this.shiftOf = shiftOf;
  }

  static <G> FieldAffine of(FieldType<G> type) {
    int shifts =
        type.parts().stream()
            .filter(FieldParts::isPointwise)
            .mapToInt(FieldType.Part::copies)
            .sum();
    int[] fieldOf = new int[type.channels()];
    int[] shiftOf = new int[type.channels()];
    int channel = 0;
    int field = 0;
    int shift = 0;
    for (FieldType.Part<G> part : type.parts()) {
      int d = part.representation().dimension();
      boolean shifted = FieldParts.isPointwise(part);
      for (int copy = 0; copy < part.copies(); copy++) {
        Arrays.fill(fieldOf, channel, channel + d, field++);
        Arrays.fill(shiftOf, channel, channel + d, shifted ? shift++ : shifts);
        channel += d;
      }
    }
    return new FieldAffine(type.fields(), shifts, fieldOf, shiftOf);
  }

  List<Weight> weights() {
    Weight scale = Weight.constant("scale", Shape.of(fields), Weight.Use.OFFSET, 1);
    return shifts == 0
        ? List.of(scale)
        : List.of(scale, Weight.constant("shift", Shape.of(shifts), Weight.Use.OFFSET, 0));
  }

  List<Constant> constants() {
    return List.of(Constant.indices(fieldOf), Constant.indices(shiftOf));
  }

  /** The scales, shape (1, channels, 1). */
  Tensor scale(Scope scope) {
    return scope.value(0).gather(0, scope.constant(0)).reshape(1, -1, 1);
  }

  /** The shifts, shape (1, channels, 1), 0 where there is none. */
  Tensor shift(Scope scope) {
    Tensor like = scope.value(0);
    Tensor zero = Tensors.zeros(like.engine(), like.type(), Shape.of(1));
    Tensor own = shifts == 0 ? zero : Tensors.concat(0, List.of(scope.value(1), zero));
    return own.gather(0, scope.constant(1)).reshape(1, -1, 1);
  }
}
