package org.intertwiner.verify.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.intertwiner.verify.onnx.wire.WireWriter;
import org.intertwiner.verify.tensor.ArrayTuple;
import org.intertwiner.verify.tensor.ElementType;
import org.intertwiner.verify.tensor.NumericArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Constants worked out from the file are those that ONNX Runtime computes. */
class FoldingTest {
  private static final ArrayTuple X = ArrayTuple.of("x", Models.floats(List.of(1), 0));

  private static Models constants() {
    return Models.standard()
        .floats("w", new long[] {2, 3}, 1, 2, 3, 4, 5, 6)
        .floats("row", new long[] {3}, 0.1, 0.2, 0.3)
        .floats("column", new long[] {2, 1}, 10, 20)
        .floats("empty", new long[] {0, 3})
        .initialiser(longs("i", new int[] {2, 2}, 7, -7, 9, 3))
        .initialiser(longs("two", new int[] {}, 2))
        .initialiser(longs("none", new int[] {0}))
        .node("same", "Identity", "x", "y")
        .input("x", Models.FLOAT, 1)
        .output("y", Models.FLOAT, 1);
  }

  private static WireWriter longs(String name, int[] dims, int... values) {
    long[] shape = java.util.Arrays.stream(dims).asLongStream().toArray();
    WireWriter t = Models.tensor(name, Models.INT64, shape);
    for (int v : values) {
      t.varint(7, v);
    }
    return t;
  }

  private static WireWriter list(String name, int... values) {
    return longs(name, new int[] {values.length}, values);
  }

  private static WireWriter setting(String text) {
    String[] parts = text.split("=", 2);
    if (parts[1].startsWith("[")) {
      String inner = parts[1].substring(1, parts[1].length() - 1);
      return Models.integers(
          parts[0],
          inner.isEmpty()
              ? new long[0]
              : java.util.Arrays.stream(inner.split(",", -1)).mapToLong(Long::parseLong).toArray());
    }
    return Models.integer(parts[0], Long.parseLong(parts[1]));
  }

  /** The operator, its inputs (a list in brackets is a constant of its own) and its settings. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Identity w",
        "Cast w to=7",
        "Cast row to=10",
        "Cast row to=16",
        "Cast row to=11",
        "Cast i to=9",
        "Cast i to=3",
        "Cast i to=1",
        "Transpose w",
        "Transpose w perm=[1,0]",
        "Reshape w [3,2]",
        "Reshape w [-1,2]",
        "Reshape w [0,3,1]",
        "Unsqueeze w [0]",
        "Unsqueeze w [-1,0]",
        "Squeeze column [1]",
        "Squeeze column [-1]",
        "Flatten w",
        "Flatten w axis=0",
        "Flatten w axis=-1",
        "Concat w w axis=0",
        "Concat w column axis=1",
        "Concat w column axis=-1",
        "Concat empty w axis=0",
        "Slice w [1] [3]",
        "Slice w [0,0] [2,2]",
        "Slice w [0] [2] [1]",
        "Slice w [-1] [-9999] [1] [-1]",
        "Slice w [2] [0] [1] [-2]",
        "Slice w [-2] [9999] [-1] [1]",
        "Slice w [5] [9] [1] [1]",
        "Slice w [9] [0] [1] [-1]",
        "Gather w [1,0,-1] axis=1",
        "Gather w [1]",
        "Gather w i0 axis=0",
        "Shape w",
        "Shape w start=1",
        "Shape w start=-1 end=9",
        "Shape w end=-1",
        "ConstantOfShape [2,3]",
        "ConstantOfShape none",
        "Add w row",
        "Sub column w",
        "Mul w w",
        "Div w row",
        "Div i two",
        "Mul i two",
        "Add empty row"
      })
  void asOnnxRuntimeDoes(String text) {
    String[] parts = text.split(" ", -1);
    Models models = constants().initialiser(longs("i0", new int[] {1, 2}, 1, 0));
    StringBuilder inputs = new StringBuilder();
    List<WireWriter> settings = new java.util.ArrayList<>();
    for (int i = 1; i < parts.length; i++) {
      if (parts[i].contains("=")) {
        settings.add(setting(parts[i]));
      } else if (parts[i].startsWith("[")) {
        String[] numbers = parts[i].substring(1, parts[i].length() - 1).split(",", -1);
        int[] values = java.util.Arrays.stream(numbers).mapToInt(Integer::parseInt).toArray();
        models.initialiser(list("list" + i, values));
        inputs.append(" list").append(i);
      } else {
        inputs.append(' ').append(parts[i]);
      }
    }
    models.node("c", parts[0], inputs.toString().strip(), "c", settings.toArray(new WireWriter[0]));
    try (OnnxModel m = models.open()) {
      assertThat(m.graph().constant("c")).contains(m.trace(X, Set.of("c")).get("c"));
    }
  }

  @Test
  void valuesOfConstantNodesAreRead() {
    byte[] four = Models.raw(4);
    WireWriter number =
        Models.attribute("value_float", 1)
            .append(new byte[] {2 << 3 | 5, four[0], four[1], four[2], four[3]});
    Models models =
        constants()
            .node(
                "",
                "Constant",
                "",
                "a",
                Models.attribute("value_floats", 6).bytes(7, Models.raw(1, 2)))
            .node("", "Constant", "", "b", Models.integers("value_ints", 4, 5))
            .node("", "Constant", "", "c", Models.integer("value_int", 4))
            .node("", "Constant", "", "d", number)
            .node("", "Constant", "", "e", Models.array("value", list("", 3, 4)))
            .node("", "ConstantOfShape", "e", "f", Models.array("value", list("", 7)))
            .node("", "Constant", "", "text", Models.attribute("value_string", 3).text(4, "t"))
            .initialiser(longs("zero", new int[] {}, 0))
            .initialiser(longs("nine", new int[] {}, 9))
            .node("", "Range", "zero nine two", "g")
            .node("", "Range", "nine zero two", "h");
    try (OnnxModel m = models.open()) {
      Map<String, NumericArray> seen = m.trace(X, Set.of("a", "b", "c", "d", "e", "f", "g", "h"));
      seen.forEach((name, value) -> assertThat(m.graph().constant(name)).contains(value));
      assertThat(seen.get("g").values()).containsExactly(0, 2, 4, 6, 8);
      assertThat(m.graph().constant("text")).isEmpty();
      assertThat(m.graph().constant("x")).isEmpty();
      assertThat(m.graph().constant("y")).isEmpty();
      assertThat(m.graph().constant("nothing")).isEmpty();
    }
  }

  @Test
  void listsMayBeSettingsAsInOlderVersions() {
    Models models =
        Models.of(4, 9)
            .floats("w", new long[] {2, 3}, 1, 2, 3, 4, 5, 6)
            .input("w", Models.FLOAT, 2, 3)
            .node(
                "",
                "Slice",
                "w",
                "a",
                setting("starts=[1]"),
                setting("ends=[3]"),
                setting("axes=[1]"))
            .node("", "Unsqueeze", "a", "b", setting("axes=[0]"))
            .node("", "Squeeze", "b", "c", setting("axes=[0]"))
            .node("", "Identity", "x", "y")
            .input("x", Models.FLOAT, 1)
            .output("y", Models.FLOAT, 1);
    try (OnnxModel m = models.open()) {
      Map<String, NumericArray> seen = m.trace(X, Set.of("a", "b", "c"));
      assertThat(seen.get("a").values()).containsExactly(2, 3, 5, 6);
      seen.forEach((name, value) -> assertThat(m.graph().constant(name)).contains(value));
    }
  }

  /** What ONNX Runtime would refuse, or what is too large or unknown, is not worked out. */
  @Test
  void whatDoesNotFitIsLeftAlone() {
    Models models =
        constants()
            .initialiser(list("huge", 1 << 30, 1 << 30))
            .initialiser(list("below", -1))
            .initialiser(list("three", 3))
            .initialiser(list("seven", 7))
            .initialiser(longs("nought", new int[] {}, 0))
            .node("", "ConstantOfShape", "huge", "a")
            .node("", "ConstantOfShape", "below", "b")
            .node("", "Reshape", "w seven", "c")
            .initialiser(list("free", 0, -1))
            .node("", "Reshape", "empty free", "c0")
            .node("", "Squeeze", "w seven", "d")
            .node("", "Unsqueeze", "w seven", "e")
            .node("", "Transpose", "w", "f", setting("perm=[0,0]"))
            .node("", "Flatten", "w", "g", setting("axis=9"))
            .node("", "Gather", "w seven", "h")
            .node("", "Gather", "w two", "i1", setting("axis=7"))
            .node("", "Slice", "w three", "j")
            .node("", "Slice", "w three huge", "k")
            .node("", "Slice", "w three three seven", "l")
            .node("", "Concat", "w row", "m", setting("axis=0"))
            .node("", "Concat", "w i", "n", setting("axis=0"))
            .node("", "Add", "w i", "o")
            .node("", "Add", "row column2", "p")
            .floats("column2", new long[] {2}, 1, 2)
            .node("", "Sqrt", "w", "q")
            .node("", "Cast", "infinite", "r", setting("to=7"))
            .floats("infinite", new long[] {1}, Double.POSITIVE_INFINITY)
            .node("", "Cast", "w", "s", setting("to=8"))
            .node("", "com.microsoft/Gelu", "w", "t")
            .node("", "Range", "two two nought", "u")
            .node("", "Range", "two two x", "v")
            .node("", "Concat", "w x", "z", setting("axis=0"))
            .node("", "Reshape", "row zeros", "zz")
            .initialiser(list("zeros", 0, 0, 0));
    OnnxGraph g = ModelReader.read(models.bytes(), OnnxLimits.DEFAULT).graph();
    for (String name : "a b c c0 d e f g h i1 j k l m n o p q r s t u v z zz".split(" ", -1)) {
      assertThat(g.constant(name)).as(name).isEmpty();
    }
  }

  @Test
  void longChainsAreNoDeepRecursion() {
    Models models = constants();
    String last = "w";
    for (int i = 0; i < 20_000; i++) {
      models.node("", "Identity", last, "v" + i);
      last = "v" + i;
    }
    OnnxGraph g = ModelReader.read(models.bytes(), OnnxLimits.DEFAULT).graph();
    assertThat(g.constant(last).map(NumericArray::type)).contains(ElementType.FLOAT32);
  }
}
