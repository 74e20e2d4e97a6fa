package org.intertwiner.nn.layer.nonlinearity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.CheckLab;
import org.intertwiner.nn.layer.LayerLab;
import org.intertwiner.nn.layer.SampleTypes;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;
import org.intertwiner.reptheory.Representations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TensorProductTest {
  static Stream<FieldType<?>> types() {
    return Stream.of(
        SampleTypes.signs(),
        SampleTypes.vectors(Representations.plane(Groups.dihedral(4))),
        SampleTypes.rotations(0, 1, 2),
        SampleTypes.reflections(),
        SampleTypes.vectors(SampleTypes.finite("point:m-3m")),
        SampleTypes.vectors(SampleTypes.finite("point:I")),
        SampleTypes.spins(0, 1, 2),
        SampleTypes.parities());
  }

  @ParameterizedTest
  @MethodSource("types")
  <G> void commutes(FieldType<G> type) {
    assertThat(CheckLab.verdictWithoutSpace(TensorProductNonlinearity.of(type, type)))
        .isEqualTo("TESTED");
  }

  static <G> void commutesOnTheGrid(FieldType<G> type) {
    CheckLab.assertCommutes(TensorProductNonlinearity.of(type, type), 2);
  }

  @Test
  void pathsAreTheClebschGordanSeries() {
    // of SO(3), to a vector: 0⊗1, 1⊗2, and the cross product of two copies 1∧1, 2∧2
    FieldType<?> spins = SampleTypes.spins(0, 1, 2);
    TensorProductNonlinearity<?> layer = square(spins);
    assertThat(layer.paths(0)).isEqualTo(3); // 0⊗0, 1⊗1, 2⊗2
    assertThat(layer.paths(1)).isEqualTo(4);
    assertThat(layer.paths(2)).isEqualTo(4); // 0⊗2, 1⊗1, 1∧... none, 1⊗2, 2⊗2
    // of SO(2), vectors alone: |v|² and the oriented area v₁ ∧ v₂
    FieldType<?> vectors = SampleTypes.rotations(1);
    TensorProductNonlinearity<?> invariants = invariants(vectors);
    assertThat(invariants.paths(0)).isEqualTo(2);
    assertThat(invariants.weights().get(0).label()).isEqualTo("⊗→trivial");
    // of O(2) the area changes its sign
    FieldType<?> plane = SampleTypes.vectors(SampleTypes.reflections().action());
    assertThat(invariants(plane).paths(0)).isEqualTo(2); // s², |v|²
  }

  private static <G> TensorProductNonlinearity<G> square(FieldType<G> type) {
    return TensorProductNonlinearity.of(type, type);
  }

  private static <G> TensorProductNonlinearity<G> invariants(FieldType<G> type) {
    return TensorProductNonlinearity.of(type, FieldType.trivial(type.action(), 3));
  }

  @Test
  void oneVectorGivesItsSquareAlone() {
    FieldType<?> vector = single(SampleTypes.spins(1));
    TensorProductNonlinearity<?> layer = invariants(vector);
    assertThat(layer.paths(0)).isEqualTo(1);
    Weights weights = CheckLab.weights(layer);
    Tensor v = CheckLab.random(layer, 4, 0, 1);
    double[] x = v.toDoubles();
    double[] y = layer.bind(weights.scope(false, new SplittableRandom(1))).apply(v).toDoubles();
    double[] theta = weights.all().get(0).value().toDoubles();
    for (int item = 0; item < 4; item++) {
      double square =
          x[3 * item] * x[3 * item]
              + x[3 * item + 1] * x[3 * item + 1]
              + x[3 * item + 2] * x[3 * item + 2];
      for (int i = 0; i < 3; i++) {
        // E|v|⁴ = 15 in three dimensions
        double expected = theta[i] * square / Math.sqrt(15);
        assertThat(Math.abs(y[3 * item + i])).isCloseTo(Math.abs(expected), Offset.offset(1e-12));
      }
    }
    assertThatThrownBy(
            () -> TensorProductNonlinearity.of(SampleTypes.rotations(1), SampleTypes.rotations(1)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("no bilinear map to freq:1");
  }

  private static <G> FieldType<G> single(FieldType<G> type) {
    return FieldType.of(type.action(), type.parts().get(0).representation(), 1);
  }

  @Test
  void variancesAreKeptOnAverage() {
    for (FieldType<?> type :
        new FieldType<?>[] {
          wide(SampleTypes.spins(0, 1, 2)), wide(SampleTypes.rotations(0, 1, 2, 3))
        }) {
      TensorProductNonlinearity<?> layer = square(type);
      Weights first = Weights.initial(layer, LayerLab.ENGINE, DType.FLOAT64, 3);
      Tensor x = CheckLab.random(layer, 200, 0, 2);
      Tensor y = layer.bind(first.scope(false, new SplittableRandom(1))).apply(x);
      assertThat(y.square().mean().item()).isCloseTo(1, Offset.offset(0.15));
    }
  }

  private static <G> FieldType<G> wide(FieldType<G> type) {
    FieldType<G> all = FieldType.trivial(type.action(), 64);
    for (FieldType.Part<G> part : type.parts().subList(1, type.parts().size())) {
      all = all.plus(FieldType.of(type.action(), part.representation(), 64));
    }
    return all;
  }

  @Test
  void derivatives() {
    CheckLab.assertDerivatives(square(SampleTypes.rotations(0, 1, 2)), 2);
    CheckLab.assertDerivatives(square(SampleTypes.signs()), 3);
  }

  @Test
  void typesMayDiffer() {
    FieldType<?> type = SampleTypes.spins(0, 1, 2);
    TensorProductNonlinearity<?> layer = raggedTarget(type);
    CheckLab.assertCommutes(layer, 2);
    Tensor x = Tensors.zeros(LayerLab.ENGINE, DType.FLOAT64, Shape.of(3, 18, 2, 3, 4));
    assertThat(layer.bind(CheckLab.evaluation(layer)).apply(x).shape())
        .isEqualTo(Shape.of(3, 3 + 5 * 5, 2, 3, 4));
    assertThat(layer.kind()).isEqualTo("tensor-product");
  }

  private static <G> TensorProductNonlinearity<G> raggedTarget(FieldType<G> type) {
    FieldType<G> target =
        FieldType.trivial(type.action(), 3)
            .plus(FieldType.of(type.action(), type.parts().get(2).representation(), 5));
    return TensorProductNonlinearity.of(type, target);
  }

  @Test
  void whatDoesNotFitIsRefused() {
    FieldType<?> many = FieldType.trivial(SampleTypes.rotations(0).action(), 20000);
    assertThatThrownBy(() -> square(many)).isInstanceOf(LimitExceeded.class);
  }
}
