package org.intertwiner.algebra.lie.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.lie.CompactLieGroup;
import org.intertwiner.algebra.lie.LieGroups;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.junit.jupiter.api.Test;

/** Logarithms at, near and far from the cut locus, held against sixty digits. */
class UnitaryLogarithmTest {
  private static final double[] GAPS = {1, 1e-2, 1e-5, 1e-9, 1e-13, 1e-15, 1e-16, 0};

  private static <G> double backwardError(CompactLieGroup<G> group, G g) {
    ComplexMatrix log = group.algebra().matrix(group.log(g));
    return Exact.ofComplex(log).exp().distance(group.toMatrix(g));
  }

  @Test
  void rotationsInManyDimensions() {
    SplittableRandom random = new SplittableRandom(21);
    for (int n : new int[] {4, 5, 7}) {
      CompactLieGroup<DenseMatrix> group = LieGroups.specialOrthogonal(n);
      for (double gap : GAPS) {
        for (int t = 0; t < 4; t++) {
          double[][] rows = DenseMatrix.identity(n).toRows();
          for (int i = 0; i + 1 < n; i += 2) {
            double angle = Math.PI - gap * random.nextDouble() * (i > 0 && t == 1 ? 1e-3 : 1);
            double sin = Math.sin(angle) * (random.nextBoolean() ? 1 : -1);
            rows[i][i] = rows[i + 1][i + 1] = Math.cos(angle);
            rows[i + 1][i] = sin;
            rows[i][i + 1] = -sin;
          }
          DenseMatrix k = group.random(random);
          DenseMatrix g = k.multiply(DenseMatrix.from(rows)).multiply(k.transpose());
          assertThat(backwardError(group, g)).as("SO" + n + ", gap " + gap).isLessThan(n * 0x1p-49);
          double length = group.distance(group.identity(), g);
          int planes = n / 2;
          assertThat(length).isLessThan(Math.PI * Math.sqrt(planes) * (1 + 1e-14));
        }
      }
    }
  }

  @Test
  void quaternionicMatrices() {
    SplittableRandom random = new SplittableRandom(22);
    for (int rank = 1; rank <= 3; rank++) {
      CompactLieGroup<ComplexMatrix> group = LieGroups.symplectic(rank);
      for (double gap : GAPS) {
        for (int t = 0; t < 4; t++) {
          double[] c = new double[group.dimension()];
          for (int b = 1; b <= rank; b++) {
            int place = group.algebra().names().indexOf("k" + b);
            c[place] = 2 * (Math.PI - gap * random.nextDouble());
          }
          ComplexMatrix k = group.random(random);
          ComplexMatrix g = group.conjugate(group.exp(c), k);
          assertThat(backwardError(group, g))
              .as("Sp" + 2 * rank + ", gap " + gap)
              .isLessThan(rank * 0x1p-48);
        }
      }
    }
  }

  @Test
  void unitaryMatrices() {
    SplittableRandom random = new SplittableRandom(23);
    for (int n = 1; n <= 4; n++) {
      CompactLieGroup<ComplexMatrix> u = LieGroups.unitary(n);
      CompactLieGroup<ComplexMatrix> su = LieGroups.specialUnitary(n);
      for (int t = 0; t < 20; t++) {
        assertThat(backwardError(u, u.random(random))).isLessThan(n * 0x1p-49);
        assertThat(backwardError(su, su.random(random))).isLessThan(n * 0x1p-49);
      }
      ComplexMatrix minus = ComplexMatrix.identity(n).scale(-1);
      assertThat(backwardError(u, minus)).isLessThan(0x1p-50);
    }
  }

  @Test
  void theSpecialUnitaryLogarithmIsTheShortestOfTraceZero() {
    CompactLieGroup<ComplexMatrix> su3 = LieGroups.specialUnitary(3);
    double third = 2 * Math.PI / 3;
    ComplexMatrix center = ComplexMatrix.identity(3).scale(Math.cos(third), Math.sin(third));
    double[] log = su3.log(center);
    // angles (2π/3, 2π/3, −4π/3): the centre is at distance √(8/3)·π of 1
    assertThat(su3.algebra().matrix(log).frobeniusNorm())
        .isEqualTo(Math.sqrt(8.0 / 3) * Math.PI, within(1e-14));
    assertThat(backwardError(su3, center)).isLessThan(0x1p-49);
    double[] short1 = su3.log(su3.multiply(center, center));
    assertThat(su3.algebra().matrix(short1).frobeniusNorm())
        .isEqualTo(Math.sqrt(8.0 / 3) * Math.PI, within(1e-14));
  }

  @Test
  void theChoiceOnTheCutLocusIsFixed() {
    CompactLieGroup<DenseMatrix> so4 = LieGroups.specialOrthogonal(4);
    DenseMatrix minus = DenseMatrix.identity(4).scale(-1);
    double[] log = so4.log(minus);
    assertThat(log).isEqualTo(so4.log(minus));
    // planes (1, 2) and (3, 4), both turned by π
    assertThat(Math.abs(log[0])).isEqualTo(Math.PI, within(0x1p-49));
    assertThat(Math.abs(log[5])).isEqualTo(Math.PI, within(0x1p-49));
    assertThat(log[1]).isEqualTo(0, within(0x1p-49));
    CompactLieGroup<DenseMatrix> so3 = LieGroups.specialOrthogonal(3);
    DenseMatrix half = DenseMatrix.from(new double[][] {{-1, 0, 0}, {0, -1, 0}, {0, 0, 1}});
    assertThat(so3.log(half)).containsExactly(0, 0, Math.PI);
  }

  @Test
  void tinyLogarithmsKeepEveryDigit() {
    SplittableRandom random = new SplittableRandom(24);
    for (String name : new String[] {"SO3", "SO4", "SO5", "SU2", "SU3", "U2", "Sp4", "Spin3"}) {
      CompactLieGroup<?> group = (CompactLieGroup<?>) LieGroups.parse(name).orElseThrow();
      for (double size : new double[] {1e-300, 1e-160, 1e-20, 1e-9, 1e-4, 0.01}) {
        for (int t = 0; t < 5; t++) {
          double[] x = random.doubles(group.dimension()).map(r -> size * (2 * r - 1)).toArray();
          double[] back = roundTrip(group, x);
          for (int k = 0; k < x.length; k++) {
            assertThat(back[k]).as(name + " " + size).isEqualTo(x[k], within(size * 0x1p-48));
          }
        }
      }
    }
  }

  private static <G> double[] roundTrip(CompactLieGroup<G> group, double[] x) {
    return group.log(group.exp(x));
  }

  @Test
  void reflectionsHaveNoLogarithm() {
    double[][] rows = DenseMatrix.identity(4).toRows();
    rows[2][2] = -1;
    ComplexMatrix reflection = ComplexMatrix.from(DenseMatrix.from(rows));
    assertThatThrownBy(() -> UnitaryLogarithm.orthogonal(reflection))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("odd multiplicity");
    assertThatThrownBy(() -> LieGroups.orthogonal(4).log(reflection.realPart()))
        .hasMessageContaining("determinant −1");
  }
}
