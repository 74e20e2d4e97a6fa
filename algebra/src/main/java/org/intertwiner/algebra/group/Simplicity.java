package org.intertwiner.algebra.group;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.intertwiner.algebra.ring.Primes;

/**
 * Decides whether a permutation group is simple.
 *
 * <p>A group that is not perfect, or acts on an orbit or on blocks neither trivially nor
 * faithfully, is not simple; that leaves perfect primitive groups. One that contains the
 * alternating group is simple. One whose degree is no proper power of an integer and whose order is
 * not the square of the degree is almost simple by the O'Nan–Scott theorem (a regular abelian
 * normal subgroup, a product action, a twisted wreath product and a diagonal action with more than
 * two factors make the degree a prime power or a proper power, a diagonal action with two factors
 * makes a perfect group of order degree²), and a perfect almost simple group is simple because
 * outer automorphism groups of simple groups are soluble (Schreier's conjecture, a consequence of
 * the classification). For the remaining degrees the normal closures of all classes of prime order
 * decide.
 *
 * <p>Source: Liebeck, Praeger and Saxl, On the O'Nan–Scott theorem for finite primitive permutation
 * groups, J. Austral. Math. Soc. 44 (1988).
 */
final class Simplicity {
  private static final int TRIES = 12;

  private Simplicity() {}

  static boolean isSimple(PermutationGroup group) {
    if (group.order().equals(BigInteger.ONE)) {
      return false;
    }
    if (group.isAbelian()) {
      return group.order().bitLength() < Long.SIZE && Primes.isPrime(group.order().longValue());
    }
    if (!group.isPerfect()) {
      return false;
    }
    if (group.isGiant()) {
      return true;
    }
    int[] moved = GiantChain.movedPoints(group.degree(), group.images());
    int[] orbit = smallestOrbit(group);
    if (orbit.length < moved.length) {
      return isFaithful(group, Actions.onPoints(group, orbit));
    }
    return orbit.length < group.degree()
        ? isSimple(Actions.onPoints(group, orbit))
        : isTransitiveSimple(group);
  }

  private static boolean isFaithful(PermutationGroup group, PermutationGroup image) {
    return image.order().equals(group.order()) && isSimple(image);
  }

  private static int[] smallestOrbit(PermutationGroup group) {
    return Orbits.all(group.degree(), group.images()).stream()
        .filter(orbit -> orbit.length > 1)
        .min(java.util.Comparator.comparingInt(orbit -> orbit.length))
        .orElseThrow();
  }

  private static boolean isTransitiveSimple(PermutationGroup group) {
    List<int[]> blocks = group.blockNames();
    if (!blocks.isEmpty()) {
      return isFaithful(group, Actions.onBlocks(group, blocks.get(0)));
    }
    BigInteger n = BigInteger.valueOf(group.degree());
    if (!isProperPower(group.degree()) && !group.order().equals(n.multiply(n))) {
      return true;
    }
    return !hasRandomNormalSubgroup(group) && !hasNormalSubgroup(group);
  }

  static boolean isProperPower(int n) {
    for (int root = 2; (long) root * root <= n; root++) {
      int rest = n;
      while (rest % root == 0) {
        rest /= root;
      }
      if (rest == 1) {
        return true;
      }
    }
    return false;
  }

  /** Powers of prime order of a few random elements often show a normal subgroup. */
  private static boolean hasRandomNormalSubgroup(PermutationGroup group) {
    SplittableRandom random = new SplittableRandom(group.degree());
    List<Permutation> tried = new ArrayList<>();
    for (int i = 0; i < TRIES; i++) {
      Permutation x = group.random(random);
      for (long p : Primes.factor(x.order()).keySet()) {
        tried.add(x.pow(x.order() / p));
      }
    }
    return tried.stream().anyMatch(x -> isProper(group, x));
  }

  private static boolean isProper(PermutationGroup group, Permutation x) {
    return !NormalSeries.closure(group, List.of(x.images())).order().equals(group.order());
  }

  private static boolean hasNormalSubgroup(PermutationGroup group) {
    PermutationClasses classes = group.classes();
    for (int c = 1; c < classes.count(); c++) {
      if (Primes.isPrime(classes.elementOrder(c)) && isProper(group, classes.representative(c))) {
        return true;
      }
    }
    return false;
  }

  /** Groups that act on orbits and blocks. */
  static final class Actions {
    private Actions() {}

    static PermutationGroup onPoints(PermutationGroup group, int[] orbit) {
      int[] sorted = orbit.clone();
      Arrays.sort(sorted);
      List<Permutation> images = new ArrayList<>();
      for (int[] g : group.images()) {
        int[] image = new int[sorted.length];
        Arrays.setAll(image, i -> Arrays.binarySearch(sorted, g[sorted[i]]));
        images.add(Permutation.trusted(image));
      }
      return PermutationGroup.of(sorted.length, images).withLimits(group.limits());
    }

    static PermutationGroup onBlocks(PermutationGroup group, int[] names) {
      List<Permutation> images = new ArrayList<>();
      for (int[] g : group.images()) {
        images.add(Permutation.trusted(Blocks.onBlocks(names, g)));
      }
      int count = Blocks.list(names).length;
      return PermutationGroup.of(count, images).withLimits(group.limits());
    }
  }
}
