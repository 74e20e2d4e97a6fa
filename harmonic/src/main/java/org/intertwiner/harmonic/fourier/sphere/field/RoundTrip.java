package org.intertwiner.harmonic.fourier.sphere.field;

import java.util.Arrays;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.parallel.Workers;
import org.intertwiner.harmonic.fourier.sphere.RingGrid;
import org.intertwiner.harmonic.fourier.sphere.SphereFit;
import org.intertwiner.harmonic.fourier.sphere.SphereSpectra;
import org.intertwiner.harmonic.fourier.sphere.SphereTransform;

/**
 * What a function loses on the way to the samples of a grid, back to coefficients and to samples
 * again.
 *
 * <p><i>Units:</i> those of the function. On a grid with exact quadrature the way back is analysis,
 * on others (HEALPix) a least-squares fit, whose steps are counted.
 *
 * <p>Example: {@code RoundTrip.of(RingGrid.healpix(160), 301, coefficients, workers).maxError()}.
 *
 * @param grid the name of the grid
 * @param samples its number of samples
 * @param bandLimit L
 * @param iterations the steps of the fit, 0 where the quadrature is exact
 * @param lowest the smallest sample
 * @param highest the largest sample
 * @param maxError the largest difference of two samples, before and after
 * @param rmsError the root of the weighted mean square of the differences
 * @param maxCoefficientError the largest difference of two coefficients
 * @param lossByDegree Σ_m (difference of coefficients)²/4π, the mean square lost in each degree
 */
public record RoundTrip(
    String grid,
    int samples,
    int bandLimit,
    int iterations,
    double lowest,
    double highest,
    double maxError,
    double rmsError,
    double maxCoefficientError,
    double[] lossByDegree) {

  /**
   * Goes there and back.
   *
   * @param grid the grid
   * @param bandLimit L
   * @param coefficients L² real coefficients
   * @param workers the threads
   * @return what was lost
   * @throws InvalidInput for a grid with too few samples (the message says how many it needs), or
   *     coefficients that are not finite or not L²
   * @throws LimitExceeded for a band limit above 4096
   */
  public static RoundTrip of(RingGrid grid, int bandLimit, double[] coefficients, Workers workers) {
    boolean exact = bandLimit <= grid.exactBandLimit();
    boolean refused = bandLimit > grid.fitBandLimit();
    SphereTransform plan =
        exact || refused
            ? SphereTransform.of(grid, bandLimit)
            : SphereTransform.fitting(grid, bandLimit);
    SphereTransform transform = plan.withWorkers(workers);
    double[] samples = transform.synthesis(coefficients);
    double[] back;
    int iterations = 0;
    if (exact) {
      back = transform.analysis(samples);
    } else {
      SphereFit fit = SphereFit.of(transform, samples);
      back = fit.coefficients();
      iterations = fit.iterations();
    }
    return compared(transform, coefficients, samples, back, iterations);
  }

  private static RoundTrip compared(
      SphereTransform transform, double[] before, double[] samples, double[] back, int steps) {
    double[] again = transform.synthesis(back);
    double[] weights = transform.weights();
    double low = samples[0];
    double high = samples[0];
    double most = 0;
    double sum = 0;
    for (int j = 0; j < samples.length; j++) {
      double error = again[j] - samples[j];
      low = Math.min(low, samples[j]);
      high = Math.max(high, samples[j]);
      most = Math.max(most, Math.abs(error));
      sum += weights[j] * error * error;
    }
    double mostCoefficient = 0;
    double[] lost = new double[before.length];
    for (int i = 0; i < before.length; i++) {
      lost[i] = back[i] - before[i];
      mostCoefficient = Math.max(mostCoefficient, Math.abs(lost[i]));
    }
    double[] loss = SphereSpectra.power(lost, transform.bandLimit());
    for (int l = 0; l < loss.length; l++) {
      loss[l] /= 4 * Math.PI;
    }
    return new RoundTrip(
        transform.grid().toString(),
        samples.length,
        transform.bandLimit(),
        steps,
        low,
        high,
        most,
        Math.sqrt(sum / (4 * Math.PI)),
        mostCoefficient,
        loss);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RoundTrip that
        && grid.equals(that.grid)
        && samples == that.samples
        && lowest == that.lowest
        && highest == that.highest
        && Arrays.equals(lossByDegree, that.lossByDegree);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(lossByDegree);
  }

  @Override
  public String toString() {
    return grid
        + ", band limit "
        + bandLimit
        + ": largest error "
        + maxError
        + ", rms error "
        + rmsError;
  }
}
