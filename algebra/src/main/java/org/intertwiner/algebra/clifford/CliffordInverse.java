package org.intertwiner.algebra.clifford;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.linear.RowEchelon;
import org.intertwiner.algebra.ring.Field;
import org.intertwiner.algebra.ring.Ring;

/** Inverses by norms and by minimal polynomials. */
final class CliffordInverse<E> {
  private final CliffordAlgebra<E> algebra;
  private final Ring<E> ring;

  CliffordInverse(CliffordAlgebra<E> algebra) {
    this.algebra = algebra;
    this.ring = algebra.ring();
  }

  /** The inverse of a coefficient, where it is evident. */
  Optional<E> unitInverse(E a) {
    if (ring instanceof Field<E> field) {
      return ring.isZero(a) ? Optional.empty() : Optional.of(field.inverse(a));
    }
    return ring.isOne(ring.multiply(a, a)) ? Optional.of(a) : Optional.empty();
  }

  /** The inverse by a conjugate y with xy a scalar unit. */
  Optional<Multivector<E>> byNorm(Multivector<E> x) {
    for (Multivector<E> y : List.of(algebra.reverse(x), algebra.cliffordConjugate(x))) {
      Multivector<E> norm = algebra.multiply(x, y);
      if (algebra.isScalar(norm)) {
        Optional<Multivector<E>> inverse =
            unitInverse(algebra.coefficient(norm, 0)).map(n -> algebra.scale(n, y));
        if (inverse.isPresent() && algebra.isOne(algebra.multiply(inverse.get(), x))) {
          return inverse;
        }
      }
    }
    return Optional.empty();
  }

  Multivector<E> inverse(Multivector<E> x) {
    Optional<Multivector<E>> easy = byNorm(x);
    if (easy.isPresent()) {
      return easy.get();
    }
    if (!(ring instanceof Field<E>)) {
      throw new InvalidInput(
          "inverse over " + ring,
          algebra.format(x),
          "a multivector whose norm has square 1",
          "use coefficients from a field");
    }
    List<E> polynomial = minimalPolynomial(x);
    Multivector<E> quotient = evaluate(polynomial.subList(1, polynomial.size()), x);
    E constant = polynomial.get(0);
    if (ring.isZero(constant)) {
      throw new InvalidInput(
          "inverse in " + algebra,
          algebra.format(x),
          "an invertible multivector",
          algebra.isZero(x) ? "" : "its product with " + algebra.format(quotient) + " is 0");
    }
    E factor = ring.negate(unitInverse(constant).orElseThrow());
    Multivector<E> inverse = algebra.scale(factor, quotient);
    if (!algebra.isOne(algebra.multiply(x, inverse))
        || !algebra.isOne(algebra.multiply(inverse, x))) {
      throw new IllegalStateException("the inverse of " + algebra.format(x) + " failed its check");
    }
    return inverse;
  }

  /** Σ cₖ xᵏ by Horner's rule. */
  private Multivector<E> evaluate(List<E> coefficients, Multivector<E> x) {
    Multivector<E> value = algebra.zero();
    for (int k = coefficients.size() - 1; k >= 0; k--) {
      value = algebra.add(algebra.multiply(value, x), algebra.scalar(coefficients.get(k)));
    }
    return value;
  }

  /** The first linear relation among 1, x, x², …, looked for among twice as many at a time. */
  List<E> minimalPolynomial(Multivector<E> x) {
    if (!(ring instanceof Field<E> field)) {
      throw new InvalidInput(
          "minimal polynomial", "coefficients in " + ring, "coefficients in a field", "");
    }
    List<Multivector<E>> powers = new ArrayList<>(List.of(algebra.one()));
    int columns = 3;
    while (true) {
      while (powers.size() < columns) {
        powers.add(algebra.multiply(powers.get(powers.size() - 1), x));
      }
      RowEchelon<E> echelon = ExactLinearAlgebra.rowEchelon(field, matrix(powers));
      if (echelon.rank() < columns) {
        return relation(echelon);
      }
      columns = 2 * columns - 1;
    }
  }

  private Matrix<E> matrix(List<Multivector<E>> powers) {
    TreeSet<Integer> support = new TreeSet<>();
    powers.forEach(p -> support.addAll(p.blades()));
    List<Integer> rows = List.copyOf(support);
    return Matrix.of(
        ring,
        rows.size(),
        powers.size(),
        (i, j) -> algebra.coefficient(powers.get(j), rows.get(i)));
  }

  /** The first column without a pivot, as a combination of those before it. */
  private List<E> relation(RowEchelon<E> echelon) {
    int degree = 0;
    while (degree < echelon.rank() && echelon.pivotColumns().get(degree) == degree) {
      degree++;
    }
    List<E> coefficients = new ArrayList<>();
    for (int k = 0; k < degree; k++) {
      coefficients.add(ring.negate(echelon.matrix().at(k, degree)));
    }
    coefficients.add(ring.one());
    return Collections.unmodifiableList(coefficients);
  }
}
