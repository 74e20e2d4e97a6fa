package org.intertwiner.verify.basis.pseudo;

import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;

/**
 * The symbols of operators that commute with isometries of diag(+, …, −), with all that is needed
 * to check them again.
 *
 * <p><em>Formula:</em> D(g⁻ᵀξ) ρ_in(g) = ρ_out(g) D(ξ). The connected group is given by a basis of
 * its Lie algebra, the others by one element of each of their components.
 *
 * @param name the group's name
 * @param positive the number of positive axes, which come first
 * @param negative the number of negative axes
 * @param part which components
 * @param points the matrices of the group on points
 * @param in the representation of the functions
 * @param out the representation of the results
 * @param counted the number of operators by order that the maker claimed
 * @param expected the number by order that a formula gave the maker
 * @param symbols the operators of each order
 */
public record PseudoBasis(
    String name,
    int positive,
    int negative,
    Part part,
    Field points,
    Field in,
    Field out,
    List<Long> counted,
    List<Long> expected,
    List<List<PolynomialMatrix>> symbols) {

  /** The largest number of axes. */
  public static final int MAX_AXES = 12;

  /** A union of components that is a group. */
  public enum Part {
    /** The component of the identity, SO⁺(p,q). */
    CONNECTED,
    /** The elements of determinant 1, SO(p,q). */
    SPECIAL,
    /** All isometries, O(p,q). */
    FULL
  }

  /**
   * Matrices of the group.
   *
   * @param name what they act on
   * @param size their number of rows
   * @param onAlgebra one for each element of the basis of the Lie algebra
   * @param onComponents one for each component, the identity first; for spinors up to phases
   */
  public record Field(
      String name,
      int size,
      List<SparseMatrix<Cyclotomic>> onAlgebra,
      List<SparseMatrix<Cyclotomic>> onComponents) {
    /**
     * Keeps copies of the lists and checks the shapes.
     *
     * @param name what they act on
     * @param size their number of rows
     * @param onAlgebra one for each element of the basis of the Lie algebra
     * @param onComponents one for each component, the identity first; for spinors up to phases
     * @throws InvalidInput where a matrix has another shape
     */
    public Field {
      onAlgebra = List.copyOf(onAlgebra);
      onComponents = List.copyOf(onComponents);
      for (List<SparseMatrix<Cyclotomic>> matrices : List.of(onAlgebra, onComponents)) {
        for (SparseMatrix<Cyclotomic> m : matrices) {
          require("rows of a matrix", m.rows(), size);
          require("columns of a matrix", m.columns(), size);
        }
      }
    }
  }

  /**
   * Keeps copies of the lists and checks the shapes.
   *
   * @param name the group's name
   * @param positive the number of positive axes, which come first
   * @param negative the number of negative axes
   * @param part which components
   * @param points the matrices of the group on points
   * @param in the representation of the functions
   * @param out the representation of the results
   * @param counted the number of operators by order that the maker claimed
   * @param expected the number by order that a formula gave the maker
   * @param symbols the operators of each order
   * @throws InvalidInput where there are too few or too many axes, or a shape does not fit
   */
  public PseudoBasis {
    int axes = positive + negative;
    if (positive < 0 || negative < 0 || axes < 2 || axes > MAX_AXES) {
      throw new InvalidInput(
          "signature of a basis",
          positive + "," + negative,
          "numbers of axes with 2 ≤ p + q ≤ " + MAX_AXES,
          "");
    }
    require("size of the matrices on points", points.size(), axes);
    for (Field field : List.of(points, in, out)) {
      require("matrices on the algebra", field.onAlgebra().size(), axes * (axes - 1) / 2);
      require("matrices of components", field.onComponents().size(), points.onComponents().size());
    }
    counted = List.copyOf(counted);
    expected = List.copyOf(expected);
    symbols = symbols.stream().map(List::copyOf).toList();
    require("dimensions by order", counted.size(), symbols.size());
    require("expected dimensions by order", expected.size(), symbols.size());
    for (int order = 0; order < symbols.size(); order++) {
      for (PolynomialMatrix symbol : symbols.get(order)) {
        require("degree of a symbol", symbol.degree(), order);
        require("variables of a symbol", symbol.variables(), axes);
        require("rows of a symbol", symbol.rows(), out.size());
        require("columns of a symbol", symbol.columns(), in.size());
      }
    }
  }

  private static void require(String what, int got, int expected) {
    if (got != expected) {
      throw new InvalidInput(what + " in a basis", "" + got, "" + expected, "");
    }
  }

  /** {@return p + q} */
  public int axes() {
    return positive + negative;
  }

  /**
   * The metric.
   *
   * @param axis from 0
   * @return 1 or −1
   */
  public int sign(int axis) {
    return axis < positive ? 1 : -1;
  }

  @Override
  public String toString() {
    return "operators " + in.name() + " → " + out.name() + " of " + name + ", " + counted;
  }
}
