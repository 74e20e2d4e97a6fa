package org.intertwiner.reptheory.intertwiner;

import static org.assertj.core.api.Assertions.assertThat;

import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.reptheory.CharacterTable;
import org.intertwiner.reptheory.FiniteCharacter;
import org.intertwiner.reptheory.GoldenGroup;
import org.intertwiner.reptheory.Irrep;
import org.intertwiner.reptheory.Irreps;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All triples of irreducible representations of the golden groups of order at most 48. */
class GoldenCouplingIT {

  static java.util.List<GoldenGroup> groups() {
    return GoldenGroup.upToOrder(48);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("groups")
  void everyTripleHasTheDimensionOfItsCharacters(GoldenGroup golden) {
    CharacterTable<Permutation> table = CharacterTable.of(golden.group());
    Irreps<Permutation> irreps = Irreps.of(table);
    for (java.util.List<Irrep<Permutation>> all :
        java.util.List.of(irreps.allComplex(), irreps.allReal())) {
      for (int i = 0; i < all.size(); i++) {
        for (int j = i; j < all.size(); j++) {
          Coupling<Permutation> coupling = Coupling.of(all.get(i), all.get(j), irreps);
          assertThat(coupling.certificate().proved()).isTrue();
          FiniteCharacter<Permutation> product = all.get(i).trace().times(all.get(j).trace());
          for (Irrep<Permutation> c : all) {
            int found = coupling.block(c.row()).map(b -> b.maps().size()).orElse(0);
            assertThat((long) found).isEqualTo(product.intertwiners(c.trace()));
          }
          if (all.get(i).dimension() * all.get(j).dimension() <= 16) {
            CouplingTest.assertUnitaryChangeOfBasis(
                coupling, CouplingTest.product(all.get(i), all.get(j)));
          }
        }
      }
    }
  }
}
