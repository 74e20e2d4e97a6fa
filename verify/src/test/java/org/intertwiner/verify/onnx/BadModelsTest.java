package org.intertwiner.verify.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.Refusal;
import org.intertwiner.verify.onnx.wire.WireWriter;
import org.intertwiner.verify.tensor.ArrayTuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that are wrong, too large or made to do harm. */
class BadModelsTest {
  private static final long HUGE = 1L << 62;

  private static Arguments wrong(String what, String expected, Consumer<Models> fault) {
    return Arguments.of(what, expected, fault);
  }

  static Stream<Arguments> invalid() {
    return Stream.of(
        wrong("a value made twice", "made twice", m -> m.node("n", "Neg", "x", "h")),
        wrong("an input made again", "made twice", m -> m.node("n", "Neg", "x", "x")),
        wrong("a constant made again", "made twice", m -> m.node("n", "Neg", "x", "one")),
        wrong("a circle", "circle", m -> m.node("n", "Neg", "p", "q").node("o", "Neg", "q", "p")),
        wrong("a node that reads itself", "circle", m -> m.node("n", "Neg", "p", "p")),
        wrong("an undefined name", "made by nothing", m -> m.node("n", "Neg", "nil", "q")),
        wrong("an undefined output", "made by nothing", m -> m.output("z", Models.FLOAT, 1)),
        wrong("an output twice", "once more", m -> m.output("y", Models.FLOAT, 1)),
        wrong("an input twice", "once more", m -> m.input("x", Models.FLOAT, 1)),
        wrong("a constant twice", "once more", m -> m.floats("one", new long[] {1}, 1)),
        wrong("a constant without a name", "once more", m -> m.floats("", new long[] {1}, 1)),
        wrong("a node without an operator", "no operator", m -> m.node("n", "", "x", "q")),
        wrong("an operator of a foreign library", "mine:F", m -> m.node("n", "mine/F", "x", "q")),
        wrong(
            "a compiled part", "EPContext", m -> m.node("n", "com.microsoft/EPContext", "x", "q")),
        wrong(
            "a setting twice",
            "twice",
            m -> m.node("n", "Neg", "x", "q", Models.integer("a", 1), Models.integer("a", 1))),
        wrong(
            "a setting without a name",
            "no name",
            m -> m.node("n", "Neg", "x", "q", Models.integer("", 1))),
        wrong(
            "a setting without a tensor",
            "no value",
            m -> m.node("n", "Neg", "x", "q", Models.attribute("a", 4))),
        wrong(
            "a setting of no type",
            "type 77",
            m -> m.node("n", "Neg", "x", "q", Models.attribute("a", 77))),
        wrong(
            "a constant of no format",
            "number 99",
            m -> m.initialiser(Models.tensor("c", 99, 1).varint(5, 1))),
        wrong(
            "too few bytes",
            "4 bytes",
            m -> m.initialiser(Models.tensor("c", Models.FLOAT, 2).bytes(9, new byte[4]))),
        wrong(
            "too many numbers",
            "1 numbers",
            m -> m.initialiser(Models.tensor("c", Models.INT64, 2).varint(7, 1))),
        wrong(
            "no numbers at all",
            "0 numbers",
            m -> m.initialiser(Models.tensor("c", Models.FLOAT, 2))),
        wrong(
            "numbers twice",
            "another format",
            m ->
                m.initialiser(
                    Models.tensor("c", Models.FLOAT, 1)
                        .bytes(9, new byte[4])
                        .bytes(4, new byte[4]))),
        wrong(
            "a length below 0",
            "negative",
            m -> m.initialiser(Models.tensor("c", Models.FLOAT, -1))),
        wrong(
            "a part of a constant",
            "a part",
            m ->
                m.initialiser(
                    Models.tensor("c", Models.FLOAT, 1)
                        .message(3, new WireWriter())
                        .bytes(9, new byte[4]))),
        wrong(
            "data outside",
            "outside the model",
            m ->
                m.initialiser(
                    Models.tensor("c", Models.FLOAT, 1)
                        .message(13, new WireWriter().text(1, "location").text(2, "/etc/passwd"))
                        .varint(14, 1))),
        wrong(
            "a sparse constant without values",
            "no values",
            m -> m.graph.message(15, new WireWriter().varint(3, 4))),
        wrong("a second graph", "twice", m -> m.top.message(7, new WireWriter())),
        wrong("a second version", "twice", m -> m.top.varint(1, 3)),
        wrong(
            "a name that is no text",
            "UTF-8",
            m -> m.graph.message(1, new WireWriter().bytes(1, new byte[] {-1}))),
        wrong("a number for a text", "kind 0", m -> m.graph.varint(2, 4)),
        wrong(
            "a function twice",
            "twice",
            m -> m.function(new WireWriter().text(1, "F")).function(new WireWriter().text(1, "F"))),
        wrong(
            "a length and a symbol",
            "'N'",
            m -> {
              WireWriter dim = new WireWriter().varint(1, 2).text(2, "N");
              WireWriter type =
                  new WireWriter().varint(1, 1).message(2, new WireWriter().message(1, dim));
              m.graph.message(
                  11, new WireWriter().text(1, "z").message(2, new WireWriter().message(1, type)));
            }));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("invalid")
  void isRefused(String what, String expected, Consumer<Models> fault) {
    Models models = Models.small();
    fault.accept(models);
    // the fixture writes the version of the standard operators and its own name as well
    assertThatThrownBy(models::open)
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining(expected);
  }

  static Stream<Arguments> tooLarge() {
    return Stream.of(
        wrong("a long name", "text", m -> m.node("n".repeat(5000), "Neg", "x", "q")),
        wrong(
            "a large constant",
            "numbers",
            m -> m.initialiser(Models.tensor("c", Models.FLOAT, 1 << 20, 1 << 20))),
        wrong(
            "lengths whose product runs over",
            "numbers",
            m -> m.initialiser(Models.tensor("c", Models.FLOAT, HUGE, HUGE, 4))),
        wrong(
            "a large constant hidden by a length of 0",
            "numbers",
            m -> m.initialiser(Models.tensor("c", Models.FLOAT, 0, HUGE))),
        wrong(
            "many axes",
            "axes",
            m -> m.initialiser(Models.tensor("c", Models.FLOAT, new long[99]))),
        wrong(
            "a large sparse constant",
            "numbers",
            m ->
                m.graph.message(
                    15,
                    new WireWriter()
                        .message(1, Models.tensor("c", Models.FLOAT, 1).bytes(9, new byte[4]))
                        .varint(3, HUGE))),
        wrong(
            "a large input",
            "numbers",
            m -> m.input("z", Models.FLOAT, 1 << 20, 1 << 20).node("n", "Neg", "z", "q")),
        wrong(
            "a long input",
            "below",
            m -> {
              WireWriter dim = new WireWriter().varint(1, HUGE);
              WireWriter type =
                  new WireWriter().varint(1, 1).message(2, new WireWriter().message(1, dim));
              m.graph.message(
                  11, new WireWriter().text(1, "z").message(2, new WireWriter().message(1, type)));
            }),
        wrong("many axes of an input", "axes", m -> m.input("z", Models.FLOAT, ones(70))),
        wrong(
            "a long list",
            "entries",
            m ->
                m.node(
                    "n",
                    "Neg",
                    "x",
                    "q",
                    Models.attribute("a", 7).bytes(8, new byte[(1 << 20) + 1]))),
        wrong(
            "deep nesting",
            "nesting",
            m -> {
              WireWriter graph = new WireWriter();
              for (int i = 0; i < 300; i++) {
                WireWriter node = Models.nodeOf("", "If", "x", "q", Models.body("b", graph));
                graph = new WireWriter().message(1, node);
              }
              m.node("n", "If", "x", "q", Models.body("b", graph));
            }));
  }

  private static Object[] ones(int many) {
    return Stream.generate(() -> 1).limit(many).toArray();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tooLarge")
  void exceedsALimit(String what, String expected, Consumer<Models> fault) {
    Models models = Models.small();
    fault.accept(models);
    assertThatThrownBy(models::open)
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining(expected);
  }

  @Test
  void limitsAreParameters() {
    byte[] bytes = Models.small().bytes();
    OnnxLimits limits = OnnxLimits.DEFAULT;
    assertThatThrownBy(() -> OnnxModel.of(bytes, limits.withMaxBytes(bytes.length - 1)))
        .isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> OnnxModel.of(bytes, limits.withMaxNodes(1)))
        .isInstanceOf(LimitExceeded.class);
    OnnxLimits few = limits.withMaxBytes(bytes.length).withMaxNodes(2).withMaxValues(4);
    try (OnnxModel m = OnnxModel.of(bytes, few)) {
      ArrayTuple two = ArrayTuple.of("x", Models.floats(List.of(2, 2), 1, 2, 3, 4));
      ArrayTuple three = ArrayTuple.of("x", Models.floats(List.of(3, 2), 1, 2, 3, 4, 5, 6));
      assertThat(m.run(two).at("y").size()).isEqualTo(4);
      assertThatThrownBy(() -> m.run(three)).isInstanceOf(LimitExceeded.class);
    }
    assertThatThrownBy(() -> limits.withMaxNodes(0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> limits.withTimeout(java.time.Duration.ZERO))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void largeResultsExceedALimit() {
    Models models =
        Models.standard()
            .node("e", "Expand", "x s", "y")
            .input("x", Models.FLOAT, 1)
            .initialiser(Models.tensor("s", Models.INT64, 1).varint(7, 1000))
            .output("y", Models.FLOAT, "N");
    try (OnnxModel m = OnnxModel.of(models.bytes(), OnnxLimits.DEFAULT.withMaxValues(999))) {
      ArrayTuple x = ArrayTuple.of("x", Models.floats(List.of(1), 1));
      assertThatThrownBy(() -> m.run(x)).isInstanceOf(LimitExceeded.class);
    }
  }

  @Test
  void largeValuesInsideAreRefusedBeforeTheyAreMade() {
    // a column plus a row of 2¹⁶ numbers each are 16 GiB, of which only one number is returned
    Models models =
        Models.standard()
            .node("t", "Transpose", "x", "row")
            .node("p", "Add", "x row", "table")
            .node("s", "ReduceMax", "table", "y", Models.integer("keepdims", 0))
            .input("x", Models.FLOAT, 1 << 16, 1)
            .output("y", Models.FLOAT);
    ArrayTuple x = ArrayTuple.of("x", Models.floats(List.of(1 << 16, 1), new double[1 << 16]));
    try (OnnxModel m = models.open()) {
      assertThatThrownBy(() -> m.run(x))
          .isInstanceOf(LimitExceeded.class)
          .hasMessageContaining("'table'");
    }
  }

  @Test
  void whatIsNoModelIsRefused(@TempDir Path folder) throws Exception {
    for (byte[] bytes :
        List.of(
            new byte[0],
            new byte[] {1},
            new byte[1000],
            "<html>not found</html>".getBytes(java.nio.charset.StandardCharsets.UTF_8),
            new WireWriter().varint(1, 8).toBytes(),
            new WireWriter().message(7, new WireWriter()).toBytes())) {
      assertThatThrownBy(() -> OnnxModel.of(bytes, OnnxLimits.DEFAULT))
          .isInstanceOf(InvalidInput.class);
    }
    assertThatThrownBy(() -> Onnx.model(folder)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Onnx.model(folder.resolve("none.onnx")))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("exists");
    Path file = Files.write(folder.resolve("m.onnx"), Models.small().bytes());
    try (OnnxModel m = Onnx.model(file)) {
      assertThat(m.toBytes()).isEqualTo(Files.readAllBytes(file));
    }
    assertThatThrownBy(() -> OnnxModel.open(file, OnnxLimits.DEFAULT.withMaxBytes(10)))
        .isInstanceOf(LimitExceeded.class);
  }

  @Test
  void modelsWithoutOutputsAreRefused() {
    Models models = Models.standard().node("n", "Neg", "x", "y").input("x", Models.FLOAT, 1);
    assertThatThrownBy(models::open)
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("outputs");
  }

  @Test
  void versionsThatOnnxRuntimeDoesNotKnowAreRefused() {
    for (Models models : List.of(Models.of(99, 17), Models.of(8, 9999))) {
      models.node("n", "Neg", "x", "y").input("x", Models.FLOAT, 1).output("y", Models.FLOAT, 1);
      try (OnnxModel m = models.open()) {
        ArrayTuple x = ArrayTuple.of("x", Models.floats(List.of(1), 1));
        assertThatThrownBy(() -> m.run(x))
            .isInstanceOf(InvalidInput.class)
            .hasMessageContaining("ONNX Runtime");
      }
    }
  }

  @Test
  void everyTruncationIsRefused() {
    byte[] bytes = Models.small().bytes();
    for (int length = 0; length < bytes.length; length++) {
      byte[] cut = java.util.Arrays.copyOf(bytes, length);
      try (OnnxModel m = OnnxModel.of(cut, OnnxLimits.DEFAULT)) {
        // the graph is the last field, so that nothing shorter is a model
        assertThat(m).as("%d bytes", length).isNull();
      } catch (Refusal e) {
        assertThat(e.what()).isNotEmpty();
      }
    }
  }

  @Test
  void bytesThatStartLikeAnotherFormatAreReadAsThisOne() {
    // "ORTM" from the fifth byte on is how ONNX Runtime knows its own format
    byte[] head = new WireWriter().text(6, "xxORTM").toBytes();
    byte[] all = new WireWriter().append(head).append(Models.small().bytes()).toBytes();
    assertThat(new String(all, 4, 4, java.nio.charset.StandardCharsets.US_ASCII)).isEqualTo("ORTM");
    try (OnnxModel m = OnnxModel.of(all, OnnxLimits.DEFAULT)) {
      ArrayTuple x = ArrayTuple.of("x", Models.floats(List.of(1, 2), 1, 2));
      assertThat(m.run(x).at("y").values()).containsExactly(2, 3);
    }
  }

  @Test
  void namesInMessagesAreThoseOfTheFile() {
    Models models = Models.small().node("späh", "Neg", "nirgends", "q");
    assertThatThrownBy(models::open)
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("späh")
        .hasMessageContaining("nirgends");
  }
}
