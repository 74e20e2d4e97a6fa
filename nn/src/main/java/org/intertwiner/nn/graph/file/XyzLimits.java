package org.intertwiner.nn.graph.file;

import org.intertwiner.algebra.InvalidInput;

/**
 * What a reader of XYZ files accepts.
 *
 * @param maximalBytes most bytes of a file
 * @param maximalFrames most structures
 * @param maximalAtoms most atoms of one structure
 * @param maximalColumns most words of the line of an atom
 * @param longestLine most bytes of a line
 */
public record XyzLimits(
    long maximalBytes, int maximalFrames, int maximalAtoms, int maximalColumns, int longestLine) {
  /** 4 GiB, a million frames, ten million atoms in each, 256 columns, lines of a mebibyte. */
  public static final XyzLimits DEFAULT =
      new XyzLimits(4L << 30, 1_000_000, 10_000_000, 256, 1 << 20);

  /**
   * Checks the limits.
   *
   * @param maximalBytes most bytes of a file
   * @param maximalFrames most structures
   * @param maximalAtoms most atoms of one structure
   * @param maximalColumns most words of the line of an atom
   * @param longestLine most bytes of a line
   * @throws InvalidInput if one is not positive, or a structure could not be held in an array
   */
  public XyzLimits {
    long least =
        Math.min(
            Math.min(maximalBytes, maximalFrames),
            Math.min(maximalAtoms, Math.min(maximalColumns, longestLine)));
    if (least < 1 || maximalAtoms > Integer.MAX_VALUE / 4) {
      throw new InvalidInput(
          "limits of an XYZ reader", "a limit of " + least, "positive numbers", "");
    }
  }
}
