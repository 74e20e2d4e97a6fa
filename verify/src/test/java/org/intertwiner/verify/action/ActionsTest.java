package org.intertwiner.verify.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.lie.PlaneRotation;
import org.intertwiner.algebra.lie.SO2;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.verify.Inputs;
import org.intertwiner.verify.tolerance.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActionsTest {
  private static final FiniteGroup<Permutation> C4 = Groups.cyclic(4);
  private static final FiniteGroup<Permutation> D4 = Groups.dihedral(4);

  /** A quarter turn counter-clockwise of a picture with one bright cell right of the centre. */
  @Test
  void theDefaultFrameHasYUp() {
    var action =
        Actions.fields(
            FieldShape.of(1, 3, 3), Representations.plane(C4), Representations.trivial(C4), 2);
    double[] right = {0, 0, 0, 0, 0, 1, 0, 0, 0};
    double[] top = {0, 1, 0, 0, 0, 0, 0, 0, 0};
    Permutation r = C4.generators().get(0);
    assertThat(action.act(r, right)).containsExactly(top);
    assertThat(action.describe(r)).hasValue("rotation by 90°");
    assertThat(action.space().place(5)).isEqualTo("channel 0, row 1, column 2");
  }

  @Test
  void reflectionsAreNamedByTheirLine() {
    var action =
        Actions.fields(
            FieldShape.of(1, 4, 4), Representations.plane(D4), Representations.trivial(D4), 2);
    Permutation s = D4.generators().get(1);
    double[] x = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};
    double[] mirrored = {4, 3, 2, 1, 8, 7, 6, 5, 12, 11, 10, 9, 16, 15, 14, 13};
    assertThat(action.act(s, x)).containsExactly(mirrored);
    assertThat(action.describe(s)).hasValue("reflection in the line at 90°");
  }

  @Test
  void vectorsTurnWithTheirPlaces() {
    var action =
        Actions.fields(
            FieldShape.of(2, 3, 3), Representations.plane(C4), Representations.plane(C4), 2);
    double[] x = new double[18];
    x[5] = 1; // at the right, pointing right
    double[] y = action.act(C4.generators().get(0), x);
    double[] expected = new double[18];
    expected[9 + 1] = 1; // at the top, pointing up
    assertThat(y).containsExactly(expected, within(1e-15));
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 5})
  void quarterTurnsOfSquareGridsAreExactAndOfOthersAreNot(int width) {
    var action =
        Actions.fields(
            FieldShape.of(1, 4, width), Representations.plane(C4), Representations.trivial(C4), 2);
    Permutation r = C4.generators().get(0);
    assertThat(action.discretisation(r).decides()).isEqualTo(width == 4);
    assertThat(action.discretisation(C4.multiply(r, r))).isEqualTo(Discretisation.exact());
    double[] x = new Random(1).doubles(4L * width).toArray();
    assertThat(action.act(r, action.act(r, action.act(C4.multiply(r, r), x))).length)
        .isEqualTo(4 * width);
  }

  @Test
  void aNonSquareGridTurnsByAHalf() {
    var action =
        Actions.fields(
            FieldShape.of(1, 1, 3), Representations.plane(C4), Representations.trivial(C4), 2);
    assertThat(action.act(C4.element(C4.multiply(1, 1)), new double[] {1, 2, 3}))
        .containsExactly(3, 2, 1);
  }

  /** The interpolation error of a rotated smooth function falls with the declared order. */
  @ParameterizedTest
  @ValueSource(ints = {2, 4, 6, 8})
  void interpolationHasItsOrder(int order) {
    double coarse = interpolationError(order, 33);
    double fine = interpolationError(order, 65);
    double observed = Math.log(coarse / fine) / Math.log(2);
    assertThat(observed).isBetween(order - 0.4, order + 0.8);
  }

  private static double interpolationError(int order, int size) {
    Representation<PlaneRotation> plane = Representations.plane(SO2.group());
    var action =
        Actions.fields(
            FieldShape.of(1, size, size), plane, Representations.trivial(SO2.group()), order);
    PlaneRotation g = new PlaneRotation(0.4);
    double[] moved = action.act(g, sampled(size, 0));
    double[] expected = sampled(size, 0.4);
    double max = 0;
    for (int cell = 0; cell < size * size; cell++) {
      if (FieldShape.of(1, size, size).interior(cell, 0.2 * size)) {
        max = Math.max(max, Math.abs(moved[cell] - expected[cell]));
      }
    }
    return max;
  }

  /** cos(3x + 1) sin(2y) in the square [−1, 1]², turned by an angle. */
  private static double[] sampled(int size, double angle) {
    double[] out = new double[size * size];
    for (int cell = 0; cell < out.length; cell++) {
      double px = FieldShape.of(1, size, size).x(cell) * 2 / size;
      double py = FieldShape.of(1, size, size).y(cell) * 2 / size;
      double x = Math.cos(angle) * px + Math.sin(angle) * py;
      double y = Math.cos(angle) * py - Math.sin(angle) * px;
      out[cell] = Math.cos(3 * x + 1) * Math.sin(2 * y);
    }
    return out;
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 9})
  void circleSignalsTurnExactlyWhenBandLimited(int n) {
    DataAction<PlaneRotation, double[]> circle = Actions.circleSignals(n, PlaneRotation::angle);
    PlaneRotation g = new PlaneRotation(0.7);
    double[] x = new double[2 * n];
    double[] expected = new double[2 * n];
    for (int k = 0; k < n; k++) {
      double t = 2 * Math.PI * k / n;
      x[k] = 1 + Math.cos(3 * t);
      x[n + k] = Math.sin(2 * t);
      expected[k] = 1 + Math.cos(3 * (t - 0.7));
      expected[n + k] = Math.sin(2 * (t - 0.7));
    }
    assertThat(circle.act(g, x)).containsExactly(expected, within(1e-14));
    assertThat(circle.discretisation(g)).isEqualTo(Discretisation.spectral());
    PlaneRotation step = new PlaneRotation(2 * Math.PI / n);
    assertThat(circle.discretisation(step)).isEqualTo(Discretisation.exact());
    assertThat(circle.act(step, x)[1]).isEqualTo(x[0]);
    assertThat(circle.describe(g))
        .hasValueSatisfying(d -> assertThat(d).startsWith("rotation by 40.1"));
    assertThatThrownBy(() -> circle.act(g, new double[n + 1])).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Actions.circleSignals(0, PlaneRotation::angle))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void actionsRestrictAndCarryOver() {
    var circle = Actions.<PlaneRotation>circleSignals(4, PlaneRotation::angle);
    DataAction<Permutation, double[]> quarter =
        Actions.restricted(circle, p -> new PlaneRotation(p.at(0) * Math.PI / 2));
    DataAction<Permutation, float[]> floats = Actions.on(Spaces.floats(), quarter);
    Permutation r = C4.generators().get(0);
    assertThat(floats.act(r, new float[] {1, 2, 3, 4})).containsExactly(4, 1, 2, 3);
    assertThat(floats.discretisation(r)).isEqualTo(Discretisation.exact());
    assertThat(floats.describe(r)).isPresent();
    assertThat(floats.derivative(0, new float[4])).isEmpty();
    assertThat(floats.space().precision()).isEqualTo(Precision.FLOAT32);
    assertThat(quarter.space().place(2)).isEqualTo("2");
    assertThatThrownBy(() -> Actions.<Permutation>permuting(g -> new int[2]).act(r, new double[3]))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void derivativesOfMatrixActions() {
    var plane = Actions.matrices(Representations.plane(SO2.group()));
    assertThat(plane.derivative(0, new double[] {1, 0}))
        .hasValueSatisfying(d -> assertThat(d).containsExactly(0, 1));
    assertThat(Actions.matrices(Representations.plane(C4)).derivative(0, new double[2])).isEmpty();
    DataAction<PlaneRotation, double[]> still = Actions.trivial(Spaces.doubles());
    assertThat(still.derivative(0, new double[] {5}))
        .hasValueSatisfying(d -> assertThat(d).containsExactly(0));
  }

  @Test
  void misfitsAreRefused() {
    Representation<Permutation> plane = Representations.plane(C4);
    Representation<Permutation> one = Representations.trivial(C4);
    assertThatThrownBy(() -> Actions.fields(FieldShape.of(2, 3, 3), plane, one, 2))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("channels");
    assertThatThrownBy(() -> Actions.fields(FieldShape.of(1, 3, 3), one, one, 2))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("plane");
    assertThatThrownBy(() -> Actions.fields(FieldShape.of(1, 3, 3), plane, one, 3))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(
            () ->
                Actions.fields(FieldShape.of(1, 3, 3), plane, one, 2)
                    .act(C4.identity(), new double[8]))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> new FieldShape(0, 1, 1, 1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> new FieldShape(1 << 10, 1 << 10, 1 << 10, 4))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Discretisation.interpolated(0)).isInstanceOf(InvalidInput.class);
    assertThat(new FieldShape(2, 1, 2, 2).place(7))
        .isEqualTo("field 1, channel 0, row 1, column 1");
  }

  @Test
  void discretisationsJoinToTheCoarser() {
    Discretisation two = Discretisation.interpolated(2);
    Discretisation four = Discretisation.interpolated(4);
    assertThat(two.coarser(four)).isEqualTo(two);
    assertThat(four.coarser(two)).isEqualTo(two);
    assertThat(four.coarser(Discretisation.exact())).isEqualTo(four);
    assertThat(Discretisation.exact().coarser(Discretisation.spectral()))
        .isEqualTo(Discretisation.spectral());
    assertThat(Discretisation.spectral().coarser(Discretisation.exact()))
        .isEqualTo(Discretisation.spectral());
    assertThat(Discretisation.exact()).hasToString("exact");
    assertThat(Discretisation.spectral()).hasToString("spectral");
    assertThat(two).hasToString("interpolated (order 2)");
  }

  @Test
  void smoothFieldsAreTheSameAtEverySize() {
    double[] small = Inputs.smoothFields(FieldShape.of(1, 11, 11), 5).sample(new Random(3));
    double[] large = Inputs.smoothFields(FieldShape.of(1, 21, 21), 10).sample(new Random(3));
    assertThat(large[10 * 21 + 10]).isCloseTo(small[5 * 11 + 5], within(1e-12));
    assertThat(large[6 * 21 + 14]).isCloseTo(small[3 * 11 + 7], within(1e-12));
    assertThat(small[0]).isZero();
  }
}
