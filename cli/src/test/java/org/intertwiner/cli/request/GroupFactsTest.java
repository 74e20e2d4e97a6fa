package org.intertwiner.cli.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.cli.json.Json;
import org.junit.jupiter.api.Test;

class GroupFactsTest {
  private static LimitExceeded tooMany() {
    return new LimitExceeded("classes", "more than 10", "at most 10", "");
  }

  private static GroupFacts facts() {
    return new GroupFacts("G")
        .count("order", 6)
        .count(
            "classes",
            () -> {
              throw tooMany();
            })
        .count("exponent", () -> BigInteger.TWO.pow(60))
        .flag(
            "simple",
            () -> {
              throw tooMany();
            })
        .flag("perfect", false)
        .words("pointGroup", "C3v");
  }

  @Test
  void whatLiesBeyondALimitIsNullWithTheReasonBesideIt() {
    String json =
        Json.compact(
            out -> {
              out.writeStartObject();
              facts().writeFields(out);
              out.writeEndObject();
            });
    assertThat(json)
        .isEqualTo(
            "{\"name\":\"G\",\"order\":6,\"classes\":null,\"exponent\":\"1152921504606846976\","
                + "\"simple\":null,\"perfect\":false,\"pointGroup\":\"C3v\",\"undecided\":{"
                + "\"classes\":\"classes: got more than 10; expected at most 10\","
                + "\"simple\":\"classes: got more than 10; expected at most 10\"}}");
  }

  @Test
  void peopleReadWords() {
    StringBuilder text = new StringBuilder();
    facts().writeText(text);
    assertThat(text.toString())
        .contains("point group", "classes not decided: classes: got more than 10")
        .containsPattern("simple +\\?")
        .containsPattern("perfect +no");
  }
}
