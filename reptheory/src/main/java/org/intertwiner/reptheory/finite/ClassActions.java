package org.intertwiner.reptheory.finite;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.intertwiner.algebra.Interruption;
import org.intertwiner.algebra.group.ConjugacyClasses;
import org.intertwiner.algebra.group.FiniteGroup;

/**
 * How class sums act on class functions: (w·N_r)(t) = Σ_{x ∈ C_r} w(x z_t) with z_t the
 * representative of class t.
 *
 * <p>The irreducible characters are the common eigenvectors, χ·N_r = (|C_r| χ(r)/χ(1)) χ. One
 * column of N_r costs |C_r| group products.
 */
final class ClassActions {
  private final FiniteGroup<?> group;
  private final ConjugacyClasses classes;
  private final int[][] elements;
  private final Map<List<Integer>, Column> columns = new HashMap<>();

  ClassActions(FiniteGroup<?> group) {
    this.group = group;
    this.classes = group.classes();
    this.elements = new int[classes.count()][];
  }

  FiniteGroup<?> group() {
    return group;
  }

  ConjugacyClasses classes() {
    return classes;
  }

  int count() {
    return classes.count();
  }

  long size(int c) {
    return classes.size(c);
  }

  private int[] elements(int c) {
    if (elements[c] == null) {
      elements[c] = classes.elements(c);
    }
    return elements[c];
  }

  /** Column t of N_r, counted once. */
  Column kept(int r, int t) {
    return columns.computeIfAbsent(List.of(r, t), rt -> column(r, t));
  }

  /** Column t of N_r: how many x ∈ C_r have x z_t in each class. */
  Column column(int r, int t) {
    int[] counts = new int[classes.count()];
    int z = classes.representative(t);
    int distinct = 0;
    Interruption.check();
    for (int x : elements(r)) {
      if (counts[classes.classOf(group.multiply(x, z))]++ == 0) {
        distinct++;
      }
    }
    int[] at = new int[distinct];
    int[] count = new int[distinct];
    int j = 0;
    for (int s = 0; s < counts.length; s++) {
      if (counts[s] != 0) {
        at[j] = s;
        count[j++] = counts[s];
      }
    }
    return new Column(at, count);
  }

  /** A sparse column of a class matrix: entry {@code count[i]} at row {@code at[i]}. */
  record Column(int[] at, int[] count) {

    /** Σ w(s) N(s), reduced. */
    long apply(ModP field, long[] w) {
      long acc = 0;
      for (int i = 0; i < at.length; i++) {
        acc = field.reduce(acc + w[at[i]] * count[i]);
      }
      return acc;
    }
  }
}
