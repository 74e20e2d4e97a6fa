package org.intertwiner.reptheory.compact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.intertwiner.algebra.group.family.CartanType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Products, squares, dimensions, duals and indicators against another program's. */
class GoldenHighestWeightsTest {
  private static JsonNode golden;

  @BeforeAll
  static void read() throws IOException {
    try (InputStream in =
        GoldenHighestWeightsTest.class.getResourceAsStream("/golden/lie-groups.json")) {
      golden = new ObjectMapper().readTree(in);
    }
  }

  private static Weight weight(JsonNode labels) {
    return Weight.of(IntStream.range(0, labels.size()).map(i -> labels.get(i).asInt()).toArray());
  }

  private static Map<Weight, Long> parts(JsonNode list) {
    Map<Weight, Long> parts = new TreeMap<>();
    list.forEach(pair -> parts.put(weight(pair.get(0)), pair.get(1).asLong()));
    return parts;
  }

  /** The group by the name of the file, which must have the type of the file. */
  private static HighestWeights group(JsonNode row) {
    SimpleGroup group = SimpleGroup.parse(row.get("group").asText().replaceAll("/.*", ""));
    assertThat(group.type()).isEqualTo(CartanType.parse(row.get("type").asText()));
    return group.representations();
  }

  @Test
  void products() {
    for (JsonNode row : golden.get("tensor")) {
      assertThat(group(row).tensor(weight(row.get("a")), weight(row.get("b"))))
          .as(row.toString())
          .isEqualTo(parts(row.get("decomposition")));
    }
    assertThat(golden.get("tensor")).hasSize(28);
  }

  @Test
  void squares() {
    for (JsonNode row : golden.get("symAlt")) {
      Weight weight = weight(row.get("weight"));
      assertThat(group(row).symmetricSquare(weight)).isEqualTo(parts(row.get("sym2")));
      assertThat(group(row).exteriorSquare(weight)).isEqualTo(parts(row.get("alt2")));
    }
    assertThat(golden.get("symAlt")).hasSize(18);
  }

  @Test
  void dimensionsDualsAndIndicators() {
    for (JsonNode row : golden.get("dims")) {
      Weight weight = weight(row.get("weight"));
      assertThat(group(row).dimension(weight)).isEqualTo(row.get("dim").asInt());
      assertThat(group(row).dual(weight)).isEqualTo(weight(row.get("dual")));
      assertThat(group(row).frobeniusSchur(weight)).isEqualTo(row.get("frobeniusSchur").asInt());
    }
    assertThat(golden.get("dims")).hasSize(29);
  }
}
