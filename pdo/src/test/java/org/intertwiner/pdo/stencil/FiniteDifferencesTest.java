package org.intertwiner.pdo.stencil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.harmonic.kernel.sample.Grid;
import org.intertwiner.harmonic.kernel.sample.PointSymmetry;
import org.intertwiner.harmonic.polynomial.Form;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;
import org.intertwiner.pdo.DifferentialOperator;
import org.intertwiner.pdo.NamedOperators;
import org.intertwiner.pdo.SteerableOperators;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.Representations;
import org.junit.jupiter.api.Test;

class FiniteDifferencesTest {
  @Test
  void theSecondDerivativeHasTheWeightsOfTheTextbooks() {
    assertThat(weights(FiniteDifferences.on(Grid.of(3)).of(laplacian(1))))
        .containsExactly("1", "-2", "1");
    assertThat(weights(FiniteDifferences.on(Grid.of(5)).of(laplacian(1))))
        .containsExactly("-1/12", "4/3", "-5/2", "4/3", "-1/12");
    assertThat(weights(FiniteDifferences.on(Grid.of(7)).of(laplacian(1))))
        .containsExactly("1/90", "-3/20", "3/2", "-49/18", "3/2", "-3/20", "1/90");
    assertThat(weights(FiniteDifferences.on(Grid.of(5)).of(laplacian(1), 2)))
        .as("least norm, second order: w₀² + 8w₁² + 512w₂² with w₁ + 4w₂ = 1")
        .containsExactly("11/169", "125/169", "-272/169", "125/169", "11/169");
  }

  @Test
  void firstDerivativesLiveOnOddAndEvenGrids() {
    DifferentialOperator first = new DifferentialOperator(scalar(Form.variable(1, 0)));
    assertThat(weights(FiniteDifferences.on(Grid.of(2)).of(first))).containsExactly("-1", "1");
    assertThat(weights(FiniteDifferences.on(Grid.of(4)).of(first)))
        .containsExactly("1/24", "-9/8", "9/8", "-1/24");
    assertThat(weights(FiniteDifferences.on(Grid.of(5)).of(first)))
        .containsExactly("1/12", "-2/3", "0", "2/3", "-1/12");
  }

  /** The nine-point Laplacian, its error 1/12 of the bi-Laplacian. */
  @Test
  void theIsotropicLaplacianOfTheSquare() {
    Stencil stencil = FiniteDifferences.on(Grid.square(3)).isotropic(laplacian(2), 2);
    assertThat(weights(stencil))
        .containsExactly("1/6", "2/3", "1/6", "2/3", "-10/3", "2/3", "1/6", "2/3", "1/6");
    Accuracy accuracy = Accuracy.of(stencil, laplacian(2)).orElseThrow();
    assertThat(accuracy.order()).isEqualTo(2);
    assertThat(accuracy.isotropic()).isTrue();
    assertThat(accuracy.error())
        .isEqualTo(scalar(Form.normSquared(2, 2).scale(Cyclotomic.of(Rational.of(1, 12)))));
  }

  @Test
  void leastNormAloneIsNotIsotropic() {
    Stencil stencil = FiniteDifferences.on(Grid.square(3)).of(laplacian(2));
    assertThat(Accuracy.of(stencil, laplacian(2)).orElseThrow().isotropic()).isFalse();
    assertThat(weights(stencil))
        .containsExactly("1/3", "1/3", "1/3", "1/3", "-8/3", "1/3", "1/3", "1/3", "1/3");
  }

  @Test
  void theIsotropicGradientSharesOneFactor() {
    DifferentialOperator gradient = named("gradient", 2, 2, 1);
    Stencil stencil = FiniteDifferences.on(Grid.square(3)).isotropic(gradient, 2);
    Accuracy accuracy = Accuracy.of(stencil, gradient).orElseThrow();
    assertThat(accuracy.isotropic()).isTrue();
    assertThat(accuracy.error().at(0, 0))
        .isEqualTo(
            Form.normSquared(2, 1)
                .multiply(Form.variable(2, 0))
                .scale(Cyclotomic.of(Rational.of(1, 6))));
    assertThat(stencil.toArray()[5]).isEqualTo(1.0 / 3);
  }

  /** w(go) = ρ_out(g) w(o) ρ_in(g)⁻¹, exactly, for every element of the symmetry of the grid. */
  @Test
  void steerableOperatorsGetEquivariantStencils() {
    FiniteGroup<Permutation> square = Groups.dihedral(4);
    FiniteRepresentation<Permutation> plane = Representations.plane(square);
    FiniteRepresentation<Permutation> regular = Representations.regular(square);
    for (Grid grid : List.of(Grid.square(5), Grid.square(4))) {
      for (DifferentialOperator d :
          SteerableOperators.on(plane).from(regular).to(plane).upToOrder(2).basis()) {
        Stencil stencil = FiniteDifferences.on(grid).of(d);
        for (int g = 0; g < 8; g++) {
          assertThat(isKeptBy(stencil, plane, plane, regular, g)).isTrue();
        }
      }
    }
    Stencil gradient = FiniteDifferences.on(Grid.square(3)).of(named("gradient", 2, 2, 1));
    FiniteRepresentation<Permutation> trivial = Representations.trivial(square);
    assertThat(isKeptBy(gradient, plane, plane, trivial, 1)).isTrue();
    assertThat(isKeptBy(gradient, plane, trivial.times(2), trivial, 1))
        .as("a gradient is no pair of scalars")
        .isFalse();
  }

  @Test
  void momentsOfTheStencilAreThoseOfTheOperator() {
    DifferentialOperator curl = named("curl", 3, 3, 3);
    Stencil stencil = FiniteDifferences.on(Grid.cube(3)).of(curl);
    assertThat(stencil.moment(0).entries()).isEmpty();
    assertThat(stencil.moment(1)).isEqualTo(curl.symbol());
    assertThat(stencil.moment(2).entries()).isEmpty();
    assertThat(Accuracy.of(stencil, curl).orElseThrow().order()).isEqualTo(2);
    assertThat(stencil).isEqualTo(FiniteDifferences.on(Grid.cube(3)).of(curl, 1));
    assertThat(stencil.hashCode())
        .isEqualTo(FiniteDifferences.on(Grid.cube(3)).of(curl, 1).hashCode());
    assertThat(stencil).hasToString("stencil of 3 x 3 weights on a " + Grid.cube(3));
  }

  @Test
  void theIdentityIsOneCellOrAnAverageOfMany() {
    DifferentialOperator identity = named("identity", 2, 1, 1);
    Stencil delta = FiniteDifferences.on(Grid.square(3)).of(identity);
    assertThat(weights(delta)).containsExactly("0", "0", "0", "0", "1", "0", "0", "0", "0");
    assertThat(Accuracy.of(delta, identity)).isEmpty();
    Stencil average = FiniteDifferences.on(Grid.square(2)).of(identity);
    assertThat(weights(average)).containsExactly("1/4", "1/4", "1/4", "1/4");
    assertThat(Accuracy.of(average, identity).orElseThrow().order()).isEqualTo(2);
  }

  @Test
  void anotherOperatorsStencilIsRefuted() {
    Stencil stencil = FiniteDifferences.on(Grid.of(3)).of(laplacian(1));
    DifferentialOperator first = new DifferentialOperator(scalar(Form.variable(1, 0)));
    assertThatThrownBy(() -> Accuracy.of(stencil, first))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("a part of order 1");
    DifferentialOperator twice = new DifferentialOperator(laplacian(1).symbol().multiply(two()));
    assertThatThrownBy(() -> Accuracy.of(stencil, twice)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void badInputIsRefused() {
    FiniteDifferences small = FiniteDifferences.on(Grid.square(2));
    assertThatThrownBy(() -> small.of(laplacian(2)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("more cells");
    assertThatThrownBy(() -> FiniteDifferences.on(Grid.square(3)).of(laplacian(2), 3))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> FiniteDifferences.on(Grid.square(3)).of(laplacian(2), 0))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> FiniteDifferences.on(Grid.square(3)).isotropic(laplacian(2), 1))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("even");
    assertThatThrownBy(() -> FiniteDifferences.on(Grid.of(3)).of(laplacian(2)))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> FiniteDifferences.on(Grid.square(3)).of(laplacian(2), 60))
        .isInstanceOf(LimitExceeded.class);
    Grid wide = Grid.of(3).withSpacing(2);
    assertThatThrownBy(() -> FiniteDifferences.on(wide).of(laplacian(1)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("h^d");
    List<Cyclotomic> three = List.of(Cyclotomic.ONE, Cyclotomic.ONE, Cyclotomic.ONE);
    Stencil.Entry outside = new Stencil.Entry(1, 0, three);
    Stencil.Entry once = new Stencil.Entry(0, 0, three);
    assertThatThrownBy(() -> Stencil.of(Grid.of(3), 1, 1, List.of(outside)))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Stencil.of(Grid.of(3), 1, 1, List.of(once, once)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("twice");
    Cyclotomic i = Cyclotomic.zeta(4, 1);
    Stencil complex = Stencil.of(Grid.of(1), 1, 1, List.of(new Stencil.Entry(0, 0, List.of(i))));
    assertThatThrownBy(complex::toArray).isInstanceOf(InvalidInput.class);
  }

  private static boolean isKeptBy(
      Stencil stencil,
      FiniteRepresentation<Permutation> space,
      FiniteRepresentation<Permutation> out,
      FiniteRepresentation<Permutation> in,
      int g) {
    int[] image = PointSymmetry.image(stencil.grid(), space.from(g)).orElseThrow();
    return IntStream.range(0, image.length)
        .allMatch(
            o -> {
              Matrix<Cyclotomic> moved = at(stencil, image[o]).multiply(in.at(g));
              return moved.equals(out.at(g).multiply(at(stencil, o)));
            });
  }

  private static Matrix<Cyclotomic> at(Stencil stencil, int cell) {
    return Matrix.of(
        Cyclotomics.FIELD, stencil.rows(), stencil.columns(), (i, j) -> stencil.weight(i, j, cell));
  }

  private static List<String> weights(Stencil stencil) {
    List<String> texts = new ArrayList<>();
    double[] rounded = stencil.toArray();
    for (int cell = 0; cell < stencil.grid().count(); cell++) {
      Rational w = stencil.weight(0, 0, cell).toRational();
      assertThat(rounded[cell]).isEqualTo(w.doubleValue());
      texts.add(w.toString());
    }
    return texts;
  }

  private static Form two() {
    return Form.one(1).scale(Cyclotomic.of(2));
  }

  private static DifferentialOperator laplacian(int n) {
    return named("Laplacian", n, 1, 1);
  }

  private static DifferentialOperator named(String name, int n, int rows, int columns) {
    return NamedOperators.ofShape(n, rows, columns).get(name);
  }

  private static PolynomialMatrix scalar(Form form) {
    PolynomialMatrix.Entry[] entries = {new PolynomialMatrix.Entry(0, 0, form)};
    return PolynomialMatrix.of(1, 1, form.variables(), form.degree(), Arrays.asList(entries));
  }
}
