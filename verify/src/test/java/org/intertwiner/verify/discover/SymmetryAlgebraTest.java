package org.intertwiner.verify.discover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.UnaryOperator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.laws.Sampler;
import org.intertwiner.algebra.lie.LieGroups;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.reptheory.LieRepresentation;
import org.intertwiner.verify.Inputs;
import org.junit.jupiter.api.Test;

class SymmetryAlgebraTest {
  private static final Sampler<double[]> VECTORS = Inputs.normal(3);

  private static SymmetryAlgebra in(int n, UnaryOperator<double[]> f) {
    return SymmetryAlgebra.of(f, VectorField.linearInvariants(n), Inputs.normal(n), 60, 5);
  }

  @Test
  void theLengthHasTheRotations() {
    SymmetryAlgebra found =
        in(3, x -> new double[] {Math.exp(-x[0] * x[0] - x[1] * x[1] - x[2] * x[2])});
    assertThat(found.dimension()).isEqualTo(3);
    assertThat(found.undecided()).isZero();
    assertThat(found.generators()).containsExactlyInAnyOrder("E12 − E21", "E13 − E31", "E23 − E32");
  }

  @Test
  void theMinkowskiSquareHasBoosts() {
    SymmetryAlgebra found = in(2, x -> new double[] {x[0] * x[0] - x[1] * x[1]});
    assertThat(found.generators()).containsExactly("E12 + E21");
  }

  @Test
  void theDeterminantHasTheSpecialLinearGroup() {
    SymmetryAlgebra found =
        in(4, x -> new double[] {x[0] * x[3] - x[1] * x[2]}); // 2 × 2, of which only gl(4) is known
    // left and right multiplications, sl(2) ⊕ sl(2) = so(2, 2)
    assertThat(found.dimension()).isEqualTo(6);
  }

  @Test
  void aWeightedLengthHasTheRotationsOfItsOwnMetric() {
    SymmetryAlgebra found = in(2, x -> new double[] {Math.sin(x[0] * x[0] + 4 * x[1] * x[1])});
    assertThat(found.dimension()).isEqualTo(1);
    assertThat(found.generators()).containsExactly("E12 − 1/4·E21");
  }

  @Test
  void ofRotationsOnlyThoseAboutTheAxisAreLeft() {
    LieRepresentation<DenseMatrix> vector =
        LieRepresentation.defining(LieGroups.specialOrthogonal(3));
    SymmetryAlgebra found =
        SymmetryAlgebra.of(
            x -> new double[] {x[0] * (1 + x[2] * x[2]), x[1] * (1 + x[2] * x[2]), x[2] * x[2]},
            VectorField.of(vector, vector),
            VECTORS,
            40,
            7);
    assertThat(found.dimension()).isEqualTo(1);
    assertThat(found.eigenvalues().get(0)).isLessThan(1e-18);
    assertThat(found.eigenvalues().get(1)).isGreaterThan(0.1);
  }

  @Test
  void aFunctionWithoutSymmetryHasNone() {
    SymmetryAlgebra found = in(3, x -> new double[] {Math.sin(x[0]) + x[1] * x[2] * x[2] + x[2]});
    assertThat(found.dimension()).isZero();
    assertThat(found.generators()).isEmpty();
  }

  /** A fault of 10⁻³ is neither overlooked nor needs a smaller step. */
  @Test
  void aSmallAnisotropyIsSeen() {
    SymmetryAlgebra found =
        in(2, x -> new double[] {Math.sin(x[0] * x[0] + x[1] * x[1] + 1e-3 * x[0] * x[1])});
    assertThat(found.dimension()).isEqualTo(1); // the metric is another, its rotations remain
    SymmetryAlgebra bent =
        in(2, x -> new double[] {Math.sin(x[0] * x[0] + x[1] * x[1]) + 1e-3 * x[0]});
    assertThat(bent.dimension()).isZero();
    assertThat(bent.undecided()).isZero();
  }

  @Test
  void binary32IsKnownToBeCoarser() {
    SymmetryAlgebra found =
        in(2, x -> new double[] {(float) Math.sin((float) x[0] * (float) x[0] + x[1] * x[1])});
    assertThat(found.dimension()).isEqualTo(1);
    assertThat(found.noise()).isGreaterThan(1e-14);
  }

  @Test
  void badInputIsRefused() {
    assertThatThrownBy(() -> SymmetryAlgebra.of(x -> x, List.of(), VECTORS, 3, 0))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("0 candidates");
    assertThatThrownBy(() -> in(2, x -> new double[] {0 / (x[0] * 0)}))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("not finite");
    assertThatThrownBy(() -> VectorField.linear("A", new double[][] {{1, 2}}, new double[1][1]))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> VectorField.linearInvariants(17)).isInstanceOf(InvalidInput.class);
  }
}
