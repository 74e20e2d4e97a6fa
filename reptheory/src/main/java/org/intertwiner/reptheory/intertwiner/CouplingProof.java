package org.intertwiner.reptheory.intertwiner;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;

/** The work behind {@link CouplingCertificate#check}. */
final class CouplingProof<G> {
  private final Coupling<G> coupling;
  private final TensorFactor<G> left;
  private final TensorFactor<G> right;

  private CouplingProof(Coupling<G> coupling) {
    this.coupling = coupling;
    this.left = coupling.left();
    this.right = coupling.right();
  }

  static <G> CouplingCertificate of(Coupling<G> coupling) {
    CouplingProof<G> proof = new CouplingProof<>(coupling);
    return new CouplingCertificate(proof.equivariant(), proof.orthogonal(), proof.complete());
  }

  private boolean equivariant() {
    List<StructuredMap> source = StructuredMap.tensor(left.action(), right.action());
    for (ClebschGordanTensor<G> block : coupling.blocks()) {
      Equivariance proof = new Equivariance(source, StructuredMap.of(block.irrep().generators()));
      if (!block.maps().stream().allMatch(proof::holds)) {
        return false;
      }
    }
    return true;
  }

  private boolean orthogonal() {
    return isInvariant(left)
        && isInvariant(right)
        && coupling.blocks().stream().allMatch(this::isOrthogonal);
  }

  /** A(s)* F A(s) = F and F F⁻¹ = 1, in exact arithmetic. */
  private static boolean isInvariant(TensorFactor<?> factor) {
    SparseMatrix<Cyclotomic> form = factor.form();
    SparseMatrix<Cyclotomic> identity = SparseMatrix.identity(Cyclotomics.FIELD, form.rows());
    boolean unit = form.equals(identity);
    for (StructuredMap generator : factor.action()) {
      if (!(unit && generator instanceof StructuredMap.Permuting)) {
        SparseMatrix<Cyclotomic> matrix = generator.written();
        SparseMatrix<Cyclotomic> moved = unit ? matrix : form.multiply(matrix);
        if (!matrix.adjoint().multiply(moved).equals(form)) {
          return false;
        }
      }
    }
    return unit || form.multiply(factor.inverseForm()).equals(identity);
  }

  /**
   * E = P_μ (F_a ⊗ F_b)⁻¹ P_ν* F_c is an endomorphism of V_c, x_0 + x_1 i + …, of trace x_0 d_c;
   * since i, j and ij are skew for F_c, x_0 is the first entry of F_c E over that of F_c. Two first
   * maps of copies have x_1 = … = 0 too, so that the first column of E is x_0 e_0.
   */
  private boolean isOrthogonal(ClebschGordanTensor<G> block) {
    int step = block.irrep().endomorphisms().size();
    SparseMatrix<Cyclotomic> form = SparseMatrix.of(block.irrep().form());
    List<SparseMatrix<Cyclotomic>> maps = block.maps();
    List<Cyclotomic[]> rows = maps.stream().map(m -> firstRow(form, m)).toList();
    for (int nu = 0; nu < maps.size(); nu++) {
      SpinPlan.interruption();
      Cyclotomic norm = block.squaredNorms().get(nu);
      if (!norm.isReal() || norm.signum() <= 0) {
        return false;
      }
      Cyclotomic[] adjoint = new Cyclotomic[rows.get(nu).length];
      Arrays.setAll(adjoint, conjugate(rows.get(nu)));
      Cyclotomic[] dual = Kronecker.apply(left.inverseForm(), right.inverseForm(), adjoint);
      for (int mu = 0; mu < maps.size(); mu++) {
        Cyclotomic expected = mu == nu ? norm : Cyclotomic.ZERO;
        boolean whole = mu == nu || (step > 1 && mu % step == 0 && nu % step == 0);
        if (!dot(rows.get(mu), dual).equals(expected.multiply(form.at(0, 0)))
            || (whole && !isMultipleOfFirst(maps.get(mu), dual, expected))) {
          return false;
        }
      }
    }
    return true;
  }

  private static IntFunction<Cyclotomic> conjugate(Cyclotomic[] row) {
    return i -> row[i].conjugate();
  }

  /** Row 0 of F_c P. */
  private static Cyclotomic[] firstRow(
      SparseMatrix<Cyclotomic> form, SparseMatrix<Cyclotomic> map) {
    Cyclotomic[] row = new Cyclotomic[map.columns()];
    Arrays.fill(row, Cyclotomic.ZERO);
    SparseMatrix<Cyclotomic> lines = map.transpose();
    SparseMatrix<Cyclotomic> formLines = form.transpose();
    for (int l = formLines.start(0); l < formLines.start(1); l++) {
      int i = formLines.place(l);
      for (int k = lines.start(i); k < lines.start(i + 1); k++) {
        Cyclotomic term = formLines.value(l).multiply(lines.value(k));
        row[lines.place(k)] = row[lines.place(k)].add(term);
      }
    }
    return row;
  }

  private static Cyclotomic dot(Cyclotomic[] a, Cyclotomic[] b) {
    Cyclotomic sum = Cyclotomic.ZERO;
    for (int i = 0; i < a.length; i++) {
      if (!a[i].isZero() && !b[i].isZero()) {
        sum = sum.add(a[i].multiply(b[i]));
      }
    }
    return sum;
  }

  /** P·y = x e_0. */
  private static boolean isMultipleOfFirst(
      SparseMatrix<Cyclotomic> map, Cyclotomic[] y, Cyclotomic x) {
    SparseMatrix<Cyclotomic> lines = map.transpose();
    for (int i = 0; i < map.rows(); i++) {
      Cyclotomic sum = Cyclotomic.ZERO;
      for (int k = lines.start(i); k < lines.start(i + 1); k++) {
        Cyclotomic factor = y[lines.place(k)];
        sum = factor.isZero() ? sum : sum.add(lines.value(k).multiply(factor));
      }
      if (!sum.equals(i == 0 ? x : Cyclotomic.ZERO)) {
        return false;
      }
    }
    return true;
  }

  private boolean complete() {
    var product = left.character().times(right.character());
    long filled = 0;
    Set<Integer> rows = new HashSet<>();
    for (ClebschGordanTensor<G> block : coupling.blocks()) {
      int endomorphisms = block.irrep().endomorphisms().size();
      long expected = product.intertwiners(block.irrep().trace());
      if (block.maps().size() != expected
          || block.multiplicity() * (long) endomorphisms != expected
          || !rows.add(block.irrep().row())) {
        return false;
      }
      filled += (long) block.multiplicity() * block.irrep().dimension();
    }
    return !coupling.isWhole() || filled == (long) left.dimension() * right.dimension();
  }
}
