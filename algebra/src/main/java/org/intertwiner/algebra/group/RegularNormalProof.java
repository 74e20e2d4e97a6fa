package org.intertwiner.algebra.group;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Shows that K, the group of the lower levels, is the whole stabiliser of a level's base point, by
 * the order of H, the group that K and the level's own elements generate.
 *
 * <p>Two ways, both linear in the degree. If one element of H has the order |orbit|·|K| and the
 * others are its powers, H is cyclic of that order. If H moves only the points of the orbit, and
 * some commutators of its elements generate a group N that is regular there and normal in H, and
 * every own element is a product of one of N and one of K, then H = N·K has the order |orbit|·|K|.
 *
 * <p>Affine groups and the point stabilisers of two-dimensional linear groups are of the second
 * kind, their tori of the first; {@link DoubleCosetProof} would need as many Schreier generators as
 * there are points. Source: Seress, Permutation Group Algorithms (2003), section 6.2.
 */
final class RegularNormalProof {
  private static final int COMMUTATORS = 6;
  private static final long SEED = 0x4E0BL;

  private final StabilizerChain below;
  private final ChainLevel level;
  private final List<int[]> generators;
  private final int degree;

  private RegularNormalProof(StabilizerChain chain, int index) {
    this.level = chain.levels().get(index);
    this.below = chain.stabilizer(index + 1);
    this.degree = chain.degree();
    this.generators = new ArrayList<>(below.generators(0));
    generators.addAll(level.own);
  }

  /** Whether the proof succeeds; if not, nothing is known. The lower levels are complete. */
  static boolean holds(StabilizerChain chain, int index) {
    RegularNormalProof proof = new RegularNormalProof(chain, index);
    return proof.isCyclic() || proof.hasRegularNormalSubgroup();
  }

  private boolean isCyclic() {
    BigInteger order = below.order().multiply(BigInteger.valueOf(level.orbit().length));
    for (int[] g : level.own) {
      if (Permutation.trusted(g).exactOrder().equals(order)) {
        return generators.stream().allMatch(h -> isPower(h, g));
      }
    }
    return false;
  }

  /** Whether h = gᵐ, the exponent being read off along the cycle of the base point. */
  private boolean isPower(int[] h, int[] g) {
    long exponent = 0;
    int p = level.point;
    while (p != h[level.point]) {
      p = g[p];
      exponent++;
      if (p == level.point) {
        return false;
      }
    }
    return Permutation.trusted(h).equals(Permutation.trusted(g).pow(exponent));
  }

  private boolean hasRegularNormalSubgroup() {
    int[] place = new int[degree];
    Arrays.fill(place, -1);
    int[] orbit = level.orbit();
    for (int i = 0; i < orbit.length; i++) {
      place[orbit[i]] = i;
    }
    for (int[] g : generators) {
      for (int x = 0; x < degree; x++) {
        if (g[x] != x && place[x] < 0) {
          return false;
        }
      }
    }
    Optional<RegularChain> normal = RegularChain.recognise(orbit.length, commutators(orbit, place));
    if (normal.isEmpty() || orbit[0] != level.point) {
      return false;
    }
    for (int[] g : generators) {
      if (!isNormalised(normal.get(), restricted(g, orbit, place))) {
        return false;
      }
    }
    return level.own.stream().allMatch(x -> isProduct(normal.get(), x, orbit, place));
  }

  /** Commutators of random elements of H, on the places of the orbit. */
  private List<int[]> commutators(int[] orbit, int[] place) {
    RandomProducts products = new RandomProducts(generators, SEED);
    List<int[]> found = new ArrayList<>();
    for (int i = 0; i < COMMUTATORS; i++) {
      int[] a = products.next();
      int[] b = products.next();
      int[] back = Permutation.compose(Permutation.invert(a), Permutation.invert(b));
      int[] commutator = Permutation.compose(Permutation.compose(a, b), back);
      if (!Permutation.isIdentity(commutator)) {
        found.add(restricted(commutator, orbit, place));
      }
    }
    return found;
  }

  private static int[] restricted(int[] g, int[] orbit, int[] place) {
    int[] images = new int[orbit.length];
    Arrays.setAll(images, i -> place[g[orbit[i]]]);
    return images;
  }

  private static boolean isNormalised(RegularChain normal, int[] g) {
    int[] inverse = Permutation.invert(g);
    for (int[] n : normal.generators()) {
      if (!normal.contains(Permutation.compose(g, Permutation.compose(n, inverse)))) {
        return false;
      }
    }
    return true;
  }

  /** Whether x = n·k with n in N and k in K. */
  private boolean isProduct(RegularChain normal, int[] x, int[] orbit, int[] place) {
    int[] n = normal.elementTo(place[x[level.point]]);
    int[] inverse = Permutation.invert(n);
    int[] k = x.clone();
    for (int p : orbit) {
      k[p] = orbit[inverse[place[x[p]]]];
    }
    return Permutation.isIdentity(below.sift(k, 0).residue());
  }
}
