package org.intertwiner.harmonic.invariant;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Collectors;
import org.intertwiner.harmonic.polynomial.Form;

/**
 * A ring of invariants as a free module ⊕ η_j K[θ₁, …, θₙ] over the polynomial ring of n primary
 * invariants, with secondary invariants η_j.
 *
 * <p>The primary invariants have the origin as their only common zero (proved by the quotient of
 * the polynomials by them, which vanishes from a degree on). The ring is Cohen–Macaulay (Hochster
 * and Eagon 1971), so that Molien's numerator over ∏(1 − t^{deg θᵢ}) counts the secondary
 * invariants; those given are as many, and independent modulo the primary ones.
 *
 * @param primaries θ₁, …, θₙ
 * @param secondaries the η_j, by ascending degree, the first one 1
 * @param numerator Molien's numerator: how many η_j there are of each degree
 */
public record HironakaDecomposition(
    List<Invariant> primaries, List<Secondary> secondaries, List<BigInteger> numerator) {

  /**
   * Keeps copies of the lists.
   *
   * @param primaries θ₁, …, θₙ
   * @param secondaries the η_j, by ascending degree, the first one 1
   * @param numerator Molien's numerator: how many η_j there are of each degree
   */
  public HironakaDecomposition {
    primaries = List.copyOf(primaries);
    secondaries = List.copyOf(secondaries);
    numerator = List.copyOf(numerator);
  }

  /**
   * A secondary invariant, a product of generators of the ring.
   *
   * @param factors the generators
   * @param degree its degree
   */
  public record Secondary(List<Invariant> factors, int degree) {

    /**
     * Keeps a copy of the list.
     *
     * @param factors the generators
     * @param degree its degree
     */
    public Secondary {
      factors = List.copyOf(factors);
    }

    /**
     * The polynomial, multiplied out.
     *
     * @param variables the number of variables
     * @return the product of the factors
     */
    public Form form(int variables) {
      Form product = Form.one(variables);
      for (Invariant f : factors) {
        product = product.multiply(f.form());
      }
      return product;
    }

    @Override
    public String toString() {
      return factors.isEmpty()
          ? "1"
          : factors.stream().map(Invariant::name).collect(Collectors.joining("*"));
    }
  }

  /**
   * The degrees of the primary invariants.
   *
   * @return ascending
   */
  public List<Integer> primaryDegrees() {
    return primaries.stream().map(Invariant::degree).sorted().toList();
  }

  /**
   * The degrees of the secondary invariants.
   *
   * @return ascending, from 0
   */
  public List<Integer> secondaryDegrees() {
    return secondaries.stream().map(Secondary::degree).toList();
  }

  @Override
  public String toString() {
    return "("
        + secondaries.stream().map(Secondary::toString).collect(Collectors.joining(", "))
        + ") K["
        + primaries.stream().map(Invariant::name).collect(Collectors.joining(", "))
        + "]";
  }
}
