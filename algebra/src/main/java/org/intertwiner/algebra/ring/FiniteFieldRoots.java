package org.intertwiner.algebra.ring;

import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.polynomial.FiniteFieldPolynomials;
import org.intertwiner.algebra.polynomial.UnivariatePolynomial;

/** Where the generator of a subfield goes. */
final class FiniteFieldRoots {
  private FiniteFieldRoots() {}

  /**
   * A root in the target of the source's polynomial.
   *
   * <p>b = a^{(q−1)/(s−1)} generates the units of the subfield of order s. The root is bʳ for the
   * first r that fits: r = 1 where the target's polynomial is Conway's. For large subfields it is
   * found from the factorisation x − bʳ = gcd by equal-degree splitting instead of by trial.
   */
  static Long imageOfGenerator(FiniteField source, FiniteField target) {
    Long b = target.power(target.generator(), (target.order() - 1) / (source.order() - 1));
    if (isRoot(source, target, b)) {
      return b;
    }
    if (source.order() <= FiniteField.TABLE_LIMIT) {
      Long power = b;
      while (!isRoot(source, target, power)) {
        if (Thread.interrupted()) {
          throw new CancellationException("interrupted while embedding " + source);
        }
        power = target.multiply(power, b);
      }
      return power;
    }
    return smallestRoot(target, source.modulus());
  }

  private static boolean isRoot(FiniteField source, FiniteField target, Long x) {
    Long value = 0L;
    for (int i = source.degree(); i >= 0; i--) {
      value = target.add(target.multiply(value, x), source.modulus().get(i));
    }
    return value == 0;
  }

  private static Long smallestRoot(FiniteField field, java.util.List<Long> polynomial) {
    return FiniteFieldPolynomials.roots(UnivariatePolynomial.of(field, polynomial)).get(0);
  }
}
