package org.intertwiner.algebra.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.number.Radical;
import org.intertwiner.algebra.number.Radicals;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.PrimeField;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;
import org.junit.jupiter.api.Test;

class LdlTest {
  private static final Rationals Q = Rationals.Q;
  private static final Cyclotomics C = Cyclotomics.FIELD;

  private static Matrix<Rational> matrix(int n, long... values) {
    return Matrix.of(Q, n, n, (i, j) -> Rational.of(values[i * n + j]));
  }

  @Test
  void hilbertMatricesArePositiveDefinite() {
    Matrix<Rational> hilbert = Matrix.of(Q, 12, 12, (i, j) -> Rational.of(1, i + j + 1));
    Ldl<Rational> ldl = Ldl.of(Q, hilbert);
    assertThat(ldl.inertia()).isEqualTo(new Inertia(12, 0, 0));
    assertThat(ldl.inertia().isPositiveDefinite()).isTrue();
    assertThat(ldl.determinant()).isEqualTo(ExactLinearAlgebra.determinant(Q, hilbert));
  }

  @Test
  void hyperbolicPlanesWithoutDiagonal() {
    Matrix<Rational> plane = matrix(2, 0, 3, 3, 0);
    Ldl<Rational> ldl = Ldl.of(Q, plane);
    assertThat(ldl.diagonal()).isEqualTo(plane);
    assertThat(ldl.lower().isIdentity()).isTrue();
    assertThat(ldl.inertia()).isEqualTo(new Inertia(1, 1, 0));
    assertThat(ldl.determinant()).isEqualTo(Rational.of(-9));
    assertThat(ldl.rank()).isEqualTo(2);
    Matrix<Rational> four = matrix(4, 0, 0, 0, 1, 0, 0, 2, 0, 0, 2, 0, 5, 1, 0, 5, 0);
    assertThat(Ldl.of(Q, four).inertia()).isEqualTo(new Inertia(2, 2, 0));
    assertThat(Ldl.of(Q, four).inertia().signature()).isZero();
    Matrix<Rational> mixed = matrix(3, 0, 1, 0, 1, 0, 0, 0, 0, -7);
    assertThat(Ldl.of(Q, mixed).permutation()).containsExactly(2, 1, 0);
    assertThat(Ldl.of(Q, mixed).inertia()).isEqualTo(new Inertia(1, 2, 0));
  }

  @Test
  void formsWithRadical() {
    Matrix<Rational> m = matrix(3, 1, 2, 3, 2, 4, 6, 3, 6, 9);
    assertThat(Ldl.of(Q, m).inertia()).isEqualTo(new Inertia(1, 0, 2));
    assertThat(Ldl.of(Q, m).inertia().isPositiveDefinite()).isFalse();
    assertThat(Ldl.of(Q, m).inertia().isPositiveSemidefinite()).isTrue();
    assertThat(Ldl.of(Q, m.negate()).inertia().isPositiveSemidefinite()).isFalse();
    assertThat(Ldl.of(Q, m.negate()).inertia().signature()).isEqualTo(-1);
    assertThat(Ldl.of(Q, Matrix.zero(Q, 2, 2)).inertia()).isEqualTo(new Inertia(0, 0, 2));
    assertThat(Ldl.of(Q, Matrix.zero(Q, 2, 2)).determinant()).isEqualTo(Rational.ZERO);
    assertThat(Ldl.of(Q, Matrix.zero(Q, 0, 0)).rank()).isZero();
    assertThat(Ldl.of(Q, Matrix.zero(Q, 0, 0)).determinant()).isEqualTo(Rational.ONE);
  }

  /** A form over ℚ(√5) that is definite at one real place and not at the other. */
  @Test
  void signsBelongToTheEmbedding() {
    Cyclotomic golden = Cyclotomic.sqrt(5).add(Cyclotomic.ONE);
    Matrix<Cyclotomic> form = Matrix.diagonal(C, List.of(golden, Cyclotomic.ONE, golden.galois(2)));
    assertThat(Ldl.of(C, form).inertia()).isEqualTo(new Inertia(2, 1, 0));
    Ldl<Cyclotomic> single = Ldl.of(C, form.block(0, 2, 0, 2));
    assertThat(single.inertia().isPositiveDefinite()).isTrue();
    assertThat(single.inertia(x -> x.galois(2).signum())).isEqualTo(new Inertia(1, 1, 0));
    Radical root = Radical.sqrt(Rational.of(2));
    Matrix<Radical> radicals =
        Matrix.of(
            Radicals.FIELD,
            List.of(List.of(root, Radical.ONE), List.of(Radical.ONE, root.add(Radical.of(-1)))));
    assertThat(Ldl.of(Radicals.FIELD, radicals).inertia()).isEqualTo(new Inertia(1, 1, 0));
    Matrix<Cyclotomic> complex =
        Matrix.of(
            C,
            List.of(
                List.of(Cyclotomic.of(2), Cyclotomic.I),
                List.of(Cyclotomic.I.negate(), Cyclotomic.of(1))));
    assertThat(Ldl.of(C, complex).inertia().isPositiveDefinite()).isTrue();
    assertThat(Ldl.of(C, complex).determinant()).isEqualTo(Cyclotomic.ONE);
  }

  @Test
  void wrongDecompositionsAreRefused() {
    Matrix<Rational> a = matrix(2, 1, 2, 2, 3);
    Ldl<Rational> right = Ldl.of(Q, a);
    Matrix<Rational> lower = right.lower();
    Matrix<Rational> d = right.diagonal();
    List<Integer> order = right.permutation();
    Matrix<Rational> one = Matrix.identity(Q, 2);
    Matrix<Rational> upper = matrix(2, 1, 1, 0, 1);
    Matrix<Rational> scaled = matrix(2, 2, 0, 0, 1);
    List<Runnable> claims =
        List.of(
            () -> new Ldl<>(a, order, one, d),
            () -> new Ldl<>(a, List.of(1, 0), lower, d),
            () -> new Ldl<>(a, List.of(0, 0), lower, d),
            () -> new Ldl<>(a, List.of(0), lower, d),
            () -> new Ldl<>(a, order, one, a),
            () -> new Ldl<>(a, order, upper, d),
            () -> new Ldl<>(matrix(2, 4, 0, 0, 3), order, scaled, matrix(2, 1, 0, 0, 3)),
            () -> new Ldl<>(a, order, lower.stack(lower), d),
            () -> new Ldl<>(a, order, lower, d.stack(d)));
    for (Runnable claim : claims) {
      assertThatThrownBy(claim::run)
          .isInstanceOf(InvalidInput.class)
          .hasMessageContaining("fails its proof");
    }
    Matrix<Rational> three = matrix(3, 0, 1, 0, 1, 0, 1, 0, 1, 0);
    assertThatThrownBy(() -> new Ldl<>(three, List.of(0, 1, 2), Matrix.identity(Q, 3), three))
        .hasMessageContaining("blocks");
    Matrix<Rational> far = matrix(3, 0, 0, 1, 0, 0, 0, 1, 0, 0);
    assertThatThrownBy(() -> new Ldl<>(far, List.of(0, 1, 2), Matrix.identity(Q, 3), far))
        .hasMessageContaining("blocks");
  }

  @Test
  void refusals() {
    Matrix<Rational> skew = matrix(2, 0, 1, 2, 0);
    assertThatThrownBy(() -> Ldl.of(Q, skew))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("2 at (1, 0) but 1 at (0, 1)");
    Matrix<Cyclotomic> imaginary = Matrix.diagonal(C, List.of(Cyclotomic.I));
    assertThatThrownBy(() -> Ldl.of(C, imaginary)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Ldl.of(Q, Matrix.zero(Q, 2, 3)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("2 × 3");
    assertThatThrownBy(() -> Ldl.of(Q, matrix(2, 1, 0, 0, 1), new LinearLimits(7)))
        .isInstanceOf(LimitExceeded.class);
    PrimeField field = PrimeField.of(7);
    Ldl<Long> modular = Ldl.of(field, Matrix.identity(field, 2));
    assertThatThrownBy(modular::inertia)
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("sign");
    assertThatThrownBy(() -> new Inertia(-1, 0, 0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> new Inertia(0, -1, 0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> new Inertia(0, 0, -1)).isInstanceOf(InvalidInput.class);
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> Ldl.of(Q, matrix(1, 1))).isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isFalse();
  }
}
