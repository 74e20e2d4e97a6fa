package org.intertwiner.algebra.group;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.random.RandomGenerator;

/**
 * A base and strong generating set with transversals.
 *
 * <p>Random elements fill the chain quickly; then {@link ChainProof} shows that it is complete,
 * whatever the random elements were. A chain for a group of known order needs no other proof than
 * its order.
 *
 * <p>Source: Holt, Eick and O'Brien (2005), sections 4.4 and 4.5; Seress, Permutation Group
 * Algorithms (2003), chapter 5.
 */
final class StabilizerChain implements Chain {
  private static final int QUIET_SIFTS = 12;
  private static final long SEED = 0x5EEDL;

  private final int degree;
  private final List<ChainLevel> levels;

  /** What is left of an element at the level that could not take it any further. */
  record Sifted(int[] residue, int level) {}

  private StabilizerChain(int degree, List<ChainLevel> levels) {
    this.degree = degree;
    this.levels = levels;
  }

  /** The chain of the group that permutations generate, proved. */
  static StabilizerChain of(int degree, List<int[]> generators) {
    StabilizerChain chain = unproved(degree, generators);
    ChainProof.complete(chain, generators);
    return chain;
  }

  /** A chain that is complete with overwhelming probability: a lower bound of the order. */
  static StabilizerChain unproved(int degree, List<int[]> generators) {
    StabilizerChain chain = new StabilizerChain(degree, new ArrayList<>());
    List<int[]> moving = moving(generators);
    if (!moving.isEmpty()) {
      for (int[] g : moving) {
        chain.absorb(g);
      }
      chain.fill(moving);
    }
    return chain;
  }

  /** A chain that knows the first moving generator only, which may be far from complete. */
  static StabilizerChain ofFirst(int degree, List<int[]> generators) {
    StabilizerChain chain = new StabilizerChain(degree, new ArrayList<>());
    chain.absorb(moving(generators).get(0));
    return chain;
  }

  static List<int[]> moving(List<int[]> generators) {
    return generators.stream().filter(g -> !Permutation.isIdentity(g)).toList();
  }

  /** The chain of a group of known order, its base starting with given points where they move. */
  static StabilizerChain ofOrder(
      int degree, List<int[]> generators, BigInteger order, int... firstPoints) {
    StabilizerChain chain = startingWith(degree, firstPoints);
    List<int[]> moving = moving(generators);
    moving.forEach(chain::absorb);
    if (!moving.isEmpty()) {
      RandomProducts products = new RandomProducts(moving, SEED);
      while (!chain.order().equals(order)) {
        chain.absorb(products.next());
      }
    }
    return chain.withoutTrivialLevels();
  }

  private static StabilizerChain startingWith(int degree, int[] points) {
    StabilizerChain chain = new StabilizerChain(degree, new ArrayList<>());
    for (int p : points) {
      chain.levels.add(new ChainLevel(p, degree));
    }
    return chain;
  }

  private StabilizerChain withoutTrivialLevels() {
    return new StabilizerChain(
        degree,
        new ArrayList<>(levels.stream().filter(level -> level.orbit().length > 1).toList()));
  }

  /**
   * A chain from elements whose stabilisers are known: the i-th list holds elements that fix the
   * first i points and together with all later lists generate that stabiliser.
   */
  static StabilizerChain ofStrongGenerators(int degree, int[] points, List<List<int[]>> lists) {
    StabilizerChain chain = startingWith(degree, points);
    for (int i = points.length - 1; i >= 0; i--) {
      for (int[] g : lists.get(i)) {
        if (!Permutation.isIdentity(g)) {
          chain.levels.get(i).own.add(g);
        }
      }
      for (int j = 0; j <= i; j++) {
        for (int[] g : lists.get(i)) {
          chain.levels.get(j).extend(g);
        }
      }
    }
    return chain.withoutTrivialLevels();
  }

  private static int firstMoved(int[] g) {
    int i = 0;
    while (g[i] == i) {
      i++;
    }
    return i;
  }

  /** Makes an element part of the chain; whether the chain grew. */
  boolean absorb(int[] g) {
    Sifted sifted = sift(g, 0);
    if (Permutation.isIdentity(sifted.residue)) {
      return false;
    }
    insert(sifted);
    return true;
  }

  Sifted sift(int[] g, int from) {
    int[] residue = g;
    for (int i = from; i < levels.size(); i++) {
      ChainLevel level = levels.get(i);
      int p = residue[level.point];
      if (!level.contains(p)) {
        return new Sifted(residue, i);
      }
      residue = level.cancel(residue, p);
    }
    return new Sifted(residue, levels.size());
  }

  /** Makes a residue that fixes the first base points a strong generator. */
  void insert(Sifted sifted) {
    if (sifted.level == levels.size()) {
      levels.add(new ChainLevel(firstMoved(sifted.residue), degree));
    }
    levels.get(sifted.level).own.add(sifted.residue);
    for (int i = 0; i <= sifted.level; i++) {
      levels.get(i).extend(sifted.residue);
    }
  }

  private void fill(List<int[]> generators) {
    RandomProducts products = new RandomProducts(generators, SEED);
    int warmUp = products.warmUp();
    for (int step = 0, quiet = 0; quiet < QUIET_SIFTS; step++) {
      checkInterrupt();
      if (absorb(products.next())) {
        quiet = 0;
      } else {
        quiet += step < warmUp ? 0 : 1;
      }
    }
  }

  static void checkInterrupt() {
    if (Thread.interrupted()) {
      throw new CancellationException("the computation with permutation groups was interrupted");
    }
  }

  int degree() {
    return degree;
  }

  List<ChainLevel> levels() {
    return levels;
  }

  boolean isTrivial() {
    return levels.isEmpty();
  }

  /** Generators of the stabiliser of the first base points. */
  List<int[]> generators(int from) {
    List<int[]> list = new ArrayList<>();
    for (int i = from; i < levels.size(); i++) {
      list.addAll(levels.get(i).own);
    }
    return list;
  }

  boolean moves(int point) {
    return levels.stream().anyMatch(level -> level.own.stream().anyMatch(g -> g[point] != point));
  }

  /** The stabiliser of the first base points; shares its levels with this chain. */
  StabilizerChain stabilizer(int depth) {
    return new StabilizerChain(degree, levels.subList(depth, levels.size()));
  }

  /** The same group with a given first base point, which it must move. */
  StabilizerChain rebased(int point) {
    ChainLevel top = levels.get(0);
    if (top.point == point) {
      return this;
    }
    if (top.contains(point)) {
      int[] c = top.representative(point);
      int[] inverse = Permutation.invert(c);
      return new StabilizerChain(
          degree, levels.stream().map(level -> level.conjugate(c, inverse)).toList());
    }
    return withBase(point);
  }

  /** The same group with a base that starts with the points of a list that it moves. */
  StabilizerChain withBase(int... points) {
    StabilizerChain chain = startingWith(degree, points);
    BigInteger order = order();
    SplittableRandom random = new SplittableRandom(SEED);
    while (!chain.order().equals(order)) {
      checkInterrupt();
      chain.absorb(random(random));
    }
    return chain.withoutTrivialLevels();
  }

  /** The element with these images of the base points, or an empty array. */
  int[] elementWith(int[] base, int[] images) {
    int[] element = new int[degree];
    Arrays.setAll(element, i -> i);
    int[] inverse = element;
    for (int i = 0; i < base.length; i++) {
      int p = inverse[images[i]];
      if (!levels.get(i).contains(p)) {
        return new int[0];
      }
      element = levels.get(i).apply(element, p);
      inverse = levels.get(i).cancel(inverse, p);
    }
    return element;
  }

  @Override
  public BigInteger order() {
    BigInteger product = BigInteger.ONE;
    long small = 1;
    for (ChainLevel level : levels) {
      int length = level.orbit().length;
      if (small > Long.MAX_VALUE / length) {
        product = product.multiply(BigInteger.valueOf(small));
        small = 1;
      }
      small *= length;
    }
    return product.multiply(BigInteger.valueOf(small));
  }

  @Override
  public int[] base() {
    return levels.stream().mapToInt(level -> level.point).toArray();
  }

  @Override
  public boolean contains(int[] g) {
    return Permutation.isIdentity(sift(g, 0).residue);
  }

  /** A uniformly random element: the product of random transversal elements. */
  @Override
  public int[] random(RandomGenerator random) {
    int[] inverse = new int[degree];
    Arrays.setAll(inverse, i -> i);
    for (ChainLevel level : levels) {
      int[] orbit = level.orbit();
      inverse = level.cancel(inverse, orbit[random.nextInt(orbit.length)]);
    }
    return Permutation.invert(inverse);
  }

  @Override
  public StabilizerChain toStabilizerChain() {
    return this;
  }
}
