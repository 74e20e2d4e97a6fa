package org.intertwiner.algebra.group;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A group that moves every point to every point by exactly one element.
 *
 * <p>A transitive group is regular exactly when permutations that commute with it move every point
 * to every point. For each generator s the commuting map with 0 ↦ s(0) is forced, c(t(x)) =
 * t(c(x)); if these maps exist and are transitive, that is the proof, in time degree · generators².
 * The group is then the set of all permutations that commute with them.
 */
final class RegularChain implements Chain {
  private final int degree;
  private final List<int[]> generators;
  private final List<int[]> commuting;

  private RegularChain(int degree, List<int[]> generators, List<int[]> commuting) {
    this.degree = degree;
    this.generators = generators;
    this.commuting = commuting;
  }

  static Optional<Chain> recognise(int degree, List<int[]> generators) {
    if (degree < 2 || Orbits.of(degree, generators, 0).length < degree) {
      return Optional.empty();
    }
    List<int[]> commuting = new ArrayList<>();
    for (int[] s : generators) {
      int[] map = propagate(degree, generators, s[0]);
      if (!commutesWithAll(map, generators)) {
        return Optional.empty();
      }
      commuting.add(map);
    }
    return Orbits.of(degree, commuting, 0).length == degree
        ? Optional.of(new RegularChain(degree, generators, commuting))
        : Optional.empty();
  }

  /** The map with 0 ↦ image and f(t(x)) = t(f(x)) along a breadth-first tree. */
  private static int[] propagate(int degree, List<int[]> generators, int image) {
    int[] map = new int[degree];
    Arrays.fill(map, -1);
    int[] queue = new int[degree];
    int size = 1;
    map[0] = image;
    for (int head = 0; head < size; head++) {
      int x = queue[head];
      for (int[] t : generators) {
        if (map[t[x]] < 0) {
          map[t[x]] = t[map[x]];
          queue[size++] = t[x];
        }
      }
    }
    return map;
  }

  private static boolean commutesWithAll(int[] map, List<int[]> generators) {
    for (int[] t : generators) {
      for (int x = 0; x < map.length; x++) {
        if (map[t[x]] != t[map[x]]) {
          return false;
        }
      }
    }
    return true;
  }

  @Override
  public BigInteger order() {
    return BigInteger.valueOf(degree);
  }

  @Override
  public int[] base() {
    return new int[] {0};
  }

  @Override
  public boolean contains(int[] g) {
    return commutesWithAll(g, commuting);
  }

  @Override
  public int[] random(RandomGenerator random) {
    return propagate(degree, commuting, random.nextInt(degree));
  }

  @Override
  public StabilizerChain toStabilizerChain() {
    return StabilizerChain.ofStrongGenerators(degree, new int[] {0}, List.of(generators));
  }
}
