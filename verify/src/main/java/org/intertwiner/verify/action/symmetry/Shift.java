package org.intertwiner.verify.action.symmetry;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A cyclic shift of an array with axes of lengths n₁ … n_d, by so many cells towards higher indices
 * along every axis.
 *
 * <p>Example: {@code new Shift(List.of(1, 0))} moves every row one down and the last to the top.
 *
 * @param steps the shift along every axis, 0 … nᵢ − 1
 */
public record Shift(List<Integer> steps) {

  /**
   * Copies the list.
   *
   * @param steps the shift along every axis, 0 … nᵢ − 1
   */
  public Shift {
    steps = List.copyOf(steps);
  }

  @Override
  public String toString() {
    return "cyclic shift by "
        + steps.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
  }
}
