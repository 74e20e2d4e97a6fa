package org.intertwiner.nn.sphere;

import java.util.List;
import java.util.function.UnaryOperator;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Constant;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.tensor.Tensor;

/** A layer that says it takes other fields than it does, to feed it wrong ones. */
record Mislabelled(Layer layer, FieldType<?> input) implements Layer {
  @Override
  public String kind() {
    return layer.kind();
  }

  @Override
  public FieldType<?> output() {
    return layer.output();
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
