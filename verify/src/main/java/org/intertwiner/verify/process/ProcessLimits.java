package org.intertwiner.verify.process;

import java.time.Duration;
import org.intertwiner.algebra.InvalidInput;

/**
 * How long a program may take and how much it may write.
 *
 * <p>Example: {@code ProcessLimits.DEFAULT.withReply(Duration.ofSeconds(5))}.
 *
 * @param start the time until the first answer
 * @param reply the time until every other answer
 * @param close the time to end by itself when its input ends
 * @param lineBytes the longest line of standard output
 * @param numbers the most numbers of one answer
 * @param depth the deepest nesting of JSON
 * @param messageLines how many of the last lines of standard error are kept
 */
public record ProcessLimits(
    Duration start,
    Duration reply,
    Duration close,
    int lineBytes,
    int numbers,
    int depth,
    int messageLines) {

  /** A minute to start, 30 s for an answer, 2 s to end; lines of 64 MiB, 4 million numbers. */
  public static final ProcessLimits DEFAULT =
      new ProcessLimits(
          Duration.ofSeconds(60),
          Duration.ofSeconds(30),
          Duration.ofSeconds(2),
          1 << 26,
          1 << 22,
          64,
          20);

  /**
   * Checks the limits.
   *
   * @param start the time until the first answer
   * @param reply the time until every other answer
   * @param close the time to end by itself when its input ends
   * @param lineBytes the longest line of standard output
   * @param numbers the most numbers of one answer
   * @param depth the deepest nesting of JSON
   * @param messageLines how many of the last lines of standard error are kept
   * @throws InvalidInput if a time is not positive (that to end: negative) or a number is below 1
   */
  public ProcessLimits {
    require("time to start", start, start.compareTo(Duration.ZERO) > 0);
    require("time for an answer", reply, reply.compareTo(Duration.ZERO) > 0);
    require("time to end", close, !close.isNegative());
    require("length of a line", lineBytes, lineBytes >= 1);
    require("numbers of an answer", numbers, numbers >= 1);
    require("depth of JSON", depth, depth >= 1);
    require("kept lines of standard error", messageLines, messageLines >= 1);
  }

  private static void require(String what, Object got, boolean fine) {
    if (!fine) {
      throw new InvalidInput("limit on the " + what, got.toString(), "a positive limit", "");
    }
  }

  /**
   * With another time until the first answer.
   *
   * @param time positive
   * @return a copy
   * @throws InvalidInput if the time is not positive
   */
  public ProcessLimits withStart(Duration time) {
    return new ProcessLimits(time, reply, close, lineBytes, numbers, depth, messageLines);
  }

  /**
   * With another time until every later answer.
   *
   * @param time positive
   * @return a copy
   * @throws InvalidInput if the time is not positive
   */
  public ProcessLimits withReply(Duration time) {
    return new ProcessLimits(start, time, close, lineBytes, numbers, depth, messageLines);
  }
}
