package org.intertwiner.reptheory.finite;

import java.util.List;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.reptheory.SchurType;

/**
 * Exact real matrices of the irreducible real representation that belongs to an irreducible complex
 * character.
 *
 * <p><em>Shape:</em> χ(1) for real type, otherwise 2χ(1). <em>Convention:</em> degree two and real
 * type gives rotations [[cos, −sin], [sin, cos]] and reflections, the first reflection in the order
 * of the group's elements being diag(1, −1), the first rotation of largest order having an angle in
 * (0, π). For complex and quaternionic type each entry x + iy of the complex matrices becomes the
 * block [[x, −y], [y, x]].
 *
 * @param generators one real matrix for each generator of the group
 * @param form an invariant symmetric positive definite form
 * @param endomorphisms a basis of the matrices that commute with all of them: the identity; for
 *     complex type also i; for quaternionic type i, j and ij = −ji with i² = −1 and j² negative
 * @param intertwiner the matrix T of the real-linear map to the complex representation ρ: T·real(g)
 *     = ρ(g)·T
 * @param complex the complex representation
 * @param certificate what has been proved
 */
public record RealMatrices(
    List<Matrix<Cyclotomic>> generators,
    Matrix<Cyclotomic> form,
    List<Matrix<Cyclotomic>> endomorphisms,
    Matrix<Cyclotomic> intertwiner,
    IrreducibleMatrices complex,
    IrrepCertificate certificate) {

  /**
   * Keeps unmodifiable copies of the lists.
   *
   * @param generators one real matrix for each generator of the group
   * @param form an invariant symmetric positive definite form
   * @param endomorphisms a basis of the matrices that commute with all of them: the identity; for
   *     complex type also i; for quaternionic type i, j and ij = −ji with i² = −1 and j² negative
   * @param intertwiner the matrix T of the real-linear map to the complex representation ρ:
   *     T·real(g) = ρ(g)·T
   * @param complex the complex representation
   * @param certificate what has been proved
   */
  public RealMatrices {
    generators = List.copyOf(generators);
    endomorphisms = List.copyOf(endomorphisms);
  }

  /**
   * Certified real matrices.
   *
   * @param group a finite group
   * @param character the values of an irreducible character, by class
   * @param type its type
   * @param limits how far to go
   * @return the matrices
   * @throws LimitExceeded if the degree is past the limit or the search for an idempotent or a real
   *     form found none
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public static RealMatrices of(
      FiniteGroup<?> group, List<Cyclotomic> character, SchurType type, IrrepLimits limits) {
    RealForms forms = new RealForms(group, character, type);
    return proved(
        group,
        forms.derive(
            () -> IrreducibleMatrices.of(group, character, limits),
            () -> IrreducibleMatrices.ofRealType(group, character, limits)));
  }

  /** The matrices, whose certificate must hold. */
  static RealMatrices proved(FiniteGroup<?> group, RealMatrices found) {
    if (!found.certificate().proved()) {
      throw new IllegalStateException(
          "the derived real matrices of degree "
              + found.form().rows()
              + " of "
              + group.name()
              + " were refuted: "
              + found.certificate());
    }
    return found;
  }
}
