package org.intertwiner.nn.product.aligned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.product.aligned.AlignedLab.Space;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlignedLinearTest {
  private static final int EDGES = 6;

  private enum Form {
    LEARNED,
    GAINS,
    EXTERNAL
  }

  /** The map of vectors and features with fixed numbers. */
  private static <G> Map of(AlignedLinear<G> plain, Form form, DType type) {
    AlignedLinear<G> map =
        switch (form) {
          case LEARNED -> plain;
          case GAINS -> plain.withGains();
          case EXTERNAL -> plain.withExternalWeights();
        };
    Scope scope = AlignedLab.scope(map, type, 3);
    int degree = 4;
    int count = form == Form.GAINS ? map.gainCount() : map.weightCount();
    return (vectors, x) -> {
      EdgeFrames frames = EdgeFrames.of(vectors, degree);
      AlignedMap bound = map.bind(scope);
      return form == Form.LEARNED
          ? bound.apply(frames, x)
          : bound.apply(frames, x, AlignedLab.random(type, vectors.shape().at(0), count, 5));
    };
  }

  private interface Map {
    Tensor apply(Tensor vectors, Tensor features);
  }

  private static <G> double equivarianceError(
      Space<G> space, String from, String to, Form form, DType kind, Tensor vectors) {
    FieldType<G> input = space.type(from);
    FieldType<G> output = space.type(to);
    Map map = of(AlignedLinear.of(input, output), form, kind);
    Tensor x = AlignedLab.random(kind, vectors.shape().at(0), input.channels(), 2);
    Tensor y = map.apply(vectors, x);
    double worst = 0;
    for (int i = 0; i < 6; i++) {
      G g = space.group().group().random(new SplittableRandom(i));
      Tensor moved = map.apply(AlignedLab.moved(input, g, vectors), AlignedLab.acted(input, g, x));
      worst = Math.max(worst, AlignedLab.difference(moved, AlignedLab.acted(output, g, y)));
    }
    return worst;
  }

  private static Space<?> space(String group) {
    return group.equals("O3") ? AlignedLab.O3 : AlignedLab.SO3;
  }

  @ParameterizedTest
  @CsvSource({
    "O3, 4x0e+2x1o+2x2e, 2x0e+4x1o+2x3o, LEARNED",
    "O3, 4x0e+2x1o+2x1e+2x2o, 2x0o+4x1o+2x3e+2x2e, LEARNED",
    "O3, 4x0e+2x1o+2x1e+2x2o, 2x0o+4x1o+2x3e+2x2e, GAINS",
    "O3, 3x0e+2x1o+1x1e+1x2o, 2x0o+1x1o+2x3e+2x2e, EXTERNAL",
    "SO3, 4x0+2x1+2x2, 2x0+4x1+2x4, LEARNED",
    "SO3, 4x0+2x1+3x2, 2x0+4x1+2x3, GAINS",
    "SO3, 4x0+2x1+2x2, 2x0+4x1+2x3, EXTERNAL",
    "O3, 5x0e, 3x1o, LEARNED"
  })
  void turnsWithTheEdges(String group, String from, String to, Form form) {
    Tensor vectors = AlignedLab.random(EDGES, 3, 1);
    assertThat(equivarianceError(space(group), from, to, form, DType.FLOAT64, vectors))
        .isLessThan(1e-12);
    Tensor single = vectors.to(DType.FLOAT32);
    assertThat(equivarianceError(space(group), from, to, form, DType.FLOAT32, single))
        .isBetween(1e-9, 1e-5);
  }

  @ParameterizedTest
  @CsvSource({
    "O3, 4x0e+2x1o+2x1e+2x2o, 2x0o+4x1o+2x3e+2x2e, LEARNED",
    "O3, 4x0e+2x1o+2x1e+2x2o, 2x0o+4x1o+2x3e+2x2e, GAINS",
    "SO3, 4x0+2x1+2x2, 2x0+4x1+2x3+3x2, EXTERNAL"
  })
  void turnsWithTheEdgesAlongTheAxesAndWithoutLength(
      String group, String from, String to, Form form) {
    Tensor vectors =
        AlignedLab.tensor(
            8, 3, 0, 0, 1, 0, 0, -2, 0, 1, 0, 1, 0, 0, 0, 0, 0, 1e-9, 0, -1, -1e-9, 1e-12, 1, -1, 0,
            0);
    assertThat(equivarianceError(space(group), from, to, form, DType.FLOAT64, vectors))
        .isLessThan(1e-12);
  }

  @Test
  void hasDerivativesAlsoAtThePolesAndTheEquator() {
    FieldType<?> input = AlignedLab.O3.type("2x0e+2x1o+2x1e+2x2e");
    Tensor x = AlignedLab.random(5, input.channels(), 2);
    Tensor vectors =
        AlignedLab.tensor(5, 3, 0, 0, 1, 0, 0, -1, 1, 0, 0, 0.6, -0.8, 0.4, -0.2, 1, -0.7);
    Map map = map(AlignedLab.O3, "2x0e+2x1o+2x1e+2x2e", "2x0e+2x1o+2x2o", Form.GAINS);
    Function<Tensor, Tensor> ofVectors = v -> AlignedLab.probed(map.apply(v, x).square(), 9);
    Function<Tensor, Tensor> ofFeatures = f -> AlignedLab.probed(map.apply(vectors, f), 9);
    assertThat(AlignedLab.gradientError(ofVectors, vectors, 5e-4)).isLessThan(1e-8);
    assertThat(AlignedLab.gradientError(ofFeatures, x, 1e-2)).isLessThan(1e-10);
    assertThat(AlignedLab.gradientError(AlignedLab.squaredGradient(ofVectors), vectors, 2e-4))
        .isLessThan(1e-7);
  }

  private static <G> Map map(Space<G> space, String from, String to, Form form) {
    return of(AlignedLinear.of(space.type(from), space.type(to)), form, DType.FLOAT64);
  }

  @Test
  void countsWhatHarmonicsConnect() {
    // Σ over pairs of min + 1 where (−1)^(l+l′) is the product of parities, min otherwise
    assertThat(weights(AlignedLab.O3, "1x1o", "1x2e")).isEqualTo(2);
    assertThat(weights(AlignedLab.O3, "1x1o", "1x2o")).isEqualTo(1);
    assertThat(weights(AlignedLab.SO3, "1x1", "1x2")).isEqualTo(3);
    assertThat(weights(AlignedLab.O3, "2x1o+1x2e", "3x1o")).isEqualTo(12 + 6);
  }

  private static <G> int weights(Space<G> space, String from, String to) {
    return AlignedLinear.of(space.type(from), space.type(to)).weightCount();
  }

  @Test
  void keepsTheMeanSquare() {
    FieldType<?> input = AlignedLab.O3.type("16x0e+16x1o+16x2e");
    Map map = map(AlignedLab.O3, "16x0e+16x1o+16x2e", "16x0e+16x1e+16x3o", Form.LEARNED);
    Tensor x = AlignedLab.random(200, input.channels(), 2);
    Tensor y = map.apply(AlignedLab.random(200, 3, 1), x);
    assertThat(y.square().mean().item()).isBetween(0.7, 1.4);
  }

  @Test
  void takesNoEdges() {
    Map map = map(AlignedLab.O3, "2x0e+2x1o", "2x1o", Form.LEARNED);
    Tensor none = Tensors.zeros(AlignedLab.ENGINE, DType.FLOAT64, Shape.of(0, 3));
    Tensor features = Tensors.zeros(AlignedLab.ENGINE, DType.FLOAT64, Shape.of(0, 8));
    assertThat(map.apply(none, features).shape()).isEqualTo(Shape.of(0, 6));
  }

  @Test
  void refusesWhatItCannotTurn() {
    assertThatThrownBy(() -> weights(AlignedLab.O3, "1x0e", "1x0o"))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("zero map");
    Tensor bad = AlignedLab.tensor(1, 3, 0, Double.NaN, 1);
    assertThatThrownBy(() -> EdgeFrames.of(bad, 1)).hasMessageContaining("edge 0");
    int edges =
        1
            + Integer.MAX_VALUE
                / EdgeFrames.of(AlignedLab.random(1, 3, 1), 42).wigner().shape().at(1);
    Tensor many = AlignedLab.random(edges, 3, 1);
    assertThatThrownBy(() -> EdgeFrames.of(many, 42)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> EdgeFrames.still(many, edges, 42)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> EdgeFrames.of(AlignedLab.random(2, 2, 1), 1))
        .hasMessageContaining("(edges, 3)");
    Map map = map(AlignedLab.O3, "1x1o", "1x5o", Form.LEARNED);
    assertThatThrownBy(() -> map.apply(AlignedLab.random(2, 3, 1), AlignedLab.random(2, 3, 1)))
        .hasMessageContaining("up to 5");
    Map small = map(AlignedLab.O3, "1x1o", "1x1o", Form.LEARNED);
    assertThatThrownBy(() -> small.apply(AlignedLab.random(2, 3, 1), AlignedLab.random(3, 3, 1)))
        .hasMessageContaining("(2, 3)");
  }

  @Test
  void listsEdgesWithoutDirection() {
    EdgeFrames frames = EdgeFrames.of(AlignedLab.tensor(3, 3, 0, 0, 1, 0, 0, 0, 1, 2, 2), 2);
    assertThat(frames.zeros()).containsExactly(1);
    assertThat(frames.toString()).contains("3 edges");
    double[] axis = frames.matrices(1).matmul(AlignedLab.tensor(3, 1, 2, 2, 1)).toDoubles();
    // (y, z, x) of (1, 2, 2) becomes 3 e_z
    assertThat(List.of(axis[6], axis[7], axis[8]))
        .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-14 ? 0 : 1)
        .containsExactly(0.0, 3.0, 0.0);
  }
}
