package org.intertwiner.harmonic.kernel.eckart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.harmonic.Golden;
import org.intertwiner.harmonic.kernel.KernelSpace;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.Representations;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The theorem against direct linear algebra for subgroups of O(3) by generators. */
class EckartPointGroupIT {
  private static final boolean THOROUGH = Boolean.getBoolean("thorough");

  @TestFactory
  Stream<DynamicTest> bothWaysSpanTheSameForNinePairs() {
    return groups()
        .flatMap(
            g ->
                pairs(g)
                    .map(
                        pair ->
                            DynamicTest.dynamicTest(
                                g.get("group").asText() + " " + pair.getKey(),
                                () -> checkKernels(g, pair))));
  }

  private static void checkKernels(JsonNode g, Map.Entry<String, JsonNode> pair) {
    FiniteGroup<Matrix<Cyclotomic>> group = group(g);
    String[] names = pair.getKey().split("->", -1);
    boolean regular = pair.getKey().equals("regular->regular");
    int order = g.get("order").asInt();
    int degree =
        !regular ? (order > 48 && !THOROUGH ? 6 : 10) : order > 48 ? 1 : order > 24 ? 3 : 6;
    KernelSpace space =
        KernelSpace.on(Representations.defining(group))
            .from(named(group, names[0]))
            .to(named(group, names[1]))
            .upToDegree(degree);
    assertThat(space.dimensionsByDegree())
        .isEqualTo(Golden.integers(pair.getValue()).subList(0, degree + 1));
    EckartBasis basis = EckartBasis.of(space);
    assertThat(basis.dimensionsByDegree()).isEqualTo(space.dimensionsByDegree());
    assertThat(basis.agreesWith(space).holds()).isTrue();
  }

  private static FiniteRepresentation<Matrix<Cyclotomic>> named(
      FiniteGroup<Matrix<Cyclotomic>> group, String name) {
    return switch (name) {
      case "trivial" -> Representations.trivial(group);
      case "regular" -> Representations.regular(group);
      default -> Representations.defining(group);
    };
  }

  private static FiniteGroup<Matrix<Cyclotomic>> group(JsonNode g) {
    List<Matrix<Cyclotomic>> generators = new ArrayList<>();
    for (JsonNode matrix : g.get("generators")) {
      List<List<Cyclotomic>> rows = new ArrayList<>();
      for (JsonNode row : matrix) {
        List<Cyclotomic> entries = new ArrayList<>();
        row.forEach(e -> entries.add(number(e)));
        rows.add(entries);
      }
      generators.add(Matrix.of(Cyclotomics.FIELD, rows));
    }
    return Groups.generatedByMatrices(generators);
  }

  private static Cyclotomic number(JsonNode e) {
    Cyclotomic sum = Cyclotomic.ZERO;
    for (JsonNode term : e.get("c")) {
      sum =
          sum.add(
              Cyclotomic.zeta(e.get("n").asInt(), term.get(0).asInt())
                  .scale(Rational.parse(term.get(1).asText())));
    }
    return sum;
  }

  private static Stream<JsonNode> groups() {
    return StreamSupport.stream(
        Golden.read("point-groups.json").get("groups").spliterator(), false);
  }

  private static Stream<Map.Entry<String, JsonNode>> pairs(JsonNode g) {
    return g.get("homDims_l0to10").properties().stream();
  }
}
