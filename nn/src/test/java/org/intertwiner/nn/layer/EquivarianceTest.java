package org.intertwiner.nn.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.lie.O2;
import org.intertwiner.algebra.lie.SO2;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.convolution.SteerableConv;
import org.intertwiner.nn.layer.nonlinearity.GatedNonlinearity;
import org.intertwiner.nn.layer.nonlinearity.NormNonlinearity;
import org.intertwiner.nn.layer.nonlinearity.Pointwise;
import org.intertwiner.nn.layer.normalisation.InnerBatchNorm;
import org.intertwiner.nn.layer.pooling.AntialiasedPool;
import org.intertwiner.nn.layer.pooling.GroupPool;
import org.intertwiner.nn.layer.pooling.NormPool;
import org.intertwiner.nn.layer.pooling.SpatialMean;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every layer under every element of its group that keeps the pixel grid, in float64. */
class EquivarianceTest {
  private static final double ROUNDING = 1e-12;

  /** Field types with parts of every kind, for finite and continuous groups. */
  static Stream<Arguments> types() {
    var c4 = Groups.cyclic(4);
    var d4 = Groups.dihedral(4);
    var c12 = Groups.cyclic(12);
    var d8 = Groups.dihedral(8);
    var c6 = Groups.cyclic(6);
    return Stream.of(
        type("C4 regular", Representations.plane(c4), Representations.regular(c4)),
        type("D4 regular", Representations.plane(d4), Representations.regular(d4)),
        type("C12 regular", Representations.plane(c12), Representations.regular(c12)),
        type("D8 regular", Representations.plane(d8), Representations.regular(d8)),
        type("C6 regular", Representations.plane(c6), Representations.regular(c6)),
        type(
            "D4 irreps",
            Representations.plane(d4),
            Representations.trivial(d4)
                .directSum(Representations.frequency(d4, 1, 1))
                .directSum(Representations.frequency(d4, 1, 0))
                .directSum(Representations.frequency(d4, 0, 2))),
        type(
            "SO2 irreps",
            Representations.plane(SO2.group()),
            Representations.trivial(SO2.group())
                .directSum(Representations.frequency(SO2.group(), 1))
                .directSum(Representations.frequency(SO2.group(), 2))
                .directSum(Representations.frequency(SO2.group(), 3))),
        type(
            "O2 irreps",
            Representations.plane(O2.group()),
            Representations.trivial(O2.group())
                .directSum(Representations.frequency(O2.group(), 1, 0))
                .directSum(Representations.frequency(O2.group(), 1, 1))
                .directSum(Representations.frequency(O2.group(), 1, 2))));
  }

  private static <G> Arguments type(String name, Representation<G> action, Representation<G> rep) {
    return Arguments.of(name, FieldType.of(action, rep, 2));
  }

  private static double error(Layer layer, int side) {
    Network network = Network.of(List.of(layer));
    return LayerLab.equivarianceError(network, LayerLab.randomWeights(network, 3), side);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("types")
  <G> void convolutions(String name, FieldType<G> type) {
    FieldType<G> image = FieldType.trivial(type.action(), 1);
    assertThat(LayerLab.exactElements(type).size()).isGreaterThan(1);
    for (int side : new int[] {8, 9}) {
      assertThat(error(SteerableConv.from(image).to(type).kernelSize(7).withBias(), side))
          .isLessThan(ROUNDING);
      assertThat(error(SteerableConv.from(type).to(type).kernelSize(3).withBias(), side))
          .isLessThan(ROUNDING);
      assertThat(error(SteerableConv.from(type).to(image).kernelSize(5), side))
          .isLessThan(ROUNDING);
    }
    SteerableConv<G> strided =
        SteerableConv.from(type).to(type).kernelSize(5).withStride(2).withPadding(2);
    assertThat(error(strided, 9)).isLessThan(ROUNDING);
    assertThat(strided.asymmetry(9)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("types")
  <G> void aShuffledBasisIsNotEquivariant(String name, FieldType<G> type) {
    SteerableConv<G> layer =
        SteerableConv.from(type).to(type).kernelSize(5).withShuffledBasis(new SplittableRandom(8));
    assertThat(error(layer, 9)).isGreaterThan(0.1);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("types")
  <G> void stridesThatDropACellAreNotEquivariantAndTheLintSaysSo(String name, FieldType<G> type) {
    SteerableConv<G> layer =
        SteerableConv.from(type).to(type).kernelSize(5).withStride(2).withPadding(2);
    assertThat(error(layer, 8)).isGreaterThan(1e-3);
    assertThat(layer.asymmetry(8)).hasValueSatisfying(s -> assertThat(s).contains("mod 2"));
    AntialiasedPool<G> pool = AntialiasedPool.of(type, 4, 2);
    assertThat(error(pool, 9)).isGreaterThan(1e-3);
    assertThat(pool.asymmetry(9)).isPresent();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("types")
  <G> void poolingsAndNormalisations(String name, FieldType<G> type) {
    assertThat(error(AntialiasedPool.of(type, 4, 2), 8)).isLessThan(ROUNDING);
    assertThat(error(AntialiasedPool.of(type, 5, 2), 9)).isLessThan(ROUNDING);
    assertThat(error(SpatialMean.of(type), 7)).isLessThan(ROUNDING);
    assertThat(error(NormPool.of(type), 7)).isLessThan(ROUNDING);
    assertThat(error(InnerBatchNorm.of(type), 7)).isLessThan(ROUNDING);
    if (type.isPointwise()) {
      assertThat(error(GroupPool.max(type), 7)).isZero();
      assertThat(error(GroupPool.mean(type), 7)).isLessThan(ROUNDING);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("types")
  <G> void batchNormalisationInTraining(String name, FieldType<G> type) {
    Network network = Network.of(List.of(InnerBatchNorm.of(type)));
    Weights weights = LayerLab.randomWeights(network, 4);
    double error =
        LayerLab.equivarianceError(
            network, x -> network.bindTraining(weights, new SplittableRandom(1)).apply(x), 6);
    assertThat(error).isLessThan(ROUNDING);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("types")
  <G> void nonlinearities(String name, FieldType<G> type) {
    assertThat(error(NormNonlinearity.of(type), 7)).isLessThan(ROUNDING);
    assertThat(error(GatedNonlinearity.to(type), 7)).isLessThan(ROUNDING);
    if (type.isPointwise()) {
      assertThat(error(Pointwise.elu(type), 7)).isZero();
      assertThat(error(Pointwise.relu(type), 7)).isZero();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("types")
  <G> void stacks(String name, FieldType<G> type) {
    FieldType<G> image = FieldType.trivial(type.action(), 1);
    GatedNonlinearity<G> gates = GatedNonlinearity.to(type);
    List<Layer> layers = new ArrayList<>();
    layers.add(SteerableConv.from(image).to(gates.input()).kernelSize(5));
    layers.add(InnerBatchNorm.of(gates.input()));
    layers.add(gates);
    layers.add(AntialiasedPool.of(type, 4, 2));
    layers.add(SteerableConv.from(type).to(type).kernelSize(3));
    layers.add(NormNonlinearity.of(type));
    layers.add(NormPool.of(type));
    Network network = Network.of(layers);
    assertThat(network.check(8)).isEmpty();
    assertThat(LayerLab.equivarianceError(network, LayerLab.randomWeights(network, 6), 8))
        .isLessThan(1e-11);
  }
}
