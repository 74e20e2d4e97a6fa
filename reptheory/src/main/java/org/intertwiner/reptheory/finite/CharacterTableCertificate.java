package org.intertwiner.reptheory.finite;

import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.ring.Cyclotomic;

/**
 * What has been proved of a character table, from the group and the finished rows alone.
 *
 * <p><em>Why this implies that the table is right.</em> {@code classAlgebra} says: for a set R of
 * classes whose values ω_i(r) = |C_r| χ_i(r)/χ_i(1) tell all rows apart, every row satisfies Σ_{x ∈
 * C_r} χ_i(x z) = ω_i(r) χ_i(z) for every class representative z. The irreducible characters
 * satisfy such equations as well and are a basis of the class functions; k rows with k different
 * systems of eigenvalues are then, up to factors, exactly the irreducible characters. {@code
 * orthogonality} fixes the factors: ⟨χ_i, χ_i⟩ = 1 and χ_i(1) &gt; 0. The other fields are
 * redundant and guard the class data and the power maps as well.
 *
 * <p><em>Accuracy:</em> exact. Each identity is an identity between elements of ℤ[ζ_N]; it is
 * checked modulo primes p ≡ 1 modulo N whose product exceeds an upper bound of all its conjugates,
 * under every embedding ζ_N ↦ ωᵃ or, when the automorphisms of ℚ(ζ_N) have been seen to permute the
 * rows, under one of them: an automorphism carries the identities of one row to those of another. A
 * number of ℤ[ζ_N] that vanishes under all embeddings is divisible by the product of the primes, so
 * that it is 0. Where {@code powerMaps} holds, an automorphism permutes the terms of a scalar
 * product by powers of the classes; scalar products of rows and of their powers are then rational,
 * and one row of each Galois orbit is enough. {@code integrality} and {@code roots} are only
 * claimed where {@code powerMaps} holds and the automorphisms permute the rows.
 *
 * <p><em>Complexity:</em> O(k²) operations modulo p for each prime (two, nearly always) and each
 * Galois orbit of rows, and k·Σ_R |C_r| group products. For an abelian group {@code classAlgebra}
 * on the classes of the generators makes all rows homomorphisms, and orthogonality, integrality and
 * roots follow from their being different.
 *
 * @param orthogonality Σ_C |C| χ_i(C) χ_j(C)* = |G| δ_ij for all rows
 * @param columns Σ_i χ_i(C) χ_i(D)* = (|G|/|C|) δ_CD for all classes: it follows from the
 *     orthogonality of the rows, since a one-sided inverse of a square matrix has two sides, and is
 *     tried again on a random combination of the columns
 * @param classAlgebra every row is a homomorphism of the centre of the group algebra, and they all
 *     differ
 * @param powerMaps σ_u(χ(g)) = χ(gᵘ) for generators u of the units modulo the exponent, values in
 *     ℚ(ζ_e)
 * @param integrality all values are algebraic integers; χ(g^q) has multiplicities in all rows that
 *     are whole numbers for q = 2, 3 and every prime that divides the exponent; the symmetric and
 *     exterior squares of every row, and its cubes up to degree 1860, have multiplicities that are
 *     whole numbers and not negative
 * @param degrees every χ(1) divides |G|, and Σ χ(1)² = |G|
 * @param roots Σ_i ν_q(χ_i) χ_i(g) is the number of solutions of y^q = g for the same primes q and
 *     every g, ν_q the Frobenius–Schur indicators, which for q = 2 are 1, 0 or −1
 */
public record CharacterTableCertificate(
    boolean orthogonality,
    boolean columns,
    boolean classAlgebra,
    boolean powerMaps,
    boolean integrality,
    boolean degrees,
    boolean roots) {

  /**
   * Checks a table against its group. Nothing of the derivation is used.
   *
   * @param group a finite group
   * @param rows k rows of k values, by class
   * @return what holds
   * @throws InvalidInput if the table is not square with one column for each class
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public static CharacterTableCertificate check(FiniteGroup<?> group, List<List<Cyclotomic>> rows) {
    int k = group.classes().count();
    if (rows.size() != k || rows.stream().anyMatch(row -> row.size() != k)) {
      throw new InvalidInput(
          "character table of " + group.name(),
          rows.size() + " rows of " + rows.stream().map(List::size).distinct().toList() + " values",
          k + " rows of " + k + " values",
          "a table has as many rows and columns as the group has conjugacy classes");
    }
    return new TableProof(group, new TableNumbers(rows)).certificate();
  }

  /**
   * Whether everything holds.
   *
   * @return true if the table is proved
   */
  public boolean proved() {
    return orthogonality && columns && classAlgebra && powerMaps && integrality && degrees && roots;
  }
}
