package org.intertwiner.algebra.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;
import org.junit.jupiter.api.Test;

/** The corners of matrices that small changes of the code would move. */
class MatrixMutationTest {
  private static final Rationals Q = Rationals.Q;

  private static Matrix<Rational> matrix(int rows, int columns, long... values) {
    return Matrix.of(Q, rows, columns, (i, j) -> Rational.of(values[i * columns + j]));
  }

  @Test
  void hashesTellMatricesApart() {
    Matrix<Rational> wide = Matrix.zero(Q, 2, 3);
    assertThat(wide).doesNotHaveSameHashCodeAs(Matrix.zero(Q, 3, 2));
    assertThat(wide).doesNotHaveSameHashCodeAs(Matrix.zero(Q, 1, 6));
    assertThat(matrix(1, 2, 1, 2)).doesNotHaveSameHashCodeAs(matrix(1, 2, 2, 1));
    DenseMatrix dense = DenseMatrix.from(2, 3, new double[6]);
    assertThat(dense).doesNotHaveSameHashCodeAs(DenseMatrix.from(3, 2, new double[6]));
    assertThat(dense).doesNotHaveSameHashCodeAs(DenseMatrix.from(1, 6, new double[6]));
    assertThat(DenseMatrix.from(1, 1, new double[] {1}))
        .doesNotHaveSameHashCodeAs(DenseMatrix.from(1, 1, new double[] {2}));
    assertThat(dense).isNotEqualTo(DenseMatrix.from(3, 2, new double[6]));
    assertThat(wide).isNotEqualTo(Matrix.zero(Q, 3, 2));
  }

  @Test
  void blocksOffTheEdge() {
    Matrix<Rational> m = matrix(3, 4, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
    assertThat(m.block(1, 3, 2, 4)).isEqualTo(matrix(2, 2, 6, 7, 10, 11));
    assertThat(m.block(2, 2, 1, 3).columns()).isEqualTo(2);
    assertThat(m.block(2, 2, 1, 3).rows()).isZero();
  }

  @Test
  void refusalsNameWhatIsWrong() {
    assertThatThrownBy(() -> Matrix.of(Q, List.of(List.of(Rational.ONE), List.of())))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("row 2 of a matrix");
    assertThatThrownBy(() -> matrix(1, 2, 1, 2).pow(1)).hasMessageContaining("power of a matrix");
    assertThatThrownBy(() -> DenseMatrix.from(new double[][] {{1}, {1, 2}}))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("row 2 of a matrix");
    DenseMatrix dense = DenseMatrix.identity(2);
    int[][] places = {{-1, 0}, {0, -1}, {2, 0}, {0, 2}};
    for (int[] place : places) {
      assertThatThrownBy(() -> dense.at(place[0], place[1]))
          .isInstanceOf(IndexOutOfBoundsException.class)
          .hasMessageContaining("2 × 2");
    }
  }

  @Test
  void condition() {
    DenseMatrix flat = DenseMatrix.from(new double[][] {{1, 0}, {0, 1e-17}});
    assertThatThrownBy(() -> flat.solve(flat)).isInstanceOf(InvalidInput.class);
    DenseMatrix swapped = DenseMatrix.from(new double[][] {{1e-17, 0}, {0, 1}});
    assertThatThrownBy(() -> swapped.solve(swapped)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void normsAndOrders() {
    DenseMatrix infinite = DenseMatrix.from(1, 2, new double[] {Double.NEGATIVE_INFINITY, 1});
    assertThat(infinite.frobeniusNorm()).isInfinite();
    DenseMatrix ascending = DenseMatrix.from(new double[][] {{1, 0, 0}, {0, 2, 0}, {0, 0, 3}});
    assertThat(ascending.svd().values()).containsExactly(3, 2, 1);
    DenseMatrix descending = DenseMatrix.from(new double[][] {{3, 0, 0}, {0, 2, 0}, {0, 0, 1}});
    assertThat(descending.svd().values()).containsExactly(3, 2, 1);
    assertThat(descending.symmetricEigen().values()).containsExactly(1, 2, 3);
    DenseMatrix none = DenseMatrix.from(0, 2, new double[0]);
    assertThat(none.multiply(DenseMatrix.identity(2)).columns()).isEqualTo(2);
    assertThat(DenseMatrix.identity(2).multiply(DenseMatrix.from(2, 0, new double[0])).rows())
        .isEqualTo(2);
    DenseMatrix inner =
        DenseMatrix.from(2, 0, new double[0]).multiply(DenseMatrix.from(0, 2, new double[0]));
    assertThat(inner.toArray()).containsExactly(0, 0, 0, 0);
  }

  /** The radical comes first, so the hyperbolic pair must be brought forward twice. */
  @Test
  void hyperbolicPairsAreBroughtForward() {
    Matrix<Rational> m = matrix(4, 4, 0, 0, 0, 0, 0, 0, 0, 5, 0, 0, 0, 2, 0, 5, 2, 0);
    Ldl<Rational> ldl = Ldl.of(Q, m);
    assertThat(ldl.permutation().subList(0, 2)).containsExactly(1, 3);
    assertThat(ldl.inertia()).isEqualTo(new Inertia(1, 1, 2));
  }
}
