package org.intertwiner.cli.request.harmonic;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.harmonic.fourier.sphere.SphereSpectra;
import org.intertwiner.harmonic.fourier.sphere.field.CoefficientFile;
import org.intertwiner.harmonic.fourier.sphere.field.FieldLimits;

/**
 * A field on the sphere by its coefficients: from a file, or random ones with the power of heights
 * on a planet.
 *
 * @param name where it comes from
 * @param coefficients real, number l² + l + m
 * @param bandLimit L, degrees are below it
 */
record FieldSource(String name, double[] coefficients, int bandLimit) {
  /** The usual highest degree of a random field. */
  private static final int USUAL_DEGREE = 300;

  /** The highest degree. */
  private static final int MAX_DEGREE = 2_000;

  /** Looked for in the folder of real data. */
  private static final String TOPOGRAPHY = "earth-topography-srtmp300.msl";

  static FieldSource of(Optional<Path> file, OptionalInt maxDegree) {
    if (maxDegree.isPresent() && maxDegree.getAsInt() > MAX_DEGREE) {
      throw new LimitExceeded(
          "degree of a field",
          Integer.toString(maxDegree.getAsInt()),
          "at most " + MAX_DEGREE,
          "the time grows with its third power");
    }
    Optional<Path> found = file.or(FieldSource::realData);
    return found.map(path -> read(path, maxDegree)).orElseGet(() -> random(maxDegree));
  }

  private static Optional<Path> realData() {
    return Optional.ofNullable(System.getenv("INTERTWINER_DATA"))
        .map(folder -> Path.of(folder, TOPOGRAPHY))
        .filter(Files::isRegularFile);
  }

  private static FieldSource read(Path path, OptionalInt maxDegree) {
    CoefficientFile file =
        CoefficientFile.read(path, FieldLimits.DEFAULT.withMaxDegree(MAX_DEGREE));
    int wanted = maxDegree.orElse(file.maxDegree());
    if (wanted > file.maxDegree()) {
      throw new InvalidInput(
          "degree of the field in " + path.getFileName(),
          Integer.toString(wanted),
          "at most " + file.maxDegree() + ", what the file has",
          "leave --max-degree out");
    }
    int limit = wanted + 1;
    return new FieldSource(
        String.valueOf(path.getFileName()),
        Arrays.copyOf(file.coefficients(), limit * limit),
        limit);
  }

  /** Power about 1/l² in each degree, as heights of planets have it; about 2500 m in all. */
  private static FieldSource random(OptionalInt maxDegree) {
    int limit = maxDegree.orElse(USUAL_DEGREE) + 1;
    Random random = new Random(1);
    double[] coefficients = new double[limit * limit];
    for (int l = 1; l < limit; l++) {
      for (int k = l * l; k < (l + 1) * (l + 1); k++) {
        coefficients[k] = 7_000 * random.nextGaussian() / (l * Math.sqrt(2 * l + 1.0));
      }
    }
    return new FieldSource("random field", coefficients, limit);
  }

  /** √(Σ c²/4π), the root of the mean square over the sphere. */
  static double rms(double... coefficients) {
    int limit = (int) Math.round(Math.sqrt(coefficients.length));
    return Math.sqrt(Arrays.stream(power(coefficients, limit)).sum());
  }

  /** Σ_m c_lm²/4π of each degree: its part of the mean square. */
  static double[] power(double[] coefficients, int bandLimit) {
    double[] power = SphereSpectra.power(coefficients, bandLimit);
    for (int l = 0; l < bandLimit; l++) {
      power[l] /= 4 * Math.PI;
    }
    return power;
  }
}
