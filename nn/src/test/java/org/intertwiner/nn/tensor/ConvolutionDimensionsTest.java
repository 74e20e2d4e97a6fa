package org.intertwiner.nn.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.intertwiner.nn.tensor.Checks.assertClose;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.Engines;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.engine.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Convolution and pooling over lines and volumes, against the formula written out. */
class ConvolutionDimensionsTest {
  static Stream<Arguments> cases() {
    return EngineConformanceTest.cases();
  }

  /** Who meets whom: flat indices of result, field and kernel. */
  private interface Meeting {
    void meet(int y, int x, int w);
  }

  /** A convolution over any number of axes, index by index. */
  private record Case(Window window, Reference x, Reference w, Reference g) {
    static Case of(Window v, int batch, int channels, int outputs, int[] space, int... taps) {
      Random random = new Random(3);
      int dimension = v.dimension();
      int[] x = new int[dimension + 2];
      int[] w = new int[dimension + 2];
      int[] y = new int[dimension + 2];
      x[0] = batch;
      x[1] = channels;
      w[0] = outputs;
      w[1] = channels / v.groups();
      y[0] = batch;
      y[1] = outputs;
      for (int a = 0; a < dimension; a++) {
        x[a + 2] = space[a];
        w[a + 2] = taps[a];
        y[a + 2] = v.output(a, space[a], taps[a]);
      }
      return new Case(
          v, Reference.random(random, x), Reference.random(random, w), Reference.random(random, y));
    }

    private void meet(Meeting meeting) {
      int perGroup = w.extents()[1];
      int outputsPerGroup = w.extents()[0] / window.groups();
      Reference kernel = Reference.zeros(Arrays.copyOfRange(w.extents(), 1, w.extents().length));
      for (int i = 0; i < g.values().length; i++) {
        int[] at = g.index(i);
        for (int k = 0; k < kernel.values().length; k++) {
          int[] tap = kernel.index(k);
          int[] from = at.clone();
          from[1] = at[1] / outputsPerGroup * perGroup + tap[0];
          boolean inside = true;
          for (int a = 0; a < window.dimension(); a++) {
            from[a + 2] =
                at[a + 2] * window.stride(a) + tap[a + 1] * window.dilation(a) - window.padding(a);
            inside &= from[a + 2] >= 0 && from[a + 2] < x.extents()[a + 2];
          }
          if (inside) {
            meeting.meet(i, x.flat(from), at[1] * kernel.values().length + k);
          }
        }
      }
    }

    Reference y() {
      Reference r = Reference.zeros(g.extents());
      meet((i, j, k) -> r.values()[i] += x.values()[j] * w.values()[k]);
      return r;
    }

    Reference gx() {
      Reference r = Reference.zeros(x.extents());
      meet((i, j, k) -> r.values()[j] += g.values()[i] * w.values()[k]);
      return r;
    }

    Reference gw() {
      Reference r = Reference.zeros(w.extents());
      meet((i, j, k) -> r.values()[k] += g.values()[i] * x.values()[j]);
      return r;
    }

    Reference max() {
      Reference r = Reference.zeros(g.extents());
      Arrays.fill(r.values(), Double.NEGATIVE_INFINITY);
      meet((i, j, k) -> r.values()[i] = Math.max(r.values()[i], x.values()[j]));
      return r;
    }
  }

  private static List<Case> convolutions() {
    Window line = Window.unit(1);
    Window volume = Window.unit(3);
    return List.of(
        Case.of(line, 1, 1, 1, new int[] {1}, 1),
        Case.of(line, 2, 3, 4, new int[] {11}, 4),
        Case.of(line.withPadding(3), 2, 3, 4, new int[] {11}, 5),
        Case.of(line.withStride(2).withDilation(2).withPadding(1), 3, 4, 6, new int[] {25}, 3),
        Case.of(line.withPadding(2).withGroups(2), 5, 16, 32, new int[] {101}, 5),
        Case.of(line.withStride(3).withGroups(6), 2, 6, 6, new int[] {40}, 4),
        Case.of(line, 4, 24, 16, new int[] {60}, 1),
        Case.of(volume, 1, 1, 1, new int[] {1, 1, 1}, 1, 1, 1),
        Case.of(volume, 2, 3, 4, new int[] {5, 4, 6}, 2, 3, 1),
        Case.of(volume.withPadding(1), 2, 3, 5, new int[] {4, 5, 3}, 3, 3, 3),
        Case.of(volume.withPadding(2), 1, 1, 2, new int[] {2, 2, 2}, 5, 5, 5),
        Case.of(volume.withStride(2).withPadding(1), 3, 4, 6, new int[] {7, 8, 6}, 3, 3, 3),
        Case.of(volume.withStride(3), 1, 2, 5, new int[] {8, 7, 9}, 2, 2, 2),
        Case.of(volume.withDilation(2).withGroups(2), 2, 4, 6, new int[] {7, 6, 5}, 3, 2, 2),
        Case.of(
            volume.withStride(2).withPadding(1).withGroups(5),
            2,
            5,
            5,
            new int[] {7, 7, 6},
            3,
            4,
            3),
        Case.of(volume.withGroups(4).withPadding(2), 2, 4, 8, new int[] {4, 6, 5}, 3, 3, 5),
        Case.of(volume.withPadding(1), 1, 8, 9, new int[] {9, 8, 7}, 3, 3, 3),
        Case.of(volume.withPadding(1), 5, 2, 12, new int[] {6, 8, 7}, 3, 3, 3),
        Case.of(volume.withPadding(1).withStride(2), 1, 6, 8, new int[] {11, 9, 10}, 3, 3, 3),
        Case.of(volume, 3, 16, 8, new int[] {5, 5, 6}, 1, 1, 1),
        Case.of(volume.withStride(2), 2, 8, 16, new int[] {7, 7, 7}, 1, 1, 1),
        Case.of(volume, 2, 6, 8, new int[] {6, 9, 9}, 1, 3, 3),
        Case.of(
            new Window(List.of(1, 2, 3), List.of(2, 0, 1), List.of(2, 1, 1), 2),
            2,
            6,
            8,
            new int[] {6, 9, 11},
            3,
            2,
            4));
  }

  private static final List<Case> CASES = convolutions();

  @ParameterizedTest
  @MethodSource("cases")
  void agreesWithTheFormula(Engine engine, DType type) {
    for (Case c : CASES) {
      Window v = c.window();
      Tensor x = c.x().on(engine, type);
      Tensor w = c.w().on(engine, type);
      Tensor g = c.g().on(engine, type);
      assertClose(Convolutions.convolve(x, w, v), c.y());
      assertClose(Convolutions.inputGradient(g, w, x.shape(), v), c.gx());
      assertClose(Convolutions.weightGradient(x, g, w.shape(), v), c.gw());
      Tensor vx = x.asVariable();
      Tensor vw = w.asVariable();
      List<Tensor> both = Tape.pullback(Convolutions.convolve(vx, vw, v), g, List.of(vx, vw));
      assertClose(both.get(0), c.gx());
      assertClose(both.get(1), c.gw());
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void poolsByTheLargestAndByTheMean(Engine engine, DType type) {
    Window line = Window.unit(1);
    Window volume = Window.unit(3);
    List<Case> all =
        List.of(
            Case.of(line.withStride(2).withPadding(1).withGroups(3), 2, 3, 3, new int[] {9}, 3),
            Case.of(volume.withGroups(2), 2, 2, 2, new int[] {4, 5, 6}, 2, 3, 2),
            Case.of(
                volume.withStride(2).withPadding(1).withGroups(3),
                2,
                3,
                3,
                new int[] {7, 6, 5},
                3,
                2,
                3),
            Case.of(
                volume.withDilation(2).withPadding(1).withGroups(2),
                1,
                2,
                2,
                new int[] {7, 6, 5},
                2,
                2,
                2));
    for (Case c : all) {
      int[] taps = Arrays.copyOfRange(c.w().extents(), 2, c.w().extents().length);
      Tensor x = c.x().on(engine, type);
      Window v = c.window().withGroups(1);
      assertThat(Convolutions.maxPool(x, taps, v).toDoubles()).isEqualTo(c.max().values());
      double share = (double) c.w().extents()[0] / c.w().values().length;
      Case mean = new Case(c.window(), c.x(), c.w().map(z -> share), c.g());
      assertClose(Convolutions.averagePool(x, taps, v), mean.y());
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void emptyBatchesOfLinesAndVolumes(Engine engine, DType type) {
    for (int dimension : new int[] {1, 3}) {
      int[] x = {0, 2, 5, 5, 5};
      int[] w = {3, 2, 3, 3, 3};
      Tensor field =
          Tensors.zeros(engine, type, Shape.of(Arrays.copyOf(x, dimension + 2))).asVariable();
      Tensor kernel =
          Tensors.full(engine, type, Shape.of(Arrays.copyOf(w, dimension + 2)), 1).asVariable();
      Tensor y = Convolutions.convolve(field, kernel, Window.unit(dimension));
      assertThat(y.shape().at(0)).isZero();
      List<Tensor> g = Tape.gradients(y.sum(), List.of(field, kernel));
      assertThat(g.get(0).size()).isZero();
      assertThat(g.get(1).toDoubles()).containsOnly(0);
      int[] taps = Arrays.copyOfRange(w, 2, dimension + 2);
      assertThat(Convolutions.maxPool(field, taps, Window.unit(dimension)).size()).isZero();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void derivativesOfAnyOrder(Engine engine, DType type) {
    if (type != DType.FLOAT64) {
      return;
    }
    Window volume = Window.unit(3).withPadding(1).withStride(2);
    Case c = Case.of(volume, 1, 2, 2, new int[] {3, 4, 3}, 2, 3, 2);
    List<Tensor> inputs = List.of(c.x().on(engine, type), c.w().on(engine, type));
    Checks.assertDerivatives(
        xs -> Convolutions.convolve(xs.get(0), xs.get(1), volume).tanh(), inputs);
    Window line = Window.unit(1).withDilation(2);
    Case d = Case.of(line, 2, 2, 3, new int[] {7}, 2);
    List<Tensor> lines = List.of(d.x().on(engine, type), d.w().on(engine, type));
    Checks.assertDerivatives(
        xs -> Convolutions.convolve(xs.get(0), xs.get(1), line).square(), lines);
  }

  /** Pictures enough that the native engine copies them in several rounds. */
  @ParameterizedTest
  @MethodSource("cases")
  void largeVolumesAgreeWithTheirParts(Engine engine, DType type) {
    if (type != DType.FLOAT32) {
      return;
    }
    Random random = new Random(5);
    Reference x = Reference.random(random, 1, 36, 12, 66, 66);
    Reference w = Reference.random(random, 4, 36, 5, 3, 3);
    Window v = Window.unit(3).withPadding(1);
    Tensor vx = x.on(engine, type).asVariable();
    Tensor vw = w.on(engine, type).asVariable();
    Tensor y = Convolutions.convolve(vx, vw, v);
    Tensor g = Reference.random(random, y.shape().toArray()).on(engine, type);
    List<Tensor> whole = Tape.pullback(y, g, List.of(vx, vw));
    Tensor sum = Tensors.zeros(engine, type, y.shape());
    Tensor gx = Tensors.zeros(engine, type, vx.shape());
    Tensor gw = Tensors.zeros(engine, type, vw.shape());
    for (int c = 0; c < 36; c += 18) {
      Tensor px = vx.slice(1, c, c + 18);
      Tensor pw = vw.slice(1, c, c + 18);
      sum = sum.add(Convolutions.convolve(px, pw, v));
      Tensor px2 = Convolutions.inputGradient(g, pw, px.shape(), v);
      Tensor pw2 = Convolutions.weightGradient(px, g, pw.shape(), v);
      gx = gx.add(px2.pad(1, c, 18 - c));
      gw = gw.add(pw2.pad(1, c, 18 - c));
    }
    assertNear(y, sum);
    assertNear(whole.get(0), gx);
    assertNear(whole.get(1), gw);
  }

  private static void assertNear(Tensor a, Tensor b) {
    double error = a.subtract(b).abs().max(-1).max(-1).max(-1).max(-1).max(-1).item();
    double scale = b.abs().max(-1).max(-1).max(-1).max(-1).max(-1).item();
    assertThat(error).isLessThan(2e-5 * scale);
  }

  @Test
  void whatIsNoNumberIsNotPooledAway() {
    Engine engine = Engines.named("java");
    for (DType type : List.of(DType.FLOAT32, DType.FLOAT64)) {
      Tensor x = Tensors.from(engine, type, Shape.of(1, 1, 5), 1, Double.NaN, 3, Double.NaN, -2);
      Window v = Window.unit(1);
      assertThat(Convolutions.argmaxPool(x, new int[] {2}, v).toInts()).containsExactly(1, 1, 3, 3);
      assertThat(Convolutions.argmaxPool(x, new int[] {4}, v).toInts()).containsExactly(1, 1);
      double[] low = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, -5};
      Tensor y = Tensors.from(engine, type, Shape.of(1, 1, 3), low);
      assertThat(Convolutions.argmaxPool(y, new int[] {2}, v.withPadding(1)).toInts())
          .containsExactly(0, 0, 2, 2);
      double[] equal = {1, 2, 2, 2, 2, 0, Double.NaN, 2, 7};
      Tensor z = Tensors.from(engine, type, Shape.of(1, 1, 1, 3, 3), equal);
      assertThat(Convolutions.argmaxPool(z, new int[] {1, 2, 2}, Window.unit(3)).toInts())
          .containsExactly(1, 1, 6, 8);
      assertThat(
              Convolutions.argmaxPool(z.reshape(1, 1, 3, 3, 1), new int[] {2, 2, 1}, Window.unit(3))
                  .toInts())
          .containsExactly(1, 1, 6, 8);
    }
  }

  @Test
  void refusesShapesThatDoNotFit() {
    Engine engine = Checks.engines().findFirst().orElseThrow();
    Tensor x = Tensors.zeros(engine, DType.FLOAT64, Shape.of(1, 2, 4, 4, 4));
    Tensor w = Tensors.zeros(engine, DType.FLOAT64, Shape.of(3, 2, 3, 3));
    assertThatThrownBy(() -> Convolutions.convolve(x, w, Window.unit(3)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContainingAll("[1, 2, 4, 4, 4]", "[3, 2, 3, 3]");
    Tensor large = Tensors.zeros(engine, DType.FLOAT64, Shape.of(3, 2, 3, 5, 3));
    assertThatThrownBy(() -> Convolutions.convolve(x, large, Window.unit(3)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContainingAll("[1, 2, 4, 4, 4]", "[3, 2, 3, 5, 3]");
  }
}
