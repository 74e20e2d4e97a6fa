package org.intertwiner.reptheory.crystal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.intertwiner.algebra.crystal.SpaceGroups;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All 230 space groups at wave vectors of all kinds, and large finite quotients. */
class SpaceGroupsIT {

  private static final List<KPoint> POINTS =
      List.of(
          KPoint.gamma(3),
          KPoint.parse("1/2,1/2,1/2"),
          KPoint.parse("0,1/2,0"),
          KPoint.parse("0,0,1/2"),
          KPoint.parse("0,1,0"),
          KPoint.parse("1/3,1/3,1/2"));

  @Test
  void allSpaceGroupsHaveCertifiedSmallIrreps() {
    for (int number = 1; number <= 230; number++) {
      LittleGroup any = LittleGroup.of(SpaceGroups.of(number), KPoint.gamma(3));
      for (KPoint k : POINTS) {
        LittleGroup little = any.at(k);
        for (boolean spin : new boolean[] {false, true}) {
          SmallIrreps small = SmallIrreps.of(little, spin);
          assertThat(small.certificate().proved()).as(number + " at " + k).isTrue();
          assertThat(small.dimensions().stream().mapToInt(d -> d * d).sum())
              .isEqualTo(Math.toIntExact(little.coGroup().order()));
        }
      }
    }
  }

  @Test
  void allGreyGroupsHaveCertifiedCorepresentations() {
    for (int number = 1; number <= 230; number += Boolean.getBoolean("thorough") ? 1 : 3) {
      MagneticLittleGroup any =
          MagneticLittleGroup.of(MagneticSpaceGroup.grey(SpaceGroups.of(number)), KPoint.gamma(3));
      for (KPoint k : POINTS) {
        MagneticLittleGroup little = any.at(k);
        for (boolean spin : new boolean[] {false, true}) {
          if (little.hasReversal()) {
            SmallCorepresentations all = SmallCorepresentations.of(little, spin);
            assertThat(all.certificate().proved()).as(number + " at " + k).isTrue();
          }
        }
      }
    }
  }

  @Test
  void allMagneticPointGroupsHaveCertifiedCorepresentations() {
    for (MagneticPointGroup group : MagneticPointGroup.crystallographic()) {
      if (group.kind() != MagneticPointGroup.Kind.COLOURLESS) {
        for (boolean spin : new boolean[] {false, true}) {
          assertThat(group.corepresentations(spin).certificate().proved())
              .as(group.toString())
              .isTrue();
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"Pnma, 2", "Fd-3m, 2", "Ia-3d, 2", "P6_3/mmc, 2", "P4_2/mnm, 2", "P6_122, 3"})
  void largeFiniteQuotientsHaveTheSameCharacters(String name, int m) {
    SpaceGroupIrrepTest.compare(SpaceGroups.named(name), m);
  }

  @ParameterizedTest
  @CsvSource({"Pnma, 2", "P4_2/mnm, 2", "P6_3/mmc, 2", "Pn-3n, 2"})
  void largeFiniteQuotientsHaveTheSameCharactersWithSpin(String name, int m) {
    SpaceGroupIrrepTest.compareWithSpin(SpaceGroups.named(name), m);
  }
}
