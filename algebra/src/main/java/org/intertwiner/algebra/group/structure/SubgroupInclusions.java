package org.intertwiner.algebra.group.structure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.InvalidInput;

/**
 * Which conjugacy classes of subgroups lie in which, and how often.
 *
 * <p>For classes h and k, {@code inside(h, k)} subgroups of class h lie in one of class k, and one
 * of class h lies in {@code around(h, k)} of class k. All pairs are counted twice that way, so that
 * length(h) · around(h, k) = length(k) · inside(h, k). An edge joins h to k where a subgroup of
 * class h is maximal in one of class k.
 *
 * <p>Accuracy: exact. Complexity: classes · subgroups comparisons of sets.
 *
 * <p>Example: in S₄ an edge joins the class of S₃ to that of S₄; four lie inside, around each there
 * is one.
 *
 * <p><em>Source:</em> W. Burnside, Theory of Groups of Finite Order (1911), chapter 12, for the
 * marks; G. Pfeiffer, Experimental Mathematics 6 (1997).
 */
public final class SubgroupInclusions {

  /**
   * An edge between two classes: subgroups of the lower one are maximal in subgroups of the upper
   * one.
   *
   * @param lower the place of the class of smaller subgroups in {@link SubgroupClasses#classes()}
   * @param upper the place of the class of larger subgroups there
   * @param inside how many of the lower class are maximal in one of the upper class
   * @param around in how many of the upper class one of the lower class is maximal
   */
  public record Edge(int lower, int upper, long inside, long around) {}

  private final SubgroupClasses classes;
  private final int[][] inside;
  private final List<Edge> edges = new ArrayList<>();

  private SubgroupInclusions(SubgroupClasses classes) {
    this.classes = classes;
    this.inside = new int[classes.count()][classes.count()];
  }

  /**
   * The inclusions between all classes of a group.
   *
   * @param classes the classes
   * @param limits how many comparisons of two subgroups are made
   * @return the inclusions
   * @throws org.intertwiner.algebra.LimitExceeded when there would be more comparisons than steps
   *     are allowed
   */
  public static SubgroupInclusions of(SubgroupClasses classes, StructureLimits limits) {
    limits.requireSteps(
        "inclusions between subgroups of " + classes.group().name(),
        classes.count() * classes.subgroupCount());
    SubgroupInclusions result = new SubgroupInclusions(classes);
    List<List<BitSet>> sets = classes.sets();
    for (int k = 0; k < sets.size(); k++) {
      result.compare(sets, k);
    }
    return result;
  }

  /** Counts what lies in one subgroup of a class, and which of it is maximal there. */
  private void compare(List<List<BitSet>> sets, int upper) {
    if (Thread.interrupted()) {
      throw new CancellationException("comparison of subgroups was interrupted");
    }
    BitSet around = sets.get(upper).get(0);
    List<BitSet> maximal = new ArrayList<>();
    List<Edge> found = new ArrayList<>();
    for (int h = upper; h >= 0; h--) {
      if (order(upper) % order(h) != 0) {
        continue;
      }
      int covered = 0;
      for (BitSet candidate : sets.get(h)) {
        if (isIn(candidate, around)) {
          inside[h][upper]++;
          if (h < upper && maximal.stream().noneMatch(m -> isIn(candidate, m))) {
            maximal.add(candidate);
            covered++;
          }
        }
      }
      if (covered > 0) {
        found.add(0, new Edge(h, upper, covered, covered * length(upper) / length(h)));
      }
    }
    edges.addAll(found);
  }

  private static boolean isIn(BitSet inner, BitSet outer) {
    if (inner.cardinality() > outer.cardinality()) {
      return false;
    }
    for (int i = inner.nextSetBit(0); i >= 0; i = inner.nextSetBit(i + 1)) {
      if (!outer.get(i)) {
        return false;
      }
    }
    return true;
  }

  private long order(int k) {
    return classes.classes().get(k).order();
  }

  private long length(int k) {
    return classes.classes().get(k).length();
  }

  private void requirePlaces(int... places) {
    for (int k : places) {
      if (k < 0 || k >= inside.length) {
        throw new InvalidInput(
            "class of subgroups", Integer.toString(k), "0 … " + (inside.length - 1), "");
      }
    }
  }

  /** {@return the classes} */
  public SubgroupClasses classes() {
    return classes;
  }

  /**
   * How many subgroups of one class lie in one subgroup of another.
   *
   * @param lower a place in the list of classes
   * @param upper a place in the list of classes
   * @return the number; 1 where both are the same class
   * @throws InvalidInput when there is no such class
   */
  public long inside(int lower, int upper) {
    requirePlaces(lower, upper);
    return inside[lower][upper];
  }

  /**
   * In how many subgroups of one class a subgroup of another lies.
   *
   * @param lower a place in the list of classes
   * @param upper a place in the list of classes
   * @return the number; 1 where both are the same class
   * @throws InvalidInput when there is no such class
   */
  public long around(int lower, int upper) {
    requirePlaces(lower, upper);
    return inside[lower][upper] * length(upper) / length(lower);
  }

  /**
   * An entry of Burnside's table of marks.
   *
   * @param lower the place of the class of H
   * @param upper the place of the class of K
   * @return how many of the cosets xK the subgroup H leaves where they are, which is |N(K) : K|
   *     times the number of conjugates of K around H
   * @throws InvalidInput when there is no such class
   */
  public long mark(int lower, int upper) {
    long index = classes.group().order() / length(upper) / order(upper);
    return around(lower, upper) * index;
  }

  /** {@return the edges by upper, then by lower class; unmodifiable} */
  public List<Edge> edges() {
    return List.copyOf(edges);
  }

  /**
   * The edges to maximal subgroups.
   *
   * @param upper a place in the list of classes
   * @return one for each class of maximal subgroups of those of this class
   * @throws InvalidInput when there is no such class
   */
  public List<Edge> below(int upper) {
    requirePlaces(upper);
    return edges.stream().filter(e -> e.upper() == upper).toList();
  }

  @Override
  public String toString() {
    return edges.size() + " edges between " + classes;
  }
}
