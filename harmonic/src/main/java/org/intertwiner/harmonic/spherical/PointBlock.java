package org.intertwiner.harmonic.spherical;

/**
 * A block of points in polar form, correctly rounded and with what rounding left out: arrays of one
 * length, so that loops over them are vector loops.
 *
 * <p>From x, y, z as given, all in doubled precision: u = 1 − |cos θ| = ρ²/(r(r + |z|)), s + s′ =
 * sin θ = ρ/r, c + c′ + i(d + d′) = (x + iy)/ρ, σ = ±1 the hemisphere. The error of u must be a
 * rounding error, since l·tan(θ/2) times its relative error is an error of the phase of P̄_lm.
 */
final class PointBlock {
  /** Below this ratio of ρ to r squares would underflow. */
  private static final double TINY = 0x1p-300;

  final int capacity;
  final double[] u;
  final double[] sin;
  final double[] sinRest;
  final double[] cos;
  final double[] cosRest;
  final double[] sine;
  final double[] sineRest;
  final double[] side;
  final double[] radius;
  private final double[] x;
  private final double[] y;
  private final double[] z;
  private final double[] axis;
  private final double[] axisRest;

  PointBlock(int capacity) {
    this.capacity = capacity;
    u = new double[capacity];
    sin = new double[capacity];
    sinRest = new double[capacity];
    cos = new double[capacity];
    cosRest = new double[capacity];
    sine = new double[capacity];
    sineRest = new double[capacity];
    side = new double[capacity];
    radius = new double[capacity];
    x = new double[capacity];
    y = new double[capacity];
    z = new double[capacity];
    axis = new double[capacity];
    axisRest = new double[capacity];
  }

  /** Takes n points; the rest of the block is filled with the last of them. */
  void load(double[] points, int first, int n) {
    for (int i = 0; i < n; i++) {
      place(i, points[3 * (first + i)], points[3 * (first + i) + 1], points[3 * (first + i) + 2]);
    }
    finish(n);
  }

  /** Takes n points of single precision. */
  void load(float[] points, int first, int n) {
    for (int i = 0; i < n; i++) {
      place(i, points[3 * (first + i)], points[3 * (first + i) + 1], points[3 * (first + i) + 2]);
    }
    finish(n);
  }

  private void place(int i, double px, double py, double pz) {
    double size = Math.max(Math.max(Math.abs(px), Math.abs(py)), Math.abs(pz));
    double unit = 1;
    if (size > 0x1p200 || size < 0x1p-200) {
      unit = Math.scalb(1.0, -Math.getExponent(size) / 2);
    }
    // twice, since the factor of a subnormal number is not representable
    x[i] = px * unit * unit;
    y[i] = py * unit * unit;
    z[i] = pz * unit * unit;
    radius[i] = 1 / unit;
  }

  private void finish(int n) {
    for (int i = n; i < capacity; i++) {
      x[i] = x[n - 1];
      y[i] = y[n - 1];
      z[i] = z[n - 1];
      radius[i] = radius[n - 1];
    }
    toPolar();
    toAzimuth();
    for (int i = 0; i < n; i++) {
      side[i] = z[i] < 0 ? -1 : 1;
      if (Math.max(Math.abs(x[i]), Math.abs(y[i])) < TINY * Math.abs(z[i])) {
        nearAxis(i);
      }
    }
    for (int i = n; i < capacity; i++) {
      copy(n - 1, i);
    }
  }

  private void toPolar() {
    for (int i = 0; i < capacity; i++) {
      double xx = x[i] * x[i];
      double yy = y[i] * y[i];
      double zz = z[i] * z[i];
      double sum = xx + yy;
      double part = sum - xx;
      double rest = xx - (sum - part) + (yy - part);
      rest += Math.fma(x[i], x[i], -xx) + Math.fma(y[i], y[i], -yy);
      double flat = sum + rest;
      double flatRest = rest - (flat - sum);
      double all = flat + zz;
      part = all - flat;
      rest = flat - (all - part) + (zz - part) + (flatRest + Math.fma(z[i], z[i], -zz));
      double square = all + rest;
      double squareRest = rest - (square - all);
      double r = Math.sqrt(square);
      double inverse = 1 / r;
      double rRest = (Math.fma(-r, r, square) + squareRest) * (0.5 * inverse);
      double rho = Math.sqrt(flat);
      double rhoRest = (Math.fma(-rho, rho, flat) + flatRest) / (rho + rho);
      axis[i] = rho;
      axisRest[i] = rhoRest;
      double s = rho * inverse;
      sin[i] = s;
      sinRest[i] = (Math.fma(-s, r, rho) + (rhoRest - s * rRest)) * inverse;
      double height = Math.abs(z[i]);
      double top = r + height;
      double topRest = height - (top - r) + rRest;
      double under = r * top;
      double underRest = Math.fma(r, top, -under) + (r * topRest + rRest * top);
      double quotient = flat / under;
      u[i] =
          quotient + (Math.fma(-quotient, under, flat) + (flatRest - quotient * underRest)) / under;
      radius[i] = radius[i] * radius[i] * (r + rRest);
    }
  }

  private void toAzimuth() {
    for (int i = 0; i < capacity; i++) {
      double inverse = 1 / axis[i];
      double c = x[i] * inverse;
      double d = y[i] * inverse;
      cos[i] = c;
      sine[i] = d;
      cosRest[i] = (Math.fma(-c, axis[i], x[i]) - c * axisRest[i]) * inverse;
      sineRest[i] = (Math.fma(-d, axis[i], y[i]) - d * axisRest[i]) * inverse;
    }
  }

  /** ρ/r below 2⁻³⁰⁰: u is ρ²/2r², and the square of ρ may be nothing. */
  private void nearAxis(int i) {
    double size = Math.max(Math.abs(x[i]), Math.abs(y[i]));
    sinRest[i] = 0;
    cosRest[i] = 0;
    sineRest[i] = 0;
    if (size == 0) {
      u[i] = 0;
      sin[i] = 0;
      cos[i] = 1;
      sine[i] = 0;
      return;
    }
    double up = Math.scalb(1.0, Math.min(1000, -Math.getExponent(size)));
    double a = x[i] * up;
    double b = y[i] * up;
    double rho = Math.sqrt(a * a + b * b);
    cos[i] = a / rho;
    sine[i] = b / rho;
    sin[i] = rho / Math.abs(z[i]) / up;
    u[i] = sin[i] * sin[i] / 2;
  }

  private void copy(int from, int to) {
    u[to] = u[from];
    sin[to] = sin[from];
    sinRest[to] = sinRest[from];
    cos[to] = cos[from];
    cosRest[to] = cosRest[from];
    sine[to] = sine[from];
    sineRest[to] = sineRest[from];
    side[to] = side[from];
    radius[to] = radius[from];
  }
}
