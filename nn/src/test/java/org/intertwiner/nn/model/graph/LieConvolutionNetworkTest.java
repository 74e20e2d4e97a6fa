package org.intertwiner.nn.model.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.lie.rotation.Rotations;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.graph.Graph;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.message.GraphInput;
import org.intertwiner.nn.message.GraphModel;
import org.intertwiner.nn.model.graph.NetworkLab.Fields;
import org.intertwiner.nn.model.graph.NetworkLab.Sample;
import org.intertwiner.nn.tensor.Tape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class LieConvolutionNetworkTest {
  private static final int DRAWS = 150;
  private static final Fields<?> SO3 = NetworkLab.fields("SO3", 3);

  static Stream<Arguments> exact() {
    return Stream.of(
            NetworkLab.fields("C1", 2),
            NetworkLab.fields("C5", 2),
            NetworkLab.fields("D4", 2),
            NetworkLab.fields("point:D3", 3),
            NetworkLab.fields("point:D2d", 3))
        .flatMap(LieConvolutionNetworkTest::exact);
  }

  private static <G> Stream<Arguments> exact(Fields<G> f) {
    FieldType<G> both = f.scalars(1).plus(f.vectors(1));
    return Stream.of(
            LieConvolutionNetwork.of(both, both, 6, 2),
            LieConvolutionNetwork.of(f.scalars(1), f.scalars(2), 6, 1).ofGraphs())
        .map(m -> Arguments.of(f, m));
  }

  @ParameterizedTest
  @MethodSource("exact")
  <G> void commutesWithAFiniteGroupAndTranslations(
      Fields<G> fields, LieConvolutionNetwork<G> model) {
    double wide = NetworkLab.motionError(fields, model, DType.FLOAT64);
    assertThat(wide).isLessThan(1e-12);
    assertThat(NetworkLab.motionError(fields, model, DType.FLOAT32)).isBetween(wide, 1e-4);
    assertThat(NetworkLab.permutationError(model)).isLessThan(1e-12);
    assertThat(model.isExact()).isTrue();
  }

  @Test
  void hasExactGradients() {
    assertThat(NetworkLab.gradientError(network(NetworkLab.fields("point:D3", 3)), 3))
        .isLessThan(1e-6);
  }

  private static <G> LieConvolutionNetwork<G> network(Fields<G> f) {
    return LieConvolutionNetwork.of(f.vectors(1), f.vectors(1).plus(f.scalars(1)), 4, 1);
  }

  @Test
  void takesCoincidingPointsNodesAloneAndNone() {
    GraphModel model = network(NetworkLab.fields("point:D3", 3));
    Weights weights = NetworkLab.weights(model, DType.FLOAT64, 1);
    Sample sample = NetworkLab.sample(model.input(), 3);
    double[][] origin = new double[sample.graph().nodes()][3];
    Sample collapsed = new Sample(sample.graph(), origin, sample.nodes(), sample.channels());
    assertThat(NetworkLab.size(NetworkLab.apply(model, weights, collapsed))).isFinite();
    for (int nodes = 0; nodes < 2; nodes++) {
      Sample few = NetworkLab.sample(model.input(), Graph.complete(3, nodes), 1);
      assertThat(NetworkLab.apply(model, weights, few)).hasNumberOfRows(nodes);
    }
  }

  /** The negative control: drawn frames are refuted by single evaluations. */
  @Test
  void drawnFramesCommuteInDistributionOnly() {
    drawn(SO3);
  }

  private static <G> void drawn(Fields<G> f) {
    LieConvolutionNetwork<G> model =
        LieConvolutionNetwork.sampled(f.scalars(1), f.vectors(1), 2, 6, 1);
    assertThat(model.isExact()).isFalse();
    assertThat(NetworkLab.motionError(f, model, DType.FLOAT64)).isGreaterThan(1e-2);
    Weights weights = NetworkLab.weights(model, DType.FLOAT64, 1);
    FieldType<G> input = f.scalars(1);
    Sample sample = NetworkLab.sample(input, Graph.complete(3, 3), 4);
    G g = f.elements(1).get(0);
    double[][] space = input.action().from(g);
    Sample moved = sample.moved(space, new double[][] {{1}}, 1, -1, 2);
    double[][] first = draws(model, weights, sample, 1);
    double[][] second = draws(model, weights, moved, 2);
    for (double[] row : first) {
      turnRows(row, space);
    }
    for (int k = 0; k < 9; k++) {
      double[] a = moments(first, k);
      double[] b = moments(second, k);
      double error = Math.sqrt((a[1] + b[1]) / DRAWS);
      assertThat(a[0]).isCloseTo(b[0], within(4 * error));
      assertThat(error).isLessThan(0.1 * Math.sqrt(a[1] + b[1]));
    }
  }

  private static double[][] draws(GraphModel model, Weights weights, Sample sample, long seed) {
    GraphInput input = sample.on(DType.FLOAT64);
    var map = model.bind(weights.scope(false, new SplittableRandom(seed)));
    double[][] all = new double[DRAWS][];
    Arrays.setAll(all, i -> Tape.withoutGradients(() -> map.apply(input)).toDoubles());
    return all;
  }

  private static void turnRows(double[] rows, double[][] space) {
    for (int i = 0; i < rows.length; i += 3) {
      double[] row = Arrays.copyOfRange(rows, i, i + 3);
      System.arraycopy(NetworkLab.multiplied(new double[][] {row}, space)[0], 0, rows, i, 3);
    }
  }

  /** Mean and variance of one number over draws. */
  private static double[] moments(double[][] draws, int k) {
    double mean = Arrays.stream(draws).mapToDouble(y -> y[k]).average().orElseThrow();
    double variance =
        Arrays.stream(draws)
            .mapToDouble(y -> (y[k] - mean) * (y[k] - mean))
            .average()
            .orElseThrow();
    return new double[] {mean, variance};
  }

  /** With frames that turn along, drawn frames are exact too: the law behind both cases. */
  @Test
  void framesThatTurnAlongMakeAnyLiftExact() {
    turnedAlong(SO3);
    turnedAlong(NetworkLab.fields("O3", 3));
  }

  private static <G> void turnedAlong(Fields<G> f) {
    FieldType<G> both = f.scalars(1).plus(f.vectors(1));
    LieConvolutionNetwork<G> model = LieConvolutionNetwork.sampled(both, f.vectors(1), 3, 6, 2);
    Weights weights = NetworkLab.weights(model, DType.FLOAT64, 1);
    Sample sample = NetworkLab.sample(both, 4);
    List<G> frames = f.elements(3);
    G g = f.elements(4).get(3);
    List<G> along = frames.stream().map(k -> both.group().multiply(g, k)).toList();
    Sample moved = sample.moved(both.action().from(g), both.representation().from(g), 1, 2, 3);
    double[] expected = apply(model, weights, sample, frames);
    double[] after = apply(model, weights, moved, along);
    double[][] turned = f.vectors(1).action().from(g);
    for (int i = 0; i < expected.length; i += 3) {
      double[] row = {expected[i], expected[i + 1], expected[i + 2]};
      double[] rotated = NetworkLab.multiplied(new double[][] {row}, turned)[0];
      assertThat(new double[] {after[i], after[i + 1], after[i + 2]})
          .containsExactly(rotated, within(1e-10));
    }
  }

  private static <G> double[] apply(
      LieConvolutionNetwork<G> model, Weights weights, Sample sample, List<G> frames) {
    var map = model.bind(weights.scope(false, new SplittableRandom(1)), () -> frames);
    return Tape.withoutGradients(() -> map.apply(sample.on(DType.FLOAT64))).toDoubles();
  }

  /** exp of (V⁻¹t, ω) as a 4×4 matrix, by its power series, is the motion (t, R) again. */
  @Test
  void attributesAreLogarithmsOfMotions() {
    SplittableRandom random = new SplittableRandom(1);
    List<double[]> turns =
        new ArrayList<>(
            List.of(new double[3], new double[] {1e-6, 0, 0}, new double[] {0, Math.PI, 0}));
    turns.add(random.doubles(3, -1.7, 1.7).toArray());
    for (double[] omega : turns) {
      double[][] rotation = Rotations.exp(omega).toRows();
      double[] turn = GroupFrames.turn(rotation);
      double[][] inverse = GroupFrames.inverseLeftJacobian(turn, 3);
      double[] t = {0.3, -1, 0.7};
      double[] back = NetworkLab.multiplied(new double[][] {t}, inverse)[0];
      double[][] exponential = exponential(turn, back);
      for (int i = 0; i < 3; i++) {
        assertThat(exponential[i][3]).isCloseTo(t[i], within(1e-12));
        for (int j = 0; j < 3; j++) {
          assertThat(exponential[i][j]).isCloseTo(rotation[i][j], within(1e-12));
        }
      }
    }
  }

  private static double[][] exponential(double[] w, double[] t) {
    double[][] x = {
      {0, -w[2], w[1], t[0]}, {w[2], 0, -w[0], t[1]}, {-w[1], w[0], 0, t[2]}, {0, 0, 0, 0}
    };
    double[][] sum = new double[4][4];
    double[][] term = new double[4][4];
    for (int i = 0; i < 4; i++) {
      sum[i][i] = 1;
      term[i][i] = 1;
    }
    for (int n = 1; n < 60; n++) {
      double[][] next = new double[4][4];
      for (int i = 0; i < 4; i++) {
        for (int j = 0; j < 4; j++) {
          for (int k = 0; k < 4; k++) {
            next[i][j] += term[i][k] * x[k][j] / n;
          }
          sum[i][j] += next[i][j];
        }
      }
      term = next;
    }
    return sum;
  }

  @Test
  void wrongInputIsRefused() {
    refusals(SO3);
  }

  private static <G> void refusals(Fields<G> f) {
    assertThatThrownBy(() -> LieConvolutionNetwork.of(f.scalars(1), f.scalars(1), 4, 1))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("finite");
    assertThatThrownBy(() -> LieConvolutionNetwork.sampled(f.scalars(1), f.scalars(1), 0, 4, 1))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("frames");
    assertThatThrownBy(() -> LieConvolutionNetwork.sampled(f.scalars(1), f.scalars(1), 1, 4, 0))
        .isInstanceOf(InvalidInput.class);
  }
}
