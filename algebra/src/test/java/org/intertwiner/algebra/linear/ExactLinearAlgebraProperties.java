package org.intertwiner.algebra.linear;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.intertwiner.algebra.Samples;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Field;
import org.intertwiner.algebra.ring.PrimeField;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;

/** Modular lifting, direct elimination and fraction-free elimination agree. */
class ExactLinearAlgebraProperties {
  private static final Rationals Q = Rationals.Q;
  private static final Cyclotomics C = Cyclotomics.FIELD;

  /** A matrix of low rank half of the time. */
  private static Matrix<Rational> rational(SplittableRandom random, int rows, int columns) {
    int rank = random.nextInt(Math.min(rows, columns) + 1);
    return random.nextBoolean()
        ? Samples.rationalMatrix(random, rows, columns)
        : Samples.rationalMatrix(random, rows, rank)
            .multiply(Samples.rationalMatrix(random, rank, columns));
  }

  private static Matrix<Cyclotomic> cyclotomic(SplittableRandom random, int rows, int columns) {
    int n = new int[] {3, 4, 5, 8, 12, 15}[random.nextInt(6)];
    int rank = random.nextInt(Math.min(rows, columns) + 1);
    return random.nextBoolean()
        ? Samples.cyclotomicMatrix(random, n, rows, columns)
        : Samples.cyclotomicMatrix(random, n, rows, rank)
            .multiply(Samples.cyclotomicMatrix(random, n, rank, columns));
  }

  @Property
  void rationalEchelonForms(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Matrix<Rational> m = rational(random, 1 + random.nextInt(9), 1 + random.nextInt(9));
    RowEchelon<Rational> direct = Elimination.rowEchelon(Q, m);
    assertThat(ModularRoute.rationalEchelon(m)).contains(direct);
    assertThat(ExactLinearAlgebra.bareissRank(Q, m)).isEqualTo(direct.rank());
    kernelIsKernel(Q, m);
  }

  @Property
  void cyclotomicEchelonForms(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Matrix<Cyclotomic> m = cyclotomic(random, 1 + random.nextInt(4), 1 + random.nextInt(4));
    RowEchelon<Cyclotomic> direct = Elimination.rowEchelon(C, m);
    assertThat(ModularRoute.cyclotomicEchelon(m)).contains(direct);
    assertThat(ExactLinearAlgebra.bareissRank(C, m)).isEqualTo(direct.rank());
    kernelIsKernel(C, m);
  }

  private static <E> void kernelIsKernel(Field<E> field, Matrix<E> m) {
    Matrix<E> kernel = ExactLinearAlgebra.kernel(field, m);
    int rank = ExactLinearAlgebra.rank(field, m);
    assertThat(m.multiply(kernel).isZero()).isTrue();
    assertThat(kernel.columns()).isEqualTo(m.columns() - rank);
    assertThat(ExactLinearAlgebra.rank(field, kernel)).isEqualTo(kernel.columns());
    assertThat(ExactLinearAlgebra.rank(field, m.transpose())).isEqualTo(rank);
    assertThat(ExactLinearAlgebra.independentColumns(field, m)).hasSize(rank);
  }

  @Property
  void rationalDeterminants(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int n = 1 + random.nextInt(14);
    Matrix<Rational> m = rational(random, n, n);
    Rational direct = Elimination.determinant(Q, m);
    assertThat(ModularRoute.rationalDeterminant(m)).contains(direct);
    assertThat(ExactLinearAlgebra.bareissDeterminant(Q, m)).isEqualTo(direct);
    assertThat(Bareiss.of(Q, m).determinant()).isEqualTo(direct);
  }

  @Property
  void cyclotomicDeterminants(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int n = 1 + random.nextInt(4);
    Matrix<Cyclotomic> m = cyclotomic(random, n, n);
    Cyclotomic direct = Elimination.determinant(C, m);
    assertThat(ModularRoute.cyclotomicDeterminant(m)).contains(direct);
    assertThat(ExactLinearAlgebra.bareissDeterminant(C, m)).isEqualTo(direct);
  }

  @Property
  void determinantsMultiply(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Matrix<Rational> a = Samples.rationalMatrix(random, 13, 13);
    Matrix<Rational> b = Samples.rationalMatrix(random, 13, 13);
    assertThat(ExactLinearAlgebra.determinant(Q, a.multiply(b)))
        .isEqualTo(
            ExactLinearAlgebra.determinant(Q, a).multiply(ExactLinearAlgebra.determinant(Q, b)));
    assertThat(ExactLinearAlgebra.determinant(Q, a.transpose()))
        .isEqualTo(ExactLinearAlgebra.determinant(Q, a));
  }

  @Property
  void solutionsSolve(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int n = 1 + random.nextInt(13);
    Matrix<Rational> a = rational(random, n, 1 + random.nextInt(13));
    Matrix<Rational> x = Samples.rationalMatrix(random, a.columns(), 2);
    Matrix<Rational> right = a.multiply(x);
    assertThat(a.multiply(ExactLinearAlgebra.solve(Q, a, right).orElseThrow())).isEqualTo(right);
    Matrix<Rational> other = Samples.rationalMatrix(random, n, 1);
    Optional<Matrix<Rational>> solution = ExactLinearAlgebra.solve(Q, a, other);
    int joined = ExactLinearAlgebra.bareissRank(Q, a.join(other));
    assertThat(solution.isPresent()).isEqualTo(joined == ExactLinearAlgebra.bareissRank(Q, a));
    solution.ifPresent(s -> assertThat(a.multiply(s)).isEqualTo(other));
  }

  @Property
  void inversesInvert(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int n = 1 + random.nextInt(14);
    Matrix<Rational> a = rational(random, n, n);
    Optional<Matrix<Rational>> inverse = ExactLinearAlgebra.inverse(Q, a);
    assertThat(inverse.isPresent())
        .isEqualTo(!ExactLinearAlgebra.bareissDeterminant(Q, a).isZero());
    inverse.ifPresent(i -> assertThat(i.multiply(a).isIdentity()).isTrue());
  }

  @Property
  void primeFieldsGoTheDirectWay(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    PrimeField field = PrimeField.of(101);
    Matrix<Long> m = Matrix.of(field, 12, 14, (i, j) -> (long) random.nextInt(3));
    kernelIsKernel(field, m);
    Matrix<Long> square = m.block(0, 12, 0, 12);
    assertThat(ExactLinearAlgebra.determinant(field, square))
        .isEqualTo(ExactLinearAlgebra.bareissDeterminant(field, square));
  }
}
