package org.intertwiner.cli.request.harmonic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.intertwiner.algebra.parallel.Workers;
import org.intertwiner.cli.picture.SpherePicture;
import org.intertwiner.cli.picture.SphereRaster;
import org.intertwiner.cli.report.LineChart;
import org.intertwiner.cli.report.LineChart.Curve;
import org.intertwiner.harmonic.fourier.sphere.RingGrid;
import org.intertwiner.harmonic.fourier.sphere.SphereTransform;
import org.intertwiner.harmonic.fourier.sphere.field.RoundTrip;

/** Draws a field before and after it was turned, and what was lost on each grid. */
final class FieldMaps {
  private static final int ROWS = 720;

  private FieldMaps() {}

  static SpherePicture of(FieldReport report, Workers workers) {
    FieldSource source = report.source();
    int limit = source.bandLimit();
    int rows = Math.max(ROWS, 2 * limit);
    RingGrid grid = RingGrid.fejer(rows, 2 * rows);
    SphereTransform transform = SphereTransform.fitting(grid, limit).withWorkers(workers);
    List<Curve> spectra =
        List.of(
            curve("before", FieldSource.power(source.coefficients(), limit)),
            curve("turned", FieldSource.power(report.turned(), limit)));
    List<Curve> losses = new ArrayList<>();
    for (RoundTrip loss : report.losses()) {
      losses.add(curve(loss.grid().replaceAll(" grid.*", ""), loss.lossByDegree()));
    }
    losses.add(curve("turned back", FieldSource.power(report.turnedBack(), limit)));
    return SpherePicture.ofFields(
        source.name() + ", before and after a rotation",
        "degree ≤ " + (limit - 1) + ", Euler angles " + report.rotation() + " about z, y, z",
        List.of(
            raster("before", transform.synthesis(source.coefficients()), rows),
            raster("turned", transform.synthesis(report.turned()), rows)),
        List.of(
            new LineChart("Mean square of each degree", "degree", "mean square", true, spectra),
            new LineChart(
                "Mean square lost in each degree", "degree", "mean square", true, losses)));
  }

  private static SphereRaster raster(String label, double[] samples, int rows) {
    int columns = 2 * rows;
    double[][] values = new double[rows][];
    for (int i = 0; i < rows; i++) {
      values[i] = Arrays.copyOfRange(samples, i * columns, (i + 1) * columns);
    }
    return new SphereRaster(label, values);
  }

  /** Degrees from 1 on; nothing is drawn where there is no power. */
  private static Curve curve(String name, double[] power) {
    List<Double> x = new ArrayList<>();
    List<Double> y = new ArrayList<>();
    for (int l = 1; l < power.length; l++) {
      if (power[l] > 0) {
        x.add((double) l);
        y.add(power[l]);
      }
    }
    if (x.isEmpty()) {
      x.add(1.0);
      y.add(Double.MIN_NORMAL);
    }
    return new Curve(name, x, y);
  }
}
