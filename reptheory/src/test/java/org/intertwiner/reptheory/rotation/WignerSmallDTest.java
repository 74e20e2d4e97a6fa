package org.intertwiner.reptheory.rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.util.Map;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.lie.LieGroups;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.algebra.number.SignedRoot;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.reptheory.clebschgordan.HalfInteger;
import org.junit.jupiter.api.Test;

class WignerSmallDTest {
  private static final Map<String, Rational> COSINES =
      Map.of(
          "acos(3/5)", Rational.of(3, 5),
          "acos(-7/25)", Rational.of(-7, 25),
          "pi/2", Rational.ZERO);

  private static JsonNode golden() throws IOException {
    try (InputStream in = WignerSmallDTest.class.getResourceAsStream("/golden/wigner.json")) {
      return new ObjectMapper().readTree(in);
    }
  }

  private static HalfInteger half(JsonNode n) {
    return new HalfInteger(n.asInt());
  }

  @Test
  void everyExactGoldenValueIsEqual() throws IOException {
    JsonNode cases = golden().get("wigner_small_d_exact");
    for (JsonNode c : cases) {
      Rational cos = COSINES.get(c.get("beta").asText());
      SignedRoot d =
          WignerSmallD.exact(half(c.get("tj")), half(c.get("tm1")), half(c.get("tm2")), cos);
      int sign = c.get("sign").asInt();
      assertThat(d.sign()).as(c.toString()).isEqualTo(sign);
      if (sign != 0) {
        assertThat(d.numerator()).isEqualTo(new BigInteger(c.get("num").asText()));
        assertThat(d.denominator()).isEqualTo(new BigInteger(c.get("den").asText()));
      }
      double beta = Math.acos(cos.doubleValue());
      double rounded =
          WignerSmallD.at(half(c.get("tj")), half(c.get("tm1")), half(c.get("tm2")), beta);
      // β itself is rounded, and j multiplies that
      assertThat(Math.abs(rounded - c.get("dec").asDouble()))
          .isLessThan(4e-16 * (c.get("tj").asInt() + 4));
    }
    assertThat(cases).hasSize(105);
  }

  @Test
  void everyDecimalGoldenValueIsNear() throws IOException {
    JsonNode cases = golden().get("wigner_small_d_decimal");
    for (JsonNode c : cases) {
      double value =
          WignerSmallD.at(
              half(c.get("tj")),
              half(c.get("tm1")),
              half(c.get("tm2")),
              Double.parseDouble(c.get("beta").asText()));
      double expected = c.get("dec").asDouble();
      double error = Math.abs(value - expected);
      assertThat(error).as(c.toString()).isLessThan(2e-16 * (c.get("tj").asInt() / 2.0 + 4));
      // tiny values keep their own digits
      assertThat(error).as(c.toString()).isLessThan(Math.max(1e-15, 1e-11 * Math.abs(expected)));
    }
    assertThat(cases).hasSize(110);
  }

  @Test
  void realHarmonicsTurnAsInTheGoldenFile() throws IOException {
    JsonNode rotation = golden().get("rotation");
    double[][] theirs = new double[3][3];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        theirs[i][j] = rotation.get("R").get(i).get(j).asDouble();
      }
    }
    // the reference's axes (x, y, z) are this library's (y, z, x)
    int[] axis = {2, 0, 1};
    double[][] rows = new double[3][3];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        rows[i][j] = theirs[axis[i]][axis[j]];
      }
    }
    DenseMatrix g = DenseMatrix.from(rows);
    int checked = 0;
    for (Map.Entry<String, JsonNode> entry : rotation.get("D").properties()) {
      int l = Integer.parseInt(entry.getKey());
      double[][] d = RotationIrreps.spin(LieGroups.specialOrthogonal(3), HalfInteger.of(l)).from(g);
      for (int i = 0; i <= 2 * l; i++) {
        for (int j = 0; j <= 2 * l; j++) {
          double expected = entry.getValue().get(i).get(j).asDouble();
          assertThat(Math.abs(d[i][j] - expected)).isLessThan(1e-13);
          checked++;
        }
      }
    }
    assertThat(checked).isPositive();
  }

  @Test
  void largeSpinsKeepTheirDigits() {
    HalfInteger j = HalfInteger.of(64);
    Rational cos = Rational.of(3, 5);
    double[][] d = WignerSmallD.matrix(j, Math.acos(0.6));
    double worst = 0;
    for (int a = 0; a <= 128; a += 5) {
      for (int b = 0; b <= 128; b += 3) {
        double exact =
            WignerSmallD.exact(j, HalfInteger.of(64 - a), HalfInteger.of(64 - b), cos)
                .doubleValue();
        worst = Math.max(worst, Math.abs(d[a][b] - exact));
      }
    }
    assertThat(worst).isLessThan(1e-13);
    // seeds far below the range of float64 grow back to ordinary size
    HalfInteger high = HalfInteger.of(1500);
    double near =
        WignerSmallD.at(high, HalfInteger.of(1400), HalfInteger.of(-1390), Math.acos(-0.96));
    double exact =
        WignerSmallD.exact(high, HalfInteger.of(1400), HalfInteger.of(-1390), Rational.of(-24, 25))
            .doubleValue();
    assertThat(Math.abs(near - exact)).isLessThan(2e-12);
    assertThat(Math.abs(exact)).isGreaterThan(1e-6);
    double tiny = WignerSmallD.at(high, high, HalfInteger.of(-1500), 0.1);
    assertThat(tiny).isZero();
  }

  @Test
  void turnsByNothingAndByHalfAreSigns() {
    HalfInteger j = HalfInteger.parse("5/2");
    for (int a = -5; a <= 5; a += 2) {
      for (int b = -5; b <= 5; b += 2) {
        HalfInteger m = new HalfInteger(a);
        HalfInteger n = new HalfInteger(b);
        assertThat(WignerSmallD.exact(j, m, n, Rational.ONE))
            .isEqualTo(a == b ? SignedRoot.ONE : SignedRoot.ZERO);
        SignedRoot sign = (5 - b) / 2 % 2 == 0 ? SignedRoot.ONE : SignedRoot.ONE.negate();
        assertThat(WignerSmallD.exact(j, m, n, Rational.of(-1)))
            .isEqualTo(a == -b ? sign.multiply(SignedRoot.ONE) : SignedRoot.ZERO);
      }
    }
  }

  @Test
  void wrongNumbersAreRefused() {
    HalfInteger one = HalfInteger.of(1);
    HalfInteger half = HalfInteger.parse("1/2");
    assertThatThrownBy(() -> WignerSmallD.exact(one, half, one, Rational.ZERO))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("1/2");
    assertThatThrownBy(() -> WignerSmallD.exact(one, HalfInteger.of(2), one, Rational.ZERO))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> WignerSmallD.exact(HalfInteger.of(-1), one, one, Rational.ZERO))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> WignerSmallD.exact(one, one, one, Rational.of(6, 5)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("cos");
    assertThatThrownBy(() -> WignerSmallD.at(one, one, one, Double.NaN))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> WignerSmallD.exact(HalfInteger.of(3000), one, one, Rational.ZERO))
        .isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> WignerSmallD.matrix(HalfInteger.of(30000), 1))
        .isInstanceOf(LimitExceeded.class);
  }
}
