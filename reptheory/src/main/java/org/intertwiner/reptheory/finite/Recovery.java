package org.intertwiner.reptheory.finite;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;

/**
 * Numbers of a field K ⊂ ℚ(ζ_n) from their images under all embeddings modulo several primes.
 *
 * <p>x = Σ_{l &lt; n} c_l ζˡ with the rational numbers c_l = Tr(xζ^{−l})/n, which modulo p are a
 * Fourier transform of the images; they are put together by the Chinese remainder theorem and read
 * as fractions with small numerator and denominator. The result is a guess until it is certified.
 */
final class Recovery {
  private final EmbeddingClasses embeddings;
  private final List<ModP> primes;
  private final List<Dft> transforms = new ArrayList<>();
  private final BigInteger modulus;
  private final BigInteger reach;
  private final BigInteger[] crt;
  private final Map<List<Long>, Cyclotomic> cache = new HashMap<>();
  private BigInteger denominator;

  Recovery(EmbeddingClasses embeddings, List<ModP> primes) {
    this.embeddings = embeddings;
    this.primes = List.copyOf(primes);
    this.denominator = BigInteger.valueOf(embeddings.n());
    BigInteger product = BigInteger.ONE;
    for (ModP field : primes) {
      transforms.add(new Dft(field, embeddings.n(), true));
      product = product.multiply(BigInteger.valueOf(field.p()));
    }
    this.modulus = product;
    this.reach = product.shiftRight(1).sqrt();
    this.crt = new BigInteger[primes.size()];
    for (int i = 0; i < crt.length; i++) {
      BigInteger p = BigInteger.valueOf(primes.get(i).p());
      BigInteger others = product.divide(p);
      crt[i] = others.multiply(others.modInverse(p));
    }
  }

  /**
   * The number with these images.
   *
   * @param residues one for each prime and class of embeddings, primes outermost
   * @throws ArithmeticException if no small number has these images: more primes are needed
   */
  Cyclotomic recover(long[] residues) {
    List<Long> key = Arrays.stream(residues).boxed().toList();
    Cyclotomic known = cache.get(key);
    if (known == null) {
      known = compute(residues);
      cache.put(key, known);
    }
    return known;
  }

  private Cyclotomic compute(long[] residues) {
    int n = embeddings.n();
    int width = embeddings.degree();
    long[][] coefficients = new long[primes.size()][];
    for (int i = 0; i < coefficients.length; i++) {
      long[] values = new long[n];
      for (int u = 0; u < n; u++) {
        int c = embeddings.classOf(u);
        values[u] = c < 0 ? 0 : residues[i * width + c];
      }
      coefficients[i] = transforms.get(i).apply(values);
      primes.get(i).scale(coefficients[i], primes.get(i).inv(n % primes.get(i).p()));
    }
    Map<Integer, Rational> terms = new TreeMap<>();
    for (int l = 0; l < n; l++) {
      Rational c = fraction(coefficients, l);
      if (!c.isZero()) {
        terms.put(l, c);
      }
    }
    return Cyclotomic.of(n, terms);
  }

  private Rational fraction(long[][] coefficients, int l) {
    BigInteger x = BigInteger.ZERO;
    boolean zero = true;
    for (int i = 0; i < crt.length; i++) {
      zero &= coefficients[i][l] == 0;
      x = x.add(crt[i].multiply(BigInteger.valueOf(coefficients[i][l])));
    }
    if (zero) {
      return Rational.ZERO;
    }
    BigInteger scaled = x.multiply(denominator).mod(modulus);
    BigInteger r0 = modulus;
    BigInteger r1 = scaled;
    BigInteger s0 = BigInteger.ZERO;
    BigInteger s1 = BigInteger.ONE;
    while (r1.compareTo(reach) > 0) {
      BigInteger[] qr = r0.divideAndRemainder(r1);
      r0 = r1;
      r1 = qr[1];
      BigInteger s = s0.subtract(qr[0].multiply(s1));
      s0 = s1;
      s1 = s;
    }
    if (s1.signum() == 0 || s1.abs().compareTo(reach) > 0) {
      throw new ArithmeticException("no fraction below " + reach + " fits");
    }
    BigInteger numerator = s1.signum() < 0 ? r1.negate() : r1;
    BigInteger extra = s1.abs();
    Rational result = Rational.of(numerator, extra.multiply(denominator));
    if (!extra.equals(BigInteger.ONE)
        && extra.bitLength() + denominator.bitLength() < reach.bitLength() / 2) {
      denominator = denominator.multiply(extra.divide(extra.gcd(denominator)));
    }
    return result;
  }
}
