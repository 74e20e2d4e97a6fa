package org.intertwiner.pdo.stencil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.harmonic.kernel.sample.Grid;
import org.intertwiner.pdo.DifferentialOperator;
import org.intertwiner.pdo.Metric;
import org.intertwiner.pdo.NamedOperators;
import org.intertwiner.pdo.OperatorSum;
import org.junit.jupiter.api.Test;

/** Stencils move with their operators, exactly. */
class StencilSymmetryTest {

  private static DifferentialOperator find(int n, String name) {
    return NamedOperators.find(Metric.euclidean(n), name).orElseThrow();
  }

  @Test
  void gridsHaveTheirPointGroups() {
    assertThat(GridSymmetry.of(Grid.square(3))).hasSize(8);
    assertThat(GridSymmetry.of(Grid.square(4))).hasSize(8);
    assertThat(GridSymmetry.of(Grid.of(3, 5))).hasSize(4);
    assertThat(GridSymmetry.of(Grid.cube(3))).hasSize(48);
    assertThat(GridSymmetry.of(Grid.square(3).withSpacing(1, 2))).hasSize(4);
    assertThat(GridSymmetry.of(Grid.square(4).withOffset(0.5, 0.5))).hasSize(2);
    assertThatThrownBy(() -> GridSymmetry.of(Grid.of(1, 1, 1, 1, 1, 1)))
        .isInstanceOf(LimitExceeded.class);
    GridSymmetry.Isometry swap = GridSymmetry.of(Grid.square(3)).get(4);
    assertThatThrownBy(() -> swap.onCells(Grid.of(3, 5))).isInstanceOf(InvalidInput.class);
  }

  @Test
  void stencilsOfMovedOperatorsAreMovedStencils() {
    law(Grid.square(3), "gradient", "Laplacian", "curl", "gradient of divergence", "Hessian");
    law(Grid.square(4), "gradient", "curl", "Laplacian", "strain");
    law(Grid.of(3, 5), "gradient", "Laplacian");
    law(Grid.square(5), "gradient", "Cauchy–Riemann operator", "conformal Killing operator");
    law(Grid.cube(3), "curl", "gradient of divergence");
    law(Grid.of(2, 2, 2), "gradient", "curl");
  }

  private static void law(Grid grid, String... names) {
    for (String name : names) {
      DifferentialOperator d = find(grid.dimension(), name);
      Stencil stencil = FiniteDifferences.on(grid).of(d);
      for (GridSymmetry.Isometry g : GridSymmetry.of(grid)) {
        Stencil moved = FiniteDifferences.on(grid).of(d.inCoordinates(g.matrix()));
        assertThat(moved).as(name + " on " + grid).isEqualTo(stencil.movedBy(g));
      }
    }
  }

  @Test
  void steerableOperatorsHaveEquivariantStencils() {
    for (Grid grid : List.of(Grid.square(3), Grid.square(4), Grid.square(5))) {
      equivariant(grid, find(2, "gradient of divergence"), false);
      equivariant(grid, find(2, "vector Laplacian"), false);
    }
    equivariant(Grid.cube(3), find(3, "curl"), true);
  }

  /** ρ(g) S^g ρ(g)⁻¹ = S, with the determinant for results that are pseudovectors. */
  private static void equivariant(Grid grid, DifferentialOperator d, boolean pseudo) {
    Stencil stencil = FiniteDifferences.on(grid).of(d);
    int n = grid.dimension();
    for (GridSymmetry.Isometry g : GridSymmetry.of(grid)) {
      Matrix<Cyclotomic> rho = g.matrix();
      Cyclotomic sign = pseudo ? determinant(rho) : Cyclotomic.ONE;
      Stencil moved = stencil.movedBy(g);
      for (int cell = 0; cell < grid.count(); cell++) {
        int o = cell;
        Matrix<Cyclotomic> w = Matrix.of(rho.ring(), n, n, (i, j) -> moved.weight(i, j, o));
        Matrix<Cyclotomic> turned = rho.multiply(w).multiply(rho.transpose()).scale(sign);
        for (int i = 0; i < n; i++) {
          for (int j = 0; j < n; j++) {
            assertThat(turned.at(i, j)).isEqualTo(stencil.weight(i, j, cell));
          }
        }
      }
    }
  }

  private static Cyclotomic determinant(Matrix<Cyclotomic> m) {
    return org.intertwiner.algebra.linear.ExactLinearAlgebra.determinant(
        org.intertwiner.algebra.ring.Cyclotomics.FIELD, m);
  }

  @Test
  void anisotropicSpacingsAreASubstitution() {
    DifferentialOperator laplacian = find(2, "Laplacian");
    DifferentialOperator inCells =
        FiniteDifferences.inCells(laplacian, List.of(Rational.of(1, 2), Rational.of(3)));
    Stencil stencil = FiniteDifferences.on(Grid.square(3)).of(inCells);
    // the second moments are those of 4 ∂_x² + ∂_y²/9
    OperatorSum moments = stencil.moments(2);
    assertThat(moments.part(2).orElseThrow()).isEqualTo(inCells);
    assertThat(moments.parts()).hasSize(1);
    StencilWeights weights = StencilWeights.from(stencil);
    double[] second = weights.moment(2);
    assertThat(second[0]).isCloseTo(4, within(1e-14));
    assertThat(second[1]).isCloseTo(0, within(1e-14));
    assertThat(second[2]).isCloseTo(1.0 / 9, within(1e-14));
    assertThat(Accuracy.of(stencil, inCells).orElseThrow().order()).isEqualTo(2);
    assertThatThrownBy(() -> FiniteDifferences.inCells(laplacian, List.of(Rational.ONE)))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(
            () -> FiniteDifferences.inCells(laplacian, List.of(Rational.ONE, Rational.ZERO)))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(
            () -> FiniteDifferences.on(Grid.square(4).withOffset(0.25, 0.25)).of(laplacian))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void everyKindReportsOnVectorOperators() {
    List<DifferentialOperator> operators = new ArrayList<>();
    for (String name : new String[] {"gradient", "divergence", "curl", "gradient of divergence"}) {
      operators.add(find(2, name));
    }
    Grid grid = Grid.square(7);
    for (DifferentialOperator d : operators) {
      Stencil exact = FiniteDifferences.on(grid).of(d);
      assertThat(Accuracy.of(exact, d).orElseThrow().order()).isGreaterThanOrEqualTo(4);
      List<StencilWeights> all =
          List.of(
              StencilWeights.from(exact),
              GaussianDerivatives.on(grid, 1.0).of(d),
              RadialBasisDifferences.of(5, 4).at(grid, d));
      for (StencilWeights weights : all) {
        assertThat(Anisotropy.of(weights, d, 0.5)).isLessThan(0.01);
        double[] moment = weights.moment(d.order());
        assertThat(moment).hasSize(d.symbol().rows() * d.symbol().columns() * (d.order() + 1));
      }
    }
    DifferentialOperator gradDiv = find(2, "gradient of divergence");
    Stability stability =
        Stability.of(StencilWeights.from(FiniteDifferences.on(Grid.square(3)).of(gradDiv)));
    assertThat(stability.lowest()).isNegative();
    DifferentialOperator lame = find(2, "vector Laplacian").add(gradDiv);
    Stability elastic =
        Stability.of(StencilWeights.from(FiniteDifferences.on(Grid.square(5)).of(lame)));
    assertThat(elastic.lowest()).isNegative();
    DifferentialOperator curl = find(3, "curl");
    StencilWeights cubic = StencilWeights.from(FiniteDifferences.on(Grid.cube(3)).of(curl));
    assertThat(Anisotropy.of(cubic, curl, 0.5)).isLessThan(0.1);
  }
}
