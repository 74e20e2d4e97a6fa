package org.intertwiner.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** Operators as stencils, from options and from JSON. */
class StencilAnswersTest {
  @Test
  void finiteDifferencesSayHowGoodTheyAre() {
    JsonNode answer =
        Shell.batch(
                "{\"id\":1,\"command\":\"pdo\",\"group\":\"D4\",\"in\":\"trivial\",\"out\":\"trivial\","
                    + "\"order\":2,\"stencil\":\"fd\",\"size\":3}")
            .replies()
            .get(0)
            .get("result");
    JsonNode laplacian = answer.at("/stencils/1");
    assertThat(laplacian.get("order").asInt()).isEqualTo(2);
    assertThat(laplacian.get("shape").toString()).isEqualTo("[1,1,3,3]");
    assertThat(laplacian.get("weights")).hasSize(9);
    assertThat(laplacian.get("accuracy").asInt()).isEqualTo(2);
    assertThat(laplacian.get("isotropicError").asBoolean()).isFalse();
    assertThat(laplacian.get("heatStep").doubleValue()).isCloseTo(0.5, within(1e-9));
    assertThat(laplacian.get("anisotropy").doubleValue()).isBetween(1e-4, 1e-1);
    assertThat(answer.at("/stencils/0").has("accuracy")).as("the identity is exact").isFalse();
  }

  @Test
  void theOtherKindsAndTheText() {
    assertThat(
            Shell.run("pdo D4 --in trivial --out vector --order 1 --stencil gauss".split(" "))
                .out())
        .contains("order 1, gradient, anisotropy");
    assertThat(
            Shell.run(
                    "pdo D4 --in trivial --out trivial --order 2 --stencil rbf --size 5".split(" "))
                .out())
        .contains("order 2, Laplacian, anisotropy", "stable time steps");
    assertThat(
            Shell.run("pdo D4 --in trivial --out trivial --order 2 --stencil fd".split(" ")).out())
        .contains("order 2, Laplacian: accuracy 4", "stable time steps 0.2996 (heat)");
  }

  @Test
  void badStencilsAreRefused() {
    String question = "pdo D4 --in trivial --out trivial --order 2 --stencil ";
    assertThat(Shell.run((question + "box").split(" ")).err())
        .contains("fd, gauss, rbf or spectral");
    assertThat(Shell.run((question + "fd --size 2").split(" ")).err()).contains("more cells");
    assertThat(Shell.run((question + "fd --size 0").split(" ")).code()).isEqualTo(2);
    assertThat(Shell.run((question + "fd --size 99").split(" ")).err()).contains("at most 15");
    assertThat(Shell.run((question + "gauss --sigma -1").split(" ")).code()).isEqualTo(2);
    assertThat(
            Shell.run(
                    "pdo point:Oh --in trivial --out trivial --order 2 --stencil fd --size 11"
                        .split(" "))
                .err())
        .contains("1000 cells");
    assertThat(
            Shell.batch(
                    "{\"id\":1,\"command\":\"pdo\",\"group\":\"D4\",\"in\":\"trivial\","
                        + "\"out\":\"trivial\",\"order\":2,\"stencil\":\"gauss\",\"sigma\":\"x\"}")
                .out())
        .contains("\"error\"", "rational number");
  }
}
