package org.intertwiner.algebra.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.SplittableRandom;
import org.intertwiner.algebra.InvalidInput;
import org.junit.jupiter.api.Test;

/** The corners of permutations that small changes of the code would move. */
class PermutationMutationTest {

  private static Permutation random(SplittableRandom random, int n) {
    int[] images = new int[n];
    for (int i = 0; i < n; i++) {
      int j = random.nextInt(i + 1);
      images[i] = images[j];
      images[j] = i;
    }
    return Permutation.of(images);
  }

  /** Of even order 2m the m-th power, of odd order the identity. */
  @Test
  void involutions() {
    SplittableRandom random = new SplittableRandom(1);
    for (int t = 0; t < 200; t++) {
      Permutation p = random(random, 1 + random.nextInt(14));
      BigInteger order = p.exactOrder();
      Permutation expected =
          order.testBit(0) ? Permutation.identity(p.degree()) : p.pow(order.shiftRight(1));
      assertThat(p.involution()).isEqualTo(expected);
    }
    assertThat(Permutation.identity(0).involution()).isEqualTo(Permutation.identity(0));
  }

  @Test
  void powersOfEverySize() {
    SplittableRandom random = new SplittableRandom(2);
    for (int t = 0; t < 100; t++) {
      Permutation p = random(random, 1 + random.nextInt(12));
      Permutation product = Permutation.identity(p.degree());
      for (int k = 0; k < 13; k++) {
        assertThat(p.pow(k)).isEqualTo(product);
        assertThat(p.pow(BigInteger.valueOf(k))).isEqualTo(product);
        BigInteger huge = p.exactOrder().shiftLeft(80).add(BigInteger.valueOf(k));
        assertThat(p.pow(huge)).isEqualTo(product);
        assertThat(p.pow(huge.subtract(p.exactOrder().shiftLeft(81)))).isEqualTo(product);
        product = product.multiply(p);
      }
    }
  }

  @Test
  void refusalsNameThePoints() {
    assertThatThrownBy(() -> Permutation.of(0, 2))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("the image 2 of point 1")
        .hasMessageContaining("each of 0 … 1 once");
    assertThatThrownBy(() -> Permutation.ofOneBased(1, 3))
        .hasMessageContaining("the image 3 of point 2")
        .hasMessageContaining("each of 1 … 2 once");
    assertThatThrownBy(() -> Permutation.ofOneBased(2, 0))
        .hasMessageContaining("the image 0 of point 2");
    assertThatThrownBy(() -> Permutation.ofOneBased(1, 1))
        .hasMessageContaining("the image 1 twice");
    assertThatThrownBy(() -> Permutation.of(0, 0)).hasMessageContaining("the image 0 twice");
    assertThatThrownBy(() -> Permutation.of(1, 1)).hasMessageContaining("the image 1 twice");
  }

  @Test
  void degreesAndTextsAtTheirLimits() {
    assertThat(Permutation.parse("", 0).degree()).isZero();
    assertThatThrownBy(() -> Permutation.parse("", -1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Permutation.parse("(0)", 3)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Permutation.parse("(4)", 3))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("the point 4");
    assertThat(Permutation.parse("(3)", 3)).isEqualTo(Permutation.identity(3));
    String forty = "x".repeat(40);
    assertThatThrownBy(() -> Permutation.parse(forty, 3)).hasMessageContaining('"' + forty + '"');
    assertThatThrownBy(() -> Permutation.parse(forty + "y", 3))
        .hasMessageContaining('"' + forty + "…\"");
  }
}
