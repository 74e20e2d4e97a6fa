package org.intertwiner.algebra.group.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.ConjugacyClasses;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.ring.Primes;

/**
 * Names of isomorphism types, given only where the type is certain: cyclic, dihedral, dicyclic and
 * all other abelian groups, Frobenius groups of prime degree, symmetric, alternating and some more
 * simple groups.
 *
 * <p>Accuracy: exact; a group without a name in these families gets none. Isomorphic groups get the
 * same name. Complexity: conjugacy classes, and a search for an isomorphism where the order is that
 * of a symmetric, an alternating or a simple group.
 *
 * <p>Example: {@code TypeNames.of(Groups.quaternion(8))} is {@code Q8}; the group of Klein is
 * {@code D2}.
 */
public final class TypeNames {
  private static final int LARGEST_DEGREE = 12;

  private TypeNames() {}

  /**
   * The name of an isomorphism type.
   *
   * @param group a group
   * @return {@code Cn}, {@code Dn} of order 2n, {@code C2 x C4} by invariant factors, {@code Q8},
   *     {@code Dic3} of order 12, {@code Frob(5,4)} of order 20, {@code Sn}, {@code An}, {@code
   *     PSL(2,q)}, {@code M11} …; nothing for other types
   */
  public static Optional<String> of(FiniteGroup<?> group) {
    long n = group.order();
    int[] orders = orders(group);
    int whole = indexOf(orders, n);
    if (whole >= 0) {
      return Optional.of("C" + n);
    }
    if (group.isAbelian() && n != 4) {
      return Optional.of(abelian(group));
    }
    int half = n % 2 == 0 ? indexOf(orders, n / 2) : -1;
    Optional<String> twofold = half < 0 ? Optional.empty() : twofold(group, orders, half);
    return twofold.or(() -> frobenius(group)).or(() -> permutations(group));
  }

  private static int[] orders(FiniteGroup<?> group) {
    ConjugacyClasses classes = group.classes();
    int[] orders = new int[(int) group.order()];
    for (int x = 0; x < orders.length; x++) {
      orders[x] = classes.elementOrder(classes.classOf(x));
    }
    return orders;
  }

  private static int indexOf(int[] values, long value) {
    for (int i = 0; i < values.length; i++) {
      if (values[i] == value) {
        return i;
      }
    }
    return -1;
  }

  /** Dihedral or dicyclic: an element outside of ⟨r⟩, of order 2 or 4, that inverts r. */
  private static Optional<String> twofold(FiniteGroup<?> group, int[] orders, int r) {
    long n = group.order();
    boolean[] rotation = new boolean[orders.length];
    int power = 0;
    do {
      rotation[power] = true;
      power = group.multiply(power, r);
    } while (power != 0);
    int s = 0;
    while (rotation[s]) {
      s++;
    }
    if (group.multiply(s, r) != group.multiply(group.inverse(r), s)) {
      return Optional.empty();
    }
    if (orders[s] == 2) {
      return Optional.of("D" + n / 2);
    }
    boolean twoGroup = Long.bitCount(n) == 1;
    return Optional.of(twoGroup ? "Q" + n : "Dic" + n / 4);
  }

  /** The invariant factors, from the numbers of elements whose pᵏ-th power is 1. */
  private static String abelian(FiniteGroup<?> group) {
    List<Long> factors = new ArrayList<>();
    int[] orders = orders(group);
    for (long p : Primes.factor(group.order()).keySet()) {
      long counted = 1;
      int place = 0;
      List<Integer> ranks = new ArrayList<>();
      for (long q = p; counted < part(group.order(), p); q *= p) {
        long dividing = 0;
        for (int order : orders) {
          dividing += q % order == 0 ? 1 : 0;
        }
        ranks.add(Primes.factor(dividing / counted).get(p));
        counted = dividing;
      }
      for (int rank = ranks.get(0); place < rank; place++) {
        long factor = 1;
        for (int r : ranks) {
          factor *= r > place ? p : 1;
        }
        if (place == factors.size()) {
          factors.add(1L);
        }
        factors.set(place, factors.get(place) * factor);
      }
    }
    Map<Long, Integer> powers = new TreeMap<>();
    factors.forEach(f -> powers.merge(f, 1, Integer::sum));
    StringJoiner name = new StringJoiner(" x ");
    powers.forEach((f, times) -> name.add("C" + f + (times == 1 ? "" : "^" + times)));
    return name.toString();
  }

  private static long part(long order, long p) {
    long part = 1;
    while (order / part % p == 0) {
      part *= p;
    }
    return part;
  }

  /** A normal subgroup of prime order p that is its own centraliser; then G/Cₚ acts faithfully. */
  private static Optional<String> frobenius(FiniteGroup<?> group) {
    for (Map.Entry<Long, Integer> prime : Primes.factor(group.order()).entrySet()) {
      long p = prime.getKey();
      if (prime.getValue() == 1 && (p - 1) % (group.order() / p) == 0) {
        var sylow = Subgroups.sylow(group, p);
        if (sylow.isNormal() && Subgroups.centralizer(sylow).order() == p) {
          return Optional.of("Frob(" + p + "," + group.order() / p + ")");
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> permutations(FiniteGroup<?> group) {
    try {
      long factorial = 6;
      for (int n = 4; n <= LARGEST_DEGREE && factorial <= group.order(); n++) {
        factorial *= n;
        if (factorial == group.order() && isIsomorphic(group, Groups.symmetric(n))) {
          return Optional.of("S" + n);
        }
        if (factorial == 2 * group.order() && isIsomorphic(group, Groups.alternating(n))) {
          return Optional.of("A" + n);
        }
      }
    } catch (LimitExceeded tooLarge) {
      return Optional.empty();
    }
    return group.isSimple() ? SimpleNames.of(group) : Optional.empty();
  }

  private static boolean isIsomorphic(FiniteGroup<?> a, FiniteGroup<?> b) {
    return Isomorphisms.areIsomorphic(a, b);
  }
}
