package org.intertwiner.nn.layer.relaxed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.check.LayerCheck;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.LayerLab;
import org.intertwiner.nn.layer.Network;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.layer.convolution.PaddingMode;
import org.intertwiner.nn.layer.convolution.SteerableConv;
import org.intertwiner.nn.layer.structure.FieldLab;
import org.intertwiner.nn.tensor.Parameter;
import org.intertwiner.nn.tensor.Tape;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;
import org.intertwiner.verify.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RelaxedConvTest {
  static Stream<FieldType<?>> types() {
    return Stream.of(FieldLab.c4(), FieldLab.so2());
  }

  private static <G> SteerableConv<G> strict(FieldType<G> type, int size) {
    return SteerableConv.from(type).to(type).kernelSize(size);
  }

  private static <G> RelaxedConv<G> to(FieldType<G> type, Relaxation relaxation) {
    return RelaxedConv.of(strict(type, 3), relaxation).withBias();
  }

  /** Random weights of the steerable part and of the bias, and a departure of a size. */
  private static Weights weights(Layer layer, double size) {
    Weights weights = Weights.initial(layer, FieldLab.ENGINE, DType.FLOAT64, 3);
    SplittableRandom random = new SplittableRandom(4);
    for (Parameter p : weights.all()) {
      double factor = p.name().startsWith("departure") ? size : 0.3;
      double[] values = p.value().toDoubles();
      for (int i = 0; i < values.length; i++) {
        values[i] += factor * random.nextGaussian();
      }
      p.assign(Tensors.from(FieldLab.ENGINE, DType.FLOAT64, p.value().shape(), values));
    }
    return weights;
  }

  private static Report check(Layer layer, Weights weights) {
    return LayerCheck.of(layer, weights).samples(4).on(5, 5).check();
  }

  @ParameterizedTest
  @MethodSource("types")
  void withoutDepartureTheLayerCommutesAndWithItDoesNot(FieldType<?> type) {
    departs(type);
  }

  static void departs(FieldType<?> type) {
    for (Relaxation relaxation : Relaxation.values()) {
      RelaxedConv<?> layer = to(type, relaxation);
      Weights still = weights(layer, 0);
      assertThat(layer.departure(still)).isZero();
      assertThat(check(layer, still).verdict().holds()).isTrue();
      Weights moved = weights(layer, 0.1);
      assertThat(layer.departure(moved)).isBetween(1e-3, 1.0);
      assertThat(check(layer, moved).verdict().holds()).isFalse();
    }
  }

  @Test
  void volumesAreRelaxedToo() {
    for (Relaxation relaxation : Relaxation.values()) {
      RelaxedConv<?> layer = to(FieldLab.spatial("SO3"), relaxation);
      Weights still = weights(layer, 0);
      assertThat(layer.departure(still)).isZero();
      assertThat(LayerCheck.of(layer, still).samples(2).on(3, 3, 3).check().verdict().holds())
          .isTrue();
      assertThat(layer.departure(weights(layer, 0.1))).isPositive();
    }
  }

  @Test
  void firstValuesAreThoseOfTheSteerableLayer() {
    FieldType<?> type = FieldLab.dihedral(4);
    SteerableConv<?> strict = strict(type, 3);
    RelaxedConv<?> relaxed = RelaxedConv.of(strict, Relaxation.BY_POINT);
    assertThat(gain(relaxed)).isCloseTo(gain(strict), within(0.25));
  }

  private static double gain(Layer layer) {
    double sum = 0;
    int rounds = 10;
    for (int seed = 0; seed < rounds; seed++) {
      Weights weights = Weights.initial(layer, FieldLab.ENGINE, DType.FLOAT64, seed);
      Tensor x = FieldLab.normal(seed + 9, 2, layer.input().channels(), 8, 8);
      Tensor y = FieldLab.evaluate(layer, weights, x);
      sum += FieldLab.meanSquare(y.slice(2, 1, 7).slice(3, 1, 7)) / rounds;
    }
    return sum;
  }

  /** A residual inside the span of the basis is no departure. */
  @Test
  void steerableResidualsAreNotCounted() {
    RelaxedConv<?> layer = RelaxedConv.of(strict(FieldLab.o2(), 5), Relaxation.RESIDUAL);
    Weights weights = weights(layer, 0);
    Scope scope = weights.scope(false, new SplittableRandom(1));
    Tensor kernel = Tape.withoutGradients(() -> layer.kernel(scope));
    Parameter free =
        weights.all().stream().filter(p -> p.name().equals("departure")).findFirst().orElseThrow();
    free.assign(kernel.reshape(free.value().shape()));
    assertThat(layer.departure(weights)).isLessThan(1e-12);
    assertThat(check(layer, weights).verdict().holds()).isTrue();
  }

  /** The distance is that of a least squares fit: moving along the basis does not shorten it. */
  @Test
  void thePenaltyIsTheSquareOfTheDistance() {
    RelaxedConv<?> layer = RelaxedConv.of(strict(FieldLab.c4(), 3), Relaxation.RESIDUAL);
    Weights weights = weights(layer, 0.2);
    Scope scope = weights.scope(false, new SplittableRandom(1));
    double penalty = Tape.withoutGradients(() -> layer.penalty(scope)).item();
    double norm = Tape.withoutGradients(() -> layer.kernel(scope).square().sum()).item();
    assertThat(layer.departure(weights)).isCloseTo(Math.sqrt(penalty / norm), within(1e-14));
    Parameter free =
        weights.all().stream().filter(p -> p.name().equals("departure")).findFirst().orElseThrow();
    Tensor d = free.value();
    Tensor gradient = Tape.gradients(layer.penalty(scope), List.of(d)).get(0);
    // |D − PD|² has the gradient 2(D − PD), whose own projection vanishes
    double along = gradient.multiply(d.detach()).sum().item();
    assertThat(along).isCloseTo(2 * penalty, within(1e-12));
    assertThat(gradient.square().sum().item()).isCloseTo(4 * penalty, within(1e-12));
  }

  @Test
  void gradientsAreThoseOfCentralDifferences() {
    for (Relaxation relaxation : Relaxation.values()) {
      Network network = Network.of(to(FieldLab.c4(), relaxation));
      assertThat(LayerLab.gradientError(network, 3, 4)).isLessThan(1e-6);
    }
  }

  @Test
  void aStepDownThePenaltyBringsTheKernelBack() {
    RelaxedConv<?> layer = to(FieldLab.so2(), Relaxation.BY_POINT);
    Weights weights = weights(layer, 0.1);
    double before = layer.departure(weights);
    for (int step = 0; step < 20; step++) {
      Scope scope = weights.scope(true, new SplittableRandom(1));
      List<Parameter> learned = weights.learned();
      List<Tensor> gradients =
          Tape.gradients(layer.penalty(scope), learned.stream().map(Parameter::value).toList());
      for (int i = 0; i < learned.size(); i++) {
        learned.get(i).accumulate(1, gradients.get(i), -2);
      }
    }
    assertThat(layer.departure(weights)).isLessThan(before / 2);
  }

  @Test
  void windowsMoveAndTransposedOnesAreRefused() {
    RelaxedConv<?> layer = to(FieldLab.c4(), Relaxation.RESIDUAL).withStride(2).withPadding(1);
    assertThat(layer.size(5)).isEqualTo(3);
    assertThat(layer.asymmetry(4)).isPresent();
    assertThat(check(layer, weights(layer, 0)).verdict().holds()).isTrue();
    assertThat(layer.withPadding(PaddingMode.CIRCULAR).window().mode())
        .isEqualTo(PaddingMode.CIRCULAR);
    assertThat(layer.relaxation()).isEqualTo(Relaxation.RESIDUAL);
    assertThat(layer.toString()).contains("relaxed-convolution 3×3");
    assertThatThrownBy(
            () -> RelaxedConv.of(strict(FieldLab.c4(), 3).transposed(), Relaxation.RESIDUAL))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("transposed");
  }
}
