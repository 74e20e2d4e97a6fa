package org.intertwiner.verify.exact;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.intertwiner.algebra.ring.Cyclotomic;

/**
 * A sparse matrix with entries in a module over the cyclotomic numbers, and the commutator with two
 * matrices.
 *
 * @param columns how many columns the matrix has
 * @param cells the entries that may be non-zero
 * @param arithmetic the module
 */
record Cells<E>(int columns, List<Cell<E>> cells, Arithmetic<E> arithmetic) {

  /** One entry. */
  record Cell<E>(int row, int column, E value) {}

  /** Addition, and multiplication with numbers. */
  interface Arithmetic<E> {
    E add(E a, E b);

    E scale(E a, Cyclotomic factor);

    boolean isZero(E a);
  }

  /** Collects sums of entries by place. */
  private final class Sum {
    private final Map<Long, E> terms = new HashMap<>();

    void add(int row, int column, E value, Cyclotomic factor) {
      E term = factor.isOne() ? value : arithmetic.scale(value, factor);
      terms.merge((long) row * columns + column, term, arithmetic::add);
    }

    Optional<Cell<E>> firstNonZero() {
      return new TreeMap<>(terms)
          .entrySet().stream()
              .filter(e -> !arithmetic.isZero(e.getValue()))
              .map(
                  e ->
                      new Cell<>(
                          (int) (e.getKey() / columns), (int) (e.getKey() % columns), e.getValue()))
              .findFirst();
    }
  }

  /** The first non-zero entry of moved·in − out·this + extra; empty if all entries vanish. */
  Optional<Cell<E>> commutator(
      List<Cell<E>> moved, SparseRows in, SparseRows out, List<Cell<E>> extra) {
    Sum sum = new Sum();
    for (Cell<E> cell : moved) {
      for (SparseRows.Entry e : in.row(cell.column())) {
        sum.add(cell.row(), e.index(), cell.value(), e.value());
      }
    }
    for (Cell<E> cell : cells) {
      for (SparseRows.Entry e : out.column(cell.row())) {
        sum.add(e.index(), cell.column(), cell.value(), e.value().negate());
      }
    }
    for (Cell<E> cell : extra) {
      sum.add(cell.row(), cell.column(), cell.value(), Cyclotomic.ONE);
    }
    return sum.firstNonZero();
  }
}
