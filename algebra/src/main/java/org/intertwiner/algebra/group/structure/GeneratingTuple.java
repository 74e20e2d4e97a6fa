package org.intertwiner.algebra.group.structure;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.intertwiner.algebra.group.ConjugacyClasses;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Subgroup;
import org.intertwiner.algebra.ring.Primes;

/** Short lists of generators, found among random tuples; that they generate is checked. */
final class GeneratingTuple {
  private static final long SEED = 0x5DEECE66DL;
  private static final int TRIES = 200;
  private static final int GOOD = 24;

  private GeneratingTuple() {}

  static int[] small(FiniteGroup<?> group) {
    return cheapest(group, t -> 0, 1);
  }

  /** The tuple of least cost among some that generate and are as short as found. */
  static int[] cheap(FiniteGroup<?> group, ToDoubleFunction<int[]> cost) {
    return cheapest(group, cost, GOOD);
  }

  private static int[] cheapest(FiniteGroup<?> group, ToDoubleFunction<int[]> cost, int wanted) {
    if (group.order() == 1) {
      return new int[0];
    }
    SplittableRandom random = new SplittableRandom(SEED);
    int given = group.generators().size();
    for (int d = leastRank(group); d < given || (d == 2 && given > 1); d++) {
      int[] best = {};
      int found = 0;
      for (int i = 0; i < TRIES && found < wanted; i++) {
        int[] tuple =
            IntStream.generate(() -> random.nextInt((int) group.order())).limit(d).toArray();
        if (group.subgroup(tuple).order() == group.order()) {
          found++;
          best =
              best.length == 0 || cost.applyAsDouble(tuple) < cost.applyAsDouble(best)
                  ? tuple
                  : best;
        }
      }
      if (found > 0) {
        return best;
      }
    }
    return irredundant(group, Subgroups.generatorIndices(group));
  }

  private static int[] irredundant(FiniteGroup<?> group, int[] generators) {
    int[] kept = generators;
    for (int i = kept.length - 1; i >= 0; i--) {
      int drop = i;
      int[] current = kept;
      int[] fewer =
          IntStream.range(0, kept.length).filter(j -> j != drop).map(j -> current[j]).toArray();
      if (group.subgroup(fewer).order() == group.order()) {
        kept = fewer;
      }
    }
    return kept;
  }

  /** A lower bound of the number of generators. */
  private static int leastRank(FiniteGroup<?> group) {
    ConjugacyClasses classes = group.classes();
    boolean cyclic =
        IntStream.range(0, classes.count()).anyMatch(c -> classes.elementOrder(c) == group.order());
    int rank = cyclic ? 1 : 2;
    Subgroup derived = group.derivedSubgroup();
    for (long p : Primes.factor(group.order()).keySet()) {
      int[] powers =
          Arrays.stream(Subgroups.generatorIndices(group)).map(x -> group.power(x, p)).toArray();
      int dimension = 0;
      for (long index = derived.extendedBy(powers).index(); index % p == 0; index /= p) {
        dimension++;
      }
      rank = Math.max(rank, dimension);
    }
    return rank;
  }
}
