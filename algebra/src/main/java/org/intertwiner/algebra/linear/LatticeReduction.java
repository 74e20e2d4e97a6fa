package org.intertwiner.algebra.linear;

import java.math.BigInteger;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.ring.Integers;

/**
 * A basis of short vectors of a lattice in ℤⁿ: R = U·B with U invertible over ℤ and R reduced in
 * the sense of Lenstra, Lenstra and Lovász with δ = 3/4.
 *
 * <p>With b*ᵢ the Gram–Schmidt vectors of the rows and μᵢⱼ their coefficients: |μᵢⱼ| ≤ 1/2 and
 * ‖b*ᵢ‖² ≥ (3/4 − μ²ᵢ,ᵢ₋₁)‖b*ᵢ₋₁‖². So the first row is at most 2^((k−1)/2) times as long as a
 * shortest vector other than 0.
 *
 * <p>Accuracy: exact integers throughout; the identities and both inequalities are proved when the
 * record is made, from R alone. Complexity: O(k³·n·log max‖bᵢ‖) operations on integers of O(k·log
 * max‖bᵢ‖) bits.
 *
 * <p>Example: {@code LatticeReduction.of(HermiteForm.of(m).relations()).reduced()}.
 *
 * <p>Source: Lenstra, Lenstra and Lovász, Math. Ann. 261 (1982); Cohen, A Course in Computational
 * Algebraic Number Theory (1993), algorithm 2.6.7.
 *
 * @param basis B, k × n with independent rows
 * @param reduced R, k × n
 * @param transform U, k × k
 * @param inverse U⁻¹
 */
public record LatticeReduction(
    Matrix<BigInteger> basis,
    Matrix<BigInteger> reduced,
    Matrix<BigInteger> transform,
    Matrix<BigInteger> inverse) {

  /**
   * Proves the claim.
   *
   * @param basis B, k × n with independent rows
   * @param reduced R, k × n
   * @param transform U, k × k
   * @param inverse U⁻¹
   * @throws InvalidInput when one of the identities or inequalities fails
   */
  public LatticeReduction {
    Unimodular.proveInverse("lattice reduction", transform, inverse, basis.rows());
    if (!transform.multiply(basis).equals(reduced)) {
      throw Unimodular.refuted("lattice reduction", "U·B = R");
    }
    if (!new GramSchmidt(reduced).isReduced()) {
      throw Unimodular.refuted("lattice reduction", "size reduction and Lovász's condition");
    }
  }

  /**
   * The reduction of a basis.
   *
   * @param basis k × n with independent rows
   * @return R and its transform
   * @throws InvalidInput when the rows are dependent
   * @throws LimitExceeded when the matrix is beyond {@link LinearLimits#DEFAULT}
   */
  public static LatticeReduction of(Matrix<BigInteger> basis) {
    return of(basis, LinearLimits.DEFAULT);
  }

  /**
   * The reduction of a basis.
   *
   * @param basis k × n with independent rows
   * @param limits the largest size
   * @return R and its transform
   * @throws InvalidInput when the rows are dependent
   * @throws LimitExceeded when the matrix is beyond the limits
   */
  public static LatticeReduction of(Matrix<BigInteger> basis, LinearLimits limits) {
    limits.check("lattice reduction", basis);
    Matrix<BigInteger> over = basis.map(Integers.Z, x -> x);
    GramSchmidt reduction = new GramSchmidt(over);
    Unimodular<BigInteger> result = reduction.reduce();
    return new LatticeReduction(over, result.form(), result.transform(), result.inverse());
  }
}
