package org.intertwiner.reptheory.compact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.intertwiner.algebra.group.family.CartanType;

/** Laws of highest-weight representations, and products by a second way. */
class HighestWeightsProperties {
  private static final BigInteger LARGEST = BigInteger.valueOf(120);

  /** Two small representations of one group. */
  record Pair(HighestWeights all, Weight left, Weight right) {}

  @Provide
  Arbitrary<Pair> pairs() {
    return Arbitraries.of("A1", "A2", "A3", "B2", "B3", "C2", "C3", "D3", "D4", "F4", "G2", "E6")
        .map(CartanType::parse)
        .map(HighestWeights::of)
        .flatMap(
            all -> weights(all).list().ofSize(2).map(two -> new Pair(all, two.get(0), two.get(1))));
  }

  private static Arbitrary<Weight> weights(HighestWeights all) {
    return Arbitraries.integers()
        .between(0, 3)
        .list()
        .ofSize(all.roots().rank())
        .map(labels -> small(all, labels.stream().mapToInt(Integer::intValue).toArray()));
  }

  /** Lowers labels until the dimension is small. */
  private static Weight small(HighestWeights all, int[] labels) {
    for (int i = 0; all.dimension(Weight.of(labels)).compareTo(LARGEST) > 0; i++) {
      labels[i % labels.length] /= 2;
    }
    return Weight.of(labels);
  }

  @Property(tries = 150) // a try multiplies whole characters
  void productsAgreeWithPeeledCharacters(@ForAll("pairs") Pair pair) {
    HighestWeights all = pair.all();
    SortedMap<Weight, Long> character = new TreeMap<>();
    for (Map.Entry<Weight, Long> a : all.multiplicities(pair.left()).entrySet()) {
      for (Map.Entry<Weight, Long> b : all.multiplicities(pair.right()).entrySet()) {
        Weight sum = plus(a.getKey(), b.getKey());
        if (sum.isDominant()) {
          character.merge(sum, a.getValue() * b.getValue(), Long::sum);
        }
      }
    }
    assertThat(all.tensor(pair.left(), pair.right())).isEqualTo(peeled(all, character));
  }

  private static Weight plus(Weight a, Weight b) {
    int[] sum = a.toArray();
    for (int i = 0; i < sum.length; i++) {
      sum[i] += b.label(i);
    }
    return Weight.of(sum);
  }

  /** Takes off the irreducible character of a greatest weight until nothing is left. */
  private static SortedMap<Weight, Long> peeled(HighestWeights all, SortedMap<Weight, Long> rest) {
    SortedMap<Weight, Long> parts = new TreeMap<>();
    while (!rest.isEmpty()) {
      Weight top = greatest(all, List.copyOf(rest.keySet()));
      long times = rest.get(top);
      assertThat(times).isPositive();
      parts.put(top, times);
      all.dominantMultiplicities(top)
          .forEach((w, m) -> rest.merge(w, -m * times, (a, b) -> a + b == 0 ? null : a + b));
    }
    return parts;
  }

  /** The weight with the largest ⟨λ, 2ρ^∨⟩ is below no other. */
  private static Weight greatest(HighestWeights all, List<Weight> weights) {
    Weight best = weights.get(0);
    for (Weight weight : weights) {
      if (height(all, weight) > height(all, best)) {
        best = weight;
      }
    }
    return best;
  }

  private static long height(HighestWeights all, Weight weight) {
    long sum = 0;
    for (int k = 0; k < all.roots().positiveRootCount(); k++) {
      int[] root = all.roots().positiveRoot(k);
      for (int i = 0; i < root.length; i++) {
        sum +=
            (long) root[i]
                * all.roots().halfSquare(i)
                / all.roots().halfSquareOfRoot(k)
                * weight.label(i);
      }
    }
    return sum;
  }

  @Property(tries = 300) // a try lists all weights of a product
  void weightsAddUpToTheDimension(@ForAll("pairs") Pair pair) {
    HighestWeights all = pair.all();
    long sum = all.multiplicities(pair.left()).values().stream().mapToLong(m -> m).sum();
    assertThat(all.dimension(pair.left())).isEqualTo(sum);
    assertThat(all.multiplicities(pair.left()).keySet())
        .isEqualTo(
            new java.util.TreeSet<>(
                all.multiplicities(all.dual(pair.left())).keySet().stream()
                    .map(HighestWeightsProperties::negative)
                    .toList()));
  }

  private static Weight negative(Weight weight) {
    return Weight.of(weight.labels().stream().mapToInt(x -> -x).toArray());
  }

  /** The invariant form is symmetric or alternating, and there is none without self-duality. */
  @Property(tries = 300) // a try decomposes two squares
  void theIndicatorSaysWhichSquareHoldsTheInvariant(@ForAll("pairs") Pair pair) {
    HighestWeights all = pair.all();
    Weight zero = Weight.of(new int[all.roots().rank()]);
    long symmetric = all.symmetricSquare(pair.left()).getOrDefault(zero, 0L);
    long exterior = all.exteriorSquare(pair.left()).getOrDefault(zero, 0L);
    assertThat(all.frobeniusSchur(pair.left())).isEqualTo(symmetric - exterior);
    assertThat(all.tensor(pair.left(), all.dual(pair.right())).getOrDefault(zero, 0L))
        .isEqualTo(pair.left().equals(pair.right()) ? 1 : 0);
    assertThat(all.dual(all.dual(pair.left()))).isEqualTo(pair.left());
  }
}
