package org.intertwiner.harmonic.spin;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;

/**
 * Vector spherical harmonics of pure spin: radial, gradient and curl, in Cartesian components.
 *
 * <p><em>Formula:</em> with m = (e_θ + i e_φ)/√2,
 *
 * <pre>
 *   radial    Y_lm r̂
 *   gradient  r∇Y_lm / √(l(l+1))       = (₋₁Y_lm m − ₁Y_lm m*)/√2
 *   curl      r̂ × r∇Y_lm / √(l(l+1))   = −i (₋₁Y_lm m + ₁Y_lm m*)/√2.</pre>
 *
 * <p>They are orthonormal over the sphere; Y = {@link CoupledHarmonics} with S = 1 by the mixing of
 * L = J ± 1. Under rotations (g·V)(x) = R V(R⁻¹x) each kind of one degree goes over into itself by
 * D^l. <em>Shape:</em> at each point kind by kind, harmonic l² + l + m, then x, y, z, each re and
 * im; the tangent ones of l = 0 are 0. <em>Accuracy:</em> that of {@link SpinHarmonics}.
 *
 * <p><em>Source:</em> W. W. Hansen (1935); R. G. Barrera, G. A. Estévez, J. Giraldo, Eur. J. Phys.
 * 6 (1985); K. S. Thorne, Rev. Mod. Phys. 52 (1980), (2.38).
 *
 * <p>Example: {@code VectorHarmonics.of(3).values(SphereAngles.ofPoints(1, 2, 2))}.
 */
public final class VectorHarmonics {
  /** The kinds, in the order in which their values stand. */
  public enum Kind {
    /** Along the radius. */
    RADIAL(0),
    /** The gradient of a harmonic. */
    GRADIENT(1),
    /** The gradient turned by a right angle about the radius: free of divergence. */
    CURL(2);

    private final int place;

    Kind(int place) {
      this.place = place;
    }
  }

  private final int maxDegree;

  private VectorHarmonics(int maxDegree) {
    this.maxDegree = maxDegree;
  }

  /**
   * Plans harmonics of the degrees 0 … maxDegree.
   *
   * @param maxDegree the largest degree, at least 1
   * @return the plan
   * @throws InvalidInput where the degree is below 1
   * @throws LimitExceeded where it is above {@link SpinHarmonics#MAX_DEGREE}
   */
  public static VectorHarmonics of(int maxDegree) {
    SpinHarmonics.of(maxDegree, 1);
    return new VectorHarmonics(maxDegree);
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
   * @param axis 0, 1 or 2: x, y or z
   * @return the place of its real part among the {@link #size} numbers of a point
   * @throws InvalidInput where there is no such harmonic or axis
   */
  public int index(Kind kind, int l, int m, int axis) {
    if (l < 0 || l > maxDegree || Math.abs((long) m) > l || axis < 0 || axis > 2) {
      throw new InvalidInput(
          "vector harmonic",
          "l = " + l + ", m = " + m + ", axis " + axis,
          "0 ≤ l ≤ " + maxDegree + ", −l ≤ m ≤ l, axis 0 … 2",
          "");
    }
    int count = (maxDegree + 1) * (maxDegree + 1);
    return 2 * (3 * (kind.place * count + l * l + l + m) + axis);
  }

  /** {@return the numbers of a point, 18(maxDegree + 1)²} */
  public int size() {
    return 18 * (maxDegree + 1) * (maxDegree + 1);
  }

  /**
   * All harmonics at points.
   *
   * @param points n points
   * @return n times {@link #size} numbers
   * @throws LimitExceeded where they do not fit an array
   */
  public double[] values(SphereAngles points) {
    double[] out = PolarFrame.room(points.count(), size(), "vector harmonics");
    double[] scalar = SpinHarmonics.of(maxDegree, 0).values(points);
    double[] up = SpinHarmonics.of(maxDegree, 1).values(points);
    double[] down = SpinHarmonics.of(maxDegree, -1).values(points);
    int count = (maxDegree + 1) * (maxDegree + 1);
    for (int k = 0; k < points.count(); k++) {
      PolarFrame frame = PolarFrame.of(points.theta(k), points.phi(k));
      int at = k * size();
      for (int i = 0; i < count; i++) {
        int from = 2 * (k * count + i);
        add(frame.radial(), frame.none(), scalar[from], scalar[from + 1], out, at + 6 * i);
        tangent(frame, up, down, from, out, at + 6 * (count + i), at + 6 * (2 * count + i));
      }
    }
    return out;
  }

  private static void tangent(
      PolarFrame frame,
      double[] up,
      double[] down,
      int from,
      double[] out,
      int gradient,
      int curl) {
    double ur = up[from] / 2;
    double ui = up[from + 1] / 2;
    double dr = down[from] / 2;
    double di = down[from + 1] / 2;
    // ½(₋₁Y − ₁Y) e_θ + (i/2)(₋₁Y + ₁Y) e_φ, and the same turned by a right angle
    add(frame.south(), frame.none(), dr - ur, di - ui, out, gradient);
    add(frame.none(), frame.east(), dr + ur, di + ui, out, gradient);
    add(frame.none(), frame.south(), -(dr + ur), -(di + ui), out, curl);
    add(frame.east(), frame.none(), dr - ur, di - ui, out, curl);
  }

  /** Adds (a + ib)(re + i im) to three complex numbers. */
  private static void add(double[] a, double[] b, double re, double im, double[] out, int at) {
    for (int axis = 0; axis < 3; axis++) {
      out[at + 2 * axis] += a[axis] * re - b[axis] * im;
      out[at + 2 * axis + 1] += a[axis] * im + b[axis] * re;
    }
  }

  @Override
  public String toString() {
    return "vector harmonics of degree ≤ " + maxDegree;
  }
}
