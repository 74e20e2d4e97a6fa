package org.intertwiner.harmonic.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.Generator;
import org.intertwiner.algebra.lie.CompactLieGroup;
import org.intertwiner.algebra.lie.CompactProductLieGroup;
import org.intertwiner.algebra.lie.LiePair;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.reptheory.LieRepresentation;
import org.intertwiner.reptheory.Representation;

/**
 * The generators of a product A × B of compact Lie groups by their factor: restrictions of
 * representations to the factors, and outer tensor products (V ⊠ W)(a, b) = V(a) ⊗ W(b).
 *
 * <p><i>Accuracy:</i> exact; the relations of the group are checked on every representation made.
 * <i>Complexity:</i> the entries of the matrices.
 *
 * <p><i>Example:</i> {@code ProductSides.of(so3so2).orElseThrow().onFirst(vector)} has dimension 5.
 *
 * @param <A> the elements of the first factor
 * @param <B> the elements of the second factor
 */
public final class ProductSides<A, B> {
  private final CompactProductLieGroup<A, B> group;
  private final List<Integer> first;
  private final List<Integer> second;

  private ProductSides(
      CompactProductLieGroup<A, B> group, List<Integer> first, List<Integer> second) {
    this.group = group;
    this.first = first;
    this.second = second;
  }

  /**
   * The sides of a product.
   *
   * @param <A> the elements of the first factor
   * @param <B> the elements of the second factor
   * @param group the product
   * @return its sides; empty if one of its topological generators is in neither factor
   */
  public static <A, B> Optional<ProductSides<A, B>> of(CompactProductLieGroup<A, B> group) {
    CompactLieGroup<A> a = group.first();
    CompactLieGroup<B> b = group.second();
    List<Integer> first =
        places(
            group.topologicalGenerators(),
            a.topologicalGenerators(),
            0,
            (pair, own) ->
                a.areEqual(pair.first(), own) && b.areEqual(pair.second(), b.identity()));
    List<Integer> second =
        places(
            group.topologicalGenerators(),
            b.topologicalGenerators(),
            a.dimension(),
            (pair, own) ->
                b.areEqual(pair.second(), own) && a.areEqual(pair.first(), a.identity()));
    boolean all =
        !first.contains(-1)
            && !second.contains(-1)
            && first.size() + second.size() == group.topologicalGenerators().size();
    return all ? Optional.of(new ProductSides<>(group, first, second)) : Optional.empty();
  }

  private static <P, C> List<Integer> places(
      List<Generator<P>> pairs,
      List<Generator<C>> factor,
      int offset,
      BiPredicate<P, C> isSameElement) {
    List<Integer> places = new ArrayList<>();
    for (Generator<C> own : factor) {
      int place = -1;
      for (int k = 0; k < pairs.size(); k++) {
        if (pairs.get(k) instanceof Generator.Infinitesimal<P> x
            && own instanceof Generator.Infinitesimal<C> y) {
          place = x.index() == y.index() + offset ? k : place;
        } else if (pairs.get(k) instanceof Generator.Element<P> x
            && own instanceof Generator.Element<C> y) {
          place = isSameElement.test(x.element(), y.element()) ? k : place;
        }
      }
      places.add(place);
    }
    return List.copyOf(places);
  }

  /**
   * The product.
   *
   * @return A × B
   */
  public CompactProductLieGroup<A, B> group() {
    return group;
  }

  /**
   * The places of the generators of A.
   *
   * @return places among the topological generators of the product, in the order of those of A
   */
  public List<Integer> first() {
    return first;
  }

  /**
   * The places of the generators of B.
   *
   * @return places among the topological generators of the product, in the order of those of B
   */
  public List<Integer> second() {
    return second;
  }

  /**
   * The restriction to A on some coordinates.
   *
   * @param whole a representation of the product
   * @param coordinates coordinates that A maps to themselves
   * @return a ↦ ρ(a, 1)
   * @throws InvalidInput if A leaves these coordinates
   */
  public LieRepresentation<A> onFirst(Representation<?> whole, List<Integer> coordinates) {
    return restricted(group.first(), first, whole, coordinates);
  }

  /**
   * The restriction to B on some coordinates.
   *
   * @param whole a representation of the product
   * @param coordinates coordinates that B maps to themselves
   * @return b ↦ ρ(1, b)
   * @throws InvalidInput if B leaves these coordinates
   */
  public LieRepresentation<B> onSecond(Representation<?> whole, List<Integer> coordinates) {
    return restricted(group.second(), second, whole, coordinates);
  }

  /**
   * The restriction to A.
   *
   * @param whole a representation of the product
   * @return a ↦ ρ(a, 1)
   */
  public LieRepresentation<A> onFirst(Representation<?> whole) {
    return onFirst(whole, all(whole));
  }

  /**
   * The restriction to B.
   *
   * @param whole a representation of the product
   * @return b ↦ ρ(1, b)
   */
  public LieRepresentation<B> onSecond(Representation<?> whole) {
    return onSecond(whole, all(whole));
  }

  private static List<Integer> all(Representation<?> whole) {
    return IntStream.range(0, whole.dimension()).boxed().toList();
  }

  private static <C> LieRepresentation<C> restricted(
      CompactLieGroup<C> factor,
      List<Integer> generators,
      Representation<?> whole,
      List<Integer> mine) {
    List<Matrix<Cyclotomic>> matrices = new ArrayList<>();
    for (int k : generators) {
      Matrix<Cyclotomic> m = whole.seminormalOnGenerator(k);
      matrices.add(
          Matrix.of(
              Cyclotomics.FIELD,
              mine.size(),
              mine.size(),
              (i, j) -> m.at(mine.get(i), mine.get(j))));
    }
    List<Rational> norms = mine.stream().map(i -> whole.norms().get(i)).toList();
    return LieRepresentation.seminormal(factor, whole.name(), matrices, norms);
  }

  /**
   * The outer tensor product, in the seminormal coordinates of Kronecker products.
   *
   * @param v a representation of A
   * @param w a representation of B
   * @return (a, b) ↦ V(a) ⊗ W(b), of the name "V x W"
   */
  public LieRepresentation<LiePair<A, B>> outer(Representation<A> v, Representation<B> w) {
    Matrix<Cyclotomic> oneV = Matrix.identity(Cyclotomics.FIELD, v.dimension());
    Matrix<Cyclotomic> oneW = Matrix.identity(Cyclotomics.FIELD, w.dimension());
    List<Matrix<Cyclotomic>> matrices = new ArrayList<>();
    for (int k = 0; k < first.size() + second.size(); k++) {
      matrices.add(
          first.contains(k)
              ? v.seminormalOnGenerator(first.indexOf(k)).kronecker(oneW)
              : oneV.kronecker(w.seminormalOnGenerator(second.indexOf(k))));
    }
    List<Rational> norms = new ArrayList<>();
    for (Rational a : v.norms()) {
      for (Rational b : w.norms()) {
        norms.add(a.multiply(b));
      }
    }
    return LieRepresentation.seminormal(group, v.name() + " x " + w.name(), matrices, norms);
  }
}
