package org.intertwiner.algebra.action;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Subgroup;

/**
 * One orbit of a {@link GSet}, by numbers of points and indices of group elements.
 *
 * <p>Accuracy: exact; |orbit| · |stabiliser| = |G| is checked. Complexity: orbit · generators
 * products, and one closure per doubling of the stabiliser.
 */
public final class FiniteOrbit {
  private final int[] points;
  private final int[] sorted;
  private final int[] transversal;
  private final int[] sortedTransversal;
  private final Subgroup stabilizer;

  private FiniteOrbit(int[] points, int[] transversal, Subgroup stabilizer) {
    this.points = points;
    this.transversal = transversal;
    this.stabilizer = stabilizer;
    this.sorted = points.clone();
    Arrays.sort(sorted);
    this.sortedTransversal = new int[points.length];
    for (int k = 0; k < points.length; k++) {
      sortedTransversal[Arrays.binarySearch(sorted, points[k])] = transversal[k];
    }
  }

  static List<FiniteOrbit> all(FiniteGroup<?> group, int size, int[][] images) {
    int[] mover = new int[size];
    Arrays.fill(mover, -1);
    List<FiniteOrbit> orbits = new ArrayList<>();
    for (int root = 0; root < size; root++) {
      if (mover[root] < 0) {
        if (Thread.interrupted()) {
          throw new CancellationException("interrupted while finding orbits");
        }
        orbits.add(from(group, root, images, mover));
      }
    }
    return List.copyOf(orbits);
  }

  private static FiniteOrbit from(FiniteGroup<?> group, int root, int[][] images, int[] mover) {
    List<Integer> found = new ArrayList<>(List.of(root));
    mover[root] = 0;
    for (int i = 0; i < found.size(); i++) {
      for (int k = 0; k < images.length; k++) {
        int image = images[k][found.get(i)];
        if (mover[image] < 0) {
          mover[image] = group.multiply(group.generatorIndex(k), mover[found.get(i)]);
          found.add(image);
        }
      }
    }
    int[] points = found.stream().mapToInt(Integer::intValue).toArray();
    int[] transversal = Arrays.stream(points).map(x -> mover[x]).toArray();
    return new FiniteOrbit(points, transversal, stabilizer(group, points, images, mover));
  }

  /** Schreier's generators, as many as are needed. */
  private static Subgroup stabilizer(
      FiniteGroup<?> group, int[] points, int[][] images, int[] mover) {
    long order = group.order() / points.length;
    List<Integer> generators = new ArrayList<>();
    Subgroup subgroup = group.subgroup();
    for (int x : points) {
      for (int k = 0; k < images.length && subgroup.order() < order; k++) {
        int moved = group.multiply(group.generatorIndex(k), mover[x]);
        int schreier = group.multiply(group.inverse(mover[images[k][x]]), moved);
        if (!subgroup.contains(schreier)) {
          generators.add(schreier);
          subgroup = group.subgroup(generators.stream().mapToInt(Integer::intValue).toArray());
        }
      }
    }
    if (subgroup.order() * points.length != group.order()) {
      throw new IllegalStateException("orbit and stabiliser do not multiply to the group's order");
    }
    return subgroup;
  }

  /** {@return the numbers of the points, breadth first, unmodifiable} */
  public List<Integer> points() {
    return Arrays.stream(points).boxed().toList();
  }

  /** {@return the number of points} */
  public int size() {
    return points.length;
  }

  /** {@return the first point, from which the transversal starts} */
  public int representative() {
    return points[0];
  }

  /**
   * Membership. Complexity: logarithmic.
   *
   * @param point the number of a point
   * @return whether it lies in this orbit
   */
  public boolean contains(int point) {
    return Arrays.binarySearch(sorted, point) >= 0;
  }

  /**
   * An element that moves the representative to a point. Complexity: logarithmic.
   *
   * @param point the number of a point of this orbit
   * @return its index in the group
   * @throws InvalidInput when the point lies elsewhere
   */
  public int transversal(int point) {
    int place = Arrays.binarySearch(sorted, point);
    if (place < 0) {
      throw new InvalidInput(
          "point", Integer.toString(point), "one of the orbit of " + points[0], "");
    }
    return sortedTransversal[place];
  }

  /** The element that moves the representative to the k-th point. */
  int transversalAt(int k) {
    return transversal[k];
  }

  /** {@return the stabiliser of the representative} */
  public Subgroup stabilizer() {
    return stabilizer;
  }

  @Override
  public String toString() {
    return "orbit of point " + points[0] + " (" + points.length + " points)";
  }
}
