package org.intertwiner.verify.statistics;

import java.util.List;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.verify.tolerance.ErrorMetric;
import org.intertwiner.verify.tolerance.Precision;

/**
 * Do two random vectors have the same distribution, at each of several places?
 *
 * <p>At every place k there are m draws from either side. Three statistics are summed over the
 * places: the energy distance 2E|A − B| − E|A − A′| − E|B − B′| (zero only for equal
 * distributions), the largest standardised difference of means, and the largest difference of
 * spreads over the coordinates. Their null distribution comes from exchanging draws between the
 * sides within each place, so that nothing is assumed about the distributions; the smallest of the
 * three p-values is multiplied by three.
 *
 * <p><b>Accuracy</b>: P(p ≤ α) ≤ α under equal distributions at all places, for every α.
 * <b>Complexity</b>: O(permutations · places · m · (m + coordinates)).
 *
 * <p><b>Source</b>: G. J. Székely, M. L. Rizzo, Energy statistics, J. Stat. Plan. Inference 143
 * (2013); permutation p-values as in B. Phipson, G. K. Smyth, Stat. Appl. Genet. Mol. Biol. 9
 * (2010); Bonferroni.
 *
 * <p>Example: {@code EnergyTest.of(left, right, 999, random).pValue()}.
 */
public final class EnergyTest {
  /** At most so many coordinates have means and spreads of their own. */
  private static final int COORDINATES = 32;

  /** Differences of so many roundoffs are no differences. */
  private static final double ROUNDOFFS = 1e3;

  private static final String[] NAMES = {"energy distance", "means", "spreads"};

  private final List<double[][]> pooled;
  private final int draws;
  private final double[][][] distances; // by place
  private final int[] coordinates;
  private final double[][][] centred; // by place, draw, coordinate, in units of the pooled spread

  private EnergyTest(List<double[][]> pooled, Precision precision) {
    this.pooled = pooled;
    this.draws = pooled.get(0).length / 2;
    int size = pooled.get(0)[0].length;
    this.coordinates = new int[Math.min(size, COORDINATES)];
    for (int c = 0; c < coordinates.length; c++) {
      coordinates[c] = (int) ((long) c * size / coordinates.length);
    }
    this.distances = new double[pooled.size()][][];
    this.centred = new double[pooled.size()][][];
    for (int k = 0; k < pooled.size(); k++) {
      double roundoff = ROUNDOFFS * precision.unitRoundoff();
      distances[k] = distances(pooled.get(k), roundoff);
      centred[k] = centred(pooled.get(k), roundoff);
    }
  }

  /**
   * What the test says.
   *
   * @param pValue the probability of so large a difference or larger under equal distributions
   * @param deciding the name of the statistic with the smallest p-value
   * @param inhomogeneity the mean over the places of (energy distance) / 2E|A − B|, in [0, 1]
   * @param usual what the inhomogeneity exceeds under equal distributions with probability 0.05
   */
  public record Result(double pValue, String deciding, double inhomogeneity, double usual) {}

  /**
   * Tests.
   *
   * @param left m ≥ 2 draws at each place
   * @param right m draws at each of the same places
   * @param precision the format of the numbers: differences by rounding are no differences
   * @param permutations how often draws are exchanged, at least 19
   * @param random the source of the exchanges
   * @return p-value and size of the difference
   * @throws InvalidInput if there are no places, fewer than 2 draws, or shapes differ
   */
  public static Result of(
      List<double[][]> left,
      List<double[][]> right,
      Precision precision,
      int permutations,
      RandomGenerator random) {
    return new EnergyTest(pool(left, right), precision).run(permutations, random);
  }

  /**
   * Measures how often a shift is detected: all draws are pooled and dealt to two sides anew, one
   * side is shifted in every coordinate by an effect times its standard deviation within the places
   * (signs at random), and tested.
   *
   * @param left m ≥ 2 draws at each place
   * @param right m draws at each of the same places
   * @param precision the format of the numbers
   * @param effect the shift in standard deviations
   * @param level the level of the test
   * @param trials how many tests, at least 1
   * @param random the source of randomness
   * @return the fraction of tests with p ≤ level
   * @throws InvalidInput as for {@link #of}
   */
  public static double power(
      List<double[][]> left,
      List<double[][]> right,
      Precision precision,
      double effect,
      double level,
      int trials,
      RandomGenerator random) {
    List<double[][]> pooled = pool(left, right);
    double[] sigma = spread(pooled);
    int permutations = (int) Math.max(99, Math.ceil(6 / level));
    int detected = 0;
    for (int t = 0; t < trials; t++) {
      double[] shift = sigma.clone();
      for (int c = 0; c < shift.length; c++) {
        shift[c] *= random.nextBoolean() ? effect : -effect;
      }
      List<double[][]> dealt = pooled.stream().map(place -> dealt(place, shift, random)).toList();
      Result result = new EnergyTest(dealt, precision).run(permutations, random);
      detected += result.pValue() <= level ? 1 : 0;
    }
    return (double) detected / trials;
  }

  private static double[][] dealt(double[][] place, double[] shift, RandomGenerator random) {
    double[][] out = place.clone();
    int[] order = order(out.length);
    shuffle(order, random);
    for (int i = 0; i < out.length; i++) {
      double[] v = place[order[i]].clone();
      if (2 * i >= out.length) {
        for (int c = 0; c < v.length; c++) {
          v[c] += shift[c];
        }
      }
      out[i] = v;
    }
    return out;
  }

  /** The root mean square deviation from the mean of the place, by coordinate. */
  private static double[] spread(List<double[][]> pooled) {
    double[] sum = new double[pooled.get(0)[0].length];
    for (double[][] place : pooled) {
      for (int c = 0; c < sum.length; c++) {
        double mean = 0;
        for (double[] v : place) {
          mean += v[c] / place.length;
        }
        for (double[] v : place) {
          sum[c] += (v[c] - mean) * (v[c] - mean) / (place.length - 1) / pooled.size();
        }
      }
    }
    for (int c = 0; c < sum.length; c++) {
      sum[c] = Math.sqrt(sum[c]);
    }
    return sum;
  }

  private static List<double[][]> pool(List<double[][]> left, List<double[][]> right) {
    boolean fine = !left.isEmpty() && left.size() == right.size() && left.get(0).length >= 2;
    for (int k = 0; fine && k < left.size(); k++) {
      fine = left.get(k).length == right.get(k).length && left.get(k).length == left.get(0).length;
      for (int i = 0; fine && i < left.get(k).length; i++) {
        int size = left.get(0)[0].length;
        fine = left.get(k)[i].length == size && right.get(k)[i].length == size;
      }
    }
    if (!fine) {
      throw new InvalidInput(
          "draws of a two-sample test",
          left.size() + " and " + right.size() + " places",
          "equally many places, at least 2 draws, vectors of one length",
          "");
    }
    java.util.ArrayList<double[][]> out = new java.util.ArrayList<>();
    for (int k = 0; k < left.size(); k++) {
      int m = left.get(k).length;
      double[][] all = new double[2 * m][];
      System.arraycopy(left.get(k), 0, all, 0, m);
      System.arraycopy(right.get(k), 0, all, m, m);
      out.add(all);
    }
    return out;
  }

  /** Distances in units of their mean, so that every place counts alike. */
  private static double[][] distances(double[][] place, double roundoff) {
    int n = place.length;
    double[][] out = new double[n][n];
    double sum = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        double relative = ErrorMetric.L2.relative(place[i], place[j]);
        double size =
            Math.max(ErrorMetric.L2.norm(place[i]), ErrorMetric.L2.norm(place[j])) * relative;
        out[i][j] = relative <= roundoff ? 0 : size;
        out[j][i] = out[i][j];
        sum += out[i][j];
      }
    }
    double mean = sum / (0.5 * n * (n - 1));
    for (double[] row : out) {
      for (int j = 0; j < n; j++) {
        row[j] = mean == 0 ? 0 : row[j] / mean;
      }
    }
    return out;
  }

  private double[][] centred(double[][] place, double roundoff) {
    double[][] out = new double[place.length][coordinates.length];
    for (int c = 0; c < coordinates.length; c++) {
      double mean = 0;
      double size = 0;
      for (double[] v : place) {
        mean += v[coordinates[c]] / place.length;
        size = Math.max(size, Math.abs(v[coordinates[c]]));
      }
      double square = 0;
      for (double[] v : place) {
        double d = v[coordinates[c]] - mean;
        square += d * d / place.length;
      }
      double sigma = Math.sqrt(square);
      for (int i = 0; i < place.length; i++) {
        out[i][c] = sigma <= roundoff * size ? 0 : (place[i][coordinates[c]] - mean) / sigma;
      }
    }
    return out;
  }

  private Result run(int permutations, RandomGenerator random) {
    if (permutations < 19) {
      throw new InvalidInput("permutations", Integer.toString(permutations), "at least 19", "");
    }
    int[][] order = new int[pooled.size()][];
    for (int k = 0; k < order.length; k++) {
      order[k] = order(2 * draws);
    }
    double[] seen = statistics(order);
    double[] inhomogeneities = new double[permutations];
    int[] larger = new int[NAMES.length];
    for (int p = 0; p < permutations; p++) {
      if (Thread.interrupted()) {
        throw new java.util.concurrent.CancellationException("the test was stopped");
      }
      for (int[] one : order) {
        shuffle(one, random);
      }
      double[] now = statistics(order);
      inhomogeneities[p] = Math.max(0, now[0]);
      for (int s = 0; s < larger.length; s++) {
        larger[s] += now[s] >= seen[s] * (1 - 1e-12) ? 1 : 0;
      }
    }
    int best = 0;
    for (int s = 1; s < larger.length; s++) {
      best = larger[s] < larger[best] ? s : best;
    }
    double p = (1.0 + larger[best]) / (1.0 + permutations);
    java.util.Arrays.sort(inhomogeneities);
    return new Result(
        Math.min(1, NAMES.length * p),
        NAMES[best],
        Math.max(0, seen[0]),
        inhomogeneities[(int) Math.ceil(0.95 * permutations) - 1]);
  }

  /** Inhomogeneity, largest mean difference, largest spread difference; the first m are left. */
  private double[] statistics(int[][] order) {
    double energy = 0;
    double[] means = new double[coordinates.length];
    double[] spreads = new double[coordinates.length];
    for (int k = 0; k < order.length; k++) {
      energy += inhomogeneity(distances[k], order[k]) / order.length;
      for (int i = 0; i < order[k].length; i++) {
        double sign = i < draws ? 1 : -1;
        double[] v = centred[k][order[k][i]];
        for (int c = 0; c < v.length; c++) {
          means[c] += sign * v[c];
          spreads[c] += sign * v[c] * v[c];
        }
      }
    }
    return new double[] {energy, ErrorMetric.MAX.norm(means), ErrorMetric.MAX.norm(spreads)};
  }

  private double inhomogeneity(double[][] d, int[] order) {
    double between = 0;
    double within = 0;
    for (int i = 0; i < order.length; i++) {
      double[] row = d[order[i]];
      for (int j = 0; j < i; j++) {
        if (i >= draws && j < draws) {
          between += row[order[j]];
        } else {
          within += row[order[j]];
        }
      }
    }
    double cross = between / ((double) draws * draws);
    double inner = within / ((double) draws * (draws - 1)); // both sides, each draw with others
    return cross == 0 ? 0 : 1 - inner / cross;
  }

  private static int[] order(int n) {
    int[] out = new int[n];
    for (int i = 0; i < n; i++) {
      out[i] = i;
    }
    return out;
  }

  private static void shuffle(int[] order, RandomGenerator random) {
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int t = order[i];
      order[i] = order[j];
      order[j] = t;
    }
  }
}
