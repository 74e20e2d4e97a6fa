package org.intertwiner.harmonic.space;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.action.Action;
import org.jspecify.annotations.Nullable;

/**
 * A field over G/H together with its transformation law: f: G/H → V, written in the gauge of the
 * section, on which G acts by the representation induced from σ.
 *
 * <p><em>Formula:</em> (g·f)(x) = σ(h(g, g⁻¹x)) f(g⁻¹x), h the twist of the space.
 * <em>Accuracy:</em> exact where the space and the values are; otherwise that of the twist.
 * <em>Complexity:</em> a value of g·f costs one action, one twist and one σ. <em>Source:</em> G. W.
 * Mackey, Ann. Math. 55 (1952); Cohen, Geiger and Weiler (2019), section 3.
 *
 * <p>Example: {@code InducedField.of(sphere, Fibres.numeric(frequency1), x -> new double[] {1, 0})}
 * is a field of tangent vectors on S², {@code field.moved(g).at(x)} a value of the rotated one.
 *
 * @param <G> the elements of the group
 * @param <X> the points
 * @param <H> the elements of the stabiliser
 * @param <V> the values
 */
public final class InducedField<G, X, H, V> {
  private final HomogeneousSpace<G, X, H> space;
  private final Action<H, V> fibre;
  private final Function<X, V> values;

  private InducedField(HomogeneousSpace<G, X, H> space, Action<H, V> fibre, Function<X, V> values) {
    this.space = space;
    this.fibre = fibre;
    this.values = values;
  }

  /**
   * A field by a formula.
   *
   * @param <G> the elements of the group
   * @param <X> the points
   * @param <H> the elements of the stabiliser
   * @param <V> the values
   * @param space G/H
   * @param fibre σ, a linear action of H on the values
   * @param values f
   * @return the field
   */
  public static <G, X, H, V> InducedField<G, X, H, V> of(
      HomogeneousSpace<G, X, H> space, Action<H, V> fibre, Function<X, V> values) {
    return new InducedField<>(space, fibre, values);
  }

  /**
   * A field known on finitely many points, as all fields over a finite space are.
   *
   * @param <G> the elements of the group
   * @param <X> the points
   * @param <H> the elements of the stabiliser
   * @param <V> the values
   * @param space G/H
   * @param fibre σ
   * @param points the points, distinct
   * @param values one for each point
   * @return the field; it refuses other points, so that it can be moved by those elements only that
   *     permute the points
   * @throws InvalidInput where the lists differ in length, or a point is off the space
   */
  public static <G, X, H, V> InducedField<G, X, H, V> sampled(
      HomogeneousSpace<G, X, H> space, Action<H, V> fibre, List<X> points, List<V> values) {
    if (points.size() != values.size()) {
      throw new InvalidInput(
          "values of a field on points",
          values.size() + " values",
          points.size() + ", one for each point",
          "");
    }
    List<X> places = List.copyOf(points);
    List<V> known = List.copyOf(values);
    Map<X, Integer> numbers = new HashMap<>();
    for (int i = 0; i < places.size(); i++) {
      numbers.put(space.require(places.get(i)), i);
    }
    return new InducedField<>(space, fibre, x -> known.get(number(space, places, numbers, x)));
  }

  private static <G, X, H> int number(
      HomogeneousSpace<G, X, H> space, List<X> points, Map<X, Integer> numbers, X x) {
    @Nullable Integer same = numbers.get(x);
    if (same != null) {
      return same;
    }
    double nearest = Double.POSITIVE_INFINITY;
    for (int i = 0; i < points.size(); i++) {
      double apart = space.separation(x, points.get(i));
      if (apart <= HomogeneousSpace.TOLERANCE) {
        return i;
      }
      nearest = Math.min(nearest, apart);
    }
    throw new InvalidInput(
        "point of a field on " + points.size() + " points",
        x + ", " + nearest + " from the nearest of them",
        "one of the points",
        "move sampled fields only by elements that permute their points");
  }

  /**
   * The field that a vector of a representation of the group makes by an H-equivariant map:
   * Frobenius reciprocity.
   *
   * <p><em>Formula:</em> f(x) = B ρ(s(x))⁻¹ v; v ↦ f commutes with G when B ρ(h) = σ(h) B.
   *
   * @param <G> the elements of the group
   * @param <X> the points
   * @param <H> the elements of the stabiliser
   * @param <V> the values
   * @param <W> the vectors of ρ
   * @param space G/H
   * @param fibre σ
   * @param large ρ, an action of G
   * @param map B, linear and H-equivariant
   * @param vector v
   * @return the field of v
   */
  public static <G, X, H, V, W> InducedField<G, X, H, V> reciprocal(
      HomogeneousSpace<G, X, H> space,
      Action<H, V> fibre,
      Action<G, W> large,
      Function<W, V> map,
      W vector) {
    return new InducedField<>(
        space, fibre, x -> map.apply(large.act(space.group().inverse(space.section(x)), vector)));
  }

  /** {@return G/H} */
  public HomogeneousSpace<G, X, H> space() {
    return space;
  }

  /** {@return σ} */
  public Action<H, V> fibre() {
    return fibre;
  }

  /**
   * A value.
   *
   * @param x a point
   * @return f(x), in the frame s(x)
   */
  public V at(X x) {
    return values.apply(space.require(x));
  }

  /**
   * The values on points.
   *
   * @param points points
   * @return one value each
   */
  public List<V> at(List<X> points) {
    return points.stream().map(this::at).toList();
  }

  /**
   * The field moved by an element.
   *
   * @param g the element
   * @return g·f, with (g·f)(x) = σ(h(g, g⁻¹x)) f(g⁻¹x)
   */
  public InducedField<G, X, H, V> moved(G g) {
    G back = space.group().inverse(g);
    return new InducedField<>(
        space,
        fibre,
        x -> {
          X source = space.act(back, x);
          return fibre.act(space.twist(g, source), at(source));
        });
  }

  /**
   * The same field with its values kept at points, for fields that were moved many times.
   *
   * @param points the points, distinct
   * @return the field on these points only
   */
  public InducedField<G, X, H, V> sampledAt(List<X> points) {
    return sampled(space, fibre, points, at(points));
  }

  /**
   * The same field as a function on the group.
   *
   * @return F with F(s(x)h) = σ(h)⁻¹ f(x)
   */
  public MackeyFunction<G, X, H, V> toMackey() {
    return MackeyFunction.of(
        space,
        fibre,
        g -> {
          H h = space.offset(g);
          return fibre.act(space.stabilizer().inverse(h), at(space.act(g, space.base())));
        });
  }

  /**
   * The same field as a function with values in a representation of the whole group, where σ is its
   * restriction.
   *
   * @param large ρ with ρ|_H = σ
   * @return x ↦ ρ(s(x)) f(x), which transforms by (g·f)(x) = ρ(g) f(g⁻¹x)
   */
  public AmbientField<G, X, V> toAmbient(Action<G, V> large) {
    return AmbientField.of(space, large, x -> large.act(space.section(x), at(x)));
  }

  /**
   * The same field in the gauge of another section of the same space.
   *
   * <p><em>Formula:</em> f′(x) = σ(s′(x)⁻¹ s(x)) f(x).
   *
   * @param other the space with another section
   * @return the field over it
   */
  public InducedField<G, X, H, V> over(HomogeneousSpace<G, X, H> other) {
    return new InducedField<>(
        other,
        fibre,
        x -> {
          G change =
              space.group().multiply(space.group().inverse(other.section(x)), space.section(x));
          return fibre.act(space.restrict(change), at(x));
        });
  }
}
