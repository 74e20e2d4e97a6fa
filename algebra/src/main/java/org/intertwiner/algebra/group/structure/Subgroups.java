package org.intertwiner.algebra.group.structure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.ConjugacyClasses;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Subgroup;
import org.intertwiner.algebra.ring.Primes;

/**
 * Subgroups by what they do.
 *
 * <p>Accuracy: exact. Complexity: a centraliser or normaliser N tests one element of each coset of
 * the part of N found so far, and costs at most |G| products on top.
 */
public final class Subgroups {
  private static final String INTERRUPTED = "search of a subgroup was interrupted";

  private Subgroups() {}

  /**
   * The elements with a property that is known to define a subgroup: it holds for 1, and with x and
   * y for xy⁻¹.
   *
   * @param group a group
   * @param property tests an element index
   * @return the subgroup
   */
  static Subgroup where(FiniteGroup<?> group, IntPredicate property) {
    Subgroup found = group.subgroup();
    boolean[] outside = new boolean[(int) group.order()];
    for (int x = 1; x < outside.length; x++) {
      if ((x & 1023) == 0 && Thread.interrupted()) {
        throw new CancellationException(INTERRUPTED);
      }
      if (outside[x] || found.contains(x)) {
        continue;
      }
      if (property.test(x)) {
        found = found.extendedBy(x);
      } else {
        for (int h : found.elements()) {
          outside[group.multiply(x, h)] = true;
        }
      }
    }
    return found;
  }

  /**
   * The centraliser of elements.
   *
   * @param group a group
   * @param elements indices
   * @return all x with xg = gx for each of them
   */
  public static Subgroup centralizer(FiniteGroup<?> group, int... elements) {
    return where(
        group,
        x -> {
          for (int g : elements) {
            if (group.multiply(x, g) != group.multiply(g, x)) {
              return false;
            }
          }
          return true;
        });
  }

  /**
   * The centraliser of a subgroup.
   *
   * @param subgroup a subgroup of a group G
   * @return all elements of G that commute with all of the subgroup
   */
  public static Subgroup centralizer(Subgroup subgroup) {
    return centralizer(subgroup.group(), subgroup.generators());
  }

  /**
   * The normaliser of a subgroup.
   *
   * @param subgroup a subgroup H of a group G
   * @return all x in G with xHx⁻¹ = H
   */
  public static Subgroup normalizer(Subgroup subgroup) {
    FiniteGroup<?> group = subgroup.group();
    return where(group, x -> normalizes(subgroup, x));
  }

  private static boolean normalizes(Subgroup subgroup, int x) {
    FiniteGroup<?> group = subgroup.group();
    int inverse = group.inverse(x);
    for (int h : subgroup.generators()) {
      if (!subgroup.contains(group.multiply(group.multiply(x, h), inverse))) {
        return false;
      }
    }
    return true;
  }

  /**
   * A conjugate subgroup.
   *
   * @param subgroup a subgroup H of a group G
   * @param x an index in G
   * @return xHx⁻¹
   */
  public static Subgroup conjugate(Subgroup subgroup, int x) {
    FiniteGroup<?> group = subgroup.group();
    int inverse = group.inverse(x);
    return group.subgroup(
        Arrays.stream(subgroup.generators())
            .map(h -> group.multiply(group.multiply(x, h), inverse))
            .toArray());
  }

  /**
   * All conjugates of a subgroup.
   *
   * @param subgroup a subgroup H of a group G
   * @return the |G : N(H)| different subgroups xHx⁻¹, the subgroup itself first
   */
  public static List<Subgroup> conjugates(Subgroup subgroup) {
    List<Subgroup> list = new ArrayList<>();
    for (int x : normalizer(subgroup).leftCosets().transversal()) {
      list.add(conjugate(subgroup, x));
    }
    return List.copyOf(list);
  }

  /**
   * The common elements of two subgroups.
   *
   * @param a a subgroup
   * @param b a subgroup of the same group
   * @return the intersection
   */
  public static Subgroup intersection(Subgroup a, Subgroup b) {
    if (a.isContainedIn(b)) {
      return a;
    }
    Subgroup found = a.group().subgroup();
    for (int x : a.elements()) {
      if (b.contains(x)) {
        found = found.extendedBy(x);
      }
    }
    return found;
  }

  /**
   * The smallest subgroup that contains two.
   *
   * @param a a subgroup
   * @param b a subgroup of the same group
   * @return ⟨a, b⟩
   */
  public static Subgroup join(Subgroup a, Subgroup b) {
    return b.isContainedIn(a) ? a : a.extendedBy(b.generators());
  }

  /**
   * The largest normal subgroup inside a subgroup.
   *
   * @param subgroup a subgroup
   * @return the intersection of all conjugates
   */
  public static Subgroup core(Subgroup subgroup) {
    FiniteGroup<?> group = subgroup.group();
    Subgroup core = subgroup;
    for (boolean shrunk = true; shrunk; ) {
      shrunk = false;
      for (int k = 0; k < group.generators().size(); k++) {
        Subgroup smaller = intersection(core, conjugate(core, group.generatorIndex(k)));
        shrunk |= smaller.order() < core.order();
        core = smaller;
      }
    }
    return core;
  }

  /**
   * The smallest normal subgroup around a subgroup.
   *
   * @param subgroup a subgroup
   * @return the join of all conjugates
   */
  public static Subgroup normalClosure(Subgroup subgroup) {
    return subgroup.group().normalClosure(subgroup.generators());
  }

  /**
   * The commutator subgroup of two subgroups.
   *
   * @param a a subgroup
   * @param b a subgroup of the same group
   * @return [a, b], generated by all x y x⁻¹ y⁻¹
   */
  public static Subgroup commutator(Subgroup a, Subgroup b) {
    FiniteGroup<?> group = a.group();
    Subgroup found = group.subgroup();
    List<Integer> pending = new ArrayList<>();
    for (int x : a.generators()) {
      for (int y : b.generators()) {
        int xy = group.multiply(x, y);
        pending.add(group.multiply(xy, group.inverse(group.multiply(y, x))));
      }
    }
    int[] around =
        IntStream.concat(Arrays.stream(a.generators()), Arrays.stream(b.generators())).toArray();
    for (int i = 0; i < pending.size(); i++) {
      int c = pending.get(i);
      if (!found.contains(c)) {
        found = found.extendedBy(c);
        for (int g : around) {
          pending.add(group.multiply(group.multiply(g, c), group.inverse(g)));
        }
      }
    }
    return found;
  }

  /**
   * A Sylow subgroup.
   *
   * @param group a group
   * @param p a prime
   * @return a subgroup whose order is the largest power of p that divides |G|; trivial when p does
   *     not divide it. All others are its conjugates
   * @throws InvalidInput when p is not prime
   */
  public static Subgroup sylow(FiniteGroup<?> group, long p) {
    if (!Primes.isPrime(p)) {
      throw new InvalidInput("p of a Sylow subgroup", Long.toString(p), "a prime number", "");
    }
    long target = 1;
    while (group.order() / target % p == 0) {
      target *= p;
    }
    ConjugacyClasses classes = group.classes();
    boolean[] primary = new boolean[classes.count()];
    int start = 0;
    for (int c = 1; c < primary.length; c++) {
      primary[c] = target % classes.elementOrder(c) == 0;
      if (primary[c] && classes.elementOrder(c) > classes.elementOrder(classes.classOf(start))) {
        start = classes.representative(c);
      }
    }
    Subgroup found = group.subgroup().extendedBy(start);
    while (found.order() < target) {
      found = found.extendedBy(normalizing(found, primary));
    }
    return found;
  }

  /** An element of p-power order that normalises a p-subgroup from outside; one exists (Sylow). */
  private static int normalizing(Subgroup subgroup, boolean[] primary) {
    FiniteGroup<?> group = subgroup.group();
    for (int x = 1; x < group.order(); x++) {
      if ((x & 1023) == 0 && Thread.interrupted()) {
        throw new CancellationException(INTERRUPTED);
      }
      if (primary[group.classes().classOf(x)] && !subgroup.contains(x) && normalizes(subgroup, x)) {
        return x;
      }
    }
    throw new IllegalStateException("a p-subgroup has no larger normaliser");
  }

  /**
   * The Sylow subgroups for all primes that divide the order.
   *
   * @param group a group
   * @return one for each prime, in ascending order, unmodifiable
   */
  public static Map<Long, Subgroup> sylowSubgroups(FiniteGroup<?> group) {
    Map<Long, Subgroup> all = new LinkedHashMap<>();
    Primes.factor(group.order()).keySet().stream()
        .sorted(Comparator.naturalOrder())
        .forEach(p -> all.put(p, sylow(group, p)));
    return java.util.Collections.unmodifiableMap(all);
  }

  /**
   * The number of Sylow subgroups.
   *
   * @param group a group
   * @param p a prime
   * @return |G : N(P)|, which is 1 modulo p
   */
  public static long sylowCount(FiniteGroup<?> group, long p) {
    return normalizer(sylow(group, p)).index();
  }

  /**
   * The largest normal p-subgroup.
   *
   * @param group a group
   * @param p a prime
   * @return O_p(G), the core of a Sylow subgroup
   */
  public static Subgroup primeCore(FiniteGroup<?> group, long p) {
    return core(sylow(group, p));
  }

  /**
   * The Fitting subgroup.
   *
   * @param group a group
   * @return the largest nilpotent normal subgroup, the product of the O_p(G)
   */
  public static Subgroup fitting(FiniteGroup<?> group) {
    Subgroup product = group.subgroup();
    for (long p : Primes.factor(group.order()).keySet()) {
      product = join(product, primeCore(group, p));
    }
    return product;
  }

  /**
   * The Frattini subgroup: the intersection of all maximal subgroups; for p-groups generated by the
   * commutators and p-th powers of generators.
   *
   * @param group a group
   * @param limits for the search of all subgroups, where the group is not nilpotent
   * @return the Frattini subgroup; the whole group when it is trivial
   */
  public static Subgroup frattini(FiniteGroup<?> group, StructureLimits limits) {
    if (group.isNilpotent()) {
      Subgroup product = group.subgroup();
      for (long p : Primes.factor(group.order()).keySet()) {
        product = join(product, frattiniOfPrimeGroup(sylow(group, p), p));
      }
      return product;
    }
    Subgroup intersection = group.subgroup(generatorIndices(group));
    for (SubgroupClasses.SubgroupClass maximal : SubgroupClasses.of(group, limits).maximal()) {
      intersection = intersection(intersection, core(maximal.representative()));
    }
    return intersection;
  }

  private static Subgroup frattiniOfPrimeGroup(Subgroup sylow, long p) {
    FiniteGroup<?> group = sylow.group();
    int[] powers = Arrays.stream(sylow.generators()).map(x -> group.power(x, p)).toArray();
    return normalClosureIn(sylow, commutator(sylow, sylow).extendedBy(powers));
  }

  private static Subgroup normalClosureIn(Subgroup around, Subgroup inside) {
    return join(inside, commutator(around, inside));
  }

  static int[] generatorIndices(FiniteGroup<?> group) {
    return IntStream.range(0, group.generators().size()).map(group::generatorIndex).toArray();
  }

  /**
   * All normal subgroups.
   *
   * @param group a group
   * @param limits the largest number of subgroups
   * @return in the order of their orders, 1 first and the whole group last
   * @throws org.intertwiner.algebra.LimitExceeded when there are more than allowed
   */
  public static List<Subgroup> normalSubgroups(FiniteGroup<?> group, StructureLimits limits) {
    ConjugacyClasses classes = group.classes();
    Map<BitSet, Subgroup> found = new LinkedHashMap<>();
    found.put(classesIn(group.subgroup()), group.subgroup());
    List<Subgroup> minimal = new ArrayList<>();
    for (int c = 1; c < classes.count(); c++) {
      Subgroup closure = group.normalClosure(classes.representative(c));
      if (found.putIfAbsent(classesIn(closure), closure) == null) {
        minimal.add(closure);
      }
    }
    List<Subgroup> queue = new ArrayList<>(found.values());
    for (int i = 0; i < queue.size(); i++) {
      for (Subgroup other : minimal) {
        if (!other.isContainedIn(queue.get(i))) {
          Subgroup join = join(queue.get(i), other);
          if (found.putIfAbsent(classesIn(join), join) == null) {
            queue.add(join);
          }
        }
      }
      if (queue.size() > limits.maxSubgroups()) {
        throw StructureLimits.exceeded(
            "normal subgroups of " + group.name(),
            "more than " + limits.maxSubgroups(),
            "at most " + limits.maxSubgroups());
      }
    }
    queue.sort(Comparator.comparingLong(Subgroup::order));
    return List.copyOf(queue);
  }

  private static BitSet classesIn(Subgroup subgroup) {
    BitSet set = new BitSet();
    ConjugacyClasses classes = subgroup.group().classes();
    for (int c = 0; c < classes.count(); c++) {
      set.set(c, subgroup.contains(classes.representative(c)));
    }
    return set;
  }

  /**
   * A small generating set, in which no element is superfluous: the first found among random tuples
   * (of a fixed seed) whose length begins at the rank of the abelian quotient modulo primes.
   *
   * @param group a group
   * @return indices; one for cyclic groups, and nearly always as few as possible for others
   */
  public static int[] smallGeneratingSet(FiniteGroup<?> group) {
    return GeneratingTuple.small(group);
  }
}
