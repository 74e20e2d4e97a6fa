package org.intertwiner.algebra.group;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.intertwiner.algebra.InvalidInput;

/**
 * The conjugacy classes of a permutation group that need not be listed.
 *
 * <p>Ordered by element order, then size; the class of the identity is number 0. Accuracy: exact
 * and proved: representatives are pairwise not conjugate by complete searches, and the sizes |G| /
 * |C(g)| add up to |G|. Complexity: the searches for classes take about one centraliser and a few
 * conjugacy tests for each class; a power costs a conjugacy test on first use.
 */
public final class PermutationClasses {
  private final PermutationGroup group;
  private final List<Found> classes;
  private final Map<List<Integer>, List<Integer>> buckets;
  private final Map<List<Long>, Integer> powers = new ConcurrentHashMap<>();

  /**
   * A class.
   *
   * @param representative an element
   * @param size the number of elements
   */
  record Found(Permutation representative, BigInteger size) {}

  private PermutationClasses(PermutationGroup group, List<Found> classes) {
    this.group = group;
    this.classes = classes;
    this.buckets = new HashMap<>();
    for (int c = 0; c < classes.size(); c++) {
      List<Integer> key = ClassSearch.invariant(group, classes.get(c).representative.images());
      buckets.computeIfAbsent(key, k -> new ArrayList<>()).add(c);
    }
  }

  /** Sorts the classes and checks that they are all. */
  static PermutationClasses of(PermutationGroup group, List<Found> found) {
    BigInteger sum = found.stream().map(Found::size).reduce(BigInteger.ZERO, BigInteger::add);
    if (!sum.equals(group.order())) {
      throw new IllegalStateException("class sizes add up to " + sum + ", not to " + group.order());
    }
    List<Found> sorted = new ArrayList<>(found);
    sorted.sort(
        Comparator.<Found>comparingLong(c -> c.representative.order()).thenComparing(Found::size));
    return new PermutationClasses(group, List.copyOf(sorted));
  }

  /** {@return the group} */
  public PermutationGroup group() {
    return group;
  }

  /** {@return the number of classes} */
  public int count() {
    return classes.size();
  }

  private Found at(int c) {
    if (c < 0 || c >= classes.size()) {
      throw new InvalidInput("class", Integer.toString(c), "0 … " + (classes.size() - 1), "");
    }
    return classes.get(c);
  }

  /**
   * The number of elements of a class.
   *
   * @param c a class
   * @return its size
   */
  public BigInteger size(int c) {
    return at(c).size;
  }

  /**
   * The order of the centraliser of an element of a class.
   *
   * @param c a class
   * @return |G| divided by the size
   */
  public BigInteger centralizerOrder(int c) {
    return group.order().divide(at(c).size);
  }

  /**
   * An element of a class.
   *
   * @param c a class
   * @return always the same element
   */
  public Permutation representative(int c) {
    return at(c).representative;
  }

  /**
   * The order of the elements of a class.
   *
   * @param c a class
   * @return the common order
   */
  public long elementOrder(int c) {
    return at(c).representative.order();
  }

  /**
   * The class of an element.
   *
   * @param element an element of the group
   * @return its class
   * @throws InvalidInput when it does not belong to the group
   */
  public int classOf(Permutation element) {
    if (!group.contains(element)) {
      throw new InvalidInput("element", element.toString(), "an element of the group", "");
    }
    List<Integer> bucket = buckets.get(ClassSearch.invariant(group, element.images()));
    int last = bucket.size() - 1;
    for (int c : bucket.subList(0, last)) {
      if (group.conjugator(classes.get(c).representative, element).isPresent()) {
        return c;
      }
    }
    return bucket.get(last);
  }

  /**
   * Power map.
   *
   * @param c a class
   * @param k any integer
   * @return the class of gᵏ, g in c
   */
  public int power(int c, long k) {
    Permutation g = at(c).representative;
    long exponent = Math.floorMod(k, g.order());
    return powers.computeIfAbsent(List.of((long) c, exponent), key -> classOf(g.pow(exponent)));
  }

  /**
   * The class of the inverses.
   *
   * @param c a class
   * @return the class of g⁻¹, g in c
   */
  public int inverse(int c) {
    return power(c, -1);
  }

  /** {@return the least common multiple of the element orders} */
  public BigInteger exponent() {
    BigInteger lcm = BigInteger.ONE;
    for (Found c : classes) {
      BigInteger order = BigInteger.valueOf(c.representative.order());
      lcm = lcm.divide(lcm.gcd(order)).multiply(order);
    }
    return lcm;
  }

  @Override
  public String toString() {
    return count() + " conjugacy classes of " + group;
  }
}
