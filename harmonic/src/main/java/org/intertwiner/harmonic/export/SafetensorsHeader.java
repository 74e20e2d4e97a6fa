package org.intertwiner.harmonic.export;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;

/**
 * What stands before the numbers of a safetensors file: the length of the header in 8 bytes,
 * little-endian; a JSON header, padded with spaces to a multiple of 8, that gives type, shape and
 * offsets of every array and texts under {@code __metadata__}.
 *
 * <p><i>Source:</i> the format description of the safetensors project.
 *
 * <p>Example: {@code new SafetensorsHeader(List.of(Field.of("x", "F32", 8, 2)),
 * Map.of()).toBytes()}.
 *
 * @param fields the arrays in the order in which their numbers follow, without gaps
 * @param texts texts by name
 */
public record SafetensorsHeader(List<Field> fields, Map<String, String> texts) {
  /** The name under which the texts stand, which no array may have. */
  public static final String METADATA = "__metadata__";

  private static final int ALIGNMENT = 8;
  private static final int LARGEST = 100_000_000;

  /**
   * One array.
   *
   * @param name its name
   * @param type the name of its type: {@code F32}, {@code F64}, {@code I32}
   * @param bytes the size of its numbers
   * @param shape its shape
   */
  public record Field(String name, String type, long bytes, List<Integer> shape) {
    /**
     * Copies the shape.
     *
     * @param name its name
     * @param type the name of its type: {@code F32}, {@code F64}, {@code I32}
     * @param bytes the size of its numbers
     * @param shape its shape
     */
    public Field {
      shape = List.copyOf(shape);
    }

    /**
     * One array.
     *
     * @param name its name
     * @param type the name of its type: {@code F32}, {@code F64}, {@code I32}
     * @param bytes the size of its numbers
     * @param shape its shape
     * @return the array
     */
    public static Field of(String name, String type, long bytes, int... shape) {
      return new Field(name, type, bytes, Arrays.stream(shape).boxed().toList());
    }
  }

  /**
   * Keeps the order of the fields and texts.
   *
   * @param fields the arrays in the order in which their numbers follow, without gaps
   * @param texts texts by name
   * @throws InvalidInput if an array is called {@code __metadata__}
   */
  public SafetensorsHeader {
    fields = List.copyOf(fields);
    texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    if (fields.stream().anyMatch(f -> f.name().equals(METADATA))) {
      throw new InvalidInput("name of an array", METADATA, "any other name", "it is reserved");
    }
  }

  /**
   * The bytes that stand before the numbers.
   *
   * @return 8 bytes of length and the padded header
   * @throws LimitExceeded where the header takes more than 100 000 000 bytes, the limit of the
   *     format
   */
  public byte[] toBytes() {
    byte[] json = json().getBytes(StandardCharsets.UTF_8);
    int length = json.length + Math.floorMod(-json.length, ALIGNMENT);
    if (length > LARGEST) {
      throw new LimitExceeded(
          "header of a safetensors file",
          length + " bytes",
          "at most " + LARGEST,
          "export fewer arrays");
    }
    byte[] bytes = new byte[8 + length];
    Arrays.fill(bytes, (byte) ' ');
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putLong(length).put(json);
    return bytes;
  }

  private String json() {
    StringJoiner all = new StringJoiner(",", "{", "}");
    if (!texts.isEmpty()) {
      StringJoiner metadata = new StringJoiner(",", "{", "}");
      texts.forEach((name, text) -> metadata.add(quoted(name) + ":" + quoted(text)));
      all.add("\"" + METADATA + "\":" + metadata);
    }
    long offset = 0;
    for (Field field : fields) {
      long end = Math.addExact(offset, field.bytes());
      StringJoiner shape = new StringJoiner(",", "[", "]");
      field.shape().forEach(s -> shape.add(s.toString()));
      all.add(
          quoted(field.name())
              + ":{\"dtype\":\""
              + field.type()
              + "\",\"shape\":"
              + shape
              + ",\"data_offsets\":["
              + offset
              + ","
              + end
              + "]}");
      offset = end;
    }
    return all.toString();
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
