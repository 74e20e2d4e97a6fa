package org.intertwiner.verify.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.verify.tensor.ArrayTuple;
import org.junit.jupiter.api.Test;

class BatchesTest {

  private static ArrayTuple rows(int rows, int start) {
    double[] values = IntStream.range(0, 2 * rows).mapToDouble(i -> i + start).toArray();
    return ArrayTuple.of("x", Models.floats(List.of(rows, 2), values));
  }

  @Test
  void runTogetherIsRunOneByOne() {
    List<ArrayTuple> inputs = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      inputs.add(rows(1 + i % 3, i - 4));
    }
    try (OnnxModel m = Models.small().open()) {
      assertThat(m.hasBatchAxis()).isTrue();
      assertThat(m.runAll(inputs)).isEqualTo(inputs.stream().map(m::run).toList());
      assertThat(m.runAll(List.of())).isEmpty();
    }
  }

  @Test
  void equalShapesGoTogetherAsFarAsTheLimitsAllow() {
    List<ArrayTuple> inputs = List.of(rows(1, 0), rows(2, 0), rows(1, 5), rows(1, 7));
    AtomicInteger runs = new AtomicInteger();
    List<ArrayTuple> out =
        Batches.run(
            inputs,
            t -> {
              runs.incrementAndGet();
              return t;
            },
            OnnxLimits.DEFAULT);
    assertThat(out).isEqualTo(inputs);
    assertThat(runs).hasValue(2);
    runs.set(0);
    Batches.run(
        inputs,
        t -> {
          runs.incrementAndGet();
          return t;
        },
        OnnxLimits.DEFAULT.withMaxValues(4));
    assertThat(runs).hasValue(3);
  }

  @Test
  void modelsWithoutABatchAxisRunOneByOne() {
    Models fixed =
        Models.standard()
            .node("n", "ReduceSum", "x", "y", Models.integer("keepdims", 1))
            .input("x", Models.FLOAT, "N", 2)
            .output("y", Models.FLOAT, 1, 1);
    try (OnnxModel m = fixed.open()) {
      assertThat(m.hasBatchAxis()).isFalse();
      List<ArrayTuple> inputs = List.of(rows(1, 0), rows(1, 1));
      assertThat(m.runAll(inputs)).isEqualTo(inputs.stream().map(m::run).toList());
    }
    Models constant =
        Models.standard()
            .floats("w", new long[] {1}, 1)
            .node("n", "Neg", "w", "y")
            .output("y", Models.FLOAT, "N");
    try (OnnxModel m = constant.open()) {
      assertThat(m.hasBatchAxis()).isFalse();
    }
  }

  @Test
  void outputsThatDoNotDivideAreRefused() {
    ArrayTuple odd = ArrayTuple.of("y", Models.floats(List.of(3), 1, 2, 3));
    assertThatThrownBy(
            () -> Batches.run(List.of(rows(1, 0), rows(1, 1)), t -> odd, OnnxLimits.DEFAULT))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("batch");
  }
}
