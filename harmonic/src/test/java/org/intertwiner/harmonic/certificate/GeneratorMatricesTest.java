package org.intertwiner.harmonic.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.reptheory.Structure;
import org.junit.jupiter.api.Test;

class GeneratorMatricesTest {

  @Test
  void matricesKeptWithoutTheirZerosAreReadAsTheyAre() {
    FiniteGroup<Permutation> group = Groups.symmetric(5);
    FiniteRepresentation<Permutation> wedge = Representations.permutation(group).exteriorPower(2);
    assertThat(wedge.structure()).isInstanceOf(Structure.Sparse.class);
    FiniteRepresentation<Permutation> written =
        Representations.of(group, wedge.onGenerators()).directSum(Representations.regular(group));
    assertThat(GeneratorMatrices.of(wedge.directSum(Representations.regular(group))))
        .isEqualTo(GeneratorMatrices.of(written));
  }
}
