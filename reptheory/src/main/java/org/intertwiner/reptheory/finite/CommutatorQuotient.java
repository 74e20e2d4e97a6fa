package org.intertwiner.reptheory.finite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.intertwiner.algebra.Interruption;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.ring.Cyclotomic;

/**
 * The quotient by the derived subgroup: which coset every element lies in, and the linear
 * characters.
 *
 * <p>The edges x → xs of the Cayley graph are relations in ℤʳ between the generators. Those near
 * the identity are taken first, then every edge is checked against the labels of the cosets; one
 * that does not fit is a new relation and at least halves the quotient. Cost: order · generators
 * look-ups a pass, and at most log₂ passes more than one.
 */
final class CommutatorQuotient {
  private static final int FIRST_ELEMENTS = 256;

  private final FiniteGroup<?> group;
  private final int e;
  private final int rank;
  private final LinearCharacters linear;
  private int[] label = {};

  CommutatorQuotient(FiniteGroup<?> group) {
    this.group = group;
    this.e = Math.toIntExact(group.exponent());
    this.rank = group.generators().size();
    this.linear = new LinearCharacters(e, rank);
    int order = Math.toIntExact(group.order());
    nearTheIdentity(order);
    while (!labelled(order)) {
      Interruption.check();
    }
  }

  /** Until there are at most as many cosets as classes: a larger quotient is not tabulated. */
  private void nearTheIdentity(int order) {
    int classes = group.classes().count();
    int[] exponents = new int[rank * Math.min(order, FIRST_ELEMENTS)];
    int known = 1;
    for (int x = 0; x < order && (x < FIRST_ELEMENTS || linear.count() > classes); x++) {
      for (int g = 0; g < rank; g++) {
        int y = group.multiplyByGenerator(x, g);
        if ((y + 1L) * rank > exponents.length) {
          exponents =
              Arrays.copyOf(exponents, (int) Math.min((long) order * rank, 2L * (y + 1) * rank));
        }
        for (; known <= y; known++) {
          int from = group.parent(known) * rank;
          System.arraycopy(exponents, from, exponents, known * rank, rank);
          exponents[known * rank + group.lastLetter(known)]++;
        }
        int[] difference = Arrays.copyOfRange(exponents, x * rank, x * rank + rank);
        difference[g]++;
        for (int i = 0; i < rank; i++) {
          difference[i] -= exponents[y * rank + i];
        }
        relation(difference);
      }
    }
  }

  /** The index of the derived subgroup. */
  int order() {
    return Math.toIntExact(linear.count());
  }

  /** The coset of an element, 0 for the derived subgroup. */
  int coset(int element) {
    return label[element];
  }

  private int[] exponents(int x) {
    int[] counts = new int[rank];
    for (int g : group.word(x)) {
      counts[g]++;
    }
    return counts;
  }

  private void relation(int[] difference) {
    if (Arrays.stream(difference).anyMatch(d -> d % e != 0) && linear.index(difference) != 0) {
      linear.relation(difference);
    }
  }

  /** Labels all elements by the cosets as they are known; false where an edge does not fit. */
  private boolean labelled(int order) {
    int[][] next = next();
    int[] labels = new int[order];
    for (int x = 1; x < order; x++) {
      labels[x] = next[labels[group.parent(x)]][group.lastLetter(x)];
    }
    for (int x = 0; x < order; x++) {
      for (int g = 0; g < rank; g++) {
        if (labels[group.multiplyByGenerator(x, g)] != next[labels[x]][g]) {
          int[] difference = exponents(x);
          difference[g]++;
          int[] target = exponents(group.multiplyByGenerator(x, g));
          Arrays.setAll(target, i -> difference[i] - target[i]);
          linear.relation(target);
          return false;
        }
      }
    }
    label = labels;
    return true;
  }

  /** The Cayley graph of the quotient. */
  private int[][] next() {
    int[][] next = new int[order()][rank];
    for (int q = 0; q < next.length; q++) {
      for (int g = 0; g < rank; g++) {
        int[] v = linear.residue(q);
        v[g]++;
        next[q][g] = (int) linear.index(v);
      }
    }
    return next;
  }

  /** The linear characters, one value for each class. */
  List<List<Cyclotomic>> characters() {
    int k = group.classes().count();
    int[][] words = new int[k][];
    for (int c = 0; c < k; c++) {
      words[c] = exponents(group.classes().representative(c));
    }
    Cyclotomic[] roots = new Cyclotomic[e];
    List<List<Cyclotomic>> rows = new ArrayList<>();
    for (int[] images : linear.all()) {
      Interruption.check();
      Cyclotomic[] row = new Cyclotomic[k];
      for (int c = 0; c < k; c++) {
        long sum = 0;
        for (int i = 0; i < rank; i++) {
          sum += (long) images[i] * words[c][i];
        }
        int j = (int) (sum % e);
        if (roots[j] == null) {
          roots[j] = Cyclotomic.zeta(e, j);
        }
        row[c] = roots[j];
      }
      rows.add(List.of(row));
    }
    return rows;
  }
}
