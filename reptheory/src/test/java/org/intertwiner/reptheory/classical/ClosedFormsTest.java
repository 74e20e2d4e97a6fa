package org.intertwiner.reptheory.classical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.reptheory.CharacterTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables without elements: alternating, cyclic and dihedral groups. */
class ClosedFormsTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void alternatingRowsAreOrthonormal(int n) {
    AlternatingCharacters table = AlternatingCharacters.of(n);
    int k = table.rows().size();
    assertThat(table.classes()).hasSize(k);
    BigInteger order = BigInteger.ZERO;
    List<List<Cyclotomic>> rows = new ArrayList<>();
    for (AlternatingCharacters.Part row : table.rows()) {
      rows.add(table.classes().stream().map(c -> table.value(row, c)).toList());
    }
    for (AlternatingCharacters.Part c : table.classes()) {
      order = order.add(table.size(c));
    }
    for (int i = 0; i < k; i++) {
      for (int j = 0; j <= i; j++) {
        Cyclotomic sum = Cyclotomic.ZERO;
        for (int c = 0; c < k; c++) {
          Cyclotomic term = rows.get(i).get(c).multiply(rows.get(j).get(c).conjugate());
          sum = sum.add(term.scale(Rational.of(table.size(table.classes().get(c)), order)));
        }
        assertThat(sum).isEqualTo(i == j ? Cyclotomic.ONE : Cyclotomic.ZERO);
      }
    }
  }

  /** Which of two classes is the first is settled by the first split shape, then for all. */
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8})
  void alternatingTablesAreThoseOfTheListedGroups(int n) {
    FiniteGroup<Permutation> group = Groups.alternating(n);
    AlternatingCharacters table = AlternatingCharacters.of(n);
    Set<Partition> seen = new HashSet<>();
    List<AlternatingCharacters.Part> columns = new ArrayList<>();
    for (int c = 0; c < group.classes().count(); c++) {
      Partition cycles = Partition.cycleType(group.permutation(group.classes().representative(c)));
      boolean splits = n > 1 && SymmetricCharacters.splits(cycles);
      int side = splits ? seen.add(cycles) ? 1 : -1 : 0;
      columns.add(new AlternatingCharacters.Part(cycles, side));
    }
    Set<List<Cyclotomic>> rows = new HashSet<>();
    for (AlternatingCharacters.Part row : table.rows()) {
      rows.add(columns.stream().map(c -> table.value(row, c)).toList());
    }
    Set<List<Cyclotomic>> expected = new HashSet<>();
    CharacterTable.of(group).irreps().forEach(chi -> expected.add(chi.values()));
    assertThat(rows).isEqualTo(expected);
  }

  @Test
  void rowsOfTheAlternatingGroupOfFivePoints() {
    AlternatingCharacters table = AlternatingCharacters.of(5);
    assertThat(table.rows().toString()).isEqualTo("[[5], [4,1], [3,2], [3,1^2]^+, [3,1^2]^-]");
    assertThat(table.classes().toString()).isEqualTo("[[5]^+, [5]^-, [3,1^2], [2^2,1], [1^5]]");
    assertThat(table.size(table.classes().get(0))).isEqualTo(12);
    assertThatThrownBy(() -> AlternatingCharacters.of(0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> AlternatingCharacters.of(21)).isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> new AlternatingCharacters.Part(Partition.of(1), 2))
        .isInstanceOf(InvalidInput.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 12, 15})
  void cyclicAndDihedralTables(int n) {
    FiniteGroup<Permutation> cyclic = Groups.cyclic(n);
    Set<List<Cyclotomic>> rows = new HashSet<>();
    for (int j = 0; j < n; j++) {
      Cyclotomic[] row = new Cyclotomic[n];
      for (int k = 0; k < n; k++) {
        int power = cyclic.power(cyclic.generatorIndex(0), k);
        row[cyclic.classes().classOf(power)] = DihedralCharacters.cyclic(n, j, k);
      }
      rows.add(List.of(row));
    }
    assertThat(rows).isEqualTo(rows(cyclic));

    FiniteGroup<Permutation> dihedral = Groups.dihedral(n);
    Set<List<Cyclotomic>> closed = new HashSet<>();
    for (DihedralCharacters.Row row : DihedralCharacters.dihedral(n)) {
      Cyclotomic[] values = new Cyclotomic[dihedral.classes().count()];
      for (int k = 0; k < n; k++) {
        int turn = dihedral.power(dihedral.generatorIndex(0), k);
        int mirror = dihedral.multiply(turn, dihedral.generatorIndex(1));
        values[dihedral.classes().classOf(turn)] = row.atRotation(k);
        values[dihedral.classes().classOf(mirror)] = row.atReflection(k);
      }
      assertThat(values[0]).isEqualTo(Cyclotomic.of(row.degree()));
      closed.add(List.of(values));
    }
    assertThat(closed).isEqualTo(rows(dihedral));
  }

  private static Set<List<Cyclotomic>> rows(FiniteGroup<Permutation> group) {
    Set<List<Cyclotomic>> rows = new HashSet<>();
    CharacterTable.of(group).irreps().forEach(chi -> rows.add(chi.values()));
    return rows;
  }

  @Test
  void charactersThatDoNotExistAreRefused() {
    assertThatThrownBy(() -> new DihedralCharacters.Row(6, 3, 0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> new DihedralCharacters.Row(6, 4, 0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> new DihedralCharacters.Row(5, -1, 0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> DihedralCharacters.dihedral(0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> DihedralCharacters.cyclic(200_000, 1, 1))
        .isInstanceOf(InvalidInput.class);
  }
}
