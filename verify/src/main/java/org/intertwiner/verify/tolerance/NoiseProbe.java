package org.intertwiner.verify.tolerance;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/**
 * Measures the noise floor of a map at one input.
 *
 * <p>Three figures are taken together by their maximum:
 *
 * <ul>
 *   <li>the resolution of the output numbers;
 *   <li>the spread under random perturbations of every input by −1, 0 or +1 unit in the last place;
 *   <li>the noise seen in the third differences of k ↦ f(x(1 + khw)), k = 0 … 6, along a line with
 *       random weights w in [½, 1]. It finds the rounding errors of long sums, which small
 *       perturbations of the summands leave correlated. The step h starts at 512 u (2 u in 16-bit
 *       formats) and grows while the outputs move in jumps that are larger than the step (a
 *       computation in fewer digits inside).
 * </ul>
 *
 * <p><b>Complexity</b>: 8 + perturbations evaluations, up to 8 more for every growth of the step.
 *
 * <p><b>Source</b>: J. J. Moré, S. M. Wild, Estimating computational noise, SIAM J. Sci. Comput. 33
 * (2011), for the difference table.
 *
 * @param declared the format in which the map computes, unless its outputs show that it is binary32
 * @param metric the norm
 * @param perturbations how many random perturbations to try
 * @param fine whether steps of the output that are coarser than the format (a computation in fewer
 *     digits inside, see {@link #movesInSteps}) are left out, by taking medians over the smallest
 *     changes of the input
 */
public record NoiseProbe(Precision declared, ErrorMetric metric, int perturbations, boolean fine) {
  /**
   * A probe that takes every jump of the output for noise.
   *
   * @param declared the format in which the map computes, unless its outputs show that it is
   *     binary32
   * @param metric the norm
   * @param perturbations how many random perturbations to try
   */
  public NoiseProbe(Precision declared, ErrorMetric metric, int perturbations) {
    this(declared, metric, perturbations, false);
  }

  /** How much larger than over single units the noise must be over longer steps. */
  private static final double STAIRCASE = 16;

  /** Relative changes of the input over which binary16 and bfloat16 make steps. */
  private static final double[] LONG_STEPS = {0x1p-15, 0x1p-11};

  /** In binary64 steps below this relative size are those of a computation in binary32. */
  private static final double COARSER_THAN_BINARY32 = 0x1p-16;

  private static final int POINTS = 7;
  private static final double FIRST_STEP = 512;
  private static final double GROWTH = 32;
  private static final double LAST_STEP = 0x1p-10;

  /** The variance of third differences of unit noise: 1 + 9 + 9 + 1. */
  private static final double THIRD_DIFFERENCE = 20;

  /**
   * Measures.
   *
   * @param map f on arrays of numbers; must not change its argument
   * @param x the input
   * @param random the source of the perturbations
   * @return the floor at x; the unit roundoff where the output is zero or not finite
   */
  public NoiseFloor measure(UnaryOperator<double[]> map, double[] x, RandomGenerator random) {
    double[] y = map.apply(x.clone());
    Precision precision = Precision.detect(y, declared);
    double scale = metric.norm(y);
    if (!isFinite(y) || scale == 0) {
      return NoiseFloor.atRoundoff(precision);
    }
    double max = precision.unitRoundoff();
    double squares = 0;
    double[] spreads = new double[perturbations];
    for (int k = 0; k < perturbations; k++) {
      double[] other = map.apply(perturbed(x, precision, random));
      if (isFinite(other) && other.length == y.length) {
        double spread = metric.relative(y, other);
        spreads[k] = spread;
        squares += spread * spread;
      }
    }
    Arrays.sort(spreads);
    int rank = fine ? perturbations / 2 : perturbations - 1;
    max = perturbations == 0 ? max : Math.max(max, spreads[rank]);
    double differences =
        fine
            ? medianDifference(map, x, direction(x, random), 2, precision)
            : differenceNoise(map, x, precision, random);
    max = Math.max(max, differences / scale);
    double rms = perturbations == 0 ? max : Math.sqrt(squares / perturbations);
    return new NoiseFloor(max, rms, perturbations, precision);
  }

  /**
   * Whether the output moves in steps that are coarser than the format: over changes of the input
   * by single units in the last place it is far less noisy than over changes by 2⁻¹⁵ or 2⁻¹¹. So
   * does a map that rounds to fewer digits inside, and no map whose noise is that of its format.
   *
   * <p>In binary64 steps of the size of binary32's are not counted.
   *
   * @param map f on arrays of numbers; must not change its argument
   * @param x the input
   * @param random the source of directions
   * @return true for a staircase
   */
  public boolean movesInSteps(UnaryOperator<double[]> map, double[] x, RandomGenerator random) {
    double[] y = map.apply(x.clone());
    Precision precision = Precision.detect(y, declared);
    double scale = metric.norm(y);
    boolean short16 = precision == Precision.FLOAT16 || precision == Precision.BFLOAT16;
    if (short16 || !isFinite(y) || scale == 0) {
      return false; // no shorter format is in use
    }
    double[] direction = direction(x, random);
    double u = precision.unitRoundoff();
    double near = medianDifference(map, x, direction, 2, precision) / scale;
    for (double step : LONG_STEPS) {
      double far = medianDifference(map, x, direction, step / u, precision) / scale;
      boolean coarse = precision == Precision.FLOAT32 || far > COARSER_THAN_BINARY32;
      if (coarse && far > STAIRCASE * Math.max(near, u)) {
        return !isSmooth(map, x, direction, step, far * scale, precision);
      }
    }
    return false;
  }

  /** Third differences of a smooth function fall by 8 when the step is halved; stairs do not. */
  private boolean isSmooth(
      UnaryOperator<double[]> map,
      double[] x,
      double[] direction,
      double step,
      double noise,
      Precision precision) {
    double factor = 0.5 * step / precision.unitRoundoff();
    return medianDifference(map, x, direction, factor, precision) < noise / 5;
  }

  /** The median size of third differences in steps of so many roundoffs; 0 if not comparable. */
  private double medianDifference(
      UnaryOperator<double[]> map,
      double[] x,
      double[] direction,
      double roundoffs,
      Precision precision) {
    double[][] table = table(map, x, direction, roundoffs * precision.unitRoundoff(), precision);
    if (!comparable(table)) {
      return 0;
    }
    double[] norms = new double[POINTS - 3];
    for (int k = 0; k < norms.length; k++) {
      norms[k] = metric.norm(third(table, k)) / Math.sqrt(THIRD_DIFFERENCE);
    }
    Arrays.sort(norms);
    return 0.5 * (norms[1] + norms[2]);
  }

  private static double[] third(double[][] table, int k) {
    double[] third = new double[table[0].length];
    for (int i = 0; i < third.length; i++) {
      third[i] = (table[k + 3][i] - table[k][i]) - 3 * (table[k + 2][i] - table[k + 1][i]);
    }
    return third;
  }

  private static double[] direction(double[] x, RandomGenerator random) {
    double[] direction = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      direction[i] = x[i] * (0.5 + 0.5 * random.nextDouble());
    }
    return direction;
  }

  private static double[] perturbed(double[] x, Precision precision, RandomGenerator random) {
    double[] out = x.clone();
    for (int i = 0; i < out.length; i++) {
      if (out[i] != 0) {
        out[i] += (random.nextInt(3) - 1) * precision.ulp(out[i]);
      }
    }
    return out;
  }

  private double differenceNoise(
      UnaryOperator<double[]> map, double[] x, Precision precision, RandomGenerator random) {
    double[] direction = direction(x, random);
    double u = precision.unitRoundoff();
    // in the 16-bit formats 512 units would be a quarter of the input, where curvature is no noise
    double h = Math.max(2 * u, Math.min(FIRST_STEP * u, LAST_STEP));
    double[][] table = table(map, x, direction, h, precision);
    if (!comparable(table)) {
      return 0;
    }
    double[] far = map.apply(along(x, direction, LAST_STEP, precision));
    while (comparable(table[0], far) && h * GROWTH < LAST_STEP && inJumps(table, far)) {
      h *= GROWTH;
      double[][] coarser = table(map, x, direction, h, precision);
      if (!comparable(coarser)) {
        break;
      }
      table = coarser;
    }
    return thirdDifferences(table);
  }

  private static double[][] table(
      UnaryOperator<double[]> map, double[] x, double[] direction, double h, Precision precision) {
    double[][] table = new double[POINTS][];
    for (int k = 0; k < POINTS; k++) {
      table[k] = map.apply(along(x, direction, k * h, precision));
    }
    return table;
  }

  private static double[] along(double[] x, double[] direction, double step, Precision precision) {
    double[] out = new double[x.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = precision.round(x[i] + step * direction[i]);
    }
    return out;
  }

  /** Whether most numbers that move at all stand still over most steps of the table. */
  private static boolean inJumps(double[][] table, double[] far) {
    int live = 0;
    int still = 0;
    for (int i = 0; i < far.length; i++) {
      if (far[i] != table[0][i]) {
        live++;
        int equal = 0;
        for (int k = 1; k < POINTS; k++) {
          equal += table[k][i] == table[k - 1][i] ? 1 : 0;
        }
        still += 2 * equal > POINTS - 1 ? 1 : 0;
      }
    }
    return 2 * still > live;
  }

  private static boolean comparable(double[]... table) {
    return Arrays.stream(table).allMatch(v -> v.length == table[0].length && isFinite(v));
  }

  private double thirdDifferences(double[][] table) {
    double squares = 0;
    for (int k = 0; k + 3 < POINTS; k++) {
      double norm = metric.norm(third(table, k));
      squares += norm * norm;
    }
    return Math.sqrt(squares / (POINTS - 3) / THIRD_DIFFERENCE);
  }

  private static boolean isFinite(double[] v) {
    return Arrays.stream(v).allMatch(Double::isFinite);
  }
}
