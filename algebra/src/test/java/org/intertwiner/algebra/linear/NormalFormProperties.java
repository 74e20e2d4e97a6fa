package org.intertwiner.algebra.linear;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.intertwiner.algebra.number.EisensteinInteger;
import org.intertwiner.algebra.number.EisensteinIntegers;
import org.intertwiner.algebra.number.GaussianInteger;
import org.intertwiner.algebra.number.GaussianIntegers;
import org.intertwiner.algebra.polynomial.UnivariatePolynomial;
import org.intertwiner.algebra.polynomial.UnivariatePolynomials;
import org.intertwiner.algebra.ring.EuclideanRing;
import org.intertwiner.algebra.ring.Integers;
import org.intertwiner.algebra.ring.PrimeField;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;

/** Hermite and Smith forms: two ways agree, and the invariants come out as they must. */
class NormalFormProperties {
  private static final Integers Z = Integers.Z;

  private static Matrix<BigInteger> integers(SplittableRandom random, int rows, int columns) {
    int bound = new int[] {1, 3, 9, 1000}[random.nextInt(4)];
    return Matrix.of(
        Z, rows, columns, (i, j) -> BigInteger.valueOf(random.nextInt(-bound, bound + 1)));
  }

  private static Matrix<BigInteger> degenerate(SplittableRandom random) {
    int rows = random.nextInt(6);
    int columns = random.nextInt(6);
    int rank = random.nextInt(Math.min(rows, columns) + 1);
    return random.nextBoolean()
        ? integers(random, rows, columns)
        : integers(random, rows, rank).multiply(integers(random, rank, columns));
  }

  @Property
  void hermiteFormsAgreeWithPlainElimination(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Matrix<BigInteger> a = degenerate(random);
    HermiteForm<BigInteger> hermite = HermiteForm.of(a);
    Unimodular<BigInteger> plain = new EuclideanElimination<>(Z, a).hermite();
    assertThat(hermite.form()).isEqualTo(plain.form());
    assertThat(plain.transform().multiply(a)).isEqualTo(plain.form());
    assertThat(plain.transform().multiply(plain.inverse()).isIdentity()).isTrue();
    assertThat(hermite.rank()).isEqualTo(ExactLinearAlgebra.bareissRank(Z, a));
    assertThat(ExactLinearAlgebra.determinant(Z, hermite.transform()).abs())
        .isEqualTo(BigInteger.ONE);
    assertThat(hermite.relations().multiply(a).isZero()).isTrue();
    assertThat(hermite.relations().rows()).isEqualTo(a.rows() - hermite.rank());
  }

  @Property
  void hermiteFormIsAnInvariantOfTheLattice(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Matrix<BigInteger> a = degenerate(random);
    Matrix<BigInteger> shear = Matrix.identity(Z, a.rows());
    for (int k = 0; k < 4 && a.rows() > 1; k++) {
      int i = random.nextInt(a.rows());
      int j = (i + 1 + random.nextInt(a.rows() - 1)) % a.rows();
      BigInteger factor = BigInteger.valueOf(random.nextInt(-3, 4));
      Matrix<BigInteger> step =
          Matrix.of(
              Z,
              a.rows(),
              a.rows(),
              (r, c) -> r == c ? BigInteger.ONE : r == i && c == j ? factor : BigInteger.ZERO);
      shear = step.multiply(shear);
    }
    Matrix<BigInteger> changed = shear.multiply(a);
    assertThat(HermiteForm.of(changed).form()).isEqualTo(HermiteForm.of(a).form());
    assertThat(SmithForm.of(changed).form()).isEqualTo(SmithForm.of(a).form());
    Matrix<BigInteger> more = a.stack(changed);
    assertThat(HermiteForm.of(more).latticeBasis()).isEqualTo(HermiteForm.of(a).latticeBasis());
  }

  /** d₁⋯d_k is the greatest common divisor of the k × k minors. */
  @Property
  void smithFormsHaveTheDeterminantalDivisors(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Matrix<BigInteger> a = degenerate(random);
    SmithForm<BigInteger> smith = SmithForm.of(a);
    assertThat(smith.left().multiply(a).multiply(smith.right())).isEqualTo(smith.form());
    assertThat(ExactLinearAlgebra.determinant(Z, smith.left()).abs()).isEqualTo(BigInteger.ONE);
    assertThat(ExactLinearAlgebra.determinant(Z, smith.right()).abs()).isEqualTo(BigInteger.ONE);
    BigInteger product = BigInteger.ONE;
    for (int k = 1; k <= Math.min(a.rows(), a.columns()); k++) {
      product = product.multiply(smith.form().at(k - 1, k - 1));
      assertThat(product).isEqualTo(divisor(a, k));
    }
    assertThat(SmithForm.of(a.transpose()).invariantFactors()).isEqualTo(smith.invariantFactors());
  }

  private static BigInteger divisor(Matrix<BigInteger> a, int k) {
    BigInteger gcd = BigInteger.ZERO;
    for (List<Integer> rows : subsets(a.rows(), k)) {
      for (List<Integer> columns : subsets(a.columns(), k)) {
        Matrix<BigInteger> minor = Matrix.of(Z, k, k, (i, j) -> a.at(rows.get(i), columns.get(j)));
        gcd = gcd.gcd(ExactLinearAlgebra.bareissDeterminant(Z, minor));
      }
    }
    return gcd;
  }

  private static List<List<Integer>> subsets(int n, int k) {
    List<List<Integer>> out = new ArrayList<>();
    for (int mask = 0; mask < 1 << n; mask++) {
      if (Integer.bitCount(mask) == k) {
        List<Integer> set = new ArrayList<>();
        for (int i = 0; i < n; i++) {
          if ((mask >> i & 1) == 1) {
            set.add(i);
          }
        }
        out.add(set);
      }
    }
    return out;
  }

  /** Modulo a prime the rank counts the invariant factors that the prime does not divide. */
  @Property
  void ranksModuloPrimesCountInvariantFactors(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Matrix<BigInteger> a = degenerate(random);
    List<BigInteger> factors = SmithForm.of(a).invariantFactors();
    for (long p : new long[] {2, 3, 5, 7}) {
      PrimeField field = PrimeField.of(p);
      BigInteger prime = BigInteger.valueOf(p);
      Matrix<Long> image = a.map(field, x -> x.mod(prime).longValue());
      assertThat(ExactLinearAlgebra.rank(field, image))
          .isEqualTo((int) factors.stream().filter(d -> d.mod(prime).signum() != 0).count());
    }
  }

  @Property
  void polynomialMatricesHaveNormalForms(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    PrimeField field = PrimeField.of(5);
    UnivariatePolynomials<Long> ring = UnivariatePolynomials.over(field);
    Matrix<UnivariatePolynomial<Long>> a =
        Matrix.of(
            ring,
            1 + random.nextInt(3),
            1 + random.nextInt(3),
            (i, j) ->
                UnivariatePolynomial.ofLongs(
                    field, random.nextInt(3), random.nextInt(5), random.nextInt(2)));
    normalForms(ring, a);
  }

  @Property
  void gaussianAndEisensteinMatricesHaveNormalForms(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int rows = 1 + random.nextInt(3);
    int columns = 1 + random.nextInt(3);
    normalForms(
        GaussianIntegers.RING,
        Matrix.of(
            GaussianIntegers.RING,
            rows,
            columns,
            (i, j) -> GaussianInteger.of(random.nextInt(-4, 5), random.nextInt(-4, 5))));
    normalForms(
        EisensteinIntegers.RING,
        Matrix.of(
            EisensteinIntegers.RING,
            rows,
            columns,
            (i, j) -> EisensteinInteger.of(random.nextInt(-4, 5), random.nextInt(-4, 5))));
  }

  private static <E> void normalForms(EuclideanRing<E> ring, Matrix<E> a) {
    HermiteForm<E> hermite = HermiteForm.of(ring, a);
    SmithForm<E> smith = SmithForm.of(ring, a);
    assertThat(hermite.rank()).isEqualTo(ExactLinearAlgebra.bareissRank(ring, a));
    assertThat(smith.rank()).isEqualTo(hermite.rank());
    E gcd = ring.zero();
    for (int i = 0; i < a.rows(); i++) {
      for (int j = 0; j < a.columns(); j++) {
        gcd = ring.gcd(gcd, a.at(i, j));
      }
    }
    assertThat(smith.form().at(0, 0)).isEqualTo(gcd);
    assertThat(SmithForm.of(ring, hermite.form()).form()).isEqualTo(smith.form());
    if (a.isSquare()) {
      E product = ring.one();
      for (int i = 0; i < a.rows(); i++) {
        product = ring.multiply(product, smith.form().at(i, i));
      }
      assertThat(ring.canonical(product))
          .isEqualTo(ring.canonical(ExactLinearAlgebra.determinant(ring, a)));
    }
  }

  @Property
  void integralDeterminantsAndPolynomials(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int n = random.nextInt(6);
    Matrix<BigInteger> a = integers(random, n, n);
    BigInteger determinant = ExactLinearAlgebra.determinant(Z, a);
    assertThat(determinant).isEqualTo(ExactLinearAlgebra.bareissDeterminant(Z, a));
    assertThat(ExactLinearAlgebra.characteristicPolynomial(Z, a))
        .isEqualTo(ExactLinearAlgebra.berkowitzPolynomial(Z, a));
    assertThat(a.multiply(ExactLinearAlgebra.adjugate(Z, a)))
        .isEqualTo(Matrix.identity(Z, n).scale(determinant));
    Matrix<Rational> rational = a.map(Rationals.Q, x -> Rational.of(x, BigInteger.ONE));
    assertThat(ExactLinearAlgebra.determinant(Rationals.Q, rational).numerator())
        .isEqualTo(determinant);
  }
}
