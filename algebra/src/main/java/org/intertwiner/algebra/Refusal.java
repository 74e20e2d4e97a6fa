package org.intertwiner.algebra;

/**
 * A request that is declined, with the four things a reader needs to repair it.
 *
 * <p>The message reads {@code what: got …; expected …; hint}.
 */
public abstract sealed class Refusal extends RuntimeException permits InvalidInput, LimitExceeded {
  private static final long serialVersionUID = 1L;

  /** Name of the thing that was looked at. */
  private final String what;

  /** What was found. */
  private final String got;

  /** What would have been accepted. */
  private final String expected;

  /** What to try next; may be empty. */
  private final String hint;

  /**
   * Keeps the four fields and builds the message.
   *
   * @param what name of the thing that was looked at
   * @param got what was found
   * @param expected what would have been accepted
   * @param hint what to try next; may be empty
   */
  Refusal(String what, String got, String expected, String hint) {
    super(what + ": got " + got + "; expected " + expected + (hint.isEmpty() ? "" : "; " + hint));
    this.what = what;
    this.got = got;
    this.expected = expected;
    this.hint = hint;
  }

  /**
   * Name of the thing that was looked at.
   *
   * @return the first field
   */
  public final String what() {
    return what;
  }

  /**
   * What was found.
   *
   * @return the second field
   */
  public final String got() {
    return got;
  }

  /**
   * What would have been accepted.
   *
   * @return the third field
   */
  public final String expected() {
    return expected;
  }

  /**
   * What to try next.
   *
   * @return the fourth field, possibly empty
   */
  public final String hint() {
    return hint;
  }
}
