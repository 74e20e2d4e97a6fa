package org.intertwiner.cli.request.harmonic;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.intertwiner.algebra.Interruption;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.lie.rotation.UnitQuaternion;
import org.intertwiner.algebra.parallel.Workers;
import org.intertwiner.cli.request.Request;
import org.intertwiner.cli.request.Result;
import org.intertwiner.cli.request.file.BasisFiles;
import org.intertwiner.harmonic.fourier.sphere.RingGrid;
import org.intertwiner.harmonic.fourier.sphere.field.RoundTrip;
import org.intertwiner.harmonic.wigner.CoefficientRotation;

/**
 * A field on the sphere, turned, sampled on grids and transformed back: what is lost on the way.
 *
 * @param file spherical harmonic coefficients; real data where there are some, otherwise a random
 *     field
 * @param maxDegree the highest degree; all of the file where it is left out
 * @param rotation Euler angles α, β, γ about z, y, z in radians
 * @param grids where it is sampled
 * @param threads how many threads work
 * @param files where it is drawn
 */
public record FieldRequest(
    Optional<Path> file,
    OptionalInt maxDegree,
    List<Double> rotation,
    List<FieldGrid> grids,
    int threads,
    BasisFiles files)
    implements Request {
  /** The usual rotation: no axis keeps its place. */
  public static final List<Double> USUAL_ROTATION = List.of(0.7, 0.9, -0.4);

  /** The largest number of threads. */
  public static final int MAX_THREADS = 256;

  private static final double[] Y = {0, 1, 0};
  private static final double[] Z = {0, 0, 1};

  /**
   * A checked request.
   *
   * @param file spherical harmonic coefficients
   * @param maxDegree the highest degree
   * @param rotation Euler angles α, β, γ about z, y, z in radians
   * @param grids where it is sampled
   * @param threads how many threads work
   * @param files where it is drawn
   * @throws InvalidInput for a number that is out of range
   */
  public FieldRequest {
    rotation = List.copyOf(rotation);
    grids = List.copyOf(grids);
    files.requireOnly("field on the sphere", Set.of(BasisFiles.Kind.PICTURE));
    if (rotation.size() != 3 || !rotation.stream().allMatch(Double::isFinite)) {
      throw new InvalidInput(
          "rotation of a field", rotation.toString(), "three finite angles α, β, γ", "in radians");
    }
    if (maxDegree.isPresent() && maxDegree.getAsInt() < 0) {
      throw new InvalidInput("degree of a field", "" + maxDegree.getAsInt(), "at least 0", "");
    }
    if (threads < 1 || threads > MAX_THREADS) {
      throw new InvalidInput("number of threads", "" + threads, "1 … " + MAX_THREADS, "");
    }
  }

  @Override
  public Result run() {
    FieldSource source = FieldSource.of(file, maxDegree);
    Workers workers = new Workers(threads);
    UnitQuaternion turn =
        UnitQuaternion.about(Z, rotation.get(0))
            .multiply(UnitQuaternion.about(Y, rotation.get(1)))
            .multiply(UnitQuaternion.about(Z, rotation.get(2)));
    CoefficientRotation rotator = CoefficientRotation.of(source.bandLimit(), workers);
    double[] turned = rotator.rotated(turn, source.coefficients());
    double[] back = rotator.rotated(turn.inverse(), turned);
    List<RoundTrip> losses = new ArrayList<>();
    for (FieldGrid grid : grids) {
      Interruption.check();
      RingGrid rings = grid.of(source.bandLimit());
      losses.add(RoundTrip.of(rings, source.bandLimit(), turned, workers));
    }
    FieldReport report =
        new FieldReport(
            source, rotation, turned, minus(back, source.coefficients()), losses, files);
    files.writePicture(
        () -> FieldMaps.of(report, workers).toSvg(), w -> FieldMaps.of(report, workers).toPng(w));
    return report;
  }

  private static double[] minus(double[] a, double[] b) {
    double[] difference = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      difference[i] = a[i] - b[i];
    }
    return difference;
  }
}
