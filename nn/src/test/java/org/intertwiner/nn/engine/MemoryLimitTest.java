package org.intertwiner.nn.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.parallel.Workers;
import org.intertwiner.nn.engine.heap.HeapEngine;
import org.intertwiner.nn.engine.heap.JavaContractions;
import org.intertwiner.nn.tensor.Convolutions;
import org.intertwiner.nn.tensor.Naming;
import org.intertwiner.nn.tensor.Parameter;
import org.intertwiner.nn.tensor.Tape;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;
import org.junit.jupiter.api.Test;

/** Too little memory is refused by name, and leaves everything as it was. */
class MemoryLimitTest {
  private static final int MEGA = 1 << 20;

  private final Workers workers = new Workers(1);
  private final Engine engine = new HeapEngine("own", workers, new JavaContractions(workers));
  private final Memory memory = engine.memory();

  private Tensor zeros(int... shape) {
    return Tensors.zeros(engine, DType.FLOAT32, Shape.of(shape));
  }

  @Test
  void theOperationItsShapesAndThePlaceAreNamed() {
    memory.limit(3 * MEGA);
    try (Step step = engine.step()) {
      Tensor x = zeros(1, 4, 128, 128);
      Tensor w = zeros(64, 4, 3, 3);
      assertThatThrownBy(
              () ->
                  Naming.within(
                      "2.conv", () -> Convolutions.convolve(x, w, Window.unit(2).withPadding(1))))
          .isInstanceOf(LimitExceeded.class)
          .hasMessageStartingWith(
              "2.conv: convolution of [1, 4, 128, 128] to [1, 64, 128, 128]: got 4.0 MiB beside")
          .hasMessageContainingAll("3.0 MiB", "smaller batches", Memory.PROPERTY);
      int held = step.size();
      assertThat(x.add(1).sum().item()).isEqualTo(4 * 128 * 128);
      assertThat(step.size()).isGreaterThan(held);
    }
    assertThat(memory.statistics().liveBytes()).isZero();
  }

  @Test
  void thePoolIsGivenBackFirst() {
    memory.limit(2 * MEGA);
    for (int i = 1; i <= 6; i++) {
      try (Step step = engine.step()) {
        zeros(i * MEGA / 16);
        assertThat(step.size()).isEqualTo(1);
      }
    }
    assertThat(memory.statistics().pooledBytes()).isLessThanOrEqualTo(2 * MEGA);
  }

  @Test
  void aStepThatFailsInTheMiddleLosesNothing() {
    Parameter w = Parameter.of("w", zeros(16).add(1));
    memory.limit(MEGA);
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(
              () -> {
                try (Step step = engine.step()) {
                  Tensor y = w.value();
                  for (int k = 0; k < 20; k++) {
                    y = y.insertAxis(0).broadcastTo(Shape.of(2, y.size())).reshape(-1);
                  }
                  Tape.gradients(y.sum(), List.of(w.value()));
                  assertThat(step.size()).isZero();
                }
              })
          .isInstanceOf(LimitExceeded.class)
          .hasMessageStartingWith("broadcast of [1, ");
      assertThat(memory.statistics().liveBuffers()).isZero();
      assertThat(memory.statistics().liveBytes()).isZero();
    }
    assertThat(Tape.isRecording()).isTrue();
    try (Step step = engine.step()) {
      Tensor g = Tape.gradients(w.value().square().sum(), List.of(w.value())).get(0);
      assertThat(g.toFloats()).containsOnly(2f);
      assertThat(step.size()).isPositive();
    }
  }

  @Test
  void whatIsPredictedNotToFitIsRefusedBeforehand() {
    memory.limit(10 * MEGA);
    memory.require("a training step", 10 * MEGA);
    try (Step step = engine.step()) {
      zeros(MEGA / 4);
      assertThat(step.size()).isEqualTo(1);
      assertThatThrownBy(() -> memory.require("a training step", 10 * MEGA))
          .isInstanceOf(LimitExceeded.class)
          .hasMessageContainingAll("a training step", "10.0 MiB beside 1.0 MiB");
    }
    assertThatThrownBy(() -> memory.limit(-1)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void runningOutOnTheMachineIsRefusedTheSameWay() {
    Memory small =
        new Memory(
            (type, capacity) -> {
              if (capacity > 1000) {
                throw new OutOfMemoryError("no space");
              }
              return HeapLike.of(type, capacity);
            });
    assertThat(small.limit()).isEqualTo(Long.MAX_VALUE);
    assertThatThrownBy(() -> small.loose(DType.FLOAT64, Shape.of(2000)))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContainingAll("2000 numbers FLOAT64", "what the machine has left");
    try (Step step = small.open()) {
      small.array(DType.FLOAT64, Shape.of(10));
      assertThatThrownBy(() -> small.array(DType.FLOAT64, Shape.of(2000)))
          .isInstanceOf(LimitExceeded.class);
      assertThat(step.size()).isEqualTo(1);
    }
    assertThat(small.statistics().freshAllocations()).isEqualTo(1);
    assertThatThrownBy(
            () ->
                Naming.within(
                    "5.norm",
                    () -> {
                      throw new OutOfMemoryError("scratch");
                    }))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageStartingWith("5.norm: ")
        .hasRootCauseMessage("scratch");
  }

  private record HeapLike(DType type, int capacity) implements Storage {
    static Storage of(DType type, int capacity) {
      return new HeapLike(type, capacity);
    }
  }

  @Test
  void thePeakIsThatSinceItWasRestarted() {
    try (Step step = engine.step()) {
      zeros(MEGA);
      zeros(MEGA / 2);
      assertThat(step.size()).isEqualTo(2);
    }
    assertThat(memory.statistics().peakBytes()).isEqualTo(6L * MEGA);
    memory.restartPeak();
    try (Step step = engine.step()) {
      zeros(MEGA);
      assertThat(step.size()).isEqualTo(1);
    }
    assertThat(memory.statistics().peakBytes()).isEqualTo(4L * MEGA);
  }

  @Test
  void thePropertySetsTheLimit() {
    try {
      System.setProperty(Memory.PROPERTY, "3m");
      assertThat(new Memory(HeapLike::of).limit()).isEqualTo(3L << 20);
      System.setProperty(Memory.PROPERTY, "12345");
      assertThat(new Memory(HeapLike::of, 7).limit()).isEqualTo(12345);
      System.setProperty(Memory.PROPERTY, "2G");
      assertThat(new Memory(HeapLike::of).limit()).isEqualTo(2L << 30);
      for (String bad : List.of("x", "-3", "3t", "k", "12345678901g")) {
        System.setProperty(Memory.PROPERTY, bad);
        assertThatThrownBy(() -> new Memory(HeapLike::of))
            .isInstanceOf(InvalidInput.class)
            .hasMessageContainingAll(Memory.PROPERTY, bad);
      }
    } finally {
      System.clearProperty(Memory.PROPERTY);
    }
    assertThat(new Memory(HeapLike::of, 7).limit()).isEqualTo(7);
  }
}
