package org.intertwiner.reptheory.intertwiner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.linear.SparseBuilder;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.reptheory.CharacterTable;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.Irrep;
import org.intertwiner.reptheory.Irreps;

/**
 * The coupling of two representations of a finite group into irreducible ones: exact Clebsch–Gordan
 * tensors, orthogonal for invariant forms.
 *
 * <p><em>Formula:</em> V_a ⊗ V_b = ⊕_c m_c V_c by maps P_cμ: V_a ⊗ V_b → V_c. All first maps of
 * copies stacked, U = (P_cν), are a unitary change of basis for the forms: U (F_a ⊗ F_b)⁻¹ U* is
 * block diagonal with blocks N_cν F_c⁻¹. <em>Convention:</em> e_i ⊗ e_j has the number i·d_b + j;
 * blocks stand by row of the character table, over ℝ by the smaller row of χ and χ*; see {@link
 * ClebschGordanTensor} for the order and the sign of the entries. The factors may be reducible; the
 * invariant form of a unitary factor is the identity, that of an {@link Irrep} its own, that of any
 * other Σ S*F_V S over bases S of the maps to its irreducible parts. <em>Accuracy:</em> exact and
 * proved, see {@link #certificate()}. <em>Complexity:</em> for each c as {@link IntertwinerSpace},
 * the factors being applied one after the other so that their Kronecker product is never written
 * out; nothing is summed over the group. <em>Source:</em> Dixon (1993); Cornwell, Group Theory in
 * Physics (1984), section 5.3.
 *
 * <p><em>Example:</em> {@code Coupling.complex(a, b, Irreps.of(group)).blocks()}.
 *
 * @param <G> the group elements
 */
public final class Coupling<G> {
  private final TensorFactor<G> left;
  private final TensorFactor<G> right;
  private final boolean overReals;
  private final boolean all;
  private final List<ClebschGordanTensor<G>> blocks;

  Coupling(
      TensorFactor<G> left,
      TensorFactor<G> right,
      boolean overReals,
      boolean all,
      List<ClebschGordanTensor<G>> blocks) {
    this.left = left;
    this.right = right;
    this.overReals = overReals;
    this.all = all;
    this.blocks = List.copyOf(blocks);
  }

  /**
   * The coupling of two representations over ℂ.
   *
   * @param <G> the group elements
   * @param left V_a, perhaps reducible
   * @param right V_b, perhaps reducible
   * @param irreps the irreducible representations of their group
   * @return all irreducible parts of V_a ⊗ V_b
   * @throws InvalidInput if the groups differ
   * @throws LimitExceeded if a tensor would be past the limits
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public static <G> Coupling<G> complex(
      FiniteRepresentation<G> left, FiniteRepresentation<G> right, Irreps<G> irreps) {
    return complex(left, right, irreps, IntertwinerLimits.DEFAULT);
  }

  /**
   * The coupling of two representations over ℂ within limits.
   *
   * @param <G> the group elements
   * @param left V_a, perhaps reducible
   * @param right V_b, perhaps reducible
   * @param irreps the irreducible representations of their group
   * @param limits how large a tensor may be
   * @return all irreducible parts of V_a ⊗ V_b
   * @throws InvalidInput if the groups differ
   * @throws LimitExceeded if a tensor would be past the limits
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public static <G> Coupling<G> complex(
      FiniteRepresentation<G> left,
      FiniteRepresentation<G> right,
      Irreps<G> irreps,
      IntertwinerLimits limits) {
    requireGroup(left, right, irreps);
    return derive(
        TensorFactor.of(left, irreps, false, limits),
        TensorFactor.of(right, irreps, false, limits),
        irreps,
        false,
        rows(irreps.table(), false),
        limits);
  }

  /**
   * The coupling of two real representations over ℝ.
   *
   * @param <G> the group elements
   * @param left V_a, real, perhaps reducible
   * @param right V_b, real, perhaps reducible
   * @param irreps the irreducible representations of their group
   * @return all real irreducible parts of V_a ⊗ V_b
   * @throws InvalidInput if the groups differ or a factor is not real
   * @throws LimitExceeded if a tensor would be past the limits
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public static <G> Coupling<G> real(
      FiniteRepresentation<G> left, FiniteRepresentation<G> right, Irreps<G> irreps) {
    return real(left, right, irreps, IntertwinerLimits.DEFAULT);
  }

  /**
   * The coupling of two real representations over ℝ within limits.
   *
   * @param <G> the group elements
   * @param left V_a, real, perhaps reducible
   * @param right V_b, real, perhaps reducible
   * @param irreps the irreducible representations of their group
   * @param limits how large a tensor may be
   * @return all real irreducible parts of V_a ⊗ V_b
   * @throws InvalidInput if the groups differ or a factor is not real
   * @throws LimitExceeded if a tensor would be past the limits
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public static <G> Coupling<G> real(
      FiniteRepresentation<G> left,
      FiniteRepresentation<G> right,
      Irreps<G> irreps,
      IntertwinerLimits limits) {
    requireGroup(left, right, irreps);
    requireReal(left.isReal() && right.isReal(), left.name(), right.name());
    return derive(
        TensorFactor.of(left, irreps, true, limits),
        TensorFactor.of(right, irreps, true, limits),
        irreps,
        true,
        rows(irreps.table(), true),
        limits);
  }

  /**
   * The part of the coupling in one irreducible representation, over ℂ or over ℝ as that is.
   *
   * @param <G> the group elements
   * @param left V_a, perhaps reducible
   * @param right V_b, perhaps reducible
   * @param irreps the irreducible representations of their group
   * @param row the row of V_c
   * @param overReals whether V_c is the real irreducible representation of the row
   * @return one block, without maps where V_c does not occur
   * @throws InvalidInput if the groups differ, there is no such row, or real maps are asked for
   *     between representations that are not real
   * @throws LimitExceeded if the tensor would be past the limits
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public static <G> Coupling<G> to(
      FiniteRepresentation<G> left,
      FiniteRepresentation<G> right,
      Irreps<G> irreps,
      int row,
      boolean overReals) {
    requireGroup(left, right, irreps);
    irreps.table().irrep(row);
    IntertwinerLimits limits = IntertwinerLimits.DEFAULT;
    requireReal(!overReals || (left.isReal() && right.isReal()), left.name(), right.name());
    return derive(
        TensorFactor.of(left, irreps, overReals, limits),
        TensorFactor.of(right, irreps, overReals, limits),
        irreps,
        overReals,
        List.of(row),
        limits);
  }

  /**
   * The coupling of two irreducible representations, with their own invariant forms.
   *
   * @param <G> the group elements
   * @param left V_a
   * @param right V_b, over the same field
   * @param irreps the irreducible representations of their group
   * @return all irreducible parts of V_a ⊗ V_b, over that field
   * @throws InvalidInput if the groups or the fields differ
   * @throws LimitExceeded if a tensor would be past the limits
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public static <G> Coupling<G> of(Irrep<G> left, Irrep<G> right, Irreps<G> irreps) {
    boolean real = left.overReals();
    if (real != right.overReals()
        || !left.group().equals(irreps.table().group())
        || !right.group().equals(irreps.table().group())) {
      throw new InvalidInput(
          "coupling",
          left.name() + " of " + left.group().name() + " and " + right.name(),
          "two irreducible representations of one group, both complex or both real",
          "take both from the same Irreps");
    }
    return derive(
        TensorFactor.of(left),
        TensorFactor.of(right),
        irreps,
        real,
        rows(irreps.table(), real),
        IntertwinerLimits.DEFAULT);
  }

  private static void requireGroup(
      FiniteRepresentation<?> left, FiniteRepresentation<?> right, Irreps<?> irreps) {
    if (!left.group().equals(right.group()) || !left.group().equals(irreps.table().group())) {
      throw new InvalidInput(
          "coupling",
          left + ", " + right + " and irreps of " + irreps.table().group().name(),
          "one group",
          "build all of them from the same group object");
    }
  }

  private static void requireReal(boolean real, String left, String right) {
    if (!real) {
      throw new InvalidInput(
          "real coupling of " + left + " and " + right,
          "matrices that are not real",
          "two real representations",
          "couple over ℂ, or take the real forms");
    }
  }

  private static List<Integer> rows(CharacterTable<?> table, boolean real) {
    return IntStream.range(0, table.size())
        .filter(row -> !real || row <= table.conjugate(row))
        .boxed()
        .toList();
  }

  private static <G> Coupling<G> derive(
      TensorFactor<G> left,
      TensorFactor<G> right,
      Irreps<G> irreps,
      boolean real,
      List<Integer> rows,
      IntertwinerLimits limits) {
    boolean all = rows.size() > 1 || irreps.size() == 1;
    List<Long> multiplicities =
        irreps.table().multiplicities(left.character().times(right.character()));
    List<ClebschGordanTensor<G>> blocks = new ArrayList<>();
    for (int row : rows) {
      long multiplicity = multiplicities.get(row);
      if (multiplicity > 0 || !all) {
        Irrep<G> irrep = real ? irreps.real(row) : irreps.complex(row);
        int dimension = Math.toIntExact(dimension(irrep, multiplicity));
        blocks.add(new CouplingSolver<>(left, right, irrep).block(dimension, limits));
      }
    }
    Coupling<G> coupling = new Coupling<>(left, right, real, all, blocks);
    CouplingCertificate certificate = coupling.certificate();
    if (!certificate.proved()) {
      throw new IllegalStateException("the derived coupling was refuted: " + certificate);
    }
    return coupling;
  }

  /** dim Hom_G(V_a ⊗ V_b, V_c) where the character of the row occurs so often over ℂ. */
  static long dimension(Irrep<?> irrep, long multiplicity) {
    if (!irrep.overReals()) {
      return multiplicity;
    }
    return multiplicity * irrep.type().realFactor();
  }

  TensorFactor<G> left() {
    return left;
  }

  TensorFactor<G> right() {
    return right;
  }

  boolean isWhole() {
    return all;
  }

  /**
   * Whether this is a coupling over the real numbers.
   *
   * @return true if the blocks are real irreducible representations
   */
  public boolean overReals() {
    return overReals;
  }

  /**
   * The parts.
   *
   * @return one for each irreducible representation that occurs, or the one that was asked for
   */
  public List<ClebschGordanTensor<G>> blocks() {
    return blocks;
  }

  /**
   * The part in the irreducible representation of a row.
   *
   * @param row a row of the character table
   * @return the block, or nothing where it does not occur
   */
  public Optional<ClebschGordanTensor<G>> block(int row) {
    return blocks.stream().filter(b -> b.irrep().row() == row).findFirst();
  }

  /**
   * The same factors with other blocks, to be checked anew.
   *
   * @param others blocks
   * @return a coupling whose certificate speaks of these blocks
   */
  public Coupling<G> withBlocks(List<ClebschGordanTensor<G>> others) {
    return new Coupling<>(left, right, overReals, all, others);
  }

  /**
   * The invariant form of the left factor.
   *
   * @return F_a
   */
  public Matrix<Cyclotomic> leftForm() {
    return left.formMatrix();
  }

  /**
   * The invariant form of the right factor.
   *
   * @return F_b
   */
  public Matrix<Cyclotomic> rightForm() {
    return right.formMatrix();
  }

  /**
   * What holds of these blocks, checked anew on every call.
   *
   * @return the certificate; all of its fields hold for a coupling that was derived here
   */
  public CouplingCertificate certificate() {
    return CouplingCertificate.check(this);
  }

  /**
   * The change of basis: the first maps of all copies, one below the other.
   *
   * @return U, as many rows as columns where all blocks are there
   */
  public SparseMatrix<Cyclotomic> changeOfBasis() {
    int columns = Math.multiplyExact(left.dimension(), right.dimension());
    List<SparseMatrix<Cyclotomic>> maps = new ArrayList<>();
    blocks.forEach(b -> maps.addAll(b.copies()));
    SparseBuilder<Cyclotomic> lines = new SparseBuilder<>(Cyclotomics.FIELD, columns);
    maps.forEach(map -> lines.append(map.transpose(), 0));
    return lines.build().transpose();
  }

  /**
   * The embedding of a copy: P T = 1 for its map P, and P′T = 0 for those of all other copies.
   *
   * @param block the number of the block
   * @param copy the number of the copy
   * @return T = (F_a ⊗ F_b)⁻¹ P* F_c/N, d_a d_b × d_c
   */
  public SparseMatrix<Cyclotomic> embedding(int block, int copy) {
    ClebschGordanTensor<G> tensor = blocks.get(block);
    int step = tensor.irrep().endomorphisms().size();
    SparseMatrix<Cyclotomic> map = tensor.maps().get(copy * step);
    Cyclotomic norm = tensor.squaredNorms().get(copy * step).inverse();
    SparseMatrix<Cyclotomic> dual =
        map.adjoint().multiply(SparseMatrix.of(tensor.irrep().form())).scale(norm);
    SparseBuilder<Cyclotomic> builder = new SparseBuilder<>(Cyclotomics.FIELD, dual.rows());
    for (int j = 0; j < dual.columns(); j++) {
      Cyclotomic[] vector = new Cyclotomic[dual.rows()];
      java.util.Arrays.fill(vector, Cyclotomic.ZERO);
      for (int k = dual.start(j); k < dual.start(j + 1); k++) {
        vector[dual.place(k)] = dual.value(k);
      }
      Cyclotomic[] image = Kronecker.apply(left.inverseForm(), right.inverseForm(), vector);
      for (int i = 0; i < image.length; i++) {
        builder.add(i, image[i]);
      }
      builder.endColumn();
    }
    return builder.build();
  }
}
