package org.intertwiner.nn.task;

import java.util.List;
import org.intertwiner.nn.train.EpochMetrics;

/**
 * What {@link TetrisTask} found.
 *
 * @param plan what was done
 * @param proper the model that is equivariant under rotations and may tell mirror images apart
 * @param blind the control, which is invariant under reflections too and cannot
 * @param seconds time of this run
 */
public record TetrisReport(TetrisPlan plan, Result proper, Result blind, double seconds) {
  /**
   * A model.
   *
   * @param group under which it is invariant, as text
   * @param learned how many numbers it learns
   * @param confusion row: shape; column: shape that the model said; numbers of rotations
   * @param spread the largest change of an output under a test rotation, over the largest output
   * @param curve the loss after every epoch
   */
  public record Result(
      String group,
      long learned,
      List<List<Integer>> confusion,
      double spread,
      List<EpochMetrics> curve) {
    /**
     * Copies the lists.
     *
     * @param group under which it is invariant, as text
     * @param learned how many numbers it learns
     * @param confusion row: shape; column: shape that the model said; numbers of rotations
     * @param spread the largest change of an output under a test rotation, over the largest output
     * @param curve the loss after every epoch
     */
    public Result {
      confusion = confusion.stream().map(List::copyOf).toList();
      curve = List.copyOf(curve);
    }

    /**
     * How many test shapes were told right.
     *
     * @return the sum of the diagonal
     */
    public int right() {
      int sum = 0;
      for (int i = 0; i < confusion.size(); i++) {
        sum += confusion.get(i).get(i);
      }
      return sum;
    }

    /**
     * How many test shapes there were.
     *
     * @return the sum of all entries
     */
    public int count() {
      return confusion.stream().flatMap(List::stream).mapToInt(n -> n).sum();
    }

    /**
     * How many of the two mirror images were told apart.
     *
     * @return right ones among the first two shapes
     */
    public int screwsRight() {
      return confusion.get(0).get(0) + confusion.get(1).get(1);
    }
  }
}
