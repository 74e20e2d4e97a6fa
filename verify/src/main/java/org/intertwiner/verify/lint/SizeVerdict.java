package org.intertwiner.verify.lint;

import java.util.Optional;

/**
 * What lint says of one input size.
 *
 * @param size the number of cells along every axis
 * @param kind what happens at this size
 * @param reason the first layer that breaks the symmetry or cannot be run; empty where the symmetry
 *     is exact
 */
public record SizeVerdict(int size, Kind kind, Optional<Finding> reason) {

  /** What happens at a size. */
  public enum Kind {
    /** The symmetry is exact. */
    EXACT,
    /** A layer breaks it. */
    BROKEN,
    /** A layer has nothing left to read, or sizes do not fit together. */
    IMPOSSIBLE
  }
}
