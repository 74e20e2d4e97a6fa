package org.intertwiner.reptheory.clebschgordan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.intertwiner.algebra.number.SignedRoot;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Published values: sign, reduced fraction, and the decimal beside it. */
class GoldenCouplingTest {
  private static JsonNode golden;

  @BeforeAll
  static void read() throws IOException {
    try (InputStream in =
        GoldenCouplingTest.class.getResourceAsStream("/golden/angular-momentum.json")) {
      golden = new ObjectMapper().readTree(in);
    }
  }

  private static int check(String table, Function<JsonNode, SignedRoot> value) {
    int count = 0;
    for (JsonNode row : golden.get(table)) {
      SignedRoot root = value.apply(row);
      assertThat(root.sign()).as(row.toString()).isEqualTo(row.get("sign").asInt());
      assertThat(root.numerator()).isEqualTo(new BigInteger(row.get("num").asText()));
      assertThat(root.denominator()).isEqualTo(new BigInteger(row.get("den").asText()));
      count++;
    }
    return count;
  }

  private static int[] integers(JsonNode list) {
    return IntStream.range(0, list.size()).map(i -> list.get(i).asInt()).toArray();
  }

  @Test
  void clebschGordanCoefficients() {
    Function<JsonNode, FactoredRoot> value =
        x ->
            ClebschGordan.coefficient(
                x.get("tj1").asInt(),
                x.get("tm1").asInt(),
                x.get("tj2").asInt(),
                x.get("tm2").asInt(),
                x.get("tJ").asInt(),
                x.get("tM").asInt());
    assertThat(check("clebsch_gordan", x -> value.apply(x).toRoot())).isEqualTo(185);
    for (JsonNode row : golden.get("clebsch_gordan")) {
      // the decimals are longer than float64, so that parsing rounds them as doubleValue must
      assertThat(value.apply(row).doubleValue())
          .isEqualTo(Double.parseDouble(row.get("dec").asText()));
    }
  }

  @Test
  void sixJAndNineJSymbols() {
    assertThat(
            check(
                "wigner_6j",
                x -> {
                  int[] t = integers(x.get("tj"));
                  return Recoupling.sixJ(t[0], t[1], t[2], t[3], t[4], t[5]).toRoot();
                }))
        .isEqualTo(28);
    assertThat(check("wigner_9j", x -> Recoupling.nineJ(integers(x.get("tj"))).toRoot()))
        .isEqualTo(24);
  }

  @Test
  void integralsOfThreeHarmonics() {
    assertThat(
            check(
                "gaunt",
                x -> {
                  int[] l = integers(x.get("l"));
                  int[] m = integers(x.get("m"));
                  return ClebschGordan.gauntTimesRootPi(l[0], l[1], l[2], m[0], m[1], m[2]);
                }))
        .isEqualTo(12);
  }
}
