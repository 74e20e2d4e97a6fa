package org.intertwiner.algebra.clifford;

import org.intertwiner.algebra.ring.Ring;

/**
 * What a geometric algebra offers, whatever its multivectors are stored as: the ring operations are
 * sum and geometric product, and everything else is graded by generators e₁ … eₙ that anticommute.
 *
 * <p>{@code CliffordLaws} speaks of this interface, so that a foreign implementation can be held to
 * the same laws.
 *
 * @param <M> the multivectors; immutable
 */
public interface GeometricAlgebra<M> extends Ring<M> {

  /**
   * The dimension of the space of vectors.
   *
   * @return n ≥ 0; the algebra has rank 2ⁿ
   */
  int dimension();

  /**
   * A generator.
   *
   * @param i which one, 1 … n
   * @return eᵢ
   * @throws org.intertwiner.algebra.InvalidInput when there is no such generator
   */
  M generator(int i);

  /**
   * The part of one grade.
   *
   * @param x a multivector
   * @param grade a number; the part is 0 outside 0 … n
   * @return ⟨x⟩ₖ
   */
  M grade(M x, int grade);

  /**
   * Outer product, associative and alternating on vectors.
   *
   * @param a left factor
   * @param b right factor
   * @return a ∧ b = Σ ⟨⟨a⟩ᵣ⟨b⟩ₛ⟩ᵣ₊ₛ
   */
  M outer(M a, M b);

  /**
   * Left contraction, "a removed from b".
   *
   * @param a left factor
   * @param b right factor
   * @return a ⌋ b = Σ ⟨⟨a⟩ᵣ⟨b⟩ₛ⟩ₛ₋ᵣ
   */
  M leftContraction(M a, M b);

  /**
   * Right contraction, "b removed from a".
   *
   * @param a left factor
   * @param b right factor
   * @return a ⌊ b = Σ ⟨⟨a⟩ᵣ⟨b⟩ₛ⟩ᵣ₋ₛ
   */
  M rightContraction(M a, M b);

  /**
   * Reversion, the linear anti-automorphism that fixes vectors.
   *
   * @param x a multivector
   * @return x̃, with sign (−1)^{k(k−1)/2} in grade k
   */
  M reverse(M x);

  /**
   * Grade involution, the linear automorphism that negates vectors.
   *
   * @param x a multivector
   * @return α(x), with sign (−1)ᵏ in grade k
   */
  M gradeInvolution(M x);

  /**
   * Clifford conjugation, the linear anti-automorphism that negates vectors.
   *
   * @param x a multivector
   * @return x̄ = α(x̃), with sign (−1)^{k(k+1)/2} in grade k
   */
  default M cliffordConjugate(M x) {
    return gradeInvolution(reverse(x));
  }

  /**
   * Commutator, without the factor ½ of some texts.
   *
   * @param a left factor
   * @param b right factor
   * @return ab − ba
   */
  default M commutator(M a, M b) {
    return subtract(multiply(a, b), multiply(b, a));
  }

  /**
   * Anticommutator, without the factor ½ of some texts.
   *
   * @param a left factor
   * @param b right factor
   * @return ab + ba
   */
  default M anticommutator(M a, M b) {
    return add(multiply(a, b), multiply(b, a));
  }
}
