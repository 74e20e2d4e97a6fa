package org.intertwiner.harmonic.lattice;

import java.util.List;
import java.util.Optional;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;

/**
 * What has been proved about a basis of lattice kernels.
 *
 * @param constraintResidual the first entry that is not zero in K(gu, gs) ρ_in(g) − ρ_out(g) K(u,
 *     s) over all elements, pairs and generators; exactly zero where all of them hold
 * @param inRange whether every value stands at a pair of sites within the range
 * @param independent whether the elements are linearly independent
 * @param complete whether on every shell there are as many elements as the character formula says
 * @param shells the squared lengths
 * @param counted the number of elements by shell
 * @param expected the dimension by shell from the character formula
 * @param violation what failed first, in words
 */
public record LatticeCertificate(
    Cyclotomic constraintResidual,
    boolean inRange,
    boolean independent,
    boolean complete,
    List<Rational> shells,
    List<Long> counted,
    List<Long> expected,
    Optional<String> violation) {

  /**
   * Keeps copies of the lists.
   *
   * @param constraintResidual the first entry that is not zero in K(gu, gs) ρ_in(g) − ρ_out(g) K(u,
   *     s) over all elements, pairs and generators; exactly zero where all of them hold
   * @param inRange whether every value stands at a pair of sites within the range
   * @param independent whether the elements are linearly independent
   * @param complete whether on every shell there are as many elements as the character formula says
   * @param shells the squared lengths
   * @param counted the number of elements by shell
   * @param expected the dimension by shell from the character formula
   * @param violation what failed first, in words
   */
  public LatticeCertificate {
    shells = List.copyOf(shells);
    counted = List.copyOf(counted);
    expected = List.copyOf(expected);
  }

  /** {@return whether the elements are a basis: solutions, independent, complete} */
  public boolean isProved() {
    return constraintResidual.isZero() && inRange && independent && complete;
  }

  @Override
  public String toString() {
    return (isProved() ? "proved" : "refuted")
        + ": residual "
        + constraintResidual
        + ", "
        + (inRange ? "in range" : "out of range")
        + ", "
        + (independent ? "independent" : "dependent")
        + ", "
        + (complete ? "complete" : "incomplete")
        + " "
        + counted
        + " of "
        + expected
        + violation.map(v -> "; " + v).orElse("");
  }
}
