package org.intertwiner.harmonic.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.intertwiner.harmonic.Golden;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.reptheory.notation.RepresentationNotation;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Dimensions of kernel spaces, counted from the returned elements, against independent programs.
 */
class KernelGoldenTest {

  @TestFactory
  Stream<DynamicTest> everyCaseOnThePlane() {
    return cases("R^2")
        .map(c -> DynamicTest.dynamicTest(title(c), () -> check(c, group(c, ""), "vector")));
  }

  @TestFactory
  Stream<DynamicTest> everyFiniteGroupAndCircleInSpace() {
    return cases("R^3")
        .filter(c -> !c.get("group").asText().endsWith("O(3)"))
        .map(
            c -> {
              boolean circle = c.get("group").asText().equals("SO(2)");
              String action = circle ? "freq:1 + trivial" : "vector";
              String prefix = circle ? "" : "point:";
              return DynamicTest.dynamicTest(title(c), () -> check(c, group(c, prefix), action));
            });
  }

  @TestFactory
  Stream<DynamicTest> everyRotationGroupInSpace() {
    return cases("R^3")
        .filter(c -> c.get("group").asText().endsWith("O(3)"))
        .map(c -> DynamicTest.dynamicTest(title(c), () -> check(c, group(c, ""), "vector")));
  }

  @Test
  void noCaseIsMissing() {
    assertThat(cases("R^2").count()).isEqualTo(58);
    assertThat(cases("R^3").count()).isEqualTo(29);
  }

  private static NamedGroup<?> group(JsonNode c, String prefix) {
    String name = c.get("group").asText().split(" ", -1)[0];
    return GroupNotation.parse(prefix + Golden.planeGroup(name));
  }

  private static <G> void check(JsonNode c, NamedGroup<G> group, String action) {
    String name = c.get("group").asText();
    Representation<G> in = representation(name, c.get("in_rep"), group);
    Representation<G> out = representation(name, c.get("out_rep"), group);
    assertThat(in.dimension()).isEqualTo(c.get("in_size").asInt());
    assertThat(out.dimension()).isEqualTo(c.get("out_size").asInt());
    KernelSpace space =
        KernelSpace.on(RepresentationNotation.parse(action, group))
            .from(in)
            .to(out)
            .upToDegree(c.get("band_limit").asInt());
    List<Integer> counted =
        Stream.iterate(0, l -> l + 1)
            .limit(c.get("band_limit").asInt() + 1L)
            .map(l -> (int) space.basis().stream().filter(e -> e.degree() == l).count())
            .toList();
    assertThat(counted).isEqualTo(Golden.integers(c.get("dims_by_degree")));
    assertThat(space.dimensionsByDegree()).isEqualTo(counted);
    assertThat(space.dimension()).isEqualTo(c.get("dim").asInt());
    assertThat(space.dimensionAtOrigin()).isEqualTo(c.get("dim_origin").asInt());
    assertThat(space.certificate().isProved()).isTrue();
    assertThat(space.certificate().constraintResidual().toString()).isEqualTo("0");
  }

  private static <G> Representation<G> representation(
      String group, JsonNode name, NamedGroup<G> named) {
    return RepresentationNotation.parse(Golden.representation(group, name.asText()), named);
  }

  private static Stream<JsonNode> cases(String space) {
    return StreamSupport.stream(
            Golden.read("kernel-dimensions.json").get("cases").spliterator(), false)
        .filter(c -> c.get("base_space").asText().equals(space));
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
