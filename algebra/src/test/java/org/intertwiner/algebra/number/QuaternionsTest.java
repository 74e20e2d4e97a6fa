package org.intertwiner.algebra.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.RingSamples;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.polynomial.Factorization;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.FiniteField;
import org.intertwiner.algebra.ring.Integers;
import org.intertwiner.algebra.ring.Primes;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;
import org.junit.jupiter.api.Test;

class QuaternionsTest {
  private static final Quaternions<Rational> H = Quaternions.over(Rationals.Q);

  @Test
  void hamiltonsRules() {
    assertThat(H.multiply(H.i(), H.j())).isEqualTo(H.k());
    assertThat(H.multiply(H.j(), H.i())).isEqualTo(H.negate(H.k()));
    assertThat(H.parse("i^2+j^2+k^2+i*j*k")).isEqualTo(H.ofLong(-4));
    assertThat(H.parse("(1+2*i-3*j+k/2)")).hasToString("Quaternion[w=1, x=2, y=-3, z=1/2]");
    assertThat(H.format(H.parse("k-i/2"))).isEqualTo("-1/2*i+k");
    assertThat(H.toLatex(H.parse("1-j/2"))).isEqualTo("1-\\frac{1}{2}j");
    assertThat(H.format(H.zero())).isEqualTo("0");
    assertThat(H.parse("(1+i)^(-1)")).isEqualTo(H.parse("1/(1+i)")).isEqualTo(H.parse("1/2-i/2"));
    assertThat(H).isEqualTo(Quaternions.over(Rationals.Q)).hasToString("ℍ(ℚ)");
    assertThat(H).hasSameHashCodeAs(Quaternions.over(Rationals.Q));
    assertThat(H.ring()).isSameAs(Rationals.Q);
    assertThatThrownBy(() -> H.parse("1+l")).hasMessageContaining("character 3");
  }

  @Property
  void normsMultiplyAndRotationsAreOrthogonal(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    var sampler = RingSamples.quaternions(Rationals.Q, RingSamples.smallRationals());
    Quaternion<Rational> p = sampler.sample(random);
    Quaternion<Rational> q = sampler.sample(random);
    assertThat(H.norm(H.multiply(p, q))).isEqualTo(H.norm(p).multiply(H.norm(q)));
    if (H.isZero(p) || H.isZero(q)) {
      return;
    }
    assertThat(H.multiply(p, H.inverse(p))).isEqualTo(H.one());
    Matrix<Rational> r = H.rotation(p);
    assertThat(r.multiply(r.transpose())).isEqualTo(Matrix.identity(Rationals.Q, 3));
    assertThat(ExactLinearAlgebra.determinant(Rationals.Q, r)).isEqualTo(Rational.ONE);
    assertThat(H.rotation(H.multiply(p, q))).isEqualTo(r.multiply(H.rotation(q)));
  }

  @Test
  void rotationsTurnRight() {
    Matrix<Rational> quarter = H.rotation(H.parse("1+k"));
    assertThat(quarter.apply(List.of(Rational.ONE, Rational.ZERO, Rational.ZERO)))
        .containsExactly(Rational.ZERO, Rational.ONE, Rational.ZERO);
    Quaternions<BigInteger> integral = Quaternions.over(Integers.Z);
    assertThat(integral.inverse(integral.i())).isEqualTo(integral.negate(integral.i()));
    assertThatThrownBy(() -> integral.inverse(integral.ofLong(2))).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> H.inverse(H.zero())).isInstanceOf(InvalidInput.class);
    Quaternions<Long> split = Quaternions.over(FiniteField.of(5, 1));
    Quaternion<Long> isotropic = split.parse("1+2*i");
    assertThat(split.norm(isotropic)).isZero();
    assertThatThrownBy(() -> split.inverse(isotropic)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void gaussianIntegers() {
    GaussianIntegers ring = GaussianIntegers.RING;
    Factorization<GaussianInteger> five = ring.factor(GaussianInteger.of(-10, 0));
    assertThat(five.product(ring::multiply)).isEqualTo(GaussianInteger.of(-10, 0));
    assertThat(five.factors())
        .containsExactlyInAnyOrder(
            new Factorization.Power<>(GaussianInteger.of(1, 1), 2),
            new Factorization.Power<>(GaussianInteger.of(2, 1), 1),
            new Factorization.Power<>(GaussianInteger.of(1, 2), 1));
    assertThat(ring.factor(GaussianInteger.of(21, 0)).factors()).hasSize(2);
    assertThat(ring.parse("(2+i)*(1-3*i)")).isEqualTo(GaussianInteger.of(5, -5));
    assertThat(ring.parse("12345678901234567890*i").im())
        .isEqualTo(new BigInteger("12345678901234567890"));
    assertThat(ring.parse("5/(2+i)")).hasToString("2-i");
    assertThat(ring.parse("i^(-1)")).isEqualTo(GaussianInteger.of(0, -1));
    assertThat(ring.toLatex(GaussianInteger.of(0, 3))).isEqualTo("3i");
    assertThat(ring.format(ring.zero())).isEqualTo("0");
    assertThat(ring.toCyclotomic(GaussianInteger.of(2, -1))).isEqualTo(Cyclotomic.parse("2-i"));
    assertThat(ring).hasToString("ℤ[i]");
    assertThatThrownBy(() -> ring.parse("1/2")).hasMessageContaining("character 2");
    assertThatThrownBy(() -> ring.parse("1+w")).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> ring.divideAndRemainder(ring.one(), ring.zero()))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> ring.factor(ring.zero())).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> ring.factor(GaussianInteger.of(1L << 40, 1)))
        .isInstanceOf(LimitExceeded.class);
  }

  @Test
  void eisensteinIntegers() {
    EisensteinIntegers ring = EisensteinIntegers.RING;
    Factorization<EisensteinInteger> parts = ring.factor(EisensteinInteger.of(42, 0));
    assertThat(parts.product(ring::multiply)).isEqualTo(EisensteinInteger.of(42, 0));
    assertThat(parts.factors()).hasSize(4);
    assertThat(ring.norm(parts.factors().get(0).factor())).isEqualTo(BigInteger.valueOf(4));
    assertThat(ring.parse("ω^2+ω")).isEqualTo(EisensteinInteger.of(-1, 0));
    assertThat(ring.parse("1+2*w")).hasToString("1+2*ω");
    assertThat(ring.toLatex(EisensteinInteger.of(1, -2))).isEqualTo("1-2\\omega");
    assertThat(ring.toCyclotomic(EisensteinInteger.of(0, 1))).isEqualTo(Cyclotomic.zeta(3, 1));
    assertThat(ring).hasToString("ℤ[ω]");
    assertThatThrownBy(() -> ring.divideAndRemainder(ring.one(), ring.zero()))
        .isInstanceOf(InvalidInput.class);
  }

  /** p = a² + b² for p ≡ 1 modulo 4 (Fermat), and p = a² − ab + b² for p ≡ 1 modulo 3. */
  @Test
  void primesSplitByTheirResidue() {
    for (long p = 2; p < 500; p++) {
      if (!Primes.isPrime(p)) {
        continue;
      }
      int gaussian = GaussianIntegers.RING.factor(GaussianInteger.of(p, 0)).factors().size();
      assertThat(gaussian).isEqualTo(p % 4 == 1 ? 2 : 1);
      int eisenstein = EisensteinIntegers.RING.factor(EisensteinInteger.of(p, 0)).factors().size();
      assertThat(eisenstein).isEqualTo(p % 3 == 1 ? 2 : 1);
    }
    long large = Primes.congruentToOne(12, 4_000_000_000L);
    GaussianIntegers gauss = GaussianIntegers.RING;
    BigInteger[] ab = squares(large);
    GaussianInteger prime = new GaussianInteger(ab[0], ab[1]);
    Factorization<GaussianInteger> alone = gauss.factor(prime);
    assertThat(alone.factors()).hasSize(1);
    assertThat(alone.product(gauss::multiply)).isEqualTo(prime);
    EisensteinIntegers eisenstein = EisensteinIntegers.RING;
    EisensteinInteger x = EisensteinInteger.of(70_000, 23);
    Factorization<EisensteinInteger> parts = eisenstein.factor(x);
    assertThat(parts.product(eisenstein::multiply)).isEqualTo(x);
  }

  /** p = a² + b² by trial. */
  private static BigInteger[] squares(long p) {
    for (long a = 1; ; a++) {
      BigInteger rest = BigInteger.valueOf(p - a * a);
      BigInteger[] root = rest.sqrtAndRemainder();
      if (root[1].signum() == 0) {
        return new BigInteger[] {BigInteger.valueOf(a), root[0]};
      }
    }
  }

  @Property
  void factorsMultiplyBack(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    GaussianInteger a = GaussianInteger.of(random.nextInt(-5000, 5000), random.nextInt(1, 5000));
    Factorization<GaussianInteger> gaussian = GaussianIntegers.RING.factor(a);
    assertThat(gaussian.product(GaussianIntegers.RING::multiply)).isEqualTo(a);
    assertThat(GaussianIntegers.RING.isUnit(gaussian.unit())).isTrue();
    EisensteinInteger b =
        EisensteinInteger.of(random.nextInt(-5000, 5000), random.nextInt(1, 5000));
    Factorization<EisensteinInteger> eisenstein = EisensteinIntegers.RING.factor(b);
    assertThat(eisenstein.product(EisensteinIntegers.RING::multiply)).isEqualTo(b);
    assertThat(EisensteinIntegers.RING.isUnit(eisenstein.unit())).isTrue();
  }
}
