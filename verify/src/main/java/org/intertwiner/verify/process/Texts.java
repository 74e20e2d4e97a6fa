package org.intertwiner.verify.process;

import java.nio.charset.StandardCharsets;

/** What a program wrote, fit to be shown. */
final class Texts {
  private static final int SHOWN = 200;

  private Texts() {}

  /** The beginning of a line in quotes, without characters that move a cursor. */
  static String quoted(byte[] line, int length) {
    String text = new String(line, 0, Math.min(length, 4 * SHOWN), StandardCharsets.UTF_8);
    return "'" + shown(text) + "'";
  }

  static String shown(String text) {
    String clean = text.replaceAll("[\\p{Cntrl}&&[^\t]]", "�").strip();
    return clean.length() > SHOWN ? clean.substring(0, SHOWN) + "…" : clean;
  }
}
