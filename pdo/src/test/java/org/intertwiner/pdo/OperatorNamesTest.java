package org.intertwiner.pdo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;
import org.intertwiner.pdo.direct.SymbolCheck;
import org.intertwiner.pdo.direct.SymbolConstraint;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.reptheory.notation.RepresentationNotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperatorNamesTest {

  static <G> SteerableOperators solve(NamedGroup<G> group, String in, String out, int order) {
    return SteerableOperators.on(RepresentationNotation.parse("vector", group))
        .from(RepresentationNotation.parse(in, group))
        .to(RepresentationNotation.parse(out, group))
        .upToOrder(order);
  }

  static SteerableOperators solve(String group, String in, String out, int order) {
    return solve(GroupNotation.parse(group), in, out, order);
  }

  @Test
  void everyBasisElementOfVectorsIsExpressedInNames() {
    SteerableOperators operators = solve("O3", "vector", "vector", 2);
    assertThat(operators.basis(2)).hasSize(2);
    for (DifferentialOperator element : operators.basis()) {
      NamedSum sum = operators.express(element).orElseThrow();
      assertThat(rebuilt(sum, operators)).isEqualTo(element);
    }
    DifferentialOperator mixed =
        named(operators, "gradient of divergence")
            .scale(Cyclotomic.of(2))
            .subtract(named(operators, "vector Laplacian"));
    assertThat(operators.express(mixed).orElseThrow().toString())
        .isEqualTo("−vector Laplacian + 2·gradient of divergence");
    assertThat(operators.coordinates(mixed)).isPresent();
    assertThat(operators.express(mixed.scale(Cyclotomic.ZERO)).orElseThrow().toString())
        .isEqualTo("0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "D4 | trivial | trivial",
        "D4 | regular | vector",
        "O2 | trivial | freq:1,1",
        "O2 | vector | vector",
        "SO2 | trivial | freq:1",
        "SO2 | freq:1 | freq:2",
        "C1 | trivial | trivial",
        "point:Oh | vector | vector",
        "O3 | vector | vector*vector",
        "SO3 | spin:1 | spin:2",
      })
  void everyNamedOperatorLiesInTheSpanOfTheBasis(String group, String in, String out) {
    SteerableOperators operators = solve(group, in, out, 3);
    operators
        .named()
        .forEach(
            (name, operator) ->
                assertThat(operators.coordinates(operator)).as(group + ": " + name).isPresent());
  }

  private static DifferentialOperator rebuilt(NamedSum sum, SteerableOperators operators) {
    return sum.terms().stream()
        .map(t -> named(operators, t.name()).scale(t.coefficient()))
        .reduce(DifferentialOperator::add)
        .orElseThrow();
  }

  private static DifferentialOperator named(SteerableOperators operators, String name) {
    return operators.named().get(name);
  }

  @Test
  void irreducibleCoordinatesAreCarriedOver() {
    assertThat(solve("SO3", "trivial", "spin:2", 2).named()).containsOnlyKeys("traceless Hessian");
    assertThat(solve("SO3", "vector", "spin:2", 1).named())
        .containsOnlyKeys("conformal Killing operator");
    assertThat(solve("SO3", "spin:1", "spin:1", 1).named()).containsKey("curl");
    assertThat(solve("SO3", "trivial", "spin:1", 1).named()).containsOnlyKeys("gradient");
    assertThat(solve("O3", "1o", "1e", 1).named()).containsOnlyKeys("curl");
    assertThat(solve("SO3", "spin:2", "vector", 1).named())
        .containsOnlyKeys("divergence of matrices");
    for (String group : List.of("SO3", "point:O")) {
      SteerableOperators matrices = solve(group, "vector", "vector * vector", 1);
      assertThat(matrices.named())
          .containsKeys("strain", "conformal Killing operator", "rotation", "gradient of vectors");
      assertThat(matrices.coordinates(named(matrices, "strain"))).isPresent();
    }
    SteerableOperators matrices = solve("SO3", "vector", "vector * vector", 1);
    for (DifferentialOperator element : matrices.basis(1)) {
      assertThat(matrices.express(element)).isPresent();
    }
  }

  @Test
  void theElementsCarriedOverAreSteerable() {
    SteerableOperators operators = solve("SO3", "vector", "spin:2", 1);
    assertThat(operators.coordinates(operators.named().get("conformal Killing operator")))
        .isPresent();
    DifferentialOperator mirrored =
        new DifferentialOperator(
            PolynomialMatrix.of(
                5, 3, 3, 1, operators.basis(1).get(0).symbol().entries().subList(0, 1)));
    assertThat(operators.coordinates(mirrored)).isEmpty();
    assertThat(operators.express(mirrored)).isEmpty();
    assertThatThrownBy(() -> operators.coordinates(NamedOperators.ofShape(3, 3, 3).get("curl")))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(
            () ->
                solve("SO3", "vector", "vector", 1)
                    .coordinates(NamedOperators.ofShape(3, 3, 3).get("vector Laplacian")))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void largeRepresentationsHaveNoNamesButAnswers() {
    assertThat(solve("SO3", "spin:12", "spin:11", 1).named()).isEmpty();
    assertThat(solve("point:O", "regular", "regular", 1).named()).isEmpty();
  }

  @Test
  void planeOperatorsAreNamed() {
    assertThat(solve("O2", "trivial", "vector", 1).named()).containsOnlyKeys("gradient");
    assertThat(solve("SO2", "freq:1", "freq:2", 1).named()).containsKey("Cauchy–Riemann operator");
    assertThat(solve("SO2", "freq:2", "freq:1", 1).named())
        .containsKey("conjugate Cauchy–Riemann operator");
    assertThat(solve("O2", "vector * vector", "trivial", 2).named())
        .containsKeys("double divergence", "Laplacian of trace", "Saint-Venant compatibility");
  }

  @Test
  void spinorsInSpaceKnowDirac() {
    NamedGroup<?> su2 = GroupNotation.parse("SU2");
    assertThat(complex(su2, "spin:1/2", "spin:1/2", 1).named()).containsKey("Dirac operator");
  }

  private static <G> SteerableOperators complex(
      NamedGroup<G> group, String in, String out, int order) {
    return SteerableOperators.on(RepresentationNotation.parse("vector", group))
        .from(RepresentationNotation.parse(in, group))
        .to(RepresentationNotation.parse(out, group))
        .overComplex()
        .upToOrder(order);
  }

  @Test
  void theLawsOfVectorAnalysisHold() {
    for (int n = 2; n <= 4; n++) {
      Metric metric = Metric.euclidean(n);
      DifferentialOperator grad = find(metric, "gradient");
      DifferentialOperator div = find(metric, "divergence");
      assertThat(grad.then(div)).isEqualTo(find(metric, "Laplacian"));
      assertThat(grad.adjoint()).isEqualTo(div.scale(Cyclotomic.of(-1)));
      assertThat(find(metric, "strain").then(find(metric, "divergence of matrices")))
          .isEqualTo(
              find(metric, "vector Laplacian")
                  .add(find(metric, "gradient of divergence"))
                  .scale(Cyclotomic.of(Rational.of(1, 2))));
      assertThat(grad.then(find(metric, "gradient of vectors"))).isEqualTo(find(metric, "Hessian"));
      for (int k = 0; k + 1 < n; k++) {
        DifferentialOperator d = find(metric, "exterior derivative of " + k + "-forms");
        DifferentialOperator next = find(metric, "exterior derivative of " + (k + 1) + "-forms");
        assertThat(d.then(next).isZero()).isTrue();
        assertThat(d.adjoint()).isEqualTo(find(metric, "codifferential of " + (k + 1) + "-forms"));
      }
      DifferentialOperator hodge = find(metric, "Hodge Laplacian of 1-forms");
      assertThat(hodge).isEqualTo(find(metric, "vector Laplacian").scale(Cyclotomic.of(-1)));
    }
  }

  @Test
  void curlsAndStrainsVanishWhereTheyMust() {
    Metric space = Metric.euclidean(3);
    DifferentialOperator curl = find(space, "curl");
    assertThat(find(space, "gradient").then(curl).isZero()).isTrue();
    assertThat(curl.then(find(space, "divergence")).isZero()).isTrue();
    assertThat(curl.then(curl))
        .isEqualTo(find(space, "gradient of divergence").subtract(find(space, "vector Laplacian")));
    DifferentialOperator dirac = find(space, "Dirac operator");
    assertThat(dirac.then(dirac).symbol().at(0, 0))
        .isEqualTo(find(space, "Laplacian").symbol().at(0, 0));
    for (int n = 2; n <= 3; n++) {
      Metric metric = Metric.euclidean(n);
      DifferentialOperator compatibility =
          NamedOperators.of(metric).stream()
              .filter(o -> o.name().equals("Saint-Venant compatibility") && o.inRank() == 2)
              .findFirst()
              .orElseThrow()
              .operator();
      assertThat(find(metric, "strain").then(compatibility).isZero()).isTrue();
    }
    Metric plane = Metric.euclidean(2);
    DifferentialOperator dbar = find(plane, "Cauchy–Riemann operator");
    assertThat(dbar.then(find(plane, "conjugate Cauchy–Riemann operator")))
        .isEqualTo(find(plane, "vector Laplacian"));
  }

  private static DifferentialOperator find(Metric metric, String name) {
    return NamedOperators.find(metric, name).orElseThrow();
  }

  @Test
  void everyTensorFormCommutesWithRotations() {
    // the tensor form of each entry must be covariant under the full rotation group
    for (String group : List.of("SO2", "SO3")) {
      NamedGroup<?> named = GroupNotation.parse(group);
      checkTensors(named, group.equals("SO2") ? 2 : 3);
    }
  }

  private static <G> void checkTensors(NamedGroup<G> group, int n) {
    for (NamedOperator known : NamedOperators.of(Metric.euclidean(n))) {
      if (known.inRank() >= 0
          && known.tensor().entries().stream().allMatch(e -> e.form().isReal())) {
        List<SymbolConstraint> constraints =
            SymbolConstraint.of(
                RepresentationNotation.parse("vector", group),
                RepresentationNotation.parse(power(known.inRank()), group),
                RepresentationNotation.parse(power(known.outRank()), group));
        assertThat(SymbolCheck.residual(List.of(known.tensor()), constraints))
            .as(known.name() + " on R" + n)
            .isEqualTo(Cyclotomic.ZERO);
      }
    }
  }

  private static String power(int rank) {
    return rank == 0 ? "trivial" : rank == 1 ? "vector" : "vector * vector";
  }
}
