package org.intertwiner.harmonic.spherical;

/** Copies harmonics at blocks of points to rows of all points: [(L + 1)²][points]. */
final class DegreeRows implements HarmonicBlock.Sink {
  /** Long pieces, since each goes to another page of memory. */
  static final int BLOCK = 1024;

  private final double[] row;
  private final double[] sineRow;
  private final double[] out;
  private final int stride;
  private final int at;
  private final int n;

  DegreeRows(double[][] rows, double[] out, int stride, int at, int n) {
    row = rows[0];
    sineRow = rows[1];
    this.out = out;
    this.stride = stride;
    this.at = at;
    this.n = n;
  }

  @Override
  public double[] row(int l, int m) {
    return m >= 0 ? row : sineRow;
  }

  @Override
  public void written(int l, int m) {
    int middle = l * l + l;
    System.arraycopy(row, 0, out, (middle + m) * stride + at, n);
    if (m > 0) {
      System.arraycopy(sineRow, 0, out, (middle - m) * stride + at, n);
    }
  }
}
