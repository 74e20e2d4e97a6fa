package org.intertwiner.cli.bench;

import java.util.Optional;
import java.util.function.Supplier;
import org.intertwiner.nn.engine.Memory;

/**
 * Something that is timed.
 *
 * @param name the word on the command line
 * @param description what is done, in a line
 * @param preparation makes what is not timed
 */
record BenchCase(String name, String description, Supplier<Work> preparation) {

  /** One execution. */
  @FunctionalInterface
  interface Task {
    /**
     * Does all the work.
     *
     * @return a number that depends on the result, so that none of it can be left out
     */
    double run();
  }

  /**
   * What is executed again and again.
   *
   * @param ours the library's way
   * @param plain a plain way to the same end, which is the unit of the ratio
   * @param plainDescription what the plain way is; empty without one
   * @param tensors the memory of tensors beside the heap, where there are any
   */
  record Work(Task ours, Optional<Task> plain, String plainDescription, Optional<Memory> tensors) {

    static Work of(Task ours) {
      return new Work(ours, Optional.empty(), "", Optional.empty());
    }

    Work beside(String description, Task alternative) {
      return new Work(ours, Optional.of(alternative), description, tensors);
    }

    Work with(Optional<Memory> memory) {
      return new Work(ours, plain, plainDescription, memory);
    }
  }

  /**
   * A number that depends on many entries of an array, for little time.
   *
   * @param values the result of a case
   * @return the sum of about a thousand entries
   */
  static double probe(double[] values) {
    double sum = 0;
    int stride = values.length / 1000 + 1;
    for (int i = 0; i < values.length; i += stride) {
      sum += values[i];
    }
    return sum;
  }
}
