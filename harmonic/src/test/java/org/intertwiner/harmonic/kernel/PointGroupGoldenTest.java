package org.intertwiner.harmonic.kernel;

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
import org.intertwiner.harmonic.invariant.HarmonicMultiplicities;
import org.intertwiner.harmonic.invariant.MolienSeries;
import org.intertwiner.reptheory.CharacterTable;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.Representations;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Subgroups of O(3) given by exact generator matrices, against figures of GAP. */
class PointGroupGoldenTest {

  @TestFactory
  Stream<DynamicTest> kernelDimensionsOfNinePairs() {
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

  @TestFactory
  Stream<DynamicTest> harmonicMultiplicitiesAndMolienSeries() {
    return groups()
        .map(g -> DynamicTest.dynamicTest(g.get("group").asText(), () -> checkCounts(g)));
  }

  private static void checkKernels(JsonNode g, Map.Entry<String, JsonNode> pair) {
    FiniteGroup<Matrix<Cyclotomic>> group = group(g);
    String[] names = pair.getKey().split("->", -1);
    boolean large = g.get("order").asInt() > 24 && pair.getKey().equals("regular->regular");
    int degree = large ? 4 : 10;
    KernelSpace space =
        KernelSpace.on(Representations.defining(group))
            .from(named(group, names[0]))
            .to(named(group, names[1]))
            .upToDegree(degree);
    assertThat(space.dimensionsByDegree())
        .isEqualTo(Golden.integers(pair.getValue()).subList(0, degree + 1));
    assertThat(space.certificate().isProved()).isTrue();
  }

  private static void checkCounts(JsonNode g) {
    FiniteGroup<Matrix<Cyclotomic>> group = group(g);
    FiniteRepresentation<Matrix<Cyclotomic>> vector = Representations.defining(group);
    assertThat(MolienSeries.invariants(vector, 20))
        .isEqualTo(Golden.longs(g.get("molienInvariants_d0to20")));
    assertThat(MolienSeries.equivariants(vector, vector, 20))
        .isEqualTo(Golden.longs(g.get("molienVectorEquivariants_d0to20")));
    var irreps = CharacterTable.of(group).irreps();
    List<List<Long>> rows = HarmonicMultiplicities.of(vector, irreps, 10);
    List<String> counted = new ArrayList<>();
    for (int i = 0; i < irreps.size(); i++) {
      counted.add(irreps.get(i).degree() + " " + rows.get(i));
    }
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < irreps.size(); i++) {
      expected.add(
          g.get("irrDegrees").get(i).asInt()
              + " "
              + Golden.longs(g.get("irrMultInHarm_l0to10").get(i)));
    }
    assertThat(counted).containsExactlyInAnyOrderElementsOf(expected);
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
