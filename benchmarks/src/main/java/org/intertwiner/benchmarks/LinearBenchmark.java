package org.intertwiner.benchmarks;

import java.math.BigInteger;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.HermiteForm;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.linear.SmithForm;
import org.intertwiner.algebra.polynomial.UnivariatePolynomial;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Integers;
import org.intertwiner.algebra.ring.PrimeField;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Exact linear algebra by primes, and the plain ways beside it. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@State(Scope.Benchmark)
public class LinearBenchmark {
  private static final Rationals Q = Rationals.Q;
  private static final PrimeField FIELD = PrimeField.of(16_777_213);

  private final SplittableRandom random = new SplittableRandom(1);
  private final Matrix<Rational> rational = Matrix.of(Q, 60, 60, (i, j) -> fraction());
  private final Matrix<Rational> wide =
      Matrix.of(Q, 100, 150, (i, j) -> Rational.of(random.nextInt(-99, 100)));
  private final Matrix<BigInteger> integral =
      Matrix.of(Integers.Z, 40, 40, (i, j) -> BigInteger.valueOf(random.nextInt(-99, 100)));
  private final Matrix<Long> modular =
      Matrix.of(FIELD, 200, 200, (i, j) -> random.nextLong(FIELD.characteristic()));
  private final Matrix<Cyclotomic> cyclotomic =
      Matrix.of(
          Cyclotomics.FIELD,
          20,
          20,
          (i, j) ->
              Cyclotomic.zeta(15, random.nextInt(15))
                  .scale(Rational.of(random.nextInt(-4, 5)))
                  .add(Cyclotomic.of(random.nextInt(-2, 3))));

  /** For JMH. */
  public LinearBenchmark() {}

  private Rational fraction() {
    int numerator = 10 + random.nextInt(90);
    return Rational.of(random.nextBoolean() ? numerator : -numerator, 10 + random.nextInt(90));
  }

  /**
   * A 60 × 60 determinant of fractions with two digits above and below, by primes.
   *
   * @return the determinant
   */
  @Benchmark
  public Rational determinant60() {
    return ExactLinearAlgebra.determinant(Q, rational);
  }

  /**
   * The same without fractions.
   *
   * @return the determinant
   */
  @Benchmark
  public Rational determinant60Bareiss() {
    return ExactLinearAlgebra.bareissDeterminant(Q, rational);
  }

  /**
   * The same by plain elimination on fractions.
   *
   * @return the determinant
   */
  @Benchmark
  public Rational determinant60Plain() {
    Rational[][] rows = new Rational[60][];
    for (int i = 0; i < 60; i++) {
      rows[i] = rational.row(i).toArray(Rational[]::new);
    }
    Rational product = Rational.ONE;
    for (int k = 0; k < 60; k++) {
      Rational pivot = rows[k][k];
      product = product.multiply(pivot);
      for (int i = k + 1; i < 60; i++) {
        Rational factor = rows[i][k].divide(pivot);
        for (int j = k + 1; j < 60; j++) {
          rows[i][j] = rows[i][j].subtract(factor.multiply(rows[k][j]));
        }
      }
    }
    return product;
  }

  /**
   * A 60 × 60 characteristic polynomial over ℚ.
   *
   * @return the polynomial
   */
  @Benchmark
  public UnivariatePolynomial<Rational> characteristicPolynomial60() {
    return ExactLinearAlgebra.characteristicPolynomial(Q, rational);
  }

  /**
   * The kernel of 100 × 150 integers over ℚ, proved.
   *
   * @return the kernel
   */
  @Benchmark
  public Matrix<Rational> kernel100x150() {
    return ExactLinearAlgebra.kernel(Q, wide);
  }

  /**
   * A 200 × 200 inverse modulo a prime of 24 bits.
   *
   * @return the inverse
   */
  @Benchmark
  public Matrix<Long> inverseModulo200() {
    return ExactLinearAlgebra.inverse(FIELD, modular).orElseThrow();
  }

  /**
   * A 20 × 20 inverse over ℚ(ζ₁₅), proved.
   *
   * @return the inverse
   */
  @Benchmark
  public Matrix<Cyclotomic> cyclotomicInverse20() {
    return ExactLinearAlgebra.inverse(Cyclotomics.FIELD, cyclotomic).orElseThrow();
  }

  /**
   * A 40 × 40 Hermite form with its transform, proved.
   *
   * @return the form
   */
  @Benchmark
  public HermiteForm<BigInteger> hermite40() {
    return HermiteForm.of(integral);
  }

  /**
   * A 40 × 40 Smith form with both transforms, proved.
   *
   * @return the form
   */
  @Benchmark
  public SmithForm<BigInteger> smith40() {
    return SmithForm.of(integral);
  }
}
