package org.intertwiner.nn.layer.implicit;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;
import org.intertwiner.reptheory.Representation;

/**
 * The values of a kernel as fields: V_out ⊗ V_in*, part by part, on which g acts by K ↦ ρ_out(g) K
 * ρ_in(g)⁻¹.
 *
 * @param input the fields that come in
 * @param output the fields that go out
 */
record HomType<G>(FieldType<G> input, FieldType<G> output) {
  /** For each pair of parts one part with as many copies as there are pairs of copies. */
  FieldType<G> type() {
    List<FieldType<G>> pairs = new ArrayList<>();
    for (FieldType.Part<G> out : output.parts()) {
      for (FieldType.Part<G> in : input.parts()) {
        int copies = Math.multiplyExact(out.copies(), in.copies());
        pairs.add(FieldType.of(output.action(), value(out, in), copies));
      }
    }
    return pairs.stream().reduce(FieldType::plus).orElseThrow();
  }

  private static <G> Representation<G> value(FieldType.Part<G> out, FieldType.Part<G> in) {
    if (in.isTrivial()) {
      return out.representation();
    }
    return out.isTrivial()
        ? in.representation().dual()
        : out.representation().tensor(in.representation().dual());
  }

  /** From values (points, channels of the type) to matrices (outputs, inputs, points). */
  Tensor matrices(Tensor values) {
    int points = values.shape().at(0);
    List<Tensor> rows = new ArrayList<>();
    int from = 0;
    for (FieldType.Part<G> out : output.parts()) {
      List<Tensor> columns = new ArrayList<>();
      for (FieldType.Part<G> in : input.parts()) {
        int to = from + out.channels() * in.channels();
        Tensor own =
            values
                .slice(1, from, to)
                .reshape(
                    points,
                    out.copies(),
                    in.copies(),
                    out.representation().dimension(),
                    in.representation().dimension());
        columns.add(own.permute(1, 3, 2, 4, 0).reshape(out.channels(), in.channels(), points));
        from = to;
      }
      rows.add(columns.size() == 1 ? columns.get(0) : Tensors.concat(1, columns));
    }
    return rows.size() == 1 ? rows.get(0) : Tensors.concat(0, rows);
  }
}
