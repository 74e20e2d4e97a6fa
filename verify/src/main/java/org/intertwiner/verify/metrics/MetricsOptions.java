package org.intertwiner.verify.metrics;

import org.intertwiner.algebra.InvalidInput;

/**
 * How the metrics are measured.
 *
 * <p>Example: {@code MetricsOptions.DEFAULT.withSeed(3).withBatch(64)}.
 *
 * @param seed the seed of resampling, of sampled elements and of random directions
 * @param confidence of the intervals, in (0, 1)
 * @param resamples how often the data are resampled, at least 1
 * @param batch how many inputs the model is given at once, at least 1
 * @param maxElements the largest number of group elements
 * @param maxEvaluations the largest number of inputs that the model is given altogether
 */
public record MetricsOptions(
    long seed, double confidence, int resamples, int batch, int maxElements, long maxEvaluations) {
  /** Seed 1, 95 %, 1000 resamples, batches of 256, 4096 elements, 20 million evaluations. */
  public static final MetricsOptions DEFAULT =
      new MetricsOptions(1, 0.95, 1000, 256, 4096, 20_000_000);

  /**
   * Checks the numbers.
   *
   * @param seed the seed of resampling, of sampled elements and of random directions
   * @param confidence of the intervals, in (0, 1)
   * @param resamples how often the data are resampled, at least 1
   * @param batch how many inputs the model is given at once, at least 1
   * @param maxElements the largest number of group elements
   * @param maxEvaluations the largest number of inputs that the model is given altogether
   * @throws InvalidInput if one is out of range
   */
  public MetricsOptions {
    boolean counts = resamples >= 1 && batch >= 1 && maxElements >= 1 && maxEvaluations >= 1;
    if (!counts || !(confidence > 0 && confidence < 1)) {
      throw new InvalidInput(
          "options of invariance metrics",
          confidence + ", " + resamples + ", " + batch + ", " + maxElements + ", " + maxEvaluations,
          "a confidence in (0, 1) and positive counts",
          "MetricsOptions.DEFAULT suits most models");
    }
  }

  /**
   * A copy with another seed.
   *
   * @param other the seed of all that is drawn
   * @return new options
   */
  public MetricsOptions withSeed(long other) {
    return new MetricsOptions(other, confidence, resamples, batch, maxElements, maxEvaluations);
  }

  /**
   * A copy with another confidence and number of resamples.
   *
   * @param level of the intervals, in (0, 1)
   * @param times how often the data are resampled, at least 1
   * @return new options
   * @throws InvalidInput if a number is out of range
   */
  public MetricsOptions withIntervals(double level, int times) {
    return new MetricsOptions(seed, level, times, batch, maxElements, maxEvaluations);
  }

  /**
   * A copy with another size of batches.
   *
   * @param size how many inputs the model is given at once, at least 1
   * @return new options
   * @throws InvalidInput if it is below 1
   */
  public MetricsOptions withBatch(int size) {
    return new MetricsOptions(seed, confidence, resamples, size, maxElements, maxEvaluations);
  }

  /**
   * A copy with other limits.
   *
   * @param elements the largest number of group elements
   * @param evaluations the largest number of inputs that the model is given altogether
   * @return new options
   * @throws InvalidInput if one is below 1
   */
  public MetricsOptions withLimits(int elements, long evaluations) {
    return new MetricsOptions(seed, confidence, resamples, batch, elements, evaluations);
  }
}
