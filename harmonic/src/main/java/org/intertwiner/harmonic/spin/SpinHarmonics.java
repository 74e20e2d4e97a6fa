package org.intertwiner.harmonic.spin;

import org.intertwiner.algebra.Interruption;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.parallel.Workers;
import org.intertwiner.harmonic.wigner.WignerRecursion;

/**
 * Spin-weighted spherical harmonics of one spin weight, all degrees at once.
 *
 * <p><em>Formula:</em> ₛY_lm(θ, φ) = (−1)ˢ √((2l+1)/4π) d^l_{m,−s}(θ) e^{imφ}, so that ₀Y = Y with
 * the Condon–Shortley phase, ₛY_lm* = (−1)^{s+m} ₋ₛY_{l,−m}, and with ðη = −sinˢθ (∂_θ + i/sin θ
 * ∂_φ) (sin⁻ˢθ η)
 *
 * <pre>
 *   ð ₛY_lm = +√((l−s)(l+s+1)) ₛ₊₁Y_lm,   ð̄ ₛY_lm = −√((l+s)(l−s+1)) ₛ₋₁Y_lm.</pre>
 *
 * <p><em>Shape:</em> complex numbers, re and im side by side, index l² + l + m; those of l &lt; |s|
 * are 0. <em>Accuracy:</em> that of {@link WignerRecursion} times √((2l+1)/4π).
 * <em>Complexity:</em> O(L²) a point. <em>Threads:</em> immutable; the result does not depend on
 * the number of threads.
 *
 * <p><em>Source:</em> Newman and Penrose (1966); Goldberg et al. (1967), with the phase of the
 * scalar harmonics of Condon and Shortley.
 *
 * <p>Example: {@code SpinHarmonics.of(4, 2).values(SphereAngles.ofPoints(1, 2, 2))}.
 */
public final class SpinHarmonics {
  /** The largest degree of a plan. */
  public static final int MAX_DEGREE = 10_000;

  private static final int BLOCK = 64;

  private final int maxDegree;
  private final int spin;

  private SpinHarmonics(int maxDegree, int spin) {
    this.maxDegree = maxDegree;
    this.spin = spin;
  }

  /**
   * Plans harmonics of the degrees 0 … maxDegree.
   *
   * @param maxDegree the largest degree, inclusive
   * @param spin s, −maxDegree … maxDegree
   * @return the plan
   * @throws InvalidInput where the degree is negative or |s| is above it
   * @throws LimitExceeded where the degree is above {@link #MAX_DEGREE}
   */
  public static SpinHarmonics of(int maxDegree, int spin) {
    requireDegree(maxDegree);
    if (Math.abs((long) spin) > maxDegree) {
      throw new InvalidInput(
          "spin weight",
          "s = " + spin,
          "−l … l with the largest degree l = " + maxDegree,
          "harmonics of l < |s| are zero");
    }
    return new SpinHarmonics(maxDegree, spin);
  }

  static void requireDegree(int maxDegree) {
    if (maxDegree < 0) {
      throw new InvalidInput("degree of spherical harmonics", "" + maxDegree, "l ≥ 0", "");
    }
    if (maxDegree > MAX_DEGREE) {
      throw new LimitExceeded(
          "degree of spherical harmonics", "" + maxDegree, "at most " + MAX_DEGREE, "");
    }
  }

  /**
   * One value.
   *
   * @param s the spin weight
   * @param l the degree
   * @param m the order
   * @param theta the colatitude
   * @param phi the longitude
   * @return Re and Im of ₛY_lm(θ, φ)
   * @throws InvalidInput where l is negative, |m| or |s| is above l, or an angle is no angle of a
   *     point
   * @throws LimitExceeded where the degree is above {@link #MAX_DEGREE}
   */
  public static double[] at(int s, int l, int m, double theta, double phi) {
    of(l, s);
    if (Math.abs((long) m) > l) {
      throw new InvalidInput(
          "order of a spherical harmonic", "m = " + m, "−l … l with l = " + l, "");
    }
    SphereAngles.of(new double[] {theta}, new double[] {phi});
    WignerRecursion.Cursor cursor = WignerRecursion.of(l, theta).cursor(1);
    cursor.begin(m, -s, 0, 1);
    while (!cursor.isLast()) {
      cursor.next();
    }
    double value = norm(l, s) * cursor.values()[0];
    return new double[] {value * Math.cos(m * phi), value * Math.sin(m * phi)};
  }

  private static double norm(int l, int s) {
    double norm = Math.sqrt((2 * l + 1) / (4 * Math.PI));
    return (s & 1) != 0 ? -norm : norm;
  }

  /** {@return the largest degree} */
  public int maxDegree() {
    return maxDegree;
  }

  /** {@return the spin weight} */
  public int spin() {
    return spin;
  }

  /** {@return the number of harmonics, (maxDegree + 1)²} */
  public int count() {
    return (maxDegree + 1) * (maxDegree + 1);
  }

  /**
   * All harmonics at points.
   *
   * @param points n points
   * @return n times 2 {@link #count} numbers
   * @throws LimitExceeded where they do not fit an array
   */
  public double[] values(SphereAngles points) {
    double[] out = new double[room(points)];
    values(points, out, new Workers(1));
    return out;
  }

  /**
   * All harmonics at points, written into an array.
   *
   * @param points n points
   * @param out receives n times 2 {@link #count} numbers
   * @param workers the threads
   * @throws InvalidInput where there is no room
   * @throws LimitExceeded where the values do not fit an array
   * @throws java.util.concurrent.CancellationException where the thread is interrupted
   */
  public void values(SphereAngles points, double[] out, Workers workers) {
    int needed = room(points);
    if (out.length < needed) {
      throw new InvalidInput("room for harmonics", out.length + " numbers", "" + needed, "");
    }
    int[] order = points.byHemisphere();
    double[] theta = new double[order.length];
    for (int k = 0; k < order.length; k++) {
      theta[k] = points.theta(order[k]);
    }
    WignerRecursion recursion = WignerRecursion.of(maxDegree, theta);
    workers.split(
        (order.length + BLOCK - 1) / BLOCK,
        1,
        (first, end) -> {
          Block block = new Block(recursion);
          for (int b = first; b < end; b++) {
            Interruption.check();
            block.run(points, order, b * BLOCK, Math.min(order.length, (b + 1) * BLOCK), out);
          }
        });
  }

  private int room(SphereAngles points) {
    long needed = 2L * count() * points.count();
    if (needed > Integer.MAX_VALUE - 8) {
      throw new LimitExceeded(
          "values of " + this,
          points.count() + " points, " + needed + " numbers",
          "at most " + (Integer.MAX_VALUE - 8) + " numbers",
          "take fewer points at a time");
    }
    return (int) needed;
  }

  private final class Block {
    private final WignerRecursion.Cursor cursor;
    private final double[][] cos = new double[maxDegree + 1][BLOCK];
    private final double[][] sin = new double[maxDegree + 1][BLOCK];
    private final int[] base = new int[BLOCK];
    private int width;

    Block(WignerRecursion recursion) {
      this.cursor = recursion.cursor(BLOCK);
    }

    void run(SphereAngles points, int[] order, int from, int to, double[] out) {
      width = to - from;
      for (int k = 0; k < width; k++) {
        int point = order[from + k];
        base[k] = 2 * count() * point;
        for (int m = 0; m <= maxDegree; m++) {
          cos[m][k] = Math.cos(m * points.phi(point));
          sin[m][k] = Math.sin(m * points.phi(point));
        }
      }
      for (int m = -maxDegree; m <= maxDegree; m++) {
        cursor.begin(m, -spin, from, to);
        order(m, out);
      }
    }

    private void order(int m, double[] out) {
      double[] c = cos[Math.abs(m)];
      double[] s = sin[Math.abs(m)];
      double sign = m < 0 ? -1 : 1;
      while (true) {
        int l = cursor.degree();
        double[] d = cursor.values();
        double norm = norm(l, spin);
        int at = 2 * (l * l + l + m);
        for (int k = 0; k < width; k++) {
          double value = norm * d[k];
          out[base[k] + at] = value * c[k];
          out[base[k] + at + 1] = sign * value * s[k];
        }
        if (cursor.isLast()) {
          return;
        }
        cursor.next();
      }
    }
  }

  @Override
  public String toString() {
    return "harmonics of spin weight " + spin + ", degree ≤ " + maxDegree;
  }
}
