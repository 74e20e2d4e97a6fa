package org.intertwiner.harmonic.fourier.rotation;

/**
 * d^j_{mn}(β_k) for many angles at once, degree after degree, integers and halves alike.
 *
 * <p><i>Formula:</i> for m ≥ |n|, from d^m_{mn} = √C(2m, m + n) cos^{m+n}(β/2) (−sin(β/2))^{m−n} by
 *
 * <pre>
 * d^{j+1} = (j+1)(2j+1) (cos β − mn/(j(j+1))) d^j / r_{j+1} − (j+1) r_j d^{j−1} / (j r_{j+1}),
 * r_j = √((j² − m²)(j² − n²))
 * </pre>
 *
 * <p><i>Accuracy:</i> a few units of 2⁻⁵³ times √j, relative to 1. Starting values below 10⁻²⁸⁰ are
 * taken as zero: for degrees up to 1024 what grows from them stays below 10⁻¹⁰⁰. <i>Source:</i>
 * Varshalovich, Moskalev and Khersonskii (1988), 4.8.2.
 */
final class WignerRows {
  private static final double TINY = 1e-280;

  private final int maxDoubled;
  private final int parity;
  private final double[] cosines;
  private final double[] halfCosines;
  private final double[] halfSines;
  private final double[][] roots;
  private final double[] logFactorials;

  WignerRows(int maxDoubled, double... betas) {
    this.maxDoubled = maxDoubled;
    this.parity = maxDoubled & 1;
    int count = betas.length;
    this.cosines = new double[count];
    this.halfCosines = new double[count];
    this.halfSines = new double[count];
    for (int k = 0; k < count; k++) {
      cosines[k] = Math.cos(betas[k]);
      halfCosines[k] = Math.cos(betas[k] / 2);
      halfSines[k] = Math.sin(betas[k] / 2);
    }
    this.roots = new double[maxDoubled / 2 + 1][];
    for (int b = 0; b < roots.length; b++) {
      roots[b] = rootsOf(2 * b + parity);
    }
    this.logFactorials = new double[maxDoubled + 2];
    for (int i = 1; i < logFactorials.length; i++) {
      logFactorials[i] = logFactorials[i - 1] + Math.log(i);
    }
  }

  /** √(j² − m²) for all degrees j ≥ m; entry b is of degree (2b + parity)/2. */
  private double[] rootsOf(int m) {
    double[] row = new double[maxDoubled / 2 + 2];
    for (int b = 0; b < row.length; b++) {
      long j = 2L * b + parity;
      row[b] = Math.sqrt(Math.max(0, (j - m) * (j + m)) / 4.0);
    }
    return row;
  }

  int count() {
    return cosines.length;
  }

  /**
   * Writes d^m_{mn} at all angles.
   *
   * @param m doubled, the greater of the two
   * @param n doubled, |n| ≤ m
   */
  void start(int m, int n, double[] out, int at) {
    int p = (m + n) / 2;
    int q = (m - n) / 2;
    double root = rootOfBinomial(p, q);
    double sign = (q & 1) == 0 ? root : -root;
    for (int k = 0; k < halfCosines.length; k++) {
      double value = sign * Math.pow(halfCosines[k], p) * Math.pow(halfSines[k], q);
      out[at + k] = Math.abs(value) < TINY ? 0 : value;
    }
  }

  /** √C(p + q, p); exact products as long as they fit, logarithms beyond. */
  private double rootOfBinomial(int p, int q) {
    int least = Math.min(p, q);
    if (p + q > 1000) {
      return Math.exp((logFactorials[p + q] - logFactorials[p] - logFactorials[q]) / 2);
    }
    double binomial = 1;
    for (int i = 1; i <= least; i++) {
      binomial = binomial * (p + q - least + i) / i;
    }
    return Math.sqrt(binomial);
  }

  /**
   * One step up in the degree: writes d^{j+1} behind d^{j−1} and d^j.
   *
   * @param degree 2j ≥ m
   * @param m doubled
   * @param n doubled, 0 ≤ n ≤ m
   * @param before where d^{j−1} stands, or d^j where there is none
   */
  void step(
      int degree, int m, int n, double[] rows, int before, int current, double[] out, int at) {
    int b = degree / 2;
    double[] rm = roots[m / 2];
    double[] rn = roots[n / 2];
    double j = degree / 2.0;
    double next = 1 / (rm[b + 1] * rn[b + 1]);
    double a = (j + 1) * (degree + 1) * next;
    double shift = degree == 0 ? 0 : -a * (m / 2.0) * (n / 2.0) / (j * (j + 1));
    double c = degree == 0 ? 0 : -(j + 1) * rm[b] * rn[b] * next / j;
    combine(a, shift, c, cosines, rows, before, current, out, at);
  }

  private static void combine(
      double a,
      double shift,
      double c,
      double[] x,
      double[] rows,
      int before,
      int current,
      double[] out,
      int at) {
    for (int k = 0; k < x.length; k++) {
      out[at + k] = Math.fma(Math.fma(a, x[k], shift), rows[current + k], c * rows[before + k]);
    }
  }
}
