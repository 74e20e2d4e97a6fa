package org.intertwiner.nn.potential;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Constant;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Parametrised;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.layer.intertwiner.Intertwiner;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;

/** An equivariant linear map of an atom's features, one for each species: f ⊗ z ↦ W(f ⊗ z). */
final class SpeciesLinear<G> implements Parametrised {
  private final int species;
  private final Intertwiner<G> map;

  private SpeciesLinear(int species, Intertwiner<G> map) {
    this.species = species;
    this.map = map;
  }

  static <G> SpeciesLinear<G> of(FieldType<G> from, int species, FieldType<G> to) {
    FieldType<G> all = from;
    for (int s = 1; s < species; s++) {
      all = all.plus(from);
    }
    return new SpeciesLinear<>(species, Intertwiner.from(all).to(to));
  }

  @Override
  public String kind() {
    return "species-linear";
  }

  @Override
  public List<Weight> weights() {
    return map.weights();
  }

  @Override
  public List<Constant> constants() {
    return map.constants();
  }

  @Override
  public List<Layer> linearParts() {
    return map.linearParts();
  }

  /** From features (n, channels) and one-hot species (n, species). */
  BinaryOperator<Tensor> bind(Scope scope) {
    UnaryOperator<Tensor> linear = map.bind(scope);
    return (features, kinds) -> {
      List<Tensor> chosen = new ArrayList<>();
      for (int s = 0; s < species; s++) {
        chosen.add(features.multiply(kinds.slice(1, s, s + 1)));
      }
      return linear.apply(species == 1 ? chosen.get(0) : Tensors.concat(1, chosen));
    };
  }
}
