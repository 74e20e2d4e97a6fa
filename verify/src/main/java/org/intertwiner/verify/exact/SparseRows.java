package org.intertwiner.verify.exact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Structure;

/** The exact matrix of a generator without its zeros, by rows; immutable. */
final class SparseRows {
  private final List<List<Entry>> rows;

  /** One non-zero entry: its column and value. */
  record Entry(int index, Cyclotomic value) {}

  private SparseRows(int size) {
    rows = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      rows.add(new ArrayList<>(1));
    }
  }

  /** The matrix of a topological generator, using what is known of its shape. */
  static <G> SparseRows of(Representation<G> representation, int generator) {
    SparseRows out = new SparseRows(representation.dimension());
    out.fill(representation, generator, 0);
    return out;
  }

  private <G> void fill(Representation<G> representation, int generator, int at) {
    Structure<G> structure = representation.structure();
    if (structure instanceof Structure.Sum<G> sum) {
      int offset = at;
      for (Representation<G> block : sum.blocks()) {
        fill(block, generator, offset);
        offset += block.dimension();
      }
    } else if (structure instanceof Structure.Permuting<G> permuting) {
      Permutation images = permuting.generators().get(generator);
      for (int j = 0; j < representation.dimension(); j++) {
        put(at + images.at(j), at + j, Cyclotomic.ONE);
      }
    } else if (structure instanceof Structure.Sparse<G> sparse) {
      SparseMatrix<Cyclotomic> matrix = sparse.generators().get(generator);
      for (int j = 0; j < matrix.columns(); j++) {
        for (int k = matrix.start(j); k < matrix.start(j + 1); k++) {
          put(at + matrix.place(k), at + j, matrix.value(k));
        }
      }
    } else {
      Matrix<Cyclotomic> dense = representation.onGenerator(generator);
      for (int i = 0; i < dense.rows(); i++) {
        for (int j = 0; j < dense.columns(); j++) {
          put(at + i, at + j, dense.at(i, j));
        }
      }
    }
  }

  private void put(int i, int j, Cyclotomic value) {
    if (!value.isZero()) {
      rows.get(i).add(new Entry(j, value));
    }
  }

  List<Entry> row(int i) {
    return rows.get(i);
  }

  /** The matrix by columns. */
  SparseMatrix<Cyclotomic> toMatrix() {
    List<Map<Integer, Cyclotomic>> columns = new ArrayList<>(rows.size());
    for (int j = 0; j < rows.size(); j++) {
      columns.add(new TreeMap<>());
    }
    for (int i = 0; i < rows.size(); i++) {
      for (Entry e : rows.get(i)) {
        columns.get(e.index()).put(i, e.value());
      }
    }
    return SparseMatrix.ofEntries(Cyclotomics.FIELD, rows.size(), columns);
  }
}
