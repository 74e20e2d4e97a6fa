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
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;
import org.intertwiner.pdo.direct.SymbolCheck;
import org.intertwiner.pdo.direct.SymbolExpansion;
import org.intertwiner.pdo.direct.SymbolSpace;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.reptheory.notation.RepresentationNotation;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The golden dimensions a second way: linear algebra on all polynomials, without harmonics. */
class DirectGoldenTest {

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
                    () -> check(c, GroupNotation.parse(OperatorGoldenTest.name(c)))));
  }

  private static <G> void check(JsonNode c, NamedGroup<G> group) {
    List<Integer> expected = new ArrayList<>();
    c.get("pdo_dims_by_order").forEach(n -> expected.add(n.asInt()));
    Representation<G> action = RepresentationNotation.parse("vector", group);
    Representation<G> in = OperatorGoldenTest.representation(c.get("in_rep").asText(), group);
    Representation<G> out = OperatorGoldenTest.representation(c.get("out_rep").asText(), group);
    SymbolSpace space = SymbolSpace.of(action, in, out);
    List<Integer> counted = new ArrayList<>();
    for (int order = 0; order < expected.size(); order++) {
      List<PolynomialMatrix> basis = space.solve(order);
      assertThat(SymbolCheck.residual(basis, space.constraints())).isEqualTo(Cyclotomic.ZERO);
      counted.add(SymbolExpansion.rank(basis));
    }
    assertThat(counted).isEqualTo(expected);
  }
}
