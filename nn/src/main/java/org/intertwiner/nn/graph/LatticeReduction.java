package org.intertwiner.nn.graph;

import java.math.BigDecimal;
import org.intertwiner.algebra.InvalidInput;

/**
 * A shortest basis of the lattice that some vectors of a cell generate, by the greedy algorithm of
 * Nguyen and Stehlé 2009 (figure 5), which is Lagrange's for two vectors.
 *
 * <p>Integer combinations are kept, and vectors are recomputed from them exactly and rounded once,
 * so that a basis of very skew vectors loses nothing.
 */
final class LatticeReduction {
  private static final double MOST = 0x1p52;
  private static final double SHORTER = 1 - 1e-12;

  private final double[][] given;
  private final long[][] combinations;
  private final double[][] vectors;

  private LatticeReduction(double[][] given) {
    this.given = given;
    this.combinations = new long[given.length][given.length];
    this.vectors = new double[given.length][];
    for (int i = 0; i < given.length; i++) {
      combinations[i][i] = 1;
      vectors[i] = given[i];
    }
  }

  /** A shortest basis, from up to three independent vectors of three coordinates. */
  static double[][] reduced(double[][] vectors) {
    LatticeReduction reduction = new LatticeReduction(vectors);
    reduction.run(vectors.length);
    return reduction.vectors;
  }

  /** Makes the first vectors a shortest basis of what they generate, shortest first. */
  private void run(int count) {
    if (count < 2) {
      return;
    }
    int last = count - 1;
    boolean ordered = false;
    while (!ordered) {
      run(count - 1);
      subtractNearest(last);
      ordered = dot(last, last) >= dot(last - 1, last - 1) * SHORTER;
      for (int i = last; !ordered && i > 0 && dot(i, i) < dot(i - 1, i - 1); i--) {
        swap(i, i - 1);
      }
    }
  }

  /** Subtracts from a vector the nearest point of the lattice that the vectors before generate. */
  private void subtractNearest(int last) {
    double[] real = new double[2];
    double g = dot(0, 0);
    if (last == 1) {
      real[0] = dot(0, 1) / g;
    } else {
      // the Gram matrix of two shortest vectors is far from singular
      double h = dot(1, 1);
      double mixed = dot(0, 1);
      double det = g * h - mixed * mixed;
      real[0] = (dot(0, 2) * h - dot(1, 2) * mixed) / det;
      real[1] = (dot(1, 2) * g - dot(0, 2) * mixed) / det;
    }
    long[] kept = combinations[last].clone();
    long[] best = kept;
    double least = dot(last, last);
    for (int i = -1; i <= 1; i++) {
      for (int j = last == 2 ? -1 : 0; j <= (last == 2 ? 1 : 0); j++) {
        combine(last, kept, Math.rint(real[0]) + i, Math.rint(real[1]) + j);
        if (dot(last, last) < least * SHORTER) {
          least = dot(last, last);
          best = combinations[last];
        }
      }
    }
    combinations[last] = best;
    vectors[last] = exact(best);
  }

  private void combine(int last, long[] kept, double p, double q) {
    long[] result = kept.clone();
    for (int j = 0; j < kept.length; j++) {
      double size = Math.abs(p) * Math.abs(combinations[0][j]);
      double other = last == 2 ? Math.abs(q) * Math.abs(combinations[1][j]) : 0;
      if (!(size + other + Math.abs(kept[j]) < MOST)) {
        throw new InvalidInput(
            "cell to be reduced",
            "vectors whose shortest combinations need integers above 2⁵²",
            "vectors of comparable lengths",
            "");
      }
      result[j] -= ((long) p) * combinations[0][j];
      result[j] -= last == 2 ? ((long) q) * combinations[1][j] : 0;
    }
    combinations[last] = result;
    vectors[last] = exact(result);
  }

  private double[] exact(long[] combination) {
    double[] result = new double[3];
    for (int a = 0; a < 3; a++) {
      BigDecimal sum = BigDecimal.ZERO;
      for (int j = 0; j < combination.length; j++) {
        sum = sum.add(new BigDecimal(given[j][a]).multiply(BigDecimal.valueOf(combination[j])));
      }
      result[a] = sum.doubleValue();
    }
    return result;
  }

  private double dot(int i, int j) {
    double[] u = vectors[i];
    double[] v = vectors[j];
    return u[0] * v[0] + u[1] * v[1] + u[2] * v[2];
  }

  private void swap(int i, int j) {
    double[] vector = vectors[i];
    vectors[i] = vectors[j];
    vectors[j] = vector;
    long[] combination = combinations[i];
    combinations[i] = combinations[j];
    combinations[j] = combination;
  }
}
