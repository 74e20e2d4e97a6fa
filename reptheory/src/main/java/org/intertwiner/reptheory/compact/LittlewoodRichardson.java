package org.intertwiner.reptheory.compact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.reptheory.classical.Partition;

/**
 * Products of Schur functions by counting tableaux: tensor products of polynomial representations
 * of U(n), a second way to those of SU(n).
 *
 * <p><em>Formula:</em> s_λ s_μ = Σ_ν c^ν_{λμ} s_ν, c^ν_{λμ} the number of skew tableaux of shape
 * ν/λ and content μ whose reading word is a lattice word. <em>Accuracy:</em> exact.
 * <em>Complexity:</em> proportional to the number of tableaux. <em>Source:</em> D. E. Littlewood
 * and A. R. Richardson (1934); Macdonald (1995), I.9.
 *
 * <p>Example: {@code LittlewoodRichardson.product(Partition.of(2, 1), Partition.of(2, 1), 3)} has
 * the shape (3,2,1) twice.
 */
public final class LittlewoodRichardson {
  private final int rows;
  private final List<Integer> content;
  private final SortedMap<Partition, Long> found = new TreeMap<>();

  /** shape[r]: the length of row r; previous[r]: how often the letter before is in rows ≤ r. */
  private final int[] shape;

  private LittlewoodRichardson(Partition left, Partition right, int rows) {
    this.rows = rows;
    this.content = right.parts();
    this.shape = new int[rows];
    for (int r = 0; r < left.length(); r++) {
      shape[r] = left.parts().get(r);
    }
  }

  /**
   * The product of two Schur functions in n variables.
   *
   * @param left a partition
   * @param right a partition
   * @param rows n, at least 1; shapes with more rows vanish
   * @return coefficient by shape
   * @throws InvalidInput if n is not positive or a factor has more rows
   * @throws CancellationException if the thread is interrupted
   */
  public static SortedMap<Partition, Long> product(Partition left, Partition right, int rows) {
    if (rows < 1 || left.length() > rows || right.length() > rows) {
      throw new InvalidInput(
          "shapes " + left + " and " + right,
          left.length() + " and " + right.length() + " rows",
          "at most " + rows + " rows, and at least one",
          "");
    }
    LittlewoodRichardson work = new LittlewoodRichardson(left, right, rows);
    int[] free = new int[rows];
    java.util.Arrays.fill(free, Integer.MAX_VALUE);
    work.letter(0, free);
    return Collections.unmodifiableSortedMap(work.found);
  }

  /** Adds the strip of one letter; free[r] bounds how many of them may stand in rows ≤ r. */
  private void letter(int letter, int[] free) {
    if (letter == content.size()) {
      List<Integer> parts = new ArrayList<>();
      for (int length : shape) {
        if (length > 0) {
          parts.add(length);
        }
      }
      found.merge(new Partition(parts), 1L, Long::sum);
      return;
    }
    if (Thread.interrupted()) {
      throw new CancellationException("interrupted among tableaux");
    }
    row(letter, 0, content.get(letter), shape.clone(), new int[rows], free);
  }

  private void row(int letter, int r, int left, int[] before, int[] placed, int[] free) {
    if (r == rows) {
      if (left == 0) {
        int[] next = new int[rows];
        int sum = 0;
        for (int k = 0; k < rows; k++) {
          next[k] = sum; // a letter may follow only those in the rows above
          sum += placed[k];
        }
        letter(letter + 1, next);
      }
      return;
    }
    int used = content.get(letter) - left;
    int most = r == 0 ? left : Math.min(left, before[r - 1] - before[r]);
    most = Math.min(most, free[r] - used);
    for (int count = 0; count <= most; count++) {
      shape[r] = before[r] + count;
      placed[r] = count;
      row(letter, r + 1, left - count, before, placed, free);
    }
    shape[r] = before[r];
    placed[r] = 0;
  }

  /**
   * The highest weight of SU(n) of a shape.
   *
   * @param shape a partition of at most n rows
   * @param n at least 2
   * @return the differences of its rows
   * @throws InvalidInput if the shape has more rows
   */
  public static Weight weight(Partition shape, int n) {
    if (n < 2 || shape.length() > n) {
      throw new InvalidInput("shape " + shape, shape.length() + " rows", "at most " + n, "");
    }
    int[] labels = new int[n - 1];
    for (int k = 0; k < n - 1; k++) {
      int here = k < shape.length() ? shape.parts().get(k) : 0;
      int below = k + 1 < shape.length() ? shape.parts().get(k + 1) : 0;
      labels[k] = here - below;
    }
    return Weight.of(labels);
  }

  /**
   * The shape of fewer than n rows of a highest weight of SU(n).
   *
   * @param highest a dominant weight of type Aₙ₋₁
   * @return the partition with these differences
   * @throws InvalidInput if a label is negative
   */
  public static Partition shape(Weight highest) {
    if (!highest.isDominant()) {
      throw new InvalidInput("highest weight", highest.toString(), "labels not negative", "");
    }
    List<Integer> parts = new ArrayList<>();
    int sum = 0;
    for (int k = highest.rank() - 1; k >= 0; k--) {
      sum = Math.addExact(sum, highest.label(k));
      if (sum > 0) {
        parts.add(0, sum);
      }
    }
    return new Partition(parts);
  }
}
