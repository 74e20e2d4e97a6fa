package org.intertwiner.nn.message.conditioning;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Constant;
import org.intertwiner.nn.layer.FieldParts;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Parametrised;
import org.intertwiner.nn.layer.Parts;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.layer.intertwiner.Intertwiner;
import org.intertwiner.nn.layer.intertwiner.InvariantBias;
import org.intertwiner.nn.product.ProductMap;
import org.intertwiner.nn.product.TensorProduct;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;

/**
 * A learned map of features f under attributes c that commutes with the group, affine in f.
 *
 * <p><i>Formula</i>, with W and B over exact bases of equivariant maps and b invariant:
 *
 * <ul>
 *   <li>{@linkplain Conditioning#WEAK weak}: W[f; c] + b,
 *   <li>{@linkplain Conditioning#STRONG strong}: (W₁f + b) ⊙ W₂c, one factor made of the invariant
 *       attributes for each field that comes out,
 *   <li>{@linkplain Conditioning#PURE pure}: B(f ⊗ c) + b over all paths of the tensor product.
 * </ul>
 *
 * <p>Between invariants these are the three kinds of conditioning of networks on graphs; pure
 * contains strong and weak where f and c have a constant 1 among them. With c = R(r)Y(r̂) the pure
 * map is a tensor field network's.
 *
 * <p><i>Shape</i>: {@code (batch, features.channels)} and {@code (batch, attributes.channels)} to
 * {@code (batch, output.channels)}. <i>Complexity</i>: for n, m and o invariants (n + m)o, (n + m)o
 * and nmo multiplications.
 *
 * <p><b>Source.</b> "Conditioning in graph neural networks", arXiv 2305.01933 (2023), section 3.
 *
 * <pre>{@code
 * var map = ConditionedMap.of(Conditioning.STRONG, features, attributes, hidden);
 * Tensor messages = map.bind(scope).apply(f, c);
 * }</pre>
 *
 * @param <G> the group elements
 */
public final class ConditionedMap<G> implements Parametrised {
  private final Conditioning conditioning;
  private final FieldType<G> features;
  private final FieldType<G> attributes;
  private final FieldType<G> output;
  private final Form<G> form;

  private ConditionedMap(
      Conditioning conditioning,
      FieldType<G> features,
      FieldType<G> attributes,
      FieldType<G> output,
      Form<G> form) {
    this.conditioning = conditioning;
    this.features = features;
    this.attributes = attributes;
    this.output = output;
    this.form = form;
  }

  /** What a kind of conditioning is made of. */
  private sealed interface Form<G> {
    Parts parts();

    BinaryOperator<Tensor> bind(Map<String, Scope> scopes);
  }

  private record Weak<G>(Intertwiner<G> both) implements Form<G> {
    @Override
    public Parts parts() {
      return Parts.empty().with("both", both);
    }

    @Override
    public BinaryOperator<Tensor> bind(Map<String, Scope> scopes) {
      UnaryOperator<Tensor> map = both.bind(scopes.get("both"));
      return (f, c) -> map.apply(Tensors.concat(1, List.of(f, c)));
    }
  }

  private record Strong<G>(Intertwiner<G> features, Intertwiner<G> factors) implements Form<G> {
    @Override
    public Parts parts() {
      return Parts.empty().with("features", features).with("factors", factors);
    }

    @Override
    public BinaryOperator<Tensor> bind(Map<String, Scope> scopes) {
      UnaryOperator<Tensor> map = features.bind(scopes.get("features"));
      UnaryOperator<Tensor> factor = factors.bind(scopes.get("factors"));
      FieldType<G> type = features.output();
      return (f, c) -> {
        Tensor all = factor.apply(c);
        return FieldParts.map(type, map.apply(f), (p, v) -> v.multiply(own(type, p, all)));
      };
    }

    /** The factors of part p, shape (batch, copies, 1, 1). */
    private static <G> Tensor own(FieldType<G> type, int p, Tensor all) {
      int from = type.parts().subList(0, p).stream().mapToInt(FieldType.Part::copies).sum();
      int copies = type.parts().get(p).copies();
      return all.slice(1, from, from + copies).reshape(all.shape().at(0), copies, 1, 1);
    }
  }

  private record Pure<G>(TensorProduct<G> product, Optional<Offset> offset) implements Form<G> {
    @Override
    public Parts parts() {
      Parts own = Parts.empty().with("product", product);
      return offset.map(o -> own.with("offset", o)).orElse(own);
    }

    @Override
    public BinaryOperator<Tensor> bind(Map<String, Scope> scopes) {
      ProductMap map = product.bind(scopes.get("product"));
      Optional<Tensor> b = offset.map(o -> o.bias().channels(scopes.get("offset"), 0, 0));
      return (f, c) -> {
        Tensor y = map.apply(f, c);
        return b.map(o -> InvariantBias.add(y, o)).orElse(y);
      };
    }
  }

  private record Offset(InvariantBias bias) implements Parametrised {
    @Override
    public String kind() {
      return "invariant-bias";
    }

    @Override
    public List<Weight> weights() {
      return bias.weights();
    }

    @Override
    public List<Constant> constants() {
      return bias.constants();
    }
  }

  /**
   * A conditioned map.
   *
   * @param <G> the group elements
   * @param conditioning how the attributes enter
   * @param features f
   * @param attributes c
   * @param output what comes out
   * @return the map
   * @throws InvalidInput if actions differ, only zero commutes with the group, or strong
   *     conditioning has no invariant attribute
   */
  public static <G> ConditionedMap<G> of(
      Conditioning conditioning,
      FieldType<G> features,
      FieldType<G> attributes,
      FieldType<G> output) {
    Form<G> form =
        switch (conditioning) {
          case WEAK -> new Weak<>(affine(features.plus(attributes), output));
          case STRONG -> {
            FieldType<G> factors = FieldType.trivial(output.action(), output.fields());
            yield new Strong<>(affine(features, output), Intertwiner.from(attributes).to(factors));
          }
          case PURE -> {
            InvariantBias bias = InvariantBias.of(output);
            Optional<Offset> offset =
                bias.isEmpty() ? Optional.empty() : Optional.of(new Offset(bias));
            yield new Pure<>(TensorProduct.fullyConnected(features, attributes, output), offset);
          }
        };
    return new ConditionedMap<>(conditioning, features, attributes, output, form);
  }

  private static <G> Intertwiner<G> affine(FieldType<G> input, FieldType<G> output) {
    return Intertwiner.from(input).to(output).withBias();
  }

  /**
   * How the attributes enter.
   *
   * @return weak, strong or pure
   */
  public Conditioning conditioning() {
    return conditioning;
  }

  /**
   * The features f.
   *
   * @return the type
   */
  public FieldType<G> features() {
    return features;
  }

  /**
   * The attributes c.
   *
   * @return the type
   */
  public FieldType<G> attributes() {
    return attributes;
  }

  /**
   * What comes out.
   *
   * @return the type
   */
  public FieldType<G> output() {
    return output;
  }

  @Override
  public String kind() {
    return "conditioned-map";
  }

  @Override
  public List<Weight> weights() {
    return form.parts().weights();
  }

  @Override
  public List<Constant> constants() {
    return form.parts().constants();
  }

  @Override
  public List<Layer> linearParts() {
    return form.parts().linearParts();
  }

  /**
   * Binds the map to numbers.
   *
   * @param scope where they come from
   * @return the map from features and attributes, of one batch, to what comes out
   */
  public BinaryOperator<Tensor> bind(Scope scope) {
    BinaryOperator<Tensor> map = form.bind(form.parts().split(scope));
    return (f, c) -> {
      require("features", f, features);
      require("attributes", c, attributes);
      return map.apply(f, c);
    };
  }

  private static void require(String what, Tensor x, FieldType<?> type) {
    if (x.rank() != 2 || x.shape().at(1) != type.channels()) {
      throw new InvalidInput(
          what + " of a conditioned map",
          "shape " + x.shape(),
          "(batch, " + type.channels() + ") for " + type,
          "");
    }
  }

  @Override
  public String toString() {
    return conditioning + " map of " + features + " under " + attributes + " to " + output;
  }
}
