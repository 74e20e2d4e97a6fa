package org.intertwiner.nn.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
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
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A step of training on volumes asks the machine for nothing; closed tensors refuse every use. */
class SteadyStepTest {
  static Stream<Arguments> cases() {
    return EngineConformanceTest.cases();
  }

  static Stream<Engine> engines() {
    return Checks.engines();
  }

  /** Convolution, normalisation, both poolings, a part computed twice, loss, optimiser. */
  private static final class Volumes {
    private final Engine engine;
    private final DType type;
    private final List<Parameter> parameters = new ArrayList<>();
    private final List<Parameter> moments = new ArrayList<>();
    private final double[] fields;
    private final int[] labels = {0, 1, 2, 1};
    private long time;

    Volumes(Engine engine, DType type) {
      this.engine = engine;
      this.type = type;
      Random random = new Random(1);
      add("first", Tensors.normal(engine, type, Shape.of(6, 2, 3, 3, 3), 0.2, random));
      add("gamma", Tensors.full(engine, type, Shape.of(1, 6, 1, 1, 1), 1));
      add("beta", Tensors.zeros(engine, type, Shape.of(1, 6, 1, 1, 1)));
      add("second", Tensors.normal(engine, type, Shape.of(6, 3, 3, 3, 3), 0.2, random));
      add("head", Tensors.normal(engine, type, Shape.of(6, 3), 0.2, random));
      fields = random.doubles(4 * 2 * 6 * 7 * 8, -1, 1).toArray();
    }

    private void add(String name, Tensor initial) {
      parameters.add(Parameter.of(name, initial));
      moments.add(Parameter.buffer("m", Tensors.zeros(engine, type, initial.shape())));
      moments.add(Parameter.buffer("v", Tensors.zeros(engine, type, initial.shape())));
    }

    private Tensor value(int index) {
      return parameters.get(index).value();
    }

    double train() {
      Window unit = Window.unit(3).withPadding(1);
      try (Step step = engine.step()) {
        Tensor x = Tensors.from(engine, type, Shape.of(4, 2, 6, 7, 8), fields);
        Tensor y = Convolutions.convolve(x, value(0), unit);
        y = Normalisations.batchNorm(y, value(1), value(2), 1e-5).value().elu();
        y = Convolutions.maxPool(y, new int[] {2, 2, 2}, Window.unit(3).withStride(2));
        y =
            Tape.checkpoint(
                ys -> Convolutions.convolve(ys.get(0), value(3), unit.withGroups(2)).tanh(),
                List.of(y));
        y = Convolutions.averagePool(y, new int[] {2, 2, 2}, Window.unit(3));
        y = y.reshape(4, 6, -1).max(-1).matmul(value(4));
        Tensor loss = Losses.crossEntropy(y, Tensors.indices(engine, Shape.of(4), labels));
        List<Tensor> g = Tape.gradients(loss, parameters.stream().map(Parameter::value).toList());
        time++;
        for (int i = 0; i < g.size(); i++) {
          AdamRates rates = new AdamRates(0.01, 0.9, 0.999, 1e-8, 0, time);
          parameters.get(i).adam(g.get(i), moments.get(2 * i), moments.get(2 * i + 1), rates);
        }
        assertThat(step.size()).isPositive();
        return loss.item();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void allocatesNothingOnceWarm(Engine engine, DType type) {
    Volumes network = new Volumes(engine, type);
    double first = network.train();
    network.train();
    MemoryStatistics warm = engine.statistics();
    double last = first;
    for (int i = 0; i < 60; i++) {
      last = network.train();
    }
    MemoryStatistics after = engine.statistics();
    assertThat(after.freshAllocations()).isEqualTo(warm.freshAllocations());
    assertThat(after.freshBytes()).isEqualTo(warm.freshBytes());
    assertThat(after.liveBuffers()).isZero();
    assertThat(after.pooledBytes()).isEqualTo(warm.pooledBytes());
    assertThat(after.peakBytes()).isEqualTo(warm.peakBytes());
    assertThat(last).isLessThan(first);
  }

  /** One use of every family of operations. */
  private static List<Consumer<Tensor>> uses(Engine engine) {
    Tensor index = Tensors.indices(engine, Shape.of(2), 0, 1);
    Tensor along = Tensors.indices(engine, Shape.of(1, 2, 3, 1), 0, 0, 0, 0, 0, 0);
    Tensor other = Tensors.zeros(engine, DType.FLOAT32, Shape.of(1, 2, 3, 4));
    Tensor scale = Tensors.zeros(engine, DType.FLOAT32, Shape.of(1, 2, 1, 1));
    Window unit = Window.unit(2);
    return List.of(
        Tensor::exp,
        x -> x.affine(2, 1),
        x -> x.add(other),
        x -> other.multiply(x),
        x -> x.sum(1),
        x -> other.productSumKeep(x, 1),
        x -> x.max(2),
        x -> x.argmax(2),
        Tensor::logSoftmax,
        x -> x.permute(1, 0, 2, 3),
        x -> x.slice(3, 1, 2),
        x -> x.pad(3, 1, 0),
        x -> x.gather(1, index),
        x -> x.scatterAdd(1, index, 3),
        x -> x.gatherAlong(3, along),
        x -> x.slice(3, 0, 1).scatterAddAlong(3, along, 2),
        x -> x.broadcastTo(Shape.of(5, 2, 3, 4)),
        x -> x.to(DType.FLOAT64),
        x -> x.reshape(6, 4).matmul(other.reshape(4, 6)),
        x -> Tensors.concat(0, List.of(other, x)),
        x -> Convolutions.convolve(x, other, unit),
        x -> Convolutions.convolve(other, x, unit),
        x -> Convolutions.maxPool(x, new int[] {2, 2}, unit),
        x -> Convolutions.averagePool(x, new int[] {2, 2}, unit),
        x -> Normalisations.scaleShift(x, scale, scale),
        x -> Normalisations.combine(other, scale, x, scale, scale),
        x -> Normalisations.squaredDeviation(x, scale),
        x -> Normalisations.batchNorm(x, scale, scale, 1),
        x -> Tape.gradients(x.asVariable().sum(), List.of(x.asVariable())),
        x -> Parameter.of("p", x),
        x -> Parameter.of("p", other).assign(x),
        x -> Parameter.of("p", other).accumulate(1, x, 1),
        Tensor::toFloats,
        Tensor::toDoubles,
        Tensor::isFinite,
        Tensor::keep);
  }

  @ParameterizedTest
  @MethodSource("engines")
  void closedTensorsRefuseEveryUse(Engine engine) {
    Tensor closed;
    try (Step step = engine.step()) {
      closed = Tensors.zeros(engine, DType.FLOAT32, Shape.of(1, 2, 3, 4));
      assertThat(step.size()).isEqualTo(1);
    }
    List<Consumer<Tensor>> uses = uses(engine);
    for (int i = 0; i < uses.size(); i++) {
      Consumer<Tensor> use = uses.get(i);
      assertThatThrownBy(
              () -> {
                try (Step step = engine.step()) {
                  use.accept(closed);
                  assertThat(step.size()).isNegative();
                }
              })
          .as("use %d", i)
          .isInstanceOf(InvalidInput.class)
          .hasMessageContainingAll("closed", "keep()");
    }
    assertThat(engine.statistics().liveBuffers()).isZero();
  }

  @ParameterizedTest
  @MethodSource("engines")
  void indicesAreNoNumbersToComputeWith(Engine engine) {
    Tensor x = Tensors.indices(engine, Shape.of(1, 2, 3, 4), new int[24]);
    List<Consumer<Tensor>> uses =
        List.of(
            Tensor::exp,
            y -> y.affine(2, 1),
            y -> y.add(y),
            y -> y.sum(1),
            y -> y.productSumKeep(y, 1),
            y -> y.max(2),
            Tensor::logSoftmax,
            y -> y.scatterAdd(1, Tensors.indices(engine, Shape.of(2), 0, 1), 3),
            y -> y.scatterAddAlong(1, y, 3),
            y -> y.to(DType.FLOAT64),
            y -> y.reshape(4, 6).matmul(y.reshape(6, 4)),
            y -> Convolutions.convolve(y, y, Window.unit(2)),
            y -> Convolutions.maxPool(y, new int[] {2, 2}, Window.unit(2)),
            Tensor::asVariable);
    for (Consumer<Tensor> use : uses) {
      assertThatThrownBy(() -> use.accept(x))
          .isInstanceOf(InvalidInput.class)
          .hasMessageContaining("[");
    }
    Tensor repeated = Tensors.indices(engine, Shape.of(2, 1), 7, 9).broadcastTo(Shape.of(2, 2, 3));
    assertThat(repeated.toInts()).containsExactly(7, 7, 7, 9, 9, 9, 7, 7, 7, 9, 9, 9);
    assertThat(
            repeated.permute(1, 0, 2).gather(0, Tensors.indices(engine, Shape.of(1), 1)).toInts())
        .containsOnly(9);
  }

  @ParameterizedTest
  @MethodSource("engines")
  void keptTensorsAndTheirViewsShareOneBuffer(Engine engine) {
    Tensor view;
    try (Step step = engine.step()) {
      Tensor x = Tensors.full(engine, DType.FLOAT32, Shape.of(2, 3), 4);
      view = x.reshape(6).insertAxis(1);
      assertThat(step.size()).isEqualTo(1);
      view.keep();
      view.keep();
      x.keep();
      assertThat(step.size()).isZero();
    }
    assertThat(view.toFloats()).containsOnly(4f);
    assertThat(engine.statistics().liveBuffers()).isZero();
  }
}
