package org.intertwiner.verify.process;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The last lines of a program's standard error; the rest is read and forgotten. */
final class Messages {
  private static final int LINE = 500;

  private final int kept;
  private final Deque<String> lines = new ArrayDeque<>();
  private final CountDownLatch end = new CountDownLatch(1);

  Messages(int kept) {
    this.kept = kept;
  }

  /** Reads to the end. */
  void drain(InputStream stream) {
    byte[] line = new byte[LINE];
    int length = 0;
    try (InputStream in = new BufferedInputStream(stream, 1 << 16)) {
      for (int b = in.read(); b >= 0; b = in.read()) {
        if (b == '\n') {
          add(line, length);
          length = 0;
        } else if (length < LINE) {
          line[length++] = (byte) b;
        }
      }
    } catch (IOException e) {
      // the program was ended while it wrote
    }
    add(line, length);
    end.countDown();
  }

  private synchronized void add(byte[] line, int length) {
    String text = Texts.shown(new String(line, 0, length, StandardCharsets.UTF_8));
    if (text.isEmpty()) {
      return;
    }
    if (lines.size() == kept) {
      lines.removeFirst();
    }
    lines.addLast(text);
  }

  /** Waits for the end of the stream, but not longer than told. */
  void await(Duration time) throws InterruptedException {
    if (!end.await(time.toNanos(), TimeUnit.NANOSECONDS)) {
      return; // a descendant holds the stream open; what was said so far is shown
    }
  }

  /** The last lines, to stand behind what happened; empty if there are none. */
  synchronized String last() {
    return lines.isEmpty() ? "" : "; its standard error ends with: " + String.join(" | ", lines);
  }
}
