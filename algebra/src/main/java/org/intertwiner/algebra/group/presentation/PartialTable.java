package org.intertwiner.algebra.group.presentation;

import java.util.Arrays;
import java.util.concurrent.CancellationException;

/**
 * A coset table under construction: rows by coset, columns by letter; coinciding cosets are kept in
 * a union-find forest until the table is compacted.
 */
final class PartialTable {
  /** An entry that is not known yet. */
  static final int UNKNOWN = -1;

  /** The number of letters, twice that of generators. */
  final int letters;

  /** Entry at coset · letters + letter. */
  int[] table;

  /** A coset is alive when it is its own parent. */
  int[] forest;

  /** The number of rows, dead ones included. */
  int count = 1;

  private static final int LARGEST = 1_500_000_000;

  private final int limit;
  private final boolean recording;
  private int[] news = new int[256];
  private int newsSize;
  private int[] dead = new int[64];
  private int deadHead;
  private int deadTail;

  /**
   * A table of one row.
   *
   * @param recording whether new entries are kept for {@link #nextNews}
   */
  PartialTable(int letters, int limit, boolean recording) {
    this.letters = letters;
    this.limit = Math.min(limit, LARGEST / Math.max(1, letters));
    this.recording = recording;
    int rows = Math.min(this.limit, 1024) + 1;
    this.table = new int[rows * letters];
    this.forest = new int[rows];
    Arrays.fill(table, 0, letters, UNKNOWN);
  }

  /** Whether the next definition would exceed the limit. */
  boolean isFull() {
    return count >= limit;
  }

  int limit() {
    return limit;
  }

  boolean isAlive(int coset) {
    return forest[coset] == coset;
  }

  int entry(int coset, int letter) {
    return table[coset * letters + letter];
  }

  int define(int coset, int letter) {
    if (count == forest.length) {
      int rows = count < limit ? (int) Math.min(2L * count, limit + 1024L) : count + count / 8 + 64;
      forest = Arrays.copyOf(forest, rows);
      table = Arrays.copyOf(table, Math.multiplyExact(rows, letters));
    }
    int fresh = count++;
    forest[fresh] = fresh;
    Arrays.fill(table, fresh * letters, fresh * letters + letters, UNKNOWN);
    link(coset, letter, fresh);
    return fresh;
  }

  private void link(int from, int letter, int to) {
    table[from * letters + letter] = to;
    table[to * letters + (letter ^ 1)] = from;
    if (recording) {
      if (newsSize == news.length) {
        news = Arrays.copyOf(news, 2 * newsSize);
      }
      news[newsSize++] = from * letters + letter;
    }
  }

  /** The place, coset · letters + letter, of the latest entry not yet asked for; −1 if none. */
  int nextNews() {
    return newsSize == 0 ? UNKNOWN : news[--newsSize];
  }

  /** Follows a word from both ends; closes a gap of one letter; fills longer ones if asked. */
  void scan(int coset, int[] word, boolean fill) {
    int front = coset;
    int back = coset;
    int i = 0;
    int j = word.length - 1;
    while (true) {
      int next;
      while (i <= j && (next = table[front * letters + word[i]]) != UNKNOWN) {
        front = next;
        i++;
      }
      if (i > j) {
        if (front != back) {
          coincide(front, back);
        }
        return;
      }
      while (j >= i && (next = table[back * letters + (word[j] ^ 1)]) != UNKNOWN) {
        back = next;
        j--;
      }
      if (j < i) {
        coincide(front, back);
        return;
      }
      if (j == i) {
        link(front, word[i], back);
        return;
      }
      if (!fill) {
        return;
      }
      define(front, word[i]);
    }
  }

  void coincide(int a, int b) {
    merge(a, b);
    while (deadHead < deadTail) {
      int gone = dead[deadHead++];
      for (int x = 0; x < letters; x++) {
        int next = table[gone * letters + x];
        if (next != UNKNOWN) {
          table[gone * letters + x] = UNKNOWN;
          table[next * letters + (x ^ 1)] = UNKNOWN;
          int from = root(gone);
          int to = root(next);
          if (entry(from, x) != UNKNOWN) {
            merge(to, entry(from, x));
          } else if (entry(to, x ^ 1) != UNKNOWN) {
            merge(from, entry(to, x ^ 1));
          } else {
            link(from, x, to);
          }
        }
      }
    }
    deadHead = 0;
    deadTail = 0;
  }

  private void merge(int a, int b) {
    int first = root(a);
    int second = root(b);
    if (first != second) {
      int kept = Math.min(first, second);
      int gone = Math.max(first, second);
      forest[gone] = kept;
      if (deadTail == dead.length) {
        dead = Arrays.copyOf(dead, 2 * deadTail);
      }
      dead[deadTail++] = gone;
    }
  }

  private int root(int coset) {
    int root = coset;
    while (forest[root] != root) {
      root = forest[root];
    }
    for (int c = coset; forest[c] != root; ) {
      int next = forest[c];
      forest[c] = root;
      c = next;
    }
    return root;
  }

  /** Drops dead cosets; returns the new number of the first coset alive from the given one on. */
  int compact(int current) {
    int[] number = new int[count];
    int alive = 0;
    int renumbered = -1;
    for (int coset = 0; coset < count; coset++) {
      if (coset >= current && renumbered < 0 && isAlive(coset)) {
        renumbered = alive;
      }
      number[coset] = isAlive(coset) ? alive++ : UNKNOWN;
    }
    for (int coset = 0; coset < count; coset++) {
      if (number[coset] != UNKNOWN) {
        for (int x = 0; x < letters; x++) {
          int to = table[coset * letters + x];
          table[number[coset] * letters + x] = to == UNKNOWN ? UNKNOWN : number[to];
        }
      }
    }
    count = alive;
    for (int coset = 0; coset < count; coset++) {
      forest[coset] = coset;
    }
    return renumbered < 0 ? count : renumbered;
  }

  /** The columns of a table without gaps and dead rows. */
  int[][] columns() {
    int[][] columns = new int[letters][count];
    for (int coset = 0; coset < count; coset++) {
      for (int x = 0; x < letters; x++) {
        columns[x][coset] = table[coset * letters + x];
      }
    }
    return columns;
  }

  static void pauseForInterrupt(int step) {
    if ((step & 1023) == 0 && Thread.interrupted()) {
      throw new CancellationException("coset enumeration was interrupted");
    }
  }
}
