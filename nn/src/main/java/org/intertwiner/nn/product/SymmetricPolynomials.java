package org.intertwiner.nn.product;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.nn.layer.nonlinearity.CouplingPaths;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.LieRepresentation;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.power.Power;

/**
 * Equivariant homogeneous polynomials V → V_c of one degree: Hom_G(SⁿV, V_c) after v ↦ vⁿ, exact
 * and proved complete, then rounded.
 *
 * <p>With the symmetric tensors e^α of the monomials, vⁿ = Σ (n!/α!) v^α e^α, and |e^α|² = α!/n!.
 * Each polynomial is divided by the root of its mean square over standard normal v, per coordinate
 * of V_c, from exact moments.
 */
final class SymmetricPolynomials {
  private static final int MOST_MONOMIALS = 4096;
  private static final double NOTHING = 1e-13;

  private SymmetricPolynomials() {}

  /** Coefficient of the monomial with these factors, ascending, in coordinate k. */
  record Coefficient(int k, int monomial, double value) {}

  /** The monomials of a degree, refused where there are too many. */
  static Power monomials(int variables, int degree) {
    Power power = Power.symmetric(variables, degree);
    if (power.dimension() > MOST_MONOMIALS) {
      throw new LimitExceeded(
          "symmetric contraction",
          power.dimension() + " monomials of degree " + degree,
          "at most " + MOST_MONOMIALS,
          "take a smaller degree or fewer representations");
    }
    return power;
  }

  /** A basis, each element by its coefficients; monomials as {@link Power} counts them. */
  static <G> List<List<Coefficient>> of(
      Representation<G> action, Representation<G> v, int degree, Representation<G> c) {
    Power power = monomials(v.dimension(), degree);
    double[] roots = new double[power.dimension()];
    for (int m = 0; m < roots.length; m++) {
      roots[m] = Math.sqrt(arrangements(power.factors(m)));
    }
    List<List<Coefficient>> basis = new ArrayList<>();
    for (double[][] map : CouplingPaths.between(action, power(v, degree), c)) {
      if (v instanceof FiniteRepresentation) {
        // on plain monomials, not on their orthonormal multiples
        for (double[] row : map) {
          for (int m = 0; m < row.length; m++) {
            row[m] *= roots[m];
          }
        }
      }
      List<Coefficient> coefficients = new ArrayList<>();
      for (int k = 0; k < map.length; k++) {
        for (int m = 0; m < roots.length; m++) {
          if (Math.abs(map[k][m]) > NOTHING) {
            coefficients.add(new Coefficient(k, m, map[k][m] * roots[m]));
          }
        }
      }
      basis.add(scaled(coefficients, power, c.dimension()));
    }
    return basis;
  }

  private static <G> Representation<G> power(Representation<G> v, int degree) {
    if (v instanceof LieRepresentation<G> lie) {
      return lie.symmetricPower(degree);
    }
    if (v instanceof FiniteRepresentation<G> finite) {
      return finite.symmetricPower(degree);
    }
    throw new InvalidInput(
        "symmetric contraction",
        v.name() + " of " + v.group().name(),
        "a finite group or a compact Lie group",
        "");
  }

  /** n!/α!, the number of orders of the factors. */
  private static double arrangements(int[] factors) {
    double count = 1;
    int equal = 0;
    for (int i = 0; i < factors.length; i++) {
      equal = i > 0 && factors[i] == factors[i - 1] ? equal + 1 : 1;
      count *= (i + 1.0) / equal;
    }
    return count;
  }

  /** Divided by the root of the mean square of a coordinate over standard normal v. */
  private static List<Coefficient> scaled(List<Coefficient> coefficients, Power power, int d) {
    List<List<Coefficient>> rows = new ArrayList<>();
    for (int k = 0; k < d; k++) {
      int row = k;
      rows.add(coefficients.stream().filter(c -> c.k == row).toList());
    }
    double square = 0;
    for (List<Coefficient> row : rows) {
      for (Coefficient a : row) {
        for (Coefficient b : row) {
          square += a.value * b.value * moment(power, a.monomial, b.monomial);
        }
      }
    }
    double scale = Math.sqrt(d / square);
    return coefficients.stream()
        .map(c -> new Coefficient(c.k, c.monomial, c.value * scale))
        .toList();
  }

  /** E v^α v^β: the product of (m − 1)!! over the even exponents m; 0 if one is odd. */
  private static double moment(Power power, int alpha, int beta) {
    int[] exponents = new int[power.size()];
    for (int i : power.factors(alpha)) {
      exponents[i]++;
    }
    for (int i : power.factors(beta)) {
      exponents[i]++;
    }
    double moment = 1;
    for (int m : exponents) {
      for (int odd = m - 1; odd > 1 && m % 2 == 0; odd -= 2) {
        moment *= odd;
      }
      moment *= m % 2 == 0 ? 1 : 0;
    }
    return moment;
  }
}
