package org.intertwiner.pdo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.harmonic.polynomial.Form;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;
import org.intertwiner.pdo.direct.SymbolCheck;
import org.intertwiner.pdo.direct.SymbolConstraint;
import org.intertwiner.pdo.direct.SymbolExpansion;
import org.intertwiner.pdo.direct.SymbolSpace;

/**
 * Which classical operators commute with a group in given coordinates.
 *
 * <p>An operator is known as it stands where its usual components meet the constraints. In other
 * coordinates, such as {@code spin:2} for traceless symmetric matrices, it is carried over by the
 * maps that commute with the group, from tensors onto V_out and from V_in into tensors, where these
 * leave no choice but a factor; it is then scaled so that its first coefficient is 1.
 *
 * <p><i>Accuracy:</i> exact. <i>Complexity:</i> one linear system of order 0 for each rank of
 * tensors.
 */
public final class OperatorNames {
  private static final int MAX_UNKNOWNS = 1_000;

  private final List<SymbolConstraint> constraints;
  private final int rows;
  private final int columns;
  private final int variables;
  private final Map<String, DifferentialOperator> named = new LinkedHashMap<>();
  private final Map<Integer, List<PolynomialMatrix>> toOut = new HashMap<>();
  private final Map<Integer, List<PolynomialMatrix>> fromIn = new HashMap<>();

  private OperatorNames(List<SymbolConstraint> constraints, int n, int rows, int columns) {
    this.constraints = constraints;
    this.variables = n;
    this.rows = rows;
    this.columns = columns;
  }

  /**
   * Finds the names.
   *
   * @param catalogue the classical operators of the space
   * @param constraints what commuting with the group means
   * @param rows dim V_out
   * @param columns dim V_in
   * @param maxOrder the highest order that is looked at
   * @return the operators that commute
   */
  public static OperatorNames of(
      List<NamedOperator> catalogue,
      List<SymbolConstraint> constraints,
      int rows,
      int columns,
      int maxOrder) {
    int n = catalogue.get(0).operator().symbol().variables();
    OperatorNames names = new OperatorNames(constraints, n, rows, columns);
    List<NamedOperator> candidates =
        catalogue.stream().filter(o -> o.operator().order() <= maxOrder).toList();
    candidates.forEach(names::asItStands);
    candidates.forEach(names::carriedOver);
    return names;
  }

  /** {@return the operators by name, each once} */
  public Map<String, DifferentialOperator> named() {
    return java.util.Collections.unmodifiableMap(named);
  }

  /**
   * An operator in words.
   *
   * @param operator an operator of this shape
   * @return the combination of named operators that it is, empty where it is none
   */
  public Optional<NamedSum> express(DifferentialOperator operator) {
    List<String> names = new ArrayList<>();
    List<PolynomialMatrix> symbols = new ArrayList<>();
    named.forEach(
        (name, known) -> {
          if (known.order() == operator.order()) {
            names.add(name);
            symbols.add(known.symbol());
          }
        });
    List<Integer> chosen = SymbolExpansion.independent(symbols);
    List<PolynomialMatrix> basis = chosen.stream().map(symbols::get).toList();
    return SymbolExpansion.coordinates(List.of(operator.symbol()), basis)
        .map(
            c -> {
              List<NamedSum.Term> terms = new ArrayList<>();
              for (int i = 0; i < basis.size(); i++) {
                if (!c.get(0).get(i).isZero()) {
                  terms.add(new NamedSum.Term(c.get(0).get(i), names.get(chosen.get(i))));
                }
              }
              return new NamedSum(terms);
            });
  }

  private void asItStands(NamedOperator known) {
    PolynomialMatrix symbol = known.operator().symbol();
    boolean fits =
        symbol.rows() == rows
            && symbol.columns() == columns
            && SymbolCheck.residual(List.of(symbol), constraints).isZero();
    if (fits) {
      put(known.name(), symbol);
    }
  }

  private void put(String name, PolynomialMatrix symbol) {
    boolean isNew =
        named.values().stream().noneMatch(o -> NamedOperators.isMultiple(symbol, o.symbol()));
    if (isNew) {
      named.putIfAbsent(name, new DifferentialOperator(symbol));
    }
  }

  private void carriedOver(NamedOperator known) {
    if (named.containsKey(known.name()) || known.inRank() < 0) {
      return;
    }
    List<PolynomialMatrix> left = toOut.computeIfAbsent(known.outRank(), r -> maps(r, true));
    List<PolynomialMatrix> right = fromIn.computeIfAbsent(known.inRank(), r -> maps(r, false));
    // all of V_out has to be reached and all of V_in to be read, in one way only
    if (left.size() == 1
        && right.size() == 1
        && rank(left.get(0)) == rows
        && rank(right.get(0)) == columns) {
      PolynomialMatrix image =
          Symbols.product(left.get(0), Symbols.product(known.tensor(), right.get(0)));
      // a form of the catalogue need not be covariant under this group: ∂/∂z̄ is not, under mirrors
      if (!image.entries().isEmpty()
          && SymbolCheck.residual(List.of(image), constraints).isZero()) {
        put(known.name(), normed(image));
      }
    }
  }

  private static int rank(PolynomialMatrix constant) {
    return ExactLinearAlgebra.rank(
        Cyclotomics.FIELD,
        Matrix.of(
            Cyclotomics.FIELD,
            constant.rows(),
            constant.columns(),
            (i, j) -> constant.at(i, j).coefficient(0)));
  }

  private static PolynomialMatrix normed(PolynomialMatrix symbol) {
    Form form = symbol.entries().get(0).form();
    for (int t = 0; t < form.monomials().count(); t++) {
      if (!form.coefficient(t).isZero()) {
        return symbol.scale(form.coefficient(t).inverse());
      }
    }
    throw new IllegalStateException("an entry of a symbol is zero");
  }

  /** The maps between covariant tensors of a rank and V_out or V_in; none where too large. */
  private List<PolynomialMatrix> maps(int rank, boolean out) {
    int tensors = (int) Math.round(Math.pow(variables, rank));
    int own = out ? rows : columns;
    if ((long) tensors * own > MAX_UNKNOWNS) {
      return List.of();
    }
    List<SymbolConstraint> all = new ArrayList<>();
    for (SymbolConstraint c : constraints) {
      Matrix<Cyclotomic> onTensors = power(c.onSymbols(), rank, c.infinitesimal());
      all.add(
          new SymbolConstraint(
              c.onSymbols(),
              out ? c.out() : onTensors,
              out ? onTensors : c.in(),
              c.infinitesimal()));
    }
    return SymbolSpace.of(variables, out ? rows : tensors, out ? tensors : columns, all).solve(0);
  }

  private static Matrix<Cyclotomic> power(Matrix<Cyclotomic> m, int rank, boolean infinitesimal) {
    int n = m.rows();
    if (!infinitesimal) {
      Matrix<Cyclotomic> power = Matrix.identity(Cyclotomics.FIELD, 1);
      for (int k = 0; k < rank; k++) {
        power = power.kronecker(m);
      }
      return power;
    }
    Matrix<Cyclotomic> sum = Matrix.zero(Cyclotomics.FIELD, 1, 1);
    int size = 1;
    for (int k = 0; k < rank; k++) {
      sum =
          sum.kronecker(Matrix.identity(Cyclotomics.FIELD, n))
              .add(Matrix.identity(Cyclotomics.FIELD, size).kronecker(m));
      size *= n;
    }
    return sum;
  }
}
