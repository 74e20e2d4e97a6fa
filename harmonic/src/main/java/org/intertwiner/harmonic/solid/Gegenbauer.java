package org.intertwiner.harmonic.solid;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.ring.Rational;

/**
 * The Gegenbauer polynomial r^k C_k^{(λ)}(t/r) = Σ_j g_j t^(k−2j) r^(2j) with 2λ = twiceLambda ≥ 1,
 * scaled so that the g_j are coprime integers and g_0 &gt; 0.
 *
 * <p>Source: Abramowitz and Stegun (1964), 22.3.4.
 */
record Gegenbauer(int degree, int twiceLambda, List<Rational> coefficients, double scale) {

  static Gegenbauer of(int degree, int twiceLambda) {
    List<Rational> raw = new ArrayList<>();
    for (int j = 0; 2 * j <= degree; j++) {
      raw.add(rawCoefficient(degree, twiceLambda, j));
    }
    BigInteger denominators = BigInteger.ONE;
    BigInteger content = BigInteger.ZERO;
    for (Rational g : raw) {
      BigInteger d = g.denominator();
      denominators = denominators.divide(denominators.gcd(d)).multiply(d);
    }
    Rational common = Rational.of(denominators, BigInteger.ONE);
    for (Rational g : raw) {
      content = content.gcd(g.multiply(common).numerator());
    }
    Rational scale = Rational.of(denominators, content);
    List<Rational> primitive = new ArrayList<>(raw.size());
    for (Rational g : raw) {
      primitive.add(g.multiply(scale));
    }
    return new Gegenbauer(degree, twiceLambda, List.copyOf(primitive), scale.doubleValue());
  }

  Rational coefficient(int j) {
    return coefficients.get(j);
  }

  /**
   * The unscaled r^k C_k(t/r) for k = 0 … degree: k C_k = 2(k+λ−1) t C_{k−1} − (k+2λ−2) r² C_{k−2}.
   */
  static double[] values(int degree, int twiceLambda, double t, double square) {
    double[] c = new double[degree + 1];
    c[0] = 1;
    if (degree > 0) {
      c[1] = twiceLambda * t;
    }
    for (int k = 2; k <= degree; k++) {
      double ahead = (2.0 * k + twiceLambda - 2) * (t * c[k - 1]);
      c[k] = (ahead - (k + twiceLambda - 2) * (square * c[k - 2])) / k;
    }
    return c;
  }

  /** (−1)^j (λ)_{k−j} 2^{k−2j} / (j! (k−2j)!). */
  private static Rational rawCoefficient(int k, int twiceLambda, int j) {
    Rational c = Rational.of(j % 2 == 0 ? 1 : -1);
    for (int i = 0; i < k - j; i++) {
      c = c.multiply(Rational.of(twiceLambda + 2L * i, 2));
    }
    for (int i = 1; i <= k - 2 * j; i++) {
      c = c.multiply(Rational.of(2, i));
    }
    for (int i = 1; i <= j; i++) {
      c = c.multiply(Rational.of(1, i));
    }
    return c;
  }
}
