package org.intertwiner.verify.onnx;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A graph within a model: the branch of an {@code If}, the body of a {@code Loop} or {@code Scan},
 * or a function of the model.
 *
 * @param nodes the operations, in the order of the file
 * @param inputs the names of its inputs
 * @param outputs the names of its outputs
 * @param constants its constants by name
 * @param captured the names that it reads from the graph around it
 */
public record OnnxBody(
    List<OnnxNode> nodes,
    List<String> inputs,
    List<String> outputs,
    Map<String, OnnxConstant> constants,
    Set<String> captured) {

  /**
   * Copies the collections.
   *
   * @param nodes the operations, in the order of the file
   * @param inputs the names of its inputs
   * @param outputs the names of its outputs
   * @param constants its constants by name
   * @param captured the names that it reads from the graph around it
   */
  public OnnxBody {
    nodes = List.copyOf(nodes);
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
    constants = Collections.unmodifiableMap(new LinkedHashMap<>(constants));
    captured = Collections.unmodifiableSet(new LinkedHashSet<>(captured));
  }
}
