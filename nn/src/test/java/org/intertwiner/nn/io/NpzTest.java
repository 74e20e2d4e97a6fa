package org.intertwiner.nn.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
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
import org.junit.jupiter.params.provider.CsvSource;

class NpzTest {
  @TempDir Path folder;

  private static final NamedArray FLOATS =
      NamedArray.of(Shape.of(2, 3), 1f, -0f, Float.MIN_VALUE, 3.5f, Float.NaN, 1 / 0f);
  private static final NamedArray DOUBLES = NamedArray.of(Shape.of(0, 4), new double[0]);
  private static final NamedArray INTEGERS = NamedArray.ofIntegers(Shape.of(3), -1, 0, 1 << 30);
  private static final NamedArray NUMBER = NamedArray.of(Shape.of(), Math.PI);

  @Test
  void whatIsWrittenIsReadBack() {
    Npz archive =
        new Npz(
            new TreeMap<>(Map.of("a", FLOATS, "b.c", DOUBLES, "i", INTEGERS, "pi", NUMBER)),
            new TreeMap<>(Map.of("note", "gruß 𝔾")));
    Path file = folder.resolve("all.npz");
    archive.write(file, false);
    assertThat(Npz.read(file)).isEqualTo(archive);
    assertThatThrownBy(() -> archive.write(file, false)).hasMessageContaining("exists");
    Npz.of(Map.of("pi", NUMBER)).write(file, true);
    assertThat(Npz.read(file).arrays()).containsOnlyKeys("pi");
    Npz.of(Map.of()).write(file, true);
    assertThat(Npz.read(file).arrays()).isEmpty();
    assertThatThrownBy(
            () -> new Npz(new TreeMap<>(Map.of("x", NUMBER)), new TreeMap<>(Map.of("x", ""))))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void singleArraysAreReadBack() {
    for (NamedArray array : new NamedArray[] {FLOATS, DOUBLES, INTEGERS, NUMBER}) {
      Path file = folder.resolve("one.npy");
      Npz.writeArray(array, file, true);
      assertThat(Npz.readArray(file)).isEqualTo(array);
    }
    assertThat(INTEGERS.integers()).containsExactly(-1, 0, 1 << 30);
    assertThatThrownBy(FLOATS::integers).isInstanceOf(InvalidInput.class);
  }

  /** An array whose bytes are written by hand. */
  private Path npy(int version, String header, byte... content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(0x93);
    out.writeBytes("NUMPY".getBytes(StandardCharsets.US_ASCII));
    out.write(version);
    out.write(0);
    byte[] text = header.getBytes(StandardCharsets.US_ASCII);
    ByteBuffer length = ByteBuffer.allocate(version == 1 ? 2 : 4).order(ByteOrder.LITTLE_ENDIAN);
    if (version == 1) {
      length.putShort((short) text.length);
    } else {
      length.putInt(text.length);
    }
    out.writeBytes(length.array());
    out.writeBytes(text);
    out.writeBytes(content);
    return Files.write(folder.resolve("hand.npy"), out.toByteArray());
  }

  private static String header(String type, boolean fortran, String shape) {
    String order = fortran ? "True" : "False";
    return "{'descr': '" + type + "', 'fortran_order': " + order + ", 'shape': " + shape + ", }\n";
  }

  @Test
  void otherOrdersAreTurnedIntoRows() throws IOException {
    byte[] content = new byte[6];
    for (int i = 0; i < 6; i++) {
      content[i] = (byte) i;
    }
    assertThat(Npz.readArray(npy(1, header("|u1", true, "(2, 3)"), content)).integers())
        .containsExactly(0, 2, 4, 1, 3, 5);
    assertThat(Npz.readArray(npy(2, header("|i1", false, "(3, 2)"), content)).shape())
        .isEqualTo(Shape.of(3, 2));
    ByteBuffer big = ByteBuffer.allocate(8).putFloat(1.5f).putFloat(-2f);
    NamedArray array = Npz.readArray(npy(3, header(">f4", false, "(2,)"), big.array()));
    assertThat(array.type()).isEqualTo(DType.FLOAT32);
    assertThat(array.floats()).containsExactly(1.5f, -2f);
    ByteBuffer longs = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
    longs.putLong(-7).putLong(1L << 31);
    byte[] both = longs.array();
    assertThat(
            Npz.readArray(npy(1, header("<i8", false, "(1,)"), Arrays.copyOf(both, 8))).integers())
        .containsExactly(-7);
    assertThatThrownBy(() -> Npz.readArray(npy(1, header("<i8", false, "(2,)"), both)))
        .hasMessageContaining("32 bits");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<f2 | (1,)",
        "|O | (1,)",
        "<c8 | (1,)",
        "<f4 | (2,)",
        "<U1 | (1,)",
        "<f4 | (1, -1)",
        "<f4 | (0,)"
      })
  void whatIsNoArrayIsRefused(String type, String shape) throws IOException {
    Path file = npy(1, header(type, false, shape), new byte[4]);
    assertThatThrownBy(() -> Npz.readArray(file)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void hugeArraysAreRefusedBeforeTheyAreRead() throws IOException {
    Path file = npy(1, header("<f4", false, "(65536, 65536)"), new byte[4]);
    assertThatThrownBy(() -> Npz.readArray(file)).isInstanceOf(LimitExceeded.class);
    Path more = npy(1, header("<f4", false, "(99999999999999,)"), new byte[4]);
    assertThatThrownBy(() -> Npz.readArray(more)).isInstanceOf(LimitExceeded.class);
    Path zeros = npy(1, header("<f4", false, "(0, 99999999999)"), new byte[4]);
    assertThatThrownBy(() -> Npz.readArray(zeros)).isInstanceOf(LimitExceeded.class);
  }

  @Test
  void damagedFilesAreRefused() throws IOException {
    Path file = folder.resolve("x.npz");
    assertThatThrownBy(() -> Npz.read(file)).hasMessageContaining("no such file");
    Npz.of(Map.of("a", FLOATS, "i", INTEGERS)).write(file, false);
    byte[] bytes = Files.readAllBytes(file);
    int refused = 0;
    for (int length = 0; length < 250; length += 7) {
      Files.write(file, Arrays.copyOf(bytes, length));
      try {
        assertThat(Npz.read(file).arrays()).hasSizeLessThan(3);
      } catch (InvalidInput e) {
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(20);
    Files.writeString(file, "no archive at all");
    assertThatThrownBy(() -> Npz.read(file)).isInstanceOf(InvalidInput.class);
    Files.writeString(file, "no array at all");
    assertThatThrownBy(() -> Npz.readArray(file)).isInstanceOf(InvalidInput.class);
  }
}
