package org.intertwiner.algebra.linear;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Integers;
import org.intertwiner.algebra.ring.ModularEmbedding;
import org.intertwiner.algebra.ring.PrimeField;
import org.intertwiner.algebra.ring.Rational;

/**
 * Minimal polynomials by way of primes, proved.
 *
 * <p>With A = B/d and B integral, the minimal polynomial of B is monic with integer coefficients
 * (Gauss), and modulo a prime it is annihilated by B; so its degree is at least that of the minimal
 * polynomial modulo p. A lifted polynomial of that degree with m(B) = 0, multiplied out exactly, is
 * therefore the minimal one.
 */
final class MinimalPolynomials {
  private MinimalPolynomials() {}

  /** From the constant coefficient to the leading 1; empty when the primes run out. */
  static Optional<List<Rational>> rational(Matrix<Rational> a) {
    BigInteger d = BigInteger.ONE;
    for (int i = 0; i < a.rows(); i++) {
      d = Integers.Z.lcm(d, IntegerCheck.denominator(a, i));
    }
    BigInteger scale = d;
    Matrix<BigInteger> b =
        a.map(Integers.Z, x -> x.numerator().multiply(scale.divide(x.denominator())));
    ModularPrimes stream = new ModularPrimes(1);
    List<Long> primes = new ArrayList<>();
    List<List<Long>> images = new ArrayList<>();
    int attempt = 1;
    for (OptionalLong p = stream.next(); p.isPresent(); p = stream.next()) {
      List<Long> image = image(b, p.getAsLong());
      if (image.size() == a.rows() + 1) {
        return ModularRoute.rationalCharacteristic(a);
      }
      if (!images.isEmpty() && image.size() != images.get(0).size()) {
        if (image.size() < images.get(0).size()) {
          continue;
        }
        primes.clear();
        images.clear();
        attempt = 1;
      }
      primes.add(p.getAsLong());
      images.add(image);
      if (primes.size() >= attempt) {
        attempt += Math.max(1, attempt / 2);
        List<BigInteger> lifted = lift(primes, images);
        if (annihilates(b, lifted)) {
          return Optional.of(descale(lifted, scale));
        }
      }
    }
    return Optional.empty();
  }

  private static List<Long> image(Matrix<BigInteger> b, long prime) {
    PrimeField field = PrimeField.of(prime);
    BigInteger p = BigInteger.valueOf(prime);
    return Krylov.minimalPolynomial(field, b.map(field, x -> x.mod(p).longValue()));
  }

  private static List<BigInteger> lift(List<Long> primes, List<List<Long>> images) {
    ResidueLift lift = new ResidueLift(primes);
    List<BigInteger> out = new ArrayList<>();
    for (int k = 0; k < images.get(0).size(); k++) {
      int at = k;
      out.add(lift.integer(images.stream().mapToLong(image -> image.get(at)).toArray()));
    }
    return out;
  }

  /** The polynomial of B/d from that of B. */
  private static List<Rational> descale(List<BigInteger> coefficients, BigInteger d) {
    int degree = coefficients.size() - 1;
    List<Rational> out = new ArrayList<>(degree + 1);
    for (int k = 0; k <= degree; k++) {
      out.add(Rational.of(coefficients.get(k), d.pow(degree - k)));
    }
    return out;
  }

  /**
   * Whether Σ cₖBᵏ = 0 exactly, by blocks of about √degree powers.
   *
   * <p>Source: Paterson and Stockmeyer, SIAM J. Comput. 2 (1973).
   */
  static boolean annihilates(Matrix<BigInteger> b, List<BigInteger> coefficients) {
    int block = Math.max(1, (int) Math.sqrt(coefficients.size()));
    List<Matrix<BigInteger>> powers = new ArrayList<>();
    powers.add(Matrix.identity(Integers.Z, b.rows()));
    while (powers.size() <= block) {
      powers.add(powers.get(powers.size() - 1).multiply(b));
    }
    Matrix<BigInteger> sum = Matrix.zero(Integers.Z, b.rows(), b.rows());
    for (int from = (coefficients.size() - 1) / block * block; from >= 0; from -= block) {
      sum = sum.multiply(powers.get(block));
      for (int k = from; k < Math.min(from + block, coefficients.size()); k++) {
        sum = sum.add(powers.get(k - from).scale(coefficients.get(k)));
      }
    }
    return sum.isZero();
  }

  /**
   * Whether the minimal polynomial of a matrix over ℚ(ζₙ) has full degree, seen at one prime; false
   * may also mean that the prime is unlucky or that there is none.
   */
  static boolean hasFullDegree(Matrix<Cyclotomic> m, int conductor) {
    OptionalLong prime = new ModularPrimes(conductor).next();
    if (prime.isEmpty()) {
      return false;
    }
    ModularEmbedding embedding =
        ModularEmbedding.of(PrimeField.of(prime.getAsLong()), conductor, 1);
    for (int i = 0; i < m.rows(); i++) {
      if (!m.row(i).stream().allMatch(embedding::isDefinedAt)) {
        return false;
      }
    }
    Matrix<Long> image = m.map(embedding.field(), embedding::at);
    return Krylov.minimalPolynomial(embedding.field(), image).size() == m.rows() + 1;
  }
}
