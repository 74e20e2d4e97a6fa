package org.intertwiner.harmonic.wigner;

/**
 * The powers of a number of modulus 1, in twice the precision of float64 and rounded at the end, so
 * that all of them have the modulus 1 and the right phase to a rounding error.
 */
final class PhasePowers {
  private final Twofold[] re;
  private final Twofold[] im;

  /** The powers 0 … count − 1 of the direction of (a + ib)(c + id); a factor of 0 is none. */
  PhasePowers(int count, double a, double b, double c, double d) {
    this.re = new Twofold[Math.max(2, count)];
    this.im = new Twofold[re.length];
    re[0] = Twofold.ONE;
    im[0] = Twofold.ONE.plus(Twofold.ONE.negate());
    Twofold[] first = direction(a, b);
    Twofold[] second = direction(c, d);
    multiply(first[0], first[1], second[0], second[1], 1);
    for (int m = 2; m < count; m++) {
      int half = m / 2;
      multiply(re[half], im[half], re[m - half], im[m - half], m);
    }
  }

  double re(int m) {
    return re[m].high();
  }

  double im(int m) {
    return im[m].high();
  }

  /** (a + ib)/|a + ib|. */
  private static Twofold[] direction(double a, double b) {
    double size = Math.max(Math.abs(a), Math.abs(b));
    if (size == 0) {
      return direction(1, 0);
    }
    int shift = -Math.getExponent(size);
    double x = Math.scalb(a, shift);
    double y = Math.scalb(b, shift);
    Twofold norm = Twofold.square(x).plus(Twofold.square(y)).root();
    return new Twofold[] {new Twofold(x, 0).over(norm), new Twofold(y, 0).over(norm)};
  }

  private void multiply(Twofold a, Twofold b, Twofold c, Twofold d, int to) {
    re[to] = a.times(c).plus(b.times(d).negate());
    im[to] = a.times(d).plus(b.times(c));
  }
}
