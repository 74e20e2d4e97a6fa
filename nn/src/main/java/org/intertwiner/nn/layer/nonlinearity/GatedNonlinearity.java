package org.intertwiner.nn.layer.nonlinearity;

import java.util.List;
import java.util.function.UnaryOperator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.FieldParts;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.tensor.Tensor;

/**
 * Fields that are opened and closed by further, trivial fields: v ↦ v/(1 + e⁻ᵍ) with one gate g for
 * each field that is moved by the group; the exponential linear unit on trivial fields.
 *
 * <p><i>Shape</i>: {@code (batch, content + gates, rows, columns)} to {@code (batch, content, rows,
 * columns)}; the gates are the last channels. <i>Accuracy</i>: exactly equivariant up to rounding,
 * for any real representation.
 *
 * @param <G> the group elements
 */
public final class GatedNonlinearity<G> implements Layer {
  private final FieldType<G> content;
  private final FieldType<G> input;

  private GatedNonlinearity(FieldType<G> content, FieldType<G> input) {
    this.content = content;
    this.input = input;
  }

  /**
   * The non-linearity that returns fields of a type.
   *
   * @param <G> the group elements
   * @param content the type that goes out; at least one field is not trivial
   * @return the layer, whose {@link #input()} says what must come in
   * @throws InvalidInput if every field is trivial
   */
  public static <G> GatedNonlinearity<G> to(FieldType<G> content) {
    int gates =
        content.parts().stream().filter(p -> !p.isTrivial()).mapToInt(FieldType.Part::copies).sum();
    if (gates == 0) {
      throw new InvalidInput(
          "gated non-linearity",
          content.toString(),
          "at least one field that the group moves",
          "trivial fields need no gates; use Pointwise");
    }
    FieldType<G> input = content.plus(FieldType.trivial(content.action(), gates));
    return new GatedNonlinearity<>(content, input);
  }

  @Override
  public String kind() {
    return "gated-nonlinearity";
  }

  @Override
  public FieldType<G> input() {
    return input;
  }

  @Override
  public FieldType<G> output() {
    return content;
  }

  @Override
  public List<Weight> weights() {
    return List.of();
  }

  @Override
  public UnaryOperator<Tensor> bind(Scope scope) {
    return x -> {
      Tensor gates = x.slice(1, content.channels(), input.channels()).sigmoid();
      Tensor fields = x.slice(1, 0, content.channels());
      return FieldParts.map(content, fields, (p, v) -> open(p, v, gates));
    };
  }

  private Tensor open(int p, Tensor v, Tensor gates) {
    if (content.parts().get(p).isTrivial()) {
      return v.elu();
    }
    int from =
        content.parts().subList(0, p).stream()
            .filter(q -> !q.isTrivial())
            .mapToInt(FieldType.Part::copies)
            .sum();
    int copies = content.parts().get(p).copies();
    Tensor own = gates.slice(1, from, from + copies);
    return v.multiply(own.reshape(v.shape().at(0), copies, 1, v.shape().at(3)));
  }
}
