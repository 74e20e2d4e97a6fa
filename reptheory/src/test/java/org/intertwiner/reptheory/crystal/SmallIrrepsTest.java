package org.intertwiner.reptheory.crystal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.crystal.AffineOperation;
import org.intertwiner.algebra.crystal.SpaceGroup;
import org.intertwiner.algebra.crystal.SpaceGroups;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.reptheory.CharacterTable;
import org.intertwiner.reptheory.projective.FactorSystem;
import org.intertwiner.reptheory.projective.ProjectiveCertificate;
import org.intertwiner.reptheory.projective.ProjectiveIrrep;
import org.intertwiner.reptheory.projective.ProjectiveLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmallIrrepsTest {

  private static List<Integer> numbers(String text) {
    return Arrays.stream(text.split(" ", -1)).map(Integer::valueOf).toList();
  }

  /** Source: Bradley and Cracknell (1972), tables 5.7 and 6.13. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "P2_1/c|0,1/2,0|2|2",
        "P2_1/c|0,0,1/2|2|2",
        "P2_1/c|0,1/7,0|1 1|1 1",
        "Pnma|1/2,1/2,1/2|2 2|2 2",
        "Fd-3m|0,0,0|1 1 1 1 2 2 3 3 3 3|2 2 2 2 4 4",
        "Fd-3m|0,1,0|2 2 2 2|4",
        "Fd-3m|1/2,1,0|2 2|1 1 1 1 2",
        "Fd-3m|1/2,1/2,1/2|1 1 1 1 2 2|1 1 1 1 2 2",
        "Fd-3m|0,37/100,0|1 1 1 1 2|2 2",
        "P4_2/mnm|1/2,1/2,1/2|2 2 2 2|4",
        "Ia-3d|0,1,0|2 2 2 6|4 4 4",
        "Ia-3d|1/2,1/2,1/2|2 2 4|1 1 2 3 3",
        "P6_3/mmc|0,0,1/2|2 2 4|2 2 4",
        "P1|1/3,1/5,2/7|1|1"
      })
  void dimensionsAreThoseOfTheTables(String group, String k, String dimensions, String withSpin) {
    LittleGroup little = LittleGroup.of(SpaceGroups.named(group), KPoint.parse(k));
    SmallIrreps single = SmallIrreps.of(little, false);
    assertThat(single.dimensions()).isEqualTo(numbers(dimensions));
    assertThat(single.certificate()).isEqualTo(new SmallIrreps.Certificate(true, true, true));
    SmallIrreps spin = SmallIrreps.of(little, true);
    assertThat(spin.dimensions()).isEqualTo(numbers(withSpin));
    assertThat(spin.certificate().proved()).isTrue();
    assertThat(spin.isSpin()).isTrue();
  }

  @Test
  void planeGroupsStickAtTheZoneBoundary() {
    SpaceGroup pg = SpaceGroups.wallpaper("pg");
    SpaceGroup p2gg = SpaceGroups.wallpaper("p2gg");
    assertThat(SmallIrreps.of(p2gg, KPoint.parse("1/2,0")).dimensions()).containsExactly(2);
    assertThat(SmallIrreps.of(p2gg, KPoint.parse("1/2,1/2")).dimensions())
        .containsExactly(1, 1, 1, 1);
    for (String k : List.of("1/2,0", "0,1/2", "1/2,1/2")) {
      assertThat(SmallIrreps.of(pg, KPoint.parse(k)).dimensions()).containsExactly(1, 1);
    }
    assertThat(SmallIrreps.withSpin(p2gg, KPoint.parse("1/2,1/2")).certificate().proved()).isTrue();
  }

  @Test
  void symmorphicGroupsHaveTheIrrepsOfThePointGroup() {
    SpaceGroup group = SpaceGroups.named("Pm-3m");
    List<Integer> ordinary =
        CharacterTable.of(group.pointGroupMatrices()).irreps().stream()
            .map(row -> Math.toIntExact(row.degree()))
            .toList();
    SmallIrreps corner = SmallIrreps.of(group, KPoint.parse("1/2,1/2,1/2"));
    assertThat(corner.dimensions()).isEqualTo(ordinary);
    assertThat(corner.littleGroup().factorSystem(false).isTrivial()).isTrue();
    assertThat(corner.littleGroup().star()).hasSize(1);
  }

  @Test
  void representationsOfLinearFactorSystemsHaveMullikensNames() {
    LittleGroup any = LittleGroup.of(SpaceGroups.named("Fd-3m"), KPoint.gamma(3));
    assertThat(SmallIrreps.of(any, false).names())
        .containsExactlyInAnyOrder(
            "A1g", "A1u", "A2g", "A2u", "Eg", "Eu", "T1g", "T1u", "T2g", "T2u");
    assertThat(SmallIrreps.of(any.at(KPoint.parse("0,1/3,0")), false).names())
        .containsExactlyInAnyOrder("A1", "A2", "B1", "B2", "E");
    assertThat(SmallIrreps.of(any.at(KPoint.parse("0,1,0")), false).names())
        .containsExactly("2(1)", "2(2)", "2(3)", "2(4)");
    assertThat(SmallIrreps.of(any, true).names()).startsWith("2(1)").hasSize(6);
    assertThat(SmallIrreps.of(any, false).names().get(0)).isEqualTo("A1g");
    SpaceGroup plane = SpaceGroups.wallpaper("p4mm");
    assertThat(SmallIrreps.of(plane, KPoint.parse("1/2,1/2")).names())
        .containsExactlyInAnyOrder("A1", "A2", "B1", "B2", "E");
  }

  @Test
  void oneAndFourDimensionsWillDo() {
    SpaceGroup line = SpaceGroup.of(1, List.of(AffineOperation.parse("-x1")));
    assertThat(SmallIrreps.of(line, KPoint.parse("1/2")).dimensions()).containsExactly(1, 1);
    assertThat(SmallIrreps.withSpin(line, KPoint.parse("1/2")).dimensions()).hasSize(2);
    SpaceGroup four =
        SpaceGroup.of(
            4,
            List.of(
                AffineOperation.parse("-x1,-x2,x3+1/2,x4"),
                AffineOperation.parse("-x3,x4,x1,-x2+1/2")));
    SmallIrreps small = SmallIrreps.of(four, KPoint.parse("1/2,1/2,1/2,1/2"));
    assertThat(small.certificate().proved()).isTrue();
    assertThatThrownBy(() -> SmallIrreps.withSpin(four, KPoint.gamma(4)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("at most 3 dimensions");
  }

  @Test
  void aScrewAtTheZoneBoundarySquaresToMinusOne() {
    SpaceGroup group = SpaceGroups.named("P2_1/c");
    SmallIrreps small = SmallIrreps.of(group, KPoint.parse("0,1/2,0"));
    SmallIrrep irrep = small.irreps().get(0);
    AffineOperation screw = AffineOperation.parse("-x,y+1/2,-z+1/2");
    AffineOperation inversion = AffineOperation.parse("-x,-y,-z");
    Matrix<Cyclotomic> s = irrep.at(screw);
    assertThat(s.multiply(s)).isEqualTo(Matrix.identity(Cyclotomics.FIELD, 2).negate());
    Matrix<Cyclotomic> i = irrep.at(inversion);
    assertThat(s.multiply(i)).isEqualTo(i.multiply(s).negate());
    assertThat(irrep.at(screw.multiply(inversion))).isEqualTo(s.multiply(i));
    assertThat(irrep.character(AffineOperation.parse("x,y+1,z"))).isEqualTo(Cyclotomic.of(-2));
    assertThat(irrep.characters()).hasSize(4).startsWith(Cyclotomic.of(2));
    assertThat(irrep).hasToString("0,1/2,0 #1 (2)");
    assertThat(small.toString()).contains("little group of 0,1/2,0 in").contains("[2]");
    assertThat(SmallIrreps.withSpin(group, KPoint.parse("0,1/2,0")).irreps().get(0))
        .hasToString("0,1/2,0 #1d (2)");
    assertThat(small.projective().extension().group().order()).isEqualTo(8);
  }

  @Test
  void theChoiceOfTheCellDoesNotMatter() {
    SpaceGroup centred = SpaceGroups.named("Fd-3m");
    SpaceGroup primitive = centred.primitive();
    Matrix<Rational> basis = centred.primitiveBasis();
    for (String text : List.of("0,1,0", "1/2,1,0", "1/2,1/2,1/2", "1/3,1/3,0")) {
      KPoint k = KPoint.parse(text);
      KPoint moved = new KPoint(basis.transpose().apply(k.coordinates()));
      assertThat(SmallIrreps.of(primitive, moved).dimensions())
          .isEqualTo(SmallIrreps.of(centred, k).dimensions());
    }
  }

  @Test
  void theStarAndItsCosetsFitTheSpaceGroup() {
    SpaceGroup group = SpaceGroups.named("Ia-3d");
    KPoint k = KPoint.parse("1/4,1/4,0");
    LittleGroup little = LittleGroup.of(group, k);
    assertThat(little.star()).hasSameSizeAs(group.star(k.coordinates()));
    assertThat(little.star().size() * little.coGroup().order()).isEqualTo(48);
    assertThat(little.coGroup().order() * group.centringVectors().size())
        .isEqualTo(group.littleGroup(k.coordinates()).order());
    assertThat(little.spaceGroup()).isEqualTo(group);
    assertThat(little.k()).isEqualTo(k);
    assertThat(little.contains(AffineOperation.identity(3))).isTrue();
    assertThat(little.contains(AffineOperation.parse("x+1/3,y,z"))).isFalse();
  }

  @Test
  void whatDoesNotFitIsRefused() {
    SpaceGroup group = SpaceGroups.named("Pnma");
    assertThatThrownBy(() -> SmallIrreps.of(group, KPoint.parse("1/2,0")))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("2 coordinates");
    assertThatThrownBy(() -> LittleGroup.of(group, KPoint.gamma(3), new ProjectiveLimits(7, 100)))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("point group of order 8");
    SmallIrrep irrep = SmallIrreps.of(group, KPoint.parse("1/3,0,0")).irreps().get(0);
    assertThatThrownBy(() -> irrep.at(AffineOperation.parse("-x,-y,-z")))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("moves");
    assertThatThrownBy(() -> irrep.at(AffineOperation.parse("y,x,z")))
        .isInstanceOf(InvalidInput.class);
  }

  private static SmallIrrep changed(
      SmallIrrep irrep, List<Matrix<Cyclotomic>> matrices, LittleGroup group) {
    ProjectiveIrrep<AffineOperation> old = irrep.projective();
    return new SmallIrrep(
        group,
        1,
        irrep.spin(),
        new ProjectiveIrrep<>(
            old.factorSystem(), matrices, old.form(), new ProjectiveCertificate(true, true, true)));
  }

  @Test
  void eachFieldOfTheCertificateCanBeFalse() {
    LittleGroup little = LittleGroup.of(SpaceGroups.named("P2_1/c"), KPoint.parse("0,1/2,0"));
    SmallIrrep good = SmallIrreps.of(little, false).irreps().get(0);
    assertThat(SmallIrreps.Certificate.check(little, List.of(good)).proved()).isTrue();
    List<Matrix<Cyclotomic>> flipped = new ArrayList<>(good.projective().matrices());
    flipped.set(1, flipped.get(1).scale(Cyclotomic.I));
    assertThat(SmallIrreps.Certificate.check(little, List.of(changed(good, flipped, little))))
        .isEqualTo(new SmallIrreps.Certificate(false, false, true));
    assertThat(SmallIrreps.Certificate.check(little, List.of(good, good)).projective()).isFalse();
    LittleGroup other = little.at(KPoint.parse("0,0,0"));
    SmallIrrep misplaced = changed(good, good.projective().matrices(), other);
    assertThat(SmallIrreps.Certificate.check(little, List.of(misplaced)).translations()).isFalse();
  }

  @Test
  void theFactorSystemComesFromReciprocalVectors() {
    LittleGroup little = LittleGroup.of(SpaceGroups.named("P2_1/c"), KPoint.parse("0,1/2,0"));
    FactorSystem<AffineOperation> system = little.factorSystem(false);
    assertThat(system.order()).isEqualTo(2);
    assertThat(system.coboundary()).isEmpty();
    assertThat(little.at(KPoint.parse("0,1/3,0")).factorSystem(false).isTrivial()).isTrue();
  }
}
