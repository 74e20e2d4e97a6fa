package org.intertwiner.verify.report;

import java.util.Locale;

/** Text inside XML and HTML. */
final class XmlText {
  private XmlText() {}

  /**
   * Escapes for element content and for attributes in double quotes.
   *
   * <p>Characters that XML 1.0 cannot hold at all (controls, lone surrogates, U+FFFE, U+FFFF) are
   * written as {@code \\u0001}. Marks that change the direction of text are written so as well, as
   * they could make a name read as another.
   */
  static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(c -> append(out, c));
    return out.toString();
  }

  private static void append(StringBuilder out, int c) {
    switch (c) {
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '&' -> out.append("&amp;");
      case '"' -> out.append("&quot;");
      case '\'' -> out.append("&#39;");
      case '\t', '\n', '\r' -> out.append("&#").append(c).append(';');
      default -> {
        if (isAllowed(c)) {
          out.appendCodePoint(c);
        } else {
          out.append(String.format(Locale.ROOT, "\\u%04x", c));
        }
      }
    }
  }

  private static boolean isAllowed(int c) {
    boolean direction = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    return !Character.isISOControl(c) && !surrogate && (c & 0xFFFE) != 0xFFFE && !direction;
  }
}
