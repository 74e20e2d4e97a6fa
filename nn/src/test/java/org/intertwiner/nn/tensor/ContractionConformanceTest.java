package org.intertwiner.nn.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.intertwiner.nn.tensor.Checks.assertClose;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.engine.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Matrix products, convolutions and pooling of every engine present, against their formulas. */
class ContractionConformanceTest {
  private final Random random = new Random(7);

  static Stream<Arguments> cases() {
    return EngineConformanceTest.cases();
  }

  /** Sizes from tiny to large enough for native code and several threads. */
  private static final int[][] PRODUCTS = {
    {1, 1, 1, 1},
    {1, 3, 4, 5},
    {1, 2, 300, 200},
    {1, 65, 130, 33},
    {1, 9, 200, 7},
    {3, 4, 5, 6},
    {5, 40, 30, 20},
    {2, 1, 7, 1},
    {1, 120, 1, 90}
  };

  @ParameterizedTest
  @MethodSource("cases")
  void multipliesMatricesEitherWayRound(Engine engine, DType type) {
    for (int[] p : PRODUCTS) {
      for (int mode = 0; mode < 16; mode++) {
        boolean ta = (mode & 1) > 0;
        boolean tb = (mode & 2) > 0;
        int batchA = (mode & 4) > 0 ? 1 : p[0];
        int batchB = (mode & 8) > 0 ? 1 : p[0];
        Reference a = Reference.random(random, batchA, ta ? p[2] : p[1], ta ? p[1] : p[2]);
        Reference b = Reference.random(random, batchB, tb ? p[3] : p[2], tb ? p[2] : p[3]);
        Tensor got = a.on(engine, type).matmul(ta, b.on(engine, type), tb);
        assertClose(got, Reference.matmul(a, ta, b, tb));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void multipliesPlainMatrices(Engine engine, DType type) {
    Tensor a = Tensors.from(engine, type, Shape.of(2, 3), 1, 2, 3, 4, 5, 6);
    Tensor b = Tensors.from(engine, type, Shape.of(3, 1), 1, 0, -1);
    assertThat(a.matmul(b).toDoubles()).containsExactly(-2, -2);
    assertThat(a.matmul(b).shape()).isEqualTo(Shape.of(2, 1));
  }

  /** Batch, channels, rows, columns, outputs, taps, taps; then the window. */
  private record Case(int[] sizes, Window window) {}

  /** A case with the results of the formulas, computed once for all engines. */
  private record Expected(
      Window window,
      Reference x,
      Reference w,
      Reference y,
      Reference g,
      Reference gx,
      Reference gw) {

    static Expected of(Case c) {
      Random random = new Random(11);
      int[] s = c.sizes;
      Window v = c.window;
      Reference x = Reference.random(random, s[0], s[1], s[2], s[3]);
      Reference w = Reference.random(random, s[4], s[1] / v.groups(), s[5], s[6]);
      Reference y = Reference.convolution(x, w, v);
      Reference g = Reference.random(random, y.extents());
      return new Expected(
          v, x, w, y, g, Reference.inputGradient(x, w, g, v), Reference.weightGradient(x, w, g, v));
    }
  }

  private static final List<Expected> EXPECTED = convolutions().stream().map(Expected::of).toList();

  private static List<Case> convolutions() {
    Window unit = Window.unit(2);
    return List.of(
        new Case(new int[] {1, 1, 1, 1, 1, 1, 1}, unit),
        new Case(new int[] {2, 3, 6, 7, 4, 3, 2}, unit),
        new Case(new int[] {2, 3, 6, 7, 4, 3, 3}, unit.withPadding(1)),
        new Case(new int[] {3, 4, 9, 8, 6, 3, 3}, unit.withStride(2).withPadding(1)),
        new Case(new int[] {2, 4, 9, 9, 6, 3, 3}, unit.withDilation(2).withGroups(2)),
        new Case(new int[] {2, 3, 5, 5, 2, 5, 5}, unit.withPadding(4)),
        new Case(new int[] {2, 6, 11, 10, 6, 5, 5}, unit.withStride(2).withGroups(6)),
        new Case(new int[] {2, 3, 8, 8, 6, 3, 3}, unit.withPadding(1).withGroups(3)),
        new Case(new int[] {1, 8, 14, 13, 9, 5, 5}, unit),
        new Case(new int[] {5, 8, 12, 13, 16, 5, 5}, unit),
        new Case(new int[] {5, 8, 12, 13, 16, 5, 5}, unit.withPadding(2)),
        new Case(new int[] {5, 8, 12, 13, 16, 3, 3}, unit.withStride(2)),
        new Case(new int[] {5, 8, 12, 13, 16, 3, 3}, unit.withStride(3).withDilation(2)),
        new Case(
            new int[] {5, 8, 12, 13, 16, 3, 5},
            new Window(List.of(2, 1), List.of(1, 2), List.of(1, 2), 1)),
        new Case(new int[] {4, 16, 12, 12, 32, 5, 5}, unit.withGroups(2)),
        new Case(new int[] {3, 16, 10, 10, 16, 1, 1}, unit),
        new Case(new int[] {8, 40, 15, 15, 40, 5, 5}, unit.withStride(2).withGroups(40)),
        new Case(new int[] {8, 40, 15, 15, 40, 3, 3}, unit.withPadding(1).withGroups(40)),
        new Case(new int[] {4, 2, 12, 12, 3, 7, 7}, unit.withPadding(3)),
        new Case(new int[] {6, 1, 14, 14, 8, 5, 5}, unit.withPadding(1).withStride(2)),
        new Case(new int[] {6, 2, 14, 14, 8, 3, 3}, unit.withPadding(2).withDilation(2)));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void convolvesAndItsAdjointsAgreeWithTheFormula(Engine engine, DType type) {
    for (Expected c : EXPECTED) {
      Window v = c.window;
      Reference x = c.x;
      Reference w = c.w;
      Reference g = c.g;
      Tensor tx = x.on(engine, type);
      Tensor tw = w.on(engine, type);
      Tensor tg = g.on(engine, type);
      assertClose(Convolutions.convolve(tx, tw, v), c.y);
      assertClose(Convolutions.inputGradient(tg, tw, tx.shape(), v), c.gx);
      assertClose(Convolutions.weightGradient(tx, tg, tw.shape(), v), c.gw);
      Tensor vx = tx.asVariable();
      Tensor vw = tw.asVariable();
      List<Tensor> both = Tape.pullback(Convolutions.convolve(vx, vw, v), tg, List.of(vx, vw));
      assertClose(both.get(0), c.gx);
      assertClose(both.get(1), c.gw);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void emptyBatchesConvolve(Engine engine, DType type) {
    Tensor x = Tensors.zeros(engine, type, Shape.of(0, 2, 5, 5)).asVariable();
    Tensor w = Tensors.full(engine, type, Shape.of(3, 2, 3, 3), 1).asVariable();
    Tensor y = Convolutions.convolve(x, w, Window.unit(2));
    assertThat(y.shape()).isEqualTo(Shape.of(0, 3, 3, 3));
    List<Tensor> g = Tape.gradients(y.sum(), List.of(x, w));
    assertThat(g.get(0).size()).isZero();
    assertThat(g.get(1).toDoubles()).containsOnly(0);
    assertThat(Convolutions.maxPool(x, new int[] {2, 2}, Window.unit(2)).shape())
        .isEqualTo(Shape.of(0, 2, 4, 4));
    assertThat(Convolutions.averagePool(x, new int[] {2, 2}, Window.unit(2)).size()).isZero();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void poolsByTheLargestAndByTheMean(Engine engine, DType type) {
    List<Window> windows =
        List.of(
            Window.unit(2),
            Window.unit(2).withStride(2),
            Window.unit(2).withStride(2).withPadding(1),
            Window.unit(2).withDilation(2).withPadding(1));
    Reference x = Reference.random(random, 2, 3, 9, 8);
    for (Window v : windows) {
      Tensor got = Convolutions.maxPool(x.on(engine, type), new int[] {3, 2}, v);
      assertThat(got.toDoubles()).isEqualTo(Reference.maxPool(x, new int[] {3, 2}, v).values());
      Reference mean = Reference.zeros(3, 1, 3, 2).map(z -> 1.0 / 6);
      assertClose(
          Convolutions.averagePool(x.on(engine, type), new int[] {3, 2}, v),
          Reference.convolution(x, mean, v.withGroups(3)));
    }
  }

  @Test
  void oneLargeImageAgreesAcrossEngines() {
    Reference x = Reference.random(random, 1, 48, 34, 33);
    Reference w = Reference.random(random, 64, 48, 5, 5);
    double[][] first = null;
    for (Engine engine : Checks.engines().toList()) {
      Tensor vx = x.on(engine, DType.FLOAT32).asVariable();
      Tensor vw = w.on(engine, DType.FLOAT32).asVariable();
      Tensor y = Convolutions.convolve(vx, vw, Window.unit(2));
      List<Tensor> g = Tape.gradients(y.tanh().sum(), List.of(vx, vw));
      double[][] got = {y.toDoubles(), g.get(0).toDoubles(), g.get(1).toDoubles()};
      first = first == null ? got : first;
      for (int k = 0; k < got.length; k++) {
        for (int i = 0; i < got[k].length; i++) {
          assertThat(got[k][i]).isCloseTo(first[k][i], Offset.offset(2e-3));
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void repeatsBitForBit(Engine engine, DType type) {
    Reference x = Reference.random(random, 9, 8, 14, 14);
    Reference w = Reference.random(random, 16, 8, 5, 5);
    Reference m = Reference.random(random, 300, 300);
    double[][] first = run(engine, type, x, w, m);
    for (int i = 0; i < 10; i++) {
      assertThat(run(engine, type, x, w, m)).isDeepEqualTo(first);
    }
  }

  private static double[][] run(Engine engine, DType type, Reference x, Reference w, Reference m) {
    Tensor vx = x.on(engine, type).asVariable();
    Tensor vw = w.on(engine, type).asVariable();
    Tensor y = Convolutions.convolve(vx, vw, Window.unit(2)).elu();
    List<Tensor> g = Tape.gradients(y.square().mean(), List.of(vx, vw));
    Tensor matrix = m.on(engine, type);
    return new double[][] {
      y.toDoubles(),
      g.get(0).toDoubles(),
      g.get(1).toDoubles(),
      matrix.matmul(true, matrix, false).toDoubles(),
      matrix.sum(0).toDoubles()
    };
  }
}
