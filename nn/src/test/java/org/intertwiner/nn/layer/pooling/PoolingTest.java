package org.intertwiner.nn.layer.pooling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.data.Offset;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.CheckLab;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.SampleTypes;
import org.intertwiner.nn.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PoolingTest {
  static Stream<FieldType<?>> few() {
    return SampleTypes.few();
  }

  @ParameterizedTest
  @MethodSource("few")
  <G> void meansAndLongestFieldsCommute(FieldType<G> type) {
    meansAndLongestFieldsCommuteOnSizesThatPassTheLint(type);
  }

  @Test
  void maximaCommute() {
    SampleTypes.pointwise().limit(4).forEach(PoolingTest::maximaCommuteWithPermutations);
  }

  static <G> void meansAndLongestFieldsCommuteOnSizesThatPassTheLint(FieldType<G> type) {
    for (Layer layer :
        List.of(
            AntialiasedPool.of(type, 4, 2),
            NormMaxPool.of(type, 2, 2),
            NormMaxPool.of(type, 4, 2),
            NormMaxPool.of(type, 3, 1))) {
      assertThat(layer.asymmetry(6)).isEmpty();
      assertThat(CheckLab.verdict(layer, 6)).isEqualTo("TESTED");
    }
    for (Layer layer : List.of(AntialiasedPool.of(type, 5, 2), NormMaxPool.of(type, 3, 2))) {
      assertThat(layer.asymmetry(5)).isEmpty();
      assertThat(CheckLab.verdict(layer, 5)).isEqualTo("TESTED");
    }
    assertThat(CheckLab.verdict(SpatialMean.of(type), 4)).isEqualTo("TESTED");
    CheckLab.assertCommutes(NormPool.of(type), 3);
    CheckLab.assertCommutes(NormPool.squared(type), 3);
    assertThat(CheckLab.verdictWithoutSpace(SpatialMean.of(type))).isEqualTo("TESTED");
  }

  static <G> void maximaCommuteWithPermutations(FieldType<G> type) {
    assertThat(CheckLab.verdict(AntialiasedPool.max(type, 3, 4, 2), 6)).isEqualTo("TESTED");
    assertThat(CheckLab.verdict(AntialiasedPool.max(type, 2, 5, 2), 6)).isEqualTo("TESTED");
    assertThat(CheckLab.verdict(SpatialMax.of(type), 4)).isEqualTo("TESTED");
    CheckLab.assertCommutes(GroupPool.max(type), 3);
    CheckLab.assertCommutes(GroupPool.mean(type), 3);
  }

  @Test
  void sizesThatFailTheLintAreRefutedOnThePlane() {
    sizesThatFailTheLintAreRefuted(SampleTypes.rotations(0, 1));
  }

  static <G> void sizesThatFailTheLintAreRefuted(FieldType<G> type) {
    for (Layer layer : List.of(AntialiasedPool.of(type, 4, 2), NormMaxPool.of(type, 2, 2))) {
      assertThat(layer.asymmetry(5)).isPresent();
      assertThat(CheckLab.verdict(layer, 5)).isEqualTo("REFUTED");
    }
  }

  @Test
  void maximaRefuseVectors() {
    FieldType<?> vectors = SampleTypes.rotations(0, 1);
    for (ThrowingCallable call :
        List.<ThrowingCallable>of(
            () -> AntialiasedPool.max(vectors, 3, 4, 2),
            () -> SpatialMax.of(vectors),
            () -> GroupPool.max(vectors),
            () -> GroupPool.mean(vectors))) {
      assertThatThrownBy(call).isInstanceOf(InvalidInput.class).hasMessageContaining("freq:1");
    }
  }

  @Test
  void numbersOutOfRangeAreRefused() {
    FieldType<?> type = SampleTypes.rotations(0);
    assertThatThrownBy(() -> AntialiasedPool.max(type, 1, 4, 2)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> AntialiasedPool.max(type, 3, 1, 2)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> AntialiasedPool.of(type, 4, 0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> NormMaxPool.of(type, 1, 2)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> NormMaxPool.of(type, 2, 0)).isInstanceOf(InvalidInput.class);
    Layer pool = NormMaxPool.of(type, 2, 2);
    Tensor flat = CheckLab.random(pool, 2, 0, 1);
    assertThatThrownBy(() -> pool.bind(CheckLab.evaluation(pool)).apply(flat))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("2 axes of space");
  }

  @Test
  void sizesAreWhatComesOut() {
    FieldType<?> type = SampleTypes.pointwise().skip(3).findFirst().orElseThrow();
    for (Layer layer :
        List.of(
            AntialiasedPool.of(type, 4, 2),
            AntialiasedPool.max(type, 3, 4, 2),
            AntialiasedPool.max(type, 2, 5, 2),
            NormMaxPool.of(type, 3, 2),
            SpatialMax.of(type))) {
      for (int side : new int[] {6, 7, 8}) {
        Tensor y = layer.bind(CheckLab.evaluation(layer)).apply(CheckLab.random(layer, 1, side, 2));
        int got = y.rank() == 2 ? 1 : y.shape().at(2);
        assertThat(layer.size(side)).isEqualTo(got);
      }
      assertThat(layer.kind()).matches("[a-z-]+");
    }
    assertThat(AntialiasedPool.max(type, 2, 4, 2).asymmetry(6))
        .hasValueSatisfying(why -> assertThat(why).startsWith("after the maximum of size 5"));
  }

  @Test
  void blursOfConstantsAreConstantInside() {
    FieldType<?> type = SampleTypes.spins(0);
    Layer pool = AntialiasedPool.of(type, 5, 2);
    Tensor x = CheckLab.random(pool, 1, 9, 1).scale(0).add(3);
    Tensor y = pool.bind(CheckLab.evaluation(pool)).apply(x);
    // the middle of 5 × 5 × 5 cells sees no border
    assertThat(y.toDoubles()[2 * 25 + 2 * 5 + 2]).isCloseTo(3, Offset.offset(1e-14));
  }

  @Test
  void theLongestFieldIsKeptWhole() {
    FieldType<?> type = SampleTypes.rotations(1);
    Layer pool = NormMaxPool.of(type, 2, 2);
    Tensor x = CheckLab.random(pool, 1, 2, 6);
    double[] v = x.toDoubles();
    double[] y = pool.bind(CheckLab.evaluation(pool)).apply(x).toDoubles();
    for (int copy = 0; copy < 2; copy++) {
      int best = 0;
      for (int cell = 1; cell < 4; cell++) {
        if (square(v, copy, cell) > square(v, copy, best)) {
          best = cell;
        }
      }
      assertThat(y[2 * copy]).isEqualTo(v[8 * copy + best]);
      assertThat(y[2 * copy + 1]).isEqualTo(v[8 * copy + 4 + best]);
    }
  }

  private static double square(double[] v, int copy, int cell) {
    return Math.pow(v[8 * copy + cell], 2) + Math.pow(v[8 * copy + 4 + cell], 2);
  }

  @Test
  void normsOfSignedNumbersAreAbsoluteValues() {
    FieldType<?> type = SampleTypes.signs();
    Layer norms = NormPool.of(type);
    Tensor x = CheckLab.random(norms, 3, 0, 5);
    double[] v = x.toDoubles();
    double[] y = norms.bind(CheckLab.evaluation(norms)).apply(x).toDoubles();
    for (int i = 0; i < v.length; i++) {
      assertThat(y[i]).isEqualTo(i % 4 < 2 ? v[i] : Math.abs(v[i]));
    }
    assertThat(NormPool.squared(type).kind()).isEqualTo("square-norm-pool");
  }

  @Test
  void derivatives() {
    FieldType<?> regular = SampleTypes.pointwise().skip(2).findFirst().orElseThrow();
    CheckLab.assertDerivatives(AntialiasedPool.max(regular, 3, 4, 2), 4);
    CheckLab.assertDerivatives(SpatialMax.of(regular), 3);
    CheckLab.assertDerivatives(GroupPool.max(regular), 3);
    for (FieldType<?> type : List.of(SampleTypes.rotations(0, 1, 2), SampleTypes.signs())) {
      CheckLab.assertDerivatives(AntialiasedPool.of(type, 4, 2), 4);
      CheckLab.assertDerivatives(NormMaxPool.of(type, 2, 2), 4);
      CheckLab.assertDerivatives(NormPool.of(type), 3);
      CheckLab.assertDerivatives(NormPool.squared(type), 3);
      CheckLab.assertDerivatives(SpatialMean.of(type), 3);
    }
  }
}
