package org.intertwiner.reptheory.compact.module;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.intertwiner.algebra.group.family.RootSystem;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;
import org.intertwiner.reptheory.compact.HighestWeights;
import org.intertwiner.reptheory.compact.Weight;

/**
 * Builds V(Λ) weight space by weight space from the top.
 *
 * <p>V_μ is spanned by the Fᵢb, b in the basis of V_{μ+αᵢ}. The Eⱼ together are injective on it and
 * known there, EⱼFᵢb = FᵢEⱼb + δᵢⱼ⟨μ+αᵢ, αᵢ^∨⟩b; the contravariant form is then a single entry,
 * (Fᵢb, v) = (b, Eᵢv). Gram–Schmidt picks an orthogonal basis, and F follows from E as its adjoint.
 */
final class ModuleBuilder {
  private final RootSystem roots;
  private final Weight highest;
  private final Map<Weight, Long> multiplicities;

  private final List<Weight> weights = new ArrayList<>();
  private final List<Rational> form = new ArrayList<>();
  private final Map<Weight, int[]> spaces = new HashMap<>();

  /** raising.get(b): what all Eᵢ make of b; the weight of a term tells its node. */
  private final List<Map<Integer, Rational>> raising = new ArrayList<>();

  private final List<Map<Integer, Rational>> lowering = new ArrayList<>();

  private ModuleBuilder(RootSystem roots, Weight highest) {
    this.roots = roots;
    this.highest = highest;
    this.multiplicities = HighestWeights.of(roots.type()).multiplicities(highest);
  }

  static ChevalleyModule build(RootSystem roots, Weight highest) {
    ModuleBuilder builder = new ModuleBuilder(roots, highest);
    TreeSet<Weight> level = new TreeSet<>(Comparator.<Weight>naturalOrder().reversed());
    level.add(highest);
    while (!level.isEmpty()) {
      TreeSet<Weight> next = new TreeSet<>(level.comparator());
      for (Weight weight : level) {
        builder.addSpace(weight);
        for (int i = 0; i < roots.rank(); i++) {
          Weight lower = builder.shifted(weight, i, -1);
          if (builder.multiplicities.containsKey(lower)) {
            next.add(lower);
          }
        }
      }
      level = next;
    }
    return builder.module();
  }

  private Weight shifted(Weight weight, int node, int sign) {
    int[] labels = weight.toArray();
    int[] root = roots.positiveRootLabels(node);
    for (int k = 0; k < labels.length; k++) {
      labels[k] += sign * root[k];
    }
    return Weight.of(labels);
  }

  private void addVector(Weight weight, Rational norm, Map<Integer, Rational> images) {
    int u = weights.size();
    weights.add(weight);
    form.add(norm);
    raising.add(images);
    lowering.add(new TreeMap<>());
    images.forEach((w, x) -> lowering.get(w).put(u, form.get(w).multiply(x).divide(norm)));
  }

  private void addSpace(Weight weight) {
    if (Thread.interrupted()) {
      throw new CancellationException("interrupted while building " + highest);
    }
    int start = weights.size();
    if (weight.equals(highest)) {
      addVector(weight, Rational.ONE, Map.of());
    } else {
      new Space(weight).fill();
    }
    spaces.put(weight, new int[] {start, weights.size()});
  }

  /** One weight space under construction; vectors are known by their images under the Eᵢ. */
  private final class Space {
    private final Weight weight;
    private final List<Integer> parents = new ArrayList<>();
    private final List<Integer> nodes = new ArrayList<>();
    private final Map<Integer, Integer> slots = new HashMap<>();
    private final List<Rational[]> found = new ArrayList<>();
    private final List<Rational> norms = new ArrayList<>();

    Space(Weight weight) {
      this.weight = weight;
      for (int i = 0; i < roots.rank(); i++) {
        int[] above = spaces.getOrDefault(shifted(weight, i, 1), new int[2]);
        for (int b = above[0]; b < above[1]; b++) {
          slots.put(b, parents.size());
          parents.add(b);
          nodes.add(i);
        }
      }
    }

    void fill() {
      long wanted = multiplicities.get(weight);
      for (int c = 0; c < parents.size() && found.size() < wanted; c++) {
        consider(c);
      }
      if (found.size() != wanted) {
        throw new IllegalStateException(
            "weight " + weight + " of " + highest + " has " + found.size() + ", not " + wanted);
      }
      for (int k = 0; k < found.size(); k++) {
        Map<Integer, Rational> images = new TreeMap<>();
        for (int s = 0; s < parents.size(); s++) {
          if (!found.get(k)[s].isZero()) {
            images.put(parents.get(s), found.get(k)[s]);
          }
        }
        addVector(weight, norms.get(k), images);
      }
    }

    private void consider(int c) {
      Rational parentNorm = form.get(parents.get(c));
      Rational[] rest = images(c);
      for (int k = 0; k < found.size(); k++) {
        Rational[] u = found.get(k);
        Rational product = u[c].multiply(parentNorm).divide(norms.get(k));
        for (int s = 0; s < rest.length && !product.isZero(); s++) {
          rest[s] = rest[s].subtract(product.multiply(u[s]));
        }
      }
      Rational norm = rest[c].multiply(parentNorm);
      if (!norm.isZero()) {
        Rational scale = content(rest).inverse();
        for (int s = 0; s < rest.length; s++) {
          rest[s] = rest[s].multiply(scale);
        }
        found.add(rest);
        norms.add(norm.multiply(scale).multiply(scale));
      }
    }

    /** EⱼFᵢb for all j. */
    private Rational[] images(int c) {
      int b = parents.get(c);
      int node = nodes.get(c);
      Rational[] images = new Rational[parents.size()];
      java.util.Arrays.fill(images, Rational.ZERO);
      images[c] = Rational.of((long) weights.get(b).label(node));
      raising
          .get(b)
          .forEach(
              (above, x) ->
                  lowering
                      .get(above)
                      .forEach(
                          (level, y) -> {
                            Integer slot = slots.get(level);
                            if (slot != null && lowersBy(above, level, node)) {
                              images[slot] = images[slot].add(x.multiply(y));
                            }
                          }));
      return images;
    }

    private boolean lowersBy(int above, int level, int node) {
      int[] root = roots.positiveRootLabels(node);
      return IntStream.range(0, root.length)
          .allMatch(k -> weights.get(above).label(k) - root[k] == weights.get(level).label(k));
    }
  }

  /** The greatest rational number of which all entries are integer multiples. */
  private static Rational content(Rational[] vector) {
    BigInteger gcd = BigInteger.ZERO;
    BigInteger lcm = BigInteger.ONE;
    for (Rational x : vector) {
      gcd = gcd.gcd(x.numerator());
      lcm = lcm.multiply(x.denominator().divide(lcm.gcd(x.denominator())));
    }
    return Rational.of(gcd, lcm);
  }

  private ChevalleyModule module() {
    return new ChevalleyModule(
        roots, highest, List.copyOf(weights), split(raising, 1), split(lowering, -1), form);
  }

  /** Sorts terms by the node whose root is the difference of the weights. */
  private List<SparseMatrix<Rational>> split(List<Map<Integer, Rational>> images, int sign) {
    List<List<Map<Integer, Rational>>> byNode = new ArrayList<>();
    for (int i = 0; i < roots.rank(); i++) {
      byNode.add(new ArrayList<>());
    }
    for (int b = 0; b < weights.size(); b++) {
      for (int i = 0; i < roots.rank(); i++) {
        int[] space = spaces.getOrDefault(shifted(weights.get(b), i, sign), new int[2]);
        Map<Integer, Rational> column = new TreeMap<>();
        images
            .get(b)
            .forEach(
                (a, x) -> {
                  if (a >= space[0] && a < space[1]) {
                    column.put(a, x);
                  }
                });
        byNode.get(i).add(column);
      }
    }
    return byNode.stream()
        .map(columns -> SparseMatrix.ofEntries(Rationals.Q, weights.size(), columns))
        .toList();
  }
}
