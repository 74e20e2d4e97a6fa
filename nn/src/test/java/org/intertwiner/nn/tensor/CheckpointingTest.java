package org.intertwiner.nn.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.parallel.Workers;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.engine.Step;
import org.intertwiner.nn.engine.heap.HeapEngine;
import org.intertwiner.nn.engine.heap.JavaContractions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Gradients through functions that are computed again in the backward sweep. */
class CheckpointingTest {
  static Stream<Engine> engines() {
    return Checks.engines();
  }

  private static Tensor draw(Engine engine, DType type, int seed, int... shape) {
    return Tensors.normal(engine, type, Shape.of(shape), 1, new Random(seed));
  }

  private static Tensor block(Tensor x, Tensor w) {
    return x.matmul(w).tanh().multiply(x).add(x.sin());
  }

  @ParameterizedTest
  @MethodSource("engines")
  void valuesAndGradientsAreTheSameBits(Engine engine) {
    Tensor x = draw(engine, DType.FLOAT32, 1, 5, 4).asVariable();
    Tensor w = draw(engine, DType.FLOAT32, 2, 4, 4).asVariable();
    Tensor derived = w.scale(0.5);
    Tensor plain = block(block(x, w), derived);
    Tensor kept =
        Tape.checkpoint(
            ys -> block(ys.get(0), derived),
            List.of(Tape.checkpoint(ys -> block(ys.get(0), w), List.of(x))));
    assertThat(kept.toFloats()).isEqualTo(plain.toFloats());
    List<Tensor> expected = Tape.gradients(plain.square().sum(), List.of(x, w));
    List<Tensor> got = Tape.gradients(kept.square().sum(), List.of(x, w));
    for (int i = 0; i < 2; i++) {
      assertThat(got.get(i).toFloats()).isEqualTo(expected.get(i).toFloats());
    }
  }

  @ParameterizedTest
  @MethodSource("engines")
  void firstAndSecondDerivativesAgreeWithDifferences(Engine engine) {
    Tensor x = draw(engine, DType.FLOAT64, 3, 2, 3);
    Tensor w = draw(engine, DType.FLOAT64, 4, 3, 3);
    Checks.assertDerivatives(
        xs -> {
          Tensor v = xs.get(1);
          Tensor half = v.square();
          // refers to an input once as input and once directly, and to two tracked tensors of
          // which one was computed from the other
          return Tape.checkpoint(
              ys -> block(ys.get(0), v).matmul(half).add(xs.get(0)), List.of(xs.get(0)));
        },
        List.of(x, w));
  }

  @ParameterizedTest
  @MethodSource("engines")
  void severalInputsOfWhichSomeAreNotTracked(Engine engine) {
    Tensor x = draw(engine, DType.FLOAT64, 5, 3).asVariable();
    Tensor c = draw(engine, DType.FLOAT64, 6, 3);
    Tensor y =
        Tape.checkpoint(
            xs -> xs.get(0).multiply(xs.get(1)).multiply(xs.get(2)).sum(), List.of(x, c, x));
    double[] g = Tape.gradients(y, List.of(x)).get(0).toDoubles();
    for (int i = 0; i < 3; i++) {
      assertThat(g[i]).isEqualTo(2 * x.toDoubles()[i] * c.toDoubles()[i]);
    }
    Tensor same = Tape.checkpoint(xs -> xs.get(0), List.of(x));
    assertThat(Tape.gradients(same.sum(), List.of(x)).get(0).toDoubles()).containsOnly(1);
    Tensor constant = Tape.checkpoint(xs -> xs.get(0), List.of(c));
    assertThat(constant.isTracked()).isFalse();
    Tensor silent = Tape.withoutGradients(() -> Tape.checkpoint(xs -> xs.get(0).exp(), List.of(x)));
    assertThat(silent.isTracked()).isFalse();
    assertThat(silent.toDoubles()).isEqualTo(x.exp().toDoubles());
  }

  @Test
  void randomnessIsReplayed() {
    Engine engine = engines().findFirst().orElseThrow();
    Tensor x = draw(engine, DType.FLOAT64, 7, 50).asVariable();
    SplittableRandom random = new SplittableRandom(8);
    Tensor y =
        Tape.checkpoint(
            random,
            (own, xs) ->
                xs.get(0).multiply(Tensors.uniform(engine, DType.FLOAT64, Shape.of(50), 0, 1, own)),
            List.of(x));
    double[] g = Tape.gradients(y.sum(), List.of(x)).get(0).toDoubles();
    double[] drawn = y.divide(x).toDoubles();
    for (int i = 0; i < 50; i++) {
      assertThat(g[i]).isCloseTo(drawn[i], org.assertj.core.data.Offset.offset(1e-12));
    }
    Tensor bad = Tape.checkpoint(xs -> xs.get(0).scale(random.nextDouble()), List.of(x)).sum();
    assertThatThrownBy(() -> Tape.gradients(bad, List.of(x)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContainingAll("checkpoint", "another result", "[50]");
    assertThatThrownBy(() -> Tape.checkpoint(xs -> x, List.of())).isInstanceOf(InvalidInput.class);
  }

  @Test
  void buffersChangeOnce() {
    Engine engine = engines().findFirst().orElseThrow();
    Parameter mean = Parameter.buffer("mean", Tensors.zeros(engine, DType.FLOAT64, Shape.of()));
    Parameter last = Parameter.buffer("last", Tensors.zeros(engine, DType.FLOAT64, Shape.of()));
    Tensor x = draw(engine, DType.FLOAT64, 9, 4).asVariable();
    Tensor y =
        Tape.checkpoint(
            xs -> {
              mean.accumulate(1, Tensors.full(engine, DType.FLOAT64, Shape.of(), 1), 1);
              last.assign(mean.value().scale(2));
              return xs.get(0).square();
            },
            List.of(x));
    Tape.gradients(y.sum(), List.of(x));
    assertThat(mean.value().item()).isEqualTo(1);
    assertThat(last.value().item()).isEqualTo(2);
  }

  @Test
  void changedParametersAreRefused() {
    Engine engine = engines().findFirst().orElseThrow();
    Parameter w = Parameter.of("w", draw(engine, DType.FLOAT64, 10, 4));
    Tensor x = draw(engine, DType.FLOAT64, 11, 4).asVariable();
    Tensor y = Tape.checkpoint(xs -> xs.get(0).multiply(w.value()), List.of(x)).sum();
    w.accumulate(1, w.value(), 1);
    assertThatThrownBy(() -> Tape.gradients(y, List.of(x)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("changed in place");
  }

  /** 64 blocks of 8 operations on 10 000 numbers, whole or cut into eight functions. */
  private static long bytes(boolean cut) {
    Engine engine = new HeapEngine("own", new Workers(1), new JavaContractions(new Workers(1)));
    Tensor w = draw(engine, DType.FLOAT32, 12, 10_000).asVariable().scale(0.1);
    Tensor start = draw(engine, DType.FLOAT32, 13, 10_000).asVariable();
    long before = engine.statistics().freshBytes();
    try (Step step = engine.step()) {
      Tensor x = start;
      for (int i = 0; i < 8; i++) {
        x = cut ? Tape.checkpoint(ys -> eight(ys.get(0), w), List.of(x)) : eight(x, w);
      }
      Tensor g = Tape.gradients(x.sum(), List.of(start)).get(0);
      assertThat(g.isFinite()).isTrue();
      assertThat(step.size()).isPositive();
    }
    return engine.statistics().freshBytes() - before;
  }

  private static Tensor eight(Tensor x, Tensor w) {
    Tensor y = x;
    for (int i = 0; i < 8; i++) {
      y = y.multiply(w).tanh().add(y).sin();
    }
    return y;
  }

  @Test
  void memoryIsThatOfOneFunction() {
    long whole = bytes(false);
    long cut = bytes(true);
    assertThat(whole).isGreaterThan(8L * 8 * 4 * 40_000);
    assertThat(cut).isLessThan(whole / 4);
  }
}
