package org.intertwiner.nn.layer.structure;

import java.util.List;
import java.util.function.UnaryOperator;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Constant;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.tensor.Tensor;

/** A negative control: a layer that claims another type for what it returns. */
public record Relabelled(Layer layer, FieldType<?> output) implements Layer {
  @Override
  public String kind() {
    return "relabelled";
  }

  @Override
  public FieldType<?> input() {
    return layer.input();
  }

  @Override
  public List<Weight> weights() {
    return layer.weights();
  }

  @Override
  public List<Constant> constants() {
    return layer.constants();
  }

  @Override
  public UnaryOperator<Tensor> bind(Scope scope) {
    return layer.bind(scope);
  }
}
