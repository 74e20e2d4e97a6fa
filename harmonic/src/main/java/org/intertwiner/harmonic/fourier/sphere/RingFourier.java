package org.intertwiner.harmonic.fourier.sphere;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.intertwiner.harmonic.fourier.Dft;

/**
 * The sums around the rings: F_m on each ring from its samples and back. A ring with fewer samples
 * than orders adds those that it cannot tell apart.
 */
final class RingFourier {
  private final RingGrid grid;
  private final int bandLimit;
  private final Dft[] plans;
  private final int longest;

  RingFourier(RingGrid grid, int bandLimit) {
    this.grid = grid;
    this.bandLimit = bandLimit;
    this.plans = new Dft[grid.rings()];
    this.longest = grid.longest();
    Map<Integer, Dft> bySize = new HashMap<>();
    for (int r = 0; r < plans.length; r++) {
      plans[r] = bySize.computeIfAbsent(grid.count(r), Dft::of);
    }
  }

  /** Arrays of one thread. */
  static final class Room {
    private final double[] data;
    private final double[] cosine;
    private final double[] sine;

    private Room(int samples, int orders) {
      this.data = new double[samples];
      this.cosine = new double[orders];
      this.sine = new double[orders];
    }
  }

  Room room() {
    return new Room(2 * longest + 2, bandLimit);
  }

  private static boolean isTurned(double phi) {
    return phi != 0;
  }

  /** f_j = F_0 + 2 Re Σ F_m exp(imφ_j), the orders 0 … L − 1 of the ring at an offset. */
  void realSynthesis(int ring, double[] orders, int at, double[] samples, double factor, Room r) {
    int n = grid.count(ring);
    double[] data = r.data;
    double phi = grid.firstLongitude(ring);
    if (!isTurned(phi) && n >= 2 * bandLimit - 1) {
      System.arraycopy(orders, at, data, 0, 2 * bandLimit);
      Arrays.fill(data, 2 * bandLimit, n + 2, 0);
      data[1] = 0;
    } else {
      fold(n, phi, orders, at, r);
    }
    plans[ring].realBackward(data, 0);
    int start = grid.start(ring);
    for (int j = 0; j < n; j++) {
      samples[start + j] = factor * data[j];
    }
  }

  private void fold(int n, double phi, double[] orders, int at, Room r) {
    double[] data = r.data;
    Arrays.fill(data, 0, n + 2, 0);
    Phases.powers(phi, bandLimit, r.cosine, r.sine);
    data[0] = orders[at];
    for (int m = 1; m < bandLimit; m++) {
      double re = orders[at + 2 * m] * r.cosine[m] - orders[at + 2 * m + 1] * r.sine[m];
      double im = orders[at + 2 * m] * r.sine[m] + orders[at + 2 * m + 1] * r.cosine[m];
      int k = m % n;
      if (2 * k <= n) {
        data[2 * k] += re;
        data[2 * k + 1] += im;
      }
      int other = k == 0 ? 0 : n - k;
      if (2 * other <= n) {
        data[2 * other] += re;
        data[2 * other + 1] -= im;
      }
    }
    data[1] = 0;
  }

  /** F_m = factor · Σ_j f_j exp(−imφ_j), m = 0 … L − 1. */
  void realAnalysis(int ring, double[] samples, double factor, double[] orders, int at, Room r) {
    int n = grid.count(ring);
    double[] data = r.data;
    int start = grid.start(ring);
    for (int j = 0; j < n; j++) {
      data[j] = factor * samples[start + j];
    }
    plans[ring].realForward(data, 0);
    double phi = grid.firstLongitude(ring);
    if (!isTurned(phi) && n >= 2 * bandLimit - 1) {
      System.arraycopy(data, 0, orders, at, 2 * bandLimit);
      return;
    }
    Phases.powers(phi, bandLimit, r.cosine, r.sine);
    for (int m = 0; m < bandLimit; m++) {
      int k = m % n;
      boolean mirrored = 2 * k > n;
      int bin = mirrored ? n - k : k;
      double re = data[2 * bin];
      double im = mirrored ? -data[2 * bin + 1] : data[2 * bin + 1];
      orders[at + 2 * m] = re * r.cosine[m] + im * r.sine[m];
      orders[at + 2 * m + 1] = im * r.cosine[m] - re * r.sine[m];
    }
  }

  /** f_j = Σ F_m exp(imφ_j) over m = −(L − 1) … L − 1; samples are complex. */
  void complexSynthesis(
      int ring, double[] orders, int at, double[] samples, double factor, Room r) {
    int n = grid.count(ring);
    double[] data = r.data;
    Arrays.fill(data, 0, 2 * n, 0);
    Phases.powers(grid.firstLongitude(ring), bandLimit, r.cosine, r.sine);
    for (int m = 1 - bandLimit; m < bandLimit; m++) {
      int i = at + 2 * (m + bandLimit - 1);
      double c = r.cosine[Math.abs(m)];
      double s = m < 0 ? -r.sine[-m] : r.sine[m];
      int k = Math.floorMod(m, n);
      data[2 * k] += orders[i] * c - orders[i + 1] * s;
      data[2 * k + 1] += orders[i] * s + orders[i + 1] * c;
    }
    plans[ring].backward(data, 0);
    int start = 2 * grid.start(ring);
    for (int j = 0; j < 2 * n; j++) {
      samples[start + j] = factor * data[j];
    }
  }

  /** F_m = factor · Σ_j f_j exp(−imφ_j), m = −(L − 1) … L − 1; samples are complex. */
  void complexAnalysis(int ring, double[] samples, double factor, double[] orders, int at, Room r) {
    int n = grid.count(ring);
    double[] data = r.data;
    int start = 2 * grid.start(ring);
    for (int j = 0; j < 2 * n; j++) {
      data[j] = factor * samples[start + j];
    }
    plans[ring].forward(data, 0);
    Phases.powers(grid.firstLongitude(ring), bandLimit, r.cosine, r.sine);
    for (int m = 1 - bandLimit; m < bandLimit; m++) {
      int i = at + 2 * (m + bandLimit - 1);
      double c = r.cosine[Math.abs(m)];
      double s = m < 0 ? -r.sine[-m] : r.sine[m];
      int k = Math.floorMod(m, n);
      orders[i] = data[2 * k] * c + data[2 * k + 1] * s;
      orders[i + 1] = data[2 * k + 1] * c - data[2 * k] * s;
    }
  }
}
