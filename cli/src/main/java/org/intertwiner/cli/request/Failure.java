package org.intertwiner.cli.request;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.intertwiner.algebra.Refusal;

/**
 * Why a request was not answered, in four parts, with the exit code that goes with it.
 *
 * @param what what was looked at
 * @param got what was found
 * @param expected what would have been accepted
 * @param hint what to try next; may be empty
 * @param exitCode 2 for bad input, 70 for an error of the program
 */
public record Failure(String what, String got, String expected, String hint, int exitCode) {
  /** Exit code of bad input. */
  public static final int BAD_INPUT = 2;

  /** Exit code of a command line that is not understood. */
  public static final int USAGE = 64;

  /** Exit code of an error of the program itself. */
  public static final int INTERNAL = 70;

  /** So much of what was given is repeated. */
  private static final int MAX_TEXT = 600;

  /**
   * An explanation with its texts shortened.
   *
   * @param what what went wrong
   * @param got what was given
   * @param expected what should have been given
   * @param hint how to mend it, or empty
   * @param exitCode the exit code of a single command
   */
  public Failure {
    what = shortened(what);
    got = shortened(got);
    expected = shortened(expected);
    hint = shortened(hint);
  }

  private static String shortened(String text) {
    return text.length() <= MAX_TEXT
        ? text
        : text.substring(0, MAX_TEXT - 40) + " … (" + text.length() + " characters)";
  }

  /**
   * Explains an exception.
   *
   * @param error what was thrown
   * @return the explanation; never a stack trace
   */
  public static Failure of(Throwable error) {
    if (error instanceof Refusal r) {
      return new Failure(r.what(), r.got(), r.expected(), r.hint(), BAD_INPUT);
    }
    if (error instanceof UncheckedIOException e && e.getCause() != null) {
      return of(e.getCause());
    }
    if (error instanceof FileSystemException e) {
      String name = e.getFile() == null ? "a file" : e.getFile();
      return new Failure(name, reason(e), "a file that can be read or written here", "", BAD_INPUT);
    }
    if (error instanceof IOException e) {
      return new Failure("input or output", message(e), "a stream that stays open", "", BAD_INPUT);
    }
    if (error instanceof OutOfMemoryError) {
      return new Failure(
          "memory",
          "more than " + (Runtime.getRuntime().maxMemory() >> 20) + " MiB needed",
          "an answer that fits",
          "ask for less, or give the JVM more with INTERTWINER_OPTS=-Xmx…",
          BAD_INPUT);
    }
    return new Failure(
        "internal error",
        error.getClass().getSimpleName() + ": " + message(error),
        "an answer",
        "please report it with the output of the same command and --debug",
        INTERNAL);
  }

  /**
   * Writes the object {@code {"what", "got", "expected", "hint"}}.
   *
   * @param json where to
   * @throws IOException where the target cannot be written
   */
  public void writeTo(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("what", what);
    json.writeStringField("got", got);
    json.writeStringField("expected", expected);
    json.writeStringField("hint", hint);
    json.writeEndObject();
  }

  /**
   * The same for people.
   *
   * @return one line, two with a hint
   */
  public String toText() {
    return what + ": got " + got + "; expected " + expected + (hint.isEmpty() ? "" : "\n" + hint);
  }

  private static String reason(FileSystemException e) {
    if (e instanceof NoSuchFileException) {
      return "no such file";
    }
    if (e instanceof AccessDeniedException) {
      return "access denied";
    }
    return e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
  }

  private static String message(Throwable e) {
    return e.getMessage() == null ? "no message" : e.getMessage();
  }
}
