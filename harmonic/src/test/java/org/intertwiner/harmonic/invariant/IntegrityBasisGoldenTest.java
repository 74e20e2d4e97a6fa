package org.intertwiner.harmonic.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.harmonic.Golden;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.Representations;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The point groups' Molien rows of GAP, by the fraction and counted from the polynomials found: the
 * products of the generators, and the invariants times the generators of the vector fields.
 */
class IntegrityBasisGoldenTest {

  @TestFactory
  Stream<DynamicTest> countedFromTheGenerators() {
    return StreamSupport.stream(Golden.read("point-groups.json").get("groups").spliterator(), false)
        .map(g -> DynamicTest.dynamicTest(g.get("group").asText(), () -> check(g)));
  }

  private static void check(JsonNode g) {
    FiniteGroup<Matrix<Cyclotomic>> group = group(g);
    FiniteRepresentation<Matrix<Cyclotomic>> vector = Representations.defining(group);
    List<Integer> golden = Golden.integers(g.get("molienInvariants_d0to20"));
    InvariantRing<Matrix<Cyclotomic>> ring = InvariantRing.of(vector);
    assertThat(ring.completeness().isProved()).isTrue();
    assertThat(ring.certificate().isProved()).isTrue();
    assertThat(ring.dimensionsByDegree(20)).isEqualTo(golden);
    assertThat(ring.molien().orElseThrow().dimensions(20)).isEqualTo(golden);
    assertThat(ring.molien().orElseThrow().leadingCoefficient())
        .isEqualTo(Rational.of(1, group.order()));

    HironakaDecomposition parts = ring.hironaka();
    assertThat(expanded(parts, 20)).isEqualTo(golden);
    assertThat(parts.primaryDegrees().stream().mapToLong(d -> d).reduce(1, (a, b) -> a * b))
        .isEqualTo(group.order() * parts.secondaries().size());

    CovariantModule<Matrix<Cyclotomic>> fields = ring.covariants(vector);
    assertThat(fields.molien().orElseThrow().dimensions(20))
        .isEqualTo(Golden.integers(g.get("molienVectorEquivariants_d0to20")));
    assertThat(fields.rank()).contains(Rational.of(3));
    assertThat(fields.isComplete()).isTrue();
    assertThat(ring.covariants(vector, 20).degrees()).isEqualTo(fields.degrees());
  }

  /** The dimensions of ⊕ η_j K[θ] by degree. */
  private static List<Integer> expanded(HironakaDecomposition parts, int last) {
    long[] series = new long[last + 1];
    for (int e : parts.secondaryDegrees()) {
      if (e <= last) {
        series[e]++;
      }
    }
    for (int d : parts.primaryDegrees()) {
      for (int i = d; i <= last; i++) {
        series[i] += series[i - d];
      }
    }
    List<Integer> out = new ArrayList<>();
    for (long x : series) {
      out.add(BigInteger.valueOf(x).intValueExact());
    }
    return out;
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
      Cyclotomic power = Cyclotomic.zeta(e.get("n").asInt(), term.get(0).asInt());
      sum = sum.add(power.scale(Rational.parse(term.get(1).asText())));
    }
    return sum;
  }
}
