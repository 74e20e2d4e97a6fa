package org.intertwiner.reptheory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.reptheory.notation.RepresentationNotation;
import org.junit.jupiter.api.Test;

/** dim Hom_G(V_in, V_out ⊗ H_l) from characters against figures of other programs. */
class GoldenDimensionsTest {

  private static JsonNode golden(String name) throws IOException {
    try (InputStream in = GoldenDimensionsTest.class.getResourceAsStream("/golden/" + name)) {
      return new ObjectMapper().readTree(in);
    }
  }

  private static List<Long> longs(JsonNode list) {
    List<Long> values = new ArrayList<>();
    list.forEach(v -> values.add(v.asLong()));
    return values;
  }

  private static <G> List<Long> dimensions(
      NamedGroup<G> group, String action, String in, String out, int degree) {
    Character<G> from = RepresentationNotation.parse(in, group).character();
    Character<G> to = RepresentationNotation.parse(out, group).character();
    Character<G> space = RepresentationNotation.parse(action, group).character();
    return space.harmonicPowers(degree).stream()
        .map(harmonics -> to.intertwiners(harmonics.times(from)))
        .toList();
  }

  /** The notation for a representation of the golden file. */
  private static String notation(String group, String name) {
    if (Map.of("trivial", "trivial", "regular", "regular", "standard", "vector")
        .containsKey(name)) {
      return name.equals("standard") ? "vector" : name;
    }
    if (name.startsWith("det")) {
      return "freq:1,0";
    }
    if (name.startsWith("quotient")) {
      return name.endsWith("C_2") ? "quotient:C2" : "quotient:C" + group.substring(1);
    }
    String numbers = name.replaceAll("irrep\\((.*)\\)", "$1");
    return switch (group) {
      case "SO3" -> "spin:" + numbers;
      case "O3" -> numbers.substring(2) + (numbers.startsWith("0") ? "e" : "o");
      default -> "freq:" + numbers;
    };
  }

  @Test
  void kernelDimensionsOfEveryGroupAreEqual() throws IOException {
    int checked = 0;
    for (JsonNode c : golden("kernel-dimensions.json").get("cases")) {
      String plain = c.get("group").asText().split(" \\(", -1)[0].replaceAll("[()_]", "");
      boolean space = c.get("base_space").asText().equals("R^3");
      String name = space && !plain.matches("S?O[23]") ? "point:" + plain : plain;
      NamedGroup<?> group = GroupNotation.parse(name);
      String action = plain.equals("SO2") && space ? "freq:1 + trivial" : "vector";
      String in = notation(plain, c.get("in_rep").asText());
      String out = notation(plain, c.get("out_rep").asText());
      int degree = c.get("band_limit").asInt();
      assertThat(dimensions(group, action, in, out, degree))
          .as(name + " " + in + " to " + out)
          .isEqualTo(longs(c.get("dims_by_degree")));
      checked++;
    }
    assertThat(checked).isEqualTo(87);
  }

  @Test
  void pointGroupsByRuleGiveTheKnownDimensionsAndMolienSeries() throws IOException {
    int checked = 0;
    for (JsonNode g : golden("point-group-dimensions.json").get("groups")) {
      NamedGroup<?> group = GroupNotation.parse("point:" + g.get("group").asText());
      for (Map.Entry<String, JsonNode> pair : g.get("homDims_l0to10").properties()) {
        String[] ends = pair.getKey().split("->", -1);
        assertThat(dimensions(group, "vector", ends[0], ends[1], 10))
            .as(group.name() + " " + pair.getKey())
            .isEqualTo(longs(pair.getValue()));
      }
      assertThat(invariants(group)).isEqualTo(longs(g.get("molienInvariants_d0to20")));
      checked++;
    }
    assertThat(checked).isEqualTo(16);
  }

  private static <G> List<Long> invariants(NamedGroup<G> group) {
    Character<G> space = group.action(3).character();
    return space.symmetricPowers(20).stream().map(p -> p.intertwiners(space.trivial())).toList();
  }
}
