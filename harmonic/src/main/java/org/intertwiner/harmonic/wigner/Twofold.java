package org.intertwiner.harmonic.wigner;

/**
 * A number held as high + low, with about 106 binary digits.
 *
 * <p><em>Source:</em> T. J. Dekker, Numer. Math. 18 (1971).
 */
record Twofold(double high, double low) {
  static final Twofold ONE = new Twofold(1, 0);

  static Twofold square(double a) {
    double p = a * a;
    return new Twofold(p, Math.fma(a, a, -p));
  }

  private static Twofold normal(double high, double low) {
    double sum = high + low;
    return new Twofold(sum, high - sum + low);
  }

  Twofold plus(Twofold t) {
    double s = high + t.high;
    double v = s - high;
    double rest = high - (s - v) + (t.high - v);
    return normal(s, rest + (low + t.low));
  }

  Twofold negate() {
    return new Twofold(-high, -low);
  }

  Twofold times(Twofold t) {
    double p = high * t.high;
    return normal(p, Math.fma(high, t.high, -p) + (high * t.low + low * t.high));
  }

  Twofold times(double powerOfTwo) {
    return new Twofold(high * powerOfTwo, low * powerOfTwo);
  }

  Twofold over(Twofold t) {
    double q = high / t.high;
    double rest = Math.fma(-q, t.high, high) + (low - q * t.low);
    return normal(q, rest / t.high);
  }

  Twofold root() {
    double r = Math.sqrt(high);
    return r == 0 ? this : normal(r, (Math.fma(-r, r, high) + low) / (2 * r));
  }
}
