package org.intertwiner.algebra.group;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Properties of a permutation group that are computed once. */
final class PermutationProperties {
  private final PermutationGroup group;
  private final Lazy<Boolean> giant;
  private final Lazy<List<int[]>> blocks;
  private final Lazy<PermutationGroup> derived;
  private final Lazy<PermutationGroup> center;
  private final Lazy<PermutationClasses> classes;
  private final Lazy<BigInteger> exponent;
  private final Lazy<Boolean> simple;
  private final Lazy<Boolean> solvable;
  private final Lazy<Boolean> nilpotent;

  PermutationProperties(PermutationGroup group) {
    this.group = group;
    this.giant = new Lazy<>(this::hasGiantOrder);
    this.blocks = new Lazy<>(this::minimalBlocks);
    this.derived = new Lazy<>(() -> NormalSeries.commutators(group, group, group));
    this.center =
        new Lazy<>(() -> new GroupSearches(group, group.limits()).centralizer(group.images()));
    this.classes = new Lazy<>(() -> ClassSearch.of(group));
    this.exponent = new Lazy<>(this::leastCommonMultiple);
    this.simple = new Lazy<>(() -> Simplicity.isSimple(group));
    this.solvable = new Lazy<>(() -> isTrivial(last(group.derivedSeries())));
    this.nilpotent = new Lazy<>(() -> isTrivial(last(group.lowerCentralSeries())));
  }

  private static PermutationGroup last(List<PermutationGroup> series) {
    return series.get(series.size() - 1);
  }

  private static boolean isTrivial(PermutationGroup group) {
    return group.order().equals(BigInteger.ONE);
  }

  boolean isGiant() {
    return giant.value();
  }

  private boolean hasGiantOrder() {
    int m = GiantChain.movedPoints(group.degree(), group.images()).length;
    BigInteger half = GiantChain.product(3, m);
    return m >= 3 && (group.order().equals(half) || group.order().equals(half.shiftLeft(1)));
  }

  boolean isSolvable() {
    return solvable.value();
  }

  boolean isNilpotent() {
    return nilpotent.value();
  }

  PermutationGroup derivedSubgroup() {
    return derived.value();
  }

  PermutationGroup center() {
    return center.value();
  }

  BigInteger exponent() {
    return exponent.value();
  }

  private BigInteger leastCommonMultiple() {
    return group.isGiant()
        ? new GiantElements(group).exponent()
        : SylowSearch.exponentByBounds(group).orElseGet(() -> group.classes().exponent());
  }

  boolean isSimple() {
    return simple.value();
  }

  PermutationClasses classes() {
    return classes.value();
  }

  List<int[]> blocks() {
    return blocks.value();
  }

  private List<int[]> minimalBlocks() {
    int n = group.degree();
    if (n < 2 || group.isGiant()) {
      return List.of();
    }
    int[] names = Orbits.names(n, stabilizer(new int[] {0}).images());
    int[] suborbits = Arrays.stream(names).distinct().filter(x -> x != 0).toArray();
    return Blocks.minimal(n, group.images(), suborbits);
  }

  int transitivity() {
    int n = group.degree();
    if (group.isGiant() && GiantChain.movedPoints(n, group.images()).length == n) {
      return group.isEven() ? n - 2 : n;
    }
    List<ChainLevel> levels = group.chain().levels();
    int k = 0;
    while (k < levels.size() && levels.get(k).orbit().length == n - k) {
      k++;
    }
    return k == n - 1 ? n : k;
  }

  /** A chain with this base; the group's own where it is one. */
  StabilizerChain based(int[] base) {
    StabilizerChain chain = group.chain();
    return Arrays.equals(chain.base(), base) ? chain : chain.withBase(base);
  }

  PermutationGroup stabilizer(int[] points) {
    int n = group.degree();
    if (group.isGiant()) {
      int[] moved =
          IntStream.of(GiantChain.movedPoints(n, group.images()))
              .filter(x -> Arrays.stream(points).noneMatch(p -> p == x))
              .toArray();
      boolean odd = !group.isEven();
      if (moved.length >= 3) {
        GiantChain smaller = new GiantChain(n, moved, odd);
        return PermutationGroup.known(n, smaller.generators(), smaller, group.limits());
      }
      List<Permutation> swap = new ArrayList<>();
      if (moved.length == 2 && odd) {
        int[] images = Permutation.identity(n).toZeroBased();
        images[moved[0]] = moved[1];
        images[moved[1]] = moved[0];
        swap.add(Permutation.trusted(images));
      }
      return PermutationGroup.of(n, swap).withLimits(group.limits());
    }
    StabilizerChain chain = group.chain().withBase(points);
    int depth = 0;
    while (depth < chain.levels().size() && contains(points, chain.levels().get(depth).point)) {
      depth++;
    }
    return PermutationGroup.known(chain.stabilizer(depth), group.limits());
  }

  private static boolean contains(int[] points, int point) {
    return Arrays.stream(points).anyMatch(p -> p == point);
  }
}
