package org.intertwiner.verify.locate;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.intertwiner.verify.tensor.ArrayTuple;
import org.intertwiner.verify.tensor.NumericArray;

/** A map whose intermediate values can be seen: a network of steps. */
public interface TracedMap {

  /**
   * One step.
   *
   * @param name its name, unique within the map
   * @param op what it does, for example {@code Conv}
   * @param inputs the names of the values it reads; constants are not listed
   * @param outputs the names of the values it makes
   */
  record Step(String name, String op, List<String> inputs, List<String> outputs) {
    /**
     * Copies the lists.
     *
     * @param name its name, unique within the map
     * @param op what it does, for example {@code Conv}
     * @param inputs the names of the values it reads; constants are not listed
     * @param outputs the names of the values it makes
     */
    public Step {
      inputs = List.copyOf(inputs);
      outputs = List.copyOf(outputs);
    }
  }

  /**
   * The steps that depend on the inputs.
   *
   * @return in an order in which every value is made before it is read
   */
  List<Step> steps();

  /**
   * The names of the inputs.
   *
   * @return in order
   */
  List<String> inputs();

  /**
   * The names of the outputs.
   *
   * @return in order
   */
  List<String> outputs();

  /**
   * Runs the map and keeps intermediate values.
   *
   * @param inputs the inputs
   * @param names which values to keep; outputs of steps or of the map
   * @return the values by name
   */
  Map<String, NumericArray> trace(ArrayTuple inputs, Set<String> names);
}
