package org.intertwiner.algebra.linear;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.intertwiner.algebra.polynomial.UnivariatePolynomial;
import org.intertwiner.algebra.ring.Field;

/** The laws of linear algebra over every kind of field. */
class LinearLawsProperties {

  @Property
  void rankAndNullity(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    rankAndNullity(random, FieldSamples.any(random));
  }

  private static <E> void rankAndNullity(SplittableRandom random, FieldSamples<E> samples) {
    Field<E> field = samples.field();
    Matrix<E> m = samples.degenerate(random, random.nextInt(8), random.nextInt(8));
    RowEchelon<E> echelon = ExactLinearAlgebra.rowEchelon(field, m);
    assertThat(echelon).isEqualTo(Elimination.rowEchelon(field, m));
    assertThat(ExactLinearAlgebra.bareissRank(field, m)).isEqualTo(echelon.rank());
    Matrix<E> kernel = ExactLinearAlgebra.kernel(field, m);
    assertThat(kernel.columns() + echelon.rank()).isEqualTo(m.columns());
    assertThat(m.multiply(kernel).isZero()).isTrue();
    assertThat(ExactLinearAlgebra.rowSpace(field, m)).isEqualTo(echelon.matrix());
    Matrix<E> image = ExactLinearAlgebra.columnSpace(field, m);
    assertThat(image.columns()).isEqualTo(echelon.rank());
    assertThat(ExactLinearAlgebra.solve(field, image, m)).isPresent();
    assertThat(ExactLinearAlgebra.solve(field, m, image)).isPresent();
  }

  @Property
  void solutionsAreAllSolutions(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    solutionsAreAllSolutions(random, FieldSamples.any(random));
  }

  private static <E> void solutionsAreAllSolutions(
      SplittableRandom random, FieldSamples<E> samples) {
    Field<E> field = samples.field();
    Matrix<E> m = samples.degenerate(random, 1 + random.nextInt(6), 1 + random.nextInt(6));
    Matrix<E> x = samples.matrix(random, m.columns(), 2);
    Matrix<E> right = m.multiply(x);
    Solutions<E> solutions = ExactLinearAlgebra.solutions(field, m, right).orElseThrow();
    assertThat(m.multiply(solutions.particular())).isEqualTo(right);
    Matrix<E> free = samples.matrix(random, solutions.kernel().columns(), 2);
    assertThat(m.multiply(solutions.at(free))).isEqualTo(right);
    Matrix<E> difference = x.subtract(solutions.particular());
    assertThat(ExactLinearAlgebra.solve(field, solutions.kernel(), difference)).isPresent();
    assertThat(solutions.isUnique()).isEqualTo(ExactLinearAlgebra.rank(field, m) == m.columns());
    Matrix<E> other = samples.matrix(random, m.rows(), 1);
    assertThat(ExactLinearAlgebra.solutions(field, m, other).isPresent())
        .isEqualTo(
            ExactLinearAlgebra.bareissRank(field, m.join(other))
                == ExactLinearAlgebra.bareissRank(field, m));
  }

  @Property
  void determinantsAndInverses(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    determinantsAndInverses(random, FieldSamples.any(random));
  }

  private static <E> void determinantsAndInverses(
      SplittableRandom random, FieldSamples<E> samples) {
    Field<E> field = samples.field();
    int n = random.nextInt(7);
    Matrix<E> a = samples.degenerate(random, n, n);
    Matrix<E> b = samples.matrix(random, n, n);
    E determinant = ExactLinearAlgebra.determinant(field, a);
    assertThat(determinant).isEqualTo(Elimination.determinant(field, a));
    assertThat(determinant).isEqualTo(ExactLinearAlgebra.bareissDeterminant(field, a));
    assertThat(ExactLinearAlgebra.determinant(field, a.multiply(b)))
        .isEqualTo(field.multiply(determinant, ExactLinearAlgebra.determinant(field, b)));
    Optional<Matrix<E>> inverse = ExactLinearAlgebra.inverse(field, a);
    assertThat(inverse.isPresent()).isEqualTo(!field.isZero(determinant));
    inverse.ifPresent(i -> assertThat(a.multiply(i).isIdentity()).isTrue());
    inverse.ifPresent(i -> assertThat(i.multiply(a).isIdentity()).isTrue());
    Matrix<E> adjugate = ExactLinearAlgebra.adjugate(field, a);
    Matrix<E> scalar = Matrix.identity(field, n).scale(determinant);
    assertThat(a.multiply(adjugate)).isEqualTo(scalar);
    assertThat(adjugate.multiply(a)).isEqualTo(scalar);
  }

  @Property
  void characteristicAndMinimalPolynomials(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    characteristicAndMinimalPolynomials(random, FieldSamples.any(random));
  }

  private static <E> void characteristicAndMinimalPolynomials(
      SplittableRandom random, FieldSamples<E> samples) {
    Field<E> field = samples.field();
    int n = random.nextInt(6);
    Matrix<E> a = derogatory(random, samples, n);
    UnivariatePolynomial<E> characteristic = ExactLinearAlgebra.characteristicPolynomial(field, a);
    assertThat(characteristic.degree()).isEqualTo(n);
    assertThat(characteristic).isEqualTo(ExactLinearAlgebra.berkowitzPolynomial(field, a));
    assertThat(characteristic.coefficients())
        .isEqualTo(Hessenberg.characteristicPolynomial(field, a));
    assertThat(at(characteristic, a).isZero()).as("Cayley–Hamilton").isTrue();
    UnivariatePolynomial<E> minimal = ExactLinearAlgebra.minimalPolynomial(field, a);
    assertThat(minimal.isMonic()).isTrue();
    assertThat(at(minimal, a).isZero()).isTrue();
    assertThat(minimal.degree()).isEqualTo(rankOfPowers(field, a));
    assertThat(minimal.coefficients()).isEqualTo(Krylov.minimalPolynomial(field, a));
    assertThat(characteristic.divideAndRemainder(minimal).remainder().isZero()).isTrue();
  }

  /** A block sum with repetitions, in another basis: the minimal polynomial is often smaller. */
  private static <E> Matrix<E> derogatory(SplittableRandom random, FieldSamples<E> samples, int n) {
    if (random.nextBoolean() || n < 2) {
      return samples.degenerate(random, n, n);
    }
    Matrix<E> block = samples.matrix(random, n / 2, n / 2);
    Matrix<E> sum = block.directSum(block);
    sum = sum.rows() < n ? sum.directSum(samples.matrix(random, 1, 1)) : sum;
    Matrix<E> basis = samples.matrix(random, n, n);
    Matrix<E> twice = sum;
    return ExactLinearAlgebra.inverse(samples.field(), basis)
        .map(inverse -> basis.multiply(twice).multiply(inverse))
        .orElse(sum);
  }

  /** The dimension of the span of 1, A, A², … is the degree of the minimal polynomial. */
  private static <E> int rankOfPowers(Field<E> field, Matrix<E> a) {
    int n = a.rows();
    Matrix<E> power = Matrix.identity(field, n);
    Matrix<E> rows = Matrix.zero(field, 0, n * n);
    for (int k = 0; k < n; k++) {
      Matrix<E> current = power;
      rows = rows.stack(Matrix.of(field, 1, n * n, (i, j) -> current.at(j / n, j % n)));
      power = power.multiply(a);
    }
    return Elimination.rowEchelon(field, rows).rank();
  }

  private static <E> Matrix<E> at(UnivariatePolynomial<E> polynomial, Matrix<E> a) {
    Matrix<E> identity = Matrix.identity(a.ring(), a.rows());
    Matrix<E> sum = Matrix.zero(a.ring(), a.rows(), a.rows());
    for (int k = polynomial.degree(); k >= 0; k--) {
      sum = sum.multiply(a).add(identity.scale(polynomial.coefficient(k)));
    }
    return sum;
  }

  @Property
  void companionsHaveTheirPolynomial(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    companionsHaveTheirPolynomial(random, FieldSamples.any(random));
  }

  private static <E> void companionsHaveTheirPolynomial(
      SplittableRandom random, FieldSamples<E> samples) {
    Field<E> field = samples.field();
    UnivariatePolynomial<E> polynomial =
        UnivariatePolynomial.monomial(field, field.one(), random.nextInt(5));
    for (int k = 0; k < polynomial.degree(); k++) {
      polynomial =
          polynomial.add(UnivariatePolynomial.monomial(field, samples.sample().apply(random), k));
    }
    Matrix<E> companion = ExactLinearAlgebra.companion(polynomial);
    assertThat(ExactLinearAlgebra.characteristicPolynomial(field, companion)).isEqualTo(polynomial);
    assertThat(ExactLinearAlgebra.minimalPolynomial(field, companion)).isEqualTo(polynomial);
    assertThat(ExactLinearAlgebra.similarityInvariants(field, companion))
        .isEqualTo(polynomial.degree() == 0 ? List.of() : List.of(polynomial));
  }

  @Property
  void similarityInvariantsDivideEachOther(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    similarityInvariants(random, FieldSamples.any(random));
  }

  private static <E> void similarityInvariants(SplittableRandom random, FieldSamples<E> samples) {
    Field<E> field = samples.field();
    Matrix<E> a = derogatory(random, samples, 1 + random.nextInt(4));
    List<UnivariatePolynomial<E>> factors = ExactLinearAlgebra.similarityInvariants(field, a);
    UnivariatePolynomial<E> product = UnivariatePolynomial.constant(field, field.one());
    Matrix<E> blocks = Matrix.zero(field, 0, 0);
    for (UnivariatePolynomial<E> factor : factors) {
      product = product.multiply(factor);
      blocks = blocks.directSum(ExactLinearAlgebra.companion(factor));
    }
    assertThat(product).isEqualTo(ExactLinearAlgebra.characteristicPolynomial(field, a));
    assertThat(factors.get(factors.size() - 1))
        .isEqualTo(ExactLinearAlgebra.minimalPolynomial(field, a));
    assertThat(ExactLinearAlgebra.similarityInvariants(field, blocks)).isEqualTo(factors);
  }

  @Property
  void subspacesFormALattice(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    subspacesFormALattice(random, FieldSamples.any(random));
  }

  private static <E> void subspacesFormALattice(SplittableRandom random, FieldSamples<E> samples) {
    Field<E> field = samples.field();
    int n = 1 + random.nextInt(5);
    Subspace<E> u = Subspace.spannedBy(field, samples.matrix(random, random.nextInt(n + 1), n));
    Subspace<E> v = Subspace.spannedBy(field, samples.matrix(random, random.nextInt(n + 1), n));
    Subspace<E> sum = u.sum(v);
    Subspace<E> intersection = u.intersection(v);
    assertThat(sum.dimension() + intersection.dimension()).isEqualTo(u.dimension() + v.dimension());
    assertThat(sum.contains(u) && sum.contains(v)).isTrue();
    assertThat(u.contains(intersection) && v.contains(intersection)).isTrue();
    assertThat(u.contains(v)).isEqualTo(intersection.equals(v));
    assertThat(u.annihilator().annihilator()).isEqualTo(u);
    assertThat(u.basis().multiply(u.annihilator().basis().transpose()).isZero()).isTrue();
    assertThat(u.annihilator().dimension()).isEqualTo(n - u.dimension());
    Matrix<E> map = samples.degenerate(random, 3, n);
    Subspace<E> kernel = Subspace.kernel(field, map);
    assertThat(u.imageUnder(map).dimension())
        .isEqualTo(u.dimension() - u.intersection(kernel).dimension());
    assertThat(Subspace.image(field, map).dimension()).isEqualTo(n - kernel.dimension());
    assertThat(Subspace.image(field, map).contains(map.column(0))).isTrue();
    assertThat(u.ambientDimension()).isEqualTo(n);
  }

  @Property
  void hermitianMatricesDecompose(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    hermitianMatricesDecompose(random, FieldSamples.any(random));
  }

  private static <E> void hermitianMatricesDecompose(
      SplittableRandom random, FieldSamples<E> samples) {
    Field<E> field = samples.field();
    Matrix<E> a = samples.hermitian(random, random.nextInt(7));
    Ldl<E> ldl = Ldl.of(field, a);
    assertThat(ldl.rank()).isEqualTo(ExactLinearAlgebra.bareissRank(field, a));
    assertThat(ldl.determinant()).isEqualTo(ExactLinearAlgebra.bareissDeterminant(field, a));
    Matrix<E> permuted =
        Matrix.of(
            field,
            a.rows(),
            a.rows(),
            (i, j) -> a.at(ldl.permutation().get(i), ldl.permutation().get(j)));
    assertThat(ldl.lower().multiply(ldl.diagonal()).multiply(ldl.lower().adjoint()))
        .isEqualTo(permuted);
  }
}
