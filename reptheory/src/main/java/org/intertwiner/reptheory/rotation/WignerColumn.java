package org.intertwiner.reptheory.rotation;

/**
 * The recursion in j of Wigner's functions at one angle, all numbers m doubled.
 *
 * <p>A value is kept as v·2^e, so that a seed beyond the range of float64 may grow back into it.
 */
final class WignerColumn {
  private static final int STEP = 256;
  private static final double LARGE = 0x1p256;
  private static final double SMALL = 0x1p-256;

  private final double cosHalf;
  private final double sinHalf;
  private final double versine;

  /** Whether the angle is near π, where the recursion runs at β − π and loses nothing. */
  private final boolean beyond;

  WignerColumn(double beta) {
    double cos = Math.cos(beta / 2);
    double sin = Math.sin(beta / 2);
    this.beyond = Math.abs(sin) > Math.abs(cos);
    this.cosHalf = beyond ? sin : cos;
    this.sinHalf = beyond ? -cos : sin;
    this.versine = 2 * sinHalf * sinHalf;
  }

  /** d^j_{ab}(β), with j, a, b doubled. */
  double value(int j, int a, int b) {
    // d_{ab}(β) = (−1)^{j−b} d_{a,−b}(β − π)
    if (beyond) {
      double turned = near(j, a, -b);
      return (j - b) / 2 % 2 == 0 ? turned : -turned;
    }
    return near(j, a, b);
  }

  private double near(int j, int a, int b) {
    // d_{ab} = (−1)^{a−b} d_{ba} = (−1)^{a−b} d_{−a,−b}
    int m = a;
    int n = b;
    boolean odd = (a - b) / 2 % 2 != 0;
    double sign = 1;
    if (Math.abs(m) < Math.abs(n)) {
      m = b;
      n = a;
      sign = odd ? -sign : sign;
    }
    if (m < 0) {
      m = -m;
      n = -n;
      sign = odd ? -sign : sign;
    }
    return sign * fromTop(j, m, n);
  }

  /** For m ≥ |n|: from d^m_{mn} upwards. */
  private double fromTop(int j, int m, int n) {
    int up = (m + n) / 2;
    int down = (m - n) / 2;
    Scaled seed = new Scaled();
    seed.rootOfBinomial(m, Math.min(up, down));
    seed.power(cosHalf, up);
    seed.power(sinHalf, down);
    double now = down % 2 == 0 ? seed.value : -seed.value;
    long exponent = seed.exponent;
    double before = 0;
    for (int k = m; k < j; k += 2) {
      double next = step(k / 2.0, m / 2.0, n / 2.0, now, before);
      before = now;
      now = next;
      double size = Math.max(Math.abs(now), Math.abs(before));
      if (size > LARGE) {
        now *= SMALL;
        before *= SMALL;
        exponent += STEP;
      } else if (size < SMALL && size > 0) {
        now *= LARGE;
        before *= LARGE;
        exponent -= STEP;
      }
    }
    return exponent < -4000 ? 0 * now : Math.scalb(now, (int) exponent);
  }

  private double step(double j, double m, double n, double now, double before) {
    if (j == 0) {
      return (1 - versine) * now;
    }
    double next = j + 1;
    double bottom = j * Math.sqrt((next - m) * (next + m)) * Math.sqrt((next - n) * (next + n));
    double middle = (2 * j + 1) * (j * next - m * n - j * next * versine);
    double low = next * Math.sqrt((j - m) * (j + m)) * Math.sqrt((j - n) * (j + n));
    return (middle * now - low * before) / bottom;
  }

  /** A product with a running exponent. */
  private static final class Scaled {
    private double value = 1;
    private long exponent;

    private void normalise() {
      if (value != 0) {
        int e = Math.getExponent(value);
        value = Math.scalb(value, -e);
        exponent += e;
      }
    }

    void rootOfBinomial(int n, int k) {
      for (int i = 1; i <= k; i++) {
        value = value * (n - k + i) / i;
        normalise();
      }
      if (exponent % 2 != 0) {
        value *= 2;
        exponent--;
      }
      value = Math.sqrt(value);
      exponent /= 2;
    }

    void power(double base, int times) {
      int left = times;
      while (left > 0) {
        int now = Math.min(left, 512);
        int e = base == 0 ? 0 : Math.getExponent(base);
        value *= Math.pow(Math.scalb(base, -e), now);
        exponent += (long) e * now;
        normalise();
        left -= now;
      }
    }
  }
}
