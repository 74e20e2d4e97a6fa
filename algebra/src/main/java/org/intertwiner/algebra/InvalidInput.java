package org.intertwiner.algebra;

/** Input that has no meaning where it was given. */
public final class InvalidInput extends Refusal {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the refusal.
   *
   * @param what name of the thing that was looked at
   * @param got what was found
   * @param expected what would have been accepted
   * @param hint what to try next; may be empty
   */
  public InvalidInput(String what, String got, String expected, String hint) {
    super(what, got, expected, hint);
  }
}
