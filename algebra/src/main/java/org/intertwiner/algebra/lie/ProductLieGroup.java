package org.intertwiner.algebra.lie;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.lie.numeric.ComplexMatrix;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;

/**
 * The direct product of two Lie groups, with block diagonal matrices.
 *
 * <p>The basis of the algebra is that of the first factor, then that of the second; the components
 * are the pairs, those of the second factor running fastest; the distance is the hypotenuse of both
 * distances. <em>Accuracy:</em> that of the factors.
 *
 * <p>Example: {@code ProductLieGroup.of(so3, u1).dimension()} is 4.
 *
 * @param <A> the elements of the first group
 * @param <B> the elements of the second group
 */
public final class ProductLieGroup<A, B> implements LieGroup<LiePair<A, B>> {
  private static final int MAX_COMPONENTS = 1_024;
  private static final long MAX_ENTRIES = 5_000_000;

  private final LieGroup<A> first;
  private final LieGroup<B> second;
  private final LieAlgebra algebra;
  private final int secondComponents;

  private ProductLieGroup(LieGroup<A> first, LieGroup<B> second) {
    this.first = first;
    this.second = second;
    this.secondComponents = second.components().size();
    requireSize();
    this.algebra = sum(first.algebra(), second.algebra());
  }

  /** Every component has an element, every direction a matrix of the size of both. */
  private void requireSize() {
    long components = (long) first.components().size() * secondComponents;
    int size = first.algebra().size() + second.algebra().size();
    int dimension = first.dimension() + second.dimension();
    if (components > MAX_COMPONENTS || (long) dimension * size * size > MAX_ENTRIES) {
      throw new LimitExceeded(
          "product of Lie groups",
          components
              + " components, "
              + dimension
              + " directions with matrices of "
              + size
              + " rows",
          "at most "
              + MAX_COMPONENTS
              + " components and "
              + MAX_ENTRIES
              + " entries of the matrices of all directions",
          "take fewer or smaller factors");
    }
  }

  /**
   * The product.
   *
   * @param <A> the elements of the first group
   * @param <B> the elements of the second group
   * @param first a group
   * @param second a group
   * @return first × second
   * @throws LimitExceeded where the product has more than 1024 components, or the matrices of its
   *     algebra more than five million entries
   */
  public static <A, B> ProductLieGroup<A, B> of(LieGroup<A> first, LieGroup<B> second) {
    return new ProductLieGroup<>(first, second);
  }

  private static LieAlgebra sum(LieAlgebra a, LieAlgebra b) {
    List<String> names = new ArrayList<>();
    a.names().forEach(name -> names.add(name + "₁"));
    b.names().forEach(name -> names.add(name + "₂"));
    Matrix<Cyclotomic> zeroA = Matrix.zero(Cyclotomics.FIELD, a.size(), a.size());
    Matrix<Cyclotomic> zeroB = Matrix.zero(Cyclotomics.FIELD, b.size(), b.size());
    List<Matrix<Cyclotomic>> basis = new ArrayList<>();
    a.basis().forEach(m -> basis.add(m.directSum(zeroB)));
    b.basis().forEach(m -> basis.add(zeroA.directSum(m)));
    return LieAlgebra.of(a.size() + b.size(), names, basis);
  }

  /** {@return the first factor} */
  public LieGroup<A> first() {
    return first;
  }

  /** {@return the second factor} */
  public LieGroup<B> second() {
    return second;
  }

  @Override
  public String name() {
    return first.name() + " x " + second.name();
  }

  @Override
  public LieAlgebra algebra() {
    return algebra;
  }

  @Override
  public LiePair<A, B> identity() {
    return new LiePair<>(first.identity(), second.identity());
  }

  @Override
  public LiePair<A, B> multiply(LiePair<A, B> a, LiePair<A, B> b) {
    return new LiePair<>(
        first.multiply(a.first(), b.first()), second.multiply(a.second(), b.second()));
  }

  @Override
  public LiePair<A, B> inverse(LiePair<A, B> a) {
    return new LiePair<>(first.inverse(a.first()), second.inverse(a.second()));
  }

  @Override
  public boolean areEqual(LiePair<A, B> a, LiePair<A, B> b) {
    return first.areEqual(a.first(), b.first()) && second.areEqual(a.second(), b.second());
  }

  @Override
  public LiePair<A, B> exp(double[] coefficients) {
    algebra.checked(coefficients);
    int split = first.dimension();
    return new LiePair<>(
        first.exp(Arrays.copyOf(coefficients, split)),
        second.exp(Arrays.copyOfRange(coefficients, split, coefficients.length)));
  }

  @Override
  public double[] log(LiePair<A, B> element) {
    double[] a = first.log(element.first());
    double[] b = second.log(element.second());
    double[] joined = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, joined, a.length, b.length);
    return joined;
  }

  @Override
  public List<Component<LiePair<A, B>>> components() {
    List<Component<LiePair<A, B>>> components = new ArrayList<>();
    for (Component<A> a : first.components()) {
      for (Component<B> b : second.components()) {
        String name = components.isEmpty() ? "identity" : "(" + a.name() + ", " + b.name() + ")";
        components.add(
            new Component<>(name, new LiePair<>(a.representative(), b.representative())));
      }
    }
    return List.copyOf(components);
  }

  @Override
  public int component(LiePair<A, B> element) {
    return first.component(element.first()) * secondComponents + second.component(element.second());
  }

  @Override
  public boolean isCompact() {
    return first.isCompact() && second.isCompact();
  }

  @Override
  public double distance(LiePair<A, B> a, LiePair<A, B> b) {
    return Math.hypot(
        first.distance(a.first(), b.first()), second.distance(a.second(), b.second()));
  }

  @Override
  public LiePair<A, B> sample(RandomGenerator random, double scale) {
    return new LiePair<>(first.sample(random, scale), second.sample(random, scale));
  }

  @Override
  public ComplexMatrix toMatrix(LiePair<A, B> element) {
    return first.toMatrix(element.first()).directSum(second.toMatrix(element.second()));
  }

  private ComplexMatrix upper(ComplexMatrix matrix) {
    int n = algebra.size();
    if (matrix.rows() != n || matrix.columns() != n) {
      throw new InvalidInput(
          "matrix for " + name(), matrix.rows() + " × " + matrix.columns(), n + " × " + n, "");
    }
    int split = first.algebra().size();
    return matrix.block(0, split, 0, split);
  }

  private ComplexMatrix lower(ComplexMatrix matrix) {
    int split = first.algebra().size();
    int n = algebra.size();
    return matrix.block(split, n, split, n);
  }

  @Override
  public double defect(ComplexMatrix matrix) {
    ComplexMatrix upper = upper(matrix);
    double off = matrix.subtract(upper.directSum(lower(matrix))).maxAbs();
    return Math.max(off, Math.max(first.defect(upper), second.defect(lower(matrix))));
  }

  @Override
  public LiePair<A, B> from(ComplexMatrix matrix) {
    ComplexMatrix upper = upper(matrix);
    double off = matrix.subtract(upper.directSum(lower(matrix))).maxAbs();
    if (!(off == 0)) {
      throw new InvalidInput(
          "matrix for " + name(),
          "entries up to " + off + " off the diagonal blocks",
          "zeros there",
          "project it, if it is an approximation");
    }
    return new LiePair<>(first.from(upper), second.from(lower(matrix)));
  }

  @Override
  public LiePair<A, B> project(ComplexMatrix matrix) {
    return new LiePair<>(first.project(upper(matrix)), second.project(lower(matrix)));
  }

  @Override
  public String toString() {
    return name();
  }
}
