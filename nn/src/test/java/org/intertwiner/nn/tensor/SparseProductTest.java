package org.intertwiner.nn.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.Engines;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.engine.sparse.SparseProduct;
import org.intertwiner.nn.engine.sparse.SparseProduct.Operand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sparse products of every engine present, against their formula and central differences. */
class SparseProductTest {
  static Stream<Engine> engines() {
    return Checks.engines();
  }

  @ParameterizedTest
  @MethodSource("engines")
  void agreesWithTheFormulaInEveryKindOfNumber(Engine engine) {
    for (Primitive p : SparsePrimitives.all()) {
      for (DType type : DType.values()) {
        if (type.isFloating() && engine.supports(type)) {
          assertThat(p.valueError(engine, type)).as(p.name() + " " + type).isLessThan(12);
          assertThat(p.acceptsEmpty(engine, type)).as(p.name() + " empty").isTrue();
          assertThat(p.repeats(engine, type)).as(p.name() + " repeats").isTrue();
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("engines")
  void firstAndSecondDerivativesAgreeWithDifferences(Engine engine) {
    for (Primitive p : SparsePrimitives.all()) {
      for (double error : p.derivativeErrors(engine)) {
        assertThat(error).as(p.name()).isLessThan(1e-5);
      }
    }
  }

  /** e_i × e_j by its six entries. */
  static SparseProduct cross() {
    SparseProduct.Builder b = SparseProduct.to(Operand.of(3)).from(Operand.of(3), Operand.of(3));
    for (int k = 0; k < 3; k++) {
      b.add(1, k, (k + 1) % 3, (k + 2) % 3).add(-1, k, (k + 2) % 3, (k + 1) % 3);
    }
    return b.build();
  }

  @Test
  void multipliesVectors() {
    Engine java = Engines.named("java");
    Tensor a = Tensors.of(java, Shape.of(2, 3), 1, 2, 3, 1, 0, 0);
    Tensor b = Tensors.of(java, Shape.of(1, 3), 0, 1, 0);
    Tensor c = Products.multiply(cross(), List.of(a, b));
    assertThat(c.toFloats()).containsExactly(-3, 0, 1, 0, 0, 1);
  }

  @Test
  void exchangingTwiceGivesTheSameMap() {
    SparseProduct twice = cross().exchanged(1).exchanged(1);
    double[] x = {1, -2, 3};
    double[] y = {0.5, 4, -1};
    assertThat(Products.multiply(twice, x, y)).containsExactly(Products.multiply(cross(), x, y));
    assertThat(cross().exchanged(0).size()).isEqualTo(6);
  }

  @Test
  void refusesWhatDoesNotFit() {
    Engine java = Engines.named("java");
    Tensor two = Tensors.zeros(java, DType.FLOAT32, Shape.of(2, 3));
    Tensor five = Tensors.zeros(java, DType.FLOAT32, Shape.of(5, 3));
    Tensor narrow = Tensors.zeros(java, DType.FLOAT32, Shape.of(2, 2));
    Tensor wide = Tensors.zeros(java, DType.FLOAT64, Shape.of(2, 3));
    SparseProduct cross = cross();
    assertThatThrownBy(() -> Products.multiply(cross, List.of(two, five)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("factor 1");
    assertThatThrownBy(() -> Products.multiply(cross, List.of(narrow, two)))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Products.multiply(cross, List.of(two, wide)))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Products.multiply(cross, List.of(two)))
        .isInstanceOf(InvalidInput.class);
    SparseProduct.To to = SparseProduct.to(Operand.of(3));
    assertThatThrownBy(() -> Operand.of(-1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Operand.turned(-3)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(to::from).isInstanceOf(InvalidInput.class);
    SparseProduct.Builder builder = to.from(Operand.of(3));
    assertThatThrownBy(() -> builder.add(1, 3, 0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> builder.add(1, 0, -1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> builder.add(1, 0, 0, 0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> builder.add(Double.NaN, 0, 0)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void withoutEntriesIsZero() {
    Engine java = Engines.named("java");
    SparseProduct nothing = SparseProduct.to(Operand.turned(2)).from(Operand.of(3)).build();
    Tensor x = Tensors.full(java, DType.FLOAT32, Shape.of(4, 3), 1);
    assertThat(Products.multiply(nothing, List.of(x)).toFloats()).containsOnly(0).hasSize(8);
  }
}
