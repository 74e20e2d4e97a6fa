package org.intertwiner.algebra.action;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.LeftCosets;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.group.Subgroup;
import org.intertwiner.algebra.linear.Matrix;

/**
 * The sets with an action that a finite group has by nature, and new ones from old ones.
 *
 * <p>All are left actions. Complexity: generators · points.
 */
public final class GSets {

  private GSets() {}

  /**
   * A point of a product.
   *
   * @param <X> left points
   * @param <Y> right points
   * @param left the left point
   * @param right the right point
   */
  public record Pair<X, Y>(X left, Y right) {}

  /**
   * A point of a disjoint union.
   *
   * @param <X> points
   * @param part which set it comes from, from 0
   * @param point the point there
   */
  public record Tagged<X>(int part, X point) {}

  /**
   * The group on itself, x ↦ gx.
   *
   * @param <G> group elements
   * @param group the group
   * @return the regular set, points in the group's order
   */
  public static <G> GSet<G, G> regular(FiniteGroup<G> group) {
    return onElements(group, (s, x) -> group.multiply(s, x));
  }

  /**
   * The group on itself, x ↦ gxg⁻¹; its orbits are the conjugacy classes.
   *
   * @param <G> group elements
   * @param group the group
   * @return the set, points in the group's order
   */
  public static <G> GSet<G, G> conjugation(FiniteGroup<G> group) {
    return onElements(group, (s, x) -> group.multiply(group.multiply(s, x), group.inverse(s)));
  }

  private static <G> GSet<G, G> onElements(
      FiniteGroup<G> group, java.util.function.IntBinaryOperator rule) {
    int order = (int) group.order();
    List<G> points = IntStream.range(0, order).mapToObj(group::element).toList();
    int[][] images = new int[group.generators().size()][order];
    for (int k = 0; k < images.length; k++) {
      int s = group.generatorIndex(k);
      Arrays.setAll(images[k], x -> rule.applyAsInt(s, x));
    }
    return GSet.trusted(group, points, images);
  }

  /**
   * The cosets xH, by number.
   *
   * @param <G> group elements
   * @param group the group
   * @param subgroup one of its subgroups
   * @return G/H with gxH; H itself is number 0
   * @throws InvalidInput when it is a subgroup of another group
   */
  public static <G> GSet<G, Integer> cosets(FiniteGroup<G> group, Subgroup subgroup) {
    if (!subgroup.group().equals(group)) {
      throw new InvalidInput("subgroup", "one of another group", "one of " + group.name(), "");
    }
    LeftCosets cosets = subgroup.leftCosets();
    return byPermutations(group, cosets.count(), k -> cosets.action(group.generatorIndex(k)));
  }

  /**
   * A permutation group on the points it permutes.
   *
   * @param group the group
   * @return the points 0 … degree − 1
   */
  public static GSet<Permutation, Integer> natural(FiniteGroup<Permutation> group) {
    int degree = group.identity().degree();
    return byPermutations(group, degree, k -> group.generators().get(k));
  }

  private static <G> GSet<G, Integer> byPermutations(
      FiniteGroup<G> group, int size, java.util.function.IntFunction<Permutation> permutation) {
    int[][] images = new int[group.generators().size()][];
    Arrays.setAll(images, k -> permutation.apply(k).toZeroBased());
    return GSet.trusted(group, IntStream.range(0, size).boxed().toList(), images);
  }

  /**
   * Points that nothing moves.
   *
   * @param <G> group elements
   * @param <X> points
   * @param group the group
   * @param points distinct points
   * @return the trivial action on them
   */
  public static <G, X> GSet<G, X> trivial(FiniteGroup<G> group, List<X> points) {
    int[][] images = new int[group.generators().size()][];
    Arrays.setAll(images, k -> IntStream.range(0, points.size()).toArray());
    return GSet.trusted(group, points, images);
  }

  /**
   * A matrix group on the orbits of vectors.
   *
   * @param <E> the entries
   * @param group a group of matrices
   * @param vectors vectors to start from
   * @param limits the largest set
   * @return all images of the vectors under v ↦ g v
   * @throws LimitExceeded when there are too many
   */
  public static <E> GSet<Matrix<E>, List<E>> vectors(
      FiniteGroup<Matrix<E>> group, List<List<E>> vectors, ActionLimits limits) {
    return GSet.generatedBy(group, Matrix::apply, vectors, limits);
  }

  /**
   * The product with the diagonal action g(x, y) = (gx, gy).
   *
   * @param <G> group elements
   * @param <X> left points
   * @param <Y> right points
   * @param left a set
   * @param right a set with the same group
   * @param limits the largest set
   * @return all pairs, the left point varying slowest
   * @throws InvalidInput when the groups differ
   * @throws LimitExceeded when there are too many pairs
   */
  public static <G, X, Y> GSet<G, Pair<X, Y>> product(
      GSet<G, X> left, GSet<G, Y> right, ActionLimits limits) {
    GSetMap.sameGroup(left, right);
    checkSize((double) left.size() * right.size(), limits);
    List<Pair<X, Y>> points = new ArrayList<>();
    for (X x : left.points()) {
      for (Y y : right.points()) {
        points.add(new Pair<>(x, y));
      }
    }
    int n = right.size();
    int[][] images = new int[left.group().generators().size()][points.size()];
    for (int k = 0; k < images.length; k++) {
      int s = k;
      Arrays.setAll(
          images[k], i -> left.generatorImage(s, i / n) * n + right.generatorImage(s, i % n));
    }
    return GSet.trusted(left.group(), points, images);
  }

  /**
   * The disjoint union.
   *
   * @param <G> group elements
   * @param <X> points
   * @param parts at least one set, all with one group
   * @param limits the largest set
   * @return their points with the number of the part, part after part
   * @throws InvalidInput when there is no part or the groups differ
   * @throws LimitExceeded when there are too many points
   */
  public static <G, X> GSet<G, Tagged<X>> union(List<GSet<G, X>> parts, ActionLimits limits) {
    if (parts.isEmpty()) {
      throw new InvalidInput("disjoint union", "no parts", "at least one", "GSets.trivial");
    }
    parts.forEach(p -> GSetMap.sameGroup(parts.get(0), p));
    checkSize(parts.stream().mapToDouble(GSet::size).sum(), limits);
    List<Tagged<X>> points = new ArrayList<>();
    FiniteGroup<G> group = parts.get(0).group();
    List<List<Integer>> images = new ArrayList<>();
    group.generators().forEach(s -> images.add(new ArrayList<>()));
    for (int p = 0; p < parts.size(); p++) {
      int offset = points.size();
      for (int i = 0; i < parts.get(p).size(); i++) {
        points.add(new Tagged<>(p, parts.get(p).points().get(i)));
        for (int k = 0; k < images.size(); k++) {
          images.get(k).add(offset + parts.get(p).generatorImage(k, i));
        }
      }
    }
    int[][] arrays = new int[images.size()][];
    Arrays.setAll(arrays, k -> images.get(k).stream().mapToInt(Integer::intValue).toArray());
    return GSet.trusted(group, points, arrays);
  }

  /**
   * Ordered tuples, repetitions allowed, with g(x₁, …, x_k) = (gx₁, …, gx_k).
   *
   * @param <G> group elements
   * @param <X> points
   * @param set a set
   * @param length k ≥ 0
   * @param limits the largest set
   * @return all nᵏ tuples, the first entry varying slowest
   * @throws InvalidInput when the length is negative
   * @throws LimitExceeded when there are too many tuples
   */
  public static <G, X> GSet<G, List<X>> tuples(GSet<G, X> set, int length, ActionLimits limits) {
    checkLength(length);
    checkSize(Math.pow(set.size(), length), limits);
    List<int[]> tuples = new ArrayList<>(words(set.size(), length));
    return fromIndices(set, tuples, code -> number(code, set.size()), set.points(), false);
  }

  /**
   * Subsets of one size, as lists in the order of the set.
   *
   * @param <G> group elements
   * @param <X> points
   * @param set a set
   * @param size how many points a subset has
   * @param limits the largest set
   * @return all subsets in lexicographic order
   * @throws InvalidInput when the size is negative
   * @throws LimitExceeded when there are too many subsets
   */
  public static <G, X> GSet<G, List<X>> subsets(GSet<G, X> set, int size, ActionLimits limits) {
    checkLength(size);
    double count = 1;
    for (int i = 0; i < size; i++) {
      count = count * (set.size() - i) / (i + 1);
    }
    checkSize(count, limits);
    List<int[]> subsets = choose(set.size(), size);
    java.util.Map<List<Integer>, Integer> numbers = new java.util.HashMap<>();
    for (int[] subset : subsets) {
      numbers.put(Arrays.stream(subset).boxed().toList(), numbers.size());
    }
    return fromIndices(
        set, subsets, s -> numbers.get(Arrays.stream(s).boxed().toList()), set.points(), true);
  }

  /**
   * Functions f: X → Y with (g·f)(x) = g·f(g⁻¹x), as lists of values in the order of X; the fixed
   * points are the equivariant maps.
   *
   * @param <G> group elements
   * @param <X> arguments
   * @param <Y> values
   * @param from the arguments
   * @param to the values, a set with the same group
   * @param limits the largest set
   * @return all functions, the first value varying slowest
   * @throws InvalidInput when the groups differ
   * @throws LimitExceeded when there are too many functions
   */
  public static <G, X, Y> GSet<G, List<Y>> functions(
      GSet<G, X> from, GSet<G, Y> to, ActionLimits limits) {
    GSetMap.sameGroup(from, to);
    checkSize(Math.pow(to.size(), from.size()), limits);
    List<int[]> functions = words(to.size(), from.size());
    int[][] images = new int[from.group().generators().size()][functions.size()];
    for (int k = 0; k < images.length; k++) {
      for (int f = 0; f < functions.size(); f++) {
        int[] moved = new int[from.size()];
        for (int x = 0; x < moved.length; x++) {
          moved[from.generatorImage(k, x)] = to.generatorImage(k, functions.get(f)[x]);
        }
        images[k][f] = number(moved, to.size());
      }
    }
    return GSet.trusted(from.group(), named(functions, to.points()), images);
  }

  private static <G, X> GSet<G, List<X>> fromIndices(
      GSet<G, X> set, List<int[]> lists, ToIntFunction<int[]> number, List<X> names, boolean sort) {
    int[][] images = new int[set.group().generators().size()][lists.size()];
    for (int k = 0; k < images.length; k++) {
      for (int i = 0; i < lists.size(); i++) {
        int s = k;
        int[] moved = Arrays.stream(lists.get(i)).map(x -> set.generatorImage(s, x)).toArray();
        if (sort) {
          Arrays.sort(moved);
        }
        images[k][i] = number.applyAsInt(moved);
      }
    }
    return GSet.trusted(set.group(), named(lists, names), images);
  }

  private static <X> List<List<X>> named(List<int[]> lists, List<X> names) {
    return lists.stream().map(l -> Arrays.stream(l).mapToObj(names::get).toList()).toList();
  }

  /** All words of a length over 0 … letters − 1 in lexicographic order. */
  private static List<int[]> words(int letters, int length) {
    List<int[]> words = new ArrayList<>();
    int count = (int) Math.round(Math.pow(letters, length));
    for (int code = 0; code < count; code++) {
      int[] word = new int[length];
      int rest = code;
      for (int i = length - 1; i >= 0; i--) {
        word[i] = rest % letters;
        rest /= letters;
      }
      words.add(word);
    }
    return Collections.unmodifiableList(words);
  }

  private static int number(int[] word, int letters) {
    int number = 0;
    for (int letter : word) {
      number = number * letters + letter;
    }
    return number;
  }

  /** All ascending lists of k of the numbers 0 … n − 1 in lexicographic order. */
  private static List<int[]> choose(int n, int k) {
    List<int[]> all = new ArrayList<>();
    int[] chosen = IntStream.range(0, k).toArray();
    int place = k <= n ? 0 : -1;
    while (place >= 0) {
      all.add(chosen.clone());
      place = k - 1;
      while (place >= 0 && chosen[place] == n - k + place) {
        place--;
      }
      if (place >= 0) {
        chosen[place]++;
        for (int i = place + 1; i < k; i++) {
          chosen[i] = chosen[i - 1] + 1;
        }
      }
    }
    return all;
  }

  private static void checkLength(int length) {
    if (length < 0) {
      throw new InvalidInput("number of entries", Integer.toString(length), "a number ≥ 0", "");
    }
  }

  private static void checkSize(double points, ActionLimits limits) {
    if (points > limits.maxPoints()) {
      throw new LimitExceeded(
          "points",
          String.format(java.util.Locale.ROOT, "%.0f", points),
          "at most " + limits.maxPoints(),
          "ActionLimits.maxPoints");
    }
  }
}
