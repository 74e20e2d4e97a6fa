package org.intertwiner.verify.tensor;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.intertwiner.algebra.InvalidInput;

/**
 * Named arrays in a fixed order: the inputs or the outputs of a model; immutable.
 *
 * @param arrays the arrays by name, in order
 */
public record ArrayTuple(Map<String, NumericArray> arrays) {

  /**
   * Copies the map, keeping its order.
   *
   * @param arrays the arrays by name, in order
   */
  public ArrayTuple {
    arrays = Collections.unmodifiableMap(new LinkedHashMap<>(arrays));
  }

  /**
   * A single array.
   *
   * @param name its name
   * @param array the array
   * @return a tuple of one
   */
  public static ArrayTuple of(String name, NumericArray array) {
    return new ArrayTuple(Map.of(name, array));
  }

  /**
   * The names.
   *
   * @return in order
   */
  public List<String> names() {
    return List.copyOf(arrays.keySet());
  }

  /**
   * One array.
   *
   * @param name its name
   * @return the array
   * @throws InvalidInput if there is none of this name
   */
  public NumericArray at(String name) {
    NumericArray array = arrays.get(name);
    if (array == null) {
      throw new InvalidInput("name of an array", name, "one of " + arrays.keySet(), "");
    }
    return array;
  }

  /**
   * A copy with one array replaced or added at the end.
   *
   * @param name its name
   * @param array the array
   * @return a new tuple
   */
  public ArrayTuple with(String name, NumericArray array) {
    Map<String, NumericArray> copy = new LinkedHashMap<>(arrays);
    copy.put(name, array);
    return new ArrayTuple(copy);
  }
}
