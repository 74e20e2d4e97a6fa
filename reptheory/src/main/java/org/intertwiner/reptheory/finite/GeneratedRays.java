package org.intertwiner.reptheory.finite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.intertwiner.algebra.Interruption;
import org.intertwiner.algebra.group.FiniteGroup;

/**
 * Linear characters with multiplicity one of subgroups with two or three generators.
 *
 * <p>The first generator runs over the classes, the others are drawn with a fixed seed. All linear
 * characters of the subgroup come from its Cayley graph.
 */
final class GeneratedRays {
  private static final long SEED = 0x5eed0fa11c0de5L;
  private static final int MAX_SUBGROUP = 3000;

  private final RayContext context;
  private final FiniteGroup<?> group;
  private final SplittableRandom random = new SplittableRandom(SEED);

  GeneratedRays(RayContext context) {
    this.context = context;
    this.group = context.group();
  }

  /** The ray of smallest field that the trials find; the first one over ℚ(χ) ends the search. */
  Optional<Ray> find(int trials) {
    int order = Math.toIntExact(group.order());
    Ray best = null;
    int bestDegree = Integer.MAX_VALUE;
    for (int trial = 0; trial < trials; trial++) {
      Interruption.check();
      int first = context.classes().representative(trial % context.classes().count());
      int[] generators =
          trial % 3 == 2
              ? new int[] {first, random.nextInt(order), random.nextInt(order)}
              : new int[] {first, random.nextInt(order)};
      Optional<Ray> found = subgroup(generators);
      if (found.isPresent()) {
        int degree = context.fieldDegree(found.get().order());
        if (degree < bestDegree) {
          best = found.get();
          bestDegree = degree;
        }
        if (degree <= context.idealFieldDegree()) {
          break;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private Optional<Ray> subgroup(int[] generators) {
    int e = context.exponent();
    int order = Math.toIntExact(group.order());
    int[] place = new int[order];
    List<Integer> elements = new ArrayList<>(List.of(0));
    List<int[]> words = new ArrayList<>(List.of(new int[generators.length]));
    place[0] = 1;
    LinearCharacters linear = new LinearCharacters(e, generators.length);
    for (int i = 0; i < elements.size(); i++) {
      for (int g = 0; g < generators.length; g++) {
        int y = group.multiply(elements.get(i), generators[g]);
        int[] word = words.get(i).clone();
        word[g]++;
        if (place[y] == 0) {
          if (elements.size() == MAX_SUBGROUP) {
            return Optional.empty();
          }
          elements.add(y);
          words.add(word);
          place[y] = elements.size();
        } else {
          int[] known = words.get(place[y] - 1);
          Arrays.setAll(word, k -> word[k] - known[k]);
          linear.relation(word);
        }
      }
    }
    return choose(elements, words, linear);
  }

  private Optional<Ray> choose(List<Integer> elements, List<int[]> words, LinearCharacters linear) {
    int e = context.exponent();
    Ray best = null;
    for (int[] images : linear.all()) {
      int[] exponents = new int[elements.size()];
      int order = 1;
      for (int x : images) {
        order = TableNumbers.lcm(order, context.orderOfRoot(x));
      }
      if (!context.allows(order)) {
        continue;
      }
      for (int i = 0; i < exponents.length; i++) {
        long sum = 0;
        for (int g = 0; g < images.length; g++) {
          sum += (long) images[g] * words.get(i)[g];
        }
        exponents[i] = (int) Math.floorMod(sum, (long) e);
      }
      if (multiplicity(elements, exponents) == 1
          && (best == null || context.fieldDegree(order) < context.fieldDegree(best.order()))) {
        best = Ray.linear(elements.stream().mapToInt(Integer::intValue).toArray(), exponents, e);
      }
    }
    return Optional.ofNullable(best);
  }

  private long multiplicity(List<Integer> elements, int[] exponents) {
    ModP field = context.field();
    long sum = 0;
    for (int i = 0; i < exponents.length; i++) {
      long value = context.residues()[context.classes().classOf(elements.get(i))];
      sum =
          field.reduce(
              sum + value * context.embedding().root(context.exponent(), -(long) exponents[i]));
    }
    return field.mul(sum, field.inv(elements.size()));
  }
}
