package org.intertwiner.harmonic.space;

import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.action.Action;
import org.intertwiner.algebra.group.Group;
import org.intertwiner.algebra.lie.LieGroup;

/**
 * A space on which a group acts transitively, G/H with H the stabiliser of a base point o, and a
 * section of G → G/H.
 *
 * <p><em>Formula:</em> s(x)·o = x; every g is s(g·o)·h with one h in H; the twist is h(g, x) =
 * s(gx)⁻¹ g s(x), a cocycle: h(g₁g₂, x) = h(g₁, g₂x) h(g₂, x). Sections of interesting spaces
 * cannot be continuous everywhere: each implementation says where its own jumps, and makes a
 * measurable choice there instead of failing. <em>Accuracy:</em> stated by each implementation; the
 * laws of {@code SpaceLaws} hold it. <em>Throws:</em> every method refuses with {@link
 * InvalidInput} points off the space, saying by how much, and elements outside the group, naming
 * the relation that fails. <em>Source:</em> G. W. Mackey, Ann. Math. 55 (1952).
 *
 * <p>Example: {@code Sphere.underRotations(2).twist(g, x)} is the rotation of the plane by which g
 * turns a tangent frame at x into that at gx.
 *
 * @param <G> the elements of the group
 * @param <X> the points
 * @param <H> the elements of the stabiliser
 */
public interface HomogeneousSpace<G, X, H> extends Action<G, X> {
  /** Largest relative error that is put down to rounding: points and elements within it belong. */
  double TOLERANCE = 0x1p-34;

  /**
   * A short name.
   *
   * @return for example {@code S2 = SO3/SO2}
   */
  String name();

  /**
   * The group.
   *
   * @return G
   */
  Group<G> group();

  /**
   * The stabiliser of the base point, by itself.
   *
   * @return H
   */
  Group<H> stabilizer();

  /**
   * The base point.
   *
   * @return o, whose stabiliser is H
   */
  X base();

  /**
   * Moves a point.
   *
   * @param g the group element
   * @param x the point
   * @return g·x, on the space up to the rounding of its own coordinates
   */
  @Override
  X act(G g, X x);

  /**
   * An element that moves the base point to a point.
   *
   * @param x the point
   * @return s(x) with s(x)·o = x
   */
  G section(X x);

  /**
   * The inclusion of the stabiliser.
   *
   * @param h an element of H
   * @return h as an element of G
   */
  G embed(H h);

  /**
   * An element that fixes the base point as an element of the stabiliser, the inverse of {@link
   * #embed}.
   *
   * @param g an element with g·o = o
   * @return the element h with embed(h) = g
   * @throws InvalidInput where g moves the base point, and by how much
   */
  H restrict(G g);

  /**
   * How far two points are apart as values, relative to the size of their coordinates; not
   * invariant.
   *
   * @param x a point
   * @param y a point
   * @return 0 for equal points, of the order of 2⁻⁵² for two roundings of one
   */
  double separation(X x, X y);

  /**
   * Refuses a value that is no point of the space.
   *
   * @param x a value
   * @return the same value
   * @throws InvalidInput where it is off the space, and by how much
   */
  X require(X x);

  /**
   * Whether the space is compact.
   *
   * @return true if the invariant measure is finite
   */
  boolean isCompact();

  /**
   * A random point.
   *
   * @param random the source of randomness
   * @param scale how far from the base point, without meaning on a compact space
   * @return on a compact space a point of the invariant probability measure
   */
  X sample(RandomGenerator random, double scale);

  /**
   * A random element of the group.
   *
   * @param random the source of randomness
   * @param scale how far from the identity, without meaning in a compact group
   * @return an element, in a compact group of the Haar measure
   */
  G sampleElement(RandomGenerator random, double scale);

  /**
   * The invariant distance.
   *
   * @return empty where no distance is invariant, as on the light cone
   */
  default Optional<Metric<X>> metric() {
    return Optional.empty();
  }

  /**
   * The invariant measure by a density.
   *
   * @return empty where {@link #sample} or counting gives the measure, as on compact spaces
   */
  default Optional<Volume<X>> volume() {
    return Optional.empty();
  }

  /**
   * Whether two points are equal up to rounding.
   *
   * @param x a point
   * @param y a point
   * @return whether their {@link #separation} is at most {@link #TOLERANCE}
   */
  default boolean areEqual(X x, X y) {
    return separation(x, y) <= TOLERANCE;
  }

  /**
   * How far two elements of the stabiliser are apart, for comparing twists.
   *
   * @param a an element of H
   * @param b an element of H
   * @return 0 for equal elements, the distance of {@link LieGroup#distance} in a Lie group,
   *     otherwise 1
   */
  default double gap(H a, H b) {
    if (stabilizer().areEqual(a, b)) {
      return 0;
    }
    return stabilizer() instanceof LieGroup<H> lie ? lie.distance(a, b) : 1;
  }

  /**
   * The twist of an element at a point.
   *
   * @param g the group element
   * @param x the point
   * @return h(g, x) = s(gx)⁻¹ g s(x)
   */
  default H twist(G g, X x) {
    G moved = group().multiply(g, section(x));
    return restrict(group().multiply(group().inverse(section(act(g, x))), moved));
  }

  /**
   * The part of an element in the stabiliser: g = s(g·o)·h.
   *
   * @param g the group element
   * @return h
   */
  default H offset(G g) {
    return restrict(group().multiply(group().inverse(section(act(g, base()))), g));
  }

  /**
   * What a point looks like from the frame of another, the arguments of kernels over G/H.
   *
   * @param x where one looks from
   * @param y the point looked at
   * @return s(x)⁻¹·y and the element of the stabiliser that carries values at y to x
   */
  default Relative<X, H> relative(X x, X y) {
    G back = group().inverse(section(x));
    return new Relative<>(act(back, y), twist(back, y));
  }

  /**
   * The same space with another section.
   *
   * @param name what the section is called
   * @param section s′ with s′(x)·o = x, checked wherever it is used
   * @return a view; fields over it are in another gauge, see {@code InducedField.over}
   */
  default HomogeneousSpace<G, X, H> withSection(String name, Function<X, G> section) {
    return SpaceView.section(this, name, section);
  }

  /**
   * The same space with its section changed by elements of the stabiliser, s′(x) = s(x)·c(x):
   * another gauge. The twist is c(gx)⁻¹ h(g, x) c(x), as accurate as before.
   *
   * @param name what the gauge is called
   * @param change c, any function
   * @return a view
   */
  default HomogeneousSpace<G, X, H> withGauge(String name, Function<X, H> change) {
    return SpaceView.gauge(this, name, change);
  }

  /**
   * The same space with its points written in another way.
   *
   * @param <Y> the other form of points
   * @param name what the model is called
   * @param to the other form of a point
   * @param from the point of another form; it refuses values that are none
   * @param separation as {@link #separation}, of values of the other form
   * @return a view
   */
  default <Y> HomogeneousSpace<G, Y, H> withPoints(
      String name, Function<X, Y> to, Function<Y, X> from, Metric<Y> separation) {
    return SpaceView.points(this, name, to, from, separation);
  }

  /**
   * The same space with the elements of the stabiliser written in another way.
   *
   * @param <K> the other form of elements
   * @param stabilizer a group isomorphic to H
   * @param to the isomorphism from H
   * @param from its inverse
   * @return a view
   */
  default <K> HomogeneousSpace<G, X, K> withStabilizer(
      Group<K> stabilizer, Function<H, K> to, Function<K, H> from) {
    return SpaceView.stabilizer(this, stabilizer, to, from);
  }
}
