package org.intertwiner.algebra.clifford;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;
import org.junit.jupiter.api.Test;

class DenseCliffordTest {
  private static final int[][] SIGNATURES = {
    {0, 0, 0}, {1, 0, 0}, {0, 0, 1}, {3, 0, 0}, {0, 0, 3}, {1, 3, 0}, {3, 0, 1}, {4, 1, 0},
    {2, 2, 2}, {0, 1, 2}
  };
  private static final Rational UNIT = Rational.of(1, 1L << 53);

  private static Rational exact(double x) {
    if (x == 0) {
      return Rational.ZERO;
    }
    int e = Math.getExponent(x) - 52;
    BigInteger mantissa = BigInteger.valueOf((long) Math.scalb(x, -e));
    return Rational.of(
        mantissa.shiftLeft(Math.max(e, 0)), BigInteger.ONE.shiftLeft(Math.max(-e, 0)));
  }

  private static Multivector<Rational> exact(CliffordAlgebra<Rational> algebra, double[] x) {
    Multivector<Rational> sum = algebra.zero();
    int[] blades = algebra.blades();
    for (int k = 0; k < x.length; k++) {
      sum = algebra.add(sum, algebra.blade(blades[k], exact(x[k])));
    }
    return sum;
  }

  private static double[] absolute(double[] x) {
    return Arrays.stream(x).map(Math::abs).toArray();
  }

  /** Σ |aᵢ||bⱼ| over the pairs that meet in a blade, by the table of signs. */
  private static Rational[] bound(DenseClifford dense, double[] a, double[] b) {
    int[] blades = dense.blades();
    int[] place = new int[blades.length];
    IntStream.range(0, blades.length).forEach(k -> place[blades[k]] = k);
    Rational[] sums = new Rational[blades.length];
    Arrays.fill(sums, Rational.ZERO);
    for (int i = 0; i < blades.length; i++) {
      for (int j = 0; j < blades.length; j++) {
        if (dense.sign(blades[i], blades[j]) != 0) {
          int k = place[blades[i] ^ blades[j]];
          sums[k] = sums[k].add(exact(a[i]).multiply(exact(b[j])));
        }
      }
    }
    return sums;
  }

  @Test
  void productsKeepTheStatedBound() {
    SplittableRandom random = new SplittableRandom(1);
    for (int[] s : SIGNATURES) {
      CliffordAlgebra<Rational> algebra = CliffordAlgebra.of(Rationals.Q, s[0], s[1], s[2]);
      for (BladeProduct kind : BladeProduct.values()) {
        DenseClifford dense = DenseClifford.of(s[0], s[1], s[2]).with(kind);
        double[] a = random.doubles(dense.size(), -1, 1).toArray();
        double[] b =
            random.doubles(dense.size(), -1, 1).map(x -> x * Math.pow(2, 20 * x)).toArray();
        Multivector<Rational> product = algebra.product(kind, exact(algebra, a), exact(algebra, b));
        double[] computed = dense.multiply(a, b);
        Rational[] bounds = bound(dense, absolute(a), absolute(b));
        Rational ku = UNIT.multiply(Rational.of(dense.size() + 1));
        Rational gamma = ku.divide(Rational.ONE.subtract(ku));
        for (int k = 0; k < computed.length; k++) {
          Rational error =
              exact(computed[k]).subtract(algebra.coefficient(product, algebra.blades()[k])).abs();
          assertThat(error.compareTo(gamma.multiply(bounds[k])))
              .as(dense + " " + k)
              .isNotPositive();
        }
      }
    }
  }

  @Test
  void batchesOfEveryLayoutAndLengthAgree() {
    SplittableRandom random = new SplittableRandom(2);
    for (int[] s : SIGNATURES) {
      DenseClifford dense = DenseClifford.of(s[0], s[1], s[2]);
      int size = dense.size();
      for (int count : new int[] {0, 1, 3, 64, 300}) {
        double[] a = random.doubles((long) size * count, -1, 1).toArray();
        double[] b = random.doubles((long) size * count, -1, 1).toArray();
        double[] product = new double[size * count];
        dense.multiplyInterleaved(a, b, product, count);
        double[] planar = new double[size * count];
        dense.multiplyPlanar(planar(a, size, count), planar(b, size, count), planar, count);
        assertThat(planar).isEqualTo(planar(product, size, count));
        for (int i = 0; i < count; i++) {
          double[] one =
              dense.multiply(
                  Arrays.copyOfRange(a, i * size, (i + 1) * size),
                  Arrays.copyOfRange(b, i * size, (i + 1) * size));
          assertThat(one).isEqualTo(Arrays.copyOfRange(product, i * size, (i + 1) * size));
        }
        dense.multiplyInterleaved(a, b, a, count);
        assertThat(a).isEqualTo(product);
      }
    }
  }

  private static double[] planar(double[] x, int size, int count) {
    double[] planar = new double[x.length];
    for (int i = 0; i < count; i++) {
      for (int k = 0; k < size; k++) {
        planar[k * count + i] = x[i * size + k];
      }
    }
    return planar;
  }

  @Test
  void operationCounts() {
    assertThat(DenseClifford.of(4, 1, 0).multiplyAdds()).isEqualTo(1024);
    // a null generator spares a quarter; the outer product keeps 3ⁿ pairs
    assertThat(DenseClifford.of(3, 0, 1).multiplyAdds()).isEqualTo(192);
    assertThat(DenseClifford.of(0, 0, 4).multiplyAdds()).isEqualTo(81);
    assertThat(DenseClifford.of(4, 1, 0).with(BladeProduct.OUTER).multiplyAdds()).isEqualTo(243);
    assertThat(DenseClifford.of(4, 1, 0).with(BladeProduct.SCALAR).multiplyAdds()).isEqualTo(32);
    assertThat(DenseClifford.of(10, 0, 0).multiplyAdds()).isEqualTo(1 << 20);
    assertThat(DenseClifford.of(4, 1, 0)).hasToString("GEOMETRIC product of Cl(4, 1, 0)");
    assertThat(DenseClifford.of(4, 1, 0).dimension()).isEqualTo(5);
  }

  @Test
  void tenGenerators() {
    CliffordAlgebra<Rational> algebra = CliffordAlgebra.of(Rationals.Q, 6, 4, 0);
    DenseClifford dense = DenseClifford.of(6, 4, 0);
    Multivector<Rational> x = algebra.parse("1 + 2 e1 - 3 e_2_9_10 + 5 e_7_8");
    Multivector<Rational> y = algebra.parse("4 e_1_10 - e_9 + 2 e_1_2_3_4_5_6_7_8_9_10");
    assertThat(dense.multiply(dense.toDense(x), dense.toDense(y)))
        .isEqualTo(dense.toDense(algebra.multiply(x, y)));
  }

  /** e^x by the exact series, cut where the rest is below 2⁻⁸⁰. */
  private static Multivector<Rational> series(
      CliffordAlgebra<Rational> algebra, Multivector<Rational> x, int terms) {
    Multivector<Rational> sum = algebra.one();
    Multivector<Rational> term = algebra.one();
    for (int k = 1; k <= terms; k++) {
      term = algebra.scale(Rational.of(1, k), algebra.multiply(term, x));
      sum = algebra.add(sum, term);
    }
    return sum;
  }

  @Test
  void exponentialsKeepTheStatedBound() {
    SplittableRandom random = new SplittableRandom(3);
    for (int[] s : new int[][] {{0, 0, 0}, {3, 0, 0}, {1, 3, 0}, {3, 0, 1}, {2, 2, 0}}) {
      CliffordAlgebra<Rational> algebra = CliffordAlgebra.of(Rationals.Q, s[0], s[1], s[2]);
      DenseClifford dense = DenseClifford.of(s[0], s[1], s[2]);
      for (double scale : new double[] {0x1p-10, 0x1p-3, 1}) {
        double[] x = new double[dense.size()];
        for (int k = 0; k < 4; k++) {
          x[random.nextInt(x.length)] = random.nextInt(-24, 25) / 16.0 * scale;
        }
        double norm = Arrays.stream(x).map(Math::abs).sum();
        Multivector<Rational> expected = series(algebra, exact(algebra, x), 48);
        double[] computed = dense.exp(x);
        Rational error = Rational.ZERO;
        for (int k = 0; k < computed.length; k++) {
          error =
              error.add(
                  exact(computed[k])
                      .subtract(algebra.coefficient(expected, algebra.blades()[k]))
                      .abs());
        }
        double bound = 24 * dense.size() * (1 + 4 * norm) * 0x1p-53 * Math.exp(norm) + 0x1p-70;
        assertThat(error.doubleValue()).isLessThan(bound);
      }
    }
  }

  @Test
  void rotorsFromBivectors() {
    DenseClifford space = DenseClifford.of(3, 0, 0);
    double angle = 2.3;
    double[] half = new double[8];
    half[4] = -angle / 2;
    double[] rotor = space.exp(half);
    assertThat(rotor[0]).isCloseTo(Math.cos(angle / 2), org.assertj.core.data.Offset.offset(4e-16));
    assertThat(rotor[4])
        .isCloseTo(-Math.sin(angle / 2), org.assertj.core.data.Offset.offset(4e-16));
    double[] inverse = rotor.clone();
    inverse[4] = -inverse[4];
    double[] e1 = {0, 1, 0, 0, 0, 0, 0, 0};
    double[] turned = space.multiply(space.multiply(rotor, e1), inverse);
    assertThat(turned[1]).isCloseTo(Math.cos(angle), org.assertj.core.data.Offset.offset(1e-15));
    assertThat(turned[2]).isCloseTo(Math.sin(angle), org.assertj.core.data.Offset.offset(1e-15));
    DenseClifford boost = DenseClifford.of(1, 1, 0);
    double[] boosted = boost.exp(new double[] {0, 0, 0, 3});
    assertThat(boosted[0]).isCloseTo(Math.cosh(3), org.assertj.core.data.Offset.offset(1e-13));
    assertThat(boosted[3]).isCloseTo(Math.sinh(3), org.assertj.core.data.Offset.offset(1e-13));
    // the product of the series is the geometric one, whatever the product of the object
    assertThat(space.with(BladeProduct.OUTER).exp(half)).isEqualTo(rotor);
  }

  @Test
  void badInput() {
    assertThatThrownBy(() -> DenseClifford.of(-1, 0, 0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> DenseClifford.of(8, 2, 1)).isInstanceOf(LimitExceeded.class);
    DenseClifford plane = DenseClifford.of(2, 0, 0);
    assertThatThrownBy(() -> plane.multiply(new double[3], new double[4]))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> plane.multiplyPlanar(new double[8], new double[8], new double[4], 2))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> plane.exp(new double[] {Double.NaN, 0, 0, 0}))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> plane.exp(new double[] {800, 0, 0, 0}))
        .isInstanceOf(InvalidInput.class);
    CliffordAlgebra<Rational> wide = CliffordAlgebra.of(Rationals.Q, 4, 0, 0);
    assertThatThrownBy(() -> plane.toDense(wide.e(4))).isInstanceOf(InvalidInput.class);
  }
}
