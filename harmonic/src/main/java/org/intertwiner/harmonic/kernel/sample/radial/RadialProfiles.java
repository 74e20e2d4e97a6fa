package org.intertwiner.harmonic.kernel.sample.radial;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.harmonic.kernel.sample.BandLimit;
import org.intertwiner.harmonic.kernel.sample.GaussianRings;
import org.intertwiner.harmonic.kernel.sample.Grid;
import org.intertwiner.harmonic.kernel.sample.RadialProfile;

/**
 * The notation of radial profiles: a name, a colon and numbers separated by commas, then options
 * separated by semicolons.
 *
 * <table>
 *   <caption>Profiles</caption>
 *   <tr><td>{@code gaussian:0,1,2;sigma=0.6}</td><td>{@link GaussianRings} at these radii</td></tr>
 *   <tr><td>{@code cosine:0,1,2;width=1}</td><td rowspan="3">{@link FiniteRings}</td></tr>
 *   <tr><td>{@code bump:0,1,2;width=1.5}</td></tr>
 *   <tr><td>{@code spline:0,1,2;degree=3;width=1}</td></tr>
 *   <tr><td>{@code bessel:4;cutoff=3;envelope=6}</td><td>{@link BesselProfile}</td></tr>
 *   <tr><td>{@code zernike:3;cutoff=3}</td><td>{@link ZernikeProfile}</td></tr>
 *   <tr><td>{@code oscillator:3;width=0.8}</td><td>{@link OscillatorProfile}</td></tr>
 *   <tr><td>{@code gto:0.2,0.4,0.8}</td><td>{@link GaussianOrbitals}</td></tr>
 *   <tr><td>{@code network:4;hidden=16;features=8;seed=1}</td><td>{@link RadialNetwork}</td></tr>
 * </table>
 *
 * <p>Radii left out are those of {@link GaussianRings#covering}, a cutoff left out is half a cell
 * beyond the grid, and every profile takes {@code limit=} with the notation of {@link
 * BandLimit#parse}.
 *
 * <p>Example: {@code RadialProfiles.parse("bessel:4;limit=none", Grid.cube(5), 3)}.
 */
public final class RadialProfiles {
  private RadialProfiles() {}

  /**
   * Reads a profile for kernels on a grid.
   *
   * @param text the notation
   * @param grid the grid, for its dimension and what is left out
   * @param maxDegree the highest harmonic degree of the kernels
   * @return the profile
   * @throws InvalidInput where the text is no profile
   */
  public static RadialProfile parse(String text, Grid grid, int maxDegree) {
    String[] parts = text.trim().split(";", -1);
    int colon = parts[0].indexOf(':');
    String name = (colon < 0 ? parts[0] : parts[0].substring(0, colon)).trim();
    try {
      double[] numbers = colon < 0 ? new double[0] : numbers(parts[0].substring(colon + 1));
      Map<String, String> options = options(parts);
      RadialProfile profile = profile(name, numbers, options, grid, maxDegree);
      String limit = options.remove("limit");
      if (!options.isEmpty()) {
        throw unreadable(text, "no option " + String.join(", ", new TreeSet<>(options.keySet())));
      }
      return limit == null ? profile : profile.withBandLimit(BandLimit.parse(limit));
    } catch (NumberFormatException e) {
      throw unreadable(text, "numbers separated by commas");
    }
  }

  private static RadialProfile profile(
      String name, double[] numbers, Map<String, String> options, Grid grid, int maxDegree) {
    int n = grid.dimension();
    double cutoff = grid.extent() + grid.resolution() / 2;
    return switch (name) {
      case "gaussian" -> gaussian(numbers, options, grid);
      case "cosine", "bump", "spline" -> finite(name, numbers, options, grid);
      case "bessel" -> {
        int envelope = integer(options, "envelope", 0);
        double radius = number(options, "cutoff", cutoff);
        yield BesselProfile.of(n, maxDegree, count(numbers), radius).withEnvelope(envelope);
      }
      case "zernike" -> ZernikeProfile.of(n, count(numbers), number(options, "cutoff", cutoff));
      case "oscillator" ->
          OscillatorProfile.of(n, count(numbers), number(options, "width", grid.resolution()));
      case "gto" ->
          numbers.length > 0
              ? GaussianOrbitals.of(n, numbers)
              : GaussianOrbitals.evenTempered(n, 3, 1 / (cutoff * cutoff), 2);
      case "network" -> {
        SplittableRandom random = new SplittableRandom(integer(options, "seed", 1));
        int features = integer(options, "features", 8);
        int[] hidden = {integer(options, "hidden", 16)};
        double radius = number(options, "cutoff", cutoff);
        yield RadialNetwork.random(radius, features, count(numbers), random, hidden);
      }
      default -> throw unreadable(name, "a known name");
    };
  }

  private static RadialProfile gaussian(double[] radii, Map<String, String> options, Grid grid) {
    GaussianRings usual = GaussianRings.covering(grid);
    GaussianRings rings =
        radii.length == 0 ? usual : GaussianRings.of(radii).withSigma(0.6 * grid.resolution());
    String sigma = options.remove("sigma");
    return sigma == null ? rings : rings.withSigma(numbers(sigma));
  }

  private static RadialProfile finite(
      String name, double[] given, Map<String, String> options, Grid grid) {
    GaussianRings usual = GaussianRings.covering(grid);
    double[] radii = given;
    if (radii.length == 0) {
      radii = new double[usual.rings()];
      Arrays.setAll(radii, usual::radius);
    }
    double h = grid.resolution();
    return switch (name) {
      case "cosine" -> FiniteRings.cosine(radii).withWidth(number(options, "width", h));
      case "bump" -> FiniteRings.bump(radii).withWidth(number(options, "width", 1.5 * h));
      default -> {
        int degree = integer(options, "degree", 3);
        yield FiniteRings.spline(degree, radii).withWidth(number(options, "width", h));
      }
    };
  }

  private static int count(double... numbers) {
    if (numbers.length == 0) {
      return 3;
    }
    if (numbers.length > 1 || numbers[0] != Math.rint(numbers[0])) {
      throw unreadable(Arrays.toString(numbers), "one whole number of functions");
    }
    return (int) numbers[0];
  }

  private static double[] numbers(String list) {
    return Arrays.stream(list.split(",", -1)).mapToDouble(Double::parseDouble).toArray();
  }

  private static double number(Map<String, String> options, String name, double usual) {
    String value = options.remove(name);
    return value == null ? usual : Double.parseDouble(value);
  }

  private static int integer(Map<String, String> options, String name, int usual) {
    String value = options.remove(name);
    return value == null ? usual : Integer.parseInt(value.trim());
  }

  private static Map<String, String> options(String... parts) {
    Map<String, String> options = new HashMap<>();
    for (String part : List.of(parts).subList(1, parts.length)) {
      int equals = part.indexOf('=');
      if (equals < 0) {
        throw unreadable(part, "an option name=value");
      }
      options.put(part.substring(0, equals).trim(), part.substring(equals + 1).trim());
    }
    return options;
  }

  private static InvalidInput unreadable(String text, String expected) {
    return new InvalidInput(
        "radial profile",
        "\"" + text + "\"",
        expected,
        "gaussian:0,1,2;sigma=0.6, cosine, bump, spline;degree=3, bessel:4;cutoff=3,"
            + " zernike:3, oscillator:3, gto:0.2,0.4 or network:4;seed=1");
  }
}
