package org.intertwiner.algebra.ring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Map;
import java.util.SplittableRandom;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.Samples;
import org.intertwiner.algebra.laws.FieldLaws;
import org.intertwiner.algebra.laws.RingLaws;
import org.intertwiner.algebra.laws.Sampler;
import org.junit.jupiter.api.Test;

class PrimesTest {

  @Test
  void agreesWithTheSieve() {
    boolean[] composite = new boolean[100_000];
    for (int p = 2; p < composite.length; p++) {
      assertThat(Primes.isPrime(p)).isEqualTo(!composite[p]);
      for (long q = (long) p * p; q < composite.length && !composite[p]; q += p) {
        composite[(int) q] = true;
      }
    }
    assertThat(Primes.isPrime(1)).isFalse();
    assertThat(Primes.isPrime(-7)).isFalse();
  }

  @Test
  void strongPseudoprimesAreSeenThrough() {
    for (long n :
        new long[] {
          2047, 3215031751L, 3474749660383L, 341550071728321L, 3825123056546413051L, 4759123141L
        }) {
      assertThat(Primes.isPrime(n)).isFalse();
    }
    assertThat(Primes.isPrime((1L << 61) - 1)).isTrue();
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < 2000; i++) {
      long n = random.nextLong(1L << 62) | 1;
      assertThat(Primes.isPrime(n)).isEqualTo(BigInteger.valueOf(n).isProbablePrime(60));
    }
  }

  @Test
  void factorsMultiplyBack() {
    assertThat(Primes.factor(720)).isEqualTo(Map.of(2L, 4, 3L, 2, 5L, 1));
    assertThat(Primes.factor(1)).isEmpty();
    assertThat(Primes.factor(1_000_003L * 7)).isEqualTo(Map.of(7L, 1, 1_000_003L, 1));
    assertThat(Primes.factor((1L << 61) - 1)).hasSize(1);
    assertThatThrownBy(() -> Primes.factor(0)).isInstanceOf(InvalidInput.class);
    assertThat(Primes.factor(1_000_000_007L * 1_000_000_009L))
        .isEqualTo(Map.of(1_000_000_007L, 1, 1_000_000_009L, 1));
    assertThat(Primes.factor(3_037_000_493L * 3_037_000_493L)).isEqualTo(Map.of(3_037_000_493L, 2));
    assertThat(Primes.factor(Long.MAX_VALUE))
        .isEqualTo(Map.of(7L, 2, 73L, 1, 127L, 1, 337L, 1, 92737L, 1, 649657L, 1));
    SplittableRandom random = new SplittableRandom(8);
    for (int i = 0; i < 300; i++) {
      long n = 1 + random.nextLong(Long.MAX_VALUE >> random.nextInt(50));
      long product = 1;
      for (Map.Entry<Long, Integer> power : Primes.factor(n).entrySet()) {
        assertThat(Primes.isPrime(power.getKey())).isTrue();
        for (int k = 0; k < power.getValue(); k++) {
          product = Math.multiplyExact(product, power.getKey());
        }
      }
      assertThat(product).isEqualTo(n);
    }
  }

  @Test
  void primesInProgressions() {
    long p = Primes.congruentToOne(5040, 1L << 31);
    assertThat(p % 5040).isEqualTo(1);
    assertThat(Primes.isPrime(p)).isTrue();
    assertThat(p).isGreaterThan(1L << 31);
    assertThat(PrimeField.primeCongruentToOne(1, 1)).isEqualTo(2);
    assertThatThrownBy(() -> Primes.congruentToOne(0, 5)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void primitiveRootsGenerate() {
    for (long p : new long[] {2, 3, 5, 7, 23, 41, 191}) {
      long g = Primes.primitiveRoot(p);
      long x = g % p;
      int order = 1;
      while (x != 1) {
        x = x * g % p;
        order++;
      }
      assertThat(order).isEqualTo(p - 1);
    }
  }

  @Test
  void largeModularProducts() {
    long n = (1L << 62) - 57;
    assertThat(Primes.multiplyModulo(n - 1, n - 1, n)).isEqualTo(1);
    assertThat(Primes.powerModulo(3, n - 1, n))
        .isEqualTo(
            BigInteger.valueOf(3)
                .modPow(BigInteger.valueOf(n - 1), BigInteger.valueOf(n))
                .longValue());
  }

  @Test
  void primeFieldsAreFields() {
    for (long p : new long[] {2, 3, 101, 2_147_483_647L, 3_037_000_493L}) {
      PrimeField field = PrimeField.of(p);
      Sampler<Long> sampler =
          Sampler.of(r -> r.nextLong(p), x -> x == 0 ? java.util.List.of() : java.util.List.of(0L));
      assertThat(Samples.failures(RingLaws.of(field, sampler, true), p, 200)).isEmpty();
      assertThat(Samples.failures(FieldLaws.of(field, sampler), p, 200)).isEmpty();
      assertThat(field.characteristic()).isEqualTo(p);
      assertThat(field)
          .hasToString("𝔽_" + p)
          .isEqualTo(PrimeField.of(p))
          .hasSameHashCodeAs(PrimeField.of(p));
    }
    assertThat(PrimeField.of(7).parse("1/3")).isEqualTo(5L);
    assertThat(PrimeField.of(7).ofLong(-1)).isEqualTo(6L);
    assertThat(PrimeField.of(7).toLatex(3L)).isEqualTo("3");
    assertThatThrownBy(() -> PrimeField.of(15)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> PrimeField.of((1L << 61) - 1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> PrimeField.of(7).inverse(0L)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> PrimeField.of(7).rootOfUnity(4)).isInstanceOf(InvalidInput.class);
    assertThat(PrimeField.of(7).rootOfUnity(3)).isIn(2L, 4L);
  }

  @Test
  void embeddingsRefuseWhatTheyCannotMap() {
    PrimeField field = PrimeField.of(31);
    ModularEmbedding embedding = ModularEmbedding.of(field, 15, 2);
    assertThat(embedding.order()).isEqualTo(15);
    assertThat(embedding.index()).isEqualTo(2);
    assertThat(embedding.field()).isEqualTo(field);
    assertThat(embedding.conjugate(7).index()).isEqualTo(14);
    assertThat(embedding.at(Cyclotomic.zeta(5, 1))).isEqualTo(embedding.zeta(3));
    assertThatThrownBy(() -> embedding.at(Cyclotomic.I)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> embedding.at(Cyclotomic.of(Rational.of(1, 31))))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> embedding.conjugate(3)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> ModularEmbedding.of(field, 15, 3)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> ModularInterpolation.of(ModularEmbedding.of(field, 10, 1)))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> ModularInterpolation.of(embedding).coefficients(new long[3]))
        .isInstanceOf(InvalidInput.class);
  }
}
