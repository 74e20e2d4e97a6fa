package org.intertwiner.verify.onnx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.verify.action.DataAction;
import org.intertwiner.verify.action.NumericMap;
import org.intertwiner.verify.action.declared.DeclaredAction;
import org.intertwiner.verify.tensor.ArrayForm;
import org.intertwiner.verify.tensor.ArrayTuple;
import org.intertwiner.verify.tensor.NumericArray;
import org.intertwiner.verify.tensor.TensorSpec;
import org.intertwiner.verify.tensor.TupleAction;
import org.intertwiner.verify.tensor.TupleSpace;

/**
 * What a foreign model is claimed to do under a group: the action on every input and output.
 * Immutable; arrays without an action stay as they are.
 *
 * <p>Example: {@code model.under(d4).in("image", DeclaredAction.parse("image(trivial)"))
 * .out("force", DeclaredAction.parse("features(vector)")).size("batch", 2).map()}.
 *
 * @param <G> the group elements
 */
public final class OnnxClaim<G> {
  private final OnnxModel model;
  private final NamedGroup<G> group;
  private final Map<String, DeclaredAction> in;
  private final Map<String, DeclaredAction> out;
  private final Map<String, Integer> sizes;

  private OnnxClaim(
      OnnxModel model,
      NamedGroup<G> group,
      Map<String, DeclaredAction> in,
      Map<String, DeclaredAction> out,
      Map<String, Integer> sizes) {
    this.model = model;
    this.group = group;
    this.in = in;
    this.out = out;
    this.sizes = sizes;
  }

  static <G> OnnxClaim<G> of(OnnxModel model, NamedGroup<G> group) {
    return new OnnxClaim<>(model, group, Map.of(), Map.of(), Map.of());
  }

  /**
   * A copy with an action on an input.
   *
   * @param name the name of the input
   * @param action how the group acts on it
   * @return a new claim
   * @throws InvalidInput if there is no such input
   */
  public OnnxClaim<G> in(String name, DeclaredAction action) {
    checkName(name, model.inputs(), "input");
    return new OnnxClaim<>(model, group, with(in, name, action), out, sizes);
  }

  /**
   * A copy with an action on an output.
   *
   * @param name the name of the output
   * @param action how the group acts on it
   * @return a new claim
   * @throws InvalidInput if there is no such output
   */
  public OnnxClaim<G> out(String name, DeclaredAction action) {
    checkName(name, model.outputs(), "output");
    return new OnnxClaim<>(model, group, in, with(out, name, action), sizes);
  }

  /**
   * A copy with a length for a symbol in the shapes of the inputs; without one it is 1.
   *
   * @param symbol the symbol
   * @param length its length
   * @return a new claim
   */
  public OnnxClaim<G> size(String symbol, int length) {
    return new OnnxClaim<>(model, group, in, out, with(sizes, symbol, length));
  }

  /**
   * The claim as a map. The model is run once, on zeros, to see the shapes of its outputs.
   *
   * @return the map; it works as long as the model is open
   * @throws InvalidInput if an action does not fit the shape of its array, or the model does not
   *     run
   */
  public NumericMap<G, ArrayTuple, ArrayTuple> map() {
    Map<String, Integer> lengths = new HashMap<>(sizes);
    Map<String, NumericArray> zeros = new LinkedHashMap<>();
    for (TensorSpec spec : model.graph().inputs()) {
      spec.symbols().forEach(s -> lengths.putIfAbsent(s, 1));
      List<Integer> shape = spec.resolve(lengths);
      int size = shape.stream().reduce(1, Math::multiplyExact);
      zeros.put(spec.name(), NumericArray.of(spec.type(), shape, new double[size]));
    }
    ArrayTuple inputs = new ArrayTuple(zeros);
    ArrayTuple outputs = model.run(inputs);
    return NumericMap.of(
        model.graph().name(), action(inputs, in, false), action(outputs, out, true), model::run);
  }

  private DataAction<G, ArrayTuple> action(
      ArrayTuple example, Map<String, DeclaredAction> actions, boolean integers) {
    Map<String, DataAction<G, double[]>> parts = new LinkedHashMap<>();
    List<ArrayForm> forms = new ArrayList<>();
    example
        .arrays()
        .forEach(
            (name, array) -> {
              DeclaredAction action = actions.get(name);
              if (action == null) {
                forms.add(ArrayForm.of(name, array.type(), array.shape()));
              } else {
                parts.put(name, action.on(group, array.shape(), array.type()));
                forms.add(
                    new ArrayForm(name, array.type(), array.shape(), action.axes(array.shape())));
              }
            });
    TupleSpace space = TupleSpace.of(forms);
    return TupleAction.of(parts, integers ? space.withIntegers() : space);
  }

  private static void checkName(String name, List<String> names, String what) {
    if (!names.contains(name)) {
      throw new InvalidInput("name of an " + what, name, "one of " + names, "");
    }
  }

  private static <V> Map<String, V> with(Map<String, V> map, String name, V value) {
    Map<String, V> copy = new LinkedHashMap<>(map);
    copy.put(name, value);
    return copy;
  }
}
