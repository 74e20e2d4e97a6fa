package org.intertwiner.algebra;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.laws.Law;
import org.intertwiner.algebra.laws.LawReport;
import org.intertwiner.algebra.laws.Sampler;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;

/** Random numbers of all sizes, with the boundaries of the long representation among them. */
public final class Samples {
  private static final int[] CONDUCTORS = {1, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 16, 20, 21, 24, 30};

  private Samples() {}

  /** An integer: mostly small, sometimes next to a power of two, sometimes large. */
  public static BigInteger integer(RandomGenerator random) {
    int kind = random.nextInt(10);
    if (kind < 6) {
      return BigInteger.valueOf(random.nextInt(-20, 21));
    }
    if (kind < 9) {
      int bits = new int[] {15, 30, 31, 32, 61, 62, 63, 64}[random.nextInt(8)];
      BigInteger near =
          BigInteger.ONE.shiftLeft(bits).add(BigInteger.valueOf(random.nextInt(-2, 3)));
      return random.nextBoolean() ? near : near.negate();
    }
    return BigInteger.valueOf(random.nextLong()).multiply(BigInteger.valueOf(random.nextLong()));
  }

  /** A rational number. */
  public static Rational rational(RandomGenerator random) {
    BigInteger denominator = integer(random).abs();
    return Rational.of(integer(random), denominator.signum() == 0 ? BigInteger.ONE : denominator);
  }

  /** A cyclotomic number with few terms. */
  public static Cyclotomic cyclotomic(RandomGenerator random) {
    int n = CONDUCTORS[random.nextInt(CONDUCTORS.length)];
    Map<Integer, Rational> terms = new HashMap<>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      Rational c =
          random.nextInt(8) == 0
              ? rational(random)
              : Rational.of(random.nextInt(-9, 10), 1 + random.nextInt(3));
      terms.put(random.nextInt(n), c);
    }
    return Cyclotomic.of(n, terms);
  }

  /** Rationals that shrink to 0, 1 and their integer part. */
  public static Sampler<Rational> rationals() {
    return Sampler.of(
        Samples::rational,
        x -> {
          List<Rational> simpler = new ArrayList<>();
          if (!x.isZero()) {
            simpler.add(Rational.ZERO);
            if (!x.isOne()) {
              simpler.add(Rational.ONE);
            }
          }
          return simpler;
        });
  }

  /** Cyclotomics that shrink to 0, 1 and i. */
  public static Sampler<Cyclotomic> cyclotomics() {
    return Sampler.of(
        Samples::cyclotomic,
        x -> {
          List<Cyclotomic> order = List.of(Cyclotomic.ZERO, Cyclotomic.ONE, Cyclotomic.I);
          int at = order.indexOf(x);
          return at < 0 ? order : order.subList(0, at);
        });
  }

  /** Checks every law and returns the reports that failed. */
  public static <T> List<LawReport> failures(List<Law<T>> laws, long seed, int tries) {
    SplittableRandom random = new SplittableRandom(seed);
    return laws.stream().map(law -> law.check(random, tries)).filter(r -> !r.passed()).toList();
  }

  /** A matrix of small rationals. */
  public static Matrix<Rational> rationalMatrix(RandomGenerator random, int rows, int columns) {
    int denominators = 1 + random.nextInt(4);
    return Matrix.of(
        Rationals.Q,
        rows,
        columns,
        (i, j) -> Rational.of(random.nextInt(-9, 10), 1 + random.nextInt(denominators)));
  }

  /** A matrix over ℚ(ζₙ). */
  public static Matrix<Cyclotomic> cyclotomicMatrix(
      RandomGenerator random, int n, int rows, int columns) {
    return Matrix.of(
        Cyclotomics.FIELD,
        rows,
        columns,
        (i, j) ->
            Cyclotomic.zeta(n, random.nextInt(n))
                .scale(Rational.of(random.nextInt(-3, 4), 1 + random.nextInt(2)))
                .add(Cyclotomic.of(random.nextInt(-1, 2))));
  }
}
