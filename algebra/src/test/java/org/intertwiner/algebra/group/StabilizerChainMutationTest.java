package org.intertwiner.algebra.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/** The corners of stabiliser chains that small changes of the code would move. */
class StabilizerChainMutationTest {

  private static int[] cycle(int n, int... points) {
    int[] images = new int[n];
    Arrays.setAll(images, i -> i);
    for (int i = 0; i < points.length; i++) {
      images[points[i]] = points[(i + 1) % points.length];
    }
    return images;
  }

  private static int[] rotation(int n) {
    int[] images = new int[n];
    Arrays.setAll(images, i -> (i + 1) % n);
    return images;
  }

  private static List<int[]> symmetric(int n) {
    return List.of(rotation(n), cycle(n, 0, 1));
  }

  private static BigInteger factorial(int n) {
    BigInteger product = BigInteger.ONE;
    for (int k = 2; k <= n; k++) {
      product = product.multiply(BigInteger.valueOf(k));
    }
    return product;
  }

  /** Deep trees with and without remembered words reach every point by the right element. */
  @Test
  void representativesReachTheirPoints() {
    for (int n : new int[] {3, 100, 362, 363, 700}) {
      StabilizerChain chain = StabilizerChain.of(n, List.of(rotation(n)));
      assertThat(chain.order()).isEqualTo(BigInteger.valueOf(n));
      ChainLevel level = chain.levels().get(0);
      int[] other = new int[n];
      Arrays.setAll(other, i -> n - 1 - i);
      for (int p = 0; p < n; p += 1 + n / 50) {
        int shift = p - level.point;
        int[] u = level.representative(p);
        for (int i = 0; i < n; i++) {
          assertThat(u[i]).isEqualTo(Math.floorMod(i + shift, n));
        }
        int[] cancelled = level.cancel(other, p);
        for (int i = 0; i < n; i += 7) {
          assertThat(cancelled[i]).isEqualTo(Math.floorMod(other[i] - shift, n));
          assertThat(level.cancelPoint(i, p)).isEqualTo(Math.floorMod(i - shift, n));
        }
        assertThat(level.apply(other, p)).isEqualTo(Permutation.compose(other, u));
      }
    }
  }

  @Test
  void ordersBeyondLong() {
    for (int n : new int[] {20, 21, 25, 34}) {
      StabilizerChain chain = StabilizerChain.ofOrder(n, symmetric(n), factorial(n));
      assertThat(chain.order()).isEqualTo(factorial(n));
      assertThat(ChainProof.isComplete(chain, symmetric(n))).isTrue();
    }
    int[] a = cycle(6, 0, 1, 2);
    assertThat(StabilizerChain.of(6, List.of(a)).order()).isEqualTo(BigInteger.valueOf(3));
    assertThat(StabilizerChain.of(6, List.of()).order()).isEqualTo(BigInteger.ONE);
    assertThat(StabilizerChain.of(6, List.of(cycle(6))).isTrivial()).isTrue();
    assertThat(StabilizerChain.of(6, List.of(a)).isTrivial()).isFalse();
  }

  @Test
  void basesStartWhereTheyAreAskedTo() {
    List<int[]> generators = List.of(cycle(8, 2, 3, 4, 5, 6), cycle(8, 2, 3));
    StabilizerChain chain =
        StabilizerChain.ofOrder(8, generators, BigInteger.valueOf(120), 0, 6, 7, 4);
    assertThat(chain.base()).startsWith(6, 4);
    assertThat(chain.levels()).allMatch(level -> level.orbit().length > 1);
    assertThat(chain.moves(0)).isFalse();
    assertThat(chain.moves(5)).isTrue();
    for (int point : new int[] {2, 6, 4}) {
      StabilizerChain rebased = chain.rebased(point);
      assertThat(rebased.base()[0]).isEqualTo(point);
      assertThat(rebased.order()).isEqualTo(BigInteger.valueOf(120));
      assertThat(ChainProof.isComplete(rebased, generators)).isTrue();
      assertThat(rebased.contains(cycle(8, 0, 1))).isFalse();
      assertThat(rebased.contains(cycle(8, 3, 6))).isTrue();
      for (int p = 2; p < 7; p++) {
        assertThat(rebased.levels().get(0).representative(p)[point]).isEqualTo(p);
        assertThat(rebased.levels().get(0).contains(p)).isTrue();
      }
      assertThat(rebased.levels().get(0).contains(0)).isFalse();
    }
    StabilizerChain based = chain.withBase(1, 3, 2);
    assertThat(based.base()).startsWith(3, 2);
    assertThat(based.order()).isEqualTo(BigInteger.valueOf(120));
    assertThat(chain.stabilizer(1).order()).isEqualTo(BigInteger.valueOf(24));
    assertThat(chain.degree()).isEqualTo(8);
  }

  /** A level whose words are not remembered, conjugated. */
  @Test
  void largeLevelsAreRebased() {
    int n = 400;
    int[] flip = new int[n];
    Arrays.setAll(flip, i -> (n - i) % n);
    List<int[]> dihedral = List.of(rotation(n), flip);
    StabilizerChain chain = StabilizerChain.of(n, dihedral);
    StabilizerChain moved = chain.rebased((chain.base()[0] + 17) % n);
    assertThat(moved.order()).isEqualTo(BigInteger.valueOf(2L * n));
    assertThat(ChainProof.isComplete(moved, dihedral)).isTrue();
    assertThat(moved.contains(cycle(n, 0, 1))).isFalse();
  }

  @Test
  void elementsAreFoundByTheirImages() {
    StabilizerChain chain = StabilizerChain.of(5, symmetric(5));
    int[] base = chain.base();
    SplittableRandom random = new SplittableRandom(3);
    for (int t = 0; t < 50; t++) {
      int[] g = chain.random(random);
      int[] images = Arrays.stream(base).map(b -> g[b]).toArray();
      assertThat(chain.elementWith(base, images)).isEqualTo(g);
    }
    StabilizerChain cyclic = StabilizerChain.of(5, List.of(cycle(5, 0, 1, 2)));
    assertThat(cyclic.elementWith(cyclic.base(), new int[] {4})).isEmpty();
    assertThat(cyclic.elementWith(cyclic.base(), new int[] {2})).isEqualTo(cycle(5, 0, 2, 1));
  }

  @Test
  void absorbingSaysWhetherTheChainGrew() {
    StabilizerChain chain = StabilizerChain.of(4, List.of(cycle(4, 0, 1)));
    assertThat(chain.absorb(cycle(4, 0, 1))).isFalse();
    assertThat(chain.absorb(cycle(4))).isFalse();
    assertThat(chain.absorb(cycle(4, 2, 3))).isTrue();
    assertThat(chain.order()).isEqualTo(BigInteger.valueOf(4));
    assertThat(chain.absorb(cycle(4, 0, 1, 2))).isTrue();
  }

  /** Chains from too few strong generators are seen to be incomplete and completed. */
  @Test
  void proofsCompleteWhatIsMissing() {
    for (int n = 4; n <= 7; n++) {
      List<int[]> generators = symmetric(n);
      StabilizerChain chain =
          StabilizerChain.ofStrongGenerators(
              n, new int[] {0, 1}, List.of(generators, List.of(cycle(n, 1, 2))));
      assertThat(ChainProof.isComplete(chain, generators)).isFalse();
      assertThat(chain.order()).isLessThan(factorial(n));
      ChainProof.complete(chain, generators);
      assertThat(chain.order()).isEqualTo(factorial(n));
      assertThat(ChainProof.isComplete(chain, generators)).isTrue();
    }
    StabilizerChain strong =
        StabilizerChain.ofStrongGenerators(
            4,
            new int[] {0, 1, 3, 2},
            List.of(
                List.of(cycle(4, 0, 1), cycle(4)), List.of(cycle(4, 1, 2)), List.of(), List.of()));
    assertThat(strong.levels()).hasSize(2);
    assertThat(strong.generators(1)).hasSize(1);
    assertThat(strong.generators(0)).hasSize(2);
  }

  @Test
  void interruptionIsHeard() {
    StabilizerChain chain = StabilizerChain.of(5, symmetric(5));
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> StabilizerChain.of(5, symmetric(5)))
        .isInstanceOf(CancellationException.class);
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> chain.withBase(4)).isInstanceOf(CancellationException.class);
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> ChainProof.isComplete(chain, symmetric(5)))
        .isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isFalse();
  }
}
