package org.intertwiner.harmonic.fourier.sphere;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.harmonic.haar.sphere.HealPix;
import org.intertwiner.harmonic.haar.sphere.LatitudeRule;

/**
 * Points of the sphere on circles of latitude, equally spaced on each, with weights for quadrature.
 *
 * <p><i>Shape:</i> rings from the north to the south; ring r holds {@link #count} samples from
 * {@link #start} on, at the longitudes φ₀ + 2πj/count. Fields on the grid are {@code double[]} of
 * {@link #samples} values in this order. <i>Units:</i> radians; weights sum to 4π. <i>Accuracy:</i>
 * Σ w f = ∫ f to rounding for every f of degree up to 2({@link #exactBandLimit} − 1) ({@code
 * RingGridTest}).
 *
 * <p><i>Source:</i> Driscoll and Healy (1994); Górski et al. (2005); Clenshaw and Curtis (1960);
 * Fejér (1933).
 *
 * <p>Example: {@code RingGrid.gaussLegendre(64, 128).exactBandLimit()} is 64.
 */
public final class RingGrid {
  /** The largest number of samples. */
  public static final int MAX_SAMPLES = 1 << 27;

  private enum Kind {
    GAUSS_LEGENDRE,
    DRISCOLL_HEALY,
    CLENSHAW_CURTIS,
    FEJER,
    EQUAL_AREA
  }

  private final Kind kind;
  private final String name;
  private final double[] theta;
  private final double[] weight;
  private final int[] start;
  private final double[] first;
  private final int fitLimit;
  private final boolean poleAlone;

  private RingGrid(
      Kind kind, String name, LatitudeRule rule, int longitudes, int latitudeLimit, boolean alone) {
    int rings = rule.count();
    double[] share = rule.weights();
    this.kind = kind;
    this.name = name;
    this.theta = rule.colatitudes();
    this.weight = new double[rings];
    this.start = new int[rings + 1];
    this.first = new double[rings];
    for (int r = 0; r < rings; r++) {
      start[r + 1] = start[r] + longitudes;
      weight[r] = share[r] * 4 * Math.PI / longitudes;
    }
    this.fitLimit = Math.min(latitudeLimit, (longitudes + 1) / 2);
    this.poleAlone = alone;
  }

  private RingGrid(HealPix pixels) {
    int rings = pixels.rings();
    this.kind = Kind.EQUAL_AREA;
    this.name = "HEALPix grid of side " + pixels.side();
    this.theta = new double[rings];
    this.weight = new double[rings];
    this.start = new int[rings + 1];
    this.first = new double[rings];
    for (int r = 0; r < rings; r++) {
      HealPix.Ring ring = pixels.ring(r + 1);
      theta[r] = Math.atan2(ring.sine(), ring.z());
      // exactly symmetric, so that rings pair
      theta[r] = 2 * r + 1 == rings ? Math.PI / 2 : theta[r];
      theta[r] = 2 * r + 1 > rings ? Math.PI - theta[rings - 1 - r] : theta[r];
      first[r] = ring.phase();
      start[r + 1] = start[r] + (int) ring.count();
      weight[r] = 4 * Math.PI / pixels.count();
    }
    this.fitLimit = 3 * pixels.side();
    this.poleAlone = false;
  }

  /**
   * The Gauss–Legendre grid of a band limit: L latitudes, 2L longitudes.
   *
   * @param bandLimit L ≥ 1
   * @return the grid, exact for the band limit L
   * @throws InvalidInput for a band limit below 1
   * @throws LimitExceeded for more than {@link #MAX_SAMPLES} samples
   */
  public static RingGrid gaussLegendre(int bandLimit) {
    requireBandLimit(bandLimit);
    requireSize(bandLimit, 2L * bandLimit);
    return gaussLegendre(bandLimit, 2 * bandLimit);
  }

  /**
   * A Gauss–Legendre grid.
   *
   * @param latitudes n ≥ 1
   * @param longitudes the number on each, ≥ 1
   * @return the grid, exact for band limits up to min(n, (longitudes + 1)/2)
   * @throws InvalidInput for a number below 1
   * @throws LimitExceeded for more than {@link #MAX_SAMPLES} samples
   */
  public static RingGrid gaussLegendre(int latitudes, int longitudes) {
    requireSize(latitudes, longitudes);
    return new RingGrid(
        Kind.GAUSS_LEGENDRE,
        "Gauss–Legendre grid of " + latitudes + "×" + longitudes,
        LatitudeRule.gaussLegendre(latitudes),
        longitudes,
        latitudes,
        false);
  }

  /**
   * The grid of Driscoll and Healy with 2L latitudes πj/(2L), the north pole among them, and as
   * many longitudes.
   *
   * @param bandLimit L ≥ 1
   * @return the grid of 2L×2L samples, exact for the band limit L
   * @throws InvalidInput for a band limit below 1
   * @throws LimitExceeded for more than {@link #MAX_SAMPLES} samples
   */
  public static RingGrid driscollHealy(int bandLimit) {
    return driscollHealy(bandLimit, 1);
  }

  /**
   * The grid of Driscoll and Healy with equal steps in both angles: twice as many longitudes as
   * latitudes.
   *
   * @param bandLimit L ≥ 1
   * @return the grid of 2L×4L samples, exact for the band limit L
   * @throws InvalidInput for a band limit below 1
   * @throws LimitExceeded for more than {@link #MAX_SAMPLES} samples
   */
  public static RingGrid driscollHealyWide(int bandLimit) {
    return driscollHealy(bandLimit, 2);
  }

  private static RingGrid driscollHealy(int bandLimit, int aspect) {
    requireBandLimit(bandLimit);
    requireSize(2L * bandLimit, 2L * aspect * bandLimit);
    int n = 2 * bandLimit;
    return new RingGrid(
        Kind.DRISCOLL_HEALY,
        "Driscoll–Healy grid of " + n + "×" + aspect * n,
        LatitudeRule.driscollHealy(bandLimit),
        aspect * n,
        bandLimit,
        true);
  }

  /**
   * Equal steps in latitude from pole to pole, both poles among them.
   *
   * @param latitudes n ≥ 2
   * @param longitudes the number on each, ≥ 1
   * @return the grid, exact for band limits up to min((n + 1)/2, (longitudes + 1)/2)
   * @throws InvalidInput for a number below 1
   * @throws LimitExceeded for more than {@link #MAX_SAMPLES} samples
   */
  public static RingGrid clenshawCurtis(int latitudes, int longitudes) {
    requireSize(latitudes, longitudes);
    return new RingGrid(
        Kind.CLENSHAW_CURTIS,
        "equiangular grid of " + latitudes + "×" + longitudes + " with poles",
        LatitudeRule.clenshawCurtis(latitudes),
        longitudes,
        (latitudes + 1) / 2,
        false);
  }

  /**
   * Equal steps in latitude π/n, the first half a step from the pole.
   *
   * @param latitudes n ≥ 1
   * @param longitudes the number on each, ≥ 1
   * @return the grid, exact for band limits up to min((n + 1)/2, (longitudes + 1)/2)
   * @throws InvalidInput for a number below 1
   * @throws LimitExceeded for more than {@link #MAX_SAMPLES} samples
   */
  public static RingGrid fejer(int latitudes, int longitudes) {
    requireSize(latitudes, longitudes);
    return new RingGrid(
        Kind.FEJER,
        "equiangular grid of " + latitudes + "×" + longitudes + " without poles",
        LatitudeRule.fejer(latitudes),
        longitudes,
        (latitudes + 1) / 2,
        false);
  }

  /**
   * The centres of the 12N² pixels of equal area of HEALPix in ring order.
   *
   * @param side N ≥ 1, any number
   * @return the grid; constants are all that is exact, {@link SphereFit} finds coefficients of band
   *     limits up to 3N by least squares
   * @throws InvalidInput for a side below 1
   * @throws LimitExceeded for more than {@link #MAX_SAMPLES} samples
   */
  public static RingGrid healpix(int side) {
    requireSize(12L * side, side);
    return new RingGrid(HealPix.of(side));
  }

  private static void requireBandLimit(int bandLimit) {
    if (bandLimit < 1) {
      throw new InvalidInput("band limit", "" + bandLimit, "at least 1", "degrees are l < L");
    }
  }

  private static void requireSize(long latitudes, long longitudes) {
    if (latitudes < 1 || longitudes < 1) {
      throw new InvalidInput(
          "size of a grid on the sphere",
          latitudes + "×" + longitudes,
          "numbers ≥ 1",
          "band limit L needs at least L latitudes and 2L − 1 longitudes");
    }
    if (latitudes > MAX_SAMPLES || longitudes > MAX_SAMPLES / latitudes) {
      throw new LimitExceeded(
          "size of a grid on the sphere",
          latitudes + "×" + longitudes,
          "at most " + MAX_SAMPLES + " samples",
          "take a coarser grid");
    }
  }

  /** {@return the number of rings} */
  public int rings() {
    return theta.length;
  }

  /** {@return the number of samples of a field} */
  public int samples() {
    return start[theta.length];
  }

  private void requireRing(int ring) {
    if (ring < 0 || ring >= theta.length) {
      throw new InvalidInput("ring of the " + name, "" + ring, "0 … " + (theta.length - 1), "");
    }
  }

  /**
   * The colatitude of a ring.
   *
   * @param ring its number from the north
   * @return θ
   * @throws InvalidInput for a ring that is not there
   */
  public double colatitude(int ring) {
    requireRing(ring);
    return theta[ring];
  }

  /**
   * Where the samples of a ring begin.
   *
   * @param ring its number from the north
   * @return the index of its first sample
   * @throws InvalidInput for a ring that is not there
   */
  public int start(int ring) {
    requireRing(ring);
    return start[ring];
  }

  /**
   * The number of samples of a ring.
   *
   * @param ring its number from the north
   * @return how many
   * @throws InvalidInput for a ring that is not there
   */
  public int count(int ring) {
    requireRing(ring);
    return start[ring + 1] - start[ring];
  }

  /**
   * The longitude of the first sample of a ring.
   *
   * @param ring its number from the north
   * @return φ₀
   * @throws InvalidInput for a ring that is not there
   */
  public double firstLongitude(int ring) {
    requireRing(ring);
    return first[ring];
  }

  /**
   * The weight of each sample of a ring.
   *
   * @param ring its number from the north
   * @return w; over all samples they sum to 4π
   * @throws InvalidInput for a ring that is not there
   */
  public double weight(int ring) {
    requireRing(ring);
    return weight[ring];
  }

  /**
   * The largest band limit L for which the weights are exact on products of two functions, so that
   * analysis gives back the coefficients that synthesis was given.
   *
   * @return L; 1 for HEALPix
   */
  public int exactBandLimit() {
    return kind == Kind.EQUAL_AREA ? 1 : fitLimit;
  }

  /**
   * The largest band limit that a least-squares fit is asked for on this grid.
   *
   * @return 3N for HEALPix, {@link #exactBandLimit} for the others
   */
  public int fitBandLimit() {
    return fitLimit;
  }

  /**
   * All points.
   *
   * @return a fresh array of x, y, z side by side, 3 · samples numbers
   */
  public double[] points() {
    double[] points = new double[3 * samples()];
    for (int r = 0; r < rings(); r++) {
      double sine = Math.sin(theta[r]);
      double z = Math.cos(theta[r]);
      int count = count(r);
      for (int j = 0; j < count; j++) {
        double phi = first[r] + 2 * Math.PI * j / count;
        int at = 3 * (start[r] + j);
        points[at] = sine * Math.cos(phi);
        points[at + 1] = sine * Math.sin(phi);
        points[at + 2] = 2 * r + 1 == rings() && kind != Kind.DRISCOLL_HEALY ? 0 : z;
      }
    }
    return points;
  }

  /**
   * The weights of all samples.
   *
   * @return a fresh array; its sum is 4π
   */
  public double[] weights() {
    double[] all = new double[samples()];
    for (int r = 0; r < rings(); r++) {
      java.util.Arrays.fill(all, start[r], start[r + 1], weight[r]);
    }
    return all;
  }

  /**
   * Refuses a band limit that this grid cannot tell apart.
   *
   * @param bandLimit L
   * @param exact whether the quadrature must be exact, or a fit is enough
   */
  void require(int bandLimit, boolean exact) {
    requireBandLimit(bandLimit);
    int limit = exact ? exactBandLimit() : fitLimit;
    if (bandLimit > limit) {
      throw new InvalidInput(
          name + " for the band limit L = " + bandLimit,
          rings() + " rings of at most " + longest() + " samples",
          needed(bandLimit, exact),
          exact && bandLimit <= fitLimit
              ? "or fit by least squares (SphereTransform.fitting), to any band limit up to "
                  + fitLimit
              : "this grid serves band limits up to " + limit);
    }
  }

  private String needed(int bandLimit, boolean exact) {
    return switch (kind) {
      case GAUSS_LEGENDRE ->
          "at least " + bandLimit + " latitudes and " + (2 * bandLimit - 1) + " longitudes";
      case DRISCOLL_HEALY -> "at least " + 2 * bandLimit + "×" + 2 * bandLimit + " samples";
      case CLENSHAW_CURTIS, FEJER ->
          "at least "
              + (2 * bandLimit - 1)
              + " latitudes and "
              + (2 * bandLimit - 1)
              + " longitudes";
      case EQUAL_AREA ->
          exact
              ? "another grid: equal weights are exact for no degree above 1"
              : "a side of at least " + (bandLimit + 2) / 3;
    };
  }

  /** The number of samples of the longest ring. */
  int longest() {
    int most = 0;
    for (int r = 0; r < rings(); r++) {
      most = Math.max(most, count(r));
    }
    return most;
  }

  /** The ring at π − θ, or −1 where there is none or it is the ring itself. */
  int mirror(int ring) {
    int other = poleAlone ? rings() - ring : rings() - 1 - ring;
    return other == ring || other >= rings() ? -1 : other;
  }

  @Override
  public String toString() {
    return name;
  }
}
