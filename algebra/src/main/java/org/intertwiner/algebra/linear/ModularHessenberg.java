package org.intertwiner.algebra.linear;

import java.util.concurrent.CancellationException;

/**
 * The characteristic polynomial modulo a prime p &lt; 2²⁴ in float64, by similarity to Hessenberg
 * form.
 *
 * <p>Residues are symmetric, |x| ≤ p/2, so a product and a residue make less than 2⁴⁷. Complexity:
 * O(n³). Source: Cohen, A Course in Computational Algebraic Number Theory (1993), algorithm 2.2.9.
 */
final class ModularHessenberg {
  private static final int LAZY = 60;

  private final double p;
  private final double inverse;
  private final int n;
  private final double[][] h;

  private ModularHessenberg(double[][] rows, long p) {
    this.p = p;
    this.inverse = 1.0 / p;
    this.n = rows.length;
    this.h = rows;
  }

  /** The coefficients of det(x − A), from the constant one to the leading 1; A is used up. */
  static long[] characteristicPolynomial(double[][] rows, long p) {
    ModularHessenberg hessenberg = new ModularHessenberg(rows, p);
    for (double[] row : rows) {
      for (int j = 0; j < row.length; j++) {
        row[j] = hessenberg.reduce(row[j]);
      }
    }
    for (int column = 0; column + 2 < hessenberg.n; column++) {
      if (Thread.interrupted()) {
        throw new CancellationException("characteristic polynomial was interrupted");
      }
      hessenberg.clear(column);
    }
    return hessenberg.polynomial();
  }

  private double reduce(double x) {
    return x - p * Math.rint(x * inverse);
  }

  /** Makes the entries below the subdiagonal of a column vanish. */
  private void clear(int column) {
    int pivot = column + 1;
    while (pivot < n && h[pivot][column] == 0) {
      pivot++;
    }
    if (pivot == n) {
      return;
    }
    exchange(pivot, column + 1);
    double[] top = h[column + 1];
    double reciprocal = ModularElimination.inverse((long) top[column], (long) p);
    double[] factors = new double[n];
    for (int i = column + 2; i < n; i++) {
      double factor = reduce(h[i][column] * reciprocal);
      factors[i] = factor;
      if (factor != 0) {
        subtract(h[i], top, factor, column);
      }
    }
    // the inverse operation on columns: column (column + 1) gains Σ factorᵢ · columnᵢ
    for (double[] row : h) {
      double sum = row[column + 1];
      for (int from = column + 2; from < n; from += LAZY) {
        int to = Math.min(n, from + LAZY);
        for (int i = from; i < to; i++) {
          sum += factors[i] * row[i];
        }
        sum = reduce(sum);
      }
      row[column + 1] = sum;
    }
  }

  private void exchange(int i, int j) {
    if (i != j) {
      double[] row = h[i];
      h[i] = h[j];
      h[j] = row;
      for (double[] each : h) {
        double x = each[i];
        each[i] = each[j];
        each[j] = x;
      }
    }
  }

  private void subtract(double[] row, double[] other, double factor, int from) {
    for (int j = from; j < n; j++) {
      double x = row[j] - factor * other[j];
      row[j] = x - p * Math.rint(x * inverse);
    }
  }

  /** q₀ = 1, q_k = (x − h_kk)·q_{k−1} − Σ_{i<k} h_ik·(h_{i+1,i} ⋯ h_{k,k−1})·q_{i−1}. */
  private long[] polynomial() {
    double[][] q = new double[n + 1][n + 1];
    q[0][0] = 1;
    for (int k = 1; k <= n; k++) {
      double[] next = q[k];
      double[] last = q[k - 1];
      System.arraycopy(last, 0, next, 1, k);
      addMultiple(next, last, -h[k - 1][k - 1], k);
      double product = 1;
      for (int i = k - 1; i >= 1; i--) {
        product = reduce(product * h[i][i - 1]);
        if (product == 0) {
          break;
        }
        double factor = reduce(product * h[i - 1][k - 1]);
        if (factor != 0) {
          addMultiple(next, q[i - 1], -factor, i);
        }
      }
    }
    long[] out = new long[n + 1];
    for (int k = 0; k <= n; k++) {
      out[k] = (long) q[n][k];
    }
    return out;
  }

  private void addMultiple(double[] sum, double[] term, double factor, int length) {
    for (int j = 0; j < length; j++) {
      double x = sum[j] + factor * term[j];
      sum[j] = x - p * Math.rint(x * inverse);
    }
  }
}
