package org.intertwiner.reptheory.notation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Group;
import org.intertwiner.algebra.group.GroupLimits;

/** The operations of a finitely presented group on the rows of its complete coset table. */
final class PresentedGroup implements Group<Word> {
  private final List<String> names;
  private final int[][] table;
  private final int[] parent;
  private final int[] letter;

  private PresentedGroup(List<String> names, int[][] table) {
    this.names = names;
    this.table = table;
    int size = table.length == 0 ? 1 : table[0].length;
    this.parent = new int[size];
    this.letter = new int[size];
    spanTree();
  }

  /** A breadth-first tree along the generators, so that words are shortest. */
  private void spanTree() {
    Arrays.fill(parent, -1);
    int[] queue = new int[parent.length];
    parent[0] = 0;
    int tail = 1;
    for (int head = 0; head < tail; head++) {
      for (int k = 0; k < names.size(); k++) {
        int next = table[2 * k][queue[head]];
        if (parent[next] < 0) {
          parent[next] = queue[head];
          letter[next] = k;
          queue[tail++] = next;
        }
      }
    }
  }

  /** The enumerated group. */
  static FiniteGroup<Word> of(List<String> names, List<int[]> relators, GroupLimits limits) {
    int cosets = (int) Math.min(2 * limits.maxOrder(), 60_000_000 / (2 * names.size() + 1));
    int[][] table = CosetEnumeration.table(names.size(), relators, cosets);
    PresentedGroup structure = new PresentedGroup(names, table);
    List<Word> generators =
        IntStream.range(0, names.size())
            .mapToObj(k -> new Word(structure, table[2 * k][0]))
            .toList();
    return FiniteGroup.enumerate(structure, generators, limits);
  }

  private int[] letters(int coset) {
    int length = 0;
    for (int c = coset; c != 0; c = parent[c]) {
      length++;
    }
    int[] letters = new int[length];
    for (int c = coset; c != 0; c = parent[c]) {
      letters[--length] = letter[c];
    }
    return letters;
  }

  @Override
  public Word identity() {
    return new Word(this, 0);
  }

  @Override
  public Word multiply(Word a, Word b) {
    int coset = a.coset();
    for (int k : letters(b.coset())) {
      coset = table[2 * k][coset];
    }
    return new Word(this, coset);
  }

  @Override
  public Word inverse(Word a) {
    int coset = 0;
    for (int c = a.coset(); c != 0; c = parent[c]) {
      coset = table[2 * letter[c] + 1][coset];
    }
    return new Word(this, coset);
  }

  @Override
  public boolean areEqual(Word a, Word b) {
    return a.equals(b);
  }

  String text(int coset) {
    StringBuilder text = new StringBuilder();
    int[] letters = letters(coset);
    for (int i = 0; i < letters.length; ) {
      int end = i;
      while (end < letters.length && letters[end] == letters[i]) {
        end++;
      }
      text.append(text.length() == 0 ? "" : " ").append(names.get(letters[i]));
      if (end - i > 1) {
        text.append('^').append(end - i);
      }
      i = end;
    }
    return text.length() == 0 ? "1" : text.toString();
  }
}
