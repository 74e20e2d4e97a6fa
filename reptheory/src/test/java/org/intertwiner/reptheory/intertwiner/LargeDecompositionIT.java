package org.intertwiner.reptheory.intertwiner;

import static org.assertj.core.api.Assertions.assertThat;

import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.reptheory.Decomposition;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.Irrep;
import org.intertwiner.reptheory.Representations;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Permutation modules whose averages over the group are out of reach. */
class LargeDecompositionIT {

  @Tag("thorough")
  @Test
  void theSymmetricGroupOnTheCosetsOfACycleOfLengthEight() {
    FiniteGroup<Permutation> group = Groups.symmetric(8);
    int cycle = group.indexOf(Permutation.of(1, 2, 3, 4, 5, 6, 7, 0));
    FiniteRepresentation<Permutation> module =
        Representations.quotient(group, group.subgroup(cycle));
    Decomposition<Permutation> parts = Decomposition.of(module);
    Decomposition.Basis<Permutation> basis = parts.complexBasis();
    assertThat(basis.columns().columns()).isEqualTo(5040);
    assertThat(basis.blocks().stream().mapToInt(Irrep::dimension).sum()).isEqualTo(5040);
  }

  @Test
  void fourTuplesOfSevenPointsUnderTheAlternatingGroup() {
    FiniteRepresentation<Permutation> natural = Representations.permutation(Groups.alternating(7));
    FiniteRepresentation<Permutation> square = natural.tensor(natural);
    Decomposition<Permutation> parts = Decomposition.of(square.tensor(square));
    assertThat(parts.check(parts.complexBasis()).proved()).isTrue();
    assertThat(parts.check(parts.realBasis()).proved()).isTrue();
  }
}
