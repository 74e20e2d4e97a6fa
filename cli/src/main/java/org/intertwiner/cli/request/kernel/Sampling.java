package org.intertwiner.cli.request.kernel;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.harmonic.kernel.KernelSpace;
import org.intertwiner.harmonic.kernel.sample.BandLimit;
import org.intertwiner.harmonic.kernel.sample.GaussianRings;
import org.intertwiner.harmonic.kernel.sample.Grid;
import org.intertwiner.harmonic.kernel.sample.SampledBasis;

/**
 * Where and how a kernel basis is sampled, and the file that it goes to.
 *
 * @param grid the grid
 * @param rings Gaussian rings
 * @param file a NumPy archive
 * @param force whether a file that is there is replaced
 */
public record Sampling(Grid grid, GaussianRings rings, Path file, boolean force) {
  /**
   * Reads the options.
   *
   * @param size such as {@code 7x7}
   * @param radii radii of the rings; the usual ones for the size where empty
   * @param sigma widths of the rings, one or one a ring; the usual ones where empty
   * @param file a NumPy archive
   * @param force whether a file that is there is replaced
   * @return what to do
   * @throws InvalidInput where an option does not fit, or the file must not be written
   */
  public static Sampling of(
      String size, List<Double> radii, List<Double> sigma, Path file, boolean force) {
    Grid grid = Grid.parse(size);
    GaussianRings rings =
        radii.isEmpty()
            ? GaussianRings.forSize(java.util.Arrays.stream(grid.shape()).max().orElseThrow())
            : GaussianRings.of(array(radii));
    requireFree(file, force);
    return new Sampling(grid, sigma.isEmpty() ? rings : rings.withSigma(array(sigma)), file, force);
  }

  /** Samples and writes. */
  Written write(KernelSpace space) {
    SampledBasis sampled = space.sample(grid, rings);
    try {
      sampled.write(file, force);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Written(this, sampled.size(), sampled.decisions());
  }

  /** What was written, and which rings carry which degrees. */
  record Written(Sampling sampling, int elements, List<BandLimit.Decision> decisions) {
    void writeFields(JsonGenerator json) throws IOException {
      json.writeObjectFieldStart("sampled");
      json.writeStringField("file", sampling.file().toString());
      json.writeNumberField("elements", elements);
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
      text.append("sampled on ").append(sampling.grid()).append(": ").append(elements);
      text.append(" elements written to ").append(sampling.file()).append('\n');
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

  private static void requireFree(Path file, boolean force) {
    if (Files.exists(file) && !force) {
      throw new InvalidInput(
          "output file " + file, "a file that is there", "a free name", "replace it with --force");
    }
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
      throw new InvalidInput(
          "output file " + file, "a folder that cannot be written", "a writable folder", "");
    }
  }

  private static double[] array(List<Double> numbers) {
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
