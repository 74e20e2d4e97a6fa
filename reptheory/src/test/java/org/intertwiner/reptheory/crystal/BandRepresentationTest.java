package org.intertwiner.reptheory.crystal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.crystal.SpaceGroup;
import org.intertwiner.algebra.crystal.SpaceGroups;
import org.intertwiner.algebra.ring.Rational;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BandRepresentationTest {

  private static List<Rational> point(String text) {
    return KPoint.parse(text).coordinates();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Fd-3m|1/8,1/8,1/8|0,1,0",
        "Fd-3m|0,0,0|1/2,1/2,1/2",
        "Pnma|0,0,0|1/2,1/2,1/2",
        "P6_3/mmc|1/3,2/3,1/4|1/3,1/3,1/2",
        "P4_2/mnm|0,0,0|1/2,1/2,1/2",
        "P2_1/c|1/7,1/5,1/3|0,1/2,1/2"
      })
  void bandsAreAsManyAsSitesTimesOrbitals(String name, String site, String k) {
    SpaceGroup group = SpaceGroups.named(name);
    for (boolean spin : new boolean[] {false, true}) {
      BandRepresentation bands = BandRepresentation.of(group, point(site), spin);
      SmallIrreps small = SmallIrreps.of(LittleGroup.of(group, KPoint.parse(k)), spin);
      List<List<Long>> content = bands.at(small);
      for (int r = 0; r < content.size(); r++) {
        long dimension = 0;
        for (int i = 0; i < small.dimensions().size(); i++) {
          dimension += content.get(r).get(i) * small.dimensions().get(i);
        }
        assertThat(dimension).isEqualTo(bands.bands(r));
      }
      assertThat(bands.sites().size() * bands.siteSymmetry().order())
          .isEqualTo(group.pointGroupMatrices().order());
    }
  }

  /** Source: J. Zak, Phys. Rev. B 26 (1982) 3010: s orbitals of diamond. */
  @Test
  void sOrbitalsOfDiamondGiveTheBondingAndAntibondingLevels() {
    SpaceGroup group = SpaceGroups.named("Fd-3m");
    BandRepresentation bands = BandRepresentation.of(group, point("1/8,1/8,1/8"), false);
    assertThat(bands.sites()).hasSize(2);
    assertThat(bands.siteIrreps().irreps()).hasSize(5);
    SmallIrreps gamma = SmallIrreps.of(group, KPoint.gamma(3));
    List<Long> s = bands.at(gamma).get(0);
    assertThat(s.get(0)).isEqualTo(1);
    assertThat(s.stream().mapToLong(Long::longValue).sum()).isEqualTo(2);
    SmallIrreps x = SmallIrreps.of(group, KPoint.parse("0,1,0"));
    assertThat(bands.at(x).get(0).stream().mapToLong(Long::longValue).sum()).isEqualTo(1);
    assertThat(bands.toString()).contains("Fd-3m").doesNotContain("spin");
  }

  /** A general position gives the regular representation at every wave vector. */
  @Test
  void aGeneralPositionGivesEveryLevelAsOftenAsItsDimension() {
    SpaceGroup group = SpaceGroups.named("Pnma");
    BandRepresentation bands = BandRepresentation.of(group, point("1/7,1/11,1/13"), true);
    SmallIrreps small = SmallIrreps.withSpin(group, KPoint.parse("1/2,1/2,1/2"));
    assertThat(bands.at(small).get(0))
        .isEqualTo(small.dimensions().stream().map(Integer::longValue).toList());
    assertThat(bands.toString()).endsWith("with spin");
  }

  @Test
  void planeGroupsHaveBandsToo() {
    SpaceGroup honeycomb = SpaceGroups.wallpaper("p6mm");
    BandRepresentation bands = BandRepresentation.of(honeycomb, point("1/3,2/3"), false);
    assertThat(bands.sites()).hasSize(2);
    SmallIrreps k = SmallIrreps.of(honeycomb, KPoint.parse("1/3,1/3"));
    int dirac = k.dimensions().indexOf(2);
    assertThat(bands.at(k).get(0).get(dirac)).isEqualTo(1);
  }

  @Test
  void whatDoesNotFitIsRefused() {
    SpaceGroup group = SpaceGroups.named("Pnma");
    assertThatThrownBy(() -> BandRepresentation.of(group, point("0,0"), false))
        .isInstanceOf(InvalidInput.class);
    BandRepresentation bands = BandRepresentation.of(group, point("0,0,0"), false);
    SmallIrreps spin = SmallIrreps.withSpin(group, KPoint.gamma(3));
    assertThatThrownBy(() -> bands.at(spin)).isInstanceOf(InvalidInput.class);
    SmallIrreps other = SmallIrreps.of(SpaceGroups.named("Pmmm"), KPoint.gamma(3));
    assertThatThrownBy(() -> bands.at(other)).isInstanceOf(InvalidInput.class);
  }
}
