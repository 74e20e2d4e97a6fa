package org.intertwiner.algebra.group;

import java.util.List;

/** Words in named generators as text, repeated letters as powers. */
final class WordText {
  private static final String[] SUPERSCRIPTS = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};

  private WordText() {}

  /** For example {@code r³ s}; {@code identity} for the empty word. */
  static String of(int[] word, List<String> names) {
    if (word.length == 0) {
      return "identity";
    }
    StringBuilder out = new StringBuilder();
    for (int at = 0; at < word.length; ) {
      int end = at;
      while (end < word.length && word[end] == word[at]) {
        end++;
      }
      if (at > 0) {
        out.append(' ');
      }
      out.append(names.get(word[at]));
      if (end - at > 1) {
        for (char digit : Integer.toString(end - at).toCharArray()) {
          out.append(SUPERSCRIPTS[digit - '0']);
        }
      }
      at = end;
    }
    return out.toString();
  }
}
