package org.intertwiner.reptheory;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.ConjugacyClasses;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;

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
   * @return F = (1/|G|) Σ_g ρ(g)* ρ(g), positive definite; the identity where the matrices are
   *     unitary
   */
  public Matrix<Cyclotomic> invariantForm() {
    Matrix<Cyclotomic> sum = Exact.zero(dimension());
    for (int g = 0; g < group.order(); g++) {
      Matrix<Cyclotomic> matrix = at(g);
      sum = sum.add(matrix.adjoint().multiply(matrix));
    }
    return sum.scale(Cyclotomic.of(Rational.of(1, group.order())));
  }

  @Override
  public FiniteRepresentation<G> directSum(Representation<G> other) {
    FiniteRepresentation<G> second = same(other);
    return Representations.directSum(List.of(this, second));
  }

  @Override
  public FiniteRepresentation<G> tensor(Representation<G> other) {
    FiniteRepresentation<G> second = same(other);
    String product = Names.product(name, second.name);
    if (isPermutation() && second.isPermutation()) {
      List<Permutation> images = new ArrayList<>();
      for (int k = 0; k < group.generators().size(); k++) {
        int g = group.generatorIndex(k);
        images.add(product(permutationAt(g), second.permutationAt(g)));
      }
      int size = Math.multiplyExact(dimension(), second.dimension());
      return new FiniteRepresentation<>(group, product, FiniteBody.permuting(group, size, images));
    }
    List<Matrix<Cyclotomic>> matrices = new ArrayList<>();
    for (int k = 0; k < group.generators().size(); k++) {
      matrices.add(onGenerator(k).kronecker(second.onGenerator(k)));
    }
    return Representations.trusted(group, product, dimension() * second.dimension(), matrices);
  }

  private static Permutation product(int[] first, int[] second) {
    int[] images = new int[first.length * second.length];
    for (int i = 0; i < first.length; i++) {
      for (int j = 0; j < second.length; j++) {
        images[i * second.length + j] = first[i] * second.length + second[j];
      }
    }
    return Permutation.of(images);
  }

  @Override
  public FiniteRepresentation<G> dual() {
    String dual = Names.dual(name);
    if (isOrthogonal()) {
      return withName(dual);
    }
    if (body.structure() instanceof Structure.Sum<G> sum) {
      List<Structure.Summand<G>> summands = new ArrayList<>();
      sum.summands()
          .forEach(
              s -> summands.add(new Structure.Summand<>(s.representation().dual(), s.copies())));
      return new FiniteRepresentation<>(group, dual, FiniteBody.sum(group, summands));
    }
    List<Matrix<Cyclotomic>> matrices = new ArrayList<>();
    for (int k = 0; k < group.generators().size(); k++) {
      matrices.add(at(group.inverse(group.generatorIndex(k))).transpose());
    }
    return Representations.trusted(group, dual, dimension(), matrices);
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
