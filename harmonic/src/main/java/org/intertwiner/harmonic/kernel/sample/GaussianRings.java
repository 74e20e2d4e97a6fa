package org.intertwiner.harmonic.kernel.sample;

import java.util.Arrays;
import org.intertwiner.algebra.InvalidInput;

/**
 * Gaussian rings φ_i(r) = exp(−(r − r_i)² / (2σ_i²)).
 *
 * <p><i>Units:</i> radii and widths are in the units of the sample points. <i>Accuracy:</i> one
 * rounding of {@link Math#exp}.
 */
public final class GaussianRings implements RadialProfile {
  private final double[] radii;
  private final double[] sigmas;
  private final BandLimit bandLimit;

  private GaussianRings(double[] radii, double[] sigmas, BandLimit bandLimit) {
    this.radii = radii;
    this.sigmas = sigmas;
    this.bandLimit = bandLimit;
  }

  /**
   * Rings of width σ = 0.6 that keep degrees l ≤ 2r.
   *
   * @param radii the rings' radii, each ≥ 0
   * @return the rings
   * @throws InvalidInput if there is none or a radius is negative or not finite
   */
  public static GaussianRings of(double... radii) {
    if (radii.length == 0 || Arrays.stream(radii).anyMatch(r -> !(r >= 0) || r == 1 / 0.0)) {
      throw new InvalidInput(
          "radii of rings",
          Arrays.toString(radii),
          "at least one finite radius ≥ 0",
          "a 7×7 grid is well covered by 0, 1, 2, 3");
    }
    double[] sigmas = new double[radii.length];
    Arrays.fill(sigmas, 0.6);
    return new GaussianRings(radii.clone(), sigmas, BandLimit.perRadius(2));
  }

  /**
   * The usual rings of a kernel of odd or even size: radii 0 (or ½), 1 apart, up to half the size.
   *
   * @param size the number of cells along an axis
   * @return radii (size−1)/2, one less, …, down to the last one ≥ 0
   */
  public static GaussianRings forSize(int size) {
    if (size < 1) {
      throw new InvalidInput("kernel size", "" + size, "a size ≥ 1", "use an odd size such as 5");
    }
    double outer = (size - 1) / 2.0;
    int count = (int) Math.floor(outer) + 1;
    double[] radii = new double[count];
    for (int i = 0; i < count; i++) {
      radii[i] = outer - (count - 1 - i);
    }
    return of(radii);
  }

  /**
   * Rings that cover a grid: radii one resolution apart from its extent inwards, as {@link
   * #forSize} on a grid of unit spacing, scaled with the spacing.
   *
   * @param grid the grid
   * @return the rings, of width 0.6 resolutions
   */
  public static GaussianRings covering(Grid grid) {
    double h = grid.resolution();
    int count = (int) Math.floor(grid.extent() / h + 1e-9) + 1;
    double[] radii = new double[count];
    for (int i = 0; i < count; i++) {
      radii[i] = Math.max(0, grid.extent() - (count - 1 - i) * h);
    }
    return of(radii).withSigma(0.6 * h);
  }

  /**
   * The same rings with other widths.
   *
   * @param sigma one width for all rings, or one per ring
   * @return the rings
   * @throws InvalidInput if a width is not positive and finite or the number does not fit
   */
  public GaussianRings withSigma(double... sigma) {
    boolean fits = sigma.length == 1 || sigma.length == radii.length;
    if (!fits || Arrays.stream(sigma).anyMatch(s -> !(s > 0) || Double.isInfinite(s))) {
      throw new InvalidInput(
          "widths of rings",
          Arrays.toString(sigma),
          "one positive number, or " + radii.length,
          "0.6 suits rings one cell apart");
    }
    double[] full = new double[radii.length];
    for (int i = 0; i < full.length; i++) {
      full[i] = sigma[sigma.length == 1 ? 0 : i];
    }
    return new GaussianRings(radii, full, bandLimit);
  }

  /**
   * The same rings under another band limit.
   *
   * @param limit the policy
   * @return the rings
   */
  @Override
  public GaussianRings withBandLimit(BandLimit limit) {
    return new GaussianRings(radii, sigmas, limit);
  }

  /**
   * The width of a ring.
   *
   * @param ring the ring, from 0
   * @return σ
   */
  public double sigma(int ring) {
    return sigmas[ring];
  }

  @Override
  public int rings() {
    return radii.length;
  }

  @Override
  public double radius(int ring) {
    return radii[ring];
  }

  /**
   * The value of a ring, which is the same for every degree.
   *
   * @param ring the ring, from 0
   * @param radius |x| ≥ 0
   * @return φ_ring(|x|)
   */
  public double value(int ring, double radius) {
    double offset = (radius - radii[ring]) / sigmas[ring];
    return Math.exp(-0.5 * offset * offset);
  }

  @Override
  public double value(int degree, int ring, double radius) {
    return value(ring, radius);
  }

  @Override
  public double derivative(int degree, int ring, double radius) {
    double offset = (radius - radii[ring]) / sigmas[ring];
    return -offset / sigmas[ring] * Math.exp(-0.5 * offset * offset);
  }

  @Override
  public boolean dependsOnDegree() {
    return false;
  }

  @Override
  public double reach() {
    double reach = 0;
    for (int i = 0; i < radii.length; i++) {
      // exp(−8.5²/2) is 2·10⁻¹⁶
      reach = Math.max(reach, radii[i] + 8.5 * sigmas[i]);
    }
    return reach;
  }

  @Override
  public BandLimit bandLimit() {
    return bandLimit;
  }

  @Override
  public String toString() {
    return "Gaussian rings at "
        + Arrays.toString(radii)
        + ", σ "
        + Arrays.toString(sigmas)
        + ", "
        + bandLimit.describe();
  }
}
