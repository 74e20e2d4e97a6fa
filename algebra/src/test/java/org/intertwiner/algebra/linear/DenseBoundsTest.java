package org.intertwiner.algebra.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;
import org.junit.jupiter.api.Test;

/** Holds every stated bound against exact arithmetic. */
class DenseBoundsTest {
  private static final Rationals Q = Rationals.Q;

  private static DenseMatrix random(int seed, int rows, int columns) {
    return DenseMatrix.from(
        rows, columns, new SplittableRandom(seed).doubles((long) rows * columns, -1, 1).toArray());
  }

  private static DenseMatrix hilbert(int n) {
    return Matrix.of(Q, n, n, (i, j) -> Rational.of(1, i + j + 1)).toDense(Rational::doubleValue);
  }

  private static Rational rational(double x) {
    return Rational.parse(new java.math.BigDecimal(x).toPlainString());
  }

  @Test
  void roundingIsWithinAnUlp() {
    Matrix<Rational> exact = Matrix.of(Q, 4, 3, (i, j) -> Rational.of(i * 7L - 9, 1 + 3L * j + i));
    DenseBounds.Bounded rounded = DenseBounds.rounded(exact);
    assertThat(rounded.contains(exact)).isTrue();
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 3; j++) {
        double x = rounded.value().at(i, j);
        assertThat(rounded.error().at(i, j))
            .isEqualTo(rational(x).equals(exact.at(i, j)) ? 0 : Math.ulp(x));
      }
    }
    assertThat(rounded.error().at(0, 1)).isZero();
    assertThat(rounded.error().at(1, 2)).isZero();
    assertThat(rounded.error().at(0, 2)).isPositive();
    Rational beyond = Rational.of(1, 1L << 40);
    Matrix<Rational> off = Matrix.of(Q, 4, 3, (i, j) -> exact.at(i, j).add(beyond));
    assertThat(rounded.contains(off)).isFalse();
    assertThat(rounded.contains(exact.negate())).isFalse();
    assertThat(DenseBounds.rounded(Matrix.zero(Q, 0, 3)).value().columns()).isEqualTo(3);
  }

  @Test
  void exactValuesOfDoubles() {
    double[] values = {
      0, 1, -1.5, 0.1, 1e300, -1e-300, Double.MIN_VALUE, Double.MAX_VALUE, Double.MIN_NORMAL, 3e22
    };
    Matrix<Rational> exact = DenseBounds.exact(DenseMatrix.from(1, values.length, values));
    for (int j = 0; j < values.length; j++) {
      assertThat(exact.at(0, j)).isEqualTo(rational(values[j]));
    }
  }

  @Test
  void solutionsLieWithinTheirBounds() {
    for (int n = 1; n <= 9; n++) {
      for (DenseMatrix a : List.of(hilbert(n), random(n, n, n), random(n + 50, n, n).scale(1e8))) {
        DenseMatrix b = random(n + 100, n, 2);
        DenseBounds.Solution solution = DenseBounds.solve(a, b);
        Matrix<Rational> exact =
            ExactLinearAlgebra.solve(Q, DenseBounds.exact(a), DenseBounds.exact(b)).orElseThrow();
        assertThat(solution.bounded().contains(exact)).isTrue();
        assertThat(solution.error().maxAbs())
            .as("the bound is of use")
            .isLessThan(1e-2 * solution.value().maxAbs());
        backwardErrorIsABound(a, b, solution);
        DenseBounds.Bounded inverse = DenseBounds.inverse(a);
        assertThat(
                inverse.contains(ExactLinearAlgebra.inverse(Q, DenseBounds.exact(a)).orElseThrow()))
            .isTrue();
      }
    }
  }

  private static void backwardErrorIsABound(
      DenseMatrix a, DenseMatrix b, DenseBounds.Solution solution) {
    Matrix<Rational> x = DenseBounds.exact(solution.value());
    Matrix<Rational> left = DenseBounds.exact(a);
    Matrix<Rational> right = DenseBounds.exact(b);
    Matrix<Rational> residual = right.subtract(left.multiply(x));
    Matrix<Rational> size =
        left.map(Q, Rational::abs)
            .multiply(x.map(Q, Rational::abs))
            .add(right.map(Q, Rational::abs));
    Rational omega = rational(solution.backwardError());
    for (int i = 0; i < residual.rows(); i++) {
      for (int j = 0; j < residual.columns(); j++) {
        assertThat(residual.at(i, j).abs()).isLessThanOrEqualTo(omega.multiply(size.at(i, j)));
      }
    }
    assertThat(solution.backwardError()).isLessThan(1e-12);
  }

  /** By Sylvester, the number of eigenvalues below t is the negative inertia of A − t. */
  @Test
  void eigenvaluesLieWithinTheirBounds() {
    DenseMatrix r = random(3, 7, 7);
    DenseMatrix low = random(4, 7, 2);
    for (DenseMatrix a :
        List.of(
            hilbert(8),
            r.add(r.transpose()),
            r.add(r.transpose()).scale(1e10),
            low.multiply(low.transpose()),
            DenseMatrix.identity(5))) {
      DenseBounds.Values eigen = DenseBounds.symmetricEigenvalues(a);
      counted(DenseBounds.exact(a), eigen.values(), rational(eigen.error()));
      assertThat(eigen.error()).isLessThan(1e-12 * (1 + a.maxAbs()));
    }
  }

  private static void counted(Matrix<Rational> a, double[] ascending, Rational error) {
    for (int k = 0; k < ascending.length; k++) {
      Rational value = rational(ascending[k]);
      assertThat(shifted(a, value.subtract(error)).negative()).isLessThanOrEqualTo(k);
      Inertia above = shifted(a, value.add(error));
      assertThat(above.negative() + above.zero()).isGreaterThan(k);
    }
  }

  private static Inertia shifted(Matrix<Rational> a, Rational t) {
    return Ldl.of(Q, a.subtract(Matrix.identity(Q, a.rows()).scale(t))).inertia();
  }

  @Test
  void singularValuesLieWithinTheirBounds() {
    for (DenseMatrix a :
        List.of(
            hilbert(6),
            random(5, 6, 4),
            random(6, 4, 6),
            random(8, 5, 2).multiply(random(9, 2, 5)))) {
      DenseBounds.Values singular = DenseBounds.singularValues(a);
      DenseMatrix tall = a.rows() >= a.columns() ? a : a.transpose();
      Matrix<Rational> exact = DenseBounds.exact(tall);
      Matrix<Rational> gram = exact.transpose().multiply(exact);
      int n = gram.rows();
      Rational error = rational(singular.error());
      for (int k = 0; k < n; k++) {
        Rational value = rational(singular.values()[n - 1 - k]);
        Rational below = value.subtract(error);
        if (below.signum() > 0) {
          assertThat(shifted(gram, below.multiply(below)).negative()).isLessThanOrEqualTo(k);
        }
        Rational above = value.add(error);
        Inertia inertia = shifted(gram, above.multiply(above));
        assertThat(inertia.negative() + inertia.zero()).isGreaterThan(k);
      }
      assertThat(singular.error()).isLessThan(1e-12);
    }
    assertThat(DenseBounds.singularValues(DenseMatrix.identity(3)).values())
        .containsExactly(1, 1, 1);
  }

  @Test
  void refusals() {
    DenseMatrix nan = DenseMatrix.from(1, 1, new double[] {Double.NaN});
    List<Runnable> calls =
        List.of(
            () -> DenseBounds.solve(hilbert(14), DenseMatrix.identity(14)),
            () -> DenseBounds.solve(DenseMatrix.identity(2), DenseMatrix.identity(3)),
            () -> DenseBounds.inverse(DenseMatrix.from(2, 2, new double[] {1, 2, 2, 4})),
            () -> DenseBounds.symmetricEigenvalues(random(1, 3, 3)),
            () -> DenseBounds.exact(nan),
            () -> DenseBounds.rounded(Matrix.of(Q, 1, 1, (i, j) -> Rational.of(10).pow(400))));
    for (Runnable call : calls) {
      assertThatThrownBy(call::run).isInstanceOf(InvalidInput.class);
    }
    DenseBounds.Bounded one = DenseBounds.rounded(Matrix.identity(Q, 1));
    assertThatThrownBy(() -> one.contains(Matrix.identity(Q, 2))).isInstanceOf(InvalidInput.class);
  }
}
