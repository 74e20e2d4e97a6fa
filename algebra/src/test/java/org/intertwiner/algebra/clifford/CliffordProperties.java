package org.intertwiner.algebra.clifford;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.intertwiner.algebra.laws.CliffordLaws;
import org.intertwiner.algebra.laws.GroupLaws;
import org.intertwiner.algebra.laws.Laws;
import org.intertwiner.algebra.laws.Sampler;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.PrimeField;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;

class CliffordProperties {
  private static final int[][] SIGNATURES = {
    {0, 0, 0}, {1, 0, 0}, {0, 1, 0}, {0, 0, 1}, {2, 0, 0}, {0, 2, 0}, {3, 0, 0}, {1, 3, 0},
    {3, 0, 1}, {2, 2, 0}, {1, 1, 2}, {4, 1, 0}
  };

  private static CliffordAlgebra<Rational> algebra(long seed) {
    int[] s = SIGNATURES[(int) Math.floorMod(seed, (long) SIGNATURES.length)];
    return CliffordAlgebra.of(Rationals.Q, s[0], s[1], s[2]);
  }

  static Sampler<Rational> coefficients() {
    return Sampler.integers(-5, 5)
        .with(
            Sampler.integers(1, 3),
            (n, d) -> Rational.of(n, d),
            x -> x.numerator().longValueExact(),
            x -> x.denominator().longValueExact());
  }

  @Property
  void lawsOverTheRationals(@ForAll long seed) {
    CliffordAlgebra<Rational> algebra = algebra(seed);
    assertThat(
            Laws.refuted(
                CliffordLaws.of(algebra, CliffordLaws.multivectors(algebra, coefficients(), 4)),
                seed,
                1))
        .as(algebra.toString())
        .isEmpty();
  }

  @Property
  void lawsOfUnusualForms(@ForAll long seed) {
    CliffordAlgebra<Rational> rational =
        CliffordAlgebra.of(
            Rationals.Q,
            List.of(Rational.of(2, 3), Rational.ZERO, Rational.of(-5), Rational.ONE),
            CliffordLimits.DEFAULT);
    assertThat(
            Laws.refuted(
                CliffordLaws.of(rational, CliffordLaws.multivectors(rational, coefficients(), 4)),
                seed,
                1))
        .isEmpty();
    CliffordAlgebra<Long> modulo =
        CliffordAlgebra.of(PrimeField.of(2), List.of(1L, 0L, 1L), CliffordLimits.DEFAULT);
    assertThat(
            Laws.refuted(
                CliffordLaws.of(
                    modulo, CliffordLaws.multivectors(modulo, Sampler.integers(0, 1), 6)),
                seed,
                1))
        .isEmpty();
  }

  @Property
  void lawsOverCyclotomics(@ForAll long seed) {
    Sampler<Cyclotomic> numbers =
        Sampler.choice(
            List.of(
                Cyclotomic.ZERO,
                Cyclotomic.ONE,
                Cyclotomic.I,
                Cyclotomic.zeta(3, 1),
                Cyclotomic.sqrt(2).add(Cyclotomic.I)));
    CliffordAlgebra<Cyclotomic> algebra = CliffordAlgebra.of(Cyclotomics.FIELD, 2, 1, 0);
    assertThat(
            Laws.refuted(
                CliffordLaws.of(algebra, CliffordLaws.multivectors(algebra, numbers, 3)), seed, 1))
        .isEmpty();
  }

  @Property
  void inversesOfRandomMultivectors(@ForAll long seed) {
    CliffordAlgebra<Rational> algebra = algebra(seed);
    Multivector<Rational> x =
        CliffordLaws.multivectors(algebra, coefficients(), 4).sample(new SplittableRandom(seed));
    List<Rational> polynomial = algebra.minimalPolynomial(x);
    if (polynomial.get(0).isZero()) {
      org.assertj.core.api.Assertions.assertThatThrownBy(() -> algebra.inverse(x))
          .isInstanceOf(org.intertwiner.algebra.InvalidInput.class);
    } else {
      assertThat(algebra.multiply(x, algebra.inverse(x))).isEqualTo(algebra.one());
    }
  }

  private static Multivector<Rational> versor(
      CliffordAlgebra<Rational> algebra, SplittableRandom random, int length) {
    Multivector<Rational> x = algebra.one();
    for (int k = 0; k < length; k++) {
      Multivector<Rational> v = algebra.zero();
      while (algebra.scalarProduct(v, v).isZero()) {
        v = algebra.vector(random.ints(algebra.dimension(), -2, 3).mapToObj(Rational::of).toList());
      }
      x = algebra.multiply(x, v);
    }
    return x;
  }

  @Property
  void versorsFormAGroupThatCoversTheIsometries(@ForAll long seed) {
    CliffordAlgebra<Rational> algebra =
        CliffordAlgebra.of(Rationals.Q, 2, 1, (int) Math.floorMod(seed, 2L));
    LipschitzGroup<Rational> group = new LipschitzGroup<>(algebra);
    SplittableRandom random = new SplittableRandom(seed);
    Sampler<Multivector<Rational>> versors =
        Sampler.of(r -> versor(algebra, random, r.nextInt(4)), x -> List.of());
    assertThat(Laws.refuted(GroupLaws.of(group, versors), seed, 1)).isEmpty();
    Multivector<Rational> x = versor(algebra, random, random.nextInt(4));
    Multivector<Rational> y = versor(algebra, random, random.nextInt(4));
    Matrix<Rational> product = group.toMatrix(algebra.multiply(x, y));
    assertThat(product).isEqualTo(group.toMatrix(x).multiply(group.toMatrix(y)));
    assertThat(group.isIsometry(product)).isTrue();
    assertThat(group.toMatrix(group.versor(product))).isEqualTo(product);
    assertThat(group.norm(algebra.multiply(x, y))).isEqualTo(group.norm(x).multiply(group.norm(y)));
  }
}
