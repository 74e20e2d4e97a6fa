package org.intertwiner.algebra.lie;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;

/** A square matrix over ℚ(i) by its non-zero entries. */
final class SparseMatrix {

  /** A non-zero entry. */
  record Entry(int row, int column, Rational re, Rational im) {}

  private final int size;
  private final List<Entry> entries;

  private SparseMatrix(int size, List<Entry> entries) {
    this.size = size;
    this.entries = entries;
  }

  static SparseMatrix of(Matrix<Cyclotomic> matrix) {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < matrix.rows(); i++) {
      for (int j = 0; j < matrix.columns(); j++) {
        Cyclotomic value = matrix.at(i, j);
        if (value.isZero()) {
          continue;
        }
        if (4 % value.conductor() != 0) {
          throw new InvalidInput(
              "entry of a basis of a Lie algebra",
              value.toString(),
              "a number a + bi, rational",
              "");
        }
        Cyclotomic bar = value.conjugate();
        Rational half = Rational.of(1, 2);
        Rational re = value.add(bar).scale(half).toRational();
        Rational im = value.subtract(bar).multiply(Cyclotomic.I).negate().scale(half).toRational();
        entries.add(new Entry(i, j, re, im));
      }
    }
    return new SparseMatrix(matrix.rows(), List.copyOf(entries));
  }

  int size() {
    return size;
  }

  List<Entry> entries() {
    return entries;
  }

  void addTo(double[] re, double[] im, double factor) {
    for (Entry e : entries) {
      re[e.row() * size + e.column()] += factor * e.re().doubleValue();
      im[e.row() * size + e.column()] += factor * e.im().doubleValue();
    }
  }

  /** The commutator this·other − other·this. */
  SparseMatrix bracket(SparseMatrix other) {
    Map<Integer, Entry> sum = new HashMap<>();
    for (Entry a : entries) {
      for (Entry b : other.entries) {
        if (a.column() == b.row()) {
          accumulate(sum, a, b, a.row(), b.column(), Rational.ONE);
        }
        if (b.column() == a.row()) {
          accumulate(sum, a, b, b.row(), a.column(), Rational.of(-1));
        }
      }
    }
    return nonZero(size, sum);
  }

  private void accumulate(
      Map<Integer, Entry> sum, Entry a, Entry b, int row, int column, Rational sign) {
    Rational re = a.re().multiply(b.re()).subtract(a.im().multiply(b.im()));
    Rational im = a.re().multiply(b.im()).add(a.im().multiply(b.re()));
    merge(sum, size, new Entry(row, column, re.multiply(sign), im.multiply(sign)));
  }

  private static void merge(Map<Integer, Entry> sum, int size, Entry e) {
    sum.merge(
        e.row() * size + e.column(),
        e,
        (x, y) -> new Entry(x.row(), x.column(), x.re().add(y.re()), x.im().add(y.im())));
  }

  private static SparseMatrix nonZero(int size, Map<Integer, Entry> sum) {
    return new SparseMatrix(
        size, sum.values().stream().filter(e -> !e.re().isZero() || !e.im().isZero()).toList());
  }

  /** Whether this is Σ cₖ basisₖ. */
  boolean isCombination(Map<Integer, Rational> coefficients, List<SparseMatrix> basis) {
    Map<Integer, Entry> sum = new HashMap<>();
    entries.forEach(e -> merge(sum, size, e));
    coefficients.forEach(
        (k, c) -> {
          Rational minus = c.negate();
          for (Entry e : basis.get(k).entries) {
            merge(
                sum,
                size,
                new Entry(e.row(), e.column(), e.re().multiply(minus), e.im().multiply(minus)));
          }
        });
    return nonZero(size, sum).entries.isEmpty();
  }
}
