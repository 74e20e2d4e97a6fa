package org.intertwiner.verify.onnx.wire;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes a message field by field.
 *
 * <p>Not for several threads. Example: {@code new WireWriter().text(2, "name").varint(1,
 * 8).toBytes()}.
 */
public final class WireWriter {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  /** Starts with an empty message. */
  public WireWriter() {}

  /**
   * Writes a whole number.
   *
   * @param field the number of the field
   * @param value the number
   * @return this writer
   */
  public WireWriter varint(int field, long value) {
    raw((long) field << 3);
    raw(value);
    return this;
  }

  /**
   * Writes bytes.
   *
   * @param field the number of the field
   * @param bytes the bytes
   * @return this writer
   */
  public WireWriter bytes(int field, byte[] bytes) {
    raw((long) field << 3 | 2);
    raw(bytes.length);
    out.writeBytes(bytes);
    return this;
  }

  /**
   * Writes bytes.
   *
   * @param field the number of the field
   * @param bytes the bytes
   * @return this writer
   */
  public WireWriter bytes(int field, Slice bytes) {
    return bytes(field, bytes.toBytes());
  }

  /**
   * Writes a text.
   *
   * @param field the number of the field
   * @param text the text
   * @return this writer
   */
  public WireWriter text(int field, String text) {
    return bytes(field, text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Writes a message within the message.
   *
   * @param field the number of the field
   * @param message the message, as it is now
   * @return this writer
   */
  public WireWriter message(int field, WireWriter message) {
    return bytes(field, message.toBytes());
  }

  /**
   * Writes a field as a reader found it.
   *
   * @param reader a reader at a field whose value is not taken yet; it is taken
   * @return this writer
   */
  public WireWriter copy(WireReader reader) {
    raw(reader.tag() & 0xFFFFFFFFL);
    out.writeBytes(reader.copy().toBytes());
    return this;
  }

  /**
   * Writes bytes that are fields already.
   *
   * @param fields the fields
   * @return this writer
   */
  public WireWriter append(byte[] fields) {
    out.writeBytes(fields);
    return this;
  }

  /**
   * The message.
   *
   * @return a fresh array
   */
  public byte[] toBytes() {
    return out.toByteArray();
  }

  private void raw(long value) {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      out.write((int) (rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    out.write((int) rest);
  }
}
