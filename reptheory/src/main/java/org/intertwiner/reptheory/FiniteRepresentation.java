package org.intertwiner.reptheory;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.ConjugacyClasses;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.reptheory.power.Power;
import org.intertwiner.reptheory.power.PowerLimits;

/**
 * A representation of a finite group by exact cyclotomic matrices, kept as permutations or as a
 * direct sum where it is one.
 *
 * <p><em>Shape:</em> d × d matrices. <em>Accuracy:</em> exact; the float64 matrices are the exact
 * ones, rounded entry by entry. <em>Complexity:</em> the matrix of any element costs one product
 * for every generator in its shortest word, and is remembered while the whole group fits into
 * memory.
 *
 * @param <G> the group elements
 */
public final class FiniteRepresentation<G> implements Representation<G> {
  private final FiniteGroup<G> group;
  private final String name;
  private final FiniteBody<G> body;

  FiniteRepresentation(FiniteGroup<G> group, String name, FiniteBody<G> body) {
    this.group = group;
    this.name = name;
    this.body = body;
  }

  FiniteBody<G> body() {
    return body;
  }

  @Override
  public FiniteGroup<G> group() {
    return group;
  }

  @Override
  public int dimension() {
    return body.dimension();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Structure<G> structure() {
    return body.structure();
  }

  @Override
  public Matrix<Cyclotomic> onGenerator(int k) {
    return body.at(group.generatorIndex(k));
  }

  /**
   * The exact matrix of a group element.
   *
   * @param element the number of the element in the group's enumeration
   * @return ρ(g)
   */
  public Matrix<Cyclotomic> at(int element) {
    return body.at(element);
  }

  /**
   * The exact matrix of a group element without its zeros, which are never written out.
   *
   * @param element the number of the element in the group's enumeration
   * @return ρ(g)
   */
  public SparseMatrix<Cyclotomic> sparseAt(int element) {
    return body.sparseAt(element);
  }

  /**
   * The image of a vector.
   *
   * @param element the number of the element in the group's enumeration
   * @param vector d coordinates
   * @return ρ(g)v
   * @throws InvalidInput where the vector has another length
   */
  public List<Cyclotomic> apply(int element, List<Cyclotomic> vector) {
    return body.sparseAt(element).apply(vector);
  }

  /**
   * The trace, from the traces of the parts where the representation is made of others: no large
   * matrix is formed.
   *
   * @param element the number of the element in the group's enumeration
   * @return tr ρ(g)
   */
  public Cyclotomic traceAt(int element) {
    return body.trace(element);
  }

  /**
   * The permutation of the basis by a group element.
   *
   * @param element the number of the element in the group's enumeration
   * @return a new array σ with ρ(g) e_i = e_σ[i]
   * @throws InvalidInput where this is no permutation representation
   */
  public int[] permutationAt(int element) {
    if (!isPermutation()) {
      throw new InvalidInput(
          "representation " + name,
          "matrices that are not kept as permutations",
          "a permutation representation",
          "ask isPermutation() first; regular and quotient representations are permutations");
    }
    return body.permutationAt(element);
  }

  /**
   * The permutation of the basis by a group element, as an element of the symmetric group.
   *
   * @param element the number of the element in the group's enumeration
   * @return σ with ρ(g) e_i = e_σ(i)
   * @throws InvalidInput where this is no permutation representation
   */
  public Permutation permutation(int element) {
    return Permutation.of(permutationAt(element));
  }

  @Override
  public double[][] from(G g) {
    return from(group.indexOf(g));
  }

  /**
   * The real matrix of a group element, rounded.
   *
   * @param element the number of the element in the group's enumeration
   * @return ρ(g), row by row
   * @throws InvalidInput where the representation is not real
   */
  public double[][] from(int element) {
    if (!isReal()) {
      throw Representations.notReal(this);
    }
    return body.rounded(element, Cyclotomic::re);
  }

  @Override
  public double[][] realFrom(G g) {
    return body.rounded(group.indexOf(g), Cyclotomic::re);
  }

  @Override
  public double[][] imaginaryFrom(G g) {
    return body.rounded(group.indexOf(g), Cyclotomic::im);
  }

  @Override
  public FiniteCharacter<G> character() {
    ConjugacyClasses classes = group.classes();
    List<Cyclotomic> values = new ArrayList<>(classes.count());
    for (int c = 0; c < classes.count(); c++) {
      values.add(body.trace(classes.representative(c)));
    }
    return FiniteCharacter.of(group, values);
  }

  @Override
  public boolean isReal() {
    return body.isReal();
  }

  @Override
  public boolean isOrthogonal() {
    return body.isOrthogonal();
  }

  @Override
  public boolean isPermutation() {
    return body.isPermutation();
  }

  /**
   * A Hermitian form that every matrix of the representation keeps: ρ(g)* F ρ(g) = F.
   *
   * <p><em>Complexity:</em> for a chain 1 &lt; H₁ &lt; H₂ &lt; … of subgroups with one generator
   * more each, two products a coset: Σ [H_{i+1} : H_i] of them, not |G|.
   *
   * @return F = (1/|G|) Σ_g ρ(g)* ρ(g), positive definite; the identity where the matrices are
   *     unitary
   */
  public Matrix<Cyclotomic> invariantForm() {
    if (isUnitary()) {
      return Exact.identity(dimension());
    }
    return Operations.averagedForm(this);
  }

  private boolean isUnitary() {
    return IntStream.range(0, group.generators().size())
        .mapToObj(k -> sparseAt(group.generatorIndex(k)))
        .allMatch(m -> m.transpose().conjugate().multiply(m).isIdentity());
  }

  @Override
  public FiniteRepresentation<G> directSum(Representation<G> other) {
    FiniteRepresentation<G> second = same(other);
    return Representations.directSum(List.of(this, second));
  }

  @Override
  public FiniteRepresentation<G> tensor(Representation<G> other) {
    FiniteRepresentation<G> second = same(other);
    return made(Names.product(name, second.name), Operations.tensor(this, second));
  }

  private FiniteRepresentation<G> made(String newName, FiniteBody<G> newBody) {
    return new FiniteRepresentation<>(group, newName, newBody);
  }

  @Override
  public FiniteRepresentation<G> dual() {
    return made(Names.dual(name), Operations.dual(this));
  }

  /**
   * The complex conjugate representation.
   *
   * @return g ↦ ρ(g)*, entry by entry; the same matrices where ρ is real
   */
  public FiniteRepresentation<G> conjugate() {
    return made(Names.conjugate(name), Operations.conjugate(this));
  }

  /**
   * The symmetric power on monomials, within the default limits.
   *
   * @param degree k, at least 0
   * @return SᵏV on the monomials e_{i₁} ⋯ e_{iₖ}, i₁ ≤ … ≤ iₖ, in lexicographic order; kept as
   *     permutations of multisets where ρ permutes its basis
   * @throws InvalidInput where the degree is negative
   * @throws org.intertwiner.algebra.LimitExceeded where C(d+k−1, k) is larger than allowed
   */
  public FiniteRepresentation<G> symmetricPower(int degree) {
    return symmetricPower(degree, PowerLimits.DEFAULT);
  }

  /**
   * The symmetric power on monomials. In an orthogonal representation the monomials are orthogonal,
   * of norm² proportional to Π mᵢ!/k!, so that the matrices are not orthogonal themselves for k ≥
   * 2.
   *
   * @param degree k, at least 0
   * @param limits how large it may become
   * @return as {@link #symmetricPower(int)}
   * @throws InvalidInput where the degree is negative
   * @throws org.intertwiner.algebra.LimitExceeded where C(d+k−1, k) is larger than allowed
   */
  public FiniteRepresentation<G> symmetricPower(int degree, PowerLimits limits) {
    return power("sym", Power.symmetric(dimension(), degree, limits));
  }

  /**
   * The exterior power on wedge products, within the default limits.
   *
   * @param degree k, 0 ≤ k ≤ d
   * @return ΛᵏV on e_{i₁} ∧ … ∧ e_{iₖ}, i₁ &lt; … &lt; iₖ, in lexicographic order; orthogonal where
   *     ρ is, monomial where ρ permutes its basis
   * @throws InvalidInput where the degree is negative, or beyond the dimension, where ΛᵏV = 0
   * @throws org.intertwiner.algebra.LimitExceeded where C(d, k) is larger than allowed
   */
  public FiniteRepresentation<G> exteriorPower(int degree) {
    return exteriorPower(degree, PowerLimits.DEFAULT);
  }

  /**
   * The exterior power on wedge products.
   *
   * @param degree k, 0 ≤ k ≤ d
   * @param limits how large it may become
   * @return as {@link #exteriorPower(int)}
   * @throws InvalidInput where the degree is negative, or beyond the dimension, where ΛᵏV = 0
   * @throws org.intertwiner.algebra.LimitExceeded where C(d, k) is larger than allowed
   */
  public FiniteRepresentation<G> exteriorPower(int degree, PowerLimits limits) {
    return power("alt", Power.exterior(dimension(), degree, limits));
  }

  private FiniteRepresentation<G> power(String functor, Power power) {
    String newName = Names.power(functor, power.degree(), name);
    return switch (power.degree()) {
      case 0 -> Representations.trivial(group).withName(newName);
      case 1 -> withName(newName);
      default -> made(newName, Operations.power(this, power));
    };
  }

  /**
   * The representation in another basis.
   *
   * @param basis B, the new basis vectors as columns in the old coordinates
   * @return g ↦ B⁻¹ρ(g)B, orthogonal where ρ and B are
   * @throws InvalidInput where B is singular or of another size
   */
  public FiniteRepresentation<G> inBasis(Matrix<Cyclotomic> basis) {
    if (basis.columns() != dimension()) {
      throw new InvalidInput(
          "change of basis of " + name,
          "a " + basis.rows() + " × " + basis.columns() + " matrix",
          "a " + dimension() + " × " + dimension() + " matrix",
          "subrepresentation(…) takes fewer columns");
    }
    return subrepresentation(SparseMatrix.of(basis)).withName(name + " in another basis");
  }

  /**
   * The representation on an invariant subspace.
   *
   * <p><em>Formula:</em> M(g) with ρ(g)B = B M(g), checked exactly on every generator.
   *
   * @param basis B, independent columns that span the subspace
   * @return g ↦ M(g)
   * @throws InvalidInput where the columns depend on each other, or where a generator, which is
   *     named, moves the subspace
   */
  public FiniteRepresentation<G> subrepresentation(SparseMatrix<Cyclotomic> basis) {
    return made("subspace of " + name, Operations.onSubspace(this, basis));
  }

  /**
   * The product with a linear character.
   *
   * @param linear a character λ of degree 1
   * @return g ↦ λ(g) ρ(g)
   * @throws InvalidInput where λ is no linear character of this group
   */
  public FiniteRepresentation<G> twist(FiniteCharacter<G> linear) {
    FiniteRepresentation<G> line = same(Representations.linear(linear));
    return made("twist of " + name, Operations.tensor(line, this));
  }

  @Override
  public FiniteRepresentation<G> times(int copies) {
    Representations.requireCopies(copies);
    List<Structure.Summand<G>> summands = List.of(new Structure.Summand<>(this, copies));
    return copies == 1
        ? this
        : new FiniteRepresentation<>(
            group, Names.copies(copies, name), FiniteBody.sum(group, summands));
  }

  @Override
  public FiniteRepresentation<G> withName(String newName) {
    return new FiniteRepresentation<>(group, newName, body);
  }

  FiniteRepresentation<G> same(Representation<G> other) {
    if (other instanceof FiniteRepresentation<G> finite && finite.group.equals(group)) {
      return finite;
    }
    throw Representations.differentGroups(group, other.group());
  }

  @Override
  public String toString() {
    return name + " of " + group.name() + " in dimension " + dimension();
  }
}
