package org.intertwiner.reptheory.finite;

import java.math.BigInteger;
import java.nio.LongBuffer;
import java.util.ArrayList;
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
  private final long[][] inverses;
  private final long[] scales;
  private final Map<LongBuffer, Cyclotomic> cache = new HashMap<>();
  private BigInteger denominator;

  Recovery(EmbeddingClasses embeddings, List<ModP> primes) {
    this.embeddings = embeddings;
    this.primes = List.copyOf(primes);
    this.inverses = new long[primes.size()][];
    this.scales = new long[primes.size()];
    BigInteger product = BigInteger.ONE;
    for (int i = 0; i < inverses.length; i++) {
      ModP field = primes.get(i);
      transforms.add(new Dft(field, embeddings.n(), true));
      product = product.multiply(BigInteger.valueOf(field.p()));
      inverses[i] = new long[i];
      for (int j = 0; j < i; j++) {
        inverses[i][j] = field.inv(field.of(primes.get(j).p()));
      }
    }
    this.modulus = product;
    this.reach = product.shiftRight(1).sqrt();
    this.denominator = BigInteger.ONE;
    setDenominator(BigInteger.valueOf(embeddings.n()));
  }

  private void setDenominator(BigInteger value) {
    denominator = value;
    for (int i = 0; i < scales.length; i++) {
      scales[i] = value.mod(BigInteger.valueOf(primes.get(i).p())).longValue();
    }
  }

  /**
   * The number with these images.
   *
   * @param residues one for each prime and class of embeddings, primes outermost
   * @throws ArithmeticException if no small number has these images: more primes are needed
   */
  Cyclotomic recover(long[] residues) {
    LongBuffer key = LongBuffer.wrap(residues);
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
    if (n == 1) {
      return Cyclotomic.of(fraction(coefficients, 0));
    }
    Map<Integer, Rational> terms = new TreeMap<>();
    boolean[] done = new boolean[n];
    for (int l = 0; l < n; l++) {
      if (done[l]) {
        continue;
      }
      Rational c = fraction(coefficients, l);
      for (int s : embeddings.fixing()) {
        int image = (int) ((long) l * s % n);
        done[image] = true;
        if (!c.isZero()) {
          terms.put(image, c);
        }
      }
    }
    return Cyclotomic.of(n, terms);
  }

  private Rational fraction(long[][] coefficients, int l) {
    long[] digits = digits(coefficients, l);
    BigInteger x = BigInteger.ZERO;
    boolean zero = true;
    for (int i = digits.length - 1; i >= 0; i--) {
      zero &= digits[i] == 0;
      x = x.multiply(BigInteger.valueOf(primes.get(i).p())).add(BigInteger.valueOf(digits[i]));
    }
    if (zero) {
      return Rational.ZERO;
    }
    BigInteger negative = modulus.subtract(x);
    if (x.compareTo(reach) <= 0) {
      return Rational.of(x, denominator);
    }
    return negative.compareTo(reach) <= 0
        ? Rational.of(negative.negate(), denominator)
        : reconstructed(x);
  }

  /** The scaled number in mixed radix (Garner). */
  private long[] digits(long[][] coefficients, int l) {
    long[] digits = new long[scales.length];
    for (int i = 0; i < digits.length; i++) {
      ModP field = primes.get(i);
      long value = field.mul(coefficients[i][l], scales[i]);
      for (int j = 0; j < i; j++) {
        value = field.mul(field.sub(value, field.of(digits[j])), inverses[i][j]);
      }
      digits[i] = value;
    }
    return digits;
  }

  private Rational reconstructed(BigInteger scaled) {
    Rational fraction =
        Rational.reconstruct(scaled, modulus, reach)
            .orElseThrow(() -> new ArithmeticException("no fraction below " + reach + " fits"));
    BigInteger extra = fraction.denominator();
    Rational result = Rational.of(fraction.numerator(), extra.multiply(denominator));
    if (extra.bitLength() + denominator.bitLength() < reach.bitLength() / 2) {
      setDenominator(denominator.multiply(extra.divide(extra.gcd(denominator))));
    }
    return result;
  }
}
