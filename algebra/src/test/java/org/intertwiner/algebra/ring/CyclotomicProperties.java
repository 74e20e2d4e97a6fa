package org.intertwiner.algebra.ring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.intertwiner.algebra.Samples;
import org.intertwiner.algebra.laws.FieldLaws;
import org.intertwiner.algebra.laws.RingLaws;

class CyclotomicProperties {

  @Property(tries = 40)
  void ringLaws(@ForAll long seed) {
    assertThat(
            Samples.failures(RingLaws.of(Cyclotomics.FIELD, Samples.cyclotomics(), true), seed, 10))
        .isEmpty();
  }

  @Property(tries = 30)
  void fieldLaws(@ForAll long seed) {
    assertThat(Samples.failures(FieldLaws.of(Cyclotomics.FIELD, Samples.cyclotomics()), seed, 5))
        .isEmpty();
  }

  /** The conductor is the smallest d for which the Galois group over ℚ(ζ_d) fixes the number. */
  @Property(tries = 200)
  void conductorIsSmallest(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Cyclotomic x = Samples.cyclotomic(random);
    int n = x.conductor() * (1 + random.nextInt(3));
    for (int d = 1; d < x.conductor(); d++) {
      if (x.conductor() % d == 0) {
        assertThat(fixedBy(x, n, d)).isFalse();
      }
    }
    assertThat(fixedBy(x, n, x.conductor())).isTrue();
  }

  private static boolean fixedBy(Cyclotomic x, int n, int d) {
    for (int k = 1; k < n; k += d) {
      if (BigInteger.valueOf(k).gcd(BigInteger.valueOf(n)).equals(BigInteger.ONE)
          && !image(x, k).equals(x)) {
        return false;
      }
    }
    return true;
  }

  /** The Galois map written out term by term. */
  private static Cyclotomic image(Cyclotomic x, int k) {
    Map<Integer, Rational> terms = new HashMap<>();
    x.coefficients().forEach((e, c) -> terms.put((int) ((long) e * k % x.conductor()), c));
    return Cyclotomic.of(x.conductor(), terms);
  }

  @Property(tries = 200)
  void galoisIsAFieldMap(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Cyclotomic x = Samples.cyclotomic(random);
    Cyclotomic y = Samples.cyclotomic(random);
    int k = 77 + 210 * random.nextInt(5);
    while (gcd(k, x.conductor()) > 1 || gcd(k, y.conductor()) > 1) {
      k++;
    }
    assertThat(x.multiply(y).galois(k)).isEqualTo(x.galois(k).multiply(y.galois(k)));
    assertThat(x.add(y).galois(k)).isEqualTo(x.galois(k).add(y.galois(k)));
    assertThat(x.galois(k)).isEqualTo(image(x, k));
  }

  private static int gcd(int a, int b) {
    return BigInteger.valueOf(a).gcd(BigInteger.valueOf(b)).intValue();
  }

  @Property(tries = 200)
  void representationDoesNotMatter(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Cyclotomic x = Samples.cyclotomic(random);
    int factor = 1 + random.nextInt(6);
    int n = x.conductor() * factor;
    Map<Integer, Rational> terms = new HashMap<>();
    x.coefficients().forEach((e, c) -> terms.put(e * factor - 3 * n, c));
    assertThat(Cyclotomic.of(n, terms)).isEqualTo(x).hasSameHashCodeAs(x);
  }

  /** Modulo a split prime the images multiply and add. */
  @Property(tries = 200)
  void modularImagesAreHomomorphic(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Cyclotomic x = Samples.cyclotomic(random);
    Cyclotomic y = Samples.cyclotomic(random);
    PrimeField field = PrimeField.of(PrimeField.primeCongruentToOne(5040, 1_000_000_000));
    ModularEmbedding embedding = ModularEmbedding.of(field, 5040, 11);
    if (embedding.isDefinedAt(x) && embedding.isDefinedAt(y)) {
      assertThat(embedding.at(x.multiply(y)))
          .isEqualTo(field.multiply(embedding.at(x), embedding.at(y)).longValue());
      assertThat(embedding.at(x.add(y)))
          .isEqualTo(field.add(embedding.at(x), embedding.at(y)).longValue());
    }
  }

  @Property(tries = 300)
  void partsAreWithinOneUlp(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Cyclotomic x = Samples.cyclotomic(random);
    if (random.nextBoolean()) {
      x = x.pow(1 + random.nextInt(6));
    }
    check(x.re(), exactPart(x, false), x);
    check(x.im(), exactPart(x, true), x);
  }

  /** Parts that vanish are compared with what the reference itself is good for. */
  private static void check(double rounded, BigDecimal reference, Cyclotomic x) {
    BigDecimal size = BigDecimal.ONE;
    for (Rational c : x.coefficients().values()) {
      size = size.add(new BigDecimal(c.abs().numerator()));
    }
    BigDecimal error = new BigDecimal(rounded).subtract(reference).abs();
    BigDecimal bound =
        new BigDecimal(Math.ulp(rounded)).max(size.movePointLeft(Decimal.DIGITS - 10));
    assertThat(error).isLessThanOrEqualTo(bound);
  }

  /** The second way: Taylor series of decimal fractions with 300 digits. */
  private static BigDecimal exactPart(Cyclotomic x, boolean imaginary) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Map.Entry<Integer, Rational> term : x.coefficients().entrySet()) {
      BigDecimal angle =
          Decimal.PI
              .multiply(BigDecimal.valueOf(2L * term.getKey()))
              .divide(BigDecimal.valueOf(x.conductor()), Decimal.DIGITS, RoundingMode.HALF_EVEN);
      BigDecimal part = imaginary ? Decimal.sin(angle) : Decimal.cos(angle);
      sum =
          sum.add(
              part.multiply(new BigDecimal(term.getValue().numerator()))
                  .divide(
                      new BigDecimal(term.getValue().denominator()),
                      Decimal.DIGITS,
                      RoundingMode.HALF_EVEN));
    }
    return sum;
  }

  @Property(tries = 200)
  void signOfRealNumbers(@ForAll long seed) {
    Cyclotomic x = Samples.cyclotomic(new SplittableRandom(seed));
    Cyclotomic real = x.add(x.conjugate());
    BigDecimal value = exactPart(real, false);
    int sign = value.abs().compareTo(new BigDecimal("1e-200")) < 0 ? 0 : value.signum();
    assertThat(real.signum()).isEqualTo(sign);
    assertThat(x.multiply(x.conjugate()).signum()).isEqualTo(x.isZero() ? 0 : 1);
  }

  @Property(tries = 100)
  void interpolationRecoversCoefficients(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Cyclotomic x = Samples.cyclotomic(random);
    int n = x.conductor() * (1 + 2 * random.nextInt(2));
    PrimeField field = PrimeField.of(PrimeField.primeCongruentToOne(n, 1_000_000));
    ModularEmbedding first = ModularEmbedding.of(field, n, 1);
    if (!first.isDefinedAt(x)) {
      return;
    }
    ModularInterpolation interpolation = ModularInterpolation.of(first);
    int[] units = interpolation.units();
    long[] images = new long[units.length];
    for (int i = 0; i < images.length; i++) {
      images[i] = first.conjugate(units[i]).at(x);
    }
    long[] coefficients = interpolation.coefficients(images);
    int[] basis = interpolation.basisExponents();
    int step = n / x.conductor();
    for (int i = 0; i < basis.length; i++) {
      Rational expected =
          basis[i] % step == 0
              ? x.coefficients().getOrDefault(basis[i] / step, Rational.ZERO)
              : Rational.ZERO;
      assertThat(coefficients[i]).isEqualTo(field.parse(expected.toString()).longValue());
    }
  }
}
