package org.intertwiner.algebra.group;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.intertwiner.algebra.LimitExceeded;
import org.jspecify.annotations.Nullable;

/**
 * Completes a stabiliser chain and proves it, in one of four ways.
 *
 * <ul>
 *   <li>The order that the chain has is an upper bound by orbits and blocks ({@link OrderBound}).
 *   <li>Where the order is small, the group is listed by base images and found to be regular on
 *       them.
 *   <li>Every Schreier generator of every level is sifted, from the last level up; at the first
 *       level the given generators suffice.
 *   <li>The same with one Schreier generator for each orbit of a two-point stabiliser ({@link
 *       DoubleCosetProof}), where there are too many, and with none where a regular normal subgroup
 *       or one element tells the order of a level ({@link RegularNormalProof}).
 * </ul>
 *
 * <p>Source: Sims (1970); Holt, Eick and O'Brien (2005), sections 4.4 and 4.6.
 */
final class ChainProof {
  private static final double PLAIN_WORK = 3e8;
  private static final int LISTED = 1 << 22;

  private final StabilizerChain chain;
  private final List<int[]> given;

  private ChainProof(StabilizerChain chain, List<int[]> given) {
    this.chain = chain;
    this.given = given;
  }

  static void complete(StabilizerChain chain, List<int[]> generators) {
    ChainProof proof = new ChainProof(chain, StabilizerChain.moving(generators));
    for (int[] g : proof.given) {
      chain.absorb(g);
    }
    if (proof.plainWork() < PLAIN_WORK) {
      plainly(chain, generators);
    } else if (!isRegularOnBaseImages(chain, generators)
        && !OrderBound.isReached(chain.degree(), proof.given, chain.order())) {
      byDoubleCosets(chain, generators);
    }
  }

  /** Points to be moved when all Schreier generators are sifted. */
  private double plainWork() {
    double work = 0;
    int below = 0;
    List<ChainLevel> levels = chain.levels();
    for (int i = levels.size() - 1; i >= 0; i--) {
      below += levels.get(i).own.size();
      double count = (double) levels.get(i).orbit().length * (i == 0 ? given.size() : below);
      work += count * (levels.size() - i) * chain.degree();
    }
    return work;
  }

  /** By all Schreier generators. */
  static void plainly(StabilizerChain chain, List<int[]> generators) {
    ChainProof proof = new ChainProof(chain, StabilizerChain.moving(generators));
    proof.given.forEach(chain::absorb);
    int i = chain.levels().size() - 1;
    while (i >= 0) {
      StabilizerChain.Sifted missing = proof.missingAt(i);
      if (missing == null) {
        i--;
      } else {
        chain.insert(missing);
        i = missing.level();
      }
    }
  }

  private StabilizerChain.@Nullable Sifted missingAt(int i) {
    ChainLevel level = chain.levels().get(i);
    List<int[]> generators = i == 0 ? given : chain.generators(i);
    for (int p : level.orbit()) {
      StabilizerChain.checkInterrupt();
      int[] u = level.representative(p);
      for (int[] s : generators) {
        int[] schreier = level.cancel(Permutation.compose(s, u), s[p]);
        if (!Permutation.isIdentity(schreier)) {
          StabilizerChain.Sifted sifted = chain.sift(schreier, i + 1);
          if (!Permutation.isIdentity(sifted.residue())) {
            return sifted;
          }
        }
      }
    }
    return null;
  }

  /**
   * A group is faithful on the images of a base if the orbits of the base points cover all moved
   * points; if it is also regular there and these images are as many as the chain has elements, the
   * chain is complete.
   */
  static boolean isRegularOnBaseImages(StabilizerChain chain, List<int[]> given) {
    BigInteger order = chain.order();
    if (order.bitLength() > 22 || !baseMeetsEveryOrbit(chain, given)) {
      return false;
    }
    List<Permutation> generators = given.stream().map(Permutation::trusted).toList();
    GroupLimits limits = GroupLimits.DEFAULT.withMaxOrder(LISTED);
    CayleyGraph graph;
    try {
      graph = PermutationStore.withBase(chain.degree(), generators, chain.base(), limits).graph();
    } catch (LimitExceeded e) {
      return false;
    }
    List<int[]> action = new ArrayList<>();
    for (int k = 0; k < generators.size(); k++) {
      int generator = k;
      int[] images = new int[graph.order()];
      Arrays.setAll(images, x -> graph.right(x, generator));
      action.add(images);
    }
    Optional<RegularChain> regular = RegularChain.recognise(graph.order(), action);
    return regular.isPresent() && order.equals(BigInteger.valueOf(graph.order()));
  }

  private static boolean baseMeetsEveryOrbit(StabilizerChain chain, List<int[]> given) {
    int[] names = Orbits.names(chain.degree(), given);
    boolean[] met = new boolean[chain.degree()];
    for (int b : chain.base()) {
      met[names[b]] = true;
    }
    return Arrays.stream(GiantChain.movedPoints(chain.degree(), given))
        .allMatch(x -> met[names[x]]);
  }

  /** By a few Schreier generators, from the last level up. */
  static void byDoubleCosets(StabilizerChain chain, List<int[]> generators) {
    StabilizerChain.moving(generators).forEach(chain::absorb);
    int i = chain.levels().size() - 1;
    while (i >= 0) {
      if (RegularNormalProof.holds(chain, i)) {
        i--;
        continue;
      }
      StabilizerChain.Sifted missing = new DoubleCosetProof(chain, i).missing();
      if (missing == null) {
        i--;
      } else {
        chain.insert(missing);
        i = missing.level();
      }
    }
  }

  /** Whether a chain is complete, by all Schreier generators. */
  static boolean isComplete(StabilizerChain chain, List<int[]> generators) {
    ChainProof proof = new ChainProof(chain, StabilizerChain.moving(generators));
    if (!proof.given.stream().allMatch(chain::contains)) {
      return false;
    }
    for (int i = chain.levels().size() - 1; i >= 0; i--) {
      if (proof.missingAt(i) != null) {
        return false;
      }
    }
    return true;
  }
}
