package org.intertwiner.algebra.group;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * A Sylow subgroup of a permutation group.
 *
 * <p>A central element z of order p passes the problem to the orbits of z, on which the kernel of
 * the action is a p-group; otherwise it passes to the centraliser of an element of order p that is
 * central in a Sylow subgroup. Such an element lies in the centre of a Sylow subgroup of the
 * centraliser of any p-element. The order is the proof.
 *
 * <p>Source: Butler and Cannon, Computing Sylow subgroups of permutation groups using homomorphic
 * images of centralizers, J. Symbolic Comput. 12 (1991).
 */
final class SylowSearch {
  private static final long SEED = 0x5710L;
  private static final int TRIES = 20;
  private final BigInteger prime;
  private final SearchLimits limits;

  private SylowSearch(long p, SearchLimits limits) {
    this.prime = BigInteger.valueOf(p);
    this.limits = limits;
  }

  static PermutationGroup of(PermutationGroup group, long p) {
    return new SylowSearch(p, group.limits()).sylow(group);
  }

  private BigInteger part(BigInteger order) {
    BigInteger part = BigInteger.ONE;
    for (BigInteger rest = order; rest.mod(prime).signum() == 0; rest = rest.divide(prime)) {
      part = part.multiply(prime);
    }
    return part;
  }

  private PermutationGroup sylow(PermutationGroup group) {
    StabilizerChain.checkInterrupt();
    BigInteger order = part(group.order());
    if (order.equals(BigInteger.ONE)) {
      return PermutationGroup.known(StabilizerChain.unproved(group.degree(), List.of()), limits);
    }
    if (order.equals(group.order())) {
      return group;
    }
    Permutation z = fullElement(group, order);
    PermutationGroup centralizer = group.centralizer(z);
    return centralizer.order().equals(group.order())
        ? throughOrbits(group, z, order)
        : sylow(centralizer);
  }

  /** An element of order p in the centre of some Sylow subgroup. */
  private Permutation fullElement(PermutationGroup group, BigInteger order) {
    SplittableRandom random = new SplittableRandom(SEED);
    Permutation best = Permutation.identity(group.degree());
    BigInteger bestPart = BigInteger.ZERO;
    for (int found = 0; found < TRIES; ) {
      Permutation x = group.random(random);
      BigInteger n = x.exactOrder();
      if (n.mod(prime).signum() != 0) {
        continue;
      }
      found++;
      Permutation z = x.pow(n.divide(prime));
      BigInteger reached = part(group.centralizer(z).order());
      if (reached.equals(order)) {
        return z;
      }
      if (reached.compareTo(bestPart) > 0) {
        best = z;
        bestPart = reached;
      }
    }
    while (!bestPart.equals(order)) {
      Permutation next = better(group, best, bestPart);
      bestPart = part(group.centralizer(next).order());
      best = next;
    }
    return best;
  }

  /** A central element of a Sylow subgroup of the centraliser whose own centraliser is larger. */
  private Permutation better(PermutationGroup group, Permutation z, BigInteger reached) {
    PermutationGroup center = sylow(group.centralizer(z)).center();
    List<Permutation> basis = new ArrayList<>();
    for (Permutation g : center.generators()) {
      Permutation root = g.pow(g.exactOrder().divide(prime));
      basis.add(root);
    }
    List<Permutation> elements = new ArrayList<>(List.of(Permutation.identity(group.degree())));
    java.util.Set<Permutation> seen = new java.util.HashSet<>(elements);
    for (int i = 0; i < elements.size(); i++) {
      for (Permutation b : basis) {
        Permutation next = elements.get(i).multiply(b);
        if (seen.add(next)) {
          elements.add(next);
          if (elements.size() > limits.maxSteps()) {
            throw limits.stepsExceeded("Sylow subgroup", "a large centre");
          }
          if (part(group.centralizer(next).order()).compareTo(reached) > 0) {
            return next;
          }
        }
      }
    }
    throw new IllegalStateException("no central element of a Sylow subgroup was met");
  }

  /** Acts on the orbits of a central p-element; the kernel is a p-group. */
  private PermutationGroup throughOrbits(PermutationGroup group, Permutation z, BigInteger order) {
    int n = group.degree();
    int[] names = Orbits.names(n, List.of(z.images()));
    int count = Blocks.list(names).length;
    List<int[]> both = new ArrayList<>();
    for (int[] g : group.images()) {
      int[] images = new int[count + n];
      System.arraycopy(Blocks.onBlocks(names, g), 0, images, 0, count);
      for (int x = 0; x < n; x++) {
        images[count + x] = count + g[x];
      }
      both.add(images);
    }
    int[] blocks = new int[count];
    java.util.Arrays.setAll(blocks, i -> i);
    StabilizerChain chain = StabilizerChain.ofOrder(count + n, both, group.order(), blocks);
    PermutationGroup image = Simplicity.Actions.onBlocks(group, names);
    List<int[]> generators = new ArrayList<>();
    for (int[] h : sylow(image).images()) {
      generators.add(lift(chain, h, n));
    }
    int depth = 0;
    while (depth < chain.levels().size() && chain.levels().get(depth).point < count) {
      depth++;
    }
    for (int[] k : chain.generators(depth)) {
      generators.add(points(k, n));
    }
    return PermutationGroup.known(StabilizerChain.ofOrder(n, generators, order), limits);
  }

  private static int[] points(int[] both, int n) {
    int count = both.length - n;
    int[] images = new int[n];
    java.util.Arrays.setAll(images, x -> both[count + x] - count);
    return images;
  }

  /** An element of the group with a given action on the blocks. */
  private static int[] lift(StabilizerChain chain, int[] onBlocks, int n) {
    int count = onBlocks.length;
    int[] base = java.util.Arrays.stream(chain.base()).takeWhile(b -> b < count).toArray();
    int[] images = java.util.Arrays.stream(base).map(b -> onBlocks[b]).toArray();
    return points(chain.elementWith(base, images), n);
  }

  /** The exponent of a group by elements, where random ones reach the bound by orbit lengths. */
  static Optional<BigInteger> exponentByBounds(PermutationGroup group) {
    int longest =
        Orbits.all(group.degree(), group.images()).stream().mapToInt(o -> o.length).max().orElse(1);
    BigInteger bound = BigInteger.ONE;
    for (int q = 2; q <= longest; q++) {
      if (org.intertwiner.algebra.ring.Primes.isPrime(q)) {
        BigInteger part = new SylowSearch(q, group.limits()).part(group.order());
        BigInteger power = BigInteger.ONE;
        for (long r = q; r <= longest && part.mod(BigInteger.valueOf(r)).signum() == 0; r *= q) {
          power = BigInteger.valueOf(r);
        }
        bound = bound.multiply(power);
      }
    }
    BigInteger lcm = BigInteger.ONE;
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < 10 * TRIES && !lcm.equals(bound); i++) {
      BigInteger order = group.random(random).exactOrder();
      lcm = lcm.divide(lcm.gcd(order)).multiply(order);
    }
    return lcm.equals(bound) ? Optional.of(bound) : Optional.empty();
  }
}
