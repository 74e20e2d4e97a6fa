package org.intertwiner.reptheory.crystal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.crystal.AffineOperation;
import org.intertwiner.algebra.crystal.SpaceGroup;
import org.intertwiner.algebra.crystal.SpaceGroups;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.reptheory.projective.Corepresentations;
import org.intertwiner.reptheory.projective.WignerType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MagneticLittleGroupTest {

  private static MagneticLittleGroup grey(String group, String k) {
    return MagneticLittleGroup.of(
        MagneticSpaceGroup.grey(SpaceGroups.named(group)), KPoint.parse(k));
  }

  private static List<Integer> numbers(String text) {
    return Arrays.stream(text.split(" ", -1)).map(Integer::valueOf).toList();
  }

  /**
   * Degeneracies with time reversal. Source: Bradley and Cracknell (1972), chapter 7; for the
   * threefold, sixfold and eightfold ones with spin B. Bradlyn et al., Science 353 (2016) aaf5037.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "P1|1/2,0,0|1|2",
        "P2_1|0,1/2,0|2|2 2",
        "P2_1/c|0,1/2,0|2|4",
        "P2_12_12_1|1/2,1/2,1/2|4|2 2 2 2",
        "Fd-3m|0,1,0|2 2 2 2|4",
        "Ia-3d|0,1,0|2 4 6|8 4",
        "Ia-3d|1/2,1/2,1/2|4 4|2 2 6",
        "I4_132|1/2,1/2,1/2|2 2 2|1 1 1 3",
        "P6_3/mmc|0,0,1/2|2 2 4|4 4"
      })
  void degeneraciesWithTimeReversalAreKnown(String group, String k, String single, String spin) {
    MagneticLittleGroup little = grey(group, k);
    SmallCorepresentations without = SmallCorepresentations.of(little, false);
    SmallCorepresentations with = SmallCorepresentations.of(little, true);
    assertThat(without.dimensions()).containsExactlyInAnyOrderElementsOf(numbers(single));
    assertThat(with.dimensions()).containsExactlyInAnyOrderElementsOf(numbers(spin));
    assertThat(without.certificate()).isEqualTo(new SmallCorepresentations.Certificate(true, true));
    assertThat(with.certificate().proved()).isTrue();
  }

  /** Herring's sum over all operations that reverse k, in matrices of the space group itself. */
  @Test
  void herringsSumTellsTheTypes() {
    SpaceGroup group = SpaceGroups.named("P2_12_12_1");
    for (String text : List.of("0,0,0", "1/2,0,0", "1/2,1/2,0", "1/2,1/2,1/2", "1/2,1/3,0")) {
      KPoint k = KPoint.parse(text);
      SmallIrreps small = SmallIrreps.of(group, k);
      MagneticLittleGroup little = MagneticLittleGroup.of(MagneticSpaceGroup.grey(group), k);
      List<WignerType> types = SmallCorepresentations.of(little, false).types();
      List<WignerType> expected = new ArrayList<>();
      for (SmallIrrep irrep : small.irreps()) {
        Cyclotomic sum = Cyclotomic.ZERO;
        for (AffineOperation g : group.operations()) {
          if (k.times(g).minus(k.negate()).isReciprocal(group)) {
            sum = sum.add(irrep.character(g.multiply(g)));
          }
        }
        expected.add(sum.isZero() ? WignerType.C : sum.signum() > 0 ? WignerType.A : WignerType.B);
      }
      long pairs = expected.stream().filter(t -> t == WignerType.C).count();
      assertThat(types.stream().filter(t -> t == WignerType.C).count()).isEqualTo(pairs / 2);
      assertThat(types.stream().filter(t -> t == WignerType.B).count())
          .isEqualTo(expected.stream().filter(t -> t == WignerType.B).count());
    }
  }

  @Test
  void timeReversalItselfSquaresToMinusOneWithSpin() {
    MagneticLittleGroup little = grey("P-1", "0,0,1/2");
    SmallCorepresentations spin = SmallCorepresentations.of(little, true);
    MagneticOperation reversal = MagneticOperation.parse("x,y,z'");
    for (int i = 0; i < spin.dimensions().size(); i++) {
      Matrix<Cyclotomic> t = spin.at(i, reversal);
      Matrix<Cyclotomic> square = t.multiply(t.map(t.ring(), Cyclotomic::conjugate));
      assertThat(square)
          .isEqualTo(Matrix.identity(Cyclotomics.FIELD, spin.dimensions().get(i)).negate());
    }
    assertThat(spin.isSpin()).isTrue();
    assertThat(spin.littleGroup()).isEqualTo(little);
    assertThat(spin.toString()).contains("0,0,1/2").contains("type II");
  }

  @Test
  void aTranslationWithTimeReversalProtectsAtTheZoneBoundary() {
    SpaceGroup group = SpaceGroups.of(1);
    MagneticSpaceGroup doubled = MagneticSpaceGroup.of(group, AffineOperation.parse("x,y,z+1/2"));
    assertThat(doubled.type()).isEqualTo(MagneticSpaceGroup.Type.IV);
    assertThat(doubled.family().order()).isEqualTo(2);
    MagneticLittleGroup gamma = MagneticLittleGroup.of(doubled, KPoint.gamma(3));
    assertThat(SmallCorepresentations.of(gamma, false).types()).containsExactly(WignerType.A);
    assertThat(SmallCorepresentations.of(gamma, true).types()).containsExactly(WignerType.B);
    MagneticLittleGroup boundary = gamma.at(KPoint.parse("0,0,1/2"));
    assertThat(SmallCorepresentations.of(boundary, false).types()).containsExactly(WignerType.B);
    assertThat(SmallCorepresentations.of(boundary, true).types()).containsExactly(WignerType.A);
    assertThat(boundary.k()).hasToString("0,0,1/2");
  }

  @Test
  void theInversionWithTimeReversalKeepsEveryWaveVector() {
    SpaceGroup all = SpaceGroups.named("P2_1/c");
    SpaceGroup unitary =
        SpaceGroup.of(3, List.of(AffineOperation.parse("-x,y+1/2,-z+1/2"))).withName("P2_1");
    MagneticSpaceGroup group = MagneticSpaceGroup.of(all, unitary);
    assertThat(group.type()).isEqualTo(MagneticSpaceGroup.Type.III);
    assertThat(group.unitary()).isEqualTo(unitary);
    MagneticLittleGroup little = MagneticLittleGroup.of(group, KPoint.parse("1/3,1/5,1/7"));
    assertThat(little.hasReversal()).isTrue();
    SmallCorepresentations spin = SmallCorepresentations.of(little, true);
    assertThat(spin.types()).containsExactly(WignerType.B);
    assertThat(spin.dimensions()).containsExactly(2);
    assertThat(group.contains(MagneticOperation.parse("-x,-y,-z'"))).isTrue();
    assertThat(group.contains(MagneticOperation.parse("-x,-y,-z"))).isFalse();
    assertThat(group.contains(MagneticOperation.parse("x1'"))).isFalse();
    assertThat(little.indexOf(MagneticOperation.parse("x,y+1,z"))).isZero();
    assertThat(little.group()).isEqualTo(group);
  }

  @Test
  void operationsAreReadAndPrinted() {
    assertThat(MagneticOperation.parse("-x,y+1/2,-z'")).hasToString("-x,y+1/2,-z'");
    assertThat(MagneticOperation.parse("-x,y,-z,-1").reversed()).isTrue();
    assertThat(MagneticOperation.parse("-x,y,-z,+1")).hasToString("-x,y,-z");
    MagneticOperation glide = MagneticOperation.parse("x,-y,z+1/2'");
    assertThat(glide.multiply(glide)).hasToString("x,y,z+1");
    assertThat(glide.multiply(glide.inverse())).hasToString("x,y,z");
  }

  @Test
  void whatDoesNotFitIsRefused() {
    SpaceGroup group = SpaceGroups.named("P2_1");
    assertThatThrownBy(() -> MagneticSpaceGroup.of(group, AffineOperation.parse("y,z,x")))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("index 2");
    assertThatThrownBy(() -> MagneticSpaceGroup.of(group, AffineOperation.parse("x+1/4,y,z")))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(
            () -> MagneticSpaceGroup.of(SpaceGroups.of(1), AffineOperation.parse("x+1/3,y,z")))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("square");
    assertThatThrownBy(() -> MagneticSpaceGroup.of(group, AffineOperation.parse("x1")))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> MagneticSpaceGroup.of(SpaceGroups.of(47), group))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("subgroup of index 2");
    assertThatThrownBy(() -> grey("P1", "1/2,0")).isInstanceOf(InvalidInput.class);
    MagneticLittleGroup general = grey("P1", "1/3,0,0");
    assertThat(general.hasReversal()).isFalse();
    assertThatThrownBy(() -> SmallCorepresentations.of(general, false))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("no operation with time reversal");
    assertThatThrownBy(() -> general.indexOf(MagneticOperation.parse("x,y,z'")))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void eachFieldOfTheCertificateCanBeFalse() {
    MagneticLittleGroup little = grey("P2_1", "0,1/2,0");
    MagneticLittleGroup gamma = little.at(KPoint.gamma(3));
    Corepresentations<MagneticOperation> elsewhere =
        SmallCorepresentations.of(gamma, false).projective();
    assertThat(SmallCorepresentations.Certificate.check(little, false, elsewhere))
        .isEqualTo(new SmallCorepresentations.Certificate(true, false));
    assertThat(new SmallCorepresentations.Certificate(false, true).proved()).isFalse();
  }
}
