package org.intertwiner.verify.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.intertwiner.algebra.InvalidInput;
import org.junit.jupiter.api.Test;

class TensorSpecTest {
  private static final TensorSpec SQUARE =
      new TensorSpec(
          "x", ElementType.FLOAT32, List.of(Dimension.of("n"), Dimension.of("n"), Dimension.of(3)));

  private static NumericArray zeros(ElementType type, Integer... shape) {
    int size = List.of(shape).stream().reduce(1, (a, b) -> a * b);
    return NumericArray.of(type, List.of(shape), new double[size]);
  }

  @Test
  void symbolsAreReplacedByNumbers() {
    assertThat(SQUARE).hasToString("x: FLOAT32[n, n, 3]");
    assertThat(SQUARE.symbols()).containsExactly("n");
    assertThat(SQUARE.resolve(Map.of("n", 2, "m", 7))).containsExactly(2, 2, 3);
    assertThatThrownBy(() -> SQUARE.resolve(Map.of()))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("'n'");
    assertThatThrownBy(() -> SQUARE.resolve(Map.of("n", -1))).isInstanceOf(InvalidInput.class);
  }

  @Test
  void equalSymbolsStandForEqualLengths() {
    assertThat(SQUARE.accepts(zeros(ElementType.FLOAT32, 2, 2, 3))).isTrue();
    assertThat(SQUARE.accepts(zeros(ElementType.FLOAT32, 2, 1, 3))).isFalse();
    assertThat(SQUARE.accepts(zeros(ElementType.FLOAT32, 2, 2, 4))).isFalse();
    assertThat(SQUARE.accepts(zeros(ElementType.FLOAT32, 2, 2))).isFalse();
    assertThat(SQUARE.accepts(zeros(ElementType.FLOAT64, 2, 2, 3))).isFalse();
  }

  @Test
  void shapesMayBeUnknown() {
    TensorSpec any = TensorSpec.unranked("y", ElementType.INT64);
    assertThat(any).hasToString("y: INT64[…]");
    assertThat(any.accepts(zeros(ElementType.INT64, 4, 1))).isTrue();
    assertThat(any.accepts(zeros(ElementType.INT32))).isFalse();
    assertThatThrownBy(() -> any.resolve(Map.of())).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(
            () -> new TensorSpec("y", ElementType.INT64, List.of(Dimension.of(1)), false))
        .isInstanceOf(InvalidInput.class);
  }
}
