package org.intertwiner.algebra.crystal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.intertwiner.algebra.crystal.PointGroup.Family;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;

class PointGroupProperties {

  private static PointGroup pick(SplittableRandom random) {
    Family[] families = Family.values();
    Family family = families[random.nextInt(families.length)];
    return new PointGroup(family, family.isAxial() ? random.nextInt(1, 7) : 1);
  }

  // each try enumerates a matrix group over a cyclotomic field
  @Property(tries = 40)
  void rotatedAndRegeneratedGroupsAreRecognized(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    PointGroup type = pick(random);
    Matrix<Cyclotomic> turn = CrystalSamples.cyclotomic(CrystalSamples.rotation(random));
    assertThat(turn.multiply(turn.transpose()).isIdentity()).isTrue();
    List<Matrix<Cyclotomic>> moved =
        CrystalSamples.generators(random, type.group()).stream()
            .map(g -> turn.multiply(g).multiply(turn.transpose()))
            .toList();
    assertThat(PointGroup.recognize(moved)).isEqualTo(type.canonical());
  }

  // each try enumerates a matrix group over a cyclotomic field
  @Property(tries = 40)
  void groupsInSkewBasesAreRecognized(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    PointGroup type = pick(random);
    Matrix<Cyclotomic> basis = CrystalSamples.cyclotomic(CrystalSamples.unimodular(random, 3));
    Matrix<Cyclotomic> back = ExactLinearAlgebra.inverse(Cyclotomics.FIELD, basis).orElseThrow();
    List<Matrix<Cyclotomic>> moved =
        CrystalSamples.generators(random, type.group()).stream()
            .map(g -> basis.multiply(g).multiply(back))
            .toList();
    assertThat(PointGroup.recognize(moved)).isEqualTo(type.canonical());
  }

  @Property
  void symbolsReadBack(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Family[] families = Family.values();
    Family family = families[random.nextInt(families.length)];
    PointGroup type =
        new PointGroup(family, family.isAxial() ? random.nextInt(1, 100_000) : 1).canonical();
    assertThat(PointGroup.parse(type.schoenflies())).isEqualTo(type);
    assertThat(PointGroup.parse(type.hermannMauguin())).isEqualTo(type);
    assertThat(PointGroup.parse(type.fullHermannMauguin())).isEqualTo(type);
  }
}
