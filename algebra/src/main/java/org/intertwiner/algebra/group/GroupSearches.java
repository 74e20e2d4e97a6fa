package org.intertwiner.algebra.group;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Subgroups and elements that backtrack search finds. */
final class GroupSearches {
  private final PermutationGroup group;
  private final SearchLimits limits;

  GroupSearches(PermutationGroup group, SearchLimits limits) {
    this.group = group;
    this.limits = limits;
  }

  /** No colours, or the points that a symmetric group does not move told apart. */
  private int[] fixedColours() {
    int[] colours = new int[group.degree()];
    if (group.isGiant()) {
      Arrays.setAll(colours, i -> i + 1);
      for (int x : GiantChain.movedPoints(group.degree(), group.images())) {
        colours[x] = 0;
      }
    }
    return colours;
  }

  /** The groups in which the search runs: none for all permutations of the moved points. */
  private List<StabilizerChain> ambient() {
    return group.isGiant() ? List.of() : List.of(group.chain());
  }

  private PermutationGroup result(PartitionSearch search, StabilizerChain known) {
    PermutationGroup all = PermutationGroup.known(search.subgroup(known), limits);
    return group.isGiant() && group.isEven() ? evenPart(all) : all;
  }

  private StabilizerChain none() {
    return StabilizerChain.unproved(group.degree(), List.of());
  }

  PermutationGroup centralizer(List<int[]> elements) {
    if (group.isGiant() && elements.size() == 1) {
      GiantElements giant = new GiantElements(group);
      if (giant.handles(elements.get(0))) {
        return giant.centralizer(elements.get(0), limits);
      }
    }
    Predicate<int[]> commutes =
        x ->
            elements.stream()
                .allMatch(a -> Arrays.equals(Permutation.compose(x, a), Permutation.compose(a, x)));
    int[] colours = fixedColours();
    PartitionSearch.Problem problem =
        new PartitionSearch.Problem(
            group.degree(), ambient(), elements, elements, colours, colours, none(), commutes);
    return result(new PartitionSearch("centralizer", problem, limits), none());
  }

  /** An element x of the group with x a x⁻¹ = b, for a giant one of either sign. */
  int @Nullable [] conjugator(int[] a, int[] b) {
    if (group.isGiant()) {
      GiantElements giant = new GiantElements(group);
      if (giant.handles(a) && giant.handles(b)) {
        return giant.conjugator(a, b);
      }
    }
    Predicate<int[]> carries =
        x -> Arrays.equals(Permutation.compose(x, a), Permutation.compose(b, x));
    int[] colours = fixedColours();
    PartitionSearch.Problem problem =
        new PartitionSearch.Problem(
            group.degree(), ambient(), List.of(a), List.of(b), colours, colours, none(), carries);
    int[] x = new PartitionSearch("conjugating element", problem, limits).element();
    if (x == null || !group.isGiant() || !group.isEven() || Permutation.sign(x) > 0) {
      return x;
    }
    PermutationGroup all = PermutationGroup.known(symmetric().toStabilizerChain(), limits);
    for (int[] c : new GroupSearches(all, limits).centralizer(List.of(a)).images()) {
      if (Permutation.sign(c) < 0) {
        return Permutation.compose(x, c);
      }
    }
    return null;
  }

  private GiantChain symmetric() {
    int[] moved = GiantChain.movedPoints(group.degree(), group.images());
    return new GiantChain(group.degree(), moved, true);
  }

  PermutationGroup normalizer(PermutationGroup subgroup) {
    List<int[]> generators = subgroup.images();
    Predicate<int[]> normalizes =
        x -> {
          int[] inverse = Permutation.invert(x);
          return generators.stream()
              .allMatch(
                  h ->
                      subgroup.containsImages(
                          Permutation.compose(x, Permutation.compose(h, inverse))));
        };
    int[] colours = fixedColours();
    StabilizerChain chain = subgroup.chain();
    PartitionSearch.Problem problem =
        new PartitionSearch.Problem(
            group.degree(), ambient(), List.of(), List.of(), colours, colours, chain, normalizes);
    boolean inside = generators.stream().allMatch(group::containsImages);
    return result(new PartitionSearch("normalizer", problem, limits), inside ? chain : none());
  }

  PermutationGroup intersection(PermutationGroup other) {
    if (other.isGiant() || group.isGiant()) {
      PermutationGroup giant = other.isGiant() ? other : group;
      PermutationGroup rest = other.isGiant() ? group : other;
      int[] moved = GiantChain.movedPoints(giant.degree(), giant.images());
      int[] fixed =
          IntStream.range(0, giant.degree())
              .filter(x -> Arrays.binarySearch(moved, x) < 0)
              .toArray();
      PermutationGroup inside = rest.stabilizer(fixed);
      return giant.isEven() ? evenPart(inside) : inside;
    }
    int[] colours = fixedColours();
    PartitionSearch.Problem problem =
        new PartitionSearch.Problem(
            group.degree(),
            List.of(group.chain(), other.chain()),
            List.of(),
            List.of(),
            colours,
            colours,
            none(),
            x -> group.containsImages(x) && other.containsImages(x));
    return PermutationGroup.known(
        new PartitionSearch("intersection", problem, limits).subgroup(none()), limits);
  }

  /** The elements that map every class of points of one colour to itself. */
  PermutationGroup colourStabilizer(int[] colours) {
    int[] fixed = fixedColours();
    int[] joint = new int[colours.length];
    Arrays.setAll(joint, i -> fixed[i] == 0 ? colours[i] : Integer.MAX_VALUE - fixed[i]);
    PartitionSearch.Problem problem =
        new PartitionSearch.Problem(
            group.degree(), ambient(), List.of(), List.of(), joint, joint, none(), x -> true);
    return result(new PartitionSearch("set stabilizer", problem, limits), none());
  }

  /** The even elements, of index at most 2, by Schreier's generators. */
  static PermutationGroup evenPart(PermutationGroup group) {
    List<int[]> even = new ArrayList<>();
    List<int[]> odd = new ArrayList<>();
    group.images().forEach(g -> (Permutation.sign(g) > 0 ? even : odd).add(g));
    if (odd.isEmpty()) {
      return group;
    }
    int[] t = odd.get(0);
    int[] inverse = Permutation.invert(t);
    List<int[]> generators = new ArrayList<>(even);
    even.forEach(e -> generators.add(Permutation.compose(t, Permutation.compose(e, inverse))));
    for (int[] o : odd) {
      generators.add(Permutation.compose(o, inverse));
      generators.add(Permutation.compose(t, o));
    }
    BigInteger order = group.order().shiftRight(1);
    return PermutationGroup.known(
        StabilizerChain.ofOrder(group.degree(), generators, order), group.limits());
  }
}
