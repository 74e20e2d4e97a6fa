package org.intertwiner.harmonic.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.intertwiner.algebra.LimitExceeded;

/**
 * Writes safetensors files: the length of the header in 8 bytes, little-endian; a JSON header,
 * padded with spaces to a multiple of 8, that gives type, shape and offsets of every array and
 * texts under {@code __metadata__}; then the values without gaps, wide types first so that all are
 * aligned.
 *
 * <p><i>Source:</i> the format description of the safetensors project.
 */
final class Safetensors {
  private static final int ALIGNMENT = 8;
  private static final int LARGEST_HEADER = 100_000_000;

  private Safetensors() {}

  static void write(List<NamedArray> arrays, Map<String, String> texts, OutputStream out)
      throws IOException {
    List<NamedArray> sorted = new ArrayList<>(arrays);
    sorted.sort(Comparator.comparingInt((NamedArray a) -> -a.type().bytes()));
    byte[] header = header(sorted, texts).getBytes(StandardCharsets.UTF_8);
    byte[] padded = Arrays.copyOf(header, header.length + Math.floorMod(-header.length, ALIGNMENT));
    Arrays.fill(padded, header.length, padded.length, (byte) ' ');
    if (padded.length > LARGEST_HEADER) {
      throw new LimitExceeded(
          "header of a safetensors file",
          padded.length + " bytes",
          "at most " + LARGEST_HEADER,
          "export fewer arrays");
    }
    out.write(ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(padded.length).array());
    out.write(padded);
    for (NamedArray array : sorted) {
      ValueStream.write(array, out);
    }
    out.flush();
  }

  private static String header(List<NamedArray> arrays, Map<String, String> texts) {
    StringJoiner fields = new StringJoiner(",", "{", "}");
    if (!texts.isEmpty()) {
      StringJoiner metadata = new StringJoiner(",", "{", "}");
      texts.forEach((name, text) -> metadata.add(quoted(name) + ":" + quoted(text)));
      fields.add("\"__metadata__\":" + metadata);
    }
    long offset = 0;
    for (NamedArray array : arrays) {
      long end = Math.addExact(offset, array.bytes());
      StringJoiner shape = new StringJoiner(",", "[", "]");
      Arrays.stream(array.shape()).forEach(s -> shape.add(Integer.toString(s)));
      fields.add(
          quoted(array.name())
              + ":{\"dtype\":\""
              + array.type().safetensors()
              + "\",\"shape\":"
              + shape
              + ",\"data_offsets\":["
              + offset
              + ","
              + end
              + "]}");
      offset = end;
    }
    return fields.toString();
  }

  /** A JSON string. */
  static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < 0x20 || Character.isSurrogate(c)) {
        out.append(String.format("\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.append('"').toString();
  }
}
