package org.intertwiner.verify.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.verify.onnx.wire.WireWriter;
import org.intertwiner.verify.tensor.ArrayTuple;
import org.intertwiner.verify.tensor.ElementType;
import org.intertwiner.verify.tensor.NumericArray;
import org.junit.jupiter.api.Test;

/** What files say: settings, constants, sub-graphs, functions. */
class GraphTest {

  @Test
  void readsTheHead() {
    Models models = Models.small().opset("ai.onnx.ml", 3);
    OnnxGraph g = ModelReader.read(models.bytes(), OnnxLimits.DEFAULT).graph();
    assertThat(g.name()).isEqualTo("g");
    assertThat(g.producer()).isEqualTo("tests");
    assertThat(g.irVersion()).isEqualTo(8);
    assertThat(g.opsets()).isEqualTo(Map.of("", 17L, "ai.onnx.ml", 3L));
    assertThat(g.producer("h")).map(OnnxNode::name).contains("act");
    assertThat(g.producer("x")).isEmpty();
    assertThat(g.producer("")).isEmpty();
  }

  @Test
  void readsEveryKindOfSetting() {
    WireWriter sparse =
        new WireWriter()
            .message(1, Models.tensor("", Models.FLOAT, 1).bytes(9, Models.raw(5)))
            .message(2, Models.tensor("", Models.INT64, 1).varint(7, 2))
            .varint(3, 4);
    WireWriter inner =
        new WireWriter().message(1, Models.nodeOf("", "Neg", "outer", "z")).message(12, v("z"));
    OnnxNode node =
        node(
            Models.attribute("f", 1).append(float32(2, 0.5f)),
            Models.integer("i", -3),
            Models.attribute("s", 3).text(4, "same"),
            Models.array("t", Models.tensor("", Models.FLOAT, 2).bytes(9, Models.raw(1, 2))),
            Models.body("g", inner),
            Models.attribute("floats", 6).bytes(7, Models.raw(1, 2)),
            Models.integers("ints", 4, 5),
            Models.attribute("strings", 8).text(9, "a").text(9, "b"),
            Models.attribute("tensors", 9).message(10, Models.tensor("", Models.FLOAT, 0)),
            Models.attribute("graphs", 10).message(11, inner).message(11, inner),
            Models.attribute("sparse", 11).message(22, sparse),
            Models.attribute("type", 13).message(14, new WireWriter()),
            new WireWriter().text(1, "old").varint(3, 9),
            new WireWriter().text(1, "oldText").text(4, "t"),
            new WireWriter().text(1, "oldInts").varint(8, 9),
            new WireWriter().text(1, "ref").text(21, "alpha").varint(20, 1));
    Map<String, OnnxAttribute> a = node.attributes();
    assertThat(node.number("f", 0)).isEqualTo(0.5);
    assertThat(node.number("i", 7)).isEqualTo(7);
    assertThat(node.integer("i", 0)).isEqualTo(-3);
    assertThat(node.integer("none", 2)).isEqualTo(2);
    assertThat(node.text("s")).contains("same");
    assertThat(node.text("i")).isEmpty();
    assertThat(node.integers("ints")).contains(List.of(4L, 5L));
    assertThat(node.integers("none")).isEmpty();
    assertThat(a.get("t")).isInstanceOf(OnnxAttribute.Arrays.class);
    assertThat(((OnnxAttribute.Arrays) a.get("t")).values().get(0).values())
        .isEqualTo(Models.floats(List.of(2), 1, 2));
    assertThat(a.get("floats")).isEqualTo(new OnnxAttribute.Reals(List.of(1.0, 2.0)));
    assertThat(a.get("strings")).isEqualTo(new OnnxAttribute.Texts(List.of("a", "b")));
    assertThat(a.get("tensors").bodies()).isEmpty();
    assertThat(a.get("graphs").bodies()).hasSize(2);
    assertThat(a.get("sparse")).isEqualTo(new OnnxAttribute.Other(11));
    assertThat(a.get("type")).isEqualTo(new OnnxAttribute.Other(13));
    assertThat(a.get("old")).isEqualTo(new OnnxAttribute.Whole(9));
    assertThat(a.get("oldText")).isEqualTo(new OnnxAttribute.Text("t"));
    assertThat(a.get("oldInts")).isEqualTo(new OnnxAttribute.Wholes(List.of(9L)));
    assertThat(a.get("ref")).isEqualTo(new OnnxAttribute.Reference("alpha"));
    assertThat(node.reads()).containsExactly("x", "outer");
    assertThat(node.input(0)).contains("x");
    assertThat(node.input(1)).isEmpty();
    assertThat(node.input(5)).isEmpty();
  }

  private static OnnxNode node(WireWriter... attributes) {
    Models models =
        Models.standard()
            .node("n", "Anything", "x -", "y -", attributes)
            .input("x", Models.FLOAT, 1)
            .input("outer", Models.FLOAT, 1)
            .output("y", Models.FLOAT, 1);
    return ModelReader.read(models.bytes(), OnnxLimits.DEFAULT).graph().nodes().get(0);
  }

  private static WireWriter v(String name) {
    return new WireWriter().text(1, name);
  }

  private static byte[] float32(int field, float value) {
    byte[] number = Models.raw(value);
    return new byte[] {(byte) (field << 3 | 5), number[0], number[1], number[2], number[3]};
  }

  @Test
  void readsConstantsOfEveryFormat() {
    assertThat(values(Models.tensor("c", Models.FLOAT, 2).bytes(4, Models.raw(1, -2))))
        .isEqualTo(Models.floats(List.of(2), 1, -2));
    assertThat(values(Models.tensor("c", Models.FLOAT, 1).append(float32(4, 3))))
        .isEqualTo(Models.floats(List.of(1), 3));
    assertThat(values(Models.tensor("c", 7, 1, 2).bytes(7, new byte[] {5, 6})))
        .isEqualTo(Models.array(ElementType.INT64, List.of(1, 2), 5, 6));
    assertThat(values(Models.tensor("c", 7, 1).bytes(9, new byte[] {1, 1, 0, 0, 0, 0, 0, 0})))
        .isEqualTo(Models.array(ElementType.INT64, List.of(1), 257));
    assertThat(values(Models.tensor("c", 6, 1).varint(5, -1)))
        .isEqualTo(Models.array(ElementType.INT32, List.of(1), -1));
    assertThat(values(Models.tensor("c", 6, 1).bytes(9, new byte[] {-2, -1, -1, -1})))
        .isEqualTo(Models.array(ElementType.INT32, List.of(1), -2));
    assertThat(values(Models.tensor("c", 5, 1).bytes(9, new byte[] {-2, -1})))
        .isEqualTo(Models.array(ElementType.INT16, List.of(1), -2));
    assertThat(values(Models.tensor("c", 3, 2).bytes(9, new byte[] {-2, 1})))
        .isEqualTo(Models.array(ElementType.INT8, List.of(2), -2, 1));
    assertThat(values(Models.tensor("c", 2, 2).varint(5, 200).varint(5, 1)))
        .isEqualTo(Models.array(ElementType.UINT8, List.of(2), 200, 1));
    assertThat(values(Models.tensor("c", 9, 2).bytes(9, new byte[] {0, 1})))
        .isEqualTo(Models.array(ElementType.BOOL, List.of(2), 0, 1));
    assertThat(values(Models.tensor("c", 10, 2).varint(5, 0x3c00).varint(5, 0xc000)))
        .isEqualTo(Models.array(ElementType.FLOAT16, List.of(2), 1, -2));
    assertThat(values(Models.tensor("c", 16, 1).bytes(9, new byte[] {(byte) 0x80, 0x3f})))
        .isEqualTo(Models.array(ElementType.BFLOAT16, List.of(1), 1));
    assertThat(
            values(
                Models.tensor("c", 11, 1)
                    .bytes(10, new byte[] {0, 0, 0, 0, 0, 0, (byte) 0xf0, 0x3f})))
        .isEqualTo(Models.array(ElementType.FLOAT64, List.of(1), 1));
    assertThat(
            values(
                Models.tensor("c", 11).bytes(9, new byte[] {0, 0, 0, 0, 0, 0, (byte) 0xf0, 0x3f})))
        .isEqualTo(Models.array(ElementType.FLOAT64, List.of(), 1));
  }

  private static OnnxConstant constant(WireWriter tensor) {
    Models models = Models.small().initialiser(tensor);
    return ModelReader.read(models.bytes(), OnnxLimits.DEFAULT).graph().initialisers().get("c");
  }

  private static NumericArray values(WireWriter tensor) {
    return constant(tensor).values();
  }

  @Test
  void namesConstantsThatCannotBeRead() {
    OnnxConstant text = constant(Models.tensor("c", 8, 1).text(6, "abc"));
    assertThat(text).hasToString("c: string[1]");
    assertThat(text.type()).isEmpty();
    assertThatThrownBy(text::values)
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("string");
    assertThat(constant(Models.tensor("c", 22, 3).bytes(9, new byte[2])).kind()).isEqualTo("int4");
    assertThat(constant(Models.tensor("c", 13, 1).varint(11, 2)).type()).isEmpty();
  }

  @Test
  void readsSparseConstants() {
    Models models =
        Models.standard()
            .node("p", "Add", "x c", "y")
            .input("x", Models.FLOAT, 4)
            .output("y", Models.FLOAT, 4);
    models.graph.message(
        15,
        new WireWriter()
            .message(1, Models.tensor("c", Models.FLOAT, 1).bytes(9, Models.raw(5)))
            .message(2, Models.tensor("", Models.INT64, 1).varint(7, 2))
            .varint(3, 4));
    try (OnnxModel m = models.open()) {
      OnnxConstant c = m.graph().initialisers().get("c");
      assertThat(c.shape()).containsExactly(4);
      assertThat(c.type()).isEmpty();
      ArrayTuple x = ArrayTuple.of("x", Models.floats(List.of(4), 1, 1, 1, 1));
      assertThat(m.run(x).at("y").values()).containsExactly(1, 1, 6, 1);
      try (OnnxModel cut = m.cut(Set.of("x"))) {
        assertThat(cut.run(x).at("y").values()).containsExactly(1, 1, 6, 1);
      }
    }
  }

  /** if (flag) y = −h else y = h + w, with h from outside and w inside. */
  private static Models branching() {
    WireWriter yes = new WireWriter().message(1, Models.nodeOf("", "Neg", "h", "u")).text(2, "yes");
    WireWriter no =
        new WireWriter()
            .message(1, Models.nodeOf("", "Add", "h w", "v"))
            .text(2, "no")
            .message(5, Models.tensor("w", Models.FLOAT, 1).bytes(9, Models.raw(1)));
    yes.message(12, Models.value("u", Models.FLOAT, 2));
    no.message(12, Models.value("v", Models.FLOAT, 2));
    return Models.standard()
        .node("r", "Relu", "x", "h")
        .node(
            "if",
            "If",
            "flag",
            "y",
            Models.body("then_branch", yes),
            Models.body("else_branch", no))
        .input("x", Models.FLOAT, 2)
        .input("flag", Models.BOOL)
        .output("y", Models.FLOAT, 2);
  }

  @Test
  void countsWhatSubGraphsReadFromOutside() {
    try (OnnxModel m = branching().open()) {
      OnnxNode node = m.graph().nodes().get(1);
      assertThat(node.reads()).containsExactly("flag", "h");
      OnnxBody no = node.attributes().get("else_branch").bodies().get(0);
      assertThat(no.captured()).containsExactly("h");
      assertThat(no.constants()).containsOnlyKeys("w");
      assertThat(no.outputs()).containsExactly("v");
      assertThat(m.steps().get(1).inputs()).containsExactly("flag", "h");
      NumericArray x = Models.floats(List.of(2), -1, 2);
      NumericArray flag = Models.array(ElementType.BOOL, List.of(), 0);
      ArrayTuple in = Models.tuple("x", x, "flag", flag);
      assertThat(m.trace(in, Set.of("h", "y")).get("y").values()).containsExactly(1, 3);
      try (OnnxModel cut = m.cut(Set.of("h"))) {
        assertThat(cut.inputs()).containsExactly("flag", "h");
        assertThat(
                cut.run(Models.tuple("flag", flag, "h", Models.floats(List.of(2), 5, 6)))
                    .at("y")
                    .values())
            .containsExactly(6, 7);
      }
    }
  }

  private static WireWriter function(String name, WireWriter... nodes) {
    WireWriter f =
        new WireWriter()
            .text(1, name)
            .text(10, "mine")
            .text(4, "a")
            .text(5, "b")
            .message(9, new WireWriter().text(1, "").varint(2, 17))
            .message(9, new WireWriter().text(1, "mine").varint(2, 1));
    for (WireWriter n : nodes) {
      f.message(7, n);
    }
    return f;
  }

  @Test
  void runsFunctionsOfTheModel() {
    Models models =
        Models.standard()
            .opset("mine", 1)
            .function(
                function(
                    "Twice",
                    Models.nodeOf("p", "Add", "a a", "c"),
                    Models.nodeOf("q", "Neg", "c", "b")))
            .node("f", "mine/Twice", "x", "h")
            .node("g", "mine/Twice", "h", "y")
            .input("x", Models.FLOAT, 2)
            .output("y", Models.FLOAT, 2);
    try (OnnxModel m = models.open()) {
      assertThat(m.graph().functions()).containsOnlyKeys("mine:Twice");
      assertThat(m.graph().functions().get("mine:Twice").nodes()).hasSize(2);
      ArrayTuple x = ArrayTuple.of("x", Models.floats(List.of(2), 1, 2));
      assertThat(m.run(x).at("y").values()).containsExactly(4, 8);
      assertThat(m.trace(x, Set.of("h")).get("h").values()).containsExactly(-2, -4);
    }
  }

  @Test
  void refusesFunctionsThatUnfoldWithoutEnd() {
    Models self = Models.small().function(function("F", Models.nodeOf("", "mine/F", "a", "b")));
    assertThatThrownBy(self::open).isInstanceOf(InvalidInput.class).hasMessageContaining("itself");
    Models blast =
        Models.standard()
            .node("f", "mine/F40", "x", "y")
            .input("x", Models.FLOAT, 1)
            .output("y", Models.FLOAT, 1)
            .function(function("F0", Models.nodeOf("", "Neg", "a", "b")));
    for (int i = 1; i <= 40; i++) {
      String op = "mine/F" + (i - 1);
      blast.function(
          function("F" + i, Models.nodeOf("", op, "a", "c"), Models.nodeOf("", op, "c", "b")));
    }
    assertThatThrownBy(blast::open)
        .isInstanceOf(org.intertwiner.algebra.LimitExceeded.class)
        .hasMessageContaining("nodes");
  }

  @Test
  void takesConstantsThatAreListedAsInputsForConstants() {
    Models models =
        Models.of(3, 7)
            .floats("w", new long[] {1}, 2)
            .node("m", "Mul", "x w", "h")
            .node("n", "Neg", "h", "y")
            .input("w", Models.FLOAT, 1)
            .input("x", Models.FLOAT, 2)
            .output("y", Models.FLOAT, 2);
    ArrayTuple x = ArrayTuple.of("x", Models.floats(List.of(2), 1, 2));
    try (OnnxModel m = models.open();
        OnnxModel cut = m.cut(Set.of("x"))) {
      assertThat(m.inputs()).containsExactly("x");
      assertThat(m.run(x).at("y").values()).containsExactly(-2, -4);
      assertThat(cut.run(x).at("y").values()).containsExactly(-2, -4);
      assertThat(m.trace(x, Set.of("h")).get("h").values()).containsExactly(2, 4);
    }
  }

  @Test
  void leavesOptionalInputsOut() {
    Models models =
        Models.standard()
            .floats("top", new long[] {}, 1)
            .node("c", "Clip", "x - top", "y")
            .input("x", Models.FLOAT, 2)
            .output("y", Models.FLOAT, 2);
    try (OnnxModel m = models.open()) {
      assertThat(m.graph().nodes().get(0).inputs()).containsExactly("x", "", "top");
      assertThat(m.steps().get(0).inputs()).containsExactly("x");
      ArrayTuple x = ArrayTuple.of("x", Models.floats(List.of(2), -5, 5));
      assertThat(m.run(x).at("y").values()).containsExactly(-5, 1);
    }
  }
}
