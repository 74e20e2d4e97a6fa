package org.intertwiner.nn.layer.implicit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.lie.SO2;
import org.intertwiner.harmonic.kernel.sample.PointSet;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.engine.Window;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.LayerLab;
import org.intertwiner.nn.layer.Network;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.layer.convolution.PaddingMode;
import org.intertwiner.nn.layer.structure.FieldLab;
import org.intertwiner.nn.layer.structure.Relabelled;
import org.intertwiner.nn.tensor.Convolutions;
import org.intertwiner.nn.tensor.Tape;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ImplicitConvTest {
  static Stream<FieldType<?>> planar() {
    return Stream.of(FieldLab.c4(), FieldLab.so2());
  }

  static <G> ImplicitConv<G> to(FieldType<G> type, int size) {
    return ImplicitConv.from(type).to(type).through(type).kernelSize(size).withBias();
  }

  @ParameterizedTest
  @MethodSource("planar")
  void theLayerCommutesWithWhatKeepsTheSquare(FieldType<?> type) {
    assertThat(FieldLab.check(to(type, 5), 5, 5).verdict().holds()).isTrue();
    ImplicitConv<?> strided = to(type, 3).withStride(2).withPadding(1).withDepth(1);
    assertThat(FieldLab.check(strided, 5, 5).verdict().holds()).isTrue();
    assertThat(strided.asymmetry(4)).isPresent();
    assertThat(strided.size(5)).isEqualTo(3);
  }

  /** K(gx) = ρ_out(g) K(x) ρ_in(g)⁻¹ at points off the grid, for elements that keep no grid. */
  @Test
  void theKernelIsSteerableAtEveryPointUnderTheWholeGroup() {
    steerable(FieldLab.so2());
    steerable(FieldLab.c4());
  }

  static <G> void steerable(FieldType<G> type) {
    ImplicitConv<G> layer = to(type, 5);
    SplittableRandom random = new SplittableRandom(4);
    double[][] points = new double[6][type.dimension()];
    for (double[] x : points) {
      Arrays.setAll(x, i -> 2 * random.nextGaussian());
    }
    Weights weights = FieldLab.weights(layer, 5);
    double[] before = values(layer, points, weights);
    double scale = Arrays.stream(before).map(Math::abs).max().orElseThrow();
    assertThat(scale).isGreaterThan(1e-3);
    for (int round = 0; round < 3; round++) {
      G g = type.group().random(random);
      double[][] moved = new double[points.length][];
      for (int p = 0; p < points.length; p++) {
        moved[p] = times(type.action().from(g), points[p]);
      }
      double[] after = values(layer, moved, weights);
      double[] expected = conjugated(type.representation(), g, before, points.length);
      assertThat(after).containsExactly(expected, within(1e-11 * scale));
    }
  }

  private static <G> double[] values(ImplicitConv<G> layer, double[][] points, Weights weights) {
    ImplicitConv<G> there = layer.at(PointSet.from(points).withResolution(1));
    Weights own = Weights.initial(there, FieldLab.ENGINE, DType.FLOAT64, 1);
    own.restore(weights.arrays());
    return Tape.withoutGradients(() -> there.matrices(own.scope(false, new SplittableRandom(1))))
        .toDoubles();
  }

  private static double[] times(double[][] matrix, double[] x) {
    double[] y = new double[x.length];
    for (int i = 0; i < y.length; i++) {
      for (int j = 0; j < x.length; j++) {
        y[i] += matrix[i][j] * x[j];
      }
    }
    return y;
  }

  /** ρ K(x) ρᵀ at every point, ρ orthogonal. */
  private static <G> double[] conjugated(Representation<G> rho, G g, double[] kernel, int points) {
    double[][] m = rho.from(g);
    int d = m.length;
    double[] result = new double[kernel.length];
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        for (int a = 0; a < d; a++) {
          for (int b = 0; b < d; b++) {
            double factor = m[i][a] * m[j][b];
            for (int p = 0; factor != 0 && p < points; p++) {
              result[(i * d + j) * points + p] += factor * kernel[(a * d + b) * points + p];
            }
          }
        }
      }
    }
    return result;
  }

  @Test
  void theKernelIsNotLinearInItsWeightsAndFoldsToAPlainConvolution() {
    ImplicitConv<?> layer = to(FieldLab.dihedral(4), 3);
    Weights weights = FieldLab.weights(layer, 2);
    var scope = weights.scope(false, new SplittableRandom(1));
    Tensor x = FieldLab.normal(3, 2, layer.input().channels(), 6, 6);
    Tensor kernel = Tape.withoutGradients(() -> layer.kernel(scope));
    assertThat(kernel.shape()).isEqualTo(Shape.of(11, 11, 3, 3));
    double[] with = FieldLab.evaluate(layer, weights, x).toDoubles();
    double[] training =
        layer.bind(weights.scope(true, new SplittableRandom(1))).apply(x).toDoubles();
    assertThat(training).isEqualTo(with);
    ImplicitConv<?> bare = bare(FieldLab.c4());
    Weights own = FieldLab.weights(bare, 2);
    Tensor y = FieldLab.normal(3, 1, 8, 6, 6);
    Tensor folded =
        Tape.withoutGradients(() -> bare.kernel(own.scope(false, new SplittableRandom(1))));
    double[] plain = Convolutions.convolve(y, folded, Window.unit(2).withPadding(1)).toDoubles();
    assertThat(FieldLab.evaluate(bare, own, y).toDoubles()).isEqualTo(plain);
  }

  private static <G> ImplicitConv<G> bare(FieldType<G> type) {
    return ImplicitConv.from(type).to(type).through(type).kernelSize(3);
  }

  @Test
  void firstValuesDoubleTheMeanSquareOfTheStrongestWave() {
    for (FieldType<?> type : List.of(FieldLab.dihedral(4), FieldLab.o2())) {
      ImplicitConv<?> layer = to(type, 5).withPadding(PaddingMode.CIRCULAR);
      double sum = 0;
      int rounds = 40;
      for (int seed = 0; seed < rounds; seed++) {
        Weights weights = Weights.initial(layer, FieldLab.ENGINE, DType.FLOAT64, 100 + seed);
        Tensor x = constant(FieldLab.normal(seed + 9, 1, layer.input().channels()));
        sum += FieldLab.meanSquare(FieldLab.evaluate(layer, weights, x)) / rounds;
      }
      // the kernel is no linear function of its weights: mean squares spread over powers of ten
      assertThat(sum).isBetween(0.2, 8.0);
    }
  }

  private static Tensor constant(Tensor x) {
    int channels = x.shape().at(1);
    return x.reshape(1, channels, 1, 1).broadcastTo(Shape.of(1, channels, 6, 6));
  }

  @Test
  void gradientsAreThoseOfCentralDifferences() {
    Network network = Network.of(to(FieldLab.c4(), 3));
    assertThat(LayerLab.gradientError(network, 3, 4)).isLessThan(1e-6);
    Network gated = Network.of(to(FieldLab.so2(), 3).withDepth(1));
    assertThat(LayerLab.gradientError(gated, 3, 4)).isLessThan(1e-6);
  }

  @Test
  void anotherTypeIsRefuted() {
    var so2 = SO2.group();
    var plane = Representations.plane(so2);
    var vectors = FieldType.of(plane, plane, 1);
    var scalars = FieldType.trivial(plane, 2);
    var layer =
        ImplicitConv.from(vectors)
            .to(vectors)
            .through(vectors.plus(FieldType.trivial(plane, 2)))
            .kernelSize(3);
    assertThat(FieldLab.check(layer, 4, 4).verdict().holds()).isTrue();
    assertThat(FieldLab.check(new Relabelled(layer, scalars), 4, 4).verdict().holds()).isFalse();
    assertThat(layer.toString()).contains("through SO2");
    assertThat(layer.network().layers()).hasSize(4);
    assertThat(layer.window().size()).isEqualTo(3);
  }

  @Test
  void featuresThatReachNothingAreRefused() {
    var so2 = SO2.group();
    var plane = Representations.plane(so2);
    var vectors = FieldType.of(plane, plane, 1);
    var scalars = FieldType.trivial(plane, 1);
    var high = FieldType.of(plane, Representations.frequency(so2, 9), 1);
    assertThatThrownBy(() -> ImplicitConv.from(scalars).to(vectors).through(scalars).kernelSize(3))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("zero map");
    assertThatThrownBy(() -> ImplicitConv.from(scalars).to(high).through(scalars).kernelSize(3))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(
            () ->
                ImplicitConv.from(vectors).to(vectors).through(scalars).kernelSize(3).withDepth(0))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("depth");
    assertThatThrownBy(
            () -> ImplicitConv.from(vectors).to(vectors).through(scalars).kernelSize(100_001))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("MiB of kernel");
    var c4 = Groups.cyclic(4);
    var other = FieldType.trivial(Representations.plane(c4), 1);
    var c4b = Groups.cyclic(4);
    var another = FieldType.trivial(Representations.plane(c4b), 1);
    assertThatThrownBy(() -> ImplicitConv.from(other).to(another)).isInstanceOf(InvalidInput.class);
  }
}
