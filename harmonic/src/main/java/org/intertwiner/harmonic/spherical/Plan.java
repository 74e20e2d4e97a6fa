package org.intertwiner.harmonic.spherical;

/** What all threads share for one highest degree: coefficients in the order of the loops. */
final class Plan {
  /** Up to here harmonics of a block of points fit into the second cache. */
  private static final int BY_BLOCK = 40;

  private final int maxDegree;
  private final LegendreCoefficients columns;
  private final RowCoefficients rows;

  Plan(int maxDegree) {
    this.maxDegree = maxDegree;
    columns = new LegendreCoefficients(maxDegree);
    rows = new RowCoefficients(maxDegree);
  }

  int maxDegree() {
    return maxDegree;
  }

  int size() {
    return (maxDegree + 1) * (maxDegree + 1);
  }

  boolean isByBlock() {
    return maxDegree <= BY_BLOCK;
  }

  LegendreCoefficients columns() {
    return columns;
  }

  RowCoefficients rows() {
    return rows;
  }
}
