package org.intertwiner.reptheory.intertwiner;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.reptheory.CharacterTable;
import org.intertwiner.reptheory.FiniteCharacter;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.Irrep;
import org.intertwiner.reptheory.Irreps;
import org.intertwiner.reptheory.Structure;

/**
 * One factor of a tensor product: its action, its character and an invariant form with its inverse.
 */
record TensorFactor<G>(
    FiniteGroup<G> group,
    String name,
    List<StructuredMap> action,
    FiniteCharacter<G> character,
    boolean isReal,
    SparseMatrix<Cyclotomic> form,
    SparseMatrix<Cyclotomic> inverseForm) {

  static <G> TensorFactor<G> of(Irrep<G> irrep) {
    SparseMatrix<Cyclotomic> form = SparseMatrix.of(irrep.form());
    return new TensorFactor<>(
        irrep.group(),
        irrep.name(),
        StructuredMap.of(irrep.generators()),
        irrep.trace(),
        irrep.overReals()
            || irrep.generators().stream()
                .allMatch(m -> SparseMatrix.of(m).all(Cyclotomic::isReal)),
        form,
        inverse(form));
  }

  static <G> TensorFactor<G> of(
      FiniteRepresentation<G> rho, Irreps<G> irreps, boolean real, IntertwinerLimits limits) {
    SparseMatrix<Cyclotomic> form = form(rho, irreps, real, limits);
    return new TensorFactor<>(
        rho.group(),
        rho.name(),
        StructuredMap.of(rho),
        rho.character(),
        rho.isReal(),
        form,
        inverse(form));
  }

  int dimension() {
    return form.rows();
  }

  static SparseMatrix<Cyclotomic> inverse(SparseMatrix<Cyclotomic> form) {
    SparseMatrix<Cyclotomic> identity = SparseMatrix.identity(Cyclotomics.FIELD, form.rows());
    if (form.equals(identity)) {
      return identity;
    }
    return SparseMatrix.of(
        ExactLinearAlgebra.inverse(Cyclotomics.FIELD, form.toMatrix())
            .orElseThrow(() -> new IllegalStateException("a degenerate invariant form")));
  }

  /**
   * F = Σ S*F_V S over bases S of Hom_G(W, V) for all irreducible V: positive definite, since no
   * vector is killed by all S, and invariant. Unitary matrices keep the identity.
   */
  static <G> SparseMatrix<Cyclotomic> form(
      FiniteRepresentation<G> rho, Irreps<G> irreps, boolean real, IntertwinerLimits limits) {
    if (rho.isPermutation()) {
      return SparseMatrix.identity(Cyclotomics.FIELD, rho.dimension());
    }
    if (rho.structure() instanceof Structure.Sum<G> sum) {
      List<SparseMatrix<Cyclotomic>> blocks = new ArrayList<>();
      for (var block : sum.blocks()) {
        blocks.add(form((FiniteRepresentation<G>) block, irreps, real, limits));
      }
      return SparseMatrix.blockDiagonal(Cyclotomics.FIELD, blocks);
    }
    List<StructuredMap> action = StructuredMap.of(rho);
    if (action.stream().allMatch(TensorFactor::isUnitary)) {
      return SparseMatrix.identity(Cyclotomics.FIELD, rho.dimension());
    }
    SparseMatrix<Cyclotomic> form =
        SparseMatrix.zero(Cyclotomics.FIELD, rho.dimension(), rho.dimension());
    CharacterTable<G> table = irreps.table();
    List<Long> multiplicities = table.multiplicities(rho.character());
    for (int row = 0; row < table.size(); row++) {
      if (multiplicities.get(row) > 0 && (!real || row <= table.conjugate(row))) {
        Irrep<G> irrep = real ? irreps.real(row) : irreps.complex(row);
        for (SparseMatrix<Cyclotomic> map : projections(rho, action, irrep, limits)) {
          form = form.add(map.adjoint().multiply(SparseMatrix.of(irrep.form())).multiply(map));
        }
      }
    }
    return form;
  }

  private static <G> List<SparseMatrix<Cyclotomic>> projections(
      FiniteRepresentation<G> rho,
      List<StructuredMap> action,
      Irrep<G> irrep,
      IntertwinerLimits limits) {
    int expected = Math.toIntExact(rho.character().intertwiners(irrep.trace()));
    limits.require("form of " + rho.name(), rho.dimension(), rho.dimension(), 1);
    return new HomLift(
            new HomLift.Problem(
                rho.group(),
                action,
                rho.dimension(),
                StructuredMap.of(irrep.generators()),
                irrep.dimension(),
                expected),
            HomLift.Way.TARGET_BY_ROWS,
            SparseMatrix.of(irrep.form()),
            limits)
        .maps();
  }

  private static boolean isUnitary(StructuredMap generator) {
    return generator instanceof StructuredMap.Entries entries
        && entries
            .map()
            .adjoint()
            .multiply(entries.map())
            .equals(SparseMatrix.identity(Cyclotomics.FIELD, entries.size()));
  }

  /** The form as a matrix. */
  Matrix<Cyclotomic> formMatrix() {
    return form.toMatrix();
  }
}
