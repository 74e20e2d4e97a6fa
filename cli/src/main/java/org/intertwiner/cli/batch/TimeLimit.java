package org.intertwiner.cli.batch;

import java.time.Duration;
import java.util.function.Supplier;
import org.intertwiner.algebra.LimitExceeded;

/**
 * The longest time that one request may take.
 *
 * @param longest the time
 */
public record TimeLimit(Duration longest) {
  /**
   * Works on the calling thread, which is interrupted when the time has passed.
   *
   * @param <T> what comes out
   * @param work the work
   * @return what came out
   * @throws LimitExceeded where it was interrupted
   */
  public <T> T within(Supplier<T> work) {
    Watchdog watchdog = Watchdog.start(longest);
    try {
      return work.get();
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      if (watchdog.stop()) {
        throw exceeded(e);
      }
      throw e;
    } finally {
      boolean unused = watchdog.stop();
    }
  }

  private LimitExceeded exceeded(Throwable cause) {
    LimitExceeded limit =
        new LimitExceeded(
            "time of a request",
            "more than " + longest.toMillis() / 1000.0 + " s",
            "an answer within the limit",
            "raise --time-limit or ask for less");
    limit.initCause(cause);
    return limit;
  }
}
