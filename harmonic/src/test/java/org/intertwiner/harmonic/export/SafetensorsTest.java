package org.intertwiner.harmonic.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.harmonic.export.NamedArray.ElementType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafetensorsTest {
  private static final Pattern TENSOR =
      Pattern.compile(
          "\"([^\"]+)\":\\{\"dtype\":\"(\\w+)\",\"shape\":\\[([0-9,]*)\\],"
              + "\"data_offsets\":\\[(\\d+),(\\d+)\\]\\}");

  private static List<NamedArray> arrays() {
    return List.of(
        NamedArray.ofIntegers("degree", 0, -1, 7),
        NamedArray.of("values", ElementType.FLOAT32, new int[] {2, 2}, s -> s.put(1, 2, 0.1, -4)),
        NamedArray.of(
            "points",
            ElementType.FLOAT64,
            new int[] {1, 2},
            s -> {
              s.put(0.1);
              s.put(-0.2);
            }),
        NamedArray.of("none", ElementType.INT32, new int[] {0, 5}, s -> {}));
  }

  private static byte[] written(ArrayFormat format, Map<String, String> texts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.write(out, ArrayFormat.DEFAULT_LIMIT, arrays(), texts);
    return out.toByteArray();
  }

  @Test
  void aReaderByTheDescriptionFindsEveryValue() throws IOException {
    byte[] file = written(ArrayFormat.SAFETENSORS, Map.of());
    ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    int length = Math.toIntExact(bytes.getLong());
    assertThat(length % 8).isZero();
    String header = new String(file, 8, length, StandardCharsets.UTF_8);
    Map<String, ByteBuffer> data = new LinkedHashMap<>();
    Map<String, String> types = new LinkedHashMap<>();
    Matcher tensor = TENSOR.matcher(header);
    int next = 0;
    while (tensor.find()) {
      int from = Integer.parseInt(tensor.group(4));
      int to = Integer.parseInt(tensor.group(5));
      assertThat(from).as("no gaps").isEqualTo(next);
      next = to;
      data.put(
          tensor.group(1),
          ByteBuffer.wrap(file, 8 + length + from, to - from)
              .slice()
              .order(ByteOrder.LITTLE_ENDIAN));
      types.put(tensor.group(1), tensor.group(2) + "[" + tensor.group(3) + "]");
    }
    assertThat(8 + length + next).isEqualTo(file.length);
    assertThat(types)
        .containsExactly(
            Map.entry("points", "F64[1,2]"),
            Map.entry("degree", "I32[3]"),
            Map.entry("values", "F32[2,2]"),
            Map.entry("none", "I32[0,5]"));
    assertThat(data.get("points").getDouble()).isEqualTo(0.1);
    assertThat(data.get("points").getDouble()).isEqualTo(-0.2);
    assertThat(data.get("degree").getInt(4)).isEqualTo(-1);
    assertThat(data.get("values").getFloat(8)).isEqualTo(0.1f);
    assertThat(data.get("none").remaining()).isZero();
  }

  @Test
  void textsAreEscaped() throws IOException {
    byte[] file = written(ArrayFormat.SAFETENSORS, Map.of("rings", "σ \"0.6\"\n\\ \uD835\uDD3D"));
    String text = new String(file, 8, 200, StandardCharsets.UTF_8);
    assertThat(text)
        .startsWith(
            "{\"__metadata__\":{\"rings\":\"σ \\\"0.6\\\"\\u000a\\\\ \\ud835\\udd3d\"},\"points\"");
  }

  @Test
  void formatsAreNamedByTheirFiles(@TempDir Path folder) throws IOException {
    assertThat(ArrayFormat.of(Path.of("a.NPZ"))).isEqualTo(ArrayFormat.NPZ);
    assertThat(ArrayFormat.of(Path.of("b.safetensors"))).isEqualTo(ArrayFormat.SAFETENSORS);
    assertThat(ArrayFormat.SAFETENSORS.extension()).isEqualTo("safetensors");
    assertThatThrownBy(() -> ArrayFormat.of(Path.of("b.pt")))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining(".safetensors");
    Path file = folder.resolve("b.safetensors");
    ArrayFormat.SAFETENSORS.write(file, false, arrays(), Map.of());
    assertThat(Files.readAllBytes(file)).isEqualTo(written(ArrayFormat.SAFETENSORS, Map.of()));
    assertThatThrownBy(() -> ArrayFormat.SAFETENSORS.write(file, false, arrays(), Map.of()))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("exists");
  }

  @Test
  void whatCannotBeWrittenLeavesNothingBehind(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("a.npz");
    List<NamedArray> huge =
        List.of(NamedArray.of("x", ElementType.FLOAT32, new int[] {1}, s -> s.put(1e300)));
    assertThatThrownBy(() -> ArrayFormat.NPZ.write(file, false, huge, Map.of()))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("float32");
    List<NamedArray> few =
        List.of(NamedArray.of("x", ElementType.FLOAT32, new int[] {2}, s -> s.put(1)));
    assertThatThrownBy(() -> ArrayFormat.NPZ.write(file, false, few, Map.of()))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(
            () ->
                ArrayFormat.NPZ.write(
                    file, false, arrays(), Map.of("values", "a name taken already")))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("twice");
    assertThatThrownBy(
            () -> ArrayFormat.NPZ.write(new ByteArrayOutputStream(), 10, arrays(), Map.of()))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("factored");
    assertThatThrownBy(() -> NamedArray.of("../x", ElementType.INT32, new int[] {1}, s -> s.put(1)))
        .isInstanceOf(InvalidInput.class);
    try (Stream<Path> all = Files.list(folder)) {
      assertThat(all).isEmpty();
    }
  }
}
