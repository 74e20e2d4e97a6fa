package org.intertwiner.harmonic.fourier.rotation;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import org.intertwiner.algebra.Interruption;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.parallel.Workers;
import org.jspecify.annotations.Nullable;

/**
 * The Fourier transform of functions on SO(3) that are sampled on a grid of zyz angles.
 *
 * <p><i>Formula:</i> with the Haar measure of mass 1 and D^l_{mn}(α, β, γ) = e^{−imα} d^l_{mn}(β)
 * e^{−inγ},
 *
 * <pre>
 * f̂^l_{nm} = ∫ f(g) D^l_{mn}(g)* dg ,   f(g) = Σ_l (2l + 1) Σ_{mn} f̂^l_{nm} D^l_{mn}(g)
 * </pre>
 *
 * <p>that is, f̂^l = ∫ f(g) D^l(g)* dg as matrices. <i>Method:</i> two fast Fourier transforms for
 * each β, then sums over β by a three-term recursion. <i>Order:</i> samples as {@link
 * RotationSampling} says, complex ones interleaved; coefficients as {@link RotationLayout} says.
 * <i>Accuracy:</i> the round trip of coefficients of band limit L loses a few units of 2⁻⁵³ times
 * √L. <i>Complexity:</i> O(A K C log) for the angles and 8L⁴/3 multiply-adds for K = 2L nodes β;
 * the working memory is {@link #workingBytes()}. <i>Threads:</i> a plan may be shared; the result
 * does not depend on the number of workers.
 *
 * <p><i>Source:</i> Kostelec and Rockmore (2008); McEwen, Büttner, Leistedt, Peiris and Wiaux
 * (2015) for the limit of the orders n.
 *
 * <p>Example: {@code RotationFourier.of(RotationSampling.driscollHealy(8), 8).forward(samples)}.
 */
public final class RotationFourier {
  private final RotationSampling sampling;
  private final RotationLayout layout;
  private final Workers workers;
  private final Stage complexStage;
  private final AtomicReference<@Nullable Stage> realStage = new AtomicReference<>();
  private final double[] quadrature;
  private final double[] dimensions;
  private final double[] ones;

  private RotationFourier(
      RotationSampling sampling, RotationLayout layout, Workers workers, RotationLimits limits) {
    this.sampling = sampling;
    this.layout = layout;
    this.workers = workers;
    requireResolution();
    limits.require("samples on " + sampling, 2.0 * sampling.size());
    limits.require("working memory of a transform on " + sampling, workingBytes() / 8.0);
    this.complexStage = new Stage(false);
    this.quadrature = new double[sampling.betas()];
    for (int k = 0; k < quadrature.length; k++) {
      quadrature[k] = sampling.weight(k) / ((double) sampling.alphas() * sampling.gammas());
    }
    this.dimensions = new double[layout.bandLimit()];
    for (int b = 0; b < dimensions.length; b++) {
      dimensions[b] = layout.columns(b);
    }
    this.ones = new double[Math.max(quadrature.length, dimensions.length)];
    Arrays.fill(ones, 1);
  }

  private void requireResolution() {
    String hint = "a function of this band limit is not determined by fewer samples";
    int columns = layout.maxDoubledDegree() + 1;
    int rows = layout.maxDoubledRow() + 1;
    if (sampling.alphas() < columns) {
      throw new InvalidInput(
          "angles α of " + sampling, "" + sampling.alphas(), "at least " + columns, hint);
    }
    if (sampling.gammas() < rows) {
      throw new InvalidInput(
          "angles γ of " + sampling, "" + sampling.gammas(), "at least " + rows, hint);
    }
    if (sampling.exactDegree() < layout.maxDoubledDegree()) {
      throw new InvalidInput(
          "angles β of " + sampling,
          sampling.betas() + ", exact for degree " + sampling.exactDegree(),
          "weights that are exact for degree " + layout.maxDoubledDegree(),
          hint);
    }
  }

  /**
   * Plans transforms of band limit L with all orders, on one thread.
   *
   * @param sampling the grid
   * @param bandLimit L ≥ 1
   * @return the plan
   * @throws InvalidInput where the grid has too few samples for the band limit
   * @throws LimitExceeded where the working memory is above {@link RotationLimits#DEFAULT}
   */
  public static RotationFourier of(RotationSampling sampling, int bandLimit) {
    return of(sampling, RotationLayout.of(bandLimit), new Workers(1), RotationLimits.DEFAULT);
  }

  /**
   * Plans transforms.
   *
   * @param sampling the grid
   * @param layout the band limit and the limit of the orders n; a layout of halves is the part of a
   *     transform on SU(2) that {@link SpinFourier} asks for
   * @param workers the threads
   * @param limits what may be spent
   * @return the plan
   * @throws InvalidInput where the grid has too few samples for the layout
   * @throws LimitExceeded where the samples or the working memory are above the limit
   */
  public static RotationFourier of(
      RotationSampling sampling, RotationLayout layout, Workers workers, RotationLimits limits) {
    return new RotationFourier(sampling, layout, workers, limits);
  }

  /**
   * The grid.
   *
   * @return where the samples lie
   */
  public RotationSampling sampling() {
    return sampling;
  }

  /**
   * The order of the coefficients.
   *
   * @return the layout
   */
  public RotationLayout layout() {
    return layout;
  }

  /**
   * The working memory of a complex transform beside samples and coefficients.
   *
   * @return 16 K (2N − 1)(2L − 1) bytes
   */
  public long workingBytes() {
    return 16L
        * sampling.betas()
        * (layout.maxDoubledRow() + 1L)
        * (layout.maxDoubledDegree() + 1L);
  }

  /**
   * f̂^l_{nm} = Σ w f(g) D^l_{mn}(g)* over the grid: the Fourier coefficients of a function of this
   * band limit.
   *
   * @param samples the complex samples
   * @param coefficients receives the coefficients
   * @throws InvalidInput for a wrong length or a sample that is not finite
   */
  public void forward(double[] samples, double[] coefficients) {
    check(samples, 2, coefficients);
    complexStage.analyse(samples, quadrature, ones, coefficients);
  }

  /**
   * f̂ in a new array.
   *
   * @param samples the complex samples
   * @return the coefficients
   * @throws InvalidInput for a wrong length or a sample that is not finite
   */
  public double[] forward(double[] samples) {
    double[] coefficients = new double[2 * layout.size()];
    forward(samples, coefficients);
    return coefficients;
  }

  /**
   * f(g) = Σ_l (2l + 1) Σ f̂^l_{nm} D^l_{mn}(g) on the grid.
   *
   * @param coefficients the coefficients
   * @param samples receives the complex samples
   * @throws InvalidInput for a wrong length or a coefficient that is not finite
   */
  public void inverse(double[] coefficients, double[] samples) {
    checkBack(coefficients, samples, 2);
    complexStage.synthesise(coefficients, ones, dimensions, samples);
  }

  /**
   * f in a new array.
   *
   * @param coefficients the coefficients
   * @return the complex samples
   * @throws InvalidInput for a wrong length or a coefficient that is not finite
   */
  public double[] inverse(double[] coefficients) {
    double[] samples = new double[Math.toIntExact(2 * sampling.size())];
    inverse(coefficients, samples);
    return samples;
  }

  /**
   * The transpose of {@link #forward}: Re ⟨c, forward f⟩ = Re ⟨forwardAdjoint c, f⟩ for sums of
   * products with the conjugate.
   *
   * @param coefficients the coefficients c
   * @param samples receives Σ w c^l_{nm} D^l_{mn}
   * @throws InvalidInput for a wrong length or a coefficient that is not finite
   */
  public void forwardAdjoint(double[] coefficients, double[] samples) {
    checkBack(coefficients, samples, 2);
    complexStage.synthesise(coefficients, quadrature, ones, samples);
  }

  /**
   * The transpose of {@link #inverse}.
   *
   * @param samples complex samples s
   * @param coefficients receives (2l + 1) Σ s(g) D^l_{mn}(g)*
   * @throws InvalidInput for a wrong length or a sample that is not finite
   */
  public void inverseAdjoint(double[] samples, double[] coefficients) {
    check(samples, 2, coefficients);
    complexStage.analyse(samples, ones, dimensions, coefficients);
  }

  /**
   * The coefficients of a real function, in about half the time: f̂^l_{−n,−m} = (−1)^{m−n} times
   * the conjugate of f̂^l_{nm}; all of them are written.
   *
   * @param samples the real samples
   * @param coefficients receives the complex coefficients
   * @throws InvalidInput for a wrong length or a sample that is not finite, or a layout of halves
   */
  public void forwardReal(double[] samples, double[] coefficients) {
    check(samples, 1, coefficients);
    realStage().analyse(samples, quadrature, ones, coefficients);
  }

  /**
   * The real part of the function with given coefficients, in about half the time.
   *
   * @param coefficients the complex coefficients
   * @param samples receives the real samples
   * @throws InvalidInput for a wrong length or a coefficient that is not finite, or a layout of
   *     halves
   */
  public void inverseReal(double[] coefficients, double[] samples) {
    checkBack(coefficients, samples, 1);
    realStage().synthesise(coefficients, ones, dimensions, samples);
  }

  /**
   * The transpose of {@link #forwardReal} for the real inner products.
   *
   * @param coefficients the complex coefficients
   * @param samples receives the real samples
   * @throws InvalidInput for a wrong length or a coefficient that is not finite, or a layout of
   *     halves
   */
  public void forwardRealAdjoint(double[] coefficients, double[] samples) {
    checkBack(coefficients, samples, 1);
    realStage().synthesise(coefficients, quadrature, ones, samples);
  }

  /**
   * The transpose of {@link #inverseReal} for the real inner products.
   *
   * @param samples the real samples
   * @param coefficients receives the complex coefficients
   * @throws InvalidInput for a wrong length or a sample that is not finite, or a layout of halves
   */
  public void inverseRealAdjoint(double[] samples, double[] coefficients) {
    check(samples, 1, coefficients);
    realStage().analyse(samples, ones, dimensions, coefficients);
  }

  private Stage realStage() {
    if (layout.isHalf()) {
      throw new InvalidInput(
          "real transform",
          "half-integer degrees",
          "integer degrees",
          "their matrix elements are complex or quaternionic; use the complex transform");
    }
    Stage stage = realStage.get();
    if (stage == null) {
      stage = new Stage(true);
      realStage.set(stage);
    }
    return stage;
  }

  private void check(double[] samples, int places, double[] coefficients) {
    requireSamples(samples, places);
    layout.requireComplex("coefficients", coefficients);
    int bad = Samples.firstNotFinite(samples);
    if (bad >= 0) {
      int number = bad / places;
      int i = number / sampling.gammas() % sampling.alphas();
      int k = number / sampling.gammas() / sampling.alphas();
      throw new InvalidInput(
          "sample " + number,
          samples[bad]
              + " at α = "
              + sampling.alpha(i)
              + ", β = "
              + sampling.beta(k)
              + ", γ = "
              + sampling.gamma(number % sampling.gammas()),
          "a finite number",
          "");
    }
  }

  private void checkBack(double[] coefficients, double[] samples, int places) {
    layout.requireComplex("coefficients", coefficients);
    requireSamples(samples, places);
    Samples.requireFinite("coefficient", coefficients, 2);
  }

  private void requireSamples(double[] samples, int places) {
    if (samples.length != places * sampling.size()) {
      throw new InvalidInput(
          "samples",
          samples.length + " numbers",
          places * sampling.size() + " numbers",
          sampling + (places == 2 ? ", complex numbers take two places" : ", real numbers"));
    }
  }

  /** The two steps of a transform with the memory they share. */
  private final class Stage {
    private final AngleSums angles;
    private final WignerSums sums;
    private final boolean real;
    private final AtomicReference<@Nullable Memory> memory = new AtomicReference<>();

    Stage(boolean real) {
      this.real = real;
      this.angles = new AngleSums(layout, sampling, real);
      this.sums = new WignerSums(layout, sampling, real);
    }

    private Memory take() {
      Memory kept = memory.getAndSet(null);
      return kept != null ? kept : new Memory(this);
    }

    private int samplePlane() {
      return sampling.alphas() * sampling.gammas() * (real ? 1 : 2);
    }

    void analyse(double[] samples, double[] nodes, double[] degrees, double[] coefficients) {
      Memory m = take();
      int plane = 2 * sums.plane();
      int parts = workers.count();
      workers.run(
          parts,
          p -> {
            for (int k = p; k < sampling.betas(); k += parts) {
              Interruption.check();
              angles.forward(samples, k * samplePlane(), m.planes, k * plane, m.angles[p]);
            }
          });
      workers.run(
          parts, p -> sums.analyse(m.planes, nodes, degrees, coefficients, m.sums[p], p, parts));
      memory.set(m);
    }

    void synthesise(double[] coefficients, double[] nodes, double[] degrees, double[] samples) {
      Memory m = take();
      int plane = 2 * sums.plane();
      int parts = workers.count();
      workers.run(
          parts, p -> sums.synthesise(coefficients, nodes, degrees, m.planes, m.sums[p], p, parts));
      workers.run(
          parts,
          p -> {
            for (int k = p; k < sampling.betas(); k += parts) {
              Interruption.check();
              angles.backward(m.planes, k * plane, samples, k * samplePlane(), m.angles[p]);
            }
          });
      memory.set(m);
    }
  }

  /** Memory of one transform at a time; a second one beside it makes its own. */
  private final class Memory {
    private final double[] planes;
    private final double[][] angles = new double[workers.count()][];
    private final WignerSums.Scratch[] sums = new WignerSums.Scratch[workers.count()];

    Memory(Stage stage) {
      planes = new double[2 * sampling.betas() * stage.sums.plane()];
      for (int p = 0; p < angles.length; p++) {
        angles[p] = stage.angles.scratch();
        sums[p] = stage.sums.new Scratch();
      }
    }
  }

  @Override
  public String toString() {
    return "Fourier transform on " + sampling + ", " + layout;
  }
}
