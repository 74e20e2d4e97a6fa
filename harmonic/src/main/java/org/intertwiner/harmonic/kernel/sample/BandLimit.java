package org.intertwiner.harmonic.kernel.sample;

import java.util.Locale;
import org.intertwiner.algebra.InvalidInput;

/**
 * A policy against aliasing: which harmonic degrees l are kept on a ring of radius r.
 *
 * <p>A ring of radius r sampled with spacing 1 carries angular frequencies up to πr (Nyquist) at
 * most. At the origin only degree 0 has a value; every bounded policy therefore keeps degree 0
 * alone on a ring of radius 0, and every policy keeps degree 0 everywhere.
 */
public sealed interface BandLimit {

  /**
   * A decision about one pair, with its reason.
   *
   * @param degree the harmonic degree l
   * @param ring the ring, from 0
   * @param kept whether the pair is kept
   * @param reason why, in words
   */
  record Decision(int degree, int ring, boolean kept, String reason) {}

  /**
   * The highest degree kept at a radius.
   *
   * @param radius r ≥ 0
   * @return the limit, {@link Integer#MAX_VALUE} for none
   */
  int maxDegree(double radius);

  /**
   * The policy in words.
   *
   * @return for example {@code l ≤ 2·r}
   */
  String describe();

  /**
   * The decision about one pair.
   *
   * @param degree l
   * @param ring the ring's number
   * @param radius the ring's radius
   * @return kept or not, and why
   */
  default Decision decide(int degree, int ring, double radius) {
    int limit = maxDegree(radius);
    String at = String.format(Locale.ROOT, "ring %d (radius %s)", ring, radius);
    if (degree > limit) {
      return new Decision(
          degree, ring, false, at + " carries degrees ≤ " + limit + " only: " + describe());
    }
    return new Decision(degree, ring, true, at + " carries degree " + degree + ": " + describe());
  }

  /**
   * Degrees l ≤ factor·r: frequency grows with the circumference.
   *
   * @param factor the number of degrees per unit of radius, at most π to stay below Nyquist
   * @return the policy
   */
  static BandLimit perRadius(double factor) {
    return new PerRadius(factor);
  }

  /**
   * The same limit on every ring, except that a ring at the origin keeps degree 0 only.
   *
   * @param degree the highest degree
   * @return the policy
   */
  static BandLimit atMost(int degree) {
    return new AtMost(degree);
  }

  /**
   * Every degree on every ring, also where it aliases.
   *
   * @return the policy that drops nothing
   */
  static BandLimit none() {
    return new Unlimited();
  }

  /**
   * Degrees l ≤ factor·r.
   *
   * @param factor degrees per unit of radius
   */
  record PerRadius(double factor) implements BandLimit {
    /**
     * Checks the factor.
     *
     * @param factor degrees per unit of radius
     * @throws InvalidInput unless the factor is finite and not negative
     */
    public PerRadius {
      if (!(factor >= 0) || Double.isInfinite(factor)) {
        throw new InvalidInput(
            "band limit", "" + factor, "a finite factor ≥ 0", "2 is cautious, π is Nyquist");
      }
    }

    @Override
    public int maxDegree(double radius) {
      return (int) Math.min(Integer.MAX_VALUE, Math.floor(factor * radius + 1e-9));
    }

    @Override
    public String describe() {
      return "l ≤ " + factor + "·r";
    }
  }

  /**
   * Degrees l ≤ degree away from the origin.
   *
   * @param degree the highest degree
   */
  record AtMost(int degree) implements BandLimit {
    /**
     * Checks the degree.
     *
     * @param degree the highest degree
     * @throws InvalidInput for a negative degree
     */
    public AtMost {
      if (degree < 0) {
        throw new InvalidInput("band limit", "" + degree, "a degree ≥ 0", "degree 0 is isotropic");
      }
    }

    @Override
    public int maxDegree(double radius) {
      return radius == 0 ? 0 : degree;
    }

    @Override
    public String describe() {
      return "l ≤ " + degree + " away from the origin, l = 0 at it";
    }
  }

  /** Every degree everywhere. */
  record Unlimited() implements BandLimit {
    @Override
    public int maxDegree(double radius) {
      return Integer.MAX_VALUE;
    }

    @Override
    public String describe() {
      return "no limit";
    }
  }
}
