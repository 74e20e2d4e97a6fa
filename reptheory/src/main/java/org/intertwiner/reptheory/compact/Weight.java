package org.intertwiner.reptheory.compact;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.intertwiner.algebra.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * A weight by its Dynkin labels, the coefficients of the fundamental weights.
 *
 * <p>Ordered by labels, from the first to the last.
 *
 * <p>Example: {@code Weight.of(1, 1)} is the highest weight of the adjoint representation of SU(3).
 */
public final class Weight implements Comparable<Weight> {
  /** The largest label, so that sums over the roots do not overflow. */
  static final int MAX_LABEL = 1_000_000;

  private final int[] labels;

  /** A weight that keeps the array. */
  Weight(int[] labels) {
    this.labels = labels;
  }

  /**
   * A weight.
   *
   * @param labels its labels
   * @return the weight
   * @throws InvalidInput if a label is beyond ±1 000 000
   */
  public static Weight of(int... labels) {
    for (int label : labels) {
      if (Math.abs((long) label) > MAX_LABEL) {
        throw new InvalidInput(
            "weight", Arrays.toString(labels), "labels of at most " + MAX_LABEL, "");
      }
    }
    return new Weight(labels.clone());
  }

  private static final int MAX_TEXT = 1_000;

  /**
   * Reads labels between commas.
   *
   * @param text for instance {@code 1,0,2}
   * @return the weight
   * @throws InvalidInput if the text is none
   */
  public static Weight parse(String text) {
    String s = text.strip().replaceAll("^[(\\[]|[)\\]]$", "");
    // the length first: the pattern would use the stack for every label
    if (s.length() > MAX_TEXT || !s.matches("\\s*[+-]?[0-9]{1,7}\\s*(,\\s*[+-]?[0-9]{1,7}\\s*)*")) {
      throw new InvalidInput(
          "weight", "\"" + text + "\"", "Dynkin labels between commas, such as 1,0", "");
    }
    return of(Arrays.stream(s.split(",", -1)).mapToInt(x -> Integer.parseInt(x.strip())).toArray());
  }

  /**
   * The labels.
   *
   * @return an unmodifiable list
   */
  public List<Integer> labels() {
    return Arrays.stream(labels).boxed().toList();
  }

  /**
   * One label.
   *
   * @param i the node, from 0
   * @return the coefficient of the fundamental weight ωᵢ
   */
  public int label(int i) {
    return labels[i];
  }

  /**
   * The number of labels.
   *
   * @return the rank
   */
  public int rank() {
    return labels.length;
  }

  /**
   * Whether no label is negative.
   *
   * @return whether the weight lies in the dominant chamber
   */
  public boolean isDominant() {
    return Arrays.stream(labels).allMatch(x -> x >= 0);
  }

  /**
   * The labels, to change.
   *
   * @return a new array
   */
  public int[] toArray() {
    return labels.clone();
  }

  @Override
  public int compareTo(Weight other) {
    return Arrays.compare(labels, other.labels);
  }

  @Override
  public boolean equals(@Nullable Object o) {
    return o instanceof Weight w && Arrays.equals(labels, w.labels);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(labels);
  }

  /**
   * The weight in text.
   *
   * @return for instance {@code (1,0,2)}
   */
  @Override
  public String toString() {
    return Arrays.stream(labels)
        .mapToObj(Integer::toString)
        .collect(Collectors.joining(",", "(", ")"));
  }
}
