package org.intertwiner.cli.request.harmonic;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalInt;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.cli.request.Request;
import org.intertwiner.cli.request.Result;
import org.intertwiner.harmonic.fourier.sphere.SphereFit;
import org.intertwiner.harmonic.fourier.sphere.field.FieldLimits;
import org.intertwiner.harmonic.fourier.sphere.field.RadiusFit;
import org.intertwiner.harmonic.fourier.sphere.field.VertexFile;

/**
 * The vertices of a mesh as points on the sphere: their distance from the middle as a function of
 * the direction, in spherical harmonics by least squares.
 *
 * @param file a mesh in OBJ format
 * @param maxDegree the highest degree; what the number of points carries where it is left out
 */
public record VerticesRequest(Path file, OptionalInt maxDegree) implements Request {
  /** Points for each coefficient where no degree is asked for. */
  private static final int POINTS_PER_COEFFICIENT = 8;

  private static final int USUAL_DEGREE = 30;

  /**
   * A checked request.
   *
   * @param file a mesh in OBJ format
   * @param maxDegree the highest degree
   * @throws InvalidInput for a number that is out of range
   */
  public VerticesRequest {
    if (maxDegree.isPresent() && maxDegree.getAsInt() < 0) {
      throw new InvalidInput("degree of a field", "" + maxDegree.getAsInt(), "at least 0", "");
    }
  }

  @Override
  public Result run() {
    double[] points = VertexFile.read(file, FieldLimits.DEFAULT);
    int count = points.length / 3;
    int usual = (int) Math.sqrt((double) count / POINTS_PER_COEFFICIENT) - 1;
    int degree = maxDegree.orElse(Math.max(0, Math.min(USUAL_DEGREE, usual)));
    RadiusFit fit = RadiusFit.of(points, degree + 1);
    double mean = Arrays.stream(fit.radii()).sum() / count;
    return new Answer(String.valueOf(file.getFileName()), count, degree, mean, fit.fit());
  }

  private record Answer(String name, int count, int degree, double mean, SphereFit fit)
      implements Result {
    @Override
    public void writeFields(JsonGenerator json) throws IOException {
      json.writeStringField("points", name);
      json.writeNumberField("count", count);
      json.writeNumberField("maxDegree", degree);
      json.writeNumberField("meanRadius", mean);
      json.writeNumberField("rmsResidual", fit.rmsResidual());
      json.writeNumberField("maxResidual", fit.maxResidual());
      boolean determined = fit.condition() < Double.POSITIVE_INFINITY;
      json.writeBooleanField("determined", determined);
      if (determined) {
        json.writeNumberField("condition", fit.condition());
      }
      json.writeNumberField("steps", fit.iterations());
      json.writeBooleanField("converged", fit.converged());
      json.writeArrayFieldStart("coefficients");
      for (double c : fit.coefficients()) {
        json.writeNumber(c);
      }
      json.writeEndArray();
    }

    @Override
    public void writeText(StringBuilder text) {
      text.append(
          String.format(
              Locale.ROOT,
              "%s: %d points, mean distance from their middle %.6g%n"
                  + "least squares in %d harmonics of degree ≤ %d: residual rms %.3g, at most"
                  + " %.3g, %s%s%n",
              name,
              count,
              mean,
              (degree + 1) * (degree + 1),
              degree,
              fit.rmsResidual(),
              fit.maxResidual(),
              fit.condition() < Double.POSITIVE_INFINITY
                  ? String.format(Locale.ROOT, "condition %.2g", fit.condition())
                  : "which the points do not determine",
              fit.converged() ? "" : ", not converged"));
    }
  }
}
