package org.intertwiner.algebra.polynomial;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.Golden;
import org.intertwiner.algebra.number.Radical;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Integers;
import org.intertwiner.algebra.ring.Polynomial;
import org.intertwiner.algebra.ring.PrimeField;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;
import org.junit.jupiter.api.Test;

/** Figures of another computer algebra system; the file names it. */
class GoldenPolynomialsTest {
  private static final JsonNode GOLDEN = Golden.read("polynomials.json");

  private static UnivariatePolynomial<Rational> rational(JsonNode text) {
    return UnivariatePolynomial.parse(Rationals.Q, text.asText());
  }

  @Test
  void gcdsResultantsAndDiscriminants() {
    for (JsonNode row : GOLDEN.get("univariate")) {
      UnivariatePolynomial<Rational> f = rational(row.get("f"));
      UnivariatePolynomial<Rational> g = rational(row.get("g"));
      UnivariatePolynomial<Rational> a = rational(row.get("a"));
      assertThat(f.gcd(g)).isEqualTo(rational(row.get("gcd")));
      assertThat(f.resultant(g).isZero()).isEqualTo(f.gcd(g).degree() > 0);
      assertThat(a.resultant(rational(row.get("b")))).hasToString(row.get("ab").asText());
      if (!row.get("discriminant").isNull()) {
        assertThat(a.discriminant()).hasToString(row.get("discriminant").asText());
      }
      assertThat(UnivariatePolynomial.parse(Rationals.Q, f.toString())).isEqualTo(f);
    }
  }

  @Test
  void gcdsInSeveralVariables() {
    Polynomials<BigInteger> ring = Polynomials.over(Integers.Z, 3);
    for (JsonNode row : GOLDEN.get("multivariate")) {
      Polynomial<BigInteger> f = ring.parse(row.get("f").asText());
      Polynomial<BigInteger> g = ring.parse(row.get("g").asText());
      Polynomial<BigInteger> expected = ring.parse(row.get("gcd").asText());
      assertThat(ring.gcd(f, g)).isEqualTo(ring.canonical(expected));
      assertThat(MultivariateGcd.byVariables(ring, f, g)).isEqualTo(ring.canonical(expected));
      assertThat(ring.parse(f.toString())).isEqualTo(f);
    }
  }

  private static UnivariatePolynomial<Long> modular(PrimeField field, JsonNode coefficients) {
    List<Long> list = new ArrayList<>();
    coefficients.forEach(c -> list.add(c.asLong()));
    return UnivariatePolynomial.of(field, list);
  }

  @Test
  void factorsModuloPrimes() {
    for (JsonNode row : GOLDEN.get("modular")) {
      PrimeField field = PrimeField.of(row.get("p").asLong());
      UnivariatePolynomial<Long> f = modular(field, row.get("f"));
      List<Factorization.Power<UnivariatePolynomial<Long>>> expected = new ArrayList<>();
      row.get("factors")
          .forEach(
              e ->
                  expected.add(
                      new Factorization.Power<>(modular(field, e.get(0)), e.get(1).asInt())));
      assertThat(FiniteFieldPolynomials.factor(f).factors())
          .containsExactlyInAnyOrderElementsOf(expected);
      boolean irreducible = expected.size() == 1 && expected.get(0).multiplicity() == 1;
      assertThat(FiniteFieldPolynomials.isIrreducible(f)).isEqualTo(irreducible);
    }
  }

  @Test
  void minimalPolynomials() {
    for (JsonNode row : GOLDEN.get("cyclotomic")) {
      assertThat(MinimalPolynomials.cyclotomic(row.get("n").asInt()))
          .isEqualTo(UnivariatePolynomial.parse(Integers.Z, row.get("phi").asText()));
    }
    for (JsonNode row : GOLDEN.get("minimal")) {
      assertThat(MinimalPolynomials.of(Cyclotomic.parse(row.get("x").asText())))
          .isEqualTo(rational(row.get("m")));
    }
  }

  @Test
  void radicals() {
    for (JsonNode row : GOLDEN.get("radicals")) {
      Radical x = Radical.parse(row.get("x").asText());
      assertThat(x.signum()).isEqualTo(row.get("sign").asInt());
      BigDecimal digits = new BigDecimal(row.get("digits").asText());
      assertThat(x.doubleValue()).isEqualTo(digits.doubleValue());
      BigDecimal inverse = new BigDecimal(row.get("inverse").asText());
      assertThat(x.inverse().doubleValue()).isEqualTo(inverse.doubleValue());
    }
  }
}
