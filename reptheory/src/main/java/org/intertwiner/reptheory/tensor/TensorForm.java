package org.intertwiner.reptheory.tensor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.linear.RowEchelon;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;

/**
 * The invariant tensors of a group: every component as a combination of independent constants,
 * which are components themselves.
 *
 * <p><em>Formula:</em> T[i, j, …] = Σ_k a_k T[the k-th constant]. The constants are the first
 * independent components, row by row, of the matrix of components; neighbouring indices that may be
 * exchanged count as one in Voigt's order 11, 22, 33, 23, 13, 12. <em>Accuracy:</em> exact.
 * <em>Source:</em> Nye (1957), chapters 4, 7, 8.
 *
 * <p>Example: for a cubic crystal {@code TensorSpace.of(vector, elasticity).invariants().text("c")}
 * shows c11, c12 and c44.
 */
public final class TensorForm {
  private final TensorComponents components;
  private final VoigtLayout layout;

  /** Row k: the value of every independent component where constant k is 1 and the others are 0. */
  private final Matrix<Cyclotomic> rows;

  private final List<int[]> cells;

  TensorForm(
      IndexSymmetry symmetry,
      int dimension,
      TensorComponents components,
      Matrix<Cyclotomic> kernel) {
    this.components = components;
    this.layout = new VoigtLayout(symmetry, dimension);
    List<int[]> firstCells = firstCells();
    List<Integer> order = firstCells.stream().map(c -> Math.abs(component(c)) - 1).toList();
    Matrix<Cyclotomic> ordered =
        Matrix.of(
            Cyclotomics.FIELD,
            kernel.columns(),
            components.count(),
            (i, j) -> value(kernel, components, order.get(j), firstCells.get(j), i));
    RowEchelon<Cyclotomic> echelon = ExactLinearAlgebra.rowEchelon(Cyclotomics.FIELD, ordered);
    int[] position = new int[order.size()];
    for (int j = 0; j < position.length; j++) {
      position[order.get(j)] = j;
    }
    this.rows =
        Matrix.of(
            Cyclotomics.FIELD,
            echelon.rank(),
            components.count(),
            (i, c) -> {
              Cyclotomic value = echelon.matrix().at(i, position[c]);
              return component(firstCells.get(position[c])) < 0 ? value.negate() : value;
            });
    this.cells = echelon.pivotColumns().stream().map(firstCells::get).toList();
  }

  /** The component shown in a cell, in terms of the kernel's column. */
  private static Cyclotomic value(
      Matrix<Cyclotomic> kernel, TensorComponents components, int number, int[] cell, int column) {
    Cyclotomic value = kernel.at(number, column);
    return components.at(components.place(cell)) < 0 ? value.negate() : value;
  }

  private int component(int... indices) {
    return components.at(components.place(indices));
  }

  /** The first cell, row by row, in which each independent component stands. */
  private List<int[]> firstCells() {
    List<int[]> first = new ArrayList<>();
    boolean[] seen = new boolean[components.count()];
    for (int r = 0; r < layout.rows(); r++) {
      for (int c = 0; c < layout.columns(); c++) {
        int[] indices = layout.indices(r, c);
        int number = Math.abs(component(indices)) - 1;
        if (number >= 0 && !seen[number]) {
          seen[number] = true;
          first.add(indices);
        }
      }
    }
    return first;
  }

  /** {@return the number of independent constants} */
  public int constants() {
    return cells.size();
  }

  /**
   * The indices of an independent constant.
   *
   * @param k the number of the constant
   * @return its indices, from 0
   */
  public int[] constant(int k) {
    return cells.get(k).clone();
  }

  /**
   * A component as a combination of the constants.
   *
   * @param indices the indices, from 0
   * @return one coefficient for each constant
   * @throws InvalidInput where the number of indices or one of them is out of range
   */
  public List<Cyclotomic> coefficients(int... indices) {
    components.require(indices);
    int number = component(indices);
    return IntStream.range(0, constants())
        .mapToObj(
            k -> {
              Cyclotomic value = number == 0 ? Cyclotomic.ZERO : rows.at(k, Math.abs(number) - 1);
              return number < 0 ? value.negate() : value;
            })
        .toList();
  }

  /**
   * The invariant tensors, one for each constant.
   *
   * @return dⁿ × constants; the first index of a tensor is slow
   */
  public SparseMatrix<Cyclotomic> tensors() {
    return SparseMatrix.of(
        Cyclotomics.FIELD,
        components.total(),
        constants(),
        (place, k) -> coefficients(components.indices(place)).get(k));
  }

  /**
   * The names of the constants.
   *
   * @param symbol the letter of the tensor
   * @return such as c11, c12, c44
   */
  public List<String> names(String symbol) {
    return cells.stream().map(cell -> name(symbol, cell)).toList();
  }

  private String name(String symbol, int[] indices) {
    for (int r = 0; r < layout.rows(); r++) {
      for (int c = 0; c < layout.columns(); c++) {
        if (java.util.Arrays.equals(layout.indices(r, c), indices)) {
          return symbol + layout.label(r, c);
        }
      }
    }
    throw new IllegalStateException("a constant without a cell");
  }

  /**
   * The matrix of components, each as a combination of constants.
   *
   * @param symbol the letter of the tensor
   * @return rows of texts such as {@code c11}, {@code 1/2*c11 - 1/2*c12}, {@code 0}
   */
  public List<List<String>> matrix(String symbol) {
    List<String> names = names(symbol);
    List<List<String>> matrix = new ArrayList<>();
    for (int r = 0; r < layout.rows(); r++) {
      List<String> row = new ArrayList<>();
      for (int c = 0; c < layout.columns(); c++) {
        row.add(expression(coefficients(layout.indices(r, c)), names));
      }
      matrix.add(List.copyOf(row));
    }
    return List.copyOf(matrix);
  }

  private static String expression(List<Cyclotomic> coefficients, List<String> names) {
    StringBuilder text = new StringBuilder();
    for (int k = 0; k < names.size(); k++) {
      Cyclotomic a = coefficients.get(k);
      if (a.isZero()) {
        continue;
      }
      boolean negative = a.isRational() && a.toRational().signum() < 0;
      Cyclotomic size = negative ? a.negate() : a;
      text.append(text.isEmpty() ? (negative ? "-" : "") : (negative ? " - " : " + "));
      text.append(size.isOne() ? "" : size.isRational() ? size + "*" : "(" + size + ")*");
      text.append(names.get(k));
    }
    return text.isEmpty() ? "0" : text.toString();
  }

  /**
   * The matrix of components as aligned text.
   *
   * @param symbol the letter of the tensor
   * @return one line a row
   */
  public String text(String symbol) {
    List<List<String>> matrix = matrix(symbol);
    int[] widths = new int[layout.columns()];
    matrix.forEach(
        row ->
            IntStream.range(0, widths.length)
                .forEach(c -> widths[c] = Math.max(widths[c], row.get(c).length())));
    StringBuilder text = new StringBuilder();
    for (List<String> row : matrix) {
      StringBuilder line = new StringBuilder();
      for (int c = 0; c < widths.length; c++) {
        String entry = row.get(c);
        String gap = String.join("", Collections.nCopies(widths[c] - entry.length() + 2, " "));
        line.append(entry).append(gap);
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  @Override
  public String toString() {
    return text("t");
  }
}
