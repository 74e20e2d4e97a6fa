package org.intertwiner.verify.locate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.intertwiner.algebra.linear.DenseMatrix;

/**
 * The matrices R(g) with t(g·x) = R(g)·t(x) at every place, by least squares on some samples and
 * judged on the others.
 *
 * <p>Directions in which the features do not vary beyond rounding are left out (truncated
 * eigenvalues of the Gram matrix), so that dead and repeated channels do no harm.
 *
 * @param layout how the axes were read
 * @param residuals the relative error on the samples held out, by element
 * @param lengths the relative error of ‖t(g·x)‖² = ‖t(x)‖² place by place, by element
 * @param sufficient whether the samples fitted span those held out
 * @param rank the dimension of the span of the features
 * @param matrices R(g) by element, on that span
 */
record LinearFit(
    Layout layout,
    double[] residuals,
    double[] lengths,
    boolean sufficient,
    int rank,
    List<DenseMatrix> matrices) {

  /** Rows are drawn beyond the number of features by this much. */
  private static final int SPARE = 48;

  /** How far held-out features may lie outside the span of the fitted ones. */
  private static final double SPAN = 1e-3;

  /** The largest residual over the elements. */
  double residual() {
    return Arrays.stream(residuals).max().orElse(0);
  }

  /** Whether R keeps lengths within a relative error. */
  boolean isOrthogonal(double tolerance) {
    return Arrays.stream(lengths).allMatch(d -> d <= 4 * tolerance);
  }

  /** Sources of features, each a value with its layout, all with the same cells. */
  record Source(Series series, Layout layout, List<? extends Places> places) {}

  /** Fits one value by itself. */
  static LinearFit of(Series t, Layout layout, List<? extends Places> places, long seed) {
    Source source = new Source(t, layout, places);
    return of(source, List.of(source), seed);
  }

  /** Fits a value by several: its features under g are predicted from those of all sources. */
  static LinearFit of(Source target, List<Source> sources, long seed) {
    Rows rows = new Rows(target, sources, seed);
    double[][] train = rows.features(true);
    double[][] held = rows.features(false);
    int columns = rows.columns();
    DenseMatrix x = DenseMatrix.from(train);
    DenseMatrix gram = x.transpose().multiply(x);
    DenseMatrix.SymmetricEigen eigen = gram.symmetricEigen();
    double[] values = eigen.values();
    double cut = Math.max(1e-9, 0.1 * target.series().tolerance());
    double least = columns == 0 ? 0 : values[columns - 1] * cut * cut;
    int rank = (int) Arrays.stream(values).filter(v -> v > least && v > 0).count();
    DenseMatrix basis = scaled(eigen, rank);
    boolean sufficient = spans(eigen, rank, DenseMatrix.from(held), train.length);
    List<DenseMatrix> matrices = new ArrayList<>();
    double[] residuals = new double[target.series().elements()];
    double[] lengths = new double[residuals.length];
    for (int k = 0; k < residuals.length; k++) {
      DenseMatrix moments = x.transpose().multiply(DenseMatrix.from(rows.images(true, k)));
      DenseMatrix a = basis.multiply(basis.transpose().multiply(moments));
      double[][] seen = rows.images(false, k);
      double[][] predicted = DenseMatrix.from(held).multiply(a).toRows();
      residuals[k] = Math.max(difference(seen, predicted), 0);
      lengths[k] = lengthDefect(seen, held);
      matrices.add(a.transpose());
    }
    return new LinearFit(target.layout(), residuals, lengths, sufficient, rank, matrices);
  }

  /** V·Λ^(−1/2) for the largest eigenvalues. */
  private static DenseMatrix scaled(DenseMatrix.SymmetricEigen eigen, int rank) {
    int n = eigen.values().length;
    double[] out = new double[n * rank];
    for (int j = 0; j < rank; j++) {
      double scale = 1 / Math.sqrt(eigen.values()[n - 1 - j]);
      for (int i = 0; i < n; i++) {
        out[i * rank + j] = eigen.vectors().at(i, n - 1 - j) * scale;
      }
    }
    return DenseMatrix.from(n, rank, out);
  }

  private static boolean spans(
      DenseMatrix.SymmetricEigen eigen, int rank, DenseMatrix held, int rows) {
    int n = eigen.values().length;
    if (rank == n) {
      return rows > n + n / 8;
    }
    double outside = 0;
    for (int j = 0; j < n - rank; j++) {
      double[] direction = new double[n];
      for (int i = 0; i < n; i++) {
        direction[i] = eigen.vectors().at(i, j);
      }
      for (double v : held.apply(direction)) {
        outside += v * v;
      }
    }
    double norm = held.frobeniusNorm();
    return Math.sqrt(outside) <= SPAN * norm;
  }

  private static double difference(double[][] seen, double[][] predicted) {
    double squares = 0;
    double norm = 0;
    for (int r = 0; r < seen.length; r++) {
      for (int c = 0; c < seen[r].length; c++) {
        double d = seen[r][c] - predicted[r][c];
        squares += d * d;
        norm += seen[r][c] * seen[r][c];
      }
    }
    return Series.relative(squares, norm);
  }

  private static double lengthDefect(double[][] seen, double[][] held) {
    if (seen.length == 0 || seen[0].length != held[0].length) {
      return Double.POSITIVE_INFINITY;
    }
    double squares = 0;
    double norm = 0;
    for (int r = 0; r < seen.length; r++) {
      double a = squareOf(seen[r]);
      double d = a - squareOf(held[r]);
      squares += d * d;
      norm += a * a;
    }
    return Series.relative(squares, norm);
  }

  private static double squareOf(double[] row) {
    return Arrays.stream(row).map(v -> v * v).sum();
  }

  /** Draws places and reads features there. */
  private static final class Rows {
    private final Source target;
    private final List<Source> sources;
    private final int[][] chosen;
    private final int trained;
    private final int columns;
    private final int[][] moves;
    private final int[] offsets;

    Rows(Source target, List<Source> sources, long seed) {
      this.target = target;
      this.sources = sources;
      this.trained = target.series().trained();
      this.columns = sources.stream().mapToInt(s -> s.layout().dimension()).sum();
      this.moves = targets(target);
      this.offsets = target.layout().offsets();
      this.chosen = choose(target.layout().cells(), seed);
    }

    private static int[][] targets(Source s) {
      int[][] out = new int[s.places().size()][];
      for (int k = 0; k < out.length; k++) {
        out[k] = Places.targets(s.layout().shape(), s.layout().movedAxes(), s.places().get(k));
      }
      return out;
    }

    int columns() {
      return columns;
    }

    private int[][] choose(int[] cells, long seed) {
      int samples = target.series().samples();
      int[][] out = new int[samples][];
      SplittableRandom random = new SplittableRandom(seed);
      for (int i = 0; i < samples; i++) {
        boolean train = i < trained;
        int wanted = train ? 2 * columns + SPARE : columns + SPARE;
        int each = Math.max(1, (wanted + 1) / (train ? trained : samples - trained) + 1);
        if (each >= cells.length) {
          out[i] = cells;
        } else {
          out[i] = new int[each];
          for (int j = 0; j < each; j++) {
            out[i][j] = cells[random.nextInt(cells.length)];
          }
        }
      }
      return out;
    }

    /** The features of all sources before the element acts, a row for every place. */
    double[][] features(boolean train) {
      List<double[]> rows = new ArrayList<>();
      int[][] each = sources.stream().map(s -> s.layout().offsets()).toArray(int[][]::new);
      for (int i = train ? 0 : trained; i < (train ? trained : chosen.length); i++) {
        for (int cell : chosen[i]) {
          double[] row = new double[columns];
          int at = 0;
          for (int j = 0; j < each.length; j++) {
            for (int offset : each[j]) {
              row[at++] = sources.get(j).series().base()[i][cell + offset];
            }
          }
          rows.add(row);
        }
      }
      return rows.toArray(double[][]::new);
    }

    /** The features of the target where an element has moved the same places. */
    double[][] images(boolean train, int element) {
      int[] to = moves[element];
      List<double[]> rows = new ArrayList<>();
      for (int i = train ? 0 : trained; i < (train ? trained : chosen.length); i++) {
        for (int cell : chosen[i]) {
          double[] row = new double[offsets.length];
          for (int f = 0; f < offsets.length; f++) {
            row[f] = target.series().moved()[element][i][to[cell] + offsets[f]];
          }
          rows.add(row);
        }
      }
      return rows.toArray(double[][]::new);
    }
  }
}
