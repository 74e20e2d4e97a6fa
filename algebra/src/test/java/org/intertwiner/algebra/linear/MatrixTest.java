package org.intertwiner.algebra.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;
import org.junit.jupiter.api.Test;

class MatrixTest {

  private static Matrix<Rational> matrix(int rows, int columns, long... values) {
    return Matrix.of(Rationals.Q, rows, columns, (i, j) -> Rational.of(values[i * columns + j]));
  }

  @Test
  void productsAndSums() {
    Matrix<Rational> a = matrix(2, 2, 1, 2, 3, 4);
    Matrix<Rational> b = matrix(2, 2, 0, 1, 1, 0);
    assertThat(a.multiply(b)).isEqualTo(matrix(2, 2, 2, 1, 4, 3));
    assertThat(a.add(b).subtract(b)).isEqualTo(a).hasSameHashCodeAs(a);
    assertThat(a.negate().add(a).isZero()).isTrue();
    assertThat(a.scale(Rational.of(2))).isEqualTo(a.add(a));
    assertThat(a.transpose()).isEqualTo(matrix(2, 2, 1, 3, 2, 4));
    assertThat(a.trace()).isEqualTo(Rational.of(5));
    assertThat(a.pow(0).isIdentity()).isTrue();
    assertThat(a.pow(3)).isEqualTo(a.multiply(a).multiply(a));
    assertThat(a.apply(List.of(Rational.ONE, Rational.ZERO))).isEqualTo(a.column(0));
    assertThat(a).hasToString("[[1, 2], [3, 4]]");
    assertThat(a.isIdentity()).isFalse();
    assertThat(a.isSquare()).isTrue();
    assertThat(a.equals(b)).isFalse();
    assertThat(a.toDense(Rational::doubleValue).at(1, 0)).isEqualTo(3);
  }

  @Test
  void blocks() {
    Matrix<Rational> a = matrix(2, 2, 1, 2, 3, 4);
    Matrix<Rational> b = matrix(1, 2, 5, 6);
    assertThat(a.stack(b)).isEqualTo(matrix(3, 2, 1, 2, 3, 4, 5, 6));
    assertThat(a.join(b.transpose())).isEqualTo(matrix(2, 3, 1, 2, 5, 3, 4, 6));
    assertThat(a.directSum(b)).isEqualTo(matrix(3, 4, 1, 2, 0, 0, 3, 4, 0, 0, 0, 0, 5, 6));
    assertThat(b.kronecker(a)).isEqualTo(matrix(2, 4, 5, 10, 6, 12, 15, 20, 18, 24));
    assertThat(a.stack(b).block(1, 3, 0, 1)).isEqualTo(matrix(2, 1, 3, 5));
    assertThat(Matrix.diagonal(Rationals.Q, a.row(0))).isEqualTo(matrix(2, 2, 1, 0, 0, 2));
    assertThat(Matrix.of(Rationals.Q, a.toRows())).isEqualTo(a);
    assertThat(Matrix.of(Rationals.Q, List.of()).rows()).isZero();
    assertThat(Matrix.zero(Rationals.Q, 0, 3).multiply(Matrix.zero(Rationals.Q, 3, 0)).rows())
        .isZero();
  }

  @Test
  void adjointConjugates() {
    Matrix<Cyclotomic> m =
        Matrix.of(Cyclotomics.FIELD, List.of(List.of(Cyclotomic.I, Cyclotomic.ONE)));
    assertThat(m.adjoint().at(0, 0)).isEqualTo(Cyclotomic.I.negate());
    assertThat(m.multiply(m.adjoint()).at(0, 0)).isEqualTo(Cyclotomic.of(2));
    assertThat(m.adjoint().rows()).isEqualTo(2);
  }

  @Test
  void shapesThatDoNotFit() {
    Matrix<Rational> a = matrix(1, 2, 1, 2);
    List<Runnable> calls =
        List.of(
            () -> a.multiply(a),
            () -> a.add(a.transpose()),
            () -> a.stack(a.transpose()),
            () -> a.join(a.transpose()),
            a::trace,
            () -> a.pow(2),
            () -> matrix(1, 1, 1).pow(-1),
            () -> a.apply(List.of()),
            () -> Matrix.of(Rationals.Q, List.of(a.row(0), List.of())),
            () -> Matrix.of(Rationals.Q, -1, 1, (i, j) -> Rational.ZERO),
            () -> ExactLinearAlgebra.determinant(Rationals.Q, a),
            () -> ExactLinearAlgebra.inverse(Rationals.Q, a));
    for (Runnable call : calls) {
      assertThatThrownBy(call::run).isInstanceOf(InvalidInput.class);
    }
    assertThatThrownBy(() -> a.at(1, 0)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> a.at(0, 2)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> a.at(-1, 0)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> a.at(0, -1)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void absurdSizes() {
    assertThatThrownBy(() -> Matrix.of(Rationals.Q, 1 << 16, 1 << 16, (i, j) -> Rational.ZERO))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("65536 × 65536");
    assertThatThrownBy(() -> Matrix.of(Rationals.Q, 1 << 20, 1 << 11, (i, j) -> Rational.ZERO))
        .isInstanceOf(LimitExceeded.class);
    Matrix<Rational> tall = Matrix.zero(Rationals.Q, 1 << 11, 1);
    Matrix<Rational> wide = Matrix.zero(Rationals.Q, 1, 1 << 11);
    assertThatThrownBy(() -> tall.kronecker(tall.kronecker(wide)))
        .isInstanceOf(LimitExceeded.class);
    assertThat(Matrix.zero(Rationals.Q, Integer.MAX_VALUE, 0).rows()).isEqualTo(Integer.MAX_VALUE);
  }
}
