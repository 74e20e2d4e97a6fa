package org.intertwiner.reptheory.compact;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.family.RootSystem;

/**
 * Multiplicities of the dominant weights of an irreducible representation.
 *
 * <p><em>Formula:</em> (|Λ+ρ|² − |μ+ρ|²) m(μ) = 2 Σ_{α&gt;0} Σ_{k≥1} (μ+kα, α) m(μ+kα), from the
 * highest weight Λ downwards; a weight that is not dominant is looked up at the dominant weight of
 * its orbit. With Λ − μ = Σ kᵢαᵢ every inner product is an integer, (αᵢ, λ) = λᵢ (αᵢ,αᵢ)/2.
 * <em>Source:</em> Freudenthal (1954); Humphreys (1972), section 22.3.
 */
final class Freudenthal {
  private final RootSystem roots;
  private final Weight highest;

  /** About ten seconds. */
  private static final long MAX_STEPS = 50_000_000;

  private final int maxWeights;
  private long steps;

  /** Λ − μ in simple roots, for every dominant weight μ. */
  private final Map<Weight, int[]> depths = new HashMap<>();

  private final Map<Weight, Long> multiplicities = new HashMap<>();

  private Freudenthal(RootSystem roots, Weight highest, int maxWeights) {
    this.roots = roots;
    this.highest = highest;
    this.maxWeights = maxWeights;
  }

  /** Dominant weights with multiplicities, the highest first. */
  static Map<Weight, Long> dominant(RootSystem roots, Weight highest, int maxWeights) {
    Freudenthal work = new Freudenthal(roots, highest, maxWeights);
    work.findDominant();
    try {
      return work.solve();
    } catch (ArithmeticException overflow) {
      throw new LimitExceeded(
          "representation " + highest + " of type " + roots.type(),
          "multiplicities beyond 64 bits",
          "multiplicities below 2^63",
          "take smaller labels");
    }
  }

  /** All dominant weights below Λ: each is reached by subtracting positive roots one by one. */
  private void findDominant() {
    Deque<Weight> queue = new ArrayDeque<>(List.of(highest));
    depths.put(highest, new int[roots.rank()]);
    while (!queue.isEmpty()) {
      Weight weight = queue.remove();
      for (int k = 0; k < roots.positiveRootCount(); k++) {
        int[] lower = weight.toArray();
        int[] root = roots.positiveRootLabels(k);
        boolean dominant = true;
        for (int i = 0; i < lower.length; i++) {
          lower[i] -= root[i];
          dominant &= lower[i] >= 0;
        }
        Weight next = new Weight(lower);
        if (dominant && !depths.containsKey(next)) {
          depths.put(next, sum(depths.get(weight), roots.positiveRoot(k)));
          queue.add(next);
          requireFew();
        }
      }
    }
  }

  private static int[] sum(int[] a, int[] b) {
    int[] sum = a.clone();
    for (int i = 0; i < sum.length; i++) {
      sum[i] += b[i];
    }
    return sum;
  }

  private void requireFew() {
    if (depths.size() > maxWeights) {
      throw new LimitExceeded(
          "representation " + highest + " of type " + roots.type(),
          "more than " + maxWeights + " dominant weights",
          "at most " + maxWeights,
          "raise the limit of HighestWeights");
    }
    if (Thread.interrupted()) {
      throw new CancellationException("interrupted among the weights of " + highest);
    }
  }

  private Map<Weight, Long> solve() {
    List<Weight> order = new ArrayList<>(depths.keySet());
    order.sort(Comparator.comparingInt(w -> java.util.Arrays.stream(depths.get(w)).sum()));
    multiplicities.put(highest, 1L);
    for (Weight weight : order.subList(1, order.size())) {
      if (Thread.interrupted()) {
        throw new CancellationException("interrupted among the weights of " + highest);
      }
      long sum = 0;
      for (int k = 0; k < roots.positiveRootCount(); k++) {
        sum = Math.addExact(sum, along(weight, k));
      }
      multiplicities.put(weight, Math.multiplyExact(2L, sum) / difference(weight));
    }
    return multiplicities;
  }

  /** Σ_{k≥1} (μ+kα, α) m(μ+kα). */
  private long along(Weight weight, int root) {
    int[] labels = roots.positiveRootLabels(root);
    int[] coefficients = roots.positiveRoot(root);
    int[] shifted = weight.toArray();
    long product = 0;
    for (int i = 0; i < shifted.length; i++) {
      product += (long) coefficients[i] * shifted[i] * roots.halfSquare(i);
    }
    long step = 2L * roots.halfSquareOfRoot(root);
    long sum = 0;
    while (true) {
      requireWork();
      for (int i = 0; i < shifted.length; i++) {
        shifted[i] += labels[i];
      }
      product += step;
      int[] dominant = shifted.clone();
      roots.makeDominant(dominant);
      Long times = multiplicities.get(new Weight(dominant));
      if (times == null) {
        return sum;
      }
      sum = Math.addExact(sum, Math.multiplyExact(times, product));
    }
  }

  private void requireWork() {
    steps++;
    if (steps > MAX_STEPS) {
      throw new LimitExceeded(
          "representation " + highest + " of type " + roots.type(),
          "more than " + MAX_STEPS + " steps of Freudenthal's recurrence",
          "at most " + MAX_STEPS,
          "take smaller labels");
    }
    if ((steps & 0xFFFF) == 0 && Thread.interrupted()) {
      throw new CancellationException("interrupted among the weights of " + highest);
    }
  }

  /** |Λ+ρ|² − |μ+ρ|² = (Λ−μ, Λ+μ+2ρ). */
  private long difference(Weight weight) {
    int[] depth = depths.get(weight);
    long sum = 0;
    for (int i = 0; i < depth.length; i++) {
      long label = (long) highest.label(i) + weight.label(i) + 2;
      sum += depth[i] * label * roots.halfSquare(i);
    }
    return sum;
  }
}
