package org.intertwiner.algebra.group.presentation;

import java.util.List;

/**
 * A proof that a finitely presented group is infinite: a subgroup H of finite index, a homomorphism
 * H → ℤ, and an element of H with a non-zero image.
 *
 * <p>The homomorphism is kept as integer weights on the edges of the coset graph: the image of a
 * word that leads from H to H is the sum of the weights along its path. It is well defined exactly
 * when the sum along every relator at every coset is 0, which {@link #isValid} checks again,
 * without regard to how the weights were found.
 */
public final class InfinityWitness {
  private final CosetTable subgroup;
  private final long[][] weights;
  private final FreeWord element;

  InfinityWitness(CosetTable subgroup, long[][] weights, FreeWord element) {
    this.subgroup = subgroup;
    this.weights = weights;
    this.element = element;
  }

  /** {@return the subgroup, by its coset table} */
  public CosetTable subgroup() {
    return subgroup;
  }

  /** {@return a word that lies in the subgroup and has infinite order} */
  public FreeWord element() {
    return element;
  }

  /**
   * The weight of an edge of the coset graph.
   *
   * @param coset where the edge begins, 0 … index − 1
   * @param generator the number of the generator that leads along it
   * @return what the edge adds to the image of a word
   */
  public long weight(int coset, int generator) {
    return weights[generator][coset];
  }

  /**
   * The sum of the weights along a word.
   *
   * @param coset where to begin
   * @param word a word in the generators
   * @return the image in ℤ where the word leads back to the coset
   * @throws ArithmeticException on overflow
   */
  public long sum(int coset, FreeWord word) {
    long sum = 0;
    int at = coset;
    for (int x : word.raw()) {
      int next = subgroup.column(x)[at];
      sum =
          (x & 1) == 0
              ? Math.addExact(sum, weights[x >> 1][at])
              : Math.subtractExact(sum, weights[x >> 1][next]);
      at = next;
    }
    return sum;
  }

  /** {@return whether relators have weight 0 everywhere, and the element a weight that is not 0} */
  public boolean isValid() {
    for (FreeWord relator : subgroup.presentation().relators()) {
      for (int coset = 0; coset < subgroup.count(); coset++) {
        if (subgroup.image(coset, relator) != coset || sum(coset, relator) != 0) {
          return false;
        }
      }
    }
    return subgroup.contains(element) && sum(0, element) != 0;
  }

  /** For example: {@code a b^-1 has infinite order, by a homomorphism from … onto …}. */
  @Override
  public String toString() {
    List<String> names = subgroup.presentation().generatorNames();
    String from =
        subgroup.count() == 1 ? "the whole group" : "a subgroup of index " + subgroup.count();
    return element.toString(names)
        + " has infinite order, by a homomorphism from "
        + from
        + " onto an infinite cyclic group";
  }
}
