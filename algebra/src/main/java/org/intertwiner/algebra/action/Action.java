package org.intertwiner.algebra.action;

/**
 * A left action of a group on a set: 1·x = x and (gh)·x = g·(h·x).
 *
 * @param <G> group elements
 * @param <X> points
 */
@FunctionalInterface
public interface Action<G, X> {

  /**
   * Moves a point.
   *
   * @param g the group element
   * @param x the point
   * @return g·x
   */
  X act(G g, X x);
}
