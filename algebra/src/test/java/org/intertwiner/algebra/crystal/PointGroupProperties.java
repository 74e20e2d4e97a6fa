package org.intertwiner.algebra.crystal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.intertwiner.algebra.crystal.PointGroup.Family;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.GroupLimits;
import org.intertwiner.algebra.group.Groups;
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

  // each try enumerates two matrix groups and solves linear systems
  @Property(tries = 20)
  void groupsAreTurnedToTheStandardOrientation(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    PointGroup type = pick(random);
    boolean skew = random.nextBoolean();
    Matrix<Cyclotomic> basis =
        CrystalSamples.cyclotomic(
            skew ? CrystalSamples.unimodular(random, 3) : CrystalSamples.rotation(random));
    Matrix<Cyclotomic> back = ExactLinearAlgebra.inverse(Cyclotomics.FIELD, basis).orElseThrow();
    List<Matrix<Cyclotomic>> moved =
        CrystalSamples.generators(random, type.group()).stream()
            .map(g -> basis.multiply(g).multiply(back))
            .toList();
    FiniteGroup<Matrix<Cyclotomic>> group =
        Groups.generatedByMatrices(3, moved, GroupLimits.DEFAULT);
    Matrix<Cyclotomic> b = PointGroup.standardCoordinates(group);
    Matrix<Cyclotomic> inverse = ExactLinearAlgebra.inverse(Cyclotomics.FIELD, b).orElseThrow();
    FiniteGroup<Matrix<Cyclotomic>> standard = type.canonical().group();
    assertThat(group.order()).isEqualTo(standard.order());
    assertThat(moved).allMatch(g -> standard.contains(b.multiply(g).multiply(inverse)));
    if (!skew && !type.family().isAxial()) {
      Matrix<Cyclotomic> square = b.transpose().multiply(b);
      assertThat(square).isEqualTo(Matrix.identity(Cyclotomics.FIELD, 3).scale(square.at(0, 0)));
    }
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
