package org.intertwiner.algebra.linear;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.random.RandomGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Sparse matrices calculate as dense ones do, over every field. */
class SparseMatrixProperties {

  private static <E> Matrix<E> thin(FieldSamples<E> field, Random random, int rows, int columns) {
    E zero = field.field().zero();
    return Matrix.of(
        field.field(),
        rows,
        columns,
        (i, j) -> random.nextBoolean() ? zero : field.sample().apply(random));
  }

  @Property
  void everyOperationIsThatOfDenseMatrices(
      @ForAll @IntRange(max = 5) int rows,
      @ForAll @IntRange(max = 5) int columns,
      @ForAll long seed) {
    Random random = new Random(seed);
    compare(FieldSamples.any(random), rows, columns, random);
  }

  private static <E> void compare(FieldSamples<E> field, int rows, int columns, Random random) {
    Matrix<E> a = thin(field, random, rows, columns);
    Matrix<E> b = thin(field, random, columns, rows);
    Matrix<E> c = thin(field, random, rows, columns);
    SparseMatrix<E> sa = SparseMatrix.of(a);
    SparseMatrix<E> sb = SparseMatrix.of(b);
    E factor = field.sample().apply(random);
    assertThat(sa.toMatrix()).isEqualTo(a);
    assertThat(sa.all(x -> !field.field().isZero(x))).isTrue();
    assertThat(sa.isZero()).isEqualTo(a.isZero());
    assertThat(sa.multiply(sb).toMatrix()).isEqualTo(a.multiply(b));
    assertThat(sa.add(SparseMatrix.of(c)).toMatrix()).isEqualTo(a.add(c));
    assertThat(sa.subtract(SparseMatrix.of(c)).toMatrix()).isEqualTo(a.subtract(c));
    assertThat(sa.scale(factor).toMatrix()).isEqualTo(a.scale(factor));
    assertThat(sa.transpose().toMatrix()).isEqualTo(a.transpose());
    assertThat(sa.adjoint().toMatrix()).isEqualTo(a.adjoint());
    assertThat(sa.kronecker(sb).toMatrix()).isEqualTo(a.kronecker(b));
    assertThat(SparseMatrix.blockDiagonal(field.field(), java.util.List.of(sa, sb)).toMatrix())
        .isEqualTo(a.directSum(b));
    E trace = a.multiply(b).trace();
    assertThat(sa.multiply(sb).trace()).isEqualTo(trace).isEqualTo(sa.traceOfProduct(sb));
    assertThat(sa.apply(thin(field, random, columns, 1).column(0))).hasSize(rows);
    for (int j = 0; j < rows; j++) {
      assertThat(sa.apply(b.column(j))).isEqualTo(a.apply(b.column(j)));
    }
  }

  @Property
  void equalityIsThatOfEntries(@ForAll @IntRange(min = 1, max = 5) int size, @ForAll long seed) {
    Random random = new Random(seed);
    replace(FieldSamples.any(random), size, random);
  }

  private static <E> void replace(FieldSamples<E> field, int size, RandomGenerator random) {
    Matrix<E> a = field.matrix(random, size, size);
    SparseMatrix<E> sparse = SparseMatrix.of(a);
    int row = random.nextInt(size);
    int column = random.nextInt(size);
    E entry = field.sample().apply(random);
    SparseMatrix<E> changed = sparse.with(row, column, entry);
    assertThat(changed.toMatrix())
        .isEqualTo(
            Matrix.of(
                field.field(), size, size, (i, j) -> i == row && j == column ? entry : a.at(i, j)));
    assertThat(changed.equals(sparse)).isEqualTo(entry.equals(a.at(row, column)));
    SparseMatrix<E> back = changed.with(row, column, a.at(row, column));
    assertThat(back).isEqualTo(sparse).hasSameHashCodeAs(sparse);
  }

  @Property
  void commutatorsOfCommutatorsAddUpToZero(
      @ForAll @IntRange(min = 1, max = 4) int size, @ForAll long seed) {
    Random random = new Random(seed);
    jacobi(FieldSamples.any(random), size, random);
  }

  private static <E> void jacobi(FieldSamples<E> field, int size, Random random) {
    SparseMatrix<E> x = SparseMatrix.of(thin(field, random, size, size));
    SparseMatrix<E> y = SparseMatrix.of(thin(field, random, size, size));
    SparseMatrix<E> z = SparseMatrix.of(thin(field, random, size, size));
    SparseMatrix<E> sum =
        x.commutator(y.commutator(z))
            .add(y.commutator(z.commutator(x)))
            .add(z.commutator(x.commutator(y)));
    assertThat(sum.isZero()).isTrue();
  }
}
