package org.intertwiner.verify.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TensorSpecsTest {
  @Test
  void shapesAreRead() {
    assertThat(TensorSpecs.parse("x=2x1x8x8"))
        .isEqualTo(
            new TensorSpec(
                "x",
                ElementType.FLOAT32,
                List.of(Dimension.of(2), Dimension.of(1), Dimension.of(8), Dimension.of(8))));
    assertThat(TensorSpecs.parse("edges=2xE:int64"))
        .isEqualTo(
            new TensorSpec(
                "edges", ElementType.INT64, List.of(Dimension.of(2), Dimension.of("E"))));
    assertThat(TensorSpecs.parse("energy=").shape()).isEmpty();
    assertThat(TensorSpecs.parse("x=?x3")).hasToString("x: FLOAT32[x.0, 3]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "=2x3", "x=2xx3", "x=2x", "x=-1", "x=2:float99", "x=9999999999"})
  void otherTextIsRefused(String text) {
    assertThatThrownBy(() -> TensorSpecs.parse(text)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void manyAxesAreRefused() {
    assertThatThrownBy(() -> TensorSpecs.parse("x=" + "1x".repeat(20) + "1"))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("16 axes");
  }
}
