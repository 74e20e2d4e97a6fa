package org.intertwiner.harmonic.fourier.sphere;

import java.util.Arrays;
import java.util.Random;
import org.intertwiner.algebra.Interruption;
import org.intertwiner.algebra.InvalidInput;

/**
 * The band-limited function nearest to given samples: least squares where no quadrature is exact.
 *
 * <p><i>Formula:</i> c minimises Σ w_j (f_j − Σ c_lm Y_lm(x_j))², w the weights of the points, by
 * conjugate gradients on the normal equations, each step one synthesis and one transpose; points
 * that nearly are a quadrature (HEALPix, icosahedral grids) need some ten steps. The steps also
 * tell the extreme eigenvalues of YᵀWY, from which the condition comes: an estimate from below that
 * is good when the iteration has converged. <i>Accuracy:</i> the gradient is brought down to the
 * tolerance times the one of zero coefficients; an error of the coefficients can be the squared
 * condition times that. <i>Complexity:</i> two transforms a step, and as many steps again for the
 * condition. <i>Source:</i> Hestenes and Stiefel (1952); Golub and Van Loan, Matrix Computations
 * (2013), 10.2 and 11.3.
 *
 * <p>Example: {@code SphereFit.of(SphereTransform.fitting(RingGrid.healpix(64), 128), samples)}.
 *
 * @param coefficients L² real coefficients
 * @param iterations how many steps were made
 * @param converged whether the gradient met the tolerance
 * @param gradient the last gradient relative to the first
 * @param rmsResidual √(Σ w r²/Σ w) of what is left, r_j = f_j − f(x_j)
 * @param maxResidual the largest |r_j|
 * @param condition √(λ_max/λ_min) of the eigenvalues met, here and in the fit of random
 *     coefficients; infinite where those do not come back, because the points do not determine them
 */
public record SphereFit(
    double[] coefficients,
    int iterations,
    boolean converged,
    double gradient,
    double rmsResidual,
    double maxResidual,
    double condition) {
  private static final long PROBE = 1;

  /** The part of random coefficients that may be lost to rounding and early stopping. */
  private static final double LOST = 1e-4;

  /**
   * How long a fit goes on.
   *
   * @param tolerance of the gradient, relative to that of zero coefficients
   * @param maxIterations the largest number of steps
   */
  public record Options(double tolerance, int maxIterations) {
    /** 10⁻¹³ and 500 steps. */
    public static final Options DEFAULT = new Options(1e-13, 500);

    /**
     * Checked options.
     *
     * @param tolerance of the gradient, relative to that of zero coefficients
     * @param maxIterations the largest number of steps
     * @throws InvalidInput for a tolerance outside 0 … 1 or no step
     */
    public Options {
      if (!(tolerance >= 0 && tolerance < 1) || maxIterations < 1) {
        throw new InvalidInput(
            "options of a fit",
            "tolerance " + tolerance + ", " + maxIterations + " steps",
            "a tolerance in 0 … 1 and at least 1 step",
            "");
      }
    }
  }

  /**
   * Fits with the usual options.
   *
   * @param sampling points and band limit
   * @param samples a value at each point
   * @return the fit
   * @throws InvalidInput for another number of samples, or one that is not finite (which)
   */
  public static SphereFit of(SphereSampling sampling, double[] samples) {
    return of(sampling, samples, Options.DEFAULT);
  }

  /**
   * Fits.
   *
   * @param sampling points and band limit
   * @param samples a value at each point
   * @param options tolerance and number of steps
   * @return the fit, whether it has converged or not
   * @throws InvalidInput for another number of samples, or one that is not finite (which)
   */
  public static SphereFit of(SphereSampling sampling, double[] samples, Options options) {
    SphereChecks.requireLength("samples", samples, sampling.samples());
    SphereChecks.requireFinite("sample", samples);
    return new Solver(sampling, samples).solve(options).probed(sampling, options);
  }

  /**
   * The right-hand side of a fit may not see every direction of the unknowns, so the samples of
   * random coefficients are fitted as well: what does not come back is not determined.
   */
  private SphereFit probed(SphereSampling sampling, Options options) {
    Random random = new Random(PROBE);
    double[] known = new double[coefficients.length];
    for (int i = 0; i < known.length; i++) {
      known[i] = random.nextGaussian();
    }
    double[] image = new double[sampling.samples()];
    sampling.synthesis(known, image);
    SphereFit found = new Solver(sampling, image).solve(options);
    double lost = 0;
    double all = 0;
    for (int i = 0; i < known.length; i++) {
      double error = known[i] - found.coefficients[i];
      lost += error * error;
      all += known[i] * known[i];
    }
    boolean determined = !found.converged || lost <= LOST * LOST * all;
    double worse = Math.max(condition, found.condition);
    return new SphereFit(
        coefficients,
        iterations,
        converged,
        gradient,
        rmsResidual,
        maxResidual,
        determined ? worse : Double.POSITIVE_INFINITY);
  }

  /** Conjugate gradients for least squares: the residual is kept in the space of samples. */
  private static final class Solver {
    private final SphereSampling sampling;
    private final double[] weights;
    private final double[] residual;
    private final double[] coefficients;
    private final double[] direction;
    private final double[] gradient;
    private final double[] image;
    private final double[] weighted;
    private double[] diagonal = new double[16];
    private double[] beside = new double[16];

    Solver(SphereSampling sampling, double[] samples) {
      int size = sampling.bandLimit() * sampling.bandLimit();
      this.sampling = sampling;
      this.weights = sampling.weights();
      this.residual = samples.clone();
      this.coefficients = new double[size];
      this.direction = new double[size];
      this.gradient = new double[size];
      this.image = new double[samples.length];
      this.weighted = new double[samples.length];
    }

    SphereFit solve(Options options) {
      double squared = gradient();
      System.arraycopy(gradient, 0, direction, 0, gradient.length);
      double first = squared;
      double before = 0;
      double step = 1;
      int steps = 0;
      double goal = options.tolerance() * options.tolerance() * first;
      while (squared > goal && steps < options.maxIterations()) {
        Interruption.check();
        double ratio = before == 0 ? 0 : squared / before;
        double lastStep = step;
        sampling.synthesis(direction, image);
        double energy = energy();
        if (energy <= 0) {
          break;
        }
        step = squared / energy;
        note(steps, 1 / step + (steps == 0 ? 0 : ratio / lastStep), Math.sqrt(ratio) / lastStep);
        for (int i = 0; i < coefficients.length; i++) {
          coefficients[i] = Math.fma(step, direction[i], coefficients[i]);
        }
        for (int j = 0; j < residual.length; j++) {
          residual[j] = Math.fma(-step, image[j], residual[j]);
        }
        before = squared;
        squared = gradient();
        steps++;
        double turn = squared / before;
        for (int i = 0; i < direction.length; i++) {
          direction[i] = Math.fma(turn, direction[i], gradient[i]);
        }
      }
      return finish(steps, squared <= goal, first == 0 ? 0 : Math.sqrt(squared / first));
    }

    private void note(int steps, double main, double side) {
      if (steps == diagonal.length) {
        diagonal = Arrays.copyOf(diagonal, 2 * steps);
        beside = Arrays.copyOf(beside, 2 * steps);
      }
      diagonal[steps] = main;
      beside[steps] = steps == 0 ? 0 : side;
    }

    private double gradient() {
      for (int j = 0; j < residual.length; j++) {
        weighted[j] = weights[j] * residual[j];
      }
      sampling.adjointSynthesis(weighted, gradient);
      double sum = 0;
      for (double g : gradient) {
        sum += g * g;
      }
      return sum;
    }

    private double energy() {
      double sum = 0;
      for (int j = 0; j < image.length; j++) {
        sum += weights[j] * image[j] * image[j];
      }
      return sum;
    }

    private SphereFit finish(int steps, boolean converged, double relative) {
      double sum = 0;
      double total = 0;
      double most = 0;
      for (int j = 0; j < residual.length; j++) {
        sum += weights[j] * residual[j] * residual[j];
        total += weights[j];
        most = Math.max(most, Math.abs(residual[j]));
      }
      double condition = steps == 0 ? 1 : Math.sqrt(extreme(steps, true) / extreme(steps, false));
      return new SphereFit(
          coefficients, steps, converged, relative, Math.sqrt(sum / total), most, condition);
    }

    /** The largest or smallest eigenvalue of the tridiagonal matrix, by bisection. */
    private double extreme(int n, boolean largest) {
      double low = Double.MAX_VALUE;
      double high = 0;
      for (int i = 0; i < n; i++) {
        double reach = beside[i] + (i + 1 < n ? beside[i + 1] : 0);
        low = Math.min(low, diagonal[i] - reach);
        high = Math.max(high, diagonal[i] + reach);
      }
      low = Math.max(low, 0);
      for (int s = 0; s < 200 && high - low > 1e-6 * high; s++) {
        double middle = low + (high - low) / 2;
        int below = below(n, middle);
        boolean goesDown = largest ? below == n : below > 0;
        if (goesDown) {
          high = middle;
        } else {
          low = middle;
        }
      }
      return high;
    }

    /** The number of eigenvalues below x, by the signs of the pivots. */
    private int below(int n, double x) {
      int count = 0;
      double pivot = 1;
      for (int i = 0; i < n; i++) {
        pivot = diagonal[i] - x - (i == 0 ? 0 : beside[i] * beside[i] / pivot);
        if (pivot == 0) {
          pivot = -Double.MIN_NORMAL;
        }
        if (pivot < 0) {
          count++;
        }
      }
      return count;
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SphereFit fit
        && Arrays.equals(coefficients, fit.coefficients)
        && iterations == fit.iterations;
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(coefficients);
  }

  @Override
  public String toString() {
    return "least-squares fit: "
        + (converged ? "converged" : "not converged")
        + " in "
        + iterations
        + " steps, rms residual "
        + rmsResidual
        + ", condition "
        + condition;
  }
}
