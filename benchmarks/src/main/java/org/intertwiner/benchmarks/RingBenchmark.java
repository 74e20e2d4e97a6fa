package org.intertwiner.benchmarks;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.intertwiner.algebra.number.Radical;
import org.intertwiner.algebra.polynomial.MinimalPolynomials;
import org.intertwiner.algebra.polynomial.UnivariatePolynomial;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.FiniteField;
import org.intertwiner.algebra.ring.Integers;
import org.intertwiner.algebra.ring.Rational;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Products of exact numbers, in nanoseconds each (so 150 is a million products in 150 ms), next to
 * the plain way: integer polynomials divided by Φ₁₅.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class RingBenchmark {
  private static final int SIZE = 1024;

  private final Cyclotomic[] integral = new Cyclotomic[SIZE];
  private final Cyclotomic[] fractions = new Cyclotomic[SIZE];
  private final BigInteger[][] plain = new BigInteger[SIZE][8];
  private final BigInteger[] modulus =
      MinimalPolynomials.cyclotomic(15).coefficients().toArray(BigInteger[]::new);
  private final Radical[] radicals = new Radical[SIZE];
  private final FiniteField field = FiniteField.of(3, 10);
  private final long[] codes = new long[SIZE];
  private final UnivariatePolynomial<BigInteger> left;
  private final UnivariatePolynomial<BigInteger> right;

  /** Draws the numbers: two-digit coefficients, the same in every run. */
  public RingBenchmark() {
    SplittableRandom random = new SplittableRandom(15);
    for (int i = 0; i < SIZE; i++) {
      Map<Integer, Rational> terms = new HashMap<>();
      for (int e = 0; e < 8; e++) {
        int c = random.nextInt(-99, 100);
        terms.put(e, Rational.of(c));
        plain[i][e] = BigInteger.valueOf(c);
      }
      integral[i] = Cyclotomic.of(15, terms);
      fractions[i] = integral[i].scale(Rational.of(1, 1 + random.nextInt(9)));
      radicals[i] =
          Radical.of(
              Map.of(
                  1L, Rational.of(random.nextInt(1, 99)),
                  2L, Rational.of(random.nextInt(1, 99), 3),
                  3L, Rational.of(random.nextInt(1, 99), 2),
                  5L, Rational.of(random.nextInt(1, 99))));
      codes[i] = random.nextLong(field.order());
    }
    UnivariatePolynomial<BigInteger> common = dense(random, 20);
    left = dense(random, 30).multiply(common);
    right = dense(random, 30).multiply(common);
  }

  private static UnivariatePolynomial<BigInteger> dense(SplittableRandom random, int degree) {
    long[] coefficients = new long[degree + 1];
    for (int i = 0; i <= degree; i++) {
      coefficients[i] = random.nextInt(1, 100);
    }
    return UnivariatePolynomial.ofLongs(Integers.Z, coefficients);
  }

  /**
   * Products in ℚ(ζ₁₅), whole coefficients.
   *
   * @param hole takes the products
   */
  @Benchmark
  @OperationsPerInvocation(SIZE)
  public void cyclotomicIntegers(Blackhole hole) {
    for (int i = 0; i < SIZE; i++) {
      hole.consume(integral[i].multiply(integral[(7 * i + 5) % SIZE]));
    }
  }

  /**
   * Products in ℚ(ζ₁₅), fractions.
   *
   * @param hole takes the products
   */
  @Benchmark
  @OperationsPerInvocation(SIZE)
  public void cyclotomicFractions(Blackhole hole) {
    for (int i = 0; i < SIZE; i++) {
      hole.consume(fractions[i].multiply(fractions[(7 * i + 5) % SIZE]));
    }
  }

  /**
   * The same integers as polynomials of {@code BigInteger} modulo Φ₁₅.
   *
   * @param hole takes the products
   */
  @Benchmark
  @OperationsPerInvocation(SIZE)
  public void plainPolynomials(Blackhole hole) {
    for (int i = 0; i < SIZE; i++) {
      hole.consume(product(plain[i], plain[(7 * i + 5) % SIZE]));
    }
  }

  private BigInteger[] product(BigInteger[] a, BigInteger[] b) {
    BigInteger[] sum = new BigInteger[15];
    java.util.Arrays.fill(sum, BigInteger.ZERO);
    for (int i = 0; i < 8; i++) {
      for (int j = 0; j < 8; j++) {
        sum[i + j] = sum[i + j].add(a[i].multiply(b[j]));
      }
    }
    for (int i = 14; i >= 8; i--) {
      for (int j = 0; j < 8; j++) {
        sum[i - 8 + j] = sum[i - 8 + j].subtract(sum[i].multiply(modulus[j]));
      }
    }
    return java.util.Arrays.copyOf(sum, 8);
  }

  /**
   * Products of sums of four square roots.
   *
   * @param hole takes the products
   */
  @Benchmark
  @OperationsPerInvocation(SIZE)
  public void radicals(Blackhole hole) {
    for (int i = 0; i < SIZE; i++) {
      hole.consume(radicals[i].multiply(radicals[(7 * i + 5) % SIZE]));
    }
  }

  /**
   * Products in the field with 3¹⁰ elements.
   *
   * @return the sum of the codes
   */
  @Benchmark
  @OperationsPerInvocation(SIZE)
  public long finiteField() {
    long sum = 0;
    for (int i = 0; i < SIZE; i++) {
      sum += field.product(codes[i], codes[(7 * i + 5) % SIZE]);
    }
    return sum;
  }

  /**
   * A gcd of degree 20 in ℤ[x].
   *
   * @return the gcd
   */
  @Benchmark
  public UnivariatePolynomial<BigInteger> gcd() {
    return left.gcd(right);
  }
}
