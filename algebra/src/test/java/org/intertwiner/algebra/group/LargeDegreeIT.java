package org.intertwiner.algebra.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.intertwiner.algebra.group.family.LinearGroups;
import org.junit.jupiter.api.Test;

/**
 * A hundred thousand points with a small base, and many points with a long one; more of both with
 * {@code -Dthorough}.
 */
class LargeDegreeIT {
  private static final boolean THOROUGH = Boolean.getBoolean("thorough");

  private static void assertMembership(PermutationGroup group) {
    SplittableRandom random = new SplittableRandom(1);
    int[] exchange = new int[group.degree()];
    Arrays.setAll(exchange, x -> x < 2 ? 1 - x : x);
    Permutation outside = Permutation.of(exchange);
    Permutation g = group.random(random);
    assertThat(group.contains(g)).isTrue();
    assertThat(group.contains(g.multiply(outside))).isFalse();
    assertThat(group.contains(group.random(random).multiply(g).inverse())).isTrue();
  }

  private static BigInteger factorial(int n) {
    return n < 2 ? BigInteger.ONE : factorial(n - 1).multiply(BigInteger.valueOf(n));
  }

  @Test
  void projectiveGroupOfALargePrime() {
    long q = 99_991;
    PermutationGroup group = LinearGroups.projectiveSpecial(2, q).permutationGroup();
    assertThat(group.degree()).isEqualTo(99_992);
    assertThat(group.order()).isEqualTo(BigInteger.valueOf(q * (q * q - 1) / 2));
    assertMembership(group);
  }

  @Test
  void affineGroupOfALargePrime() {
    int q = 99_991;
    int[] shift = new int[q];
    int[] scale = new int[q];
    Arrays.setAll(shift, x -> (x + 1) % q);
    Arrays.setAll(scale, x -> (int) (6L * x % q));
    PermutationGroup group =
        PermutationGroup.of(q, List.of(Permutation.of(shift), Permutation.of(scale)));
    // the order of 6 modulo q, counted
    int order = 1;
    for (long power = 6; power != 1; power = power * 6 % q) {
      order++;
    }
    assertThat(group.order()).isEqualTo(BigInteger.valueOf((long) q * order));
    assertMembership(group);
  }

  @Test
  void mathieuGroupOnSubsets() {
    PermutationGroup m24 = PermutationGroups.mathieu(24);
    int first = THOROUGH ? 0b11111 : 0b1111;
    Map<Integer, Integer> places = new HashMap<>(Map.of(first, 0));
    List<Integer> subsets = new ArrayList<>(List.of(first));
    List<List<Integer>> images = new ArrayList<>();
    m24.generators().forEach(g -> images.add(new ArrayList<>()));
    for (int at = 0; at < subsets.size(); at++) {
      for (int k = 0; k < images.size(); k++) {
        int moved = 0;
        for (int x = 0; x < 24; x++) {
          if ((subsets.get(at) >> x & 1) != 0) {
            moved |= 1 << m24.generators().get(k).at(x);
          }
        }
        Integer known = places.putIfAbsent(moved, subsets.size());
        if (known == null) {
          subsets.add(moved);
        }
        images.get(k).add(places.get(moved));
      }
    }
    List<Permutation> generators =
        images.stream()
            .map(list -> Permutation.of(list.stream().mapToInt(Integer::intValue).toArray()))
            .toList();
    PermutationGroup group = PermutationGroup.of(subsets.size(), generators);
    assertThat(group.degree()).isEqualTo(THOROUGH ? 42_504 : 10_626);
    assertThat(group.order()).isEqualTo(BigInteger.valueOf(244_823_040));
    assertMembership(group);
  }

  /** S₂ wr Sₙ: no base is shorter than n points. */
  @Test
  void wreathProductWithALongBase() {
    int blocks = THOROUGH ? 1000 : 400;
    int[] inside = new int[2 * blocks];
    int[] turn = new int[2 * blocks];
    int[] swap = new int[2 * blocks];
    Arrays.setAll(inside, x -> x < 2 ? 1 - x : x);
    Arrays.setAll(turn, x -> (x + 2) % (2 * blocks));
    Arrays.setAll(swap, x -> x < 4 ? (x + 2) % 4 : x);
    PermutationGroup group =
        PermutationGroup.of(
            2 * blocks,
            List.of(Permutation.of(inside), Permutation.of(turn), Permutation.of(swap)));
    assertThat(group.order()).isEqualTo(BigInteger.TWO.pow(blocks).multiply(factorial(blocks)));
    int[] broken = new int[2 * blocks];
    Arrays.setAll(broken, x -> x == 0 ? 2 : x == 2 ? 0 : x);
    assertThat(group.contains(Permutation.of(broken))).isFalse();
    assertThat(group.contains(group.random(new SplittableRandom(2)))).isTrue();
  }
}
