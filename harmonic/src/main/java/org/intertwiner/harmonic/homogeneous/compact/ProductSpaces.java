package org.intertwiner.harmonic.homogeneous.compact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
 * Products of compact homogeneous spaces, G₁/H₁ × G₂/H₂ = (G₁ × G₂)/(H₁ × H₂), with the external
 * tensor products of representations.
 *
 * <p>Example: with the stabilisers of S² and S¹ these are fields over S² × S¹.
 */
public final class ProductSpaces {
  private ProductSpaces() {}

  /**
   * The stabiliser H₁ × H₂.
   *
   * @param <A> the elements of G₁
   * @param <B> the elements of G₂
   * @param <C> the elements of H₁
   * @param <D> the elements of H₂
   * @param group G₁ × G₂
   * @param first H₁ in G₁, a Lie group
   * @param second H₂ in G₂, a Lie group
   * @return H₁ × H₂ in G₁ × G₂
   * @throws InvalidInput where a stabiliser is finite or given by exact matrices
   */
  public static <A, B, C, D> ClosedSubgroup<LiePair<A, B>, LiePair<C, D>> stabilizer(
      CompactProductLieGroup<A, B> group, ClosedSubgroup<A, C> first, ClosedSubgroup<B, D> second) {
    CompactProductLieGroup<C, D> small = CompactProductLieGroup.of(lie(first), lie(second));
    int left = group.first().dimension();
    int right = group.second().dimension();
    List<SubgroupImage> images = new ArrayList<>();
    for (Generator<LiePair<C, D>> generator : small.topologicalGenerators()) {
      int k = place(small.first(), small.second(), generator);
      images.add(
          k >= 0
              ? moved(group, first.images().get(k), 0, right)
              : moved(group, second.images().get(-1 - k), left, 0));
    }
    return ClosedSubgroup.of(group, small, first.space() + " x " + second.space(), images);
  }

  private static <G, H> CompactLieGroup<H> lie(ClosedSubgroup<G, H> closed) {
    if (closed.subgroup() instanceof CompactLieGroup<H> group) {
      return group;
    }
    throw new InvalidInput(
        "factor of a product of stabilisers",
        "the finite group " + closed.subgroup().name(),
        "a compact Lie group",
        "ClosedSubgroup.of takes any images");
  }

  /** The generator k of the first factor as k, that of the second as −1 − k. */
  private static <C, D> int place(
      CompactLieGroup<C> first, CompactLieGroup<D> second, Generator<LiePair<C, D>> generator) {
    List<Generator<C>> left = first.topologicalGenerators();
    List<Generator<D>> right = second.topologicalGenerators();
    for (int k = 0; k < left.size(); k++) {
      boolean same =
          generator instanceof Generator.Infinitesimal<LiePair<C, D>> x
              ? left.get(k) instanceof Generator.Infinitesimal<C> y && y.index() == x.index()
              : left.get(k) instanceof Generator.Element<C> e
                  && generator instanceof Generator.Element<LiePair<C, D>> pair
                  && first.areEqual(pair.element().first(), e.element())
                  && second.areEqual(pair.element().second(), second.identity());
      if (same) {
        return k;
      }
    }
    for (int k = 0; k < right.size(); k++) {
      boolean same =
          generator instanceof Generator.Infinitesimal<LiePair<C, D>> x
              ? right.get(k) instanceof Generator.Infinitesimal<D> y
                  && y.index() + first.dimension() == x.index()
              : right.get(k) instanceof Generator.Element<D> e
                  && generator instanceof Generator.Element<LiePair<C, D>> pair
                  && second.areEqual(pair.element().second(), e.element())
                  && first.areEqual(pair.element().first(), first.identity());
      if (same) {
        return -1 - k;
      }
    }
    throw new IllegalStateException("a generator of a product in none of its factors");
  }

  private static <A, B> SubgroupImage moved(
      CompactProductLieGroup<A, B> group, SubgroupImage image, int before, int after) {
    if (image instanceof SubgroupImage.Derivative x) {
      return new SubgroupImage.Derivative(padded(before, x.coordinates(), after));
    }
    if (image instanceof SubgroupImage.Turn turn) {
      return new SubgroupImage.Turn(padded(before, turn.coordinates(), after), turn.n(), turn.k());
    }
    if (image instanceof SubgroupImage.Generator g) {
      List<Generator<LiePair<A, B>>> all = group.topologicalGenerators();
      int wanted = after > 0 ? g.index() : -1 - g.index();
      for (int k = 0; k < all.size(); k++) {
        if (place(group.first(), group.second(), all.get(k)) == wanted) {
          return new SubgroupImage.Generator(k);
        }
      }
    }
    throw new InvalidInput(
        "factor of a product of stabilisers",
        "a generator given by an exact matrix",
        "derivatives, parts of turns and generators of the large group",
        "");
  }

  private static List<Rational> padded(int before, List<Rational> middle, int after) {
    List<Rational> all = new ArrayList<>(Collections.nCopies(before, Rational.ZERO));
    all.addAll(middle);
    all.addAll(Collections.nCopies(after, Rational.ZERO));
    return all;
  }

  /**
   * The external tensor product (g, h) ↦ ρ(g) ⊗ σ(h).
   *
   * @param <A> the elements of the first group
   * @param <B> the elements of the second group
   * @param group the product of their groups
   * @param first ρ
   * @param second σ
   * @return the representation of the product, the index of ρ slow
   */
  public static <A, B> LieRepresentation<LiePair<A, B>> external(
      CompactProductLieGroup<A, B> group, Representation<A> first, Representation<B> second) {
    List<Matrix<Cyclotomic>> matrices = new ArrayList<>();
    Matrix<Cyclotomic> left = Matrix.identity(Cyclotomics.FIELD, first.dimension());
    Matrix<Cyclotomic> right = Matrix.identity(Cyclotomics.FIELD, second.dimension());
    for (Generator<LiePair<A, B>> generator : group.topologicalGenerators()) {
      int k = place(group.first(), group.second(), generator);
      matrices.add(
          k >= 0
              ? first.seminormalOnGenerator(k).kronecker(right)
              : left.kronecker(second.seminormalOnGenerator(-1 - k)));
    }
    List<Rational> norms = new ArrayList<>();
    first.norms().forEach(a -> second.norms().forEach(b -> norms.add(a.multiply(b))));
    String name = "(" + first.name() + ") x (" + second.name() + ")";
    return LieRepresentation.seminormal(group, name, matrices, norms);
  }

  /**
   * The external products of the irreps of two bands.
   *
   * @param <A> the elements of the first group
   * @param <B> the elements of the second group
   * @param group the product of their groups
   * @param first irreps of the first group
   * @param second irreps of the second group
   * @return all products, those of the second group fast
   * @throws InvalidInput where one band is real and the other complex, or a product is reducible,
   *     as that of two real irreps of complex or quaternionic type is
   */
  public static <A, B> Band<LiePair<A, B>> band(
      CompactProductLieGroup<A, B> group, Band<A> first, Band<B> second) {
    if (first.complex() != second.complex()) {
      throw new InvalidInput("product of bands", "a real and a complex one", "two of one kind", "");
    }
    List<LieRepresentation<LiePair<A, B>>> irreps = new ArrayList<>();
    for (LieRepresentation<A> a : first.irreps()) {
      for (LieRepresentation<B> b : second.irreps()) {
        irreps.add(external(group, a, b));
      }
    }
    return new Band<>(first.name() + " x " + second.name(), first.complex(), irreps);
  }
}
