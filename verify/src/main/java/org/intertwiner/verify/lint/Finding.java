package org.intertwiner.verify.lint;

/**
 * One thing that lint has to say.
 *
 * @param severity how much it matters
 * @param where the name of the layer
 * @param what what is wrong, in words and figures
 * @param remedy what to do about it; may be empty
 */
public record Finding(Severity severity, String where, String what, String remedy) {

  @Override
  public String toString() {
    return severity + "  '" + where + "'  " + what + (remedy.isEmpty() ? "" : " → " + remedy);
  }
}
