package org.intertwiner.verify.process;

/**
 * What went wrong with a program. All kinds but {@link Kind#REFUSED} end it: every later call fails
 * at once, in the same way.
 */
public final class ProcessFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** How it failed. */
  private final Kind kind;

  /** The ways to fail. */
  public enum Kind {
    /** It could not be started. */
    NOT_STARTED,
    /** It ended, or closed its standard output, before the answer. */
    ENDED,
    /** It did not answer in time. */
    TIMEOUT,
    /** A line of its standard output is no answer of the protocol. */
    NOT_THE_PROTOCOL,
    /** It answered a request that was not made, or a second time. */
    WRONG_ID,
    /** It wrote more than is allowed. */
    FLOOD,
    /** Names, shapes or formats are not those it promised. */
    WRONG_SHAPE,
    /** It refused this request with an error of its own, and goes on. */
    REFUSED,
    /** The model was closed. */
    CLOSED
  }

  /**
   * A failure.
   *
   * @param kind how it failed
   * @param message what happened, with what the program said last
   */
  ProcessFailure(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  /**
   * How it failed.
   *
   * @return the kind
   */
  public Kind kind() {
    return kind;
  }

  @Override
  public String toString() {
    return kind + ": " + getMessage();
  }
}
