package org.intertwiner.reptheory.finite;

/** The triangular factorisation of a regular matrix over 𝔽_p, with row exchanges. */
final class LuModP {
  private final ModP field;
  private final long[][] lu;
  private final int[] order;
  private final long[] inversePivots;

  /**
   * Factors a copy of the matrix.
   *
   * @throws ArithmeticException if it is singular
   */
  LuModP(ModP field, long[][] matrix) {
    int d = matrix.length;
    this.field = field;
    this.lu = new long[d][];
    this.order = new int[d];
    this.inversePivots = new long[d];
    for (int i = 0; i < d; i++) {
      lu[i] = matrix[i].clone();
      order[i] = i;
    }
    for (int c = 0; c < d; c++) {
      exchange(c, pivot(c));
      inversePivots[c] = field.inv(lu[c][c]);
      for (int i = c + 1; i < d; i++) {
        if (lu[i][c] != 0) {
          long factor = field.mul(lu[i][c], inversePivots[c]);
          lu[i][c] = factor;
          field.addMultiple(lu[i], field.neg(factor), lu[c], c + 1);
        }
      }
    }
  }

  private int pivot(int c) {
    for (int i = c; i < lu.length; i++) {
      if (lu[i][c] != 0) {
        return i;
      }
    }
    throw new ArithmeticException("a singular matrix modulo " + field.p());
  }

  private void exchange(int i, int j) {
    long[] row = lu[i];
    lu[i] = lu[j];
    lu[j] = row;
    int o = order[i];
    order[i] = order[j];
    order[j] = o;
  }

  /** Replaces b by the solution of Mx = b. */
  void solve(long[] b) {
    int d = lu.length;
    long[] x = new long[d];
    for (int i = 0; i < d; i++) {
      long sum = b[order[i]];
      for (int j = 0; j < i; j++) {
        sum = field.accumulate(sum, field.neg(lu[i][j]), x[j]);
      }
      x[i] = field.reduce(sum);
    }
    for (int i = d - 1; i >= 0; i--) {
      long sum = x[i];
      for (int j = i + 1; j < d; j++) {
        sum = field.accumulate(sum, field.neg(lu[i][j]), x[j]);
      }
      x[i] = field.mul(field.reduce(sum), inversePivots[i]);
    }
    System.arraycopy(x, 0, b, 0, d);
  }
}
