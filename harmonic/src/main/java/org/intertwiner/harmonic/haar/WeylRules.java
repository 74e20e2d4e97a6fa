package org.intertwiner.harmonic.haar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.lie.numeric.ComplexMatrix;

/**
 * Haar measure of the classical groups for functions of conjugacy classes, by Weyl's integration
 * formula.
 *
 * <p><em>Formula:</em> ∫_G f = |W|⁻¹ ∫_T f(t) |Δ(t)|² dt over a maximal torus, with Δ the product
 * of 1 − α(t)⁻¹ over the positive roots α; equal steps of the angles integrate the trigonometric
 * polynomials f|Δ|² exactly. Points where Δ = 0 have no weight and are left out. <em>Accuracy:</em>
 * exact to rounding for the characters of highest weight λ with λ_1 − λ_n ≤ degree for SU(n), and
 * |λ_i| ≤ degree otherwise. <em>Complexity:</em> at most (degree + 2n)ʳ points for rank r.
 * <em>Source:</em> H. Weyl, Math. Z. 23 and 24 (1925, 1926); D. Bump, Lie Groups (2013), chapter
 * 17.
 *
 * <p>Example: {@code WeylRules.of(WeylRules.Series.SU, 3, 4).integrate(f)} for f of eigenvalue
 * angles.
 */
public final class WeylRules {
  /** Two steps of each angle are too many points beyond it. */
  private static final int MAX_SIZE = 25;

  private WeylRules() {}

  /** The classical groups. */
  public enum Series {
    /** U(n), n angles. */
    U,
    /** SU(n), n angles with sum 0. */
    SU,
    /** SO(2n + 1), n angles. */
    SO_ODD,
    /** The compact group Sp(2n), n angles. */
    SP,
    /** SO(2n), n angles. */
    SO_EVEN
  }

  /**
   * A rule for class functions.
   *
   * @param series which groups
   * @param n the number of angles, at least 1; at least 2 for SU(n) and SO(2n)
   * @param degree the largest entry of highest weights whose characters are integrated exactly
   * @return a rule whose points are the angles of an element of the torus
   * @throws InvalidInput for too small a size or a negative degree
   * @throws LimitExceeded for more than {@link Quadrature#MAX_POINTS} points
   */
  public static Quadrature<double[]> of(Series series, int n, int degree) {
    int least = series == Series.SU || series == Series.SO_EVEN ? 2 : 1;
    if (n < least) {
      throw new InvalidInput("size of a classical group", "" + n, "a number ≥ " + least, "");
    }
    if (degree < 0) {
      throw new InvalidInput("degree of a quadrature", "" + degree, "a degree ≥ 0", "");
    }
    if (n > MAX_SIZE || degree > Quadrature.MAX_POINTS) {
      throw new LimitExceeded(
          "torus rule of a classical group",
          "n = " + n + ", degree " + degree,
          "at most " + Quadrature.MAX_POINTS + " points",
          "they number at least the degree, and the degree to the power of the rank");
    }
    int rank = series == Series.SU ? n - 1 : n;
    int steps = degree + 1 + reach(series, n);
    String name = "torus rule of " + name(series, n) + " to degree " + degree;
    Quadrature.requireCount(name, Math.pow(steps, rank));
    int all = (int) Math.round(Math.pow(steps, rank));
    List<double[]> points = new ArrayList<>();
    double[] weights = new double[all];
    int[] places = new int[n];
    for (int i = 0; i < all; i++) {
      int rest = i;
      int sum = 0;
      for (int k = 0; k < rank; k++) {
        places[k] = rest % steps;
        rest /= steps;
        sum += places[k];
      }
      if (series == Series.SU) {
        places[rank] = Math.floorMod(-sum, steps);
      }
      if (isRegular(series, steps, places)) {
        double[] angles = Arrays.stream(places).mapToDouble(p -> 2 * Math.PI * p / steps).toArray();
        weights[points.size()] = density(series, angles) / all;
        points.add(angles);
      }
    }
    HarmonicFamily<double[]> family =
        new HarmonicFamily<>(
            "characters of " + name(series, n),
            Integer.MAX_VALUE,
            d -> 2 * highest(series, n, d).size(),
            (angles, d) -> characters(series, angles, d));
    return Quadrature.of(
        name, i -> points.get(i).clone(), Arrays.copyOf(weights, points.size()), degree, family);
  }

  private static String name(Series series, int n) {
    return switch (series) {
      case U -> "U(" + n + ")";
      case SU -> "SU(" + n + ")";
      case SP -> "Sp(" + 2 * n + ")";
      case SO_ODD -> "SO(" + (2 * n + 1) + ")";
      case SO_EVEN -> "SO(" + 2 * n + ")";
    };
  }

  /**
   * How many steps more than degree + 1 tell χ|Δ|² from a constant: the largest exponent of a
   * coordinate in |Δ|², for SU(n) the change of λ_1 − λ_n from Nω to Nω + wρ − ρ.
   */
  private static int reach(Series series, int n) {
    return switch (series) {
      case U -> n - 1;
      case SU -> n;
      case SP -> 2 * n;
      case SO_ODD -> 2 * n - 1;
      case SO_EVEN -> 2 * n - 2;
    };
  }

  /** Whether no root is 1 at a point of whole steps. */
  private static boolean isRegular(Series series, int steps, int... places) {
    for (int j = 0; j < places.length; j++) {
      for (int k = j + 1; k < places.length; k++) {
        boolean opposite = series != Series.U && series != Series.SU;
        if (places[j] == places[k] || (opposite && (places[j] + places[k]) % steps == 0)) {
          return false;
        }
      }
      if ((series == Series.SP && 2 * places[j] % steps == 0)
          || (series == Series.SO_ODD && places[j] == 0)) {
        return false;
      }
    }
    return true;
  }

  /** |Δ|²/|W|. */
  private static double density(Series series, double... angles) {
    int n = angles.length;
    boolean unitary = series == Series.U || series == Series.SU;
    double product = series == Series.SO_EVEN ? 2 : 1;
    for (int j = 0; j < n; j++) {
      product /= (j + 1.0) * (unitary ? 1 : 2);
      for (int k = j + 1; k < n; k++) {
        double chord = 2 * Math.sin((angles[j] - angles[k]) / 2);
        double other = unitary ? 1 : 2 * Math.sin((angles[j] + angles[k]) / 2);
        product *= chord * chord * other * other;
      }
      if (series == Series.SP) {
        double root = 2 * Math.sin(angles[j]);
        product *= root * root;
      } else if (series == Series.SO_ODD) {
        double root = 2 * Math.sin(angles[j] / 2);
        product *= root * root;
      }
    }
    return product;
  }

  /** The highest weights of a degree; opposite ones of U(n) are both there. */
  private static List<int[]> highest(Series series, int n, int degree) {
    List<int[]> weights = new ArrayList<>();
    int least = series == Series.U ? -degree : 0;
    descend(series, new int[n], 0, degree, least, degree, weights);
    return weights;
  }

  private static void descend(
      Series series, int[] weight, int k, int from, int least, int degree, List<int[]> found) {
    int n = weight.length;
    if (k == n) {
      int most = 0;
      for (int w : weight) {
        most = Math.max(most, Math.abs(w));
      }
      if (most == degree && (series != Series.SU || weight[n - 1] == 0)) {
        found.add(weight.clone());
      }
      return;
    }
    int to = series == Series.SO_EVEN && k == n - 1 ? -from : least;
    for (int w = from; w >= to; w--) {
      weight[k] = w;
      descend(series, weight, k + 1, w, least, degree, found);
    }
  }

  /** Real and imaginary parts of the characters by degree, Weyl's quotient of alternating sums. */
  private static double[][] characters(Series series, double[] angles, int maxDegree) {
    int n = angles.length;
    // in SO(2n) the determinant of sines vanishes at weight 0
    double[] denominator = alternating(series, new int[n], angles, 1).determinant();
    double[][] rows = new double[maxDegree + 1][];
    for (int d = 0; d <= maxDegree; d++) {
      List<int[]> weights = highest(series, n, d);
      rows[d] = new double[2 * weights.size()];
      for (int i = 0; i < weights.size(); i++) {
        double[] sum = alternating(series, weights.get(i), angles, 1).determinant();
        if (series == Series.SO_EVEN) {
          double[] sines = alternating(series, weights.get(i), angles, -1).determinant();
          sum = new double[] {sum[0] + sines[0], sum[1] + sines[1]};
        }
        double[] value = quotient(sum, denominator);
        rows[d][2 * i] = value[0];
        rows[d][2 * i + 1] = value[1];
      }
    }
    return rows;
  }

  private static double[] quotient(double[] a, double... b) {
    double square = b[0] * b[0] + b[1] * b[1];
    return new double[] {
      (a[0] * b[0] + a[1] * b[1]) / square, (a[1] * b[0] - a[0] * b[1]) / square
    };
  }

  /** The matrix z_j^m, or z_j^m ∓ z_j^−m, with the exponents m = λ_k + ρ_k. */
  private static ComplexMatrix alternating(Series series, int[] weight, double[] angles, int sign) {
    int n = angles.length;
    double[] re = new double[n * n];
    double[] im = new double[n * n];
    for (int k = 0; k < n; k++) {
      double m = weight[k] + rho(series, n, k);
      for (int j = 0; j < n; j++) {
        double cosine = Math.cos(m * angles[j]);
        double sine = Math.sin(m * angles[j]);
        boolean unitary = series == Series.U || series == Series.SU;
        boolean even = series == Series.SO_EVEN && sign > 0;
        re[k * n + j] = unitary ? cosine : even ? 2 * cosine : 0;
        im[k * n + j] = unitary ? sine : even ? 0 : 2 * sine;
      }
    }
    return ComplexMatrix.from(n, n, re, im);
  }

  private static double rho(Series series, int n, int k) {
    return switch (series) {
      case U, SU -> n - 1.0 - k;
      case SP -> n - k;
      case SO_ODD -> n - k - 0.5;
      case SO_EVEN -> n - 1.0 - k;
    };
  }

  /**
   * The element of the torus with given angles.
   *
   * @param series which group
   * @param angles the angles θ
   * @return diag(exp iθ) for U and SU, with diag(exp −iθ) below it for Sp, turns by θ in planes for
   *     SO, with a last 1 in odd dimension
   * @throws InvalidInput for an angle that is not finite
   */
  public static ComplexMatrix element(Series series, double... angles) {
    int n = angles.length;
    for (int k = 0; k < n; k++) {
      if (!Double.isFinite(angles[k])) {
        throw new InvalidInput("angle " + k + " of a torus", "" + angles[k], "a finite number", "");
      }
    }
    int size =
        switch (series) {
          case U, SU -> n;
          case SP, SO_EVEN -> 2 * n;
          case SO_ODD -> 2 * n + 1;
        };
    double[] re = new double[size * size];
    double[] im = new double[size * size];
    for (int k = 0; k < n; k++) {
      double cosine = Math.cos(angles[k]);
      double sine = Math.sin(angles[k]);
      if (series == Series.SO_ODD || series == Series.SO_EVEN) {
        int a = 2 * k * size + 2 * k;
        re[a] = cosine;
        re[a + 1] = -sine;
        re[a + size] = sine;
        re[a + size + 1] = cosine;
      } else {
        re[k * size + k] = cosine;
        im[k * size + k] = sine;
        if (series == Series.SP) {
          re[(n + k) * size + n + k] = cosine;
          im[(n + k) * size + n + k] = -sine;
        }
      }
    }
    if (series == Series.SO_ODD) {
      re[size * size - 1] = 1;
    }
    return ComplexMatrix.from(size, size, re, im);
  }
}
