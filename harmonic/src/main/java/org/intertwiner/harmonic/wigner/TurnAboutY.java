package org.intertwiner.harmonic.wigner;

/**
 * The work space in which one degree of real harmonic coefficients is turned by 0 ≤ b ≤ π/2 about
 * y, the matrix passing by row after row.
 *
 * <p>With A_m = √((l+m)(l−m+1)), for every n, A_m d_{m−1,n} = 2(n − m + mv)/sin b · d_{mn} −
 * A_{m+1} d_{m+1,n}, downwards from d_{ln}; only rows m ≥ |n| are needed, where this is stable: the
 * rows grow until they oscillate. Lane n holds (−1)ⁿ d_{mn} and d_{m,−n}; numbers below the range
 * are held by multiples of 2⁻⁵¹².
 */
final class TurnAboutY {
  private static final double SMALL = 0x1p-512;
  private static final double LARGE = 0x1p512;

  private final Twofold tangent;
  private final Twofold versine;
  private final Twofold sine;
  private final int interval;
  private final double[] counted;
  private double[] plus;
  private double[] minus;
  private double[] plusBefore;
  private double[] minusBefore;
  private final int[] plusDepth;
  private final int[] minusDepth;
  private final double[] plusScale;
  private final double[] minusScale;
  private final double[] seeds;
  private final int[] depths;
  private final double[] cosRow;
  private final double[] sinRow;
  private boolean pending;

  /** For degrees up to the largest one; sin(b/2) is not below 10⁻³⁰. */
  TurnAboutY(int maxDegree, TiltedTurn turn) {
    int n = maxDegree + 1;
    this.tangent = turn.tangent();
    this.versine = turn.versine();
    this.sine = turn.sine();
    this.counted = new double[n];
    for (int i = 0; i < n; i++) {
      counted[i] = i;
    }
    this.plus = new double[n];
    this.minus = new double[n];
    this.plusBefore = new double[n];
    this.minusBefore = new double[n];
    this.plusDepth = new int[n];
    this.minusDepth = new int[n];
    this.plusScale = new double[n];
    this.minusScale = new double[n];
    this.seeds = new double[2 * n];
    this.depths = new int[2 * n];
    this.cosRow = new double[n];
    this.sinRow = new double[n];
    // a row is at most so many times the row before
    double growth = 4 * maxDegree / sine.high() + 2;
    this.interval = Math.max(1, 400 / (Math.getExponent(growth) + 1));
  }

  /**
   * Turns coefficients of one degree.
   *
   * @param l the degree
   * @param in vectors of 2(l + 1) numbers: the coefficients of the cosines m = 0 … l in the even
   *     arrays, those of the sines, with a 0 before them, in the odd ones
   * @param out as many arrays for the result
   */
  void apply(int l, double[][] in, double[][] out) {
    for (double[] o : out) {
      java.util.Arrays.fill(o, 0, l + 1, 0);
    }
    begin(l);
    for (int m = l; m > 0; m--) {
      rows(m);
      for (int v = 0; v < in.length; v++) {
        accumulate(m, v % 2 == 0 ? cosRow : sinRow, in[v], out[v]);
      }
      descend(l, m);
      if (pending && (l - m) % interval == interval - 1) {
        rescale(m - 1);
      }
    }
    double last = Math.sqrt(0.5) * (plus[0] * plusScale[0] + minus[0] * minusScale[0]);
    for (int v = 0; v < in.length; v += 2) {
      out[v][0] = Math.fma(last, in[v][0], out[v][0]);
    }
    for (double[] o : out) {
      for (int n = 1; n <= l; n += 2) {
        o[n] = -o[n];
      }
    }
  }

  /** The row d_{ln}, from its largest entry outwards by quotients, of norm 1. */
  private void begin(int l) {
    int peak = (int) Math.rint(l * (1 - versine.high()));
    seeds[peak + l] = 1;
    depths[peak + l] = 0;
    outwards(l, peak, -1, tangent.negate());
    outwards(l, peak, 1, Twofold.ONE.over(tangent).negate());
    double sum = 0;
    for (int i = 0; i <= 2 * l; i++) {
      double value = depths[i] == 0 ? seeds[i] : 0;
      sum = Math.fma(value, value, sum);
    }
    double factor = (((l - peak) & 1) != 0 ? -1 : 1) / Math.sqrt(sum);
    pending = false;
    for (int n = 0; n <= l; n++) {
      double lane = n == 0 ? factor * Math.sqrt(0.5) : factor;
      plus[n] = seeds[l + n] * ((n & 1) != 0 ? -lane : lane);
      minus[n] = seeds[l - n] * lane;
      plusDepth[n] = depths[l + n];
      minusDepth[n] = depths[l - n];
      plusScale[n] = scale(plusDepth[n]);
      minusScale[n] = scale(minusDepth[n]);
      plusBefore[n] = 0;
      minusBefore[n] = 0;
      pending |= plusDepth[n] != 0 || minusDepth[n] != 0;
    }
  }

  private static double scale(int depth) {
    return depth == 0 ? 1 : depth == 1 ? SMALL : 0;
  }

  /** By d_{l,n∓1}/d_{ln} = −tan^{±1}(b/2) √((l±n)/(l∓n+1)). */
  private void outwards(int l, int peak, int step, Twofold quotient) {
    double value = 1;
    double low = 0;
    int depth = 0;
    for (int n = peak; Math.abs(n + step) <= l; n += step) {
      double ratio = (l - step * n) / (l + step * n + 1.0);
      double ratioLow = Math.fma(-ratio, l + step * n + 1.0, l - step * n) / (l + step * n + 1.0);
      double root = Math.sqrt(ratio);
      double rootLow = (Math.fma(-root, root, ratio) + ratioLow) / (2 * root);
      // the products are carried with their rounding errors, which would add up
      double factor = quotient.high() * root;
      double factorLow =
          Math.fma(quotient.high(), root, -factor)
              + (quotient.high() * rootLow + quotient.low() * root);
      double product = value * factor;
      low = Math.fma(value, factor, -product) + (value * factorLow + low * factor);
      value = product + low;
      low += product - value;
      if (Math.abs(value) < SMALL) {
        value *= LARGE;
        low *= LARGE;
        depth++;
      }
      seeds[l + n + step] = value;
      depths[l + n + step] = depth;
    }
  }

  /** The rows of the real matrix, up to the sign (−1)^m. */
  private void rows(int m) {
    double[] p = plus;
    double[] q = minus;
    double[] c = cosRow;
    double[] s = sinRow;
    if (pending) {
      double[] ps = plusScale;
      double[] qs = minusScale;
      for (int n = 0; n <= m; n++) {
        double first = p[n] * ps[n];
        double second = q[n] * qs[n];
        c[n] = first + second;
        s[n] = first - second;
      }
      return;
    }
    for (int n = 0; n <= m; n++) {
      double first = p[n];
      double second = q[n];
      c[n] = first + second;
      s[n] = first - second;
    }
  }

  /** Uses a row for itself and, as the matrix is symmetric up to signs, for a column. */
  private static void accumulate(int m, double[] row, double[] in, double[] out) {
    double factor = in[m];
    for (int n = 0; n < m; n++) {
      out[n] = Math.fma(row[n], factor, out[n]);
    }
    // eight sums hide the time that one addition takes
    double s0 = row[m] * factor;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    double s4 = 0;
    double s5 = 0;
    double s6 = 0;
    double s7 = 0;
    int n = 0;
    for (; n + 7 < m; n += 8) {
      s0 = Math.fma(row[n], in[n], s0);
      s1 = Math.fma(row[n + 1], in[n + 1], s1);
      s2 = Math.fma(row[n + 2], in[n + 2], s2);
      s3 = Math.fma(row[n + 3], in[n + 3], s3);
      s4 = Math.fma(row[n + 4], in[n + 4], s4);
      s5 = Math.fma(row[n + 5], in[n + 5], s5);
      s6 = Math.fma(row[n + 6], in[n + 6], s6);
      s7 = Math.fma(row[n + 7], in[n + 7], s7);
    }
    for (; n < m; n++) {
      s0 = Math.fma(row[n], in[n], s0);
    }
    out[m] += s0 + s1 + (s2 + s3) + (s4 + s5 + (s6 + s7));
  }

  private void descend(int l, int m) {
    double square = (double) (l + m) * (l - m + 1);
    double root = Math.sqrt(square);
    double above = Math.sqrt((double) (l + m + 1) * (l - m));
    double g = quotient(square, root);
    double h = -above / root;
    double order = m;
    double turned = versine.high();
    double rest = order * versine.low();
    double[] p = plus;
    double[] q = minus;
    double[] pb = plusBefore;
    double[] qb = minusBefore;
    double[] index = counted;
    for (int n = 0; n < m; n++) {
      // n − m is exact, and near 0 it is the versine that keeps the digits
      double first = (Math.fma(order, turned, index[n] - order) + rest) * g;
      pb[n] = Math.fma(first, p[n], h * pb[n]);
    }
    for (int n = 0; n < m; n++) {
      double second = (Math.fma(order, turned, -index[n] - order) + rest) * g;
      qb[n] = Math.fma(second, q[n], h * qb[n]);
    }
    plus = pb;
    minus = qb;
    plusBefore = p;
    minusBefore = q;
  }

  /** 2/(sin b · √square), rounded once, so that rows share no error. */
  private double quotient(double square, double root) {
    double rootLow = Math.fma(-root, root, square) / (2 * root);
    double product = sine.high() * root;
    double productLow =
        Math.fma(sine.high(), root, -product) + (sine.low() * root + sine.high() * rootLow);
    double q = 2 / product;
    return q + (Math.fma(-q, product, 2) - q * productLow) / product;
  }

  private void rescale(int m) {
    boolean left = grown(m, plus, plusBefore, plusDepth, plusScale);
    boolean right = grown(m, minus, minusBefore, minusDepth, minusScale);
    pending = left || right;
  }

  private static boolean grown(int m, double[] now, double[] before, int[] depth, double[] scale) {
    boolean left = false;
    for (int n = 0; n <= m; n++) {
      if (depth[n] != 0) {
        if (Math.abs(now[n]) > 1) {
          now[n] *= SMALL;
          before[n] *= SMALL;
          depth[n]--;
          scale[n] = scale(depth[n]);
        }
        left |= depth[n] != 0;
      }
    }
    return left;
  }
}
