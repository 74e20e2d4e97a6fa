package org.intertwiner.reptheory.crystal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.crystal.AffineOperation;
import org.intertwiner.algebra.crystal.SpaceGroup;
import org.intertwiner.algebra.crystal.SpaceGroups;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.reptheory.projective.ProjectiveCertificate;
import org.intertwiner.reptheory.projective.ProjectiveIrrep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpaceGroupIrrepTest {

  /** Every irreducible character of the finite quotient is an induced one, each once. */
  static void compare(SpaceGroup group, int m) {
    QuotientGroup quotient = new QuotientGroup(group, m);
    Set<Integer> all = new TreeSet<>();
    for (KPoint k : quotient.waveVectors()) {
      SmallIrreps small = SmallIrreps.of(quotient.primitive(), k);
      Set<Integer> rows = new TreeSet<>();
      for (SmallIrrep irrep : small.irreps()) {
        rows.add(quotient.rowOf(SpaceGroupIrrep.of(irrep)));
      }
      assertThat(rows).as(group.name() + " at " + k).isEqualTo(quotient.rows(k));
      assertThat(rows).hasSameSizeAs(small.irreps());
      all.addAll(rows);
    }
    assertThat(all).hasSize(quotient.size());
  }

  /** The same for double-valued representations, as projective ones of the whole quotient. */
  static void compareWithSpin(SpaceGroup group, int m) {
    QuotientGroup quotient = new QuotientGroup(group, m);
    Set<List<Cyclotomic>> expected = quotient.spinCharacters();
    Set<List<Cyclotomic>> found = new HashSet<>();
    int count = 0;
    for (KPoint k : quotient.waveVectors()) {
      for (SmallIrrep irrep : SmallIrreps.withSpin(quotient.primitive(), k).irreps()) {
        found.add(quotient.character(SpaceGroupIrrep.of(irrep)));
        count++;
      }
    }
    assertThat(found).as(group.name()).isEqualTo(expected);
    assertThat(expected).hasSize(count);
  }

  @ParameterizedTest
  @CsvSource({"P2_1/c, 2", "P2_12_12_1, 2", "P3_1, 2", "Fdd2, 2"})
  void doubleValuedRepresentationsAgreeToo(String name, int m) {
    compareWithSpin(SpaceGroups.named(name), m);
  }

  @ParameterizedTest
  @CsvSource({"pg, 2", "p2gg, 2", "p3m1, 3", "p4g, 2", "c2mm, 2", "p6m, 2"})
  void wallpaperGroupsAgreeWithTheirFiniteQuotients(String name, int m) {
    compare(SpaceGroups.wallpaper(name), m);
  }

  @ParameterizedTest
  @CsvSource({"P2_1/c, 2", "P2_12_12_1, 2", "P3_1, 3", "Fdd2, 2", "I4_1, 2"})
  void spaceGroupsAgreeWithTheirFiniteQuotients(String name, int m) {
    compare(SpaceGroups.named(name), m);
  }

  @Test
  void representationsAreCertifiedWithAndWithoutSpin() {
    SpaceGroup group = SpaceGroups.named("P4_2/mnm");
    for (boolean spin : new boolean[] {false, true}) {
      SmallIrreps small = SmallIrreps.of(LittleGroup.of(group, KPoint.parse("1/2,0,1/3")), spin);
      SpaceGroupIrrep irrep = SpaceGroupIrrep.of(small.irreps().get(0));
      assertThat(irrep.certificate()).isEqualTo(new SpaceGroupIrrep.Certificate(true, true, true));
      assertThat(irrep.dimension()).isEqualTo(irrep.star().size() * small.dimensions().get(0));
      assertThat(irrep.small()).isEqualTo(small.irreps().get(0));
      assertThat(irrep.toString()).contains("induced from 1/2,0,1/3 #1");
    }
  }

  @Test
  void denseMatricesMultiplyLikeOperations() {
    SpaceGroup group = SpaceGroups.named("Pnma");
    SpaceGroupIrrep irrep =
        SpaceGroupIrrep.of(SmallIrreps.of(group, KPoint.parse("1/4,0,1/2")).irreps().get(0));
    List<AffineOperation> some = group.operations().subList(1, 4);
    for (AffineOperation a : some) {
      for (AffineOperation b : some) {
        Matrix<Cyclotomic> product = irrep.at(a).multiply(irrep.at(b));
        assertThat(product).isEqualTo(irrep.at(a.multiply(b)));
        assertThat(irrep.character(a.multiply(b))).isEqualTo(product.trace());
      }
    }
    assertThatThrownBy(() -> irrep.at(AffineOperation.parse("y,x,z")))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void eachFieldOfTheCertificateCanBeFalse() {
    LittleGroup little = LittleGroup.of(SpaceGroups.named("Pnma"), KPoint.parse("1/4,0,0"));
    SmallIrrep good = SmallIrreps.of(little, false).irreps().get(0);
    ProjectiveIrrep<AffineOperation> old = good.projective();
    List<Matrix<Cyclotomic>> flipped = new ArrayList<>(old.matrices());
    flipped.set(1, flipped.get(1).scale(Cyclotomic.I));
    SmallIrrep bad =
        new SmallIrrep(
            little,
            1,
            false,
            new ProjectiveIrrep<>(
                old.factorSystem(),
                flipped,
                old.form(),
                ProjectiveCertificate.check(old.factorSystem(), flipped, old.form())));
    assertThat(SpaceGroupIrrep.of(bad).certificate())
        .isEqualTo(new SpaceGroupIrrep.Certificate(false, true, false));
    assertThat(SpaceGroupIrrep.starIsWhole(little, List.of(little.k(), little.k()))).isFalse();
    assertThat(SpaceGroupIrrep.starIsWhole(little, little.star())).isTrue();
  }
}
