package org.intertwiner.algebra.linear;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.intertwiner.algebra.ring.ModularEmbedding;
import org.intertwiner.algebra.ring.ModularInterpolation;
import org.intertwiner.algebra.ring.PrimeField;
import org.intertwiner.algebra.ring.Rational;

/**
 * Determinants and characteristic polynomials over ℚ(ζₙ) from their residues, with a proof by size.
 *
 * <p>With D the product of the rows' denominators, D times a sum of principal minors of A is an
 * algebraic integer. By Hadamard's inequality its conjugates are at most D·Πᵢ(1 + ‖rowᵢ‖), for the
 * determinant alone D·Πᵢ‖rowᵢ‖, and a coefficient in the tensor basis is at most 2^ω(n) times as
 * large; so the residues of enough primes determine it.
 */
final class ModularInvariants {
  private final Residues residues;
  private final int conductor;
  private final BigInteger scale;
  private final double bits;

  /** Values in (−p, p) that are polynomials in the entries; the rows are used up. */
  @FunctionalInterface
  interface Invariant {
    long[] of(double[][] rows, long p);
  }

  private ModularInvariants(Residues residues, BigInteger scale, double bits) {
    this.residues = residues;
    this.conductor = residues.conductor();
    this.scale = scale;
    this.bits = bits;
  }

  /**
   * Prepares a square matrix.
   *
   * @param size log₂ of a bound on every conjugate of an entry other than 0
   * @param summed whether all principal minors are to be bounded, or the determinant only
   */
  static <E> ModularInvariants of(
      Matrix<E> m,
      Residues residues,
      ToDoubleFunction<E> size,
      Function<E, BigInteger> denominator,
      boolean summed) {
    BigInteger scale = BigInteger.ONE;
    double bits = 2 + Integer.SIZE - Integer.numberOfLeadingZeros(residues.conductor());
    for (int i = 0; i < m.rows(); i++) {
      BigInteger lcm = BigInteger.ONE;
      double norm = summed ? 0 : Double.NEGATIVE_INFINITY;
      for (int j = 0; j < m.columns(); j++) {
        E x = m.at(i, j);
        if (!m.ring().isZero(x)) {
          BigInteger d = denominator.apply(x);
          lcm = lcm.divide(lcm.gcd(d)).multiply(d);
          norm = logOfSum(norm, 2 * size.applyAsDouble(x));
        }
      }
      scale = scale.multiply(lcm);
      // (1 + r)² ≤ 2·(1 + r²)
      bits += norm == Double.NEGATIVE_INFINITY ? 0 : 0.5 * norm + (summed ? 0.5 : 0) + 1e-6;
    }
    return new ModularInvariants(residues, scale, bits + scale.bitLength());
  }

  /** The size of the product of primes that proves the result, as a logarithm to base 2. */
  double bits() {
    return bits;
  }

  /** log₂(2ᵃ + 2ᵇ). */
  private static double logOfSum(double a, double b) {
    double high = Math.max(a, b);
    double low = Math.min(a, b);
    return high == Double.NEGATIVE_INFINITY
        ? high
        : high + Math.log1p(Math.exp((low - high) * Math.log(2))) / Math.log(2);
  }

  /** log₂ of |x| ≠ 0, at most 1e−9 below. */
  static double log2(Rational x) {
    return log2(x.numerator()) - log2(x.denominator());
  }

  private static double log2(BigInteger x) {
    BigInteger a = x.abs();
    int shift = Math.max(0, a.bitLength() - 60);
    return Math.log(a.shiftRight(shift).doubleValue()) / Math.log(2) + shift;
  }

  /**
   * The exact values: terms exponent of ζₙ ↦ coefficient; empty when the primes run out.
   *
   * @param count the number of values
   */
  Optional<List<Map<Integer, Rational>>> lift(int count, Invariant invariant) {
    ModularPrimes stream = new ModularPrimes(conductor);
    List<Long> primes = new ArrayList<>();
    List<long[][]> images = new ArrayList<>();
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
          ModularInterpolation.of(ModularEmbedding.of(field, conductor, 1));
      images.add(images(field, interpolation, coefficients, count, invariant));
      primes.add(p);
      basis = interpolation.basisExponents();
      collected += Math.log((double) p) / Math.log(2) - 1e-6;
    }
    return Optional.of(combine(primes, images, basis, count));
  }

  private List<Map<Integer, Rational>> combine(
      List<Long> primes, List<long[][]> images, int[] basis, int count) {
    ResidueLift lift = new ResidueLift(primes);
    List<Map<Integer, Rational>> values = new ArrayList<>(count);
    for (int v = 0; v < count; v++) {
      int value = v;
      Map<Integer, Rational> terms = new TreeMap<>();
      for (int b = 0; b < basis.length; b++) {
        int at = b;
        BigInteger whole = lift.integer(images.stream().mapToLong(x -> x[value][at]).toArray());
        if (whole.signum() != 0) {
          terms.put(basis[b], Rational.of(whole, scale));
        }
      }
      values.add(terms);
    }
    return values;
  }

  /** For every value its coefficients in the basis at one prime. */
  private long[][] images(
      PrimeField field,
      ModularInterpolation interpolation,
      double[] coefficients,
      int count,
      Invariant invariant) {
    long p = field.characteristic();
    long factor = scale.mod(BigInteger.valueOf(p)).longValue();
    int[] units = interpolation.units();
    long[][] image = new long[count][units.length];
    ModularEmbedding first = ModularEmbedding.of(field, conductor, 1);
    for (int u = 0; u < units.length; u++) {
      ModularEmbedding embedding = units[u] == 1 ? first : first.conjugate(units[u]);
      long[] values = invariant.of(residues.at(embedding, coefficients), p);
      for (int v = 0; v < count; v++) {
        image[v][u] = Math.floorMod(values[v] * factor, p);
      }
    }
    if (conductor > 1) {
      for (int v = 0; v < count; v++) {
        image[v] = interpolation.coefficients(image[v]);
      }
    }
    return image;
  }
}
