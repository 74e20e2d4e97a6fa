package org.intertwiner.verify.foreign;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.intertwiner.verify.action.declared.DeclaredAction;
import org.intertwiner.verify.tensor.ArrayForm;
import org.intertwiner.verify.tensor.ElementType;
import org.intertwiner.verify.tensor.TensorSpec;

/**
 * The arrays of a model with all lengths chosen.
 *
 * @param label what tells this choice from others; empty if there is one only
 * @param inputs the inputs
 * @param outputs the outputs
 * @param in the actions on the inputs
 * @param out the actions on the outputs
 */
record Layout(
    String label,
    List<ArrayForm> inputs,
    List<ArrayForm> outputs,
    Map<String, DeclaredAction> in,
    Map<String, DeclaredAction> out) {

  /** The form of an array, its axes named by its action. */
  static ArrayForm form(String name, ElementType type, List<Integer> shape, DeclaredAction action) {
    return new ArrayForm(name, type, shape, action.axes(shape));
  }

  /** The forms of inputs at chosen shapes. */
  static List<ArrayForm> forms(
      List<TensorSpec> specs, Map<String, List<Integer>> shapes, Map<String, DeclaredAction> in) {
    List<ArrayForm> out = new ArrayList<>();
    for (TensorSpec spec : specs) {
      String name = spec.name();
      out.add(form(name, spec.type(), shapes.get(name), in.get(name)));
    }
    return out;
  }

  /** The number of nodes, which all arrays must agree on where they are permuted. */
  static OptionalInt nodes(List<ArrayForm> forms, Map<String, DeclaredAction> actions) {
    for (ArrayForm form : forms) {
      OptionalInt nodes = actions.get(form.name()).nodes(form.shape());
      if (nodes.isPresent()) {
        return nodes;
      }
    }
    return OptionalInt.empty();
  }

  OptionalInt nodes() {
    OptionalInt nodes = nodes(inputs, in);
    return nodes.isPresent() ? nodes : nodes(outputs, out);
  }
}
