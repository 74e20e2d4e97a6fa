package org.intertwiner.algebra.group.structure;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.group.PermutationGroup;
import org.intertwiner.algebra.group.Subgroup;

/**
 * The automorphism group of an enumerated group.
 *
 * <p>An automorphism is known by the images of a generating tuple (g₁ … g_d). The order is the
 * product of the orbit lengths of gᵢ under the automorphisms that fix g₁ … gᵢ₋₁; for every
 * candidate image either an automorphism is found, and checked, or all completions are excluded.
 *
 * <p>Example: {@code Automorphisms.of(Groups.quaternion(8)).order()} is 24.
 *
 * @param <G> the elements of the group
 */
public final class Automorphisms<G> {
  private final FiniteGroup<G> group;
  private final List<Homomorphism<G, G>> generators;
  private final BigInteger order;

  private Automorphisms(
      FiniteGroup<G> group, List<Homomorphism<G, G>> generators, BigInteger order) {
    this.group = group;
    this.generators = List.copyOf(generators);
    this.order = order;
  }

  /**
   * All automorphisms of a group, within the default limits.
   *
   * @param <G> the elements
   * @param group a group
   * @return the automorphism group
   * @throws org.intertwiner.algebra.LimitExceeded when the search would be too long
   */
  public static <G> Automorphisms<G> of(FiniteGroup<G> group) {
    return of(group, StructureLimits.DEFAULT);
  }

  /**
   * All automorphisms of a group.
   *
   * @param <G> the elements
   * @param group a group
   * @param limits the largest order and number of steps
   * @return the automorphism group
   * @throws org.intertwiner.algebra.LimitExceeded when the search would be too long
   */
  public static <G> Automorphisms<G> of(FiniteGroup<G> group, StructureLimits limits) {
    limits.requireOrder("group whose automorphisms are searched", group.order());
    List<Homomorphism<G, G>> found = new ArrayList<>();
    BigInteger order = BigInteger.ONE;
    if (group.order() > 1) {
      MapSearch<G, G> search = new MapSearch<>(group, group, ClassColours.of(group), 0, limits);
      for (int level = search.length() - 1; level >= 0; level--) {
        if (level == 0) {
          addInner(group, found);
        }
        order = order.multiply(BigInteger.valueOf(orbitLength(search, level, found)));
      }
    }
    return new Automorphisms<>(group, found, order);
  }

  private static <G> void addInner(FiniteGroup<G> group, List<Homomorphism<G, G>> found) {
    for (int g : Subgroups.generatorIndices(group)) {
      Homomorphism<G, G> inner = Homomorphism.conjugation(group, g);
      if (!inner.equals(Homomorphism.identity(group))) {
        found.add(inner);
      }
    }
  }

  /** Finds what moves one element of the tuple and fixes those before it. */
  private static <G> long orbitLength(
      MapSearch<G, G> search, int level, List<Homomorphism<G, G>> found) {
    int start = search.tuple(level);
    boolean[] orbit = new boolean[(int) largestIndex(search.candidates(level)) + 1];
    boolean[] excluded = new boolean[orbit.length];
    long length = spread(start, orbit, found);
    int[] images = new int[search.length()];
    for (int candidate : search.candidates(level)) {
      if (orbit[candidate] || excluded[candidate]) {
        continue;
      }
      for (int i = 0; i < level; i++) {
        images[i] = search.tuple(i);
      }
      images[level] = candidate;
      if (search.complete(level, images)) {
        found.add(search.homomorphism(images));
        Arrays.fill(orbit, false);
        length = spread(start, orbit, found);
      } else {
        spread(candidate, excluded, found);
      }
    }
    return length;
  }

  private static long largestIndex(int[] candidates) {
    return Arrays.stream(candidates).max().orElse(0);
  }

  /** Marks an orbit and counts it. */
  private static <G> long spread(int start, boolean[] mark, List<Homomorphism<G, G>> maps) {
    List<Integer> queue = new ArrayList<>(List.of(start));
    mark[start] = true;
    for (int head = 0; head < queue.size(); head++) {
      for (Homomorphism<G, G> map : maps) {
        int image = map.image(queue.get(head));
        if (!mark[image]) {
          mark[image] = true;
          queue.add(image);
        }
      }
    }
    return queue.size();
  }

  /** {@return the group G} */
  public FiniteGroup<G> group() {
    return group;
  }

  /** {@return |Aut G|} */
  public BigInteger order() {
    return order;
  }

  /** {@return automorphisms that generate all, inner ones by generators of G among them} */
  public List<Homomorphism<G, G>> generators() {
    return generators;
  }

  /** {@return |Inn G| = |G : Z(G)|} */
  public long innerOrder() {
    return group.order() / group.center().order();
  }

  /** {@return |Out G| = |Aut G : Inn G|} */
  public BigInteger outerOrder() {
    return order.divide(BigInteger.valueOf(innerOrder()));
  }

  /**
   * Whether an automorphism is conjugation by an element.
   *
   * @param automorphism an automorphism of G
   * @return whether some g has φ(x) = g x g⁻¹ for all x
   */
  public boolean isInner(Homomorphism<G, G> automorphism) {
    int[] generating = Subgroups.generatorIndices(group);
    for (int g : group.center().leftCosets().transversal()) {
      int inverse = group.inverse(g);
      if (Arrays.stream(generating)
          .allMatch(x -> automorphism.image(x) == group.multiply(group.multiply(g, x), inverse))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a subgroup is characteristic.
   *
   * @param subgroup a subgroup of G
   * @return whether every automorphism maps it to itself
   */
  public boolean isCharacteristic(Subgroup subgroup) {
    Homomorphism.requireSubgroup(subgroup, group);
    return generators.stream()
        .allMatch(
            map ->
                Arrays.stream(subgroup.generators())
                    .allMatch(x -> subgroup.contains(map.image(x))));
  }

  /**
   * The characteristic subgroups.
   *
   * @param limits the largest number of normal subgroups
   * @return those normal subgroups that every automorphism keeps, in the order of their orders
   */
  public List<Subgroup> characteristicSubgroups(StructureLimits limits) {
    return Subgroups.normalSubgroups(group, limits).stream()
        .filter(this::isCharacteristic)
        .toList();
  }

  /** {@return the automorphisms as permutations of the indices of G} */
  public PermutationGroup toPermutationGroup() {
    return PermutationGroup.of(
        (int) group.order(), generators.stream().map(m -> Permutation.of(m.images())).toList());
  }

  @Override
  public String toString() {
    return "automorphism group of " + group.name() + " (order " + order + ")";
  }
}
