package org.intertwiner.algebra.group.presentation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Group;
import org.intertwiner.algebra.group.GroupLimits;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.linear.SmithForm;
import org.intertwiner.algebra.ring.Integers;
import org.jspecify.annotations.Nullable;

/**
 * A group given by generators and relations, ⟨a, b | a⁴, b², (ab)²⟩.
 *
 * <p>Relators are kept freely and cyclically reduced, empty ones and repetitions are dropped; the
 * printed form reads back as an equal presentation.
 *
 * <p>Example: {@code Presentation.parse("<a, b | a^4, b^2, b a b = a^-1>").group()} is the dihedral
 * group of order 8.
 */
public final class Presentation {
  private static final int QUICK = 100_000;

  private final FreeGroup free;
  private final List<FreeWord> relators;

  private Presentation(FreeGroup free, List<FreeWord> relators) {
    this.free = free;
    this.relators = relators;
  }

  /**
   * A presentation by its relators.
   *
   * @param free the free group on the generators
   * @param relators words that are to be 1
   * @return the presentation
   * @throws InvalidInput when a word has letters beyond the generators
   */
  public static Presentation of(FreeGroup free, List<FreeWord> relators) {
    Set<FreeWord> reduced = new LinkedHashSet<>();
    for (FreeWord word : relators) {
      requireWord(free, word);
      if (!word.isIdentity()) {
        reduced.add(word.cyclicallyReduced());
      }
    }
    return new Presentation(free, List.copyOf(reduced));
  }

  /**
   * Reads generators and relators.
   *
   * @param names different names
   * @param relators words such as {@code (a b)^2}, {@code [a, b]} or {@code a^b a}, and equations
   *     {@code a b = b a}
   * @param limits the longest relator
   * @return the presentation
   * @throws InvalidInput with the place of what is no word, or an unknown letter
   * @throws LimitExceeded when a relator is too long
   */
  public static Presentation parse(
      List<String> names, List<String> relators, PresentationLimits limits) {
    FreeGroup free = FreeGroup.of(names);
    List<FreeWord> words = new ArrayList<>();
    for (String text : relators) {
      words.addAll(WordParser.relators(free, text, limits));
    }
    return of(free, words);
  }

  /**
   * Reads a presentation in one piece, within the default limits.
   *
   * @param text for example {@code <a, b | a^4, b^2, (a b)^2>}; ⟨ and ⟩ will do as well
   * @return the presentation
   * @throws InvalidInput with the place of what cannot be read
   */
  public static Presentation parse(String text) {
    String t = text.strip();
    int bar = t.indexOf('|');
    boolean bracketed =
        t.length() >= 3
            && "<⟨".indexOf(t.charAt(0)) >= 0
            && ">⟩".indexOf(t.charAt(t.length() - 1)) >= 0;
    if (!bracketed || bar < 0) {
      throw new InvalidInput(
          "presentation",
          "\"" + (t.length() <= 80 ? t : t.substring(0, 77) + "...") + "\"",
          "<generators | relators>, for example <a, b | a^4, b^2, (a b)^2>",
          "");
    }
    return parse(
        pieces(t.substring(1, bar)),
        pieces(t.substring(bar + 1, t.length() - 1)),
        PresentationLimits.DEFAULT);
  }

  /** Splits at the commas outside brackets. */
  private static List<String> pieces(String list) {
    List<String> pieces = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < list.length(); i++) {
      char c = list.charAt(i);
      depth += "([".indexOf(c) >= 0 ? 1 : ")]".indexOf(c) >= 0 ? -1 : 0;
      if (c == ',' && depth <= 0) {
        pieces.add(list.substring(start, i).strip());
        start = i + 1;
      }
    }
    String last = list.substring(start).strip();
    if (!pieces.isEmpty() || !last.isEmpty()) {
      pieces.add(last);
    }
    return pieces;
  }

  /**
   * A presentation of a finite group on its generators.
   *
   * <p>Relators are read off the Cayley graph until every edge follows from them, which is a proof;
   * those without which coset enumeration still gives the order are then dropped. Complexity: about
   * order · total length of the relators, and one coset enumeration per relator.
   *
   * @param group a group
   * @return relators in the group's generators, in the order of their length
   * @throws LimitExceeded when a relator would be longer than the limits allow
   */
  public static Presentation of(FiniteGroup<?> group) {
    return of(group, PresentationLimits.DEFAULT.withMaxLetters(1_000_000));
  }

  /**
   * A presentation of a finite group on its generators, within limits.
   *
   * @param group a group
   * @param limits the longest relator, and the most cosets spent on dropping relators
   * @return relators in the group's generators, in the order of their length
   * @throws LimitExceeded when a relator would be longer than the limits allow
   */
  public static Presentation of(FiniteGroup<?> group, PresentationLimits limits) {
    return DefiningRelators.of(group, limits);
  }

  /** {@return the free group on the generators} */
  public FreeGroup freeGroup() {
    return free;
  }

  /** {@return the names of the generators, unmodifiable} */
  public List<String> generatorNames() {
    return free.names();
  }

  /** {@return the relators, freely and cyclically reduced, each once, unmodifiable} */
  public List<FreeWord> relators() {
    return relators;
  }

  void requireWord(FreeWord word) {
    requireWord(free, word);
  }

  private static void requireWord(FreeGroup free, FreeWord word) {
    if (word.largestGenerator() >= free.rank()) {
      throw new InvalidInput(
          "word",
          "generator number " + (word.largestGenerator() + 1),
          "at most " + free.rank() + " generators: " + free.names(),
          "");
    }
  }

  /**
   * The value of a word.
   *
   * @param <G> the elements
   * @param word a word in the generators
   * @param group any group
   * @param images the values of the generators
   * @return the product of the letters from left to right
   * @throws InvalidInput when the number of images is not that of the generators
   */
  public <G> G evaluate(FreeWord word, Group<G> group, List<G> images) {
    if (images.size() != free.rank()) {
      throw new InvalidInput(
          "images of generators",
          images.size() + " elements",
          free.rank() + " elements, one per generator",
          "");
    }
    requireWord(word);
    G value = group.identity();
    int[] letters = word.raw();
    for (int i = 0; i < letters.length; ) {
      int end = i;
      while (end < letters.length && letters[end] == letters[i]) {
        end++;
      }
      long exponent = (letters[i] & 1) == 0 ? end - i : i - end;
      value = group.multiply(value, group.power(images.get(letters[i] >> 1), exponent));
      i = end;
    }
    return value;
  }

  /**
   * The first relator that elements of a group do not satisfy.
   *
   * @param <G> the elements
   * @param group any group
   * @param images the values of the generators
   * @return empty when the elements extend to a homomorphism from this group
   */
  public <G> Optional<FreeWord> brokenRelator(Group<G> group, List<G> images) {
    return relators.stream()
        .filter(r -> !group.areEqual(evaluate(r, group, images), group.identity()))
        .findFirst();
  }

  /** {@return the rank of the abelian quotient; positive ranks mean an infinite group} */
  public int abelianRank() {
    return free.rank() == 0 ? 0 : free.rank() - exponents().rank();
  }

  private SmithForm<BigInteger> exponents() {
    return SmithForm.of(
        Matrix.of(
            Integers.Z,
            Math.max(1, relators.size()),
            free.rank(),
            (i, k) ->
                BigInteger.valueOf(i < relators.size() ? relators.get(i).exponentSum(k) : 0)));
  }

  /**
   * The structure of the abelian quotient G/[G, G], by the Smith form of the exponent sums.
   *
   * @return d₁ | d₂ | … with G/[G, G] ≅ ℤ/d₁ × ℤ/d₂ × …, without ones, and 0 for each factor ℤ
   */
  public List<BigInteger> abelianInvariants() {
    if (free.rank() == 0) {
      return List.of();
    }
    List<BigInteger> invariants = new ArrayList<>();
    List<BigInteger> factors = exponents().invariantFactors();
    for (BigInteger factor : factors) {
      if (factor.signum() != 0 && !factor.equals(BigInteger.ONE)) {
        invariants.add(factor);
      }
    }
    invariants.addAll(Collections.nCopies(abelianRank(), BigInteger.ZERO));
    return List.copyOf(invariants);
  }

  /**
   * The cosets of a subgroup.
   *
   * @param subgroup words that generate it; none for the trivial subgroup
   * @param limits the largest number of cosets
   * @return the complete table
   * @throws LimitExceeded when the table did not close within the limit
   */
  public CosetTable cosets(List<FreeWord> subgroup, PresentationLimits limits) {
    return CosetEnumeration.of(
        this, subgroup, CosetEnumeration.Strategy.AUTOMATIC, limits.maxCosets());
  }

  /**
   * Looks for a proof that the group is infinite: a subgroup of finite index whose abelian quotient
   * is infinite.
   *
   * @param limits how far to look
   * @return the proof, with an element of infinite order; empty when none was found
   */
  public Optional<InfinityWitness> infinityWitness(PresentationLimits limits) {
    return InfinitySearch.witness(this, limits);
  }

  /**
   * The finite group presented, within the default limits.
   *
   * @return the group; its elements are shortest words
   * @throws InvalidInput when the group is infinite, with an element of infinite order
   * @throws LimitExceeded when it was found neither finite nor infinite within the limits
   */
  public FiniteGroup<Word> group() {
    return group(GroupLimits.DEFAULT, PresentationLimits.DEFAULT);
  }

  /**
   * The finite group presented.
   *
   * <p>Coset enumeration up to 100 000 rows comes first, then the {@linkplain #infinityWitness
   * search} for a proof of infinity, then the criterion of Coxeter groups where the relators have
   * that form, and last coset enumeration up to the limit.
   *
   * @param limits the largest order
   * @param search how far to look
   * @return the group, acting on itself from the left; its elements are shortest words
   * @throws InvalidInput when the group is infinite, with an element of infinite order
   * @throws LimitExceeded when it was found neither finite nor infinite within the limits
   */
  public FiniteGroup<Word> group(GroupLimits limits, PresentationLimits search) {
    if (abelianRank() > 0) {
      throw infinite(
          infinityWitness(search.withSearch(1, 1)),
          "its abelian quotient has rank " + abelianRank());
    }
    PresentationLimits quick = search.withMaxCosets(Math.min(QUICK, search.maxCosets()));
    CosetTable table;
    try {
      table = cosets(List.of(), quick);
    } catch (LimitExceeded tooLarge) {
      Optional<InfinityWitness> witness = infinityWitness(search);
      if (witness.isPresent()) {
        throw infinite(witness, "");
      }
      Optional<FreeWord> element = CoxeterRelators.infiniteElement(this);
      if (element.isPresent()) {
        throw infinite(
            witness,
            "a Coxeter group whose Gram matrix is not positive definite, in which "
                + element.get().toString(free.names())
                + " has infinite order");
      }
      if (search.maxCosets() <= QUICK) {
        throw tooLarge;
      }
      table = cosets(List.of(), search);
    }
    return PresentedGroup.of(table, limits);
  }

  private InvalidInput infinite(Optional<InfinityWitness> witness, String reason) {
    String proof = witness.map(InfinityWitness::toString).orElse("");
    String joint = reason.isEmpty() || proof.isEmpty() ? "" : "; ";
    return new InvalidInput(
        "group given by a presentation",
        "an infinite group: " + reason + joint + proof,
        "a finite group",
        reason.isEmpty()
            ? "a relation is missing"
            : "every generator needs a relation that bounds it");
  }

  /** {@return the presentation as LaTeX} */
  public String toLatex() {
    String names = free.names().stream().map(WordText::latexName).collect(Collectors.joining(", "));
    String words =
        relators.stream().map(r -> r.toLatex(free.names())).collect(Collectors.joining(", "));
    return "\\langle " + names + " \\mid " + words + " \\rangle";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Presentation that
        && free.names().equals(that.free.names())
        && relators.equals(that.relators);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(new int[] {free.names().hashCode(), relators.hashCode()});
  }

  /** The presentation as it is read, for example {@code <a, b | a^4, b^2, (a b)^2>}. */
  @Override
  public String toString() {
    String words =
        relators.stream().map(r -> r.toString(free.names())).collect(Collectors.joining(", "));
    return "<" + String.join(", ", free.names()) + " | " + words + ">";
  }
}
