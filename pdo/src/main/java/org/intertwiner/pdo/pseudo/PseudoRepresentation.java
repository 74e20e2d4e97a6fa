package org.intertwiner.pdo.pseudo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.reptheory.classical.Partition;
import org.intertwiner.reptheory.lorentz.LorentzIrrep;
import org.intertwiner.reptheory.lorentz.TracelessTensors;

/**
 * A finite-dimensional representation of SO⁺(p,q), SO(p,q) or O(p,q), up to signs on spinors: exact
 * matrices on the basis of the Lie algebra and on one element of each component.
 *
 * <p><i>Accuracy:</i> exact; brackets and the action of the components on the algebra are checked
 * when it is made.
 *
 * <p>Example: {@code
 * PseudoRepresentation.vector(group).tensor(PseudoRepresentation.spinor(group))}.
 */
public final class PseudoRepresentation {
  /** The largest dimension. */
  public static final int MAX_DIMENSION = 400;

  private final PseudoGroup group;
  private final String name;
  private final List<Matrix<Cyclotomic>> onAlgebra;
  private final List<Matrix<Cyclotomic>> onComponents;

  private PseudoRepresentation(
      PseudoGroup group,
      String name,
      List<Matrix<Cyclotomic>> onAlgebra,
      List<Matrix<Cyclotomic>> onComponents) {
    this.group = group;
    this.name = name;
    this.onAlgebra = List.copyOf(onAlgebra);
    this.onComponents = List.copyOf(onComponents);
  }

  /**
   * A representation from its matrices.
   *
   * @param group the group
   * @param name a name for messages
   * @param onAlgebra one matrix for each basis element of {@code group.algebra()}
   * @param onComponents one matrix for each of {@code group.components()}, up to signs; the
   *     identity first
   * @return the representation
   * @throws InvalidInput if brackets are not kept, or the components do not act on the algebra as
   *     the reflections do
   */
  public static PseudoRepresentation of(
      PseudoGroup group,
      String name,
      List<Matrix<Cyclotomic>> onAlgebra,
      List<Matrix<Cyclotomic>> onComponents) {
    int size = onAlgebra.isEmpty() ? 0 : onAlgebra.get(0).rows();
    requireDimension(name, size);
    PseudoRepresentation found = new PseudoRepresentation(group, name, onAlgebra, onComponents);
    RepresentationCheck.require(found);
    return found;
  }

  /**
   * Reads a representation.
   *
   * @param text atoms {@code trivial}, {@code vector}, {@code covector}, {@code form:2}, {@code
   *     symmetric:2}, {@code traceless:2,1}, {@code spinor}, {@code real-spinor}, {@code
   *     lorentz:1/2,0}, {@code det}, {@code det:positive}, {@code det:negative}; sums {@code A +
   *     B}, products {@code A * B}, copies {@code 3*A}, parentheses
   * @param group the group
   * @return the representation
   * @throws InvalidInput if the text is none
   * @throws LimitExceeded if the dimension is beyond {@value #MAX_DIMENSION}
   */
  public static PseudoRepresentation parse(String text, PseudoGroup group) {
    return PseudoNotation.parse(text, group);
  }

  private static void requireDimension(String name, long size) {
    if (size > MAX_DIMENSION) {
      throw new LimitExceeded(
          "representation " + name,
          "dimension " + size,
          "at most " + MAX_DIMENSION,
          "take smaller factors");
    }
  }

  /**
   * Scalars.
   *
   * @param group the group
   * @return the trivial representation
   */
  public static PseudoRepresentation trivial(PseudoGroup group) {
    return character(group, "trivial", c -> 1);
  }

  /**
   * The determinant.
   *
   * @param group the group
   * @return pseudoscalars
   */
  public static PseudoRepresentation determinant(PseudoGroup group) {
    return character(group, "det", c -> c.positive() * c.negative());
  }

  /**
   * The determinant of the positive block.
   *
   * @param group the group
   * @return on SO⁺ trivial
   */
  public static PseudoRepresentation positiveDeterminant(PseudoGroup group) {
    return character(group, "det+", PseudoGroup.Component::positive);
  }

  /**
   * The determinant of the negative block: on O(3,1) the sign of the direction of time.
   *
   * @param group the group
   * @return on SO⁺ trivial
   */
  public static PseudoRepresentation negativeDeterminant(PseudoGroup group) {
    return character(group, "det-", PseudoGroup.Component::negative);
  }

  private static PseudoRepresentation character(
      PseudoGroup group, String name, Function<PseudoGroup.Component, Integer> sign) {
    Matrix<Cyclotomic> zero = Matrix.zero(Cyclotomics.FIELD, 1, 1);
    Matrix<Cyclotomic> one = Matrix.identity(Cyclotomics.FIELD, 1);
    return of(
        group,
        name,
        group.algebra().basis().stream().map(x -> zero).toList(),
        group.components().stream().map(c -> one.scale(Cyclotomic.of(sign.apply(c)))).toList());
  }

  /**
   * Vectors, on which the group acts by its matrices.
   *
   * @param group the group
   * @return V
   */
  public static PseudoRepresentation vector(PseudoGroup group) {
    return of(
        group,
        "vector",
        group.algebra().basis(),
        group.components().stream().map(group::reflection).toList());
  }

  /**
   * Covectors, such as ∂_μ f and the potential A_μ.
   *
   * @param group the group
   * @return V*
   */
  public static PseudoRepresentation covector(PseudoGroup group) {
    return vector(group).dual().withName("covector");
  }

  /**
   * Differential forms of degree k, by their components with ascending indices in lexicographic
   * order.
   *
   * @param group the group
   * @param k the degree, 0 … n
   * @return Λᵏ V*
   * @throws InvalidInput if k is out of range
   */
  public static PseudoRepresentation forms(PseudoGroup group, int k) {
    return covector(group).exteriorPower(k).withName("form:" + k);
  }

  /**
   * Dirac's spinors: complex, of dimension 2^⌊n/2⌋.
   *
   * @param group the group
   * @return the representation of {@link GammaMatrices#dirac}
   */
  public static PseudoRepresentation spinor(PseudoGroup group) {
    return of(GammaMatrices.dirac(group), "spinor");
  }

  /**
   * Real spinors.
   *
   * @param group the group
   * @return the representation of {@link GammaMatrices#real}
   */
  public static PseudoRepresentation realSpinor(PseudoGroup group) {
    return of(GammaMatrices.real(group), "real-spinor");
  }

  private static PseudoRepresentation of(GammaMatrices gamma, String name) {
    PseudoGroup group = gamma.group();
    return of(
        group,
        name,
        group.algebra().basis().stream().map(gamma::onSpinors).toList(),
        group.components().stream().map(gamma::lift).toList());
  }

  /**
   * The tensors of a tableau's symmetry without traces.
   *
   * @param group the group
   * @param shape the rows of the tableau
   * @return the representation of {@link TracelessTensors}
   * @throws InvalidInput if there are no such tensors
   */
  public static PseudoRepresentation traceless(PseudoGroup group, Partition shape) {
    TracelessTensors tensors = TracelessTensors.of(group.p(), group.q(), shape);
    if (tensors.dimension() == 0) {
      throw new InvalidInput(
          "tensors of shape " + shape,
          "dimension 0",
          "a tableau whose first two columns have at most " + group.dimension() + " boxes",
          "");
    }
    Matrix<Cyclotomic> basis = cyclotomic(tensors.basis());
    List<Matrix<Cyclotomic>> reflections = new ArrayList<>();
    for (PseudoGroup.Component c : group.components()) {
      Matrix<Cyclotomic> power = Matrix.identity(Cyclotomics.FIELD, 1);
      for (int k = 0; k < shape.size(); k++) {
        power = power.kronecker(group.reflection(c));
      }
      reflections.add(
          ExactLinearAlgebra.solve(Cyclotomics.FIELD, basis, power.multiply(basis)).orElseThrow());
    }
    return of(
        group,
        "traceless:" + shape,
        tensors.operators().stream().map(PseudoRepresentation::cyclotomic).toList(),
        reflections);
  }

  static Matrix<Cyclotomic> cyclotomic(SparseMatrix<Rational> m) {
    return m.toMatrix().map(Cyclotomics.FIELD, Cyclotomic::of);
  }

  /**
   * (A, B) of the Lorentz group: Weyl's spinors are (½, 0) and (0, ½). With reflections and A ≠ B
   * it is (A, B) + (B, A).
   *
   * @param group SO⁺(3,1), SO⁺(1,3), or with reflections
   * @param irrep (A, B)
   * @return the complex representation
   * @throws InvalidInput if the group is no Lorentz group
   */
  public static PseudoRepresentation lorentz(PseudoGroup group, LorentzIrrep irrep) {
    return LorentzSpinors.of(group, irrep);
  }

  /** {@return the group} */
  public PseudoGroup group() {
    return group;
  }

  /** {@return a name for messages} */
  public String name() {
    return name;
  }

  /** {@return the number of components of a value} */
  public int dimension() {
    return onAlgebra.get(0).rows();
  }

  /** {@return the matrices of the basis of the Lie algebra} */
  public List<Matrix<Cyclotomic>> onAlgebra() {
    return onAlgebra;
  }

  /** {@return the matrices of the representatives of the components, up to signs on spinors} */
  public List<Matrix<Cyclotomic>> onComponents() {
    return onComponents;
  }

  /** {@return whether all matrices are real} */
  public boolean isReal() {
    return java.util.stream.Stream.concat(onAlgebra.stream(), onComponents.stream())
        .flatMap(m -> m.toRows().stream())
        .flatMap(List::stream)
        .allMatch(Cyclotomic::isReal);
  }

  /**
   * The same matrices under another name.
   *
   * @param newName the name
   * @return the representation
   */
  public PseudoRepresentation withName(String newName) {
    return new PseudoRepresentation(group, newName, onAlgebra, onComponents);
  }

  /**
   * The direct sum.
   *
   * @param other of the same group
   * @return V ⊕ W
   * @throws InvalidInput if it represents another group
   */
  public PseudoRepresentation directSum(PseudoRepresentation other) {
    return combined(other, " + ", Matrix::directSum, Matrix::directSum);
  }

  /**
   * The tensor product.
   *
   * @param other of the same group
   * @return V ⊗ W, e_i ⊗ e_j being number i · dim W + j
   * @throws InvalidInput if it represents another group
   * @throws LimitExceeded if the dimension is beyond {@value #MAX_DIMENSION}
   */
  public PseudoRepresentation tensor(PseudoRepresentation other) {
    requireDimension(name + " * " + other.name, (long) dimension() * other.dimension());
    Matrix<Cyclotomic> left = Matrix.identity(Cyclotomics.FIELD, dimension());
    Matrix<Cyclotomic> right = Matrix.identity(Cyclotomics.FIELD, other.dimension());
    return combined(
        other, " * ", (x, y) -> x.kronecker(right).add(left.kronecker(y)), Matrix::kronecker);
  }

  private PseudoRepresentation combined(
      PseudoRepresentation other,
      String sign,
      BinaryOperator<Matrix<Cyclotomic>> algebra,
      BinaryOperator<Matrix<Cyclotomic>> components) {
    if (!group.equals(other.group)) {
      throw new InvalidInput(
          "representation " + other.name,
          "one of " + other.group,
          "one of " + group,
          "build both from one group");
    }
    List<Matrix<Cyclotomic>> first = new ArrayList<>();
    for (int k = 0; k < onAlgebra.size(); k++) {
      first.add(algebra.apply(onAlgebra.get(k), other.onAlgebra.get(k)));
    }
    List<Matrix<Cyclotomic>> second = new ArrayList<>();
    for (int k = 0; k < onComponents.size(); k++) {
      second.add(components.apply(onComponents.get(k), other.onComponents.get(k)));
    }
    requireDimension(name + sign + other.name, first.get(0).rows());
    String text =
        sign.equals(" * ")
            ? bracketed(name) + sign + bracketed(other.name)
            : name + sign + other.name;
    return new PseudoRepresentation(group, text, first, second);
  }

  private static String bracketed(String text) {
    return text.contains(" + ") ? "(" + text + ")" : text;
  }

  /** {@return the dual representation} */
  public PseudoRepresentation dual() {
    return new PseudoRepresentation(
        group,
        "dual(" + name + ")",
        onAlgebra.stream().map(x -> x.transpose().negate()).toList(),
        onComponents.stream()
            .map(m -> ExactLinearAlgebra.inverse(Cyclotomics.FIELD, m).orElseThrow().transpose())
            .toList());
  }

  /**
   * An exterior power.
   *
   * @param k 0 … dimension
   * @return Λᵏ V, basis by ascending indices in lexicographic order
   * @throws InvalidInput if k is out of range
   */
  public PseudoRepresentation exteriorPower(int k) {
    if (k < 0 || k > dimension()) {
      throw new InvalidInput("exterior power", "" + k, "0 … " + dimension(), "");
    }
    return new PseudoRepresentation(
        group,
        "ext" + k + "(" + name + ")",
        onAlgebra.stream().map(x -> Powers.exteriorDerivation(x, k)).toList(),
        onComponents.stream().map(m -> Powers.exterior(m, k)).toList());
  }

  /**
   * A symmetric power.
   *
   * @param k at least 0
   * @return Symᵏ V on products of basis vectors, in the order of {@link
   *     org.intertwiner.harmonic.polynomial.Monomials}
   * @throws InvalidInput if k is negative
   */
  public PseudoRepresentation symmetricPower(int k) {
    if (k < 0) {
      throw new InvalidInput("symmetric power", "" + k, "at least 0", "");
    }
    requireDimension(
        "sym" + k + "(" + name + ")",
        org.intertwiner.harmonic.polynomial.Monomials.count(dimension(), k));
    return new PseudoRepresentation(
        group,
        "sym" + k + "(" + name + ")",
        onAlgebra.stream().map(x -> Powers.symmetric(x, k, true)).toList(),
        onComponents.stream().map(m -> Powers.symmetric(m, k, false)).toList());
  }

  /**
   * Copies.
   *
   * @param copies at least 1
   * @return V ⊕ … ⊕ V
   * @throws InvalidInput if there is none
   */
  public PseudoRepresentation times(int copies) {
    if (copies < 1) {
      throw new InvalidInput("copies of " + name, "" + copies, "at least 1", "");
    }
    PseudoRepresentation sum = this;
    for (int k = 1; k < copies; k++) {
      sum = sum.directSum(this);
    }
    return sum.withName(copies == 1 ? name : copies + "*" + bracketed(name));
  }

  @Override
  public String toString() {
    return name + " of " + group + " in dimension " + dimension();
  }
}
