package org.intertwiner.pdo.stencil;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.linear.DecompositionSolver;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.harmonic.kernel.sample.SamplePoints;
import org.intertwiner.harmonic.polynomial.Monomials;
import org.intertwiner.pdo.DifferentialOperator;

/**
 * Finite differences on scattered points by polyharmonic splines and polynomials (RBF-FD): the
 * weights at the origin that are right for |x − x_j|^q about every point x_j and for all
 * polynomials up to degree m.
 *
 * <p><em>Formula:</em> (Φ, P; Pᵀ, 0)(w; λ) = (D|x − x_j|^q at 0; D x^β at 0) with Φ_ij = |x_i −
 * x_j|^q, P_iβ = x_i^β. Isometries keep Φ and the space of polynomials: points and operator that
 * are symmetric get symmetric weights. <em>Accuracy:</em> O(h^(m − d + 1)) for an operator of order
 * d on points of distance h; the weights are float64, solved with points scaled to the unit ball.
 * <em>Complexity:</em> cubic in the number of points. <em>Source:</em> Flyer, Fornberg, Bayona and
 * Barnett, On the role of polynomials in RBF-FD approximations I (J. Comp. Phys. 321, 2016).
 *
 * <p>Example: {@code RadialBasisDifferences.of(5, 3).at(points, laplacian)}.
 *
 * @param power q, odd
 * @param degree m
 */
public record RadialBasisDifferences(int power, int degree) {

  /**
   * A checked choice.
   *
   * @param power q, odd
   * @param degree m
   * @throws InvalidInput where q is even or not positive, or m is negative
   */
  public RadialBasisDifferences {
    if (power < 1 || power % 2 == 0) {
      throw new InvalidInput(
          "power of a polyharmonic spline", "" + power, "an odd power, such as 3, 5 or 7", "");
    }
    if (degree < 0) {
      throw new InvalidInput("degree of the polynomials", "" + degree, "at least 0", "");
    }
  }

  /**
   * A choice of splines and polynomials.
   *
   * @param power q, odd
   * @param degree m
   * @return the choice
   * @throws InvalidInput where q is even or not positive, or m is negative
   */
  public static RadialBasisDifferences of(int power, int degree) {
    return new RadialBasisDifferences(power, degree);
  }

  /**
   * The weights of an operator at the origin.
   *
   * @param points offsets of the neighbours from the point of interest
   * @param operator an operator with real coefficients, of an order below q and at most m
   * @return its weights on the points
   * @throws InvalidInput where the operator does not fit, or the points do not determine the
   *     polynomials
   */
  public StencilWeights at(SamplePoints points, DifferentialOperator operator) {
    RealSymbol symbol = new RealSymbol(operator);
    symbol.requireDimension(points.dimension());
    if (symbol.order() > degree || symbol.order() >= power) {
      throw new InvalidInput(
          "operator of order " + symbol.order(),
          "splines of power " + power + " and polynomials of degree " + degree,
          "a power above the order and a degree of at least it",
          "");
    }
    double scale = 0;
    for (int i = 0; i < points.count(); i++) {
      scale = Math.max(scale, points.radius(i));
    }
    double unit = scale == 0 ? 1 : scale;
    double[][] x = new double[points.count()][points.dimension()];
    for (int i = 0; i < x.length; i++) {
      for (int v = 0; v < x[i].length; v++) {
        x[i][v] = points.coordinate(i, v) / unit;
      }
    }
    List<int[]> exponents = exponents(points.dimension());
    if (exponents.size() > x.length) {
      throw notUnisolvent(points, exponents.size());
    }
    RealMatrix solution = solve(points, x, exponents, right(symbol, x, exponents));
    double rescaled = Math.pow(unit, -symbol.order());
    double[] weights = new double[symbol.places() * x.length];
    for (int place = 0; place < symbol.places(); place++) {
      for (int i = 0; i < x.length; i++) {
        weights[place * x.length + i] = solution.getEntry(i, place) * rescaled;
      }
    }
    return StencilWeights.from(points, symbol.rows(), symbol.columns(), weights);
  }

  private InvalidInput notUnisolvent(SamplePoints points, int needed) {
    return new InvalidInput(
        "points of a stencil",
        points.count() + " points that do not determine the polynomials",
        "at least " + needed + " points in general position for degree " + degree,
        "twice as many are usual; no two may coincide");
  }

  private RealMatrix solve(
      SamplePoints points, double[][] x, List<int[]> exponents, RealMatrix right) {
    int size = x.length + exponents.size();
    RealMatrix left = MatrixUtils.createRealMatrix(size, size);
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < x.length; j++) {
        double square = 0;
        for (int v = 0; v < x[i].length; v++) {
          square += (x[i][v] - x[j][v]) * (x[i][v] - x[j][v]);
        }
        left.setEntry(i, j, Math.pow(square, power / 2.0));
      }
      for (int b = 0; b < exponents.size(); b++) {
        double value = monomial(exponents.get(b), x[i]);
        left.setEntry(i, x.length + b, value);
        left.setEntry(x.length + b, i, value);
      }
    }
    try {
      DecompositionSolver solver = new LUDecomposition(left).getSolver();
      return solver.solve(right);
    } catch (MathIllegalArgumentException singular) {
      throw notUnisolvent(points, exponents.size());
    }
  }

  private RealMatrix right(RealSymbol symbol, double[][] x, List<int[]> exponents) {
    RealMatrix right = MatrixUtils.createRealMatrix(x.length + exponents.size(), symbol.places());
    for (RealSymbol.Term term : symbol.terms()) {
      List<Map<List<Integer>, Double>> derivative = derivative(term.alpha());
      for (int i = 0; i < x.length; i++) {
        double[] from = Arrays.stream(x[i]).map(c -> -c).toArray();
        right.addToEntry(i, term.place(), term.coefficient() * evaluate(derivative, from));
      }
      for (int b = 0; b < exponents.size(); b++) {
        if (Arrays.equals(exponents.get(b), term.alpha())) {
          double factorial = 1;
          for (int a : term.alpha()) {
            for (int k = 2; k <= a; k++) {
              factorial *= k;
            }
          }
          right.addToEntry(x.length + b, term.place(), term.coefficient() * factorial);
        }
      }
    }
    return right;
  }

  private List<int[]> exponents(int variables) {
    List<int[]> all = new ArrayList<>();
    for (int k = 0; k <= degree; k++) {
      Monomials monomials = Monomials.of(variables, k);
      for (int t = 0; t < monomials.count(); t++) {
        all.add(monomials.exponents(t));
      }
    }
    return all;
  }

  /**
   * ∂^α r^q = Σ_j P_j(x) r^(q − 2j), the P_j by j; from ∂_v(P r^s) = ∂_vP r^s + s x_v P r^(s−2).
   */
  private List<Map<List<Integer>, Double>> derivative(int... alpha) {
    List<Map<List<Integer>, Double>> parts = new ArrayList<>();
    List<Integer> constant = new ArrayList<>();
    for (int v = 0; v < alpha.length; v++) {
      constant.add(0);
    }
    parts.add(Map.of(List.copyOf(constant), 1.0));
    for (int v = 0; v < alpha.length; v++) {
      for (int k = 0; k < alpha[v]; k++) {
        parts = differentiated(parts, v);
      }
    }
    return parts;
  }

  private List<Map<List<Integer>, Double>> differentiated(
      List<Map<List<Integer>, Double>> parts, int v) {
    List<Map<List<Integer>, Double>> next = new ArrayList<>();
    for (int j = 0; j <= parts.size(); j++) {
      next.add(new HashMap<>());
    }
    for (int j = 0; j < parts.size(); j++) {
      double exponent = power - 2.0 * j;
      for (Map.Entry<List<Integer>, Double> term : parts.get(j).entrySet()) {
        int a = term.getKey().get(v);
        if (a > 0) {
          next.get(j).merge(changed(term.getKey(), v, -1), a * term.getValue(), Double::sum);
        }
        next.get(j + 1)
            .merge(changed(term.getKey(), v, 1), exponent * term.getValue(), Double::sum);
      }
    }
    return next;
  }

  private static List<Integer> changed(List<Integer> exponents, int v, int by) {
    List<Integer> changed = new ArrayList<>(exponents);
    changed.set(v, exponents.get(v) + by);
    return List.copyOf(changed);
  }

  /** At the origin all terms of a derivative of an order below q vanish. */
  private double evaluate(List<Map<List<Integer>, Double>> parts, double... x) {
    double square = 0;
    for (double c : x) {
      square += c * c;
    }
    if (square == 0) {
      return 0;
    }
    double sum = 0;
    for (int j = 0; j < parts.size(); j++) {
      double radial = Math.pow(square, (power - 2.0 * j) / 2);
      for (Map.Entry<List<Integer>, Double> term : parts.get(j).entrySet()) {
        int[] exponents = term.getKey().stream().mapToInt(Integer::intValue).toArray();
        sum += term.getValue() * monomial(exponents, x) * radial;
      }
    }
    return sum;
  }

  private static double monomial(int[] exponents, double... x) {
    double product = 1;
    for (int v = 0; v < x.length; v++) {
      product *= Math.pow(x[v], exponents[v]);
    }
    return product;
  }
}
