package org.intertwiner.harmonic.polynomial;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.StringJoiner;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.number.Radical;
import org.intertwiner.algebra.number.SignedRoot;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;

/**
 * A sparse matrix of forms of one degree in the same variables: an equivariant kernel or the symbol
 * of a differential operator.
 *
 * <p><i>Shape:</i> rows × columns, entries not listed are zero; listed entries are ordered by row,
 * then column, and not zero. <i>Accuracy:</i> exact.
 */
public final class PolynomialMatrix {
  private final int rows;
  private final int columns;
  private final int variables;
  private final int degree;
  private final List<Entry> entries;

  /**
   * One non-zero entry, factor · √square · base. Entries that are multiples of one polynomial share
   * it, and a root stands apart from the field of the polynomial.
   *
   * <p><i>Example:</i> √3·xy is the factor 1, the square 3 and the base xy; the square 12 would be
   * the same with the factor 2, and is kept as given. A square of a rational number goes into the
   * factor.
   *
   * @param row the row, from 0
   * @param column the column, from 0
   * @param factor a number
   * @param square a positive rational number, 1 where there is no root
   * @param base a polynomial
   */
  public record Entry(int row, int column, Cyclotomic factor, Rational square, Form base) {

    /**
     * Takes the root of a square that has a rational one.
     *
     * @param row the row, from 0
     * @param column the column, from 0
     * @param factor a number
     * @param square a positive rational number, 1 where there is no root
     * @param base a polynomial
     * @throws InvalidInput if the square is not positive
     */
    public Entry {
      if (square.signum() <= 0) {
        throw new InvalidInput(
            "square of an entry's root", square.toString(), "a positive rational number", "");
      }
      if (!square.isOne() && mayBeSquare(square)) {
        SignedRoot root = SignedRoot.ofSquare(1, square);
        if (root.isRational()) {
          Rational value = Rational.of(root.numerator().sqrt(), root.denominator().sqrt());
          factor = factor.scale(value);
          square = Rational.ONE;
        }
      }
    }

    private static boolean mayBeSquare(Rational number) {
      return mayBeSquare(number.numerator()) && mayBeSquare(number.denominator());
    }

    /** Sorts out small numbers quickly: they and their roots are exact in double precision. */
    private static boolean mayBeSquare(BigInteger number) {
      if (number.bitLength() > 52) {
        return true;
      }
      long root = (long) Math.sqrt((double) number.longValue());
      return root * root == number.longValue();
    }

    /**
     * An entry without a root.
     *
     * @param row the row, from 0
     * @param column the column, from 0
     * @param factor a number
     * @param base a polynomial
     */
    public Entry(int row, int column, Cyclotomic factor, Form base) {
      this(row, column, factor, Rational.ONE, base);
    }

    /**
     * An entry without a factor.
     *
     * @param row the row, from 0
     * @param column the column, from 0
     * @param form the polynomial that stands there
     */
    public Entry(int row, int column, Form form) {
      this(row, column, Cyclotomic.ONE, form);
    }

    /**
     * The root before the polynomial.
     *
     * @return √square &gt; 0, whose float64 value is correctly rounded
     */
    public SignedRoot root() {
      return SignedRoot.ofSquare(1, square);
    }

    /**
     * The polynomial that stands there, with its root as a cyclotomic number.
     *
     * @return factor · √square · base
     * @throws org.intertwiner.algebra.LimitExceeded if the root has too large a conductor
     */
    public Form form() {
      return base.scale(
          square.isOne() ? factor : factor.multiply(Radical.sqrt(square).toCyclotomic()));
    }

    /**
     * The real part's value at a point, the root rounded last.
     *
     * @param point n coordinates
     * @return factor · √square · base(x), for a real factor or a real base
     */
    public double evaluate(double... point) {
      double value =
          base.isReal() ? factor.re() * base.evaluate(point) : base.scale(factor).evaluate(point);
      return square.isOne() ? value : root().doubleValue() * value;
    }

    /**
     * The same entry at another place.
     *
     * @param newRow its row
     * @param newColumn its column
     * @return the moved entry
     */
    public Entry movedTo(int newRow, int newColumn) {
      return new Entry(newRow, newColumn, factor, square, base);
    }

    /**
     * The same number before another polynomial.
     *
     * @param form the polynomial
     * @return factor · √square · form at the same place
     */
    public Entry withBase(Form form) {
      return new Entry(row, column, factor, square, form);
    }

    /**
     * A multiple of the entry.
     *
     * @param number a number
     * @param root a positive rational number
     * @return number · √root times the entry
     */
    public Entry times(Cyclotomic number, Rational root) {
      return new Entry(
          row,
          column,
          number.isOne() ? factor : factor.multiply(number),
          square.isOne() ? root : square.multiply(root),
          base);
    }

    /**
     * The entry as LaTeX.
     *
     * @return for example {@code \sqrt{3} x y}
     */
    public String toLatex() {
      return EntryText.latex(this);
    }

    /** Entries are equal where place and polynomial are. */
    @Override
    public boolean equals(Object other) {
      return other instanceof Entry e
          && row == e.row
          && column == e.column
          && EntryText.areEqual(this, e);
    }

    @Override
    public int hashCode() {
      return 31 * row + column;
    }

    @Override
    public String toString() {
      return EntryText.plain(this);
    }
  }

  private PolynomialMatrix(
      int rows, int columns, int variables, int degree, List<Entry> sortedEntries) {
    this.rows = rows;
    this.columns = columns;
    this.variables = variables;
    this.degree = degree;
    this.entries = Collections.unmodifiableList(sortedEntries);
  }

  /**
   * The matrix with given entries.
   *
   * @param rows the number of rows
   * @param columns the number of columns
   * @param variables the number n of variables
   * @param degree the degree of every entry
   * @param entries the entries, in any order, each place at most once; zero forms are dropped
   * @return the matrix
   * @throws InvalidInput if an entry lies outside, comes twice or has another degree
   */
  public static PolynomialMatrix of(
      int rows, int columns, int variables, int degree, List<Entry> entries) {
    List<Entry> kept = new ArrayList<>(entries.size());
    for (Entry e : entries) {
      boolean fits =
          e.row() >= 0
              && e.row() < rows
              && e.column() >= 0
              && e.column() < columns
              && e.base().variables() == variables
              && e.base().degree() == degree;
      if (!fits) {
        throw misfit(e, rows, columns, variables, degree);
      }
      if (!e.factor().isZero() && !e.base().isZero()) {
        kept.add(e);
      }
    }
    sort(kept);
    for (int i = 1; i < kept.size(); i++) {
      if (kept.get(i).row() == kept.get(i - 1).row()
          && kept.get(i).column() == kept.get(i - 1).column()) {
        throw misfit(kept.get(i), rows, columns, variables, degree);
      }
    }
    return new PolynomialMatrix(rows, columns, variables, degree, kept);
  }

  /** Entries mostly come in order; comparators are linked at their first use only. */
  private static void sort(List<Entry> entries) {
    for (int i = 1; i < entries.size(); i++) {
      if (byPlace(entries.get(i - 1), entries.get(i)) > 0) {
        entries.sort(PolynomialMatrix::byPlace);
        return;
      }
    }
  }

  private static int byPlace(Entry a, Entry b) {
    return a.row() != b.row()
        ? Integer.compare(a.row(), b.row())
        : Integer.compare(a.column(), b.column());
  }

  /**
   * The number of rows.
   *
   * @return rows
   */
  public int rows() {
    return rows;
  }

  /**
   * The number of columns.
   *
   * @return columns
   */
  public int columns() {
    return columns;
  }

  /**
   * The number n of variables.
   *
   * @return n
   */
  public int variables() {
    return variables;
  }

  /**
   * The common degree of the entries.
   *
   * @return d
   */
  public int degree() {
    return degree;
  }

  /**
   * The non-zero entries, by row, then column.
   *
   * @return an unmodifiable list
   */
  public List<Entry> entries() {
    return entries;
  }

  /**
   * One entry.
   *
   * @param row the row
   * @param column the column
   * @return the polynomial there, possibly zero
   */
  public Form at(int row, int column) {
    for (Entry e : entries) {
      if (e.row() == row && e.column() == column) {
        return e.form();
      }
    }
    return Form.zero(Monomials.of(variables, degree));
  }

  /**
   * The transposed matrix.
   *
   * @return entries (column, row)
   */
  public PolynomialMatrix transpose() {
    return of(
        columns,
        rows,
        variables,
        degree,
        entries.stream().map(e -> e.movedTo(e.column(), e.row())).toList());
  }

  /**
   * Every entry multiplied by a form.
   *
   * @param factor a form in the same variables
   * @return the matrix factor · K
   */
  public PolynomialMatrix multiply(Form factor) {
    return of(
        rows,
        columns,
        variables,
        degree + factor.degree(),
        entries.stream().map(e -> e.withBase(e.base().multiply(factor))).toList());
  }

  /**
   * Every entry multiplied by a number.
   *
   * @param factor a number
   * @return the matrix factor · K
   */
  public PolynomialMatrix scale(Cyclotomic factor) {
    return of(
        rows,
        columns,
        variables,
        degree,
        entries.stream().map(e -> e.times(factor, Rational.ONE)).toList());
  }

  /**
   * The matrix as LaTeX, zero entries written 0.
   *
   * @return a {@code pmatrix}
   */
  public String toLatex() {
    StringBuilder out = new StringBuilder("\\begin{pmatrix}");
    int next = 0;
    for (int r = 0; r < rows; r++) {
      StringJoiner row = new StringJoiner(" & ", "", r + 1 < rows ? " \\\\ " : "");
      for (int c = 0; c < columns; c++) {
        boolean here =
            next < entries.size()
                && entries.get(next).row() == r
                && entries.get(next).column() == c;
        row.add(here ? entries.get(next++).toLatex() : "0");
      }
      out.append(row);
    }
    return out.append("\\end{pmatrix}").toString();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PolynomialMatrix m
        && rows == m.rows
        && columns == m.columns
        && variables == m.variables
        && degree == m.degree
        && entries.equals(m.entries);
  }

  @Override
  public int hashCode() {
    return ((31 * rows + columns) * 31 + degree) * 31 + entries.size();
  }

  @Override
  public String toString() {
    StringJoiner text = new StringJoiner(", ", rows + "×" + columns + "[", "]");
    for (Entry e : entries) {
      text.add("(" + e.row() + "," + e.column() + "): " + e);
    }
    return text.toString();
  }

  private static InvalidInput misfit(Entry e, int rows, int columns, int variables, int degree) {
    return new InvalidInput(
        "entry of a polynomial matrix",
        "place ("
            + e.row()
            + ", "
            + e.column()
            + "), degree "
            + e.base().degree()
            + " in "
            + e.base().variables()
            + " variables",
        "a free place of "
            + rows
            + "×"
            + columns
            + ", degree "
            + degree
            + " in "
            + variables
            + " variables",
        "all entries of a homogeneous matrix have one degree, and each place comes once");
  }
}
