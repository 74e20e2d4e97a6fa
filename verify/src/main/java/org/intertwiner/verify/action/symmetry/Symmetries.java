package org.intertwiner.verify.action.symmetry;

import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.CompactGroup;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Group;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.group.Subgroup;
import org.intertwiner.algebra.lie.CompactLieGroup;
import org.intertwiner.algebra.lie.LieGroup;
import org.intertwiner.algebra.lie.LieGroups;
import org.intertwiner.algebra.lie.LiePair;
import org.intertwiner.algebra.lie.PlaneRotation;
import org.intertwiner.algebra.lie.SO2;
import org.intertwiner.algebra.lie.classical.AffineMap;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.verify.action.Symmetry;

/**
 * Symmetries that data commonly have, each a group with a named distribution.
 *
 * <p>Example: {@code Symmetries.permutations(20)}, {@code Symmetries.translations(3, 1.0)}.
 */
public final class Symmetries {
  /** The most letters of a random word in the generators of a restricted symmetry. */
  public static final int WORD_LENGTH = 24;

  private Symmetries() {}

  /**
   * All permutations of n points, drawn uniformly. Nothing is listed: n may be thousands.
   *
   * <p>A permutation shrinks to one of its cycles, then to one exchange, then to (1 2).
   *
   * @param n the number of points, at least 1
   * @return the symmetric group S_n
   * @throws InvalidInput if n &lt; 1
   */
  public static Symmetry<Permutation> permutations(int n) {
    return permutations(n, "permutations of " + n + " points");
  }

  /**
   * All permutations of n things, under a name.
   *
   * @param n the number of points, at least 1
   * @param name for example {@code permutations of the nodes}
   * @return the symmetric group S_n
   * @throws InvalidInput if n &lt; 1
   */
  public static Symmetry<Permutation> permutations(int n, String name) {
    return new PermutationSymmetry(n, name);
  }

  /**
   * The translations of ℝᵈ, drawn with independent normal coordinates.
   *
   * @param dimension d, at least 1
   * @param sigma the standard deviation of a coordinate, positive
   * @return the translation group
   * @throws InvalidInput if an argument is out of range
   */
  public static Symmetry<Translation> translations(int dimension, double sigma) {
    return new TranslationSymmetry(dimension, sigma);
  }

  /**
   * Changes of scale by positive factors, drawn log-uniformly from [1/c, c].
   *
   * @param largest c, above 1
   * @return the positive numbers under multiplication
   * @throws InvalidInput if the factor is not above 1
   */
  public static Symmetry<Dilation> scalings(double largest) {
    return new DilationSymmetry(largest);
  }

  /**
   * Cyclic shifts along axes of the given lengths, drawn uniformly: translations of a torus.
   *
   * @param lengths n₁ … n_d
   * @return ℤ/n₁ × … × ℤ/n_d
   * @throws InvalidInput if there is no length or one is below 1
   */
  public static Symmetry<Shift> shifts(List<Integer> lengths) {
    return new ShiftSymmetry(lengths);
  }

  /**
   * Translations by whole steps along d axes, drawn uniformly from −c … c along each.
   *
   * @param dimension d, at least 1
   * @param largest c, at least 1
   * @return ℤᵈ
   * @throws InvalidInput if an argument is below 1
   */
  public static Symmetry<Shift> lattice(int dimension, int largest) {
    return new LatticeSymmetry(dimension, largest);
  }

  /**
   * A Lie group with its own sampler: Haar where it is compact, otherwise up to a largest rapidity
   * and a largest translation; components are drawn uniformly.
   *
   * @param <G> the group elements
   * @param group the group
   * @param scale the largest rapidity and the largest coordinate of a translation, positive
   * @return the symmetry; elements shrink along the axes of the Lie algebra
   * @throws InvalidInput if the scale is not a positive number
   */
  public static <G> Symmetry<G> lie(LieGroup<G> group, double scale) {
    checkScale(scale);
    String distribution =
        group instanceof CompactLieGroup<G>
            ? "Haar"
            : "rapidities and coordinates of translations up to " + Texts.number(scale);
    return new LieSymmetry<>(group, scale, distribution);
  }

  private static void checkScale(double scale) {
    if (!(scale > 0 && scale < Double.POSITIVE_INFINITY)) {
      throw new InvalidInput("largest rapidity", Double.toString(scale), "a positive number", "");
    }
  }

  /**
   * The Lorentz transformations of (x₁ … x_p, t₁ … t_q) that keep the orientations of space and of
   * time: a Haar-random rotation after a boost in a random direction, its rapidity uniform in [0,
   * c]. The metric is diag(+, …, +, −, …, −), time last.
   *
   * @param p the number of space axes
   * @param q the number of time axes
   * @param rapidity the largest rapidity c, positive
   * @return SO⁺(p, q)
   * @throws InvalidInput if an argument is out of range
   */
  public static Symmetry<DenseMatrix> lorentz(int p, int q, double rapidity) {
    checkScale(rapidity);
    return new LieSymmetry<>(
        LieGroups.properOrthochronous(p, q),
        rapidity,
        "Haar rotations after boosts of rapidity uniform in [0, " + Texts.number(rapidity) + "]");
  }

  /**
   * The motions x ↦ Ax + t of ℝⁿ with A orthogonal: Haar-random A, the coordinates of t uniform in
   * [−c, c].
   *
   * @param n the dimension
   * @param scale c, positive
   * @return E(n)
   * @throws InvalidInput if an argument is out of range
   */
  public static Symmetry<AffineMap> euclidean(int n, double scale) {
    return motions(LieGroups.euclidean(n), scale);
  }

  /**
   * The motions of ℝⁿ that keep its orientation, drawn as in {@link #euclidean}.
   *
   * @param n the dimension
   * @param scale c, positive
   * @return SE(n)
   * @throws InvalidInput if an argument is out of range
   */
  public static Symmetry<AffineMap> specialEuclidean(int n, double scale) {
    return motions(LieGroups.specialEuclidean(n), scale);
  }

  private static Symmetry<AffineMap> motions(LieGroup<AffineMap> group, double scale) {
    checkScale(scale);
    return new LieSymmetry<>(
        group,
        scale,
        "Haar rotations, translations uniform in ±" + Texts.number(scale) + " on every axis");
  }

  /**
   * Global phases e^{iα}, Haar.
   *
   * @return U(1), as the rotations of the plane (re, im)
   */
  public static Symmetry<PlaneRotation> phases() {
    return Symmetry.haar(SO2.group());
  }

  /**
   * Gauge transformations: an element of a compact group at each of n sites, independently Haar.
   *
   * @param <G> the elements of the local group
   * @param local the group at a site
   * @param sites n, at least 1
   * @return the n-th power of the group
   * @throws InvalidInput if n &lt; 1
   */
  public static <G> Symmetry<List<G>> gauge(CompactGroup<G> local, int sites) {
    return new GaugeSymmetry<>(local, sites);
  }

  /**
   * Two symmetries at once, drawn independently.
   *
   * @param <A> the elements of the first group
   * @param <B> the elements of the second group
   * @param first a symmetry
   * @param second a symmetry that commutes with it on the data
   * @return A × B
   */
  public static <A, B> Symmetry<LiePair<A, B>> product(Symmetry<A> first, Symmetry<B> second) {
    return new ProductSymmetry<>(first, second);
  }

  /**
   * A subgroup of a finite group under its uniform distribution, with the same elements.
   *
   * @param <G> the group elements
   * @param group the group
   * @param subgroup a subgroup of it
   * @return the subgroup as a symmetry
   */
  public static <G> Symmetry<G> restricted(FiniteGroup<G> group, Subgroup subgroup) {
    return Symmetry.haar(group.toGroup(subgroup));
  }

  /**
   * The subgroup generated by a few elements of any group, drawn from by random words of up to
   * {@value #WORD_LENGTH} letters.
   *
   * @param <G> the group elements
   * @param group the group
   * @param name what reports call the subgroup
   * @param generators elements that generate it
   * @return the subgroup as a symmetry
   */
  public static <G> Symmetry<G> generated(Group<G> group, String name, List<G> generators) {
    return new RestrictedSymmetry<>(group, name, generators, WORD_LENGTH);
  }
}
