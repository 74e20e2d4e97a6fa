package org.intertwiner.algebra.action;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.group.PermutationGroup;
import org.jspecify.annotations.Nullable;

/** Decides whether a rule is an action of a finite group on a finite set. */
final class ActionCheck<G, X> {
  private final FiniteGroup<G> group;
  private final Action<G, X> action;
  private final List<X> points;
  private final ActionLimits limits;
  private final Map<X, Integer> indices = new HashMap<>();

  ActionCheck(FiniteGroup<G> group, Action<G, X> action, List<X> points, ActionLimits limits) {
    this.group = group;
    this.action = action;
    this.points = List.copyOf(points);
    this.limits = limits;
    if (points.size() > limits.maxPoints()) {
      throw new LimitExceeded(
          "points",
          Integer.toString(points.size()),
          "at most " + limits.maxPoints(),
          "ActionLimits.maxPoints");
    }
    for (int i = 0; i < points.size(); i++) {
      @Nullable Integer before = indices.putIfAbsent(points.get(i), i);
      if (before != null) {
        throw new InvalidInput(
            "points", points.get(i) + " twice", "distinct points", "numbers " + before + ", " + i);
      }
    }
  }

  GSet<G, X> checked() {
    int[][] images = new int[group.generators().size()][];
    for (int k = 0; k < images.length; k++) {
      images[k] = permutation(group.generators().get(k));
    }
    for (X x : points) {
      if (!x.equals(action.act(group.identity(), x))) {
        throw broken("1·x = x", "x = " + x + " goes to " + action.act(group.identity(), x));
      }
    }
    proveRelations(images);
    GSet<G, X> set = GSet.trusted(group, points, images);
    if (group.order() * points.size() <= limits.maxChecks()) {
      compareAll(set);
    }
    return set;
  }

  private int[] permutation(G g) {
    int[] image = new int[points.size()];
    int[] source = new int[points.size()];
    Arrays.fill(source, -1);
    for (int i = 0; i < image.length; i++) {
      X y = action.act(g, points.get(i));
      @Nullable Integer index = indices.get(y);
      if (index == null) {
        throw broken("g·x is a point", "g = " + g + ", x = " + points.get(i) + ", g·x = " + y);
      }
      if (source[index] >= 0) {
        throw broken(
            "g·x = g·y only for x = y",
            "g = " + g + ", x = " + points.get(source[index]) + ", y = " + points.get(i));
      }
      source[index] = i;
      image[i] = index;
    }
    return image;
  }

  /**
   * The pairs (s, permutation of s) generate the graph of a homomorphism exactly when no pair (1,
   * π) with π ≠ 1 lies in their group, that is when it is no larger than the group itself.
   */
  private void proveRelations(int[][] images) {
    int degree = group.degree();
    List<Permutation> pairs = new ArrayList<>();
    for (int k = 0; k < images.length; k++) {
      int[] joined = new int[degree + points.size()];
      Permutation s = group.permutation(group.generatorIndex(k));
      for (int i = 0; i < degree; i++) {
        joined[i] = s.at(i);
      }
      for (int i = 0; i < points.size(); i++) {
        joined[degree + i] = degree + images[k][i];
      }
      pairs.add(Permutation.of(joined));
    }
    BigInteger order = PermutationGroup.of(degree + points.size(), pairs).order();
    if (!order.equals(BigInteger.valueOf(group.order()))) {
      throw brokenRelation(images, order);
    }
  }

  /** The first element g and generator h where (gh)·x, by the word of gh, is not g·(h·x). */
  private InvalidInput brokenRelation(int[][] images, BigInteger order) {
    for (int g = 0; g < group.order(); g++) {
      for (int k = 0; k < group.generators().size(); k++) {
        int[] product = group.word(group.multiplyByGenerator(g, k));
        int[] left = group.word(g);
        for (int i = 0; i < points.size(); i++) {
          int direct = GSet.walk(images, product, i);
          int twice = GSet.walk(images, left, images[k][i]);
          if (direct != twice) {
            return broken(
                "(gh)·x = g·(h·x)",
                "g = "
                    + group.element(g)
                    + ", h = "
                    + group.generators().get(k)
                    + ", x = "
                    + points.get(i));
          }
        }
      }
    }
    return broken("(gh)·x = g·(h·x)", "the permutations generate " + order + " pairs");
  }

  private void compareAll(GSet<G, X> set) {
    for (int g = 0; g < group.order(); g++) {
      if (Thread.interrupted()) {
        throw new CancellationException("interrupted while checking an action");
      }
      G element = group.element(g);
      for (int i = 0; i < points.size(); i++) {
        X y = action.act(element, points.get(i));
        if (!points.get(set.image(g, i)).equals(y)) {
          throw broken(
              "(gh)·x = g·(h·x)",
              "gh = "
                  + element
                  + ", x = "
                  + points.get(i)
                  + ", (gh)·x = "
                  + y
                  + ", by generators "
                  + points.get(set.image(g, i)));
        }
      }
    }
  }

  private InvalidInput broken(String law, String witness) {
    return new InvalidInput("action of " + group.name(), witness, law, "left actions only");
  }
}
