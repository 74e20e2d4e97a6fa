package org.intertwiner.nn.message;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.harmonic.polynomial.Form;
import org.intertwiner.harmonic.solid.SolidGradients;
import org.intertwiner.harmonic.solid.SolidHarmonics;
import org.intertwiner.nn.engine.sparse.SparseProduct;
import org.intertwiner.nn.engine.sparse.SparseProduct.Operand;
import org.intertwiner.nn.field.FieldType;
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

  /** The harmonic of degree 0. */
  double constant() {
    return sizes[0][0];
  }

  /** (h_{l−1}, v) ↦ h_l = Σ h_{l−1,j} v_i A_{kij}/l for l = 1 … L: Euler's theorem. */
  List<SparseProduct> recursion() {
    List<SparseProduct> steps = new ArrayList<>();
    for (int l = 1; l <= degree; l++) {
      Operand before = Operand.of(sizes[l - 1].length);
      SparseProduct.Builder step =
          SparseProduct.to(Operand.of(sizes[l].length)).from(before, Operand.of(dimension));
      double factor = 1.0 / l;
      forEntries(l, (k, v, j, a) -> step.add(a * factor, k, j, v));
      steps.add(step.build());
    }
    return List.copyOf(steps);
  }

  /** (g, h) ↦ Σ g_k A_{kij} h_j. */
  SparseProduct derivative() {
    Operand all = Operand.of(type.channels());
    SparseProduct.Builder derivative = SparseProduct.to(Operand.of(dimension)).from(all, all);
    int start = sizes[0].length;
    for (int l = 1; l <= degree; l++) {
      int own = start;
      int below = start - sizes[l - 1].length;
      forEntries(l, (k, v, j, a) -> derivative.add(a, v, own + k, below + j));
      start += sizes[l].length;
    }
    return derivative.build();
  }

  /** Takes ∂_v h_k = Σ a h_j. */
  private interface Entries {
    void take(int k, int v, int j, double a);
  }

  private void forEntries(int l, Entries to) {
    for (int v = 0; v < dimension; v++) {
      for (int k = 0; k < sizes[l].length; k++) {
        for (int j = 0; j < sizes[l - 1].length; j++) {
          if (derivatives[l][v][k][j] != 0) {
            to.take(k, v, j, derivatives[l][v][k][j]);
          }
        }
      }
    }
  }
}
