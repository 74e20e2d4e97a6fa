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
import org.intertwiner.harmonic.kernel.KernelSpace;
import org.intertwiner.harmonic.kernel.eckart.EckartBasis;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.reptheory.notation.RepresentationNotation;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Operators of order n are |ξ|²ᵏ times kernels of degree n − 2k by the Wigner–Eckart theorem. */
class EckartOperatorsIT {

  @TestFactory
  Stream<DynamicTest> everyCase() throws IOException {
    JsonNode cases;
    try (InputStream in = getClass().getResourceAsStream("/golden/pdo-dimensions.json")) {
      cases = new ObjectMapper().readTree(Objects.requireNonNull(in)).get("cases");
    }
    return StreamSupport.stream(cases.spliterator(), false)
        .map(
            c ->
                DynamicTest.dynamicTest(
                    c.get("group").asText()
                        + ": "
                        + c.get("in_rep").asText()
                        + " → "
                        + c.get("out_rep").asText(),
                    () -> check(c, GroupNotation.parse(OperatorGoldenTest.name(c)))));
  }

  private static <G> void check(JsonNode c, NamedGroup<G> group) {
    List<Integer> expected = new ArrayList<>();
    c.get("pdo_dims_by_order").forEach(n -> expected.add(n.asInt()));
    KernelSpace space =
        KernelSpace.on(RepresentationNotation.parse("vector", group))
            .from(OperatorGoldenTest.representation(c.get("in_rep").asText(), group))
            .to(OperatorGoldenTest.representation(c.get("out_rep").asText(), group))
            .upToDegree(expected.size() - 1);
    EckartBasis basis = EckartBasis.of(space);
    assertThat(basis.agreesWith(space).holds()).isTrue();
    List<Integer> byDegree = basis.dimensionsByDegree();
    List<Integer> byOrder = new ArrayList<>();
    for (int n = 0; n < expected.size(); n++) {
      int sum = 0;
      for (int l = n; l >= 0; l -= 2) {
        sum += byDegree.get(l);
      }
      byOrder.add(sum);
    }
    assertThat(byOrder).isEqualTo(expected);
  }
}
