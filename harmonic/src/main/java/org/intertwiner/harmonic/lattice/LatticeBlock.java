package org.intertwiner.harmonic.lattice;

import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;

/**
 * The value of a lattice kernel at one pair of sites.
 *
 * <p><i>Shape:</i> dim V_out × dim V_in. <i>Accuracy:</i> exact.
 *
 * @param pair the target and the source site
 * @param matrix K(u, s): V_in → V_out
 */
public record LatticeBlock(SitePair pair, SparseMatrix<Cyclotomic> matrix) {

  @Override
  public String toString() {
    return pair + ": " + matrix.toMatrix();
  }
}
