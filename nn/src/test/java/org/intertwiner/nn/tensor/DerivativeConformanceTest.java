package org.intertwiner.nn.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.intertwiner.nn.tensor.Checks.assertDerivatives;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.intertwiner.nn.engine.Binary;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.engine.Unary;
import org.intertwiner.nn.engine.Window;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** First and second derivatives of every operation against central differences, in float64. */
class DerivativeConformanceTest {
  private final Random random = new Random(99);

  static Stream<Engine> engines() {
    return Checks.engines();
  }

  /** Entries away from 0, where some functions have a corner. */
  private Tensor draw(Engine engine, int... shape) {
    return Reference.random(random, shape)
        .map(v -> v + 0.3 * Math.signum(v))
        .on(engine, DType.FLOAT64);
  }

  private void check(Function<List<Tensor>, Tensor> f, Tensor... inputs) {
    assertDerivatives(f, Arrays.asList(inputs));
  }

  @ParameterizedTest
  @MethodSource("engines")
  void unary(Engine e) {
    for (Unary op : Unary.values()) {
      Tensor x = draw(e, 2, 3);
      Tensor in = op == Unary.LOG || op == Unary.SQRT ? x.abs() : x;
      check(xs -> Ops.unary(op, xs.get(0)), in);
    }
    check(xs -> xs.get(0).affine(-2, 3).square(), draw(e, 4));
  }

  @ParameterizedTest
  @MethodSource("engines")
  void binaryWithBroadcasting(Engine e) {
    int[][][] pairs = {{{2, 3}, {2, 3}}, {{2, 3}, {3}}, {{1, 3}, {2, 1}}, {{2, 2, 2}, {1, 2, 1}}};
    for (Binary op : Binary.values()) {
      for (int[][] p : pairs) {
        check(xs -> Ops.binary(op, xs.get(0), xs.get(1)), draw(e, p[0]), draw(e, p[1]));
      }
    }
    Tensor x = draw(e, 3);
    check(xs -> xs.get(0).multiply(xs.get(0)).add(xs.get(0)), x);
  }

  @ParameterizedTest
  @MethodSource("engines")
  void reductions(Engine e) {
    Tensor x = draw(e, 2, 3, 2);
    Tensor z = draw(e, 2, 3, 2);
    check(xs -> xs.get(0).square().sum(1), x);
    check(xs -> xs.get(0).square().meanKeep(0, 2), x);
    check(xs -> xs.get(0).exp().mean(), x);
    check(xs -> xs.get(0).productSumKeep(xs.get(1), 0, 2).square(), x, z);
    check(xs -> xs.get(0).square().max(1), x);
    check(xs -> xs.get(0).logSoftmax(), x);
    check(xs -> Normalisations.squaredDeviation(xs.get(0), xs.get(1)), x, draw(e, 1, 3, 1));
    check(xs -> xs.get(0).broadcastTo(Shape.of(2, 2, 3)).square(), draw(e, 2, 1, 3));
  }

  @ParameterizedTest
  @MethodSource("engines")
  void moves(Engine e) {
    Tensor x = draw(e, 2, 3, 2);
    Tensor index = Tensors.indices(e, Shape.of(4), 2, 0, 2, 1);
    Tensor along = Tensors.indices(e, Shape.of(2, 2, 2), 0, 1, 2, 2, 1, 1, 0, 2);
    check(xs -> xs.get(0).square().permute(2, 0, 1), x);
    check(xs -> xs.get(0).square().reshape(-1, 4), x);
    check(xs -> xs.get(0).square().slice(1, 1, 3), x);
    check(xs -> xs.get(0).square().pad(2, 1, 2).square(), x);
    check(xs -> xs.get(0).square().gather(1, index).square(), x);
    check(xs -> xs.get(0).square().scatterAdd(1, index, 5).square(), draw(e, 2, 4, 2));
    check(xs -> xs.get(0).square().gatherAlong(1, along).square(), x);
    check(xs -> xs.get(0).square().scatterAddAlong(1, along, 3).square(), draw(e, 2, 2, 2));
    check(xs -> Tensors.concat(1, xs).square(), x, draw(e, 2, 1, 2));
    check(xs -> Tensors.stack(xs).square(), x, draw(e, 2, 3, 2));
  }

  @ParameterizedTest
  @MethodSource("engines")
  void matrixProducts(Engine e) {
    for (int mode = 0; mode < 4; mode++) {
      boolean ta = (mode & 1) > 0;
      boolean tb = (mode & 2) > 0;
      Function<List<Tensor>, Tensor> f = xs -> xs.get(0).matmul(ta, xs.get(1), tb);
      check(f, ta ? draw(e, 3, 2) : draw(e, 2, 3), tb ? draw(e, 2, 3) : draw(e, 3, 2));
      for (int[] batches : new int[][] {{2, 2}, {1, 2}, {2, 1}}) {
        Tensor a = ta ? draw(e, batches[0], 3, 2) : draw(e, batches[0], 2, 3);
        Tensor b = tb ? draw(e, batches[1], 2, 3) : draw(e, batches[1], 3, 2);
        check(f, a, b);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("engines")
  void convolutions(Engine e) {
    List<Window> windows =
        List.of(
            Window.unit(2),
            Window.unit(2).withStride(2).withPadding(1),
            Window.unit(2).withDilation(2).withPadding(1));
    for (Window v : windows) {
      Tensor x = draw(e, 1, 2, 4, 5);
      Tensor w = draw(e, 2, 2, 2, 3);
      check(xs -> Convolutions.convolve(xs.get(0), xs.get(1), v), x, w);
      Shape y = Convolutions.convolve(x, w, v).shape();
      Tensor g = draw(e, y.toArray());
      check(xs -> Convolutions.inputGradient(xs.get(0), xs.get(1), x.shape(), v), g, w);
      check(xs -> Convolutions.weightGradient(xs.get(0), xs.get(1), w.shape(), v), x, g);
    }
    Window grouped = Window.unit(2).withGroups(2);
    check(
        xs -> Convolutions.convolve(xs.get(0), xs.get(1), grouped),
        draw(e, 1, 2, 3, 3),
        draw(e, 4, 1, 2, 2));
    check(
        xs -> Convolutions.maxPool(xs.get(0).square(), new int[] {2, 2}, Window.unit(2)),
        draw(e, 1, 2, 3, 3));
    check(
        xs -> Convolutions.averagePool(xs.get(0).square(), new int[] {2, 2}, Window.unit(2)),
        draw(e, 1, 2, 3, 3));
  }

  @ParameterizedTest
  @MethodSource("engines")
  void normalisationsAndLosses(Engine e) {
    Tensor x = draw(e, 3, 2, 2);
    Tensor a = draw(e, 1, 2, 1);
    Tensor b = draw(e, 1, 2, 1);
    Tensor c = draw(e, 1, 2, 1);
    check(xs -> Normalisations.scaleShift(xs.get(0), xs.get(1), xs.get(2)), x, a, b);
    check(
        xs -> Normalisations.combine(xs.get(0), xs.get(1), xs.get(2), xs.get(3), xs.get(4)),
        x,
        a,
        draw(e, 3, 2, 2),
        b,
        c);
    check(xs -> Normalisations.batchNorm(xs.get(0), xs.get(1), xs.get(2), 0.1).value(), x, a, b);
    Tensor labels = Tensors.indices(e, Shape.of(2), 2, 0);
    check(xs -> Losses.crossEntropy(xs.get(0), labels), draw(e, 2, 3));
    check(xs -> Losses.meanSquare(xs.get(0), xs.get(1)), x, draw(e, 3, 2, 2));
  }

  @ParameterizedTest
  @MethodSource("engines")
  void aWrongDerivativeIsFound(Engine e) {
    Function<List<Tensor>, Tensor> wrong =
        xs -> {
          Tensor x = xs.get(0);
          Tensor y = Tape.withoutGradients(x::square);
          return Tape.record("wrong", y, xs, (out, g, to) -> to.give(0, g.multiply(x)));
        };
    assertThatThrownBy(() -> check(wrong, draw(e, 3))).isInstanceOf(AssertionError.class);
  }

  @ParameterizedTest
  @MethodSource("engines")
  void thirdDerivativeOfACube(Engine e) {
    Tensor x = Tensors.from(e, DType.FLOAT64, Shape.of(), 2).asVariable();
    Tensor y = x.square().multiply(x);
    Tensor d1 = Tape.differentiableGradients(y, List.of(x)).get(0);
    Tensor d2 = Tape.differentiableGradients(d1, List.of(x)).get(0);
    Tensor d3 = Tape.gradients(d2, List.of(x)).get(0);
    assertThat(d1.item()).isEqualTo(12);
    assertThat(d2.item()).isEqualTo(12);
    assertThat(d3.item()).isEqualTo(6);
    assertThat(d3.isTracked()).isFalse();
  }
}
