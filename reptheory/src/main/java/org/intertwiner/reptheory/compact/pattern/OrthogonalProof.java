package org.intertwiner.reptheory.compact.pattern;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.lie.LieAlgebra;
import org.intertwiner.algebra.lie.LieGroups;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.PrimeField;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;
import org.intertwiner.reptheory.compact.module.ComplexOperator;

/**
 * Proves that matrices of so(n) are irreducible with a given highest weight: the raising operators
 * have one common kernel vector, of that weight.
 *
 * <p>Σ E*E is reduced modulo a prime with i ↦ √−1. The rank does not grow by that, so that rank d −
 * 1 proves the kernel to be a line; its weight, an integer or a half of one, is far smaller than
 * the prime.
 */
final class OrthogonalProof {
  /** p ≡ 1 modulo 4, and the square root of −1 that is found by a power of a non-residue. */
  private static final long PRIME = 2147483629L;

  private final int n;
  private final LieAlgebra algebra;
  private final List<ComplexOperator> operators;

  private OrthogonalProof(int n, List<ComplexOperator> operators) {
    this.n = n;
    this.algebra = LieGroups.specialOrthogonal(n).algebra();
    this.operators = operators;
  }

  static boolean isIrreducible(
      int n, List<ComplexOperator> operators, List<Rational> form, List<Integer> top) {
    OrthogonalProof proof = new OrthogonalProof(n, operators);
    int d = form.size();
    SparseMatrix<Rational> metric = SparseMatrix.diagonal(Rationals.Q, form);
    ComplexOperator weighted = new ComplexOperator(metric, metric.scale(Rational.ZERO));
    ComplexOperator sum = ComplexOperator.zero(d);
    for (ComplexOperator e : proof.raising()) {
      sum = sum.add(e.adjoint().multiply(weighted).multiply(e));
    }
    PrimeField field = PrimeField.of(PRIME);
    Matrix<Long> reduced = reduce(field, sum);
    Matrix<Long> kernel = ExactLinearAlgebra.kernel(field, reduced);
    if (kernel.columns() != 1) {
      return false;
    }
    for (int a = 0; a < n / 2; a++) {
      Matrix<Long> h = reduce(field, proof.turn(2 * a, 2 * a + 1).timesI());
      long weight = field.multiply(Math.floorMod((long) top.get(a), PRIME), field.inverse(2L));
      if (!h.multiply(kernel).subtract(kernel.scale(weight)).isZero()) {
        return false;
      }
    }
    return true;
  }

  private static Matrix<Long> reduce(PrimeField field, ComplexOperator m) {
    long i = field.rootOfUnity(4);
    return Matrix.of(
        field,
        m.re().rows(),
        m.re().columns(),
        (r, c) ->
            field.add(
                reduce(field, m.re().at(r, c)), field.multiply(i, reduce(field, m.im().at(r, c)))));
  }

  private static long reduce(PrimeField field, Rational x) {
    BigInteger p = BigInteger.valueOf(PRIME);
    long top = x.numerator().mod(p).longValueExact();
    return x.isInteger() ? top : field.divide(top, x.denominator().mod(p).longValueExact());
  }

  /** The turn of axis i towards axis j. */
  private ComplexOperator turn(int i, int j) {
    for (int k = 0; k < operators.size(); k++) {
      Rational entry = algebra.basis().get(k).at(Math.max(i, j), Math.min(i, j)).toRational();
      if (!entry.isZero()) {
        return operators.get(k).scale(i < j ? entry : entry.negate());
      }
    }
    throw new IllegalStateException("no turn of axis " + i + " towards axis " + j);
  }

  /**
   * Root vectors of εₐ ± εᵦ, a &lt; b, and of εₐ for odd n; the vector x_{2a−1} + i x_{2a} has the
   * weight εₐ under iR.
   */
  private List<ComplexOperator> raising() {
    List<ComplexOperator> all = new ArrayList<>();
    int p = n / 2;
    for (int a = 0; a < p; a++) {
      for (int b = a + 1; b < p; b++) {
        all.add(combination(2 * a, 2 * b, 1));
        all.add(combination(2 * a, 2 * b, -1));
      }
      if (n % 2 == 1) {
        all.add(turn(2 * a, n - 1).add(turn(2 * a + 1, n - 1).timesI()));
      }
    }
    return all;
  }

  /** (R_{xu} ∓ R_{yv}) + i(R_{yu} ± R_{xv}) for the planes (x, y) and (u, v). */
  private ComplexOperator combination(int x, int u, int sign) {
    Rational s = Rational.of(sign);
    ComplexOperator re = turn(x, u).subtract(turn(x + 1, u + 1).scale(s));
    ComplexOperator im = turn(x + 1, u).add(turn(x, u + 1).scale(s));
    return re.add(im.timesI());
  }
}
