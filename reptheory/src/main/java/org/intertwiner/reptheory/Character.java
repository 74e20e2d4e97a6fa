package org.intertwiner.reptheory;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.CompactGroup;
import org.intertwiner.algebra.ring.Cyclotomic;

/**
 * An exact class function of a compact group with algebraic values: the trace g ↦ tr ρ(g) of a
 * representation, or an integer combination of such traces (a virtual character).
 *
 * <p><em>Formula:</em> ⟨χ, ψ⟩ = ∫ χ(g) ψ(g)* dg for the normalised Haar measure; for two genuine
 * characters this is dim Hom_G(W, V). <em>Accuracy:</em> exact. <em>Complexity:</em> the ring
 * operations are linear (products of plane characters quadratic) in the number of stored values.
 * <em>Source:</em> Serre, Linear Representations of Finite Groups (1977), chapter 2.
 *
 * @param <G> the group elements
 */
@SuppressWarnings("JavaLangClash") // the mathematics' own name
public sealed interface Character<G> permits FiniteCharacter, LieCharacter, PlaneCharacter {

  /**
   * The group whose class function this is.
   *
   * @return the group
   */
  CompactGroup<G> group();

  /**
   * The value at the identity: the dimension, for the character of a representation.
   *
   * @return χ(1)
   */
  long degree();

  /**
   * The character of the direct sum.
   *
   * @param other a character of the same group
   * @return χ + ψ
   * @throws InvalidInput where the groups differ
   */
  Character<G> plus(Character<G> other);

  /**
   * The difference, a virtual character.
   *
   * @param other a character of the same group
   * @return χ − ψ
   * @throws InvalidInput where the groups differ
   */
  default Character<G> minus(Character<G> other) {
    return plus(other.times(-1));
  }

  /**
   * The character of the tensor product.
   *
   * @param other a character of the same group
   * @return χψ
   * @throws InvalidInput where the groups differ
   */
  Character<G> times(Character<G> other);

  /**
   * The character of so many copies.
   *
   * @param copies any integer
   * @return n·χ
   */
  Character<G> times(long copies);

  /**
   * The character of the dual representation.
   *
   * @return g ↦ χ(g⁻¹)
   */
  Character<G> conjugate();

  /**
   * The Adams operation.
   *
   * @param k any integer
   * @return g ↦ χ(gᵏ)
   */
  Character<G> adams(int k);

  /**
   * The Hermitian inner product, exactly.
   *
   * @param other a class function of the same group
   * @return ∫ χ(g) ψ(g)* dg
   * @throws InvalidInput where the groups differ
   */
  Cyclotomic inner(Character<G> other);

  /**
   * The dimension of the space of equivariant maps from the representation with the other character
   * to the one with this character.
   *
   * @param source the character ψ of W
   * @return dim Hom_G(W, V) = ⟨χ, ψ⟩
   * @throws InvalidInput where the groups differ, or where the product is no whole number, so that
   *     one of the two is no character
   */
  default long intertwiners(Character<G> source) {
    Cyclotomic product = inner(source);
    if (!product.isRational() || !product.toRational().isInteger()) {
      throw new InvalidInput(
          "inner product of characters",
          product.toString(),
          "a whole number",
          "one of the two class functions is no character");
    }
    return product.toRational().numerator().longValueExact();
  }

  /**
   * The Frobenius–Schur indicator: 1, 0, −1 for an irreducible character of real, complex,
   * quaternionic type.
   *
   * @return ∫ χ(g²) dg
   */
  default long frobeniusSchur() {
    return adams(2).intertwiners(trivial());
  }

  /**
   * The constant character 1 of the same group.
   *
   * @return g ↦ 1
   */
  Character<G> trivial();

  /**
   * Whether every value is real.
   *
   * @return true where χ = χ*
   */
  default boolean isReal() {
    return equals(conjugate());
  }

  /**
   * The characters of the symmetric powers, by Newton's identity d·h_d = Σ ψᵏ(χ) h_{d−k}, k = 1 …
   * d.
   *
   * @param upTo the last degree, at least 0
   * @return the characters of S⁰V, S¹V, …, S^upTo V
   * @throws InvalidInput where the degree is negative
   */
  List<Character<G>> symmetricPowers(int upTo);

  /**
   * The characters of the harmonic polynomials of each degree on the space V of an orthogonal
   * representation: S^d V = H_d ⊕ |x|² S^{d−2} V.
   *
   * @param upTo the last degree, at least 0
   * @return the characters of H₀, …, H_upTo
   * @throws InvalidInput where the degree is negative
   */
  default List<Character<G>> harmonicPowers(int upTo) {
    List<Character<G>> powers = symmetricPowers(upTo);
    List<Character<G>> harmonics = new ArrayList<>(powers.subList(0, Math.min(2, powers.size())));
    for (int d = 2; d <= upTo; d++) {
      harmonics.add(powers.get(d).minus(powers.get(d - 2)));
    }
    return List.copyOf(harmonics);
  }
}
