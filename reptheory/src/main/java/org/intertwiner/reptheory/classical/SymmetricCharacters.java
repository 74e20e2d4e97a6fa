package org.intertwiner.reptheory.classical;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;

/**
 * Irreducible characters of the symmetric and alternating groups.
 *
 * <p><em>Formula:</em> χ^λ(k, ρ) = Σ (−1)^height χ^(λ∖h)(ρ) over the rim hooks h of length k; the
 * characters of Aₙ are restrictions, and for λ = λ' the halves (χ ± δ)/2 with δ = ±√(ε ∏ h), ε =
 * (−1)^((n−d)/2), on the two classes whose cycles are the d diagonal hooks h of λ.
 * <em>Accuracy:</em> exact. <em>Complexity:</em> every diagram that is left over is visited once
 * for each ρ. <em>Source:</em> Murnaghan (1937), Nakayama (1940); Frobenius (1901) for Aₙ.
 *
 * <p>Example: {@code SymmetricCharacters.value(Partition.of(2, 1), Partition.of(3))} is −1.
 */
public final class SymmetricCharacters {
  /** Whole tables up to this n: there are 77 partitions of 12, 627 of 20. */
  public static final int MAX_TABLE = 20;

  private SymmetricCharacters() {}

  /**
   * One value of a character of Sₙ.
   *
   * @param shape the partition of the representation
   * @param cycles the cycle type of the element
   * @return χ^shape(cycles)
   * @throws InvalidInput if the two partition different numbers
   * @throws CancellationException if the thread is interrupted
   */
  public static BigInteger value(Partition shape, Partition cycles) {
    requireSameSize(shape, cycles);
    return value(RimHooks.of(shape), cycles.parts(), 0, new HashMap<>());
  }

  private static void requireSameSize(Partition shape, Partition cycles) {
    if (shape.size() != cycles.size()) {
      throw new InvalidInput(
          "cycle type of a character of S" + shape.size(),
          cycles + ", of " + cycles.size() + " points",
          "a partition of " + shape.size(),
          "write fixed points out as ones");
    }
  }

  /** Long cycles first, since they leave the fewest diagrams. */
  private static BigInteger value(
      BitSet hooks, List<Integer> cycles, int from, Map<BitSet, BigInteger> known) {
    if (from == cycles.size()) {
      return BigInteger.ONE;
    }
    BigInteger seen = known.get(hooks); // what is left tells how many cycles were used
    if (seen != null) {
      return seen;
    }
    if (Thread.interrupted()) {
      throw new CancellationException("interrupted in a character of a symmetric group");
    }
    BigInteger sum = BigInteger.ZERO;
    for (RimHooks.Removal removal : RimHooks.removals(hooks, cycles.get(from))) {
      BigInteger rest = value(removal.left(), cycles, from + 1, known);
      sum = removal.sign() > 0 ? sum.add(rest) : sum.subtract(rest);
    }
    known.put(hooks, sum);
    return sum;
  }

  /**
   * The character table of Sₙ; rows and columns are {@link Partition#all} in order.
   *
   * @param n the number of points
   * @return p(n) rows of p(n) values; the first row is 1, the last column the dimensions
   * @throws InvalidInput if n is negative
   * @throws LimitExceeded if n is above {@link #MAX_TABLE}
   * @throws CancellationException if the thread is interrupted
   */
  public static List<List<BigInteger>> table(int n) {
    if (n > MAX_TABLE) {
      throw new LimitExceeded("character table of S" + n, "n = " + n, "n ≤ " + MAX_TABLE, "");
    }
    List<Partition> partitions = Partition.all(n);
    List<Map<BitSet, BigInteger>> known =
        partitions.stream().<Map<BitSet, BigInteger>>map(p -> new HashMap<>()).toList();
    return partitions.stream()
        .map(
            shape ->
                IntStream.range(0, partitions.size())
                    .mapToObj(
                        c -> value(RimHooks.of(shape), partitions.get(c).parts(), 0, known.get(c)))
                    .toList())
        .toList();
  }

  /**
   * Whether the class of Sₙ of a cycle type is two classes of Aₙ: its parts are odd and different.
   *
   * @param cycles a cycle type
   * @return whether it splits
   */
  public static boolean splits(Partition cycles) {
    List<Integer> parts = cycles.parts();
    return parts.stream().allMatch(part -> part % 2 == 1)
        && parts.stream().distinct().count() == parts.size();
  }

  /**
   * The difference χ⁺ − χ⁻ of the two halves of a self-conjugate character on Aₙ.
   *
   * @param shape a self-conjugate partition
   * @param cycles a cycle type; on one of its two classes, where it splits, the other has the
   *     negative
   * @return ±√(ε ∏ h) on the diagonal hooks of the shape, else 0; χ^± = (χ ± δ)/2
   * @throws InvalidInput if the shape is not self-conjugate, or the sizes differ
   */
  public static Cyclotomic alternatingDifference(Partition shape, Partition cycles) {
    requireSameSize(shape, cycles);
    if (!shape.conjugate().equals(shape)) {
      throw new InvalidInput(
          "half of a character of A" + shape.size(),
          shape.toString(),
          "a self-conjugate partition",
          "the others remain irreducible on the alternating group");
    }
    List<Integer> hooks = diagonalHooks(shape);
    if (!hooks.equals(cycles.parts())) {
      return Cyclotomic.ZERO;
    }
    long product = hooks.stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
    boolean negative = (shape.size() - hooks.size()) / 2 % 2 != 0;
    return Cyclotomic.sqrt(negative ? -product : product);
  }

  private static List<Integer> diagonalHooks(Partition shape) {
    List<Integer> hooks = new ArrayList<>();
    for (int i = 0; i < shape.length() && i < shape.parts().get(i); i++) {
      hooks.add(shape.hook(i, i));
    }
    return List.copyOf(hooks);
  }

  /**
   * The norm of the character of a shape, by which it is known to be irreducible: Σ χ² / z over
   * cycle types.
   *
   * @param shape a partition
   * @return 1
   * @throws LimitExceeded if n is above 60
   */
  public static Rational norm(Partition shape) {
    Rational sum = Rational.ZERO;
    for (Partition cycles : Partition.all(shape.size())) {
      BigInteger value = value(shape, cycles);
      sum = sum.add(Rational.of(value.multiply(value), cycles.centralizerOrder()));
    }
    return sum;
  }
}
