package org.intertwiner.algebra.group.presentation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;

/**
 * All subgroups of small index in a finitely presented group, up to conjugacy.
 *
 * <p>Partial coset tables are extended entry by entry; consequences of the relators are drawn at
 * once, and a table is given up when it contradicts a relator or when another coset as the first
 * one would number it lower. Accuracy: complete and without repetitions. Complexity: exponential in
 * the index; two generators reach an index of about 10 in a second.
 *
 * <p><em>Source:</em> Sims, Computation with Finitely Presented Groups (1994), section 5.6.
 */
public final class LowIndexSubgroups {
  private static final int UNKNOWN = -1;
  private static final int LARGEST_INDEX = 100;

  private final Presentation presentation;
  private final List<int[]>[] byFirstLetter;
  private final int letters;
  private final int maxIndex;
  private final long maxSteps;
  private final Predicate<CosetTable> found;
  private final int[][] table;
  private final int[] trail;
  private int trailSize;
  private int count = 1;
  private long steps;

  private LowIndexSubgroups(
      Presentation presentation, int maxIndex, long maxSteps, Predicate<CosetTable> found) {
    this.presentation = presentation;
    this.byFirstLetter = TableEnumeration.rotations(presentation);
    this.letters = 2 * presentation.generatorNames().size();
    this.maxIndex = maxIndex;
    this.maxSteps = maxSteps;
    this.found = found;
    this.table = new int[maxIndex][letters];
    for (int[] row : table) {
      Arrays.fill(row, UNKNOWN);
    }
    this.trail = new int[maxIndex * letters + 1];
  }

  /**
   * One subgroup of every conjugacy class up to an index.
   *
   * @param presentation the group
   * @param maxIndex the largest index, 1 … 100
   * @param maxSteps how many partial tables are looked at
   * @return coset tables, in the order of their index
   * @throws LimitExceeded when more partial tables would have to be looked at
   * @throws InvalidInput when the index is out of range
   */
  public static List<CosetTable> of(Presentation presentation, int maxIndex, long maxSteps) {
    List<CosetTable> all = new ArrayList<>();
    boolean complete = search(presentation, maxIndex, maxSteps, t -> !all.add(t));
    if (!complete) {
      throw new LimitExceeded(
          "subgroups of index at most " + maxIndex,
          "more than " + maxSteps + " partial tables",
          "at most " + maxSteps,
          "a smaller index, or more steps");
    }
    all.sort(java.util.Comparator.comparingInt(CosetTable::count));
    return List.copyOf(all);
  }

  /**
   * Visits the subgroups in no particular order of index, until one is accepted.
   *
   * @return whether all were visited or one was accepted; false when the steps were used up
   */
  static boolean search(
      Presentation presentation, int maxIndex, long maxSteps, Predicate<CosetTable> accepted) {
    if (maxIndex < 1 || maxIndex > LARGEST_INDEX) {
      throw new InvalidInput("index", Integer.toString(maxIndex), "1 … " + LARGEST_INDEX, "");
    }
    LowIndexSubgroups search = new LowIndexSubgroups(presentation, maxIndex, maxSteps, accepted);
    search.extend(0, 0);
    return search.steps <= maxSteps;
  }

  /** Fills the first gap from a place on in every possible way; returns true to stop. */
  private boolean extend(int fromCoset, int fromLetter) {
    int coset = fromCoset;
    int letter = fromLetter;
    while (coset < count && (letters == 0 || table[coset][letter] != UNKNOWN)) {
      letter++;
      if (letter >= letters) {
        letter = 0;
        coset++;
      }
    }
    if (coset == count) {
      return found.test(complete());
    }
    int old = count;
    for (int to = 0; to <= old && to < maxIndex; to++) {
      if (to < old && table[to][letter ^ 1] != UNKNOWN) {
        continue;
      }
      if (++steps > maxSteps) {
        return true;
      }
      if ((steps & 1023) == 0 && Thread.interrupted()) {
        throw new CancellationException("search of subgroups was interrupted");
      }
      int mark = trailSize;
      count = Math.max(old, to + 1);
      link(coset, letter, to);
      if (deduce(mark) && isFirstInClass() && extend(coset, letter)) {
        return true;
      }
      undo(mark);
      count = old;
    }
    return false;
  }

  private CosetTable complete() {
    int[][] columns = new int[letters][count];
    for (int i = 0; i < count; i++) {
      for (int x = 0; x < letters; x++) {
        columns[x][i] = table[i][x];
      }
    }
    return CosetTable.checked(presentation, columns);
  }

  private void link(int from, int letter, int to) {
    table[from][letter] = to;
    table[to][letter ^ 1] = from;
    trail[trailSize++] = from * letters + letter;
  }

  private void undo(int mark) {
    while (trailSize > mark) {
      int place = trail[--trailSize];
      int from = place / letters;
      int letter = place % letters;
      table[table[from][letter]][letter ^ 1] = UNKNOWN;
      table[from][letter] = UNKNOWN;
    }
  }

  /** Draws the consequences of the entries from a mark on; false on a contradiction. */
  private boolean deduce(int mark) {
    for (int i = mark; i < trailSize; i++) {
      int from = trail[i] / letters;
      int letter = trail[i] % letters;
      if (!holds(from, letter) || !holds(table[from][letter], letter ^ 1)) {
        return false;
      }
    }
    return true;
  }

  private boolean holds(int coset, int letter) {
    for (int[] word : byFirstLetter[letter]) {
      if (!scan(coset, word)) {
        return false;
      }
    }
    return true;
  }

  private boolean scan(int coset, int[] word) {
    int front = coset;
    int back = coset;
    int i = 0;
    int j = word.length - 1;
    while (i <= j && table[front][word[i]] != UNKNOWN) {
      front = table[front][word[i++]];
    }
    if (i > j) {
      return front == back;
    }
    while (j >= i && table[back][word[j] ^ 1] != UNKNOWN) {
      back = table[back][word[j--] ^ 1];
    }
    if (j < i) {
      return front == back;
    }
    if (j == i) {
      link(front, word[i], back);
    }
    return true;
  }

  /** Whether no other first coset gives a lower table, as far as both are known. */
  private boolean isFirstInClass() {
    int[] number = new int[count];
    int[] coset = new int[count];
    for (int first = 1; first < count; first++) {
      Arrays.fill(number, UNKNOWN);
      coset[0] = first;
      number[first] = 0;
      if (isLower(number, coset)) {
        return false;
      }
    }
    return true;
  }

  private boolean isLower(int[] number, int[] coset) {
    int size = 1;
    for (int i = 0; i < size; i++) {
      for (int x = 0; x < letters; x++) {
        int ours = table[i][x];
        int theirs = table[coset[i]][x];
        if (ours == UNKNOWN || theirs == UNKNOWN) {
          return false;
        }
        if (number[theirs] == UNKNOWN) {
          number[theirs] = size;
          coset[size++] = theirs;
        }
        if (number[theirs] != ours) {
          return number[theirs] < ours;
        }
      }
    }
    return false;
  }
}
