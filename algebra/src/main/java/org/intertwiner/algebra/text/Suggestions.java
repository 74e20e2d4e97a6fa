package org.intertwiner.algebra.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds what was probably meant.
 *
 * <p><em>Complexity:</em> the product of the lengths for each candidate. <em>Source:</em> V. I.
 * Levenshtein (1966), the number of insertions, deletions and replacements.
 *
 * <p>Example: {@code Suggestions.closest("chartabel", List.of("chartable", "irreps"), 3)}.
 */
public final class Suggestions {
  /** Longer words are no slips of the pen. */
  private static final int MAX_LENGTH = 60;

  private Suggestions() {}

  /**
   * The candidate nearest to a word, capital letters or not.
   *
   * @param word what was written
   * @param candidates what might have been meant
   * @param share one edit is allowed for so many letters of the word, one at least
   * @return the first of the nearest candidates, if it is near enough
   */
  public static Optional<String> closest(String word, Collection<String> candidates, int share) {
    if (word.isEmpty() || word.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    String lower = word.toLowerCase(Locale.ROOT);
    return candidates.stream()
        .min(Comparator.comparingInt(c -> distance(lower, c.toLowerCase(Locale.ROOT))))
        .filter(
            c -> distance(lower, c.toLowerCase(Locale.ROOT)) <= Math.max(1, word.length() / share));
  }

  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
