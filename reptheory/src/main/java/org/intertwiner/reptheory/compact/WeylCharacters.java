package org.intertwiner.reptheory.compact;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.family.CartanType;
import org.intertwiner.algebra.group.family.RootSystem;

/**
 * Characters by Weyl's formula: an alternating sum over the reflection group, divided exactly by
 * the denominator, factor by factor.
 *
 * <p><em>Formula:</em> χ_Λ = Σ_w sgn(w) e^{w(Λ+ρ)−ρ} / ∏_{α&gt;0} (1 − e^{−α}). <em>Accuracy:</em>
 * exact; every division is checked to leave nothing. <em>Complexity:</em> the order of the
 * reflection group times the number of roots. It knows nothing of Freudenthal's recursion.
 * <em>Source:</em> Weyl (1925); Humphreys (1972), section 24.3.
 *
 * <p>Example: {@code WeylCharacters.of(CartanType.parse("A2"), Weight.of(1, 1))} has 2 at weight 0.
 */
public final class WeylCharacters {
  /** The largest order of a reflection group; that of E₆ is 51 840. */
  public static final int MAX_ORDER = 60_000;

  private WeylCharacters() {}

  /**
   * The character of an irreducible representation.
   *
   * @param type the Cartan type
   * @param highest a dominant weight
   * @return its weights with multiplicities
   * @throws InvalidInput if the weight has another rank or is not dominant
   * @throws LimitExceeded if the reflection group is larger than {@link #MAX_ORDER}
   * @throws CancellationException if the thread is interrupted
   */
  public static FormalCharacter of(CartanType type, Weight highest) {
    HighestWeights.of(type).dimension(highest); // refuses what is no highest weight
    RootSystem roots = RootSystem.of(type);
    BigInteger order = roots.weylGroupOrder();
    if (order.compareTo(BigInteger.valueOf(MAX_ORDER)) > 0) {
      throw new LimitExceeded(
          "Weyl's formula for type " + type,
          "a reflection group of order " + order,
          "order at most " + MAX_ORDER,
          "Freudenthal's formula has no such limit");
    }
    Map<Weight, Long> sum = numerator(roots, highest);
    for (int k = 0; k < roots.positiveRootCount(); k++) {
      sum = quotient(sum, roots.positiveRootLabels(k));
    }
    return FormalCharacter.of(type.rank(), sum);
  }

  /** Σ_w sgn(w) e^{w(Λ+ρ)−ρ}: the orbit of a regular weight, signs by reflections. */
  private static Map<Weight, Long> numerator(RootSystem roots, Weight highest) {
    int[] top = highest.toArray();
    for (int i = 0; i < top.length; i++) {
      top[i]++;
    }
    Map<Weight, Long> signs = new HashMap<>(Map.of(new Weight(top), 1L));
    Deque<Weight> queue = new ArrayDeque<>(signs.keySet());
    while (!queue.isEmpty()) {
      Weight weight = queue.remove();
      for (int i = 0; i < roots.rank(); i++) {
        int[] image = weight.toArray();
        roots.reflect(i, image);
        Weight next = new Weight(image);
        if (signs.putIfAbsent(next, -signs.getOrDefault(weight, 0L)) == null) {
          queue.add(next);
        }
      }
    }
    Map<Weight, Long> shifted = new HashMap<>();
    signs.forEach(
        (weight, sign) -> {
          int[] labels = weight.toArray();
          for (int i = 0; i < labels.length; i++) {
            labels[i]--;
          }
          shifted.put(new Weight(labels), sign);
        });
    return shifted;
  }

  /** f / (1 − e^{−α}): the sums along the strings of α, from the top. */
  private static Map<Weight, Long> quotient(Map<Weight, Long> f, int[] root) {
    if (Thread.interrupted()) {
      throw new CancellationException("interrupted while dividing a character");
    }
    int axis = 0;
    while (root[axis] == 0) {
      axis++;
    }
    Map<Weight, TreeMap<Integer, Long>> strings = new HashMap<>();
    for (Map.Entry<Weight, Long> term : f.entrySet()) {
      int step = Math.floorDiv(term.getKey().label(axis), root[axis]);
      strings
          .computeIfAbsent(shifted(term.getKey(), root, -step), w -> new TreeMap<>())
          .put(step, term.getValue());
    }
    Map<Weight, Long> quotient = new HashMap<>();
    strings.forEach(
        (base, string) -> {
          long sum = 0;
          for (int step = string.lastKey(); step >= string.firstKey(); step--) {
            sum = Math.addExact(sum, string.getOrDefault(step, 0L));
            if (sum != 0) {
              quotient.put(shifted(base, root, step), sum);
            }
          }
          if (sum != 0) {
            throw new IllegalStateException("the denominator does not divide the numerator");
          }
        });
    return quotient;
  }

  private static Weight shifted(Weight weight, int[] root, int times) {
    int[] labels = weight.toArray();
    for (int i = 0; i < labels.length; i++) {
      labels[i] += times * root[i];
    }
    return new Weight(labels);
  }
}
