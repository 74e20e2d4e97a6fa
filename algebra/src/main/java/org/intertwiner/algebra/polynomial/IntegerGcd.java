package org.intertwiner.algebra.polynomial;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.ring.Primes;

/**
 * Greatest common divisors in ℤ[x]: images modulo primes below 2³¹, Chinese remainders, proof by
 * exact division.
 *
 * <p>An image of the gcd never has a smaller degree than the gcd; a candidate of the least degree
 * seen that divides both is the gcd. Source: Brown, J. ACM 18 (1971).
 */
final class IntegerGcd {
  private IntegerGcd() {}

  /** Coefficients of the gcd, leading one positive, the gcd of the contents among them. */
  static List<BigInteger> gcd(
      UnivariatePolynomial<BigInteger> a, UnivariatePolynomial<BigInteger> b) {
    BigInteger contentA = content(a.coefficients());
    BigInteger contentB = content(b.coefficients());
    BigInteger content = contentA.gcd(contentB);
    BigInteger[] f = primitive(a.coefficients(), contentA);
    BigInteger[] g = primitive(b.coefficients(), contentB);
    BigInteger[] h = gcdOfPrimitive(f, g);
    return Arrays.stream(h).map(content::multiply).toList();
  }

  static BigInteger content(List<BigInteger> p) {
    BigInteger content = BigInteger.ZERO;
    for (BigInteger c : p) {
      content = content.gcd(c);
    }
    return content;
  }

  /** The quotient by the content, with positive leading coefficient. */
  private static BigInteger[] primitive(List<BigInteger> p, BigInteger content) {
    BigInteger divisor = p.get(p.size() - 1).signum() < 0 ? content.negate() : content;
    return p.stream().map(c -> c.divide(divisor)).toArray(BigInteger[]::new);
  }

  private static BigInteger[] gcdOfPrimitive(BigInteger[] f, BigInteger[] g) {
    BigInteger leadF = f[f.length - 1];
    BigInteger leadG = g[g.length - 1];
    BigInteger lead = leadF.gcd(leadG);
    int degree = Math.min(f.length, g.length);
    BigInteger modulus = BigInteger.ONE;
    BigInteger[] lifted = {};
    for (long p = Integer.MAX_VALUE; ; p -= 2) {
      if (!Primes.isPrime(p) || residue(leadF, p) == 0 || residue(leadG, p) == 0) {
        continue;
      }
      if (Thread.interrupted()) {
        throw new CancellationException("interrupted while computing a gcd of polynomials");
      }
      long[] image = ModularDense.gcd(residues(f, p), residues(g, p), p);
      if (image.length == 1) {
        return new BigInteger[] {BigInteger.ONE};
      }
      if (image.length > degree) {
        continue;
      }
      if (image.length < degree || lifted.length == 0) {
        degree = image.length;
        modulus = BigInteger.ONE;
        lifted = new BigInteger[degree];
        Arrays.fill(lifted, BigInteger.ZERO);
      }
      boolean stable = combine(lifted, modulus, image, residue(lead, p), p);
      modulus = modulus.multiply(BigInteger.valueOf(p));
      if (stable) {
        List<BigInteger> list = Arrays.asList(lifted);
        BigInteger[] candidate = primitive(list, content(list));
        if (divides(candidate, f) && divides(candidate, g)) {
          return candidate;
        }
      }
    }
  }

  /** Chinese remainders into the symmetric system; whether nothing changed. */
  private static boolean combine(
      BigInteger[] lifted, BigInteger modulus, long[] image, long lead, long p) {
    long inverse = ModularDense.inverse(residue(modulus, p), p);
    BigInteger product = modulus.multiply(BigInteger.valueOf(p));
    BigInteger half = product.shiftRight(1);
    boolean stable = true;
    for (int i = 0; i < lifted.length; i++) {
      long wanted = image[i] * lead % p;
      long step = Math.floorMod(wanted - residue(lifted[i], p), p) * inverse % p;
      if (step != 0) {
        BigInteger value = lifted[i].add(modulus.multiply(BigInteger.valueOf(step)));
        value = value.compareTo(half) > 0 ? value.subtract(product) : value;
        stable &= value.equals(lifted[i]);
        lifted[i] = value;
      }
    }
    return stable;
  }

  private static long residue(BigInteger x, long p) {
    return x.bitLength() < 63
        ? Math.floorMod(x.longValue(), p)
        : x.mod(BigInteger.valueOf(p)).longValue();
  }

  private static long[] residues(BigInteger[] f, long p) {
    return Arrays.stream(f).mapToLong(c -> residue(c, p)).toArray();
  }

  static boolean divides(BigInteger[] divisor, BigInteger[] f) {
    return quotient(f, divisor).isPresent();
  }

  /** The quotient in ℤ[x] where it exists. */
  static Optional<List<BigInteger>> quotient(BigInteger[] f, BigInteger[] divisor) {
    int d = divisor.length - 1;
    if (f.length <= d) {
      return Optional.empty();
    }
    BigInteger lead = divisor[d];
    BigInteger[] rest = f.clone();
    BigInteger[] quotient = new BigInteger[f.length - d];
    for (int i = quotient.length - 1; i >= 0; i--) {
      BigInteger[] parts = rest[i + d].divideAndRemainder(lead);
      if (parts[1].signum() != 0) {
        return Optional.empty();
      }
      quotient[i] = parts[0];
      for (int j = 0; j < d && parts[0].signum() != 0; j++) {
        rest[i + j] = rest[i + j].subtract(parts[0].multiply(divisor[j]));
      }
    }
    for (int j = 0; j < d; j++) {
      if (rest[j].signum() != 0) {
        return Optional.empty();
      }
    }
    return Optional.of(Collections.unmodifiableList(Arrays.asList(quotient)));
  }
}
