package org.intertwiner.cli.batch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;

/**
 * Lines of a byte stream, read no further than the line asked for needs and none longer than a
 * limit kept.
 */
final class LineReader {
  private static final int BUFFER = 1 << 16;

  private final InputStream in;
  private final int limit;
  private final byte[] buffer = new byte[BUFFER];
  private int next;
  private int end;

  /**
   * A reader.
   *
   * @param in the bytes, UTF-8
   * @param limit longest line that is kept, in bytes
   */
  LineReader(InputStream in, int limit) {
    this.in = in;
    this.limit = limit;
  }

  /**
   * One line, or why it cannot be had; either way the next call reads the next line.
   *
   * @param text the line without its end
   * @param refusal why there is no text
   */
  record Line(String text, Optional<InvalidInput> refusal) {}

  /**
   * The next line.
   *
   * @return it, or nothing at the end of the stream
   * @throws IOException where the stream cannot be read
   */
  Optional<Line> next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    long length = 0;
    while (true) {
      if (next == end && !fill()) {
        return length == 0 ? Optional.empty() : Optional.of(finish(line, length));
      }
      int from = next;
      while (next < end && buffer[next] != '\n') {
        next++;
      }
      length += next - from;
      if (length <= limit) {
        line.write(buffer, from, next - from);
      }
      if (next < end) {
        next++;
        return Optional.of(finish(line, length));
      }
    }
  }

  private boolean fill() throws IOException {
    int read = in.read(buffer);
    next = 0;
    end = Math.max(read, 0);
    return read > 0;
  }

  private Line finish(ByteArrayOutputStream line, long length) {
    if (length > limit) {
      return refused(length + " bytes", "at most " + limit);
    }
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(line.toByteArray()))
              .toString();
      return new Line(text, Optional.empty());
    } catch (CharacterCodingException e) {
      return refused("bytes that are no UTF-8", "UTF-8");
    }
  }

  private static Line refused(String got, String expected) {
    return new Line("", Optional.of(new InvalidInput("request line", got, expected, "")));
  }
}
