package org.intertwiner.algebra.group.presentation;

import java.util.List;
import java.util.function.Supplier;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;

/**
 * Enumeration of the cosets of a subgroup of a finitely presented group (Todd and Coxeter).
 *
 * <p>A complete table proves that the index is the number of its rows. An index that is finite is
 * found in the end, given room; nothing follows from giving up. Complexity: unbounded in theory;
 * about a few million cosets a second.
 *
 * <p>Example: {@code CosetEnumeration.of(Presentation.parse("<a, b | a^2, b^3, (a b)^5>"),
 * List.of(), CosetEnumeration.Strategy.AUTOMATIC, 1000).count()} is 60.
 */
public final class CosetEnumeration {

  /** How new cosets are chosen. */
  public enum Strategy {
    /** {@link #RELATORS} first, and {@link #TABLE} when that runs out of room. */
    AUTOMATIC,
    /** Every relator is traced at every coset (Haselgrove, Leech, Trotter), with look-ahead. */
    RELATORS,
    /** The first gap of the table is filled, and all consequences are drawn (Felsch). */
    TABLE
  }

  private CosetEnumeration() {}

  /**
   * The cosets of a subgroup.
   *
   * @param presentation the group
   * @param subgroup words that generate the subgroup; none for the trivial one, whose cosets are
   *     the elements
   * @param strategy how cosets are chosen
   * @param maxCosets how many cosets may be alive or dead at a time
   * @return the complete table, checked
   * @throws LimitExceeded when the table did not close within the limit
   * @throws InvalidInput when the limit is not positive or a word has unknown letters
   * @throws java.util.concurrent.CancellationException when the thread is interrupted
   */
  public static CosetTable of(
      Presentation presentation, List<FreeWord> subgroup, Strategy strategy, int maxCosets) {
    if (maxCosets < 1) {
      throw new InvalidInput("limit of cosets", Integer.toString(maxCosets), "at least 1", "");
    }
    subgroup.forEach(presentation::requireWord);
    Supplier<CosetTable> relators =
        () -> new RelatorEnumeration(presentation, subgroup, maxCosets).table();
    Supplier<CosetTable> table =
        () -> new TableEnumeration(presentation, subgroup, maxCosets).table();
    CosetTable found =
        switch (strategy) {
          case RELATORS -> relators.get();
          case TABLE -> table.get();
          case AUTOMATIC -> first(relators, table);
        };
    for (FreeWord word : subgroup) {
      if (!found.contains(word)) {
        throw new IllegalStateException("a generator moves the subgroup");
      }
    }
    return found;
  }

  private static CosetTable first(Supplier<CosetTable> one, Supplier<CosetTable> other) {
    try {
      return one.get();
    } catch (LimitExceeded tooLarge) {
      return other.get();
    }
  }

  static LimitExceeded gaveUp(int limit) {
    return new LimitExceeded(
        "group given by a presentation",
        "no complete table within " + limit + " cosets",
        "a finite index that closes within " + limit + " cosets",
        "the group may be infinite, or the presentation hard; PresentationLimits sets the limit,"
            + " and permutations or matrices always work");
  }
}
