package org.intertwiner.nn.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.Shape;
import org.junit.jupiter.api.Test;

/** Refusals say where in a network they happened. */
class NamingTest {
  private final Engine engine = Checks.engines().findFirst().orElseThrow();
  private final Tensor a = Tensors.zeros(engine, DType.FLOAT32, Shape.of(2, 3));
  private final Tensor b = Tensors.zeros(engine, DType.FLOAT32, Shape.of(4, 3));

  @Test
  void bothShapesAndThePlaceAreNamed() {
    assertThatThrownBy(() -> Naming.within("1.linear", () -> a.add(b)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageStartingWith("1.linear: ADD: got shapes [2, 3] and [4, 3]");
  }

  @Test
  void placesNestAndAreNamedOnce() {
    assertThatThrownBy(
            () ->
                Naming.within(
                    "3.residual",
                    () -> Naming.within("0.conv", () -> a.matmul(b.insertAxis(0).insertAxis(0)))))
        .isInstanceOf(InvalidInput.class)
        .hasMessageStartingWith("3.residual / 0.conv: matrix product: got shapes [2, 3] and");
    assertThat(Naming.place()).isEmpty();
    assertThat(Naming.<String>within("x", () -> Naming.within("y", Naming::place)))
        .isEqualTo("x / y");
  }

  @Test
  void theKindOfRefusalStays() {
    LimitExceeded limit = new LimitExceeded("size", "3", "2", "less");
    limit.initCause(new IllegalStateException("why"));
    assertThatThrownBy(
            () ->
                Naming.within(
                    "0.x",
                    () -> {
                      throw limit;
                    }))
        .isInstanceOf(LimitExceeded.class)
        .hasMessage("0.x: size: got 3; expected 2; less")
        .hasRootCauseMessage("why");
    assertThatThrownBy(
            () ->
                Naming.within(
                    "0.x",
                    () -> {
                      throw new IllegalStateException("other");
                    }))
        .hasMessage("other");
  }

  @Test
  void theBackwardSweepNamesThePlaceOfTheForwardOne() {
    Parameter w = Parameter.of("w", a);
    Tensor y = Naming.within("2.norm", () -> w.value().square());
    Tensor loss = Naming.within("3.sum", () -> y.sum());
    w.assign(a.add(1));
    assertThatThrownBy(() -> Tape.gradients(loss, List.of(w.value())))
        .isInstanceOf(InvalidInput.class)
        .hasMessageStartingWith("2.norm: gradient through SQUARE")
        .hasMessageContaining("[2, 3]");
  }
}
