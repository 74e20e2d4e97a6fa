package org.intertwiner.algebra.group.presentation;

import org.intertwiner.algebra.InvalidInput;

/**
 * Limits within which presentations are read, enumerated and searched.
 *
 * @param maxLetters the longest relator, in letters, 1 … 10 000 000
 * @param maxCosets the largest number of cosets alive at a time, 1 … 200 000 000
 * @param maxIndex the largest index of the subgroups searched for a proof of infinity, 1 … 30
 * @param maxCover the largest index of a subgroup whose abelian quotient is computed, 1 … 20 000
 */
public record PresentationLimits(int maxLetters, int maxCosets, int maxIndex, int maxCover) {
  /**
   * Relators of 10 000 letters, two million cosets, subgroups of index 16, covers of index 1500.
   */
  public static final PresentationLimits DEFAULT =
      new PresentationLimits(10_000, 2_000_000, 16, 1500);

  /**
   * Checks the ranges.
   *
   * @param maxLetters the longest relator, in letters, 1 … 10 000 000
   * @param maxCosets the largest number of cosets alive at a time, 1 … 200 000 000
   * @param maxIndex the largest index of the subgroups searched for a proof of infinity, 1 … 30
   * @param maxCover the largest index of a subgroup whose abelian quotient is computed, 1 … 20 000
   * @throws InvalidInput when a limit is out of range
   */
  public PresentationLimits {
    boolean words = maxLetters >= 1 && maxLetters <= 10_000_000;
    boolean cosets = maxCosets >= 1 && maxCosets <= 200_000_000;
    boolean search = maxIndex >= 1 && maxIndex <= 30 && maxCover >= 1 && maxCover <= 20_000;
    if (!words || !cosets || !search) {
      throw new InvalidInput(
          "limits of presentations",
          maxLetters
              + " letters, "
              + maxCosets
              + " cosets, index "
              + maxIndex
              + ", cover "
              + maxCover,
          "letters 1 … 10000000, cosets 1 … 200000000, index 1 … 30, cover 1 … 20000",
          "");
    }
  }

  /**
   * The same limits with another number of cosets.
   *
   * @param cosets the largest number of cosets alive at a time
   * @return the new limits
   */
  public PresentationLimits withMaxCosets(int cosets) {
    return new PresentationLimits(maxLetters, cosets, maxIndex, maxCover);
  }

  /**
   * The same limits with another length of relators.
   *
   * @param letters the longest relator
   * @return the new limits
   */
  public PresentationLimits withMaxLetters(int letters) {
    return new PresentationLimits(letters, maxCosets, maxIndex, maxCover);
  }

  /**
   * The same limits with another search for a proof of infinity.
   *
   * @param index the largest index of the subgroups searched
   * @param cover the largest index of a subgroup whose abelian quotient is computed
   * @return the new limits
   */
  public PresentationLimits withSearch(int index, int cover) {
    return new PresentationLimits(maxLetters, maxCosets, index, cover);
  }
}
