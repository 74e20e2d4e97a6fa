package org.intertwiner.harmonic.kernel.eckart;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.polynomial.UnivariatePolynomial;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;

/** Proper invariant subspaces as eigenspaces of endomorphisms with a rational eigenvalue. */
final class Splitting {
  private static final long LARGEST_COEFFICIENT = 1_000_000;

  private Splitting() {}

  /**
   * A basis, in columns, of an invariant subspace.
   *
   * @param endomorphisms a basis of the algebra of endomorphisms
   * @return a proper subspace other than 0, if an element of the basis or a product or sum of two
   *     has a rational eigenvalue
   */
  static Optional<Matrix<Cyclotomic>> submodule(List<SparseMatrix<Cyclotomic>> endomorphisms) {
    List<Matrix<Cyclotomic>> basis = endomorphisms.stream().map(SparseMatrix::toMatrix).toList();
    for (Matrix<Cyclotomic> e : basis) {
      Optional<Matrix<Cyclotomic>> found = eigenspace(e);
      if (found.isPresent()) {
        return found;
      }
    }
    for (Matrix<Cyclotomic> e : basis) {
      for (Matrix<Cyclotomic> f : basis) {
        Optional<Matrix<Cyclotomic>> found =
            eigenspace(e.multiply(f)).or(() -> eigenspace(e.add(f)));
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Matrix<Cyclotomic>> eigenspace(Matrix<Cyclotomic> e) {
    Matrix<Cyclotomic> one = Matrix.identity(Cyclotomics.FIELD, e.rows());
    for (Rational root : rationalRoots(e)) {
      Matrix<Cyclotomic> kernel =
          ExactLinearAlgebra.kernel(Cyclotomics.FIELD, e.subtract(one.scale(Cyclotomic.of(root))));
      if (kernel.columns() > 0 && kernel.columns() < e.rows()) {
        return Optional.of(kernel);
      }
    }
    return Optional.empty();
  }

  /** The rational zeros p/q of the minimal polynomial: p divides its end and q its beginning. */
  private static List<Rational> rationalRoots(Matrix<Cyclotomic> e) {
    UnivariatePolynomial<Cyclotomic> minimal =
        ExactLinearAlgebra.minimalPolynomial(Cyclotomics.FIELD, e);
    List<Cyclotomic> coefficients = new ArrayList<>(minimal.coefficients());
    if (coefficients.stream().anyMatch(c -> !c.isRational())) {
      return List.of();
    }
    List<Rational> roots = new ArrayList<>();
    if (coefficients.get(0).isZero()) {
      roots.add(Rational.ZERO);
    }
    while (coefficients.get(0).isZero()) {
      coefficients.remove(0);
    }
    BigInteger common = BigInteger.ONE;
    for (Cyclotomic c : coefficients) {
      BigInteger d = c.toRational().denominator();
      common = common.multiply(d).divide(common.gcd(d));
    }
    BigInteger scale = common;
    BigInteger first = numerator(coefficients.get(0), scale);
    BigInteger last = numerator(coefficients.get(coefficients.size() - 1), scale);
    for (long p : divisors(first)) {
      for (long q : divisors(last)) {
        for (Rational root : List.of(Rational.of(p, q), Rational.of(-p, q))) {
          if (!roots.contains(root) && minimal.evaluate(Cyclotomic.of(root)).isZero()) {
            roots.add(root);
          }
        }
      }
    }
    return roots;
  }

  private static BigInteger numerator(Cyclotomic c, BigInteger scale) {
    return c.toRational().multiply(Rational.of(scale, BigInteger.ONE)).numerator().abs();
  }

  private static List<Long> divisors(BigInteger n) {
    List<Long> all = new ArrayList<>();
    long bound = n.bitLength() > 40 ? 0 : n.longValueExact();
    for (long d = 1; d <= Math.min(bound, LARGEST_COEFFICIENT); d++) {
      if (bound % d == 0) {
        all.add(d);
      }
    }
    return all;
  }
}
