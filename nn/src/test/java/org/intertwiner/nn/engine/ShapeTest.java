package org.intertwiner.nn.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.intertwiner.algebra.InvalidInput;
import org.junit.jupiter.api.Test;

class ShapeTest {
  @Test
  void extentsSizesAndStrides() {
    Shape s = Shape.of(2, 3, 4);
    assertThat(s.size()).isEqualTo(24);
    assertThat(s.size(1, 3)).isEqualTo(12);
    assertThat(s.at(-1)).isEqualTo(4);
    assertThat(s.strides()).containsExactly(12, 4, 1);
    assertThat(s.with(-2, 7)).isEqualTo(Shape.of(2, 7, 4)).hasSameHashCodeAs(Shape.of(2, 7, 4));
    assertThat(Shape.of().size()).isEqualTo(1);
    assertThat(Shape.of(2, 0).size()).isZero();
    assertThatThrownBy(() -> s.at(3)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> s.at(-4)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void broadcastingAlignsAtTheLastAxis() {
    assertThat(Shape.of(4, 1, 3).broadcast(Shape.of(5, 1), "x")).isEqualTo(Shape.of(4, 5, 3));
    assertThat(Shape.of().broadcast(Shape.of(0), "x")).isEqualTo(Shape.of(0));
    assertThatThrownBy(() -> Shape.of(2).broadcast(Shape.of(3), "add"))
        .hasMessageContainingAll("add", "[2]", "[3]");
  }

  @Test
  void sizeClassesWasteAtMostAFifth() {
    for (int size = 1; size < 5_000_000; size += 1 + size / 97) {
      int capacity = Memory.sizeClass(size);
      assertThat(capacity).isGreaterThanOrEqualTo(size);
      assertThat(Memory.sizeClass(capacity)).isEqualTo(capacity);
      if (size > 64) {
        assertThat(capacity - size).isLessThanOrEqualTo(capacity / 5 + 1);
      }
    }
    assertThat(Memory.sizeClass(Integer.MAX_VALUE)).isEqualTo(Integer.MAX_VALUE);
  }

  @Test
  void windowsCountTheirOutputs() {
    Window v = Window.unit(2).withStride(2).withPadding(1).withDilation(2);
    assertThat(v.output(0, 9, 3)).isEqualTo(4);
    assertThat(v.output(1, 9, 3)).isEqualTo(4);
    assertThat(Window.unit(2).output(0, 3, 5)).isLessThan(1);
  }
}
