package org.intertwiner.verify.report;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;

/**
 * Limits on documents that are read back, so that no file can spend more than it is allowed to.
 *
 * <p>Example: {@code ReportReader.parse(text, ReportLimits.DEFAULT)}.
 *
 * @param maxCharacters the longest document
 * @param maxString the longest single string
 * @param maxDepth how deep lists and objects may be nested
 * @param maxEntries the largest number of values in the whole document
 */
public record ReportLimits(long maxCharacters, int maxString, int maxDepth, long maxEntries) {
  /** 64 Mi characters, strings of 1 Mi characters, depth 16, four million values. */
  public static final ReportLimits DEFAULT = new ReportLimits(64L << 20, 1 << 20, 16, 4_000_000);

  /**
   * Checks that all limits are positive.
   *
   * @param maxCharacters the longest document
   * @param maxString the longest single string
   * @param maxDepth how deep lists and objects may be nested
   * @param maxEntries the largest number of values in the whole document
   * @throws InvalidInput where one is not
   */
  public ReportLimits {
    if (maxCharacters < 1 || maxString < 1 || maxDepth < 1 || maxEntries < 1) {
      throw new InvalidInput(
          "limits on reports",
          maxCharacters + ", " + maxString + ", " + maxDepth + ", " + maxEntries,
          "positive numbers",
          "ReportLimits.DEFAULT suits most reports");
    }
  }

  LimitExceeded exceeded(String what, String got, String most) {
    return new LimitExceeded(what, got, most, "read it with higher limits");
  }
}
