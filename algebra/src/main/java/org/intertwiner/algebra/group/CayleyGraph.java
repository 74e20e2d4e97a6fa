package org.intertwiner.algebra.group;

import java.util.concurrent.CancellationException;

/**
 * The right Cayley graph of an enumerated group: what follows from it in one pass.
 *
 * <p>Vertices are element indices, 0 the identity; {@code right[k][x]} is x·s_k. The parent of x in
 * the breadth-first tree has a smaller index.
 */
final class CayleyGraph {
  private final int order;
  private final int[][] right;
  private final int[] parent;
  private final int[] parentGenerator;
  private final int[][] leftInverse;
  private final int[] inverse;

  CayleyGraph(int order, int[][] right, int[] parent, int[] parentGenerator) {
    this.order = order;
    this.right = right;
    this.parent = parent;
    this.parentGenerator = parentGenerator;
    this.leftInverse = new int[right.length][];
    for (int k = 0; k < right.length; k++) {
      int inverseOfGenerator = 0;
      while (right[k][inverseOfGenerator] != 0) {
        inverseOfGenerator++;
      }
      leftInverse[k] = leftMultiples(inverseOfGenerator);
    }
    this.inverse = new int[order];
    for (int x = 1; x < order; x++) {
      inverse[x] = leftInverse[parentGenerator[x]][inverse[parent[x]]];
    }
  }

  /** x ↦ g·x for every x, by g·(y·s) = (g·y)·s. */
  int[] leftMultiples(int g) {
    if (Thread.interrupted()) {
      throw new CancellationException("group computation was interrupted");
    }
    int[] row = new int[order];
    row[0] = g;
    for (int x = 1; x < order; x++) {
      row[x] = right[parentGenerator[x]][row[parent[x]]];
    }
    return row;
  }

  /** x ↦ x·g for every x, as the inverse of g⁻¹·x⁻¹. */
  int[] rightMultiples(int g) {
    int[] left = leftMultiples(inverse[g]);
    int[] row = new int[order];
    for (int x = 0; x < order; x++) {
      row[x] = inverse[left[inverse[x]]];
    }
    return row;
  }

  int order() {
    return order;
  }

  int generators() {
    return right.length;
  }

  int right(int x, int generator) {
    return right[generator][x];
  }

  int inverse(int x) {
    return inverse[x];
  }

  int parent(int x) {
    return parent[x];
  }

  int parentGenerator(int x) {
    return parentGenerator[x];
  }

  /** s⁻¹·x·s for a generator s. */
  int conjugate(int x, int generator) {
    return leftInverse[generator][right[generator][x]];
  }

  /** Generator numbers whose product from left to right is x. */
  int[] word(int x) {
    int length = 0;
    for (int y = x; y != 0; y = parent[y]) {
      length++;
    }
    int[] word = new int[length];
    for (int y = x; y != 0; y = parent[y]) {
      word[--length] = parentGenerator[y];
    }
    return word;
  }
}
