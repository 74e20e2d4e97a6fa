package org.intertwiner.reptheory;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.reptheory.intertwiner.IntertwinerLimits;
import org.intertwiner.reptheory.intertwiner.IsotypicComponent;

/**
 * A representation of a finite group as a sum of irreducible ones.
 *
 * <p><em>Formula:</em> the multiplicity of row i over ℂ is ⟨χ, χ_i⟩. Over ℝ a row of real type
 * occurs as often as over ℂ; a row of complex type together with its conjugate makes one real
 * irreducible representation, which occurs as often as the row; one of quaternionic type occurs
 * half as often. <em>Accuracy:</em> exact. <em>Complexity:</em> the multiplicities cost one trace a
 * conjugacy class; see {@link #complexBasis()}. <em>Source:</em> Serre (1977), sections 2.3, 2.7
 * and 13.2.
 *
 * @param representation the representation W
 * @param table the character table of its group
 * @param multiplicities how often each row of the table occurs over ℂ
 * @param <G> the group elements
 */
public record Decomposition<G>(
    FiniteRepresentation<G> representation, CharacterTable<G> table, List<Long> multiplicities) {

  /**
   * An irreducible representation and how often it occurs.
   *
   * @param row the row of the character table; over ℝ the smaller of the rows of χ and χ*
   * @param type real, complex or quaternionic
   * @param dimension the dimension of one copy, over the field of the decomposition
   * @param multiplicity how many copies there are, at least 1
   */
  public record Part(int row, SchurType type, int dimension, long multiplicity) {}

  /**
   * A change of basis B that shows the decomposition: B⁻¹ ρ(g) B is block diagonal.
   *
   * @param columns B, one column for each new basis vector in the old coordinates
   * @param blocks the irreducible representations on the diagonal, in order
   * @param <G> the group elements
   */
  public record Basis<G>(Matrix<Cyclotomic> columns, List<Irrep<G>> blocks) {
    /**
     * Keeps a copy of the list.
     *
     * @param columns B, one column for each new basis vector in the old coordinates
     * @param blocks the irreducible representations on the diagonal, in order
     */
    public Basis {
      blocks = List.copyOf(blocks);
    }
  }

  /**
   * What has been proved of a change of basis.
   *
   * @param equivariant ρ(s)B = B·diag(blocks of s) on every generator s, without residual
   * @param independent equal blocks are embedded by independent maps, so that by Schur's lemma all
   *     columns are independent
   * @param complete the columns are independent and as many as the dimension
   */
  public record Certificate(boolean equivariant, boolean independent, boolean complete) {
    /**
     * Whether everything holds.
     *
     * @return true if B is proved to be invertible and to carry ρ to the blocks
     */
    public boolean proved() {
      return equivariant && independent && complete;
    }
  }

  /**
   * Keeps a copy of the list.
   *
   * @param representation the representation W
   * @param table the character table of its group
   * @param multiplicities how often each row of the table occurs over ℂ
   */
  public Decomposition {
    multiplicities = List.copyOf(multiplicities);
  }

  /**
   * Decomposes a representation.
   *
   * @param <G> the group elements
   * @param representation a representation of a finite group
   * @return the multiplicities over the character table of its group
   */
  public static <G> Decomposition<G> of(FiniteRepresentation<G> representation) {
    return of(representation, CharacterTable.of(representation.group()));
  }

  /**
   * Decomposes a representation over a table that is there already.
   *
   * @param <G> the group elements
   * @param representation a representation of a finite group
   * @param table the character table of this very group
   * @return the multiplicities
   * @throws InvalidInput where the table is one of another group
   */
  public static <G> Decomposition<G> of(
      FiniteRepresentation<G> representation, CharacterTable<G> table) {
    if (!table.group().equals(representation.group())) {
      throw Representations.differentGroups(representation.group(), table.group());
    }
    List<Long> multiplicities = table.multiplicities(representation.character());
    return new Decomposition<>(representation, table, multiplicities);
  }

  /**
   * The irreducible parts over ℂ.
   *
   * @return the rows that occur, ascending
   */
  public List<Part> complexParts() {
    List<Part> parts = new ArrayList<>();
    for (int row = 0; row < multiplicities.size(); row++) {
      if (multiplicities.get(row) > 0) {
        parts.add(new Part(row, table.type(row), table.degree(row), multiplicities.get(row)));
      }
    }
    return parts;
  }

  /**
   * The irreducible parts over ℝ.
   *
   * @return the rows that occur, ascending, one for each pair χ, χ*
   * @throws InvalidInput where the representation is not real
   */
  public List<Part> realParts() {
    if (!representation.isReal()) {
      throw Representations.notReal(representation);
    }
    List<Part> parts = new ArrayList<>();
    for (Part part : complexParts()) {
      int dimension = part.dimension() * part.type().realFactor();
      if (part.row() <= table.conjugate(part.row())) {
        boolean halved = part.type() == SchurType.QUATERNIONIC;
        long copies = halved ? part.multiplicity() / 2 : part.multiplicity();
        parts.add(new Part(part.row(), part.type(), dimension, copies));
      }
    }
    return parts;
  }

  /**
   * The dimension of the algebra of equivariant maps of the representation to itself.
   *
   * @return Σ m_i²
   */
  public long endomorphismDimension() {
    return multiplicities.stream().mapToLong(m -> Math.multiplyExact(m, m)).sum();
  }

  /**
   * Whether the representation is irreducible over ℂ.
   *
   * @return true where one row occurs, once
   */
  public boolean isIrreducible() {
    return endomorphismDimension() == 1;
  }

  /**
   * A basis over ℂ in which the matrices are block diagonal. The copies of a row are the reduced
   * basis of the equivariant maps from it; see {@link IsotypicComponent} for how they are found,
   * without a sum over the group, and proved.
   *
   * @return the change of basis, its blocks ascending by row
   * @throws LimitExceeded if the basis would be past the limits
   */
  public Basis<G> complexBasis() {
    return complexBasis(IntertwinerLimits.DEFAULT);
  }

  /**
   * A basis over ℂ within limits.
   *
   * @param limits how large the basis may be
   * @return as {@link #complexBasis()}
   * @throws LimitExceeded if the basis would be past the limits
   */
  public Basis<G> complexBasis(IntertwinerLimits limits) {
    Irreps<G> irreps = Irreps.of(table);
    return basis(complexParts().stream().map(p -> irreps.complex(p.row())).toList(), limits);
  }

  /**
   * A basis over ℝ in which the matrices are block diagonal, found as {@link #complexBasis()} is.
   *
   * @return the change of basis with real entries, its blocks ascending by row
   * @throws InvalidInput where the representation is not real
   * @throws LimitExceeded if the basis would be past the limits
   */
  public Basis<G> realBasis() {
    return realBasis(IntertwinerLimits.DEFAULT);
  }

  /**
   * A basis over ℝ within limits.
   *
   * @param limits how large the basis may be
   * @return as {@link #realBasis()}
   * @throws InvalidInput where the representation is not real
   * @throws LimitExceeded if the basis would be past the limits
   */
  public Basis<G> realBasis(IntertwinerLimits limits) {
    Irreps<G> irreps = Irreps.of(table);
    return basis(realParts().stream().map(p -> irreps.real(p.row())).toList(), limits);
  }

  private Basis<G> basis(List<Irrep<G>> irreps, IntertwinerLimits limits) {
    FiniteCharacter<G> character = representation.character();
    List<SparseMatrix<Cyclotomic>> copies = new ArrayList<>();
    List<Irrep<G>> blocks = new ArrayList<>();
    for (Irrep<G> irrep : irreps) {
      IsotypicComponent<G> component =
          IsotypicComponent.of(representation, character, irrep, limits);
      for (SparseMatrix<Cyclotomic> copy : component.copies()) {
        copies.add(copy);
        blocks.add(irrep);
      }
    }
    if (blocks.stream().mapToInt(Irrep::dimension).sum() != representation.dimension()) {
      throw new IllegalStateException("the blocks of " + representation.name() + " do not fill it");
    }
    return new Basis<>(Isotypic.join(representation.dimension(), copies), blocks);
  }

  /**
   * Checks a change of basis anew.
   *
   * @param basis a change of basis of the representation
   * @return what holds
   * @throws InvalidInput where its shape is not that of the representation and the blocks
   */
  public Certificate check(Basis<G> basis) {
    return Isotypic.check(representation, basis);
  }
}
