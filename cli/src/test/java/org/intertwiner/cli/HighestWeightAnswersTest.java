package org.intertwiner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Representations of compact simple groups, from options and from JSON. */
class HighestWeightAnswersTest {
  private static final String OCTETS = "[[[0,0],1],[[0,3],1],[[1,1],2],[[2,2],1],[[3,0],1]]";

  @Test
  void productsBeyondTheLimitsAreRefusedByName() {
    String rho = "1,1,1,1,1,1,1,1";
    assertThat(Shell.run("tensor", "E8", "--left", rho, "--right", rho).err())
        .contains("multiplicities beyond 64 bits");
    assertThat(Shell.run("3j", "--j", "100000,100000,100000", "--m", "1,-1,0").err())
        .contains("a sum of at most");
    String endless = "1,".repeat(5_000) + "x";
    assertThat(Shell.run("tensor", "SU3", "--left", endless, "--right", "1,1").err())
        .contains("characters)")
        .hasSizeLessThan(3_000);
  }

  @Test
  void theProductOfTwoOctets() {
    JsonNode fromOptions =
        Shell.run("tensor", "SU3", "--left", "1,1", "--right", "1,1", "--format", "json").json();
    JsonNode fromJson =
        Shell.batch(
                "{\"id\":1,\"command\":\"tensor\",\"group\":\"SU3\",\"left\":[1,1],\"right\":[1,1]}")
            .replies()
            .get(0)
            .get("result");
    for (JsonNode answer : List.of(fromOptions, fromJson)) {
      assertThat(answer.get("decomposition")).hasToString(OCTETS);
      assertThat(answer.get("dims")).hasToString("[1,10,8,27,10]");
    }
    assertThat(Shell.run("tensor", "SU3", "--left", "1,1", "--right", "1,1").out())
        .isEqualTo(
            """
            SU3: (1,1) ⊗ (1,1) = (0,0) + (0,3) + 2·(1,1) + (2,2) + (3,0)
            dimensions 1 + 10 + 2·8 + 27 + 10
            """);
    assertThat(Shell.run("tensor", "G2", "--left", "0,1", "--power", "sym2").out())
        .startsWith("G2: Sym² (0,1) = (0,0) + (0,2) + (2,0)");
    assertThat(
            Shell.run("tensor", "G2", "--left", "1,0", "--power", "alt2", "--format", "latex")
                .out())
        .isEqualTo("V_{(0,1)} + V_{(1,0)}\n");
    assertThat(
            Shell.run("tensor", "Sp4", "--left", "1,0", "--power", "alt2", "--format", "markdown")
                .out())
        .isEqualTo("Sp4: Alt² (1,0) = (0,0) + (0,1)\n");
  }

  @Test
  void irreducibleRepresentations() {
    JsonNode answer =
        Shell.batch(
                "{\"id\":1,\"command\":\"irrep\",\"group\":\"E6\",\"weight\":[1,0,0,0,0,0]}",
                "{\"id\":2,\"command\":\"irrep\",\"group\":\"SO5\",\"weight\":[0,1]}")
            .replies()
            .get(0)
            .get("result");
    assertThat(answer.get("dim").asInt()).isEqualTo(27);
    assertThat(answer.get("dual")).hasToString("[0,0,0,0,0,1]");
    assertThat(answer.get("frobeniusSchur").asInt()).isZero();
    assertThat(Shell.run("irrep", "SO5", "--weight", "0,1").out())
        .isEqualTo(
            "SO5 (0,1): dimension 4, quaternionic, self-dual, single-valued on the double cover"
                + " only\n");
    assertThat(Shell.run("irrep", "E6", "--weight", "1,0,0,0,0,0").out())
        .contains("complex, dual to (0,0,0,0,0,1)");
    // 9ρ + ρ = 10ρ: Weyl's formula gives 10 to the number of positive roots
    String huge =
        Shell.run("irrep", "E8", "--weight", "9,9,9,9,9,9,9,9", "--format", "json")
            .json()
            .get("dim")
            .textValue();
    assertThat(huge).isEqualTo("1" + "0".repeat(120));
  }

  @Test
  void whatDoesNotFitIsRefusedByName() {
    List<JsonNode> replies =
        Shell.batch(
                "{\"id\":1,\"command\":\"tensor\",\"group\":\"SU3\",\"left\":[1,1]}",
                "{\"id\":2,\"command\":\"tensor\",\"group\":\"SU3\",\"left\":[1],\"right\":[1]}",
                "{\"id\":3,\"command\":\"tensor\",\"group\":\"SU3\",\"left\":[1,1],\"power\":\"sym3\"}",
                "{\"id\":4,\"command\":\"irrep\",\"group\":\"SO4\",\"weight\":[1,1]}",
                "{\"id\":5,\"command\":\"irrep\",\"group\":\"SU3\",\"weight\":[1,\"1/2\"]}",
                "{\"id\":6,\"command\":\"irrep\",\"group\":\"SU3\",\"weight\":\"1,1\"}",
                "{\"id\":7,\"command\":\"tensor\",\"group\":\"SU3\",\"left\":[1,1],\"right\":[0,0],"
                    + "\"power\":\"sym2\"}")
            .replies();
    assertThat(replies).allMatch(r -> r.has("error"));
    assertThat(replies)
        .extracting(r -> r.at("/error/got").textValue())
        .containsExactly(
            "neither a right factor nor a power",
            "(1), 1 labels",
            "sym3",
            "SO4",
            "\"1,1/2\"",
            "'\"1,1\"'",
            "both a right factor and a power");
  }
}
