package org.intertwiner.pdo.distribution;

import java.util.SortedMap;
import java.util.TreeMap;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.pdo.DifferentialOperator;
import org.intertwiner.pdo.OperatorSum;

/**
 * A Fourier transform: Σ_s P_s(k) exp(−s|k|²/2) over finitely many s ≥ 0; polynomials where s = 0.
 *
 * <p><i>Shape:</i> rows × columns. <i>Accuracy:</i> exact.
 *
 * @param rows the number of output components
 * @param columns the number of input components
 * @param variables the dimension n
 * @param parts the polynomials P_s by s, their forms written as symbols
 */
public record Spectrum(
    int rows, int columns, int variables, SortedMap<Rational, OperatorSum> parts) {
  /**
   * Keeps a copy of the map.
   *
   * @param rows the number of output components
   * @param columns the number of input components
   * @param variables the dimension n
   * @param parts the polynomials P_s by s, their forms written as symbols
   * @throws InvalidInput if a polynomial has another shape, or an s is negative
   */
  public Spectrum {
    TreeMap<Rational, OperatorSum> copy = new TreeMap<>(parts);
    copy.values().removeIf(OperatorSum::isZero);
    for (var part : copy.entrySet()) {
      OperatorSum p = part.getValue();
      if (part.getKey().signum() < 0
          || p.rows() != rows
          || p.columns() != columns
          || p.variables() != variables) {
        throw new InvalidInput(
            "part of a spectrum",
            p.rows() + "×" + p.columns() + " on ℝ^" + p.variables() + " at " + part.getKey(),
            rows + "×" + columns + " on ℝ^" + variables + " at s ≥ 0",
            "");
      }
    }
    parts = java.util.Collections.unmodifiableSortedMap(copy);
  }

  /** {@return the distribution whose Fourier transform this is} */
  public EquivariantDistribution distribution() {
    EquivariantDistribution sum =
        EquivariantDistribution.of(OperatorSum.zero(rows, columns, variables));
    for (var part : parts.entrySet()) {
      for (DifferentialOperator p : part.getValue().parts()) {
        // D(ik) = P(k): D_d = i^−d P_d
        Cyclotomic turn = Cyclotomic.zeta(4, Math.floorMod(-p.order(), 4));
        sum =
            sum.add(EquivariantDistribution.gaussian(OperatorSum.of(p.scale(turn)), part.getKey()));
      }
    }
    return sum;
  }

  /**
   * The product of functions, which belongs to the convolution of the distributions.
   *
   * @param next a spectrum that takes this one's values
   * @return next · this
   * @throws InvalidInput if the shapes do not fit
   */
  public Spectrum then(Spectrum next) {
    OperatorSum shape =
        OperatorSum.zero(rows, columns, variables)
            .then(OperatorSum.zero(next.rows, next.columns, next.variables));
    TreeMap<Rational, OperatorSum> products = new TreeMap<>();
    parts.forEach(
        (s, p) ->
            next.parts.forEach((t, q) -> products.merge(s.add(t), p.then(q), OperatorSum::add)));
    return new Spectrum(shape.rows(), shape.columns(), variables, products);
  }
}
