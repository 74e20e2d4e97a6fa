package org.intertwiner.algebra.action;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.Group;

/**
 * The orbit of a point under a group given by generators, with a transversal and Schreier's
 * generators of the stabiliser; the group may be infinite, the orbit must be finite.
 *
 * <p>Points are found breadth first. Equal points must be {@link Object#equals equal}. Complexity:
 * orbit · generators actions. Example: {@code Orbit.of(group, generators, Matrix::apply, vector,
 * ActionLimits.DEFAULT)}. Source: O. Schreier (1927); D. Holt, B. Eick, E. O'Brien, Handbook of
 * Computational Group Theory (2005), 4.1.
 *
 * @param <G> group elements
 * @param <X> points
 */
public final class Orbit<G, X> {
  private final Group<G> group;
  private final List<G> generators;
  private final Action<G, X> action;
  private final List<X> points;
  private final Map<X, Integer> indices;
  private final List<G> transversal;

  private Orbit(Group<G> group, List<G> generators, Action<G, X> action) {
    this.group = group;
    this.generators = generators;
    this.action = action;
    this.points = new ArrayList<>();
    this.indices = new HashMap<>();
    this.transversal = new ArrayList<>();
  }

  /**
   * Finds an orbit.
   *
   * @param <G> group elements
   * @param <X> points
   * @param group the group's operations
   * @param generators elements that generate the group
   * @param action the action
   * @param root the point to start from
   * @param limits the largest orbit
   * @return the orbit
   * @throws LimitExceeded when there are more points than allowed, perhaps infinitely many
   * @throws CancellationException when the thread is interrupted
   */
  public static <G, X> Orbit<G, X> of(
      Group<G> group, List<G> generators, Action<G, X> action, X root, ActionLimits limits) {
    Orbit<G, X> orbit = new Orbit<>(group, List.copyOf(generators), action);
    orbit.append(root, group.identity());
    for (int i = 0; i < orbit.points.size(); i++) {
      if (Thread.interrupted()) {
        throw new CancellationException("interrupted while finding an orbit");
      }
      for (G s : orbit.generators) {
        X image = action.act(s, orbit.points.get(i));
        if (!orbit.indices.containsKey(image)) {
          if (orbit.points.size() == limits.maxPoints()) {
            throw new LimitExceeded(
                "orbit of " + root,
                "more than " + limits.maxPoints() + " points",
                "at most " + limits.maxPoints(),
                "ActionLimits.maxPoints; the orbit may be infinite");
          }
          orbit.append(image, group.multiply(s, orbit.transversal.get(i)));
        }
      }
    }
    return orbit;
  }

  private void append(X point, G mover) {
    indices.put(point, points.size());
    points.add(point);
    transversal.add(mover);
  }

  /** {@return the points, the root first, unmodifiable} */
  public List<X> points() {
    return Collections.unmodifiableList(points);
  }

  /** {@return the number of points} */
  public int size() {
    return points.size();
  }

  /**
   * Membership.
   *
   * @param x a point
   * @return whether it lies in the orbit
   */
  public boolean contains(X x) {
    return indices.containsKey(x);
  }

  /**
   * An element that moves the root to a point.
   *
   * @param x a point of the orbit
   * @return t with t·root = x
   * @throws InvalidInput when x lies elsewhere
   */
  public G transversal(X x) {
    Integer index = indices.get(x);
    if (index == null) {
      throw new InvalidInput("point", x.toString(), "one of the orbit of " + points.get(0), "");
    }
    return transversal.get(index);
  }

  /**
   * Generators of the stabiliser of the root (Schreier's lemma).
   *
   * @return the elements t(sx)⁻¹ s t(x) that are not 1, s a generator, each once where equal
   *     elements are equal objects; unmodifiable
   */
  public List<G> stabilizerGenerators() {
    Set<G> found = new LinkedHashSet<>();
    for (int i = 0; i < points.size(); i++) {
      for (G s : generators) {
        int j = indices.get(action.act(s, points.get(i)));
        G moved = group.multiply(s, transversal.get(i));
        G schreier = group.multiply(group.inverse(transversal.get(j)), moved);
        if (!group.areEqual(schreier, group.identity())) {
          found.add(schreier);
        }
      }
    }
    return List.copyOf(found);
  }

  @Override
  public String toString() {
    return "orbit of " + points.get(0) + " (" + points.size() + " points)";
  }
}
