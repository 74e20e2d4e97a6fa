package org.intertwiner.harmonic.fourier.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.parallel.Workers;
import org.junit.jupiter.api.Test;

class LatticeMotionFourierTest {

  private static double[] random(int count, long seed) {
    return new SplittableRandom(seed).doubles(count, -1, 1).toArray();
  }

  private static List<LatticeMotionFourier> plans() {
    return List.of(
        LatticeMotionFourier.of(5, LatticePointGroup.squareRotations()),
        LatticeMotionFourier.of(4, LatticePointGroup.square()),
        LatticeMotionFourier.of(3, LatticePointGroup.hexagonRotations()),
        LatticeMotionFourier.of(6, LatticePointGroup.hexagon()),
        LatticeMotionFourier.of(3, LatticePointGroup.cubeRotations()),
        LatticeMotionFourier.of(2, LatticePointGroup.cube()),
        LatticeMotionFourier.of(
            7, LatticePointGroup.trivial(1), new Workers(2), MotionLimits.DEFAULT));
  }

  /** mean_y f(y) k(y⁻¹x) by the definition, from moved copies of k. */
  private static double[] direct(LatticeMotionFourier plan, double[] f, double[] k) {
    int order = plan.group().order();
    int points = plan.size() / order;
    int d = plan.group().dimension();
    int side = (int) Math.round(Math.pow(points, 1.0 / d));
    double[] out = new double[f.length];
    for (int y = 0; y < plan.size(); y++) {
      int[] shift = new int[d];
      int rest = y % points;
      for (int i = d - 1; i >= 0; i--) {
        shift[i] = rest % side;
        rest /= side;
      }
      double[] moved = plan.translate(k, shift, y / points);
      double re = f[2 * y] / plan.size();
      double im = f[2 * y + 1] / plan.size();
      for (int i = 0; i < out.length; i += 2) {
        out[i] += re * moved[i] - im * moved[i + 1];
        out[i + 1] += re * moved[i + 1] + im * moved[i];
      }
    }
    return out;
  }

  @Test
  void theTransformIsInvertedAndKeepsTheNorm() {
    for (LatticeMotionFourier plan : plans()) {
      double[] f = random(2 * plan.size(), 1);
      double[] matrices = plan.forward(f);
      assertThat(plan.inverse(matrices)).containsExactly(f, within(1e-13));
      double mean = Arrays.stream(f).map(v -> v * v).sum() / plan.size();
      assertThat(Arrays.stream(plan.power(matrices)).sum()).isCloseTo(mean, within(1e-12));
    }
  }

  @Test
  void convolutionsAreProducts() {
    for (LatticeMotionFourier plan : plans()) {
      double[] f = random(2 * plan.size(), 1);
      double[] k = random(2 * plan.size(), 2);
      double[] product = plan.inverse(plan.convolve(plan.forward(f), plan.forward(k)));
      assertThat(product).containsExactly(direct(plan, f, k), within(1e-12));
      if (plan.group().order() > 1) {
        double[] other = plan.inverse(plan.convolve(plan.forward(k), plan.forward(f)));
        assertThat(other).isNotEqualTo(product);
        assertThat(Math.abs(other[2] - product[2])).isGreaterThan(1e-9);
      }
    }
  }

  @Test
  void correlationsFindTheMotion() {
    LatticeMotionFourier plan = LatticeMotionFourier.of(6, LatticePointGroup.square());
    double[] k = random(2 * plan.size(), 3);
    double[] f = plan.translate(k, new int[] {4, 1}, 5);
    double[] values = plan.inverse(plan.correlate(plan.forward(f), plan.forward(k)));
    int best = 0;
    for (int i = 0; i < plan.size(); i++) {
      best = values[2 * i] > values[2 * best] ? i : best;
    }
    assertThat(best).isEqualTo(5 * 36 + 4 * 6 + 1);
    double mean = Arrays.stream(k).map(v -> v * v).sum() / plan.size();
    assertThat(values[2 * best]).isCloseTo(mean, within(1e-12));
  }

  @Test
  void thePowerDoesNotSeeMotions() {
    LatticeMotionFourier plan = LatticeMotionFourier.of(4, LatticePointGroup.cubeRotations());
    double[] f = random(2 * plan.size(), 3);
    double[] moved = plan.translate(f, new int[] {1, -3, 2}, 17);
    assertThat(plan.power(plan.forward(moved)))
        .containsExactly(plan.power(plan.forward(f)), within(1e-13));
    assertThat(plan.orbitLength(0)).isEqualTo(1);
    assertThat(plan.frequency(1)).containsExactly(0, 0, 1);
    assertThat(plan.orbitLength(1)).isEqualTo(6);
  }

  @Test
  void theNumberOfThreadsDoesNotMatter() {
    LatticePointGroup group = LatticePointGroup.square();
    LatticeMotionFourier one = LatticeMotionFourier.of(8, group);
    LatticeMotionFourier three =
        LatticeMotionFourier.of(8, group, new Workers(3), MotionLimits.DEFAULT);
    double[] f = random(2 * one.size(), 3);
    double[] matrices = one.forward(f);
    assertThat(three.forward(f)).containsExactly(matrices);
    assertThat(three.convolve(matrices, matrices))
        .containsExactly(one.convolve(matrices, matrices));
    assertThat(three.inverse(matrices)).containsExactly(one.inverse(matrices));
  }

  @Test
  void groupsHaveTheirOrders() {
    assertThat(LatticePointGroup.squareRotations().order()).isEqualTo(4);
    assertThat(LatticePointGroup.square().order()).isEqualTo(8);
    assertThat(LatticePointGroup.hexagonRotations().order()).isEqualTo(6);
    assertThat(LatticePointGroup.hexagon().order()).isEqualTo(12);
    assertThat(LatticePointGroup.cubeRotations().order()).isEqualTo(24);
    assertThat(LatticePointGroup.cube().order()).isEqualTo(48);
    LatticePointGroup four =
        LatticePointGroup.of(4, new int[] {0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 1, 0, 0, 0});
    assertThat(four.order()).isEqualTo(4);
    assertThat(four.multiply(1, four.inverse(1))).isZero();
    assertThat(four.matrix(0)).startsWith(1, 0, 0, 0, 0, 1);
  }

  @Test
  void badInputIsNamed() {
    assertThatThrownBy(() -> LatticePointGroup.of(2, new int[] {1, 1, 0, 1}))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("infinite");
    assertThatThrownBy(() -> LatticePointGroup.of(2, new int[] {2, 0, 0, 1}))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> LatticePointGroup.of(2, new int[] {0, 0, 0, 1}))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> LatticePointGroup.trivial(0)).isInstanceOf(InvalidInput.class);
    LatticeMotionFourier plan = LatticeMotionFourier.of(3, LatticePointGroup.squareRotations());
    double[] samples = new double[72];
    samples[2 * (2 * 9 + 5)] = Double.NaN;
    assertThatThrownBy(() -> plan.forward(samples))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("sample 23")
        .hasMessageContaining("a = [1, 2], h = 2");
    assertThatThrownBy(() -> plan.forward(new double[71])).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> plan.inverse(new double[71])).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> plan.translate(new double[72], new int[3], 0))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> LatticeMotionFourier.of(0, LatticePointGroup.square()))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> LatticeMotionFourier.of(256, LatticePointGroup.cube()))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("GiB");
    assertThatThrownBy(() -> new MotionLimits(0)).isInstanceOf(InvalidInput.class);
    assertThat(plan).hasToString("Fourier transform on (Z/3)^2 and C4");
  }
}
