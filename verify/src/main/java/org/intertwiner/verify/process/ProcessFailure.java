package org.intertwiner.verify.process;

import org.intertwiner.algebra.InvalidInput;

/**
 * What went wrong with a program. All kinds but {@link Kind#REFUSED} end it: every later call fails
 * at once, in the same way.
 */
public final class ProcessFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** How it failed. */
  private final Kind kind;

  /** The command; empty inside the package, where it is not known yet. */
  private final String program;

  /** What happened. */
  private final String event;

  /** The ways to fail. */
  public enum Kind {
    /** It could not be started. */
    NOT_STARTED(
        "a program that can be started",
        "give the program and its arguments as separate words, without a shell"),
    /** It ended, or closed its standard output, before the answer. */
    ENDED("a program that answers until its input ends", ""),
    /** It did not answer in time. */
    TIMEOUT(
        "one line of JSON for each request",
        "flush standard output after every answer, or give more time with --timeout SECONDS"),
    /** A line of its standard output is no answer of the protocol. */
    NOT_THE_PROTOCOL("one line of JSON for each request", "messages belong on standard error"),
    /** It answered a request that was not made, or a second time. */
    WRONG_ID("one answer for each request, with the id of the request", ""),
    /** It wrote more than is allowed. */
    FLOOD("answers within the limits", "messages belong on standard error"),
    /** Names, shapes or formats are not those it promised. */
    WRONG_SHAPE("the names, shapes and formats that were promised", ""),
    /** It refused this request with an error of its own, and goes on. */
    REFUSED("outputs", "the words are the program's own"),
    /** The model was closed. */
    CLOSED("a model that is open", "");

    private final String expected;
    private final String hint;

    Kind(String expected, String hint) {
      this.expected = expected;
      this.hint = hint;
    }
  }

  private ProcessFailure(Kind kind, String program, String event) {
    super(program.isEmpty() ? event : "'" + program + "': " + event);
    this.kind = kind;
    this.program = program;
    this.event = event;
  }

  /**
   * A failure.
   *
   * @param kind how it failed
   * @param event what happened, with what the program said last
   */
  ProcessFailure(Kind kind, String event) {
    this(kind, "", event);
  }

  /** The same failure with the command, and with the stack of the thread that asks. */
  ProcessFailure of(ProcessCommand command) {
    ProcessFailure copy = new ProcessFailure(kind, Texts.shown(command.toString()), event);
    copy.initCause(this);
    return copy;
  }

  /**
   * How it failed.
   *
   * @return the kind
   */
  public Kind kind() {
    return kind;
  }

  /**
   * The failure as an error of the user's input.
   *
   * @return the same in the words what, got, expected, hint
   */
  public InvalidInput toRefusal() {
    return new InvalidInput("program '" + program + "'", event, kind.expected, kind.hint);
  }

  /**
   * The failure in words, as reports show what a map threw.
   *
   * @return the kind and the message
   */
  @Override
  @SuppressWarnings("OverrideThrowableToString") // a message with the kind would name it twice
  public String toString() {
    return kind + ": " + getMessage();
  }
}
