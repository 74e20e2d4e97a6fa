package org.intertwiner.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.lie.PlaneRotation;
import org.intertwiner.algebra.lie.SO2;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.verify.action.Discretisation;
import org.intertwiner.verify.action.FieldShape;
import org.junit.jupiter.api.Test;

class EquivarianceErrorTest {
  private static final FiniteGroup<Permutation> C8 = Groups.cyclic(8);
  private static final FiniteGroup<Permutation> D4 = Groups.dihedral(4);

  private static float[] images(FieldShape shape, long seed) {
    Random random = new Random(seed);
    float[] out = new float[shape.size()];
    double[] smooth = Inputs.smoothFields(shape, 9).sample(random);
    for (int i = 0; i < out.length; i++) {
      out[i] = (float) smooth[i];
    }
    return out;
  }

  /** Sum of squares of each image in a batch, summed in floats. */
  private static Function<float[], float[]> energies(FieldShape shape) {
    return x -> {
      float[] y = new float[shape.batch()];
      int size = shape.size() / shape.batch();
      for (int i = 0; i < x.length; i++) {
        y[i / size] += x[i] * x[i];
      }
      return y;
    };
  }

  @Test
  void exactAndInterpolatedElementsAreToldApart() {
    FieldShape shape = new FieldShape(5, 1, 25, 25);
    var table =
        EquivarianceError.of(C8, Representations.plane(C8))
            .inputs(shape, Representations.trivial(C8))
            .invariantOutputs()
            .interpolating(4)
            .overGroup(energies(shape), images(shape, 1));
    assertThat(table.elements()).hasSize(8);
    assertThat(table.elements())
        .extracting(EquivarianceError.ElementError::element)
        .containsExactly("identity", "r", "r²", "r³", "r⁴", "r⁵", "r⁶", "r⁷");
    assertThat(table.elements().get(2).discretisation()).isEqualTo(Discretisation.exact());
    assertThat(table.elements().get(2).degrees()).isCloseTo(90, within(1e-9));
    assertThat(table.elements().get(2).reflection()).isFalse();
    assertThat(table.elements().get(2).description()).isEqualTo("rotation by 90°");
    assertThat(table.elements().get(3).discretisation()).isEqualTo(Discretisation.interpolated(4));
    assertThat(table.maxExact()).isLessThan(20 * table.noiseFloor().relative());
    assertThat(table.maxInterpolated()).isBetween(1e-6, 0.05);
    assertThat(table.elements().get(1).errors().count()).isEqualTo(5);
    assertThat(table.elements().get(0).errors().max()).isZero();
  }

  @Test
  void aPlainMapHasErrorsOfOrderOne() {
    FieldShape shape = new FieldShape(3, 1, 9, 9);
    Function<float[], float[]> corner =
        x -> new float[] {x[40 + 9], x[81 + 40 + 9], x[162 + 40 + 9]};
    var table =
        EquivarianceError.of(D4, Representations.plane(D4))
            .inputs(shape, Representations.trivial(D4))
            .overGroup(corner, images(shape, 2));
    assertThat(table.maxExact()).isGreaterThan(0.3);
    assertThat(table.elements().stream().filter(EquivarianceError.ElementError::reflection))
        .hasSize(4);
  }

  @Test
  void fieldOutputsShowTheInteriorApart() {
    FieldShape shape = new FieldShape(2, 1, 15, 15);
    Representation<Permutation> one = Representations.trivial(C8);
    Function<float[], float[]> border =
        x -> {
          float[] y = x.clone();
          for (int i = 0; i < 15; i++) {
            y[i] += 1; // a frame on one side only
          }
          return y;
        };
    var table =
        EquivarianceError.of(C8, Representations.plane(C8))
            .inputs(shape, one)
            .fieldOutputs(shape, one)
            .overGroup(border, images(shape, 3));
    var quarter = table.elements().get(2);
    assertThat(quarter.errors().max()).isGreaterThan(0.1);
    assertThat(quarter.interior().max()).isLessThan(1e-6);
  }

  @Test
  void chosenElementsOfALieGroup() {
    FieldShape shape = new FieldShape(2, 1, 25, 25);
    Representation<PlaneRotation> plane = Representations.plane(SO2.group());
    List<PlaneRotation> angles =
        List.of(new PlaneRotation(0), new PlaneRotation(Math.PI / 2), new PlaneRotation(0.3));
    var measurement =
        EquivarianceError.of(SO2.group(), plane)
            .inputs(shape, Representations.trivial(SO2.group()));
    var table = measurement.overElements(energies(shape), images(shape, 4), angles);
    assertThat(table.elements())
        .extracting(EquivarianceError.ElementError::element)
        .containsExactly("identity", "R(90°)", "R(17.1887°)");
    assertThat(measurement.overGroup(energies(shape), images(shape, 4)).elements())
        .hasSameSizeAs(SO2.group().special());
  }

  @Test
  void misuseIsNamed() {
    FieldShape shape = new FieldShape(2, 1, 5, 5);
    var bare = EquivarianceError.of(D4, Representations.plane(D4));
    assertThatThrownBy(() -> bare.overGroup(x -> x, new float[50]))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("inputs(shape, rep)");
    var named = bare.inputs(shape, Representations.trivial(D4));
    assertThatThrownBy(() -> named.overGroup(x -> new float[3], new float[50]))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("batch");
    assertThatThrownBy(() -> named.overGroup(x -> x, new float[7]))
        .isInstanceOf(InvalidInput.class);
    int[] calls = {0};
    assertThatThrownBy(
            () -> named.overGroup(x -> Arrays.copyOf(x, calls[0]++ == 0 ? 2 : 4), images(shape, 1)))
        .isInstanceOf(InvalidInput.class);
  }
}
