package org.intertwiner.reptheory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.reptheory.intertwiner.IntertwinerCertificate;

/** Embeddings of irreducible representations put side by side, and the proof that they fit. */
final class Isotypic {
  private Isotypic() {}

  static Matrix<Cyclotomic> join(int size, List<SparseMatrix<Cyclotomic>> copies) {
    int columns = copies.stream().mapToInt(SparseMatrix::columns).sum();
    Cyclotomic[][] rows = new Cyclotomic[size][columns];
    for (Cyclotomic[] row : rows) {
      Arrays.fill(row, Cyclotomic.ZERO);
    }
    int start = 0;
    for (SparseMatrix<Cyclotomic> copy : copies) {
      int from = start;
      copy.entries().forEach(e -> rows[e.row()][from + e.column()] = e.value());
      start += copy.columns();
    }
    return Matrix.of(Cyclotomics.FIELD, size, columns, (i, j) -> rows[i][j]);
  }

  /**
   * By Schur's lemma maps from irreducible representations have independent images if those from
   * equivalent ones are independent over their endomorphisms.
   */
  static <G> Decomposition.Certificate check(
      FiniteRepresentation<G> space, Decomposition.Basis<G> basis) {
    int filled = basis.blocks().stream().mapToInt(Irrep::dimension).sum();
    if (basis.columns().rows() != space.dimension() || basis.columns().columns() != filled) {
      throw new InvalidInput(
          "change of basis of " + space.name(),
          basis.columns().rows() + "×" + basis.columns().columns(),
          space.dimension() + "×" + filled,
          "one column for each coordinate of each block");
    }
    Map<Integer, List<SparseMatrix<Cyclotomic>>> byRow = new LinkedHashMap<>();
    Map<Integer, Irrep<G>> irreps = new LinkedHashMap<>();
    boolean equivariant = true;
    int start = 0;
    for (Irrep<G> irrep : basis.blocks()) {
      int end = start + irrep.dimension();
      SparseMatrix<Cyclotomic> map =
          SparseMatrix.of(basis.columns().block(0, space.dimension(), start, end));
      start = end;
      irreps.put(irrep.row(), irrep);
      List<SparseMatrix<Cyclotomic>> maps =
          byRow.computeIfAbsent(irrep.row(), r -> new ArrayList<>());
      irrep.endomorphisms().forEach(e -> maps.add(map.multiply(SparseMatrix.of(e))));
    }
    boolean independent = true;
    for (Map.Entry<Integer, List<SparseMatrix<Cyclotomic>>> entry : byRow.entrySet()) {
      IntertwinerCertificate certificate =
          IntertwinerCertificate.check(irreps.get(entry.getKey()), space, entry.getValue());
      equivariant &= certificate.equivariant();
      independent &= certificate.independent();
    }
    return new Decomposition.Certificate(
        equivariant, independent, independent && filled == space.dimension());
  }
}
