package org.intertwiner.reptheory.classical;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;

/**
 * Irreducible characters of the signed permutations Bₙ and of their subgroup Dₙ with an even number
 * of signs.
 *
 * <p><em>Formula:</em> a class of Bₙ is a pair of partitions, the cycles whose signs multiply to 1
 * and to −1. As for Sₙ a cycle is taken off as a rim hook of either diagram; a negative cycle that
 * is taken off the second counts −1. On Dₙ the characters of (λ, μ) and (μ, λ) agree; that of (λ,
 * λ) is the sum of two, which differ by δ = 2^ℓ(ρ) χ^λ(ρ) on the classes whose cycles are positive
 * and have the even lengths 2ρ. <em>Accuracy:</em> exact. <em>Source:</em> James and Kerber (1981),
 * 4.3 and 4.4; Stembridge (1989).
 *
 * <p>Example: {@code HyperoctahedralCharacters.value(Partition.of(1), Partition.of(1), …)} has
 * degree 2.
 */
public final class HyperoctahedralCharacters {
  private HyperoctahedralCharacters() {}

  /**
   * One value of a character of Bₙ.
   *
   * @param even the diagram on which sign changes act by 1
   * @param odd the diagram on which sign changes act by −1
   * @param positive lengths of the cycles whose signs multiply to 1
   * @param negative lengths of the cycles whose signs multiply to −1
   * @return the value
   * @throws InvalidInput if the sizes differ
   */
  public static BigInteger value(
      Partition even, Partition odd, Partition positive, Partition negative) {
    int n = even.size() + odd.size();
    if (positive.size() + negative.size() != n) {
      throw new InvalidInput(
          "class of a character of B" + n,
          positive + " and " + negative + ", of " + (positive.size() + negative.size()) + " points",
          "two partitions that add up to " + n,
          "");
    }
    List<Integer> cycles = new ArrayList<>(positive.parts());
    negative.parts().forEach(length -> cycles.add(-length));
    return value(RimHooks.of(even), RimHooks.of(odd), cycles, 0);
  }

  private static BigInteger value(BitSet even, BitSet odd, List<Integer> cycles, int from) {
    if (from == cycles.size()) {
      return BigInteger.ONE;
    }
    int length = Math.abs(cycles.get(from));
    BigInteger sum = BigInteger.ZERO;
    for (RimHooks.Removal removal : RimHooks.removals(even, length)) {
      BigInteger rest = value(removal.left(), odd, cycles, from + 1);
      sum = removal.sign() > 0 ? sum.add(rest) : sum.subtract(rest);
    }
    for (RimHooks.Removal removal : RimHooks.removals(odd, length)) {
      BigInteger rest = value(even, removal.left(), cycles, from + 1);
      boolean plus = removal.sign() > 0 == cycles.get(from) > 0;
      sum = plus ? sum.add(rest) : sum.subtract(rest);
    }
    return sum;
  }

  /**
   * The difference χ⁺ − χ⁻ of the two halves of the character of (λ, λ) on Dₙ.
   *
   * @param shape λ, a partition of n/2
   * @param positive lengths of the cycles whose signs multiply to 1
   * @param negative lengths of the cycles whose signs multiply to −1
   * @return δ on one of the two classes of Dₙ with these cycles, −δ on the other; 0 where there is
   *     only one
   * @throws InvalidInput if the sizes differ
   */
  public static BigInteger halfDifference(Partition shape, Partition positive, Partition negative) {
    if (positive.size() + negative.size() != 2 * shape.size()) {
      throw new InvalidInput(
          "class of a character of D" + 2 * shape.size(),
          positive + " and " + negative,
          "two partitions that add up to " + 2 * shape.size(),
          "");
    }
    boolean split =
        negative.length() == 0 && positive.parts().stream().allMatch(length -> length % 2 == 0);
    if (!split) {
      return BigInteger.ZERO;
    }
    List<Integer> halves = new ArrayList<>(positive.parts());
    halves.replaceAll(length -> length / 2);
    halves.sort(Collections.reverseOrder());
    return SymmetricCharacters.value(shape, new Partition(halves)).shiftLeft(positive.length());
  }
}
