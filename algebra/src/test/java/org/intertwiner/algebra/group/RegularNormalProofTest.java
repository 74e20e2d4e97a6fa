package org.intertwiner.algebra.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.intertwiner.algebra.group.family.LinearGroups;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegularNormalProofTest {

  private static int[] affine(int p, int factor, int summand) {
    int[] images = new int[p];
    Arrays.setAll(images, x -> (factor * x + summand) % p);
    return images;
  }

  private static StabilizerChain chain(int degree, int[]... generators) {
    return StabilizerChain.unproved(degree, List.of(generators));
  }

  @ParameterizedTest
  @CsvSource({"7, 3, 42", "101, 2, 10100", "997, 7, 993012"})
  void affineGroupsAreProvedAtBothLevels(int p, int root, long order) {
    StabilizerChain chain = chain(p, affine(p, 1, 1), affine(p, root, 0));
    assertThat(chain.order()).isEqualTo(order);
    assertThat(RegularNormalProof.holds(chain, 1)).isTrue();
    assertThat(RegularNormalProof.holds(chain, 0)).isTrue();
  }

  /** A chain that lacks the stabiliser must not pass, though its orbit is whole. */
  @Test
  void whatIsMissingBelowIsNoticed() {
    StabilizerChain chain = StabilizerChain.ofFirst(7, List.of(affine(7, 1, 1)));
    assertThat(RegularNormalProof.holds(chain, 0)).isTrue();
    chain.levels().get(0).own.add(affine(7, 3, 0));
    chain.levels().get(0).extend(affine(7, 3, 0));
    assertThat(RegularNormalProof.holds(chain, 0)).isFalse();
  }

  /** A cycle of three with one of two beside it has order 6, not 3. */
  @Test
  void anElementThatMovesMoreThanTheOrbitIsNoticed() {
    int[] both = {1, 2, 0, 4, 3};
    StabilizerChain incomplete = StabilizerChain.ofFirst(5, List.of(both));
    assertThat(incomplete.order()).isEqualTo(3);
    assertThat(RegularNormalProof.holds(incomplete, 0)).isFalse();
    assertThat(chain(5, both).order()).isEqualTo(6);
  }

  @Test
  void generatorsThatAreNoPowersAreNoticed() {
    int[] rotation = affine(9, 1, 1);
    StabilizerChain chain = StabilizerChain.ofFirst(9, List.of(rotation));
    assertThat(RegularNormalProof.holds(chain, 0)).isTrue();
    int[] reflection = affine(9, 8, 0);
    chain.levels().get(0).own.add(reflection);
    assertThat(RegularNormalProof.holds(chain, 0)).isFalse();
  }

  /** Commutators of S₅ generate A₅, which is not regular: nothing is claimed. */
  @Test
  void nothingIsClaimedWithoutARegularNormalSubgroup() {
    StabilizerChain chain = chain(5, new int[] {1, 0, 2, 3, 4}, new int[] {1, 2, 3, 4, 0});
    assertThat(RegularNormalProof.holds(chain, 0)).isFalse();
  }

  @Test
  void projectiveGroupsAreProvedByAllWaysTogether() {
    PermutationGroup group = LinearGroups.projectiveSpecial(2, 1999).permutationGroup();
    assertThat(group.order()).isEqualTo(BigInteger.valueOf(1999L * (1999L * 1999 - 1) / 2));
    int[] exchange = new int[2000];
    Arrays.setAll(exchange, x -> x < 2 ? 1 - x : x);
    assertThat(group.contains(Permutation.of(exchange))).isFalse();
  }
}
