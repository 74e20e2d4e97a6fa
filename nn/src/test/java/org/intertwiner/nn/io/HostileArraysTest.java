package org.intertwiner.nn.io;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Arrays of NumPy that were made to do harm. */
class HostileArraysTest {
  @TempDir Path folder;

  private static byte[] header(String type, String shape) {
    String text = "{'descr': '" + type + "', 'fortran_order': False, 'shape': (" + shape + "), }\n";
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(0x93);
    out.writeBytes("NUMPY".getBytes(StandardCharsets.US_ASCII));
    out.write(1);
    out.write(0);
    out.write(text.length());
    out.write(0);
    out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    return out.toByteArray();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<f4 | 1 2 | shape (1 2)",
        "<f4 | 1LL2 3, | shape",
        "<U999999999 | 1, | 2 GiB",
        "<U999999999 | 9999999999, | 2 GiB",
        "<f8 | 2147483647, 2147483647 | 2 GiB"
      })
  void shapesThatMeanNothingOrTooMuchAreRefused(String type, String shape, String message)
      throws IOException {
    Path file = Files.write(folder.resolve("a.npy"), header(type, shape));
    assertThatThrownBy(() -> Npz.readArray(file))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(message);
  }

  @Test
  void namesThatAreNotUtf8AreRefused() throws IOException {
    Path file = folder.resolve("a.npz");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("ü.npy"));
      zip.write(header("<f4", "0,"));
    }
    byte[] bytes = Files.readAllBytes(file);
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = bytes[i] == (byte) 0xc3 ? (byte) 0xff : bytes[i];
    }
    Files.write(file, bytes);
    assertThatThrownBy(() -> Npz.read(file))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("not UTF-8");
  }

  /** Headers that together promise more than the heap holds: refused before it is unpacked. */
  @Test
  void promisesBeyondTheHeapAreRefused() throws IOException {
    Path file = folder.resolve("bomb.npz");
    int each = 64 << 20;
    long enough = Runtime.getRuntime().maxMemory() / 2 / each;
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("small.npy"));
      zip.write(header("<f4", "0,"));
      zip.closeEntry();
      zip.putNextEntry(new ZipEntry("large.npy"));
      zip.write(header("<f4", Math.min(enough + 1, 31) * (each / 4) + ","));
      zip.closeEntry();
    }
    // on a heap past 4 GiB one array of less than 2 GiB is no bomb, only damaged
    assertThatThrownBy(() -> Npz.read(file))
        .isInstanceOf(enough < 31 ? LimitExceeded.class : InvalidInput.class)
        .hasMessageContaining("bytes");
  }

  /** What follows an array within its entry is not unpacked to be thrown away. */
  @Test
  void bytesAfterAnArrayAreRefused() throws IOException {
    Path file = folder.resolve("tail.npz");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("a.npy"));
      zip.write(header("<f4", "0,"));
      zeros(zip, 64 << 20);
    }
    assertThatThrownBy(() -> Npz.read(file))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("bytes after array 'a'");
  }

  private static void zeros(OutputStream out, int count) throws IOException {
    byte[] block = new byte[1 << 20];
    for (int written = 0; written < count; written += block.length) {
      out.write(block);
    }
  }
}
