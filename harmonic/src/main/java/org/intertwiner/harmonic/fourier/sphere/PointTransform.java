package org.intertwiner.harmonic.fourier.sphere;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.parallel.Workers;
import org.intertwiner.harmonic.haar.sphere.SphereGrid;

/**
 * Real band-limited functions at any points of the sphere, with the transpose: values from
 * coefficients, and sums of harmonics over points. {@link SphereFit} is the inverse.
 *
 * <p><i>Formula:</i> f(x_j) = Σ c_lm Y_lm(x_j). <i>Shape:</i> points x, y, z side by side; L² real
 * coefficients. <i>Accuracy:</i> some rounding errors times √L, relative to the largest term.
 * <i>Complexity:</i> n L² multiply-and-adds and as many for the recursion; memory 24 n L bytes.
 * <i>Threads:</i> immutable, may be shared; the result does not depend on {@link #withWorkers}.
 *
 * <p>Example: {@code SphereFit.of(PointTransform.icosahedral(10, 16), samples)}.
 */
public final class PointTransform implements SphereSampling {
  /** The largest product of the number of points and the band limit: 800 MB of tables. */
  public static final long MAX_SIZE = 1L << 25;

  /** How far a point may be off the sphere; it is taken to be the nearest one on it. */
  public static final double TOLERANCE = 1e-9;

  private static final int BLOCK = 4096;

  private final int bandLimit;
  private final int count;
  private final double[] weights;
  private final PointBlock[] blocks;
  private final Workers workers;

  private PointTransform(
      int bandLimit, int count, double[] weights, PointBlock[] blocks, Workers workers) {
    this.bandLimit = bandLimit;
    this.count = count;
    this.weights = weights;
    this.blocks = blocks;
    this.workers = workers;
  }

  /**
   * Points on the unit sphere, all of the same weight.
   *
   * @param points x, y, z side by side
   * @param bandLimit L ≥ 1
   * @return the transform
   * @throws InvalidInput for a point off the sphere (which, and by how much), fewer points than
   *     coefficients (L² are needed), or a band limit below 1
   * @throws LimitExceeded for more than {@link #MAX_SIZE} points times L
   */
  public static PointTransform of(double[] points, int bandLimit) {
    requirePoints(points, bandLimit);
    for (int j = 0; j < points.length / 3; j++) {
      double off = length(points, j) - 1;
      if (!(Math.abs(off) <= TOLERANCE)) {
        throw new InvalidInput(
            "point number " + j + " " + shown(points, j),
            "length 1" + (off < 0 ? " − " : " + ") + Math.abs(off),
            "a unit vector to within " + TOLERANCE,
            "ofDirections takes points of any length");
      }
    }
    return build(points, bandLimit, equal(points.length / 3));
  }

  /**
   * Directions: points of any length above zero.
   *
   * @param points x, y, z side by side
   * @param bandLimit L ≥ 1
   * @return the transform at x/|x|, all of the same weight
   * @throws InvalidInput for a point without a direction (which), fewer points than coefficients
   *     (L² are needed), or a band limit below 1
   * @throws LimitExceeded for more than {@link #MAX_SIZE} points times L
   */
  public static PointTransform ofDirections(double[] points, int bandLimit) {
    requirePoints(points, bandLimit);
    for (int j = 0; j < points.length / 3; j++) {
      double length = length(points, j);
      if (!(length > 0 && length <= Double.MAX_VALUE)) {
        throw new InvalidInput(
            "point number " + j, shown(points, j), "a finite vector that is not zero", "");
      }
    }
    return build(points, bandLimit, equal(points.length / 3));
  }

  /**
   * The vertices of the icosahedron whose faces are cut into frequency² triangles, with their areas
   * as weights.
   *
   * @param frequency the number of parts of an edge, ≥ 1: 10 frequency² + 2 points
   * @param bandLimit L ≥ 1
   * @return the transform
   * @throws InvalidInput for a frequency below 1 or fewer points than coefficients (L² are needed)
   * @throws LimitExceeded for more than {@link #MAX_SIZE} points times L
   */
  public static PointTransform icosahedral(int frequency, int bandLimit) {
    SphereGrid grid = SphereGrid.icosahedral(frequency);
    double[] points = Arrays.stream(grid.points()).flatMapToDouble(Arrays::stream).toArray();
    double[] weights = grid.weights();
    for (int j = 0; j < weights.length; j++) {
      weights[j] *= 4 * Math.PI;
    }
    requirePoints(points, bandLimit);
    return build(points, bandLimit, weights);
  }

  private static void requirePoints(double[] points, int bandLimit) {
    SphereChecks.requireBandLimit(bandLimit);
    if (points.length % 3 != 0) {
      throw new InvalidInput(
          "points of the sphere", points.length + " numbers", "three numbers a point", "");
    }
    int count = points.length / 3;
    if (count < bandLimit * bandLimit) {
      throw new InvalidInput(
          "points for the band limit L = " + bandLimit,
          count + " points",
          "at least L² = " + bandLimit * bandLimit,
          "this many points serve band limits up to " + (int) Math.sqrt(count));
    }
    if (count > MAX_SIZE / bandLimit) {
      throw new LimitExceeded(
          "points times band limit",
          count + "·" + bandLimit,
          "at most " + MAX_SIZE,
          "take fewer points or a smaller band limit");
    }
  }

  private static double length(double[] p, int j) {
    double x = p[3 * j];
    double y = p[3 * j + 1];
    double z = p[3 * j + 2];
    double scale = Math.max(Math.abs(x), Math.max(Math.abs(y), Math.abs(z)));
    if (scale == 0 || !(scale <= Double.MAX_VALUE)) {
      return scale == 0 ? 0 : Double.NaN;
    }
    x /= scale;
    y /= scale;
    z /= scale;
    return scale * Math.sqrt(x * x + y * y + z * z);
  }

  private static String shown(double[] p, int j) {
    return "(" + p[3 * j] + ", " + p[3 * j + 1] + ", " + p[3 * j + 2] + ")";
  }

  private static double[] equal(int count) {
    double[] weights = new double[count];
    Arrays.fill(weights, 4 * Math.PI / count);
    return weights;
  }

  private static PointTransform build(double[] points, int bandLimit, double[] weights) {
    int count = points.length / 3;
    double[] height = new double[count];
    for (int j = 0; j < count; j++) {
      height[j] = Math.abs(points[3 * j + 2]) / length(points, j);
    }
    // points of alike latitude begin to count at alike degrees
    int[] sorted =
        IntStream.range(0, count)
            .boxed()
            .sorted(Comparator.comparingDouble(j -> height[j]))
            .mapToInt(Integer::intValue)
            .toArray();
    PointBlock[] blocks = new PointBlock[(count + BLOCK - 1) / BLOCK];
    for (int b = 0; b < blocks.length; b++) {
      int[] part = Arrays.copyOfRange(sorted, b * BLOCK, Math.min(count, (b + 1) * BLOCK));
      blocks[b] = new PointBlock(points, part, bandLimit);
    }
    return new PointTransform(bandLimit, count, weights, blocks, new Workers(1));
  }

  /**
   * The same transform on a team of threads.
   *
   * @param team the threads
   * @return a transform that shares its tables with this one
   */
  public PointTransform withWorkers(Workers team) {
    return new PointTransform(bandLimit, count, weights, blocks, team);
  }

  /**
   * The same transform with other weights, as a fit uses them.
   *
   * @param other a number that is not negative for each point, not all zero
   * @return a transform that shares its tables with this one
   * @throws InvalidInput for another length, or a number that is negative or not finite (which)
   */
  public PointTransform withWeights(double... other) {
    SphereChecks.requireLength("weights of points", other, count);
    SphereChecks.requireFinite("weight", other);
    double sum = 0;
    for (int j = 0; j < count; j++) {
      if (other[j] < 0) {
        throw new InvalidInput("weight number " + j, "" + other[j], "0 or more", "");
      }
      sum += other[j];
    }
    if (sum == 0) {
      throw new InvalidInput("weights of points", "all zero", "a positive sum", "");
    }
    double[] scaled = other.clone();
    for (int j = 0; j < count; j++) {
      scaled[j] *= 4 * Math.PI / sum;
    }
    return new PointTransform(bandLimit, count, scaled, blocks, workers);
  }

  @Override
  public int bandLimit() {
    return bandLimit;
  }

  @Override
  public int samples() {
    return count;
  }

  @Override
  public double[] weights() {
    return weights.clone();
  }

  /**
   * {@inheritDoc}
   *
   * @throws InvalidInput for arrays of other lengths or a coefficient that is not finite
   */
  @Override
  public void synthesis(double[] coefficients, double[] samples) {
    SphereChecks.requireLength("coefficients", coefficients, (long) bandLimit * bandLimit);
    SphereChecks.requireLength("samples", samples, count);
    SphereChecks.requireFinite("coefficient", coefficients);
    workers.run(blocks.length, b -> blocks[b].synthesis(coefficients, samples));
  }

  /**
   * {@inheritDoc}
   *
   * @throws InvalidInput for arrays of other lengths or a sample that is not finite (which)
   */
  @Override
  public void adjointSynthesis(double[] samples, double[] coefficients) {
    SphereChecks.requireLength("samples", samples, count);
    SphereChecks.requireLength("coefficients", coefficients, (long) bandLimit * bandLimit);
    SphereChecks.requireFinite("sample", samples);
    double[][] parts = new double[blocks.length][];
    workers.run(blocks.length, b -> parts[b] = blocks[b].adjoint(samples));
    Arrays.fill(coefficients, 0);
    for (double[] part : parts) {
      for (int i = 0; i < part.length; i++) {
        coefficients[i] += part[i];
      }
    }
  }

  @Override
  public String toString() {
    return "spherical transform of band limit " + bandLimit + " at " + count + " points";
  }
}
