package org.intertwiner.algebra.ring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.intertwiner.algebra.Golden;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CyclotomicTest {

  @Test
  void rootsOfUnityHaveTheirOrder() {
    for (int n = 1; n <= 60; n++) {
      Cyclotomic z = Cyclotomic.zeta(n, 1);
      Cyclotomic power = z;
      for (int k = 1; k < n; k++) {
        assertThat(power.isOne()).isFalse();
        assertThat(power).isEqualTo(Cyclotomic.zeta(n, k));
        power = power.multiply(z);
      }
      assertThat(power).isEqualTo(Cyclotomic.ONE);
      assertThat(z.conductor()).isEqualTo(n % 4 == 2 ? n / 2 : n);
    }
  }

  @Test
  void theSumOfAllRootsVanishes() {
    for (int n = 2; n <= 60; n++) {
      Map<Integer, Rational> all = new HashMap<>();
      for (int e = 0; e < n; e++) {
        all.put(e, Rational.ONE);
      }
      assertThat(Cyclotomic.of(n, all)).isSameAs(Cyclotomic.ZERO);
    }
  }

  @Test
  void valuesOfGapHaveGapsConductor() {
    JsonNode values = Golden.read("cyclotomics.json").get("values");
    assertThat(values.size()).isGreaterThan(100);
    for (JsonNode value : values) {
      Map<Integer, Rational> terms = new HashMap<>();
      value.get("c").forEach(t -> terms.put(t.get(0).asInt(), Rational.parse(t.get(1).asText())));
      Cyclotomic x = Cyclotomic.of(value.get("n").asInt(), terms);
      assertThat(x.conductor()).isEqualTo(value.get("n").asInt());
      assertThat(Cyclotomic.of(x.conductor(), x.coefficients())).isEqualTo(x);
      assertThat(Cyclotomic.parse(x.toString())).isEqualTo(x);
      assertThat(x.isIntegral()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      longs = {0, 1, -1, 2, 3, 4, 5, 7, 8, 12, 45, 101, 210, -6, -7, 3600, 2 * 3 * 5 * 7 * 11})
  void squareRoots(long d) {
    Cyclotomic root = Cyclotomic.sqrt(d);
    assertThat(root.multiply(root)).isEqualTo(Cyclotomic.of(d));
    if (d > 0) {
      assertThat(root.signum()).isEqualTo(1);
      assertThat(root.re()).isEqualTo(Math.sqrt((double) d));
    } else if (d < 0) {
      assertThat(root.re()).isZero();
      assertThat(root.im()).isEqualTo(Math.sqrt((double) -d));
    }
  }

  @Test
  void exactSinesAndCosines() {
    for (int n = 1; n <= 40; n++) {
      for (int k = -3; k < n; k++) {
        Cyclotomic c = Cyclotomic.cos2pi(n, k);
        Cyclotomic s = Cyclotomic.sin2pi(n, k);
        assertThat(c.multiply(c).add(s.multiply(s))).isEqualTo(Cyclotomic.ONE);
        assertThat(c.add(s.multiply(Cyclotomic.I))).isEqualTo(Cyclotomic.zeta(n, k));
        assertThat(c.re()).isCloseTo(Math.cos(2 * Math.PI * k / n), within());
        assertThat(s.re()).isCloseTo(Math.sin(2 * Math.PI * k / n), within());
        assertThat(c.isReal() && s.isReal()).isTrue();
      }
    }
  }

  private static org.assertj.core.data.Offset<Double> within() {
    return org.assertj.core.data.Offset.offset(4e-15);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1/2-3*E(5)^2 | 1/2-3*E(5)^2",
        "(1+sqrt(5))/2 | -E(5)^2-E(5)^3",
        "E(6) | 1+E(3)",
        "ζ12^3 | E(4)",
        "zeta(8)+z8^7 | sqrt(2)",
        "i^2 | -1",
        "-i*-1 | -",
        "2^-3 | 1/8",
        "2^(-3) | 1/8",
        "0.5 + .5 | -",
        "sqrt(-3) | 1+2*E(3)",
        "1/(1-E(7)) | -",
        "E( 12 )^ 99999 | E(4)",
        "(2*i)^( - 3 ) | 1/8*i"
      })
  void parses(String text, String same) {
    if (same.equals("-")) {
      if (text.startsWith("1/")) {
        assertThat(Cyclotomic.parse(text).multiply(Cyclotomic.parse("1-E(7)")).isOne()).isTrue();
      } else {
        assertThatThrownBy(() -> Cyclotomic.parse(text)).isInstanceOf(InvalidInput.class);
      }
      return;
    }
    assertThat(Cyclotomic.parse(text)).isEqualTo(Cyclotomic.parse(same));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "(",
        "1+",
        "E(0)",
        "E()",
        "1/0",
        "0^-1",
        "E(5",
        "sqrt",
        "sqrt(2",
        "foo",
        "2^",
        "1 2",
        "1/(i-i)",
        "E(5)^(2",
        "E( + 3)3)",
        "E( )",
        "E(1 2)",
        "2^ ",
        "2^1 2"
      })
  void refusesWhatIsNoNumber(String text) {
    assertThatThrownBy(() -> Cyclotomic.parse(text)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void limitsAreNamed() {
    assertThatThrownBy(() -> Cyclotomic.zeta(100_003, 1))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("100000");
    assertThatThrownBy(() -> Cyclotomic.zeta(997, 1).multiply(Cyclotomic.zeta(991, 1)))
        .isInstanceOf(LimitExceeded.class);
    Cyclotomics small = Cyclotomics.withConductorLimit(20);
    assertThat(small.conductorLimit()).isEqualTo(20);
    assertThatThrownBy(() -> small.add(Cyclotomic.zeta(7, 1), Cyclotomic.zeta(5, 1)))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("at most 20");
    assertThatThrownBy(() -> Cyclotomics.withConductorLimit(0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Cyclotomic.parse("(".repeat(200))).isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> Cyclotomic.parse("1".repeat(20_001)))
        .isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> Cyclotomic.parse("2^999999999")).isInstanceOf(LimitExceeded.class);
    for (String huge :
        List.of(
            "99999999999999999^99999",
            "2^45000*3^45000",
            "(1+E(5)/7)^99999",
            "(3/5+4/5*i)^-99999")) {
      assertThatThrownBy(() -> Cyclotomic.parse(huge))
          .as(huge)
          .isInstanceOf(LimitExceeded.class)
          .hasMessageContaining("100000 bits");
    }
    assertThatThrownBy(() -> Cyclotomic.sqrt(1_000_003)).isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> Cyclotomic.of(0, Map.of())).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Cyclotomic.zeta(0, 1)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void refusals() {
    assertThatThrownBy(Cyclotomic.ZERO::inverse).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(Cyclotomic.I::signum).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(Cyclotomic.I::toRational).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Cyclotomic.zeta(9, 1).galois(3)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void signsOfTinyNumbers() {
    Cyclotomic golden = Cyclotomic.parse("(sqrt(5)-1)/2");
    Cyclotomic tiny = golden.pow(200);
    assertThat(tiny.signum()).isEqualTo(1);
    assertThat(tiny.negate().signum()).isEqualTo(-1);
    assertThat(tiny.re()).isCloseTo(Math.pow((Math.sqrt(5) - 1) / 2, 200), relative(1e-12, tiny));
    assertThat(tiny.subtract(tiny).signum()).isZero();
    Cyclotomic near = Cyclotomic.sqrt(2).subtract(Cyclotomic.of(Rational.parse("665857/470832")));
    assertThat(near.signum()).isEqualTo(-1);
    assertThat(near.re()).isCloseTo(-1.5948618246e-12, org.assertj.core.data.Offset.offset(1e-20));
  }

  private static org.assertj.core.data.Offset<Double> relative(double r, Cyclotomic x) {
    return org.assertj.core.data.Offset.offset(r * Math.abs(x.re()));
  }

  @Test
  void largeCoefficientsEscapeAndReturn() {
    Cyclotomic z = Cyclotomic.zeta(15, 2).add(Cyclotomic.zeta(15, 7).scale(Rational.of(1L << 40)));
    Cyclotomic cube = z.pow(5);
    assertThat(cube.isLong()).isFalse();
    assertThat(cube.divide(z.pow(4))).isEqualTo(z);
    assertThat(cube.divide(z.pow(4)).isLong()).isTrue();
    assertThat(cube.add(cube.negate())).isEqualTo(Cyclotomic.ZERO);
    assertThat(cube.conjugate().conjugate()).isEqualTo(cube);
    assertThat(Cyclotomic.parse(cube.toString())).isEqualTo(cube).hasSameHashCodeAs(cube);
    Rational huge = Rational.of(BigInteger.TWO.pow(100), BigInteger.valueOf(3));
    assertThat(Cyclotomic.of(huge).toRational()).isEqualTo(huge);
    assertThat(z.scale(huge).scale(huge.inverse())).isEqualTo(z);
    assertThat(cube.re()).isNotZero();
  }

  @Test
  void inversesInLargeFields() {
    for (String text :
        new String[] {
          "1+E(7)+3*E(7)^2",
          "2-E(5)+E(8)",
          "1+E(15)+3*E(7)",
          "3+E(64)",
          "1-2*E(31)",
          "5+E(27)-E(27)^4"
        }) {
      Cyclotomic x = Cyclotomic.parse(text);
      assertThat(x.multiply(x.inverse())).isEqualTo(Cyclotomic.ONE);
    }
  }

  @Test
  void latexAndFacts() {
    assertThat(Cyclotomic.parse("1/2-3*E(5)^2+E(5)").toLatex())
        .isEqualTo("\\frac{1}{2}+\\zeta_{5}-3\\zeta_{5}^{2}");
    assertThat(Cyclotomic.ZERO.toLatex()).isEqualTo("0");
    assertThat(Cyclotomic.ZERO).hasToString("0");
    assertThat(Cyclotomic.parse("-E(5)")).hasToString("-E(5)");
    assertThat(Cyclotomics.FIELD).hasToString("ℚᵃᵇ");
    assertThat(Cyclotomic.of(Rational.of(1, 2)).isIntegral()).isFalse();
    assertThat(Cyclotomic.of(3).isRational()).isTrue();
    assertThat(Cyclotomic.I.isReal()).isFalse();
    assertThat(Cyclotomic.I.im()).isEqualTo(1);
    assertThat(Cyclotomic.of(5).im()).isZero();
    assertThat((Object) Cyclotomic.ONE).isNotEqualTo("1");
  }

  @Test
  void largeConductorsWork() {
    Cyclotomic x = Cyclotomic.zeta(5003, 1).add(Cyclotomic.zeta(5003, 5002));
    assertThat(x.isReal()).isTrue();
    assertThat(x.re()).isEqualTo(2 * Math.cos(2 * Math.PI / 5003));
    assertThat(x.signum()).isEqualTo(1);
  }
}
