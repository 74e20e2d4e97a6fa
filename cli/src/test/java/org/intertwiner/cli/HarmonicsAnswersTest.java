package org.intertwiner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Spherical harmonics, from options and from JSON. */
class HarmonicsAnswersTest {
  @Test
  void aValueIsTheSameFromOptionsAndFromJson() {
    JsonNode fromOptions =
        Shell.run("harmonics --l 2 --m 0 --point 1/3,2/3,2/3 --format json".split(" ")).json();
    JsonNode fromJson =
        Shell.batch(
                "{\"id\":1,\"command\":\"harmonics\",\"l\":2,\"m\":0,"
                    + "\"point\":[\"1/3\",\"2/3\",\"2/3\"]}")
            .replies()
            .get(0)
            .get("result");
    for (JsonNode answer : List.of(fromOptions, fromJson)) {
      assertThat(answer.get("sign").asInt()).isEqualTo(1);
      assertThat(answer.get("num").textValue()).isEqualTo("5");
      assertThat(answer.get("den").textValue()).isEqualTo("144");
      assertThat(answer.get("value").doubleValue()).isEqualTo(0.1051305217508400);
      assertThat(answer.get("overPi").asBoolean()).isTrue();
    }
  }

  @Test
  void complexValuesHaveTwoExactParts() {
    JsonNode answer =
        Shell.batch(
                "{\"id\":1,\"command\":\"harmonics\",\"l\":1,\"m\":1,\"complex\":true,"
                    + "\"point\":[\"1/3\",\"2/3\",\"2/3\"]}")
            .replies()
            .get(0)
            .get("result");
    assertThat(answer.at("/re/sign").asInt()).isEqualTo(-1);
    assertThat(answer.at("/re/num").textValue()).isEqualTo("1");
    assertThat(answer.at("/re/den").textValue()).isEqualTo("24");
    assertThat(answer.at("/im/den").textValue()).isEqualTo("6");
  }

  @Test
  void polynomialsArePrinted() {
    assertThat(Shell.run("harmonics", "--l", "1").out())
        .isEqualTo(
            """
            Y(1,-1) = √(3/4) / √π · (y)
            Y(1,0) = √(3/4) / √π · (z)
            Y(1,1) = √(3/4) / √π · (x)
            """);
    JsonNode all = Shell.run("harmonics", "--l", "2", "--format", "json").json();
    assertThat(all.get("orders")).hasSize(5);
    assertThat(all.at("/orders/0/polynomial").toString()).isEqualTo("[[[1,1,0],\"6\"]]");
    assertThat(Shell.run("harmonics", "--l", "1", "--m", "0", "--format", "latex").out())
        .isEqualTo(
            "Y_{1,0} = \\sqrt{\\frac{3}{4}} \\frac{1}{\\sqrt{\\pi}} \\left(z\\right) \\\\\n");
    assertThat(Shell.run("harmonics --l 1 --point 0,0,1 --format markdown".split(" ")).out())
        .startsWith("$Y_{1,-1} = 0");
  }

  @Test
  void badQuestionsAreRefused() {
    assertThat(Shell.run("harmonics", "--l", "-1").code()).isEqualTo(2);
    assertThat(Shell.run("harmonics", "--l", "1", "--point", "1,1,0").err())
        .contains("√(2)", "x² + y² + z² = 1");
    assertThat(Shell.run("harmonics", "--l", "1", "--complex").err()).contains("no point");
    assertThat(Shell.run("harmonics", "--l", "1000").err()).contains("at most 200");
    assertThat(Shell.batch("{\"id\":1,\"command\":\"harmonics\",\"l\":2,\"m\":3}").out())
        .contains("order of a spherical harmonic");
  }
}
