package org.intertwiner.algebra.action;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.ConjugacyClasses;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.group.Subgroup;

/**
 * A finite set on which a finite group acts, known by the permutations of the group's generators.
 *
 * <p>Points are numbered in the order given and must be {@link Object#equals equal} when they are
 * the same. Accuracy: exact; that the generators' permutations extend to an action is proved.
 * Complexity: moving a point by an element costs the length of the element's word.
 *
 * <p>Example: {@code GSets.subsets(GSets.natural(group), 2).orbits()} are the orbits on unordered
 * pairs. Source: G. Burnside, Theory of Groups of Finite Order (1911), X; T. tom Dieck,
 * Transformation Groups (1987), I.
 *
 * @param <G> group elements
 * @param <X> points
 */
public final class GSet<G, X> implements Action<G, X> {
  private final FiniteGroup<G> group;
  private final List<X> points;
  private final Map<X, Integer> indices;
  private final int[][] images;
  private final List<FiniteOrbit> orbits;

  private GSet(FiniteGroup<G> group, List<X> points, int[][] images) {
    this.group = group;
    this.points = List.copyOf(points);
    this.indices = new HashMap<>();
    for (int i = 0; i < points.size(); i++) {
      Integer before = indices.put(points.get(i), i);
      if (before != null) {
        throw new InvalidInput(
            "points", points.get(i) + " twice", "distinct points", "numbers " + before + ", " + i);
      }
    }
    this.images = images;
    this.orbits = FiniteOrbit.all(group, points.size(), images);
  }

  /** A set whose generators are known to act as given. */
  static <G, X> GSet<G, X> trusted(FiniteGroup<G> group, List<X> points, int[][] images) {
    return new GSet<>(group, points, images);
  }

  /**
   * A set with an action that is checked.
   *
   * <p>Checked: every generator permutes the points; the permutations satisfy the relations of the
   * group (the order of the group of pairs (s, permutation of s) is that of the group); and, up to
   * the limit on checks, that every element acts as its word in the generators.
   *
   * @param <G> group elements
   * @param <X> points
   * @param group the group
   * @param action the action
   * @param points all points, each once
   * @param limits the largest set and the number of checks
   * @return the set
   * @throws InvalidInput when this is no action; the message names the law, the element and point
   * @throws org.intertwiner.algebra.LimitExceeded when there are too many points
   */
  public static <G, X> GSet<G, X> of(
      FiniteGroup<G> group, Action<G, X> action, List<X> points, ActionLimits limits) {
    return new ActionCheck<>(group, action, points, limits).checked();
  }

  /**
   * The smallest set with an action that contains some points: their orbits.
   *
   * @param <G> group elements
   * @param <X> points
   * @param group the group
   * @param action the action
   * @param start points to start from; repetitions are left out
   * @param limits the largest set and the number of checks
   * @return the union of their orbits, one after the other
   * @throws InvalidInput when this is no action
   * @throws org.intertwiner.algebra.LimitExceeded when there are too many points
   */
  public static <G, X> GSet<G, X> generatedBy(
      FiniteGroup<G> group, Action<G, X> action, Collection<X> start, ActionLimits limits) {
    Set<X> all = new LinkedHashSet<>();
    for (X x : start) {
      if (!all.contains(x)) {
        all.addAll(Orbit.of(group, group.generators(), action, x, limits).points());
      }
    }
    return of(group, action, List.copyOf(all), limits);
  }

  /** {@return the group} */
  public FiniteGroup<G> group() {
    return group;
  }

  /** {@return the points in order, unmodifiable} */
  public List<X> points() {
    return points;
  }

  /** {@return the number of points} */
  public int size() {
    return points.size();
  }

  /**
   * The number of a point.
   *
   * @param x a point
   * @return its place in {@link #points}
   * @throws InvalidInput when it does not belong to the set
   */
  public int indexOf(X x) {
    Integer index = indices.get(x);
    if (index == null) {
      throw new InvalidInput("point", x.toString(), "one of the " + size() + " points", "");
    }
    return index;
  }

  @Override
  public X act(G g, X x) {
    return points.get(image(group.indexOf(g), indexOf(x)));
  }

  /**
   * The image of a point by numbers.
   *
   * @param element an index in the group
   * @param point the number of a point
   * @return the number of its image
   */
  public int image(int element, int point) {
    return walk(images, group.word(element), point);
  }

  /** The image of a point under a word, its last letter first. */
  static int walk(int[][] images, int[] word, int point) {
    int at = point;
    for (int k = word.length - 1; k >= 0; k--) {
      at = images[word[k]][at];
    }
    return at;
  }

  /** The image under a generator. */
  int generatorImage(int generator, int point) {
    return images[generator][point];
  }

  /**
   * The permutation of an element; a homomorphism of groups.
   *
   * @param element an index in the group
   * @return the permutation of the numbers of the points
   */
  public Permutation permutation(int element) {
    int[] word = group.word(element);
    int[] result = IntStream.range(0, size()).toArray();
    for (int k = word.length - 1; k >= 0; k--) {
      int[] s = images[word[k]];
      for (int i = 0; i < result.length; i++) {
        result[i] = s[result[i]];
      }
    }
    return Permutation.of(result);
  }

  /** {@return the orbits, ordered by their first point, unmodifiable} */
  public List<FiniteOrbit> orbits() {
    return orbits;
  }

  /**
   * The stabiliser of a point, conjugated from that of the first point of its orbit.
   *
   * @param x a point
   * @return {g : g·x = x}
   */
  public Subgroup stabilizer(X x) {
    int point = indexOf(x);
    for (FiniteOrbit orbit : orbits) {
      if (orbit.contains(point)) {
        int t = orbit.transversal(point);
        int[] conjugates =
            Arrays.stream(orbit.stabilizer().generators())
                .map(h -> group.multiply(group.multiply(t, h), group.inverse(t)))
                .toArray();
        return group.subgroup(conjugates);
      }
    }
    throw new IllegalStateException("a point without orbit");
  }

  /** {@return whether there is exactly one orbit} */
  public boolean isTransitive() {
    return orbits.size() == 1;
  }

  /** {@return whether only the identity fixes a point} */
  public boolean isFree() {
    return orbits.stream().allMatch(o -> o.stabilizer().order() == 1);
  }

  /** {@return whether only the identity fixes every point} */
  public boolean isFaithful() {
    return kernel().order() == 1;
  }

  /** {@return the normal subgroup of elements that fix every point} */
  public Subgroup kernel() {
    ConjugacyClasses classes = group.classes();
    int[] inside =
        IntStream.range(0, classes.count())
            .filter(c -> fixedPoints(classes.representative(c)) == size())
            .map(classes::representative)
            .toArray();
    return group.normalClosure(inside);
  }

  /**
   * How many points an element fixes, the character of the permutation representation.
   *
   * @param element an index in the group
   * @return the number of points x with g·x = x
   */
  public int fixedPoints(int element) {
    int[] word = group.word(element);
    int count = 0;
    for (int i = 0; i < size(); i++) {
      count += walk(images, word, i) == i ? 1 : 0;
    }
    return count;
  }

  /**
   * The points that a subgroup fixes.
   *
   * @param subgroup a subgroup of the group
   * @return their numbers, ascending; their count is the mark of the subgroup
   */
  public List<Integer> fixedPoints(Subgroup subgroup) {
    int[] generators = subgroup.generators();
    return IntStream.range(0, size())
        .filter(i -> Arrays.stream(generators).allMatch(g -> image(g, i) == i))
        .boxed()
        .toList();
  }

  /**
   * The number of orbits by Burnside's lemma, Σ |C| · fix(C) / |G| over conjugacy classes C.
   *
   * @return the number of orbits, found without finding them
   */
  public BigInteger burnsideCount() {
    ConjugacyClasses classes = group.classes();
    BigInteger sum = BigInteger.ZERO;
    for (int c = 0; c < classes.count(); c++) {
      sum =
          sum.add(
              BigInteger.valueOf(classes.size(c))
                  .multiply(BigInteger.valueOf(fixedPoints(classes.representative(c)))));
    }
    BigInteger[] result = sum.divideAndRemainder(BigInteger.valueOf(group.order()));
    if (result[1].signum() != 0) {
      throw new IllegalStateException("Burnside's lemma gave a fraction");
    }
    return result[0];
  }

  /**
   * The conjugacy classes of stabilisers and how many orbits have each.
   *
   * @return the types in the order in which they appear, unmodifiable; two finite sets are
   *     isomorphic exactly when they have the same types
   */
  public List<OrbitType> orbitTypes() {
    List<OrbitType> types = new ArrayList<>();
    for (FiniteOrbit orbit : orbits) {
      int found = -1;
      for (int k = 0; k < types.size() && found < 0; k++) {
        if (types.get(k).isConjugate(orbit.stabilizer())) {
          found = k;
        }
      }
      if (found < 0) {
        types.add(new OrbitType(orbit.stabilizer(), 1));
      } else {
        OrbitType old = types.get(found);
        types.set(found, new OrbitType(old.stabilizer(), old.orbits() + 1));
      }
    }
    return Collections.unmodifiableList(types);
  }

  @Override
  public String toString() {
    return group.name() + "-set of " + size() + " points in " + orbits.size() + " orbits";
  }
}
