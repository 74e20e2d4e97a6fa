package org.intertwiner.verify.process;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.intertwiner.verify.process.ProcessFailure.Kind;

/** Lines of bytes of a limited length; a last line without an end is one too. */
final class LineReader {
  private static final int FIRST = 1 << 12;

  private final InputStream in;
  private final int limit;
  private byte[] buffer = new byte[FIRST];
  private int length;

  LineReader(InputStream in, int limit) {
    this.in = new BufferedInputStream(in, 1 << 16);
    this.limit = limit;
  }

  /** Moves to the next line; false at the end. */
  boolean next() throws IOException {
    length = 0;
    int b = in.read();
    if (b < 0) {
      return false;
    }
    for (; b >= 0 && b != '\n'; b = in.read()) {
      if (length == limit) {
        throw new ProcessFailure(
            Kind.FLOOD,
            "a line of its standard output is longer than "
                + limit
                + " bytes: "
                + Texts.quoted(buffer, length));
      }
      if (length == buffer.length) {
        buffer = Arrays.copyOf(buffer, (int) Math.min(2L * length, limit));
      }
      buffer[length++] = (byte) b;
    }
    return true;
  }

  /** The bytes of the line; valid until the next one. */
  byte[] bytes() {
    return buffer;
  }

  /** How many bytes of them belong to the line, without white space at the end. */
  int length() {
    int end = length;
    while (end > 0 && buffer[end - 1] <= ' ' && buffer[end - 1] >= 0) {
      end--;
    }
    return end;
  }
}
