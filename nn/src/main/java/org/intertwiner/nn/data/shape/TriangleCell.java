package org.intertwiner.nn.data.shape;

import java.math.BigDecimal;

/**
 * Whether a closed triangle and a closed cell (a cube of side 1) have a common point, decided
 * exactly for the coordinates as they are.
 *
 * <p>They are disjoint if and only if one of thirteen axes separates them: the three of the cell,
 * the normal of the triangle, and the nine products of an axis with an edge. Each test is a sign of
 * a polynomial; where floating point is not sure of it, all are repeated in exact decimals.
 */
final class TriangleCell {
  /** A generous multiple of the relative rounding errors of the polynomials. */
  private static final double DOUBT = 64 * 0x1p-53;

  private static final BigDecimal HALF = new BigDecimal("0.5");

  private final double[] v;
  private final double[] centre = new double[3];
  private boolean doubtful;

  /** Looks at nine coordinates, whose values may be replaced between tests. */
  TriangleCell(double[] corners) {
    this.v = corners;
  }

  /** The test for the cell with the given centre. */
  boolean overlaps(double x, double y, double z) {
    centre[0] = x;
    centre[1] = y;
    centre[2] = z;
    doubtful = false;
    for (int i = 0; i < 3; i++) {
      double least = Math.min(v[i], Math.min(v[3 + i], v[6 + i]));
      double most = Math.max(v[i], Math.max(v[3 + i], v[6 + i]));
      if (least > centre[i] + 0.5 || most < centre[i] - 0.5) {
        return false;
      }
    }
    if (normalSeparates()) {
      return false;
    }
    for (int e = 0; e < 3; e++) {
      for (int i = 0; i < 3; i++) {
        if (edgeSeparates(e, (i + 1) % 3, (i + 2) % 3)) {
          return false;
        }
      }
    }
    return !doubtful || exactlyOverlaps();
  }

  /** Whether a number whose terms add up to {@code size} is surely positive. */
  private boolean positive(double value, double size) {
    doubtful |= Math.abs(value) <= DOUBT * size;
    return value > DOUBT * size;
  }

  private boolean normalSeparates() {
    double along = 0;
    double reach = 0;
    double size = 0;
    for (int i = 0; i < 3; i++) {
      int j = (i + 1) % 3;
      int k = (i + 2) % 3;
      double n = (v[3 + j] - v[j]) * (v[6 + k] - v[k]) - (v[3 + k] - v[k]) * (v[6 + j] - v[j]);
      double terms =
          (size(3 + j) + size(j)) * (size(6 + k) + size(k))
              + (size(3 + k) + size(k)) * (size(6 + j) + size(j));
      along += n * (v[i] - centre[i]);
      reach += 0.5 * Math.abs(n);
      size += terms * (size(i) + Math.abs(centre[i]) + 0.5);
    }
    return positive(Math.abs(along) - reach, size);
  }

  private double size(int index) {
    return Math.abs(v[index]);
  }

  /** The axis eᵢ × edge, whose products with points are fⱼ·xₖ − fₖ·xⱼ. */
  private boolean edgeSeparates(int edge, int j, int k) {
    int a = 3 * edge;
    int b = 3 * ((edge + 1) % 3);
    int c = 3 * ((edge + 2) % 3);
    double fj = v[b + j] - v[a + j];
    double fk = v[b + k] - v[a + k];
    double p = fj * (v[a + k] - centre[k]) - fk * (v[a + j] - centre[j]);
    double q = fj * (v[c + k] - centre[k]) - fk * (v[c + j] - centre[j]);
    double reach = 0.5 * (Math.abs(fj) + Math.abs(fk));
    double far =
        Math.max(size(a + k), size(c + k))
            + Math.max(size(a + j), size(c + j))
            + Math.abs(centre[j])
            + Math.abs(centre[k])
            + 1;
    double size = (size(a + j) + size(b + j) + size(a + k) + size(b + k)) * far;
    return positive(Math.min(p, q) - reach, size) || positive(-Math.max(p, q) - reach, size);
  }

  /** The ten tests that need more than comparisons, in exact decimals. */
  private boolean exactlyOverlaps() {
    BigDecimal[] w = new BigDecimal[9];
    for (int i = 0; i < 9; i++) {
      w[i] = new BigDecimal(v[i]).subtract(new BigDecimal(centre[i % 3]));
    }
    BigDecimal along = BigDecimal.ZERO;
    BigDecimal reach = BigDecimal.ZERO;
    for (int i = 0; i < 3; i++) {
      int j = (i + 1) % 3;
      int k = (i + 2) % 3;
      BigDecimal n =
          w[3 + j]
              .subtract(w[j])
              .multiply(w[6 + k].subtract(w[k]))
              .subtract(w[3 + k].subtract(w[k]).multiply(w[6 + j].subtract(w[j])));
      along = along.add(n.multiply(w[i]));
      reach = reach.add(n.abs().multiply(HALF));
    }
    if (along.abs().compareTo(reach) > 0) {
      return false;
    }
    for (int e = 0; e < 3; e++) {
      for (int i = 0; i < 3; i++) {
        if (exactlySeparates(w, e, (i + 1) % 3, (i + 2) % 3)) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean exactlySeparates(BigDecimal[] w, int edge, int j, int k) {
    int a = 3 * edge;
    int b = 3 * ((edge + 1) % 3);
    int c = 3 * ((edge + 2) % 3);
    BigDecimal fj = w[b + j].subtract(w[a + j]);
    BigDecimal fk = w[b + k].subtract(w[a + k]);
    BigDecimal p = fj.multiply(w[a + k]).subtract(fk.multiply(w[a + j]));
    BigDecimal q = fj.multiply(w[c + k]).subtract(fk.multiply(w[c + j]));
    BigDecimal reach = fj.abs().add(fk.abs()).multiply(HALF);
    return p.min(q).compareTo(reach) > 0 || p.max(q).compareTo(reach.negate()) < 0;
  }
}
