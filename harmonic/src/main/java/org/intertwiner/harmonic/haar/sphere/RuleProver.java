package org.intertwiner.harmonic.haar.sphere;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Computes the bounds of a {@link RuleProof}. */
final class RuleProver {
  /** Bound of the error of a residual of fifty digits. */
  private static final double RESIDUAL_ERROR = 1e-30;

  private static final double REFINED = 1e-32;
  private static final int MAX_STEPS = 6;

  private final MomentEquations equations;
  private final OrbitRule rule;
  private final boolean equalWeights;
  private final int skipped;
  private final int count;

  RuleProver(MomentEquations equations, OrbitRule rule, boolean equalWeights) {
    this.equations = equations;
    this.rule = rule;
    this.equalWeights = equalWeights;
    // equal weights have sum 1 from the start
    this.skipped = equalWeights ? 1 : 0;
    this.count = equations.count() - skipped;
  }

  RuleProof prove() {
    OrbitRefiner refiner = new OrbitRefiner(equations, rule, equalWeights);
    refiner.refine(REFINED, MAX_STEPS);
    double[] all = refiner.residuals();
    double[] residuals = Arrays.copyOfRange(all, skipped, all.length);
    double moved = moved(refiner.rounded());
    double independence = independence();
    double[][] columns = columns();
    if (columns.length < count) {
      return count == 0
          ? new RuleProof(0, 0, 0, 0, independence, moved)
          : overdetermined(residuals, independence, moved);
    }
    double[][] square = independentColumns(columns);
    double[][] inverse = inverse(square);
    double defect = 0;
    double contraction = 0;
    double curvature = 0;
    double[] second = secondOrder();
    double[] rounding = rounding();
    for (int i = 0; i < count; i++) {
      double step = 0;
      double order = 0;
      double error = 0;
      for (int e = 0; e < count; e++) {
        step += Math.abs(inverse[i][e]) * (Math.abs(residuals[e]) + RESIDUAL_ERROR);
        order += Math.abs(inverse[i][e]) * second[e];
        error += Math.abs(inverse[i][e]) * rounding[e];
      }
      for (int u = 0; u < count; u++) {
        double product = i == u ? -1 : 0;
        for (int e = 0; e < count; e++) {
          product += inverse[i][e] * square[u][e];
        }
        error += Math.abs(product);
      }
      defect = Math.max(defect, step);
      curvature = Math.max(curvature, order);
      contraction = Math.max(contraction, error);
    }
    return new RuleProof(
        count, 1.001 * defect, 1.001 * contraction, 1.001 * curvature, independence, moved);
  }

  /**
   * More equations than unknowns hold only when they hold as identities, which fifty digits see.
   */
  private RuleProof overdetermined(double[] residuals, double independence, double moved) {
    double worst = Arrays.stream(residuals).map(Math::abs).max().orElse(0);
    return worst <= RESIDUAL_ERROR
        ? new RuleProof(count, worst + RESIDUAL_ERROR, 0, 1, independence, moved)
        : new RuleProof(count, Double.POSITIVE_INFINITY, 1, 1, independence, moved);
  }

  /** Derivatives by every unknown, weights by their own size. */
  private double[][] columns() {
    double[][] columns = new OrbitSolver(equations, equalWeights, 0).columns(rule);
    int u = 0;
    for (int o = 0; o < rule.kinds().length; o++) {
      if (!equalWeights) {
        for (int e = 0; e < columns[u].length; e++) {
          columns[u][e] *= rule.weights()[o];
        }
        u++;
      }
      u += rule.freedom(o);
    }
    return Arrays.stream(columns)
        .map(c -> Arrays.copyOfRange(c, skipped, c.length))
        .toArray(double[][]::new);
  }

  /** How far the refined rule is from the one that is kept: points, and weights as parts. */
  private double moved(OrbitRule refined) {
    double most = 0x1p-51;
    for (int o = 0; o < rule.kinds().length; o++) {
      double[] change = rule.points()[o].clone();
      for (int v = 0; v < 3; v++) {
        change[v] -= refined.points()[o][v];
      }
      most = Math.max(most, 1.01 * Math.sqrt(Polyhedral.dot(change, change)));
      most = Math.max(most, Math.abs(refined.weights()[o] / rule.weights()[o] - 1));
    }
    return most;
  }

  /** A bound of the second order of each equation: Σ w (½ l² |v|² + l |v|) with |v| ≤ √2. */
  private double[] secondOrder() {
    return Arrays.stream(equations.degrees())
        .skip(skipped)
        .mapToDouble(l -> Math.sqrt(2 * l + 1.0) * (1.0 * l * l + Math.sqrt(2) * l))
        .toArray();
  }

  /**
   * A bound of the rounding errors of the derivatives of each equation by all unknowns together:
   * those of an orbit have its weight as a factor, and there are at most three. Recurrences of
   * Legendre polynomials lose l² roundings near ±1, their derivatives l⁴.
   */
  private double[] rounding() {
    return Arrays.stream(equations.degrees())
        .skip(skipped)
        .mapToDouble(l -> 3 * 0x1p-50 * Math.sqrt(2 * l + 1.0) * Math.pow(l + 1.0, 4))
        .toArray();
  }

  /** The least pivot of the matrices (2l + 1) f(y) over the poles of a degree. */
  private double independence() {
    double least = Double.POSITIVE_INFINITY;
    double[] values = new double[equations.count()];
    double[][] gradients = new double[3][values.length];
    double[][] at = new double[equations.poles()][];
    for (int j = 0; j < at.length; j++) {
      equations.evaluate(equations.direction(j), values, gradients);
      at[j] = values.clone();
    }
    for (int l = 0; l <= equations.degree(); l++) {
      int degree = l;
      int[] poles =
          IntStream.range(0, at.length).filter(j -> equations.place(degree, j) >= 0).toArray();
      double[][] gram = new double[poles.length][poles.length];
      for (int i = 0; i < poles.length; i++) {
        for (int j = 0; j < poles.length; j++) {
          gram[i][j] = Math.sqrt(2 * l + 1.0) * at[poles[i]][equations.place(l, poles[j])];
        }
      }
      least = Math.min(least, leastPivot(gram));
    }
    return least;
  }

  private static double leastPivot(double[][] gram) {
    double least = Double.POSITIVE_INFINITY;
    for (int k = 0; k < gram.length; k++) {
      least = Math.min(least, gram[k][k]);
      for (int i = k + 1; i < gram.length; i++) {
        double factor = gram[i][k] / gram[k][k];
        for (int j = k; j < gram.length; j++) {
          gram[i][j] -= factor * gram[k][j];
        }
      }
    }
    return least;
  }

  /** As many columns as equations, those that elimination with pivots takes. */
  private double[][] independentColumns(double[][] columns) {
    double[][] work = Arrays.stream(columns).map(double[]::clone).toArray(double[][]::new);
    boolean[] taken = new boolean[columns.length];
    double[][] chosen = new double[count][];
    for (int k = 0; k < count; k++) {
      int best = -1;
      double most = -1;
      for (int u = 0; u < work.length; u++) {
        double size = 0;
        for (double c : work[u]) {
          size += c * c;
        }
        if (!taken[u] && size > most) {
          most = size;
          best = u;
        }
      }
      taken[best] = true;
      chosen[k] = columns[best];
      double norm = most > 0 ? most : 1;
      for (int u = 0; u < work.length; u++) {
        if (!taken[u]) {
          double product = 0;
          for (int e = 0; e < count; e++) {
            product += work[u][e] * work[best][e];
          }
          for (int e = 0; e < count; e++) {
            work[u][e] -= product / norm * work[best][e];
          }
        }
      }
    }
    return chosen;
  }

  /** Rows i, columns e with Σ_e inverse[i][e] columns[u][e] ≈ δ; anything where there is none. */
  private static double[][] inverse(double[][] columns) {
    int n = columns.length;
    double[][] a = new double[n][2 * n];
    for (int e = 0; e < n; e++) {
      for (int u = 0; u < n; u++) {
        a[e][u] = columns[u][e];
      }
      a[e][n + e] = 1;
    }
    for (int k = 0; k < n; k++) {
      int pivot = k;
      for (int e = k + 1; e < n; e++) {
        if (Math.abs(a[e][k]) > Math.abs(a[pivot][k])) {
          pivot = e;
        }
      }
      double[] row = a[pivot];
      a[pivot] = a[k];
      a[k] = row;
      double p = row[k] == 0 ? Double.MIN_NORMAL : row[k];
      for (int c = k; c < 2 * n; c++) {
        row[c] /= p;
      }
      for (int e = 0; e < n; e++) {
        if (e != k && a[e][k] != 0) {
          double factor = a[e][k];
          for (int c = k; c < 2 * n; c++) {
            a[e][c] -= factor * row[c];
          }
        }
      }
    }
    double[][] inverse = new double[n][];
    for (int i = 0; i < n; i++) {
      inverse[i] = Arrays.copyOfRange(a[i], n, 2 * n);
    }
    return inverse;
  }
}
