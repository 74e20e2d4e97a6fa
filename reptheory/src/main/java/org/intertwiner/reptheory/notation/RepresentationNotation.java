package org.intertwiner.reptheory.notation;

import java.util.List;
import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.GroupLimits;
import org.intertwiner.algebra.group.PermutationGroup;
import org.intertwiner.algebra.text.Suggestions;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;

/**
 * The notation of representations.
 *
 * <p>Atoms: {@code trivial}, {@code regular}, {@code vector}, {@code permutation}, {@code irrep:k},
 * {@code freq:k}, {@code freq:j,k}, {@code quotient:SUBGROUP}, {@code induced:SUBGROUP(REP)},
 * {@code restricted:GROUP(REP)}, {@code dual(REP)}, {@code conj(REP)}, {@code sym^k(REP)} and
 * {@code alt^k(REP)} (also {@code sym2(REP)}, {@code sym(k, REP)}); SUBGROUP is C_M or D_M written
 * {@code C2}, {@code D2}, or words in the generators, {@code {r^2, s}}. SO3, SU2 and Spin3 have
 * {@code spin:j} and copies {@code 2x1}, SU2 the real {@code realspin:j}; O3 has {@code 1o}, {@code
 * 2x0e}; SU(n), U(n), SO(n) and Sp(2n) have {@code weight:1,1} by Dynkin labels and the real {@code
 * realweight:1,1}; names of rows such as {@code A1g} or {@code [3,1]} stand for irreps of point
 * groups and symmetric groups. Sums {@code A + B}, products {@code A * B}, copies {@code 4*A},
 * brackets; a product binds stronger than a sum. The name of a representation read here is read
 * back as the same representation.
 *
 * <p>Example: {@code RepresentationNotation.parse("4*regular + freq:1", group)}.
 */
public final class RepresentationNotation {
  /** Largest dimension of a sum or of a permutation representation. */
  static final int MAX_DIMENSION = 1_000_000;

  /** Largest dimension of a product that is no permutation representation. */
  static final int MAX_DENSE = 512;

  private static final int MAX_LENGTH = 4_000;

  private static final List<String> ATOMS =
      List.of(
          "trivial",
          "regular",
          "vector",
          "permutation",
          "irrep",
          "freq",
          "quotient",
          "induced",
          "restricted",
          "dual",
          "conj",
          "sym",
          "alt",
          "spin",
          "realspin",
          "weight",
          "realweight");

  private RepresentationNotation() {}

  /**
   * Reads a representation.
   *
   * @param <G> the group elements
   * @param text the notation
   * @param group the group that is represented
   * @return the representation; its name is the text in a standard spelling
   * @throws InvalidInput where the text is no representation of this group, with the place
   * @throws LimitExceeded where the text is too long or the dimension too large
   */
  public static <G> Representation<G> parse(String text, NamedGroup<G> group) {
    return parse(text, group, false);
  }

  /**
   * Reads a representation over the real or the complex numbers.
   *
   * @param <G> the group elements
   * @param text the notation
   * @param group the group that is represented
   * @param complex whether {@code irrep:k} and names of rows stand for the rows of the character
   *     table themselves; otherwise for their real forms
   * @return the representation; its name is the text in a standard spelling
   * @throws InvalidInput where the text is no representation of this group, with the place
   * @throws LimitExceeded where the text is too long or the dimension too large
   */
  public static <G> Representation<G> parse(String text, NamedGroup<G> group, boolean complex) {
    return parser(text, group, complex).whole();
  }

  /**
   * Reads what fields over the cosets of a subgroup have at every point: {@code SUBGROUP(REP)}, a
   * representation of the subgroup, or {@code SUBGROUP} alone for numbers.
   *
   * @param <G> the group elements
   * @param text the notation, such as {@code C2(freq:1)} or <code>{r^2, s}(trivial)</code>
   * @param group a finite group
   * @param complex as in {@link #parse(String, NamedGroup, boolean)}
   * @return the subgroup and its representation
   * @throws InvalidInput where the text means none, or the group is infinite
   * @throws LimitExceeded where the text is too long or the dimension too large
   */
  public static <G> Fibre<G> parseFibre(String text, NamedGroup<G> group, boolean complex) {
    return parser(text, group, complex).wholeFibre();
  }

  private static <G> RepresentationParser<G> parser(
      String text, NamedGroup<G> group, boolean complex) {
    if (text.length() > MAX_LENGTH) {
      throw new LimitExceeded(
          "representation",
          text.length() + " characters",
          "at most " + MAX_LENGTH + " characters",
          "");
    }
    requireListed(group);
    Scanner scanner = new Scanner("representation", text);
    return new RepresentationParser<>(group.group(), group.vector(), scanner, complex, 0);
  }

  /**
   * Reads a representation from the content of a file: {@code {"matrices":
   * [[["0","-1"],["1","0"]]]}}, one exact matrix for each generator of the group in order, the
   * derivative for an infinitesimal generator.
   *
   * @param <G> the group elements
   * @param json the content
   * @param group the group that is represented
   * @return the representation, checked to be one
   * @throws InvalidInput where the content is not JSON of this form, or where the matrices break a
   *     relation of the group
   * @throws LimitExceeded where the content is too large or too deep
   */
  public static <G> Representation<G> parseJson(String json, NamedGroup<G> group) {
    requireListed(group);
    JsonTree tree = JsonTree.read("representation file", json);
    Optional<JsonTree> matrices =
        tree instanceof JsonTree.Entries object
                && object.fields().keySet().equals(java.util.Set.of("matrices"))
            ? Optional.ofNullable(object.fields().get("matrices"))
            : Optional.empty();
    if (matrices.isEmpty()) {
      throw MatrixReader.wrong(
          "representation file",
          tree,
          "an object {\"matrices\": [...]}",
          "give one matrix for each generator of " + group.name());
    }
    return Representations.of(group.group(), MatrixReader.matrices(matrices.get()));
  }

  private static void requireListed(NamedGroup<?> group) {
    if (group.group() instanceof PermutationGroup large) {
      throw new LimitExceeded(
          "representation of " + group.name(),
          "a group of order " + large.order() + ", whose elements are not listed",
          "at most " + GroupLimits.DEFAULT.maxOrder() + " elements",
          "");
    }
  }

  static String suggest(String word) {
    return Suggestions.closest(word, ATOMS, 3)
        .map(atom -> "did you mean " + atom + "?")
        .orElse("representations are " + String.join(", ", ATOMS) + " and their sums and products");
  }
}
