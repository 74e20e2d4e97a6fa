package org.intertwiner.harmonic.fourier.sphere;

import java.util.Arrays;
import org.intertwiner.algebra.Interruption;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.parallel.Workers;
import org.intertwiner.harmonic.fourier.sphere.Hemisphere.Pool;

/**
 * The Fourier transform on S²: from spherical harmonic coefficients to samples on a ring grid and
 * back, with the transposes of both.
 *
 * <p><i>Formula:</i> f(x) = Σ_{l &lt; L} Σ_m c_lm Y_lm(x), c_lm = ∫ f Y_lm dx = Σ_j w_j f(x_j)
 * Y_lm(x_j) over the area (total 4π), Y real and orthonormal without Condon–Shortley phase; complex
 * coefficients belong to complex harmonics with it and c_lm = ∫ f Ȳ_lm dx. <i>Shape:</i> L² real
 * coefficients, place l² + l + m, or 2L² numbers re, im; samples as in {@link RingGrid}, complex
 * ones re, im. <i>Accuracy:</i> coefficients in −1 … 1 come back from synthesis and analysis within
 * 10⁻¹² at L = 512 ({@code SphereTransformTest}). <i>Complexity:</i> L³/2 multiply-and-adds for
 * Gauss–Legendre grids and as many for the recursion, L² log L for the rings; memory 40 bytes for
 * each pair of a ring and an order. <i>Threads:</i> immutable, may be shared; {@link #withWorkers}
 * sets how many threads one call uses, without influence on the result.
 *
 * <p><i>Source:</i> Driscoll and Healy (1994); Reinecke and Seljebotn (2013).
 *
 * <p>Example: {@code SphereTransform.of(RingGrid.gaussLegendre(64), 64).analysis(samples)}.
 */
public final class SphereTransform implements SphereSampling {
  /** Orders of one task: what their sums write shares cache lines. */
  private static final int ORDERS = 4;

  private static final int RINGS = 8;

  private final RingGrid grid;
  private final int bandLimit;
  private final boolean exact;
  private final Hemisphere nodes;
  private final LegendreOrder[] orders;
  private final double[] norm;
  private final int stride;
  private final RingFourier fourier;
  private final Workers workers;
  private final Pool<double[]> rows;
  private final Pool<DegreeLoop> loops;
  private final Pool<RingFourier.Room> rooms;

  /** Takes the word of the caller for exactness, so that a test can be told a wrong one. */
  SphereTransform(RingGrid grid, int bandLimit, boolean exact, Workers workers) {
    this.grid = grid;
    this.bandLimit = bandLimit;
    this.exact = exact;
    this.workers = workers;
    this.nodes = new Hemisphere(grid);
    this.orders = nodes.orders(bandLimit, 0, 0, workers);
    this.norm = norms(bandLimit);
    this.fourier = new RingFourier(grid, bandLimit);
    this.stride = Hemisphere.stride(2 * bandLimit);
    this.rows = new Pool<>(() -> new double[stride * grid.rings()]);
    this.loops = new Pool<>(() -> new DegreeLoop(bandLimit));
    this.rooms = new Pool<>(fourier::room);
  }

  private SphereTransform(SphereTransform other, Workers workers) {
    this.grid = other.grid;
    this.bandLimit = other.bandLimit;
    this.exact = other.exact;
    this.nodes = other.nodes;
    this.orders = other.orders;
    this.norm = other.norm;
    this.stride = other.stride;
    this.fourier = other.fourier;
    this.rows = other.rows;
    this.loops = other.loops;
    this.rooms = other.rooms;
    this.workers = workers;
  }

  /** √((2l + 1)/4π). */
  static double[] norms(int bandLimit) {
    double[] norm = new double[bandLimit];
    for (int l = 0; l < bandLimit; l++) {
      norm[l] = Math.sqrt((2 * l + 1) / (4 * Math.PI));
    }
    return norm;
  }

  /**
   * Plans an exact transform, on one thread.
   *
   * @param grid the grid
   * @param bandLimit L, 1 … {@link RingGrid#exactBandLimit}
   * @return the plan
   * @throws InvalidInput for a band limit below 1, or a grid with too few samples for it: the
   *     message says how many it needs
   * @throws LimitExceeded for a band limit above 4096
   */
  public static SphereTransform of(RingGrid grid, int bandLimit) {
    SphereChecks.requireBandLimit(bandLimit);
    grid.require(bandLimit, true);
    return new SphereTransform(grid, bandLimit, true, new Workers(1));
  }

  /**
   * Plans synthesis and its transpose on a grid whose weights need not be exact, such as HEALPix;
   * {@link SphereFit} is its inverse.
   *
   * @param grid the grid
   * @param bandLimit L, 1 … {@link RingGrid#fitBandLimit}
   * @return the plan
   * @throws InvalidInput for a band limit below 1, or a grid with too few samples for it: the
   *     message says how many it needs
   * @throws LimitExceeded for a band limit above 4096
   */
  public static SphereTransform fitting(RingGrid grid, int bandLimit) {
    SphereChecks.requireBandLimit(bandLimit);
    grid.require(bandLimit, false);
    return new SphereTransform(grid, bandLimit, bandLimit <= grid.exactBandLimit(), new Workers(1));
  }

  /**
   * The same transform on a team of threads.
   *
   * @param team the threads
   * @return a plan that shares its tables with this one
   */
  public SphereTransform withWorkers(Workers team) {
    return new SphereTransform(this, team);
  }

  /** {@return the grid} */
  public RingGrid grid() {
    return grid;
  }

  @Override
  public int bandLimit() {
    return bandLimit;
  }

  @Override
  public int samples() {
    return grid.samples();
  }

  @Override
  public double[] weights() {
    return grid.weights();
  }

  /** {@return whether analysis is the inverse of synthesis} */
  public boolean isExact() {
    return exact;
  }

  /**
   * {@inheritDoc}
   *
   * @throws InvalidInput for arrays of other lengths or a coefficient that is not finite
   */
  @Override
  public void synthesis(double[] coefficients, double[] samples) {
    toSamples(coefficients, samples, false);
  }

  /**
   * Synthesis into a fresh array.
   *
   * @param coefficients L² real coefficients
   * @return the samples
   * @throws InvalidInput as {@link #synthesis(double[], double[])}
   */
  public double[] synthesis(double[] coefficients) {
    double[] samples = new double[grid.samples()];
    synthesis(coefficients, samples);
    return samples;
  }

  /**
   * c_lm = Σ_j w_j f_j Y_lm(x_j).
   *
   * @param samples the values f
   * @param coefficients receives L² real coefficients
   * @throws InvalidInput for arrays of other lengths, a sample that is not finite (which), or a
   *     grid on which quadrature is not exact
   */
  public void analysis(double[] samples, double[] coefficients) {
    requireExact();
    toCoefficients(samples, coefficients, true);
  }

  /**
   * Analysis into a fresh array.
   *
   * @param samples the values
   * @return L² real coefficients
   * @throws InvalidInput as {@link #analysis(double[], double[])}
   */
  public double[] analysis(double[] samples) {
    double[] coefficients = new double[bandLimit * bandLimit];
    analysis(samples, coefficients);
    return coefficients;
  }

  /**
   * {@inheritDoc}
   *
   * @throws InvalidInput for arrays of other lengths or a sample that is not finite (which)
   */
  @Override
  public void adjointSynthesis(double[] samples, double[] coefficients) {
    toCoefficients(samples, coefficients, false);
  }

  /**
   * f_j = w_j Σ c_lm Y_lm(x_j): the transpose of analysis.
   *
   * @param coefficients L² numbers
   * @param samples receives the products
   * @throws InvalidInput for arrays of other lengths or a coefficient that is not finite
   */
  public void adjointAnalysis(double[] coefficients, double[] samples) {
    toSamples(coefficients, samples, true);
  }

  /**
   * f(x_j) = Σ c_lm Y_lm(x_j) with complex harmonics; two real transforms and 2L² + 2 · samples
   * numbers of memory.
   *
   * @param coefficients 2L² numbers re, im
   * @param samples receives 2 · samples numbers re, im
   * @throws InvalidInput for arrays of other lengths or a coefficient that is not finite
   */
  public void complexSynthesis(double[] coefficients, double[] samples) {
    complexToSamples(coefficients, samples, false);
  }

  /**
   * c_lm = Σ_j w_j f_j Ȳ_lm(x_j) with complex harmonics.
   *
   * @param samples 2 · samples numbers re, im
   * @param coefficients receives 2L² numbers re, im
   * @throws InvalidInput for arrays of other lengths, a sample that is not finite, or a grid on
   *     which quadrature is not exact
   */
  public void complexAnalysis(double[] samples, double[] coefficients) {
    requireExact();
    complexToCoefficients(samples, coefficients, true);
  }

  /**
   * c_lm = Σ_j f_j Ȳ_lm(x_j): the adjoint of complex synthesis, without weights.
   *
   * @param samples 2 · samples numbers re, im
   * @param coefficients receives 2L² numbers re, im
   * @throws InvalidInput for arrays of other lengths or a sample that is not finite
   */
  public void complexAdjointSynthesis(double[] samples, double[] coefficients) {
    complexToCoefficients(samples, coefficients, false);
  }

  /**
   * f_j = w_j Σ c_lm Y_lm(x_j): the adjoint of complex analysis.
   *
   * @param coefficients 2L² numbers re, im
   * @param samples receives 2 · samples numbers re, im
   * @throws InvalidInput for arrays of other lengths or a coefficient that is not finite
   */
  public void complexAdjointAnalysis(double[] coefficients, double[] samples) {
    complexToSamples(coefficients, samples, true);
  }

  private void requireExact() {
    if (!exact) {
      grid.require(bandLimit, true);
    }
  }

  private void complexToSamples(double[] coefficients, double[] samples, boolean weighted) {
    SphereChecks.requireLength("samples", samples, 2L * grid.samples());
    double[] real = HarmonicCoefficients.inRealBasis(coefficients, bandLimit);
    double[] part = new double[bandLimit * bandLimit];
    double[] values = new double[grid.samples()];
    for (int q = 0; q < 2; q++) {
      for (int i = 0; i < part.length; i++) {
        part[i] = real[2 * i + q];
      }
      toSamples(part, values, weighted);
      for (int j = 0; j < values.length; j++) {
        samples[2 * j + q] = values[j];
      }
    }
  }

  private void complexToCoefficients(double[] samples, double[] coefficients, boolean weighted) {
    SphereChecks.requireLength("samples", samples, 2L * grid.samples());
    SphereChecks.requireLength("coefficients", coefficients, 2L * bandLimit * bandLimit);
    SphereChecks.requireFinite("sample (parts re, im counted)", samples);
    double[] part = new double[bandLimit * bandLimit];
    double[] values = new double[grid.samples()];
    double[] real = new double[coefficients.length];
    for (int q = 0; q < 2; q++) {
      for (int j = 0; j < values.length; j++) {
        values[j] = samples[2 * j + q];
      }
      toCoefficients(values, part, weighted);
      for (int i = 0; i < part.length; i++) {
        real[2 * i + q] = part[i];
      }
    }
    System.arraycopy(
        HarmonicCoefficients.inComplexBasis(real, bandLimit), 0, coefficients, 0, real.length);
  }

  private void toSamples(double[] coefficients, double[] samples, boolean weighted) {
    SphereChecks.requireLength("coefficients", coefficients, (long) bandLimit * bandLimit);
    SphereChecks.requireLength("samples", samples, grid.samples());
    SphereChecks.requireFinite("coefficient", coefficients);
    double[] sums = rows.borrow();
    Arrays.fill(sums, 0);
    workers.run(
        tasks(bandLimit, ORDERS),
        t -> {
          Interruption.check();
          DegreeLoop loop = loops.borrow();
          for (int m = ORDERS * t; m < Math.min(bandLimit, ORDERS * (t + 1)); m++) {
            synthesisOf(m, coefficients, sums, loop);
          }
          loops.giveBack(loop);
        });
    workers.run(
        tasks(grid.rings(), RINGS),
        t -> {
          RingFourier.Room room = rooms.borrow();
          for (int r = RINGS * t; r < Math.min(grid.rings(), RINGS * (t + 1)); r++) {
            double factor = weighted ? grid.weight(r) : 1;
            fourier.realSynthesis(r, sums, stride * r, samples, factor, room);
          }
          rooms.giveBack(room);
        });
    rows.giveBack(sums);
  }

  private static int tasks(int items, int each) {
    return (items + each - 1) / each;
  }

  private void synthesisOf(int m, double[] coefficients, double[] sums, DegreeLoop loop) {
    LegendreOrder order = orders[m];
    loop.loadReal(order, m, norm, coefficients, bandLimit);
    int lanes = order.node.length;
    for (int from = 0; from < lanes; from += DegreeLoop.WIDTH) {
      int to = Math.min(lanes, from + DegreeLoop.WIDTH);
      loop.synthesis(order, nodes.versine, from, to, true);
      for (int k = from; k < to; k++) {
        store(order.node[k], m, k - from, loop.sums, sums);
      }
    }
  }

  /** The even sum plus, and in the south minus, the odd one. */
  private void store(int node, int m, int lane, double[][] parts, double[] sums) {
    int at = stride * nodes.north[node] + 2 * m;
    sums[at] = parts[0][lane] + parts[2][lane];
    sums[at + 1] = parts[1][lane] + parts[3][lane];
    if (nodes.south[node] >= 0) {
      int mirror = stride * nodes.south[node] + 2 * m;
      sums[mirror] = parts[0][lane] - parts[2][lane];
      sums[mirror + 1] = parts[1][lane] - parts[3][lane];
    }
  }

  private void toCoefficients(double[] samples, double[] coefficients, boolean weighted) {
    SphereChecks.requireLength("samples", samples, grid.samples());
    SphereChecks.requireLength("coefficients", coefficients, (long) bandLimit * bandLimit);
    SphereChecks.requireFinite("sample", samples);
    double[] sums = rows.borrow();
    workers.run(
        tasks(grid.rings(), RINGS),
        t -> {
          RingFourier.Room room = rooms.borrow();
          for (int r = RINGS * t; r < Math.min(grid.rings(), RINGS * (t + 1)); r++) {
            double factor = weighted ? grid.weight(r) : 1;
            fourier.realAnalysis(r, samples, factor, sums, stride * r, room);
          }
          rooms.giveBack(room);
        });
    workers.run(
        tasks(bandLimit, ORDERS),
        t -> {
          Interruption.check();
          DegreeLoop loop = loops.borrow();
          for (int m = ORDERS * t; m < Math.min(bandLimit, ORDERS * (t + 1)); m++) {
            analysisOf(m, sums, coefficients, loop);
          }
          loops.giveBack(loop);
        });
    rows.giveBack(sums);
  }

  private void analysisOf(int m, double[] sums, double[] coefficients, DegreeLoop loop) {
    LegendreOrder order = orders[m];
    loop.clearTerms();
    int lanes = order.node.length;
    for (int from = 0; from < lanes; from += DegreeLoop.WIDTH) {
      int to = Math.min(lanes, from + DegreeLoop.WIDTH);
      for (int k = from; k < to; k++) {
        load(order.node[k], m, k - from, sums, loop.sums);
      }
      for (double[] part : loop.sums) {
        Arrays.fill(part, to - from, DegreeLoop.WIDTH, 0);
      }
      loop.analysis(order, nodes.versine, from, to, true);
    }
    loop.storeReal(order, m, norm, coefficients, bandLimit);
  }

  private void load(int node, int m, int lane, double[] sums, double[][] parts) {
    int at = stride * nodes.north[node] + 2 * m;
    boolean paired = nodes.south[node] >= 0;
    int mirror = paired ? stride * nodes.south[node] + 2 * m : at;
    double re = paired ? sums[mirror] : 0;
    double im = paired ? sums[mirror + 1] : 0;
    parts[0][lane] = sums[at] + re;
    parts[1][lane] = sums[at + 1] + im;
    parts[2][lane] = sums[at] - re;
    parts[3][lane] = sums[at + 1] - im;
  }

  @Override
  public String toString() {
    return "spherical transform of band limit " + bandLimit + " on the " + grid;
  }
}
