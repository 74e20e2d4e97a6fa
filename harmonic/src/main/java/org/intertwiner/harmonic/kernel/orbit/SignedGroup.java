package org.intertwiner.harmonic.kernel.orbit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A finite group of rotations as permutations, with a sign of each element; its subgroups by type.
 * Every finite group of rotations has two generators, so that pairs reach all subgroups.
 */
final class SignedGroup {
  private final List<int[]> elements = new ArrayList<>();
  private final int[][] product;
  private final boolean[] negative;

  /** A subgroup: its type and that of the elements of positive sign in it. */
  record Signed(SubgroupType rotations, SubgroupType positive) {}

  private SignedGroup(List<int[]> generators, boolean... signs) {
    int points = generators.get(0).length;
    int[] one = new int[points];
    Arrays.setAll(one, i -> i);
    Map<List<Integer>, Integer> places = new HashMap<>();
    List<Boolean> minus = new ArrayList<>();
    elements.add(one);
    minus.add(false);
    places.put(boxed(one), 0);
    for (int at = 0; at < elements.size(); at++) {
      for (int k = 0; k < generators.size(); k++) {
        int[] next = compose(elements.get(at), generators.get(k));
        if (places.putIfAbsent(boxed(next), elements.size()) == null) {
          elements.add(next);
          minus.add(minus.get(at) ^ signs[k]);
        }
      }
    }
    int order = elements.size();
    product = new int[order][order];
    negative = new boolean[order];
    for (int a = 0; a < order; a++) {
      negative[a] = minus.get(a);
      for (int b = 0; b < order; b++) {
        product[a][b] = places.get(boxed(compose(elements.get(a), elements.get(b))));
      }
    }
  }

  /** The group with the character of a kernel of index 2, or 1 where it is the whole group. */
  static SignedGroup of(SubgroupType type, SubgroupType positive) {
    boolean signed = !type.equals(positive);
    return switch (type.shape()) {
      case CYCLIC -> new SignedGroup(List.of(cycle(type.n())), signed);
      case DIHEDRAL -> {
        boolean main = signed && positive.shape() == SubgroupType.Shape.DIHEDRAL;
        yield new SignedGroup(List.of(cycle(type.n()), flip(type.n())), main, signed && !main);
      }
      case TETRAHEDRAL ->
          new SignedGroup(List.of(new int[] {1, 2, 0, 3}, new int[] {1, 0, 3, 2}), false, false);
      case OCTAHEDRAL ->
          new SignedGroup(List.of(new int[] {1, 2, 3, 0}, new int[] {1, 0, 2, 3}), signed, signed);
      case ICOSAHEDRAL ->
          new SignedGroup(
              List.of(new int[] {1, 2, 3, 4, 0}, new int[] {1, 2, 0, 3, 4}), false, false);
      default -> throw new IllegalStateException("an infinite group");
    };
  }

  /** Rotation by one place of two polygons, so that D₂ is faithful. */
  private static int[] cycle(int n) {
    int[] c = new int[2 * n];
    for (int i = 0; i < n; i++) {
      c[i] = (i + 1) % n;
      c[n + i] = n + (i + n - 1) % n;
    }
    return c;
  }

  private static int[] flip(int n) {
    int[] f = new int[2 * n];
    for (int i = 0; i < n; i++) {
      f[i] = n + i;
      f[n + i] = i;
    }
    return f;
  }

  private static List<Integer> boxed(int... permutation) {
    return Arrays.stream(permutation).boxed().toList();
  }

  private static int[] compose(int[] a, int[] b) {
    int[] c = new int[a.length];
    Arrays.setAll(c, i -> a[b[i]]);
    return c;
  }

  /** The types of all subgroups with their signs. */
  Set<Signed> subgroups() {
    Set<BitSet> sets = new HashSet<>();
    Set<Signed> types = new HashSet<>();
    for (int a = 0; a < product.length; a++) {
      for (int b = 0; b <= a; b++) {
        BitSet set = closure(a, b);
        if (sets.add(set)) {
          BitSet plus = new BitSet();
          set.stream().filter(g -> !negative[g]).forEach(plus::set);
          types.add(new Signed(type(set), type(plus)));
        }
      }
    }
    return types;
  }

  private BitSet closure(int a, int b) {
    BitSet set = new BitSet(product.length);
    set.set(0);
    List<Integer> waiting = new ArrayList<>(List.of(0));
    for (int at = 0; at < waiting.size(); at++) {
      for (int g : new int[] {a, b}) {
        int next = product[waiting.get(at)][g];
        if (!set.get(next)) {
          set.set(next);
          waiting.add(next);
        }
      }
    }
    return set;
  }

  private SubgroupType type(BitSet set) {
    int order = set.cardinality();
    int highest = set.stream().map(this::order).max().orElse(1);
    if (highest == order) {
      return SubgroupType.cyclic(order);
    }
    if (order == 12 && highest == 3) {
      return SubgroupType.of(SubgroupType.Shape.TETRAHEDRAL);
    }
    if (order == 24 && highest == 4) {
      return SubgroupType.of(SubgroupType.Shape.OCTAHEDRAL);
    }
    if (order == 60 && highest == 5) {
      return SubgroupType.of(SubgroupType.Shape.ICOSAHEDRAL);
    }
    return SubgroupType.dihedral(order / 2);
  }

  private int order(int g) {
    int k = 1;
    for (int power = g; power != 0; power = product[power][g]) {
      k++;
    }
    return k;
  }
}
