package org.intertwiner.verify.onnx;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.intertwiner.verify.tensor.NumericArray;
import org.intertwiner.verify.tensor.TensorSpec;

/**
 * What a model computes, as its file says it.
 *
 * @param name the name of the graph, possibly empty
 * @param nodes the operations, each after those whose results it reads, otherwise in the order of
 *     the file
 * @param inputs what is given at every run; constants that the file lists as inputs too are left
 *     out
 * @param outputs what a run returns
 * @param initialisers the constants by name
 * @param functions the operators that the model defines itself, by {@code domain:name}
 * @param opsets the version of every family of operators; the standard family has the empty name
 * @param irVersion the version of the file format
 * @param producer who wrote the file, possibly empty
 */
public record OnnxGraph(
    String name,
    List<OnnxNode> nodes,
    List<TensorSpec> inputs,
    List<TensorSpec> outputs,
    Map<String, OnnxConstant> initialisers,
    Map<String, OnnxBody> functions,
    Map<String, Long> opsets,
    long irVersion,
    String producer) {

  /**
   * Copies the collections.
   *
   * @param name the name of the graph, possibly empty
   * @param nodes the operations, each after those whose results it reads, otherwise in the order of
   *     the file
   * @param inputs what is given at every run; constants that the file lists as inputs too are left
   *     out
   * @param outputs what a run returns
   * @param initialisers the constants by name
   * @param functions the operators that the model defines itself, by {@code domain:name}
   * @param opsets the version of every family of operators; the standard family has the empty name
   * @param irVersion the version of the file format
   * @param producer who wrote the file, possibly empty
   */
  public OnnxGraph {
    nodes = List.copyOf(nodes);
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
    initialisers = Collections.unmodifiableMap(new LinkedHashMap<>(initialisers));
    functions = Collections.unmodifiableMap(new LinkedHashMap<>(functions));
    opsets = Collections.unmodifiableMap(new LinkedHashMap<>(opsets));
  }

  /**
   * The node that makes a value.
   *
   * @param tensor the name of the value
   * @return the node; empty for inputs, constants and unknown names
   */
  public Optional<OnnxNode> producer(String tensor) {
    return nodes.stream().filter(n -> !tensor.isEmpty() && n.outputs().contains(tensor)).findAny();
  }

  /**
   * A constant that can be worked out from the file alone: an initialiser, the value of a {@code
   * Constant} node, or what operators make of these that move numbers, put them together or
   * calculate with them: Identity, Cast, Reshape, Transpose, Squeeze, Unsqueeze, Flatten, Concat,
   * Slice, Gather, Shape, ConstantOfShape, Range, Add, Sub, Mul and Div.
   *
   * @param tensor the name of the value
   * @return its numbers; empty if it cannot be worked out so
   */
  public Optional<NumericArray> constant(String tensor) {
    return Folding.of(this).value(tensor);
  }
}
