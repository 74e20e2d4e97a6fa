package org.intertwiner.nn.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.engine.sparse.Mixing;
import org.intertwiner.nn.engine.sparse.SparseProduct;
import org.intertwiner.nn.engine.sparse.SparseProduct.Operand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Mixings: fused float32 against the composition of primitives in float64; derivatives. */
class MixturesTest {
  private static final int LEFT = 7;
  private static final int RIGHT = 3;
  private static final List<Mixing.Part> PARTS =
      List.of(new Mixing.Part(5, 3, 4), new Mixing.Part(9, 1, 2));

  static Stream<Engine> engines() {
    return Checks.engines();
  }

  private static SparseProduct pairs(int rows, long seed) {
    Random random = new Random(seed);
    SparseProduct.Builder b =
        SparseProduct.to(Operand.turned(rows)).from(Operand.of(LEFT), Operand.of(RIGHT));
    for (int e = 0; e < 3 * rows; e++) {
      int row = random.nextInt(rows);
      b.add(random.nextGaussian(), row, random.nextInt(LEFT), random.nextInt(RIGHT));
    }
    return b.build();
  }

  private static List<SparseProduct> parts() {
    return List.of(pairs(PARTS.get(0).rows(), 1), pairs(PARTS.get(1).rows(), 2));
  }

  private static Mixing mixing() {
    int rows = PARTS.get(0).rows() + PARTS.get(1).rows();
    SparseProduct.Builder b =
        SparseProduct.to(Operand.turned(rows)).from(Operand.of(LEFT), Operand.of(RIGHT));
    int first = 0;
    for (SparseProduct own : parts()) {
      for (int r = 0; r < own.result().channels(); r++) {
        for (int e = own.start(r); e < own.start(r + 1); e++) {
          b.add(own.coefficient(e), first + r, own.index(0, e), own.index(1, e));
        }
      }
      first += own.result().channels();
    }
    return new Mixing(b.build(), PARTS);
  }

  private static List<Tensor> inputs(Engine engine, DType type, int batch) {
    Random random = new Random(3);
    List<Tensor> inputs = new ArrayList<>();
    int[][] shapes = {{batch, LEFT}, {batch, RIGHT}, {5, 4}, {9, 2}, {batch, 14}};
    for (int[] shape : shapes) {
      inputs.add(Reference.random(random, shape).on(engine, type));
    }
    return inputs;
  }

  private static Tensor mix(List<Tensor> xs) {
    return Mixtures.mix(mixing(), parts(), xs.get(0), xs.get(1), xs.subList(2, 4));
  }

  private static double error(Tensor got, Tensor want) {
    double[] x = got.toDoubles();
    double[] y = want.toDoubles();
    assertThat(got.shape()).isEqualTo(want.shape());
    double worst = 0;
    double scale = 1;
    for (int i = 0; i < x.length; i++) {
      worst = Math.max(worst, Math.abs(x[i] - y[i]));
      scale = Math.max(scale, Math.abs(y[i]));
    }
    return worst / scale;
  }

  @ParameterizedTest
  @MethodSource("engines")
  void fusedAndComposedAgree(Engine engine) {
    for (int batch : new int[] {1, 5, 200, 5003}) {
      List<Tensor> narrow = inputs(engine, DType.FLOAT32, batch);
      List<Tensor> wide = narrow.stream().map(x -> x.to(DType.FLOAT64)).toList();
      assertThat(error(mix(narrow), mix(wide))).as("batch " + batch).isLessThan(2e-6);
      List<Tensor> a = narrow.stream().map(Tensor::asVariable).toList();
      List<Tensor> b = wide.stream().map(Tensor::asVariable).toList();
      List<Tensor> got = Tape.pullback(mix(a), narrow.get(4), a.subList(0, 4));
      List<Tensor> want = Tape.pullback(mix(b), wide.get(4), b.subList(0, 4));
      List<Tensor> again = Tape.pullback(mix(a), narrow.get(4), a.subList(0, 4));
      for (int n = 0; n < 4; n++) {
        assertThat(error(got.get(n), want.get(n))).as("input " + n).isLessThan(4e-6);
        assertThat(again.get(n).toDoubles()).containsExactly(got.get(n).toDoubles());
      }
      Tensor left =
          Tape.pullback(
                  mix(List.of(a.get(0), narrow.get(1), narrow.get(2), narrow.get(3))),
                  narrow.get(4),
                  a.subList(0, 1))
              .get(0);
      assertThat(error(left, want.get(0))).isLessThan(4e-6);
    }
  }

  /** What derivatives of derivatives go through agrees with the fused adjoints. */
  @ParameterizedTest
  @MethodSource("engines")
  void recordedAdjointsAgreeWithFusedOnes(Engine engine) {
    List<Tensor> xs = inputs(engine, DType.FLOAT32, 40);
    List<Tensor> a = xs.stream().map(Tensor::asVariable).toList();
    Tensor y = mix(a).multiply(a.get(4));
    Tensor ones = Tensors.full(engine, DType.FLOAT32, y.shape(), 1);
    List<Tensor> plain = Tape.pullback(y, ones, a);
    List<Tensor> recorded = Tape.differentiableGradients(y.sum(), a);
    for (int n = 0; n < a.size(); n++) {
      assertThat(error(recorded.get(n), plain.get(n))).as("input " + n).isLessThan(4e-6);
    }
    // the form is linear in each of its five arguments: x·∂/∂x of it is the form itself
    Tensor slope = recorded.get(0).multiply(a.get(0)).sum();
    Tensor second =
        Tape.pullback(slope, slope.detach().scale(0).affine(1, 1), List.of(a.get(2))).get(0);
    assertThat(error(second, plain.get(2))).isLessThan(4e-6);
  }

  @ParameterizedTest
  @MethodSource("engines")
  void derivativesOfTheCompositionAgreeWithDifferences(Engine engine) {
    List<Tensor> xs = inputs(engine, DType.FLOAT64, 2).subList(0, 4);
    Checks.assertDerivatives(MixturesTest::mix, xs);
  }

  @ParameterizedTest
  @MethodSource("engines")
  void emptyBatches(Engine engine) {
    List<Tensor> xs = inputs(engine, DType.FLOAT32, 0);
    List<Tensor> a = xs.stream().map(Tensor::asVariable).toList();
    Tensor y = mix(a);
    assertThat(y.shape()).isEqualTo(Shape.of(0, 14));
    assertThat(Tape.pullback(y, xs.get(4), List.of(a.get(2))).get(0).toFloats()).containsOnly(0);
  }

  @Test
  void refusesRowsThatDoNotFit() {
    SparseProduct few = pairs(4, 1);
    assertThatThrownBy(() -> new Mixing(few, PARTS)).isInstanceOf(InvalidInput.class);
  }

  @ParameterizedTest
  @MethodSource("engines")
  void refusesShapesThatDoNotFit(Engine engine) {
    for (DType type : new DType[] {DType.FLOAT32, DType.FLOAT64}) {
      List<Tensor> good = inputs(engine, type, 6).subList(0, 4);
      int[][][] wrong = {
        {{6, LEFT + 1}, {6, 1, LEFT}, {6 * LEFT}, {4, LEFT}},
        {{6, RIGHT - 1}, {6, RIGHT, 1}, {4, RIGHT}},
        {{4, 5}, {5, 5}, {20}, {5, 4, 1}},
        {{2, 9}, {9, 1}}
      };
      for (int n = 0; n < wrong.length; n++) {
        for (int[] shape : wrong[n]) {
          List<Tensor> xs = new ArrayList<>(good);
          xs.set(n, Reference.random(new Random(5), shape).on(engine, type));
          assertThatThrownBy(() -> mix(xs))
              .as(type + " input " + n)
              .isInstanceOf(InvalidInput.class);
        }
      }
      Tensor left = good.get(0);
      Tensor right = good.get(1);
      for (List<Tensor> weights : List.of(good.subList(2, 3), good.subList(1, 4))) {
        assertThatThrownBy(() -> Mixtures.mix(mixing(), parts(), left, right, weights))
            .isInstanceOf(InvalidInput.class);
      }
    }
  }
}
