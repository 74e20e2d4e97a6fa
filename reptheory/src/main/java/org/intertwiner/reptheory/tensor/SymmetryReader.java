package org.intertwiner.reptheory.tensor;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.Permutation;

/** Reads {@code [-]word (= [-]word)* (, …)*}; every word holds the letters of the first one. */
final class SymmetryReader {
  private static final int MAX_LENGTH = 10_000;

  private final String text;
  private final TensorLimits limits;
  private int position;
  private String names = "";

  /** A word as places of its letters in the first word. */
  private record Word(Permutation places, int sign) {}

  SymmetryReader(String text, TensorLimits limits) {
    this.text = text;
    this.limits = limits;
    if (text.length() > MAX_LENGTH) {
      throw new LimitExceeded(
          "index symmetry", text.length() + " characters", "at most " + MAX_LENGTH, "");
    }
  }

  String names() {
    return names;
  }

  List<IndexSymmetry.Element> read() {
    List<IndexSymmetry.Element> relations = new ArrayList<>();
    do {
      Word first = word();
      Permutation back = first.places.inverse();
      while (accept('=')) {
        Word next = word();
        relations.add(
            new IndexSymmetry.Element(back.multiply(next.places), first.sign * next.sign));
      }
    } while (accept(','));
    if (position < text.length()) {
      throw unexpected(position, "'=', ',' or the end");
    }
    return relations;
  }

  private Word word() {
    int sign = accept('-') ? -1 : 1;
    skipSpace();
    int start = position;
    while (position < text.length() && isLetter(text.charAt(position))) {
      position++;
    }
    String letters = text.substring(start, position);
    if (letters.isEmpty()) {
      throw unexpected(start, "letters that name the indices, as in ij=ji");
    }
    if (names.isEmpty()) {
      requireFirst(letters, start);
      names = letters;
    }
    return new Word(places(letters, start), sign);
  }

  private void requireFirst(String letters, int start) {
    if (letters.length() > limits.maxIndices()) {
      throw new LimitExceeded(
          "indices of a tensor", "" + letters.length(), "at most " + limits.maxIndices(), "");
    }
    for (int i = 0; i < letters.length(); i++) {
      if (letters.indexOf(letters.charAt(i)) < i) {
        throw unexpected(start + i, "an index that was not named before");
      }
    }
  }

  private Permutation places(String letters, int start) {
    int[] places = new int[names.length()];
    for (int p = 0; p < letters.length(); p++) {
      int place = names.indexOf(letters.charAt(p));
      if (place < 0 || letters.indexOf(letters.charAt(p)) < p) {
        throw unexpected(start + p, "the indices " + names + ", each once");
      }
      places[p] = place;
    }
    if (letters.length() < names.length()) {
      throw unexpected(start + letters.length(), "the indices " + names + ", each once");
    }
    return Permutation.of(places);
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private boolean accept(char c) {
    skipSpace();
    boolean found = position < text.length() && text.charAt(position) == c;
    position += found ? 1 : 0;
    return found;
  }

  private void skipSpace() {
    while (position < text.length() && text.charAt(position) == ' ') {
      position++;
    }
  }

  private InvalidInput unexpected(int place, String expected) {
    String got =
        place == text.length()
            ? "the end"
            : "'" + text.substring(place, Math.min(text.length(), place + 20)) + "'";
    return new InvalidInput(
        "index symmetry \"" + text.substring(0, Math.min(text.length(), 80)) + "\"",
        got + " at character " + (place + 1),
        expected,
        "relations read like ijkl=jikl=klij or ij=-ji");
  }
}
