package org.intertwiner.algebra.group;

import java.util.ArrayList;
import java.util.List;

/**
 * Right Cayley tables of the generators and of a few more elements, chosen so that every element is
 * a short product: the middle of the longest word is added until words are short.
 *
 * <p>Each addition halves the longest words of the kind met in cyclic and dihedral groups.
 * Complexity: order · letters memory; a product is at most {@value #LENGTH} look-ups, more when the
 * number of letters is exhausted.
 */
final class ShortWords {
  private static final int LENGTH = 16;
  private static final int EXTRA_LETTERS = 24;

  private final int order;
  private final List<int[]> right = new ArrayList<>();
  private final List<int[]> images = new ArrayList<>();
  private int[] parent = {};
  private int[] letter = {};

  ShortWords(CayleyGraph graph, List<Permutation> generators) {
    this.order = graph.order();
    for (int k = 0; k < generators.size(); k++) {
      right.add(graph.rightMultiples(graph.right(0, k)));
      images.add(generators.get(k).images());
    }
    for (int extra = 0; ; extra++) {
      int last = search();
      int length = word(last).length;
      if (length <= LENGTH || extra == EXTRA_LETTERS) {
        return;
      }
      int middle = last;
      for (int i = 0; i < length / 2; i++) {
        middle = parent[middle];
      }
      images.add(permutation(middle));
      right.add(graph.rightMultiples(middle));
    }
  }

  /** Breadth-first search with the letters so far; returns an element of greatest length. */
  private int search() {
    int[] newParent = new int[order];
    int[] newLetter = new int[order];
    java.util.Arrays.fill(newLetter, -1);
    int[] queue = new int[order];
    int size = 1;
    newLetter[0] = 0;
    for (int head = 0; head < size; head++) {
      int x = queue[head];
      for (int k = 0; k < right.size(); k++) {
        int y = right.get(k)[x];
        if (newLetter[y] < 0) {
          newLetter[y] = k;
          newParent[y] = x;
          queue[size++] = y;
        }
      }
    }
    parent = newParent;
    letter = newLetter;
    return queue[size - 1];
  }

  private int[] word(int x) {
    int length = 0;
    for (int y = x; y != 0; y = parent[y]) {
      length++;
    }
    int[] word = new int[length];
    for (int y = x; y != 0; y = parent[y]) {
      word[--length] = letter[y];
    }
    return word;
  }

  int multiply(int a, int b) {
    int product = a;
    for (int k : word(b)) {
      product = right.get(k)[product];
    }
    return product;
  }

  /** The images of the points under an element. */
  int[] permutation(int x) {
    int[] out = new int[images.isEmpty() ? 0 : images.get(0).length];
    java.util.Arrays.setAll(out, i -> i);
    for (int y = x; y != 0; ) {
      // words of cyclic groups are long, but powers of one letter
      int power = 0;
      int k = letter[y];
      for (; y != 0 && letter[y] == k; y = parent[y]) {
        power++;
      }
      int[] s = power == 1 ? images.get(k) : Permutation.of(images.get(k)).pow(power).images();
      for (int i = 0; i < out.length; i++) {
        out[i] = s[out[i]];
      }
    }
    return out;
  }
}
