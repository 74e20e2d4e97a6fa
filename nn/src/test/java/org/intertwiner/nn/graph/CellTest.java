package org.intertwiner.nn.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.data.Offset;
import org.intertwiner.algebra.InvalidInput;
import org.junit.jupiter.api.Test;

class CellTest {
  private static final Offset<Double> ROUNDING = Offset.offset(1e-12);

  @Test
  void edgesAndAnglesGiveTheCell() {
    Cell cell = Cell.from(3, 4, 5, Math.toRadians(80), Math.toRadians(95), Math.toRadians(110));
    double[] a = cell.vector(0);
    double[] b = cell.vector(1);
    double[] c = cell.vector(2);
    assertThat(angle(b, c)).isCloseTo(80, ROUNDING);
    assertThat(angle(a, c)).isCloseTo(95, ROUNDING);
    assertThat(angle(a, b)).isCloseTo(110, Offset.offset(1e-10));
    assertThat(Math.sqrt(dot(c, c))).isCloseTo(5, ROUNDING);
    double sines = 1;
    for (int i = 0; i < 3; i++) {
      sines *= cell.height(i);
    }
    assertThat(sines).isLessThan(cell.volume());
  }

  private static double dot(double[] u, double[] v) {
    return u[0] * v[0] + u[1] * v[1] + u[2] * v[2];
  }

  private static double angle(double[] u, double[] v) {
    return Math.toDegrees(Math.acos(dot(u, v) / Math.sqrt(dot(u, u) * dot(v, v))));
  }

  @Test
  void volumesAndHeights() {
    assertThat(Cell.orthorhombic(2).volume()).isEqualTo(2);
    assertThat(Cell.orthorhombic(2, 3).volume()).isEqualTo(6);
    assertThat(Cell.cubic(2).volume()).isEqualTo(8);
    Cell hexagonal = Cell.of(new double[] {1, 0}, new double[] {0.5, Math.sqrt(0.75)});
    assertThat(hexagonal.volume()).isCloseTo(Math.sqrt(0.75), ROUNDING);
    assertThat(hexagonal.height(0)).isCloseTo(Math.sqrt(0.75), ROUNDING);
    assertThat(Cell.cubic(3).height(2)).isCloseTo(3, ROUNDING);
  }

  @Test
  void fractionsAndImages() {
    Cell cell =
        Cell.of(new double[] {2, 0.5, 0}, new double[] {-1, 3, 0.25}, new double[] {0, 1, 4});
    double[] f = cell.fractional(7, -9, 5);
    assertThat(cell.cartesian(f)).containsExactly(new double[] {7, -9, 5}, ROUNDING);
    double[] inside = cell.wrap(7, -9, 5);
    double[] g = cell.fractional(inside);
    for (int i = 0; i < 3; i++) {
      assertThat(g[i]).isBetween(0.0, 1.0);
      assertThat(Math.abs(f[i] - g[i] - Math.rint(f[i] - g[i]))).isLessThan(1e-12);
    }
    assertThat(Cell.cubic(4.05).wrap(5.0, -1.0, 2.0)[1]).isCloseTo(3.05, ROUNDING);
  }

  @Test
  void extremeLengthsAreCells() {
    Cell tiny =
        Cell.of(new double[] {1e-90, 0, 0}, new double[] {0, 1e80, 0}, new double[] {0, 0, 1});
    assertThat(tiny.fractional(1e-90, 1e80, 1)).containsExactly(new double[] {1, 1, 1}, ROUNDING);
    assertThat(tiny.height(0)).isCloseTo(1e-90, Offset.offset(1e-100));
  }

  @Test
  void mapsAndCombinations() {
    Cell cell = Cell.orthorhombic(1, 2);
    double[][] quarter = {{0, -1}, {1, 0}};
    assertThat(cell.transformed(quarter))
        .isEqualTo(Cell.of(new double[] {0, 1}, new double[] {-2, 0}));
    Cell skew = cell.combined(new int[] {1, 7}, new int[] {0, 1});
    assertThat(skew.vector(0)).containsExactly(1, 14);
    assertThat(skew.volume()).isEqualTo(2);
    assertThat(skew).hasSameHashCodeAs(Cell.of(new double[] {1, 14}, new double[] {0, 2}));
    assertThat(skew).hasToString("[[1.0, 14.0], [0.0, 2.0]]").isNotEqualTo(cell);
  }

  @Test
  void refusesWhatIsNoCell() {
    List<Runnable> wrong =
        List.of(
            () -> Cell.of(),
            () -> Cell.of(new double[] {1, 2}),
            () -> Cell.of(new double[] {1, 2}, new double[] {2, 4}),
            () -> Cell.of(new double[] {1, 2}, new double[] {0, 0}),
            () -> Cell.of(new double[] {Double.NaN}),
            () -> Cell.of(new double[] {Double.POSITIVE_INFINITY}),
            () -> Cell.orthorhombic(1, -1),
            () -> Cell.cubic(0),
            () -> Cell.from(1, 1, 1, 1, 1, 3),
            () -> Cell.from(1, 1, 1, 0, 0, 0),
            () -> Cell.from(1, 1, Double.NaN, 1.5, 1.5, 1.5),
            () -> Cell.cubic(1).fractional(1, 2),
            () -> Cell.cubic(1).combined(new int[] {1, 0, 0}),
            () -> Cell.cubic(1).transformed(new double[][] {{1, 0}, {0, 1}}));
    for (Runnable call : wrong) {
      assertThatThrownBy(call::run).isInstanceOf(InvalidInput.class);
    }
  }
}
