package org.intertwiner.harmonic.haar.sphere;

import java.util.Arrays;

/**
 * The moment equations of rules that a group keeps: for each degree as many as there are invariant
 * harmonics, or some more.
 *
 * <p>The invariant harmonic of degree l with a pole y is f(x) = |Γ|⁻¹ Σ_g P_l(x · gy); as many
 * poles in general position as the dimension span all of them, and |f| ≤ 1.
 */
final class MomentEquations {
  private static final int REDUNDANT = 1;

  private final int degree;
  private final int[] counts;
  private final double[][] directions;
  private final double[][][] poles;
  private final int[][] places;
  private final int count;

  private MomentEquations(Polyhedral group, int degree, boolean redundant) {
    this.degree = degree;
    this.counts = group.invariants(degree);
    int most = 2 * Arrays.stream(counts).max().orElse(1) + REDUNDANT;
    this.directions = new double[most][];
    this.poles = new double[most][][];
    for (int j = 0; j < most; j++) {
      // a spiral of directions without any symmetry
      double z = 0.9 - 1.1 * (j + 0.37) / most;
      double angle = 0.31 + 2.399963 * j;
      double rho = Math.sqrt(1 - z * z);
      directions[j] = new double[] {rho * Math.cos(angle), rho * Math.sin(angle), z};
      Polyhedral.normalize(directions[j]);
      poles[j] = group.images(directions[j]);
    }
    this.places = new int[degree + 1][most];
    int next = 0;
    for (int l = 0; l <= degree; l++) {
      Arrays.fill(places[l], -1);
      int[] chosen = chosen(l, counts[l]);
      for (int j : chosen) {
        places[l][j] = next++;
      }
      for (int j = 0; redundant && l > 0 && counts[l] > 0 && j < most; j++) {
        if (places[l][j] < 0 && counts[l] < chosen.length + REDUNDANT) {
          places[l][j] = next++;
          counts[l]++;
        }
      }
    }
    this.count = next;
  }

  /** As many equations as there are invariant harmonics. */
  static MomentEquations of(Polyhedral group, int degree) {
    return new MomentEquations(group, degree, false);
  }

  /** One more equation in each degree that has any, which makes steps towards a solution better. */
  static MomentEquations redundant(Polyhedral group, int degree) {
    return new MomentEquations(group, degree, true);
  }

  /** The poles whose harmonics of a degree are the least dependent: elimination with pivots. */
  private int[] chosen(int l, int dimension) {
    double[][] gram = new double[poles.length][poles.length];
    for (int i = 0; i < gram.length; i++) {
      for (int j = 0; j < gram.length; j++) {
        gram[i][j] = kernel(l, directions[i], poles[j]);
      }
    }
    int[] chosen = new int[dimension];
    for (int k = 0; k < dimension; k++) {
      int best = 0;
      for (int j = 1; j < gram.length; j++) {
        best = gram[j][j] > gram[best][best] ? j : best;
      }
      chosen[k] = best;
      double[] row = gram[best].clone();
      for (int i = 0; i < gram.length; i++) {
        double factor = gram[i][best] / row[best];
        for (int j = 0; j < gram.length; j++) {
          gram[i][j] -= factor * row[j];
        }
      }
    }
    return chosen;
  }

  private static double kernel(int l, double[] x, double[][] images) {
    double sum = 0;
    for (double[] image : images) {
      double c = Polyhedral.dot(x, image);
      double before = 0;
      double value = 1;
      for (int k = 0; k < l; k++) {
        double after = ((2 * k + 1) * c * value - k * before) / (k + 1);
        before = value;
        value = after;
      }
      sum += value;
    }
    return (2 * l + 1) * sum / images.length;
  }

  int count() {
    return count;
  }

  int degree() {
    return degree;
  }

  /** The number of equations of a degree. */
  int dimension(int l) {
    return counts[l];
  }

  /** The number of poles. */
  int poles() {
    return poles.length;
  }

  /** A pole, within rounding of the sphere. */
  double[] direction(int j) {
    return directions[j];
  }

  /** The number of the equation of a degree and a pole, or −1. */
  int place(int l, int j) {
    return places[l][j];
  }

  /** The degree of each equation. */
  int[] degrees() {
    int[] degrees = new int[count];
    for (int l = 0; l <= degree; l++) {
      for (int place : places[l]) {
        if (place >= 0) {
          degrees[place] = l;
        }
      }
    }
    return degrees;
  }

  /**
   * The scaled invariants √(2l + 1) f at a point, and their gradients.
   *
   * @param x a unit vector
   * @param values one number for each equation
   * @param gradients three rows of them
   */
  void evaluate(double[] x, double[] values, double[][] gradients) {
    Arrays.fill(values, 0);
    for (double[] row : gradients) {
      Arrays.fill(row, 0);
    }
    for (int j = 0; j < poles.length; j++) {
      for (double[] pole : poles[j]) {
        add(j, Polyhedral.dot(x, pole), pole, values, gradients);
      }
    }
    for (int l = 0; l <= degree; l++) {
      double scale = Math.sqrt(2 * l + 1.0) / poles[0].length;
      for (int e : places[l]) {
        if (e >= 0) {
          values[e] *= scale;
          gradients[0][e] *= scale;
          gradients[1][e] *= scale;
          gradients[2][e] *= scale;
        }
      }
    }
  }

  private void add(int j, double c, double[] pole, double[] values, double[][] gradients) {
    double before = 0;
    double value = 1;
    double slopeBefore = 0;
    double slope = 0;
    for (int l = 0; l <= degree; l++) {
      int e = places[l][j];
      if (e >= 0) {
        values[e] += value;
        gradients[0][e] += slope * pole[0];
        gradients[1][e] += slope * pole[1];
        gradients[2][e] += slope * pole[2];
      }
      double after = ((2 * l + 1) * c * value - l * before) / (l + 1);
      double slopeAfter = slopeBefore + (2 * l + 1) * value;
      before = value;
      value = after;
      slopeBefore = slope;
      slope = slopeAfter;
    }
  }
}
