package org.intertwiner.cli.request.harmonic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.harmonic.fourier.sphere.RingGrid;

/** Grids on which a field is sampled, by the words for them. */
public enum FieldGrid {
  /** Gauss–Legendre latitudes. */
  GAUSS_LEGENDRE,
  /** The square grid of Driscoll and Healy. */
  DRISCOLL_HEALY,
  /** Equal steps in latitude with both poles. */
  CLENSHAW_CURTIS,
  /** Equal steps in latitude, half a step from the poles. */
  FEJER,
  /** Pixels of equal area; coefficients by least squares. */
  HEALPIX;

  /** The three that are taken where nothing is said. */
  public static final List<FieldGrid> USUAL = List.of(GAUSS_LEGENDRE, DRISCOLL_HEALY, HEALPIX);

  /**
   * Reads words.
   *
   * @param words such as {@code gauss-legendre,healpix}
   * @return the grids, in this order
   * @throws InvalidInput for an unknown word
   */
  public static List<FieldGrid> parse(String words) {
    List<FieldGrid> grids = new ArrayList<>();
    for (String word : words.split(",", -1)) {
      grids.add(
          Arrays.stream(values())
              .filter(grid -> grid.word().equals(word.strip()))
              .findFirst()
              .orElseThrow(
                  () ->
                      new InvalidInput(
                          "grid on the sphere",
                          "'" + word + "'",
                          "one of "
                              + String.join(
                                  ", ", Arrays.stream(values()).map(FieldGrid::word).toList()),
                          "several are separated by commas")));
    }
    return List.copyOf(grids);
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The smallest usual grid for degrees below a band limit. */
  RingGrid of(int bandLimit) {
    return switch (this) {
      case GAUSS_LEGENDRE -> RingGrid.gaussLegendre(bandLimit);
      case DRISCOLL_HEALY -> RingGrid.driscollHealy(bandLimit);
      case CLENSHAW_CURTIS -> RingGrid.clenshawCurtis(2 * bandLimit, 2 * bandLimit);
      case FEJER -> RingGrid.fejer(2 * bandLimit, 2 * bandLimit);
      case HEALPIX -> RingGrid.healpix((bandLimit + 1) / 2);
    };
  }
}
