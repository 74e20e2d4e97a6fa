package org.intertwiner.algebra.group.presentation;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/** Words as text: powers of one letter gathered, and the whole word written as a power if it is. */
final class WordText {
  private WordText() {}

  static String plain(FreeWord word, List<String> names) {
    return text(word, names::get, n -> "^" + n);
  }

  static String latex(FreeWord word, List<String> names) {
    return text(word, k -> latexName(names.get(k)), n -> "^{" + n + "}");
  }

  /** Powers of single letters gathered, but never the word as a whole. */
  static String letters(FreeWord word, List<String> names) {
    return word.isIdentity() ? "1" : letters(word.raw(), names::get, n -> "^" + n);
  }

  /** A name of several letters stands upright, and trailing digits become an index. */
  static String latexName(String name) {
    int split = name.length();
    while (split > 1 && Character.isDigit(name.charAt(split - 1))) {
      split--;
    }
    String stem = name.substring(0, split).replace("_", "\\_");
    String index = split < name.length() ? "_{" + name.substring(split) + "}" : "";
    boolean single = stem.length() == 1 || stem.chars().skip(1).allMatch(c -> c == '\'');
    return (single ? stem : "\\mathrm{" + stem + "}") + index;
  }

  private static String text(FreeWord word, IntFunction<String> name, IntFunction<String> power) {
    if (word.isIdentity()) {
      return "1";
    }
    int n = word.rootExponent();
    int core = word.cyclicallyReduced().length();
    if (n == 1 || core == n || core < word.length()) {
      return letters(word.raw(), name, power);
    }
    int[] root = Arrays.copyOf(word.raw(), word.length() / n);
    return "(" + letters(root, name, power) + ")" + power.apply(n);
  }

  private static String letters(int[] word, IntFunction<String> name, IntFunction<String> power) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < word.length; ) {
      int end = i;
      while (end < word.length && word[end] == word[i]) {
        end++;
      }
      int exponent = (word[i] & 1) == 0 ? end - i : i - end;
      text.append(text.length() == 0 ? "" : " ").append(name.apply(word[i] >> 1));
      if (exponent != 1) {
        text.append(power.apply(exponent));
      }
      i = end;
    }
    return text.toString();
  }
}
