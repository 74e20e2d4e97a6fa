package org.intertwiner.algebra.group;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * A subgroup of a finite group, by element indices of the group.
 *
 * <p>Complexity: membership is constant time; closure costs about order · new generators products.
 */
public final class Subgroup {
  private final FiniteGroup<?> group;
  private final int[] generators;
  private final int[] elements;
  private final boolean[] member;
  private final Lazy<LeftCosets> cosets;

  private Subgroup(FiniteGroup<?> group, int[] generators, int[] elements, boolean[] member) {
    this.group = group;
    this.generators = generators;
    this.elements = elements;
    this.member = member;
    this.cosets = new Lazy<>(() -> LeftCosets.of(this));
  }

  /** Products with one left factor, tabulated once they are many. */
  private static final class LeftFactor {
    private static final int WORTH = 16;

    private final FiniteGroup<?> group;
    private final int g;
    private int used;
    private int[] row = {};

    LeftFactor(FiniteGroup<?> group, int g) {
      this.group = group;
      this.g = g;
    }

    int times(int x) {
      if (row.length > 0) {
        return row[x];
      }
      if (++used > group.order() / WORTH) {
        row = group.leftMultiples(g);
      }
      return group.multiply(g, x);
    }
  }

  /** A growing subgroup: elements in order of appearance, whole cosets at a time (Dimino). */
  private static final class Closure {
    private final FiniteGroup<?> group;
    private final List<Integer> generators = new ArrayList<>();
    private final List<LeftFactor> left = new ArrayList<>();
    private final boolean[] member;
    private int[] elements;
    private int count;

    Closure(FiniteGroup<?> group) {
      this.group = group;
      this.member = new boolean[(int) group.order()];
      this.elements = new int[16];
      append(0);
    }

    /** The closure of a subgroup that is known. */
    Closure(Subgroup known) {
      this.group = known.group;
      this.member = known.member.clone();
      this.elements = known.elements.clone();
      this.count = elements.length;
      for (int g : known.generators) {
        generators.add(g);
      }
    }

    private void append(int x) {
      if (count == elements.length) {
        elements = Arrays.copyOf(elements, 2 * count);
      }
      member[x] = true;
      elements[count++] = x;
    }

    /** Adds a generator and the cosets c·H of the old subgroup H that it makes necessary. */
    boolean add(int g) {
      if (member[g]) {
        return false;
      }
      generators.add(g);
      while (left.size() < generators.size()) {
        left.add(new LeftFactor(group, generators.get(left.size())));
      }
      int old = count;
      appendCoset(left.get(left.size() - 1), 0, old);
      for (int from = old; from < count && count < member.length; from += old) {
        if (Thread.interrupted()) {
          throw new CancellationException("closure of a subgroup was interrupted");
        }
        for (LeftFactor s : left) {
          if (!member[s.times(elements[from])]) {
            appendCoset(s, from, old);
          }
        }
      }
      return true;
    }

    /** Appends s·c·H for the coset c·H that begins at a place; more than half is everything. */
    private void appendCoset(LeftFactor s, int from, int old) {
      for (int i = 0; i < old; i++) {
        append(s.times(elements[from + i]));
      }
      if (count > member.length / 2) {
        for (int x = 0; x < member.length; x++) {
          if (!member[x]) {
            append(x);
          }
        }
      }
    }

    Subgroup toSubgroup() {
      return toSubgroup(generators.stream().mapToInt(Integer::intValue).toArray());
    }

    Subgroup toSubgroup(int[] named) {
      int[] sorted = Arrays.copyOf(elements, count);
      if (count > member.length / 16) {
        int next = 0;
        for (int x = 0; next < count; x++) {
          sorted[next] = x;
          next += member[x] ? 1 : 0;
        }
      } else {
        Arrays.sort(sorted);
      }
      return new Subgroup(group, named.clone(), sorted, member);
    }
  }

  static Subgroup generatedBy(FiniteGroup<?> group, int[] generators) {
    Closure closure = new Closure(group);
    for (int g : generators) {
      closure.add(g);
    }
    return closure.toSubgroup(generators);
  }

  static Subgroup normalClosure(FiniteGroup<?> group, int[] elements) {
    Closure closure = new Closure(group);
    for (int g : elements) {
      closure.add(g);
    }
    for (int i = 0; i < closure.generators.size(); i++) {
      for (int k = 0; k < group.generators().size(); k++) {
        closure.add(group.conjugateByGenerator(closure.generators.get(i), k));
      }
    }
    return closure.toSubgroup();
  }

  /** The derived subgroup of a normal subgroup given by generators. */
  static Subgroup derivedFrom(FiniteGroup<?> group, int[] generators) {
    List<Integer> commutators = new ArrayList<>();
    for (int i = 0; i < generators.length; i++) {
      for (int j = i + 1; j < generators.length; j++) {
        int ab = group.multiply(generators[i], generators[j]);
        int ba = group.multiply(generators[j], generators[i]);
        commutators.add(group.multiply(ab, group.inverse(ba)));
      }
    }
    return normalClosure(group, commutators.stream().mapToInt(Integer::intValue).toArray());
  }

  /** A set of elements that is known to be a subgroup. */
  static Subgroup ofElements(FiniteGroup<?> group, int[] elements) {
    Closure closure = new Closure(group);
    for (int x : elements) {
      closure.add(x);
    }
    return closure.toSubgroup();
  }

  /**
   * The group this is a subgroup of.
   *
   * @return the ambient group
   */
  public FiniteGroup<?> group() {
    return group;
  }

  /**
   * The number of elements.
   *
   * @return the order
   */
  public long order() {
    return elements.length;
  }

  /**
   * The index in the ambient group.
   *
   * @return the number of cosets
   */
  public long index() {
    return group.order() / elements.length;
  }

  /**
   * The elements.
   *
   * @return indices in the ambient group, ascending; a fresh array
   */
  public int[] elements() {
    return elements.clone();
  }

  /**
   * Whether an element belongs to the subgroup.
   *
   * @param element an index in the ambient group
   * @return membership
   */
  public boolean contains(int element) {
    return member[element];
  }

  /**
   * Generators: as given to {@link FiniteGroup#subgroup}, identities and repetitions included;
   * otherwise chosen so that none lies in the group generated by the earlier ones.
   *
   * @return indices in the ambient group; a fresh array
   */
  public int[] generators() {
    return generators.clone();
  }

  /**
   * The subgroup generated by this one and more elements.
   *
   * @param more indices in the ambient group
   * @return the larger subgroup; its generators are those of this one, then those of the new
   *     elements that were not yet in
   */
  public Subgroup extendedBy(int... more) {
    Closure closure = new Closure(this);
    boolean grown = false;
    for (int g : more) {
      grown |= closure.add(g);
    }
    return grown ? closure.toSubgroup() : this;
  }

  /**
   * Whether all elements belong to another subgroup.
   *
   * @param other a subgroup of the same group
   * @return H ⊆ K
   */
  public boolean isContainedIn(Subgroup other) {
    requireSameGroup(other);
    for (int g : generators) {
      if (!other.member[g]) {
        return false;
      }
    }
    return true;
  }

  private void requireSameGroup(Subgroup other) {
    if (!isOfSameGroup(other)) {
      throw new InvalidInput(
          "two subgroups",
          "one of " + group.name() + " and one of " + other.group.name(),
          "subgroups of one group",
          "");
    }
  }

  /**
   * Whether both are subgroups of one enumerated group, perhaps under two names.
   *
   * @param other a subgroup
   * @return whether element indices mean the same
   */
  public boolean isOfSameGroup(Subgroup other) {
    return group.store() == other.group.store();
  }

  /**
   * Whether the subgroup is normal.
   *
   * @return every conjugate of a generator belongs to it
   */
  public boolean isNormal() {
    for (int g : generators) {
      for (int k = 0; k < group.generators().size(); k++) {
        if (!member[group.conjugateByGenerator(g, k)]) {
          return false;
        }
      }
    }
    return true;
  }

  /**
   * The left cosets xH, computed once.
   *
   * @return the cosets
   */
  public LeftCosets leftCosets() {
    return cosets.value();
  }

  int[] rawElements() {
    return elements;
  }

  /** Equal are subgroups of the same group with the same elements. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Subgroup that
        && isOfSameGroup(that)
        && Arrays.equals(elements, that.elements);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(elements);
  }

  @Override
  public String toString() {
    return "subgroup of order " + order() + " in " + group.name();
  }
}
