package org.intertwiner.algebra.ring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.linear.Matrix;
import org.junit.jupiter.api.Test;

class PolynomialTest {
  private static final Rationals Q = Rationals.Q;

  private static Polynomial<Rational> x(int i) {
    return Polynomial.variable(Q, 3, i);
  }

  private static Rational q(long n) {
    return Rational.of(n);
  }

  @Test
  void printsInOrder() {
    Polynomial<Rational> p =
        x(0).pow(2).subtract(x(0).multiply(x(1)).scale(q(2))).add(x(2).scale(Rational.of(1, 2)));
    assertThat(p).hasToString("x^2-2*x*y+1/2*z");
    assertThat(p.toLatex()).isEqualTo("x^{2}-2xy+\\frac{1}{2}z");
    assertThat(p.scale(q(-1))).hasToString("-x^2+2*x*y-1/2*z");
    assertThat(Polynomial.zero(Q, 2)).hasToString("0");
    assertThat(Polynomial.variable(Q, 5, 4).pow(3)).hasToString("x5^3");
    assertThat(Polynomial.variable(Q, 5, 4).pow(3).toLatex()).isEqualTo("x_{5}^{3}");
    Polynomial<Cyclotomic> c =
        Polynomial.variable(Cyclotomics.FIELD, 1, 0).scale(Cyclotomic.parse("1+E(5)"));
    assertThat(c).hasToString("(1+E(5))*x");
    assertThat(c.toLatex()).isEqualTo("\\left(1+\\zeta_{5}\\right)x");
    assertThat(Polynomial.constant(Q, 2, q(-3))).hasToString("-3");
  }

  @Test
  void degreeAndHomogeneity() {
    Polynomial<Rational> p = x(0).pow(3).add(x(1).multiply(x(2)));
    assertThat(p.degree()).isEqualTo(3);
    assertThat(p.isHomogeneous()).isFalse();
    assertThat(x(0).multiply(x(1)).add(x(2).pow(2)).isHomogeneous()).isTrue();
    assertThat(Polynomial.zero(Q, 3).degree()).isEqualTo(-1);
    assertThat(Polynomial.zero(Q, 3).isHomogeneous()).isTrue();
    assertThat(p.subtract(p).isZero()).isTrue();
    assertThat(p.coefficient(0, 1, 1)).isEqualTo(q(1));
    assertThat(p.coefficient(1, 1, 1)).isEqualTo(q(0));
    assertThat(p.variables()).isEqualTo(3);
    assertThat(p.ring()).isSameAs(Q);
  }

  @Test
  void laplacianOfHarmonicPolynomialsVanishes() {
    Polynomial<Rational> square = x(0).pow(2).add(x(1).pow(2)).add(x(2).pow(2));
    assertThat(square.laplacian()).isEqualTo(Polynomial.constant(Q, 3, q(6)));
    assertThat(x(0).pow(3).subtract(x(0).multiply(x(1).pow(2)).scale(q(3))).laplacian().isZero())
        .isTrue();
    assertThat(x(0).pow(4).derivative(0)).isEqualTo(x(0).pow(3).scale(q(4)));
    assertThat(x(0).pow(4).derivative(1).isZero()).isTrue();
  }

  @Test
  void termsRoundTrip() {
    Polynomial<Rational> p = x(0).pow(2).add(x(1)).pow(3);
    assertThat(Polynomial.of(Q, 3, p.terms())).isEqualTo(p).hasSameHashCodeAs(p);
    assertThat(Polynomial.of(Q, 1, Map.of(List.of(2), q(0))).isZero()).isTrue();
    assertThat((Object) p).isNotEqualTo("p");
  }

  @Test
  void badInput() {
    assertThatThrownBy(() -> x(3)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> x(0).add(Polynomial.zero(Q, 2))).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> x(0).evaluate(List.of())).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> x(0).evaluateDouble(new double[2], Rational::doubleValue))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> x(0).substituteLinear(Matrix.identity(Q, 2)))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Polynomial.of(Q, 2, Map.of(List.of(-1, 0), q(1))))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Polynomial.zero(Q, -1)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void rotationKeepsTheNorm() {
    Cyclotomic c = Cyclotomic.cos2pi(12, 1);
    Cyclotomic s = Cyclotomic.sin2pi(12, 1);
    Matrix<Cyclotomic> rotation =
        Matrix.of(Cyclotomics.FIELD, List.of(List.of(c, s.negate()), List.of(s, c)));
    Polynomial<Cyclotomic> norm =
        Polynomial.variable(Cyclotomics.FIELD, 2, 0)
            .pow(2)
            .add(Polynomial.variable(Cyclotomics.FIELD, 2, 1).pow(2));
    assertThat(norm.pow(5).substituteLinear(rotation)).isEqualTo(norm.pow(5));
    Matrix<Cyclotomic> rectangular = rotation.join(rotation);
    assertThat(norm.substituteLinear(rectangular).variables()).isEqualTo(4);
  }
}
