package org.intertwiner.algebra.action;

import java.util.function.Function;

/**
 * A map that claims to commute with a group: f(g·x) = g·f(x).
 *
 * <p>The claim is what a checker tests; nothing here enforces it.
 *
 * @param <G> group elements
 * @param <X> points of the source
 * @param <Y> points of the target
 */
public interface EquivariantMap<G, X, Y> extends Function<X, Y> {

  /**
   * The action on the source.
   *
   * @return g·x
   */
  Action<G, X> source();

  /**
   * The action on the target.
   *
   * @return g·y
   */
  Action<G, Y> target();
}
