package org.intertwiner.algebra.lie;

import java.util.List;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.lie.numeric.ComplexMatrix;

/**
 * The direct product of two compact Lie groups; everything as in {@link ProductLieGroup}, with the
 * product of the Haar measures.
 *
 * <p><em>Accuracy:</em> that of the factors.
 *
 * <p>Example: {@code CompactProductLieGroup.of(so3, u1).random(random)} draws both parts.
 *
 * @param <A> the elements of the first group
 * @param <B> the elements of the second group
 */
public final class CompactProductLieGroup<A, B> implements CompactLieGroup<LiePair<A, B>> {
  private final ProductLieGroup<A, B> product;
  private final CompactLieGroup<A> first;
  private final CompactLieGroup<B> second;

  private CompactProductLieGroup(CompactLieGroup<A> first, CompactLieGroup<B> second) {
    this.product = ProductLieGroup.of(first, second);
    this.first = first;
    this.second = second;
  }

  /**
   * The product.
   *
   * @param <A> the elements of the first group
   * @param <B> the elements of the second group
   * @param first a compact group
   * @param second a compact group
   * @return first × second
   * @throws org.intertwiner.algebra.LimitExceeded as {@link ProductLieGroup#of}
   */
  public static <A, B> CompactProductLieGroup<A, B> of(
      CompactLieGroup<A> first, CompactLieGroup<B> second) {
    return new CompactProductLieGroup<>(first, second);
  }

  /** {@return the first factor} */
  public CompactLieGroup<A> first() {
    return first;
  }

  /** {@return the second factor} */
  public CompactLieGroup<B> second() {
    return second;
  }

  @Override
  public String name() {
    return product.name();
  }

  @Override
  public LieAlgebra algebra() {
    return product.algebra();
  }

  @Override
  public LiePair<A, B> identity() {
    return product.identity();
  }

  @Override
  public LiePair<A, B> multiply(LiePair<A, B> a, LiePair<A, B> b) {
    return product.multiply(a, b);
  }

  @Override
  public LiePair<A, B> inverse(LiePair<A, B> a) {
    return product.inverse(a);
  }

  @Override
  public boolean areEqual(LiePair<A, B> a, LiePair<A, B> b) {
    return product.areEqual(a, b);
  }

  @Override
  public LiePair<A, B> exp(double[] coefficients) {
    return product.exp(coefficients);
  }

  @Override
  public double[] log(LiePair<A, B> element) {
    return product.log(element);
  }

  @Override
  public List<Component<LiePair<A, B>>> components() {
    return product.components();
  }

  @Override
  public int component(LiePair<A, B> element) {
    return product.component(element);
  }

  @Override
  public double distance(LiePair<A, B> a, LiePair<A, B> b) {
    return product.distance(a, b);
  }

  @Override
  public LiePair<A, B> random(RandomGenerator random) {
    return new LiePair<>(first.random(random), second.random(random));
  }

  @Override
  public ComplexMatrix toMatrix(LiePair<A, B> element) {
    return product.toMatrix(element);
  }

  @Override
  public double defect(ComplexMatrix matrix) {
    return product.defect(matrix);
  }

  @Override
  public LiePair<A, B> from(ComplexMatrix matrix) {
    return product.from(matrix);
  }

  @Override
  public LiePair<A, B> project(ComplexMatrix matrix) {
    return product.project(matrix);
  }

  @Override
  public String toString() {
    return name();
  }
}
