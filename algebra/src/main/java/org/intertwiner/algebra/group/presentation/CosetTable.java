package org.intertwiner.algebra.group.presentation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.GroupLimits;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;

/**
 * A complete coset table: the action of a finitely presented group on the right cosets Hx of a
 * subgroup of finite index.
 *
 * <p>Coset 0 is H; the others are numbered breadth first along a, a⁻¹, b, b⁻¹, …, so that tables of
 * the same subgroup are equal. A table is checked when it is made: letters act as mutually inverse
 * permutations, every relator fixes every coset, and all cosets are reached from 0.
 */
public final class CosetTable {
  private final Presentation presentation;
  private final int[][] columns;
  private final int[] parent;
  private final int[] letter;

  private CosetTable(Presentation presentation, int[][] columns, int[] parent, int[] letter) {
    this.presentation = presentation;
    this.columns = columns;
    this.parent = parent;
    this.letter = letter;
  }

  /**
   * The table of an action that is known by the columns of its letters.
   *
   * @param columns one per letter, 2k for generator k and 2k + 1 for its inverse; not copied
   */
  static CosetTable checked(Presentation presentation, int[][] columns) {
    int count = columns.length == 0 ? 1 : columns[0].length;
    int[] number = new int[count];
    Arrays.fill(number, -1);
    int[] order = new int[count];
    int[] parent = new int[count];
    int[] letter = new int[count];
    number[0] = 0;
    int size = 1;
    for (int head = 0; head < size; head++) {
      for (int x = 0; x < columns.length; x++) {
        int next = columns[x][order[head]];
        if (number[next] < 0) {
          number[next] = size;
          parent[size] = head;
          letter[size] = x;
          order[size++] = next;
        }
      }
    }
    if (size < count) {
      throw new IllegalStateException("a coset is not reached");
    }
    int[][] renumbered = new int[columns.length][count];
    for (int x = 0; x < columns.length; x++) {
      for (int i = 0; i < count; i++) {
        renumbered[x][i] = number[columns[x][order[i]]];
      }
    }
    CosetTable table = new CosetTable(presentation, renumbered, parent, letter);
    table.check();
    return table;
  }

  private void check() {
    for (int x = 0; x < columns.length; x++) {
      for (int i = 0; i < count(); i++) {
        if (columns[x ^ 1][columns[x][i]] != i) {
          throw new IllegalStateException("a letter does not act as a permutation");
        }
      }
    }
    for (FreeWord relator : presentation.relators()) {
      int[] word = relator.raw();
      for (int i = 0; i < count(); i++) {
        if (trace(i, word) != i) {
          throw new IllegalStateException("a relator moves a coset");
        }
      }
    }
  }

  private int trace(int coset, int[] word) {
    int at = coset;
    for (int x : word) {
      at = columns[x][at];
    }
    return at;
  }

  /** {@return the presentation of the group} */
  public Presentation presentation() {
    return presentation;
  }

  /** {@return the number of cosets, the index of the subgroup} */
  public int count() {
    return parent.length;
  }

  int[] column(int x) {
    return columns[x];
  }

  boolean isTreeEdge(int coset, int generator) {
    int next = columns[2 * generator][coset];
    return (next != 0 && parent[next] == coset && letter[next] == 2 * generator)
        || (coset != 0 && parent[coset] == next && letter[coset] == 2 * generator + 1);
  }

  /**
   * The coset that a word leads to.
   *
   * @param coset where to begin, 0 … count − 1
   * @param word a word in the generators
   * @return the coset Hxw for the coset Hx
   */
  public int image(int coset, FreeWord word) {
    if (coset < 0 || coset >= count()) {
      throw new InvalidInput("coset", Integer.toString(coset), "0 … " + (count() - 1), "");
    }
    presentation.requireWord(word);
    return trace(coset, word.raw());
  }

  /**
   * Whether a word belongs to the subgroup.
   *
   * @param word a word in the generators
   * @return membership
   */
  public boolean contains(FreeWord word) {
    return image(0, word) == 0;
  }

  /**
   * A shortest word that leads from the subgroup to a coset.
   *
   * @param coset 0 … count − 1
   * @return the first such word in the order of the letters
   */
  public FreeWord representative(int coset) {
    List<Integer> word = new ArrayList<>();
    for (int c = coset; c != 0; c = parent[c]) {
      word.add(0, letter[c]);
    }
    return FreeWord.of(word.stream().mapToInt(Integer::intValue).toArray());
  }

  /**
   * A generator as a permutation of the cosets, s·Hx = Hxs⁻¹, which is a left action.
   *
   * @param k the number of the generator
   * @return a permutation of {@link #count()} points; products go to products
   */
  public Permutation permutation(int k) {
    return Permutation.of(columns[2 * k + 1].clone());
  }

  /**
   * The group acting on the cosets, G modulo the largest normal subgroup in H.
   *
   * @param limits the largest order and degree
   * @return the permutation group, generated by the images of the generators under their names
   */
  public FiniteGroup<Permutation> toGroup(GroupLimits limits) {
    List<Permutation> generators = new ArrayList<>();
    for (int k = 0; k < presentation.generatorNames().size(); k++) {
      generators.add(permutation(k));
    }
    return Groups.generatedBy(count(), generators, limits)
        .withGeneratorNames(presentation.generatorNames());
  }

  @Override
  public String toString() {
    return "table of " + count() + " cosets";
  }
}
