package org.intertwiner.reptheory.intertwiner;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.reptheory.finite.FieldImages;

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
    SparseMap form = factor.form();
    SparseMap identity = SparseMap.identity(form.rows());
    boolean unit = form.equals(identity);
    for (StructuredMap generator : factor.action()) {
      if (!(unit && generator instanceof StructuredMap.Permuting)) {
        SparseMap matrix = generator.written();
        SparseMap moved = unit ? matrix : form.multiply(matrix);
        if (!matrix.adjoint().multiply(moved).equals(form)) {
          return false;
        }
      }
    }
    return unit || form.multiply(factor.inverseForm()).equals(identity);
  }

  private boolean isOrthogonal(ClebschGordanTensor<G> block) {
    if (block.squaredNorms().stream().anyMatch(x -> !x.isReal() || x.signum() <= 0)) {
      return false;
    }
    SparseMap form = SparseMap.of(block.irrep().form());
    Set<Cyclotomic> numbers = new HashSet<>(block.squaredNorms());
    block.maps().forEach(m -> m.collect(numbers));
    form.collect(numbers);
    left.inverseForm().collect(numbers);
    right.inverseForm().collect(numbers);
    FieldImages images = FieldImages.of(numbers);
    BigInteger terms =
        BigInteger.valueOf((long) form.rows() * left.dimension() * right.dimension())
            .pow(2)
            .add(BigInteger.valueOf(form.rows()));
    return images.holds(
        images.size().pow(5).multiply(terms),
        residues -> new Traces(block, form, images, residues).areDiagonal());
  }

  /** tr(P_μ Z_ν) with Z_ν = (F_a ⊗ F_b)⁻¹ P_ν* F_c under one embedding. */
  private final class Traces {
    private final ClebschGordanTensor<G> block;
    private final SparseMap form;
    private final FieldImages images;
    private final FieldImages.Residues residues;
    private final List<long[]> values = new ArrayList<>();

    Traces(
        ClebschGordanTensor<G> block,
        SparseMap form,
        FieldImages images,
        FieldImages.Residues residues) {
      this.block = block;
      this.form = form;
      this.images = images;
      this.residues = residues;
      for (SparseMap map : block.maps()) {
        long[] entries = new long[map.nonZeros()];
        Arrays.setAll(entries, k -> residues.at(images.place(map.value(k))));
        values.add(entries);
      }
    }

    boolean areDiagonal() {
      ModularMap inverse =
          new ModularMap.Kronecker(
              ModularMap.Entries.of(left.inverseForm(), images, residues),
              ModularMap.Entries.of(right.inverseForm(), images, residues));
      List<SparseMap> maps = block.maps();
      for (int nu = 0; nu < maps.size(); nu++) {
        long[][] dual = dual(maps.get(nu), inverse);
        for (int mu = 0; mu < maps.size(); mu++) {
          long norm = residues.at(images.place(block.squaredNorms().get(nu)));
          long expected = mu == nu ? residues.multiply(norm, form.rows()) : 0;
          if (trace(maps.get(mu), values.get(mu), dual) != expected) {
            return false;
          }
        }
      }
      return true;
    }

    /** The columns of Z. */
    private long[][] dual(SparseMap map, ModularMap inverse) {
      int d = form.rows();
      List<long[]> rows = new ArrayList<>();
      for (int i = 0; i < d; i++) {
        long[] row = new long[map.columns()];
        for (int k = map.rowStart(i); k < map.rowStart(i + 1); k++) {
          row[map.place(k)] = residues.conjugateAt(images.place(map.value(k)));
        }
        rows.add(row);
      }
      long[][] dual = new long[d][map.columns()];
      for (int j = 0; j < d; j++) {
        long[] column = new long[map.columns()];
        for (int i = 0; i < d; i++) {
          Cyclotomic factor = form.at(i, j);
          if (!factor.isZero()) {
            residues.addMultiple(column, residues.at(images.place(factor)), rows.get(i));
          }
        }
        inverse.apply(column, dual[j]);
      }
      return dual;
    }

    private long trace(SparseMap map, long[] entries, long[][] dual) {
      long sum = 0;
      for (int i = 0; i < map.rows(); i++) {
        for (int k = map.rowStart(i); k < map.rowStart(i + 1); k++) {
          sum = residues.accumulate(sum, entries[k], dual[i][map.place(k)]);
        }
      }
      return residues.reduce(sum);
    }
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
