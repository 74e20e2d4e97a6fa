package org.intertwiner.reptheory.crystal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.intertwiner.algebra.crystal.AffineOperation;
import org.intertwiner.algebra.crystal.SpaceGroup;
import org.intertwiner.algebra.crystal.SpaceGroups;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;

class CrystalProperties {

  @Provide
  Arbitrary<KPoint> waveVectors() {
    Arbitrary<Rational> coordinate =
        Arbitraries.of(1, 2, 2, 2, 3, 4, 5, 6, 8)
            .flatMap(d -> Arbitraries.integers().between(-d, d).map(p -> Rational.of(p, d)));
    return coordinate.list().ofSize(3).map(KPoint::new);
  }

  private static int squares(List<Integer> dimensions) {
    return dimensions.stream().mapToInt(d -> d * d).sum();
  }

  // A try makes one or two character tables of groups of up to 192 elements.
  @Property(tries = 40)
  void smallIrrepsAreProvedAndComplete(
      @ForAll @IntRange(min = 1, max = 230) int number,
      @ForAll("waveVectors") KPoint k,
      @ForAll boolean spin) {
    SmallIrreps small = SmallIrreps.of(LittleGroup.of(SpaceGroups.of(number), k), spin);
    assertThat(small.certificate().proved()).isTrue();
    assertThat(squares(small.dimensions()))
        .isEqualTo(Math.toIntExact(small.littleGroup().coGroup().order()));
  }

  // A try makes two sets of small representations.
  @Property(tries = 25)
  void everyWaveVectorOfAStarHasTheSameDimensions(
      @ForAll @IntRange(min = 1, max = 230) int number,
      @ForAll("waveVectors") KPoint k,
      @ForAll boolean spin,
      @ForAll int pick) {
    LittleGroup little = LittleGroup.of(SpaceGroups.of(number), k);
    List<KPoint> star = little.star();
    KPoint other = star.get(Math.floorMod(pick, star.size()));
    assertThat(SmallIrreps.of(little.at(other), spin).dimensions())
        .isEqualTo(SmallIrreps.of(little, spin).dimensions());
    assertThat(SmallIrreps.of(little.at(k.negate()), spin).dimensions())
        .isEqualTo(SmallIrreps.of(little, spin).dimensions());
  }

  // A try makes the representations and multiplies matrices of the full star.
  @Property(tries = 25)
  void inducedMatricesMultiplyLikeOperations(
      @ForAll @IntRange(min = 1, max = 142) int number,
      @ForAll("waveVectors") KPoint k,
      @ForAll int first,
      @ForAll int second) {
    SpaceGroup group = SpaceGroups.of(number);
    SmallIrreps small = SmallIrreps.of(group, k);
    SpaceGroupIrrep irrep = SpaceGroupIrrep.of(small.irreps().get(small.irreps().size() - 1));
    AffineOperation a = pick(group, first);
    AffineOperation b = pick(group, second);
    SpaceGroupIrrep.Blocks product = irrep.blocks(a).multiply(irrep.blocks(b));
    assertThat(product).isEqualTo(irrep.blocks(a.multiply(b)));
    Matrix<Cyclotomic> dense = product.toMatrix();
    assertThat(dense.trace()).isEqualTo(product.trace());
  }

  /** An operation with a translation beyond the cell. */
  private static AffineOperation pick(SpaceGroup group, int seed) {
    AffineOperation g = group.operations().get(Math.floorMod(seed, group.order()));
    List<Rational> shift = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      shift.add(Rational.of(Math.floorMod(seed >> (3 * i), 5) - 2));
    }
    return AffineOperation.translation(shift).multiply(g);
  }

  // A try makes two character tables and checks matrices of both kinds of operators.
  @Property(tries = 25)
  void greyCorepresentationsAreProvedAndContainEverySmallIrrep(
      @ForAll @IntRange(min = 1, max = 230) int number,
      @ForAll("waveVectors") KPoint k,
      @ForAll boolean spin) {
    MagneticLittleGroup little =
        MagneticLittleGroup.of(MagneticSpaceGroup.grey(SpaceGroups.of(number)), k);
    if (little.hasReversal()) {
      SmallCorepresentations all = SmallCorepresentations.of(little, spin);
      assertThat(all.certificate().proved()).isTrue();
      int squares =
          all.projective().unitary().irreps().stream()
              .mapToInt(r -> r.dimension() * r.dimension())
              .sum();
      assertThat(2L * squares).isEqualTo(little.coGroup().order());
    }
  }
}
