package org.intertwiner.verify.foreign;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.intertwiner.verify.locate.TracedMap;
import org.intertwiner.verify.tensor.ArrayTuple;
import org.intertwiner.verify.tensor.TensorSpec;

/** A function as a model. */
record FunctionModel(
    String name,
    List<TensorSpec> inputs,
    List<TensorSpec> outputs,
    Function<ArrayTuple, ArrayTuple> function,
    Optional<TracedMap> traced)
    implements ForeignModel {
  FunctionModel {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
  }

  @Override
  public String fingerprint() {
    return "function " + name;
  }

  @Override
  public ArrayTuple run(ArrayTuple arrays) {
    return function.apply(arrays);
  }

  @Override
  public boolean isThreadSafe() {
    return true;
  }
}
