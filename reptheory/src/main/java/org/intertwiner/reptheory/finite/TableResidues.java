package org.intertwiner.reptheory.finite;

import java.util.Arrays;

/** A row of residues, equal to another by its entries. */
record TableResidues(long[] residues) {
  @Override
  public boolean equals(Object other) {
    return other instanceof TableResidues that && Arrays.equals(that.residues, residues);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(residues);
  }
}
