package org.intertwiner.reptheory.crystal;

import java.util.List;
import java.util.stream.IntStream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.crystal.AffineOperation;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.reptheory.projective.ProjectiveIrrep;

/**
 * An allowed irreducible representation of the little group of a wave vector.
 *
 * <p><em>Formula:</em> D({W|w}) = exp(−2πi k·w) Γ(W). With spin the matrices belong to the fixed
 * lifts of the W, and the products hold up to the sign of the lifts. <em>Accuracy:</em> exact.
 *
 * @param littleGroup the little group
 * @param number its place among the representations at k, from 1
 * @param spin whether it is double-valued
 * @param projective Γ
 */
public record SmallIrrep(
    LittleGroup littleGroup,
    int number,
    boolean spin,
    ProjectiveIrrep<AffineOperation> projective) {

  /** {@return the size of the matrices} */
  public int dimension() {
    return projective.dimension();
  }

  /**
   * The matrix of an operation.
   *
   * @param operation an operation of the little group, with any translation
   * @return exp(−2πi k·w) Γ(W)
   * @throws InvalidInput if it is not in the little group
   */
  public Matrix<Cyclotomic> at(AffineOperation operation) {
    Cyclotomic phase = littleGroup.k().phase(operation.translation());
    return projective.at(littleGroup.indexOf(operation)).scale(phase);
  }

  /**
   * The character of an operation.
   *
   * @param operation an operation of the little group, with any translation
   * @return the trace of its matrix
   * @throws InvalidInput if it is not in the little group
   */
  public Cyclotomic character(AffineOperation operation) {
    return at(operation).trace();
  }

  /** {@return the traces of the matrices of the representatives, in the order of the co-group} */
  public List<Cyclotomic> characters() {
    return IntStream.range(0, projective.matrices().size())
        .mapToObj(g -> character(littleGroup.coGroup().element(g)))
        .toList();
  }

  /**
   * {@return the wave vector, the number and the dimension, for example {@code 0,1/2,0 #1 (2)}; d
   * for double-valued ones}
   */
  @Override
  public String toString() {
    return littleGroup.k() + " #" + number + (spin ? "d" : "") + " (" + dimension() + ")";
  }
}
