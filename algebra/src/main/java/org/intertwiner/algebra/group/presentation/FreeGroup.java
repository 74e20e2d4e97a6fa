package org.intertwiner.algebra.group.presentation;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.Group;

/**
 * The free group on named generators; its elements are reduced words.
 *
 * <p>Example: {@code FreeGroup.of("a", "b").parse("[a, b]^2 a^-3")}.
 */
public final class FreeGroup implements Group<FreeWord> {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_']{0,19}");
  private static final int MAX_GENERATORS = 1000;

  private final List<String> names;

  private FreeGroup(List<String> names) {
    this.names = names;
  }

  /**
   * The free group on names.
   *
   * @param names different names of letters, digits, underscores and primes, a letter first
   * @return the group
   * @throws InvalidInput when a name is malformed or repeated
   */
  public static FreeGroup of(List<String> names) {
    HashSet<String> seen = new HashSet<>();
    if (names.size() > MAX_GENERATORS) {
      throw new InvalidInput(
          "generators", names.size() + " names", "at most " + MAX_GENERATORS + " names", "");
    }
    for (String name : names) {
      if (!isName(name) || !seen.add(name)) {
        throw new InvalidInput(
            "name of a generator",
            "\"" + (name.length() <= 40 ? name : name.substring(0, 37) + "...") + "\"",
            "different names of letters and digits, a letter first, at most 20 characters",
            seen.contains(name) ? "this one is repeated" : "");
      }
    }
    return new FreeGroup(List.copyOf(names));
  }

  /**
   * The free group on names.
   *
   * @param names different names of letters, digits, underscores and primes, a letter first
   * @return the group
   * @throws InvalidInput when a name is malformed or repeated
   */
  public static FreeGroup of(String... names) {
    return of(List.of(names));
  }

  static boolean isName(String name) {
    return NAME.matcher(name).matches();
  }

  static List<String> numberedNames(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(k -> "x" + k).toList();
  }

  /** {@return the names of the generators, unmodifiable} */
  public List<String> names() {
    return names;
  }

  /** {@return the number of generators} */
  public int rank() {
    return names.size();
  }

  /**
   * Reads a word: products by juxtaposition or {@code *}, powers {@code a^-2}, conjugates {@code
   * a^b} = b⁻¹ab, brackets, commutators {@code [a, b]} = a⁻¹b⁻¹ab, and 1.
   *
   * @param text the word
   * @return the reduced word; {@code toString(parse(t))} reads back as the same word
   * @throws InvalidInput with the place where the text stops being a word
   * @throws org.intertwiner.algebra.LimitExceeded when the word is longer than {@link
   *     PresentationLimits#DEFAULT} allows
   */
  public FreeWord parse(String text) {
    return WordParser.word(this, text, PresentationLimits.DEFAULT);
  }

  /**
   * A word in the names of this group.
   *
   * @param word a word
   * @return its text
   */
  public String toString(FreeWord word) {
    return word.toString(names);
  }

  @Override
  public FreeWord identity() {
    return FreeWord.IDENTITY;
  }

  @Override
  public FreeWord multiply(FreeWord a, FreeWord b) {
    return a.multiply(b);
  }

  @Override
  public FreeWord inverse(FreeWord a) {
    return a.inverse();
  }

  @Override
  public boolean areEqual(FreeWord a, FreeWord b) {
    return a.equals(b);
  }

  @Override
  public String toString() {
    return "free group on " + String.join(", ", names);
  }
}
