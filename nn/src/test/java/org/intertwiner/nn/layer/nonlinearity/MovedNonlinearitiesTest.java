package org.intertwiner.nn.layer.nonlinearity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.CheckLab;
import org.intertwiner.nn.layer.Constant;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.SampleTypes;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Norm and gated non-linearities, and what happens without them. */
class MovedNonlinearitiesTest {
  static Stream<FieldType<?>> types() {
    return Stream.of(SampleTypes.signs(), SampleTypes.rotations(0, 1, 2));
  }

  @ParameterizedTest
  @MethodSource("types")
  <G> void commute(FieldType<G> type) {
    normAndGatedNonlinearitiesCommute(type);
    functionsOfSingleCoordinatesAndConstantsAreRefuted(type);
  }

  static <G> void normAndGatedNonlinearitiesCommute(FieldType<G> type) {
    for (Layer layer :
        List.of(
            NormNonlinearity.of(type),
            NormNonlinearity.sigmoid(type),
            NormNonlinearity.squash(type),
            GatedNonlinearity.to(type),
            GatedNonlinearity.to(type).withActivation(Activation.silu()),
            GatedNonlinearity.inside(type))) {
      CheckLab.assertCommutes(layer, 4);
    }
  }

  @Test
  void derivatives() {
    for (FieldType<?> type : List.of(SampleTypes.rotations(0, 1, 2), SampleTypes.signs())) {
      CheckLab.assertDerivatives(NormNonlinearity.of(type), 3);
      CheckLab.assertDerivatives(NormNonlinearity.sigmoid(type), 3);
      CheckLab.assertDerivatives(NormNonlinearity.squash(type), 3);
      CheckLab.assertDerivatives(GatedNonlinearity.to(type), 3);
      CheckLab.assertDerivatives(GatedNonlinearity.to(type).withActivation(Activation.silu()), 3);
      CheckLab.assertDerivatives(GatedNonlinearity.inside(type), 3);
    }
  }

  @Test
  void squashShortensToBelowOne() {
    FieldType<?> type = SampleTypes.spins(1);
    Layer squash = NormNonlinearity.squash(type);
    Tensor x = CheckLab.random(squash, 5, 0, 1).scale(100);
    Tensor y = squash.bind(CheckLab.evaluation(squash)).apply(x);
    double[] v = y.toDoubles();
    for (int i = 0; i < v.length; i += 3) {
      double length = Math.sqrt(v[i] * v[i] + v[i + 1] * v[i + 1] + v[i + 2] * v[i + 2]);
      assertThat(length).isBetween(0.9, 1.0);
    }
    assertThat(squash.weights()).isEmpty();
    assertThat(squash.kind()).isEqualTo("norm-squash");
  }

  @Test
  void gatesInsideKeepTheType() {
    FieldType<?> type = SampleTypes.rotations(0, 1, 2);
    Layer gated = GatedNonlinearity.inside(type);
    assertThat(gated.output()).isEqualTo(gated.input()).isEqualTo(type);
    // 4 moved fields from 2 trivial ones, and a bias each
    assertThat(gated.weights().stream().mapToInt(w -> w.shape().size()).sum()).isEqualTo(12);
    assertThatThrownBy(() -> GatedNonlinearity.inside(SampleTypes.rotations(1)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("trivial");
    assertThatThrownBy(() -> GatedNonlinearity.inside(SampleTypes.rotations(0)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("Pointwise");
  }

  /** A layer that claims to fit a type and applies anything. */
  private record Forced(FieldType<?> type, UnaryOperator<Tensor> map) implements Layer {
    @Override
    public String kind() {
      return "forced";
    }

    @Override
    public FieldType<?> input() {
      return type;
    }

    @Override
    public FieldType<?> output() {
      return type;
    }

    @Override
    public List<Weight> weights() {
      return List.of();
    }

    @Override
    public List<Constant> constants() {
      return List.of();
    }

    @Override
    public UnaryOperator<Tensor> bind(Scope scope) {
      return map;
    }
  }

  static <G> void functionsOfSingleCoordinatesAndConstantsAreRefuted(FieldType<G> type) {
    assertThat(CheckLab.verdictWithoutSpace(new Forced(type, Tensor::relu))).isEqualTo("REFUTED");
    assertThat(CheckLab.verdictWithoutSpace(new Forced(type, x -> x.add(0.1))))
        .isEqualTo("REFUTED");
    assertThat(CheckLab.verdict(new Forced(type, Tensor::relu), 4)).isEqualTo("REFUTED");
    assertThat(CheckLab.verdictWithoutSpace(new Forced(type, x -> x.scale(2)))).isEqualTo("TESTED");
  }
}
