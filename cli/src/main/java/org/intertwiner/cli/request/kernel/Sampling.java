package org.intertwiner.cli.request.kernel;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.harmonic.export.ArrayFormat;
import org.intertwiner.harmonic.export.AtomicFile;
import org.intertwiner.harmonic.kernel.KernelSpace;
import org.intertwiner.harmonic.kernel.sample.BandLimit;
import org.intertwiner.harmonic.kernel.sample.GaussianRings;
import org.intertwiner.harmonic.kernel.sample.Grid;
import org.intertwiner.harmonic.kernel.sample.RadialProfile;
import org.intertwiner.harmonic.kernel.sample.SamplePoints;
import org.intertwiner.harmonic.kernel.sample.SampledArrays;
import org.intertwiner.harmonic.kernel.sample.SampledBasis;
import org.intertwiner.harmonic.kernel.sample.radial.RadialProfiles;

/**
 * Where and how a kernel basis is sampled, and the file that it goes to.
 *
 * @param points a grid, or points on the unit sphere
 * @param profile the radial functions, for a highest degree
 * @param file an archive of arrays
 * @param factored whether the file holds distinct polynomials and where they stand, not all arrays
 * @param force whether a file that is there is replaced
 */
public record Sampling(
    SamplePoints points,
    IntFunction<RadialProfile> profile,
    Path file,
    boolean factored,
    boolean force) {
  /**
   * The options in the words they were written; what is left out is what suits the grid.
   *
   * @param size such as {@code 7x7}, or {@code sphere:fibonacci:100}
   * @param spacing distances of cells, one or one an axis
   * @param rings radii of Gaussian rings
   * @param sigma widths of the rings, one or one a ring
   * @param radial radial functions in the notation of {@link RadialProfiles#parse}
   * @param bandLimit which degrees which rings carry, in that of {@link BandLimit#parse}
   */
  public record Words(
      String size,
      List<Double> spacing,
      List<Double> rings,
      List<Double> sigma,
      Optional<String> radial,
      Optional<String> bandLimit) {}

  /**
   * Reads the options.
   *
   * @param words how to sample
   * @param file a NumPy archive or a safetensors file, by its ending
   * @param factored whether the file holds distinct polynomials and where they stand
   * @param force whether a file that is there is replaced
   * @return what to do
   * @throws InvalidInput where an option does not fit, or the file must not be written
   */
  public static Sampling of(Words words, Path file, boolean factored, boolean force) {
    if (words.radial().isPresent() && !(words.rings().isEmpty() && words.sigma().isEmpty())) {
      throw new InvalidInput(
          "radial functions",
          words.radial().get() + " and rings",
          "one of both",
          "gaussian:0,1,2;sigma=0.6 says the same as rings");
    }
    ArrayFormat.of(file);
    AtomicFile.requireFree(file, force);
    if (SpherePoints.isSphere(words.size())) {
      return onSphere(words, file, factored, force);
    }
    Grid plain = Grid.parse(words.size());
    Grid grid = words.spacing().isEmpty() ? plain : plain.withSpacing(array(words.spacing()));
    IntFunction<RadialProfile> profile = degree -> limited(profile(words, grid, degree), words);
    return new Sampling(grid, profile, file, factored, force);
  }

  /** Values on the unit sphere: the radial function is 1 there. */
  private static Sampling onSphere(Words words, Path file, boolean factored, boolean force) {
    if (words.radial().isPresent() || !words.rings().isEmpty() || !words.spacing().isEmpty()) {
      throw new InvalidInput(
          "points " + words.size(),
          "radial functions, rings or a spacing",
          "none of them",
          "all points of the sphere have radius 1");
    }
    RadialProfile one = GaussianRings.of(1).withBandLimit(BandLimit.none());
    return new Sampling(SpherePoints.parse(words.size()), l -> one, file, factored, force);
  }

  private static RadialProfile profile(Words words, Grid grid, int maxDegree) {
    if (words.radial().isPresent()) {
      return RadialProfiles.parse(words.radial().get(), grid, maxDegree);
    }
    GaussianRings rings =
        words.rings().isEmpty()
            ? GaussianRings.covering(grid)
            : GaussianRings.of(array(words.rings()));
    return words.sigma().isEmpty() ? rings : rings.withSigma(array(words.sigma()));
  }

  private static RadialProfile limited(RadialProfile profile, Words words) {
    return words
        .bandLimit()
        .map(text -> profile.withBandLimit(BandLimit.parse(text)))
        .orElse(profile);
  }

  /** Samples and writes. */
  Written write(KernelSpace space) {
    SampledBasis sampled = space.sample(points, profile.apply(space.maxDegree()));
    try {
      ArrayFormat.of(file)
          .write(
              file,
              force,
              factored ? SampledArrays.factored(sampled) : SampledArrays.dense(sampled),
              SampledArrays.texts(sampled));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Written(
        this, sampled.profile(), sampled.size(), sampled.decisions(), sampled.symmetry().warning());
  }

  /** What was written, and which rings carry which degrees. */
  record Written(
      Sampling sampling,
      RadialProfile profile,
      int elements,
      List<BandLimit.Decision> decisions,
      Optional<String> warning) {
    void writeFields(JsonGenerator json) throws IOException {
      json.writeObjectFieldStart("sampled");
      json.writeStringField("file", sampling.file().toString());
      json.writeStringField("profile", profile.toString());
      json.writeNumberField("elements", elements);
      if (warning.isPresent()) {
        json.writeStringField("warning", warning.get());
      }
      json.writeArrayFieldStart("decisions");
      for (BandLimit.Decision decision : decisions) {
        json.writeStartObject();
        json.writeNumberField("degree", decision.degree());
        json.writeNumberField("ring", decision.ring());
        json.writeBooleanField("kept", decision.kept());
        json.writeStringField("reason", decision.reason());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }

    void writeText(StringBuilder text) {
      text.append("sampled on ").append(sampling.points()).append(", ").append(profile);
      text.append(": ").append(elements);
      text.append(" elements written to ").append(sampling.file()).append('\n');
      warning.ifPresent(w -> text.append("  ").append(w).append('\n'));
      long left = decisions.stream().filter(d -> !d.kept()).count();
      if (left > 0) {
        text.append("  left out, as the grid cannot carry them:\n");
        decisions.stream()
            .filter(d -> !d.kept())
            .forEach(
                d ->
                    text.append("    degree ")
                        .append(d.degree())
                        .append(" on ring ")
                        .append(d.ring())
                        .append(": ")
                        .append(d.reason())
                        .append('\n'));
      }
    }
  }

  private static double[] array(List<Double> numbers) {
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
