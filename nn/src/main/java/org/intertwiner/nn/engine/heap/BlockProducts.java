package org.intertwiner.nn.engine.heap;

/**
 * The matrix products of a mixing and of its adjoints for one block of samples, by one thread.
 *
 * <p>Rows hold one coordinate each for all samples of the block.
 */
interface BlockProducts {
  /**
   * Computes z = Wᵀ·pairs of a part.
   *
   * @param part which
   * @param pairs rows (t, k) of all parts
   * @param z rows (w, k) of all parts, where the result goes
   * @param count samples
   */
  void mix(int part, float[][] pairs, float[][] z, int count);

  /**
   * Computes W·z of a part, and adds pairs·zᵀ to its sums.
   *
   * @param part which
   * @param pairs rows (t, k) of all parts; not read without sums
   * @param z rows (w, k) of all parts
   * @param toPairs rows (t, k) of all parts, where the product goes
   * @param count samples
   */
  void adjoin(int part, float[][] pairs, float[][] z, float[][] toPairs, int count);

  /**
   * The sums of a part since the products were begun.
   *
   * @param part which
   * @return (terms, copies), row-major
   */
  float[] sums(int part);
}
