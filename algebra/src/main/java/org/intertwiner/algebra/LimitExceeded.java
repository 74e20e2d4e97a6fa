package org.intertwiner.algebra;

/** Meaningful input whose answer lies beyond a stated limit; the limit is named in the message. */
public final class LimitExceeded extends Refusal {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the refusal.
   *
   * @param what name of the thing that was looked at
   * @param got what was found
   * @param expected the limit
   * @param hint which parameter raises the limit; may be empty
   */
  public LimitExceeded(String what, String got, String expected, String hint) {
    super(what, got, expected, hint);
  }
}
