package org.intertwiner.verify.action.symmetry;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A shift of an array by so many cells towards higher indices along every axis of space; for cyclic
 * shifts the steps are counted modulo the lengths of the axes.
 *
 * <p>Example: {@code new Shift(List.of(1, 0))} moves every row one down.
 *
 * @param steps the number of cells along every axis
 */
public record Shift(List<Integer> steps) {

  /**
   * Copies the list.
   *
   * @param steps the number of cells along every axis
   */
  public Shift {
    steps = List.copyOf(steps);
  }

  @Override
  public String toString() {
    return "shift by "
        + steps.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
  }
}
