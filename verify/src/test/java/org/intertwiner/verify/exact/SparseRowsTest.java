package org.intertwiner.verify.exact;

import static org.assertj.core.api.Assertions.assertThat;

import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.Representations;
import org.junit.jupiter.api.Test;

class SparseRowsTest {

  @Test
  void monomialMatricesHaveOneEntryARow() {
    FiniteGroup<Permutation> group = Groups.symmetric(5);
    FiniteRepresentation<Permutation> wedge = Representations.permutation(group).exteriorPower(2);
    FiniteRepresentation<Permutation> written = Representations.of(group, wedge.onGenerators());
    for (int k = 0; k < group.generators().size(); k++) {
      SparseRows sparse = SparseRows.of(wedge, k);
      SparseRows dense = SparseRows.of(written, k);
      for (int i = 0; i < wedge.dimension(); i++) {
        assertThat(sparse.row(i)).hasSize(1).isEqualTo(dense.row(i));
      }
    }
  }
}
