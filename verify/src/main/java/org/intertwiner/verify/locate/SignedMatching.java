package org.intertwiner.verify.locate;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Representations that permute features and change their signs: t_{π(f)}(g·x) = ε_f t_f(x).
 *
 * <p>Found with few samples, however many features there are: features are compared by a random
 * projection of all their numbers, then number by number.
 *
 * @param layout how the axes were read
 * @param residuals the relative error by element
 * @param image where each feature goes, by element
 * @param signs its sign, by element
 */
record SignedMatching(Layout layout, double[] residuals, int[][] image, int[][] signs) {
  private static final int CELLS = 96;

  double residual() {
    return Arrays.stream(residuals).max().orElse(0);
  }

  /** The trace of the matrix of an element. */
  double trace(int element) {
    double sum = 0;
    for (int f = 0; f < image[element].length; f++) {
      sum += image[element][f] == f ? signs[element][f] : 0;
    }
    return sum;
  }

  /** Looks for such a representation; empty where some element has none. */
  static Optional<SignedMatching> of(
      Series t, Layout layout, List<? extends Places> places, long seed) {
    int[] cells = chosen(layout.cells(), seed);
    int[] offsets = layout.offsets();
    int n = t.elements();
    double[] residuals = new double[n];
    int[][] image = new int[n][];
    int[][] signs = new int[n][];
    double[][] before = features(t.base(), cells, offsets, null);
    for (int k = 0; k < n; k++) {
      int[] to = Places.targets(layout.shape(), layout.movedAxes(), places.get(k));
      double[][] after = features(t.moved()[k], cells, offsets, to);
      image[k] = new int[offsets.length];
      signs[k] = new int[offsets.length];
      match(before, after, image[k], signs[k], seed);
      residuals[k] = residual(before, after, image[k], signs[k]);
      if (residuals[k] > t.tolerance()) {
        return Optional.empty();
      }
    }
    return Optional.of(new SignedMatching(layout, residuals, image, signs));
  }

  private static int[] chosen(int[] cells, long seed) {
    if (cells.length <= CELLS) {
      return cells;
    }
    SplittableRandom random = new SplittableRandom(seed);
    return IntStream.range(0, CELLS).map(i -> cells[random.nextInt(cells.length)]).toArray();
  }

  /** The numbers of every feature on all samples, at the places moved. */
  private static double[][] features(
      double[][] samples,
      int[] cells,
      int[] offsets,
      int @org.jspecify.annotations.Nullable [] to) {
    double[][] out = new double[offsets.length][samples.length * cells.length];
    for (int i = 0; i < samples.length; i++) {
      for (int c = 0; c < cells.length; c++) {
        int cell = to == null ? cells[c] : to[cells[c]];
        for (int f = 0; f < offsets.length; f++) {
          out[f][i * cells.length + c] = samples[i][cell + offsets[f]];
        }
      }
    }
    return out;
  }

  /** Pairs features in the order of the size of their projections. */
  private static void match(
      double[][] before, double[][] after, int[] image, int[] signs, long seed) {
    double[] weights = new SplittableRandom(seed + 1).doubles(before[0].length, -1, 1).toArray();
    double[] p = projections(before, weights);
    double[] q = projections(after, weights);
    int[] from = order(p);
    int[] to = order(q);
    for (int r = 0; r < from.length; r++) {
      int best = r;
      for (int other = r + 1; other < Math.min(from.length, r + 3); other++) {
        if (distance(before[from[r]], after[to[other]], p[from[r]], q[to[other]])
            < distance(before[from[r]], after[to[best]], p[from[r]], q[to[best]])) {
          best = other;
        }
      }
      int chosen = to[best];
      System.arraycopy(to, r, to, r + 1, best - r);
      to[r] = chosen;
      image[from[r]] = chosen;
      signs[from[r]] = p[from[r]] * q[chosen] < 0 ? -1 : 1;
    }
  }

  private static double distance(double[] a, double[] b, double p, double q) {
    double sign = p * q < 0 ? -1 : 1;
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (sign * a[i] - b[i]) * (sign * a[i] - b[i]);
    }
    return sum;
  }

  private static double[] projections(double[][] features, double[] weights) {
    double[] out = new double[features.length];
    for (int f = 0; f < out.length; f++) {
      for (int i = 0; i < weights.length; i++) {
        out[f] += weights[i] * features[f][i];
      }
    }
    return out;
  }

  private static int[] order(double[] projections) {
    return IntStream.range(0, projections.length)
        .boxed()
        .sorted((i, j) -> Double.compare(Math.abs(projections[i]), Math.abs(projections[j])))
        .mapToInt(i -> i)
        .toArray();
  }

  private static double residual(double[][] before, double[][] after, int[] image, int[] signs) {
    double squares = 0;
    double norm = 0;
    for (int f = 0; f < image.length; f++) {
      double[] y = after[image[f]];
      for (int i = 0; i < y.length; i++) {
        double d = y[i] - signs[f] * before[f][i];
        squares += d * d;
        norm += y[i] * y[i];
      }
    }
    return Series.relative(squares, norm);
  }
}
