package org.intertwiner.reptheory.notation;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.LimitExceeded;

/**
 * The elements of a finitely presented group as the rows of its complete coset table over the
 * trivial subgroup, in the manner of Haselgrove, Leech and Trotter with look-ahead when the table
 * is full.
 *
 * <p>Letters are numbered 2k for the k-th generator and 2k + 1 for its inverse. <em>Source:</em>
 * Todd and Coxeter (1936); Holt, Eick and O'Brien, Handbook of Computational Group Theory (2005),
 * chapter 5.
 */
final class CosetEnumeration {
  private static final int UNKNOWN = -1;

  private final int letters;
  private final List<int[]> relators;
  private final int limit;
  private final int[][] table;
  private final int[] forest;
  private final Deque<Integer> dead = new ArrayDeque<>();
  private int count = 1;

  private CosetEnumeration(int generators, List<int[]> relators, int limit) {
    this.letters = 2 * generators;
    this.relators = relators;
    this.limit = limit;
    int slack = letters + 1 + relators.stream().mapToInt(r -> r.length).sum();
    int capacity = Math.addExact(limit, slack);
    this.table = new int[letters][capacity];
    this.forest = new int[capacity];
    for (int[] column : table) {
      column[0] = UNKNOWN;
    }
  }

  /**
   * The complete table: column by letter, entry by coset; coset 0 is the identity.
   *
   * @param limit how many cosets may be alive or dead at a time
   * @throws LimitExceeded where the table did not close within the limit
   */
  static int[][] table(int generators, List<int[]> relators, int limit) {
    CosetEnumeration enumeration = new CosetEnumeration(generators, relators, limit);
    enumeration.run();
    enumeration.compact(0);
    int[][] complete = new int[enumeration.letters][];
    Arrays.setAll(complete, x -> Arrays.copyOf(enumeration.table[x], enumeration.count));
    return complete;
  }

  private void run() {
    for (int coset = 0; coset < count; coset++) {
      if (count >= limit) {
        coset = makeRoom(coset);
      }
      if ((coset & 1023) == 0 && Thread.interrupted()) {
        throw new CancellationException("coset enumeration was interrupted");
      }
      for (int r = 0; r < relators.size() && forest[coset] == coset; r++) {
        scan(coset, relators.get(r), true);
      }
      for (int x = 0; x < letters && forest[coset] == coset; x++) {
        if (table[x][coset] == UNKNOWN) {
          define(coset, x);
        }
      }
    }
  }

  /**
   * Looks for coincidences without new cosets, forgets dead cosets, and renumbers the current one.
   */
  private int makeRoom(int current) {
    for (int coset = current; coset < count; coset++) {
      for (int r = 0; r < relators.size() && forest[coset] == coset; r++) {
        scan(coset, relators.get(r), false);
      }
    }
    int renumbered = compact(current);
    if (count > limit - limit / 10) {
      throw new LimitExceeded(
          "group given by a presentation",
          "no complete table within " + limit + " cosets",
          "a finite group that closes within " + limit + " cosets",
          "the group may be infinite, or the presentation hard; permutations or matrices always"
              + " work");
    }
    return renumbered;
  }

  private void define(int coset, int letter) {
    int fresh = count++;
    forest[fresh] = fresh;
    for (int[] column : table) {
      column[fresh] = UNKNOWN;
    }
    link(coset, letter, fresh);
  }

  private void link(int from, int letter, int to) {
    table[letter][from] = to;
    table[letter ^ 1][to] = from;
  }

  /** Follows a relator from both ends; closes the gap of one letter, or fills longer ones. */
  private void scan(int coset, int[] word, boolean fill) {
    int front = coset;
    int back = coset;
    int i = 0;
    int j = word.length - 1;
    while (true) {
      while (i <= j && table[word[i]][front] != UNKNOWN) {
        front = table[word[i]][front];
        i++;
      }
      if (i > j) {
        if (front != back) {
          coincide(front, back);
        }
        return;
      }
      while (j >= i && table[word[j] ^ 1][back] != UNKNOWN) {
        back = table[word[j] ^ 1][back];
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

  private void coincide(int a, int b) {
    merge(a, b);
    while (!dead.isEmpty()) {
      int gone = dead.remove();
      for (int x = 0; x < letters; x++) {
        int next = table[x][gone];
        if (next != UNKNOWN) {
          table[x][gone] = UNKNOWN;
          table[x ^ 1][next] = UNKNOWN;
          int from = root(gone);
          int to = root(next);
          if (table[x][from] != UNKNOWN) {
            merge(to, table[x][from]);
          } else if (table[x ^ 1][to] != UNKNOWN) {
            merge(from, table[x ^ 1][to]);
          } else {
            link(from, x, to);
          }
        }
      }
    }
  }

  private void merge(int a, int b) {
    int first = root(a);
    int second = root(b);
    if (first != second) {
      int kept = Math.min(first, second);
      int gone = Math.max(first, second);
      forest[gone] = kept;
      dead.add(gone);
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
  private int compact(int current) {
    int[] number = new int[count];
    int alive = 0;
    int renumbered = -1;
    for (int coset = 0; coset < count; coset++) {
      if (coset >= current && renumbered < 0 && forest[coset] == coset) {
        renumbered = alive;
      }
      number[coset] = forest[coset] == coset ? alive++ : UNKNOWN;
    }
    for (int coset = 0; coset < count; coset++) {
      if (number[coset] != UNKNOWN) {
        for (int[] column : table) {
          int to = column[coset];
          column[number[coset]] = to == UNKNOWN ? UNKNOWN : number[to];
        }
      }
    }
    count = alive;
    for (int coset = 0; coset < count; coset++) {
      forest[coset] = coset;
    }
    return renumbered < 0 ? count : renumbered;
  }
}
