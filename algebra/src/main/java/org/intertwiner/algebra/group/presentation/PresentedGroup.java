package org.intertwiner.algebra.group.presentation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Group;
import org.intertwiner.algebra.group.GroupLimits;

/** The operations of a finitely presented group on the rows of its complete coset table. */
final class PresentedGroup implements Group<Word> {
  private final CosetTable table;
  private final int[] parent;
  private final int[] letter;

  private PresentedGroup(CosetTable table) {
    this.table = table;
    this.parent = new int[table.count()];
    this.letter = new int[table.count()];
    spanTree();
  }

  private int generators() {
    return table.presentation().generatorNames().size();
  }

  /**
   * A breadth-first tree along the generators without their inverses, so that words are shortest.
   */
  private void spanTree() {
    Arrays.fill(parent, -1);
    int[] queue = new int[parent.length];
    parent[0] = 0;
    int tail = 1;
    for (int head = 0; head < tail; head++) {
      for (int k = 0; k < generators(); k++) {
        int next = table.column(2 * k)[queue[head]];
        if (parent[next] < 0) {
          parent[next] = queue[head];
          letter[next] = k;
          queue[tail++] = next;
        }
      }
    }
  }

  /** The enumerated group of a table over the trivial subgroup. */
  static FiniteGroup<Word> of(CosetTable table, GroupLimits limits) {
    PresentedGroup structure = new PresentedGroup(table);
    List<Word> generators =
        IntStream.range(0, structure.generators())
            .mapToObj(k -> new Word(structure, table.column(2 * k)[0]))
            .toList();
    return FiniteGroup.enumerate(structure, generators, limits)
        .withGeneratorNames(table.presentation().generatorNames());
  }

  private int[] letters(int coset) {
    int length = 0;
    for (int c = coset; c != 0; c = parent[c]) {
      length++;
    }
    int[] letters = new int[length];
    for (int c = coset; c != 0; c = parent[c]) {
      letters[--length] = 2 * letter[c];
    }
    return letters;
  }

  FreeWord word(int coset) {
    return FreeWord.of(letters(coset));
  }

  @Override
  public Word identity() {
    return new Word(this, 0);
  }

  @Override
  public Word multiply(Word a, Word b) {
    int coset = a.coset();
    for (int x : letters(b.coset())) {
      coset = table.column(x)[coset];
    }
    return new Word(this, coset);
  }

  @Override
  public Word inverse(Word a) {
    int coset = 0;
    for (int c = a.coset(); c != 0; c = parent[c]) {
      coset = table.column(2 * letter[c] + 1)[coset];
    }
    return new Word(this, coset);
  }

  @Override
  public boolean areEqual(Word a, Word b) {
    return a.equals(b);
  }

  String text(int coset) {
    return WordText.letters(word(coset), table.presentation().generatorNames());
  }
}
