package org.intertwiner.harmonic.fourier.sphere;

import java.util.Arrays;
import org.intertwiner.algebra.Interruption;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.parallel.Workers;
import org.intertwiner.harmonic.fourier.sphere.Hemisphere.Pool;

/**
 * The Fourier transform of functions of spin weight s on S², with the adjoints.
 *
 * <p><i>Formula:</i> f(x) = Σ_{|s| ≤ l &lt; L} Σ_m c_lm ₛY_lm(x), c_lm = ∫ f ₛȲ_lm dx, with
 * ₛY_lm(θ, φ) = (−1)ˢ √((2l + 1)/4π) d^l_{m,−s}(θ) exp(imφ); for s = 0 these are the complex
 * harmonics. <i>Shape:</i> 2L² numbers re, im, place l² + l + m; coefficients of degree below |s|
 * mean nothing: synthesis passes over them, analysis writes zeros. Samples re, im in the order of
 * {@link RingGrid}. <i>Accuracy:</i> coefficients come back within 10⁻¹² ({@code
 * SpinTransformTest}). <i>Complexity:</i> 4 L³ multiply-and-adds on a Gauss–Legendre grid.
 * <i>Threads:</i> as {@link SphereTransform}.
 *
 * <p><i>Source:</i> Goldberg et al. (1967); McEwen and Wiaux (2011).
 *
 * <p>Example: {@code SpinTransform.of(RingGrid.gaussLegendre(64), 64, 2)}.
 */
public final class SpinTransform {
  private static final int RINGS = 8;

  private final RingGrid grid;
  private final int bandLimit;
  private final int spin;
  private final Hemisphere nodes;

  /** The orders −(L − 1) … L − 1. */
  private final LegendreOrder[] orders;

  private final double[] norm;
  private final RingFourier fourier;
  private final Workers workers;
  private final Pool<double[]> rows;
  private final Pool<DegreeLoop> loops;
  private final Pool<RingFourier.Room> rooms;

  private SpinTransform(RingGrid grid, int bandLimit, int spin, Workers workers) {
    this.grid = grid;
    this.bandLimit = bandLimit;
    this.spin = spin;
    this.workers = workers;
    this.nodes = new Hemisphere(grid);
    this.orders = nodes.orders(bandLimit, 1 - bandLimit, -spin, workers);
    this.norm = SphereTransform.norms(bandLimit);
    for (int l = 0; l < bandLimit && spin % 2 != 0; l++) {
      norm[l] = -norm[l];
    }
    this.fourier = new RingFourier(grid, bandLimit);
    this.rows = new Pool<>(() -> new double[stride() * grid.rings()]);
    this.loops = new Pool<>(() -> new DegreeLoop(bandLimit));
    this.rooms = new Pool<>(fourier::room);
  }

  private SpinTransform(SpinTransform other, Workers workers) {
    this.grid = other.grid;
    this.bandLimit = other.bandLimit;
    this.spin = other.spin;
    this.nodes = other.nodes;
    this.orders = other.orders;
    this.norm = other.norm;
    this.fourier = other.fourier;
    this.rows = other.rows;
    this.loops = other.loops;
    this.rooms = other.rooms;
    this.workers = workers;
  }

  /**
   * Plans an exact transform, on one thread.
   *
   * @param grid the grid
   * @param bandLimit L, 1 … {@link RingGrid#exactBandLimit}
   * @param spin s, |s| &lt; L
   * @return the plan
   * @throws InvalidInput for a band limit below 1, a spin weight that no degree below L has, or a
   *     grid with too few samples: the message says how many it needs
   * @throws LimitExceeded for a band limit above 4096
   */
  public static SpinTransform of(RingGrid grid, int bandLimit, int spin) {
    SphereChecks.requireBandLimit(bandLimit);
    grid.require(bandLimit, true);
    if (Math.abs((long) spin) >= bandLimit) {
      throw new InvalidInput(
          "spin weight",
          "" + spin,
          "|s| < " + bandLimit + ", the band limit",
          "harmonics of spin weight s begin at degree |s|");
    }
    return new SpinTransform(grid, bandLimit, spin, new Workers(1));
  }

  /**
   * The same transform on a team of threads.
   *
   * @param team the threads
   * @return a plan that shares its tables with this one
   */
  public SpinTransform withWorkers(Workers team) {
    return new SpinTransform(this, team);
  }

  /** {@return the grid} */
  public RingGrid grid() {
    return grid;
  }

  /** {@return the band limit L} */
  public int bandLimit() {
    return bandLimit;
  }

  /** {@return the spin weight s} */
  public int spin() {
    return spin;
  }

  /**
   * f(x_j) = Σ c_lm ₛY_lm(x_j).
   *
   * @param coefficients 2L² numbers re, im
   * @param samples receives 2 · samples numbers re, im
   * @throws InvalidInput for arrays of other lengths or a number that is not finite
   */
  public void synthesis(double[] coefficients, double[] samples) {
    toSamples(coefficients, samples, false);
  }

  /**
   * c_lm = Σ_j w_j f_j ₛȲ_lm(x_j).
   *
   * @param samples 2 · samples numbers re, im
   * @param coefficients receives 2L² numbers re, im
   * @throws InvalidInput for arrays of other lengths or a number that is not finite (which)
   */
  public void analysis(double[] samples, double[] coefficients) {
    toCoefficients(samples, coefficients, true);
  }

  /**
   * c_lm = Σ_j f_j ₛȲ_lm(x_j): the adjoint of synthesis, without weights.
   *
   * @param samples 2 · samples numbers re, im
   * @param coefficients receives 2L² numbers re, im
   * @throws InvalidInput for arrays of other lengths or a number that is not finite (which)
   */
  public void adjointSynthesis(double[] samples, double[] coefficients) {
    toCoefficients(samples, coefficients, false);
  }

  /**
   * f_j = w_j Σ c_lm ₛY_lm(x_j): the adjoint of analysis.
   *
   * @param coefficients 2L² numbers re, im
   * @param samples receives 2 · samples numbers re, im
   * @throws InvalidInput for arrays of other lengths or a number that is not finite
   */
  public void adjointAnalysis(double[] coefficients, double[] samples) {
    toSamples(coefficients, samples, true);
  }

  private int stride() {
    return Hemisphere.stride(2 * (2 * bandLimit - 1));
  }

  private void requireLengths(double[] coefficients, double[] samples) {
    SphereChecks.requireLength("coefficients", coefficients, 2L * bandLimit * bandLimit);
    SphereChecks.requireLength("samples", samples, 2L * grid.samples());
  }

  private void toSamples(double[] coefficients, double[] samples, boolean weighted) {
    requireLengths(coefficients, samples);
    SphereChecks.requireFinite("coefficient (parts re, im counted)", coefficients);
    double[] sums = rows.borrow();
    Arrays.fill(sums, 0);
    workers.run(
        orders.length,
        t -> {
          Interruption.check();
          DegreeLoop loop = loops.borrow();
          synthesisOf(t - bandLimit + 1, coefficients, sums, loop);
          loops.giveBack(loop);
        });
    workers.run(
        (grid.rings() + RINGS - 1) / RINGS,
        t -> {
          RingFourier.Room room = rooms.borrow();
          for (int r = RINGS * t; r < Math.min(grid.rings(), RINGS * (t + 1)); r++) {
            double factor = weighted ? grid.weight(r) : 1;
            fourier.complexSynthesis(r, sums, stride() * r, samples, factor, room);
          }
          rooms.giveBack(room);
        });
    rows.giveBack(sums);
  }

  private void toCoefficients(double[] samples, double[] coefficients, boolean weighted) {
    requireLengths(coefficients, samples);
    SphereChecks.requireFinite("sample (parts re, im counted)", samples);
    double[] sums = rows.borrow();
    workers.run(
        (grid.rings() + RINGS - 1) / RINGS,
        t -> {
          RingFourier.Room room = rooms.borrow();
          for (int r = RINGS * t; r < Math.min(grid.rings(), RINGS * (t + 1)); r++) {
            double factor = weighted ? grid.weight(r) : 1;
            fourier.complexAnalysis(r, samples, factor, sums, stride() * r, room);
          }
          rooms.giveBack(room);
        });
    Arrays.fill(coefficients, 0);
    // the orders m and −m share coefficients
    workers.run(
        bandLimit,
        m -> {
          Interruption.check();
          DegreeLoop loop = loops.borrow();
          analysisOf(m, sums, coefficients, loop);
          if (m > 0) {
            analysisOf(-m, sums, coefficients, loop);
          }
          loops.giveBack(loop);
        });
    rows.giveBack(sums);
  }

  /** The place of F_m in a row of sums. */
  private int place(int ring, int m) {
    return stride() * ring + 2 * (m + bandLimit - 1);
  }

  private double mirrorSign(int l) {
    return (l + spin) % 2 == 0 ? 1 : -1;
  }

  /**
   * d_{m,−s}(θ) serves the order m in the north, and since d^l_{−m,−s}(π − θ) = (−1)^(l+s)
   * d^l_{m,−s}(θ) the order −m in the south.
   */
  private void synthesisOf(int m, double[] coefficients, double[] sums, DegreeLoop loop) {
    LegendreOrder order = orders[m + bandLimit - 1];
    loop.clearTerms();
    double[][] t = loop.terms;
    for (int l = order.first, i = 0; l < bandLimit; l++, i++) {
      int p = 2 * HarmonicCoefficients.index(l, m);
      int q = 2 * HarmonicCoefficients.index(l, -m);
      t[0][i] = norm[l] * coefficients[p];
      t[1][i] = norm[l] * coefficients[p + 1];
      t[2][i] = mirrorSign(l) * norm[l] * coefficients[q];
      t[3][i] = mirrorSign(l) * norm[l] * coefficients[q + 1];
    }
    int lanes = order.node.length;
    for (int from = 0; from < lanes; from += DegreeLoop.WIDTH) {
      int to = Math.min(lanes, from + DegreeLoop.WIDTH);
      loop.synthesis(order, nodes.versine, from, to, false);
      for (int k = from; k < to; k++) {
        int node = order.node[k];
        int at = place(nodes.north[node], m);
        sums[at] = loop.sums[0][k - from];
        sums[at + 1] = loop.sums[1][k - from];
        if (nodes.south[node] >= 0) {
          int mirror = place(nodes.south[node], -m);
          sums[mirror] = loop.sums[2][k - from];
          sums[mirror + 1] = loop.sums[3][k - from];
        }
      }
    }
  }

  private void analysisOf(int m, double[] sums, double[] coefficients, DegreeLoop loop) {
    LegendreOrder order = orders[m + bandLimit - 1];
    loop.clearTerms();
    int lanes = order.node.length;
    for (int from = 0; from < lanes; from += DegreeLoop.WIDTH) {
      int to = Math.min(lanes, from + DegreeLoop.WIDTH);
      for (double[] part : loop.sums) {
        Arrays.fill(part, 0);
      }
      for (int k = from; k < to; k++) {
        int node = order.node[k];
        int at = place(nodes.north[node], m);
        loop.sums[0][k - from] = sums[at];
        loop.sums[1][k - from] = sums[at + 1];
        if (nodes.south[node] >= 0) {
          int mirror = place(nodes.south[node], -m);
          loop.sums[2][k - from] = sums[mirror];
          loop.sums[3][k - from] = sums[mirror + 1];
        }
      }
      loop.analysis(order, nodes.versine, from, to, false);
    }
    double[][] t = loop.terms;
    for (int l = order.first, i = 0; l < bandLimit; l++, i++) {
      int p = 2 * HarmonicCoefficients.index(l, m);
      int q = 2 * HarmonicCoefficients.index(l, -m);
      coefficients[p] += norm[l] * t[0][i];
      coefficients[p + 1] += norm[l] * t[1][i];
      coefficients[q] += mirrorSign(l) * norm[l] * t[2][i];
      coefficients[q + 1] += mirrorSign(l) * norm[l] * t[3][i];
    }
  }

  @Override
  public String toString() {
    return "transform of spin weight " + spin + " and band limit " + bandLimit + " on the " + grid;
  }
}
