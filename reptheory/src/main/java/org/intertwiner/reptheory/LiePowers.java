package org.intertwiner.reptheory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.intertwiner.algebra.group.Generator;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.reptheory.power.Power;

/** Symmetric and exterior powers of representations of Lie groups, on orthonormal monomials. */
final class LiePowers {
  private LiePowers() {}

  static <G> LieRepresentation<G> of(LieRepresentation<G> rho, Power power, String name) {
    List<Generator<G>> generators = rho.group().topologicalGenerators();
    List<Matrix<Cyclotomic>> matrices = new ArrayList<>();
    for (int k = 0; k < generators.size(); k++) {
      Matrix<Cyclotomic> m = rho.seminormalOnGenerator(k);
      matrices.add(
          generators.get(k) instanceof Generator.Infinitesimal<G>
              ? derivative(m, power)
              : power.of(SparseMatrix.of(m)).toMatrix());
    }
    return LieRepresentation.trusted(rho.group(), name, matrices, norms(rho.norms(), power));
  }

  /** The length of Π e_i^{α_i} is Π α_i! D_i^{α_i}, up to k!. */
  private static List<Rational> norms(List<Rational> norms, Power power) {
    List<Rational> products = new ArrayList<>();
    for (int b = 0; b < power.dimension(); b++) {
      Rational product = Rational.ONE;
      int run = 0;
      int last = -1;
      for (int i : power.factors(b)) {
        run = i == last ? run + 1 : 1;
        last = i;
        product = product.multiply(norms.get(i)).multiply(Rational.of(run));
      }
      products.add(product);
    }
    return products;
  }

  /** Σ_t e_{i₁} ⋯ A e_{i_t} ⋯ e_{iₖ}. */
  private static Matrix<Cyclotomic> derivative(Matrix<Cyclotomic> a, Power power) {
    int n = power.dimension();
    Cyclotomic[][] rows = new Cyclotomic[n][n];
    for (Cyclotomic[] row : rows) {
      Arrays.fill(row, Cyclotomic.ZERO);
    }
    for (int column = 0; column < n; column++) {
      int[] factors = power.factors(column);
      for (int t = 0; t < factors.length; t++) {
        for (int i = 0; i < a.rows(); i++) {
          Cyclotomic entry = a.at(i, factors[t]);
          if (!entry.isZero()) {
            int[] image = factors.clone();
            int sign = replace(image, t, i, power.isExterior());
            if (sign != 0) {
              int row = power.indexOf(image);
              rows[row][column] = rows[row][column].add(sign > 0 ? entry : entry.negate());
            }
          }
        }
      }
    }
    return Exact.of(rows);
  }

  /** Puts a factor into its place among the ascending others; the sign of the way there. */
  private static int replace(int[] factors, int t, int value, boolean exterior) {
    int at = t;
    factors[at] = value;
    int sign = 1;
    while (at > 0 && factors[at - 1] > value) {
      factors[at] = factors[at - 1];
      factors[--at] = value;
      sign = -sign;
    }
    while (at + 1 < factors.length && factors[at + 1] < value) {
      factors[at] = factors[at + 1];
      factors[++at] = value;
      sign = -sign;
    }
    boolean twice =
        (at > 0 && factors[at - 1] == value)
            || (at + 1 < factors.length && factors[at + 1] == value);
    return exterior ? (twice ? 0 : sign) : 1;
  }
}
