package org.intertwiner.algebra.clifford;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.PrimeField;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;
import org.junit.jupiter.api.Test;

class CliffordAlgebraTest {
  private static final CliffordAlgebra<Rational> SPACE = CliffordAlgebra.of(Rationals.Q, 3, 0, 0);
  private static final CliffordAlgebra<Rational> TIME = CliffordAlgebra.of(Rationals.Q, 1, 3, 0);
  private static final CliffordAlgebra<Rational> PLANES = CliffordAlgebra.of(Rationals.Q, 3, 0, 1);

  private static Multivector<Rational> x(String text) {
    return SPACE.parse(text);
  }

  @Test
  void productsOfGenerators() {
    assertThat(SPACE.multiply(SPACE.e(1), SPACE.e(2))).isEqualTo(x("e12"));
    assertThat(SPACE.multiply(SPACE.e(2), SPACE.e(1))).isEqualTo(x("-e12"));
    assertThat(SPACE.multiply(x("e12"), x("e12"))).isEqualTo(x("-1"));
    assertThat(SPACE.e(2, 1, 2)).isEqualTo(x("-e1"));
    assertThat(SPACE.e()).isEqualTo(SPACE.one());
    assertThat(TIME.squares()).extracting(Object::toString).containsExactly("1", "-1", "-1", "-1");
    assertThat(PLANES.e(4, 4)).isEqualTo(PLANES.zero());
    assertThat(PLANES.isDegenerate()).isTrue();
    assertThat(TIME.isDegenerate()).isFalse();
  }

  @Test
  void productsOfMultivectors() {
    assertThat(SPACE.multiply(x("1 + e1"), x("1 - e1"))).isEqualTo(SPACE.zero());
    assertThat(SPACE.outer(x("e1 + 2 e2"), x("e1 - e3"))).isEqualTo(x("-2 e12 - e13 - 2 e23"));
    assertThat(SPACE.leftContraction(x("e1"), x("e12 + e23"))).isEqualTo(x("e2"));
    assertThat(SPACE.rightContraction(x("e12"), x("e1"))).isEqualTo(x("-e2"));
    assertThat(SPACE.leftContraction(x("e12"), x("e1"))).isEqualTo(SPACE.zero());
    assertThat(SPACE.scalarProduct(x("2 e12 + e1"), x("3 e12 + 5 e1"))).isEqualTo(Rational.of(-1));
    assertThat(SPACE.commutator(x("e12"), x("e23"))).isEqualTo(x("2 e13"));
    assertThat(SPACE.anticommutator(x("e1"), x("e1"))).isEqualTo(x("2"));
  }

  @Test
  void gradesAndInvolutions() {
    Multivector<Rational> m = x("1 + 2 e1 - 3/2 e12 + e123");
    assertThat(m.grades()).containsExactly(0, 1, 2, 3);
    assertThat(m.blades()).containsExactly(0, 1, 3, 7);
    assertThat(m.size()).isEqualTo(4);
    assertThat(SPACE.grade(m, 2)).isEqualTo(x("-3/2 e12"));
    assertThat(SPACE.grade(m, 5)).isEqualTo(SPACE.zero());
    assertThat(SPACE.reverse(m)).isEqualTo(x("1 + 2 e1 + 3/2 e12 - e123"));
    assertThat(SPACE.gradeInvolution(m)).isEqualTo(x("1 - 2 e1 - 3/2 e12 - e123"));
    assertThat(SPACE.cliffordConjugate(m)).isEqualTo(x("1 - 2 e1 + 3/2 e12 + e123"));
    assertThat(SPACE.evenPart(m)).isEqualTo(x("1 - 3/2 e12"));
    assertThat(SPACE.oddPart(m)).isEqualTo(x("2 e1 + e123"));
    assertThat(m.at(3)).contains(Rational.of(-3, 2));
    assertThat(m.at(5)).isEmpty();
    assertThat(SPACE.coefficient(m, 5)).isEqualTo(Rational.ZERO);
    assertThat(SPACE.zero().isOfGrade(4)).isTrue();
    assertThat(SPACE.coordinates(x("e1 - e3")))
        .containsExactly(Rational.ONE, Rational.ZERO, Rational.of(-1));
  }

  @Test
  void conjugationIsThatOfTheRingToo() {
    CliffordAlgebra<Cyclotomic> complex = CliffordAlgebra.of(Cyclotomics.FIELD, 2, 0, 0);
    Multivector<Cyclotomic> m = complex.blade(3, Cyclotomic.I);
    assertThat(complex.conjugate(m)).isEqualTo(m);
    assertThat(complex.cliffordConjugate(m)).isEqualTo(complex.negate(m));
    CliffordAlgebra<Cyclotomic> twisted =
        CliffordAlgebra.of(Cyclotomics.FIELD, List.of(Cyclotomic.I), CliffordLimits.DEFAULT);
    assertThat(twisted.conjugate(twisted.scalar(Cyclotomic.I)))
        .isEqualTo(twisted.scalar(Cyclotomic.I));
    assertThat(twisted.e(1, 1)).isEqualTo(twisted.scalar(Cyclotomic.I));
  }

  @Test
  void inverses() {
    for (String text :
        List.of("2", "e1", "1 + 2 e12", "2 + e1", "1 + e1 + e2 + e123", "e1 + e23/2")) {
      Multivector<Rational> a = text.equals("e1 + e23/2") ? x("e1 + 1/2 e23") : x(text);
      Multivector<Rational> inverse = SPACE.inverse(a);
      assertThat(SPACE.multiply(a, inverse)).as(text).isEqualTo(SPACE.one());
      assertThat(SPACE.multiply(inverse, a)).as(text).isEqualTo(SPACE.one());
    }
    assertThatThrownBy(() -> SPACE.inverse(x("1 + e1")))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("its product with")
        .hasMessageContaining("is 0");
    assertThatThrownBy(() -> SPACE.inverse(SPACE.zero())).isInstanceOf(InvalidInput.class);
    Multivector<Rational> nilpotent = PLANES.parse("3 + e4 + e14");
    assertThat(PLANES.multiply(nilpotent, PLANES.inverse(nilpotent))).isEqualTo(PLANES.one());
  }

  @Test
  void minimalPolynomials() {
    assertThat(SPACE.minimalPolynomial(x("2 + 3 e12")))
        .containsExactly(Rational.of(13), Rational.of(-4), Rational.ONE);
    assertThat(SPACE.minimalPolynomial(SPACE.zero())).containsExactly(Rational.ZERO, Rational.ONE);
    assertThat(PLANES.minimalPolynomial(PLANES.parse("e14 + e24")))
        .containsExactly(Rational.ZERO, Rational.ZERO, Rational.ONE);
  }

  @Test
  void otherRings() {
    CliffordAlgebra<Long> modulo = CliffordAlgebra.of(PrimeField.of(7), 2, 1, 0);
    Multivector<Long> a = modulo.parse("3 + 5 e12 + 2 e3");
    assertThat(modulo.multiply(a, modulo.inverse(a))).isEqualTo(modulo.one());
    CliffordAlgebra<Long> even = CliffordAlgebra.of(PrimeField.of(2), 2, 0, 0);
    assertThat(even.commutator(even.e(1), even.e(2))).isEqualTo(even.zero());
    // an algebra over an algebra: Cl(2) over Cl(1) is not of a field, so only norms can invert
    CliffordAlgebra<Multivector<Rational>> tower =
        CliffordAlgebra.of(CliffordAlgebra.of(Rationals.Q, 1, 0, 0), 2, 0, 0);
    assertThat(tower.inverse(tower.e(1, 2))).isEqualTo(tower.negate(tower.e(1, 2)));
    assertThatThrownBy(() -> tower.inverse(tower.parse("1 + e1")))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("field");
    assertThatThrownBy(() -> tower.minimalPolynomial(tower.one())).isInstanceOf(InvalidInput.class);
    assertThat(tower.parse("(1 + 2 e1) e12 + (e1) e2"))
        .isEqualTo(tower.parse(tower.format(tower.parse("(1 + 2 e1) e12 + (e1) e2"))));
  }

  @Test
  void text() {
    String text = "1 + 2 e1 - 3/2 e12";
    assertThat(SPACE.format(x(text))).isEqualTo(text).isEqualTo(x(text).toString());
    assertThat(x("-e1+2*e3 e2")).isEqualTo(x("-1 e1 − 2 e23"));
    assertThat(x("e1 2 (1/2) e2")).isEqualTo(x("e12"));
    assertThat(SPACE.format(SPACE.zero())).isEqualTo("0");
    assertThat(x("0")).isEqualTo(SPACE.zero());
    assertThat(SPACE.toLatex(x(text))).isEqualTo("1 + 2\\,e_{1} - \\frac{3}{2}\\,e_{12}");
    CliffordAlgebra<Rational> wide = CliffordAlgebra.of(Rationals.Q, 12, 0, 0);
    Multivector<Rational> m = wide.e(1, 12);
    assertThat(wide.format(m)).isEqualTo("e1_12");
    assertThat(wide.parse("e1_12 + e_12 + e12"))
        .isEqualTo(wide.add(wide.add(m, wide.e(12)), wide.e(1, 2)));
    assertThat(wide.format(wide.e(12))).isEqualTo("e_12");
    assertThat(wide.toLatex(m)).isEqualTo("e_{1,12}");
    CliffordAlgebra<Cyclotomic> complex = CliffordAlgebra.of(Cyclotomics.FIELD, 2, 0, 0);
    Multivector<Cyclotomic> c =
        complex.add(complex.e(1), complex.blade(3, Cyclotomic.I.add(Cyclotomic.ONE)));
    assertThat(complex.parse(complex.format(c))).isEqualTo(c);
    assertThat(complex.toLatex(c)).contains("\\left(").endsWith("e_{12}");
  }

  @Test
  void badText() {
    for (String text :
        List.of("", "1 +", "e", "e4", "e1__2", "1 + + 2", "(1", "x", "2 *", "1/0", "e1 3 )")) {
      assertThatThrownBy(() -> x(text)).as(text).isInstanceOf(InvalidInput.class);
    }
    CliffordAlgebra<Rational> strict =
        CliffordAlgebra.of(
            Rationals.Q, List.of(Rational.ONE, Rational.ONE), new CliffordLimits(2, 3, 10));
    assertThatThrownBy(() -> strict.parse("1 + 1 + 1 + 1")).isInstanceOf(LimitExceeded.class);
    Multivector<Rational> two = strict.parse("1 + e1");
    assertThatThrownBy(() -> strict.multiply(two, two)).isInstanceOf(LimitExceeded.class);
  }

  @Test
  void badInput() {
    assertThatThrownBy(() -> CliffordAlgebra.of(Rationals.Q, -1, 0, 0))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> CliffordAlgebra.of(Rationals.Q, 20, 1, 0))
        .isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> CliffordAlgebra.of(Rationals.Q, Integer.MAX_VALUE, 1, 0))
        .isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> SPACE.generator(0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> SPACE.generator(4)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> SPACE.blade(8, Rational.ONE)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> SPACE.vector(List.of())).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> SPACE.coordinates(x("e12"))).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> SPACE.multiply(PLANES.e(4), SPACE.one()))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> new CliffordLimits(31, 1, 1)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void duality() {
    Duality<Rational> d = SPACE.duality();
    Multivector<Rational> m = x("1 + 2 e1 - e23 + 5 e123");
    assertThat(d.undual(d.dual(m))).isEqualTo(m);
    assertThat(d.leftComplement(d.complement(m))).isEqualTo(m);
    for (int blade : PLANES.blades()) {
      Multivector<Rational> e = PLANES.blade(blade, Rational.ONE);
      assertThat(PLANES.outer(e, PLANES.duality().complement(e))).isEqualTo(PLANES.pseudoscalar());
      assertThat(PLANES.outer(PLANES.duality().leftComplement(e), e))
          .isEqualTo(PLANES.pseudoscalar());
    }
    assertThat(d.regressive(x("e12"), x("e23"))).isEqualTo(x("e2"));
    assertThat(d.meet(List.of(x("e12"), x("e13"), x("e23"))).isOfGrade(0)).isTrue();
    assertThat(d.meet(List.of())).isEqualTo(SPACE.pseudoscalar());
    assertThatThrownBy(() -> PLANES.duality().dual(PLANES.one())).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> PLANES.duality().undual(PLANES.one()))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void manyGeneratorsStaySparse() {
    CliffordAlgebra<Rational> wide = CliffordAlgebra.of(Rationals.Q, 10, 10, 0);
    Multivector<Rational> sum = wide.zero();
    for (int i = 1; i <= 20; i++) {
      sum = wide.add(sum, wide.scale(Rational.of(i), wide.e(i)));
    }
    // Σ i² over 1 … 10 less Σ i² over 11 … 20
    assertThat(wide.multiply(sum, sum)).isEqualTo(wide.ofLong(385 - 2485));
    assertThat(wide.hashCode()).isEqualTo(CliffordAlgebra.of(Rationals.Q, 10, 10, 0).hashCode());
    assertThat(wide).isEqualTo(CliffordAlgebra.of(Rationals.Q, 10, 10, 0)).isNotEqualTo(SPACE);
    assertThat(wide.toString()).contains("ℚ");
  }
}
