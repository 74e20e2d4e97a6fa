package org.intertwiner.nn.tensor;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.intertwiner.algebra.InvalidInput;

/** One recorded operation. A later operation has a larger number, so numbers order the graph. */
final class Node {
  private static final AtomicLong COUNT = new AtomicLong();
  private static final Pullback NONE = (output, gradient, to) -> {};

  final long number = COUNT.incrementAndGet();
  final String operation;
  final List<Tensor> inputs;
  final Pullback pullback;

  /** Where in a network it was recorded; empty outside of all places. */
  final String place = Naming.place();

  private final int[] versions;

  private Node(String operation, List<Tensor> inputs, Pullback pullback) {
    this.operation = operation;
    this.inputs = inputs;
    this.pullback = pullback;
    this.versions = new int[inputs.size()];
    for (int i = 0; i < versions.length; i++) {
      versions[i] = inputs.get(i).array().version();
    }
  }

  /** The number of operations recorded so far by all threads. */
  static long count() {
    return COUNT.get();
  }

  static Node leaf() {
    return new Node("variable", List.of(), NONE);
  }

  static Node of(String operation, List<Tensor> inputs, Pullback pullback) {
    return new Node(operation, inputs, pullback);
  }

  void checkUnchanged() {
    for (int i = 0; i < versions.length; i++) {
      if (inputs.get(i).array().version() != versions[i]) {
        throw new InvalidInput(
            "gradient through " + operation,
            "input " + i + " of shape " + inputs.get(i).shape() + " was changed in place since",
            "inputs as they were",
            "take gradients before the optimiser's step");
      }
    }
  }
}
