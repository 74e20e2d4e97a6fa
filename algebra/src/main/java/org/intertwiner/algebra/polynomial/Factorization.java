package org.intertwiner.algebra.polynomial;

import java.util.List;
import java.util.function.BinaryOperator;

/**
 * unit · ∏ factor^multiplicity.
 *
 * <p>Accuracy: exact. Example: {@code p.squareFree().factors()}.
 *
 * @param <P> the elements
 * @param unit what is left when the factors are divided out
 * @param factors the factors with their multiplicities
 */
public record Factorization<P>(P unit, List<Power<P>> factors) {

  /**
   * A factor and how often it occurs.
   *
   * @param <P> the elements
   * @param factor the factor
   * @param multiplicity a number ≥ 1
   */
  public record Power<P>(P factor, int multiplicity) {}

  /**
   * Keeps a copy.
   *
   * @param unit what is left when the factors are divided out
   * @param factors the factors with their multiplicities
   */
  public Factorization {
    factors = List.copyOf(factors);
  }

  /**
   * The product of everything.
   *
   * @param multiply how elements are multiplied
   * @return unit · ∏ factor^multiplicity
   */
  public P product(BinaryOperator<P> multiply) {
    P product = unit;
    for (Power<P> power : factors) {
      for (int i = 0; i < power.multiplicity(); i++) {
        product = multiply.apply(product, power.factor());
      }
    }
    return product;
  }
}
