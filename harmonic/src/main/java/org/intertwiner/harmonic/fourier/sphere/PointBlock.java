package org.intertwiner.harmonic.fourier.sphere;

import java.util.Arrays;
import org.intertwiner.algebra.Interruption;
import org.intertwiner.algebra.parallel.Workers;
import org.intertwiner.harmonic.fourier.sphere.Hemisphere.Pool;

/**
 * Some thousand points, each a ring of its own: the Legendre sums are those of the ring grids, the
 * factor exp(imφ) is turned on from order to order and computed anew at every 64th.
 */
final class PointBlock {
  private static final int ANEW = 64;

  private final int[] source;
  private final int bandLimit;
  private final double[] longitude;
  private final boolean[] south;
  private final double[] versine;
  private final LegendreOrder[] orders;
  private final double[] norm;
  private final Pool<DegreeLoop> loops;

  PointBlock(double[] points, int[] source, int bandLimit) {
    int n = source.length;
    this.source = source;
    this.bandLimit = bandLimit;
    this.longitude = new double[n];
    this.south = new boolean[n];
    this.versine = new double[n];
    double[] theta = new double[n];
    for (int k = 0; k < n; k++) {
      double x = points[3 * source[k]];
      double y = points[3 * source[k] + 1];
      double z = points[3 * source[k] + 2];
      longitude[k] = Math.atan2(y, x);
      south[k] = z < 0;
      theta[k] = Math.atan2(Math.hypot(x, y), Math.abs(z));
      versine[k] = Hemisphere.versine(theta[k]);
    }
    this.orders = Hemisphere.orders(bandLimit, 0, 0, theta, new Workers(1));
    this.norm = SphereTransform.norms(bandLimit);
    this.loops = new Pool<>(() -> new DegreeLoop(bandLimit));
  }

  /** exp(imφ) at every point, from one order to the next. */
  private final class Turning {
    private final double[] c = new double[source.length];
    private final double[] s = new double[source.length];
    private final double[] c1 = new double[source.length];
    private final double[] s1 = new double[source.length];

    Turning() {
      for (int k = 0; k < c.length; k++) {
        c[k] = 1;
        c1[k] = Math.cos(longitude[k]);
        s1[k] = Math.sin(longitude[k]);
      }
    }

    void to(int m) {
      for (int k = 0; m > 0 && k < c.length; k++) {
        double x = c[k] * c1[k] - s[k] * s1[k];
        s[k] = c[k] * s1[k] + s[k] * c1[k];
        c[k] = x;
      }
      for (int k = 0; m % ANEW == 0 && k < c.length; k++) {
        c[k] = Math.cos(m * longitude[k]);
        s[k] = Math.sin(m * longitude[k]);
      }
    }
  }

  void synthesis(double[] coefficients, double[] samples) {
    DegreeLoop loop = loops.borrow();
    Turning phases = new Turning();
    for (int j : source) {
      samples[j] = 0;
    }
    for (int m = 0; m < bandLimit; m++) {
      Interruption.check();
      phases.to(m);
      LegendreOrder order = orders[m];
      loop.loadReal(order, m, norm, coefficients, bandLimit);
      double twice = m == 0 ? 1 : 2;
      for (int from = 0; from < order.node.length; from += DegreeLoop.WIDTH) {
        int to = Math.min(order.node.length, from + DegreeLoop.WIDTH);
        loop.synthesis(order, versine, from, to, true);
        for (int q = from; q < to; q++) {
          int k = order.node[q];
          double sign = south[k] ? -1 : 1;
          double re = loop.sums[0][q - from] + sign * loop.sums[2][q - from];
          double im = loop.sums[1][q - from] + sign * loop.sums[3][q - from];
          samples[source[k]] += twice * (re * phases.c[k] - im * phases.s[k]);
        }
      }
    }
    loops.giveBack(loop);
  }

  double[] adjoint(double[] samples) {
    double[] coefficients = new double[bandLimit * bandLimit];
    DegreeLoop loop = loops.borrow();
    Turning phases = new Turning();
    for (int m = 0; m < bandLimit; m++) {
      Interruption.check();
      phases.to(m);
      LegendreOrder order = orders[m];
      loop.clearTerms();
      for (int from = 0; from < order.node.length; from += DegreeLoop.WIDTH) {
        int to = Math.min(order.node.length, from + DegreeLoop.WIDTH);
        for (double[] part : loop.sums) {
          Arrays.fill(part, to - from, DegreeLoop.WIDTH, 0);
        }
        for (int q = from; q < to; q++) {
          int k = order.node[q];
          double sign = south[k] ? -1 : 1;
          double re = samples[source[k]] * phases.c[k];
          double im = -samples[source[k]] * phases.s[k];
          loop.sums[0][q - from] = re;
          loop.sums[1][q - from] = im;
          loop.sums[2][q - from] = sign * re;
          loop.sums[3][q - from] = sign * im;
        }
        loop.analysis(order, versine, from, to, true);
      }
      loop.storeReal(order, m, norm, coefficients, bandLimit);
    }
    loops.giveBack(loop);
    return coefficients;
  }
}
