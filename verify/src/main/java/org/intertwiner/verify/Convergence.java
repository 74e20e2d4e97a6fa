package org.intertwiner.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.CompactGroup;
import org.intertwiner.algebra.laws.Sampler;
import org.intertwiner.verify.action.FieldShape;
import org.intertwiner.verify.action.NumericMap;
import org.intertwiner.verify.statistics.ErrorSummary;
import org.intertwiner.verify.tolerance.ErrorMetric;
import org.intertwiner.verify.tolerance.NoiseFloor;
import org.intertwiner.verify.tolerance.Precision;

/**
 * Decides about elements that interpolate: does the error of f(g·x) = g·f(x) vanish as the grid is
 * refined, as fast as the declared order says?
 *
 * <p>The same random fields and elements are taken at several grid sizes. The interior (inside the
 * inscribed circle, a tenth of the size away from it) decides; the whole grid is reported beside
 * it. With steps h = 1/(n − 1), the slope of log(rms error) over log h must be at least the order
 * less one half. A map that is not equivariant in the limit has slope 0.
 *
 * @param <G> the group elements
 */
public final class Convergence<G> {
  private static final double SLACK = 0.5;
  private static final double MARGIN = 0.1;

  /** Errors below so many roundoffs cannot fall any further. */
  private static final double NOISE = 1e4;

  private final String name;
  private final CompactGroup<G> group;
  private final int order;
  private final IntFunction<Problem<G>> problem;
  private final int samples;
  private final long seed;

  /**
   * The map on one grid size.
   *
   * @param <G> the group elements
   * @param map the map between fields
   * @param inputs a sampler that makes the same field at every size from the same random numbers,
   *     see {@link Inputs#smoothFields}
   * @param output the shape of the output
   */
  public record Problem<G>(
      NumericMap<G, double[], double[]> map, Sampler<double[]> inputs, FieldShape output) {}

  private Convergence(
      String name,
      CompactGroup<G> group,
      int order,
      IntFunction<Problem<G>> problem,
      int samples,
      long seed) {
    this.name = name;
    this.group = group;
    this.order = order;
    this.problem = problem;
    this.samples = samples;
    this.seed = seed;
  }

  /**
   * Describes a test of 20 samples from seed 0.
   *
   * @param <G> the group elements
   * @param name what reports call the map
   * @param group the group
   * @param order the declared order of convergence, at least 1
   * @param problem the map at a grid size
   * @return the test, not yet run
   * @throws InvalidInput if the order is below 1
   */
  public static <G> Convergence<G> of(
      String name, CompactGroup<G> group, int order, IntFunction<Problem<G>> problem) {
    if (order < 1) {
      throw new InvalidInput("order of convergence", Integer.toString(order), "at least 1", "");
    }
    return new Convergence<>(name, group, order, problem, 20, 0);
  }

  /**
   * How many pairs of element and field.
   *
   * @param count at least 1
   * @return a copy
   * @throws InvalidInput if the number is below 1
   */
  public Convergence<G> samples(int count) {
    if (count < 1) {
      throw new InvalidInput("number of samples", Integer.toString(count), "at least 1", "");
    }
    return new Convergence<>(name, group, order, problem, count, seed);
  }

  /**
   * From which seed the samples derive.
   *
   * @param start any number
   * @return a copy
   */
  public Convergence<G> seed(long start) {
    return new Convergence<>(name, group, order, problem, samples, start);
  }

  /** Interior and overall errors at one size. */
  private record Level(double step, double interior, double whole) {}

  /**
   * Runs the test.
   *
   * @param sizes at least two grid sizes, ascending
   * @return TESTED or REFUTED, with the observed slopes in the notes
   * @throws InvalidInput if there are fewer than two sizes or they do not ascend
   */
  public Report check(int... sizes) {
    requireAscending(sizes);
    List<Level> levels = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    for (int size : sizes) {
      Level level = level(size);
      levels.add(level);
      notes.add(
          String.format(
              Locale.ROOT,
              "size %d: interior %.2e, whole grid %.2e",
              size,
              level.interior(),
              level.whole()));
    }
    double slope = slope(levels);
    notes.add(0, String.format(Locale.ROOT, "observed order %.2f", slope));
    return new Report(
        group.name() + "-equivariance of '" + name + "' in the limit of fine grids",
        group.name(),
        List.of(check(levels, slope)),
        notes,
        seed);
  }

  private Check check(List<Level> levels, double slope) {
    double[] interior = levels.stream().mapToDouble(Level::interior).toArray();
    double finest = interior[interior.length - 1];
    boolean noise = finest <= NOISE * Precision.FLOAT64.unitRoundoff();
    Verdict verdict =
        noise || slope >= order - SLACK
            ? new Verdict.Tested(samples, 1, 0.05)
            : new Verdict.Refuted(witness(slope, finest));
    return new Check(
        "order of convergence in the interior, declared " + order,
        verdict,
        "rms of the relative L2 error, per size",
        ErrorSummary.of(interior),
        NoiseFloor.atRoundoff(Precision.FLOAT64));
  }

  private static void requireAscending(int... sizes) {
    boolean fine = sizes.length >= 2 && sizes[0] >= 3;
    for (int i = 1; i < sizes.length; i++) {
      fine &= sizes[i] > sizes[i - 1];
    }
    if (!fine) {
      throw new InvalidInput(
          "grid sizes", Arrays.toString(sizes), "two or more from 3, ascending", "");
    }
  }

  private Witness witness(double slope, double finest) {
    return new Witness(
        "elements that interpolate",
        "elements that interpolate",
        0,
        samples + " smooth random fields",
        finest,
        Optional.empty(),
        Precision.FLOAT64.unitRoundoff(),
        Optional.of(
            String.format(
                Locale.ROOT,
                "refining the grid lowers the error with order %.2f only, declared was %d",
                slope,
                order)),
        Optional.empty());
  }

  private Level level(int size) {
    Problem<G> at = problem.apply(size);
    double interior = 0;
    double whole = 0;
    for (int k = 0; k < samples; k++) {
      Settings.stopIfInterrupted();
      ReplayToken token =
          new ReplayToken(Settings.ALGORITHM, seed, ReplayToken.Budget.INDEPENDENT, k);
      var random = Settings.random(token.sampleSeed());
      G g = group.random(random);
      double[] x = at.inputs().sample(random);
      double[] left = at.map().apply(at.map().source().act(g, x));
      double[] right = at.map().target().act(g, at.map().apply(x));
      double all = ErrorMetric.L2.relative(left, right);
      double inside =
          ErrorMetric.L2.relative(
              inside(left, at.output(), MARGIN * size), inside(right, at.output(), MARGIN * size));
      whole += all * all / samples;
      interior += inside * inside / samples;
    }
    return new Level(1.0 / (size - 1), Math.sqrt(interior), Math.sqrt(whole));
  }

  static double[] inside(double[] field, FieldShape shape, double margin) {
    double[] out = field.clone();
    for (int i = 0; i < out.length; i++) {
      if (!shape.interior(i % shape.cells(), margin)) {
        out[i] = 0;
      }
    }
    return out;
  }

  /** Least squares through (log h, log error). */
  private static double slope(List<Level> levels) {
    double meanX = levels.stream().mapToDouble(l -> Math.log(l.step())).average().orElse(0);
    double meanY = levels.stream().mapToDouble(Convergence::logError).average().orElse(0);
    double xy = 0;
    double xx = 0;
    for (Level l : levels) {
      double dx = Math.log(l.step()) - meanX;
      xy += dx * (logError(l) - meanY);
      xx += dx * dx;
    }
    return xy / xx;
  }

  private static double logError(Level level) {
    return Math.log(Math.max(level.interior(), Double.MIN_NORMAL));
  }
}
