package org.intertwiner.harmonic.space;

import java.util.function.Function;
import org.intertwiner.algebra.action.Action;

/**
 * A function on G/H with values in a representation ρ of the whole group: (g·f)(x) = ρ(g) f(g⁻¹x).
 *
 * <p>No section is involved; it is the induced field of ρ|_H seen from one frame for all points.
 * <em>Accuracy:</em> that of the values. <em>Source:</em> Mackey's tensor product theorem for the
 * trivial representation; Ann. Math. 55 (1952).
 *
 * <p>Example: three-vectors on S² are tangent vectors and normal ones.
 *
 * @param <G> the elements of the group
 * @param <X> the points
 * @param <V> the values
 */
public final class AmbientField<G, X, V> {
  private final HomogeneousSpace<G, X, ?> space;
  private final Action<G, V> large;
  private final Function<X, V> values;

  private AmbientField(HomogeneousSpace<G, X, ?> space, Action<G, V> large, Function<X, V> values) {
    this.space = space;
    this.large = large;
    this.values = values;
  }

  /**
   * A function with values in a representation.
   *
   * @param <G> the elements of the group
   * @param <X> the points
   * @param <V> the values
   * @param space G/H
   * @param large ρ, a linear action of G on the values
   * @param values f
   * @return the field
   */
  public static <G, X, V> AmbientField<G, X, V> of(
      HomogeneousSpace<G, X, ?> space, Action<G, V> large, Function<X, V> values) {
    return new AmbientField<>(space, large, values);
  }

  /** {@return G/H} */
  public HomogeneousSpace<G, X, ?> space() {
    return space;
  }

  /** {@return ρ} */
  public Action<G, V> large() {
    return large;
  }

  /**
   * A value.
   *
   * @param x a point
   * @return f(x)
   */
  public V at(X x) {
    return values.apply(space.require(x));
  }

  /**
   * The field moved by an element.
   *
   * @param g the element
   * @return x ↦ ρ(g) f(g⁻¹x)
   */
  public AmbientField<G, X, V> moved(G g) {
    G back = space.group().inverse(g);
    return new AmbientField<>(space, large, x -> large.act(g, at(space.act(back, x))));
  }

  /**
   * The same field in the gauge of a section.
   *
   * @param <H> the elements of the stabiliser
   * @param over the space, with the section to use
   * @return x ↦ ρ(s(x))⁻¹ f(x), with σ = ρ|_H
   */
  public <H> InducedField<G, X, H, V> toInduced(HomogeneousSpace<G, X, H> over) {
    return InducedField.of(
        over,
        Fibres.restricted(over, large),
        x -> large.act(over.group().inverse(over.section(x)), at(x)));
  }
}
