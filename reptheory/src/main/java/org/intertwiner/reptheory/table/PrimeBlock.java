package org.intertwiner.reptheory.table;

import java.util.List;

/**
 * A block of a character table modulo a prime: rows whose central characters agree modulo a prime
 * ideal above p.
 *
 * <p><em>Source:</em> Brauer (1946); Osima (1952) for the rows being connected by their products
 * over p-regular elements.
 *
 * @param prime p
 * @param rows the rows of the block, ascending
 * @param defect d, where p^{a−d} is the least power of p that divides all degrees and pᵃ that of
 *     |G|; 0 for a block of one row whose degree is divisible by pᵃ
 */
public record PrimeBlock(long prime, List<Integer> rows, int defect) {
  /**
   * A block.
   *
   * @param prime p
   * @param rows the rows of the block, ascending
   * @param defect the defect
   */
  public PrimeBlock {
    rows = List.copyOf(rows);
  }
}
