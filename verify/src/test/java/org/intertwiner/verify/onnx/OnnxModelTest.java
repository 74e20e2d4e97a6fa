package org.intertwiner.verify.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.verify.locate.TracedMap.Step;
import org.intertwiner.verify.onnx.wire.WireWriter;
import org.intertwiner.verify.tensor.ArrayTuple;
import org.intertwiner.verify.tensor.ElementType;
import org.intertwiner.verify.tensor.NumericArray;
import org.junit.jupiter.api.Test;

class OnnxModelTest {
  private static final NumericArray X = Models.floats(List.of(2, 2), -1, 2, 3, -4);

  @Test
  void runs() {
    try (OnnxModel m = Models.small().open()) {
      assertThat(m.run(ArrayTuple.of("x", X)).at("y"))
          .isEqualTo(Models.floats(List.of(2, 2), 1, 3, 4, 1));
      assertThat(m.inputs()).containsExactly("x");
      assertThat(m.outputs()).containsExactly("y");
      assertThat(m).hasToString("OnnxModel[x: FLOAT32[N, 2]] → [y: FLOAT32[N, 2]]");
    }
  }

  @Test
  void tracesEveryKindOfValue() {
    try (OnnxModel m = Models.small().open()) {
      Map<String, NumericArray> seen = m.trace(ArrayTuple.of("x", X), Set.of("h", "x", "one", "y"));
      assertThat(seen)
          .containsEntry("h", Models.floats(List.of(2, 2), 0, 2, 3, 0))
          .containsEntry("x", X)
          .containsEntry("one", Models.floats(List.of(1), 1))
          .containsEntry("y", Models.floats(List.of(2, 2), 1, 3, 4, 1));
      assertThatThrownBy(() -> m.trace(ArrayTuple.of("x", X), Set.of("nothing")))
          .isInstanceOf(InvalidInput.class)
          .hasMessageContaining("nothing");
    }
  }

  @Test
  void listsTheStepsThatDependOnTheInputs() {
    Models models =
        Models.standard()
            .floats("w", new long[] {2}, 1, 2)
            .node("minus", "Neg", "w", "w2")
            .node("", "Mul", "x w2", "h")
            .node("", "Neg", "h", "y")
            .input("x", Models.FLOAT, 2)
            .output("y", Models.FLOAT, 2);
    try (OnnxModel m = models.open()) {
      assertThat(m.steps())
          .containsExactly(
              new Step("Mul_1", "Mul", List.of("x"), List.of("h")),
              new Step("Neg_2", "Neg", List.of("h"), List.of("y")));
      assertThat(m.constantNodes()).extracting(OnnxNode::name).containsExactly("minus");
      assertThat(m.constant("w2")).contains(Models.floats(List.of(2), -1, -2));
      assertThat(m.constant("w")).contains(Models.floats(List.of(2), 1, 2));
      assertThat(m.constant("h")).isEmpty();
      assertThat(m.constant("unknown")).isEmpty();
      assertThat(m.graph().constant("w2")).isEmpty();
    }
  }

  @Test
  void takesChanceForAnInput() {
    Models models =
        Models.standard()
            .node("dice", "RandomNormal", "", "r", Models.integers("shape", 2))
            .node("plus", "Add", "x r", "y")
            .input("x", Models.FLOAT, 2)
            .output("y", Models.FLOAT, 2);
    try (OnnxModel m = models.open()) {
      assertThat(m.steps()).extracting(Step::name).containsExactly("dice", "plus");
      assertThat(m.constantNodes()).isEmpty();
      assertThat(m.constant("r")).isEmpty();
    }
  }

  @Test
  void sortsNodesAndTellsNamesApart() {
    Models models =
        Models.standard()
            .node("same", "Neg", "h", "y")
            .node("same", "Relu", "x", "h")
            .input("x", Models.FLOAT, 2)
            .output("y", Models.FLOAT, 2);
    try (OnnxModel m = models.open()) {
      assertThat(m.graph().nodes())
          .extracting(OnnxNode::toString)
          .containsExactly("same#2 = Relu[x] → [h]", "same = Neg[h] → [y]");
      ArrayTuple x = ArrayTuple.of("x", Models.floats(List.of(2), -1, 2));
      assertThat(m.run(x).at("y").values()).containsExactly(-0.0, -2);
    }
  }

  @Test
  void cutsBetweenNodes() {
    Models models =
        Models.standard()
            .floats("w", new long[] {1}, 3)
            .floats("unused", new long[] {1}, 9)
            .node("a", "Relu", "x", "h")
            .node("b", "Mul", "h w", "k")
            .node("c", "Add", "k x", "y")
            .node("d", "Neg", "h", "z")
            .input("x", Models.FLOAT, "N")
            .output("y", Models.FLOAT, "N")
            .output("z", Models.FLOAT, "N");
    NumericArray x = Models.floats(List.of(2), -1, 2);
    try (OnnxModel m = models.open();
        OnnxModel cut = m.cut(Set.of("k"))) {
      assertThat(cut.inputs()).containsExactly("x", "k");
      ArrayTuple out = cut.run(Models.tuple("x", x, "k", Models.floats(List.of(2), 10, 20)));
      assertThat(out.at("y").values()).containsExactly(9, 22);
      assertThat(out.at("z").values()).containsExactly(-0.0, -2);
      assertThat(cut.graph().initialisers()).isEmpty();
      try (OnnxModel second = cut.cut(Set.of("h", "k"))) {
        assertThat(second.graph().nodes()).extracting(OnnxNode::name).containsExactly("c", "d");
      }
      assertThatThrownBy(() -> m.cut(Set.of("w"))).isInstanceOf(InvalidInput.class);
    }
  }

  @Test
  void cutsAtAnOutputAndAtOneOfSeveralResultsOfANode() {
    Models models =
        Models.of(7, 12)
            .node("s", "Split", "x", "a b", Models.integer("axis", 0))
            .node("p", "Add", "a b", "y")
            .input("x", Models.FLOAT, 4)
            .output("y", Models.FLOAT, 2)
            .output("a", Models.FLOAT, 2);
    NumericArray x = Models.floats(List.of(4), 1, 2, 3, 4);
    NumericArray a = Models.floats(List.of(2), 10, 20);
    try (OnnxModel m = models.open();
        OnnxModel cut = m.cut(Set.of("a"))) {
      ArrayTuple out = cut.run(Models.tuple("x", x, "a", a));
      assertThat(out.at("a")).isEqualTo(a);
      assertThat(out.at("y").values()).containsExactly(13, 24);
    }
  }

  @Test
  void resumesFromIntermediateValues() {
    try (OnnxModel m = Models.small().open()) {
      NumericArray h = Models.floats(List.of(1, 2), 5, 6);
      ArrayTuple x = ArrayTuple.of("x", Models.floats(List.of(1, 2), 0, 0));
      for (int i = 0; i < 3; i++) {
        assertThat(m.resume(Map.of("h", h), x, Set.of("y")).orElseThrow())
            .containsEntry("y", Models.floats(List.of(1, 2), 6, 7));
      }
      assertThat(m.resume(Map.of("h", h), x, Set.of())).contains(Map.of());
      assertThat(m.resume(Map.of("one", h), x, Set.of("y"))).isEmpty();
      assertThat(m.resume(Map.of("h", h), x, Set.of("h"))).isEmpty();
    }
  }

  @Test
  void infersWhatIntermediateValuesLookLike() {
    try (OnnxModel m = Models.small().open()) {
      assertThat(m.inferred().get("h")).hasToString("h: FLOAT32[N, 2]");
    }
  }

  @Test
  void refusesInputsThatDoNotFit() {
    try (OnnxModel m = Models.small().open()) {
      for (ArrayTuple wrong :
          List.of(
              new ArrayTuple(Map.of()),
              ArrayTuple.of("z", X),
              ArrayTuple.of("x", X).with("z", X),
              ArrayTuple.of("x", Models.floats(List.of(4), 1, 2, 3, 4)),
              ArrayTuple.of("x", Models.floats(List.of(1, 3), 1, 2, 3)),
              ArrayTuple.of("x", Models.array(ElementType.FLOAT64, List.of(1, 2), 1, 2)))) {
        assertThatThrownBy(() -> m.run(wrong)).as("%s", wrong).isInstanceOf(InvalidInput.class);
      }
    }
  }

  @Test
  void refusesToRunAfterClosing() {
    OnnxModel m = Models.small().open();
    ArrayTuple x = ArrayTuple.of("x", X);
    m.run(x);
    m.close();
    m.close();
    assertThatThrownBy(() -> m.run(x))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("closed");
    assertThatThrownBy(() -> m.trace(x, Set.of("h"))).isInstanceOf(InvalidInput.class);
    assertThat(m.graph().nodes()).hasSize(2);
  }

  @Test
  void passesOnWhatOnnxRuntimeSays() {
    // 2 columns do not multiply 3 rows: found when the model is loaded
    Models wrong =
        Models.standard()
            .floats("w", new long[] {3, 2}, 1, 2, 3, 4, 5, 6)
            .node("m", "MatMul", "x w", "y")
            .input("x", Models.FLOAT, 1, 2)
            .output("y", Models.FLOAT, 1, 2);
    try (OnnxModel m = wrong.open()) {
      ArrayTuple x = ArrayTuple.of("x", Models.floats(List.of(1, 2), 1, 2));
      assertThatThrownBy(() -> m.run(x))
          .isInstanceOf(InvalidInput.class)
          .hasMessageContaining("MatMul");
    }
    // found when it runs
    Models late =
        Models.standard()
            .node("r", "Reshape", "x s", "y")
            .input("x", Models.FLOAT, "N")
            .input("s", Models.INT64, "K")
            .output("y", Models.FLOAT, "A", "B");
    try (OnnxModel m = late.open()) {
      ArrayTuple in =
          Models.tuple(
              "x",
              Models.floats(List.of(2), 1, 2),
              "s",
              Models.array(ElementType.INT64, List.of(2), 3, 5));
      assertThatThrownBy(() -> m.run(in))
          .isInstanceOf(InvalidInput.class)
          .hasMessageContaining("run of the model");
    }
  }

  @Test
  void endsRunsThatTakeTooLong() {
    // a loop of 2⁶⁰ rounds
    WireWriter round =
        new WireWriter()
            .message(1, Models.nodeOf("keep", "Identity", "go", "still"))
            .message(1, Models.nodeOf("add", "Add", "v x", "w"))
            .text(2, "round")
            .message(11, Models.value("i", Models.INT64))
            .message(11, Models.value("go", Models.BOOL))
            .message(11, Models.value("v", Models.FLOAT, 1))
            .message(12, Models.value("still", Models.BOOL))
            .message(12, Models.value("w", Models.FLOAT, 1));
    Models models =
        Models.standard()
            .initialiser(Models.tensor("n", Models.INT64).varint(7, 1L << 60))
            .initialiser(Models.tensor("yes", Models.BOOL).varint(5, 1))
            .node("forever", "Loop", "n yes x", "y", Models.body("body", round))
            .input("x", Models.FLOAT, 1)
            .output("y", Models.FLOAT, 1);
    OnnxLimits limits = OnnxLimits.DEFAULT.withTimeout(java.time.Duration.ofMillis(50));
    ArrayTuple x = ArrayTuple.of("x", Models.floats(List.of(1), 1));
    try (OnnxModel m = OnnxModel.of(models.bytes(), limits)) {
      assertThatThrownBy(() -> m.run(x))
          .isInstanceOf(LimitExceeded.class)
          .hasMessageContaining("time of a run");
      assertThat(m.steps())
          .containsExactly(new Step("forever", "Loop", List.of("x"), List.of("y")));
    }
    try (OnnxModel m = models.open()) {
      Thread self = Thread.currentThread();
      Thread other = new Thread(self::interrupt);
      other.start();
      assertThatThrownBy(() -> m.run(x))
          .isInstanceOf(java.util.concurrent.CancellationException.class);
      assertThat(Thread.interrupted()).isFalse();
    }
  }
}
