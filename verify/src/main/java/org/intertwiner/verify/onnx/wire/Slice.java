package org.intertwiner.verify.onnx.wire;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.intertwiner.algebra.InvalidInput;

/**
 * A part of an array of bytes, not copied.
 *
 * <p>Whoever makes one promises that the array is not changed any more. Example: {@code
 * Slice.of(bytes).part(2, 5).text()}.
 */
public final class Slice {
  private final byte[] source;
  private final int from;
  private final int size;

  private Slice(byte[] source, int from, int size) {
    this.source = source;
    this.from = from;
    this.size = size;
  }

  /**
   * All bytes of an array.
   *
   * @param bytes the array; not copied, and not to be changed any more
   * @return the slice
   */
  public static Slice of(byte[] bytes) {
    return new Slice(bytes, 0, bytes.length);
  }

  /**
   * A part of this slice.
   *
   * @param offset where it starts
   * @param length how long it is
   * @return the part, sharing the bytes
   * @throws IndexOutOfBoundsException if it is not inside
   */
  public Slice part(int offset, int length) {
    Objects.checkFromIndexSize(offset, /* size= */ length, /* length= */ size);
    return new Slice(source, from + offset, length);
  }

  /**
   * How many bytes.
   *
   * @return the length
   */
  public int size() {
    return size;
  }

  /**
   * One byte.
   *
   * @param index its place
   * @return the byte
   * @throws IndexOutOfBoundsException if it is not inside
   */
  public byte at(int index) {
    return source[from + Objects.checkIndex(index, size)];
  }

  /**
   * The bytes.
   *
   * @return a copy
   */
  public byte[] toBytes() {
    return Arrays.copyOfRange(source, from, from + size);
  }

  /**
   * The bytes for reading numbers from.
   *
   * @return a view that cannot be written to, least significant byte first
   */
  public ByteBuffer toBuffer() {
    return ByteBuffer.wrap(source, from, size)
        .slice()
        .asReadOnlyBuffer()
        .order(ByteOrder.LITTLE_ENDIAN);
  }

  /**
   * The bytes as text.
   *
   * @return what they spell in UTF-8
   * @throws InvalidInput if they are not UTF-8
   */
  public String text() {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(toBuffer()).toString();
    } catch (CharacterCodingException e) {
      throw new InvalidInput("text of " + size + " bytes", "bytes that are not UTF-8", "UTF-8", "");
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Slice s
        && Arrays.equals(source, from, from + size, s.source, s.from, s.from + s.size);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(toBytes());
  }

  @Override
  public String toString() {
    return size + " bytes";
  }
}
