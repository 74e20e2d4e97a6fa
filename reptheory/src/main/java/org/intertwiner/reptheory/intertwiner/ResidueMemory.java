package org.intertwiner.reptheory.intertwiner;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.reptheory.finite.FieldImages;

/** Numbers that were put together from residues and agreed with a check prime. */
final class ResidueMemory {
  private final FieldImages.Lift lift;
  private final List<HomSolver.Reduced> check;
  private final Map<Key, Optional<Cyclotomic>> known = new HashMap<>();

  ResidueMemory(FieldImages.Lift lift, List<HomSolver.Reduced> check) {
    this.lift = lift;
    this.check = check;
  }

  private record Key(long[] residues) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Key that && Arrays.equals(that.residues, residues);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(residues);
    }
  }

  /** The number whose residues stand at place k of every array, the last ones checking it. */
  Optional<Cyclotomic> number(long[][] residues, long[][] last, int k) {
    long[] all = new long[residues.length + last.length];
    boolean zero = true;
    for (int i = 0; i < residues.length; i++) {
      all[i] = residues[i][k];
      zero &= all[i] == 0;
    }
    for (int e = 0; e < last.length; e++) {
      all[residues.length + e] = last[e][k];
      zero &= last[e][k] == 0;
    }
    return zero
        ? Optional.of(Cyclotomic.ZERO)
        : known.computeIfAbsent(new Key(all), key -> compute(key.residues, residues.length));
  }

  private Optional<Cyclotomic> compute(long[] all, int count) {
    return lift.recover(Arrays.copyOf(all, count))
        .filter(
            x -> {
              for (int e = 0; e < check.size(); e++) {
                if (!check.get(e).hasImage(x, all[count + e])) {
                  return false;
                }
              }
              return true;
            });
  }
}
