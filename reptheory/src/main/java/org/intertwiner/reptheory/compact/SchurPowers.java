package org.intertwiner.reptheory.compact;

import java.math.BigInteger;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.reptheory.classical.Partition;
import org.intertwiner.reptheory.classical.SymmetricCharacters;

/** Powers of a tableau's shape, as averages over the cycle types. */
final class SchurPowers {
  private static final int MAX_SIZE = 12;

  private SchurPowers() {}

  /**
   * Σ_μ χ^λ(μ)/z_μ ∏ ψ^{μᵢ}.
   *
   * @param times multiplies parts with ψᵏV
   */
  static SortedMap<Weight, Long> of(
      Partition shape,
      Weight zero,
      BiFunction<SortedMap<Weight, Long>, Integer, SortedMap<Weight, Long>> times) {
    int n = shape.size();
    if (n > MAX_SIZE) {
      throw new LimitExceeded("power " + shape, "size " + n, "size at most " + MAX_SIZE, "");
    }
    BigInteger factorial = BigInteger.ONE;
    for (int k = 2; k <= n; k++) {
      factorial = factorial.multiply(BigInteger.valueOf(k));
    }
    SortedMap<Weight, BigInteger> sum = new TreeMap<>();
    for (Partition cycles : Partition.all(n)) {
      BigInteger factor =
          SymmetricCharacters.value(shape, cycles)
              .multiply(factorial.divide(cycles.centralizerOrder()));
      if (factor.signum() != 0) {
        SortedMap<Weight, Long> parts = new TreeMap<>(Map.of(zero, 1L));
        for (int k : cycles.parts()) {
          parts = times.apply(parts, k);
        }
        parts.forEach(
            (w, m) -> sum.merge(w, factor.multiply(BigInteger.valueOf(m)), BigInteger::add));
      }
    }
    SortedMap<Weight, Long> result = new TreeMap<>();
    for (Map.Entry<Weight, BigInteger> term : sum.entrySet()) {
      BigInteger[] quotient = term.getValue().divideAndRemainder(factorial);
      if (quotient[1].signum() != 0) {
        throw new IllegalStateException("power " + shape + " is no integer at " + term.getKey());
      }
      if (quotient[0].signum() != 0) {
        result.put(term.getKey(), quotient[0].longValueExact());
      }
    }
    return result;
  }

  /** ∏ (d + column − row)/hook. */
  static BigInteger dimension(Partition shape, BigInteger d) {
    BigInteger top = BigInteger.ONE;
    BigInteger bottom = BigInteger.ONE;
    for (int row = 0; row < shape.length(); row++) {
      for (int column = 0; column < shape.parts().get(row); column++) {
        top = top.multiply(d.add(BigInteger.valueOf((long) column - row)));
        bottom = bottom.multiply(BigInteger.valueOf(shape.hook(row, column)));
      }
    }
    return top.divide(bottom);
  }
}
