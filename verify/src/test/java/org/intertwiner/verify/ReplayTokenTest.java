package org.intertwiner.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.intertwiner.algebra.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplayTokenTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "v1:L64X128MixRandom:9f3c2ab1:17",
        "v1:L64X128MixRandom:ffffffffffffffff:s0",
        "v1:Xoshiro256PlusPlus:0:a999999999"
      })
  void textRoundTrips(String text) {
    assertThat(ReplayToken.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "v2:L64X128MixRandom:9f3c2ab1:17",
        "v1:L64X128MixRandom:xyz:17",
        "v1:L64X128MixRandom:9f3c2ab1:-1",
        "v1:L64X128MixRandom:9f3c2ab1:b1",
        "v1:L64 X128:9f3c2ab1:1",
        "v1:L64X128MixRandom:9f3c2ab1:17 "
      })
  void otherTextIsRefused(String text) {
    assertThatThrownBy(() -> ReplayToken.parse(text))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("v1:ALGORITHM:SEED:INDEX");
  }

  @Test
  void partsAreChecked() {
    assertThatThrownBy(() -> new ReplayToken("a b", 1, ReplayToken.Budget.SPECIAL, 0))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> new ReplayToken("ab", 1, ReplayToken.Budget.SPECIAL, -1))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void everySampleHasItsOwnSeed() {
    Set<Long> seeds = new HashSet<>();
    for (ReplayToken.Budget budget : ReplayToken.Budget.values()) {
      for (long seed = 0; seed < 20; seed++) {
        for (int index = 0; index < 500; index++) {
          seeds.add(new ReplayToken("L64X128MixRandom", seed, budget, index).sampleSeed());
        }
      }
    }
    assertThat(seeds).hasSize(3 * 20 * 500);
  }
}
