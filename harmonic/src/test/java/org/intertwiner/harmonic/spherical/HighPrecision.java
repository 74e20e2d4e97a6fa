package org.intertwiner.harmonic.spherical;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Harmonics at a float64 point, taken exactly as it is given, by the finite sum
 *
 * <pre>  P̄_lm = c sᵐ Σ_k (m − l)_k (l + m + 1)_k / ((m + 1)_k k!) ((1 − z/r)/2)ᵏ</pre>
 *
 * in 120 digits more than its cancellation takes away.
 */
final class HighPrecision {
  private static final MathContext DIGITS = new MathContext(160);
  private static final BigDecimal FOUR_PI =
      new BigDecimal(
          "12.566370614359172953850573533118011536788677597500423283899778369231265625144835994512139"
              + "301368468271");

  private final int bits;
  private final BigInteger half;
  private final BigDecimal sine;
  private final BigDecimal cosAzimuth;
  private final BigDecimal sinAzimuth;

  HighPrecision(int maxDegree, double px, double py, double pz) {
    // (1 + √2)^2l is the largest term, and its inverse about the least sum
    int digits = (int) (0.7656 * maxDegree) + 140;
    bits = (int) (3.33 * digits);
    MathContext all = new MathContext(digits + 20);
    BigDecimal x = new BigDecimal(px);
    BigDecimal y = new BigDecimal(py);
    BigDecimal z = new BigDecimal(pz);
    BigDecimal flat = x.multiply(x).add(y.multiply(y));
    BigDecimal r = flat.add(z.multiply(z)).sqrt(all);
    BigDecimal rho = flat.sqrt(DIGITS);
    sine = rho.divide(r, DIGITS);
    cosAzimuth = rho.signum() == 0 ? BigDecimal.ONE : x.divide(rho, DIGITS);
    sinAzimuth = rho.signum() == 0 ? BigDecimal.ZERO : y.divide(rho, DIGITS);
    BigDecimal t = BigDecimal.ONE.subtract(z.divide(r, all)).divide(BigDecimal.valueOf(2));
    half = t.multiply(new BigDecimal(BigInteger.ONE.shiftLeft(bits))).toBigInteger();
  }

  /** √2 P̄ cos mφ and √2 P̄ sin mφ; P̄ and 0 for m = 0. */
  BigDecimal[] real(int l, int m) {
    BigDecimal p = legendre(l, m);
    BigDecimal re = BigDecimal.ONE;
    BigDecimal im = BigDecimal.ZERO;
    for (int k = 0; k < m; k++) {
      BigDecimal next = re.multiply(cosAzimuth).subtract(im.multiply(sinAzimuth), DIGITS);
      im = re.multiply(sinAzimuth).add(im.multiply(cosAzimuth), DIGITS);
      re = next;
    }
    BigDecimal size = m == 0 ? p : p.multiply(BigDecimal.valueOf(2).sqrt(DIGITS), DIGITS);
    return new BigDecimal[] {size.multiply(re, DIGITS), size.multiply(im, DIGITS)};
  }

  BigDecimal legendre(int l, int m) {
    BigInteger term = BigInteger.ONE.shiftLeft(bits);
    BigInteger sum = term;
    for (int k = 0; k < l - m; k++) {
      long rising = (long) (k + m - l) * (l + m + 1 + k);
      long falling = (long) (m + 1 + k) * (k + 1);
      term = term.multiply(half).shiftRight(bits);
      term = term.multiply(BigInteger.valueOf(rising)).divide(BigInteger.valueOf(falling));
      sum = sum.add(term);
    }
    BigDecimal value =
        new BigDecimal(sum).divide(new BigDecimal(BigInteger.ONE.shiftLeft(bits)), DIGITS);
    BigDecimal square = BigDecimal.valueOf(2L * l + 1).divide(FOUR_PI, DIGITS);
    for (int i = l - m + 1; i <= l + m; i++) {
      square = square.multiply(BigDecimal.valueOf(i), DIGITS);
    }
    BigDecimal norm = square.sqrt(new MathContext(100, RoundingMode.HALF_EVEN));
    for (int i = 1; i <= m; i++) {
      norm = norm.divide(BigDecimal.valueOf(2L * i), DIGITS);
    }
    return norm.multiply(sine.pow(m, DIGITS)).multiply(value, DIGITS);
  }
}
