package org.intertwiner.pdo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Polynomial;
import org.intertwiner.harmonic.polynomial.Form;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;
import org.intertwiner.pdo.direct.SymbolExpansion;

/**
 * A differential operator with constant coefficients, of mixed order: a sum of homogeneous ones,
 * such as Δ + k².
 *
 * <p><i>Shape:</i> rows × columns. <i>Accuracy:</i> exact. Example: {@code
 * OperatorSum.of(laplacian).add(OperatorSum.of(identity))}.
 */
public final class OperatorSum {
  private final int rows;
  private final int columns;
  private final int variables;
  private final SortedMap<Integer, PolynomialMatrix> parts;

  private OperatorSum(
      int rows, int columns, int variables, SortedMap<Integer, PolynomialMatrix> parts) {
    this.rows = rows;
    this.columns = columns;
    this.variables = variables;
    this.parts = parts;
  }

  /**
   * The operator that is zero.
   *
   * @param rows the number of output components
   * @param columns the number of input components
   * @param variables n
   * @return 0
   */
  public static OperatorSum zero(int rows, int columns, int variables) {
    return new OperatorSum(rows, columns, variables, new TreeMap<>());
  }

  /**
   * A homogeneous operator as a sum.
   *
   * @param operator the operator
   * @return the sum of it alone
   */
  public static OperatorSum of(DifferentialOperator operator) {
    return of(List.of(operator.symbol()));
  }

  /**
   * A sum of homogeneous symbols.
   *
   * @param symbols at least one, all of one shape; several of one order are added
   * @return the sum
   * @throws InvalidInput if there is none, or the shapes differ
   */
  public static OperatorSum of(Collection<PolynomialMatrix> symbols) {
    PolynomialMatrix first =
        symbols.stream()
            .findFirst()
            .orElseThrow(() -> new InvalidInput("sum of operators", "none", "at least one", ""));
    TreeMap<Integer, PolynomialMatrix> parts = new TreeMap<>();
    for (PolynomialMatrix symbol : symbols) {
      boolean fits =
          symbol.rows() == first.rows()
              && symbol.columns() == first.columns()
              && symbol.variables() == first.variables();
      if (!fits) {
        throw new InvalidInput(
            "sum of operators",
            symbol.rows() + "×" + symbol.columns() + " on ℝ^" + symbol.variables(),
            first.rows() + "×" + first.columns() + " on ℝ^" + first.variables(),
            "all terms need one shape");
      }
      parts.merge(symbol.degree(), symbol, OperatorSum::plus);
    }
    parts.values().removeIf(s -> s.entries().isEmpty());
    return new OperatorSum(first.rows(), first.columns(), first.variables(), parts);
  }

  private static PolynomialMatrix plus(PolynomialMatrix a, PolynomialMatrix b) {
    return SymbolExpansion.combine(List.of(Cyclotomic.ONE, Cyclotomic.ONE), List.of(a, b));
  }

  /** {@return the number of output components} */
  public int rows() {
    return rows;
  }

  /** {@return the number of input components} */
  public int columns() {
    return columns;
  }

  /** {@return the dimension n of the space} */
  public int variables() {
    return variables;
  }

  /** {@return whether the operator is zero} */
  public boolean isZero() {
    return parts.isEmpty();
  }

  /** {@return the homogeneous parts that are not zero, by ascending order} */
  public List<DifferentialOperator> parts() {
    return parts.values().stream().map(DifferentialOperator::new).toList();
  }

  /**
   * The part of one order.
   *
   * @param order the order
   * @return the part, empty where it is zero
   */
  public Optional<DifferentialOperator> part(int order) {
    return Optional.ofNullable(parts.get(order)).map(DifferentialOperator::new);
  }

  /** {@return the part of the highest order, empty for the operator that is zero} */
  public Optional<DifferentialOperator> principal() {
    return isZero() ? Optional.empty() : part(parts.lastKey());
  }

  /**
   * The sum.
   *
   * @param other an operator of this shape
   * @return this + other
   * @throws InvalidInput if the shapes differ
   */
  public OperatorSum add(OperatorSum other) {
    List<PolynomialMatrix> all = new ArrayList<>();
    all.add(PolynomialMatrix.of(rows, columns, variables, 0, List.of()));
    all.add(PolynomialMatrix.of(other.rows, other.columns, other.variables, 0, List.of()));
    all.addAll(parts.values());
    all.addAll(other.parts.values());
    return of(all);
  }

  /**
   * The difference.
   *
   * @param other an operator of this shape
   * @return this − other
   * @throws InvalidInput if the shapes differ
   */
  public OperatorSum subtract(OperatorSum other) {
    return add(other.scale(Cyclotomic.of(-1)));
  }

  /**
   * A multiple.
   *
   * @param factor the factor
   * @return factor · this
   */
  public OperatorSum scale(Cyclotomic factor) {
    TreeMap<Integer, PolynomialMatrix> scaled = new TreeMap<>();
    if (!factor.isZero()) {
      parts.forEach((order, s) -> scaled.put(order, s.scale(factor)));
    }
    return new OperatorSum(rows, columns, variables, scaled);
  }

  /**
   * The operator followed by another.
   *
   * @param next an operator that takes this one's values
   * @return next ∘ this
   * @throws InvalidInput if the shapes do not fit
   */
  public OperatorSum then(OperatorSum next) {
    List<PolynomialMatrix> products = new ArrayList<>();
    products.add(
        Symbols.product(
            PolynomialMatrix.of(next.rows, next.columns, next.variables, 0, List.of()),
            PolynomialMatrix.of(rows, columns, variables, 0, List.of())));
    for (PolynomialMatrix left : next.parts.values()) {
      for (PolynomialMatrix right : parts.values()) {
        products.add(Symbols.product(left, right));
      }
    }
    return of(products);
  }

  /** {@return the formal adjoint, see {@link DifferentialOperator#adjoint}} */
  public OperatorSum adjoint() {
    TreeMap<Integer, PolynomialMatrix> adjoints = new TreeMap<>();
    parts().forEach(p -> adjoints.put(p.order(), p.adjoint().symbol()));
    return new OperatorSum(/* rows= */ columns, /* columns= */ rows, variables, adjoints);
  }

  /**
   * The Fourier symbol D(iξ): what the operator does to exp(iξ·x).
   *
   * @return the forms of every order, with their powers of i
   */
  public OperatorSum fourier() {
    TreeMap<Integer, PolynomialMatrix> turned = new TreeMap<>();
    parts().forEach(p -> turned.put(p.order(), p.fourier()));
    return new OperatorSum(rows, columns, variables, turned);
  }

  /**
   * The operator composed with a power series in the Laplacian, up to an order.
   *
   * @param coefficients c₀, c₁, … of Σ c_k Δᵏ; missing ones are 0
   * @param maxOrder the highest order that is kept
   * @return Σ c_k Δᵏ D without the parts beyond maxOrder
   */
  public OperatorSum timesLaplacians(List<Cyclotomic> coefficients, int maxOrder) {
    List<PolynomialMatrix> all = new ArrayList<>();
    all.add(PolynomialMatrix.of(rows, columns, variables, 0, List.of()));
    for (PolynomialMatrix part : parts.values()) {
      for (int k = 0; k < coefficients.size() && part.degree() + 2 * k <= maxOrder; k++) {
        if (!coefficients.get(k).isZero()) {
          all.add(part.multiply(Form.normSquared(variables, k).scale(coefficients.get(k))));
        }
      }
    }
    return of(all);
  }

  /**
   * The operator applied to polynomial functions, exactly.
   *
   * @param function one polynomial per column
   * @return one polynomial per row
   * @throws InvalidInput if the number of components is another
   */
  public List<Polynomial<Cyclotomic>> applyTo(List<Polynomial<Cyclotomic>> function) {
    DifferentialOperator zero =
        new DifferentialOperator(PolynomialMatrix.of(rows, columns, variables, 0, List.of()));
    List<Polynomial<Cyclotomic>> sum = zero.applyTo(function);
    for (DifferentialOperator part : parts()) {
      List<Polynomial<Cyclotomic>> image = part.applyTo(function);
      List<Polynomial<Cyclotomic>> next = new ArrayList<>();
      for (int r = 0; r < rows; r++) {
        next.add(sum.get(r).add(image.get(r)));
      }
      sum = List.copyOf(next);
    }
    return sum;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OperatorSum s
        && rows == s.rows
        && columns == s.columns
        && variables == s.variables
        && parts.equals(s.parts);
  }

  @Override
  public int hashCode() {
    return Map.copyOf(parts).hashCode();
  }

  @Override
  public String toString() {
    return isZero()
        ? "0"
        : String.join(" + ", parts.values().stream().map(Object::toString).toList());
  }
}
