package org.intertwiner.algebra.polynomial;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.intertwiner.algebra.RingSamples;
import org.intertwiner.algebra.Samples;
import org.intertwiner.algebra.ring.FiniteField;
import org.intertwiner.algebra.ring.Integers;
import org.intertwiner.algebra.ring.Polynomial;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;

/** Greatest common divisors two ways, resultants by their laws, factors by their product. */
class PolynomialGcdProperties {

  @Property
  void modularGcdIsEuclids(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    UnivariatePolynomial<Rational> c =
        RingSamples.univariate(random, Rationals.Q, Samples.rationals(), 3);
    UnivariatePolynomial<Rational> a =
        RingSamples.univariate(random, Rationals.Q, RingSamples.smallRationals(), 5).multiply(c);
    UnivariatePolynomial<Rational> b =
        RingSamples.univariate(random, Rationals.Q, RingSamples.smallRationals(), 5).multiply(c);
    UnivariatePolynomial<Rational> g = a.gcd(b);
    if (!a.isZero() && !b.isZero()) {
      assertThat(g).isEqualTo(UnivariateGcd.euclid(a, b));
      assertThat(a.resultant(b).isZero()).isEqualTo(g.degree() > 0);
    }
  }

  @Property
  void gcdInSeveralVariablesTwoWays(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Polynomials<BigInteger> ring = Polynomials.over(Integers.Z, 3);
    Polynomial<BigInteger> c =
        RingSamples.polynomial(random, Integers.Z, RingSamples.smallIntegers(), 3, 1);
    Polynomial<BigInteger> a =
        RingSamples.polynomial(random, Integers.Z, RingSamples.smallIntegers(), 3, 1).multiply(c);
    Polynomial<BigInteger> b =
        RingSamples.polynomial(random, Integers.Z, RingSamples.smallIntegers(), 3, 1).multiply(c);
    if (!a.isZero() && !b.isZero()) {
      Polynomial<BigInteger> g = ring.gcd(a, b);
      assertThat(g).isEqualTo(MultivariateGcd.byVariables(ring, a, b));
      assertThat(g.exactQuotient(c)).isPresent();
      assertThat(a.exactQuotient(g)).isPresent();
      assertThat(b.exactQuotient(g)).isPresent();
    }
  }

  @Property
  void resultantsMultiply(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    UnivariatePolynomial<Rational> a =
        RingSamples.univariate(random, Rationals.Q, RingSamples.smallRationals(), 3);
    UnivariatePolynomial<Rational> b =
        RingSamples.univariate(random, Rationals.Q, RingSamples.smallRationals(), 3);
    UnivariatePolynomial<Rational> c =
        RingSamples.univariate(random, Rationals.Q, RingSamples.smallRationals(), 3);
    assertThat(a.resultant(b.multiply(c))).isEqualTo(a.resultant(b).multiply(a.resultant(c)));
    assertThat(a.compose(b).evaluate(Rational.of(2, 3)))
        .isEqualTo(a.evaluate(b.evaluate(Rational.of(2, 3))));
    assertThat(a.multiply(b).derivative())
        .isEqualTo(a.derivative().multiply(b).add(a.multiply(b.derivative())));
  }

  @Property
  void longProductsEvaluateAsTheyShould(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    UnivariatePolynomial<BigInteger> a =
        RingSamples.univariate(random, Integers.Z, RingSamples.smallIntegers(), 150);
    UnivariatePolynomial<BigInteger> b =
        RingSamples.univariate(random, Integers.Z, RingSamples.smallIntegers(), 150);
    BigInteger at = BigInteger.valueOf(1_000_003);
    assertThat(a.multiply(b).evaluate(at)).isEqualTo(a.evaluate(at).multiply(b.evaluate(at)));
  }

  @Property
  void squareFreeFactorsMultiplyBack(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    FiniteField field =
        List.of(FiniteField.of(2, 3), FiniteField.of(3, 1), FiniteField.of(5, 2))
            .get(random.nextInt(3));
    UnivariatePolynomial<Long> a =
        RingSamples.univariate(random, field, RingSamples.codes(field), 3);
    UnivariatePolynomial<Long> b =
        RingSamples.univariate(random, field, RingSamples.codes(field), 3);
    UnivariatePolynomial<Long> p = a.pow(random.nextInt(1, 5)).multiply(b);
    if (p.isZero()) {
      return;
    }
    Factorization<UnivariatePolynomial<Long>> factors = FiniteFieldPolynomials.factor(p);
    assertThat(factors.product(UnivariatePolynomial::multiply)).isEqualTo(p);
    for (Factorization.Power<UnivariatePolynomial<Long>> f : factors.factors()) {
      assertThat(FiniteFieldPolynomials.isIrreducible(f.factor())).isTrue();
    }
    List<Long> roots =
        factors.factors().stream()
            .filter(f -> f.factor().degree() == 1)
            .map(f -> field.negate(f.factor().coefficient(0)))
            .sorted()
            .toList();
    assertThat(FiniteFieldPolynomials.roots(p)).isEqualTo(roots);
  }

  @Property
  void squareFreeInSeveralVariables(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Polynomials<Rational> ring = Polynomials.over(Rationals.Q, 2);
    Polynomial<Rational> a =
        RingSamples.polynomial(random, Rationals.Q, RingSamples.smallRationals(), 2, 2);
    Polynomial<Rational> b =
        RingSamples.polynomial(random, Rationals.Q, RingSamples.smallRationals(), 2, 2);
    Polynomial<Rational> p = a.multiply(a).multiply(b);
    if (p.isZero()) {
      return;
    }
    Factorization<Polynomial<Rational>> parts = ring.squareFree(p);
    assertThat(parts.product(Polynomial::multiply)).isEqualTo(p);
    assertThat(parts.unit().degree()).isZero();
    for (Factorization.Power<Polynomial<Rational>> f : parts.factors()) {
      for (int i = 0; i < 2; i++) {
        if (f.factor().degree(i) > 0) {
          Polynomial<Rational> content =
              f.factor().coefficientsIn(i).stream().reduce(ring.zero(), ring::gcd);
          Polynomial<Rational> g = ring.gcd(f.factor(), f.factor().derivative(i));
          assertThat(g).isEqualTo(content);
        }
      }
    }
  }
}
