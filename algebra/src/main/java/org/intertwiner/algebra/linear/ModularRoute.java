package org.intertwiner.algebra.linear;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.ModularEmbedding;
import org.intertwiner.algebra.ring.ModularInterpolation;
import org.intertwiner.algebra.ring.PrimeField;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;

/** Echelon forms and determinants over ℚ and the cyclotomic fields modulo many primes. */
final class ModularRoute {
  private static final int MAX_CONDUCTOR = 4000;

  private ModularRoute() {}

  static Optional<RowEchelon<Rational>> rationalEchelon(Matrix<Rational> m) {
    return new ModularEchelon<>(
            m,
            Residues.of(m, 1, ModularRoute::terms),
            terms -> terms.getOrDefault(0, Rational.ZERO),
            IntegerCheck::annihilates)
        .solve();
  }

  static Optional<RowEchelon<Cyclotomic>> cyclotomicEchelon(Matrix<Cyclotomic> m) {
    int n = conductor(m);
    if (n > MAX_CONDUCTOR) {
      return Optional.empty();
    }
    if (n == 1) {
      return rationalEchelon(m.map(Rationals.Q, Cyclotomic::toRational))
          .map(
              e ->
                  new RowEchelon<>(
                      e.matrix().map(Cyclotomics.FIELD, Cyclotomic::of), e.pivotColumns()));
    }
    return new ModularEchelon<>(
            m,
            Residues.of(m, n, x -> terms(x, n)),
            terms -> Cyclotomic.of(n, terms),
            ModularRoute::annihilates)
        .solve();
  }

  /** Whether a·k = 0, exactly, after clearing denominators. */
  private static boolean annihilates(Matrix<Cyclotomic> a, Matrix<Cyclotomic> k) {
    Matrix<Cyclotomic> columns = cleared(k.transpose()).transpose();
    return cleared(a).multiply(columns).isZero();
  }

  private static Matrix<Cyclotomic> cleared(Matrix<Cyclotomic> m) {
    Rational[] factors = new Rational[m.rows()];
    for (int i = 0; i < m.rows(); i++) {
      BigInteger lcm = BigInteger.ONE;
      for (Cyclotomic x : m.row(i)) {
        BigInteger d = denominator(x);
        lcm = lcm.divide(lcm.gcd(d)).multiply(d);
      }
      factors[i] = Rational.of(lcm, BigInteger.ONE);
    }
    return Matrix.of(m.ring(), m.rows(), m.columns(), (i, j) -> m.at(i, j).scale(factors[i]));
  }

  private static Map<Integer, Rational> terms(Rational x) {
    return x.isZero() ? Map.of() : Map.of(0, x);
  }

  private static Map<Integer, Rational> terms(Cyclotomic x, int n) {
    Map<Integer, Rational> scaled = new TreeMap<>();
    int step = n / x.conductor();
    x.coefficients().forEach((e, c) -> scaled.put(e * step, c));
    return scaled;
  }

  private static int conductor(Matrix<Cyclotomic> m) {
    long lcm = 1;
    for (int i = 0; i < m.rows(); i++) {
      for (int j = 0; j < m.columns(); j++) {
        long n = m.at(i, j).conductor();
        long g = BigInteger.valueOf(lcm).gcd(BigInteger.valueOf(n)).longValue();
        lcm = lcm / g * n;
        if (lcm > MAX_CONDUCTOR) {
          return MAX_CONDUCTOR + 1;
        }
      }
    }
    return (int) lcm;
  }

  static Optional<Rational> rationalDeterminant(Matrix<Rational> m) {
    Residues residues = Residues.of(m, 1, ModularRoute::terms);
    return determinant(m, residues, 1, x -> x.abs().doubleValue(), Rational::denominator)
        .map(c -> c.getOrDefault(0, Rational.ZERO));
  }

  static Optional<Cyclotomic> cyclotomicDeterminant(Matrix<Cyclotomic> m) {
    int n = conductor(m);
    if (n > MAX_CONDUCTOR) {
      return Optional.empty();
    }
    if (n == 1) {
      return rationalDeterminant(m.map(Rationals.Q, Cyclotomic::toRational)).map(Cyclotomic::of);
    }
    Residues residues = Residues.of(m, n, x -> terms(x, n));
    return determinant(m, residues, n, ModularRoute::size, ModularRoute::denominator)
        .map(terms -> Cyclotomic.of(n, terms));
  }

  /** A bound on the absolute value of every conjugate. */
  private static double size(Cyclotomic x) {
    return x.coefficients().values().stream().mapToDouble(c -> c.abs().doubleValue()).sum();
  }

  private static BigInteger denominator(Cyclotomic x) {
    BigInteger lcm = BigInteger.ONE;
    for (Rational c : x.coefficients().values()) {
      lcm = lcm.divide(lcm.gcd(c.denominator())).multiply(c.denominator());
    }
    return lcm;
  }

  /**
   * The determinant's coefficients. With D the product of the rows' denominators, D·det is an
   * algebraic integer whose conjugates are bounded by Hadamard's inequality, and a coefficient in
   * the tensor basis is at most 2^ω(n) times as large; so the residues of enough primes determine
   * it.
   */
  private static <E> Optional<Map<Integer, Rational>> determinant(
      Matrix<E> m,
      Residues residues,
      int n,
      ToDoubleFunction<E> size,
      java.util.function.Function<E, BigInteger> denominator) {
    BigInteger scale = BigInteger.ONE;
    double bits = 2 + Integer.SIZE - Integer.numberOfLeadingZeros(n);
    for (int i = 0; i < m.rows(); i++) {
      BigInteger lcm = BigInteger.ONE;
      double square = 0;
      for (int j = 0; j < m.columns(); j++) {
        BigInteger d = denominator.apply(m.at(i, j));
        lcm = lcm.divide(lcm.gcd(d)).multiply(d);
        double x = size.applyAsDouble(m.at(i, j));
        square += x * x;
      }
      scale = scale.multiply(lcm);
      if (!(square < 1e300)) {
        return Optional.empty();
      }
      bits += square == 0 ? 0 : 0.5 * Math.log(square) / Math.log(2) + 1e-6;
    }
    return collect(residues, n, scale, bits + scale.bitLength());
  }

  private static Optional<Map<Integer, Rational>> collect(
      Residues residues, int n, BigInteger scale, double bits) {
    ModularPrimes stream = new ModularPrimes(n);
    List<Long> primes = new ArrayList<>();
    List<long[]> images = new ArrayList<>();
    int[] basis = {0};
    double collected = 0;
    while (collected <= bits) {
      OptionalLong next = stream.next();
      if (next.isEmpty()) {
        return Optional.empty();
      }
      long p = next.getAsLong();
      PrimeField field = PrimeField.of(p);
      double[] coefficients = residues.coefficientsModulo(field);
      if (coefficients.length == 0 && !residues.isEmptyOfTerms()) {
        continue;
      }
      ModularInterpolation interpolation =
          ModularInterpolation.of(ModularEmbedding.of(field, n, 1));
      long factor = scale.mod(BigInteger.valueOf(p)).longValue();
      long[] image = image(residues, field, interpolation, coefficients, factor);
      primes.add(p);
      images.add(n == 1 ? image : interpolation.coefficients(image));
      basis = interpolation.basisExponents();
      collected += Math.log((double) p) / Math.log(2) - 1e-6;
    }
    ResidueLift lift = new ResidueLift(primes);
    Map<Integer, Rational> terms = new TreeMap<>();
    for (int b = 0; b < basis.length; b++) {
      int at = b;
      long[] values = images.stream().mapToLong(x -> x[at]).toArray();
      BigInteger value = lift.integer(values);
      if (value.signum() != 0) {
        terms.put(basis[b], Rational.of(value, scale));
      }
    }
    return Optional.of(terms);
  }

  private static long[] image(
      Residues residues,
      PrimeField field,
      ModularInterpolation interpolation,
      double[] coefficients,
      long factor) {
    long p = field.characteristic();
    int[] units = interpolation.units();
    long[] image = new long[units.length];
    ModularEmbedding first = ModularEmbedding.of(field, residues.conductor(), 1);
    for (int u = 0; u < units.length; u++) {
      ModularEmbedding embedding = units[u] == 1 ? first : first.conjugate(units[u]);
      long determinant = ModularElimination.determinant(residues.at(embedding, coefficients), p);
      image[u] = Math.floorMod(determinant * factor, p);
    }
    return image;
  }
}
