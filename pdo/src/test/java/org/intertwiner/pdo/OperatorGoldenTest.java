package org.intertwiner.pdo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.reptheory.notation.RepresentationNotation;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Dimensions of steerable operators on the plane, counted from the returned symbols. */
class OperatorGoldenTest {

  @TestFactory
  Stream<DynamicTest> everyCase() throws IOException {
    JsonNode cases;
    try (InputStream in = getClass().getResourceAsStream("/golden/pdo-dimensions.json")) {
      cases = new ObjectMapper().readTree(Objects.requireNonNull(in)).get("cases");
    }
    assertThat(cases).hasSize(56);
    return StreamSupport.stream(cases.spliterator(), false)
        .map(
            c ->
                DynamicTest.dynamicTest(
                    c.get("group").asText()
                        + ": "
                        + c.get("in_rep").asText()
                        + " → "
                        + c.get("out_rep").asText(),
                    () -> check(c, GroupNotation.parse(name(c)))));
  }

  static String name(JsonNode c) {
    return c.get("group").asText().replaceAll("[_()]", "");
  }

  private static <G> void check(JsonNode c, NamedGroup<G> group) {
    List<Integer> expected = new ArrayList<>();
    c.get("pdo_dims_by_order").forEach(n -> expected.add(n.asInt()));
    int order = expected.size() - 1;
    Representation<G> action = RepresentationNotation.parse("vector", group);
    SteerableOperators operators =
        SteerableOperators.on(action)
            .from(representation(c.get("in_rep").asText(), group))
            .to(representation(c.get("out_rep").asText(), group))
            .upToOrder(order);
    assertThat(operators.dimensionsByOrder()).isEqualTo(expected);
    for (int n = 0; n <= order; n++) {
      assertThat(operators.basis(n)).hasSize(expected.get(n));
    }
    assertThat(operators.certificate().isProved()).isTrue();
  }

  static <G> Representation<G> representation(String name, NamedGroup<G> group) {
    String text =
        switch (name) {
          case "trivial", "regular" -> name;
          case "det", "det irrep(1,0)" -> "freq:1,0";
          case "quotient C_N/C_2" -> "quotient:C2";
          case "quotient D_N/C_N" -> "quotient:C" + group.name().substring(1);
          default -> "freq:" + name.substring("irrep(".length(), name.length() - 1);
        };
    return RepresentationNotation.parse(text, group);
  }
}
