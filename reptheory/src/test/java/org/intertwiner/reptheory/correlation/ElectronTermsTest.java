package org.intertwiner.reptheory.correlation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.crystal.PointGroup;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.reptheory.CharacterTable;
import org.junit.jupiter.api.Test;

/** Terms against the tables of atomic and of ligand-field theory. */
class ElectronTermsTest {
  private static List<String> words(List<ElectronTerms.Term> terms) {
    return terms.stream().map(ElectronTerms.Term::toString).toList();
  }

  @Test
  void termsOfFreeAtoms() {
    assertThat(words(ElectronTerms.free(1, 2))).containsExactly("1S", "1D", "3P");
    assertThat(words(ElectronTerms.free(1, 3))).containsExactly("2P", "2D", "4S");
    assertThat(words(ElectronTerms.free(2, 2))).containsExactly("1S", "1D", "1G", "3P", "3F");
    assertThat(words(ElectronTerms.free(2, 3)))
        .containsExactly("2P", "2 x 2D", "2F", "2G", "2H", "4P", "4F");
    assertThat(words(ElectronTerms.free(2, 5)))
        .containsExactly(
            "2S", "2P", "3 x 2D", "2 x 2F", "2 x 2G", "2H", "2I", "4P", "4D", "4F", "4G", "6S");
    assertThat(words(ElectronTerms.free(2, 7))).isEqualTo(words(ElectronTerms.free(2, 3)));
    assertThat(words(ElectronTerms.free(3, 7))).contains("8S", "6P", "6D", "6F", "6G", "6H", "6I");
    assertThat(words(ElectronTerms.free(0, 0))).containsExactly("1S");
    assertThat(words(ElectronTerms.free(12, 2))).contains("1[24]");
  }

  /** Two d electrons in an octahedron: Griffith, table of d². */
  @Test
  void weakAndStrongFieldsHaveTheSameTerms() {
    FiniteGroup<Matrix<Cyclotomic>> group = PointGroup.parse("Oh").group();
    CharacterTable<Matrix<Cyclotomic>> table = CharacterTable.of(group);
    List<String> names = Correlations.names(table);
    int t2g = names.indexOf("T2g");
    int eg = names.indexOf("Eg");
    assertThat(words(ElectronTerms.strongField(table, Map.of(t2g, 2))))
        .containsExactlyInAnyOrder("1A1g", "1Eg", "1T2g", "3T1g");
    assertThat(words(ElectronTerms.strongField(table, Map.of(eg, 2))))
        .containsExactlyInAnyOrder("1A1g", "1Eg", "3A2g");
    assertThat(words(ElectronTerms.strongField(table, Map.of(t2g, 1, eg, 1))))
        .containsExactlyInAnyOrder("1T1g", "1T2g", "3T1g", "3T2g");
    assertThat(words(ElectronTerms.strongField(table, Map.of(t2g, 3))))
        .containsExactlyInAnyOrder("2Eg", "2T1g", "2T2g", "4A2g");
    assertThat(words(ElectronTerms.strongField(table, Map.of()))).containsExactly("1A1g");
    for (int n = 0; n <= 10; n++) {
      Map<String, Long> strong = new TreeMap<>();
      for (int k = Math.max(0, n - 4); k <= Math.min(6, n); k++) {
        ElectronTerms.strongField(table, Map.of(t2g, k, eg, n - k))
            .forEach(t -> strong.merge(t.multiplicity() + t.irrep().name(), t.count(), Long::sum));
      }
      Map<String, Long> weak = new TreeMap<>();
      ElectronTerms.weakField(group, 2, n)
          .forEach(t -> weak.merge(t.multiplicity() + t.irrep().name(), t.count(), Long::sum));
      assertThat(strong).isEqualTo(weak);
    }
  }

  /** An odd number of p electrons is odd under inversion. */
  @Test
  void parityIsThatOfTheConfiguration() {
    FiniteGroup<Matrix<Cyclotomic>> group = PointGroup.parse("Oh").group();
    assertThat(words(ElectronTerms.weakField(group, 1, 1))).containsExactly("2T1u");
    assertThat(words(ElectronTerms.weakField(group, 1, 2)))
        .containsExactlyInAnyOrder("1A1g", "1Eg", "1T2g", "3T1g");
  }

  @Test
  void placesAreLimited() {
    assertThatThrownBy(() -> ElectronTerms.free(2, 11)).hasMessageContaining("0 … 10");
    assertThatThrownBy(() -> ElectronTerms.free(-1, 1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> ElectronTerms.free(13, 1)).isInstanceOf(LimitExceeded.class);
    CharacterTable<Matrix<Cyclotomic>> table = CharacterTable.of(PointGroup.parse("C2").group());
    assertThatThrownBy(() -> ElectronTerms.strongField(table, Map.of(0, 3)))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> ElectronTerms.strongField(table, Map.of(7, 1)))
        .isInstanceOf(InvalidInput.class);
  }
}
