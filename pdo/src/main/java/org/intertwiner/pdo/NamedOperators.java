package org.intertwiner.pdo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.harmonic.polynomial.Form;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;

/**
 * The classical operators with constant coefficients as symbols in the usual components: identity,
 * gradient, divergence, curl, Laplacian and d'Alembertian, Hessian, strain, the conformal Killing
 * operator, d and δ on forms, Saint-Venant's compatibility operator, Cauchy–Riemann and Dirac.
 *
 * <p>Indices of derivatives and of tensors stand below and are raised with the metric. Example:
 * {@code NamedOperators.of(Metric.euclidean(3))}.
 */
public final class NamedOperators {
  private NamedOperators() {}

  /**
   * All classical operators of a space.
   *
   * @param metric the metric
   * @return the operators, simple ones first
   */
  public static List<NamedOperator> of(Metric metric) {
    return Catalogue.of(metric);
  }

  /**
   * One of them in its usual components.
   *
   * @param metric the metric
   * @param name the name
   * @return the first operator of the name
   */
  public static Optional<DifferentialOperator> find(Metric metric, String name) {
    return of(metric).stream()
        .filter(o -> o.name().equals(name))
        .map(NamedOperator::operator)
        .findFirst();
  }

  /**
   * The operator of linear elasticity of an isotropic body, by Lamé and Navier.
   *
   * @param metric the metric
   * @param lambda Lamé's first constant
   * @param mu the shear modulus
   * @return μ·vector Laplacian + (λ + μ)·gradient of divergence
   * @throws InvalidInput if the space is a line
   */
  public static DifferentialOperator lame(Metric metric, Rational lambda, Rational mu) {
    if (metric.dimension() < 2) {
      throw new InvalidInput("elastic body", "ℝ^" + metric.dimension(), "at least ℝ²", "");
    }
    PolynomialMatrix divergence =
        Symbols.product(
            Catalogue.gradient(metric, false), Catalogue.gradient(metric, true).transpose());
    Symbols sum = new Symbols(metric.dimension(), metric.dimension(), metric.dimension(), 2);
    for (int i = 0; i < metric.dimension(); i++) {
      sum.add(i, i, metric.square().scale(Cyclotomic.of(mu)));
    }
    Cyclotomic bulk = Cyclotomic.of(lambda.add(mu));
    divergence.entries().forEach(e -> sum.add(e.row(), e.column(), e.form().scale(bulk)));
    return new DifferentialOperator(sum.symbol());
  }

  /**
   * The classical operators of a given shape on Euclidean space; of several that are multiples of
   * each other, the first.
   *
   * @param dimension n
   * @param rows the number of components of the result
   * @param columns the number of components of the argument
   * @return operators by name
   */
  public static Map<String, DifferentialOperator> ofShape(int dimension, int rows, int columns) {
    Map<String, DifferentialOperator> fitting = new LinkedHashMap<>();
    for (NamedOperator known : of(Metric.euclidean(dimension))) {
      PolynomialMatrix symbol = known.operator().symbol();
      boolean fits =
          symbol.rows() == rows
              && symbol.columns() == columns
              && fitting.values().stream().noneMatch(o -> isMultiple(symbol, o.symbol()));
      if (fits) {
        fitting.putIfAbsent(known.name(), known.operator());
      }
    }
    return fitting;
  }

  /** The name of a symbol that is a multiple of a classical one. */
  static Optional<String> nameOf(PolynomialMatrix symbol) {
    return of(Metric.euclidean(symbol.variables())).stream()
        .filter(known -> isMultiple(symbol, known.operator().symbol()))
        .map(NamedOperator::name)
        .findFirst();
  }

  /** Whether a symbol is a number, not zero, times another. */
  static boolean isMultiple(PolynomialMatrix symbol, PolynomialMatrix known) {
    boolean sameShape =
        symbol.rows() == known.rows()
            && symbol.columns() == known.columns()
            && symbol.degree() == known.degree()
            && symbol.entries().size() == known.entries().size()
            && !symbol.entries().isEmpty();
    if (!sameShape) {
      return false;
    }
    Form a = symbol.entries().get(0).form();
    Form b = known.entries().get(0).form();
    for (int i = 0; i < b.monomials().count(); i++) {
      if (!b.coefficient(i).isZero()) {
        Cyclotomic factor = a.coefficient(i).divide(b.coefficient(i));
        return !factor.isZero() && known.scale(factor).equals(symbol);
      }
    }
    return false;
  }
}
