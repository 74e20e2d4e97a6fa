package org.intertwiner.harmonic.kernel.sample;

import java.util.HashMap;
import java.util.Map;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.harmonic.polynomial.Form;
import org.intertwiner.harmonic.solid.SolidHarmonics;

/** The values of harmonics on the directions of some points, and of rings on their radii. */
final class PointValues {
  private final SolidHarmonics harmonics;
  private final double[][][] harmonicValues;
  private final double[][] radial;
  private final int count;
  private final Map<Cyclotomic, Double> rounded = new HashMap<>();

  PointValues(SolidHarmonics harmonics, SamplePoints points, RadialProfile profile) {
    this.harmonics = harmonics;
    this.count = points.count();
    this.radial = new double[profile.rings()][count];
    this.harmonicValues = new double[count][][];
    for (int x = 0; x < count; x++) {
      double radius = points.radius(x);
      for (int r = 0; r < radial.length; r++) {
        radial[r][x] = profile.value(r, radius);
      }
      double[] direction = points.at(x);
      for (int v = 0; v < direction.length; v++) {
        direction[v] = radius > 0 ? direction[v] / radius : 0;
      }
      harmonicValues[x] = harmonics.values(direction);
    }
  }

  int count() {
    return count;
  }

  double[][] radial() {
    return radial;
  }

  /** A real number, rounded. */
  double round(Cyclotomic number) {
    return rounded.computeIfAbsent(number, SampledTemplate::real);
  }

  /** The values of a harmonic form on the directions, zero at the origin unless it is constant. */
  double[] angular(Form form) {
    Cyclotomic[] exact = harmonics.coordinates(form);
    double[] coordinates = new double[exact.length];
    for (int i = 0; i < exact.length; i++) {
      coordinates[i] = round(exact[i]);
    }
    double[] values = new double[count];
    for (int x = 0; x < count; x++) {
      double[] h = harmonicValues[x][form.degree()];
      double sum = 0;
      for (int i = 0; i < coordinates.length; i++) {
        if (coordinates[i] != 0) {
          sum += coordinates[i] * h[i];
        }
      }
      values[x] = sum;
    }
    return values;
  }
}
