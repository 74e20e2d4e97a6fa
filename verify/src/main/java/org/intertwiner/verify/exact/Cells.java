package org.intertwiner.verify.exact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.intertwiner.algebra.ring.Cyclotomic;

/**
 * A sparse matrix with entries in a module over the cyclotomic numbers, and the commutator with two
 * matrices.
 *
 * @param rows how many rows the matrix has
 * @param columns how many columns the matrix has
 * @param cells the entries that may be non-zero
 * @param arithmetic the module
 */
record Cells<E>(int rows, int columns, List<Cell<E>> cells, Arithmetic<E> arithmetic) {

  /** One entry. */
  record Cell<E>(int row, int column, E value) {}

  /** Addition, and multiplication with numbers. */
  interface Arithmetic<E> {
    E zero();

    E add(E a, E b);

    E subtract(E a, E b);

    E scale(E a, Cyclotomic factor);

    boolean isZero(E a);
  }

  /** The first non-zero entry of moved·in − out·this + extra; empty if all entries vanish. */
  Optional<Cell<E>> commutator(
      List<Cell<E>> moved, SparseRows in, SparseRows out, List<Cell<E>> extra) {
    List<List<Cell<E>>> movedRows = byRow(moved);
    List<List<Cell<E>>> ownRows = byRow(cells);
    List<List<Cell<E>>> extraRows = byRow(extra);
    for (int row = 0; row < rows; row++) {
      List<E> sum = new ArrayList<>(Collections.nCopies(columns, arithmetic.zero()));
      for (Cell<E> cell : movedRows.get(row)) {
        for (SparseRows.Entry e : in.row(cell.column())) {
          E term = scaled(cell.value(), e.value());
          sum.set(e.index(), arithmetic.add(sum.get(e.index()), term));
        }
      }
      for (SparseRows.Entry e : out.row(row)) {
        for (Cell<E> cell : ownRows.get(e.index())) {
          E term = scaled(cell.value(), e.value());
          sum.set(cell.column(), arithmetic.subtract(sum.get(cell.column()), term));
        }
      }
      for (Cell<E> cell : extraRows.get(row)) {
        sum.set(cell.column(), arithmetic.add(sum.get(cell.column()), cell.value()));
      }
      for (int column = 0; column < columns; column++) {
        if (!arithmetic.isZero(sum.get(column))) {
          return Optional.of(new Cell<>(row, column, sum.get(column)));
        }
      }
    }
    return Optional.empty();
  }

  private E scaled(E value, Cyclotomic factor) {
    return factor.isOne() ? value : arithmetic.scale(value, factor);
  }

  private List<List<Cell<E>>> byRow(List<Cell<E>> list) {
    List<List<Cell<E>>> out = new ArrayList<>(rows);
    for (int row = 0; row < rows; row++) {
      out.add(new ArrayList<>(1));
    }
    for (Cell<E> cell : list) {
      out.get(cell.row()).add(cell);
    }
    return out;
  }
}
