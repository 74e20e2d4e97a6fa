package org.intertwiner.verify.locate;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.intertwiner.verify.tensor.ArrayTuple;
import org.intertwiner.verify.tensor.NumericArray;

/**
 * A network that can be started in the middle: what the attribution of an error to layers needs.
 */
public interface Resumable extends TracedMap {

  /**
   * Runs only the steps that follow given intermediate values.
   *
   * @param values intermediate values by name; they replace what the network would compute
   * @param inputs the inputs, for steps that still read them
   * @param wanted which outputs to compute
   * @return the outputs by name; empty where the network cannot be started there
   */
  Optional<Map<String, NumericArray>> resume(
      Map<String, NumericArray> values, ArrayTuple inputs, Set<String> wanted);
}
