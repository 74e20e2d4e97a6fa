package org.intertwiner.cli.request.harmonic;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.intertwiner.cli.request.Result;
import org.intertwiner.cli.request.file.BasisFiles;
import org.intertwiner.harmonic.fourier.sphere.field.RoundTrip;

/**
 * What became of a field that was turned, sampled and transformed back.
 *
 * @param source the field before
 * @param rotation Euler angles
 * @param turned the coefficients after
 * @param turnedBack what is left of the difference when it is turned back
 * @param losses one for each grid
 * @param files the files that were written
 */
record FieldReport(
    FieldSource source,
    List<Double> rotation,
    double[] turned,
    double[] turnedBack,
    List<RoundTrip> losses,
    BasisFiles files)
    implements Result {

  private double rms() {
    return FieldSource.rms(source.coefficients());
  }

  /** The largest change of the power of a degree, relative to it. */
  private double powerChange() {
    double[] before = FieldSource.power(source.coefficients(), source.bandLimit());
    double[] after = FieldSource.power(turned, source.bandLimit());
    double largest = 0;
    for (int l = 0; l < before.length; l++) {
      if (before[l] > 0) {
        largest = Math.max(largest, Math.abs(after[l] - before[l]) / before[l]);
      }
    }
    return largest;
  }

  @Override
  public void writeFields(JsonGenerator json) throws IOException {
    json.writeStringField("field", source.name());
    json.writeNumberField("maxDegree", source.bandLimit() - 1);
    json.writeNumberField("coefficients", source.coefficients().length);
    json.writeNumberField("rms", rms());
    json.writeArrayFieldStart("rotation");
    for (double angle : rotation) {
      json.writeNumber(angle);
    }
    json.writeEndArray();
    json.writeNumberField("powerChange", powerChange());
    json.writeNumberField("rotatedBackRms", FieldSource.rms(turnedBack));
    json.writeArrayFieldStart("grids");
    for (RoundTrip loss : losses) {
      json.writeStartObject();
      json.writeStringField("grid", loss.grid());
      json.writeNumberField("samples", loss.samples());
      json.writeNumberField("steps", loss.iterations());
      json.writeNumberField("lossRms", loss.rmsError());
      json.writeNumberField("lossMax", loss.maxError());
      json.writeEndObject();
    }
    json.writeEndArray();
    files.writeFields(json);
  }

  @Override
  public void writeText(StringBuilder text) {
    text.append(
        String.format(
            Locale.ROOT,
            "%s: degree ≤ %d, %d coefficients, rms %.6g%n",
            source.name(),
            source.bandLimit() - 1,
            source.coefficients().length,
            rms()));
    text.append(
        String.format(
            Locale.ROOT,
            "turned by α, β, γ = %s: power of each degree kept within %s, turned back within rms"
                + " %s%n",
            rotation.toString().replaceAll("[\\[\\]]", ""),
            order(powerChange()),
            order(FieldSource.rms(turnedBack))));
    for (RoundTrip loss : losses) {
      text.append(
          String.format(
              Locale.ROOT,
              "%s, %d samples: back within rms %s, at most %s%s%n",
              loss.grid(),
              loss.samples(),
              order(loss.rmsError()),
              order(loss.maxError()),
              loss.iterations() == 0 ? "" : ", by least squares"));
    }
    files.writeText(text);
  }

  /** The power of ten above: what is left of rounding differs between machines, its order less. */
  private static String order(double value) {
    return value == 0 ? "0" : "1e" + (int) Math.ceil(Math.log10(value));
  }
}
