package org.intertwiner.algebra.crystal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;

class AffineOperationProperties {

  private static AffineOperation any(SplittableRandom random, int n) {
    Matrix<Rational> linear =
        Matrix.of(
            Rationals.Q,
            n,
            n,
            (i, j) -> random.nextInt(3) == 0 ? CrystalSamples.fraction(random) : Rational.ZERO);
    return AffineOperation.of(linear, CrystalSamples.point(random, n));
  }

  private static AffineOperation invertible(SplittableRandom random, int n) {
    return AffineOperation.of(
        CrystalSamples.unimodular(random, n), CrystalSamples.point(random, n));
  }

  @Property
  void textReadsBack(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    AffineOperation g = any(random, random.nextInt(1, 7));
    assertThat(AffineOperation.parse(g.toString())).isEqualTo(g);
  }

  @Property
  void affineMapsFormAGroup(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int n = random.nextInt(1, 5);
    AffineOperation a = invertible(random, n);
    AffineOperation b = invertible(random, n);
    AffineOperation c = invertible(random, n);
    List<Rational> x = CrystalSamples.point(random, n);
    assertThat(a.multiply(b).multiply(c)).isEqualTo(a.multiply(b.multiply(c)));
    assertThat(a.multiply(a.inverse())).isEqualTo(AffineOperation.identity(n));
    assertThat(a.multiply(b).inverse()).isEqualTo(b.inverse().multiply(a.inverse()));
    assertThat(a.multiply(b).apply(x)).isEqualTo(a.apply(b.apply(x)));
    assertThat(a.multiply(b).modulo1()).isEqualTo(a.modulo1().multiply(b.modulo1()).modulo1());
  }
}
