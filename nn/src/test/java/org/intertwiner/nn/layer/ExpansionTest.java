package org.intertwiner.nn.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.lie.SO2;
import org.intertwiner.harmonic.kernel.sample.SampledBasis;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.engine.Window;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.convolution.Conv;
import org.intertwiner.nn.layer.convolution.Initialisation;
import org.intertwiner.nn.layer.convolution.SteerableConv;
import org.intertwiner.nn.tensor.Convolutions;
import org.intertwiner.nn.tensor.Parameter;
import org.intertwiner.nn.tensor.Tape;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;
import org.junit.jupiter.api.Test;

/** The factored expansion of kernels against the dense basis that the solver hands out. */
class ExpansionTest {

  private static <G> FieldType<G> type(Representation<G> action, Representation<G> rep) {
    return FieldType.of(action, rep, 2);
  }

  /** One unit weight at a time gives every element of the basis exactly once. */
  private static <G> void assertSameElements(FieldType<G> in, FieldType<G> out) {
    SteerableConv<G> layer = SteerableConv.from(in).to(out).kernelSize(3);
    SampledBasis basis = layer.basis();
    Network network = Network.of(List.of(layer));
    Weights weights = Weights.initial(network, LayerLab.ENGINE, DType.FLOAT64, 1);
    List<double[]> expected = new ArrayList<>();
    for (int e = 0; e < basis.size(); e++) {
      expected.add(basis.toArray(e));
    }
    int matched = 0;
    for (Parameter p : weights.all()) {
      for (int i = 0; i < p.value().size(); i++) {
        double[] kernel = kernel(layer, weights, p, i);
        assertThat(expected.removeIf(b -> near(b, kernel))).isTrue();
        matched++;
      }
    }
    assertThat(expected).isEmpty();
    assertThat(matched).isEqualTo(basis.size());
  }

  private static <G> double[] kernel(
      SteerableConv<G> layer, Weights weights, Parameter unit, int index) {
    for (Parameter p : weights.all()) {
      double[] values = new double[p.value().size()];
      if (p == unit) {
        values[index] = 1;
      }
      p.assign(Tensors.from(LayerLab.ENGINE, DType.FLOAT64, p.value().shape(), values));
    }
    Scope scope = weights.scope(false, new SplittableRandom(1));
    return Tape.withoutGradients(() -> layer.kernel(scope)).toDoubles();
  }

  private static boolean near(double[] a, double[] b) {
    for (int i = 0; i < a.length; i++) {
      if (Math.abs(a[i] - b[i]) > 1e-14) {
        return false;
      }
    }
    return true;
  }

  @Test
  void everyElementOfTheBasisHasOneWeight() {
    FiniteGroup<?> d4 = Groups.dihedral(4);
    assertRegular(d4);
    var so2 = SO2.group();
    FieldType<?> irreps =
        type(
            Representations.plane(so2),
            Representations.trivial(so2).directSum(Representations.frequency(so2, 1)));
    assertPair(irreps);
  }

  private static <G> void assertRegular(FiniteGroup<G> group) {
    Representation<G> plane = Representations.plane(group);
    FieldType<G> regular = type(plane, Representations.regular(group));
    FieldType<G> irreps = type(plane, Representations.trivial(group).directSum(plane));
    assertSameElements(regular, regular);
    assertSameElements(irreps, regular);
    assertSameElements(regular, irreps);
  }

  private static <G> void assertPair(FieldType<G> type) {
    assertSameElements(type, type);
  }

  @Test
  void theNumberOfWeightsBetweenRegularFieldsIsThatOfTheTheory() {
    // C12 regular to regular: 12 relative positions, and harmonics 0; 0,1 (2); 0…3 (2) on 3 rings
    var c12 = Groups.cyclic(12);
    FieldType<?> one = FieldType.of(Representations.plane(c12), Representations.regular(c12));
    assertThat(count(one, 5)).isEqualTo(12 * (1 + 3 + 7));
  }

  private static <G> int count(FieldType<G> type, int size) {
    return Network.of(List.of(SteerableConv.from(type).to(type).kernelSize(size))).parameterCount();
  }

  @Test
  void theFoldedKernelGivesTheSameOutput() {
    var d4 = Groups.dihedral(4);
    FieldType<?> type = type(Representations.plane(d4), Representations.regular(d4));
    assertFolded(type);
  }

  private static <G> void assertFolded(FieldType<G> type) {
    SteerableConv<G> layer = SteerableConv.from(type).to(type).kernelSize(5);
    Network network = Network.of(List.of(layer));
    Weights weights = Weights.initial(network, LayerLab.ENGINE, DType.FLOAT64, 4);
    Scope scope = weights.scope(false, new SplittableRandom(1));
    Shape shape = Shape.of(2, type.channels(), 9, 9);
    Tensor x =
        Tensors.from(LayerLab.ENGINE, DType.FLOAT64, shape, LayerLab.random(shape.size(), 3));
    double[] plain =
        Convolutions.convolve(x, layer.kernel(scope), Window.unit(2).withPadding(2)).toDoubles();
    double[] training = network.bindTraining(weights, new SplittableRandom(1)).apply(x).toDoubles();
    assertThat(network.bind(weights).apply(x).toDoubles()).isEqualTo(plain).isEqualTo(training);
  }

  /** Mean square of the outputs away from the boundary for independent inputs of variance one. */
  private static double gain(Network network, int reach) {
    double sum = 0;
    int count = 0;
    for (int seed = 0; seed < 6; seed++) {
      Weights weights = Weights.initial(network, LayerLab.ENGINE, DType.FLOAT64, seed);
      int side = 12;
      Shape shape = Shape.of(2, network.input().channels(), side, side);
      double[] values = LayerLab.random(shape.size(), 50 + seed);
      Tensor x = Tensors.from(LayerLab.ENGINE, DType.FLOAT64, shape, values);
      double[] y = network.bind(weights).apply(x).toDoubles();
      for (int i = 0; i < y.length; i++) {
        int row = i / side % side;
        int column = i % side;
        if (Math.min(row, column) >= reach && Math.max(row, column) < side - reach) {
          sum += y[i] * y[i];
          count++;
        }
      }
    }
    return sum / count;
  }

  @Test
  void firstValuesDoubleTheVarianceWhateverTheRepresentations() {
    var d4 = Groups.dihedral(4);
    Representation<?> plane = Representations.plane(d4);
    assertThat(gains(d4)).allSatisfy(g -> assertThat(g).isCloseTo(2.0, Offset.offset(0.3)));
    assertThat(plane.dimension()).isEqualTo(2);
  }

  private static <G> List<Double> gains(FiniteGroup<G> group) {
    Representation<G> plane = Representations.plane(group);
    FieldType<G> regular = FieldType.of(plane, Representations.regular(group), 3);
    FieldType<G> mixed = FieldType.of(plane, Representations.trivial(group).directSum(plane), 6);
    FiniteGroup<?> one = Groups.cyclic(1);
    return Arrays.asList(
        gain(independent(regular, regular, 5), 2),
        gain(independent(mixed, regular, 3), 1),
        gain(independent(regular, mixed, 5), 2),
        gain(independent(mixed, mixed, 7), 3),
        plainGain(one));
  }

  private static <G> Network independent(FieldType<G> in, FieldType<G> out, int size) {
    Initialisation he = new Initialisation(2, Initialisation.Inputs.INDEPENDENT);
    return Network.of(SteerableConv.from(in).to(out).kernelSize(size).withFirstValues(he));
  }

  private static <G> double plainGain(FiniteGroup<G> one) {
    FieldType<G> type = FieldType.trivial(Representations.plane(one), 16);
    return gain(Network.of(List.of(Conv.of(type, type, 5))), 2);
  }
}
