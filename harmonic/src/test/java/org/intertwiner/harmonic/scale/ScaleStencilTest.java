package org.intertwiner.harmonic.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.harmonic.export.NamedArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ScaleStencilTest {

  /** What the sampled kernel answers to a plane wave at the origin. */
  private static double[][][] sampled(ScaleStencil stencil, int element, double... omega) {
    double[] weights = stencil.toArray(element);
    double[][][] exact = stencil.response(element, omega);
    int points = stencil.grid().count();
    int columns = exact[0][0].length;
    double[][][] sum = new double[2][exact[0].length][columns];
    for (int x = 0; x < points; x++) {
      double angle = 0;
      for (int v = 0; v < omega.length; v++) {
        angle += omega[v] * stencil.grid().coordinate(x, v);
      }
      for (int i = 0; i < sum[0].length; i++) {
        for (int j = 0; j < columns; j++) {
          double w = weights[(i * columns + j) * points + x];
          sum[0][i][j] += w * Math.cos(angle);
          sum[1][i][j] += w * Math.sin(angle);
        }
      }
    }
    return sum;
  }

  private static double distance(double[][][] a, double[][][] b) {
    double largest = 0;
    for (int i = 0; i < a[0].length; i++) {
      for (int j = 0; j < a[0][i].length; j++) {
        double re = a[0][i][j] - b[0][i][j];
        double im = a[1][i][j] - b[1][i][j];
        largest = Math.max(largest, Math.hypot(re, im));
      }
    }
    return largest;
  }

  @ParameterizedTest
  @CsvSource({
    "SO2, freq:0, freq:1, 4, 2, 1",
    "SO2, freq:1, freq:1, 3, sqrt(2), 1/2",
    "SO3, trivial, spin:1, 3, 2, 1"
  })
  void sampledLayersStayWithinTheBound(
      String group, String in, String out, int order, String scale, String square) {
    ScaleKernelSpace space =
        ScaleKernelSpace.over(
                ScaleKernelSpaceTest.base(group, in, out, order), ScaleAxis.parse(scale, 3))
            .withSquaredWidth(Rational.parse(square))
            .lifting()
            .upToOrder(order);
    double highest = 1.2;
    double[] omega = new double[space.base().action().dimension()];
    omega[0] = highest;
    omega[omega.length - 1] = -0.7;
    for (int level = 0; level < 3; level++) {
      for (int reach : new int[] {3, 6, 9}) {
        ScaleStencil stencil = space.sample(level, reach);
        for (int e = 0; e < stencil.size(); e++) {
          double error = distance(sampled(stencil, e, omega), stencil.response(e, omega));
          assertThat(error).isLessThanOrEqualTo(stencil.errorBound(e, highest) + 1e-12);
        }
      }
    }
  }

  @Test
  void theBoundIsSmallWhereTheSamplingIsFine() {
    ScaleKernelSpace space =
        ScaleKernelSpace.over(
                ScaleKernelSpaceTest.base("SO2", "freq:0", "freq:0", 2), ScaleAxis.parse("2", 2))
            .lifting()
            .upToOrder(2);
    ScaleStencil fine = space.sample(0, 8);
    // the Gaussian of width 1: aliases at 2π − 1 fall off as exp(−(2π − 1)²/2)
    assertThat(fine.errorBound(0, 1)).isLessThan(1e-3);
    assertThat(fine.aliasingBound(0, 0))
        .isCloseTo(8 * 2 * Math.PI * Math.exp(-2 * Math.PI * Math.PI), within(1e-9));
    assertThat(fine.truncationBound(0)).isLessThan(1e-10);
    assertThat(space.sample(0, 2).truncationBound(0)).isGreaterThan(0.01);
    assertThat(fine.errorBound(1, 1)).isGreaterThan(fine.errorBound(0, 1));
    assertThat(fine.labels()).containsExactly(List.of(0, 0, 0), List.of(0, 1, 0));
    assertThat(fine.toArray()).hasSize(2 * 17 * 17).startsWith(fine.toArray(0));
    assertThat(fine.toString()).contains("scale 0");
    assertThat(fine.level()).isZero();
    assertThat(fine.arrays())
        .extracting(NamedArray::name)
        .containsExactly("basis", "degree", "radial", "offset", "squared_norm");
    assertThat(fine.arrays().get(0).shape()).containsExactly(2, 1, 1, 17, 17);
  }

  @Test
  void dilatedWavesAreAnsweredOneScaleFurtherWithinTheSumOfBounds() {
    ScaleAxis axis = ScaleAxis.parse("sqrt(2)", 4);
    double a = Math.sqrt(2);
    ScaleKernelSpace space =
        ScaleKernelSpace.over(ScaleKernelSpaceTest.base("SO2", "freq:0", "freq:1", 3), axis)
            .lifting()
            .upToOrder(3);
    double[] omega = {0.9, 0.5};
    double[] slower = {omega[0] / a, omega[1] / a};
    for (int level = 1; level < 4; level++) {
      ScaleStencil now = space.sample(level, 16);
      ScaleStencil before = space.sample(level - 1, 16);
      for (int e = 0; e < now.size(); e++) {
        // exactly in the continuum
        assertThat(distance(now.response(e, slower), before.response(e, omega))).isLessThan(1e-12);
        double error = distance(sampled(now, e, slower), sampled(before, e, omega));
        assertThat(error)
            .isLessThanOrEqualTo(now.errorBound(e, 0.9 / a) + before.errorBound(e, 0.9) + 1e-12);
        // and a scale that is not shifted answers otherwise
        assertThat(distance(sampled(before, e, slower), sampled(before, e, omega)))
            .isGreaterThan(20 * error);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(ScaleBoundary.class)
  void exactLevelsAreThoseThatReadTheSameContent(ScaleBoundary boundary) {
    int levels = 6;
    ScaleAxis axis = ScaleAxis.parse("2", levels);
    for (int shift = -3; shift <= 3; shift++) {
      for (int first = -2; first <= 1; first++) {
        for (int last = first; last <= 2; last++) {
          List<Integer> exact = axis.exactLevels(shift, first, last, boundary);
          assertThat(exact).isEqualTo(byContent(levels, shift, first, last, boundary));
        }
      }
    }
    assertThat(axis.exactLevels(1, 0, 1, ScaleBoundary.REPLICATE)).containsExactly(1, 2, 3, 4);
    assertThat(axis.exactLevels(0, -1, 1, boundary)).hasSize(6);
  }

  /** The contents of scales are named by numbers and moved; what an output reads is compared. */
  private static List<Integer> byContent(
      int levels, int shift, int first, int last, ScaleBoundary boundary) {
    List<Integer> exact = new ArrayList<>();
    for (int k = 0; k < levels; k++) {
      if (k - shift < 0 || k - shift >= levels) {
        continue;
      }
      boolean same = true;
      for (int j = first; j <= last; j++) {
        // content c of the old field stands at c + shift of the moved one
        int old = read(levels, k - shift + j, boundary);
        int moved = read(levels, k + j, boundary);
        int content = moved < 0 ? -1 : moved - shift;
        boolean known = moved < 0 || (content >= 0 && content < levels);
        same &= known && content == old;
      }
      if (same) {
        exact.add(k);
      }
    }
    return exact;
  }

  private static int read(int levels, int level, ScaleBoundary boundary) {
    if (level >= 0 && level < levels) {
      return level;
    }
    return boundary == ScaleBoundary.ZERO ? -1 : level < 0 ? 0 : levels - 1;
  }
}
