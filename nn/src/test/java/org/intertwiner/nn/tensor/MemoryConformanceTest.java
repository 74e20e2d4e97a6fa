package org.intertwiner.nn.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.AdamRates;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.MemoryStatistics;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.engine.Step;
import org.intertwiner.nn.engine.Window;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Steps give everything back: no allocation once warm, flat memory in a long loop. */
class MemoryConformanceTest {
  static Stream<Engine> engines() {
    return Checks.engines();
  }

  /** A small convolutional classifier with its optimiser. */
  private static final class Network {
    final Engine engine;
    final Parameter kernel;
    final Parameter gamma;
    final Parameter beta;
    final Parameter weight;
    final List<Parameter> moments = new ArrayList<>();
    final float[] images = new float[16 * 2 * 12 * 12];
    final int[] labels = new int[16];
    long time;

    Network(Engine engine) {
      this.engine = engine;
      Random random = new Random(5);
      kernel = Parameter.of("kernel", draw(random, 8, 2, 5, 5));
      gamma = Parameter.of("gamma", Tensors.full(engine, DType.FLOAT32, Shape.of(1, 8, 1, 1), 1));
      beta = Parameter.of("beta", Tensors.zeros(engine, DType.FLOAT32, Shape.of(1, 8, 1, 1)));
      weight = Parameter.of("weight", draw(random, 8, 10));
      for (Parameter p : parameters()) {
        moments.add(Parameter.buffer("m", Tensors.zeros(engine, DType.FLOAT32, p.value().shape())));
        moments.add(Parameter.buffer("v", Tensors.zeros(engine, DType.FLOAT32, p.value().shape())));
      }
      for (int i = 0; i < labels.length; i++) {
        labels[i] = random.nextInt(10);
        for (int j = 0; j < images.length / labels.length; j++) {
          images[i * images.length / labels.length + j] =
              (float) (random.nextGaussian() * 0.1 + Math.sin(labels[i] * j));
        }
      }
    }

    private Tensor draw(Random random, int... shape) {
      return Tensors.normal(engine, DType.FLOAT32, Shape.of(shape), 0.2, random);
    }

    List<Parameter> parameters() {
      return List.of(kernel, gamma, beta, weight);
    }

    double train() {
      try (Step step = engine.step()) {
        Tensor x = Tensors.of(engine, Shape.of(16, 2, 12, 12), images);
        Tensor y = Convolutions.convolve(x, kernel.value(), Window.unit(2));
        y = Normalisations.batchNorm(y, gamma.value(), beta.value(), 1e-5).value().elu();
        y =
            Convolutions.averagePool(y, new int[] {2, 2}, Window.unit(2).withStride(2))
                .max(-1)
                .max(-1);
        Tensor labelled = Tensors.indices(engine, Shape.of(16), labels);
        Tensor loss = Losses.crossEntropy(y.matmul(weight.value()), labelled);
        List<Tensor> g = Tape.gradients(loss, parameters().stream().map(Parameter::value).toList());
        time++;
        for (int i = 0; i < g.size(); i++) {
          AdamRates rates = new AdamRates(0.02, 0.9, 0.999, 1e-8, 0, time);
          parameters().get(i).adam(g.get(i), moments.get(2 * i), moments.get(2 * i + 1), rates);
        }
        assertThat(step.size()).isPositive();
        return loss.item();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("engines")
  void aWarmTrainingStepAllocatesNothing(Engine engine) {
    Network network = new Network(engine);
    double first = network.train();
    network.train();
    MemoryStatistics warm = engine.statistics();
    double last = first;
    for (int i = 0; i < 300; i++) {
      last = network.train();
    }
    MemoryStatistics after = engine.statistics();
    assertThat(after.freshAllocations()).isEqualTo(warm.freshAllocations());
    assertThat(after.freshBytes()).isEqualTo(warm.freshBytes());
    assertThat(after.liveBuffers()).isEqualTo(warm.liveBuffers()).isZero();
    assertThat(after.pooledBytes()).isEqualTo(warm.pooledBytes());
    assertThat(after.reuses()).isGreaterThan(warm.reuses());
    assertThat(last).isLessThan(first / 2);
  }

  @ParameterizedTest
  @MethodSource("engines")
  void trainingTwiceGivesTheSameBits(Engine engine) {
    Network a = new Network(engine);
    Network b = new Network(engine);
    for (int i = 0; i < 20; i++) {
      assertThat(a.train()).isEqualTo(b.train());
    }
    assertThat(a.kernel.value().toFloats()).isEqualTo(b.kernel.value().toFloats());
  }

  @ParameterizedTest
  @MethodSource("engines")
  void twoThreadsOnOneEngineDoNotDisturbEachOther(Engine engine) throws InterruptedException {
    Network alone = new Network(engine);
    Network here = new Network(engine);
    Network there = new Network(engine);
    for (int i = 0; i < 20; i++) {
      alone.train();
    }
    Thread other =
        new Thread(
            () -> {
              for (int i = 0; i < 20; i++) {
                there.train();
              }
            });
    other.start();
    for (int i = 0; i < 20; i++) {
      here.train();
    }
    other.join();
    assertThat(here.kernel.value().toFloats()).isEqualTo(alone.kernel.value().toFloats());
    assertThat(there.kernel.value().toFloats()).isEqualTo(alone.kernel.value().toFloats());
  }

  @ParameterizedTest
  @MethodSource("engines")
  void aPlainSweepReturnsItsIntermediateGradients(Engine engine) {
    try (Step step = engine.step()) {
      Tensor x = Tensors.full(engine, DType.FLOAT32, Shape.of(1000), 0.5).asVariable();
      Tensor y = x;
      for (int i = 0; i < 20; i++) {
        y = y.tanh();
      }
      Tensor loss = y.sum();
      int before = step.size();
      Tensor g = Tape.gradients(loss, List.of(x)).get(0);
      assertThat(step.size()).isLessThanOrEqualTo(before + 2);
      assertThat(g.isFinite()).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("engines")
  void closedTensorsSayso(Engine engine) {
    Tensor leaked;
    Tensor view;
    Tensor kept;
    try (Step step = engine.step()) {
      leaked = Tensors.full(engine, DType.FLOAT32, Shape.of(2, 2), 1);
      view = leaked.reshape(4);
      kept = leaked.add(1).keep();
      assertThat(step.size()).isEqualTo(1);
    }
    assertThat(kept.toFloats()).containsExactly(2, 2, 2, 2);
    for (Tensor closed : List.of(leaked, view)) {
      assertThat(closed.array().isClosed()).isTrue();
      assertThat(closed).asString().contains("closed");
      assertThatThrownBy(closed::toFloats)
          .isInstanceOf(InvalidInput.class)
          .hasMessageContainingAll("closed", "keep()");
      assertThatThrownBy(() -> closed.add(1)).isInstanceOf(InvalidInput.class);
    }
  }

  /** Rows in one stretch of memory: a view on LibTorch, a copy on Java arrays, the same numbers. */
  @ParameterizedTest
  @MethodSource("engines")
  void rowsAreViewsWhereTheEngineHasThem(Engine engine) {
    Tensor whole;
    Tensor rows;
    Tensor column;
    try (Step step = engine.step()) {
      whole = Tensors.of(engine, Shape.of(4, 3), 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11).asVariable();
      int before = step.size();
      rows = whole.slice(0, 1, 4);
      Tensor one = rows.reshape(1, 9).slice(1, 2, 8).reshape(3, 2).slice(0, 1, 2);
      boolean views = engine.name().startsWith("torch");
      assertThat(step.size() - before).isEqualTo(views ? 0 : 3);
      assertThat(engine.part(whole.array(), 3, Shape.of(3)).isPresent()).isEqualTo(views);
      assertThat(rows.toFloats()).containsExactly(3, 4, 5, 6, 7, 8, 9, 10, 11);
      assertThat(one.toFloats()).containsExactly(7, 8);
      // places inside of a view, and what is cut out of it once more, count from its own beginning
      column = rows.slice(1, 1, 2);
      assertThat(column.toFloats()).containsExactly(4, 7, 10);
      assertThat(step.size() - before).isEqualTo(views ? 1 : 4);
      assertThat(rows.permute(1, 0).toFloats()).containsExactly(3, 6, 9, 4, 7, 10, 5, 8, 11);
      Tensor g = Tape.gradients(rows.square().sum().add(one.sum()), List.of(whole)).get(0);
      assertThat(g.toFloats()).containsExactly(0, 0, 0, 6, 8, 10, 12, 15, 17, 18, 20, 22);
      assertThat(whole.slice(0, 2, 2).size()).isZero();
    }
    for (Tensor closed : List.of(whole, rows, column)) {
      assertThat(closed.array().isClosed()).isTrue();
      assertThatThrownBy(closed::toFloats).isInstanceOf(InvalidInput.class);
    }
    Tensor kept;
    try (Step step = engine.step()) {
      kept = Tensors.of(engine, Shape.of(4), 1, 2, 3, 4).slice(0, 2, 4).keep();
      assertThat(step.size()).isBetween(0, 1);
    }
    assertThat(kept.toFloats()).containsExactly(3, 4);
    assertThatThrownBy(() -> kept.array().within(kept.array().storage(), Shape.of(1000)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("1000 numbers");
  }

  @ParameterizedTest
  @MethodSource("engines")
  @SuppressWarnings("try") // closing early and twice is what is tested
  void stepsNest(Engine engine) {
    Tensor outerKept;
    try (Step outer = engine.step()) {
      Tensor fromInner;
      try (Step inner = engine.step()) {
        fromInner = Tensors.full(engine, DType.FLOAT32, Shape.of(3), 7);
        inner.keep(fromInner.array());
        assertThatThrownBy(outer::close)
            .isInstanceOf(InvalidInput.class)
            .hasMessageContaining("order");
      }
      assertThat(fromInner.toFloats()).containsExactly(7, 7, 7);
      assertThat(outer.size()).isEqualTo(1);
      outerKept = fromInner;
      engine.memory().release(Tensors.zeros(engine, DType.FLOAT32, Shape.of(3)).array());
      assertThat(outer.size()).isEqualTo(1);
      outer.close();
      outer.close();
    }
    assertThat(outerKept.array().isClosed()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("engines")
  void memoryIsFlatInALongLoop(Engine engine) {
    Network network = new Network(engine);
    for (int i = 0; i < 20; i++) {
      network.train();
    }
    long before = used();
    for (int i = 0; i < 400; i++) {
      network.train();
    }
    long after = used();
    assertThat(after - before).isLessThan(8L << 20);
  }

  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 4; i++) {
      System.gc();
      least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
    }
    return least;
  }

  @ParameterizedTest
  @MethodSource("engines")
  void trimmingForgetsThePool(Engine engine) {
    try (Step step = engine.step()) {
      Tensors.zeros(engine, DType.FLOAT32, Shape.of(100_000));
      assertThat(step.size()).isEqualTo(1);
    }
    assertThat(engine.statistics().pooledBytes()).isGreaterThanOrEqualTo(400_000);
    engine.memory().trim();
    assertThat(engine.statistics().pooledBytes()).isZero();
  }
}
