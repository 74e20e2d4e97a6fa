package org.intertwiner.algebra.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.junit.jupiter.api.Test;

class SamplerTest {

  private static <T> String smallest(Sampler<T> sampler, java.util.function.Predicate<T> holds) {
    Law<T> law = new Law<>("law", sampler, holds, Object::toString);
    return law.check(new SplittableRandom(3), 1000).counterExample().orElseThrow();
  }

  /** Follows shrinking from a value to every value below it; it must never come back. */
  private static <T> Set<T> below(Sampler<T> sampler, T value) {
    Set<T> seen = new HashSet<>();
    Deque<T> open = new ArrayDeque<>(List.of(value));
    while (!open.isEmpty()) {
      for (T simpler : sampler.shrink(open.pop())) {
        assertThat(simpler).isNotEqualTo(value);
        if (seen.add(simpler)) {
          open.push(simpler);
        }
      }
    }
    return seen;
  }

  @Test
  void shrinkingIsWellFounded() {
    Sampler<Long> integers = Sampler.integers(-20, 20);
    for (long value = -20; value <= 20; value++) {
      assertThat(below(integers, value)).doesNotContain(value);
    }
    Sampler<List<Long>> lists = Sampler.integers(-2, 2).lists(3);
    for (List<Long> list : below(lists, List.of(-2L, 2L, 1L))) {
      assertThat(below(lists, list)).doesNotContain(list);
    }
    assertThat(below(lists, List.of(-2L, 2L))).contains(List.of(), List.of(0L, 0L), List.of(1L));
    Sampler<Long> positive = Sampler.integers(5, 9);
    assertThat(below(positive, 9L)).containsExactlyInAnyOrder(5L, 6L, 7L, 8L);
    Sampler<Long> negative = Sampler.integers(-9, -5);
    assertThat(below(negative, -9L)).containsExactlyInAnyOrder(-5L, -6L, -7L, -8L);
  }

  @Test
  void integersShrinkToTheBoundary() {
    assertThat(smallest(Sampler.integers(-1000, 1000), x -> x < 137)).isEqualTo("137");
    assertThat(smallest(Sampler.integers(-1000, 1000), x -> x > -137)).isEqualTo("-137");
    assertThat(smallest(Sampler.integers(-1000, 1000), x -> Math.abs(x) < 137)).isEqualTo("137");
    assertThat(smallest(Sampler.integers(10, 1000), x -> false)).isEqualTo("10");
    assertThat(smallest(Sampler.integers(Long.MIN_VALUE, Long.MAX_VALUE), x -> x > -3))
        .isEqualTo("-3");
    assertThat(smallest(Sampler.integers(1, Long.MAX_VALUE), x -> x < 1000)).isEqualTo("1000");
    SplittableRandom random = new SplittableRandom(1);
    Set<Long> drawn = new HashSet<>();
    for (int i = 0; i < 200; i++) {
      drawn.add(Sampler.integers(-2, 2).sample(random));
    }
    assertThat(drawn).containsExactlyInAnyOrder(-2L, -1L, 0L, 1L, 2L);
  }

  @Test
  void listsShrinkToWhatMatters() {
    Sampler<List<Long>> lists = Sampler.integers(-50, 50).lists(12);
    assertThat(smallest(lists, l -> l.stream().noneMatch(x -> x > 7))).isEqualTo("[8]");
    assertThat(smallest(lists, l -> l.size() < 5)).isEqualTo("[0, 0, 0, 0, 0]");
    assertThat(smallest(lists, l -> l.stream().mapToLong(x -> x).sum() < 60))
        .satisfies(s -> assertThat(s.split(",")).hasSize(2));
  }

  @Test
  void combinators() {
    Sampler<String> letters = Sampler.choice(List.of("a", "b", "c", "d"));
    assertThat(smallest(letters, s -> s.compareTo("c") < 0)).isEqualTo("c");
    assertThat(letters.shrink("x")).isEmpty();
    record Named(String name, long number) {}
    Sampler<Named> named =
        letters.with(Sampler.integers(0, 99), Named::new, Named::name, Named::number);
    assertThat(smallest(named, n -> n.name().equals("a") || n.number() < 10))
        .isEqualTo("Named[name=b, number=10]");
    Sampler<String> text =
        Sampler.integers(0, 500).map(x -> "#" + x, s -> Long.valueOf(s.substring(1)));
    assertThat(smallest(text, s -> s.length() < 3)).isEqualTo("#10");
    Sampler<Long> even = Sampler.integers(0, 1000).filter(x -> x % 2 == 0);
    assertThat(smallest(even, x -> x < 25)).isEqualTo("26");
    assertThatThrownBy(() -> even.filter(x -> x < 0).sample(new SplittableRandom(1)))
        .isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> Sampler.integers(3, 2)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Sampler.choice(List.of())).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> letters.lists(-1)).isInstanceOf(InvalidInput.class);
  }

  /** A rule that never ends is cut off. */
  @Test
  void endlessShrinkingStops() {
    Sampler<Long> endless = Sampler.of(r -> 0L, x -> List.of(x + 1));
    Law<Long> law = new Law<>("never", endless, x -> false, Object::toString);
    assertThat(law.check(new SplittableRandom(1), 1).shrinks()).isEqualTo(10_000);
  }
}
