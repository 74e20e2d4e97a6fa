package org.intertwiner.nn.tensor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RandomStreamsTest {
  private static final long STEP = 0x9e3779b97f4a7c15L;

  @Test
  void noTwoStreamsShareNumbers() {
    Set<Long> seen = new HashSet<>();
    int count = 0;
    for (long seed : new long[] {0, 1, 2, 100, 101, STEP}) {
      for (int number = 0; number < 200; number++) {
        SplittableRandom random = RandomStreams.of(seed, number);
        for (int i = 0; i < 40; i++) {
          seen.add(random.nextLong());
          count++;
        }
      }
    }
    assertThat(seen).hasSize(count);
  }

  @Test
  void seedsInStepsOfTheGeneratorDo() {
    SplittableRandom one = new SplittableRandom(7);
    SplittableRandom next = new SplittableRandom(7 + STEP);
    one.nextLong();
    assertThat(next.nextLong()).isEqualTo(one.nextLong());
  }

  @Test
  void aStreamIsAFunctionOfSeedAndNumber() {
    assertThat(RandomStreams.of(3, 4).nextLong()).isEqualTo(RandomStreams.of(3, 4).nextLong());
    assertThat(RandomStreams.of(3, 4).nextLong()).isNotEqualTo(RandomStreams.of(4, 3).nextLong());
  }
}
