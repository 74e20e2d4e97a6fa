package org.intertwiner.nn.sphere;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Constant;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Network;
import org.intertwiner.nn.layer.Parts;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.layer.dense.Linear;
import org.intertwiner.nn.layer.dropout.FieldDropout;
import org.intertwiner.nn.layer.nonlinearity.Pointwise;
import org.intertwiner.nn.layer.normalisation.InnerBatchNorm;
import org.intertwiner.nn.tensor.Naming;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;

/**
 * The body of a Clebsch–Gordan net: layers of products one after the other, and the invariants of
 * the signal and of all layers side by side.
 *
 * <p>Formula: f₀ the signal, f_k = layer_k(f_{k−1}); out go the copies of degree 0 of f₀, …, f_n.
 * Without a grid everything is a polynomial in Fourier space.
 *
 * <p><i>Shape</i>: {@code (batch, L²)} to {@code (batch, invariants)}. <i>Accuracy</i>: invariant
 * under every rotation up to rounding. <i>Source</i>: Kondor, Lin and Trivedi (2018), sections 4
 * and 5; theirs has degrees up to 10, 5 layers and ⌈12/√(2l+1)⌉ copies.
 *
 * <pre>{@code
 * Network network = ClebschGordanNet.network(SphereFields.standard(), 10, 10);
 * }</pre>
 *
 * @param <G> the group elements
 */
public final class ClebschGordanNet<G> implements Layer {
  private static final int WIDTH = 128;
  private static final double DROPOUT = 0.25;

  private final FieldType<G> output;
  private final List<ClebschGordanLayer<G>> layers;
  private final Parts parts;

  private ClebschGordanNet(FieldType<G> output, List<ClebschGordanLayer<G>> layers) {
    this.output = output;
    this.layers = List.copyOf(layers);
    Parts all = Parts.empty();
    for (int i = 0; i < layers.size(); i++) {
      all = all.with(i + "." + layers.get(i).kind(), layers.get(i));
    }
    this.parts = all;
  }

  /**
   * Layers one after the other.
   *
   * @param <G> the group elements
   * @param layers at least one; each takes what the one before returns
   * @return the body
   * @throws InvalidInput if there is none, or types of neighbours differ
   */
  public static <G> ClebschGordanNet<G> of(List<ClebschGordanLayer<G>> layers) {
    if (layers.isEmpty()) {
      throw new InvalidInput("Clebsch–Gordan net", "no layers", "at least one layer", "");
    }
    int invariants = layers.get(0).input().parts().get(0).copies();
    for (int i = 0; i < layers.size(); i++) {
      FieldType<G> own = layers.get(i).input();
      if (i > 0 && !own.equals(layers.get(i - 1).output())) {
        throw new InvalidInput(
            "layer " + i + " of a Clebsch–Gordan net",
            own.toString(),
            layers.get(i - 1).output().toString(),
            "neighbouring layers must agree");
      }
      invariants += layers.get(i).output().parts().get(0).copies();
    }
    FieldType<G> output = FieldType.trivial(layers.get(0).input().action(), invariants);
    return new ClebschGordanNet<>(output, layers);
  }

  /**
   * A net of three layers of degrees below the lesser of 6 and the signals' band limit, with
   * ⌈12/√(2l+1)⌉ copies of degree l, and a perceptron of 128 units on the normalised invariants,
   * that two cores train in minutes.
   *
   * @param <G> the group elements
   * @param fields the group
   * @param bandLimit of the signals
   * @param classes outputs
   * @return the network
   * @throws InvalidInput if a number is not positive
   */
  public static <G> Network network(SphereFields<G> fields, int bandLimit, int classes) {
    int hidden = Math.min(6, bandLimit);
    FieldType<G> signal = fields.onSphere(1, bandLimit);
    FieldType<G> wide = fields.withCopies(hidden, l -> copies(12, l));
    List<ClebschGordanLayer<G>> layers = new ArrayList<>();
    layers.add(ClebschGordanLayer.from(signal).to(wide));
    layers.add(ClebschGordanLayer.from(wide).to(wide).withSparsePaths());
    layers.add(ClebschGordanLayer.from(wide).to(fields.withCopies(1, l -> 48)));
    return withHead(of(layers), classes);
  }

  /**
   * The published number of copies of a degree, ⌈scale/√(2l+1)⌉.
   *
   * @param scale copies of degree 0
   * @param degree l
   * @return the number
   */
  public static int copies(int scale, int degree) {
    return (int) Math.ceil(scale / Math.sqrt(2 * degree + 1.0));
  }

  /**
   * A body with a perceptron on its invariants: normalised, 128 units, rectified, dropout, linear.
   *
   * @param <G> the group elements
   * @param body the layers of products
   * @param classes outputs
   * @return the network
   * @throws InvalidInput if there are no classes
   */
  public static <G> Network withHead(ClebschGordanNet<G> body, int classes) {
    InnerBatchNorm<G> norm = InnerBatchNorm.of(body.output);
    Linear<G> hidden = Linear.of(body.output, WIDTH);
    FieldType<G> units = hidden.output();
    return Network.of(
        body,
        norm,
        hidden,
        InnerBatchNorm.of(units),
        Pointwise.relu(units),
        FieldDropout.of(units, DROPOUT),
        Linear.of(units, classes));
  }

  @Override
  public String kind() {
    return "clebsch-gordan-net";
  }

  @Override
  public FieldType<G> input() {
    return layers.get(0).input();
  }

  @Override
  public FieldType<G> output() {
    return output;
  }

  @Override
  public List<Weight> weights() {
    return parts.weights();
  }

  @Override
  public List<Constant> constants() {
    return parts.constants();
  }

  @Override
  public List<Layer> children() {
    return List.copyOf(layers);
  }

  @Override
  public UnaryOperator<Tensor> bind(Scope scope) {
    Map<String, Scope> scopes = parts.split(scope);
    List<UnaryOperator<Tensor>> maps = new ArrayList<>();
    for (int i = 0; i < layers.size(); i++) {
      maps.add(layers.get(i).bind(scopes.get(parts.names().get(i))));
    }
    return x -> {
      List<Tensor> invariants = new ArrayList<>();
      Tensor fields = x;
      invariants.add(x.slice(1, 0, input().parts().get(0).copies()));
      for (int i = 0; i < maps.size(); i++) {
        UnaryOperator<Tensor> map = maps.get(i);
        Tensor before = fields;
        fields = Naming.within(parts.names().get(i), () -> map.apply(before));
        invariants.add(fields.slice(1, 0, layers.get(i).output().parts().get(0).copies()));
      }
      return Tensors.concat(1, invariants);
    };
  }
}
