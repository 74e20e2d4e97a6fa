package org.intertwiner.reptheory.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.number.Radical;
import org.intertwiner.algebra.ring.Rational;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SphericalTensorsTest {

  /** Multiplicities that are well known: Jahn (1949), and reductions of Cartesian tensors. */
  @ParameterizedTest
  @CsvSource({
    "i, false, 1x1o",
    "i, true, 1x1e",
    "ij=ji, false, 1x0e+1x2e",
    "ij=-ji, false, 1x1e",
    "ij, false, 1x0e+1x1e+1x2e",
    "ij=ji, true, 1x0o+1x2o",
    "ijk=jik=ikj, false, 1x1o+1x3o",
    "ijk=-jik=jki, false, 1x0o",
    "ijk=ikj, false, 2x1o+1x2o+1x3o",
    "ijk, false, 1x0o+3x1o+2x2o+1x3o",
    "ijkl=jikl=klij, false, 2x0e+2x2e+1x4e",
    "ijkl=jikl=ijlk, false, 2x0e+1x1e+3x2e+1x3e+1x4e",
    "ijkl=jikl=jkli, false, 1x0e+1x2e+1x4e",
    "ijkl=-jikl=-ijlk=klij, false, 1x0e+1x2e",
    "ijkl, false, 3x0e+6x1e+6x2e+3x3e+1x4e"
  })
  void multiplicities(String symmetry, boolean axial, String expected) {
    if (symmetry.equals("ijkl=-jikl=-ijlk=klij")) {
      // the curvature tensor of space without the cyclic identity: Sym²(Λ²) = Sym²(1e)
      assertThat(SphericalTensors.of(IndexSymmetry.parse(symmetry)).dimension()).isEqualTo(6);
    }
    SphericalTensors tensors = SphericalTensors.of(IndexSymmetry.parse(symmetry), axial);
    assertThat(tensors).hasToString(expected);
    assertOrthonormal(tensors.basis());
    double[][] rounded = tensors.basisFrom();
    for (int p = 0; p < rounded.length; p++) {
      for (int c = 0; c < rounded[p].length; c++) {
        double exact = tensors.basis().at(p, c).doubleValue();
        assertThat(Math.abs(rounded[p][c] - exact)).isLessThanOrEqualTo(2 * Math.ulp(exact));
      }
      if (p > 8) {
        break;
      }
    }
  }

  private static void assertOrthonormal(Matrix<Radical> basis) {
    assertThat(basis.transpose().multiply(basis).isIdentity()).isTrue();
  }

  private static Radical root(long numerator, long denominator) {
    return Radical.sqrt(Rational.of(numerator, denominator));
  }

  @Test
  void vectorsComeInTheOrderOfHarmonicsAndSymmetricTensorsAsTheirPolynomials() {
    SphericalTensors vectors = SphericalTensors.of(IndexSymmetry.parse("i"));
    Radical one = Radical.ONE;
    Radical zero = Radical.ZERO;
    assertThat(vectors.tensor(0, -1)).containsExactly(zero, one, zero);
    assertThat(vectors.tensor(0, 0)).containsExactly(zero, zero, one);
    assertThat(vectors.tensor(0, 1)).containsExactly(one, zero, zero);
    SphericalTensors symmetric = SphericalTensors.of(IndexSymmetry.parse("ij=ji"));
    assertThat(symmetric.degrees()).containsExactly(0, 2);
    Radical half = root(1, 2);
    // xy, yz, 2z²−x²−y², xz, x²−y²
    assertThat(symmetric.tensor(1, -2))
        .containsExactly(zero, half, zero, half, zero, zero, zero, zero, zero);
    assertThat(symmetric.tensor(1, -1))
        .containsExactly(zero, zero, zero, zero, zero, half, zero, half, zero);
    Radical sixth = root(1, 6).negate();
    assertThat(symmetric.tensor(1, 0))
        .containsExactly(sixth, zero, zero, zero, sixth, zero, zero, zero, root(2, 3));
    assertThat(symmetric.tensor(1, 1))
        .containsExactly(zero, zero, half, zero, zero, zero, half, zero, zero);
    assertThat(symmetric.tensor(1, 2))
        .containsExactly(half, zero, zero, zero, half.negate(), zero, zero, zero, zero);
    Radical third = root(1, 3);
    assertThat(symmetric.tensor(0, 0))
        .containsExactly(third, zero, zero, zero, third, zero, zero, zero, third);
    // the axial vector of an antisymmetric tensor: T_xy − T_yx is its z component
    SphericalTensors antisymmetric = SphericalTensors.of(IndexSymmetry.parse("ij=-ji"));
    assertThat(antisymmetric.tensor(0, 0).get(1)).isEqualTo(half);
    assertThat(antisymmetric.tensor(0, 1).get(5)).isEqualTo(half);
    assertThat(antisymmetric.tensor(0, -1).get(6)).isEqualTo(half);
  }

  @Test
  void theOctupoleIsTheHarmonicOfDegreeThree() {
    SphericalTensors cubic = SphericalTensors.of(IndexSymmetry.parse("ijk=jik=ikj"));
    // T[i,j,k] x_i x_j x_k of the vector m = 3 is proportional to x³ − 3xy²
    List<Radical> top = cubic.tensor(1, 3);
    assertThat(top.get(0)).isEqualTo(Radical.of(Rational.of(1, 2)));
    assertThat(top.get(4)).isEqualTo(Radical.of(Rational.of(-1, 2)));
    // and that of m = −3 to 3x²y − y³
    List<Radical> bottom = cubic.tensor(1, -3);
    assertThat(bottom.get(1)).isEqualTo(Radical.of(Rational.of(1, 2)));
    assertThat(bottom.get(13)).isEqualTo(Radical.of(Rational.of(-1, 2)));
    assertThat(cubic.parity()).isEqualTo(-1);
    assertThat(cubic.parts()).hasSize(2);
    assertThat(cubic.symmetry().indices()).isEqualTo(3);
  }

  @Test
  void aTensorThatIsNotThereIsRefused() {
    SphericalTensors tensors = SphericalTensors.of(IndexSymmetry.parse("ij=ji"));
    assertThatThrownBy(() -> tensors.tensor(2, 0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> tensors.tensor(1, 3))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("−l ≤ m ≤ l");
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> SphericalTensors.of(IndexSymmetry.parse("ij")))
        .isInstanceOf(CancellationException.class);
  }
}
