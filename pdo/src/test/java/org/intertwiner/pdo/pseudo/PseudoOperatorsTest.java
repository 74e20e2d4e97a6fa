package org.intertwiner.pdo.pseudo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.lie.LieGroups;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.pdo.DifferentialOperator;
import org.intertwiner.pdo.Metric;
import org.intertwiner.pdo.NamedOperators;
import org.intertwiner.pdo.SteerableOperators;
import org.intertwiner.reptheory.LieRepresentation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PseudoOperatorsTest {

  static PseudoOperators solve(String group, String in, String out, int order) {
    PseudoGroup g = PseudoGroup.parse(group);
    return PseudoOperators.on(g)
        .from(PseudoRepresentation.parse(in, g))
        .to(PseudoRepresentation.parse(out, g))
        .upToOrder(order);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "O(1,3); trivial; trivial; 1,0,1,0,1",
        "O(1,3); trivial; vector; 0,1,0,1",
        "O(1,3); trivial; covector; 0,1,0,1",
        "O(1,3); vector; trivial; 0,1,0,1",
        "O(1,3); vector; vector; 1,0,2,0",
        "O(1,3); covector; form:2; 0,1,0,1",
        "SO+(1,3); covector; form:2; 0,2,0",
        "SO(1,3); covector; form:2; 0,2,0",
        "O(1,3); covector; form:2 * det; 0,1,0",
        "O(3,1); form:2; form:3; 0,1,0",
        "O(3,1); spinor; spinor; 1,1,1",
        "SO+(3,1); spinor; spinor; 2,2,2",
        "SO+(1,3); lorentz:1/2,0; lorentz:0,1/2; 0,1,0",
        "SO+(1,3); lorentz:1/2,0; lorentz:1/2,0; 1,0,1",
        "SO+(3,1); lorentz:1/2,1/2; vector; 1,0,2",
        "O(3,1); lorentz:1/2,0; spinor; 1,1,1",
        "O(3,1); spinor; vector; 0,0,0",
        "O(2,1); vector; vector; 1,0,2",
        "SO+(2,1); vector; vector; 1,1,2",
        "SO(2,1); spinor; spinor; 1,1,1",
        "O(2,2); trivial; traceless:2; 0,0,1,0,1",
        "SO+(1,1); trivial; vector; 0,2,0,2",
        "O(1,1); trivial; vector; 0,1,0,1",
        "O(4); vector; vector; 1,0,2",
        "O(1,3); trivial + vector; 2*trivial; 2,2,2"
      })
  void dimensionsByOrderAreThoseOfTheComplexification(
      String group, String in, String out, String dimensions) {
    PseudoOperators operators = solve(group, in, out, dimensions.split(",", -1).length - 1);
    assertThat(operators.dimensionsByOrder().toString().replaceAll("[\\[\\] ]", ""))
        .isEqualTo(dimensions.strip());
    assertThat(operators.certificate().isProved()).isTrue();
    assertThat(operators.certificate().constraintResidual()).isEqualTo(Cyclotomic.ZERO);
  }

  @Test
  void dimensionsAreThoseOfTheCompactGroup() {
    var o4 = LieGroups.orthogonal(4);
    LieRepresentation<?> v = LieRepresentation.defining(o4);
    compare(LieRepresentation.defining(o4));
    assertThat(v.dimension()).isEqualTo(4);
  }

  private static <G> void compare(LieRepresentation<G> v) {
    for (String[] pair : new String[][] {{"vector", "vector"}, {"form:2", "vector"}}) {
      LieRepresentation<G> in = pair[0].equals("vector") ? v : v.exteriorPower(2);
      List<Integer> compact =
          SteerableOperators.on(v).from(in).to(v).upToOrder(2).dimensionsByOrder();
      for (String group : List.of("O(1,3)", "O(2,2)", "O(4)")) {
        assertThat(solve(group, pair[0], pair[1], 2).dimensionsByOrder()).isEqualTo(compact);
      }
    }
  }

  @Test
  void minkowskiSpaceKnowsItsNames() {
    assertThat(solve("O(1,3)", "trivial", "trivial", 2).named())
        .containsOnlyKeys("identity", "d'Alembertian");
    assertThat(solve("O(1,3)", "trivial", "covector", 1).named()).containsOnlyKeys("gradient");
    assertThat(solve("O(1,3)", "trivial", "vector", 1).named()).containsOnlyKeys("gradient vector");
    assertThat(solve("O(1,3)", "vector", "trivial", 1).named()).containsOnlyKeys("divergence");
    assertThat(solve("O(1,3)", "covector", "trivial", 1).named())
        .containsOnlyKeys("divergence of covectors");
    assertThat(solve("O(1,3)", "covector", "form:2", 1).named())
        .containsOnlyKeys("exterior derivative of 1-forms");
    assertThat(solve("O(1,3)", "form:2", "covector", 1).named())
        .containsOnlyKeys("codifferential of 2-forms");
    assertThat(solve("O(1,3)", "covector", "covector", 2).named())
        .containsKeys("Maxwell operator", "vector d'Alembertian", "gradient of divergence");
    assertThat(solve("O(1,3)", "spinor", "spinor", 2).named())
        .containsOnlyKeys("Dirac operator", "identity of spinors", "d'Alembertian of spinors");
    assertThat(solve("SO(3,1)", "real-spinor", "real-spinor", 1).named())
        .containsKey("Dirac operator");
    assertThat(solve("SO+(1,3)", "lorentz:1/2,0", "lorentz:0,1/2", 1).named())
        .containsOnlyKeys("Weyl operator");
    assertThat(solve("SO+(3,1)", "lorentz:0,1/2", "lorentz:1/2,0", 1).named())
        .containsOnlyKeys("Weyl operator");
  }

  @Test
  void irreducibleCoordinatesAreRecognised() {
    assertThat(solve("O(1,3)", "trivial", "traceless:2", 2).named())
        .containsOnlyKeys("traceless Hessian");
    assertThat(solve("O(2,1)", "vector", "traceless:2", 1).named())
        .containsOnlyKeys("conformal Killing operator");
    assertThat(solve("O(1,3)", "vector", "traceless:1,1", 1).named()).containsOnlyKeys("rotation");
  }

  @Test
  void maxwellAndDiracObeyTheirLaws() {
    Metric minkowski = new Metric(1, 3);
    DifferentialOperator d1 = find(minkowski, "exterior derivative of 1-forms");
    DifferentialOperator d2 = find(minkowski, "exterior derivative of 2-forms");
    DifferentialOperator delta = find(minkowski, "codifferential of 2-forms");
    assertThat(d1.then(d2).symbol().entries()).isEmpty();
    assertThat(d1.then(delta).symbol())
        .isEqualTo(
            find(minkowski, "Maxwell operator")
                .symbol()
                .multiply(
                    org.intertwiner.harmonic.polynomial.Form.one(4).scale(Cyclotomic.of(-1))));
    PseudoOperators waves = solve("O(1,3)", "covector", "covector", 2);
    for (DifferentialOperator element : waves.basis(2)) {
      assertThat(waves.express(element)).isPresent();
    }
    assertThat(waves.express(d1.then(delta)).orElseThrow().toString())
        .isEqualTo("−vector d'Alembertian + gradient of divergence");
    assertThat(waves.coordinates(d1.then(delta))).isPresent();
    PseudoOperators spinors = solve("O(1,3)", "spinor", "spinor", 2);
    DifferentialOperator dirac = spinors.named().get("Dirac operator");
    assertThat(dirac.then(dirac)).isEqualTo(spinors.named().get("d'Alembertian of spinors"));
  }

  private static DifferentialOperator find(Metric metric, String name) {
    return NamedOperators.find(metric, name).orElseThrow();
  }

  @Test
  void badInputIsRefused() {
    PseudoGroup g = PseudoGroup.parse("O(1,3)");
    PseudoGroup h = PseudoGroup.parse("SO⁺(1, 3)");
    assertThat(h.toString()).isEqualTo("SO+(1,3)");
    assertThat(PseudoGroup.parse("Lorentz")).isEqualTo(PseudoGroup.full(3, 1));
    assertThat(PseudoGroup.isIndefinite("SO(2,1)")).isTrue();
    assertThat(PseudoGroup.isIndefinite("SO3")).isFalse();
    PseudoRepresentation vector = PseudoRepresentation.vector(g);
    assertThatThrownBy(() -> PseudoOperators.on(h).from(vector)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> PseudoOperators.on(g).from(vector).to(vector).upToOrder(40))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("unknowns");
    assertThatThrownBy(() -> PseudoOperators.on(g).upToOrder(-1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> PseudoGroup.parse("SU(1,3)")).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> PseudoGroup.parse("O(20,3)")).isInstanceOf(InvalidInput.class);
    for (String bad : List.of("vektor", "form:x", "form:9", "(vector", "3vector", "lorentz:1/2")) {
      assertThatThrownBy(() -> PseudoRepresentation.parse(bad, g)).isInstanceOf(InvalidInput.class);
    }
    assertThatThrownBy(
            () -> PseudoRepresentation.parse("lorentz:1/2,0", PseudoGroup.parse("O(2,1)")))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> PseudoRepresentation.parse("500*vector", g))
        .isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(
            () ->
                solve("O(1,3)", "vector", "vector", 1)
                    .coordinates(find(new Metric(1, 3), "Maxwell operator")))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void matricesThatRepresentNothingAreRefused() {
    PseudoGroup g = PseudoGroup.parse("O(2,1)");
    PseudoRepresentation v = PseudoRepresentation.vector(g);
    List<Matrix<Cyclotomic>> transposed = v.onAlgebra().stream().map(Matrix::transpose).toList();
    assertThatThrownBy(() -> PseudoRepresentation.of(g, "x", transposed, v.onComponents()))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("bracket");
    List<Matrix<Cyclotomic>> ones =
        v.onComponents().stream().map(m -> Matrix.identity(Cyclotomics.FIELD, 3)).toList();
    assertThatThrownBy(() -> PseudoRepresentation.of(g, "x", v.onAlgebra(), ones))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("carry");
    assertThatThrownBy(
            () -> PseudoRepresentation.of(g, "x", v.onAlgebra(), v.onComponents().subList(0, 1)))
        .isInstanceOf(InvalidInput.class);
    PseudoGroup plane = PseudoGroup.parse("SO+(1,1)");
    Matrix<Cyclotomic> nilpotent =
        Matrix.of(
            Cyclotomics.FIELD, 2, 2, (i, j) -> i == 0 && j == 1 ? Cyclotomic.ONE : Cyclotomic.ZERO);
    PseudoRepresentation shear =
        PseudoRepresentation.of(
            plane, "shear", List.of(nilpotent), List.of(Matrix.identity(Cyclotomics.FIELD, 2)));
    assertThatThrownBy(() -> PseudoOperators.on(plane).from(shear).to(shear).upToOrder(1))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("algebraic");
  }
}
