package org.intertwiner.harmonic.space;

import java.util.function.Function;
import org.intertwiner.algebra.action.Action;

/**
 * A function on a group that stands for a field over G/H: F(gh) = σ(h)⁻¹ F(g).
 *
 * <p><em>Formula:</em> G acts by (k·F)(g) = F(k⁻¹g); a section turns F into the field f(x) =
 * F(s(x)), no other choice being made. <em>Accuracy:</em> exact where the group and the values are.
 * <em>Source:</em> G. W. Mackey, Ann. Math. 55 (1952).
 *
 * <p>Example: {@code field.toMackey().toField()} is the field.
 *
 * @param <G> the elements of the group
 * @param <X> the points
 * @param <H> the elements of the stabiliser
 * @param <V> the values
 */
public final class MackeyFunction<G, X, H, V> {
  private final HomogeneousSpace<G, X, H> space;
  private final Action<H, V> fibre;
  private final Function<G, V> values;

  private MackeyFunction(
      HomogeneousSpace<G, X, H> space, Action<H, V> fibre, Function<G, V> values) {
    this.space = space;
    this.fibre = fibre;
    this.values = values;
  }

  /**
   * A function that has Mackey's property; {@code SpaceLaws.ofMackey} tests it.
   *
   * @param <G> the elements of the group
   * @param <X> the points
   * @param <H> the elements of the stabiliser
   * @param <V> the values
   * @param space G/H
   * @param fibre σ
   * @param values F
   * @return the function
   */
  public static <G, X, H, V> MackeyFunction<G, X, H, V> of(
      HomogeneousSpace<G, X, H> space, Action<H, V> fibre, Function<G, V> values) {
    return new MackeyFunction<>(space, fibre, values);
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
   * @param g an element of the group
   * @return F(g)
   */
  public V at(G g) {
    return values.apply(g);
  }

  /**
   * The function moved by an element.
   *
   * @param k the element
   * @return g ↦ F(k⁻¹g)
   */
  public MackeyFunction<G, X, H, V> moved(G k) {
    G back = space.group().inverse(k);
    return new MackeyFunction<>(space, fibre, g -> values.apply(space.group().multiply(back, g)));
  }

  /**
   * The field over G/H.
   *
   * @return x ↦ F(s(x))
   */
  public InducedField<G, X, H, V> toField() {
    return InducedField.of(space, fibre, x -> values.apply(space.section(x)));
  }
}
