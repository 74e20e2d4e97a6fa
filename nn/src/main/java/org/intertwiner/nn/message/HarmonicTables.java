package org.intertwiner.nn.message;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.harmonic.polynomial.Form;
import org.intertwiner.harmonic.solid.SolidGradients;
import org.intertwiner.harmonic.solid.SolidHarmonics;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Constant;
import org.intertwiner.nn.product.Normalisation;

/**
 * The derivative ∂ᵢh_k = Σⱼ A_{kij} h_j of normalised harmonics, from the exact derivatives of the
 * forms.
 */
final class HarmonicTables {
  private final FieldType<?> type;
  private final int dimension;
  private final int degree;

  /** sizes[l][k]: the factor from the form to the normalised harmonic. */
  private final double[][] sizes;

  /** places[l][k]: where form k of degree l stands within its degree. */
  private final int[][] places;

  /**
   * derivatives[l][v][k][j]: of harmonic k of degree l by x_v, along harmonic j of degree l − 1.
   */
  private final double[][][][] derivatives;

  private HarmonicTables(FieldType<?> type, int degree, Normalisation normalisation) {
    this.type = type;
    this.dimension = type.dimension();
    this.degree = degree;
    SolidHarmonics forms = SolidHarmonics.upTo(dimension, degree);
    this.sizes = new double[degree + 1][];
    this.places = new int[degree + 1][];
    for (int l = 0; l <= degree; l++) {
      place(l, forms, normalisation);
    }
    this.derivatives = new double[degree + 1][][][];
    SolidGradients gradients = SolidGradients.of(forms);
    for (int l = 1; l <= degree; l++) {
      derivatives[l] = differentiate(l, gradients);
    }
  }

  static HarmonicTables of(FieldType<?> type, int degree, Normalisation normalisation) {
    return new HarmonicTables(type, degree, normalisation);
  }

  /** The mean of h² over the sphere is ⟨h, h⟩/(d(d + 2)…(d + 2l − 2)) in Fischer's product. */
  private void place(int l, SolidHarmonics forms, Normalisation normalisation) {
    int count = forms.count(l);
    sizes[l] = new double[count];
    places[l] = new int[count];
    double below = 1;
    for (int i = 0; i < l; i++) {
      below *= dimension + 2.0 * i;
    }
    boolean turned = l % 2 == 1 && HarmonicIrreps.turnsOdd(type);
    for (int k = 0; k < count; k++) {
      Form form = forms.form(l, k);
      double mean = form.fischer(form).re() / below;
      double size = Math.sqrt(normalisation.meanSquare(count) / count / mean);
      sizes[l][k] = turned && k == 0 ? -size : size;
      places[l][k] = turned ? 1 - k : k;
    }
  }

  private double[][][] differentiate(int l, SolidGradients gradients) {
    int rows = sizes[l].length;
    int columns = sizes[l - 1].length;
    double[][][] table = new double[dimension][rows][columns];
    double[][] unit = new double[degree + 1][];
    for (int m = 0; m <= degree; m++) {
      unit[m] = new double[sizes[m].length];
    }
    for (int j = 0; j < columns; j++) {
      unit[l - 1][j] = 1;
      double[][] of = gradients.from(unit)[l];
      unit[l - 1][j] = 0;
      for (int k = 0; k < rows; k++) {
        for (int v = 0; v < dimension; v++) {
          double normalised = of[k][v] * sizes[l][k] / sizes[l - 1][j];
          table[v][places[l][k]][places[l - 1][j]] = normalised;
        }
      }
    }
    return table;
  }

  /**
   * First the value of degree 0, then for l = 1 … L the recursion h_l = Σ x_v h_{l−1,j} B_{(j,v),k}
   * with B = A/l, at last the derivative A of all.
   */
  List<Constant> constants() {
    List<Constant> constants = new ArrayList<>();
    constants.add(Constant.of(Shape.of(1, 1), sizes[0][0]));
    for (int l = 1; l <= degree; l++) {
      constants.add(recursion(l));
    }
    constants.add(derivative());
    return List.copyOf(constants);
  }

  private Constant recursion(int l) {
    int before = sizes[l - 1].length;
    int count = sizes[l].length;
    double[] b = new double[before * dimension * count];
    for (int j = 0; j < before; j++) {
      for (int v = 0; v < dimension; v++) {
        for (int k = 0; k < count; k++) {
          b[(j * dimension + v) * count + k] = derivatives[l][v][k][j] / l;
        }
      }
    }
    return Constant.of(Shape.of(before * dimension, count), b);
  }

  private Constant derivative() {
    int all = type.channels();
    double[] a = new double[all * dimension * all];
    int start = sizes[0].length;
    for (int l = 1; l <= degree; l++) {
      int count = sizes[l].length;
      int before = sizes[l - 1].length;
      for (int k = 0; k < count; k++) {
        for (int v = 0; v < dimension; v++) {
          int row = ((start + k) * dimension + v) * all + start - before;
          System.arraycopy(derivatives[l][v][k], 0, a, row, before);
        }
      }
      start += count;
    }
    return Constant.of(Shape.of(all, dimension * all), a);
  }
}
