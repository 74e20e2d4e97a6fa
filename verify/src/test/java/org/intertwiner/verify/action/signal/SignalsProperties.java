package org.intertwiner.verify.action.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.verify.action.ActionChecks;
import org.intertwiner.verify.action.Actions;
import org.intertwiner.verify.action.DataAction;
import org.intertwiner.verify.action.Discretisation;
import org.intertwiner.verify.action.GridShape;
import org.intertwiner.verify.action.Space;
import org.intertwiner.verify.action.Spaces;
import org.intertwiner.verify.action.Symmetry;
import org.intertwiner.verify.action.symmetry.Dilation;
import org.intertwiner.verify.action.symmetry.Shift;
import org.intertwiner.verify.action.symmetry.Symmetries;

/** Shifts and scalings of sequences and images. */
class SignalsProperties {

  @Property
  void cyclicShiftsAct(
      @ForAll @IntRange(min = 1, max = 5) int a,
      @ForAll @IntRange(min = 1, max = 5) int b,
      @ForAll long seed) {
    GridShape shape = new GridShape(2, 2, List.of(a, b));
    Symmetry<Shift> shifts = Symmetries.shifts(shape.space());
    Random random = new Random(seed);
    Shift g = shifts.random(random);
    Shift h = shifts.random(random);
    double[] x = ActionChecks.numbers(shape.size(), seed);
    DataAction<Shift, double[]> action = Signals.cyclic(shape);
    ActionChecks.actsFromTheLeft(shifts.group(), action, g, h, x, 0);
    double[] moved = action.act(g, x);
    for (int i = 0; i < a; i++) {
      for (int j = 0; j < b; j++) {
        int to = (i + g.steps().get(0)) % a * b + (j + g.steps().get(1)) % b;
        assertThat(moved[to]).isEqualTo(x[i * b + j]);
      }
    }
    assertThat(action.discretisation(g)).isEqualTo(Discretisation.exact());
  }

  /** On data that keep clear of the sides, shifts that fill with zeros are an action. */
  @Property
  void paddedShiftsActAwayFromTheSides(@ForAll long seed) {
    GridShape shape = new GridShape(1, 1, List.of(9, 9));
    Symmetry<Shift> lattice = Symmetries.lattice(2, 2);
    Random random = new Random(seed);
    double[] x = new double[81];
    for (int i = 4; i < 5; i++) {
      for (int j = 4; j < 5; j++) {
        x[9 * i + j] = random.nextGaussian();
      }
    }
    ActionChecks.actsFromTheLeft(
        lattice.group(),
        Signals.padded(shape),
        lattice.random(random),
        lattice.random(random),
        x,
        0);
  }

  @Example
  void whatLeavesTheArrayIsLost() {
    GridShape shape = new GridShape(1, 1, List.of(4));
    DataAction<Shift, double[]> action = Signals.padded(shape);
    Shift right = new Shift(List.of(1));
    Shift left = new Shift(List.of(-1));
    double[] x = {1, 2, 3, 4};
    assertThat(action.act(right, x)).containsExactly(0, 1, 2, 3);
    assertThat(action.act(new Shift(List.of(-9)), x)).containsExactly(0, 0, 0, 0);
    assertThat(
            ActionChecks.isNoLeftAction(Symmetries.lattice(1, 1).group(), action, left, right, x))
        .isTrue();
  }

  /** A moving sum with zeros at the sides commutes with shifts in the interior only. */
  @Property
  void aPaddedConvolutionCommutesAwayFromTheBoundary(@ForAll long seed) {
    GridShape shape = new GridShape(1, 1, List.of(12));
    Space<double[]> interior = Spaces.interior(Spaces.doubles(), shape, 3);
    DataAction<Shift, double[]> action = Actions.seenIn(interior, Signals.padded(shape));
    Shift g = Symmetries.lattice(1, 2).random(new Random(seed));
    double[] x = ActionChecks.numbers(12, seed);
    double[] left = movingSum(action.act(g, x));
    double[] right = action.act(g, movingSum(x));
    assertThat(action.space().coordinates(left))
        .containsExactly(interior.coordinates(right), within(1e-14));
    if (g.steps().get(0) != 0) {
      assertThat(left).isNotEqualTo(right);
    }
    assertThat(action.derivative(0, x)).isEmpty();
    assertThat(action.describe(g)).isEmpty();
    assertThat(action.discretisation(g).decides()).isTrue();
  }

  private static double[] movingSum(double[] x) {
    double[] out = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      out[i] = x[i] + (i > 0 ? x[i - 1] : 0) + (i + 1 < x.length ? x[i + 1] : 0);
    }
    return out;
  }

  @Property
  void scalingsMoveGaussians(@ForAll @IntRange(min = 0, max = 4) int step) {
    GridShape shape = new GridShape(1, 1, List.of(65));
    double c = 1 + 0.1 * step;
    double[] x = new double[65];
    double[] expected = new double[65];
    for (int i = 0; i < 65; i++) {
      double at = shape.point(i)[0] / 8;
      x[i] = Math.exp(-at * at);
      expected[i] = Math.exp(-at * at / (c * c)) / c;
    }
    double[] y = Signals.scaled(shape, -1, 6).act(new Dilation(c), x);
    assertThat(y).containsExactly(expected, within(1e-4));
    assertThat(Signals.scaled(shape, -1, 6).discretisation(new Dilation(c)).decides())
        .isEqualTo(step == 0);
  }

  @Example
  void misfitsAreRefused() {
    GridShape shape = new GridShape(1, 1, List.of(4));
    assertThatThrownBy(() -> Signals.cyclic(shape).act(new Shift(List.of(1, 1)), new double[4]))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Signals.cyclic(shape).act(new Shift(List.of(1)), new double[5]))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Signals.scaled(shape, 0, 3)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Signals.scaled(shape, 0, 2).act(new Dilation(2), new double[3]))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(
            () ->
                Actions.<Dilation>linearGrids(shape, c -> new double[2][2], c -> one(), 2)
                    .act(new Dilation(2), new double[4]))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(
            () ->
                Actions.<Dilation>linearGrids(shape, c -> one(), c -> new double[2][2], 2)
                    .act(new Dilation(2), new double[4]))
        .isInstanceOf(InvalidInput.class);
  }

  private static double[][] one() {
    return new double[][] {{1}};
  }
}
