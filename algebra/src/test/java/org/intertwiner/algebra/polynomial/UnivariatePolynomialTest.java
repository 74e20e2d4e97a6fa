package org.intertwiner.algebra.polynomial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.number.GaussianInteger;
import org.intertwiner.algebra.number.GaussianIntegers;
import org.intertwiner.algebra.number.Quaternion;
import org.intertwiner.algebra.number.Quaternions;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.EuclideanRing.Division;
import org.intertwiner.algebra.ring.FiniteField;
import org.intertwiner.algebra.ring.Integers;
import org.intertwiner.algebra.ring.Polynomial;
import org.intertwiner.algebra.ring.PrimeField;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;
import org.junit.jupiter.api.Test;

class UnivariatePolynomialTest {

  private static UnivariatePolynomial<Rational> q(String text) {
    return UnivariatePolynomial.parse(Rationals.Q, text);
  }

  private static UnivariatePolynomial<BigInteger> z(String text) {
    return UnivariatePolynomial.parse(Integers.Z, text);
  }

  @Test
  void textsAreReadAndWritten() {
    assertThat(q("(x-1)^2/3")).hasToString("1/3*x^2-2/3*x+1/3");
    assertThat(q("-x^3+x")).hasToString("-x^3+x");
    assertThat(q("0*x")).hasToString("0");
    assertThat(q("(x^2-1)/(x-1)")).isEqualTo(q("x+1"));
    assertThat(q("2^(-2)*x")).isEqualTo(q("x/4"));
    assertThat(q("x^2-1/2*x").toLatex("t")).isEqualTo("t^{2}-\\frac{1}{2}t");
    assertThat(UnivariatePolynomial.parse(Rationals.Q, "t", "t^2").format("s")).isEqualTo("s^2");
    UnivariatePolynomial<Cyclotomic> c =
        UnivariatePolynomial.parse(Cyclotomics.FIELD, "(1+E(5))*x^2-E(5)^2*x+i");
    assertThat(UnivariatePolynomial.parse(Cyclotomics.FIELD, c.toString())).isEqualTo(c);
    assertThat(c.toLatex("x"))
        .isEqualTo("\\left(1+\\zeta_{5}\\right)x^{2}-\\zeta_{5}^{2}x+\\zeta_{4}");
    FiniteField f9 = FiniteField.of(3, 2);
    UnivariatePolynomial<Long> f = UnivariatePolynomial.parse(f9, "(a+2)*x^2+a");
    assertThat(UnivariatePolynomial.parse(f9, f.toString())).isEqualTo(f);
  }

  @Test
  void wrongTextsAreAnsweredWithThePlace() {
    assertThatThrownBy(() -> q("x^2+y"))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("polynomial in x, character 5");
    assertThatThrownBy(() -> q("x^^2")).hasMessageContaining("character 3");
    assertThatThrownBy(() -> q("(x+1")).hasMessageContaining("character 5");
    assertThatThrownBy(() -> q("x/0")).hasMessageContaining("character 2");
    assertThatThrownBy(() -> q("1/x")).hasMessageContaining("divisor");
    assertThatThrownBy(() -> q("x^(-1)")).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> q("x^1000000")).isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> q("((x+1)^100)^1000")).isInstanceOf(LimitExceeded.class);
  }

  @Test
  void coefficientsAndDegrees() {
    UnivariatePolynomial<Rational> p = UnivariatePolynomial.ofLongs(Rationals.Q, 1, 2, 3, 0, 0);
    assertThat(p.degree()).isEqualTo(2);
    assertThat(p.coefficient(7)).isEqualTo(Rational.ZERO);
    assertThat(p.leadingCoefficient()).isEqualTo(Rational.of(3));
    assertThat(p.evaluate(Rational.of(2))).isEqualTo(Rational.of(17));
    assertThat(p.derivative()).isEqualTo(q("6*x+2"));
    assertThat(p.compose(q("x-1"))).isEqualTo(q("3*x^2-4*x+2"));
    assertThat(UnivariatePolynomial.zero(Rationals.Q).degree()).isEqualTo(-1);
    assertThat(UnivariatePolynomial.zero(Rationals.Q).leadingCoefficient().isZero()).isTrue();
    assertThat(q("2*x").pow(3)).isEqualTo(q("8*x^3"));
    assertThat(q("x+1").pow(0)).isEqualTo(q("1"));
    assertThatThrownBy(() -> q("x+1").pow(-1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> UnivariatePolynomial.monomial(Rationals.Q, Rational.ONE, -1))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void divisionNeedsDivisibleLeadingCoefficients() {
    Division<UnivariatePolynomial<BigInteger>> d = z("x^3+1").divideAndRemainder(z("1-x"));
    assertThat(d.quotient()).isEqualTo(z("-x^2-x-1"));
    assertThat(d.remainder()).isEqualTo(z("2"));
    assertThat(z("4*x^2-1").exactQuotient(z("2*x+1"))).contains(z("2*x-1"));
    assertThat(z("4*x^2-2").exactQuotient(z("2*x+1"))).isEmpty();
    assertThatThrownBy(() -> z("x^2").divideAndRemainder(z("2*x+1")))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("leading coefficient 2");
    assertThatThrownBy(() -> z("x").divideAndRemainder(z("0"))).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> z("x").pseudoRemainder(z("0"))).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> z("2*x+1").monic()).isInstanceOf(InvalidInput.class);
    assertThat(z("2*x+4").monic()).isEqualTo(z("x+2"));
    assertThat(z("x^2+1").pseudoRemainder(z("2*x+1"))).isEqualTo(z("5"));
    assertThatThrownBy(() -> z("x").extendedGcd(z("x+1"))).isInstanceOf(InvalidInput.class);
  }

  @Test
  void quaternionCoefficients() {
    Quaternions<Rational> h = Quaternions.over(Rationals.Q);
    UnivariatePolynomial<Quaternion<Rational>> p = UnivariatePolynomial.parse(h, "x-i");
    UnivariatePolynomial<Quaternion<Rational>> r = UnivariatePolynomial.parse(h, "x-j");
    assertThat(p.multiply(r)).isEqualTo(UnivariatePolynomial.parse(h, "x^2-(i+j)*x+k"));
    assertThat(p.multiply(r).divideAndRemainder(r).quotient()).isEqualTo(p);
    UnivariatePolynomial<Quaternion<Rational>> twice = UnivariatePolynomial.parse(h, "2*x+i");
    assertThat(p.exactQuotient(twice)).isEmpty();
    assertThatThrownBy(() -> p.gcd(r)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> p.resultant(r)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void coefficientsDoNotExplode() {
    // Knuth's example, prime to each other: Euclid's remainders reach 35 digits
    UnivariatePolynomial<Rational> f = q("x^8+x^6-3*x^4-3*x^3+8*x^2+2*x-5");
    UnivariatePolynomial<Rational> g = q("3*x^6+5*x^4-4*x^2-9*x+21");
    assertThat(f.gcd(g)).isEqualTo(q("1"));
    assertThat(f.resultant(g)).isEqualTo(Rational.of(260708));
    assertThat(z("6*x^2-6").gcd(z("-4*x+4"))).isEqualTo(z("2*x-2"));
    assertThat(z("0").gcd(z("-4*x+4"))).isEqualTo(z("4*x-4"));
    assertThat(q("0").gcd(q("0"))).isEqualTo(q("0"));
  }

  @Test
  void gcdsOverOtherDomains() {
    GaussianIntegers gauss = GaussianIntegers.RING;
    UnivariatePolynomial<GaussianInteger> f =
        UnivariatePolynomial.parse(gauss, "(x-i)*(x+2)*(1+i)");
    UnivariatePolynomial<GaussianInteger> g = UnivariatePolynomial.parse(gauss, "(x-i)*(2*x+3)*2");
    assertThat(f.gcd(g)).isEqualTo(UnivariatePolynomial.parse(gauss, "(1+i)*(x-i)"));
    UnivariatePolynomial<Cyclotomic> a =
        UnivariatePolynomial.parse(Cyclotomics.FIELD, "(x-E(5))*(x-E(3))^2");
    assertThat(a.gcd(a.derivative()))
        .isEqualTo(UnivariatePolynomial.parse(Cyclotomics.FIELD, "x-E(3)"));
    Polynomials<Rational> xy = Polynomials.over(Rationals.Q, 2);
    UnivariatePolynomial<Polynomial<Rational>> p =
        UnivariatePolynomial.of(xy, List.of(xy.parse("x*y"), xy.parse("x+y"), xy.one()));
    UnivariatePolynomial<Polynomial<Rational>> r =
        UnivariatePolynomial.of(xy, List.of(xy.parse("-x^2"), xy.zero(), xy.one()));
    assertThat(p.gcd(r)).isEqualTo(UnivariatePolynomial.of(xy, List.of(xy.parse("x"), xy.one())));
    assertThat(p.discriminant()).isEqualTo(xy.parse("(x-y)^2"));
  }

  @Test
  void resultantIsSylvestersDeterminant() {
    UnivariatePolynomial<Rational> f = q("3*x^3-x/2+5");
    UnivariatePolynomial<Rational> g = q("x^2+7*x-1/3");
    Matrix<Rational> sylvester =
        Matrix.of(
            Rationals.Q,
            5,
            5,
            (i, j) -> {
              UnivariatePolynomial<Rational> p = i < 2 ? f : g;
              int at = p.degree() - j + (i < 2 ? i : i - 2);
              return at < 0 || at > p.degree() ? Rational.ZERO : p.coefficient(at);
            });
    assertThat(f.resultant(g))
        .isEqualTo(
            org.intertwiner.algebra.linear.ExactLinearAlgebra.determinant(Rationals.Q, sylvester));
    assertThat(g.resultant(f)).isEqualTo(f.resultant(g));
    assertThat(q("x").resultant(q("x^3-2"))).isEqualTo(Rational.of(-2));
    assertThat(q("x^3-2").resultant(q("x"))).isEqualTo(Rational.of(2));
    assertThat(q("3").resultant(q("x^3-2"))).isEqualTo(Rational.of(27));
    assertThat(q("0").resultant(q("x^3-2")).isZero()).isTrue();
    assertThatThrownBy(() -> q("3").discriminant()).isInstanceOf(InvalidInput.class);
    assertThat(q("3*x+1").discriminant()).isEqualTo(Rational.ONE);
    PrimeField f3 = PrimeField.of(3);
    assertThat(UnivariatePolynomial.parse(f3, "2*x^3+x^2+1").discriminant())
        .isEqualTo(Math.floorMod(z("2*x^3+x^2+1").discriminant().longValue(), 3L));
    assertThat(UnivariatePolynomial.parse(f3, "x^3+1").discriminant()).isEqualTo(0L);
  }

  @Test
  void squareFreeParts() {
    Factorization<UnivariatePolynomial<Rational>> parts =
        q("5*(x-1)*(x^2+1)^3*(x+2)^3*x^4/2").squareFree();
    assertThat(parts.unit()).isEqualTo(q("5/2"));
    assertThat(parts.factors())
        .containsExactly(
            new Factorization.Power<>(q("x-1"), 1),
            new Factorization.Power<>(q("(x^2+1)*(x+2)"), 3),
            new Factorization.Power<>(q("x"), 4));
    Factorization<UnivariatePolynomial<BigInteger>> integral =
        z("-12*(2*x-1)^2*(x+3)").squareFree();
    assertThat(integral.unit()).isEqualTo(z("-12"));
    assertThat(integral.factors())
        .containsExactly(
            new Factorization.Power<>(z("x+3"), 1), new Factorization.Power<>(z("2*x-1"), 2));
    assertThat(q("7").squareFree().factors()).isEmpty();
    assertThatThrownBy(() -> q("0").squareFree()).isInstanceOf(InvalidInput.class);
    FiniteField f8 = FiniteField.of(2, 3);
    UnivariatePolynomial<Long> p =
        UnivariatePolynomial.parse(f8, "(x+a)^2*(x^2+x+a)^4*(x+1)^3*(a+1)");
    assertThat(p.squareFree().factors())
        .containsExactly(
            new Factorization.Power<>(UnivariatePolynomial.parse(f8, "x+a"), 2),
            new Factorization.Power<>(UnivariatePolynomial.parse(f8, "x+1"), 3),
            new Factorization.Power<>(UnivariatePolynomial.parse(f8, "x^2+x+a"), 4));
    assertThat(p.squareFree().product(UnivariatePolynomial::multiply)).isEqualTo(p);
    Polynomials<Long> base = Polynomials.over(PrimeField.of(2), 1);
    assertThatThrownBy(
            () ->
                UnivariatePolynomial.of(base, List.of(base.parse("x"), base.zero(), base.one()))
                    .squareFree())
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void factorsOverFiniteFields() {
    FiniteField f4 = FiniteField.of(2, 2);
    Factorization<UnivariatePolynomial<Long>> cube =
        FiniteFieldPolynomials.factor(UnivariatePolynomial.parse(f4, "a*(x^3-1)^2"));
    assertThat(cube.unit()).isEqualTo(UnivariatePolynomial.parse(f4, "a"));
    assertThat(cube.factors())
        .containsExactly(
            new Factorization.Power<>(UnivariatePolynomial.parse(f4, "x+1"), 2),
            new Factorization.Power<>(UnivariatePolynomial.parse(f4, "x+a"), 2),
            new Factorization.Power<>(UnivariatePolynomial.parse(f4, "x+a+1"), 2));
    assertThat(FiniteFieldPolynomials.roots(UnivariatePolynomial.parse(f4, "x^4-x")))
        .containsExactly(0L, 1L, 2L, 3L);
    assertThat(FiniteFieldPolynomials.roots(UnivariatePolynomial.parse(f4, "a"))).isEmpty();
    assertThat(FiniteFieldPolynomials.roots(UnivariatePolynomial.parse(f4, "x^2+x+a"))).isEmpty();
    assertThat(FiniteFieldPolynomials.isIrreducible(UnivariatePolynomial.parse(f4, "x^2+x+a")))
        .isTrue();
    assertThat(FiniteFieldPolynomials.isIrreducible(UnivariatePolynomial.parse(f4, "1"))).isFalse();
    assertThat(FiniteFieldPolynomials.isIrreducible(UnivariatePolynomial.parse(f4, "x"))).isTrue();
    assertThatThrownBy(() -> FiniteFieldPolynomials.roots(UnivariatePolynomial.zero(f4)))
        .isInstanceOf(InvalidInput.class);
    // xⁿ − 1 over 𝔽_p: as many irreducible factors as orbits of multiplication by p
    PrimeField f5 = PrimeField.of(5);
    assertThat(FiniteFieldPolynomials.factor(UnivariatePolynomial.parse(f5, "x^24-1")).factors())
        .hasSize(14);
  }

  @Test
  void ringsAndNames() {
    UnivariatePolynomials<Rational> ring = UnivariatePolynomials.over(Rationals.Q);
    assertThat(ring).hasToString("ℚ[x]").isEqualTo(UnivariatePolynomials.over(Rationals.Q));
    assertThat(ring).hasSameHashCodeAs(UnivariatePolynomials.over(Rationals.Q));
    assertThat(ring.field()).isSameAs(Rationals.Q);
    assertThat(ring.toLatex(ring.parse("x^2"))).isEqualTo("x^{2}");
    assertThat(ring.inverseModulo(q("x"), q("x^2+1"))).isEqualTo(q("-x"));
    assertThatThrownBy(() -> ring.inverseModulo(q("x"), q("x^2"))).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(
            () ->
                UnivariatePolynomial.parse(PrimeField.of(3), "x")
                    .add(UnivariatePolynomial.parse(PrimeField.of(5), "x")))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("one ring");
    assertThatThrownBy(() -> MinimalPolynomials.cyclotomic(0)).isInstanceOf(InvalidInput.class);
    assertThat(MinimalPolynomials.of(Cyclotomic.of(3))).isEqualTo(q("x-3"));
  }
}
