package org.intertwiner.algebra.linear;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Field;
import org.intertwiner.algebra.ring.Integers;
import org.intertwiner.algebra.ring.IntegralDomain;
import org.intertwiner.algebra.ring.PrimeField;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;
import org.intertwiner.algebra.ring.Ring;

/** Chooses the way to determinants, characteristic and minimal polynomials that suits a ring. */
final class Invariants {
  private Invariants() {}

  @SuppressWarnings("unchecked") // the ring tells the type of the entries
  static <E> E determinant(Ring<E> ring, Matrix<E> m) {
    if (ring instanceof Integers) {
      return (E) determinant(Rationals.Q, rational(m)).numerator();
    }
    if (ring instanceof PrimeField prime && PrimeFieldRoute.isWorth(m)) {
      return (E) (Long) PrimeFieldRoute.determinant(prime, ExactLinearAlgebra.cast(m));
    }
    if (ring instanceof Field<E> field) {
      Optional<E> lifted =
          ExactLinearAlgebra.isWorthLifting(m) ? liftedDeterminant(field, m) : Optional.empty();
      return lifted.orElseGet(() -> Elimination.determinant(field, m));
    }
    if (ring instanceof IntegralDomain<E> domain) {
      return Bareiss.of(domain, m).determinant();
    }
    E constant = Berkowitz.characteristicPolynomial(ring, m).get(0);
    return m.rows() % 2 == 0 ? constant : ring.negate(constant);
  }

  private static Matrix<Rational> rational(Matrix<?> m) {
    Matrix<BigInteger> integral = ExactLinearAlgebra.cast(m);
    return integral.map(Rationals.Q, x -> Rational.of(x, BigInteger.ONE));
  }

  @SuppressWarnings("unchecked") // the field tells the type of the entries
  private static <E> Optional<E> liftedDeterminant(Field<E> field, Matrix<E> m) {
    if (field instanceof Rationals) {
      return (Optional<E>) ModularRoute.rationalDeterminant(ExactLinearAlgebra.cast(m));
    }
    return field instanceof Cyclotomics
        ? (Optional<E>) ModularRoute.cyclotomicDeterminant(ExactLinearAlgebra.cast(m))
        : Optional.empty();
  }

  /** The coefficients of det(x − m), from the constant one to the leading 1. */
  @SuppressWarnings("unchecked") // the ring tells the type of the entries
  static <E> List<E> characteristicPolynomial(Ring<E> ring, Matrix<E> m) {
    if (ring instanceof Integers) {
      return (List<E>)
          characteristicPolynomial(Rationals.Q, rational(m)).stream()
              .map(Rational::numerator)
              .toList();
    }
    Optional<? extends List<?>> fast = Optional.empty();
    if (ring instanceof Rationals) {
      fast = ModularRoute.rationalCharacteristic(ExactLinearAlgebra.cast(m));
    } else if (ring instanceof Cyclotomics) {
      fast = ModularRoute.cyclotomicCharacteristic(ExactLinearAlgebra.cast(m));
    } else if (ring instanceof PrimeField prime) {
      fast =
          Optional.of(PrimeFieldRoute.characteristicPolynomial(prime, ExactLinearAlgebra.cast(m)));
    }
    if (fast.isPresent()) {
      return (List<E>) fast.get();
    }
    return ring instanceof Field<E> field
        ? Hessenberg.characteristicPolynomial(field, m)
        : Berkowitz.characteristicPolynomial(ring, m);
  }

  /** The coefficients of the minimal polynomial, from the constant one to the leading 1. */
  @SuppressWarnings("unchecked") // the field tells the type of the entries
  static <E> List<E> minimalPolynomial(Field<E> field, Matrix<E> m) {
    Optional<? extends List<?>> lifted = Optional.empty();
    if (field instanceof Rationals) {
      lifted = MinimalPolynomials.rational(ExactLinearAlgebra.cast(m));
    } else if (field instanceof Cyclotomics) {
      lifted = ModularRoute.cyclotomicMinimal(ExactLinearAlgebra.cast(m));
    }
    return lifted.isPresent() ? (List<E>) lifted.get() : Krylov.minimalPolynomial(field, m);
  }
}
