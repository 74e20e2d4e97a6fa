package org.intertwiner.algebra.polynomial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.number.Quaternion;
import org.intertwiner.algebra.number.Quaternions;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.FiniteField;
import org.intertwiner.algebra.ring.Integers;
import org.intertwiner.algebra.ring.Polynomial;
import org.intertwiner.algebra.ring.PrimeField;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;
import org.junit.jupiter.api.Test;

class PolynomialsTest {
  private static final Polynomials<Rational> Q3 = Polynomials.over(Rationals.Q, 3);

  private static Polynomial<Rational> q(String text) {
    return Q3.parse(text);
  }

  @Test
  void textsAreReadAndWritten() {
    assertThat(q("(x-y)^2/2")).hasToString("1/2*x^2-x*y+1/2*y^2");
    Polynomials<Rational> five = Polynomials.over(Rationals.Q, 5);
    assertThat(five.parse("x1*x5^2-x3")).hasToString("x1*x5^2-x3");
    assertThat(five).hasToString("ℚ[x1, x2, x3, x4, x5]");
    assertThat(Q3).isEqualTo(Polynomials.over(Rationals.Q, 3)).hasToString("ℚ[x, y, z]");
    assertThat(Q3).hasSameHashCodeAs(Polynomials.over(Rationals.Q, 3)).isNotEqualTo(five);
    assertThat(Q3.toLatex(q("x^2*y/2"))).isEqualTo("\\frac{1}{2}x^{2}y");
    Polynomials<Cyclotomic> c = Polynomials.over(Cyclotomics.FIELD, 2);
    Polynomial<Cyclotomic> p = c.parse("(1+E(5))*x*y-sqrt(2)*y/3");
    assertThat(c.parse(p.toString())).isEqualTo(p);
    assertThat(c.conjugate(c.parse("E(4)*x"))).isEqualTo(c.parse("-E(4)*x"));
    assertThat(Polynomials.over(Rationals.Q, 0).parse("1/2")).hasToString("1/2");
    assertThat(Q3.coefficients()).isSameAs(Rationals.Q);
    assertThat(Q3.variables()).isEqualTo(3);
  }

  @Test
  void wrongTextsAreAnsweredWithThePlace() {
    assertThatThrownBy(() -> q("x+w"))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("character 3");
    assertThatThrownBy(() -> q("1/(x+y)")).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> q("x^(-2)")).isInstanceOf(InvalidInput.class);
    assertThat(q("2^(-2)")).isEqualTo(q("1/4"));
    assertThatThrownBy(() -> q("(x+1)^1000")).isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> Polynomials.over(Rationals.Q, -1)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void substitution() {
    Polynomial<Rational> p = q("x^2*y+z");
    assertThat(p.substitute(List.of(q("y"), q("x+1"), q("0")))).isEqualTo(q("y^2*(x+1)"));
    assertThat(p.substitute(0, Rational.of(3))).isEqualTo(q("9*y+z"));
    assertThat(p.coefficientsIn(0)).containsExactly(q("z"), q("0"), q("y"));
    assertThat(Polynomial.join(Rationals.Q, 3, 0, p.coefficientsIn(0))).isEqualTo(p);
    assertThat(p.degree(0)).isEqualTo(2);
    assertThat(q("0").degree(1)).isEqualTo(-1);
    assertThatThrownBy(() -> p.substitute(List.of(q("y")))).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> p.pow(-1)).isInstanceOf(InvalidInput.class);
    Polynomial<Long> three = Polynomials.over(PrimeField.of(3), 1).parse("x");
    Polynomial<Long> five = Polynomials.over(PrimeField.of(5), 1).parse("x");
    assertThatThrownBy(() -> three.multiply(five)).hasMessageContaining("one ring");
  }

  @Test
  void exactDivision() {
    assertThat(q("x^2-y^2").exactQuotient(q("x-y"))).contains(q("x+y"));
    assertThat(q("x^2-y^2").exactQuotient(q("x-z"))).isEmpty();
    Polynomials<BigInteger> z = Polynomials.over(Integers.Z, 2);
    assertThat(z.parse("2*x").exactQuotient(z.parse("3"))).isEmpty();
    assertThatThrownBy(() -> q("x").exactQuotient(q("0"))).isInstanceOf(InvalidInput.class);
    Quaternions<Rational> h = Quaternions.over(Rationals.Q);
    Polynomial<Quaternion<Rational>> p = Polynomial.variable(h, 1, 0);
    assertThatThrownBy(() -> p.exactQuotient(p)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void greatestCommonDivisors() {
    assertThat(Q3.gcd(q("2*x^2-2*y^2"), q("3*(x-y)^2*z"))).isEqualTo(q("x-y"));
    assertThat(Q3.gcd(q("x*y"), q("z+1"))).isEqualTo(q("1"));
    assertThat(Q3.gcd(q("0"), q("-2*x"))).isEqualTo(q("x"));
    assertThat(Q3.gcd(q("0"), q("0"))).isEqualTo(q("0"));
    Polynomials<BigInteger> z = Polynomials.over(Integers.Z, 2);
    assertThat(z.gcd(z.parse("6*x*y-6*y"), z.parse("-4*x+4"))).isEqualTo(z.parse("2*x-2"));
    assertThat(z.gcd(z.parse("6"), z.parse("-4"))).isEqualTo(z.parse("2"));
    FiniteField f4 = FiniteField.of(2, 2);
    Polynomials<Long> small = Polynomials.over(f4, 3);
    Polynomial<Long> common = small.parse("x*y+a*z^2+1");
    Polynomial<Long> one = common.multiply(small.parse("x+y+a"));
    Polynomial<Long> two = common.multiply(small.parse("x*z+y^2"));
    assertThat(small.gcd(one, two)).isEqualTo(small.canonical(common));
    Polynomials<Cyclotomic> c = Polynomials.over(Cyclotomics.FIELD, 2);
    Polynomial<Cyclotomic> factor = c.parse("x-E(3)*y");
    assertThat(c.gcd(c.parse("x^3-y^3"), factor.multiply(c.parse("x+y+1")))).isEqualTo(factor);
    assertThatThrownBy(
            () -> {
              Polynomials<Quaternion<Rational>> h =
                  Polynomials.over(Quaternions.over(Rationals.Q), 2);
              h.gcd(h.one(), h.one());
            })
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void squareFreeParts() {
    Polynomial<Rational> p = q("-3*x^2*(x+y)^2*(x*y-z)*(y+1)^3*z^3");
    Factorization<Polynomial<Rational>> parts = Q3.squareFree(p);
    assertThat(parts.unit()).isEqualTo(q("-3"));
    assertThat(parts.factors())
        .containsExactly(
            new Factorization.Power<>(q("x*y-z"), 1),
            new Factorization.Power<>(q("x*(x+y)"), 2),
            new Factorization.Power<>(q("(y+1)*z"), 3));
    assertThat(parts.product(Polynomial::multiply)).isEqualTo(p);
    assertThatThrownBy(() -> Q3.squareFree(q("0"))).isInstanceOf(InvalidInput.class);
    assertThat(Q3.squareFree(q("5")).factors()).isEmpty();
    Polynomials<Long> f3 = Polynomials.over(FiniteField.of(3, 2), 2);
    Polynomial<Long> r = f3.parse("(x+a*y)^3*(x*y+1)^4*(x^3+y)*y^3");
    Factorization<Polynomial<Long>> modular = f3.squareFree(r);
    assertThat(modular.product(Polynomial::multiply)).isEqualTo(r);
    assertThat(modular.factors())
        .containsExactly(
            new Factorization.Power<>(f3.parse("x^3+y"), 1),
            new Factorization.Power<>(f3.canonical(f3.parse("(x+a*y)*y")), 3),
            new Factorization.Power<>(f3.parse("x*y+1"), 4));
  }
}
