package org.intertwiner.verify.lint;

import java.util.List;
import java.util.stream.Collectors;
import org.intertwiner.algebra.InvalidInput;

/**
 * A set of sizes that is periodic from some size on.
 *
 * <p>Example: {@code "n ≡ 0 mod 4 from n = 4 on"}.
 *
 * @param from the size from which on the set is periodic
 * @param period the smallest period
 * @param residues the remainders modulo the period of the sizes in the set, ascending
 * @param below the sizes in the set that are smaller than {@code from}, ascending
 */
public record SizePattern(int from, int period, List<Integer> residues, List<Integer> below) {
  /**
   * Copies the lists.
   *
   * @param from the size from which on the set is periodic
   * @param period the smallest period
   * @param residues the remainders modulo the period of the sizes in the set, ascending
   * @param below the sizes in the set that are smaller than {@code from}, ascending
   * @throws InvalidInput if the period is not positive
   */
  public SizePattern {
    if (period < 1) {
      throw new InvalidInput("pattern of sizes", "period " + period, "a positive period", "");
    }
    residues = List.copyOf(residues);
    below = List.copyOf(below);
  }

  /**
   * Whether a size is in the set.
   *
   * @param size the size
   * @return true if it is
   */
  public boolean contains(int size) {
    return size < from ? below.contains(size) : residues.contains(size % period);
  }

  /**
   * Whether there is no size in the set.
   *
   * @return true for the empty set
   */
  public boolean isEmpty() {
    return residues.isEmpty() && below.isEmpty();
  }

  @Override
  public String toString() {
    String small = below.stream().map(String::valueOf).collect(Collectors.joining(", "));
    if (residues.isEmpty()) {
      return below.isEmpty() ? "no size" : "only " + small;
    }
    String classes = residues.stream().map(String::valueOf).collect(Collectors.joining(", "));
    String rule = residues.size() == period ? "every size" : "n ≡ " + classes + " mod " + period;
    return rule
        + (from > 1 ? " from n = " + from + " on" : "")
        + (below.isEmpty() ? "" : ", and " + small);
  }
}
