package org.intertwiner.pdo.stencil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.harmonic.kernel.sample.Grid;
import org.intertwiner.harmonic.kernel.sample.PointSet;
import org.intertwiner.harmonic.kernel.sample.SamplePoints;
import org.intertwiner.pdo.DifferentialOperator;
import org.intertwiner.pdo.NamedOperators;
import org.junit.jupiter.api.Test;

class RadialBasisDifferencesTest {
  @Test
  void polynomialsAreDifferentiatedExactly() {
    SamplePoints points = scattered(30, 0.1);
    StencilWeights laplacian = RadialBasisDifferences.of(5, 3).at(points, named("Laplacian", 1));
    assertThat(apply(laplacian, 0, x -> 3 + x[0] - x[1])).isCloseTo(0, within(1e-9));
    assertThat(apply(laplacian, 0, x -> x[0] * x[0] + 5 * x[1] * x[1] - 7 * x[0] * x[1]))
        .isCloseTo(12, within(1e-9));
    assertThat(apply(laplacian, 0, x -> x[0] * x[0] * x[1])).isCloseTo(0, within(1e-10));
    StencilWeights gradient = RadialBasisDifferences.of(3, 2).at(points, named("gradient", 2));
    assertThat(apply(gradient, 0, x -> 2 * x[0] - x[1] + x[0] * x[1])).isCloseTo(2, within(1e-11));
    assertThat(apply(gradient, 1, x -> 2 * x[0] - x[1] + x[0] * x[1])).isCloseTo(-1, within(1e-11));
  }

  /** Splines about the points, combined so that no polynomial of degree 2 sees them. */
  @Test
  void splinesAboutThePointsAreDifferentiatedExactly() {
    DifferentialOperator second = NamedOperators.ofShape(1, 1, 1).get("Laplacian");
    StencilWeights weights = RadialBasisDifferences.of(5, 2).at(Grid.of(7), second);
    double[] thirdDifference = {1, -3, 3, -1};
    for (int first = -3; first <= 0; first++) {
      int start = first;
      double exact = 0;
      for (int k = 0; k < 4; k++) {
        exact += thirdDifference[k] * 20 * Math.pow(Math.abs(start + k), 3);
      }
      double found =
          apply(
              weights,
              0,
              x -> {
                double sum = 0;
                for (int k = 0; k < 4; k++) {
                  sum += thirdDifference[k] * Math.pow(Math.abs(x[0] - start - k), 5);
                }
                return sum;
              });
      assertThat(found).isCloseTo(exact, within(1e-9));
    }
  }

  @Test
  void errorsShrinkWithTheDistanceAsTheDegreeSays() {
    double coarse = error(0.2);
    double fine = error(0.1);
    assertThat(Math.log(coarse / fine) / Math.log(2)).as("m − d + 1 = 3").isBetween(2.5, 4.5);
  }

  @Test
  void symmetricPointsGetSymmetricWeights() {
    double[] w =
        RadialBasisDifferences.of(3, 2).at(Grid.square(3), named("Laplacian", 1)).toArray();
    assertThat(w[0]).isCloseTo(w[2], within(1e-13)).isCloseTo(w[8], within(1e-13));
    assertThat(w[1]).isCloseTo(w[3], within(1e-13)).isCloseTo(w[7], within(1e-13));
    assertThat(w[4] + 4 * w[0] + 4 * w[1]).isCloseTo(0, within(1e-13));
  }

  @Test
  void badInputIsRefused() {
    assertThatThrownBy(() -> RadialBasisDifferences.of(4, 2))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("odd");
    assertThatThrownBy(() -> RadialBasisDifferences.of(3, -1)).isInstanceOf(InvalidInput.class);
    RadialBasisDifferences low = RadialBasisDifferences.of(3, 1);
    assertThatThrownBy(() -> low.at(Grid.square(3), named("Laplacian", 1)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("order 2");
    RadialBasisDifferences usual = RadialBasisDifferences.of(3, 2);
    assertThatThrownBy(() -> usual.at(Grid.square(2), named("Laplacian", 1)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("at least 6 points");
    assertThatThrownBy(() -> usual.at(Grid.of(1, 9), named("Laplacian", 1)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("general position");
    assertThatThrownBy(() -> usual.at(Grid.cube(3), named("Laplacian", 1)))
        .isInstanceOf(InvalidInput.class);
  }

  private static double error(double h) {
    StencilWeights laplacian =
        RadialBasisDifferences.of(5, 4).at(scattered(40, h), named("Laplacian", 1));
    return Math.abs(apply(laplacian, 0, x -> Math.exp(x[0] + 0.5 * x[1])) - 1.25);
  }

  private static double apply(StencilWeights weights, int row, ToDoubleFunction<double[]> f) {
    double[] values = weights.toArray();
    int count = weights.points().count();
    double sum = 0;
    for (int o = 0; o < count; o++) {
      sum += values[row * count + o] * f.applyAsDouble(weights.points().at(o));
    }
    return sum;
  }

  /** Points about the origin, the same for every h up to scale. */
  private static SamplePoints scattered(int count, double h) {
    SplittableRandom random = new SplittableRandom(7);
    double[][] points = new double[count][];
    points[0] = new double[] {0, 0};
    for (int i = 1; i < count; i++) {
      points[i] =
          new double[] {3 * h * (random.nextDouble() - 0.5), 3 * h * (random.nextDouble() - 0.5)};
    }
    return PointSet.from(points);
  }

  private static DifferentialOperator named(String name, int rows) {
    return NamedOperators.ofShape(2, rows, 1).get(name);
  }
}
