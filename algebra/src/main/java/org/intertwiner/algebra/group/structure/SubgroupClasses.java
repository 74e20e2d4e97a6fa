package org.intertwiner.algebra.group.structure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.group.ConjugacyClasses;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Subgroup;
import org.intertwiner.algebra.ring.Primes;

/**
 * All subgroups of a finite group up to conjugacy.
 *
 * <p>A subgroup is the set of cyclic subgroups of prime-power order in it. Beginning with 1, every
 * class found is extended by one such cyclic subgroup of each orbit of its normaliser; that reaches
 * every subgroup, solvable or not. Accuracy: exact. Complexity: about classes · orbits · closure.
 *
 * <p>Example: {@code SubgroupClasses.of(Groups.symmetric(5), StructureLimits.DEFAULT).count()} is
 * 19.
 *
 * <p><em>Source:</em> after Neubüser, Numer. Math. 2 (1960).
 */
public final class SubgroupClasses {

  /**
   * One class of conjugate subgroups.
   *
   * @param representative one of them
   * @param length how many there are, the index of the normaliser
   */
  public record SubgroupClass(Subgroup representative, long length) {
    /** {@return the order of each} */
    public long order() {
      return representative.order();
    }

    /** {@return whether the subgroup is alone in its class} */
    public boolean isNormal() {
      return length == 1;
    }
  }

  private record Found(int name, Subgroup subgroup, BitSet cyclic, long length) {}

  private final FiniteGroup<?> group;
  private final StructureLimits limits;
  private final int[] cyclicOf;
  private final int[] cyclicGenerator;
  private final Map<BitSet, Integer> all = new HashMap<>();
  private final List<Found> found = new ArrayList<>();
  private final List<SubgroupClass> classes = new ArrayList<>();
  private final List<SubgroupClass> maximal = new ArrayList<>();
  private final List<Found> sorted = new ArrayList<>();
  private long steps;

  private SubgroupClasses(FiniteGroup<?> group, StructureLimits limits) {
    this.group = group;
    this.limits = limits;
    this.cyclicOf = new int[(int) group.order()];
    this.cyclicGenerator = cyclicSubgroups();
  }

  /**
   * The classes of subgroups.
   *
   * @param group a group
   * @param limits the largest order, number of joins and of subgroups
   * @return the classes
   * @throws org.intertwiner.algebra.LimitExceeded when a limit is passed
   */
  public static SubgroupClasses of(FiniteGroup<?> group, StructureLimits limits) {
    limits.requireOrder("group whose subgroups are listed", group.order());
    SubgroupClasses result = new SubgroupClasses(group, limits);
    result.search();
    return result;
  }

  /** Numbers the cyclic subgroups of prime-power order, and every element that generates one. */
  private int[] cyclicSubgroups() {
    ConjugacyClasses conjugacy = group.classes();
    Arrays.fill(cyclicOf, -1);
    int[] generators = new int[cyclicOf.length];
    int count = 0;
    for (int x = 1; x < cyclicOf.length; x++) {
      int order = conjugacy.elementOrder(conjugacy.classOf(x));
      if (cyclicOf[x] < 0 && Primes.factor(order).size() == 1) {
        long p = Primes.factor(order).keySet().iterator().next();
        int power = x;
        for (int k = 1; k < order; k++) {
          if (k % p != 0) {
            cyclicOf[power] = count;
          }
          power = group.multiply(power, x);
        }
        generators[count++] = x;
      }
    }
    return Arrays.copyOf(generators, count);
  }

  private void search() {
    record(group.subgroup());
    for (int i = 0; i < found.size(); i++) {
      extend(found.get(i));
    }
    sorted.addAll(found);
    sorted.sort(
        Comparator.<Found>comparingLong(f -> f.subgroup().order())
            .thenComparingLong(Found::length)
            .thenComparing(f -> f.subgroup().elements(), Arrays::compare));
    for (Found f : sorted) {
      classes.add(new SubgroupClass(f.subgroup(), f.length()));
    }
    for (int i = 0; i < sorted.size(); i++) {
      if (isMaximal(sorted.get(i))) {
        maximal.add(classes.get(i));
      }
    }
  }

  /** Joins with one cyclic subgroup of each orbit of the normaliser. */
  private void extend(Found base) {
    boolean[] done = new boolean[cyclicGenerator.length];
    int[] normalizer = Subgroups.normalizer(base.subgroup()).generators();
    for (int z = 0; z < done.length; z++) {
      if (done[z] || base.cyclic().get(z)) {
        continue;
      }
      limits.requireSteps("subgroups of " + group.name(), ++steps);
      markOrbit(z, normalizer, done);
      record(base.subgroup().extendedBy(cyclicGenerator[z]));
    }
  }

  private void markOrbit(int start, int[] by, boolean[] done) {
    List<Integer> queue = new ArrayList<>(List.of(start));
    done[start] = true;
    for (int head = 0; head < queue.size(); head++) {
      for (int g : by) {
        int next = conjugate(queue.get(head), g);
        if (!done[next]) {
          done[next] = true;
          queue.add(next);
        }
      }
    }
  }

  private int conjugate(int cyclic, int g) {
    int x = cyclicGenerator[cyclic];
    return cyclicOf[group.multiply(group.multiply(g, x), group.inverse(g))];
  }

  /** Keeps a subgroup with all its conjugates, unless it is known. */
  private void record(Subgroup subgroup) {
    BitSet cyclic = new BitSet(cyclicGenerator.length);
    for (int x : subgroup.elements()) {
      if (cyclicOf[x] >= 0) {
        cyclic.set(cyclicOf[x]);
      }
    }
    if (all.containsKey(cyclic)) {
      return;
    }
    int name = found.size();
    List<BitSet> queue = new ArrayList<>(List.of(cyclic));
    all.put(cyclic, name);
    for (int head = 0; head < queue.size(); head++) {
      if (Thread.interrupted()) {
        throw new CancellationException("search of subgroups was interrupted");
      }
      for (int k = 0; k < group.generators().size(); k++) {
        BitSet moved = new BitSet(cyclicGenerator.length);
        int g = k;
        queue.get(head).stream()
            .forEach(z -> moved.set(cyclicOf[group.conjugateByGenerator(cyclicGenerator[z], g)]));
        if (all.putIfAbsent(moved, name) == null) {
          queue.add(moved);
        }
      }
      if (all.size() > limits.maxSubgroups()) {
        throw StructureLimits.exceeded(
            "subgroups of " + group.name(),
            "more than " + limits.maxSubgroups(),
            "at most " + limits.maxSubgroups());
      }
    }
    found.add(new Found(name, subgroup, cyclic, queue.size()));
  }

  private boolean isMaximal(Found candidate) {
    if (candidate.subgroup().order() == group.order()) {
      return false;
    }
    for (Map.Entry<BitSet, Integer> other : all.entrySet()) {
      long order = found.get(other.getValue()).subgroup().order();
      if (order > candidate.subgroup().order() && order < group.order()) {
        BitSet missing = (BitSet) candidate.cyclic().clone();
        missing.andNot(other.getKey());
        if (missing.isEmpty()) {
          return false;
        }
      }
    }
    return true;
  }

  /** {@return the group} */
  public FiniteGroup<?> group() {
    return group;
  }

  /** {@return the number of classes} */
  public int count() {
    return classes.size();
  }

  /** {@return the classes by order, then by length; unmodifiable} */
  public List<SubgroupClass> classes() {
    return List.copyOf(classes);
  }

  /** {@return the classes of maximal subgroups, in the same order; unmodifiable} */
  public List<SubgroupClass> maximal() {
    return List.copyOf(maximal);
  }

  /** {@return the number of all subgroups} */
  public long subgroupCount() {
    return all.size();
  }

  /**
   * The subgroups of every class as sets of cyclic subgroups of prime-power order, so that one lies
   * in another if its set does; the representative of the class comes first.
   */
  List<List<BitSet>> sets() {
    int[] place = new int[found.size()];
    List<List<BitSet>> sets = new ArrayList<>();
    for (Found f : sorted) {
      place[f.name()] = sets.size();
      sets.add(new ArrayList<>(List.of(f.cyclic())));
    }
    all.forEach(
        (set, name) -> {
          if (!set.equals(found.get(name).cyclic())) {
            sets.get(place[name]).add(set);
          }
        });
    return sets;
  }

  @Override
  public String toString() {
    return count() + " classes of " + subgroupCount() + " subgroups of " + group.name();
  }
}
