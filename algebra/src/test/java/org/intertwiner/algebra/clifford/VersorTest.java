package org.intertwiner.algebra.clifford;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.GroupLimits;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.PrimeField;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;
import org.junit.jupiter.api.Test;

class VersorTest {

  private static LipschitzGroup<Rational> versors(int p, int q, int r) {
    return new LipschitzGroup<>(CliffordAlgebra.of(Rationals.Q, p, q, r));
  }

  private static Multivector<Rational> vector(
      CliffordAlgebra<Rational> algebra, SplittableRandom random) {
    while (true) {
      Multivector<Rational> v =
          algebra.vector(random.ints(algebra.dimension(), -3, 4).mapToObj(Rational::of).toList());
      if (!algebra.scalarProduct(v, v).isZero()) {
        return v;
      }
    }
  }

  @Test
  void vectorsActAsReflections() {
    LipschitzGroup<Rational> group = versors(3, 1, 0);
    CliffordAlgebra<Rational> algebra = group.algebra();
    SplittableRandom random = new SplittableRandom(1);
    for (int n = 0; n < 20; n++) {
      Multivector<Rational> a = vector(algebra, random);
      Matrix<Rational> s = group.toMatrix(a);
      assertThat(s.multiply(s).isIdentity()).isTrue();
      assertThat(ExactLinearAlgebra.determinant(Rationals.Q, s)).isEqualTo(Rational.of(-1));
      assertThat(s.apply(algebra.coordinates(a))).isEqualTo(algebra.coordinates(algebra.negate(a)));
      assertThat(group.isIsometry(s)).isTrue();
      assertThat(group.reflections(s)).hasSize(1);
      assertThat(group.norm(a)).isEqualTo(algebra.scalarProduct(a, a));
    }
  }

  @Test
  void theActionIsTheOutermorphismOfTheCover() {
    SplittableRandom random = new SplittableRandom(2);
    for (int[] signature : new int[][] {{3, 0, 0}, {1, 3, 0}, {3, 0, 1}, {4, 1, 0}}) {
      LipschitzGroup<Rational> group = versors(signature[0], signature[1], signature[2]);
      CliffordAlgebra<Rational> algebra = group.algebra();
      for (int length = 1; length <= 4; length++) {
        Multivector<Rational> x = algebra.one();
        Matrix<Rational> product = Matrix.identity(Rationals.Q, algebra.dimension());
        for (int k = 0; k < length; k++) {
          Multivector<Rational> v = vector(algebra, random);
          x = group.multiply(x, v);
          product = product.multiply(group.toMatrix(v));
        }
        assertThat(group.contains(x)).isTrue();
        assertThat(group.toMatrix(x)).isEqualTo(product);
        assertThat(group.areEqual(group.multiply(x, group.inverse(x)), group.identity())).isTrue();
        Multivector<Rational> m = algebra.parse("2 + e1 - e23 + 3 e123 + e2");
        assertThat(group.act(x, m)).isEqualTo(Outermorphism.of(algebra, product).apply(m));
        Multivector<Rational> versor = group.versor(product);
        assertThat(group.toMatrix(versor)).isEqualTo(product);
      }
    }
  }

  /** Versors over one isometry differ by a scalar. */
  @Test
  void theKernelIsTheScalars() {
    SplittableRandom random = new SplittableRandom(3);
    LipschitzGroup<Rational> group = versors(2, 2, 0);
    CliffordAlgebra<Rational> algebra = group.algebra();
    for (int n = 0; n < 30; n++) {
      Multivector<Rational> x = algebra.one();
      for (int k = random.nextInt(6); k >= 0; k--) {
        x = group.multiply(x, vector(algebra, random));
      }
      Multivector<Rational> y = group.versor(group.toMatrix(x));
      assertThat(algebra.isScalar(algebra.multiply(x, group.inverse(y)))).isTrue();
    }
  }

  /** P. Scherk: rank(m − 1) reflections, or two more where (m − 1)V is null. */
  @Test
  void fewestReflections() {
    SplittableRandom random = new SplittableRandom(4);
    for (int[] signature : new int[][] {{4, 0, 0}, {2, 2, 0}, {1, 3, 0}, {3, 3, 0}}) {
      LipschitzGroup<Rational> group = versors(signature[0], signature[1], signature[2]);
      CliffordAlgebra<Rational> algebra = group.algebra();
      int n = algebra.dimension();
      for (int trial = 0; trial < 25; trial++) {
        Matrix<Rational> m = Matrix.identity(Rationals.Q, n);
        for (int k = random.nextInt(n + 2); k > 0; k--) {
          m = m.multiply(group.toMatrix(vector(algebra, random)));
        }
        Matrix<Rational> moved = m.subtract(Matrix.identity(Rationals.Q, n));
        int rank = ExactLinearAlgebra.rank(Rationals.Q, moved);
        Matrix<Rational> form = Matrix.diagonal(Rationals.Q, algebra.squares());
        boolean isNull = moved.transpose().multiply(form).multiply(moved).isZero();
        assertThat(group.reflections(m)).hasSize(rank == 0 || !isNull ? rank : rank + 2);
      }
    }
  }

  /** In ℝ^{2,2} there are isometries with a null plane (m − 1)V; they need four reflections. */
  @Test
  void exceptionalIsometry() {
    LipschitzGroup<Rational> group = versors(2, 2, 0);
    int[][] n = {{0, 1, 0, 1}, {-1, 0, -1, 0}, {0, -1, 0, -1}, {1, 0, 1, 0}};
    Matrix<Rational> m =
        Matrix.of(Rationals.Q, 4, 4, (i, j) -> Rational.of(n[i][j] + (i == j ? 1 : 0)));
    Matrix<Rational> signs =
        Matrix.diagonal(
            Rationals.Q, List.of(Rational.ONE, Rational.ONE, Rational.of(-1), Rational.of(-1)));
    List<Matrix<Rational>> candidates =
        List.of(m, m.transpose(), signs.multiply(m).multiply(signs));
    Matrix<Rational> isometry =
        candidates.stream().filter(group::isIsometry).findFirst().orElseThrow();
    assertThat(group.reflections(isometry)).hasSize(4);
  }

  @Test
  void motionsOfSpaceAreVersorsOfTheDegenerateAlgebra() {
    LipschitzGroup<Rational> group = versors(3, 0, 1);
    CliffordAlgebra<Rational> algebra = group.algebra();
    Multivector<Rational> translation = algebra.parse("1 + 1/2 e14 - 2 e24");
    assertThat(group.contains(translation)).isTrue();
    Matrix<Rational> m = group.toMatrix(translation);
    assertThat(m.column(3).get(3)).isEqualTo(Rational.ONE);
    assertThat(group.reflections(m)).hasSize(2);
    assertThat(group.toMatrix(group.versor(m))).isEqualTo(m);
    Matrix<Rational> moving =
        Matrix.diagonal(
            Rationals.Q, List.of(Rational.ONE, Rational.ONE, Rational.ONE, Rational.of(2)));
    assertThat(group.isIsometry(moving)).isFalse();
  }

  @Test
  void rotors() {
    LipschitzGroup<Rational> group = versors(3, 0, 0);
    CliffordAlgebra<Rational> algebra = group.algebra();
    Multivector<Rational> a = algebra.parse("3 e1 + 4 e2");
    Multivector<Rational> b = algebra.parse("5 e3");
    Multivector<Rational> rotor = group.rotor(a, b);
    assertThat(rotor.isEven()).isTrue();
    assertThat(group.act(rotor, a)).isEqualTo(b);
    assertThat(group.act(rotor, algebra.parse("4 e1 - 3 e2")))
        .isEqualTo(algebra.parse("4 e1 - 3 e2"));
    assertThatThrownBy(() -> group.rotor(a, algebra.e(1))).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> group.rotor(a, algebra.negate(a))).isInstanceOf(InvalidInput.class);
  }

  @Test
  void refusals() {
    LipschitzGroup<Rational> group = versors(3, 0, 0);
    CliffordAlgebra<Rational> algebra = group.algebra();
    assertThat(group.contains(algebra.zero())).isFalse();
    assertThat(group.contains(algebra.parse("1 + e1"))).isFalse();
    assertThat(group.contains(algebra.parse("2 + e1"))).isFalse();
    CliffordAlgebra<Rational> four = CliffordAlgebra.of(Rationals.Q, 4, 0, 0);
    assertThat(new LipschitzGroup<>(four).contains(four.parse("1 + 2 e1234"))).isFalse();
    // x x̃ is scalar but vectors do not stay vectors
    CliffordAlgebra<Rational> six = CliffordAlgebra.of(Rationals.Q, 6, 0, 0);
    assertThat(new LipschitzGroup<>(six).contains(six.parse("3 + 4 e123456"))).isFalse();
    assertThat(
            six.isScalar(
                six.multiply(six.parse("3 + 4 e123456"), six.reverse(six.parse("3 + 4 e123456")))))
        .isTrue();
    assertThatThrownBy(() -> group.toMatrix(algebra.parse("2 + e1")))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> group.inverse(algebra.parse("1 + e1")))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> group.norm(algebra.parse("1 + e1"))).isInstanceOf(InvalidInput.class);
    Matrix<Rational> shear = Matrix.of(Rationals.Q, 3, 3, (i, j) -> Rational.of(i <= j ? 1 : 0));
    assertThatThrownBy(() -> group.reflections(shear)).isInstanceOf(InvalidInput.class);
    assertThat(group.isIsometry(Matrix.identity(Rationals.Q, 2))).isFalse();
    CliffordAlgebra<Long> two = CliffordAlgebra.of(PrimeField.of(2), 2, 0, 0);
    assertThatThrownBy(
            () -> new LipschitzGroup<>(two).reflections(Matrix.identity(PrimeField.of(2), 2)))
        .isInstanceOf(InvalidInput.class);
  }

  /** Every isometry of a small space over a finite field is a product of reflections. */
  @Test
  void wholeOrthogonalGroupsOverASmallField() {
    PrimeField three = PrimeField.of(3);
    for (int q = 0; q <= 3; q++) {
      CliffordAlgebra<Long> algebra = CliffordAlgebra.of(three, 3 - q, q, 0);
      LipschitzGroup<Long> group = new LipschitzGroup<>(algebra);
      int isometries = 0;
      for (int code = 0; code < 19683; code++) {
        int c = code;
        Matrix<Long> m = Matrix.of(three, 3, 3, (i, j) -> (long) (c / power(3, 3 * i + j)) % 3);
        if (group.isIsometry(m)) {
          isometries++;
          assertThat(group.toMatrix(group.versor(m))).isEqualTo(m);
        }
      }
      // |O₃(3)| = 2·3·(3² − 1)
      assertThat(isometries).isEqualTo(48);
    }
  }

  private static int power(int base, int exponent) {
    return (int) Math.round(Math.pow(base, exponent));
  }

  @Test
  void pinGroups() {
    CliffordAlgebra<Rational> algebra = CliffordAlgebra.of(Rationals.Q, 1, 3, 0);
    PinGroup<Rational> pin = PinGroup.pin(algebra);
    PinGroup<Rational> spin = PinGroup.spin(algebra);
    PinGroup<Rational> plus = new PinGroup<>(pin.versors(), PinGroup.Kind.SPIN_PLUS);
    assertThat(pin.contains(algebra.e(2))).isTrue();
    assertThat(spin.contains(algebra.e(2))).isFalse();
    assertThat(spin.contains(algebra.e(1, 2))).isTrue();
    assertThat(plus.contains(algebra.e(1, 2))).isFalse();
    assertThat(plus.contains(algebra.e(2, 3))).isTrue();
    assertThat(pin.contains(algebra.parse("2 e1"))).isFalse();
    assertThat(pin.toMatrix(algebra.e(2))).isEqualTo(pin.toMatrix(algebra.parse("-e2")));
    assertThat(plus.contains(algebra.parse("5/4 + 3/4 e12"))).isTrue();
    assertThatThrownBy(() -> plus.toMatrix(algebra.e(1))).isInstanceOf(InvalidInput.class);
    assertThat(pin.toString()).contains("PIN");
    assertThat(pin.areEqual(pin.inverse(algebra.e(2)), algebra.parse("-e2"))).isTrue();
  }

  /** The units ±1, ±i, ±j, ±k lie over the rotations by half turns. */
  @Test
  void finiteCovers() {
    CliffordAlgebra<Rational> algebra = CliffordAlgebra.of(Rationals.Q, 3, 0, 0);
    List<Matrix<Rational>> halfTurns = new ArrayList<>();
    for (int axis = 0; axis < 2; axis++) {
      int fixed = axis;
      halfTurns.add(
          Matrix.of(Rationals.Q, 3, 3, (i, j) -> Rational.of(i != j ? 0 : i == fixed ? 1 : -1)));
    }
    PinGroup<Rational> spin = PinGroup.spin(algebra);
    FiniteGroup<Multivector<Rational>> units =
        spin.cover(halfTurns, VersorTest::root, GroupLimits.DEFAULT);
    assertThat(units.order()).isEqualTo(8);
    assertThat(units.classes().count()).isEqualTo(5);
    assertThat(units.isAbelian()).isFalse();
    Matrix<Rational> quarter =
        Matrix.of(
            Rationals.Q,
            3,
            3,
            (i, j) -> Rational.of(new int[][] {{0, -1, 0}, {1, 0, 0}, {0, 0, 1}}[i][j]));
    assertThat(spin.lift(quarter, VersorTest::root)).isEmpty();
    assertThatThrownBy(() -> spin.cover(List.of(quarter), VersorTest::root, GroupLimits.DEFAULT))
        .isInstanceOf(InvalidInput.class);
  }

  private static Optional<Rational> root(Rational x) {
    if (x.signum() < 0) {
      return Optional.empty();
    }
    var n = x.numerator().sqrt();
    var d = x.denominator().sqrt();
    return n.multiply(n).equals(x.numerator()) && d.multiply(d).equals(x.denominator())
        ? Optional.of(Rational.of(n, d))
        : Optional.empty();
  }

  private static Optional<Cyclotomic> cyclotomicRoot(Cyclotomic x) {
    if (!x.isRational()) {
      return Optional.empty();
    }
    Rational r = x.toRational();
    if (r.signum() <= 0) {
      return Optional.empty();
    }
    long radicand = r.numerator().multiply(r.denominator()).longValueExact();
    return Optional.of(
        Cyclotomic.sqrt(radicand).scale(Rational.of(java.math.BigInteger.ONE, r.denominator())));
  }

  /** Binary octahedral group over the rotations of the cube, and binary tetrahedral below it. */
  @Test
  void binaryPolyhedralGroups() {
    CliffordAlgebra<Cyclotomic> algebra = CliffordAlgebra.of(Cyclotomics.FIELD, 3, 0, 0);
    Matrix<Cyclotomic> third =
        Matrix.of(Cyclotomics.FIELD, 3, 3, (i, j) -> Cyclotomic.of((j + 1) % 3 == i ? 1 : 0));
    Matrix<Cyclotomic> quarter =
        Matrix.of(
            Cyclotomics.FIELD,
            3,
            3,
            (i, j) -> Cyclotomic.of(new int[][] {{0, -1, 0}, {1, 0, 0}, {0, 0, 1}}[i][j]));
    PinGroup<Cyclotomic> spin = PinGroup.spin(algebra);
    FiniteGroup<Multivector<Cyclotomic>> octahedral =
        spin.cover(List.of(third, quarter), VersorTest::cyclotomicRoot, GroupLimits.DEFAULT);
    assertThat(octahedral.order()).isEqualTo(48);
    assertThat(octahedral.classes().count()).isEqualTo(8);
    assertThat(Groups.generatedByMatrices(List.of(third, quarter)).order()).isEqualTo(24);
    FiniteGroup<Multivector<Cyclotomic>> tetrahedral =
        spin.cover(
            List.of(third, quarter.multiply(quarter)),
            VersorTest::cyclotomicRoot,
            GroupLimits.DEFAULT);
    assertThat(tetrahedral.order()).isEqualTo(24);
    assertThat(tetrahedral.classes().count()).isEqualTo(7);
    for (int i = 0; i < 48; i++) {
      assertThat(spin.contains(octahedral.element(i))).isTrue();
    }
  }
}
