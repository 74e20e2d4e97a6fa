package org.intertwiner.verify.action;

/** What one element does to fields: cells are moved, channels are combined. Immutable. */
record GridMotion(GridResampling cells, RowMatrix channels) {

  /** For a matrix on coordinates (x, y, z) that is orthogonal. */
  static GridMotion of(GridShape shape, double[][] matrix, RowMatrix channels, int order) {
    return ofInverse(shape, inverse(matrix), channels, order);
  }

  /** For the inverse of a matrix, along the axes of the array. */
  static GridMotion ofInverse(GridShape shape, double[][] inverse, RowMatrix channels, int order) {
    GridResampling cells =
        GridResampling.permutesCells(inverse, shape.space())
            ? GridResampling.exact(inverse, shape)
            : GridResampling.lagrange(inverse, shape, order);
    return new GridMotion(cells, channels);
  }

  /** The transpose of a matrix on (x, y, z), written along the axes (z, −y, x) of the array. */
  static double[][] inverse(double[][] matrix) {
    int d = matrix.length;
    double[][] out = new double[d][d];
    for (int a = 0; a < d; a++) {
      for (int b = 0; b < d; b++) {
        int i = d - 1 - a;
        int j = d - 1 - b;
        out[a][b] = (i == 1) == (j == 1) ? matrix[j][i] : 0.0 - matrix[j][i];
      }
    }
    return out;
  }

  double[] apply(GridShape shape, double[] x) {
    double[] out = new double[x.length];
    int field = shape.channels() * shape.cells();
    if (channels.isMonomial()) {
      for (int at = 0; at < x.length; at += field) {
        for (int i = 0; i < shape.channels(); i++) {
          int from = at + channels.onlyColumn(i) * shape.cells();
          cells.apply(x, from, out, at + i * shape.cells(), channels.onlyValue(i));
        }
      }
      return out;
    }
    double[] moved = new double[field];
    for (int at = 0; at < x.length; at += field) {
      for (int i = 0; i < shape.channels(); i++) {
        cells.apply(x, at + i * shape.cells(), moved, i * shape.cells(), 1);
      }
      channels.combine(moved, out, at, shape.cells());
    }
    return out;
  }
}
