package org.intertwiner.pdo.direct;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.harmonic.polynomial.Form;
import org.intertwiner.harmonic.polynomial.Monomials;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;
import org.intertwiner.harmonic.polynomial.Substitution;
import org.intertwiner.reptheory.Representation;

/**
 * The symbols of a homogeneous order that meet constraints, as the kernel of one linear system in
 * all coefficients of all entries.
 *
 * <p><i>Accuracy:</i> exact. <i>Complexity:</i> rows · columns · C(n + N − 1, N) unknowns, which
 * fall apart into the connected components of the system; one exact kernel for each of them.
 *
 * <p>Example: {@code SymbolSpace.of(action, in, out).solve(2)} has the same dimension as the
 * steerable operators of order 2.
 */
public final class SymbolSpace {
  /** The largest number of unknowns. */
  public static final int DEFAULT_MAX_UNKNOWNS = 20_000;

  private final int variables;
  private final int rows;
  private final int columns;
  private final List<SymbolConstraint> constraints;
  private final int maxUnknowns;

  private SymbolSpace(
      int variables, int rows, int columns, List<SymbolConstraint> constraints, int maxUnknowns) {
    this.variables = variables;
    this.rows = rows;
    this.columns = columns;
    this.constraints = List.copyOf(constraints);
    this.maxUnknowns = maxUnknowns;
  }

  /**
   * The symbols of a shape under constraints.
   *
   * @param variables n
   * @param rows the number of output components
   * @param columns the number of input components
   * @param constraints what they have to meet; none leaves all symbols
   * @return the spaces, one for each order
   * @throws InvalidInput if a constraint has another shape
   */
  public static SymbolSpace of(
      int variables, int rows, int columns, List<SymbolConstraint> constraints) {
    for (SymbolConstraint c : constraints) {
      if (c.onSymbols().rows() != variables || c.out().rows() != rows || c.in().rows() != columns) {
        throw new InvalidInput(
            "constraint of a symbol",
            c.out().rows() + "×" + c.in().rows() + " on ℝ^" + c.onSymbols().rows(),
            rows + "×" + columns + " on ℝ^" + variables,
            "ρ_out acts on the rows and ρ_in on the columns");
      }
    }
    return new SymbolSpace(variables, rows, columns, constraints, DEFAULT_MAX_UNKNOWNS);
  }

  /**
   * The symbols of the operators that commute with a compact or finite group; its action need not
   * be orthogonal.
   *
   * @param action the action on ℝⁿ
   * @param in V_in
   * @param out V_out
   * @return the spaces, one for each order
   * @throws InvalidInput if the representations belong to different groups
   */
  public static SymbolSpace of(
      Representation<?> action, Representation<?> in, Representation<?> out) {
    return of(
        action.dimension(), out.dimension(), in.dimension(), SymbolConstraint.of(action, in, out));
  }

  /**
   * The same spaces under another limit.
   *
   * @param unknowns the largest number of unknowns of a system
   * @return the spaces
   */
  public SymbolSpace withMaxUnknowns(int unknowns) {
    return new SymbolSpace(variables, rows, columns, constraints, unknowns);
  }

  /** {@return the constraints} */
  public List<SymbolConstraint> constraints() {
    return constraints;
  }

  /**
   * The number of unknowns of an order, which is known before anything is solved.
   *
   * @param order N ≥ 0
   * @return rows · columns · C(n + N − 1, N)
   */
  public double unknowns(int order) {
    double count = (double) rows * columns;
    for (int i = 1; i < variables; i++) {
      count *= (order + (double) i) / i;
    }
    return count;
  }

  /**
   * A basis of the symbols of one order.
   *
   * @param order N ≥ 0
   * @return independent symbols, the kernel of the system in reduced echelon form
   * @throws InvalidInput if the order is negative
   * @throws LimitExceeded if there are too many unknowns; the message has their number
   * @throws CancellationException if the thread is interrupted
   */
  public List<PolynomialMatrix> solve(int order) {
    if (order < 0) {
      throw new InvalidInput("order of an operator", "" + order, "at least 0", "");
    }
    double predicted = unknowns(order);
    if (predicted > maxUnknowns) {
      throw new LimitExceeded(
          "operators of order " + order,
          Math.round(predicted) + " unknowns for " + rows + "×" + columns + " symbols",
          "at most " + maxUnknowns,
          "ask for a lower order, or for smaller representations");
    }
    Monomials monomials = Monomials.of(variables, order);
    List<Map<Integer, Cyclotomic>> equations = new ArrayList<>();
    for (SymbolConstraint constraint : constraints) {
      equations.addAll(equations(constraint, monomials));
    }
    int size = rows * columns * monomials.count();
    List<PolynomialMatrix> basis = new ArrayList<>();
    for (Components.Part part : Components.of(size, equations)) {
      for (Map<Integer, Cyclotomic> solution : part.kernel()) {
        basis.add(symbol(solution, monomials));
      }
    }
    return List.copyOf(basis);
  }

  /** The equations of one constraint; the unknown (row, column, monomial) has its place. */
  private List<Map<Integer, Cyclotomic>> equations(SymbolConstraint c, Monomials monomials) {
    int m = monomials.count();
    Substitution substitution =
        c.infinitesimal()
            ? Substitution.infinitesimal(c.onSymbols(), monomials.degree())
            : Substitution.of(c.onSymbols(), monomials.degree());
    List<Map<Integer, Cyclotomic>> all = new ArrayList<>();
    for (int i = 0; i < rows * columns * m; i++) {
      all.add(new TreeMap<>());
    }
    for (int t = 0; t < m; t++) {
      if (Thread.interrupted()) {
        throw new CancellationException("operators of order " + monomials.degree());
      }
      Form image = substitution.image(monomials.degree(), t);
      for (int r = 0; r < rows; r++) {
        for (int k = 0; k < columns; k++) {
          int unknown = (r * columns + k) * m + t;
          if (c.infinitesimal()) {
            spread(all, unknown, r, k, image, Cyclotomic.ONE);
          }
          for (int j = 0; j < columns; j++) {
            Cyclotomic x = c.in().at(k, j);
            if (!x.isZero() && c.infinitesimal()) {
              all.get((r * columns + j) * m + t).merge(unknown, x, Cyclotomic::add);
            } else if (!x.isZero()) {
              spread(all, unknown, r, j, image, x);
            }
          }
          for (int i = 0; i < rows; i++) {
            Cyclotomic x = c.out().at(i, r);
            if (!x.isZero()) {
              all.get((i * columns + k) * m + t).merge(unknown, x.negate(), Cyclotomic::add);
            }
          }
        }
      }
    }
    all.forEach(row -> row.values().removeIf(Cyclotomic::isZero));
    all.removeIf(Map::isEmpty);
    return all;
  }

  private void spread(
      List<Map<Integer, Cyclotomic>> all,
      int unknown,
      int row,
      int column,
      Form image,
      Cyclotomic factor) {
    int m = image.monomials().count();
    for (int b = 0; b < m; b++) {
      if (!image.coefficient(b).isZero()) {
        all.get((row * columns + column) * m + b)
            .merge(unknown, factor.multiply(image.coefficient(b)), Cyclotomic::add);
      }
    }
  }

  private PolynomialMatrix symbol(Map<Integer, Cyclotomic> solution, Monomials monomials) {
    int m = monomials.count();
    Map<Integer, Cyclotomic[]> entries = new TreeMap<>();
    solution.forEach(
        (unknown, value) -> {
          Cyclotomic[] form =
              entries.computeIfAbsent(
                  unknown / m,
                  p -> {
                    Cyclotomic[] zeros = new Cyclotomic[m];
                    java.util.Arrays.fill(zeros, Cyclotomic.ZERO);
                    return zeros;
                  });
          form[unknown % m] = value;
        });
    List<PolynomialMatrix.Entry> list = new ArrayList<>();
    entries.forEach(
        (place, form) ->
            list.add(
                new PolynomialMatrix.Entry(
                    place / columns, place % columns, Form.of(monomials, List.of(form)))));
    return PolynomialMatrix.of(rows, columns, variables, monomials.degree(), list);
  }

  /** The connected components of a sparse linear system. */
  private static final class Components {
    /** The equations that speak of some unknowns and of no others. */
    record Part(List<Integer> unknowns, List<Map<Integer, Cyclotomic>> equations) {
      List<Map<Integer, Cyclotomic>> kernel() {
        if (Thread.interrupted()) {
          throw new CancellationException("kernel of a linear system");
        }
        if (equations.isEmpty()) {
          return unknowns.stream().map(u -> Map.of(u, Cyclotomic.ONE)).toList();
        }
        List<Map<Integer, Cyclotomic>> distinct =
            equations.stream().map(Part::normed).distinct().toList();
        Matrix<Cyclotomic> matrix =
            Matrix.of(
                Cyclotomics.FIELD,
                distinct.size(),
                unknowns.size(),
                (i, j) -> distinct.get(i).getOrDefault(unknowns.get(j), Cyclotomic.ZERO));
        Matrix<Cyclotomic> kernel = ExactLinearAlgebra.kernel(Cyclotomics.FIELD, matrix);
        List<Map<Integer, Cyclotomic>> solutions = new ArrayList<>();
        for (int s = 0; s < kernel.columns(); s++) {
          Map<Integer, Cyclotomic> solution = new TreeMap<>();
          for (int j = 0; j < unknowns.size(); j++) {
            if (!kernel.at(j, s).isZero()) {
              solution.put(unknowns.get(j), kernel.at(j, s));
            }
          }
          solutions.add(solution);
        }
        return solutions;
      }

      private static Map<Integer, Cyclotomic> normed(Map<Integer, Cyclotomic> row) {
        Cyclotomic unit = row.values().iterator().next().inverse();
        Map<Integer, Cyclotomic> normed = new TreeMap<>();
        row.forEach((k, x) -> normed.put(k, x.multiply(unit)));
        return normed;
      }
    }

    private final int[] parent;

    private Components(int size) {
      parent = new int[size];
      for (int i = 0; i < size; i++) {
        parent[i] = i;
      }
    }

    static List<Part> of(int size, List<Map<Integer, Cyclotomic>> equations) {
      Components sets = new Components(size);
      for (Map<Integer, Cyclotomic> row : equations) {
        int first = row.keySet().iterator().next();
        row.keySet().forEach(u -> sets.parent[sets.root(u)] = sets.root(first));
      }
      Map<Integer, Part> parts = new TreeMap<>();
      Map<Integer, Integer> firsts = new HashMap<>();
      for (int u = 0; u < size; u++) {
        int first = firsts.merge(sets.root(u), u, Math::min);
        parts
            .computeIfAbsent(first, f -> new Part(new ArrayList<>(), new ArrayList<>()))
            .unknowns()
            .add(u);
      }
      for (Map<Integer, Cyclotomic> row : equations) {
        int root = sets.root(row.keySet().iterator().next());
        parts.get(firsts.get(root)).equations().add(row);
      }
      return List.copyOf(parts.values());
    }

    private int root(int i) {
      int r = i;
      while (parent[r] != r) {
        parent[r] = parent[parent[r]];
        r = parent[r];
      }
      return r;
    }
  }
}
