package org.intertwiner.algebra.group;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Completes a stabiliser chain and proves it: every Schreier generator of every level is sifted,
 * from the last level up. At the first level the given generators suffice.
 *
 * <p>Source: Sims (1970); Holt, Eick and O'Brien (2005), section 4.4.
 */
final class ChainProof {
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
      for (int[] s : generators) {
        int[] schreier = level.cancel(level.apply(s, p), s[p]);
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
}
