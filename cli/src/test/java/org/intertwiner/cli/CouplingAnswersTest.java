package org.intertwiner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Coefficients of angular momenta, from options and from JSON. */
class CouplingAnswersTest {
  private static final String COEFFICIENT =
      "{\"id\":1,\"command\":\"cg\",\"group\":\"SU2\",\"j1\":\"1/2\",\"m1\":\"1/2\",\"j2\":1,"
          + "\"m2\":0,\"j\":\"3/2\",\"m\":\"1/2\"}";

  @Test
  void aCoefficientIsAnsweredTheSameFromOptionsAndFromJson() {
    JsonNode fromOptions =
        Shell.run("cg SU2 --j1 1/2 --m1 1/2 --j2 1 --m2 0 --j 3/2 --m 1/2 --format json".split(" "))
            .json();
    JsonNode fromJson = Shell.batch(COEFFICIENT).replies().get(0).get("result");
    for (JsonNode answer : List.of(fromOptions, fromJson)) {
      assertThat(answer.get("sign").asInt()).isEqualTo(1);
      assertThat(answer.get("num").textValue()).isEqualTo("2");
      assertThat(answer.get("den").textValue()).isEqualTo("3");
      assertThat(answer.get("value").doubleValue()).isEqualTo(0.816496580927726);
      assertThat(answer.has("overPi")).isFalse();
    }
  }

  @Test
  void theSymbolsArePrinted() {
    assertThat(Shell.run("3j", "--j", "1/2,1/2,1", "--m", "1/2,-1/2,0").out())
        .isEqualTo("(1/2 1/2 1; 1/2 -1/2 0) = √(1/6) = 0.408248290463863\n");
    assertThat(Shell.run("6j", "--j", "1,1,1,1,1,1", "--format", "latex").out())
        .isEqualTo("\\frac{1}{6}\n");
    assertThat(Shell.run("9j", "--j", "1,1,2,1,1,2,2,2,4").out()).contains("= 1/25 = 0.04");
    assertThat(Shell.run("gaunt", "--l", "2,2,4", "--m", "2,1,-3").out())
        .startsWith("∫ Y(2,2) Y(2,1) Y(4,-3) = -√(5/28) / √π = -0.2384136135");
    assertThat(Shell.run("gaunt", "--l", "1,1,1", "--m", "0,0,0", "--format", "markdown").out())
        .startsWith("$0");
  }

  @Test
  void symbolsOfTheBatchProtocol() {
    List<JsonNode> replies =
        Shell.batch(
                "{\"id\":1,\"command\":\"3j\",\"j\":[\"1/2\",\"1/2\",1],\"m\":[\"1/2\",\"-1/2\",0]}",
                "{\"id\":2,\"command\":\"6j\",\"j\":[1,1,1,1,1,1]}",
                "{\"id\":3,\"command\":\"9j\",\"j\":[1,1,2,1,1,2,2,2,4]}",
                "{\"id\":4,\"command\":\"gaunt\",\"l\":[2,2,4],\"m\":[2,1,-3]}",
                "{\"id\":5,\"command\":\"3j\",\"j\":[1,1,1],\"m\":[0,0,0]}")
            .replies();
    assertThat(replies)
        .extracting(r -> r.at("/result/den").textValue())
        .containsExactly("6", "36", "625", "28", "1");
    assertThat(replies.get(3).at("/result/overPi").asBoolean()).isTrue();
    assertThat(replies.get(3).at("/result/sign").asInt()).isEqualTo(-1);
    assertThat(replies.get(4).at("/result/sign").asInt()).isZero();
    assertThat(replies.get(4).at("/result/value").doubleValue()).isZero();
  }

  @Test
  void whatDoesNotFitIsRefusedByName() {
    List<JsonNode> replies =
        Shell.batch(
                COEFFICIENT.replace("SU2", "SO3"),
                COEFFICIENT.replace("SU2", "S4"),
                COEFFICIENT.replace("\"m1\":\"1/2\"", "\"m1\":\"5/2\""),
                "{\"id\":4,\"command\":\"9j\",\"j\":[1,1]}",
                "{\"id\":5,\"command\":\"gaunt\",\"l\":[\"1/2\",\"1/2\",1],\"m\":[0,0,0]}",
                "{\"id\":6,\"command\":\"3j\",\"j\":[1,1,\"x\"],\"m\":[0,0,0]}",
                "{\"id\":7,\"command\":\"6j\",\"j\":{}}",
                "{\"id\":8,\"command\":\"6j\",\"j\":[[1],1,1,1,1,1]}",
                "{\"id\":9,\"command\":\"6j\",\"j\":[\"1/2\",1,1,1,1,1]}")
            .replies();
    assertThat(replies).allMatch(r -> r.has("error"));
    assertThat(replies)
        .extracting(r -> r.at("/error/got").textValue())
        .containsExactly(
            "1/2", "S4", "m = 5/2", "2 of them", "1/2", "\"x\"", "'{}'", "'[1]'", "1/2, 1, 1");
    assertThat(Shell.run("cg", "U1").code()).isEqualTo(64);
    assertThat(Shell.run("3j", "--j", "1,1,1", "--m", "0,0").code()).isEqualTo(2);
  }
}
