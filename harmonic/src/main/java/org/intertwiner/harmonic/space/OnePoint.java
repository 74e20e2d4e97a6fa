package org.intertwiner.harmonic.space;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.ToDoubleBiFunction;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.Group;

/**
 * The space of one point, G/G: the stabiliser is the whole group, and fields are the vectors of its
 * representations.
 *
 * <p><em>Accuracy:</em> exact; the section is constant 1 and the twist of g is g.
 *
 * <p>Example: the origin of ℝⁿ under O(n), see {@code Sphere.through}.
 *
 * @param <G> the elements of the group
 * @param <X> the point
 */
public final class OnePoint<G, X> implements HomogeneousSpace<G, X, G> {
  private final Group<G> group;
  private final X point;
  private final ToDoubleBiFunction<X, X> separation;
  private final BiFunction<RandomGenerator, Double, G> elements;

  private OnePoint(
      Group<G> group,
      X point,
      ToDoubleBiFunction<X, X> separation,
      BiFunction<RandomGenerator, Double, G> elements) {
    this.group = group;
    this.point = point;
    this.separation = separation;
    this.elements = elements;
  }

  /**
   * The space of one point.
   *
   * @param <G> the elements of the group
   * @param <X> the point
   * @param group G
   * @param point the point
   * @param separation how far another value is from it
   * @param elements draws an element of the group at a scale
   * @return G/G
   */
  public static <G, X> OnePoint<G, X> of(
      Group<G> group,
      X point,
      ToDoubleBiFunction<X, X> separation,
      BiFunction<RandomGenerator, Double, G> elements) {
    return new OnePoint<>(group, point, separation, elements);
  }

  @Override
  public String name() {
    return "the point " + point;
  }

  @Override
  public Group<G> group() {
    return group;
  }

  @Override
  public Group<G> stabilizer() {
    return group;
  }

  @Override
  public X base() {
    return point;
  }

  @Override
  public X act(G g, X x) {
    require(x);
    return point;
  }

  @Override
  public G section(X x) {
    require(x);
    return group.identity();
  }

  @Override
  public G embed(G h) {
    return h;
  }

  @Override
  public G restrict(G g) {
    return g;
  }

  @Override
  public double separation(X x, X y) {
    return separation.applyAsDouble(x, y);
  }

  @Override
  public X require(X x) {
    double miss = separation(x, point);
    if (!(miss <= TOLERANCE)) {
      throw new InvalidInput(
          "point of " + name(), x + ", off by " + miss, "the only point " + point, "");
    }
    return x;
  }

  @Override
  public boolean isCompact() {
    return true;
  }

  @Override
  public X sample(RandomGenerator random, double scale) {
    return point;
  }

  @Override
  public G sampleElement(RandomGenerator random, double scale) {
    return elements.apply(random, scale);
  }

  @Override
  public Optional<Metric<X>> metric() {
    return Optional.of((x, y) -> 0);
  }

  @Override
  public String toString() {
    return name();
  }
}
