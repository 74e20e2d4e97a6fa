package org.intertwiner.nn.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafetensorsTest {
  @TempDir Path folder;

  /** A file put together by hand after the published description of the format. */
  private Path file(String header, byte... data) throws IOException {
    byte[] json = header.getBytes(StandardCharsets.UTF_8);
    ByteBuffer all =
        ByteBuffer.allocate(8 + json.length + data.length).order(ByteOrder.LITTLE_ENDIAN);
    all.putLong(json.length).put(json).put(data);
    return Files.write(folder.resolve("hand.safetensors"), all.array());
  }

  @Test
  void readsAFileWrittenByHand() throws IOException {
    Path hand =
        file(
            "{\"__metadata__\":{\"a\":\"b\"},"
                + "\"x\":{\"dtype\":\"F32\",\"shape\":[1,2],\"data_offsets\":[0,8]},"
                + "\"n\":{\"dtype\":\"I32\",\"shape\":[],\"data_offsets\":[8,12]}}",
            new byte[] {0, 0, (byte) 0x80, 0x3f, 0, 0, 0, (byte) 0xc0, 7, 0, 0, 0});
    Safetensors read = Safetensors.read(hand);
    assertThat(read.metadata()).containsExactly(Map.entry("a", "b"));
    assertThat(read.arrays().get("x").floats()).containsExactly(1f, -2f);
    assertThat(read.arrays().get("x").toString()).isEqualTo("FLOAT32[1, 2]");
    assertThat(read.arrays().get("n").type()).isEqualTo(DType.INT32);
    assertThatThrownBy(() -> read.arrays().get("n").doubles()).isInstanceOf(InvalidInput.class);
  }

  private static Safetensors sample() {
    TreeMap<String, NamedArray> arrays = new TreeMap<>();
    arrays.put("weights", NamedArray.of(Shape.of(2, 2), 1f, Float.NaN, -0f, Float.MIN_VALUE));
    arrays.put("loss", NamedArray.of(Shape.of(3), Math.PI, 1e-300, Double.NEGATIVE_INFINITY));
    arrays.put("empty", NamedArray.of(Shape.of(0, 4), new float[0]));
    TreeMap<String, String> texts = new TreeMap<>(Map.of("format", "ü \" \\ \n"));
    return new Safetensors(arrays, texts);
  }

  @Test
  void readsWhatItWritesBitForBit() {
    Path file = folder.resolve("a.safetensors");
    sample().write(file);
    assertThat(Safetensors.read(file)).isEqualTo(sample());
    assertThat(folder.toFile().list()).containsExactly("a.safetensors");
  }

  @Test
  void theNumbersStartAtAMultipleOfEight() throws IOException {
    Path file = folder.resolve("a.safetensors");
    sample().write(file);
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    assertThat(bytes.getLong() % 8).isZero();
    assertThat((char) bytes.get(8)).isEqualTo('{');
  }

  @Test
  void everyTruncationIsRefused() throws IOException {
    Path file = folder.resolve("a.safetensors");
    sample().write(file);
    byte[] whole = Files.readAllBytes(file);
    for (int length = 0; length < whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> Safetensors.read(file))
          .isInstanceOf(InvalidInput.class)
          .hasMessageContaining("damaged");
    }
    Files.write(file, Arrays.copyOf(whole, whole.length + 1));
    assertThatThrownBy(() -> Safetensors.read(file))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("after the last array");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{\"x\":1}",
        "{\"x\":{\"dtype\":\"F32\",\"shape\":[1]}}",
        "{\"x\":{\"dtype\":\"F32\",\"shape\":[-1],\"data_offsets\":[0,4]}}",
        "{\"x\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,8]}}",
        "{\"x\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,4]}}",
        "{\"x\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]},"
            + "\"y\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}",
        "{\"x\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]},"
            + "\"x\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}",
        "{\"x\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}} 7",
        "{\"__metadata__\":{\"a\":[]},"
            + "\"x\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}",
        "{\"x\":{\"dtype\":\"F32\",\"shape\":[[[[[[[[[[1]]]]]]]]]],\"data_offsets\":[0,4]}}",
      })
  void malformedHeadersAreRefused(String header) throws IOException {
    Path hand = file(header, new byte[4]);
    assertThatThrownBy(() -> Safetensors.read(hand))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("hand.safetensors");
  }

  @Test
  void otherTypesAndClaimsBeyondTheLimitsAreRefused() throws IOException {
    Path half =
        file("{\"x\":{\"dtype\":\"F16\",\"shape\":[2],\"data_offsets\":[0,4]}}", new byte[4]);
    assertThatThrownBy(() -> Safetensors.read(half))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("F32, F64 or I32");
    Path huge =
        file(
            "{\"x\":{\"dtype\":\"F64\",\"shape\":[2147483647],"
                + "\"data_offsets\":[0,17179869176]}}",
            new byte[4]);
    assertThatThrownBy(() -> Safetensors.read(huge)).isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> Safetensors.read(folder.resolve("no")))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("no such file");
  }

  @Test
  void aFolderThatIsNotThereIsReportedAndShapesMustFit() {
    assertThatThrownBy(() -> sample().write(folder.resolve("no/where")))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("cannot write");
    assertThatThrownBy(() -> NamedArray.of(Shape.of(3), 1f)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> NamedArray.of(Shape.of(1), 1.0).floats())
        .isInstanceOf(InvalidInput.class);
    assertThat(NamedArray.of(Shape.of(1), 1f).doubles()).containsExactly(1.0);
    TreeMap<String, NamedArray> reserved = new TreeMap<>();
    reserved.put("__metadata__", NamedArray.of(Shape.of(1), 1f));
    assertThatThrownBy(() -> new Safetensors(reserved, new TreeMap<>()))
        .isInstanceOf(InvalidInput.class);
  }
}
