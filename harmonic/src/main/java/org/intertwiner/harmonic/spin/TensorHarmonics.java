package org.intertwiner.harmonic.spin;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;

/**
 * Symmetric tensor spherical harmonics of rank 2 and pure spin, in Cartesian components.
 *
 * <p><em>Formula:</em> with m = (e_θ + i e_φ)/√2, ⊙ the symmetrised product and E, B the gradient
 * and the curl of {@link VectorHarmonics},
 *
 * <pre>
 *   LONGITUDINAL      r̂ r̂ Y_lm                TRANSVERSE        (e_θ e_θ + e_φ e_φ) Y_lm/√2
 *   MIXED_GRADIENT    √2 r̂ ⊙ E_lm             MIXED_CURL        √2 r̂ ⊙ B_lm
 *   TRACELESS_EVEN    (₋₂Y_lm m m + ₂Y_lm m* m*)/√2
 *   TRACELESS_ODD     −i (₋₂Y_lm m m − ₂Y_lm m* m*)/√2.</pre>
 *
 * <p>They are orthonormal over the sphere with ⟨S, T⟩ = ∫ Σ S_ij* T_ij. <em>Shape:</em> at each
 * point kind by kind, harmonic l² + l + m, then xx, xy, xz, yy, yz, zz, each re and im; those of l
 * below the spin weight are 0. <em>Accuracy:</em> that of {@link SpinHarmonics}.
 *
 * <p><em>Source:</em> F. J. Zerilli, J. Math. Phys. 11 (1970); K. S. Thorne, Rev. Mod. Phys. 52
 * (1980), (2.30) and (2.38).
 *
 * <p>Example: {@code TensorHarmonics.of(3).values(SphereAngles.ofPoints(1, 2, 2))}.
 */
public final class TensorHarmonics {
  /** The kinds, in the order in which their values stand. */
  public enum Kind {
    /** Along the radius twice. */
    LONGITUDINAL(0),
    /** The trace of the tangent part. */
    TRANSVERSE(1),
    /** Radius and gradient. */
    MIXED_GRADIENT(2),
    /** Radius and curl. */
    MIXED_CURL(3),
    /** Tangent and without trace, of electric parity. */
    TRACELESS_EVEN(4),
    /** Tangent and without trace, of magnetic parity. */
    TRACELESS_ODD(5);

    private final int place;

    Kind(int place) {
      this.place = place;
    }
  }

  /** The largest degree: the numbers of one point fit an array. */
  public static final int MAX_DEGREE = 5000;

  private static final int[] ROW = {0, 0, 0, 1, 1, 2};
  private static final int[] COLUMN = {0, 1, 2, 1, 2, 2};

  private final int maxDegree;

  private TensorHarmonics(int maxDegree) {
    this.maxDegree = maxDegree;
  }

  /**
   * Plans harmonics of the degrees 0 … maxDegree.
   *
   * @param maxDegree the largest degree, at least 2
   * @return the plan
   * @throws InvalidInput where the degree is below 2
   * @throws LimitExceeded where it is above {@link #MAX_DEGREE}
   */
  public static TensorHarmonics of(int maxDegree) {
    SpinHarmonics.of(maxDegree, 2);
    if (maxDegree > MAX_DEGREE) {
      throw new LimitExceeded(
          "largest degree of tensor harmonics", "" + maxDegree, "at most " + MAX_DEGREE, "");
    }
    return new TensorHarmonics(maxDegree);
  }

  /** {@return the largest degree} */
  public int maxDegree() {
    return maxDegree;
  }

  /**
   * Where a component stands.
   *
   * @param kind the kind
   * @param l the degree
   * @param m the order
   * @param row 0, 1 or 2
   * @param column 0, 1 or 2
   * @return the place of its real part among the {@link #size} numbers of a point
   * @throws InvalidInput where there is no such harmonic or component
   */
  public int index(Kind kind, int l, int m, int row, int column) {
    int i = Math.min(row, column);
    int j = Math.max(row, column);
    if (l < 0 || l > maxDegree || Math.abs((long) m) > l || i < 0 || j > 2) {
      throw new InvalidInput(
          "tensor harmonic",
          "l = " + l + ", m = " + m + ", component " + row + ", " + column,
          "0 ≤ l ≤ " + maxDegree + ", −l ≤ m ≤ l, components 0 … 2",
          "");
    }
    int count = (maxDegree + 1) * (maxDegree + 1);
    int component = i == 0 ? j : i + j + 1;
    return 2 * (6 * (kind.place * count + l * l + l + m) + component);
  }

  /** {@return the numbers of a point, 72(maxDegree + 1)²} */
  public int size() {
    return 72 * (maxDegree + 1) * (maxDegree + 1);
  }

  /**
   * All harmonics at points.
   *
   * @param points n points
   * @return n times {@link #size} numbers
   * @throws LimitExceeded where they do not fit an array
   */
  public double[] values(SphereAngles points) {
    double[] out = PolarFrame.room(points.count(), size(), "tensor harmonics");
    double[][] spins = new double[5][];
    for (int s = -2; s <= 2; s++) {
      spins[s + 2] = SpinHarmonics.of(maxDegree, s).values(points);
    }
    int count = (maxDegree + 1) * (maxDegree + 1);
    for (int k = 0; k < points.count(); k++) {
      Products products = Products.of(PolarFrame.of(points.theta(k), points.phi(k)));
      for (int i = 0; i < count; i++) {
        fill(products, spins, 2 * (k * count + i), out, k * size() + 12 * i, 12 * count);
      }
    }
    return out;
  }

  private static void fill(Products p, double[][] spins, int from, double[] out, int at, int kind) {
    double r2 = Math.sqrt(0.5);
    double yr = spins[2][from];
    double yi = spins[2][from + 1];
    add(p.radial, yr, yi, out, at);
    add(p.trace, r2 * yr, r2 * yi, out, at + kind);
    double sumRe = (spins[1][from] + spins[3][from]) / 2;
    double sumIm = (spins[1][from + 1] + spins[3][from + 1]) / 2;
    double lessRe = (spins[1][from] - spins[3][from]) / 2;
    double lessIm = (spins[1][from + 1] - spins[3][from + 1]) / 2;
    // E = less e_θ + i sum e_φ and B = less e_φ − i sum e_θ
    add(p.radialSouth, lessRe, lessIm, out, at + 2 * kind);
    add(p.radialEast, -sumIm, sumRe, out, at + 2 * kind);
    add(p.radialEast, lessRe, lessIm, out, at + 3 * kind);
    add(p.radialSouth, sumIm, -sumRe, out, at + 3 * kind);
    double plusRe = (spins[0][from] + spins[4][from]) * r2 / 2;
    double plusIm = (spins[0][from + 1] + spins[4][from + 1]) * r2 / 2;
    double minusRe = (spins[0][from] - spins[4][from]) * r2 / 2;
    double minusIm = (spins[0][from + 1] - spins[4][from + 1]) * r2 / 2;
    // m m = ½(e_θ e_θ − e_φ e_φ) + i e_θ ⊙ e_φ
    add(p.plus, plusRe, plusIm, out, at + 4 * kind);
    add(p.cross, -minusIm, minusRe, out, at + 4 * kind);
    add(p.plus, minusIm, -minusRe, out, at + 5 * kind);
    add(p.cross, plusRe, plusIm, out, at + 5 * kind);
  }

  private static void add(double[] tensor, double re, double im, double[] out, int at) {
    for (int c = 0; c < 6; c++) {
      out[at + 2 * c] += tensor[c] * re;
      out[at + 2 * c + 1] += tensor[c] * im;
    }
  }

  /** Symmetric products of the vectors of a frame, by their six components. */
  private record Products(
      double[] radial,
      double[] trace,
      double[] radialSouth,
      double[] radialEast,
      double[] plus,
      double[] cross) {

    static Products of(PolarFrame f) {
      double[] southSouth = product(f.south(), f.south(), 1);
      double[] eastEast = product(f.east(), f.east(), 1);
      double[] trace = new double[6];
      double[] plus = new double[6];
      for (int c = 0; c < 6; c++) {
        trace[c] = southSouth[c] + eastEast[c];
        plus[c] = southSouth[c] - eastEast[c];
      }
      return new Products(
          product(f.radial(), f.radial(), 1),
          trace,
          product(f.radial(), f.south(), Math.sqrt(2)),
          product(f.radial(), f.east(), Math.sqrt(2)),
          plus,
          product(f.south(), f.east(), 2));
    }

    private static double[] product(double[] a, double[] b, double factor) {
      double[] out = new double[6];
      for (int c = 0; c < 6; c++) {
        out[c] = factor * (a[ROW[c]] * b[COLUMN[c]] + a[COLUMN[c]] * b[ROW[c]]) / 2;
      }
      return out;
    }
  }

  @Override
  public String toString() {
    return "tensor harmonics of degree ≤ " + maxDegree;
  }
}
