package org.intertwiner.algebra;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.laws.Sampler;
import org.intertwiner.algebra.number.EisensteinInteger;
import org.intertwiner.algebra.number.GaussianInteger;
import org.intertwiner.algebra.number.Quaternion;
import org.intertwiner.algebra.number.Radical;
import org.intertwiner.algebra.polynomial.UnivariatePolynomial;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.FiniteField;
import org.intertwiner.algebra.ring.Polynomial;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Ring;

/** Elements of the rings, each with simpler ones. */
public final class RingSamples {
  private static final long[] RADICANDS = {1, 1, 2, 3, 5, 6, 10, 15, -1, -3, 7, 30, 21};

  private RingSamples() {}

  /** Values that shrink along a list of simple ones. */
  public static <T> Sampler<T> towards(Function<RandomGenerator, T> draw, List<T> simple) {
    return Sampler.of(
        draw,
        x -> {
          int at = simple.indexOf(x);
          return at < 0 ? simple : simple.subList(0, at);
        });
  }

  /** Integers of all sizes that shrink by halves. */
  public static Sampler<BigInteger> integers() {
    return Sampler.of(
        Samples::integer,
        x ->
            x.signum() == 0
                ? List.of()
                : x.abs().equals(BigInteger.ONE)
                    ? List.of(BigInteger.ZERO)
                    : List.of(BigInteger.ZERO, BigInteger.ONE, x.divide(BigInteger.TWO)));
  }

  /** Gaussian integers. */
  public static Sampler<GaussianInteger> gaussian() {
    return towards(
        r -> new GaussianInteger(Samples.integer(r), Samples.integer(r)),
        List.of(GaussianInteger.of(0, 0), GaussianInteger.of(1, 0), GaussianInteger.of(0, 1)));
  }

  /** Eisenstein integers. */
  public static Sampler<EisensteinInteger> eisenstein() {
    return towards(
        r -> new EisensteinInteger(Samples.integer(r), Samples.integer(r)),
        List.of(
            EisensteinInteger.of(0, 0), EisensteinInteger.of(1, 0), EisensteinInteger.of(0, 1)));
  }

  /** Elements of a finite field, shrinking to smaller codes. */
  public static Sampler<Long> codes(FiniteField field) {
    return Sampler.of(
        r -> r.nextInt(8) == 0 ? r.nextLong(2) : r.nextLong(field.order()),
        x -> x == 0 ? List.of() : List.of(0L, x / 2));
  }

  /** Sums of square roots. */
  public static Radical radical(RandomGenerator random) {
    Map<Long, Rational> terms = new HashMap<>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      Rational q =
          random.nextInt(8) == 0
              ? Samples.rational(random)
              : Rational.of(random.nextInt(-9, 10), 1 + random.nextInt(4));
      terms.put(RADICANDS[random.nextInt(RADICANDS.length)], q);
    }
    return Radical.of(terms);
  }

  /** Sums of square roots that shrink to 0, 1, i. */
  public static Sampler<Radical> radicals() {
    return towards(RingSamples::radical, List.of(Radical.ZERO, Radical.ONE, Radical.I));
  }

  /** Real sums of square roots. */
  public static Radical realRadical(RandomGenerator random) {
    return radical(random).realPart();
  }

  /** Quaternions with small rational coordinates. */
  public static <E> Sampler<Quaternion<E>> quaternions(Ring<E> ring, Sampler<E> coordinates) {
    E zero = ring.zero();
    E one = ring.one();
    return towards(
        r ->
            new Quaternion<>(
                coordinates.sample(r),
                coordinates.sample(r),
                coordinates.sample(r),
                coordinates.sample(r)),
        List.of(
            new Quaternion<>(zero, zero, zero, zero),
            new Quaternion<>(one, zero, zero, zero),
            new Quaternion<>(zero, one, zero, zero),
            new Quaternion<>(zero, zero, one, zero)));
  }

  /** A polynomial of degree at most the given one. */
  public static <E> UnivariatePolynomial<E> univariate(
      RandomGenerator random, Ring<E> ring, Sampler<E> coefficients, int degree) {
    List<E> list = new ArrayList<>();
    for (int i = random.nextInt(degree + 1); i >= 0; i--) {
      list.add(random.nextInt(4) == 0 ? ring.zero() : coefficients.sample(random));
    }
    return UnivariatePolynomial.of(ring, list);
  }

  /** Polynomials that shrink to 0, 1, x. */
  public static <E> Sampler<UnivariatePolynomial<E>> univariates(
      Ring<E> ring, Sampler<E> coefficients, int degree) {
    return towards(
        r -> univariate(r, ring, coefficients, degree),
        List.of(
            UnivariatePolynomial.zero(ring),
            UnivariatePolynomial.constant(ring, ring.one()),
            UnivariatePolynomial.variable(ring)));
  }

  /** A sparse polynomial in several variables. */
  public static <E> Polynomial<E> polynomial(
      RandomGenerator random, Ring<E> ring, Sampler<E> coefficients, int variables, int degree) {
    Map<List<Integer>, E> terms = new HashMap<>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      List<Integer> exponents = new ArrayList<>();
      for (int v = 0; v < variables; v++) {
        exponents.add(random.nextInt(degree + 1));
      }
      terms.put(exponents, coefficients.sample(random));
    }
    return Polynomial.of(ring, variables, terms);
  }

  /** Small rationals. */
  public static Sampler<Rational> smallRationals() {
    return towards(
        r -> Rational.of(r.nextInt(-9, 10), 1 + r.nextInt(3)),
        List.of(Rational.ZERO, Rational.ONE));
  }

  /** Small multiples of twelfth roots of unity. */
  public static Sampler<Cyclotomic> twelfthRoots() {
    return towards(
        r -> Cyclotomic.zeta(12, r.nextInt(12)).scale(Rational.of(r.nextInt(-5, 6), 2)),
        List.of(Cyclotomic.ZERO, Cyclotomic.ONE));
  }

  /** Small integers. */
  public static Sampler<BigInteger> smallIntegers() {
    return towards(
        r -> BigInteger.valueOf(r.nextInt(-9, 10)), List.of(BigInteger.ZERO, BigInteger.ONE));
  }
}
