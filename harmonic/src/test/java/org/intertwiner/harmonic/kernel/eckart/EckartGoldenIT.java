package org.intertwiner.harmonic.kernel.eckart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.intertwiner.harmonic.Golden;
import org.intertwiner.harmonic.kernel.KernelSpace;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.reptheory.notation.RepresentationNotation;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The theorem against direct linear algebra in every case of the tables of kernel dimensions. */
class EckartGoldenIT {

  @TestFactory
  Stream<DynamicTest> spansOfBothWaysAreEqual() {
    return StreamSupport.stream(
            Golden.read("kernel-dimensions.json").get("cases").spliterator(), false)
        .map(c -> DynamicTest.dynamicTest(title(c), () -> check(c, group(c))));
  }

  private static NamedGroup<?> group(JsonNode c) {
    String group = c.get("group").asText();
    String name = group.split(" ", -1)[0];
    boolean point =
        c.get("base_space").asText().equals("R^3")
            && !group.endsWith("O(3)")
            && !group.equals("SO(2)");
    return GroupNotation.parse((point ? "point:" : "") + Golden.planeGroup(name));
  }

  private static <G> void check(JsonNode c, NamedGroup<G> group) {
    String name = c.get("group").asText();
    boolean circle = name.equals("SO(2)") && c.get("base_space").asText().equals("R^3");
    KernelSpace space =
        KernelSpace.on(RepresentationNotation.parse(circle ? "freq:1 + trivial" : "vector", group))
            .from(
                RepresentationNotation.parse(
                    Golden.representation(name, c.get("in_rep").asText()), group))
            .to(
                RepresentationNotation.parse(
                    Golden.representation(name, c.get("out_rep").asText()), group))
            .upToDegree(c.get("band_limit").asInt());
    EckartBasis basis = EckartBasis.of(space);
    assertThat(basis.dimensionsByDegree()).isEqualTo(Golden.integers(c.get("dims_by_degree")));
    assertThat(basis.labels()).doesNotHaveDuplicates();
    assertThat(basis.agreesWith(space).holds()).isTrue();
  }

  private static String title(JsonNode c) {
    return c.get("group").asText()
        + " on "
        + c.get("base_space").asText()
        + ": "
        + c.get("in_rep").asText()
        + " → "
        + c.get("out_rep").asText();
  }
}
