package org.intertwiner.algebra.linear;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.ring.Ring;

/** Sums and products of {@link SparseMatrix}; products by one cost nothing. */
final class SparseOperations {
  private SparseOperations() {}

  static <E> E product(Ring<E> ring, E a, E b) {
    return ring.isOne(a) ? b : ring.isOne(b) ? a : ring.multiply(a, b);
  }

  static void requireSizes(int rows, int columns) {
    if (rows < 0 || columns < 0) {
      throw new InvalidInput("shape of a sparse matrix", rows + " × " + columns, "sizes ≥ 0", "");
    }
  }

  private static void requireShapes(
      boolean fit, String what, SparseMatrix<?> a, SparseMatrix<?> b, String expected) {
    if (!fit) {
      throw new InvalidInput(
          what + " of sparse matrices",
          a.rows() + " × " + a.columns() + " and " + b.rows() + " × " + b.columns(),
          expected,
          "");
    }
  }

  static <E> SparseMatrix<E> add(SparseMatrix<E> a, SparseMatrix<E> b) {
    requireShapes(a.rows() == b.rows() && a.columns() == b.columns(), "sum", a, b, "equal shapes");
    E one = a.ring().one();
    SparseBuilder<E> sum = new SparseBuilder<>(a.ring(), a.rows());
    for (int j = 0; j < a.columns(); j++) {
      sum.add(a, j, one);
      sum.add(b, j, one);
      sum.endColumn();
    }
    return sum.build();
  }

  static <E> SparseMatrix<E> multiply(SparseMatrix<E> a, SparseMatrix<E> b) {
    requireShapes(a.columns() == b.rows(), "product", a, b, "inner sizes that agree");
    SparseBuilder<E> sum = new SparseBuilder<>(a.ring(), a.rows());
    for (int j = 0; j < b.columns(); j++) {
      for (int k = b.start(j); k < b.start(j + 1); k++) {
        sum.add(a, b.place(k), b.value(k));
      }
      sum.endColumn();
    }
    return sum.build();
  }

  static <E> List<E> apply(SparseMatrix<E> a, List<E> vector) {
    if (vector.size() != a.columns()) {
      throw new InvalidInput(
          "vector for a " + a, vector.size() + " entries", Integer.toString(a.columns()), "");
    }
    Ring<E> ring = a.ring();
    List<E> image = new ArrayList<>(Collections.nCopies(a.rows(), ring.zero()));
    for (int j = 0; j < a.columns(); j++) {
      E factor = vector.get(j);
      for (int k = a.start(j); !ring.isZero(factor) && k < a.start(j + 1); k++) {
        int i = a.place(k);
        image.set(i, ring.add(image.get(i), product(ring, a.value(k), factor)));
      }
    }
    return Collections.unmodifiableList(image);
  }

  /** tr(AB) = Σ aᵢⱼ bⱼᵢ. */
  static <E> E traceOfProduct(SparseMatrix<E> a, SparseMatrix<E> b) {
    requireShapes(
        a.columns() == b.rows() && a.rows() == b.columns(),
        "trace of the product",
        a,
        b,
        "the shapes of a matrix and a transpose");
    Ring<E> ring = a.ring();
    E sum = ring.zero();
    for (int j = 0; j < a.columns(); j++) {
      for (int k = a.start(j); k < a.start(j + 1); k++) {
        E factor = b.at(j, a.place(k));
        sum = ring.isZero(factor) ? sum : ring.add(sum, product(ring, a.value(k), factor));
      }
    }
    return sum;
  }

  /** The image of the entries under a map of 0 to 0. */
  static <E> SparseMatrix<E> map(SparseMatrix<E> a, Function<? super E, ? extends E> f) {
    Object[] values = new Object[a.nonZeros()];
    int[] starts = new int[a.columns() + 1];
    int[] places = new int[values.length];
    int size = 0;
    for (int j = 0; j < a.columns(); j++) {
      for (int k = a.start(j); k < a.start(j + 1); k++) {
        E value = f.apply(a.value(k));
        if (!a.ring().isZero(value)) {
          places[size] = a.place(k);
          values[size++] = value;
        }
      }
      starts[j + 1] = size;
    }
    return shortened(a.ring(), a.rows(), starts, places, values);
  }

  private static <E> SparseMatrix<E> shortened(
      Ring<E> ring, int rows, int[] starts, int[] places, Object[] values) {
    int size = starts[starts.length - 1];
    return size == values.length
        ? new SparseMatrix<>(ring, rows, starts, places, values)
        : new SparseMatrix<>(
            ring, rows, starts, Arrays.copyOf(places, size), Arrays.copyOf(values, size));
  }

  static <E> SparseMatrix<E> kronecker(SparseMatrix<E> a, SparseMatrix<E> b) {
    LinearLimits.checkEntries(a.nonZeros(), b.nonZeros());
    LinearLimits.checkEntries(a.rows(), b.rows());
    LinearLimits.checkEntries(a.columns(), b.columns());
    Ring<E> ring = a.ring();
    Object[] values = new Object[a.nonZeros() * b.nonZeros()];
    int[] places = new int[values.length];
    int[] starts = new int[a.columns() * b.columns() + 1];
    int size = 0;
    int column = 0;
    for (int i = 0; i < a.columns(); i++) {
      for (int j = 0; j < b.columns(); j++) {
        for (int k = a.start(i); k < a.start(i + 1); k++) {
          for (int l = b.start(j); l < b.start(j + 1); l++) {
            E value = product(ring, a.value(k), b.value(l));
            if (!ring.isZero(value)) {
              places[size] = a.place(k) * b.rows() + b.place(l);
              values[size++] = value;
            }
          }
        }
        starts[++column] = size;
      }
    }
    return shortened(ring, a.rows() * b.rows(), starts, places, values);
  }

  /** The entries in the order of their rows, by counting. */
  static <E> SparseMatrix<E> transpose(SparseMatrix<E> a) {
    int[] starts = new int[a.rows() + 1];
    for (int k = 0; k < a.nonZeros(); k++) {
      starts[a.place(k) + 1]++;
    }
    for (int i = 0; i < a.rows(); i++) {
      starts[i + 1] += starts[i];
    }
    int[] next = starts.clone();
    int[] places = new int[a.nonZeros()];
    Object[] values = new Object[places.length];
    for (int j = 0; j < a.columns(); j++) {
      for (int k = a.start(j); k < a.start(j + 1); k++) {
        int to = next[a.place(k)]++;
        places[to] = j;
        values[to] = a.value(k);
      }
    }
    return new SparseMatrix<>(a.ring(), a.columns(), starts, places, values);
  }

  @SuppressWarnings("unchecked") // only entries of E are ever stored
  static <E> Matrix<E> dense(SparseMatrix<E> a) {
    LinearLimits.checkEntries(a.rows(), a.columns());
    Object[] entries = new Object[a.rows() * a.columns()];
    Arrays.fill(entries, a.ring().zero());
    for (int j = 0; j < a.columns(); j++) {
      for (int k = a.start(j); k < a.start(j + 1); k++) {
        entries[a.place(k) * a.columns() + j] = a.value(k);
      }
    }
    return Matrix.of(a.ring(), a.rows(), a.columns(), (i, j) -> (E) entries[i * a.columns() + j]);
  }

  static <E> SparseMatrix<E> blockDiagonal(Ring<E> ring, List<SparseMatrix<E>> blocks) {
    int size = 0;
    for (SparseMatrix<E> block : blocks) {
      size = Math.addExact(size, block.rows());
    }
    SparseBuilder<E> builder = new SparseBuilder<>(ring, size);
    int down = 0;
    for (SparseMatrix<E> block : blocks) {
      builder.append(block, down);
      down += block.rows();
    }
    return builder.build();
  }

  static <E> List<SparseMatrix.Entry<E>> entries(SparseMatrix<E> a) {
    SparseMatrix<E> lines = a.transpose();
    List<SparseMatrix.Entry<E>> entries = new ArrayList<>(a.nonZeros());
    for (int i = 0; i < a.rows(); i++) {
      for (int k = lines.start(i); k < lines.start(i + 1); k++) {
        entries.add(new SparseMatrix.Entry<>(i, lines.place(k), lines.value(k)));
      }
    }
    return Collections.unmodifiableList(entries);
  }

  static <E> SparseMatrix.Entry<E> first(SparseMatrix<E> a) {
    if (a.isZero()) {
      throw new InvalidInput(
          "first entry of a matrix", "a zero matrix", "a matrix with an entry", "");
    }
    SparseMatrix<E> lines = a.transpose();
    int row = 0;
    while (lines.start(row + 1) == 0) {
      row++;
    }
    return new SparseMatrix.Entry<>(row, lines.place(0), lines.value(0));
  }

  static <E> SparseMatrix<E> with(SparseMatrix<E> a, int row, int column, E entry) {
    E known = a.at(row, column);
    SparseBuilder<E> builder = new SparseBuilder<>(a.ring(), a.rows());
    builder.append(a, 0, column, 0);
    builder.add(a, column, a.ring().one());
    builder.add(row, a.ring().subtract(entry, known));
    builder.endColumn();
    builder.append(a, column + 1, a.columns(), 0);
    return builder.build();
  }

  static <E> E trace(SparseMatrix<E> a) {
    requireShapes(a.rows() == a.columns(), "trace", a, a, "a square matrix");
    E sum = a.ring().zero();
    for (int j = 0; j < a.rows(); j++) {
      sum = a.ring().add(sum, a.at(j, j));
    }
    return sum;
  }

  static <E> boolean isIdentity(SparseMatrix<E> a) {
    boolean identity = a.rows() == a.columns() && a.nonZeros() == a.rows();
    for (int j = 0; identity && j < a.rows(); j++) {
      identity = a.count(j) == 1 && a.place(j) == j && a.ring().isOne(a.value(j));
    }
    return identity;
  }

  static boolean isMonomial(SparseMatrix<?> a) {
    boolean[] taken = new boolean[a.rows()];
    boolean monomial = a.rows() == a.columns() && a.nonZeros() == a.rows();
    for (int j = 0; monomial && j < taken.length; j++) {
      monomial = a.count(j) == 1 && !taken[a.place(j)];
      taken[a.place(j)] = true;
    }
    return monomial;
  }

  static <E> SparseMatrix<E> columns(SparseMatrix<E> a, int from, int to) {
    if (from < 0 || to < from || to > a.columns()) {
      throw new InvalidInput(
          "columns of a matrix", from + " to " + to, "0 ≤ from ≤ to ≤ " + a.columns(), "");
    }
    SparseBuilder<E> builder = new SparseBuilder<>(a.ring(), a.rows());
    builder.append(a, from, to, 0);
    return builder.build();
  }
}
