package org.intertwiner.nn.layer.nonlinearity;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.FieldParts;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;

/**
 * Fields that are opened and closed by trivial fields: v ↦ v/(1 + e⁻ᵍ) with one gate g for each
 * field that is moved by the group; the exponential linear unit, or {@linkplain #withActivation
 * another function}, on trivial fields.
 *
 * <p>The gates either {@linkplain #to come in} as further trivial fields, or are {@linkplain
 * #inside made inside} as learned combinations g = W s + b of the trivial fields s of the type.
 *
 * <p><i>Shape</i>: {@code (batch, content + gates, …space)} to {@code (batch, content, …space)};
 * gates that come in are the last channels. <i>Accuracy</i>: exactly equivariant up to rounding,
 * for any real representation. <i>Source</i>: Weiler et al. (2018), section 4.2.
 *
 * <p>Example: {@code var gated = GatedNonlinearity.to(fields)}, after a convolution to {@code
 * gated.input()}.
 *
 * @param <G> the group elements
 */
public final class GatedNonlinearity<G> implements Layer {
  private final FieldType<G> content;
  private final FieldType<G> input;
  private final boolean inside;
  private final Activation scalars;

  private GatedNonlinearity(
      FieldType<G> content, FieldType<G> input, boolean inside, Activation scalars) {
    this.content = content;
    this.input = input;
    this.inside = inside;
    this.scalars = scalars;
  }

  /**
   * The non-linearity that returns fields of a type, with gates that come in.
   *
   * @param <G> the group elements
   * @param content the type that goes out; at least one field is not trivial
   * @return the layer, whose {@link #input()} says what must come in
   * @throws InvalidInput if every field is trivial
   */
  public static <G> GatedNonlinearity<G> to(FieldType<G> content) {
    FieldType<G> gates = FieldType.trivial(content.action(), requireMoved(content));
    return new GatedNonlinearity<>(content, content.plus(gates), false, Activation.elu());
  }

  /**
   * The non-linearity that keeps a type, with gates that are learned combinations of its trivial
   * fields.
   *
   * @param <G> the group elements
   * @param type at least one field is trivial and one is not
   * @return the layer
   * @throws InvalidInput if every field is trivial, or none
   */
  public static <G> GatedNonlinearity<G> inside(FieldType<G> type) {
    requireMoved(type);
    if (trivialFields(type) == 0) {
      throw new InvalidInput(
          "gated non-linearity with gates inside",
          type.toString(),
          "at least one trivial field to make gates from",
          "use GatedNonlinearity.to, whose gates come in, or NormNonlinearity");
    }
    return new GatedNonlinearity<>(type, type, true, Activation.elu());
  }

  /**
   * The same with another function on trivial fields; a smooth one where outputs are differentiated
   * twice, as energies are.
   *
   * @param other the function
   * @return a copy
   */
  public GatedNonlinearity<G> withActivation(Activation other) {
    return new GatedNonlinearity<>(content, input, inside, other);
  }

  private static <G> int trivialFields(FieldType<G> type) {
    return type.parts().stream()
        .filter(FieldType.Part::isTrivial)
        .mapToInt(FieldType.Part::copies)
        .sum();
  }

  private static <G> int requireMoved(FieldType<G> content) {
    int moved = content.fields() - trivialFields(content);
    if (moved == 0) {
      throw new InvalidInput(
          "gated non-linearity",
          content.toString(),
          "at least one field that the group moves",
          "trivial fields need no gates; use Pointwise");
    }
    return moved;
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
    if (!inside) {
      return List.of();
    }
    int trivial = trivialFields(content);
    int gates = content.fields() - trivial;
    double deviation = 1 / Math.sqrt(trivial);
    return List.of(
        Weight.normal("gates", Shape.of(1, gates, trivial), deviation),
        Weight.constant("bias", Shape.of(1, gates, 1), Weight.Use.OFFSET, 0));
  }

  @Override
  public UnaryOperator<Tensor> bind(Scope scope) {
    return x -> {
      Tensor gates = gates(x, scope).sigmoid();
      Tensor fields = inside ? x : x.slice(1, 0, content.channels());
      return FieldParts.map(content, fields, (p, v) -> open(p, v, gates));
    };
  }

  /** Shape (batch, gates, cells). */
  private Tensor gates(Tensor x, Scope scope) {
    int batch = x.shape().at(0);
    if (!inside) {
      int gates = input.channels() - content.channels();
      Tensor last = x.slice(1, content.channels(), input.channels());
      return last.reshape(batch, gates, last.size() / Math.max(1, batch * gates));
    }
    List<Tensor> scalars = new ArrayList<>();
    for (int p = 0; p < content.parts().size(); p++) {
      if (content.parts().get(p).isTrivial()) {
        Tensor part = FieldParts.part(content, x, p);
        scalars.add(part.reshape(batch, part.shape().at(1), part.shape().at(3)));
      }
    }
    Tensor all = scalars.size() == 1 ? scalars.get(0) : Tensors.concat(1, scalars);
    DType wide = x.type();
    DType narrow = scope.computing();
    Tensor made = scope.value(0).to(narrow).matmul(all.to(narrow)).to(wide);
    return made.add(scope.value(1));
  }

  private Tensor open(int p, Tensor v, Tensor gates) {
    if (content.parts().get(p).isTrivial()) {
      return scalars.apply(v);
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
