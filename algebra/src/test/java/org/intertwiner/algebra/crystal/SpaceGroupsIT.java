package org.intertwiner.algebra.crystal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** All 230 types of space groups in all settings. */
class SpaceGroupsIT {

  @Test
  void all230TypesHaveTheCountsOfTheInternationalTables() {
    int positions = 0;
    int symmorphic = 0;
    int centrosymmetric = 0;
    int chiral = 0;
    int polar = 0;
    for (int number = 1; number <= 230; number++) {
      SpaceGroup group = SpaceGroups.of(number);
      PointGroup type = group.pointGroup();
      positions += group.wyckoffPositions().size();
      symmorphic += group.isSymmorphic() ? 1 : 0;
      centrosymmetric += group.isCentrosymmetric() ? 1 : 0;
      chiral += type.isChiral() ? 1 : 0;
      polar += type.isPolar() ? 1 : 0;
      assertThat(group.isCentrosymmetric()).isEqualTo(type.isCentrosymmetric());
    }
    assertThat(positions).isEqualTo(1731);
    assertThat(symmorphic).isEqualTo(73);
    assertThat(centrosymmetric).isEqualTo(92);
    assertThat(chiral).isEqualTo(65);
    assertThat(polar).isEqualTo(68);
  }

  @Test
  void everySettingFitsItsSymbol() {
    for (SpaceGroupSymbol symbol : SpaceGroups.symbols()) {
      SpaceGroup group = symbol.group();
      PointGroup type = group.pointGroup();
      assertThat(type).as(symbol.toString()).isEqualTo(symbol.pointGroup());
      int cells =
          symbol.setting().equals("R")
              ? 1
              : Centring.parse(symbol.hermannMauguin().substring(0, 1)).vectors(3).size();
      assertThat(group.centringVectors()).as(symbol.toString()).hasSize(cells);
      assertThat(group.order()).isEqualTo(type.group().order() * cells);
      assertThat(SpaceGroups.symbol(symbol.hermannMauguin()).number()).isEqualTo(symbol.number());
      assertThat(SpaceGroups.symbol(symbol.shortSymbol()).number()).isEqualTo(symbol.number());
    }
    assertThat(SpaceGroups.symbols().stream().map(SpaceGroupSymbol::number).distinct())
        .hasSize(230);
  }

  @Test
  void typesAreToldApartByInvariants() {
    List<List<Integer>> ties = new ArrayList<>();
    ties.add(java.util.stream.IntStream.rangeClosed(1, 230).boxed().toList());
    ties = split(ties, SpaceGroupInvariants::of);
    // what is left differs modulo 2, 3 or 4 times the lattice
    for (int k = 2; k <= 4; k++) {
      int factor = k;
      ties = split(ties, group -> SpaceGroupInvariants.modulo(group, factor));
    }
    assertThat(ties).isEmpty();
  }

  private static List<List<Integer>> split(
      List<List<Integer>> ties, java.util.function.Function<SpaceGroup, String> invariant) {
    List<List<Integer>> finer = new ArrayList<>();
    for (List<Integer> tie : ties) {
      Map<String, List<Integer>> classes = new TreeMap<>();
      for (int number : tie) {
        String key = invariant.apply(SpaceGroups.of(number));
        classes.computeIfAbsent(key, k -> new ArrayList<>()).add(number);
      }
      classes.values().stream().filter(c -> c.size() > 1).forEach(finer::add);
    }
    return finer;
  }
}
