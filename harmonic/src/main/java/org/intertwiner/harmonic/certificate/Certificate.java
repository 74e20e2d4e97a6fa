package org.intertwiner.harmonic.certificate;

import java.util.List;
import java.util.Optional;
import org.intertwiner.algebra.ring.Cyclotomic;

/**
 * What has been proved about a basis of equivariant polynomial matrices.
 *
 * @param constraintResidual the first coefficient that is not zero in K(gx) ρ_in(g) − ρ_out(g) K(x)
 *     over all elements and topological generators; exactly zero where all of them hold
 * @param inSpace whether every entry lies in the space of polynomials asked for (is harmonic)
 * @param independent whether the elements are linearly independent
 * @param complete whether in every degree there are as many elements as the character formula says
 * @param counted the number of elements by degree
 * @param expected the dimension by degree from the character formula
 * @param violation what failed first, in words
 */
public record Certificate(
    Cyclotomic constraintResidual,
    boolean inSpace,
    boolean independent,
    boolean complete,
    List<Long> counted,
    List<Long> expected,
    Optional<String> violation) {

  /**
   * Keeps copies of the lists.
   *
   * @param constraintResidual the first coefficient that is not zero in K(gx) ρ_in(g) − ρ_out(g)
   *     K(x) over all elements and topological generators; exactly zero where all of them hold
   * @param inSpace whether every entry lies in the space of polynomials asked for (is harmonic)
   * @param independent whether the elements are linearly independent
   * @param complete whether in every degree there are as many elements as the character formula
   *     says
   * @param counted the number of elements by degree
   * @param expected the dimension by degree from the character formula
   * @param violation what failed first, in words
   */
  public Certificate {
    counted = List.copyOf(counted);
    expected = List.copyOf(expected);
  }

  /**
   * Whether the elements are a basis: solutions, independent, complete.
   *
   * @return true where nothing failed
   */
  public boolean isProved() {
    return constraintResidual.isZero() && inSpace && independent && complete;
  }

  @Override
  public String toString() {
    return (isProved() ? "proved" : "refuted")
        + ": residual "
        + constraintResidual
        + ", "
        + (inSpace ? "in the space" : "not in the space")
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
