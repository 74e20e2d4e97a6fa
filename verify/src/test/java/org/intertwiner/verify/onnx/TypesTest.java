package org.intertwiner.verify.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.verify.onnx.wire.WireWriter;
import org.intertwiner.verify.tensor.ArrayTuple;
import org.intertwiner.verify.tensor.ElementType;
import org.intertwiner.verify.tensor.NumericArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Values of every format, into the model, through it and out of it. */
class TypesTest {

  @ParameterizedTest
  @EnumSource(ElementType.class)
  void everyFormatPasses(ElementType type) {
    int code = DataKind.of(type).code();
    Models models =
        Models.standard()
            .node("a", "Identity", "x", "h")
            .node("b", "Identity", "h", "y")
            .input("x", code, "N", 3)
            .output("y", code, "N", 3);
    double[] numbers =
        switch (type) {
          case BOOL -> new double[] {0, 1, 1};
          case UINT8 -> new double[] {0, 7, 255};
          case INT8 -> new double[] {-128, 0, 127};
          default -> new double[] {-2, 0, 1.5 * 2};
        };
    NumericArray x = Models.array(type, List.of(1, 3), numbers);
    try (OnnxModel m = models.open()) {
      assertThat(m.run(ArrayTuple.of("x", x)).at("y")).isEqualTo(x);
      assertThat(m.trace(ArrayTuple.of("x", x), Set.of("h"))).isEqualTo(Map.of("h", x));
      NumericArray none = Models.array(type, List.of(0, 3));
      assertThat(m.run(ArrayTuple.of("x", none)).at("y")).isEqualTo(none);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = ElementType.class,
      names = {"FLOAT64", "FLOAT32", "FLOAT16", "BFLOAT16"},
      mode = EnumSource.Mode.EXCLUDE)
  void whatIsNoWholeNumberOfTheFormatIsRefused(ElementType type) {
    int code = DataKind.of(type).code();
    Models models =
        Models.standard().node("a", "Identity", "x", "y").input("x", code, 1).output("y", code, 1);
    try (OnnxModel m = models.open()) {
      for (double wrong : new double[] {0.5, 1e30, Double.NaN, -1e30}) {
        ArrayTuple x = ArrayTuple.of("x", Models.array(type, List.of(1), wrong));
        assertThatThrownBy(() -> m.run(x)).isInstanceOf(InvalidInput.class);
      }
    }
  }

  @Test
  void numbersAreRoundedToTheFormatOfTheInput() {
    Models models =
        Models.standard()
            .node("a", "Cast", "x", "y", Models.integer("to", 11))
            .input("x", 10, 4)
            .output("y", 11, 4);
    try (OnnxModel m = models.open()) {
      double[] in = {1 / 3.0, 65519.9, 65520, 1e-8};
      double[] out =
          m.run(ArrayTuple.of("x", Models.array(ElementType.FLOAT16, List.of(4), in)))
              .at("y")
              .values();
      assertThat(out).containsExactly(0.333251953125, 65504, Double.POSITIVE_INFINITY, 0);
    }
  }

  @Test
  void singleNumbersAndNotNumbersPass() {
    Models models =
        Models.standard()
            .node("a", "Log", "x", "y")
            .input("x", Models.FLOAT)
            .output("y", Models.FLOAT);
    try (OnnxModel m = models.open()) {
      ArrayTuple x = ArrayTuple.of("x", Models.floats(List.of(), -1));
      NumericArray y = m.run(x).at("y");
      assertThat(y.shape()).isEmpty();
      assertThat(y.at(0)).isNaN();
    }
  }

  @Test
  void intermediateValuesThatAreNoArraysOfNumbersAreLeftOut() {
    WireWriter text = Models.tensor("", Models.STRING, 1).bytes(6, new byte[] {'a'});
    Models models =
        Models.standard()
            .initialiser(Models.tensor("zero", Models.INT64).varint(7, 0))
            .node("s", "SequenceConstruct", "x x", "list")
            .node("u", "Cast", "x", "wide", Models.integer("to", 12))
            .node("o", "Optional", "x", "maybe")
            .node("t", "Constant", "", "text", Models.array("value", text))
            .node("e", "Equal", "x x", "equal")
            .node("a", "SequenceAt", "list zero", "y")
            .input("x", Models.FLOAT, 2)
            .output("y", Models.FLOAT, 2);
    try (OnnxModel m = models.open()) {
      ArrayTuple x = ArrayTuple.of("x", Models.floats(List.of(2), 1, 2));
      assertThat(m.run(x).at("y").values()).containsExactly(1, 2);
      Set<String> all = new LinkedHashSet<>(List.of("list", "wide", "maybe", "text", "equal", "y"));
      assertThat(m.trace(x, all)).containsOnlyKeys("equal", "y");
      assertThat(m.inferred()).containsOnlyKeys("equal", "y");
      assertThatThrownBy(() -> m.cut(Set.of("list"))).isInstanceOf(InvalidInput.class);
      assertThat(m.constant("text")).isEmpty();
    }
  }

  @Test
  void inputsAndOutputsOfOtherTypesAreRefused() {
    for (int type : new int[] {4, Models.STRING, 12, 13, 14, 17, 0, 99}) {
      Models models =
          Models.standard()
              .node("a", "Identity", "x", "y")
              .input("x", type, 1)
              .output("y", type, 1);
      assertThatThrownBy(models::open).isInstanceOf(InvalidInput.class).hasMessageContaining("'x'");
    }
    for (int field : new int[] {4, 5, 7, 8, 9, 6}) {
      Models models = Models.standard().node("a", "Identity", "x", "y");
      models.graph.message(
          11,
          new WireWriter()
              .text(1, "x")
              .message(2, new WireWriter().message(field, new WireWriter())));
      models.output("y", Models.FLOAT, 1);
      assertThatThrownBy(models::open).isInstanceOf(InvalidInput.class).hasMessageContaining("'x'");
    }
    Models untyped = Models.standard().node("a", "Identity", "x", "y");
    untyped.graph.message(11, new WireWriter().text(1, "x"));
    untyped.output("y", Models.FLOAT, 1);
    assertThatThrownBy(untyped::open).isInstanceOf(InvalidInput.class).hasMessageContaining("none");
  }

  @Test
  void shapesMayBeUnknown() {
    WireWriter tensor = new WireWriter().varint(1, Models.FLOAT);
    WireWriter type = new WireWriter().message(1, tensor);
    Models models = Models.standard().node("a", "Neg", "x", "y");
    models.graph.message(11, new WireWriter().text(1, "x").message(2, type));
    models.graph.message(12, new WireWriter().text(1, "y").message(2, type));
    try (OnnxModel m = models.open()) {
      assertThat(m.graph().inputs().get(0).ranked()).isFalse();
      NumericArray x = Models.floats(List.of(1, 2), 1, 2);
      assertThat(m.run(ArrayTuple.of("x", x)).at("y").values()).containsExactly(-1, -2);
      assertThat(m.hasBatchAxis()).isFalse();
    }
    Models free =
        Models.standard()
            .node("a", "Neg", "x", "y")
            .input("x", Models.FLOAT, "", -1)
            .output("y", Models.FLOAT, "", "");
    try (OnnxModel m = free.open()) {
      assertThat(m.graph().inputs().get(0)).hasToString("x: FLOAT32[x.0, x.1]");
      assertThat(m.hasBatchAxis()).isFalse();
    }
  }
}
