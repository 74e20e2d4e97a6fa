package org.intertwiner.algebra.group;

import java.util.Arrays;

/**
 * The left cosets xH of a subgroup, ordered by their smallest element; H itself is number 0.
 *
 * <p>Complexity: order(G) products once.
 */
public final class LeftCosets {
  private final FiniteGroup<?> group;
  private final int[] transversal;
  private final int[] cosetOf;

  private LeftCosets(FiniteGroup<?> group, int[] transversal, int[] cosetOf) {
    this.group = group;
    this.transversal = transversal;
    this.cosetOf = cosetOf;
  }

  static LeftCosets of(Subgroup subgroup) {
    FiniteGroup<?> group = subgroup.group();
    int[] transversal = new int[(int) subgroup.index()];
    int[] cosetOf = new int[(int) group.order()];
    Arrays.fill(cosetOf, -1);
    int count = 0;
    for (int x = 0; x < cosetOf.length; x++) {
      if (cosetOf[x] < 0) {
        for (int h : subgroup.rawElements()) {
          cosetOf[group.multiply(x, h)] = count;
        }
        transversal[count++] = x;
      }
    }
    return new LeftCosets(group, transversal, cosetOf);
  }

  /**
   * The number of cosets.
   *
   * @return the index of the subgroup
   */
  public int count() {
    return transversal.length;
  }

  /**
   * The smallest element of a coset.
   *
   * @param coset a number in 0 … count−1
   * @return an index in the group
   */
  public int representative(int coset) {
    return transversal[coset];
  }

  /**
   * All representatives.
   *
   * @return the smallest element of every coset; a fresh array
   */
  public int[] transversal() {
    return transversal.clone();
  }

  /**
   * The coset of an element.
   *
   * @param element an index in the group
   * @return the number of the coset that contains it
   */
  public int cosetOf(int element) {
    return cosetOf[element];
  }

  /**
   * The action xH ↦ gxH.
   *
   * @param g an index in the group
   * @return a permutation of the cosets; a homomorphism
   */
  public Permutation action(int g) {
    int[] images = new int[transversal.length];
    Arrays.setAll(images, i -> cosetOf[group.multiply(g, transversal[i])]);
    return Permutation.trusted(images);
  }
}
