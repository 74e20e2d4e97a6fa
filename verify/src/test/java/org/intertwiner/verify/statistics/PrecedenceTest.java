package org.intertwiner.verify.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.intertwiner.algebra.InvalidInput;
import org.junit.jupiter.api.Test;

class PrecedenceTest {

  /** Against counting all orders: of 6 values in random order, 3 old and 3 new. */
  @Test
  void theOrderOfOrderStatisticsIsCountedExactly() {
    for (int k = 1; k <= 3; k++) {
      for (int j = 1; j <= 4; j++) {
        assertThat(Precedence.exceeds(k, 3, j, 4)).isCloseTo(byCounting(k, 3, j, 4), within(1e-12));
      }
    }
    assertThat(Precedence.exceeds(500, 1000, 500, 1000)).isCloseTo(0.5, within(0.02));
    assertThat(Precedence.exceeds(34_538, 69_075, 62_168, 69_075)).isLessThan(1e-300);
  }

  private static double byCounting(int k, int n, int j, int m) {
    int hits = 0;
    int all = 0;
    for (int word = 0; word < 1 << (m + n); word++) {
      if (Integer.bitCount(word) == n) {
        int placeY = placeOf(word, m + n, k, 1);
        int placeX = placeOf(word, m + n, j, 0);
        hits += placeY > placeX ? 1 : 0;
        all++;
      }
    }
    return (double) hits / all;
  }

  private static int placeOf(int word, int length, int which, int bit) {
    int seen = 0;
    for (int i = 0; i < length; i++) {
      seen += (word >> i & 1) == bit ? 1 : 0;
      if (seen == which && (word >> i & 1) == bit) {
        return i;
      }
    }
    throw new AssertionError();
  }

  @Test
  void ranksOutOfRangeAreRefused() {
    assertThatThrownBy(() -> Precedence.exceeds(0, 3, 1, 3)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Precedence.exceeds(1, 3, 4, 3)).isInstanceOf(InvalidInput.class);
  }
}
