package org.intertwiner.harmonic.homogeneous.compact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.reptheory.LieRepresentation;

/**
 * The kernels in the matrix elements of one irrep J: B_i E_r J(g) A_j.
 *
 * <p><em>Formula:</em> Hom_{H₂}(J, V₂) ⊗_D Hom_{H₁}(V₁, J) with D = End_G(J); the B_i are a basis
 * of the first as a right, the A_j of the second as a left module over D, the E_r one of D. All
 * matrices are seminormal: B = D_{V₂}^½ B′ D_J^−½ and so on.
 *
 * @param <G> the group elements
 * @param irrep J
 * @param endomorphisms the E_r, one, two or four over ℝ
 * @param synthesis the B_i, dim V₂ × dim J
 * @param analysis the A_j, dim J × dim V₁
 */
public record IrrepKernels<G>(
    LieRepresentation<G> irrep,
    List<SparseMatrix<Cyclotomic>> endomorphisms,
    List<SparseMatrix<Cyclotomic>> synthesis,
    List<SparseMatrix<Cyclotomic>> analysis) {

  /**
   * Keeps copies of the lists.
   *
   * @param irrep J
   * @param endomorphisms the E_r, one, two or four over ℝ
   * @param synthesis the B_i, dim V₂ × dim J
   * @param analysis the A_j, dim J × dim V₁
   */
  public IrrepKernels {
    endomorphisms = List.copyOf(endomorphisms);
    synthesis = List.copyOf(synthesis);
    analysis = List.copyOf(analysis);
  }

  static <G, A, B> IrrepKernels<G> solve(
      LieRepresentation<G> irrep,
      HomogeneousField<G, A> in,
      HomogeneousField<G, B> out,
      boolean complex,
      int unknowns) {
    List<SparseMatrix<Cyclotomic>> synthesis =
        HomSpaces.basis(out.stabilizer().restrict(irrep), out.fibre(), unknowns);
    List<SparseMatrix<Cyclotomic>> analysis =
        synthesis.isEmpty()
            ? List.of()
            : HomSpaces.basis(in.fibre(), in.stabilizer().restrict(irrep), unknowns);
    List<SparseMatrix<Cyclotomic>> endomorphisms = endomorphisms(irrep, complex, unknowns);
    return new IrrepKernels<>(
        irrep,
        endomorphisms,
        independent(synthesis, endomorphisms, true),
        independent(analysis, endomorphisms, false));
  }

  private static <G> List<SparseMatrix<Cyclotomic>> endomorphisms(
      LieRepresentation<G> irrep, boolean complex, int unknowns) {
    return complex || Band.norm(irrep) == 1
        ? List.of(SparseMatrix.identity(Cyclotomics.FIELD, irrep.dimension()))
        : HomSpaces.basis(irrep, irrep, unknowns);
  }

  /** Maps that are a basis over the endomorphisms, out of one over the numbers. */
  private static List<SparseMatrix<Cyclotomic>> independent(
      List<SparseMatrix<Cyclotomic>> maps,
      List<SparseMatrix<Cyclotomic>> endomorphisms,
      boolean right) {
    int e = endomorphisms.size();
    if (e == 1 || maps.isEmpty()) {
      return maps;
    }
    List<SparseMatrix<Cyclotomic>> all = multiples(maps, endomorphisms, right);
    List<Integer> pivots =
        ExactLinearAlgebra.independentColumns(Cyclotomics.FIELD, HomSpaces.flat(all));
    List<SparseMatrix<Cyclotomic>> chosen = new ArrayList<>();
    for (int b = 0; b < maps.size(); b++) {
      if (Collections.binarySearch(pivots, b * e) >= 0) {
        chosen.add(maps.get(b));
      }
    }
    return chosen;
  }

  /** B_i E_r, or E_r A_j, with r fast. */
  static List<SparseMatrix<Cyclotomic>> multiples(
      List<SparseMatrix<Cyclotomic>> maps,
      List<SparseMatrix<Cyclotomic>> endomorphisms,
      boolean right) {
    List<SparseMatrix<Cyclotomic>> all = new ArrayList<>();
    for (SparseMatrix<Cyclotomic> map : maps) {
      for (SparseMatrix<Cyclotomic> r : endomorphisms) {
        all.add(right ? map.multiply(r) : r.multiply(map));
      }
    }
    return all;
  }

  /** {@return the number of kernels, (number of B) · (number of E) · (number of A)} */
  public long dimension() {
    return (long) synthesis.size() * endomorphisms.size() * analysis.size();
  }

  @Override
  public String toString() {
    return irrep.name()
        + ": "
        + synthesis.size()
        + "·"
        + endomorphisms.size()
        + "·"
        + analysis.size()
        + " kernels";
  }
}
