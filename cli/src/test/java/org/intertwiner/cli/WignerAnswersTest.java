package org.intertwiner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Wigner's d and correlation tables, from options and from JSON. */
class WignerAnswersTest {
  @Test
  void anEntryIsExactAtARationalCosine() {
    JsonNode fromOptions =
        Shell.run("wignerd --j 1/2 --m1 1/2 --m2 -1/2 --cos-beta 3/5 --format json".split(" "))
            .json();
    JsonNode fromJson =
        Shell.batch(
                "{\"id\":1,\"command\":\"wignerd\",\"j\":\"1/2\",\"m1\":\"1/2\",\"m2\":\"-1/2\","
                    + "\"cosBeta\":\"3/5\"}")
            .replies()
            .get(0)
            .get("result");
    for (JsonNode answer : List.of(fromOptions, fromJson)) {
      assertThat(answer.get("sign").asInt()).isEqualTo(-1);
      assertThat(answer.get("num").textValue()).isEqualTo("1");
      assertThat(answer.get("den").textValue()).isEqualTo("5");
      assertThat(answer.get("value").doubleValue()).isEqualTo(-Math.sqrt(0.2));
    }
  }

  @Test
  void anAngleGivesFloats() {
    JsonNode answer =
        Shell.batch(
                "{\"id\":1,\"command\":\"wignerd\",\"j\":1,\"m1\":0,\"m2\":0,\"beta\":0.001}",
                "{\"id\":2,\"command\":\"wignerd\",\"j\":\"1/2\",\"beta\":0.3}")
            .replies()
            .get(0)
            .get("result");
    assertThat(answer.get("value").doubleValue()).isEqualTo(Math.cos(0.001));
    assertThat(answer.has("num")).isFalse();
    assertThat(Shell.run("wignerd", "--j", "1", "--cos-beta", "0").out())
        .startsWith("d(1, 1) = 1/2 = 0.5\n")
        .hasLineCount(9);
    assertThat(Shell.run("wignerd --j 1/2 --cos-beta 3/5 --format latex".split(" ")).out())
        .startsWith("\\begin{pmatrix}\n\\sqrt{\\frac{4}{5}}");
    JsonNode matrix = Shell.run("wignerd --j 2 --beta 0.3 --format json".split(" ")).json();
    assertThat(matrix.get("matrix")).hasSize(5);
    assertThat(matrix.at("/matrix/0/4/m2").textValue()).isEqualTo("-2");
  }

  @Test
  void badQuestionsAboutWignerAreRefused() {
    assertThat(Shell.run("wignerd", "--j", "1").err()).contains("neither beta nor cosBeta");
    assertThat(Shell.run("wignerd", "--j", "1", "--beta", "NaN").code()).isEqualTo(2);
    assertThat(Shell.run("wignerd", "--j", "1", "--beta", "x").err()).contains("radians");
    assertThat(Shell.run("wignerd", "--j", "1", "--m1", "0", "--beta", "1").err())
        .contains("one of m1 and m2");
    assertThat(Shell.run("wignerd", "--j", "101", "--beta", "1").err()).contains("at most 100");
    assertThat(Shell.run("wignerd --j 1 --m1 2 --m2 0 --beta 1".split(" ")).err())
        .contains("projection");
    assertThat(Shell.run("wignerd --j 1 --cos-beta 3/2".split(" ")).code()).isEqualTo(2);
  }

  @Test
  void levelsSplitAlongAChain() {
    JsonNode answer =
        Shell.batch("{\"id\":1,\"command\":\"correlation\",\"chain\":\"O3 > Oh > D4h\",\"last\":2}")
            .replies()
            .get(0)
            .get("result");
    assertThat(answer.at("/steps/0/rows").toString())
        .isEqualTo("[\"0e\",\"0o\",\"1e\",\"1o\",\"2e\",\"2o\"]");
    assertThat(answer.at("/steps/1/certificate/characters").asBoolean()).isTrue();
    assertThat(answer.at("/whole/from").textValue()).isEqualTo("O3");
    assertThat(answer.at("/whole/columnsDegrees")).hasSize(10);
    assertThat(Shell.run("correlation", "SO3 > O", "--last", "2").out()).contains("2    E + T2");
    assertThat(Shell.run("correlation", "SU2 > O", "--last", "5/2").out())
        .contains("5/2  E5/2 + G3/2");
    assertThat(Shell.run("correlation", "Oh > D4h", "--format", "markdown").out()).contains("| ");
    assertThat(Shell.run("correlation", "Oh > D4h", "--format", "latex").out())
        .contains("\\begin{tabular}");
  }

  @Test
  void badChainsAreRefused() {
    assertThat(Shell.run("correlation", "Oh > C2v").err()).contains("C2v#1", "C2v#2");
    assertThat(Shell.run("correlation", "Oh > C7").code()).isEqualTo(2);
    assertThat(Shell.run("correlation", "Oh").err()).contains("at least two groups");
    assertThat(Shell.run("correlation", "SO3").err()).contains("SO3 > Oh");
    assertThat(Shell.run("correlation", "SO3 > O", "--last", "1/2").err()).contains("an integer");
    assertThat(Shell.run("correlation", "SO3 > Oh").code()).isEqualTo(2);
  }
}
