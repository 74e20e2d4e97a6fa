package org.intertwiner.harmonic.solid;

import java.util.Arrays;
import org.intertwiner.algebra.ring.Cyclotomic;

/**
 * The gradients of solid harmonics: ∂h/∂x_v of a harmonic form of degree l is a harmonic form of
 * degree l − 1, hence a fixed combination of the basis of that degree.
 *
 * <p><i>Formula:</i> ∂_v h_{l,i} = Σ_j D_{l,i,v,j} h_{l−1,j} with rational D, found exactly by
 * differentiating the polynomials and rounded once. <i>Accuracy:</i> as {@link
 * SolidHarmonics#values}, by the same recurrences. <i>Complexity:</i> the non-zero D, some 2n for
 * each form.
 *
 * <p>Example: {@code SolidGradients.of(SolidHarmonics.upTo(3, 4)).at(0.1, 0.2, 0.3)[2][0]} is the
 * gradient of xy or a multiple of it.
 */
public final class SolidGradients {
  private final SolidHarmonics harmonics;
  private final int[][][][] places;
  private final double[][][][] coefficients;

  private SolidGradients(
      SolidHarmonics harmonics, int[][][][] places, double[][][][] coefficients) {
    this.harmonics = harmonics;
    this.places = places;
    this.coefficients = coefficients;
  }

  /**
   * The gradients of all harmonics of a basis.
   *
   * @param harmonics the basis
   * @return its gradients
   */
  public static SolidGradients of(SolidHarmonics harmonics) {
    int n = harmonics.dimension();
    int degrees = harmonics.maxDegree() + 1;
    int[][][][] places = new int[degrees][][][];
    double[][][][] coefficients = new double[degrees][][][];
    for (int l = 0; l < degrees; l++) {
      places[l] = new int[harmonics.count(l)][n][0];
      coefficients[l] = new double[harmonics.count(l)][n][0];
      for (int i = 0; l > 0 && i < harmonics.count(l); i++) {
        for (int v = 0; v < n; v++) {
          Cyclotomic[] c = harmonics.coordinates(harmonics.form(l, i).derivative(v));
          places[l][i][v] = indices(c);
          coefficients[l][i][v] =
              Arrays.stream(places[l][i][v]).mapToDouble(j -> c[j].re()).toArray();
        }
      }
    }
    return new SolidGradients(harmonics, places, coefficients);
  }

  private static int[] indices(Cyclotomic[] c) {
    int[] found = new int[c.length];
    int count = 0;
    for (int j = 0; j < c.length; j++) {
      if (!c[j].isZero()) {
        found[count++] = j;
      }
    }
    return Arrays.copyOf(found, count);
  }

  /**
   * The gradients at a point.
   *
   * @param point n coordinates
   * @return gradients[l][i][v] = ∂h_{l,i}/∂x_v
   */
  public double[][][] at(double... point) {
    return from(harmonics.values(point));
  }

  /**
   * The gradients at a point where the harmonics are known.
   *
   * @param values the answer of {@link SolidHarmonics#values} there
   * @return gradients[l][i][v] = ∂h_{l,i}/∂x_v
   */
  public double[][][] from(double[][] values) {
    double[][][] gradients = new double[places.length][][];
    for (int l = 0; l < places.length; l++) {
      gradients[l] = new double[places[l].length][harmonics.dimension()];
      for (int i = 0; i < places[l].length; i++) {
        for (int v = 0; v < gradients[l][i].length; v++) {
          int[] at = places[l][i][v];
          double sum = 0;
          for (int j = 0; j < at.length; j++) {
            sum += coefficients[l][i][v][j] * values[l - 1][at[j]];
          }
          gradients[l][i][v] = sum;
        }
      }
    }
    return gradients;
  }
}
