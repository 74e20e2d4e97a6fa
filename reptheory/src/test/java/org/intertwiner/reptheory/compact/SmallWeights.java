package org.intertwiner.reptheory.compact;

import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.intertwiner.algebra.group.family.CartanType;

/** Random highest weights of bounded dimension. */
public final class SmallWeights {

  /** Two small representations of one group. */
  public record Case(CartanType type, Weight first, Weight second) {}

  private SmallWeights() {}

  /** Pairs of weights of one of the types, of dimension at most the limit. */
  public static Arbitrary<Case> cases(long limit, String... types) {
    return Arbitraries.of(types)
        .map(CartanType::parse)
        .flatMap(
            type ->
                Arbitraries.integers()
                    .between(0, 3)
                    .list()
                    .ofSize(2 * type.rank())
                    .map(labels -> labels.stream().mapToInt(Integer::intValue).toArray())
                    .map(
                        labels ->
                            new Case(
                                type,
                                lowered(type, limit, labels, 0),
                                lowered(type, limit, labels, type.rank()))));
  }

  /** Lowers labels until the dimension is small. */
  private static Weight lowered(CartanType type, long limit, int[] labels, int from) {
    int[] part = java.util.Arrays.copyOfRange(labels, from, from + type.rank());
    HighestWeights all = HighestWeights.of(type);
    for (int i = 0; all.dimension(Weight.of(part)).compareTo(BigInteger.valueOf(limit)) > 0; i++) {
      part[i % part.length] /= 2;
    }
    return Weight.of(part);
  }
}
