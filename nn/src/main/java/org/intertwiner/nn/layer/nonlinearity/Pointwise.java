package org.intertwiner.nn.layer.nonlinearity;

import java.util.List;
import java.util.function.UnaryOperator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.tensor.Tensor;

/**
 * A function applied to every number of trivial and permutation fields; odd functions also to
 * fields whose coordinates the group permutes with signs.
 *
 * <p>Formula: y = f(x), entry by entry. A function that is not odd commutes with permutation
 * matrices; an odd one with all monomial matrices of entries ±1, for example f = tanh on the sign
 * representation of a reflection.
 *
 * <p><i>Shape</i>: kept. <i>Accuracy</i>: exactly equivariant, to the last bit.
 *
 * <p>Example: {@code Pointwise.of(type, Activation.silu())}.
 *
 * @param <G> the group elements
 */
public final class Pointwise<G> implements Layer {
  private final FieldType<G> type;
  private final Activation function;

  private Pointwise(FieldType<G> type, Activation function) {
    this.type = type;
    this.function = function;
  }

  /**
   * A function on fields of a type.
   *
   * @param <G> the group elements
   * @param type trivial or permutation parts; with an odd function also signed permutations
   * @param function the function
   * @return the layer
   * @throws InvalidInput if another representation is in the type
   */
  public static <G> Pointwise<G> of(FieldType<G> type, Activation function) {
    String layer = "non-linearity " + function.name();
    if (!function.isOdd()) {
      type.requirePointwise(layer);
      return new Pointwise<>(type, function);
    }
    for (FieldType.Part<G> part : type.parts()) {
      if (!SignedPermutations.admits(part)) {
        throw new InvalidInput(
            layer,
            part.representation().name() + " of " + type.group().name(),
            "matrices with one entry ±1 in each row and column",
            "an odd function commutes with permutations and signs only; use a norm or gated"
                + " non-linearity here");
      }
    }
    return new Pointwise<>(type, function);
  }

  /**
   * The exponential linear unit: x for x &gt; 0, eˣ − 1 otherwise.
   *
   * @param <G> the group elements
   * @param type trivial or permutation parts only
   * @return the layer
   * @throws InvalidInput if another representation is in the type
   */
  public static <G> Pointwise<G> elu(FieldType<G> type) {
    return of(type, Activation.elu());
  }

  /**
   * The rectifier: max(x, 0).
   *
   * @param <G> the group elements
   * @param type trivial or permutation parts only
   * @return the layer
   * @throws InvalidInput if another representation is in the type
   */
  public static <G> Pointwise<G> relu(FieldType<G> type) {
    return of(type, Activation.relu());
  }

  /**
   * The leaky rectifier: x for x &gt; 0, s·x otherwise.
   *
   * @param <G> the group elements
   * @param type trivial or permutation parts only
   * @param slope s, at least 0 and below 1
   * @return the layer
   * @throws InvalidInput if another representation is in the type, or the slope is out of range
   */
  public static <G> Pointwise<G> leakyRelu(FieldType<G> type, double slope) {
    return of(type, Activation.leakyRelu(slope));
  }

  /**
   * The sigmoid linear unit: x/(1 + e⁻ˣ).
   *
   * @param <G> the group elements
   * @param type trivial or permutation parts only
   * @return the layer
   * @throws InvalidInput if another representation is in the type
   */
  public static <G> Pointwise<G> silu(FieldType<G> type) {
    return of(type, Activation.silu());
  }

  /**
   * The Gaussian error linear unit; see {@link Activation#gelu}.
   *
   * @param <G> the group elements
   * @param type trivial or permutation parts only
   * @return the layer
   * @throws InvalidInput if another representation is in the type
   */
  public static <G> Pointwise<G> gelu(FieldType<G> type) {
    return of(type, Activation.gelu());
  }

  /**
   * The hyperbolic tangent, an odd function.
   *
   * @param <G> the group elements
   * @param type trivial, permutation or signed permutation parts
   * @return the layer
   * @throws InvalidInput if another representation is in the type
   */
  public static <G> Pointwise<G> tanh(FieldType<G> type) {
    return of(type, Activation.tanh());
  }

  /**
   * The smooth rectifier: ln(1 + eˣ).
   *
   * @param <G> the group elements
   * @param type trivial or permutation parts only
   * @return the layer
   * @throws InvalidInput if another representation is in the type
   */
  public static <G> Pointwise<G> softplus(FieldType<G> type) {
    return of(type, Activation.softplus());
  }

  /**
   * The logistic function: 1/(1 + e⁻ˣ).
   *
   * @param <G> the group elements
   * @param type trivial or permutation parts only
   * @return the layer
   * @throws InvalidInput if another representation is in the type
   */
  public static <G> Pointwise<G> sigmoid(FieldType<G> type) {
    return of(type, Activation.sigmoid());
  }

  @Override
  public String kind() {
    return function.name();
  }

  @Override
  public FieldType<G> input() {
    return type;
  }

  @Override
  public FieldType<G> output() {
    return type;
  }

  /**
   * The function that is applied.
   *
   * @return the function
   */
  public Activation function() {
    return function;
  }

  @Override
  public List<Weight> weights() {
    return List.of();
  }

  @Override
  public UnaryOperator<Tensor> bind(Scope scope) {
    return function::apply;
  }
}
