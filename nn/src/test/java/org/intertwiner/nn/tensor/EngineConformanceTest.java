package org.intertwiner.nn.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.intertwiner.nn.tensor.Checks.assertClose;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.AdamRates;
import org.intertwiner.nn.engine.Binary;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.engine.Unary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every primitive of every engine present, in both kinds, against plain float64 formulas. */
class EngineConformanceTest {
  private final Random random = new Random(20240607);

  static Stream<Arguments> cases() {
    return Checks.engines()
        .flatMap(e -> Stream.of(DType.FLOAT32, DType.FLOAT64).map(t -> Arguments.of(e, t)));
  }

  static DoubleUnaryOperator formula(Unary op) {
    return switch (op) {
      case NEGATE -> x -> -x;
      case ABS -> Math::abs;
      case SIGN -> Math::signum;
      case EXP -> Math::exp;
      case LOG -> Math::log;
      case SQRT -> Math::sqrt;
      case RECIPROCAL -> x -> 1 / x;
      case SQUARE -> x -> x * x;
      case TANH -> Math::tanh;
      case SIGMOID -> x -> 1 / (1 + Math.exp(-x));
      case SOFTPLUS -> x -> Math.log1p(Math.exp(-Math.abs(x))) + Math.max(x, 0);
      case RELU -> x -> x > 0 ? x : 0;
      case STEP -> x -> x > 0 ? 1 : 0;
      case ELU -> x -> x > 0 ? x : Math.expm1(x);
      case SIN -> Math::sin;
      case COS -> Math::cos;
    };
  }

  @ParameterizedTest
  @MethodSource("cases")
  void unaryFunctionsAreRelativelyAccurateOverTheirRange(Engine engine, DType type) {
    for (Unary op : Unary.values()) {
      boolean positive = op == Unary.LOG || op == Unary.SQRT;
      Reference x = Reference.random(random, 70_001).map(v -> (float) (v * 8));
      Reference in = positive ? x.map(Math::abs) : x;
      double[] got = Ops.unary(op, in.on(engine, type)).toDoubles();
      double bound = type == DType.FLOAT32 ? 6e-7 : 1e-14;
      for (int i = 0; i < got.length; i++) {
        double want = formula(op).applyAsDouble(in.values()[i]);
        double floor = op == Unary.TANH || op == Unary.LOG ? 1 : 1e-30;
        double allowed = bound * Math.max(Math.abs(want), floor);
        if (!(Math.abs(got[i] - want) <= allowed)) {
          assertThat(got[i])
              .as("%s(%s)", op, in.values()[i])
              .isCloseTo(want, Offset.offset(allowed));
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void unaryFunctionsHoldAtTheEdges(Engine engine, DType type) {
    double tiny = type == DType.FLOAT32 ? Float.MIN_VALUE : Double.MIN_VALUE;
    Tensor x = Tensors.from(engine, type, Shape.of(5), 0, tiny, -tiny, 1e4, -1e4);
    assertThat(x.step().toDoubles()).containsExactly(0, 1, 0, 1, 0);
    assertThat(x.sign().toDoubles()).containsExactly(0, 1, -1, 1, -1);
    assertThat(x.exp().toDoubles()).containsExactly(1, 1, 1, Double.POSITIVE_INFINITY, 0);
    assertThat(x.sigmoid().toDoubles()).containsExactly(0.5, 0.5, 0.5, 1, 0);
    assertThat(x.tanh().toDoubles()[3]).isCloseTo(1, Offset.offset(1e-7));
    assertThat(x.elu().toDoubles()[4]).isCloseTo(-1, Offset.offset(1e-7));
    assertThat(x.softplus().toDoubles()[3]).isEqualTo(1e4);
    Tensor nan = Tensors.from(engine, type, Shape.of(1), Double.NaN);
    for (Unary op : Unary.values()) {
      if (op != Unary.STEP && op != Unary.SIGN) {
        assertThat(Ops.unary(op, nan).item()).as(op.name()).isNaN();
      }
    }
  }

  static DoubleBinaryOperator formula(Binary op) {
    return switch (op) {
      case ADD -> (a, b) -> a + b;
      case SUBTRACT -> (a, b) -> a - b;
      case MULTIPLY -> (a, b) -> a * b;
      case DIVIDE -> (a, b) -> a / b;
      case MAXIMUM -> Math::max;
      case MINIMUM -> Math::min;
      case GATE -> (a, b) -> b > 0 ? a : 0;
      case ELU_GRADIENT -> (a, b) -> b > 0 ? a : a * (1 + b);
    };
  }

  @ParameterizedTest
  @MethodSource("cases")
  void binaryFunctionsBroadcast(Engine engine, DType type) {
    int[][][] pairs = {
      {{4, 3, 5}, {4, 3, 5}, {4, 3, 5}},
      {{4, 3, 5}, {}, {4, 3, 5}},
      {{}, {2, 3}, {2, 3}},
      {{2, 3, 4, 5}, {1, 3, 1, 1}, {2, 3, 4, 5}},
      {{1, 3, 1, 1}, {2, 3, 4, 5}, {2, 3, 4, 5}},
      {{3, 1}, {1, 4}, {3, 4}},
      {{2, 1, 4}, {3, 1}, {2, 3, 4}},
      {{5}, {7, 5}, {7, 5}},
      {{1}, {1}, {1}},
      {{300, 1, 500}, {300, 2, 500}, {300, 2, 500}},
      {{0, 3}, {1, 3}, {0, 3}}
    };
    for (Binary op : Binary.values()) {
      for (int[][] p : pairs) {
        Reference a = Reference.random(random, p[0]);
        Reference b = Reference.random(random, p[1]).map(v -> v + Math.signum(v) * 0.25);
        Reference want = Reference.zip(p[2], a, b, formula(op));
        assertClose(Ops.binary(op, a.on(engine, type), b.on(engine, type)), want);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void sumsOverEveryChoiceOfAxes(Engine engine, DType type) {
    int[][] shapes = {{3, 4, 5, 6}, {2, 1, 7, 3}, {70, 3, 900, 1}, {9000, 3}, {3, 9000}, {200_001}};
    for (int[] shape : shapes) {
      Reference x = Reference.random(random, shape);
      Reference z = Reference.random(random, shape);
      Reference product = Reference.zip(shape, x, z, (p, q) -> p * q);
      for (int mask = 1; mask < 1 << shape.length; mask++) {
        int m = mask;
        int[] axes = IntStream.range(0, shape.length).filter(i -> (m >> i & 1) == 1).toArray();
        Tensor t = x.on(engine, type);
        assertClose(t.sumKeep(axes), x.sumKeep(axes), 10 * Checks.tolerance(type));
        assertClose(
            t.productSumKeep(z.on(engine, type), axes),
            product.sumKeep(axes),
            10 * Checks.tolerance(type));
        Reference centre = Reference.random(random, x.sumKeep(axes).extents());
        Reference squares = Reference.zip(shape, x, centre, (p, q) -> (p - q) * (p - q));
        assertClose(
            Normalisations.squaredDeviation(t, centre.on(engine, type)), squares.sumKeep(axes));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void sumsOfManyEqualNumbersDoNotDrift(Engine engine, DType type) {
    Tensor x = Tensors.full(engine, type, Shape.of(1 << 20, 2), 0.1);
    double each = type == DType.FLOAT32 ? (double) 0.1f : 0.1;
    double want = each * (1 << 20);
    assertThat(x.sum().item() / 2).isCloseTo(want, Offset.offset(2e-6 * want));
    assertThat(x.sum(0).toDoubles()[0]).isCloseTo(want, Offset.offset(2e-6 * want));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void permutesEveryWay(Engine engine, DType type) {
    int[] shape = {3, 17, 2, 19};
    Reference x = Reference.random(random, shape);
    Tensor t = x.on(engine, type);
    for (int code = 0; code < 256; code++) {
      int[] axes = {code & 3, code >> 2 & 3, code >> 4 & 3, code >> 6};
      if (Arrays.stream(axes).distinct().count() == 4) {
        assertThat(t.permute(axes).toDoubles()).isEqualTo(x.permute(axes).values());
      }
    }
    Reference large = Reference.random(random, 300, 1, 401);
    assertThat(large.on(engine, type).permute(2, 1, 0).toDoubles())
        .isEqualTo(large.permute(2, 1, 0).values());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void slicesPadsAndJoins(Engine engine, DType type) {
    Reference x = Reference.random(random, 4, 5, 6);
    Tensor t = x.on(engine, type);
    for (int axis = 0; axis < 3; axis++) {
      Reference part = x.slice(axis, 1, 3);
      assertThat(t.slice(axis, 1, 3).toDoubles()).isEqualTo(part.values());
      assertThat(t.slice(axis, 2, 2).size()).isZero();
      Tensor padded = t.pad(axis, 2, 1);
      assertThat(padded.slice(axis, 2, 2 + x.extents()[axis]).toDoubles()).isEqualTo(x.values());
      assertThat(padded.sum().item()).isCloseTo(t.sum().item(), Offset.offset(1e-5));
      int extent = x.extents()[axis];
      List<Tensor> parts =
          List.of(t.slice(axis, 0, 1), t.slice(axis, 1, 1), t.slice(axis, 1, extent));
      assertThat(Tensors.concat(axis, parts).toDoubles()).isEqualTo(x.values());
    }
    assertThat(Tensors.stack(List.of(t, t)).shape()).isEqualTo(Shape.of(2, 4, 5, 6));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void gathersAndScatters(Engine engine, DType type) {
    for (int[] shape : new int[][] {{7, 5, 3}, {7}, {40, 300}, {300, 40}}) {
      Reference x = Reference.random(random, shape);
      for (int axis = 0; axis < shape.length; axis++) {
        int extent = shape[axis];
        int[] k = random.ints(2L * extent, 0, extent).toArray();
        Tensor index = Tensors.indices(engine, Shape.of(k.length), k);
        Reference taken = x.gather(axis, k);
        Tensor got = x.on(engine, type).gather(axis, index);
        assertThat(got.toDoubles()).isEqualTo(taken.values());
        assertClose(got.scatterAdd(axis, index, extent), taken.scatterAdd(axis, k, extent));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void scattersLargeBlocksByRowsAndSingly(Engine engine, DType type) {
    for (int width : new int[] {1, 32}) {
      Reference x = Reference.random(random, 100_000, width);
      int[] k = random.ints(100_000, 0, 37).toArray();
      Tensor index = Tensors.indices(engine, Shape.of(k.length), k);
      assertClose(x.on(engine, type).scatterAdd(0, index, 37), x.scatterAdd(0, k, 37), 2e-6);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void gathersAlongAnAxis(Engine engine, DType type) {
    Reference x = Reference.random(random, 3, 6, 4);
    int[] k = random.ints(3 * 2 * 4, 0, 6).toArray();
    Tensor index = Tensors.indices(engine, Shape.of(3, 2, 4), k);
    Tensor got = x.on(engine, type).gatherAlong(1, index);
    Reference shape = Reference.zeros(3, 2, 4);
    Reference back = Reference.zeros(3, 6, 4);
    double[] values = got.toDoubles();
    for (int i = 0; i < k.length; i++) {
      int[] at = shape.index(i);
      assertThat(values[i]).isEqualTo(x.at(at[0], k[i], at[2]));
      back.values()[back.flat(at[0], k[i], at[2])] += values[i];
    }
    assertClose(got.scatterAddAlong(1, index, 6), back);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void findsTheFirstLargest(Engine engine, DType type) {
    Tensor x =
        Tensors.from(engine, type, Shape.of(2, 3, 2), 1, 5, 3, 5, 3, 2, -1, -7, -2, -7, -1, -9);
    assertThat(x.argmax(1).toInts()).containsExactly(1, 0, 0, 0);
    assertThat(x.max(1).toDoubles()).containsExactly(3, 5, -1, -7);
    assertThat(x.argmax(-1).toInts()).containsExactly(1, 1, 0, 0, 0, 0);
    Reference large = Reference.random(random, 60, 9, 110);
    for (int axis = 0; axis < 3; axis++) {
      double[] got = large.on(engine, type).max(axis).toDoubles();
      int a = axis;
      Reference[] slices =
          IntStream.range(0, large.extents()[a])
              .mapToObj(i -> large.slice(a, i, i + 1))
              .toArray(Reference[]::new);
      for (int i = 0; i < got.length; i++) {
        int at = i;
        assertThat(got[i])
            .isEqualTo(Arrays.stream(slices).mapToDouble(r -> r.values()[at]).max().orElseThrow());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void logSoftmaxIsStable(Engine engine, DType type) {
    Tensor x = Tensors.from(engine, type, Shape.of(2, 3), 1000, 1001, 1002, -5, 0, 5);
    double[] got = x.logSoftmax().exp().sum(-1).toDoubles();
    assertThat(got[0]).isCloseTo(1, Offset.offset(3e-6));
    assertThat(got[1]).isCloseTo(1, Offset.offset(3e-6));
    assertThat(x.logSoftmax().toDoubles()[0]).isCloseTo(-2.407605964444380, Offset.offset(1e-4));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void combinesInOnePass(Engine engine, DType type) {
    int[][] coefficients = {{1, 3, 1, 1}, {2, 3, 4, 5}, {1, 1, 1, 5}, {1, 1, 1, 1}};
    int[] shape = {2, 3, 4, 5};
    for (int[] c : coefficients) {
      Reference x = Reference.random(random, shape);
      Reference z = Reference.random(random, shape);
      Reference p = Reference.random(random, c);
      Reference q = Reference.random(random, c);
      Reference r = Reference.random(random, c);
      Reference px = Reference.zip(shape, x, p, (u, v) -> u * v);
      Reference qz = Reference.zip(shape, z, q, (u, v) -> u * v);
      Reference all =
          Reference.zip(shape, px, Reference.zip(shape, qz, r, Double::sum), Double::sum);
      Tensor t = x.on(engine, type);
      assertClose(
          Normalisations.scaleShift(t, p.on(engine, type), r.on(engine, type)),
          Reference.zip(shape, px, r, Double::sum));
      assertClose(
          Normalisations.combine(
              t, p.on(engine, type), z.on(engine, type), q.on(engine, type), r.on(engine, type)),
          all);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void changesParametersInPlace(Engine engine, DType type) {
    Parameter p = Parameter.of("p", Tensors.from(engine, type, Shape.of(2), 1, 2));
    Tensor g = Tensors.from(engine, type, Shape.of(2), 0.5, -4);
    p.accumulate(2, g, 3);
    assertThat(p.value().toDoubles()).containsExactly(3.5, -8);
    p.accumulate(0, g, 1);
    assertThat(p.value().toDoubles()).containsExactly(0.5, -4);
    Parameter m = Parameter.buffer("m", Tensors.zeros(engine, type, Shape.of(2)));
    Parameter v = Parameter.buffer("v", Tensors.zeros(engine, type, Shape.of(2)));
    p.adam(g, m, v, new AdamRates(0.1, 0.9, 0.999, 1e-8, 0.01, 1));
    // The first step moves by the rate against the sign of the gradient, after the decay.
    assertThat(p.value().toDoubles()[0]).isCloseTo(0.5 * 0.999 - 0.1, Offset.offset(1e-6));
    assertThat(p.value().toDoubles()[1]).isCloseTo(-4 * 0.999 + 0.1, Offset.offset(1e-6));
    assertThat(m.value().toDoubles()[0]).isCloseTo(0.05, Offset.offset(1e-8));
    p.assign(g);
    assertThat(p.value().toDoubles()).containsExactly(0.5, -4);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void seesWhatIsNotFinite(Engine engine, DType type) {
    for (double bad :
        new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
      double[] x = new double[5000];
      assertThat(Tensors.from(engine, type, Shape.of(5000), x).isFinite()).isTrue();
      x[4321] = bad;
      assertThat(Tensors.from(engine, type, Shape.of(5000), x).isFinite()).isFalse();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void convertsBetweenKinds(Engine engine, DType type) {
    Tensor x = Tensors.from(engine, type, Shape.of(3), 1, -2, 0.1);
    DType other = type == DType.FLOAT32 ? DType.FLOAT64 : DType.FLOAT32;
    assertThat(x.to(other).type()).isEqualTo(other);
    assertThat(x.to(other).toFloats()).isEqualTo(x.toFloats());
    assertThat(x.to(type)).isSameAs(x);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void emptyArraysPassThroughEverything(Engine engine, DType type) {
    Tensor x = Tensors.zeros(engine, type, Shape.of(0, 3));
    assertThat(x.add(1).elu().multiply(x).size()).isZero();
    assertThat(x.sum().item()).isZero();
    assertThat(x.sum(0).toDoubles()).containsExactly(0, 0, 0);
    assertThat(x.permute(1, 0).shape()).isEqualTo(Shape.of(3, 0));
    assertThat(x.pad(0, 1, 1).toDoubles()).containsOnly(0).hasSize(6);
    assertThat(x.logSoftmax().size()).isZero();
    Tensor w = Tensors.full(engine, type, Shape.of(3, 4), 1);
    assertThat(x.matmul(w).shape()).isEqualTo(Shape.of(0, 4));
    assertThat(x.matmul(true, x, false).toDoubles()).containsOnly(0).hasSize(9);
    Tensor none = Tensors.indices(engine, Shape.of(0));
    assertThat(w.gather(0, none).shape()).isEqualTo(Shape.of(0, 4));
    assertThat(x.scatterAdd(0, none, 2).toDoubles()).containsOnly(0).hasSize(6);
    assertThat(x.argmax(1).size()).isZero();
    Tensor v = x.asVariable();
    assertThat(Tape.gradients(v.square().sum(), List.of(v)).get(0).size()).isZero();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void refusesIndicesOutOfRange(Engine engine, DType type) {
    Tensor x = Tensors.zeros(engine, type, Shape.of(3, 2));
    for (int bad : new int[] {-1, 3}) {
      Tensor index = Tensors.indices(engine, Shape.of(1), bad);
      assertThatThrownBy(() -> x.gather(0, index))
          .isInstanceOf(InvalidInput.class)
          .hasMessageContaining("index " + bad);
      Tensor along = Tensors.indices(engine, Shape.of(1, 2), 0, bad);
      assertThatThrownBy(() -> x.gatherAlong(0, along)).isInstanceOf(InvalidInput.class);
      Tensor one = Tensors.zeros(engine, type, Shape.of(1, 2));
      assertThatThrownBy(() -> one.scatterAdd(0, index, 3)).isInstanceOf(InvalidInput.class);
      assertThatThrownBy(() -> one.scatterAddAlong(0, along, 3)).isInstanceOf(InvalidInput.class);
    }
  }
}
