package org.intertwiner.reptheory.power;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;

class PowerProperties {

  private static Power power(int size, int degree, Random random) {
    return random.nextBoolean()
        ? Power.symmetric(size, degree)
        : Power.exterior(size, Math.min(size, degree));
  }

  @Property
  void powersAreFunctors(
      @ForAll @IntRange(min = 1, max = 4) int size,
      @ForAll @IntRange(max = 3) int degree,
      @ForAll long seed) {
    Random random = new Random(seed);
    Power power = power(size, degree, random);
    SparseMatrix<Cyclotomic> a = SparseMatrix.of(RandomRepresentations.integers(size, random));
    SparseMatrix<Cyclotomic> b = SparseMatrix.of(RandomRepresentations.integers(size, random));
    assertThat(power.of(a.multiply(b))).isEqualTo(power.of(a).multiply(power.of(b)));
  }

  @Property
  void tracesFollowFromPowerSums(
      @ForAll @IntRange(min = 1, max = 4) int size,
      @ForAll @IntRange(max = 4) int degree,
      @ForAll long seed) {
    Random random = new Random(seed);
    Power power = power(size, degree, random);
    Matrix<Cyclotomic> m = RandomRepresentations.integers(size, random);
    assertThat(power.trace(j -> m.pow(j).trace())).isEqualTo(power.of(SparseMatrix.of(m)).trace());
  }

  @Property
  void monomialMatricesTakeTheShortWayToTheSameResult(
      @ForAll @IntRange(min = 1, max = 5) int size,
      @ForAll @IntRange(max = 3) int degree,
      @ForAll long seed) {
    Random random = new Random(seed);
    Power power = power(size, degree, random);
    SparseMatrix<Cyclotomic> a = SparseMatrix.of(RandomRepresentations.invertible(size, random));
    SparseMatrix<Cyclotomic> p =
        SparseMatrix.permutation(Cyclotomics.FIELD, Permutation.random(size, random).toZeroBased())
            .scale(Cyclotomic.of(-1));
    assertThat(power.of(p).multiply(power.of(a))).isEqualTo(power.of(p.multiply(a)));
    assertThat(power.of(p).isMonomial()).isTrue();
  }
}
