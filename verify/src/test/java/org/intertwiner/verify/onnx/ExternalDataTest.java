package org.intertwiner.verify.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.verify.onnx.wire.WireWriter;
import org.intertwiner.verify.tensor.ArrayTuple;
import org.intertwiner.verify.tensor.NumericArray;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExternalDataTest {
  private static final ArrayTuple X = ArrayTuple.of("x", Models.floats(List.of(2), 1, 1));

  @TempDir private Path folder;

  @BeforeEach
  void writeData() throws IOException {
    Files.write(folder.resolve("m.onnx.data"), Models.raw(9, 10, 20, 9));
    Files.createDirectories(folder.resolve("sub/deep"));
    Files.write(folder.resolve("sub/m.data"), Models.raw(1, 2));
    Files.write(folder.resolve("sub/deep/m.data"), Models.raw(3, 4));
  }

  /** y = x + w; the entries are pairs of keys and values. */
  private static byte[] model(String... entries) {
    return standard(outside(Models.tensor("w", Models.FLOAT, 2), entries)).bytes();
  }

  private static WireWriter outside(WireWriter w, String... entries) {
    for (int i = 0; i < entries.length; i += 2) {
      w.message(13, new WireWriter().text(1, entries[i]).text(2, entries[i + 1]));
    }
    return w.varint(14, 1);
  }

  private static Models standard(WireWriter w) {
    return Models.standard()
        .initialiser(w)
        .node("p", "Add", "x w", "y")
        .input("x", Models.FLOAT, 2)
        .output("y", Models.FLOAT, 2);
  }

  private OnnxModel open(byte[] model) throws IOException {
    Path file = Files.write(folder.resolve("m.onnx"), model);
    return OnnxModel.open(file, OnnxLimits.DEFAULT.withExternalData(folder));
  }

  @Test
  void dataBesideTheModelAreReadWhereAllowed() throws IOException {
    byte[] model = model("location", "m.onnx.data", "offset", "4", "length", "8");
    try (OnnxModel m = open(model)) {
      assertThat(m.run(X).at("y").values()).containsExactly(11, 21);
      assertThat(m.constant("w")).contains(Models.floats(List.of(2), 10, 20));
      // what was outside is inside now
      try (OnnxModel again = OnnxModel.of(m.toBytes(), OnnxLimits.DEFAULT)) {
        assertThat(again.run(X)).isEqualTo(m.run(X));
      }
    }
    Path file = folder.resolve("m.onnx");
    assertThatThrownBy(() -> Onnx.model(file))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("withExternalData");
    try (OnnxModel m = OnnxModel.of(model, OnnxLimits.DEFAULT.withExternalData(folder))) {
      assertThat(m.run(X).at("y").values()).containsExactly(11, 21);
    }
  }

  @Test
  void theRestOfTheFileIsReadWithoutALength() throws IOException {
    try (OnnxModel m = open(model("location", "m.onnx.data", "offset", "8"))) {
      assertThat(m.run(X).at("y").values()).containsExactly(21, 10);
    }
    try (OnnxModel m = open(model("location", "sub/m.data"))) {
      assertThat(m.run(X).at("y").values()).containsExactly(2, 3);
    }
  }

  @Test
  void dataInSettingsAndSubGraphsAreFoundToo() throws IOException {
    WireWriter t = outside(Models.tensor("", Models.FLOAT, 2), "location", "sub/m.data");
    WireWriter inner =
        new WireWriter()
            .message(1, Models.nodeOf("c", "Constant", "", "z", Models.array("value", t)))
            .text(2, "b")
            .message(12, Models.value("z", Models.FLOAT, 2));
    Models models =
        Models.standard()
            .node(
                "if",
                "If",
                "flag",
                "c",
                Models.body("then_branch", inner),
                Models.body("else_branch", inner))
            .initialiser(Models.tensor("flag", Models.BOOL).varint(5, 1))
            .node("p", "Add", "x c", "y")
            .input("x", Models.FLOAT, 2)
            .output("y", Models.FLOAT, 2);
    try (OnnxModel m = open(models.bytes())) {
      assertThat(m.run(X).at("y").values()).containsExactly(2, 3);
    }
    assertThatThrownBy(models::open).isInstanceOf(InvalidInput.class);
  }

  @ParameterizedTest
  @CsvSource({
    "/etc/passwd",
    "../m.data",
    "sub/../../m.data",
    "sub/..",
    "..",
    ".",
    "''",
    "sub",
    "none.data",
    "C:m.data",
    "sub\\m.data",
    "file:///etc/passwd",
    "link.data",
    "linked/m.data"
  })
  void otherPlacesAreRefused(String location) throws IOException {
    Files.createSymbolicLink(folder.resolve("link.data"), folder.resolve("sub/m.data"));
    Files.createSymbolicLink(folder.resolve("linked"), folder.resolve("sub"));
    assertThatThrownBy(() -> open(model("location", location)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("outside the model");
  }

  @Test
  void aNameWithAZeroByteIsRefused() {
    assertThatThrownBy(() -> open(model("location", "m\0.data"))).isInstanceOf(InvalidInput.class);
  }

  @Test
  void onlyTheAllowedFolderCounts() throws IOException {
    Path file = Files.write(folder.resolve("m.onnx"), model("location", "sub/m.data"));
    OnnxLimits deep = OnnxLimits.DEFAULT.withExternalData(folder.resolve("sub/deep"));
    assertThatThrownBy(() -> OnnxModel.open(file, deep))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("allows");
    Path inner = Files.write(folder.resolve("sub/m.onnx"), model("location", "deep/m.data"));
    try (OnnxModel m = OnnxModel.open(inner, deep)) {
      assertThat(m.run(X).at("y").values()).containsExactly(4, 5);
    }
    OnnxLimits none = OnnxLimits.DEFAULT.withExternalData(folder.resolve("none"));
    assertThatThrownBy(() -> OnnxModel.open(file, none)).isInstanceOf(InvalidInput.class);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 20",
    "17, ",
    "9, 8",
    "-1, 8",
    "0, -8",
    "x, 8",
    "0, 99999999999999999999",
    "9223372036854775807, 8",
    "0, 4",
    "0, 12"
  })
  void onlyPartsOfTheFileAreRead(String offset, String length) {
    byte[] model =
        length == null
            ? model("location", "m.onnx.data", "offset", offset)
            : model("location", "m.onnx.data", "offset", offset, "length", length);
    assertThatThrownBy(() -> open(model)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void entriesTwiceAndDataTwiceAreRefused() {
    assertThatThrownBy(() -> open(model("location", "sub/m.data", "location", "m.onnx.data")))
        .isInstanceOf(InvalidInput.class);
    WireWriter both =
        outside(Models.tensor("w", Models.FLOAT, 2).bytes(9, Models.raw(1, 2)), "location", "x");
    assertThatThrownBy(() -> open(standard(both).bytes())).isInstanceOf(InvalidInput.class);
  }

  @Test
  void theSizeOfTheDataCounts() throws IOException {
    byte[] model = model("location", "sub/m.data");
    Path file = Files.write(folder.resolve("m.onnx"), model);
    OnnxLimits tight = OnnxLimits.DEFAULT.withExternalData(folder).withMaxBytes(model.length + 7);
    assertThatThrownBy(() -> OnnxModel.open(file, tight)).isInstanceOf(LimitExceeded.class);
  }

  @Test
  void modelsWithoutSuchDataStayAsTheyAre() throws IOException {
    byte[] model = Models.small().bytes();
    try (OnnxModel m = open(model)) {
      assertThat(m.toBytes()).isEqualTo(model);
      NumericArray x = Models.floats(List.of(1, 2), 1, 2);
      assertThat(m.run(ArrayTuple.of("x", x)).at("y").values()).containsExactly(2, 3);
    }
  }
}
