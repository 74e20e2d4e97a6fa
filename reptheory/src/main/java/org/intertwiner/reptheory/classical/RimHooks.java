package org.intertwiner.reptheory.classical;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Rim hooks of a diagram on its first-column hook lengths: to remove a rim hook of length r is to
 * lower one of them by r, past as many others as the hook has rows besides its first.
 */
final class RimHooks {

  /** What is left, and (−1) to the number of rows passed. */
  record Removal(BitSet left, int sign) {}

  private RimHooks() {}

  /** The first-column hook lengths as a set. */
  static BitSet of(Partition shape) {
    BitSet hooks = new BitSet();
    for (int i = 0; i < shape.length(); i++) {
      hooks.set(shape.parts().get(i) + shape.length() - 1 - i);
    }
    return hooks;
  }

  static List<Removal> removals(BitSet hooks, int r) {
    List<Removal> found = new ArrayList<>();
    for (int h = hooks.nextSetBit(r); h >= 0; h = hooks.nextSetBit(h + 1)) {
      if (!hooks.get(h - r)) {
        BitSet left = (BitSet) hooks.clone();
        left.clear(h);
        left.set(h - r);
        int passed = hooks.get(h - r + 1, h).cardinality();
        found.add(new Removal(normal(left), passed % 2 == 0 ? 1 : -1));
      }
    }
    return found;
  }

  /**
   * Rows of length 0 are hook lengths 0, 1, …: they are taken off, so that equal shapes are equal
   * sets.
   */
  private static BitSet normal(BitSet hooks) {
    int empty = hooks.nextClearBit(0);
    return empty == 0 ? hooks : hooks.get(empty, hooks.length());
  }
}
