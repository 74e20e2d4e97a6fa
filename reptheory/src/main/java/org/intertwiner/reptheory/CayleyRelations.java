package org.intertwiner.reptheory;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.group.FiniteGroup;

/**
 * Defining relations of an enumerated finite group between its generators, read off the Cayley
 * graph.
 *
 * <p>Edges of the breadth-first tree are known. While an edge is unknown, the cycle that it closes
 * in the tree becomes a relation; an edge is then known as soon as it is the only unknown one on a
 * cycle that some relation draws. When all edges are known every cycle of the graph is a product of
 * conjugates of the relations, so they define the group: a map of the generators that keeps them is
 * a homomorphism. <em>Complexity:</em> |G| · generators · (total length of the relations)² at most.
 * <em>Source:</em> Cannon, Math. Comp. 27 (1973).
 */
final class CayleyRelations {

  /**
   * Two words in the generators, multiplied left to right, that are the same element.
   *
   * @param left generator numbers
   * @param right generator numbers
   */
  record Relation(int[] left, int[] right) {

    /** The relation with named generators, powers gathered. */
    String text(List<String> names) {
      return word(left, names) + " = " + word(right, names);
    }

    private static String word(int[] word, List<String> names) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < word.length; ) {
        int end = i;
        while (end < word.length && word[end] == word[i]) {
          end++;
        }
        text.append(text.length() == 0 ? "" : " ").append(names.get(word[i]));
        if (end - i > 1) {
          text.append('^').append(end - i);
        }
        i = end;
      }
      return text.length() == 0 ? "1" : text.toString();
    }
  }

  private final FiniteGroup<?> group;
  private final int order;
  private final int generators;
  private final int[] target;
  private final int[] source;
  private final boolean[] known;
  private final Deque<Integer> fresh = new ArrayDeque<>();
  private final List<Relation> relations = new ArrayList<>();

  private final List<Cycle> cycles = new ArrayList<>();

  /**
   * A relation as a closed path.
   *
   * @param letters k for a step along generator k, −k−1 for a step back
   * @param period the smallest p such that the path is a power of its first p letters
   */
  private record Cycle(int[] letters, int period) {
    static Cycle of(int[] letters) {
      for (int p = 1; p < letters.length; p++) {
        if (letters.length % p == 0 && repeats(letters, p)) {
          return new Cycle(letters, p);
        }
      }
      return new Cycle(letters, letters.length);
    }

    private static boolean repeats(int[] letters, int period) {
      for (int i = period; i < letters.length; i++) {
        if (letters[i] != letters[i - period]) {
          return false;
        }
      }
      return true;
    }
  }

  private CayleyRelations(FiniteGroup<?> group) {
    this.group = group;
    this.order = (int) group.order();
    this.generators = group.generators().size();
    this.target = new int[order * generators];
    this.source = new int[order * generators];
    this.known = new boolean[order * generators];
    for (int v = 0; v < order; v++) {
      for (int k = 0; k < generators; k++) {
        int w = group.multiplyByGenerator(v, k);
        target[v * generators + k] = w;
        source[w * generators + k] = v;
      }
    }
  }

  /** Relations that define the group. */
  static List<Relation> of(FiniteGroup<?> group) {
    return new CayleyRelations(group).find();
  }

  private List<Relation> find() {
    for (int v = 1; v < order; v++) {
      known[group.parent(v) * generators + group.lastLetter(v)] = true;
    }
    for (int k = 0; k < generators; k++) {
      add(new Relation(power(k), new int[0]));
    }
    for (int edge = 0; edge < known.length; edge++) {
      if (Thread.interrupted()) {
        throw new CancellationException("interrupted while looking for relations");
      }
      if (!known[edge]) {
        int v = edge / generators;
        int[] word = group.word(v);
        int[] left = Arrays.copyOf(word, word.length + 1);
        left[word.length] = edge % generators;
        add(new Relation(left, group.word(target[edge])));
      }
    }
    return List.copyOf(relations);
  }

  private int[] power(int k) {
    int length = 1;
    for (int v = group.generatorIndex(k); v != 0; v = target[v * generators + k]) {
      length++;
    }
    int[] word = new int[length];
    Arrays.fill(word, k);
    return word;
  }

  private void add(Relation relation) {
    relations.add(relation);
    int[] letters = new int[relation.left().length + relation.right().length];
    System.arraycopy(relation.left(), 0, letters, 0, relation.left().length);
    for (int i = 0; i < relation.right().length; i++) {
      letters[letters.length - 1 - i] = -relation.right()[i] - 1;
    }
    Cycle cycle = Cycle.of(letters);
    cycles.add(cycle);
    boolean[] drawn = new boolean[order];
    for (int v = 0; v < order; v++) {
      if (!drawn[v]) {
        trace(v, cycle);
        mark(v, cycle, drawn);
      }
    }
    while (!fresh.isEmpty()) {
      spread(fresh.remove());
    }
  }

  /** Marks the vertices from which the same closed path is drawn. */
  private void mark(int start, Cycle cycle, boolean[] drawn) {
    int vertex = start;
    for (int i = 0; i < cycle.letters.length; i++) {
      if (i % cycle.period == 0) {
        drawn[vertex] = true;
      }
      vertex = step(vertex, cycle.letters[i]);
    }
  }

  /** Draws every cycle through an edge that has become known. */
  private void spread(int edge) {
    int generator = edge % generators;
    for (Cycle cycle : cycles) {
      for (int position = 0; position < cycle.period; position++) {
        int letter = cycle.letters[position];
        if (letter == generator || letter == -generator - 1) {
          int vertex = letter >= 0 ? edge / generators : target[edge];
          for (int i = position - 1; i >= 0; i--) {
            vertex = step(vertex, -cycle.letters[i] - 1);
          }
          trace(vertex, cycle);
        }
      }
    }
  }

  private int step(int vertex, int letter) {
    return letter >= 0
        ? target[vertex * generators + letter]
        : source[vertex * generators - letter - 1];
  }

  /** Makes an edge known where it is the only unknown one on the cycle drawn from a vertex. */
  private void trace(int start, Cycle cycle) {
    int vertex = start;
    int unknown = -1;
    for (int letter : cycle.letters) {
      int next = step(vertex, letter);
      int edge = letter >= 0 ? vertex * generators + letter : next * generators - letter - 1;
      if (!known[edge]) {
        if (unknown >= 0) {
          return;
        }
        unknown = edge;
      }
      vertex = next;
    }
    if (unknown >= 0) {
      known[unknown] = true;
      fresh.add(unknown);
    }
  }
}
