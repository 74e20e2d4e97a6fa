package org.intertwiner.reptheory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.reptheory.finite.CharacterTableLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CharacterTableTest {

  static List<GoldenGroup> goldenGroups() {
    return GoldenGroup.all();
  }

  @ParameterizedTest
  @MethodSource("goldenGroups")
  void equalsTheGoldenTableUpToTheOrderOfRows(GoldenGroup golden) {
    CharacterTable<Permutation> table = CharacterTable.of(golden.group());
    int[] columns = golden.columns();
    Map<List<Cyclotomic>, Integer> expected = new HashMap<>();
    for (int i = 0; i < golden.rows().size(); i++) {
      List<Cyclotomic> row = golden.rows().get(i);
      expected.put(
          Arrays.stream(columns).mapToObj(row::get).toList(), golden.frobeniusSchur().get(i));
    }
    Map<List<Cyclotomic>, Integer> actual = new HashMap<>();
    for (int i = 0; i < table.size(); i++) {
      actual.put(table.irrep(i).values(), table.frobeniusSchur(i));
    }
    assertThat(actual).isEqualTo(expected);
    assertThat(table.certificate().proved()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("goldenGroups")
  void rowsStandByDegreeWithTheTrivialOneFirst(GoldenGroup golden) {
    CharacterTable<Permutation> table = CharacterTable.of(golden.group());
    assertThat(table.irrep(0)).isEqualTo(table.irrep(0).trivial());
    long squares = 0;
    for (int i = 0; i < table.size(); i++) {
      squares += (long) table.degree(i) * table.degree(i);
      if (i > 0) {
        assertThat(table.degree(i)).isGreaterThanOrEqualTo(table.degree(i - 1));
      }
      assertThat(table.name(i)).startsWith(Integer.toString(table.degree(i)));
      assertThat(table.rowOf(table.irrep(i))).isEqualTo(i);
      assertThat(table.irrep(table.conjugate(i))).isEqualTo(table.irrep(i).conjugate());
    }
    assertThat(squares).isEqualTo(golden.group().order());
    assertThat(new HashSet<>(table.irreps())).hasSize(table.size());
  }

  @Test
  void theRegularCharacterContainsEachRowAsOftenAsItsDegree() {
    CharacterTable<Permutation> table = CharacterTable.of(Groups.symmetric(5));
    List<Cyclotomic> regular = new ArrayList<>();
    for (int c = 0; c < table.size(); c++) {
      regular.add(c == 0 ? Cyclotomic.of(120) : Cyclotomic.ZERO);
    }
    List<Long> multiplicities = table.multiplicities(FiniteCharacter.of(table.group(), regular));
    assertThat(multiplicities).containsExactly(1L, 1L, 4L, 4L, 5L, 5L, 6L);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 12, 30, 64, 97})
  void cyclicGroupsHaveTheRootsOfUnity(int n) {
    FiniteGroup<Permutation> group = Groups.cyclic(n);
    CharacterTable<Permutation> table = CharacterTable.of(group);
    List<List<Cyclotomic>> expected = new ArrayList<>();
    for (int k = 0; k < n; k++) {
      Cyclotomic[] row = new Cyclotomic[n];
      for (int j = 0; j < n; j++) {
        int power = group.power(group.generatorIndex(0), j);
        row[table.classes().classOf(power)] = Cyclotomic.zeta(n, k * j);
      }
      expected.add(List.of(row));
    }
    assertThat(table.irreps().stream().map(FiniteCharacter::values).toList())
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void theOrderOfTheRowsIsAlwaysTheSame() {
    FiniteGroup<Permutation> group = Groups.product(Groups.dihedral(5), Groups.cyclic(4));
    CharacterTable<Permutation> first = CharacterTable.of(group);
    CharacterTable<Permutation> second = CharacterTable.of(group);
    assertThat(first.irreps()).isEqualTo(second.irreps());
    assertThat(first.toString()).isEqualTo(second.toString()).contains("1a: ");
  }

  @Test
  void typesAreThoseOfTheIndicators() {
    CharacterTable<Permutation> quaternions = CharacterTable.of(Groups.quaternion(8));
    assertThat(quaternions.type(4)).isEqualTo(SchurType.QUATERNIONIC);
    assertThat(quaternions.frobeniusSchur(4)).isEqualTo(-1);
    CharacterTable<Permutation> cyclic = CharacterTable.of(Groups.cyclic(3));
    assertThat(cyclic.type(1)).isEqualTo(SchurType.COMPLEX);
    assertThat(cyclic.conjugate(1)).isEqualTo(2);
    assertThatThrownBy(() -> SchurType.of(2)).isInstanceOf(InvalidInput.class);
    assertThat(SchurType.COMPLEX.endomorphismDimension()).isEqualTo(2);
    assertThat(SchurType.REAL.realFactor()).isEqualTo(1);
  }

  @Test
  void limitsAreNamed() {
    CharacterTableLimits few = new CharacterTableLimits(1000, 5);
    assertThatThrownBy(() -> CharacterTable.of(Groups.cyclic(6), few))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("6 conjugacy classes")
        .hasMessageContaining("maxClasses");
    CharacterTableLimits small = new CharacterTableLimits(100, 50);
    assertThatThrownBy(() -> CharacterTable.of(Groups.symmetric(5), small))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("order 120");
    assertThatThrownBy(() -> new CharacterTableLimits(0, 1)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void rowsThatDoNotExistAreRefused() {
    CharacterTable<Permutation> table = CharacterTable.of(Groups.symmetric(3));
    assertThatThrownBy(() -> table.irrep(3))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("0 … 2");
    assertThatThrownBy(() -> table.rowOf(table.irrep(2).plus(table.irrep(0))))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void anInterruptEndsTheWork() {
    FiniteGroup<Permutation> group = Groups.symmetric(6);
    group.classes();
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> CharacterTable.of(group)).isInstanceOf(CancellationException.class);
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void manyRowsGetNamesOfSeveralLetters() {
    CharacterTable<Permutation> table = CharacterTable.of(Groups.cyclic(30));
    assertThat(table.name(25)).isEqualTo("1z");
    assertThat(table.name(26)).isEqualTo("1aa");
  }
}
