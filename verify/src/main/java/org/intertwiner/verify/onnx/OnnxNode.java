package org.intertwiner.verify.onnx;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One operation of a model.
 *
 * @param name unique within its graph: the file's own name, or {@code Op_k} for the k-th node (from
 *     0, in the order of the file) where it has none
 * @param op the operator, for example {@code Conv}
 * @param domain the family of the operator; empty for the standard ones
 * @param inputs the names of what it reads, in order; an empty string where an optional input is
 *     left out
 * @param outputs the names of what it makes; an empty string where an optional output is left out
 * @param attributes its settings by name
 */
public record OnnxNode(
    String name,
    String op,
    String domain,
    List<String> inputs,
    List<String> outputs,
    Map<String, OnnxAttribute> attributes) {

  /**
   * Copies the lists and the map.
   *
   * @param name unique within its graph: the file's own name, or {@code Op_k} for the k-th node
   *     (from 0, in the order of the file) where it has none
   * @param op the operator, for example {@code Conv}
   * @param domain the family of the operator; empty for the standard ones
   * @param inputs the names of what it reads, in order; an empty string where an optional input is
   *     left out
   * @param outputs the names of what it makes; an empty string where an optional output is left out
   * @param attributes its settings by name
   */
  public OnnxNode {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
  }

  /**
   * Everything the node depends on: its inputs, and what its sub-graphs read from outside.
   *
   * @return names, each once, none empty
   */
  public Set<String> reads() {
    Set<String> names = new LinkedHashSet<>(inputs);
    for (OnnxAttribute attribute : attributes.values()) {
      for (OnnxBody body : attribute.bodies()) {
        names.addAll(body.captured());
      }
    }
    names.remove("");
    return names;
  }

  /**
   * Everything the node makes.
   *
   * @return names, each once, none empty
   */
  public Set<String> makes() {
    Set<String> names = new LinkedHashSet<>(outputs);
    names.remove("");
    return names;
  }

  /**
   * One input.
   *
   * @param index its place
   * @return its name; empty if it is left out
   */
  public Optional<String> input(int index) {
    return index < inputs.size() && !inputs.get(index).isEmpty()
        ? Optional.of(inputs.get(index))
        : Optional.empty();
  }

  /**
   * A whole number among the settings.
   *
   * @param attribute the name of the setting
   * @param otherwise the number where the setting is left out or is of another kind
   * @return the number
   */
  public long integer(String attribute, long otherwise) {
    return attributes.get(attribute) instanceof OnnxAttribute.Whole i ? i.value() : otherwise;
  }

  /**
   * A list of whole numbers among the settings.
   *
   * @param attribute the name of the setting
   * @return the numbers; empty where the setting is left out or is of another kind
   */
  public Optional<List<Long>> integers(String attribute) {
    return attributes.get(attribute) instanceof OnnxAttribute.Wholes i
        ? Optional.of(i.values())
        : Optional.empty();
  }

  /**
   * A real number among the settings.
   *
   * @param attribute the name of the setting
   * @param otherwise the number where the setting is left out or is of another kind
   * @return the number
   */
  public double number(String attribute, double otherwise) {
    return attributes.get(attribute) instanceof OnnxAttribute.Real n ? n.value() : otherwise;
  }

  /**
   * A text among the settings.
   *
   * @param attribute the name of the setting
   * @return the text; empty where the setting is left out or is of another kind
   */
  public Optional<String> text(String attribute) {
    return attributes.get(attribute) instanceof OnnxAttribute.Text t
        ? Optional.of(t.value())
        : Optional.empty();
  }

  @Override
  public String toString() {
    return name + " = " + op + inputs + " → " + outputs;
  }
}
