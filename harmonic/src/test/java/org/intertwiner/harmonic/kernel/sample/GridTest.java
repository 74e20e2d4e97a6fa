package org.intertwiner.harmonic.kernel.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.junit.jupiter.api.Test;

class GridTest {

  @Test
  void rowsRunDownAndColumnsRunRight() {
    Grid grid = Grid.of(3, 5);
    assertThat(grid.count()).isEqualTo(15);
    assertThat(grid.dimension()).isEqualTo(2);
    assertThat(grid.shape()).containsExactly(3, 5);
    assertThat(grid.at(0)).containsExactly(-2, 1);
    assertThat(grid.at(1)).containsExactly(-1, 1);
    assertThat(grid.at(5)).containsExactly(-2, 0);
    assertThat(grid.at(14)).containsExactly(2, -1);
    assertThat(grid.at(7)).as("the centre").containsExactly(0, 0);
  }

  @Test
  void evenSizesAndSpacingsAreCentred() {
    Grid grid = Grid.square(4).withSpacing(2);
    assertThat(grid.at(0)).containsExactly(-3, 3);
    assertThat(grid.at(15)).containsExactly(3, -3);
    assertThat(grid.radius(5)).isEqualTo(Math.sqrt(2));
    Grid stretched = Grid.of(2, 2).withSpacing(1, 3);
    assertThat(stretched.at(0)).containsExactly(-1.5, 0.5);
    assertThat(stretched.spacing()).containsExactly(1, 3);
  }

  @Test
  void cubesHaveAxesDepthRowColumn() {
    Grid cube = Grid.cube(3);
    assertThat(cube.count()).isEqualTo(27);
    assertThat(cube.at(0)).containsExactly(-1, 1, -1);
    assertThat(cube.at(1)).containsExactly(0, 1, -1);
    assertThat(cube.at(3)).containsExactly(-1, 0, -1);
    assertThat(cube.at(9)).containsExactly(-1, 1, 0);
    assertThat(Grid.of(3).at(0)).containsExactly(-1);
  }

  @Test
  void notationIsParsedAndBadShapesAreRefused() {
    assertThat(Grid.parse("7x7")).isEqualTo(Grid.square(7)).hasSameHashCodeAs(Grid.square(7));
    assertThat(Grid.parse("5×5×5")).isEqualTo(Grid.cube(5));
    assertThat(Grid.square(7).toString()).contains("7x7");
    assertThatThrownBy(() -> Grid.parse("7 by 7")).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Grid.parse("7x")).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Grid.of()).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Grid.of(3, 0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Grid.square(3).withSpacing(Double.NaN))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Grid.square(3).withSpacing(1, 2, 3)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void pointSetsRefuseWhatCannotBeSampled() {
    PointSet points = PointSet.from(new double[] {3, 4}, new double[] {0, 0});
    assertThat(points.radius(0)).isEqualTo(5);
    assertThat(points.shape()).containsExactly(2);
    assertThat(points).isEqualTo(PointSet.from(new double[] {3, 4}, new double[] {0, 0}));
    assertThat(points.hashCode())
        .isEqualTo(PointSet.from(new double[] {3, 4}, new double[] {0, 0}).hashCode());
    assertThat(points.toString()).isEqualTo("2 points of ℝ^2");
    assertThatThrownBy(() -> PointSet.from(new double[] {Double.NaN, 0}))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("NaN");
    assertThatThrownBy(() -> PointSet.from(new double[] {1, 0}, new double[] {1}))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> PointSet.from()).isInstanceOf(InvalidInput.class);
  }

  @Test
  void gaussianRingsPeakAtTheirRadius() {
    GaussianRings rings = GaussianRings.of(0, 1, 2).withSigma(0.5);
    assertThat(rings.value(1, 1)).isEqualTo(1);
    assertThat(rings.value(1, 1.5)).isCloseTo(Math.exp(-0.5), within(1e-15));
    assertThat(rings.sigma(2)).isEqualTo(0.5);
    assertThat(rings.withSigma(0.1, 0.2, 0.3).sigma(2)).isEqualTo(0.3);
    assertThat(GaussianRings.forSize(5).rings()).isEqualTo(3);
    assertThat(GaussianRings.forSize(4).radius(0)).isEqualTo(0.5);
    assertThat(GaussianRings.forSize(1).radius(0)).isEqualTo(0);
    assertThat(rings.toString()).contains("Gaussian rings");
    assertThatThrownBy(() -> GaussianRings.of()).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> GaussianRings.of(-1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> rings.withSigma(0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> GaussianRings.forSize(0)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void gridsAreDilatedMovedAndLimited() {
    Grid grid = Grid.of(3, 4).withSpacing(1, 2).dilated(2);
    assertThat(grid.spacing()).containsExactly(2, 4);
    assertThat(grid.resolution()).isEqualTo(4);
    assertThat(grid.extent()).isEqualTo(6);
    assertThat(Grid.of(1, 5).withSpacing(9, 1).resolution()).as("a single row").isEqualTo(1);
    assertThat(Grid.of(1, 1).withSpacing(2, 3).resolution()).isEqualTo(3);
    Grid moved = Grid.square(4).withOffset(0.5);
    assertThat(moved.at(5)).as("the cell at the origin is (1, 1)").containsExactly(0, 0);
    assertThat(moved.at(15)).containsExactly(2, -2);
    assertThat(moved.offset()).containsExactly(0.5, 0.5);
    assertThat(moved).isNotEqualTo(Grid.square(4));
    assertThat(moved.toString()).contains("moved by [0.5, 0.5] cells");
    assertThat(moved.extent()).isEqualTo(2);
    assertThat(GaussianRings.covering(moved).radius(0)).isZero();
    assertThatThrownBy(() -> grid.dilated(0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> grid.withOffset(Double.NaN)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Grid.of(1 << 20, 1 << 20))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("1.100e+12 cells");
    PointSet points = PointSet.from(new double[] {1, 2}).withResolution(0.5);
    assertThat(points.resolution()).isEqualTo(0.5);
    assertThat(points).isNotEqualTo(PointSet.from(new double[] {1, 2}));
    assertThatThrownBy(() -> points.withResolution(0)).isInstanceOf(InvalidInput.class);
  }
}
