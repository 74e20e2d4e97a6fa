package org.intertwiner.verify.onnx.wire;

import java.util.BitSet;
import java.util.function.DoubleConsumer;
import java.util.function.LongConsumer;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;

/**
 * Goes through the fields of a message.
 *
 * <p>After {@link #next()} exactly one of the methods that take the value is to be called. Not for
 * several threads. Example: {@code while (r.next()) { if (r.field() == 3) { name = r.text(); } else
 * { r.skip(); } }}.
 */
public final class WireReader {
  private static final int VARINT = 0;
  private static final int FIXED64 = 1;
  private static final int BYTES = 2;
  private static final int FIXED32 = 5;

  private final Slice message;
  private final String what;
  private final int depth;
  private final BitSet seen = new BitSet();
  private int at;
  private int field;
  private int kind;

  private WireReader(Slice message, String what, int depth) {
    this.message = message;
    this.what = what;
    this.depth = depth;
  }

  /**
   * Starts at the first field of a message.
   *
   * @param message its bytes
   * @param what what errors call it
   * @param depth how many levels of messages it may have, itself included
   * @return the reader
   * @throws LimitExceeded if no level is left
   */
  public static WireReader of(Slice message, String what, int depth) {
    if (depth < 1) {
      throw new LimitExceeded("nesting of messages", what + " deeper", "fewer levels", "");
    }
    return new WireReader(message, what, depth);
  }

  /**
   * Goes to the next field.
   *
   * @return false at the end of the message
   * @throws InvalidInput if the bytes are no field
   */
  public boolean next() {
    if (at >= message.size()) {
      return false;
    }
    long tag = rawVarint();
    long number = tag >>> 3;
    kind = (int) (tag & 7);
    boolean known = kind == VARINT || kind == FIXED64 || kind == BYTES || kind == FIXED32;
    if (number < 1 || number > 0x1FFFFFFF || !known) {
      throw broken("field " + number + " of kind " + kind, "a field");
    }
    field = (int) number;
    return true;
  }

  /**
   * The number of the field.
   *
   * @return at least 1
   */
  public int field() {
    return field;
  }

  /**
   * Says that the field may occur only once.
   *
   * @return this reader
   * @throws InvalidInput if it was said before for the same field
   */
  public WireReader once() {
    if (seen.get(field)) {
      throw broken("field " + field + " twice", "it once");
    }
    seen.set(field);
    return this;
  }

  /**
   * Whether {@link #once()} was said for a field.
   *
   * @param number the number of the field
   * @return true if the field occurred
   */
  public boolean met(int number) {
    return seen.get(number);
  }

  /**
   * Takes a whole number.
   *
   * @return the number
   * @throws InvalidInput if the field holds none
   */
  public long varint() {
    expect(VARINT, "a whole number");
    return rawVarint();
  }

  /**
   * Takes a number of binary32.
   *
   * @return the number
   * @throws InvalidInput if the field holds none
   */
  public float float32() {
    expect(FIXED32, "a number of 4 bytes");
    return raw(4).toBuffer().getFloat();
  }

  /**
   * Takes bytes.
   *
   * @return the bytes, shared with the message
   * @throws InvalidInput if the field holds none or they end after the message
   */
  public Slice bytes() {
    expect(BYTES, "bytes");
    return raw(rawLength());
  }

  /**
   * Takes a text.
   *
   * @param limit how many bytes it may have
   * @return the text
   * @throws InvalidInput if the field holds none
   * @throws LimitExceeded if it is longer
   */
  public String text(int limit) {
    Slice bytes = bytes();
    if (bytes.size() > limit) {
      throw new LimitExceeded(
          "text in " + what, bytes.size() + " bytes", "at most " + limit, "raise the limit");
    }
    return bytes.text();
  }

  /**
   * Takes a message within the message.
   *
   * @param name what errors call it
   * @return a reader at its first field
   * @throws InvalidInput if the field holds none
   * @throws LimitExceeded if it is nested too deep
   */
  public WireReader message(String name) {
    return of(bytes(), name, depth - 1);
  }

  /**
   * How many levels of messages a message within this one may have.
   *
   * @return the number left
   */
  public int depthLeft() {
    return depth - 1;
  }

  /**
   * Takes one whole number, or many that are packed.
   *
   * @param sink gets the numbers in order
   * @throws InvalidInput if the field holds something else
   */
  public void varints(LongConsumer sink) {
    if (kind == BYTES) {
      WireReader packed = of(bytes(), what, depth);
      while (packed.at < packed.message.size()) {
        sink.accept(packed.rawVarint());
      }
    } else {
      sink.accept(varint());
    }
  }

  /**
   * Takes one number of binary32, or many that are packed.
   *
   * @param sink gets the numbers in order
   * @throws InvalidInput if the field holds something else
   */
  public void floats(DoubleConsumer sink) {
    if (kind == BYTES) {
      var buffer = packed(4).toBuffer();
      while (buffer.hasRemaining()) {
        sink.accept(buffer.getFloat());
      }
    } else {
      sink.accept(float32());
    }
  }

  /**
   * Takes one number of binary64, or many that are packed.
   *
   * @param sink gets the numbers in order
   * @throws InvalidInput if the field holds something else
   */
  public void doubles(DoubleConsumer sink) {
    if (kind == BYTES) {
      var buffer = packed(8).toBuffer();
      while (buffer.hasRemaining()) {
        sink.accept(buffer.getDouble());
      }
    } else {
      expect(FIXED64, "a number of 8 bytes");
      sink.accept(raw(8).toBuffer().getDouble());
    }
  }

  /**
   * Takes the value, whatever it is, and forgets it.
   *
   * @throws InvalidInput if it ends after the message
   */
  public void skip() {
    copy();
  }

  /**
   * Takes the value, whatever it is.
   *
   * @return the bytes of the value as they stand after its tag, with its length where it has one
   * @throws InvalidInput if it ends after the message
   */
  public Slice copy() {
    int start = at;
    switch (kind) {
      case VARINT -> rawVarint();
      case FIXED64 -> raw(8);
      case FIXED32 -> raw(4);
      default -> raw(rawLength());
    }
    return message.part(start, at - start);
  }

  /**
   * The tag of the field: its number and kind.
   *
   * @return the tag as it is written
   */
  public int tag() {
    return field << 3 | kind;
  }

  private Slice packed(int width) {
    Slice bytes = bytes();
    if (bytes.size() % width != 0) {
      throw broken(bytes.size() + " bytes", "numbers of " + width + " bytes each");
    }
    return bytes;
  }

  private void expect(int wanted, String name) {
    if (kind != wanted) {
      throw broken("field " + field + " of kind " + kind, name);
    }
  }

  private int rawLength() {
    long length = rawVarint();
    if (length < 0 || length > message.size() - at) {
      throw broken(
          Long.toUnsignedString(length) + " bytes announced in field " + field,
          "at most the " + (message.size() - at) + " that are left");
    }
    return (int) length;
  }

  private Slice raw(int length) {
    if (length > message.size() - at) {
      throw broken("an end within field " + field, length + " more bytes");
    }
    Slice part = message.part(at, length);
    at += length;
    return part;
  }

  private long rawVarint() {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      if (at >= message.size()) {
        throw broken("an end within a number", "the rest of the number");
      }
      byte b = message.at(at++);
      value |= (long) (b & 0x7F) << shift;
      if (b >= 0) {
        return value;
      }
    }
    throw broken("a number of more than 10 bytes", "at most 10");
  }

  private InvalidInput broken(String got, String expected) {
    return new InvalidInput(
        what + " at byte " + at, got, expected, "is this a model, and all of it?");
  }
}
