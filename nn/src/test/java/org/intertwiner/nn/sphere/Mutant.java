package org.intertwiner.nn.sphere;

import java.util.List;
import java.util.function.UnaryOperator;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Constant;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;

/** A negative control: a layer after which two channels of degree 1 have changed places. */
record Mutant(Layer layer) implements Layer {
  @Override
  public String kind() {
    return "mutant";
  }

  @Override
  public FieldType<?> input() {
    return layer.input();
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
    UnaryOperator<Tensor> map = layer.bind(scope);
    int at = layer.output().offset(1);
    return x -> {
      Tensor y = map.apply(x);
      int end = y.shape().at(1);
      return Tensors.concat(
          1,
          List.of(
              y.slice(1, 0, at),
              y.slice(1, at + 1, at + 2),
              y.slice(1, at, at + 1),
              y.slice(1, at + 2, end)));
    };
  }
}
