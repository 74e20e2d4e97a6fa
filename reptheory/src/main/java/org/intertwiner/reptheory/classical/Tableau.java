package org.intertwiner.reptheory.classical;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;

/**
 * A standard tableau on one or several diagrams: the numbers 0 … n−1, each in a box that the
 * numbers before it leave free at a corner.
 *
 * <p>Held as the place of each number, its component and its row; the columns follow. Several
 * components are what the signed permutations need. Ordered by the places, from the largest number
 * down (last letter order).
 *
 * <p>Example: {@code Tableau.all(List.of(Partition.of(2, 1)))} has two elements.
 *
 * @param components component of each number, from 0
 * @param rows row of each number, from 0
 */
public record Tableau(List<Integer> components, List<Integer> rows) {
  /**
   * A tableau.
   *
   * @param components component of each number, from 0
   * @param rows row of each number, from 0
   * @throws InvalidInput if some number stands at no corner
   */
  public Tableau {
    components = List.copyOf(components);
    rows = List.copyOf(rows);
    if (components.size() != rows.size()) {
      throw new InvalidInput(
          "standard tableau",
          components.size() + " components and " + rows.size() + " rows",
          "as many of each as there are numbers",
          "");
    }
    for (int k = 0; k < rows.size(); k++) {
      if (rows.get(k) > 0
          && column(components, rows, k, rows.get(k) - 1)
              <= column(components, rows, k, rows.get(k))) {
        throw new InvalidInput(
            "standard tableau",
            "number " + (k + 1) + " in row " + (rows.get(k) + 1),
            "a corner that the smaller numbers leave",
            "");
      }
    }
  }

  /** How many of the first k numbers stand in a row of the component of number k. */
  private static int column(List<Integer> components, List<Integer> rows, int k, int row) {
    int count = 0;
    for (int i = 0; i < k; i++) {
      if (components.get(i).equals(components.get(k)) && rows.get(i) == row) {
        count++;
      }
    }
    return count;
  }

  /**
   * All standard tableaux of given diagrams.
   *
   * @param shapes one or several partitions
   * @return the tableaux, in last letter order
   * @throws LimitExceeded if there are more than 100 000
   */
  public static List<Tableau> all(List<Partition> shapes) {
    List<int[]> rows =
        shapes.stream()
            .map(shape -> shape.parts().stream().mapToInt(Integer::intValue).toArray())
            .toList();
    int n = shapes.stream().mapToInt(Partition::size).sum();
    List<Tableau> found = new ArrayList<>();
    fill(rows, new int[n], new int[n], n - 1, found);
    return List.copyOf(found);
  }

  /** Takes the largest number off each corner in turn. */
  private static void fill(
      List<int[]> rest, int[] components, int[] rows, int k, List<Tableau> found) {
    if (k < 0) {
      if (found.size() == 100_000) {
        throw new LimitExceeded(
            "standard tableaux", "more than 100000", "at most 100000", "choose a smaller shape");
      }
      found.add(new Tableau(boxed(components), boxed(rows)));
      return;
    }
    for (int c = 0; c < rest.size(); c++) {
      int[] shape = rest.get(c);
      for (int i = 0; i < shape.length; i++) {
        if (shape[i] > (i + 1 < shape.length ? shape[i + 1] : 0)) {
          shape[i]--;
          components[k] = c;
          rows[k] = i;
          fill(rest, components, rows, k - 1, found);
          shape[i]++;
        }
      }
    }
  }

  private static List<Integer> boxed(int[] numbers) {
    return Arrays.stream(numbers).boxed().toList();
  }

  /**
   * The component in which a number stands.
   *
   * @param k the number, from 0
   * @return the component, from 0
   */
  public int component(int k) {
    return components.get(k);
  }

  /**
   * The content of the box of a number.
   *
   * @param k the number, from 0
   * @return column − row
   */
  public int content(int k) {
    return column(components, rows, k, rows.get(k)) - rows.get(k);
  }

  /**
   * The tableau with k and k+1 exchanged.
   *
   * @param k the smaller number, from 0
   * @return the tableau
   * @throws InvalidInput if it is not standard: the two stand side by side or one above the other
   */
  public Tableau exchanged(int k) {
    if (component(k) == component(k + 1) && Math.abs(content(k) - content(k + 1)) == 1) {
      throw new InvalidInput(
          "exchange in a standard tableau",
          "the neighbours " + (k + 1) + " and " + (k + 2),
          "numbers in different rows and columns",
          "");
    }
    List<Integer> newComponents = new ArrayList<>(components);
    List<Integer> newRows = new ArrayList<>(rows);
    Collections.swap(newComponents, k, k + 1);
    Collections.swap(newRows, k, k + 1);
    return new Tableau(newComponents, newRows);
  }
}
