package org.intertwiner.algebra.clifford;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.PrimeField;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;
import org.junit.jupiter.api.Test;

class CliffordStructureTest {

  private static CliffordAlgebra<Rational> cl(int p, int q, int r) {
    return CliffordAlgebra.of(Rationals.Q, p, q, r);
  }

  private static Multivector<Rational> random(
      CliffordAlgebra<Rational> algebra, SplittableRandom random) {
    Multivector<Rational> sum = algebra.zero();
    for (int blade : algebra.blades()) {
      sum = algebra.add(sum, algebra.blade(blade, Rational.of(random.nextInt(-3, 4))));
    }
    return sum;
  }

  /** The table of (p − q) mod 8, which the library does not use. */
  @Test
  void typesFollowThePeriodicityOfBott() {
    String[] over = {"ℝ", "ℝ", "ℝ", "ℂ", "ℍ", "ℍ", "ℍ", "ℂ"};
    for (int p = 0; p <= 6; p++) {
      for (int q = 0; q <= 6; q++) {
        CliffordStructure.Type type = cl(p, q, 0).structure().type();
        int difference = Math.floorMod(p - q, 8);
        assertThat(type.over().toString()).as(p + ", " + q).isEqualTo(over[difference]);
        assertThat(type.doubled()).isEqualTo(difference % 4 == 1);
        assertThat(type.dimension()).isEqualTo(1L << (p + q));
      }
    }
    assertThat(cl(4, 1, 0).structure().type()).hasToString("M4(ℂ)");
    assertThat(cl(1, 3, 0).structure().type()).hasToString("M2(ℍ)");
    assertThat(cl(0, 3, 0).structure().type()).hasToString("ℍ⊕ℍ");
    assertThatThrownBy(() -> cl(3, 0, 1).structure().type()).isInstanceOf(InvalidInput.class);
  }

  @Test
  void spinorsAreFaithfulAndSmallest() {
    SplittableRandom random = new SplittableRandom(5);
    for (int p = 0; p <= 4; p++) {
      for (int q = 0; p + q <= 5; q++) {
        CliffordAlgebra<Rational> algebra = cl(p, q, 0);
        SpinorModule<Rational> module = algebra.structure().spinors();
        assertThat(module.dimension()).isEqualTo(algebra.structure().type().moduleDimension());
        Multivector<Rational> a = random(algebra, random);
        Multivector<Rational> b = random(algebra, random);
        assertThat(module.matrix(a).multiply(module.matrix(b)))
            .as(algebra.toString())
            .isEqualTo(module.matrix(algebra.multiply(a, b)));
        assertThat(module.matrix(algebra.one()).isIdentity()).isTrue();
        if (p + q <= 4) {
          assertThat(rankOfImages(algebra, module)).isEqualTo(1 << (p + q));
        }
      }
    }
    assertThat(cl(8, 0, 0).structure().spinors().dimension()).isEqualTo(16);
    List<Rational> many = java.util.Collections.nCopies(21, Rational.ONE);
    CliffordLimits limits = new CliffordLimits(21, 1000, 1000);
    assertThatThrownBy(() -> CliffordAlgebra.of(Rationals.Q, many, limits).structure().spinors())
        .isInstanceOf(LimitExceeded.class);
  }

  private static int rankOfImages(
      CliffordAlgebra<Rational> algebra, SpinorModule<Rational> module) {
    List<List<Rational>> rows = new ArrayList<>();
    for (int blade : algebra.blades()) {
      Matrix<Rational> m = module.matrix(algebra.blade(blade, Rational.ONE));
      List<Rational> row = new ArrayList<>();
      m.toRows().forEach(row::addAll);
      rows.add(row);
    }
    return ExactLinearAlgebra.rank(Rationals.Q, Matrix.of(Rationals.Q, rows));
  }

  @Test
  void centres() {
    assertThat(cl(4, 0, 0).structure().centre()).containsExactly(cl(4, 0, 0).one());
    assertThat(cl(3, 0, 0).structure().centre())
        .containsExactly(cl(3, 0, 0).one(), cl(3, 0, 0).pseudoscalar());
    assertThat(cl(0, 0, 2).structure().centre())
        .containsExactly(cl(0, 0, 2).one(), cl(0, 0, 2).pseudoscalar());
    assertThat(CliffordAlgebra.of(PrimeField.of(2), 3, 0, 0).structure().centre()).hasSize(8);
    assertThat(cl(4, 1, 0).structure().ranks()).containsExactly(1, 5, 10, 10, 5, 1);
  }

  @Test
  void leftRegularRepresentation() {
    SplittableRandom random = new SplittableRandom(8);
    CliffordAlgebra<Rational> algebra = cl(2, 1, 1);
    Multivector<Rational> a = random(algebra, random);
    Multivector<Rational> b = random(algebra, random);
    CliffordStructure<Rational> structure = algebra.structure();
    assertThat(structure.leftRegular(a).multiply(structure.leftRegular(b)))
        .isEqualTo(structure.leftRegular(algebra.multiply(a, b)));
    assertThat(ExactLinearAlgebra.determinant(Rationals.Q, structure.leftRegular(a)).isZero())
        .isFalse();
    assertThatThrownBy(() -> cl(16, 0, 0).structure().leftRegular(cl(16, 0, 0).one()))
        .isInstanceOf(LimitExceeded.class);
  }

  @Test
  void evenSubalgebras() {
    int[][] cases = {
      {3, 0, 0, 0, 2, 0}, {1, 3, 0, 1, 2, 0}, {3, 0, 1, 0, 2, 1}, {4, 1, 0, 4, 0, 0}
    };
    SplittableRandom random = new SplittableRandom(9);
    for (int[] c : cases) {
      CliffordAlgebra<Rational> algebra = cl(c[0], c[1], c[2]);
      EvenSubalgebra<Rational> even = algebra.structure().evenSubalgebra();
      assertThat(even.embedding().isInjective()).isTrue();
      List<Rational> squares = new ArrayList<>(even.algebra().squares());
      squares.sort(java.util.Comparator.reverseOrder());
      List<Rational> expected = new ArrayList<>(cl(c[3], c[4], c[5]).squares());
      expected.sort(java.util.Comparator.reverseOrder());
      if (c[1] == 1) {
        // Cl(4, 1) has even part Cl(4, 0): −eᵢ²·(−1) = 1
        assertThat(squares).isEqualTo(cl(4, 0, 0).squares());
      } else {
        assertThat(squares).isEqualTo(expected);
      }
      Multivector<Rational> x = algebra.evenPart(random(algebra, random));
      Multivector<Rational> y = algebra.evenPart(random(algebra, random));
      assertThat(even.embedding().apply(even.restrict(x))).isEqualTo(x);
      assertThat(even.restrict(algebra.multiply(x, y)))
          .isEqualTo(even.algebra().multiply(even.restrict(x), even.restrict(y)));
      assertThatThrownBy(() -> even.restrict(algebra.e(1))).isInstanceOf(InvalidInput.class);
    }
    assertThatThrownBy(() -> cl(0, 0, 2).structure().evenSubalgebra())
        .isInstanceOf(InvalidInput.class);
  }

  /** Quaternion multiplication written out, w first. */
  private static int[] hamilton(int[] a, int[] b) {
    return new int[] {
      a[0] * b[0] - a[1] * b[1] - a[2] * b[2] - a[3] * b[3],
      a[0] * b[1] + a[1] * b[0] + a[2] * b[3] - a[3] * b[2],
      a[0] * b[2] - a[1] * b[3] + a[2] * b[0] + a[3] * b[1],
      a[0] * b[3] + a[1] * b[2] - a[2] * b[1] + a[3] * b[0]
    };
  }

  private static Multivector<Rational> quaternion(
      CliffordAlgebra<Rational> algebra, int[] q, List<Multivector<Rational>> units) {
    Multivector<Rational> sum = algebra.ofLong(q[0]);
    for (int i = 0; i < 3; i++) {
      sum = algebra.add(sum, algebra.scale(Rational.of(q[i + 1]), units.get(i)));
    }
    return sum;
  }

  @Test
  void quaternionsTwice() {
    CliffordAlgebra<Rational> two = cl(0, 2, 0);
    CliffordAlgebra<Rational> space = cl(3, 0, 0);
    List<Multivector<Rational>> inTwo = List.of(two.e(1), two.e(2), two.e(1, 2));
    // i, j, k = e32, e13, e21, so that ijk = −1
    List<Multivector<Rational>> inSpace = List.of(space.e(3, 2), space.e(1, 3), space.e(2, 1));
    SplittableRandom random = new SplittableRandom(10);
    for (int n = 0; n < 50; n++) {
      int[] a = random.ints(4, -9, 10).toArray();
      int[] b = random.ints(4, -9, 10).toArray();
      int[] ab = hamilton(a, b);
      assertThat(two.multiply(quaternion(two, a, inTwo), quaternion(two, b, inTwo)))
          .isEqualTo(quaternion(two, ab, inTwo));
      assertThat(space.multiply(quaternion(space, a, inSpace), quaternion(space, b, inSpace)))
          .isEqualTo(quaternion(space, ab, inSpace));
      int[] conjugate = {a[0], -a[1], -a[2], -a[3]};
      assertThat(two.conjugate(quaternion(two, a, inTwo)))
          .isEqualTo(quaternion(two, conjugate, inTwo));
    }
    CliffordMap<Rational> map = CliffordMap.of(two, space, List.of(space.e(3, 2), space.e(1, 3)));
    assertThat(map.apply(two.e(1, 2))).isEqualTo(space.e(2, 1));
    assertThat(map.isInjective()).isTrue();
  }

  @Test
  void universalPropertyRefuses() {
    CliffordAlgebra<Rational> two = cl(0, 2, 0);
    CliffordAlgebra<Rational> space = cl(3, 0, 0);
    assertThatThrownBy(() -> CliffordMap.of(two, space, List.of(space.e(1), space.e(2))))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("square");
    assertThatThrownBy(
            () -> CliffordMap.of(two, space, List.of(space.e(1, 2), space.pseudoscalar())))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("anticommute");
    assertThatThrownBy(() -> CliffordMap.of(two, space, List.of()))
        .isInstanceOf(InvalidInput.class);
    // Cl(0, 1) ⊗ … : a map that is no embedding, Cl(1, 0) → ℚ, e1 ↦ 1
    CliffordMap<Rational> character =
        CliffordMap.of(cl(1, 0, 0), cl(0, 0, 0), List.of(cl(0, 0, 0).one()));
    assertThat(character.isInjective()).isFalse();
    assertThat(character.source()).isEqualTo(cl(1, 0, 0));
    assertThat(character.target()).isEqualTo(cl(0, 0, 0));
    CliffordAlgebra<Multivector<Rational>> tower = CliffordAlgebra.of(space, 1, 0, 0);
    CliffordMap<Multivector<Rational>> identity = CliffordMap.of(tower, tower, List.of(tower.e(1)));
    assertThatThrownBy(identity::isInjective).isInstanceOf(InvalidInput.class);
  }

  @Test
  void outermorphisms() {
    Matrix<Rational> m =
        Matrix.of(Rationals.Q, 4, 4, (i, j) -> Rational.of((i * 7 + j * 5 + i * j) % 11 - 4));
    Matrix<Rational> k = Matrix.of(Rationals.Q, 4, 4, (i, j) -> Rational.of((i + 3 * j) % 5 - 2));
    CliffordAlgebra<Rational> algebra = cl(2, 1, 1);
    Outermorphism<Rational> f = Outermorphism.of(algebra, m);
    Outermorphism<Rational> g = Outermorphism.of(algebra, k);
    assertThat(f.determinant()).isEqualTo(ExactLinearAlgebra.determinant(Rationals.Q, m));
    assertThat(f.onGrade(1)).isEqualTo(m).isEqualTo(f.matrix());
    assertThat(f.onGrade(0).isIdentity()).isTrue();
    for (int grade = 0; grade <= 4; grade++) {
      // Cauchy–Binet
      assertThat(Outermorphism.of(algebra, m.multiply(k)).onGrade(grade))
          .isEqualTo(f.onGrade(grade).multiply(g.onGrade(grade)));
    }
    Multivector<Rational> x = random(algebra, new SplittableRandom(3));
    Multivector<Rational> y = random(algebra, new SplittableRandom(4));
    assertThat(f.apply(algebra.outer(x, y))).isEqualTo(algebra.outer(f.apply(x), f.apply(y)));
    Outermorphism<Rational> projection =
        Outermorphism.of(algebra, cl(2, 0, 0), m.block(0, 2, 0, 4));
    assertThat(projection.apply(algebra.e(1, 2, 3))).isEqualTo(cl(2, 0, 0).zero());
    assertThat(projection.onGrade(2).rows()).isEqualTo(1);
    assertThatThrownBy(projection::determinant).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> f.onGrade(5)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Outermorphism.of(cl(3, 0, 0), m)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void anySymmetricForm() {
    Matrix<Rational> form =
        Matrix.of(
            Rationals.Q,
            List.of(
                List.of(Rational.ZERO, Rational.ONE, Rational.of(2)),
                List.of(Rational.ONE, Rational.ZERO, Rational.of(-1, 3)),
                List.of(Rational.of(2), Rational.of(-1, 3), Rational.ZERO)));
    OrthogonalBasis<Rational> basis = OrthogonalBasis.of(Rationals.Q, form);
    CliffordAlgebra<Rational> algebra = basis.algebra();
    SplittableRandom random = new SplittableRandom(11);
    for (int n = 0; n < 20; n++) {
      List<Rational> v = random.ints(3, -5, 6).mapToObj(Rational::of).toList();
      List<Rational> w = random.ints(3, -5, 6).mapToObj(Rational::of).toList();
      Rational b = Rational.ZERO;
      List<Rational> image = form.apply(w);
      for (int i = 0; i < 3; i++) {
        b = b.add(v.get(i).multiply(image.get(i)));
      }
      assertThat(algebra.anticommutator(basis.vector(v), basis.vector(w)))
          .isEqualTo(algebra.scalar(b.add(b)));
      assertThat(basis.coordinates(basis.vector(v))).isEqualTo(v);
    }
    Matrix<Rational> degenerate = Matrix.of(Rationals.Q, 3, 3, (i, j) -> Rational.ONE);
    assertThat(OrthogonalBasis.of(Rationals.Q, degenerate).algebra().isDegenerate()).isTrue();
    assertThatThrownBy(
            () ->
                OrthogonalBasis.of(
                    Rationals.Q, Matrix.of(Rationals.Q, 2, 2, (i, j) -> Rational.of(i))))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(
            () -> OrthogonalBasis.of(PrimeField.of(2), Matrix.identity(PrimeField.of(2), 2)))
        .isInstanceOf(InvalidInput.class);
  }
}
